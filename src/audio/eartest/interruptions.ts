/** What a card calls that which came between, and what a test says that can't leave a card. */
import type { EventKind, VoidReason } from '../../eartest/card';
import type { PauseReason, Refusal } from '../../eartest/ear-test';

export const NOTED_AS: Readonly<Record<PauseReason, EventKind>> = {
  reloaded: 'reloaded',
  hidden: 'hidden',
  'output-changed': 'output-changed',
  asleep: 'asleep',
  stopped: 'paused',
  'sound-interrupted': 'paused',
};

/** Nothing of a practice is kept. */
export const INSTEAD_OF_VOID: Partial<Record<VoidReason, Refusal>> = {
  'source-changed': 'other-source',
  'source-lost': 'no-source',
};
