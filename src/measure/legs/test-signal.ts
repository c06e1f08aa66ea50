/**
 * What goes out to measure a cable, an input or the wiring: a tone on both legs, or the pilot. One turn of a
 * loop, left for the hot leg and right for the cold one. Pure.
 */
import { PILOT_LOOP_SECONDS, pilotAt } from './pilot';

export type TestSignal =
  | {
      kind: 'tone';
      /** A whole number, so that one second is a loop without a seam. */
      hertz: number;
      /** `common`: both legs alike. `programme`: one the mirror image of the other. */
      mode: 'common' | 'programme';
    }
  | { kind: 'pilot' };

/** `peak`: of each leg, 1.0 is full scale. */
export function testSignalLoop(
  signal: TestSignal,
  peak: number,
  sampleRate: number,
): [hot: Float32Array, cold: Float32Array] {
  if (signal.kind === 'pilot') {
    const frames = Math.round(PILOT_LOOP_SECONDS * sampleRate);
    const pilot = (leg: 'hot' | 'cold'): Float32Array =>
      Float32Array.from({ length: frames }, (_, i) => peak * pilotAt(leg, i / sampleRate));
    return [pilot('hot'), pilot('cold')];
  }
  const turn = (2 * Math.PI * signal.hertz) / sampleRate;
  const hot = Float32Array.from({ length: sampleRate }, (_, i) => peak * Math.sin(turn * i));
  return [hot, signal.mode === 'common' ? hot : hot.map((x) => -x)];
}
