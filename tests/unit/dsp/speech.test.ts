import { describe, expect, test } from 'vitest';
import { PHONEMES } from '../../../src/dsp/phonemes';
import { createSpeech, SPEECH_RATE } from '../../../src/dsp/speech';
import { expectBlockIndependent, peak, powerSpectrum, renderStream, rmsDb } from './stream-checks';

const VOICE = { pitchHz: 110, tract: 1, pace: 1 };

const say = (script: string): Float64Array => {
  const speech = createSpeech(script, VOICE);
  return renderStream(speech, speech.frames);
};

/** Level from `fromHz` to `toHz` around the middle of the sound, dB. */
function bandDb(signal: Float64Array, seconds: number, fromHz: number, toHz: number): number {
  const size = 2048;
  const power = powerSpectrum(signal, Math.round(seconds * SPEECH_RATE) - size / 2, size);
  let sum = 1e-30;
  for (let k = Math.ceil((fromHz * size) / SPEECH_RATE); k < (toHz * size) / SPEECH_RATE; k++)
    sum += power[k]!;
  return 10 * Math.log10(sum);
}

describe('speech', () => {
  test('the stream does not depend on how it is cut', () => {
    const make = () => createSpeech('T EH1 S T IH NG . K AE1 N Y UW ?', VOICE);
    expectBlockIndependent(make, make().frames + 5000);
  });

  test('every phoneme sounds, and none runs away', () => {
    for (const name of Object.keys(PHONEMES)) {
      const out = say(`AA1 ${name} AA1 .`);
      expect(out.every(Number.isFinite), name).toBe(true);
      expect(peak(out), name).toBeGreaterThan(0.3);
      expect(peak(out), name).toBeLessThan(8);
    }
  });

  test('a vowel has its power at its formants, and vowels differ', () => {
    const iy = say('IY1 IY1 IY1 .');
    const aa = say('AA1 AA1 AA1 .');
    const at = 0.25;
    // IY: first formant 270 Hz, a valley to 2 kHz, then the second and third.
    expect(bandDb(iy, at, 2050, 3200) - bandDb(iy, at, 900, 1800)).toBeGreaterThan(10);
    expect(bandDb(aa, at, 600, 1250) - bandDb(aa, at, 1600, 2200)).toBeGreaterThan(15);
    expect(bandDb(aa, at, 600, 1250) - bandDb(iy, at, 600, 1250)).toBeGreaterThan(10);
  });

  test('S hisses high, SH lower, and neither is voiced', () => {
    const s = say('S S S .');
    const sh = say('SH SH SH .');
    expect(bandDb(s, 0.2, 4500, 7500) - bandDb(s, 0.2, 2000, 4000)).toBeGreaterThan(6);
    expect(bandDb(sh, 0.2, 2000, 4500) - bandDb(sh, 0.2, 5500, 8000)).toBeGreaterThan(6);
    expect(bandDb(s, 0.2, 4500, 7500) - bandDb(s, 0.2, 80, 300)).toBeGreaterThan(30);
  });

  test('a stop is silent before its burst', () => {
    const out = say('AA1 T AA1 .');
    const levels = Array.from({ length: Math.floor(out.length / 160) }, (_, i) =>
      rmsDb(out.subarray(160 * i, 160 * i + 160)),
    );
    const spoken = levels.slice(8, 30);
    expect(Math.max(...spoken) - Math.min(...spoken)).toBeGreaterThan(40);
  });

  test('the pitch falls over a statement and rises at the end of a question', () => {
    const pitch = (script: string): number[] => {
      const out = say(script);
      const windows: number[] = [];
      for (let start = 1600; start + 1600 < out.length; start += 400) {
        const part = out.subarray(start, start + 1600);
        if (rmsDb(part) < -25) continue;
        let best = 0;
        let most = 0;
        for (let lag = 70; lag < 240; lag++) {
          let sum = 0;
          for (let i = 0; i < 1600 - 240; i++) sum += part[i]! * part[i + lag]!;
          if (sum > most) [most, best] = [sum, lag];
        }
        windows.push(SPEECH_RATE / best);
      }
      return windows;
    };
    const statement = pitch('M AA1 M AA M AA .');
    const question = pitch('M AA1 M AA M AA ?');
    expect(statement.at(-1)!).toBeLessThan(0.85 * statement[0]!);
    expect(question.at(-1)!).toBeGreaterThan(1.15 * question[0]!);
  });
});
