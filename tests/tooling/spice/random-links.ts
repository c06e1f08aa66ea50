/**
 * Links of every connection, shield tie, receiver topology and way of earthing, with values from all over
 * the parameters' ranges. Always the same ones for a seed.
 */
import type {
  ConnectionKind,
  GroundDescription,
  LinkDescription,
  ReceiverDescription,
  ShieldTie,
} from '../../../src/circuit/link-description';
import { createRandom, type Random } from '../../../src/dsp/random';
import { findRow, type NumberId } from '../../../src/params/index';
import { DEFAULT_LINK_VALUES, describeLink } from '../../../src/state/link-values';

export interface RandomLink {
  name: string;
  link: LinkDescription;
}

type Input = ReceiverDescription['input'];

const KINDS: readonly ConnectionKind[] = [
  ...(['rca', 'trs-stereo', 'xlr', 'pin3-source', 'pin3-receiver'] as const),
  ...(['adapter-open', 'adapter-tied', 'cosmetic', 'pin1-fault'] as const),
];
const TIES: readonly ShieldTie[] = ['both', 'driver', 'receiver', 'lifted'];
const TOPOLOGIES = ['unbalanced', 'difference', 'buffered', 'transformer'] as const;
const EARTHS = ['earthed', 'class-two'] as const;

const MILLI = 1e-3;
const MICRO = 1e-6;
const NANO = 1e-9;
const PICO = 1e-12;
/** By how much a core's inductance exceeds the shield's, H/m. */
const CORE_EXCESS = 0.3e-6;

export function randomLinks(seed: number): RandomLink[] {
  const draw = createDraw(createRandom(seed));
  return KINDS.flatMap((kind) =>
    TIES.flatMap((tie) =>
      TOPOLOGIES.flatMap((topology) =>
        EARTHS.map((earth) => ({
          name: [kind, tie, topology, earth].join('-'),
          link: randomLink(draw, kind, tie, topology, earth),
        })),
      ),
    ),
  );
}

interface Draw {
  /** Of a parameter's range, evenly in the logarithm, from `least` where the range begins at 0. */
  of(id: NumberId, least?: number): number;
  between(low: number, high: number): number;
  logarithmic(low: number, high: number): number;
  /** The value in three cases of four, else what stands for none of it. */
  maybe(value: number, none: number): number;
}

function createDraw(random: Random): Draw {
  const between = (low: number, high: number): number => low + (high - low) * random.next();
  const logarithmic = (low: number, high: number): number =>
    low * Math.pow(high / low, random.next());
  return {
    between,
    logarithmic,
    of(id, least) {
      const row = findRow(id);
      if (row?.kind !== 'number') throw new Error(`${id} has no range.`);
      return logarithmic(least ?? row.min, row.max);
    },
    maybe: (value, none) => (random.next() < 0.75 ? value : none),
  };
}

