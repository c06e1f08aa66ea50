import { describe, expect, it } from 'vitest';
import type { EarthCause } from '../../../src/circuit/earth-causes';
import { earthCauses } from '../../../src/circuit/earth-causes';
import { humBudget } from '../../../src/circuit/hum-budget';
import type { LinkDescription } from '../../../src/circuit/link-description';
import { LINE_SPECTRA } from '../../../src/circuit/mains-spectra';
import { cosmeticLink, rcaLink, xlrLink } from '../../helpers/plain-links';

const EARTH = { earthVolts: 0.1, earthSpectrum: LINE_SPECTRA['ground-loop'] };

const earthDbu = (link: LinkDescription): number => humBudget(link).rows[0]!.dbu;
const dbuOf = (link: LinkDescription, cause: EarthCause): number =>
  earthCauses(link).find((one) => one.cause === cause)!.dbu;

describe('why the earth voltage gets in', () => {
  it('where the shield is the return: what it drops, and its contacts', () => {
    for (const link of [rcaLink(10, EARTH), cosmeticLink(10, EARTH)]) {
      expect(earthCauses(link).map(({ cause }) => cause)).toEqual(['shield', 'contacts']);
    }
  });

  it('a link with one imperfection has all of its hum from that one', () => {
    const even = xlrLink(10, 0, EARTH);
    const cases: [EarthCause, LinkDescription][] = [
      ['impedance', xlrLink(10, 10, EARTH)],
      ['capacitance', { ...even, cable: { ...even.cable, capacitanceImbalance: 0.05 } }],
      ['coupling', { ...even, cable: { ...even.cable, couplingImbalance: 0.01 } }],
      [
        'rejection',
        { ...even, receiver: { ...even.receiver, residual: { gain: 1e-4, cornerHz: 1e4 } } },
      ],
      [
        'rejection',
        {
          ...even,
          receiver: {
            ...even.receiver,
            input: { topology: 'difference', resistors: [9000, 9090, 9000, 9000] },
          },
        },
      ],
      ['pin1', { ...even, connection: { kind: 'pin1-fault', pin1Ohms: 0.02 } }],
      ['impedance', { ...even, connection: { kind: 'pin3-source', pin1Ohms: 0 } }],
    ];
    for (const [cause, link] of cases) {
      const [first] = earthCauses(link);
      expect(first!.cause).toBe(cause);
      expect(first!.share, cause).toBeGreaterThan(0.98);
      expect(Math.abs(first!.dbu - earthDbu(link)), cause).toBeLessThan(0.1);
    }
  });

  it('a transformer lets through what its capacitance from hot to secondary carries', () => {
    const link = xlrLink(10, 0, EARTH);
    const input = {
      topology: 'transformer',
      primaryOhms: 1450,
      secondaryOhms: 1550,
      henries: 300,
      loadOhms: 10_000,
      legFarads: 49e-12,
      crossFarads: 5.1e-12,
    } as const;
    const [first] = earthCauses({ ...link, receiver: { ...link.receiver, input } });
    expect(first!.cause).toBe('rejection');
  });

  it('shares make one; a contribution follows its imperfection', () => {
    const link = xlrLink(100, 5, EARTH);
    const cable = { ...link.cable, capacitanceImbalance: 0.05, couplingImbalance: 0.01 };
    const causes = earthCauses({ ...link, cable });
    expect(causes.reduce((sum, { share }) => sum + share, 0)).toBeCloseTo(1, 12);
    const shares = causes.map(({ share }) => share);
    expect(shares).toEqual([...shares].sort((a, b) => b - a));
    const doubled = { ...link, cable: { ...cable, couplingImbalance: 0.02 } };
    const gain = dbuOf(doubled, 'coupling') - dbuOf({ ...link, cable }, 'coupling');
    expect(gain).toBeCloseTo(6.02, 1);
  });

  it('has nothing to say of a link without any', () => {
    expect(earthCauses(rcaLink(1))).toEqual([]);
  });
});
