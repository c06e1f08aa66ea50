/**
 * Cables, per metre: resistance of a core and of the shield (Ω), capacitance of a core to the shield and
 * between the cores (pF), what differs between the legs (%), loop left open to a magnetic field (mm²).
 *
 * Derived from published figures: the good RCA's shield and capacitance (Belden 8241F: 2.6 mΩ/ft, 17 pF/ft,
 * in Ballou, Handbook for Sound Engineers), the install cable's capacitance (67 pF/ft, B. Whitlock), the
 * legs' capacitance imbalance of pairs (4–6 %, the same). Foil with a drain wire couples worse into one
 * leg than braid does (N. Muncy), by how much is a choice. Star quad's loop lies 23 dB below the twisted
 * pair's; measured improvements are 20–30 dB.
 */
import { derived, typical } from './figures';

/** Not a parameter: a core's self-inductance over the shield's. Typical. */
export const CORE_TO_SHIELD_INDUCTANCE = 1.3;

const INDUCTANCE = typical(1);
/** A coaxial cable has one core, so nothing between cores and no legs to differ. */
const ONE_CORE = {
  'cable.pairCapacitance': typical(0),
  'cable.capacitanceImbalance': typical(0),
  'cable.couplingImbalance': typical(0),
  'cable.inductance': INDUCTANCE,
} as const;
const TWO_CORES = {
  'cable.capacitanceImbalance': derived(5),
  'cable.inductance': INDUCTANCE,
} as const;

export const CABLES = {
  'thin-rca': {
    preset: {
      'cable.core': typical(0.08),
      'cable.screen': typical(0.131),
      'cable.legCapacitance': typical(100),
      'cable.loopArea': typical(10),
      ...ONE_CORE,
    },
    pair: false,
  },
  'good-rca': {
    preset: {
      'cable.core': typical(0.05),
      'cable.screen': derived(0.0085),
      'cable.legCapacitance': derived(56),
      'cable.loopArea': typical(3),
      ...ONE_CORE,
    },
    pair: false,
  },
  untwisted: {
    preset: {
      'cable.core': typical(0.08),
      'cable.screen': typical(0.05),
      'cable.legCapacitance': typical(120),
      'cable.pairCapacitance': typical(60),
      'cable.couplingImbalance': typical(0.3),
      'cable.loopArea': typical(2000),
      ...TWO_CORES,
    },
    pair: true,
  },
  'mic-braid': {
    preset: {
      'cable.core': typical(0.035),
      'cable.screen': typical(0.02),
      'cable.legCapacitance': typical(190),
      'cable.pairCapacitance': typical(95),
      'cable.couplingImbalance': typical(0.1),
      'cable.loopArea': typical(60),
      ...TWO_CORES,
    },
    pair: true,
  },
  'install-foil': {
    preset: {
      'cable.core': typical(0.05),
      'cable.screen': typical(0.05),
      'cable.legCapacitance': derived(220),
      'cable.pairCapacitance': typical(110),
      'cable.couplingImbalance': typical(1.5),
      'cable.loopArea': typical(60),
      ...TWO_CORES,
    },
    pair: true,
  },
  'star-quad': {
    preset: {
      'cable.core': typical(0.05),
      'cable.screen': typical(0.03),
      'cable.legCapacitance': typical(185),
      'cable.pairCapacitance': typical(150),
      'cable.couplingImbalance': typical(0.1),
      'cable.loopArea': typical(4),
      ...TWO_CORES,
    },
    pair: true,
  },
} as const satisfies Record<string, { preset: object; pair: boolean }>;

export type CableKind = keyof typeof CABLES;