function randomLink(
  draw: Draw,
  kind: ConnectionKind,
  tie: ShieldTie,
  topology: Input['topology'],
  earth: (typeof EARTHS)[number],
): LinkDescription {
  const shield = draw.of('cable.inductance') * MICRO;
  // More imbalance than this would couple shield and core by more than all of their flux.
  const mostCoupling = Math.min(0.1, 2 * (Math.sqrt(1 + CORE_EXCESS / shield) - 1));
  const hotOhms = draw.of('driver.ohms');
  const coil = draw.maybe(0, draw.of('driver.inductance', 1e-3));
  const floating = draw.maybe(0, 1);
  const defaults = describeLink(DEFAULT_LINK_VALUES);
  return {
    driver: {
      hotEmf: draw.maybe(0.5, 1),
      coldEmf: draw.maybe(-0.5, 0),
      hotOhms,
      coldOhms: draw.maybe(hotOhms + draw.of('driver.imbalance', 0.1), 0),
      hotHenries: coil,
      hotFarads: coil > 0 ? draw.logarithmic(10 * PICO, NANO) : 0,
      hotLoadOhms: coil > 0 ? draw.logarithmic(1e5, 1e6) : Infinity,
      middleOhms: floating * draw.logarithmic(1e3, 1e7),
      middleFarads: floating * draw.logarithmic(10 * PICO, NANO),
      nominalDbu: 4,
    },
    cable: {
      metres: draw.of('cable.length'),
      coreOhmsPerMetre: draw.of('cable.core'),
      shieldOhmsPerMetre: draw.of('cable.screen'),
      coreHenriesPerMetre: shield + CORE_EXCESS,
      shieldHenriesPerMetre: shield,
      pairHenriesPerMetre: shield,
      legFaradsPerMetre: draw.of('cable.legCapacitance') * PICO,
      pairFaradsPerMetre: draw.maybe(draw.of('cable.pairCapacitance', 1) * PICO, 0),
      capacitanceImbalance: draw.of('cable.capacitanceImbalance', 0.1) / 100,
      couplingImbalance: draw.between(0, mostCoupling),
      loopAreaPerMetre: draw.maybe(draw.of('cable.loopArea', 0.1) * MICRO, 0),
      tie,
      contactOhms: draw.maybe(draw.of('connection.contact', 0.1) * MILLI, 0),
    },
    connection: { kind, pin1Ohms: draw.maybe(draw.of('connection.pin1', 0.1) * MILLI, 0) },
    receiver: {
      input: INPUTS[topology](draw),
      residual: {
        gain: draw.maybe(10 ** (-draw.of('receiver.residual') / 20), 0),
        cornerHz: draw.of('receiver.corner') / MILLI,
      },
      noiseDbu: -104,
      radioGain: draw.logarithmic(0.01, 1),
    },
    ground: GROUNDS[earth](draw),
    interference: {
      ...defaults.interference,
      electricFarads: draw.maybe(draw.of('field.electric', 0.001) * PICO, 0),
    },
    headphones: undefined,
  };
}

const GROUNDS: Readonly<Record<(typeof EARTHS)[number], (draw: Draw) => GroundDescription>> = {
  earthed: (draw) => ({
    ohms: draw.of('earth.ohms'),
    henries: draw.maybe(draw.logarithmic(0.1 * MICRO, 30 * MICRO), 0),
    leakageFarads: 0,
  }),
  'class-two': (draw) => ({
    ohms: 0.3,
    henries: 0,
    leakageFarads: draw.of('earth.leakage', 0.01) * NANO,
  }),
};

const INPUTS: Readonly<Record<Input['topology'], (draw: Draw) => Input>> = {
  unbalanced: (draw) => ({
    topology: 'unbalanced',
    ohms: draw.of('receiver.inputOhms'),
    farads: draw.maybe(draw.logarithmic(PICO, NANO), 0),
  }),
  difference: (draw) => {
    const error = draw.of('receiver.ratioError', 0.0001) / 100;
    const each = draw.logarithmic(1e3, 1e6);
    const gain = draw.logarithmic(0.5, 2);
    const off = (): number => 1 + draw.between(-error, error);
    return {
      topology: 'difference',
      resistors: [each * off(), each * gain * off(), each * off(), each * gain * off()],
    };
  },
  buffered: (draw) => ({
    topology: 'buffered',
    ohms: draw.of('receiver.commonModeOhms'),
    farads: draw.maybe(draw.logarithmic(PICO, 100 * PICO), 0),
    betweenOhms: draw.maybe(draw.logarithmic(1e4, 1e7), Infinity),
  }),
  transformer: (draw) => ({
    topology: 'transformer',
    primaryOhms: draw.logarithmic(10, 3000),
    secondaryOhms: draw.logarithmic(10, 3000),
    henries: draw.logarithmic(3, 1000),
    loadOhms: draw.logarithmic(1e3, 1e6),
    legFarads: draw.logarithmic(PICO, NANO),
    crossFarads: draw.maybe(draw.logarithmic(0.1 * PICO, 100 * PICO), 0),
  }),
};
