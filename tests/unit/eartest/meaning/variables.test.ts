import { describe, expect, it } from 'vitest';
import { powerAtEar, settingsOf, tellsOn, trialAtEar } from '../../../../src/eartest/trial-at-ear';
import type { ThresholdVariable } from '../../../../src/eartest/variables';
import {
  findVariable,
  levelToValue,
  referenceOf,
  stimulusOf,
  THRESHOLD_VARIABLES,
  valueToLevel,
} from '../../../../src/eartest/variables';
import { rowOf } from '../../../../src/params/index';
import { sideOf } from './links';

const VARIABLES: readonly ThresholdVariable[] = THRESHOLD_VARIABLES;
const each = VARIABLES.map((variable) => [variable.id, variable] as const);

describe.each(each)('%s', (id, variable) => {
  const { fromDb, toDb, model, clean } = variable;
  const row = rowOf(id);
  // With a shield that the signal returns by, and with a pair.
  const side = sideOf(id === 'driver.imbalance' ? 'imbalance-10' : 'rca-two-outlets');

  it('has a range of whole decibels inside its row, whose steps are fine enough', () => {
    expect(findVariable(id)).toBe(variable);
    expect(fromDb % 1 === 0 && toDb % 1 === 0 && fromDb < toDb).toBe(true);
    const ends = [fromDb, toDb].map((levelDb) => levelToValue(variable, levelDb));
    expect(Math.min(...ends)).toBeGreaterThanOrEqual(row.min);
    expect(Math.max(...ends)).toBeLessThanOrEqual(row.max);
    let before: unknown;
    for (let levelDb = fromDb; levelDb <= toDb; levelDb++) {
      expect(valueToLevel(variable, levelToValue(variable, levelDb))).toBeCloseTo(levelDb, 9);
      const played = stimulusOf(side, variable, levelDb)[id] as number;
      expect(played).not.toBe(before);
      expect(Math.abs(valueToLevel(variable, played) - levelDb)).toBeLessThanOrEqual(0.5);
      before = played;
    }
  });

  it('lets in more with each level, and its reference nothing of it', () => {
    expect(tellsOn(side, variable)).toBe(true);
    const references = [fromDb, toDb].map((levelDb) =>
      powerAtEar(settingsOf(referenceOf(side, variable, levelDb)), model),
    );
    // What stays is in both intervals alike, and hangs on no level.
    expect(references[0]).toBeCloseTo(references[1]!, 15);
    let least = 0;
    for (let levelDb = fromDb; levelDb <= toDb; levelDb += 5) {
      const power = trialAtEar(side, variable, levelDb);
      expect(power).toBeGreaterThan(0);
      expect(power * 1.0001).toBeGreaterThanOrEqual(least);
      least = power;
    }
  });

  it('has both intervals alike but for what is taken away', () => {
    const stimulus = stimulusOf(side, variable, toDb);
    const reference = referenceOf(side, variable, toDb);
    const differing = Object.keys(stimulus).filter(
      (key) => stimulus[key as keyof typeof stimulus] !== reference[key as keyof typeof reference],
    );
    expect(differing.length).toBeGreaterThan(0);
    expect(Object.keys(clean)).toEqual(expect.arrayContaining(differing));
    expect(stimulus['link.model']).toBe(model);
  });
});

describe('a variable', () => {
  it.each([
    // A link with one leg; what gets in at the input itself.
    ['driver.imbalance', 'rca-two-outlets'],
    ['cable.length', 'near-transmitter'],
  ] as const)('%s tells nothing on %s', (id, scene) => {
    const side = sideOf(scene, { 'receiver.mode': 'balanced' });
    expect(tellsOn(side, findVariable(id)!)).toBe(false);
  });

  it('is unknown by any other name', () => {
    expect(findVariable('page.theme')).toBeUndefined();
    expect(findVariable('__proto__')).toBeUndefined();
  });
});
