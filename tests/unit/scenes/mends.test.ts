import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { humBudget } from '../../../src/circuit/hum-budget';
import { clampToRow } from '../../../src/params/contract';
import { rowOf } from '../../../src/params/index';
import type { MendId } from '../../../src/scenes/mends';
import { MEND_IDS, MENDS } from '../../../src/scenes/mends';
import type { SceneId } from '../../../src/scenes/scenes';
import { sceneOf, SCENES } from '../../../src/scenes/scenes';
import { choosePart, fitProblems } from '../../../src/state/link-fit';
import type { LinkValueId, LinkValues } from '../../../src/state/link-values';
import { DEFAULT_LINK_VALUES, describeLink, LINK_VALUE_IDS } from '../../../src/state/link-values';
import { sayMend, saySafetyEarth } from '../../../src/words/say-links';

const valuesOf = (id: SceneId): LinkValues => ({ ...DEFAULT_LINK_VALUES, ...sceneOf(id).values });
const mended = (id: MendId, values: LinkValues): LinkValues | undefined =>
  MENDS.find((mend) => mend.id === id)!.changes(values);
const changed = (before: LinkValues, after: LinkValues): LinkValueId[] =>
  LINK_VALUE_IDS.filter((id) => before[id] !== after[id]);
const interferenceOf = (values: LinkValues): number =>
  humBudget(describeLink(values)).interferenceDbu;

describe('the mends', () => {
  it('have their words, and lifting the safety earth is none of them', () => {
    for (const id of MEND_IDS) {
      expect(sayMend(id).name).not.toBe('');
      expect(sayMend(id).note).toMatch(/\.$/);
    }
    expect(MENDS.map(({ id }) => id)).toEqual(MEND_IDS);
    expect(saySafetyEarth()).toContain('not offered');
  });

  const names = MEND_IDS.flatMap((id) => SCENES.map((scene) => [id, scene.id] as const));
  it.each(names)('%s makes of %s a link that fits, never without an earth', (id, scene) => {
    const values = valuesOf(scene);
    const next = mended(id, values);
    if (!next) return;
    expect(fitProblems(next)).toEqual([]);
    expect(changed(values, next)).not.toEqual([]);
    for (const valueId of LINK_VALUE_IDS) {
      expect(clampToRow(rowOf(valueId), next[valueId])).toBe(next[valueId]);
    }
    for (const kept of ['earth.source', 'earth.ohms', 'earth.leakage'] as const) {
      expect(next[kept]).toBe(values[kept]);
    }
  });

  /** Which values a mend may touch, as the start of their ids. */
  const touches: Record<MendId, RegExp> = {
    'same-outlet': /^(earth|dimmer|motor)\.voltage$/,
    'lower-resistance-shield': /^cable\.(?!length|shield)/,
    shorter: /^cable\.length$/,
    'balanced-receiver': /^(driver\.(?!level)|connection|cable\.(?!length)|receiver)/,
    'better-receiver': /^receiver\./,
    transformer: /^(receiver|connection|cable\.(?!length))/,
    'match-impedances': /^(driver\.(kind|imbalance)|connection\.kind)/,
    'join-pin3-source': /^connection\.kind$/,
    'star-quad': /^cable\.(?!length|shield)/,
    'lift-shield-receiver': /^cable\.shield$/,
    'mend-pin1': /^connection\.kind$/,
    'move-dimmer': /^dimmer\./,
  };

  it('change only what they say', () => {
    const scenes = fc.constantFrom(...SCENES.map(({ id }) => id));
    fc.assert(
      fc.property(scenes, fc.constantFrom(...MEND_IDS), (scene, id) => {
        const values = valuesOf(scene);
        const next = mended(id, values) ?? values;
        for (const valueId of changed(values, next)) expect(valueId).toMatch(touches[id]);
      }),
      { seed: 3, numRuns: 400 },
    );
  });
});

