import { describe, expect, it } from 'vitest';
import type { ThresholdEstimate } from '../../../../src/eartest/adaptive/tracker';
import type { Meaning, ThresholdMeaning } from '../../../../src/eartest/meaning';
import { meaningOf } from '../../../../src/eartest/meaning';
import type { Side, TestPlan } from '../../../../src/eartest/plan';
import { trialAtEar } from '../../../../src/eartest/trial-at-ear';
import { findVariable, levelToValue, stimulusOf } from '../../../../src/eartest/variables';
import type { VariableId } from '../../../../src/eartest/variables';
import { sideOf } from './links';

/** Of a test with an interval of 3 dB to both sides, inside the range where it is not given. */
function meaning(
  id: VariableId,
  base: Side,
  thresholdDb: number,
  [lowDb, highDb] = [thresholdDb - 3, thresholdDb + 3],
): ThresholdMeaning | undefined {
  const variable = findVariable(id)!;
  const { fromDb, toDb } = variable;
  const side = { label: '', settings: stimulusOf(base, variable, toDb) };
  const threshold = { variable: id, method: 'bayes', fromDb, toDb } as const;
  const plan = { sides: [side, side], threshold } as unknown as TestPlan;
  return meaningOf(plan, { thresholdDb, lowDb, highDb } as ThresholdEstimate);
}

type Told = { [Key in keyof Meaning]: NonNullable<Meaning[Key]> };
/** With a figure, and with one at each end, unless it is looked at for that. */
const find = (found: ThresholdMeaning, kind: Meaning['kind'], position: Meaning['position']) =>
  found.meanings.find((one) => one.kind === kind && one.position === position) as Told;

describe('a length', () => {
  it.each(['unbalanced', 'balanced'] as const)('that was heard %s means itself', (position) => {
    const variable = findVariable('cable.length')!;
    for (const levelDb of [6.3, 24]) {
      const side = sideOf('xlr-30-that1240', { 'receiver.mode': position });
      const { at, low, high } = find(meaning('cable.length', side, levelDb)!, 'length', position);
      expect(at.value / levelToValue(variable, levelDb)).toBeCloseTo(1, 3);
      expect(low.value / levelToValue(variable, levelDb - 3)).toBeCloseTo(1, 3);
      expect(high.value / levelToValue(variable, levelDb + 3)).toBeCloseTo(1, 3);
      expect([at, low, high].map(({ reach }) => reach)).toEqual(['within', 'within', 'within']);
    }
  });

  it('unbalanced is never reached by the balanced twin', () => {
    const found = meaning('cable.length', sideOf('rca-two-outlets'), 12)!;
    expect(find(found, 'length', 'balanced').at).toMatchObject({ reach: 'never', value: 300 });
    expect(found.driver).toBe('consumer-rca');
    expect(found.environment).toBe('living-room');
  });

  it('that was heard exaggerated is longer without', () => {
    const side = sideOf('rca-two-outlets', { 'link.exaggerate': '20' });
    const { at } = find(meaning('cable.length', side, 0)!, 'length', 'unbalanced');
    // Some 20 dB more interference: nearly ten times the shield, had it no contacts and no earth beside it.
    expect(at.value).toBeGreaterThan(8);
  });
});

describe('an end of the interval', () => {
  const variable = findVariable('cable.length')!;
  const endsOf = (lowDb: number, highDb: number): Meaning =>
    find(
      meaning('cable.length', sideOf('rca-studio-10'), 5, [lowDb, highDb])!,
      'length',
      'unbalanced',
    );

  it('that no answer bounds has no figure: its level was never played', () => {
    const { at, low, high } = endsOf(variable.fromDb - 8, 15);
    expect(low).toBeUndefined();
    expect([at!.reach, high!.reach]).toEqual(['within', 'within']);
    expect(high!.value).toBeCloseTo(levelToValue(variable, 15), 2);
    expect(endsOf(3, variable.toDb + 1).high).toBeUndefined();
  });

  it('of the range itself was played, and has one', () => {
    expect(endsOf(variable.fromDb, 15).low!.value).toBeCloseTo(1, 3);
    expect(endsOf(3, variable.toDb).high!.value).toBeCloseTo(levelToValue(variable, 49), 0);
  });

  it('at which nothing gets in takes nothing from the rest', () => {
    const side = sideOf('rca-studio-10');
    const field = findVariable('field.magnetic')!;
    // So far below the rest of what gets in that a double tells no difference.
    const lowDb = field.fromDb - 8;
    expect(trialAtEar(side, field, lowDb)).not.toBeGreaterThan(0);
    const found = meaning('field.magnetic', side, field.fromDb + 5, [lowDb, field.fromDb + 8])!;
    expect(found.meanings.map(({ at, low }) => [at?.reach, low])).toEqual([
      ['always', undefined],
      ['always', undefined],
    ]);
  });
});

