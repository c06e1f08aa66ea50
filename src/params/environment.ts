import { choiceRow, numberRow } from './contract';

/** What surrounds a real link, and what is listened with. Voltages are RMS unless they say peak. */
export const ENVIRONMENT_PARAMS = [
  choiceRow({
    id: 'environment.kind',
    options: ['one-strip', 'living-room', 'desktop', 'studio', 'stage', 'near-transmitter'],
    default: 'living-room',
  }),
  /** How the source's chassis meets the earth: by its own mains lead, or only through its filter. */
  choiceRow({ id: 'earth.source', options: ['earthed', 'class-two'], default: 'earthed' }),
  /** Between the earths of the two outlets, all harmonics together. */
  numberRow({
    id: 'earth.voltage',
    unit: 'mV',
    min: 0,
    max: 10_000,
    default: 10,
    step: 0.01,
    taper: 5,
  }),
  numberRow({
    id: 'earth.ohms',
    unit: 'Ω',
    min: 0.01,
    max: 1000,
    default: 0.3,
    step: 0.01,
    logarithmic: true,
  }),
  choiceRow({
    id: 'earth.spectrum',
    options: ['sine', 'ground-loop', 'rectifier'],
    default: 'ground-loop',
  }),
  /** Of a class II source: from the mains to its chassis. */
  numberRow({
    id: 'earth.leakage',
    unit: 'nF',
    min: 0,
    max: 100,
    default: 2.2,
    step: 0.01,
    taper: 3,
  }),
  numberRow({ id: 'earth.mains', unit: 'V', min: 90, max: 400, default: 230, step: 1 }),

  numberRow({
    id: 'field.magnetic',
    unit: 'µT',
    min: 0,
    max: 1000,
    default: 0.1,
    step: 0.001,
    taper: 5,
  }),
  /** Stray capacitance from the mains to the hot leg. */
  numberRow({
    id: 'field.electric',
    unit: 'pF',
    min: 0,
    max: 1000,
    default: 0,
    step: 0.001,
    taper: 5,
  }),

  /** What a dimmed circuit adds to the voltage between the earths. */
  numberRow({
    id: 'dimmer.voltage',
    unit: 'mV',
    min: 0,
    max: 10_000,
    default: 0,
    step: 0.01,
    taper: 5,
  }),
  numberRow({
    id: 'dimmer.field',
    unit: 'µT',
    min: 0,
    max: 1000,
    default: 0,
    step: 0.001,
    taper: 5,
  }),
  /** From a switching supply into the source's chassis. */
  numberRow({
    id: 'supply.current',
    unit: 'µA',
    min: 0,
    max: 100_000,
    default: 0,
    step: 0.1,
    taper: 5,
  }),
  /** What a brush motor adds to the voltage between the earths. */
  numberRow({
    id: 'motor.voltage',
    unit: 'mV',
    min: 0,
    max: 10_000,
    default: 0,
    step: 0.01,
    taper: 5,
  }),
  /** Peak of the radio-frequency voltage at the receiver's input. */
  numberRow({
    id: 'phone.voltage',
    unit: 'mV',
    min: 0,
    max: 100,
    default: 0,
    step: 0.01,
    taper: 3,
  }),
  numberRow({
    id: 'radio.voltage',
    unit: 'mV',
    min: 0,
    max: 100,
    default: 0,
    step: 0.01,
    taper: 3,
  }),

  choiceRow({
    id: 'headphones.wiring',
    options: ['none', 'trs', 'xlr4', 'xlr3', 'trrs'],
    default: 'none',
  }),
  /** Bridged: both ends of each driver are driven, in opposite directions. */
  choiceRow({ id: 'headphones.drive', options: ['single', 'bridged'], default: 'single' }),
  /** One driver of the headphones. */
  numberRow({
    id: 'headphones.ohms',
    unit: 'Ω',
    min: 4,
    max: 1000,
    default: 32,
    step: 1,
    logarithmic: true,
  }),
  /** Output impedance of one amplifier. */
  numberRow({
    id: 'headphones.amplifier',
    unit: 'Ω',
    min: 0,
    max: 200,
    default: 1,
    step: 0.1,
    taper: 3,
  }),
  /** One wire to a driver. */
  numberRow({
    id: 'headphones.wire',
    unit: 'Ω',
    min: 0,
    max: 10,
    default: 0.1,
    step: 0.01,
    taper: 2,
  }),
  /** The return that both channels share. */
  numberRow({
    id: 'headphones.common',
    unit: 'Ω',
    min: 0,
    max: 10,
    default: 0.1,
    step: 0.01,
    taper: 2,
  }),
] as const;
