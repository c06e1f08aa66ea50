import { describe, expect, it } from 'vitest';
import { createDropoutCounter } from '../../../src/audio/dropout-counter';
import { seededRandom } from '../../helpers/signals';

/** Reads both clocks ten times a second; `lagAt` says by how much the context's is behind. */
function count(seconds: number, lagAt: (page: number) => number): number {
  const counter = createDropoutCounter();
  let dropouts = 0;
  for (let page = 0; page < seconds; page += 0.1) dropouts = counter.read(page, page - lagAt(page));
  return dropouts;
}

describe('the dropout counter', () => {
  it('counts nothing while both clocks run alike', () => {
    expect(count(600, () => 0.02)).toBe(0);
  });

  it('counts nothing when the clocks are read in steps', () => {
    const random = seededRandom(1);
    expect(count(600, () => 0.02 + 0.025 * random())).toBe(0);
  });

  it('counts nothing when they drift apart by 0.05 %, in an hour', () => {
    expect(count(3600, (page) => 5e-4 * page)).toBe(0);
    expect(count(3600, (page) => -5e-4 * page)).toBe(0);
  });

  it('counts nothing when the page once stood still', () => {
    expect(count(60, (page) => (Math.abs(page - 30) < 0.05 ? 0.5 : 0.02))).toBe(0);
  });

  it('counts each stretch of 50 ms that the sound stood still', () => {
    expect(count(60, (page) => 0.02 + 0.05 * Math.floor(page / 10))).toBe(5);
  });

  it('counts one dropout once, however long it was', () => {
    expect(count(60, (page) => (page < 30 ? 0 : 4))).toBe(1);
  });

  it('forgets a pause, and keeps the count', () => {
    const counter = createDropoutCounter();
    const run = (from: number, lag: number): number => {
      let dropouts = 0;
      for (let i = 0; i < 20; i++) dropouts = counter.read(from + i / 10, from + i / 10 - lag);
      return dropouts;
    };
    run(0, 0);
    expect(run(2, 0.1)).toBe(1);
    counter.resume();
    expect(run(60, 50)).toBe(1);
    expect(run(62, 50.1)).toBe(2);
  });
});
