/** Cards of tests that the page does not offer, at times that no test takes, and of versions that had fewer settings. */
import { describe, expect, it } from 'vitest';
import { version } from '../../../../package.json';
import { replayLevels } from '../../../../src/eartest/adaptive/replay-levels';
import { APP_VERSION } from '../../../../src/eartest/app-version';
import type { CardEvent, TestCard } from '../../../../src/eartest/card';
import { cardText, readCard } from '../../../../src/eartest/card-file';
import type { DesignId } from '../../../../src/eartest/designs';
import type { Side, TestPlan } from '../../../../src/eartest/plan';
import type { SettingsValues } from '../../../../src/state/settings';
import { cardOf, SIDES, spreadHits } from '../../../helpers/ear-test-cards';
import { rehashed, thresholdCard, withAt } from '../../../helpers/forged-cards';

/** 7 s a trial. */
const abx = (card: Partial<TestCard> = {}): Promise<TestCard> =>
  cardOf({ design: 'abx', hits: spreadHits(12, 16), card });

const refusalOf = async (card: TestCard): Promise<string | undefined> =>
  (await readCard(cardText(card), replayLevels)).refused;

describe('a number of trials', () => {
  it.each<[DesignId, number[]]>([
    ['abx', [1, 5, 7, 9, 18, 99]],
    ['preference', [1, 99]],
    ['triangle', [8, 10, 16]],
    ['threshold', [1, 2, 16, 50]],
  ])('that is not offered comes from no test: %s of %j', async (design, counts) => {
    for (const trials of counts) {
      const hits = spreadHits(trials, trials);
      const plan = { trials };
      const card = await (design === 'threshold'
        ? thresholdCard(hits, plan)
        : cardOf({ design, hits, plan }));
      expect(await refusalOf(card), `${trials}`).toBe('impossible');
    }
  });
});

describe('times', () => {
  const event = (trial: number, seconds: number): CardEvent => ({ kind: 'break', trial, seconds });

  it.each<[string, Partial<TestCard>]>([
    ['an event before its trial', { events: [event(15, 0.5)] }],
    ['an event after its trial', { events: [event(0, 7.5)] }],
    ['an end years before its plan', { endedAt: '2020-01-01T00:00:00.000Z' }],
  ])('that no test takes: %s', async (_, changes) => {
    expect(await refusalOf(await abx(changes))).toBe('impossible');
  });

  it.each<[string, Partial<TestCard>]>([
    ['events at both ends of a trial', { events: [event(0, 0), event(0, 7), event(1, 7)] }],
    ['an event after the last answer', { events: [event(16, 112), event(16, 9e6)] }],
    ['a clock set back by a day', { endedAt: '2026-02-28T09:00:00.000Z' }],
    ['a clock set back by a year', { endedAt: '2025-03-01T10:00:00.000Z' }],
    ['a test that was kept for years', { endedAt: '2031-03-01T10:00:00.000Z' }],
  ])('that a test may take: %s', async (_, changes) => {
    expect(await refusalOf(await abx(changes))).toBeUndefined();
  });
});

describe('another version', () => {
  /** As a version left it that did not have this parameter yet. */
  const without = ({ settings }: Side): SettingsValues =>
    withAt(settings, ['link.exaggerate'], undefined) as SettingsValues;
  const withSettings = (settings: readonly SettingsValues[], sides = SIDES): TestPlan['sides'] =>
    sides.map(({ label }, i) => ({ label, settings: settings[i] })) as unknown as TestPlan['sides'];

  it('is another than the package’s', () => {
    expect(APP_VERSION).toBe(version);
  });

  const [a, b] = SIDES;
  it.each<[string, SettingsValues[], string | undefined]>([
    ['one parameter fewer', [without(a), without(b)], undefined],
    ['one fewer on one side', [without(a), b.settings], undefined],
    ['one fewer, and else the same', [without(a), a.settings], 'sides-wrong'],
    ['nothing', [{}, {}], 'sides-wrong'],
  ])('may have named %s', async (_, settings, expected) => {
    const sides = withSettings(settings);
    for (const [app, refusal] of [
      ['0.0.9', expected],
      [APP_VERSION, 'sides-wrong'],
    ] as const) {
      const card = await cardOf({
        design: 'abx',
        hits: spreadHits(12, 16),
        plan: { app, sides },
      });
      expect(await refusalOf(card), app).toBe(refusal);
    }
  });

  it('may have named one parameter fewer in a threshold, which is clean all the same', async () => {
    const card = await thresholdCard(spreadHits(14, 20), { trials: 20 });
    const sides = withSettings(card.plan.sides.map(without), card.plan.sides);
    const read = async (app: string): Promise<string | undefined> =>
      (await readCard(await rehashed({ ...card, plan: { ...card.plan, app, sides } }))).refused;
    expect(await read('0.0.9')).toBeUndefined();
    expect(await read(APP_VERSION)).toBe('sides-wrong');
  });
});
