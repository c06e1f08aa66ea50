import { describe, expect, it } from 'vitest';
import type { WiringFinding } from '../../../../src/measure/legs/check-wiring';
import { checkWiring } from '../../../../src/measure/legs/check-wiring';
import type { LegName } from '../../../../src/measure/legs/pilot';
import { pilotAt, readPilot } from '../../../../src/measure/legs/pilot';
import type { Legs, LegsMade, Wave } from '../../../helpers/real-legs';
import { hum, makeLegs, spectrumOfLegs, tone } from '../../../helpers/real-legs';
import { whiteNoise } from '../../../helpers/signals';

const RATE = 48000;
/** What one read of a running link gives. */
const WINDOW = 32768;
const SILENCE: Wave = () => 0;

const SHAPE: LegsMade = { rate: RATE, seconds: 2, noiseDbfs: -90 };
const ORDINARY: LegsMade = { ...SHAPE, common: hum(50, 0.05), programme: tone(437, 0.1) };

const check = (legs: Legs, mainsHz = 50): WiringFinding[] =>
  checkWiring({
    sampleRate: RATE,
    hot: legs.hot.slice(-WINDOW),
    cold: legs.cold.slice(-WINDOW),
    spectrum: spectrumOfLegs(legs, RATE),
    mainsHz,
  }).findings;

const times = (samples: Float32Array, gain: number): Float32Array => samples.map((x) => gain * x);

describe('two legs as they should be', () => {
  it.each([
    ['hum and programme', {}],
    ['hum alone', { programme: SILENCE }],
    ['a hum of 49.9 Hz', { common: hum(49.9, 0.05) }],
    ['a common tone alone', { common: tone(1000, 0.1), programme: SILENCE }],
    ['a gain error of 20 %', { gainError: 0.2 }],
    ['a skew of 90 µs', { skewSeconds: 90e-6 }],
    ['a noise of −50 dBFS', { noiseDbfs: -50 }],
    ['a programme much louder than the hum', { common: hum(50, 0.003) }],
  ])('raise no objection with %s', (_, change) => {
    expect(check(makeLegs({ ...ORDINARY, ...change }))).toEqual([]);
  });
});

describe('a check of the wiring', () => {
  const legs = makeLegs(ORDINARY);

  it('knows a mono device by samples that are the same to the last bit', () => {
    expect(check({ hot: legs.hot, cold: legs.hot.slice() })).toEqual(['mono']);
    const almost = legs.hot.slice();
    almost[almost.length - 5]! += 2 ** -23;
    expect(check({ hot: legs.hot, cold: almost })).toEqual([]);
  });

  for (const [what, change] of [
    ['clean', {}],
    ['with noise of −55 dBFS', { noiseDbfs: -55 }],
    ['with 20 % of gain error', { gainError: -0.2 }],
    ['without a programme', { programme: SILENCE }],
  ] as const) {
    it(`knows an inverted channel by its hum, ${what}`, () => {
      const { hot, cold } = makeLegs({ ...ORDINARY, ...change });
      expect(check({ hot, cold: times(cold, -1) })).toEqual(['inverted']);
      expect(check({ hot: times(hot, -1), cold })).toEqual(['inverted']);
    });
  }

  it('knows a programme alone, which leaves nothing to null', () => {
    expect(check(makeLegs({ ...ORDINARY, common: SILENCE }))).toEqual(['no-common']);
    expect(check(makeLegs({ ...ORDINARY, common: SILENCE, programme: hum(50, 0.1) }))).not.toEqual(
      [],
    );
  });

  it('knows silence, faintness, clipping and a missing leg', () => {
    const none = new Float32Array(legs.hot.length);
    expect(check({ hot: none, cold: none })).toEqual(['silent']);
    expect(check({ hot: times(legs.hot, 1e-3), cold: times(legs.cold, 1e-3) })).toEqual(['quiet']);
    const clipped = times(legs.hot, 10).map((x) => Math.max(-1, Math.min(1, x)));
    expect(check({ hot: clipped, cold: legs.cold })).toContain('clipped');
    const noise = whiteNoise(-90, legs.hot.length, 7);
    expect(check({ hot: legs.hot, cold: noise })).toContain('cold-missing');
    expect(check({ hot: noise, cold: legs.cold })).toContain('hot-missing');
  });
});

