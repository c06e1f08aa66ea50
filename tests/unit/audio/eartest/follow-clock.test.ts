import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { followClock } from '../../../../src/audio/eartest/follow-clock';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

/** A clock that a test sets, and what ran so far. */
function start(times: readonly number[]) {
  const context = { currentTime: 0 };
  const ran: number[] = [];
  const stop = followClock(
    context,
    times.map((seconds) => ({ seconds, run: () => ran.push(seconds) })),
  );
  const goTo = (seconds: number): void => {
    context.currentTime = seconds;
    vi.advanceTimersByTime(1000);
  };
  return { ran, stop, goTo };
}

it('runs each step when the audio clock has come to it, and not before', () => {
  const { ran, goTo } = start([0.5, 1, 1]);
  expect(ran).toEqual([]);
  goTo(0.49);
  expect(ran).toEqual([]);
  goTo(0.5);
  expect(ran).toEqual([0.5]);
  goTo(2);
  expect(ran).toEqual([0.5, 1, 1]);
  goTo(5);
  expect(ran).toHaveLength(3);
});

it('runs what it is late for one after the other, so that each is shown', async () => {
  const ran: number[] = [];
  const seen: number[][] = [];
  const context = { currentTime: 9 };
  followClock(
    context,
    [1, 2, 3].map((seconds) => ({
      seconds,
      run: () => {
        ran.push(seconds);
        queueMicrotask(() => seen.push([...ran]));
      },
    })),
  );
  await vi.advanceTimersByTimeAsync(100);
  expect(seen).toEqual([[1], [1, 2], [1, 2, 3]]);
});

it('waits while the audio clock stands still', () => {
  const { ran, goTo } = start([0.5]);
  for (let k = 0; k < 20; k++) goTo(0.4);
  expect(ran).toEqual([]);
  goTo(0.6);
  expect(ran).toEqual([0.5]);
});

it('runs nothing more once it is stopped, also by a step of its own', () => {
  const { ran, stop, goTo } = start([0.5, 1]);
  goTo(0.5);
  stop();
  goTo(2);
  expect(ran).toEqual([0.5]);

  const context = { currentTime: 0 };
  const told: string[] = [];
  const stopOwn: () => void = followClock(context, [
    { seconds: 0.5, run: () => stopOwn() },
    { seconds: 0.5, run: () => told.push('after') },
  ]);
  context.currentTime = 1;
  vi.advanceTimersByTime(1000);
  expect(told).toEqual([]);
});
