/** From the form to the draft of a test, and what the form says of it beforehand. */
import { describe, expect, it } from 'vitest';
import { soundOf } from '../../../../src/eartest/comparisons';
import { knowsSettings } from '../../../../src/eartest/card-sense';
import { DESIGN_IDS } from '../../../../src/eartest/designs';
import type { TestDraft, TestPlan } from '../../../../src/eartest/plan';
import { THRESHOLD_VARIABLES } from '../../../../src/eartest/variables';
import type { SettingsValues } from '../../../../src/state/settings';
import { createSettings } from '../../../../src/state/settings';
import { draftOf, sayValue } from '../../../../src/ui/panels/eartest/test-draft';
import {
  parameterGroups,
  sceneGroups,
  variableGroups,
} from '../../../../src/ui/panels/eartest/test-groups';
import { nothingHeard } from '../../../../src/ui/panels/eartest/nothing-heard';
import { sayPower } from '../../../../src/ui/panels/eartest/test-power';
import { rowOf } from '../../../../src/params/index';

const draftWith = (values: SettingsValues, listener = ''): TestDraft => {
  const settings = createSettings();
  settings.apply(values);
  return draftOf(settings, { listener, kept: [undefined, undefined] })!;
};

describe('the draft', () => {
  it('is what the form says', () => {
    expect(draftWith({ 'test.design': 'preference', 'test.trials': '24' }, ' Ada ')).toMatchObject({
      design: 'preference',
      levels: 'matched',
      trials: 24,
      listener: 'Ada',
    });
    expect(draftWith({ 'test.levels': 'as-wired' }).levels).toBe('as-wired');
    expect(draftWith({}).threshold).toBeUndefined();
    expect(draftWith({ 'test.design': 'abx' }).sides.map(({ label }) => label)).toEqual([
      'Balanced',
      'Unbalanced',
    ]);
  });

  it.each(THRESHOLD_VARIABLES.map((variable) => [variable.id, variable] as const))(
    'of a threshold of %s has the clean side as A',
    (id, variable) => {
      const draft = draftWith({
        'test.design': 'threshold',
        'test.variable': id,
        'test.method': 'staircase',
        'test.thresholdTrials': '32',
      });
      expect(draft).toMatchObject({
        trials: 32,
        threshold: { variable: id, method: 'staircase', fromDb: variable.fromDb },
      });
      const [clean, varied] = draft.sides;
      expect(varied.settings['link.model']).toBe(variable.model);
      expect(clean.settings).toEqual({ ...varied.settings, ...variable.clean });
      expect(clean.settings).not.toEqual(varied.settings);
      for (const { label } of draft.sides) expect(label.length).toBeLessThanOrEqual(120);
    },
  );

  it('has sides that the check of a card knows', () => {
    for (const compare of ['switch', 'wires', 'values', 'scenes'] as const) {
      const draft = draftWith({ 'test.compare': compare });
      expect(knowsSettings(draft as unknown as TestPlan)).toBe(true);
    }
    const threshold = draftWith({ 'test.design': 'threshold' });
    expect(knowsSettings(threshold as unknown as TestPlan)).toBe(true);
  });
});

describe('kept states', () => {
  it('say where a switch stands', () => {
    const settings = createSettings();
    const [off, on] = [{}, { 'hum.on': true }].map((values) => {
      settings.apply(values);
      return soundOf(settings);
    });
    settings.apply({ 'test.design': 'abx', 'test.compare': 'kept' });
    const { sides } = draftOf(settings, { listener: '', kept: [on, off] })!;
    expect(sides.map(({ label }) => label)).toEqual(['Mains hum: on', 'Mains hum: off']);
  });
});

describe('the form', () => {
  it('tells what so many trials can notice', () => {
    expect(sayPower('abx', 16)).toBe(
      '12 of 16 must be right. Someone who is right 80 % of the time would be noticed in 80 of 100 such tests, someone right 60 % of the time in 17.',
    );
    expect(sayPower('preference', 16)).toMatch(/^13 of 16 must be for the same one\./);
    expect(sayPower('triangle', 16)).toMatch(/^9 of 16 must be right\./);
    for (const design of DESIGN_IDS) {
      // A threshold has none to be right, and its number stands beside it.
      expect(sayPower(design, 20).includes('20')).toBe(design !== 'threshold');
    }
    // 99.9 of 100: never all.
    expect(sayPower('abx', 50)).toContain('in 99 of 100 such tests');
  });

  it('warns of a test whose sides sound alike', () => {
    const of = (values: SettingsValues) => {
      const settings = createSettings();
      settings.apply(values);
      return nothingHeard(settings);
    };
    expect(of({})).toBe(true);
    expect(of({ 'hum.on': true })).toBe(false);
    expect(of({ 'link.model': 'circuit' })).toBe(false);
    expect(of({ 'test.compare': 'wires' })).toBe(false);
    expect(of({ 'test.design': 'threshold' })).toBe(false);
  });

  it('tells values with their units and options by their names', () => {
    expect(sayValue('cable.length', 30)).toBe('30 m');
    expect(sayValue('receiver.cmrr', 140)).toBe('ideal');
    expect(sayValue('cable.kind', 'star-quad')).toBe('Star quad');
    expect(sayValue('hum.on', true)).toBe('on');
    expect(sayValue('hum.on', false)).toBe('off');
  });

  it('has every choice in one of its lists', () => {
    const all = (groups: ReturnType<typeof sceneGroups>) =>
      groups.flatMap(({ options }) => options).sort();
    expect(all(sceneGroups())).toEqual([...rowOf('test.sceneA').options].sort());
    expect(all(parameterGroups())).toEqual([...rowOf('test.parameter').options].sort());
    expect(all(variableGroups())).toEqual([...rowOf('test.variable').options].sort());
  });
});
