/** A blind test as the page sees it: what it shows, and what it can ask for. Nothing in it tells the hidden order. */
import type { Store } from '../state/store';
import type { TestCard } from './card';
import type { TestDraft, TestPlan } from './plan';

/**
 * `setup`: nothing planned. `preparing`: levels are measured. `planned`: all is fixed and shown. `practice`: not
 * counted, told at once. `trial`: an answer is awaited. `break`: at the listener's wish. `paused`: something came
 * between, and the listener says when to go on. `done`: the card is there.
 */
export type EarTestPhase =
  'setup' | 'preparing' | 'planned' | 'practice' | 'trial' | 'break' | 'paused' | 'done';

/** Why a test waits for its listener. */
export const PAUSE_REASONS = [
  'reloaded',
  'hidden',
  'output-changed',
  'asleep',
  'stopped',
  'sound-interrupted',
] as const;
export type PauseReason = (typeof PAUSE_REASONS)[number];

/** Why a plan could not be made, or a test not begun or taken up again; everything stays as it was. */
export const REFUSALS = [
  'no-sound',
  'recording',
  'no-source',
  'microphone-unconfirmed',
  'same-sides',
  'tells-nothing',
  'singular-link',
  'silent-side',
  'opposite-polarity',
  'same-sound',
  'not-measured',
  'no-crypto',
  'file-needed',
  'other-source',
] as const;
export type Refusal = (typeof REFUSALS)[number];

export interface EarTestValue {
  readonly phase: EarTestPhase;
  /** From `planned` on. */
  readonly plan: TestPlan | undefined;
  readonly planHash: string;
  /** Trials answered so far; the open one has this index. In practice those of the practice. */
  readonly answered: number;
  /** Index of the place that is heard; undefined for none. */
  readonly heard: number | undefined;
  /** Both intervals of a trial are being played in turn. */
  readonly isPlayingBoth: boolean;
  /** In practice: whether the last answer was a hit; undefined before the first, and always in the test. */
  readonly practiceHit: boolean | undefined;
  /** Levels and hits of a staircase so far, for it is shown as it climbs; empty in every other test. */
  readonly climb: readonly { readonly levelDb: number; readonly hit: boolean }[];
  readonly pause: PauseReason | undefined;
  /** In `setup`, and in `planned` and `paused` where the sound for it is not there. */
  readonly refusal: Refusal | undefined;
  readonly card: TestCard | undefined;
}

export const NO_EAR_TEST: EarTestValue = {
  phase: 'setup',
  plan: undefined,
  planHash: '',
  answered: 0,
  heard: undefined,
  isPlayingBoth: false,
  practiceHit: undefined,
  climb: [],
  pause: undefined,
  refusal: undefined,
  card: undefined,
};

export type EarTestStore = Store<EarTestValue>;

export interface EarTest {
  readonly store: EarTestStore;
  /** Measures, draws the hidden order and fixes the plan; what prevents that goes to `refusal`. */
  prepare(draft: TestDraft): void;
  /** From `planned`, and back to it. */
  practise(): void;
  endPractice(): void;
  /** Opens the first trial. */
  begin(): void;
  /** Lets a place be heard; undefined for silence. */
  listen(place: number | undefined): void;
  /** Plays the places in turn, once. */
  playBoth(): void;
  /** Index into the design's answers. Opens the next trial, or ends the test. */
  answer(answer: number): void;
  takeBreak(): void;
  /** Ends a break or a pause. */
  goOn(): void;
  /** Ends the test; before the first answer there is nothing to keep, after it a voided card. */
  abandon(): void;
  /** Back to `setup`; a card that was not saved is gone. */
  close(): void;
}
