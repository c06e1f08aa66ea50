import { choiceRow, switchRow } from './contract';

/** What is taken home, and as what file (personal: a link never changes it). */
export const KEEP_PARAMS = [
  switchRow({ id: 'keep.open', default: false, scope: 'personal' }),
  /** `heard`: with volume, mute and wire. `output`: the output at its own level, whatever is listened to. */
  choiceRow({
    id: 'keep.record',
    options: ['heard', 'output'],
    default: 'heard',
    scope: 'personal',
  }),
  choiceRow({
    id: 'keep.what',
    options: ['wire', 'all', 'pair'],
    default: 'wire',
    scope: 'personal',
  }),
  choiceRow({
    id: 'keep.wire',
    options: [
      'source',
      'hot',
      'cold',
      'common',
      'removed',
      'output',
      'differential',
      'singleEnded',
    ],
    default: 'output',
    scope: 'personal',
  }),
  choiceRow({
    id: 'keep.format',
    options: ['wav-16', 'wav-24', 'wav-32', 'flac-16', 'flac-24'],
    default: 'wav-24',
    scope: 'personal',
  }),
] as const;
