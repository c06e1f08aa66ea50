import { describe, expect, it } from 'vitest';
import type { Kinds, PartId } from '../../../../src/circuit/presets/index';
import {
  PART_IDS,
  PARTS,
  presetOf,
  presetsOf,
  provenanceOf,
} from '../../../../src/circuit/presets/index';
import { clampToRow } from '../../../../src/params/contract';
import { findRow, rowOf } from '../../../../src/params/index';
import { DEFAULT_LINK_VALUES, LINK_VALUE_IDS } from '../../../../src/state/link-values';

const kindsOf = (part: PartId): never[] => Object.keys(PARTS[part]) as never[];
const every = PART_IDS.flatMap((part) => kindsOf(part).map((kind) => [part, kind] as const));

describe('the presets', () => {
  it.each(PART_IDS)('have every kind that %s offers', (part) => {
    expect(kindsOf(part)).toEqual(rowOf(part).options);
  });

  it.each(every)(
    '%s %s sets only parameters of a link, to values that they allow',
    (part, kind) => {
      for (const [id, { value }] of Object.entries(presetOf(part, kind))) {
        expect(LINK_VALUE_IDS).toContain(id);
        expect(clampToRow(findRow(id)!, value)).toBe(value);
      }
    },
  );

  it('of the default kinds are the defaults', () => {
    const presets = Object.entries(presetsOf(DEFAULT_LINK_VALUES));
    expect(presets.length).toBeGreaterThan(25);
    for (const [id, { value }] of presets) expect([id, findRow(id)!.default]).toEqual([id, value]);
  });

  it('show as a datasheet’s only what a datasheet says', () => {
    const published = every.flatMap(([part, kind]) =>
      Object.entries(presetOf(part, kind))
        .filter(([, { origin }]) => origin === 'datasheet')
        .map(([id, { value }]) => `${kind as string} ${id} ${value}`),
    );
    expect(published).toEqual([
      'that1240 receiver.residual 90',
      'that1240 receiver.noise -104',
      'ina134 receiver.commonModeOhms 50000',
      'ina134 receiver.noise -100',
      'ina1650 receiver.commonModeOhms 500000',
      'ina1650 receiver.noise -104.7',
      'that1200 receiver.residual 90',
    ]);
  });

  it('give a cable one core or two, and a coaxial one nothing between them', () => {
    for (const { preset, pair } of Object.values(PARTS['cable.kind'])) {
      expect(preset['cable.pairCapacitance'].value > 0).toBe(pair);
      expect(preset['cable.capacitanceImbalance'].value > 0).toBe(pair);
    }
  });
});

describe('where a value comes from', () => {
  const kinds = (changes: Partial<Kinds>): Kinds => ({ ...DEFAULT_LINK_VALUES, ...changes });

  it('is what its kind says, while it has its kind’s value', () => {
    expect(provenanceOf('receiver.residual', 90, kinds({}))).toBe('datasheet');
    expect(provenanceOf('receiver.residual', 91, kinds({}))).toBe('own');
    expect(provenanceOf('receiver.residual', 91, kinds({ 'receiver.kind': 'ina1650' }))).toBe(
      'derived',
    );
    expect(provenanceOf('cable.core', 0.035, kinds({}))).toBe('typical');
    expect(provenanceOf('cable.core', 0.035, kinds({ 'cable.kind': 'star-quad' }))).toBe('own');
  });

  it('is the listener, of what no kind sets', () => {
    expect(provenanceOf('cable.length', 10, kinds({}))).toBe('own');
    expect(provenanceOf('receiver.inputOhms', 47_000, kinds({}))).toBe('own');
  });

  it('is the microphone’s own lack of a mains lead before the environment', () => {
    const microphone = kinds({ 'driver.kind': 'dynamic-mic' });
    expect(provenanceOf('earth.source', 'class-two', microphone)).toBe('typical');
    expect(provenanceOf('earth.source', 'earthed', microphone)).toBe('own');
    expect(provenanceOf('earth.source', 'earthed', kinds({}))).toBe('typical');
  });
});