describe('the pilot', () => {
  /** As it arrives: through a coupling capacitor, begun at any time, with hum and noise. */
  function pilotOf(leg: LegName, gain: number, options: { hum?: number; seed?: number } = {}) {
    const noise = whiteNoise(-70, 2 * WINDOW, options.seed ?? 3);
    const disturb = hum(50, options.hum ?? 0);
    let low = 0;
    const all = noise.map((x, i) => {
      const t = i / RATE + 0.123;
      const wave = gain * 0.1 * pilotAt(leg, t) + disturb(t) + x;
      low += (wave - low) * 2 * Math.PI * (10 / RATE);
      return wave - low;
    });
    return all.slice(-WINDOW);
  }

  const pilotCold = pilotOf('cold', 1);
  const verdict = (hot: Float32Array, cold: Float32Array) =>
    checkWiring({
      sampleRate: RATE,
      hot,
      cold,
      spectrum: spectrumOfLegs({ hot, cold }, RATE),
      mainsHz: 50,
    });

  for (const disturbed of [0, 0.01, 0.05]) {
    const options = { hum: disturbed };
    it(`tells swapped and inverted channels, with hum of ${disturbed} beside pulses of 0.1`, () => {
      const leg = (name: LegName, gain: number) =>
        pilotOf(name, gain, { ...options, seed: name === 'hot' ? 3 : 4 });
      const cases: [Float32Array, Float32Array, WiringFinding[]][] = [
        [leg('hot', 1), leg('cold', 0.8), []],
        [leg('cold', 1), leg('hot', 1), ['swapped']],
        [leg('hot', -1), leg('cold', 1), ['hot-inverted']],
        [leg('hot', 1), leg('cold', -1.2), ['cold-inverted']],
        [leg('cold', -1), leg('hot', 1), ['swapped', 'cold-inverted']],
      ];
      for (const [hot, cold, findings] of cases) {
        expect(verdict(hot, cold)).toEqual({ findings, hasPilot: true });
      }
    });
  }

  it('tells a device that mixes its channels', () => {
    const mix = pilotOf('hot', 1).map((x, i) => x + pilotCold[i]!);
    const noise = whiteNoise(-80, WINDOW, 11);
    const other = mix.map((x, i) => x + noise[i]!);
    expect(verdict(mix, other)).toEqual({ findings: ['mono'], hasPilot: true });
  });

  it('is not heard out of hum, noise or a programme', () => {
    const { hot, cold } = makeLegs(ORDINARY);
    for (const mainsHz of [49.9, 50, 59.94, 60]) {
      for (const rate of [44100, RATE]) {
        const loud = makeLegs({ ...SHAPE, rate, common: hum(mainsHz, 0.1) });
        for (const from of [0, 7777, 20_000, 40_123]) {
          expect(readPilot(loud.hot.slice(from, from + WINDOW), rate)).toEqual({ hot: 0, cold: 0 });
        }
      }
    }
    for (const samples of [hot, cold, whiteNoise(-30, WINDOW, 9)]) {
      expect(readPilot(samples.slice(-WINDOW), RATE)).toEqual({ hot: 0, cold: 0 });
    }
  });

  it('has its height at any rate, and repeats as a loop', () => {
    for (const rate of [44100, 96000]) {
      const samples = Float32Array.from(
        { length: WINDOW },
        (_, i) => 0.1 * pilotAt('cold', i / rate) + 0.1 * pilotAt('cold', i / rate + 1.591),
      );
      const { hot, cold } = readPilot(samples, rate);
      expect(hot).toBe(0);
      expect(cold).toBeCloseTo(0.2, 1);
    }
  });
});
