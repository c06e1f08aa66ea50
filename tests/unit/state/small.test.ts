import { describe, expect, it, vi } from 'vitest';
import { mainsHzOf, mainsVoltsOf } from '../../../src/state/mains';
import { IDLE_SESSION, report, withdraw } from '../../../src/state/session';
import { createStore } from '../../../src/state/store';

describe('the mains frequency of a region', () => {
  it('goes with its voltage', () => {
    expect(mainsVoltsOf(60)).toBe(120);
    expect(mainsVoltsOf(50)).toBe(230);
  });

  const cases: [locale: string, hz: number][] = [
    ['en-US', 60],
    ['es-MX', 60],
    ['pt-BR', 60],
    ['fr-CA', 60],
    ['ko-KR', 60],
    ['zh-Hant-TW', 60],
    ['ar-SA', 60],
    ['fil-PH', 60],
    ['en-GB', 50],
    ['de-DE', 50],
    ['es-ES', 50],
    ['es-AR', 50],
    ['pt-PT', 50],
    ['ja-JP', 50],
    ['zh-CN', 50],
    ['en-AU', 50],
    ['en-IN', 50],
    // The language's most likely region, where the locale names none.
    ['en', 60],
    ['de', 50],
    ['ko', 60],
    ['pt', 60],
    ['', 50],
    ['not a locale', 50],
    ['xx-', 50],
    ['und', 60],
  ];
  for (const [locale, hz] of cases) {
    it(`is ${hz} Hz for "${locale}"`, () => {
      expect(mainsHzOf(locale)).toBe(hz);
    });
  }
});

describe('a store', () => {
  it('tells listeners at once, and only of a change', () => {
    const store = createStore({ a: 1, b: 'x' });
    const told = vi.fn(() => store.value.a);
    const leave = store.subscribe(told);
    store.update({ a: 1 });
    expect(told).not.toHaveBeenCalled();
    store.update({ a: 2 });
    expect(told).toHaveReturnedWith(2);
    expect(store.value).toEqual({ a: 2, b: 'x' });
    leave();
    store.update({ a: 3 });
    expect(told).toHaveBeenCalledTimes(1);
  });

  it('never changes a value that was handed out', () => {
    const store = createStore({ a: 1 });
    const before = store.value;
    store.update({ a: 2 });
    expect(before.a).toBe(1);
  });
});

describe('the problems of a session', () => {
  it('are told once each, the latest last, and can be withdrawn', () => {
    const session = createStore(IDLE_SESSION);
    report(session, { code: 'howl' });
    report(session, { code: 'link-unknown', details: { keys: 'a' } });
    report(session, { code: 'howl' });
    expect(session.value.problems.map(({ code }) => code)).toEqual(['link-unknown', 'howl']);
    withdraw(session, 'howl');
    withdraw(session, 'file-empty');
    expect(session.value.problems.map(({ code }) => code)).toEqual(['link-unknown']);
    expect(IDLE_SESSION.problems).toEqual([]);
  });
});
