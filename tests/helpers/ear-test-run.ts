/** Plays a blind test's kernel, block by block, in Node or in a browser. */
import { createEarTest } from '../../src/dsp/ear-test';
import type { EarTestSide } from '../../src/dsp/ear-test-side';
import { createPlanMaker } from '../../src/plan/make-plan';
import { planRequest } from '../../src/plan/plan-request';
import { audioValues } from '../../src/rendering/chain-params';
import type { SettingsValues } from '../../src/state/settings';
import { createSettings } from '../../src/state/settings';

export interface Step {
  /** Divisible by every block. */
  frame: number;
  place?: number;
  trial?: number;
  sides?: readonly (SettingsValues | undefined)[];
  gainsDb?: readonly number[];
}

export interface EarTestRun {
  sides: readonly [SettingsValues, SettingsValues];
  /** L, R; as many frames as are played. */
  source: readonly Float32Array[];
  /** Place of the whole run unless `steps` says otherwise. */
  place?: number;
  /** One layout a trial. */
  layouts?: readonly (readonly number[])[];
  steps?: readonly Step[];
  links?: 1 | 2;
  volumeDb?: number;
  rate?: number;
  block?: number;
}

/** The ABX places; X is A in the first trial and B in the second. */
export const ABX = [
  [0, 1, 0],
  [0, 1, 1],
] as const;
export const SILENCE = 0;
export const [A, B, X] = [1, 2, 3] as const;

/** What the page would send for a side. */
export function sideOf(values: SettingsValues, rate: number): EarTestSide {
  const settings = createSettings();
  settings.apply(values);
  const request = planRequest(settings);
  return {
    values: audioValues(settings),
    plan: request && createPlanMaker(rate)(request),
  };
}

/** L and R of the loudspeakers. */
export function runEarTest({
  sides,
  source,
  place = A,
  layouts = ABX,
  steps = [],
  links = 2,
  volumeDb = 0,
  rate = 48000,
  block = 128,
}: EarTestRun): Float32Array[] {
  const test = createEarTest(rate, 128);
  const set = (which: readonly (SettingsValues | undefined)[]): void =>
    which.forEach((values, k) => {
      if (values) test.setSide(k, sideOf(values, rate));
    });
  set(sides);
  test.setOrder(Uint8Array.from(layouts.flat()), layouts[0]!.length);
  const one = (value: number): Float32Array => Float32Array.of(value);
  const params = {
    place: one(place),
    trial: one(0),
    'monitor.volume': one(volumeDb),
    'monitor.mute': one(0),
    'monitor.guard': one(0),
    'source.links': one(links),
  };
  const frames = source[0]!.length;
  const speakers = [new Float32Array(frames), new Float32Array(frames)];
  for (let at = 0; at < frames; at += block) {
    for (const step of steps) {
      if (step.frame !== at) continue;
      if (step.place !== undefined) params.place[0] = step.place;
      if (step.trial !== undefined) params.trial[0] = step.trial;
      if (step.gainsDb) test.setGains(step.gainsDb);
      if (step.sides) set(step.sides);
    }
    const part = (all: readonly Float32Array[]): Float32Array[] =>
      all.map((channel) => channel.subarray(at, at + block));
    test.process(part(source), part(speakers), params, Math.min(block, frames - at));
  }
  return speakers;
}
