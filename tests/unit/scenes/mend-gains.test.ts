import { describe, expect, it } from 'vitest';
import { humBudget } from '../../../src/circuit/hum-budget';
import type { MendGain } from '../../../src/scenes/mend-gains';
import { mendGains } from '../../../src/scenes/mend-gains';
import { MENDS, type MendId } from '../../../src/scenes/mends';
import { SCENES } from '../../../src/scenes/scenes';
import type { LinkValues } from '../../../src/state/link-values';
import { DEFAULT_LINK_VALUES, describeLink } from '../../../src/state/link-values';
import { choosePart } from '../../../src/state/link-fit';

function gainsOf(values: LinkValues): MendGain[] {
  const work = mendGains(values);
  for (;;) {
    const { done, value } = work.next();
    if (done) return value;
  }
}

const gainOf = (values: LinkValues, id: MendId): number | undefined =>
  gainsOf(values).find((gain) => gain.id === id)?.gainDb;

const rca: LinkValues = choosePart(
  { ...DEFAULT_LINK_VALUES, 'cable.length': 10 },
  'connection.kind',
  'rca',
).values;
const pin1 = choosePart(DEFAULT_LINK_VALUES, 'connection.kind', 'pin1-fault').values;

describe('what mends gain', () => {
  it('is the hum budget’s difference, programme and all', () => {
    const distance = (values: LinkValues): number => {
      const { programmeDbu, interferenceDbu } = humBudget(describeLink(values));
      return programmeDbu - interferenceDbu;
    };
    const gains = gainsOf(rca);
    expect(gains.length).toBeGreaterThan(3);
    for (const { values, gainDb } of gains) {
      expect(gainDb).toBeCloseTo(distance(values) - distance(rca), 9);
    }
  });

  it('comes best first, each mend once, and only where it has something to do', () => {
    for (const { values } of SCENES) {
      const link = { ...DEFAULT_LINK_VALUES, ...values };
      const gains = gainsOf(link);
      const figures = gains.map(({ gainDb }) => gainDb);
      expect(figures).toEqual([...figures].sort((a, b) => b - a));
      const applicable = MENDS.filter(({ changes }) => changes(link)).map(({ id }) => id);
      expect(gains.map(({ id }) => id).sort()).toEqual(applicable.sort());
      expect(figures.every((gain) => !Number.isNaN(gain))).toBe(true);
    }
  });

  it('has the sign that engineers know', () => {
    // 10 mV to 1 mV.
    expect(gainOf(rca, 'same-outlet')).toBeCloseTo(20, 1);
    expect(gainOf(rca, 'balanced-receiver')).toBeGreaterThan(40);
    expect(gainOf(rca, 'transformer')).toBeGreaterThan(40);
    expect(gainOf(rca, 'shorter')).toBeGreaterThan(0);
    expect(gainOf(pin1, 'mend-pin1')).toBeGreaterThan(40);
    // Nothing behind the fault helps against it.
    expect(Math.abs(gainOf(pin1, 'better-receiver')!)).toBeLessThan(1);
    const joined = choosePart(DEFAULT_LINK_VALUES, 'connection.kind', 'pin3-receiver').values;
    expect(gainOf(joined, 'join-pin3-source')).toBeGreaterThan(20);
    // Star quad has more resistance in its shield, and nothing to gain where no field is.
    const quad = gainOf({ ...DEFAULT_LINK_VALUES, 'field.magnetic': 0 }, 'star-quad');
    expect(quad).toBeLessThan(0);
  });

  it('is not asked for where nothing disturbs the link', () => {
    const quiet = { ...rca, 'earth.voltage': 0, 'field.magnetic': 0 };
    expect(gainsOf(quiet)).toEqual([]);
  });
});
