/** The card of a finished or voided test: everything that its result follows from. */
import type { TestPlan } from './plan';

export const EVENT_KINDS = [
  'practice',
  'break',
  'paused',
  'reloaded',
  'hidden',
  'output-changed',
  'asleep',
  'dropout',
] as const;
export type EventKind = (typeof EVENT_KINDS)[number];

/** Something that happened beside the answers. */
export interface CardEvent {
  readonly kind: EventKind;
  /** Trial that was open, from 0. */
  readonly trial: number;
  /** Seconds since the first trial began. */
  readonly seconds: number;
}

export interface CardTrial {
  /** Index into the design's answers. */
  readonly answer: number;
  /** Seconds since the first trial began. */
  readonly seconds: number;
  /** Only of a threshold: the level played, dB of the variable. */
  readonly levelDb?: number;
}

export const VOID_REASONS = [
  'abandoned',
  'source-changed',
  'source-lost',
  'sound-lost',
  'not-resumed',
] as const;
export type VoidReason = (typeof VOID_REASONS)[number];

export interface TestCard {
  readonly plan: TestPlan;
  /** SHA-256 of the plan's canonical text, hex: what was shown before the first trial. */
  readonly planHash: string;
  /** Hex. With it, `plan.orderHash` can be worked out again from `order`. */
  readonly salt: string;
  /** Index into the design's layouts, one a planned trial. */
  readonly order: readonly number[];
  readonly trials: readonly CardTrial[];
  readonly events: readonly CardEvent[];
  readonly outcome: 'complete' | 'void';
  /** Only of a voided test. */
  readonly reason?: VoidReason;
  /** ISO 8601, UTC. */
  readonly endedAt: string;
  /** SHA-256 of the canonical text of all of the above, hex. */
  readonly cardHash: string;
}
