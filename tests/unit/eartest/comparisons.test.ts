/** What the form's choices make of the settings: two complete sides, and labels that fit a card. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { KeptStates, Teller } from '../../../src/eartest/comparisons';
import {
  comparedValues,
  COMPARISONS,
  sidesOf,
  SOUND_IDS,
  soundOf,
  travelOf,
  valueAt,
  withValue,
} from '../../../src/eartest/comparisons';
import { DESIGN_IDS, DESIGNS } from '../../../src/eartest/designs';
import { liftOf } from '../../../src/eartest/lift';
import { THRESHOLD_VARIABLES } from '../../../src/eartest/variables';
import type { ParamRow } from '../../../src/params/contract';
import { clampToRow } from '../../../src/params/contract';
import { COMPARED_IDS } from '../../../src/params/ear-test';
import { findRow, rowOf } from '../../../src/params/index';
import { applyScene } from '../../../src/scenes/apply';
import { SCENES } from '../../../src/scenes/scenes';
import { fitProblems } from '../../../src/state/link-fit';
import { linkValues } from '../../../src/state/link-values';
import { readLink, settingsToLink } from '../../../src/state/link';
import type { SettingsValues } from '../../../src/state/settings';
import { createSettings } from '../../../src/state/settings';
import { planOf } from '../../helpers/ear-test-cards';

const SEED = 42;
const tell: Teller = {
  setting: (id, value) => `${id}=${value}`,
  scene: (id) => `scene ${id}`,
  same: () => 'same',
  more: (count) => `and ${count} more`,
};
const NOTHING_KEPT: KeptStates = [undefined, undefined];

const settingsWith = (values: SettingsValues) => {
  const settings = createSettings();
  settings.apply(values);
  return settings;
};
const sidesWith = (values: SettingsValues, kept = NOTHING_KEPT) =>
  sidesOf(settingsWith(values), tell, kept);
const differing = ([a, b]: NonNullable<ReturnType<typeof sidesOf>>) =>
  SOUND_IDS.filter((id) => a.settings[id] !== b.settings[id]);

describe('the choices of the form', () => {
  it('are those of the designs, of the scenes and of the threshold variables', () => {
    expect(rowOf('test.design').options).toEqual(DESIGN_IDS);
    for (const design of ['abx', 'preference'] as const) {
      expect(rowOf('test.trials').options.map(Number)).toEqual(DESIGNS[design].trials);
      expect(Number(rowOf('test.trials').default)).toBe(DESIGNS[design].defaultTrials);
    }
    const triangle = rowOf('test.triangleTrials');
    expect(triangle.options.map(Number)).toEqual(DESIGNS.triangle.trials);
    expect(Number(triangle.default)).toBe(DESIGNS.triangle.defaultTrials);
    const { trials, defaultTrials } = DESIGNS.threshold;
    expect(rowOf('test.thresholdTrials').options.map(Number)).toEqual(trials);
    expect(Number(rowOf('test.thresholdTrials').default)).toBe(defaultTrials);
    expect(rowOf('test.sceneA').options).toEqual(SCENES.map(({ id }) => id));
    expect(rowOf('test.variable').options).toEqual(THRESHOLD_VARIABLES.map(({ id }) => id));
  });

  it('go with a link', () => {
    const set: SettingsValues = {
      'test.design': 'triangle',
      'test.compare': 'values',
      'test.parameter': 'cable.length',
      'test.valueA': travelOf(rowOf('cable.length'), 3),
      'test.valueB': travelOf(rowOf('cable.length'), 47.3),
      'test.trials': '24',
    };
    const there = settingsWith(readLink(settingsToLink(settingsWith(set))).values);
    expect(comparedValues(there)).toEqual([3, 47.3]);
    expect(sidesOf(there, tell, NOTHING_KEPT)).toEqual(sidesWith(set));
  });
});

describe('a place in a range', () => {
  it('gives back every value that a row can have', () => {
    for (const id of COMPARED_IDS) {
      const row: ParamRow = rowOf(id);
      const values =
        row.kind === 'number'
          ? fc.double({ min: row.min, max: row.max, noNaN: true })
          : fc.constantFrom(...(row as { options: readonly string[] }).options);
      fc.assert(
        fc.property(values, (value) => {
          const kept = clampToRow(row, value)!;
          // As a link carries it.
          const travel = clampToRow(rowOf('test.valueA'), travelOf(row, kept))!;
          expect(valueAt(row, Number(travel))).toBe(kept);
        }),
        { seed: SEED, numRuns: 50 },
      );
    }
  });
});

describe('the sides', () => {
  it('hold every parameter of the sound, and none of what is played or shown', () => {
    const [a] = sidesWith({})!;
    expect(Object.keys(a.settings).sort()).toEqual([...SOUND_IDS, 'monitor.feed'].sort());
    for (const id of ['hum.level', 'receiver.mode', 'monitor.wire', 'earth.voltage'] as const) {
      expect(SOUND_IDS).toContain(id);
    }
    for (const id of SOUND_IDS) expect(id).not.toMatch(/^(page|test|scope|keep)\./);
    expect(SOUND_IDS).not.toContain('source.demo');
    expect(SOUND_IDS).not.toContain('monitor.volume');
  });

  it('are never matched by the monitor, and always for ears', () => {
    for (const compare of Object.keys(COMPARISONS) as (keyof typeof COMPARISONS)[]) {
      const state = soundOf(settingsWith({ 'hum.on': true }));
      const sides = sidesWith({ 'test.compare': compare, 'monitor.match': 'matched' }, [
        state,
        state,
      ])!;
      for (const { settings } of sides) {
        expect(settings).toMatchObject({ 'monitor.match': 'real', 'monitor.feed': 'ears' });
      }
    }
  });

  it('differ by the switch alone', () => {
    const sides = sidesWith({ 'monitor.wire': 'hot', 'receiver.mode': 'unbalanced' })!;
    expect(differing(sides)).toEqual(['receiver.mode']);
    expect(sides[0].settings).toMatchObject({
      'receiver.mode': 'balanced',
      'monitor.wire': 'output',
    });
  });

  it('differ by the wire alone', () => {
    const sides = sidesWith({
      'test.compare': 'wires',
      'test.wireA': 'cold',
      'test.wireB': 'common',
    })!;
    expect(differing(sides)).toEqual(['monitor.wire']);
    expect(sides.map(({ label }) => label)).toEqual(['monitor.wire=cold', 'monitor.wire=common']);
  });

  it('differ by the two values alone, in the link that knows them', () => {
    for (const id of COMPARED_IDS) {
      const row: ParamRow = findRow(id)!;
      const sides = sidesWith({ 'test.compare': 'values', 'test.parameter': id })!;
      expect(differing(sides)).toContain(id);
      const isKind = id.endsWith('.kind') || id === 'headphones.wiring';
      if (!isKind) expect(differing(sides)).toEqual([id]);
      expect(sides[1].settings[id]).toBe(valueAt(row, 1));
    }
  });

  it('make a value heard: its model is chosen and its interference is on', () => {
    const off = createSettings();
    expect(withValue(off, 'hum.level', -30)).toMatchObject({
      'link.model': 'textbook',
      'hum.on': true,
      'hum.level': -30,
    });
    expect(withValue(off, 'cable.length', 30)).toMatchObject({
      'link.model': 'circuit',
      'hum.on': false,
      'cable.length': 30,
    });
    const real = settingsWith({ 'link.model': 'circuit' });
    expect(withValue(real, 'rfi.level', -30)).toMatchObject({
      'link.model': 'textbook',
      'rfi.on': true,
    });
    expect(withValue(real, 'hum.frequency', 60)['link.model']).toBe('circuit');
  });

  it('bring a part’s own values with its kind, and a link that fits', () => {
    const own = withValue(createSettings(), 'receiver.kind', 'unbalanced');
    const fits = settingsWith(own);
    expect(fitProblems(linkValues(fits))).toEqual([]);
    expect(own['connection.kind']).toBe('adapter');
  });

  it('are the scenes as a press on them makes them, with the listener’s own mains', () => {
    const settings = settingsWith({
      'test.compare': 'scenes',
      'hum.frequency': 60,
      'earth.mains': 120,
      'test.sceneA': 'guitar-lead',
      'test.sceneB': 'xlr-30-jt11',
    });
    const [a, b] = sidesOf(settings, tell, NOTHING_KEPT)!;
    expect([a.label, b.label]).toEqual(['scene guitar-lead', 'scene xlr-30-jt11']);
    applyScene(settings, 'guitar-lead');
    expect(a.settings).toEqual(soundOf(settings));
    expect(a.settings).toMatchObject({ 'hum.frequency': 60, 'earth.mains': 120 });
    applyScene(settings, 'xlr-30-jt11');
    const lift = a.settings['link.exaggerate']!;
    expect(settings.get('link.exaggerate')).not.toBe(lift);
    expect(b.settings).toEqual(soundOf(settings, { 'link.exaggerate': lift }));
  });

  it('of two scenes are lifted alike, and neither more than its scene is', () => {
    for (const { id: sceneA, exaggerate: liftA } of SCENES) {
      for (const { id: sceneB, exaggerate: liftB } of SCENES) {
        const sides = sidesWith({
          'test.compare': 'scenes',
          'test.sceneA': sceneA,
          'test.sceneB': sceneB,
        })!;
        const lift = Math.min(Number(liftA), Number(liftB));
        for (const { settings } of sides) expect(settings['link.exaggerate']).toBe(String(lift));
        expect(liftOf({ ...planOf('abx'), sides })).toBe(lift);
      }
    }
    expect(new Set(SCENES.map(({ exaggerate }) => exaggerate)).size).toBeGreaterThan(2);
  });

  it('are what was kept, named by how they differ; none while one is missing', () => {
    const a = soundOf(settingsWith({ 'hum.on': true, 'hum.level': -40 }));
    const b = soundOf(settingsWith({ 'hum.on': true, 'hum.level': -60 }));
    expect(sidesWith({ 'test.compare': 'kept' }, [a, undefined])).toBeUndefined();
    const [first, second] = sidesWith({ 'test.compare': 'kept' }, [a, b])!;
    expect(first).toEqual({ label: 'hum.level=-40', settings: a });
    expect(second).toEqual({ label: 'hum.level=-60', settings: b });
    expect(sidesWith({ 'test.compare': 'kept' }, [a, a])![0].label).toBe('same');
  });

  it('have labels that fit the card, however much differs', () => {
    const scene = settingsWith({});
    applyScene(scene, 'near-transmitter');
    scene.set('cable.length', 77);
    const kept: KeptStates = [soundOf(scene), soundOf(createSettings())];
    for (const { label } of sidesWith({ 'test.compare': 'kept' }, kept)!) {
      expect(label.length).toBeLessThanOrEqual(120);
      expect(label).toMatch(/and \d+ more$/);
    }
  });

  it('leave the settings as they are', () => {
    const settings = settingsWith({ 'test.compare': 'scenes' });
    const before = soundOf(settings);
    sidesOf(settings, tell, NOTHING_KEPT);
    expect(soundOf(settings)).toEqual(before);
  });
});
