/** Which moment a sweep shows, in each mode of the trigger. */
import { describe, expect, it } from 'vitest';
import type { SweepRequest, TriggerMode } from '../../../src/measure/scope-sweep';
import { createSweeper } from '../../../src/measure/scope-sweep';
import { toneOf, whiteNoise } from '../../helpers/signals';

type Wire = 'hot' | 'cold' | 'alone';

const RATE = 48_000;
const FRAMES = 32768;
const HALF = 1200;
const silence = new Float32Array(FRAMES);
const EDGE = { level: 0, rising: true, hysteresis: 0.01 };

const newSweeper = () => createSweeper<Wire>({ alone: 'alone', legs: ['hot', 'cold'] });

const request = (
  mode: TriggerMode,
  waves: Partial<SweepRequest<Wire>['waves']>,
  more: Partial<SweepRequest<Wire>> = {},
): SweepRequest<Wire> => ({
  waves: { hot: silence, cold: silence, alone: silence, ...waves },
  sampleRate: RATE,
  mode,
  source: 'hot',
  edge: EDGE,
  halfFrames: HALF,
  nominalHz: 50,
  ...more,
});

/** Phase of a tone at a place, in periods from its upward crossing; −0.5…0.5. */
const phaseOf = (at: number, hertz: number): number => {
  const periods = (at * hertz) / RATE;
  return periods - Math.round(periods);
};

describe('auto', () => {
  it('shows the newest edge that leaves the screen full', () => {
    const sweep = newSweeper().take(request('auto', { hot: toneOf(1000, -6, RATE, FRAMES) }), true);
    expect(sweep.cause).toBe('edge');
    expect(Math.abs(phaseOf(sweep.at, 1000))).toBeLessThan(1e-4);
    expect(sweep.at).toBeGreaterThan(FRAMES - 17 - HALF - 48);
    expect(sweep.at).toBeLessThanOrEqual(FRAMES - 17 - HALF);
  });

  it('shows the newest samples where there is no edge', () => {
    const sweep = newSweeper().take(request('auto', {}), true);
    expect(sweep.cause).toBe('free');
    expect(sweep.at).toBe(FRAMES - 1 - HALF);
  });
});

describe('mains', () => {
  const hum = toneOf(49.93, -20, RATE, FRAMES, 1);
  const take = (waves: Partial<SweepRequest<Wire>['waves']>, more = {}) => {
    const sweeper = newSweeper();
    for (let k = 0; k < 4; k++) sweeper.take(request('mains', waves, more), true);
    return sweeper.take(request('mains', waves, more), true);
  };
  const turned = (at: number): number => phaseOf(at + RATE / (2 * Math.PI * 49.93), 49.93);

  it('locks to the interference alone, whatever the legs carry', () => {
    const sweep = take({ alone: hum, hot: whiteNoise(-6, FRAMES, 3) });
    expect(sweep.cause).toBe('mains');
    expect(sweep.mainsHz).toBeCloseTo(49.93, 3);
    expect(Math.abs(turned(sweep.at))).toBeLessThan(1e-4);
    expect(sweep.at).toBeLessThanOrEqual(FRAMES - 17 - HALF);
  });

  it('locks to what both legs share where the link adds nothing', () => {
    const programme = toneOf(440, -10, RATE, FRAMES);
    const sweep = take({
      hot: hum.map((value, i) => value + programme[i]!),
      cold: hum.map((value, i) => value - programme[i]!),
    });
    expect(sweep.cause).toBe('mains');
    expect(Math.abs(turned(sweep.at))).toBeLessThan(1e-4);
  });

  it('stands half a period on with a falling edge', () => {
    const sweep = take({ alone: hum }, { edge: { ...EDGE, rising: false } });
    expect(Math.abs(Math.abs(turned(sweep.at)) - 0.5)).toBeLessThan(1e-4);
  });

  it('goes on as auto without hum', () => {
    const sweep = take({ hot: toneOf(1000, -6, RATE, FRAMES) });
    expect(sweep.cause).toBe('edge');
    expect(sweep.mainsHz).toBeNaN();
  });
});

describe('normal', () => {
  it('waits with an empty screen, then keeps the last sweep that had an edge', () => {
    const sweeper = newSweeper();
    expect(sweeper.take(request('normal', {}), true)).toMatchObject({ cause: 'waiting', at: NaN });
    const tone = toneOf(1000, -6, RATE, FRAMES);
    const { at } = sweeper.take(request('normal', { hot: tone }), true);
    expect(Math.abs(phaseOf(at, 1000))).toBeLessThan(1e-4);
    const copy = tone.slice();
    tone.fill(0);
    const after = sweeper.take(request('normal', { hot: tone }), true);
    expect(after).toMatchObject({ cause: 'waiting', at });
    expect(after.waves.hot).toEqual(copy);
  });
});

describe('single', () => {
  it('holds the first edge after arming, until it is armed again', () => {
    const sweeper = newSweeper();
    expect(sweeper.take(request('single', {}), true).cause).toBe('waiting');
    const first = toneOf(1000, -6, RATE, FRAMES);
    const second = toneOf(500, -6, RATE, FRAMES);
    const { at } = sweeper.take(request('single', { hot: first }), true);
    expect(sweeper.take(request('single', { hot: second }), true)).toMatchObject({
      cause: 'held',
      at,
    });
    expect(sweeper.take(request('single', { hot: second }), true).waves.hot).toEqual(first);
    sweeper.arm();
    expect(sweeper.take(request('single', { hot: second }), true).waves.hot).toEqual(second);
  });
});

it('leaves room to find an edge when the screen takes nearly all samples', () => {
  const slow = toneOf(20, -6, RATE, FRAMES);
  const wanted = { halfFrames: FRAMES };
  const sweep = newSweeper().take(request('auto', { hot: slow }, wanted), true);
  expect(sweep.cause).toBe('edge');
});
