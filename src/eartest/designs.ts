/**
 * The designs of a blind test, as data: which places can be listened to, which of the two streams each place may
 * carry, and what may be answered.
 *
 * Stream 0 is A, stream 1 is B. A layout says which stream each place carries in one trial; it is drawn at random
 * for every trial on its own, so that for a guesser each trial is a fresh toss of the same coin.
 */
export type Stream = 0 | 1;
export type Layout = readonly Stream[];

export const DESIGN_IDS = ['abx', 'preference', 'triangle', 'threshold'] as const;
export type DesignId = (typeof DESIGN_IDS)[number];

export interface Design {
  /** What a press or a key can listen to, in order; places with a name of a stream always carry it. */
  readonly places: readonly ('A' | 'B' | 'X' | '1' | '2' | '3')[];
  /** What a trial may be: all are equally likely. */
  readonly layouts: readonly Layout[];
  /** What may be answered: the index of an answer is its place in this list. */
  readonly answers: readonly ('A' | 'B' | '1' | '2' | '3')[];
  /** Whether an answer counts: right, or for the preference "B is the better one". */
  readonly isHit: (layout: Layout, answer: number) => boolean;
  /** Share of hits of somebody who guesses, or prefers neither. */
  readonly chance: number;
  /** 1: only more hits than by chance tell something. 2: fewer do as well. */
  readonly tails: 1 | 2;
  /**
   * Numbers of trials that are offered: those with which a guesser is taken for a listener in clearly fewer than 5 of
   * 100 tests, so that a simulation shows it too. One that was ever offered stays, or older cards are refused.
   */
  readonly trials: readonly number[];
  readonly defaultTrials: number;
}

/** The place whose stream no other place has. */
const oddPlace = (layout: Layout): number =>
  layout.findIndex((stream, place) => layout.every((other, k) => k === place || other !== stream));

const EVEN_CHANCE_TRIALS = [8, 10, 12, 16, 20, 24, 32, 50];
/** Two places of which one has B, and the answer is a place. */
const ONE_HAS_B = {
  places: ['1', '2'],
  layouts: [
    [0, 1],
    [1, 0],
  ],
  answers: ['1', '2'],
  isHit: (layout, answer) => layout[answer] === 1,
  chance: 1 / 2,
} as const satisfies Partial<Design>;

export const DESIGNS: Readonly<Record<DesignId, Design>> = {
  abx: {
    places: ['A', 'B', 'X'],
    layouts: [
      [0, 1, 0],
      [0, 1, 1],
    ],
    answers: ['A', 'B'],
    isHit: (layout, answer) => layout[2] === answer,
    chance: 1 / 2,
    tails: 1,
    trials: EVEN_CHANCE_TRIALS,
    defaultTrials: 16,
  },
  preference: {
    ...ONE_HAS_B,
    tails: 2,
    trials: EVEN_CHANCE_TRIALS,
    defaultTrials: 16,
  },
  triangle: {
    places: ['1', '2', '3'],
    layouts: [
      [0, 0, 1],
      [0, 1, 0],
      [1, 0, 0],
      [1, 1, 0],
      [1, 0, 1],
      [0, 1, 1],
    ],
    answers: ['1', '2', '3'],
    isHit: (layout, answer) => oddPlace(layout) === answer,
    chance: 1 / 3,
    tails: 1,
    trials: [9, 12, 15, 18, 24, 30, 50],
    defaultTrials: 18,
  },
  threshold: {
    ...ONE_HAS_B,
    tails: 1,
    trials: [20, 32, 40],
    defaultTrials: 40,
  },
};
