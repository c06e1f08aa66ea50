import { describe, expect, it } from 'vitest';
import type { ConnectionKind, ShieldTie } from '../../../src/circuit/link-description';
import { OUTPUTS, SOURCES } from '../../../src/circuit/link-response';
import { SingularLinkError } from '../../../src/circuit/singular-link-error';
import { solveLink } from '../../../src/circuit/solve-link';
import {
  balancedLink,
  CLASS_TWO,
  difference,
  EARTHED,
  INGENIUS,
  type Input,
  jt11,
  rcaLink,
  unbalancedInput,
} from '../../helpers/circuits';

const KINDS: readonly ConnectionKind[] = [
  ...(['rca', 'trs-stereo', 'xlr', 'pin3-source', 'pin3-receiver'] as const),
  ...(['adapter-open', 'adapter-tied', 'cosmetic', 'pin1-fault'] as const),
];
const TIES: readonly ShieldTie[] = ['both', 'driver', 'receiver', 'lifted'];
const INPUTS: readonly Input[] = [unbalancedInput(), difference(), INGENIUS, jt11(5e-12)];

describe('solveLink', () => {
  it('gives every transfer at every frequency', () => {
    const hertz = [20, 1000, 20_000];
    const { transfers, hertz: asked } = solveLink(balancedLink(), hertz);
    expect(asked).toBe(hertz);
    expect(Object.keys(transfers)).toEqual([...SOURCES]);
    for (const source of SOURCES) {
      expect(Object.keys(transfers[source])).toEqual([...OUTPUTS]);
      for (const output of OUTPUTS) expect(transfers[source][output].im).toHaveLength(3);
    }
  });

  it.each(KINDS)('finds an answer for every tie, earth, driver and input: %s', (kind) => {
    let solved = 0;
    for (const tie of TIES) {
      for (const ground of [EARTHED, CLASS_TWO, { ...CLASS_TWO, leakageFarads: 1e-15 }]) {
        for (const input of INPUTS) {
          for (const middleOhms of [0, 1e7]) {
            const driver = { middleOhms, middleFarads: 1e-9, coldOhms: 0 };
            const residual = { gain: 1e-4, cornerHz: 1e4 };
            const link = balancedLink({
              ...{ kind, ground, input, driver },
              cable: { tie, loopAreaPerMetre: 1e-4, couplingImbalance: 0.01 },
              receiver: { residual },
              interference: { electricFarads: 1e-12 },
            });
            const { transfers } = solveLink(link, [0, 50, 20_000, 1e6]);
            const values = SOURCES.flatMap((source) =>
              OUTPUTS.flatMap((output) => [
                ...transfers[source][output].re,
                ...transfers[source][output].im,
              ]),
            );
            expect(values.every((value) => Number.isFinite(value))).toBe(true);
            expect(Math.abs(transfers.signal.hot.re[1]!)).toBeGreaterThan(1e-6);
            solved++;
          }
        }
      }
    }
    expect(solved).toBe(96);
  });

  it('has nothing on a cold leg that is not there, and the input itself for an unbalanced output', () => {
    for (const kind of ['rca', 'trs-stereo'] as const) {
      const { transfers } = solveLink(rcaLink({ kind }), [50, 5000]);
      for (const source of SOURCES) {
        expect(transfers[source].cold.re).toEqual(Float64Array.of(0, 0));
        expect(transfers[source].out).toEqual(transfers[source].hot);
      }
    }
  });

  it('has zeros for what does not act: no field’s loop, no stray capacitance', () => {
    const { magnetic, electric } = solveLink(balancedLink(), [50]).transfers;
    expect(magnetic.out.re[0]).toBeCloseTo(0, 30);
    expect(electric.hot.im[0]).toBeCloseTo(0, 30);
  });

  it('answers for no frequencies at all, and at 0 Hz', () => {
    expect(solveLink(balancedLink(), []).transfers.signal.out.re).toHaveLength(0);
    expect(solveLink(balancedLink(), [0]).transfers.signal.out.re[0]).toBeCloseTo(0.99443, 5);
  });

  it.each([
    ['metres that are no number', { cable: { metres: NaN } }],
    ['a negative impedance', { driver: { hotOhms: -50 } }],
    ['an infinite capacitance', { cable: { legFaradsPerMetre: Infinity } }],
    [
      'no earth at all for its chassis',
      { ground: { ...EARTHED, ohms: Infinity }, cable: { tie: 'lifted' as const }, input: jt11(0) },
    ],
  ])('refuses %s, and says why', (_, changes) => {
    expect(() => solveLink(balancedLink(changes), [0])).toThrow(SingularLinkError);
    expect(() => solveLink(balancedLink(changes), [0])).toThrow(/ has | undetermined/);
  });
});
