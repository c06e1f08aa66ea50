/** What the answers on one card say. Pure. */
import type { TestCard } from '../card';
import type { DesignId } from '../designs';
import { DESIGNS } from '../designs';
import { hitsOf } from '../verify-card';
import type { Fraction } from './binomial';
import { binomialFraction, binomialP } from './binomial';
import { clopperPearson } from './clopper-pearson';
import type { DPrime } from './d-prime';
import { dPrime, MODELS_OF_DESIGN } from './d-prime';
import type { Count } from './heterogeneity';
import { hitsNeeded, noticeableShare, SIGNIFICANT_P } from './power';

export interface Verdict extends Count {
  readonly design: DesignId;
  /** Trials that were to be answered. */
  readonly planned: number;
  readonly chance: number;
  readonly tails: 1 | 2;
  readonly p: number;
  /** The same p in lowest terms. */
  readonly fraction: Fraction;
  /** p < 0.05. */
  readonly isSignificant: boolean;
  /** Share of hits and its 95 % interval (Clopper and Pearson). */
  readonly share: number;
  readonly interval: readonly [number, number];
  /** By the design's stated model, then by its others. */
  readonly dPrimes: readonly DPrime[];
  /** Of the planned test: the fewest hits that are significant, and the share that it notices in 80 of 100 cases. */
  readonly hitsNeeded: number | undefined;
  readonly noticeableShare: number | undefined;
}

export function countOf(card: TestCard): Count {
  const hits = hitsOf(card);
  return { hits: hits.filter(Boolean).length, trials: hits.length };
}

export const isComplete = ({ plan, trials, outcome }: TestCard): boolean =>
  outcome === 'complete' && trials.length === plan.trials;

/**
 * `card`: one that verifies and is complete; nothing else is judged. A threshold is judged too: by what share of its hits a guesser reaches, for a guesser is
 * right in half of the trials whatever level an adaptive track chooses. It tells whether anything was heard at all;
 * how much is `adaptive/`'s to say.
 */
export function judge(card: TestCard): Verdict {
  const { design, trials: planned } = card.plan;
  const { chance, tails } = DESIGNS[design];
  const { hits, trials } = countOf(card);
  const p = binomialP(hits, trials, chance, tails);
  return {
    design,
    hits,
    trials,
    planned,
    chance,
    tails,
    p,
    fraction: binomialFraction(hits, trials, chance, tails),
    isSignificant: p < SIGNIFICANT_P,
    share: hits / trials,
    interval: clopperPearson(hits, trials),
    dPrimes: MODELS_OF_DESIGN[design].flatMap((model) => dPrime(design, hits, trials, model) ?? []),
    hitsNeeded: hitsNeeded(design, planned),
    noticeableShare: noticeableShare(design, planned),
  };
}
