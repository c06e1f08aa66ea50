import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { solveLink } from '../../../src/circuit/solve-link';
import type { PartId } from '../../../src/circuit/presets/index';
import { PART_IDS, presetOf } from '../../../src/circuit/presets/index';
import { clampToRow } from '../../../src/params/contract';
import { rowOf } from '../../../src/params/index';
import {
  choosePart,
  drivesThatFit,
  fitProblems,
  fitted,
  shieldsThatFit,
} from '../../../src/state/link-fit';
import type { LinkValues } from '../../../src/state/link-values';
import { DEFAULT_LINK_VALUES, describeLink, LINK_VALUE_IDS } from '../../../src/state/link-values';

const SEED = 7;

/** Any value that the rows allow, whether its parts go together or not. */
const anyValues = fc
  .record(
    Object.fromEntries(
      LINK_VALUE_IDS.map((id) => {
        const row = rowOf(id);
        return [
          id,
          row.kind === 'choice'
            ? fc.constantFrom<string | number>(...row.options)
            : fc
                .double({ min: row.min, max: row.max, noNaN: true })
                .map((value) => clampToRow(row, value) as number),
        ];
      }),
    ),
  )
  .map((record) => record as unknown as LinkValues);

const anyChoice = fc
  .constantFrom(...PART_IDS)
  .chain((part) =>
    fc.constantFrom(...rowOf(part).options).map((kind) => [part, kind] as [PartId, never]),
  );

describe('choosing a part', () => {
  it('gives a link that fits, from whatever link', () => {
    fc.assert(
      fc.property(anyValues, anyChoice, (values, [part, kind]) => {
        const { values: next } = choosePart(values, part, kind);
        expect(fitProblems(next)).toEqual([]);
        for (const id of LINK_VALUE_IDS) expect(clampToRow(rowOf(id), next[id])).toBe(next[id]);
      }),
      { seed: SEED, numRuns: 500 },
    );
  });

  it('has what was chosen, with its preset, and tells all else that it changed', () => {
    fc.assert(
      fc.property(anyValues, anyChoice, (before, [part, kind]) => {
        const values = fitted(before);
        const { values: next, alsoChanged } = choosePart(values, part, kind);
        const preset = presetOf(part, kind);
        expect(next[part]).toBe(kind);
        for (const [id, { value }] of Object.entries(preset)) {
          // How an environment earths the source gives way to a microphone's lack of a lead.
          const overruled = part === 'environment.kind' && id.startsWith('earth.');
          if (!overruled) expect([id, next[id as keyof LinkValues]]).toEqual([id, value]);
        }
        const told = new Set<string>([part, ...Object.keys(preset), ...alsoChanged]);
        for (const id of LINK_VALUE_IDS) if (!told.has(id)) expect(next[id]).toBe(values[id]);
        for (const id of alsoChanged) expect(next[id]).not.toBe(values[id]);
      }),
      { seed: SEED, numRuns: 500 },
    );
  });

  const cases: [PartId, string, Partial<LinkValues>][] = [
    [
      'driver.kind',
      'consumer-rca',
      { 'connection.kind': 'pin3-source', 'receiver.kind': 'that1240' },
    ],
    [
      'receiver.kind',
      'unbalanced',
      { 'connection.kind': 'adapter', 'driver.kind': 'active-balanced' },
    ],
    ['receiver.kind', 'jt11', { 'connection.kind': 'xlr' }],
    ['connection.kind', 'rca', { 'driver.kind': 'consumer-rca', 'receiver.kind': 'unbalanced' }],
    [
      'connection.kind',
      'cosmetic',
      { 'driver.kind': 'active-balanced', 'receiver.kind': 'unbalanced' },
    ],
    [
      'connection.kind',
      'pin3-receiver',
      { 'driver.kind': 'consumer-rca', 'receiver.kind': 'that1240' },
    ],
    ['cable.kind', 'good-rca', { 'connection.kind': 'rca', 'driver.kind': 'consumer-rca' }],
    ['cable.kind', 'star-quad', { 'connection.kind': 'xlr', 'driver.kind': 'active-balanced' }],
    ['driver.kind', 'dynamic-mic', { 'earth.source': 'class-two', 'earth.leakage': 0.01 }],
    ['headphones.wiring', 'trs', { 'headphones.drive': 'single' }],
    ['headphones.wiring', 'xlr4', { 'headphones.drive': 'bridged' }],
  ];
  it.each(cases)('from the default link: %s %s', (part, kind, expected) => {
    expect(choosePart(DEFAULT_LINK_VALUES, part, kind as never).values).toMatchObject(expected);
  });

  it('changes nothing else where nothing must', () => {
    expect(choosePart(DEFAULT_LINK_VALUES, 'receiver.kind', 'that1200').alsoChanged).toEqual([]);
    expect(choosePart(DEFAULT_LINK_VALUES, 'receiver.kind', 'unbalanced').alsoChanged).toEqual([
      'connection.kind',
    ]);
  });

  it('gives the earth back to the environment when a microphone leaves', () => {
    const desk = choosePart(DEFAULT_LINK_VALUES, 'environment.kind', 'studio').values;
    const microphone = choosePart(desk, 'driver.kind', 'dynamic-mic').values;
    const stage = choosePart(microphone, 'environment.kind', 'stage').values;
    expect(stage['earth.source']).toBe('class-two');
    expect(choosePart(stage, 'driver.kind', 'active-balanced').values).toMatchObject({
      'earth.source': 'earthed',
      'earth.leakage': 2.2,
      'earth.voltage': 500,
    });
  });

  it('ties the shield again where it becomes the return', () => {
    const lifted = { ...DEFAULT_LINK_VALUES, 'cable.shield': 'lifted' } as const;
    expect(choosePart(lifted, 'receiver.kind', 'that1200').values['cable.shield']).toBe('lifted');
    const { values, alsoChanged } = choosePart(lifted, 'connection.kind', 'cosmetic');
    expect(values['cable.shield']).toBe('both');
    expect(alsoChanged).toContain('cable.shield');
  });
});

