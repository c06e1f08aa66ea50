import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { SingularLinkError } from '../../../src/circuit/singular-link-error';
import { createSettings } from '../../../src/state/settings';
import type { LinkValues } from '../../../src/state/link-values';
import type { AppElement } from '../../../src/ui/app';
import { inOneTask, LinkAnalysis, type Work } from '../../../src/ui/link-analysis';

beforeEach(() => vi.useFakeTimers());
afterEach(() => {
  vi.useRealTimers();
  vi.restoreAllMocks();
});

function setUp<Result>(start: (values: LinkValues) => Work<Result>) {
  const settings = createSettings();
  const requestUpdate = vi.fn();
  const host = { app: { settings }, requestUpdate, addController: vi.fn() };
  const analysis = new LinkAnalysis(host as unknown as AppElement, start);
  analysis.hostConnected();
  return { settings, requestUpdate, analysis };
}

describe('the analysis of a link', () => {
  it('answers after the event, and once for many changes', () => {
    const work = vi.fn((values: LinkValues) => values['cable.length']);
    const { settings, requestUpdate, analysis } = setUp(inOneTask(work));
    expect(analysis.finding.status).toBe('working');
    vi.runAllTimers();
    expect(analysis.finding).toMatchObject({ status: 'ready', result: 10 });
    for (let metres = 20; metres <= 50; metres++) settings.set('cable.length', metres);
    expect(work).toHaveBeenCalledTimes(1);
    vi.runAllTimers();
    expect(work).toHaveBeenCalledTimes(2);
    expect(requestUpdate).toHaveBeenCalledTimes(2);
    expect(analysis.finding).toMatchObject({ result: 50, values: { 'cable.length': 50 } });
  });

  it('leaves alone what is no part of the link', () => {
    const work = vi.fn(() => 0);
    const { settings } = setUp(inOneTask(work));
    vi.runAllTimers();
    settings.set('monitor.volume', -30);
    settings.set('link.exaggerate', '40');
    vi.runAllTimers();
    expect(work).toHaveBeenCalledTimes(1);
  });

  it('cuts long work into tasks, and starts again when a value has changed meanwhile', () => {
    const steps: number[] = [];
    let clock = 0;
    vi.spyOn(performance, 'now').mockImplementation(() => clock);
    const { settings, analysis } = setUp(function* (values) {
      for (let step = 0; step < 5; step++) {
        // A step that takes its time.
        clock += 20;
        steps.push(values['cable.length']);
        yield;
      }
      return values['cable.length'];
    });
    vi.advanceTimersByTime(0);
    expect(steps.length).toBeLessThan(5);
    settings.set('cable.length', 30);
    vi.runAllTimers();
    expect(steps).toEqual([10, 10, 10, 10, 10, 30, 30, 30, 30, 30]);
    expect(analysis.finding).toMatchObject({ result: 30 });
  });

  it('says so where a link has no solution, and goes on', () => {
    const { settings, analysis } = setUp(
      inOneTask((values) => {
        if (values['cable.length'] > 100) throw new SingularLinkError('none');
        return 1;
      }),
    );
    settings.set('cable.length', 200);
    vi.runAllTimers();
    expect(analysis.finding.status).toBe('unsolvable');
    settings.set('cable.length', 20);
    vi.runAllTimers();
    expect(analysis.finding).toMatchObject({ status: 'ready', result: 1 });
  });

  it('stops when its element goes', () => {
    const work = vi.fn(() => 0);
    const { settings, analysis } = setUp(inOneTask(work));
    analysis.hostDisconnected();
    settings.set('cable.length', 40);
    vi.runAllTimers();
    expect(work).not.toHaveBeenCalled();
  });
});
