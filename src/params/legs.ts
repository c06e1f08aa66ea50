import { choiceRow, numberRow } from './contract';

const processors = ['balanced-driver-processor'] as const;

/** Real legs that come in on two channels, and what trims their receiver's two inputs. */
export const LEGS_PARAMS = [
  /** `programme`: left and right feed a driver each. `legs`: left is a hot leg, right its cold one. */
  choiceRow({
    id: 'source.wiring',
    options: ['programme', 'legs'],
    default: 'programme',
    processors,
  }),
  /** Gain of the cold leg against the hot one. A step leaves −145 dB: the automatic trim of a 24-bit file needs it. */
  numberRow({
    id: 'legs.gain',
    unit: 'dB',
    min: -3,
    max: 3,
    default: 0,
    step: 0.000001,
    taper: 3,
    processors,
  }),
  /** Delay of the cold leg against the hot one; below zero the hot one is delayed. */
  numberRow({
    id: 'legs.skew',
    unit: 'µs',
    min: -100,
    max: 100,
    default: 0,
    step: 0.00001,
    taper: 3,
    processors,
  }),
  /** Peak of each leg's test signal. Of the session, so that it begins low every time. */
  numberRow({
    id: 'legs.level',
    unit: 'dBFS',
    min: -60,
    max: -6,
    default: -40,
    step: 1,
    scope: 'session',
  }),
  /** Where the measurement reads what comes back: from both legs, or from a device under test. */
  choiceRow({ id: 'legs.return', options: ['difference', 'left'], default: 'difference' }),
] as const;