describe('where a mend applies', () => {
  const cases: [MendId, yes: SceneId[], no: SceneId[]][] = [
    ['same-outlet', ['rca-two-outlets', 'pin1-fault'], ['rca-one-strip', 'home-short']],
    [
      'lower-resistance-shield',
      ['rca-two-outlets', 'dimmer-plain-pair'],
      ['rca-studio-10', 'adapter'],
    ],
    ['shorter', ['rca-studio-30'], []],
    [
      'balanced-receiver',
      ['rca-studio-10', 'adapter', 'cosmetic-xlr'],
      ['xlr-10-budget', 'pin3-receiver'],
    ],
    [
      'better-receiver',
      ['xlr-10-budget', 'pin3-source'],
      ['xlr-10-that1200', 'xlr-10-jt11', 'adapter'],
    ],
    ['transformer', ['rca-two-outlets', 'adapter', 'xlr-10-budget'], ['rca-transformer']],
    [
      'match-impedances',
      ['imbalance-10', 'pin3-source'],
      ['adapter', 'rca-studio-10', 'pin3-receiver'],
    ],
    ['join-pin3-source', ['pin3-receiver'], ['pin3-source', 'xlr-10-budget']],
    ['star-quad', ['dimmer-plain-pair', 'adapter'], ['dimmer-star-quad', 'rca-studio-10']],
    [
      'lift-shield-receiver',
      ['xlr-10-budget', 'pin1-fault'],
      ['adapter', 'rca-studio-10', 'microphone-30'],
    ],
    ['mend-pin1', ['pin1-fault'], ['cosmetic-xlr']],
    ['move-dimmer', ['rca-studio-10', 'dimmer-plain-pair'], ['rca-two-outlets']],
  ];
  it.each(cases)('%s', (id, yes, no) => {
    for (const scene of yes)
      expect([scene, mended(id, valuesOf(scene))]).not.toEqual([scene, undefined]);
    for (const scene of no)
      expect([scene, mended(id, valuesOf(scene))]).toEqual([scene, undefined]);
  });
});

describe('what a mend does', () => {
  const gain = (id: MendId, scene: SceneId): number =>
    interferenceOf(valuesOf(scene)) - interferenceOf(mended(id, valuesOf(scene))!);

  const cases: [MendId, SceneId, atLeastDb: number][] = [
    ['same-outlet', 'rca-two-outlets', 19],
    ['lower-resistance-shield', 'rca-two-outlets', 10],
    ['shorter', 'rca-studio-30', 3],
    ['balanced-receiver', 'rca-two-outlets', 60],
    ['balanced-receiver', 'cosmetic-xlr', 60],
    ['better-receiver', 'imbalance-10', 10],
    ['transformer', 'rca-two-outlets', 60],
    ['match-impedances', 'imbalance-10', 10],
    ['match-impedances', 'pin3-source', 20],
    ['join-pin3-source', 'pin3-receiver', 25],
    ['star-quad', 'dimmer-plain-pair', 30],
    ['lift-shield-receiver', 'pin1-fault', 40],
    ['mend-pin1', 'pin1-fault', 50],
    ['move-dimmer', 'dimmer-plain-pair', 15],
  ];
  it.each(cases)('%s helps %s', (id, scene, atLeastDb) => {
    expect(gain(id, scene)).toBeGreaterThan(atLeastDb);
  });

  it('keeps the ratios of what acts between the earths', () => {
    const next = mended('same-outlet', valuesOf('dimmer-plain-pair'))!;
    expect(next['earth.voltage']).toBe(1);
    expect(next['dimmer.voltage']).toBeCloseTo(0.4, 9);
    expect(next['motor.voltage']).toBeCloseTo(0.04, 9);
  });

  it('puts the output’s own impedance into the cold leg of an RCA output', () => {
    expect(mended('match-impedances', valuesOf('pin3-source'))).toMatchObject({
      'driver.kind': 'impedance-balanced',
      'driver.ohms': 600,
      'driver.imbalance': 0,
      'driver.level': -7.8,
      'connection.kind': 'xlr',
    });
  });

  it('takes a link that does not fit as the nearest that does', () => {
    const odd = { ...DEFAULT_LINK_VALUES, 'receiver.kind': 'unbalanced' } as const;
    const next = mended('balanced-receiver', odd)!;
    expect(next).toEqual(choosePart(odd, 'receiver.kind', 'that1240').values);
  });
});
