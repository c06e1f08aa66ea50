/**
 * A show of hands: votes for one side and the other, round by round. Where the room does not know what it votes for, a
 * round counts once that is told. Pure.
 */
import type { DesignId } from '../../../eartest/designs';
import { DESIGNS } from '../../../eartest/designs';
import { binomialP } from '../../../eartest/statistics/binomial';
import { clopperPearson } from '../../../eartest/statistics/clopper-pearson';
import type { Store } from '../../../state/store';
import { createStore } from '../../../state/store';
import { isModified, signOf } from '../eartest/test-keys';

export const ASKED = ['which', 'better', 'hidden'] as const;
/**
 * `which`: one of the two is X. `better`: there is no right answer. `hidden`: nor here, and which of the two is B
 * changes from round to round.
 */
export type Asked = (typeof ASKED)[number];

interface Question {
  /** What the votes are for, and the keys that cast them. */
  readonly signs: readonly [string, string];
  /** Of what the votes are judged as. */
  readonly design: DesignId;
  /** Whether a round counts only once it is told. */
  readonly isTold: boolean;
}

export const QUESTIONS: Readonly<Record<Asked, Question>> = {
  which: { signs: ['A', 'B'], design: 'abx', isTold: true },
  better: { signs: ['A', 'B'], design: 'preference', isTold: false },
  hidden: { signs: ['1', '2'], design: 'preference', isTold: true },
};

/** What a room is asked while such a test runs; of the others hands can't be counted for one of two. */
export const ASKED_IN: Readonly<Partial<Record<DesignId, Asked>>> = {
  abx: 'which',
  preference: 'hidden',
};

export const MOST_ROUNDS = 20;
/** For one side in one round. */
export const MOST_VOTES = 200;

export interface Round {
  readonly votes: readonly [a: number, b: number];
  /** Which of the two X was, or was B; undefined until it is told. */
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

/** The side that a key votes for, and whether it gives or takes a vote; undefined for any other key. */
export function voteOfKey(
  asked: Asked,
  event: KeyboardEvent,
): { side: 0 | 1; by: 1 | -1 } | undefined {
  if (isModified(event)) return undefined;
  const side = QUESTIONS[asked].signs.indexOf(signOf(event));
  return side < 0 ? undefined : { side: side === 0 ? 0 : 1, by: event.shiftKey ? -1 : 1 };
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
  const { design, isTold } = QUESTIONS[asked];
  const counted = isTold ? rounds.filter(({ was }) => was !== undefined) : rounds;
  const hits = counted.reduce((sum, { votes, was }) => sum + votes[was ?? 1], 0);
  const votes = counted.reduce((sum, { votes: [a, b] }) => sum + a + b, 0);
  const { chance, tails } = DESIGNS[design];
  if (votes === 0) return { hits, votes, tails, p: undefined, share: undefined };
  const [low, high] = clopperPearson(hits, votes);
  const share = { value: hits / votes, low, high };
  return { hits, votes, tails, p: binomialP(hits, votes, chance, tails), share };
}
