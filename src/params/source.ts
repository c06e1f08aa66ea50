import { choiceRow, numberRow } from './contract';

/** What is played into the link, and its trim. */
export const SOURCE_PARAMS = [
  choiceRow({
    id: 'source.kind',
    options: ['microphone', 'file', 'demo'],
    default: 'microphone',
  }),
  choiceRow({
    id: 'source.demo',
    options: ['music', 'speech', 'tone', 'pink', 'sweep', 'silence'],
    default: 'music',
  }),
  numberRow({
    id: 'source.gain',
    unit: 'dB',
    min: -24,
    max: 24,
    default: 0,
    step: 0.1,
    processors: ['balanced-driver-processor'],
  }),
  /** Links that carry programme: 1 for a mono source (heard in both ears), 2 for a stereo one. */
  numberRow({
    id: 'source.links',
    unit: '',
    min: 1,
    max: 2,
    default: 1,
    step: 1,
    scope: 'session',
    processors: ['monitor-processor'],
  }),
] as const;
