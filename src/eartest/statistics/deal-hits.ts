/**
 * How far results of listeners who are all alike differ: as far as it comes about when the hits are dealt anew among
 * the trials. Pure.
 *
 * Given the number of hits, all ways to deal them are equally likely if all are alike. Some are drawn, and p is the
 * share that differs as much, the one that was seen counted among them; where enough of them do, no more are drawn. It
 * is below α with a chance of at most α, whatever the share of hits (Barnard, J. R. Stat. Soc. B 25, 1963; Besag and
 * Clifford, Biometrika 78, 1991), which χ² is not where nearly all answers are right. The draws are seeded: the same
 * results give the same p.
 */
import type { Random } from '../../dsp/random';
import { createRandom } from '../../dsp/random';
import type { Count } from './heterogeneity';

/** Standard error of p: 0.002 at p = 0.05. */
const MOST_DEALS = 9999;
/** So many that differ as much will do: p is right to a twentieth of it. */
const ENOUGH = 400;
const LEAST_DEALS = 999;
/** Hits, or misses where they are fewer, that are dealt in all: some 20 ms. */
const MOST_DEALT = 2_000_000;
const SEED = 1;
/** Sums of the same squares may differ by so much. */
const ROUNDING = 1e-9;

/** Results among which hits are dealt. */
interface Table {
  /** Which result each trial belongs to; in any order. */
  readonly owners: Uint16Array;
  /** What a square counts for, by result. */
  readonly weights: Float64Array;
  /** Dealt to each result so far. */
  readonly dealt: Uint16Array;
  /** Hits, or misses where they are fewer. */
  readonly few: number;
}

/** Σ hitsᵢ²/(nᵢ·share·(1 − share)): all of Q that changes from deal to deal. */
function tableOf(results: readonly Count[]): Table & { readonly seen: number } {
  const trials = results.reduce((sum, one) => sum + one.trials, 0);
  const hits = results.reduce((sum, one) => sum + one.hits, 0);
  const isFewHits = 2 * hits <= trials;
  const spread = (hits / trials) * (1 - hits / trials);
  const owners = new Uint16Array(trials);
  const weights = new Float64Array(results.length);
  let at = 0;
  let seen = 0;
  results.forEach((one, index) => {
    owners.fill(index, at, at + one.trials);
    at += one.trials;
    weights[index] = 1 / (one.trials * spread);
    seen += (isFewHits ? one.hits : one.trials - one.hits) ** 2 * weights[index];
  });
  const few = Math.min(hits, trials - hits);
  return { owners, weights, dealt: new Uint16Array(results.length), few, seen };
}

/** Deals once, and gives the sum of the squares. */
function deal({ owners, weights, dealt, few }: Table, random: Random): number {
  let squares = 0;
  for (let k = 0; k < few; k++) {
    const taken = k + Math.floor(random.next() * (owners.length - k));
    const owner = owners[taken]!;
    owners[taken] = owners[k]!;
    owners[k] = owner;
    squares += (2 * dealt[owner]! + 1) * weights[owner]!;
    dealt[owner]!++;
  }
  dealt.fill(0);
  return squares;
}

const byTrials = (a: Count, b: Count): number => a.trials - b.trials || a.hits - b.hits;
const nameOf = (results: readonly Count[]): string =>
  results.map(({ hits, trials }) => `${hits}/${trials}`).join();

/**
 * Chance that alike results differ as much, by the sum of the groups' Q; hits stay in their group. Each group has both
 * hits and misses.
 */
export function chanceOfDeal(groups: readonly (readonly Count[])[]): number {
  // Whatever order they came in.
  const sorted = groups.map((results) => [...results].sort(byTrials));
  const tables = sorted.sort((a, b) => (nameOf(a) < nameOf(b) ? -1 : 1)).map(tableOf);
  const dealt = tables.reduce((sum, { few }) => sum + few, 0);
  const deals = Math.min(MOST_DEALS, Math.max(LEAST_DEALS, Math.floor(MOST_DEALT / dealt)));
  const seen = tables.reduce((sum, table) => sum + table.seen, 0) * (1 - ROUNDING);
  const random = createRandom(SEED);
  let asMuch = 0;
  for (let k = 1; k <= deals; k++) {
    let squares = 0;
    for (const table of tables) squares += deal(table, random);
    if (squares >= seen) asMuch++;
    if (asMuch === ENOUGH) return asMuch / k;
  }
  return (asMuch + 1) / (deals + 1);
}
