import { choiceRow, numberRow, switchRow } from './contract';

const processors = ['monitor-processor'] as const;

/** What the listener hears of it all, and how loud. */
export const MONITOR_PARAMS = [
  choiceRow({
    id: 'monitor.wire',
    options: ['source', 'hot', 'cold', 'common', 'removed', 'output'],
    default: 'output',
    processors,
  }),
  choiceRow({
    id: 'monitor.match',
    options: ['matched', 'real'],
    default: 'matched',
    processors,
  }),
  numberRow({
    id: 'monitor.volume',
    unit: 'dB',
    min: -60,
    max: 0,
    default: -12,
    step: 0.5,
    processors,
  }),
  /** `legs`: left carries the hot leg, right the cold one, for a real input and not for ears. */
  choiceRow({
    id: 'monitor.feed',
    options: ['ears', 'legs'],
    default: 'ears',
    scope: 'session',
    processors,
  }),
  /** Silences the loudspeakers while everything else runs on. */
  switchRow({ id: 'monitor.mute', default: false, scope: 'session', processors }),
  /** Watches the source for a feedback howl: on while a microphone is the source. */
  switchRow({ id: 'monitor.guard', default: false, scope: 'session', processors }),
] as const;
