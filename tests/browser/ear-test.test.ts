/** A blind test through the real worklet: silent switching, equal streams and equal levels. */
import { expect } from 'chai';
import { AudioBuffer } from 'standardized-audio-context';
import { matchLevels } from '../../src/audio/eartest/match-levels';
import { renderDemo } from '../../src/dsp/demo/index';
import { DESIGNS } from '../../src/eartest/designs';
import { createLoudnessMeter } from '../../src/measure/loudness';
import type { SettingsValues } from '../../src/state/settings';
import { createSettings } from '../../src/state/settings';
import type { Sides, Step } from '../helpers/ear-test-page';
import { playTest } from '../helpers/ear-test-page';
import { A, B, X } from '../helpers/ear-test-run';
import { loudnessOf } from '../helpers/loudness';
import { EVERY_INTERFERENCE } from '../helpers/plans';
import { RATES } from '../helpers/render-link';
import { renderWires } from '../helpers/rendered';
import { dbfs, peak, pinkNoise, seededRandom, toDb, toneOf, whiteNoise } from '../helpers/signals';
import { above } from '../helpers/spectrum';

const LIMIT_DBFS = -100;
const SWITCHES = 200;
/** From here on fades and the first plan's are over, seconds. */
const SETTLED_SECONDS = 0.1;
const HUM: SettingsValues = { 'hum.on': true, 'hum.level': -20 };
const UNBALANCED: SettingsValues = { 'receiver.mode': 'unbalanced' };
const WIRED: SettingsValues = { 'monitor.match': 'real' };

const still = (place: number, trial = 0): Step[] => [{ seconds: 0, place, trial }];
const minus = (x: Float32Array, y: Float32Array): Float32Array => x.map((v, i) => v - y[i]!);

