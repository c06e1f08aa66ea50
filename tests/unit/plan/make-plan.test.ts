import { describe, expect, it } from 'vitest';
import type { LinkDescription } from '../../../src/circuit/link-description';
import { solveLink } from '../../../src/circuit/solve-link';
import type { LinkPlan } from '../../../src/dsp/link-plan';
import { COMMON, DIFFERENCE, DIFFERENTIAL, SINGLE_ENDED } from '../../../src/dsp/link-plan';
import { TABLE_SIZE } from '../../../src/dsp/period-table';
import { TERM_COUNT } from '../../../src/dsp/response-bank';
import type { PlanRequest } from '../../../src/plan/make-plan';
import { createPlanMaker } from '../../../src/plan/make-plan';
import { planRequest } from '../../../src/plan/plan-request';
import { applyScene } from '../../../src/scenes/apply';
import type { SettingsValues } from '../../../src/state/settings';
import { createSettings } from '../../../src/state/settings';

const RATE = 48000;
const makePlan = createPlanMaker(RATE);

function requestOf(values: SettingsValues): PlanRequest {
  const settings = createSettings();
  settings.apply({ 'link.model': 'circuit', ...values });
  return planRequest(settings)!;
}

/** Amplitude of harmonic `order` in a table. */
function harmonic(table: Float32Array, order: number): number {
  let re = 0;
  let im = 0;
  for (let i = 0; i < TABLE_SIZE; i++) {
    re += table[i]! * Math.cos((2 * Math.PI * order * i) / TABLE_SIZE);
    im += table[i]! * Math.sin((2 * Math.PI * order * i) / TABLE_SIZE);
  }
  return (2 * Math.hypot(re, im)) / TABLE_SIZE;
}

const gainOf = (link: LinkDescription, hertz: number): Record<string, number> => {
  const { hot, cold, out } = solveLink(link, [hertz]).transfers.earth;
  const size = (re: number, im: number): number => Math.hypot(re, im);
  return {
    common: size((hot.re[0]! + cold.re[0]!) / 2, (hot.im[0]! + cold.im[0]!) / 2),
    difference: size(hot.re[0]! - cold.re[0]!, hot.im[0]! - cold.im[0]!),
    out: size(out.re[0]!, out.im[0]!),
  };
};

const earthOnly: SettingsValues = {
  'earth.voltage': 100,
  'field.magnetic': 0,
  'earth.spectrum': 'ground-loop',
};

describe('the hum of a plan', () => {
  it('has every harmonic at the exact gain of the link', () => {
    const request = requestOf({ ...earthOnly, 'driver.imbalance': 10 });
    const { hum } = makePlan(request);
    const { earthSpectrum } = request.own.interference;
    // −20 dBFS for +4 dBu; the sine reference cancels between peak and RMS.
    const perVolt = 10 ** (-20 / 20) / (Math.sqrt(0.6) * 10 ** (4 / 20)) / Math.SQRT2;
    earthSpectrum.orders.forEach((order, k) => {
      const peak = Math.SQRT2 * 0.1 * earthSpectrum.shares[k]! * perVolt;
      const gains = gainOf(request.own, 50 * order);
      expect(harmonic(hum![COMMON]!, order) / (peak * gains['common']!)).toBeCloseTo(1, 5);
      expect(harmonic(hum![DIFFERENCE]!, order) / (peak * gains['difference']!)).toBeCloseTo(1, 5);
    });
    expect(hum![SINGLE_ENDED]).toHaveLength(0);
  });

  it('is lifted by just the exaggeration, and the noise is not', () => {
    const plain = makePlan(requestOf(earthOnly));
    const lifted = makePlan(requestOf({ ...earthOnly, 'link.exaggerate': '40' }));
    const ratio = harmonic(lifted.hum![COMMON]!, 1) / harmonic(plain.hum![COMMON]!, 1);
    expect(ratio).toBeCloseTo(100, 4);
    expect(lifted.differential.noiseRms).toBe(plain.differential.noiseRms);
    expect(lifted.programme.weights).toEqual(plain.programme.weights);
  });

  it('is none where nothing hums', () => {
    const plan = makePlan(requestOf({ 'earth.voltage': 0, 'field.magnetic': 0 }));
    expect(plan.hum).toBeUndefined();
  });
});

describe('what each position of the switch plays', () => {
  const stream = (plan: LinkPlan, index: number): Float64Array =>
    plan.programme.weights.subarray(index * TERM_COUNT, (index + 1) * TERM_COUNT);

  it('is the legs alone where the receiver uses pin 2 alone', () => {
    const settings = createSettings();
    applyScene(settings, 'cosmetic-xlr');
    const plan = makePlan(planRequest(settings)!);
    for (const index of [DIFFERENTIAL, SINGLE_ENDED]) {
      expect([...stream(plan, index)].every((weight) => weight === 0)).toBe(true);
    }
    expect(plan.differential).toEqual(plan.singleEnded);
  });

  it('is the balanced twin beside an unbalanced link, with nothing of the legs in it', () => {
    const settings = createSettings();
    applyScene(settings, 'rca-two-outlets');
    const plan = makePlan(planRequest(settings)!);
    expect([plan.differential.hot, plan.differential.cold]).toEqual([0, 0]);
    expect([plan.singleEnded.hot, plan.singleEnded.cold]).toEqual([1, 0]);
    expect([...stream(plan, SINGLE_ENDED)].every((weight) => weight === 0)).toBe(true);
  });

  it('matches the programme by the gains at 1 kHz', () => {
    const request = requestOf({});
    const { out, hot } = solveLink(request.own, [1000]).transfers.signal;
    const plan = makePlan(request);
    const size = (curve: typeof out): number => Math.hypot(curve.re[0]!, curve.im[0]!);
    expect(plan.differential.programmeGain).toBeCloseTo(size(out), 9);
    expect(plan.singleEnded.programmeGain).toBeCloseTo(size(hot), 9);
  });
});
