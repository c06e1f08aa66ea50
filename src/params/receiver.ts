import { choiceRow, numberRow } from './contract';

/** The receiver at the end of the link. */
export const RECEIVER_PARAMS = [
  /** `balanced`: hot minus cold. `unbalanced`: the hot leg alone. Both always run. */
  choiceRow({
    id: 'receiver.mode',
    options: ['balanced', 'unbalanced'],
    default: 'balanced',
    processors: ['monitor-processor'],
  }),
  /** Common-mode rejection ratio of the receiver itself; 140 stands for an ideal one. */
  numberRow({
    id: 'receiver.cmrr',
    unit: 'dB',
    min: 20,
    max: 140,
    default: 140,
    step: 0.5,
    idealAtMax: true,
    processors: ['receiver-processor', 'monitor-processor'],
  }),
] as const;

/** The value of `receiver.cmrr` that means "ideal". */
export const IDEAL_CMRR_DB = RECEIVER_PARAMS[1].max;