for (const rate of RATES) {
  describe(`a blind test, ${rate / 1000} kHz`, () => {
    const frames = 6 * rate;
    const settled = Math.round(SETTLED_SECONDS * rate);
    const sides: Sides = [HUM, { ...HUM, ...UNBALANCED }];
    const random = seededRandom(rate);
    const blocks = Math.floor(frames / 128);
    /** In the middle of blocks: the next one takes them. Some while the last one still fades. */
    const steps: Step[] = [
      ...still(A),
      ...Array.from({ length: SWITCHES }, () => ({
        seconds:
          (128 * (Math.ceil(settled / 128 + random() * (blocks - settled / 128)) - 0.5)) / rate,
        place: 1 + Math.floor(random() * 3),
        trial: Math.floor(random() * 2),
      })).sort((a, b) => a.seconds - b.seconds),
    ];

    /** Where a value of that time is first heard. */
    const blockOf = (seconds: number): number => Math.ceil((seconds * rate) / 128);

    /** Weight of B: on and off as the steps say, through four moving averages of together 5 ms. */
    function weightsOfB(): Float64Array {
      let weights = new Float64Array(frames);
      for (const [k, { seconds, place, trial = 0 }] of steps.entries()) {
        const from = blockOf(seconds) * 128;
        const to = k + 1 < steps.length ? blockOf(steps[k + 1]!.seconds) * 128 : frames;
        weights.fill(DESIGNS.abx.layouts[trial]![place - 1]!, from, to);
      }
      const length = Math.round((0.005 * rate) / 4);
      for (let stage = 0; stage < 4; stage++) {
        let sum = weights[0]! * length;
        weights = weights.map((weight, i) => {
          sum += weight - (weights[i - length] ?? weights[0]!);
          return sum / length;
        });
      }
      return weights;
    }

    it('switches 200 times without a click over −100 dBFS above 5 kHz', async () => {
      const tone = toneOf(1000, -12, rate, frames);
      const [left] = await playTest(rate, sides, [tone, tone], steps);
      expect(toDb(peak(above(left!.subarray(settled), 5000, rate)))).to.be.below(LIMIT_DBFS);
      const hums = minus(left!, tone);
      expect(dbfs(hums)).to.be.within(-30, -20);
    });

    it('plays music and hum meanwhile as the two streams mixed, and nothing else', async () => {
      const music = renderDemo('music', rate).map((channel) => channel.slice(0, frames));
      const [switched, a, b] = await Promise.all([
        playTest(rate, sides, music, steps),
        playTest(rate, sides, music, still(A)),
        playTest(rate, sides, music, still(B)),
      ]);
      const weights = weightsOfB();
      for (const side of [0, 1]) {
        const mixed = a[side]!.map((value, i) => value + weights[i]! * (b[side]![i]! - value));
        const rest = minus(switched[side]!, mixed).subarray(settled);
        expect(dbfs(a[side]!)).to.be.above(-50);
        expect(toDb(peak(above(rest, 5000, rate)))).to.be.below(LIMIT_DBFS);
        expect(toDb(peak(rest))).to.be.below(LIMIT_DBFS);
      }
    });

    it('plays X as what it is to the last bit, and both as the renderer makes them', async () => {
      const real: SettingsValues = { 'link.model': 'circuit', ...EVERY_INTERFERENCE };
      const pair: Sides = [HUM, real];
      const noise = [whiteNoise(-30, rate, 1), whiteNoise(-30, rate, 2)];
      for (const [trial, stream] of ([A, B] as const).entries()) {
        const [x, one] = await Promise.all([
          playTest(rate, pair, noise, still(X, trial)),
          playTest(rate, pair, noise, still(stream, trial)),
        ]);
        const settings = createSettings();
        settings.apply(pair[trial]!);
        const { wires } = renderWires(settings, noise, rate, 2);
        for (const side of [0, 1]) {
          expect(peak(minus(x[side]!, one[side]!))).to.equal(0);
          const rest = minus(one[side]!, wires.output[side]!).subarray(settled);
          expect(peak(rest)).to.equal(0);
        }
      }
    });

    it('is matched to 0.1 LU by a meter of others, and 6.02 apart as wired', async () => {
      const noise = [pinkNoise(-24, 4 * rate, 3), pinkNoise(-24, 4 * rate, 4)];
      const buffer = new AudioBuffer({ length: 4 * rate, numberOfChannels: 2, sampleRate: rate });
      noise.forEach((samples, k) => buffer.copyToChannel(samples, k));
      const pair: Sides = [WIRED, { ...WIRED, ...UNBALANCED }];
      // Without hum there would be nothing to compare; levels do not depend on it.
      const named = pair.map((settings, k) => ({
        label: 'AB'[k]!,
        settings: { ...settings, 'hum.on': true },
      }));
      for (const mode of ['matched', 'as-wired'] as const) {
        const levels = await matchLevels({
          mode,
          sides: [named[0]!, named[1]!],
          material: { buffer },
          sampleRateHz: rate,
          signal: new AbortController().signal,
        });
        if ('refused' in levels) throw new Error(levels.refused);
        const gainsDb = [...levels.gainsDb];
        const [a, b] = await Promise.all(
          [A, B].map(async (place) => {
            const played = await playTest(rate, pair, noise, still(place), { gainsDb });
            return loudnessOf(
              played.map((samples) => samples.subarray(settled)),
              rate,
            );
          }),
        );
        const measured = b! - a!;
        expect(measured).to.be.closeTo(
          mode === 'matched' ? 0 : -6.02,
          mode === 'matched' ? 0.1 : 0.02,
        );
        expect(levels.playedLu).to.be.closeTo(measured, 0.01);
        expect(levels.wiredLu).to.be.closeTo(-6.02, 0.01);
      }
    });

    it('measures loudness as a meter of others does', async () => {
      // That meter lets its high-pass lose up to 0.02 dB at high rates, where ours keeps the standard's gain.
      const tolerance = rate > 48_000 ? 0.03 : 0.02;
      const signals: [string, Float32Array[]][] = [
        ['music', renderDemo('music', rate).map((channel) => channel.slice(0, 8 * rate))],
        ['pink noise', [pinkNoise(-20, 4 * rate, 5), pinkNoise(-30, 4 * rate, 6)]],
        ['low', [toneOf(50, -20, rate, 2 * rate), toneOf(80, -26, rate, 2 * rate)]],
        ['high', [toneOf(8000, -20, rate, 2 * rate), toneOf(12000, -26, rate, 2 * rate)]],
        [
          'loud and soft',
          [
            whiteNoise(-20, 4 * rate, 7).map((x, i) => (i < 2 * rate ? x : x / 30)),
            whiteNoise(-50, 4 * rate, 8),
          ],
        ],
      ];
      for (const [name, signal] of signals) {
        const stereo = [signal[0]!, signal[1] ?? signal[0]!];
        const meter = createLoudnessMeter(rate);
        meter.add(stereo, stereo[0]!.length);
        expect(meter.read(), name).to.be.closeTo(await loudnessOf(stereo, rate), tolerance);
      }
    });
  });
}

it('a measurement that is not wanted any more ends', async () => {
  const turn = new AbortController();
  const side = (label: string): { label: string; settings: SettingsValues } => ({
    label,
    settings: {},
  });
  const measuring = matchLevels({
    mode: 'matched',
    sides: [side('A'), side('B')],
    material: undefined,
    sampleRateHz: 48_000,
    signal: turn.signal,
  });
  turn.abort();
  const reason: unknown = await measuring.catch((error: unknown) => error);
  expect(reason).to.equal(turn.signal.reason);
});
