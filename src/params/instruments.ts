import { switchRow } from './contract';

/** Which instruments stand open under the link drawing. */
export const INSTRUMENT_PARAMS = [
  switchRow({ id: 'scope.open', default: false }),
  switchRow({ id: 'xy.open', default: false }),
  switchRow({ id: 'spectrum.open', default: false }),
  switchRow({ id: 'meters.open', default: false }),
  switchRow({ id: 'rejection.open', default: false }),
] as const;
