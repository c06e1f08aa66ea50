/** What is typed into a field, how keys move it, and which fields the parts have. */
import { describe, expect, it } from 'vitest';
import { PART_IDS } from '../../../src/circuit/presets/index';
import { rowOf } from '../../../src/params/index';
import { DEFAULT_LINK_VALUES, LINK_VALUE_IDS } from '../../../src/state/link-values';
import { choosePart } from '../../../src/state/link-fit';
import { movesOf, nudged } from '../../../src/ui/nudge';
import { partFields } from '../../../src/ui/panels/circuit/part-fields';
import { readField } from '../../../src/ui/read-field';

const read = (text: string, id: Parameters<typeof rowOf>[0] = 'driver.ohms') =>
  readField(text, rowOf(id) as never, 'ideal');

describe('a field', () => {
  it.each([
    ['47k', 47_000],
    ['4k7', 4700],
    ['50 Ω', 50],
    ['0,05 k', 50],
    ['1', 1],
    ['100k', 100_000],
  ])('takes %j', (text, value) => {
    expect(read(text)).toBe(value);
  });

  it.each(['', '   ', 'many', '50 kg', '12 apples', '1..2', '∞', 'NaN', '50;50', '<b>50</b>'])(
    'does not understand %j',
    (text) => expect(read(text)).toBe('not-understood'),
  );

  it.each(['0', '-50', '0.9', '100001', '1e12', '47M'])('finds %j out of range', (text) => {
    expect(read(text)).toBe('outside');
  });

  it('takes the word for no limit only where the range has that', () => {
    expect(read('ideal', 'receiver.residual')).toBe(140);
    expect(read('ideal', 'driver.ohms')).toBe('not-understood');
  });

  it('takes zero where zero is meant', () => {
    expect(read('0', 'earth.voltage')).toBe(0);
    expect(read('0 V', 'earth.voltage')).toBe(0);
    expect(read('1 V', 'earth.voltage')).toBe(1000);
  });
});

describe('the arrow keys', () => {
  const press = (key: string, more: object = {}) => ({ key, ...more }) as KeyboardEvent;

  it('ask for hundredths, Page keys for tenths, and leave combinations alone', () => {
    expect(movesOf(press('ArrowUp'))).toBe(1);
    expect(movesOf(press('PageDown'))).toBe(-10);
    expect(movesOf(press('a'))).toBeUndefined();
    expect(movesOf(press('ArrowUp', { ctrlKey: true }))).toBeUndefined();
  });

  it('move a logarithmic value by the same ratio everywhere', () => {
    const row = rowOf('cable.length');
    const ratio = (300 / 0.1) ** 0.01;
    expect(nudged(row, 3, 1, false) / 3).toBeCloseTo(ratio, 9);
    expect(nudged(row, 100, 1, false) / 100).toBeCloseTo(ratio, 9);
    expect(nudged(row, 10, -10, false)).toBeCloseTo(10 * ratio ** -10, 9);
  });

  it('move every number of the link by a step at least, up as down, and in the end to its ends', () => {
    for (const id of LINK_VALUE_IDS) {
      const row = rowOf(id);
      if (row.kind !== 'number') continue;
      const middle = Math.sqrt(Math.max(row.min, row.step) * row.max) || row.max / 2;
      for (const fine of [true, false]) {
        expect(nudged(row, middle, 1, fine), id).toBeGreaterThanOrEqual(middle + row.step * 0.999);
        expect(nudged(row, middle, -1, fine), id).toBeLessThanOrEqual(middle - row.step * 0.999);
      }
      expect(nudged(row, row.max, 1, true), id).toBeGreaterThan(row.max);
      expect(nudged(row, row.min, 100, false), id).toBeCloseTo(row.max, 6);
    }
  });
});

describe('the fields of the parts', () => {
  it('cover every value of the link under some choice of parts, each in one part', () => {
    const seen = new Map<string, string>();
    const note = (id: string, part: string): void => {
      expect(seen.get(id) ?? part, id).toBe(part);
      seen.set(id, part);
    };
    for (const chosen of PART_IDS) {
      for (const kind of rowOf(chosen).options) {
        const values = choosePart(DEFAULT_LINK_VALUES, chosen, kind).values;
        for (const part of PART_IDS) {
          const { choices, numbers } = partFields(part, values);
          for (const { param } of choices) note(param, part);
          for (const param of numbers) note(param, part);
        }
      }
    }
    const kinds: readonly string[] = PART_IDS;
    const expected = LINK_VALUE_IDS.filter((id) => !kinds.includes(id) && id !== 'cable.length');
    expect([...seen.keys()].sort()).toEqual([...expected].sort());
  });

  it('offer only ties of the shield that the connection allows', () => {
    const ties = (kind: 'rca' | 'xlr') => {
      const { values } = choosePart(DEFAULT_LINK_VALUES, 'connection.kind', kind);
      return partFields('cable.kind', values).choices[0]!.options;
    };
    expect(ties('rca')).toEqual(['both']);
    expect(ties('xlr')).toHaveLength(4);
  });
});
