import { expect } from 'chai';
import type { NumberRow } from '../../src/params/contract';
import type { ParamId } from '../../src/params/index';
import { PARAMS } from '../../src/params/index';
import type { SettingsValues } from '../../src/state/settings';
import type { Change, LinkStreams } from '../helpers/render-link';
import { RATES, renderLink } from '../helpers/render-link';
import { isFinite, largestDifference, peak, toDb, toneOf } from '../helpers/signals';
import { above } from '../helpers/spectrum';

const SWEEP_SECONDS = 0.1;
/** Where the sweep starts, and where its way back starts. */
const UP = 0.2;
const DOWN = 0.5;
const SECONDS = 0.8;
/**
 * How far a sweep may exceed the steepest of three steady settings along it: a gain that moves adds
 * its own slope to the signal's, less than this while it takes 100 ms.
 */
const ALLOWANCE = 1.1;
/** A staircase too fine to be seen in the slope of a 1 kHz tone still shows above 5 kHz. */
const HIGH_LIMIT_DBFS = -100;
/** Noise, which has treble of its own. */
const NOISY: readonly ParamId[] = ['rfi.level', 'hiss.level'];

/** Low enough for the limiter never to act at +24 dB of gain. */
const base: SettingsValues = {
  'hum.on': true,
  'monitor.volume': -24,
  'receiver.mode': 'unbalanced',
};
/** What a parameter needs to be heard at all. */
const needed: Partial<Record<ParamId, SettingsValues>> = {
  'rfi.level': { 'rfi.on': true },
  'hiss.level': { 'hiss.on': true },
  'receiver.cmrr': { 'receiver.mode': 'balanced', 'hum.level': 0 },
  'line.skew': { 'receiver.mode': 'balanced' },
  'line.mismatch': { 'receiver.mode': 'balanced' },
  'driver.coldDrive': { 'receiver.mode': 'balanced', 'monitor.match': 'real' },
};

const rows = PARAMS.filter((row) => row.kind === 'number' && row.processors.length > 0);

const watched = (streams: LinkStreams): Float32Array[] => [
  ...streams.speakers,
  ...streams.output,
  ...streams.legs,
  ...streams.receivers,
  ...streams.receivedAlone,
];

for (const rate of RATES) {
  describe(`a 1 kHz tone and hum while a parameter sweeps its range in 100 ms, ${rate / 1000} kHz`, () => {
    const frames = Math.round(SECONDS * rate);
    // Two tones, so that a stereo source differs from a mono one; long settled at the first sweep.
    const source = [toneOf(1000, -12, rate, frames), toneOf(1000, -12, rate, frames, 1)];

    async function render(settings: SettingsValues, changes: Change[]): Promise<Float32Array[]> {
      const streams = watched(await renderLink({ rate, frames, source, settings, changes }));
      for (const x of streams) expect(isFinite(x)).to.be.true;
      return streams.map((x) => x.subarray(Math.round(0.1 * rate)));
    }

    /** Largest steps, then largest kinks, one a stream. */
    const largest = (streams: Float32Array[]): number[][] =>
      ([1, 2] as const).map((order) => streams.map((x) => largestDifference(x, order)));

    // Jumps at one rate: they cost a minute at all three, and nothing in them knows the rate.
    for (const shape of rate === 48000 ? (['sweeps', 'jumps'] as const) : (['sweeps'] as const)) {
      for (const { id, min, max } of rows as (NumberRow & { id: ParamId })[]) {
        it(`${id} ${shape} without a step or kink that the signal itself does not explain`, async () => {
          const settings = { ...base, 'source.links': 2, ...needed[id] };
          const steady = await Promise.all(
            [0, 0.5, 1].map(async (share) =>
              largest(
                await render(settings, [{ id, seconds: 0, value: min + share * (max - min) }]),
              ),
            ),
          );
          const ramp = shape === 'sweeps';
          const swept = await render(settings, [
            { id, seconds: 0, value: min },
            { id, seconds: UP, value: min },
            { id, seconds: UP + SWEEP_SECONDS, value: max, ramp },
            { id, seconds: DOWN, value: max },
            { id, seconds: DOWN + SWEEP_SECONDS, value: min, ramp },
          ]);
          const [step, kink] = largest(swept).map((values, order) =>
            Math.max(
              ...values.map((value, stream) => {
                const explained = Math.max(...steady.map((one) => one[order]![stream]!));
                return value === 0 ? 0 : value / explained;
              }),
            ),
          );
          const highs = swept.slice(0, 2).map((x) => peak(above(x, 5000, rate)));
          const high = toDb(Math.max(...highs));
          expect(step).to.be.at.most(ALLOWANCE);
          expect(kink).to.be.at.most(ALLOWANCE);
          if (!NOISY.includes(id)) expect(high).to.be.below(HIGH_LIMIT_DBFS);
        });
      }
    }
  });
}

describe('a 1 kHz tone and hum while something is switched, 48 kHz', () => {
  const rate = 48000;
  const frames = Math.round(1.2 * rate);
  const source = [toneOf(1000, -12, rate, frames)];
  const settings = { 'hum.on': true, 'hum.level': -20, 'receiver.mode': 'unbalanced' } as const;
  // The other two characters, and every kind of RFI, have treble of their own.
  const switches: [ParamId, number[]][] = [
    ['driver.legs', [0, 1, 0]],
    ['hum.on', [1, 0, 1]],
    ['hum.character', [0, 1, 0]],
    ['monitor.wire', [5, 0, 1, 2, 3, 4, 5]],
    ['monitor.match', [0, 1, 0]],
    ['monitor.mute', [0, 1, 0]],
    ['monitor.guard', [0, 1, 0]],
  ];

  for (const [id, values] of switches) {
    it(`${id} makes no click`, async () => {
      const changes = values.map((value, i): Change => ({ id, seconds: 0.15 * i, value }));
      const { speakers } = await renderLink({ rate, frames, source, settings, changes });
      const high = peak(above(speakers[0]!.subarray(Math.round(0.1 * rate)), 5000, rate));
      expect(toDb(high)).to.be.below(HIGH_LIMIT_DBFS);
    });
  }
});
