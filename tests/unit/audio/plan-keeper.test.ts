import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { keepPlan } from '../../../src/audio/plan-keeper';
import { SingularLinkError } from '../../../src/circuit/singular-link-error';
import type { LinkPlan } from '../../../src/dsp/link-plan';
import type { PlanRequest } from '../../../src/plan/make-plan';
import { IDLE_SESSION } from '../../../src/state/session';
import { createSettings } from '../../../src/state/settings';
import { createStore } from '../../../src/state/store';

function keeping(values: Parameters<ReturnType<typeof createSettings>['apply']>[0] = {}) {
  const settings = createSettings();
  settings.apply(values);
  const session = createStore(IDLE_SESSION);
  const requests: PlanRequest[] = [];
  let singular = false;
  const keeper = keepPlan(settings, session, (request) => {
    if (singular) throw new SingularLinkError('nothing holds node x');
    requests.push(request);
    return { request } as unknown as LinkPlan;
  });
  const sent: (LinkPlan | undefined)[] = [];
  keeper.onPlan = (plan) => sent.push(plan);
  const codes = (): string[] => session.value.problems.map(({ code }) => code);
  return { settings, keeper, requests, sent, codes, break: (on: boolean) => (singular = on) };
}

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

describe('the plan keeper', () => {
  it('has no plan for the textbook’s link, and makes none while its dials move', () => {
    const { settings, keeper, requests, sent } = keeping();
    settings.set('hum.level', -3);
    settings.set('cable.length', 20);
    vi.advanceTimersByTime(1000);
    expect(keeper.plan).toBeUndefined();
    expect([requests.length, sent.length]).toEqual([0, 0]);
  });

  it('makes one plan of many changes, a moment after the first', () => {
    const { settings, requests, sent } = keeping({ 'link.model': 'circuit' });
    for (let metres = 11; metres <= 40; metres++) settings.set('cable.length', metres);
    expect(requests).toHaveLength(1);
    vi.advanceTimersByTime(1000);
    expect(requests).toHaveLength(2);
    expect(requests[1]!.own.cable.metres).toBe(40);
    expect(sent).toHaveLength(1);
  });

  it('sends the textbook’s link when the real one is left', () => {
    const { settings, keeper, sent } = keeping({ 'link.model': 'circuit' });
    settings.set('link.model', 'textbook');
    vi.advanceTimersByTime(1000);
    expect(keeper.plan).toBeUndefined();
    expect(sent).toEqual([undefined]);
  });

  it('lifts interference step by step, and lets it fall at once', () => {
    const { settings, requests } = keeping({ 'link.model': 'circuit' });
    settings.set('link.exaggerate', '40');
    vi.advanceTimersByTime(1000);
    const lifts = requests.map(({ exaggerateDb }) => exaggerateDb);
    expect(lifts).toEqual([0, 6, 12, 18, 24, 30, 36, 40]);
    settings.set('link.exaggerate', '0');
    vi.advanceTimersByTime(1000);
    expect(requests.at(-1)!.exaggerateDb).toBe(0);
    expect(requests).toHaveLength(lifts.length + 1);
  });

  it('lifts step by step from the start too', () => {
    const { requests } = keeping({ 'link.model': 'circuit', 'link.exaggerate': '20' });
    expect(requests.map(({ exaggerateDb }) => exaggerateDb)).toEqual([6]);
    vi.advanceTimersByTime(1000);
    expect(requests.at(-1)!.exaggerateDb).toBe(20);
  });

  it('keeps the last plan while a link has no solution, says so, and takes it back', () => {
    const {
      settings,
      keeper,
      sent,
      codes,
      break: breakLink,
    } = keeping({
      'link.model': 'circuit',
    });
    const before = keeper.plan;
    breakLink(true);
    settings.set('cable.length', 50);
    vi.advanceTimersByTime(1000);
    expect(keeper.plan).toBe(before);
    expect(sent).toEqual([]);
    expect(codes()).toEqual(['link-singular']);
    breakLink(false);
    settings.set('cable.length', 60);
    vi.advanceTimersByTime(1000);
    expect(sent).toHaveLength(1);
    expect(codes()).toEqual([]);
  });

  it('makes nothing more once it was stopped', () => {
    const { settings, keeper, requests } = keeping({ 'link.model': 'circuit' });
    settings.set('cable.length', 50);
    keeper.stop();
    settings.set('cable.length', 60);
    vi.advanceTimersByTime(1000);
    expect(requests).toHaveLength(1);
  });
});
