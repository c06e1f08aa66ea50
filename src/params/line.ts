import { numberRow } from './contract';

/** What the cold leg suffers on its way and the hot leg does not. */
export const LINE_PARAMS = [
  numberRow({
    id: 'line.mismatch',
    unit: '%',
    min: -20,
    max: 20,
    default: 0,
    step: 0.01,
    taper: 3,
    processors: ['interference-processor', 'receiver-processor', 'monitor-processor'],
  }),
  numberRow({
    id: 'line.skew',
    unit: 'µs',
    min: 0,
    max: 100,
    default: 0,
    step: 0.1,
    taper: 2,
    processors: ['interference-processor'],
  }),
] as const;
