/**
 * Environments: voltage between the outlets' earths (mV), what joins them (Ω), magnetic field (µT), and
 * what else is switched on there. All typical: choices within what is published.
 *
 * Earths: a few mV on one strip, up to volts between far outlets (Church Production). Fields: homes
 * about 0.1 µT, rooms with appliances 0.9–2 µT. A class II source's 2.2 nF at 230 V are 159 µA. Dimmers lie
 * 10–20 dB above quiet mains; a supply's 2 mA of whine make −79 dBu in 45 mΩ of shield. 10 mV peak of radio
 * frequency at a bipolar input is rectified to about 1 mV.
 */
import { typical } from './figures';

/** Not a parameter: inductance of the earth wires, H. Typical. */
export const EARTH_HENRIES = 3e-6;

const ZERO = typical(0);
/** An earthed source in the quiet: each environment says what differs. */
const QUIET = {
  'earth.source': typical('earthed'),
  'earth.ohms': typical(0.3),
  'earth.spectrum': typical('ground-loop'),
  'earth.leakage': typical(2.2),
  'field.electric': ZERO,
  'dimmer.voltage': ZERO,
  'dimmer.field': ZERO,
  'supply.current': ZERO,
  'motor.voltage': ZERO,
  'phone.voltage': ZERO,
  'radio.voltage': ZERO,
} as const;

export const ENVIRONMENTS = {
  'one-strip': {
    preset: { ...QUIET, 'earth.voltage': typical(1), 'field.magnetic': typical(0.05) },
  },
  'living-room': {
    preset: { ...QUIET, 'earth.voltage': typical(10), 'field.magnetic': typical(0.1) },
  },
  desktop: {
    preset: {
      ...QUIET,
      'earth.source': typical('class-two'),
      'earth.voltage': typical(5),
      'field.magnetic': typical(0.1),
      'supply.current': typical(2000),
    },
  },
  studio: {
    preset: {
      ...QUIET,
      'earth.voltage': typical(100),
      'field.magnetic': typical(1),
      'dimmer.voltage': typical(50),
      'dimmer.field': typical(0.5),
    },
  },
  stage: {
    preset: {
      ...QUIET,
      'earth.voltage': typical(500),
      'field.magnetic': typical(2),
      'dimmer.voltage': typical(200),
      'dimmer.field': typical(1),
      'motor.voltage': typical(20),
    },
  },
  'near-transmitter': {
    preset: {
      ...QUIET,
      'earth.voltage': typical(10),
      'field.magnetic': typical(0.1),
      'radio.voltage': typical(10),
    },
  },
} as const;

export type EnvironmentKind = keyof typeof ENVIRONMENTS;
