import { choiceRow, numberRow } from './contract';

/**
 * The parts of a real link: driver, connection, cable and receiver. Values of the circuit, not of the
 * sound: `src/plan` turns them into what the audio thread plays. Presets of each kind stand in
 * `src/circuit/presets`.
 */
export const LINK_PARAMS = [
  /** `textbook`: interference, mismatch and CMRR as dialled. `circuit`: all of it as the link gives it. */
  choiceRow({ id: 'link.model', options: ['textbook', 'circuit'], default: 'textbook' }),
  /** dB by which interference is lifted, so that a quiet link's is heard; nothing else. */
  choiceRow({ id: 'link.exaggerate', options: ['0', '20', '40', '60'], default: '0' }),

  choiceRow({
    id: 'driver.kind',
    options: [
      'consumer-rca',
      'semi-pro',
      'active-balanced',
      'impedance-balanced',
      'cross-coupled',
      'transformer',
      'dynamic-mic',
      'pickup',
    ],
    default: 'active-balanced',
  }),
  /** Output impedance of the hot leg. */
  numberRow({
    id: 'driver.ohms',
    unit: 'Ω',
    min: 1,
    max: 100_000,
    default: 50,
    step: 1,
    logarithmic: true,
  }),
  /** By how much the cold leg's is higher. */
  numberRow({
    id: 'driver.imbalance',
    unit: 'Ω',
    min: 0,
    max: 1000,
    default: 1,
    step: 0.1,
    taper: 4,
  }),
  /** In series with the hot leg: the coil of a pickup. */
  numberRow({
    id: 'driver.inductance',
    unit: 'H',
    min: 0,
    max: 20,
    default: 0,
    step: 0.01,
    taper: 3,
  }),
  /** Nominal level of the programme; it plays at −20 dBFS. */
  numberRow({ id: 'driver.level', unit: 'dBu', min: -70, max: 24, default: 4, step: 0.1 }),

  choiceRow({
    id: 'connection.kind',
    options: [
      'rca',
      'trs-stereo',
      'xlr',
      'pin3-source',
      'pin3-receiver',
      'adapter',
      'cosmetic',
      'pin1-fault',
    ],
    default: 'xlr',
  }),
  /** Inside an XLR-to-RCA adapter. */
  choiceRow({ id: 'connection.pin3', options: ['open', 'tied'], default: 'open' }),
  /** Each of the shield's two contacts. */
  numberRow({
    id: 'connection.contact',
    unit: 'mΩ',
    min: 0,
    max: 10_000,
    default: 10,
    step: 0.1,
    taper: 4,
  }),
  /** With a pin-1 fault: what shield current and signal reference share inside the receiver. */
  numberRow({
    id: 'connection.pin1',
    unit: 'mΩ',
    min: 0,
    max: 1000,
    default: 20,
    step: 0.1,
    taper: 3,
  }),

  choiceRow({
    id: 'cable.kind',
    options: ['thin-rca', 'good-rca', 'untwisted', 'mic-braid', 'install-foil', 'star-quad'],
    default: 'mic-braid',
  }),
  numberRow({
    id: 'cable.length',
    unit: 'm',
    min: 0.1,
    max: 300,
    default: 10,
    step: 0.1,
    logarithmic: true,
  }),
  choiceRow({
    id: 'cable.shield',
    options: ['both', 'driver', 'receiver', 'lifted'],
    default: 'both',
  }),
  numberRow({
    id: 'cable.core',
    unit: 'Ω/m',
    min: 0.001,
    max: 10,
    default: 0.035,
    step: 0.0001,
    logarithmic: true,
  }),
  numberRow({
    id: 'cable.screen',
    unit: 'Ω/m',
    min: 0.0005,
    max: 10,
    default: 0.02,
    step: 0.0001,
    logarithmic: true,
  }),
  /** One leg to the shield. */
  numberRow({
    id: 'cable.legCapacitance',
    unit: 'pF/m',
    min: 1,
    max: 2000,
    default: 190,
    step: 1,
    logarithmic: true,
  }),
  /** Between the two legs. */
  numberRow({
    id: 'cable.pairCapacitance',
    unit: 'pF/m',
    min: 0,
    max: 2000,
    default: 95,
    step: 1,
    taper: 2,
  }),
  /** By how much the legs' capacitances to the shield differ. */
  numberRow({
    id: 'cable.capacitanceImbalance',
    unit: '%',
    min: 0,
    max: 50,
    default: 5,
    step: 0.1,
    taper: 2,
  }),
  /** Self-inductance of the shield. */
  numberRow({
    id: 'cable.inductance',
    unit: 'µH/m',
    min: 0.1,
    max: 5,
    default: 1,
    step: 0.01,
    logarithmic: true,
  }),
  /** By how much the shield couples better into one leg than into the other: SCIN. */
  numberRow({
    id: 'cable.couplingImbalance',
    unit: '%',
    min: 0,
    max: 10,
    default: 0.1,
    step: 0.01,
    taper: 3,
  }),
  /** What is left open to a magnetic field after twisting. */
  numberRow({
    id: 'cable.loopArea',
    unit: 'mm²/m',
    min: 0,
    max: 10_000,
    default: 60,
    step: 0.1,
    taper: 4,
  }),

  choiceRow({
    id: 'receiver.kind',
    options: ['unbalanced', 'budget', 'that1240', 'ina134', 'ina1650', 'that1200', 'jt11', 'own'],
    default: 'that1240',
  }),
  /** Of an unbalanced input. */
  numberRow({
    id: 'receiver.inputOhms',
    unit: 'Ω',
    min: 100,
    max: 10_000_000,
    default: 47_000,
    step: 1,
    logarithmic: true,
  }),
  /** Common-mode impedance of each leg of a balanced input. */
  numberRow({
    id: 'receiver.commonModeOhms',
    unit: 'Ω',
    min: 100,
    max: 100_000_000,
    default: 18_000,
    step: 1,
    logarithmic: true,
  }),
  /** Error of the ratio of a difference amplifier's resistors, all four together. */
  numberRow({
    id: 'receiver.ratioError',
    unit: '%',
    min: 0,
    max: 20,
    default: 0,
    step: 0.0001,
    taper: 5,
  }),
  /** CMRR of the circuit behind the inputs, at low frequencies. */
  numberRow({
    id: 'receiver.residual',
    unit: 'dB',
    min: 20,
    max: 140,
    default: 90,
    step: 0.1,
    idealAtMax: true,
  }),
  /** From here on that CMRR falls by 6 dB an octave. */
  numberRow({
    id: 'receiver.corner',
    unit: 'kHz',
    min: 0.01,
    max: 1000,
    default: 13.6,
    step: 0.01,
    logarithmic: true,
  }),
  /** Noise at the output, 20 Hz to 20 kHz. */
  numberRow({ id: 'receiver.noise', unit: 'dBu', min: -140, max: -40, default: -104, step: 0.1 }),
] as const;
