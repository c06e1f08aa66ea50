/**
 * How long it takes to solve a link, for one of each connection and for the largest circuit there is, at 64
 * and 400 frequencies; beside a plain LU decomposition of 16 × 16 real numbers in the same run, which makes
 * figures of different machines comparable. Medians.
 */
import { performance } from 'node:perf_hooks';
import type { ConnectionKind, LinkDescription } from '../../src/circuit/link-description';
import { linkCircuit } from '../../src/circuit/link-netlist';
import { SOURCES } from '../../src/circuit/link-response';
import { createNodalSystem } from '../../src/circuit/nodal-system';
import { solveLink } from '../../src/circuit/solve-link';
import { balancedLink, jt11, rcaLink } from '../helpers/circuits';
import { median } from './lib/serve';

const ROUNDS = 41;
const LU_SIZE = 16;

const PRESENT = {
  cable: { loopAreaPerMetre: 6e-5 },
  interference: { electricFarads: 1e-12 },
  receiver: { residual: { gain: 1e-5, cornerHz: 10_000 } },
};

const balanced: readonly ConnectionKind[] = [
  ...(['xlr', 'pin3-source', 'pin3-receiver', 'adapter-open', 'adapter-tied'] as const),
  ...(['cosmetic', 'pin1-fault'] as const),
];
const links: readonly (readonly [name: string, link: LinkDescription])[] = [
  ['rca', rcaLink(PRESENT)],
  ['trs-stereo', rcaLink({ ...PRESENT, kind: 'trs-stereo' })],
  ...balanced.map((kind) => [kind, balancedLink({ ...PRESENT, kind })] as const),
  [
    'largest',
    balancedLink({
      ...PRESENT,
      kind: 'pin1-fault',
      input: jt11(5.1e-12),
      cable: { ...PRESENT.cable, tie: 'lifted' },
      driver: {
        ...{ middleOhms: 1e6, middleFarads: 1e-9 },
        ...{ hotHenries: 1e-3, hotFarads: 1e-10, hotLoadOhms: 1e6 },
      },
    }),
  ],
];

/** Median time of one call, µs. */
function timeOf(run: () => void): number {
  const times: number[] = [];
  for (let round = -ROUNDS; round < ROUNDS; round++) {
    const started = performance.now();
    run();
    // The first half warms up.
    if (round >= 0) times.push((performance.now() - started) * 1000);
  }
  return median(times);
}

/** Gaussian elimination without pivoting, of a matrix that needs none. */
function luOfReals(): void {
  const a = new Float64Array(LU_SIZE * LU_SIZE);
  for (let i = 0; i < a.length; i++) a[i] = 1 / (1 + (i % 17)) + (i % (LU_SIZE + 1) === 0 ? 9 : 0);
  for (let k = 0; k < LU_SIZE; k++) {
    for (let i = k + 1; i < LU_SIZE; i++) {
      const factor = a[i * LU_SIZE + k]! / a[k * LU_SIZE + k]!;
      for (let j = k; j < LU_SIZE; j++) a[i * LU_SIZE + j]! -= factor * a[k * LU_SIZE + j]!;
    }
  }
}

const sweep = (count: number): number[] =>
  Array.from({ length: count }, (_, i) => 20 * Math.pow(1000, i / (count - 1)));
const few = sweep(64);
const many = sweep(400);
const HUNDRED = 100;
const lu =
  timeOf(() => {
    for (let i = 0; i < HUNDRED; i++) luOfReals();
  }) / HUNDRED;

console.log(`Solving a link, all transfers; median of ${ROUNDS}.`);
console.log(`  LU of ${LU_SIZE} × ${LU_SIZE} reals: ${lu.toFixed(2)} µs`);
console.log('  link             unknowns   64 at once  400 at once  a frequency  of an LU');
for (const [name, link] of links) {
  const { netlist, outputs } = linkCircuit(link);
  const { unknowns } = createNodalSystem(netlist, SOURCES, Object.values(outputs));
  const short = timeOf(() => void solveLink(link, few));
  const long = timeOf(() => void solveLink(link, many));
  const each = (long - short) / (many.length - few.length);
  const cells = [
    String(unknowns).padStart(8),
    `${(short / 1000).toFixed(2)} ms`.padStart(12),
    `${(long / 1000).toFixed(2)} ms`.padStart(12),
    `${each.toFixed(2)} µs`.padStart(12),
    (each / lu).toFixed(2).padStart(9),
  ];
  console.log(`  ${name.padEnd(16)} ${cells.join(' ')}`);
}
