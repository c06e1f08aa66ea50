import { describe, expect, it } from 'vitest';
import { clampToRow } from '../../../../src/params/contract';
import { rowOf } from '../../../../src/params/index';
import type { TrimFit } from '../../../../src/measure/legs/fit-trim';
import { fitTrim } from '../../../../src/measure/legs/fit-trim';
import type { LegsMade, Wave } from '../../../helpers/real-legs';
import {
  difference,
  hum,
  makeLegs,
  spectrumOfLegs,
  tone,
  trimLegs,
} from '../../../helpers/real-legs';
import { dbfs } from '../../../helpers/signals';

const GAIN_ERROR = 0.007;
const SKEW_SECONDS = 4e-6;
const ERRORS = { gainError: GAIN_ERROR, skewSeconds: SKEW_SECONDS };
const TRUE_GAIN_DB = -20 * Math.log10(1 + GAIN_ERROR);

const fitOf = (made: LegsMade): TrimFit | undefined =>
  fitTrim(spectrumOfLegs(makeLegs(made), made.rate));

/** As the settings keep it. */
const kept = (id: 'legs.gain' | 'legs.skew', value: number): number =>
  clampToRow(rowOf(id), value) as number;

const residual = (made: LegsMade, gainDb: number, microseconds: number): number =>
  dbfs(difference(trimLegs(makeLegs(made), made.rate, gainDb, microseconds)));

const sum =
  (...waves: Wave[]): Wave =>
  (t) =>
    waves.reduce((total, wave) => total + wave(t), 0);

const ENDS_OF_BAND = [
  'a 50 Hz hum with harmonics',
  'a bare tone of 50 Hz',
  'a bare tone of 10 kHz',
];