describe('where more cable does not let in more', () => {
  // Levels against a programme, dB: unbalanced it falls from −60.7 to −65.4 and rises again beyond 70 m.
  const side = sideOf('guitar-lead', { 'receiver.mode': 'unbalanced' });
  const ofHum = (levelDb: number): ThresholdMeaning => meaning('hum.level', side, levelDb)!;
  const lengths = (position: Meaning['position']) =>
    [...Array(31).keys()].map((i) => {
      const found = ofHum(-80 + 2 * i);
      return { below: found.belowProgrammeDb, ...find(found, 'length', position) };
    });

  it('no length is told between the dip and what is before it', () => {
    const all = lengths('unbalanced');
    const untold = all.filter(({ at }) => (at as Meaning['at']) === undefined);
    expect(untold.length).toBeGreaterThan(1);
    for (const { below } of untold) {
      expect(below).toBeGreaterThan(60);
      expect(below).toBeLessThan(66);
    }
    for (const { at, below } of all) {
      if ((at as Meaning['at']) === undefined) continue;
      // Heard everywhere, or only where it has risen again.
      if (at.reach === 'always') expect(below).toBeGreaterThan(64);
      else if (at.reach === 'within') expect(at.value).toBeGreaterThan(100);
    }
  });

  it('a pin-1 fault, that shares out its current anew, is not heard from any length on', () => {
    const faulty = sideOf('pin1-fault', { 'receiver.mode': 'balanced' });
    const reaches = [-80, -65, -50, -40, -30, -20].map((levelDb) => {
      const found = meaning('hum.level', faulty, levelDb)!;
      return found.meanings.find(({ position }) => position === 'balanced')!.at;
    });
    expect(reaches).toContain(undefined);
    for (const at of reaches) expect(at?.reach).not.toBe('within');
  });
});

describe('a textbook threshold', () => {
  it('of rejection is the rejection that is needed', () => {
    const { at, low, high } = find(
      meaning('receiver.cmrr', sideOf(undefined), -60)!,
      'rejection',
      'balanced',
    );
    expect(at.value).toBeCloseTo(60, 2);
    // The sharper ear needs more.
    expect(low.value).toBeCloseTo(63, 2);
    expect(high.value).toBeCloseTo(57, 2);
  });

  it('of hum says how much rejection keeps a hum of −20 dBFS under it, and which cables', () => {
    const found = meaning('hum.level', sideOf(undefined), -60)!;
    // Subtraction doubles the programme: 40 dB less those 6.
    expect(find(found, 'rejection', 'balanced').at.value).toBeCloseTo(40 - 20 * Math.log10(2), 2);
    expect(found.meanings.map(({ kind, position }) => `${kind} ${position}`)).toEqual([
      'length unbalanced',
      'length balanced',
      'rejection balanced',
    ]);
    const { low, at } = find(found, 'length', 'unbalanced');
    expect(low.value).toBeLessThan(at.value);
  });

  it('that no rejection is needed for, says so', () => {
    const found = meaning('hum.level', sideOf(undefined), -20)!;
    expect(find(found, 'rejection', 'balanced').at).toMatchObject({ reach: 'always', value: 20 });
  });

  it('that no rejection is enough for, says so', () => {
    const found = meaning('hum.level', sideOf(undefined, { 'line.mismatch': 5 }), -75)!;
    expect(find(found, 'rejection', 'balanced').at).toMatchObject({ reach: 'never', value: 139.5 });
  });

  it('lies as far below the programme as it was played, A-weighted', () => {
    const sine = sideOf(undefined, { 'hum.character': 'sine', 'hum.frequency': 50 });
    const found = meaning('hum.level', sine, -60)!;
    // IEC 61672-1, table 3: A at 50 Hz is −30.2 dB.
    expect(Math.abs(found.belowProgrammeDb - 40 - 30.2)).toBeLessThan(0.1);
  });
});

it('means nothing where a variable is unknown, or lets nothing in', () => {
  const side = sideOf(undefined);
  const plan = { sides: [side, side], threshold: { variable: 'page.theme' } };
  expect(meaningOf(plan as unknown as TestPlan, {} as ThresholdEstimate)).toBeUndefined();
  const silent = sideOf(undefined, { 'earth.voltage': 0, 'field.magnetic': 0 });
  expect(meaning('cable.length', silent, 20)).toBeUndefined();
});