describe('any values that the rows allow', () => {
  it('describe a link that can be solved, fitted or not', () => {
    fc.assert(
      fc.property(anyValues, (values) => {
        for (const one of [values, fitted(values)]) {
          const { transfers } = solveLink(describeLink(one), [50, 1000, 20_000]);
          for (const outputs of Object.values(transfers)) {
            for (const { re, im } of Object.values(outputs)) {
              expect([...re, ...im].every(Number.isFinite)).toBe(true);
            }
          }
        }
      }),
      { seed: SEED, numRuns: 300 },
    );
  });
});

describe('a link that does not fit', () => {
  const clash = (changes: Partial<LinkValues>) =>
    fitProblems({ ...DEFAULT_LINK_VALUES, ...changes });

  it('is told part by part', () => {
    expect(clash({})).toEqual([]);
    expect(clash({ 'driver.kind': 'pickup' })).toEqual(['driver-connection']);
    expect(clash({ 'receiver.kind': 'unbalanced' })).toEqual(['receiver-connection']);
    expect(clash({ 'cable.kind': 'thin-rca' })).toEqual(['cable-connection']);
    expect(clash({ 'headphones.wiring': 'trs', 'headphones.drive': 'bridged' })).toEqual([
      'headphones-drive',
    ]);
    expect(
      clash({
        'connection.kind': 'adapter',
        'receiver.kind': 'unbalanced',
        'cable.shield': 'driver',
      }),
    ).toEqual(['shield-connection']);
  });

  it('is repaired without changing its driver, its receiver or its length', () => {
    fc.assert(
      fc.property(anyValues, (values) => {
        const next = fitted(values);
        expect(fitProblems(next)).toEqual([]);
        for (const id of ['driver.kind', 'receiver.kind', 'cable.length', 'driver.ohms'] as const) {
          expect(next[id]).toBe(values[id]);
        }
        if (fitProblems(values).length === 0) expect(next).toBe(values);
      }),
      { seed: SEED, numRuns: 500 },
    );
  });

  it('cannot be made with the shields and drives that are offered', () => {
    fc.assert(
      fc.property(anyValues, (before) => {
        const values = fitted(before);
        for (const shield of shieldsThatFit(values)) {
          expect(fitProblems({ ...values, 'cable.shield': shield })).toEqual([]);
        }
        for (const drive of drivesThatFit(values)) {
          expect(fitProblems({ ...values, 'headphones.drive': drive })).toEqual([]);
        }
      }),
      { seed: SEED },
    );
  });
});