describe('the automatic trim', () => {
  for (const rate of [44100, 48000, 96000]) {
    const noisy = { rate, seconds: 2, noiseDbfs: -95 };
    const cases: [string, LegsMade][] = [
      ['a 50 Hz hum with harmonics', { ...noisy, common: hum(50, 0.1) }],
      ['a hum of 59.94 Hz', { ...noisy, common: hum(59.94, 0.1) }],
      ['a bare tone of 1 kHz', { ...noisy, common: tone(1000, 0.1) }],
      ['a bare tone of 50 Hz', { ...noisy, common: tone(50, 0.1) }],
      ['a bare tone of 10 kHz', { ...noisy, common: tone(10_000, 0.1) }],
      ['hum in a 16-bit file', { rate, seconds: 2, common: hum(50, 0.1), bits: 16 }],
    ];
    // What depends on the rate shows at the ends of the band.
    const tried = rate === 48000 ? cases : cases.filter(([what]) => ENDS_OF_BAND.includes(what));
    for (const [what, made] of tried) {
      it(`nulls ${what} to within 1 dB of the best possible, ${rate} Hz`, () => {
        const erring = { ...made, ...ERRORS };
        const fit = fitOf(erring)!;
        const untrimmed = residual(erring, 0, 0);
        const after = residual(
          erring,
          kept('legs.gain', fit.gainDb),
          kept('legs.skew', fit.skewMicroseconds),
        );
        // With the errors known and taken back as exactly as numbers go.
        const best = residual(erring, TRUE_GAIN_DB, -SKEW_SECONDS * 1e6);
        expect(after - best).toBeLessThan(1);
        expect(untrimmed - after).toBeGreaterThan(15);
      });
    }
  }

  it('nulls a 24-bit file without noise of its own, in two looks, to what its numbers leave', () => {
    const made = { rate: 48000, seconds: 2, common: tone(1000, 0.1), bits: 24, ...ERRORS };
    const legs = makeLegs(made);
    const first = fitOf(made)!;
    const trimmed = trimLegs(legs, made.rate, first.gainDb, first.skewMicroseconds);
    const second = fitTrim(spectrumOfLegs(trimmed, made.rate))!;
    const gainDb = first.gainDb + second.gainDb;
    const skew = first.skewMicroseconds + second.skewMicroseconds;
    const left = residual(made, kept('legs.gain', gainDb), kept('legs.skew', skew));
    // Both dials turned without any step of theirs.
    expect(left - residual(made, gainDb, skew)).toBeLessThan(1);
    expect(left).toBeLessThan(-138);
  });

  it('finds the errors themselves where the hum is rich and clean', () => {
    const fit = fitOf({ rate: 48000, seconds: 2, common: hum(50, 0.1), ...ERRORS })!;
    expect(fit.gainDb).toBeCloseTo(TRUE_GAIN_DB, 4);
    expect(fit.skewMicroseconds).toBeCloseTo(-4, 2);
  });

  it('finds them at both ends of the range, and either way', () => {
    for (const [gain, microseconds] of [
      [0.4, 99],
      [-0.29, -99],
      [0.02, 0.05],
    ] as const) {
      const skewSeconds = microseconds * 1e-6;
      const made = { rate: 48000, seconds: 2, common: hum(50, 0.1), gainError: gain, skewSeconds };
      const first = fitOf(made)!;
      const trimmed = trimLegs(makeLegs(made), made.rate, first.gainDb, first.skewMicroseconds);
      const second = fitTrim(spectrumOfLegs(trimmed, made.rate))!;
      expect(first.gainDb + second.gainDb).toBeCloseTo(-20 * Math.log10(1 + gain), 4);
      expect(first.skewMicroseconds + second.skewMicroseconds).toBeCloseTo(-microseconds, 2);
    }
  });

  it('leaves a programme out that plays at other frequencies', () => {
    const programme = sum(tone(437, 0.3), tone(1113, 0.2), tone(7321, 0.1));
    const made = { rate: 48000, seconds: 2, noiseDbfs: -95, common: hum(50, 0.05), ...ERRORS };
    const fit = fitOf({ ...made, programme })!;
    const gainDb = kept('legs.gain', fit.gainDb);
    const skew = kept('legs.skew', fit.skewMicroseconds);
    const best = residual(made, TRUE_GAIN_DB, -4);
    expect(residual(made, gainDb, skew) - best).toBeLessThan(1);
  });

  it('says what it found: rejection before and at best, level and place of the hum', () => {
    const made = { rate: 48000, seconds: 2, common: tone(1000, 0.1), gainError: 0.01 };
    const fit = fitOf({ ...made, noiseDbfs: -90 })!;
    // 1 % of gain is 40 dB; noise of both legs in a line's own bins is far below −87 dBFS.
    expect(fit.beforeDb).toBeCloseTo(40.04, 1);
    expect(fit.bestDb).toBeGreaterThan(80);
    expect(fit.commonDbfs).toBeCloseTo(-19.96, 1);
    expect(fit.strongestHz).toBeCloseTo(1000, 0);
    expect(fit.highestHz - fit.lowestHz).toBeLessThan(30);
  });

  it('tells the rejection that a tone meets, before and after, as the closed form has it', () => {
    for (const hz of [50, 1000, 10_000]) {
      const fit = fitOf({ rate: 48000, seconds: 2, common: tone(hz, 0.1), ...ERRORS })!;
      const angle = 2 * Math.PI * hz * SKEW_SECONDS;
      const re = 1 + GAIN_ERROR;
      const left = Math.hypot(1 - re * Math.cos(angle), re * Math.sin(angle));
      const shared = Math.hypot(1 + re * Math.cos(angle), re * Math.sin(angle)) / 2;
      expect(fit.beforeDb).toBeCloseTo(20 * Math.log10(shared / left), 1);
    }
  });

  it('finds nothing in silence, in noise, and in a programme alone', () => {
    const shape = { rate: 48000, seconds: 2 };
    expect(fitOf(shape)).toBeUndefined();
    expect(fitOf({ ...shape, noiseDbfs: -40 })).toBeUndefined();
    expect(fitOf({ ...shape, programme: tone(440, 0.3), noiseDbfs: -80 })).toBeUndefined();
  });
});
