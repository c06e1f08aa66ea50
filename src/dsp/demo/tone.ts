/**
 * A 1 kHz sine at −20 dBFS RMS (sine reference: amplitude 0.1). One second long, which is a whole
 * number of periods at every sample rate that is a whole number of Hz, so that it loops without a seam.
 * Allocates.
 */
import { dbToGain } from '../decibels';

const TONE_HZ = 1000;
const LEVEL_DBFS = -20;

export function renderTone(sampleRate: number): Float32Array {
  const frames = Math.round(sampleRate);
  const amplitude = dbToGain(LEVEL_DBFS);
  // The phase is reduced in whole numbers, so the last period is as exact as the first.
  return Float32Array.from(
    { length: frames },
    (_, i) => amplitude * Math.sin((2 * Math.PI * ((i * TONE_HZ) % frames)) / frames),
  );
}
