/**
 * A show of hands: votes for A and for B, round by round. Where there is a right answer, a round counts once it is
 * told. Pure.
 */
import { DESIGNS } from '../../../eartest/designs';
import { binomialP } from '../../../eartest/statistics/binomial';
import { clopperPearson } from '../../../eartest/statistics/clopper-pearson';
import type { Store } from '../../../state/store';
import { createStore } from '../../../state/store';

export const ASKED = ['which', 'better'] as const;
/** `which`: one of the two is X. `better`: there is no right answer. */
export type Asked = (typeof ASKED)[number];

export const MOST_ROUNDS = 20;
/** For one side in one round. */
export const MOST_VOTES = 200;

export interface Round {
  readonly votes: readonly [a: number, b: number];
  /** Which of the two X was; undefined until it is told. */
  readonly was: 0 | 1 | undefined;
}

export interface Hands {
  readonly asked: Asked;
  /** The last one is the round that is open. */
  readonly rounds: readonly Round[];
}

export interface Tally {
  /** Right votes; where nothing is right, those for B. */
  readonly hits: number;
  readonly votes: number;
  readonly tails: 1 | 2;
  /** Exact, as if each voted alone; undefined before the first vote. */
  readonly p: number | undefined;
  /** Its 95 % interval, Clopper-Pearson. */
  readonly share:
    { readonly value: number; readonly low: number; readonly high: number } | undefined;
}

const NEW_ROUND: Round = { votes: [0, 0], was: undefined };
export const NO_HANDS: Hands = { asked: 'which', rounds: [NEW_ROUND] };

/** What was counted stays while the page is open, whatever view is shown. */
export const handsStore: Store<Hands> = createStore(NO_HANDS);

const openRound = ({ rounds }: Hands): Round => rounds.at(-1)!;
const withOpen = (hands: Hands, changes: Partial<Round>): Hands => ({
  ...hands,
  rounds: [...hands.rounds.slice(0, -1), { ...openRound(hands), ...changes }],
});

export const hasVotes = ({ rounds }: Hands): boolean =>
  rounds.some(({ votes: [a, b] }) => a + b > 0);

/** Votes for one question are none for another: once there are any, it stays. */
export const ask = (hands: Hands, asked: Asked): Hands =>
  hasVotes(hands) ? hands : { ...hands, asked };

/** `side`: 0 is A, 1 is B. `by`: 1 or −1. */
export function vote(hands: Hands, side: 0 | 1, by: 1 | -1): Hands {
  const [a, b] = openRound(hands).votes;
  const changed = Math.min(MOST_VOTES, Math.max(0, [a, b][side]! + by));
  return withOpen(hands, { votes: side === 0 ? [changed, b] : [a, changed] });
}

/** A test of the page tells what X was after its last trial: any round may be told later. */
export const tellRound = (hands: Hands, index: number, was: Round['was']): Hands => ({
  ...hands,
  rounds: hands.rounds.map((round, i) => (i === index ? { ...round, was } : round)),
});

/** The open round is kept; undefined votes are none. At `MOST_ROUNDS` nothing happens. */
export const nextRound = (hands: Hands): Hands =>
  hands.rounds.length >= MOST_ROUNDS ? hands : { ...hands, rounds: [...hands.rounds, NEW_ROUND] };

/** The last round that is left is emptied instead. */
export function removeRound(hands: Hands, index: number): Hands {
  const rounds = hands.rounds.filter((_, i) => i !== index);
  return { ...hands, rounds: rounds.length > 0 ? rounds : [NEW_ROUND] };
}

export function tallyOf({ asked, rounds }: Hands): Tally {
  const counted = asked === 'which' ? rounds.filter(({ was }) => was !== undefined) : rounds;
  const hits = counted.reduce((sum, { votes, was }) => sum + votes[was ?? 1], 0);
  const votes = counted.reduce((sum, { votes: [a, b] }) => sum + a + b, 0);
  const { chance, tails } = DESIGNS[asked === 'which' ? 'abx' : 'preference'];
  if (votes === 0) return { hits, votes, tails, p: undefined, share: undefined };
  const [low, high] = clopperPearson(hits, votes);
  const share = { value: hits / votes, low, high };
  return { hits, votes, tails, p: binomialP(hits, votes, chance, tails), share };
}
