/** Cards whose every field and hash is right, and which no test of the page can have left. */
import { describe, expect, it } from 'vitest';
import { measureLevels } from '../../../../src/audio/eartest/measure-levels';
import type { TestCard } from '../../../../src/eartest/card';
import { cardText, readCard } from '../../../../src/eartest/card-file';
import type { MatchedLevels, PlannedSource, Side, TestPlan } from '../../../../src/eartest/plan';
import type { SettingsValues } from '../../../../src/state/settings';
import { cardOf, SIDES, sidesOfThreshold, spreadHits } from '../../../helpers/ear-test-cards';
import { rehashed, THRESHOLD, thresholdCard, withAt } from '../../../helpers/forged-cards';
import { seededRandom } from '../../../helpers/signals';

const abx = (): Promise<TestCard> => cardOf({ design: 'abx', hits: spreadHits(12, 16) });
const threshold = (): Promise<TestCard> => thresholdCard(spreadHits(10, 20), { trials: 20 });

const forged = (card: TestCard, plan: object, changes: object = {}): Promise<string> =>
  rehashed({ ...card, plan: { ...card.plan, ...plan }, ...changes });

const levelsOf = (
  wiredLu: number,
  playedLu: number,
  gainsDb: readonly [number, number],
  mode: MatchedLevels['mode'] = 'matched',
): MatchedLevels => ({ mode, measuredWith: 'source', wiredLu, playedLu, gainsDb });

const sourceOf = (kind: PlannedSource['kind'], sha256: string): PlannedSource => ({
  kind,
  name: 'Voice',
  seconds: 0,
  sha256,
});

describe('a card', () => {
  it.each<[string, object, object?]>([
    ['matched levels that no gain matches', { levels: levelsOf(6, 0, [0, 0]) }],
    ['gains that lead elsewhere', { levels: levelsOf(6.02, 0.03, [0, -26]) }],
    ['gains that lead nearly there', { levels: levelsOf(44.1, 0, [0, -44.103]) }],
    ['softer than its gain makes it', { levels: levelsOf(44.1, 0.002, [0, -47.3]) }],
    ['both sides turned down', { levels: levelsOf(6.02, 0.02, [-1, -7]) }],
    ['a side turned down as wired', { levels: levelsOf(0, -40, [0, -40], 'as-wired') }],
    ['another level as wired than played', { levels: levelsOf(6, 0, [0, 0], 'as-wired') }],
    ['a microphone with a hash', { source: sourceOf('microphone', 'ab'.repeat(32)) }],
    ['the page’s own programme without one', { source: sourceOf('demo', '') }],
    ['its last answer voided', {}, { outcome: 'void', reason: 'abandoned' }],
  ])('tells of a test that cannot have been: %s', async (_, plan, changes = {}) => {
    const text = await forged(await abx(), plan, changes);
    expect(await readCard(text)).toEqual({ refused: 'impossible' });
  });

  it.each<[string, Partial<TestPlan>]>([
    ['as wired', { levels: levelsOf(6.02, 6.02, [0, 0], 'as-wired') }],
    ['alike without a gain', { levels: levelsOf(0.0, 0.0, [0, 0]) }],
    ['matched by A', { levels: levelsOf(-3.2, 0.001, [-3.2, 0]) }],
    ['rounded', { levels: levelsOf(44.1, 0.001, [0, -44.1]) }],
    ['heard through a microphone', { source: sourceOf('microphone', '') }],
    ['of a file that is hashed', { source: sourceOf('file', 'ab'.repeat(32)) }],
    ['of a file played from disk', { source: sourceOf('file', '') }],
  ])('is not one %s', async (_, plan) => {
    const card = await cardOf({ design: 'abx', hits: spreadHits(12, 16), plan });
    expect(await readCard(cardText(card))).toEqual({ card });
  });

  it.each(['matched', 'as-wired'] as const)(
    'is not one as the page measures it: %s',
    async (mode) => {
      const random = seededRandom(6);
      const asPlanned = ({ settings }: Side): SettingsValues => ({
        ...settings,
        'monitor.match': 'real',
      });
      // Loud, and so soft that the meter's gate takes part of it.
      for (const peak of [0.5, 0.003]) {
        const noise = Float32Array.from(
          { length: 48_000 },
          (_, i) => peak * Math.sin(i / 3000) ** 6 * (2 * random() - 1),
        );
        const { levels } = measureLevels({
          mode,
          sides: [asPlanned(SIDES[0]), asPlanned(SIDES[1])],
          sampleRateHz: 48_000,
          links: 1,
          source: [noise],
        })!;
        expect(levels.wiredLu).not.toBe(0);
        const card = await cardOf({ design: 'abx', hits: spreadHits(12, 16), plan: { levels } });
        expect(await readCard(cardText(card))).toEqual({ card });
      }
    },
  );

  it.each<[string, (sides: TestPlan['sides']) => readonly SettingsValues[]]>([
    ['alike', ([{ settings }]) => [settings, settings]],
    ['empty', () => [{}, {}]],
    ['empty on one side', ([{ settings }]) => [settings, {}]],
    [
      'without one parameter',
      ([a, b]) => [withAt(a.settings, ['hum.level'], undefined)!, b.settings] as SettingsValues[],
    ],
  ])('has two sides that nothing compares: %s', async (_, change) => {
    const settings = change(SIDES);
    const sides = SIDES.map(({ label }, i) => ({ label, settings: settings[i] }));
    expect(await readCard(await forged(await abx(), { sides }))).toEqual({
      refused: 'sides-wrong',
    });
  });

  it.each<[string, SettingsValues, SettingsValues]>([
    ['a reference that is not clean', { 'hum.on': true, 'rfi.on': true }, {}],
    ['a reference with another level', { 'hum.level': -60 }, {}],
    ['a treble that differs', { 'source.gain': 6 }, {}],
    ['less than the largest level', { 'hum.level': -40 }, { 'hum.level': -40 }],
    [
      'another switch than the hum needs',
      { 'receiver.mode': 'balanced' },
      { 'receiver.mode': 'balanced' },
    ],
  ])('has two sides that are no threshold’s: %s', async (_, ofA, ofB) => {
    const [a, b] = sidesOfThreshold(THRESHOLD);
    const sides = [
      { ...a, settings: { ...a.settings, ...ofA } },
      { ...b, settings: { ...b.settings, ...ofB } },
    ];
    expect(await readCard(await forged(await threshold(), { sides }))).toEqual({
      refused: 'sides-wrong',
    });
  });
});
