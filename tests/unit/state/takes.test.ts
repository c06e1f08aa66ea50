import { expect, it } from 'vitest';
import { createStore } from '../../../src/state/store';
import type { Take } from '../../../src/state/takes';
import {
  addTake,
  changeTake,
  discardTake,
  NOTHING_KEPT,
  wouldLose,
} from '../../../src/state/takes';

const take = (id: number): Take => ({
  id,
  origin: 'recording',
  title: 'Music',
  fileName: 'Music.wav',
  format: 'wav-24',
  channels: 2,
  sampleRateHz: 48_000,
  seconds: 3,
  file: new Blob(),
  status: 'unsaved',
  problem: undefined,
});

it('takes stand until they are discarded, and what is not saved would be lost', () => {
  const store = createStore(NOTHING_KEPT);
  expect(wouldLose(store.value)).toBe(false);
  addTake(store, take(1));
  addTake(store, take(2));
  expect(wouldLose(store.value)).toBe(true);
  changeTake(store, 1, { status: 'saved' });
  expect(store.value.takes.map(({ status }) => status)).toEqual(['saved', 'unsaved']);
  expect(wouldLose(store.value)).toBe(true);
  discardTake(store, 2);
  expect(store.value.takes.map(({ id }) => id)).toEqual([1]);
  expect(wouldLose(store.value)).toBe(false);
});

it('a recording or an export that runs would be lost', () => {
  const recording = { seconds: 1, bytes: 1, peakDbfs: -20, clipped: false, ending: false };
  const exporting = { title: 'Music', share: 0.5, speed: 60 };
  expect(wouldLose({ ...NOTHING_KEPT, recording })).toBe(true);
  expect(wouldLose({ ...NOTHING_KEPT, exporting })).toBe(true);
});
