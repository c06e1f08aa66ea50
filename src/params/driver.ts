import { choiceRow, numberRow } from './contract';

/** The balanced driver: how a source becomes two legs. */
export const DRIVER_PARAMS = [
  /** `full`: each leg carries ±S, so their difference is 2S. `split`: ±S/2, difference S. */
  choiceRow({
    id: 'driver.legs',
    options: ['full', 'split'],
    default: 'full',
    processors: ['balanced-driver-processor', 'monitor-processor'],
  }),
  /** How much of the mirror image the cold leg carries: 100 symmetric, 0 undriven. */
  numberRow({
    id: 'driver.coldDrive',
    unit: '%',
    min: 0,
    max: 100,
    default: 100,
    step: 1,
    processors: ['balanced-driver-processor', 'monitor-processor'],
  }),
] as const;
