/**
 * The hum budget: how much every mechanism of interference leaves at the receiver's output.
 *
 * RMS at the output, unweighted, 20 Hz to 20 kHz, dBu (0 dBu = √0.6 V):
 *   lines:      √Σ (|H(h·f)|·rmsₕ)², with the exact transfer at each harmonic
 *   broadband:  rms·√Σ shareₙ·|H(fₙ)|², over thirds of an octave (interference-bands.ts)
 *   hiss:       the receiver's own noise at its output, as it stands in its data
 * The programme is the driver's nominal level times the signal's gain at 1 kHz. Mechanisms add as powers,
 * as do voltages whose phases know nothing of each other; lines that two mechanisms share can in one
 * real room add or cancel by more. Linear in the strengths; headphones are left out.
 */
import { BAND_HERTZ, bandShares } from './interference-bands';
import type { BroadbandKind, LineMechanism } from './interference-volts';
import { broadbandSources, lineSources } from './interference-volts';
import type { LinkDescription } from './link-description';
import type { LinkResponse, SourceName } from './link-response';
import { solveLink } from './solve-link';
import { thresholdOfHearingSpl } from './threshold-of-hearing';

export type Mechanism = LineMechanism | BroadbandKind | 'noise';

export interface BudgetRow {
  mechanism: Mechanism;
  /** RMS at the output, dBu. */
  dbu: number;
  belowProgrammeDb: number;
  /** Of the power of all rows: 0…1. */
  share: number;
}

export interface HumBudget {
  programmeDbu: number;
  /** Strongest first, the receiver's noise last. */
  rows: BudgetRow[];
  /** Everything but the receiver's noise; −∞ where there is none. */
  interferenceDbu: number;
  noiseDbu: number;
  /** Everything. */
  totalDbu: number;
  /** The row with the most power. */
  dominant: Mechanism;
  /**
   * Level of the programme, dB SPL, from which the interference can be heard in silence: its strongest
   * line or third of an octave against the threshold of hearing. ∞ where there is none.
   */
  audibleFromSpl: number;
}

const TOP_HERTZ = 20_000;
const BOTTOM_HERTZ = 20;
const PROGRAMME_HERTZ = 1000;
/** V². */
const DBU_POWER = 0.6;

const powerToDbu = (power: number): number => 10 * Math.log10(power / DBU_POWER);
const dbuToPower = (dbu: number): number => DBU_POWER * 10 ** (dbu / 10);

const isAudible = (hertz: number): boolean => hertz >= BOTTOM_HERTZ && hertz <= TOP_HERTZ;

/** |transfer to the output|² of a source at a frequency among those that were solved. */
type PowerGain = (source: SourceName, hertz: number) => number;

function powerGainOf({ hertz, transfers }: LinkResponse): PowerGain {
  const indices = new Map(hertz.map((value, index) => [value, index]));
  return (source, at) => {
    const index = indices.get(at)!;
    const { re, im } = transfers[source].out;
    return re[index]! ** 2 + im[index]! ** 2;
  };
}

/** Frequencies that the budget of a link needs, each once, rising. */
function budgetHertz(link: LinkDescription): number[] {
  const hertz = new Set([PROGRAMME_HERTZ]);
  for (const { orders } of lineSources(link)) {
    for (const order of orders) hertz.add(order * link.interference.mainsHz);
  }
  const lines = [...hertz].filter(isAudible);
  const bands = broadbandSources(link).length > 0 ? BAND_HERTZ : [];
  return [...new Set([...lines, ...bands])].sort((a, b) => a - b);
}

/** Power at the output around one frequency, V². */
interface Component {
  hertz: number;
  power: number;
}

/** What each mechanism that is there leaves at the output. */
function componentsOf(link: LinkDescription, gain: PowerGain): [Mechanism, Component[]][] {
  const { mainsHz } = link.interference;
  const lines = lineSources(link).map(({ mechanism, source, orders, rms }) => {
    const all = orders.map((order, i) => ({ hertz: order * mainsHz, rms: rms[i]! }));
    const heard = all.filter(({ hertz }) => isAudible(hertz));
    return [
      mechanism,
      heard.map((line) => ({
        hertz: line.hertz,
        power: gain(source, line.hertz) * line.rms ** 2,
      })),
    ] as [Mechanism, Component[]];
  });
  const broadband = broadbandSources(link).map(({ kind, source, rms }) => {
    const shares = bandShares(kind);
    return [
      kind,
      BAND_HERTZ.map((hertz, n) => ({
        hertz,
        power: gain(source, hertz) * shares[n]! * rms ** 2,
      })),
    ] as [Mechanism, Component[]];
  });
  return [...lines, ...broadband];
}

const sumOf = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0);

/** The lowest level of the programme at which any of it rises over the threshold of hearing. */
function audibleFrom(programmeDbu: number, components: readonly Component[]): number {
  const powers = new Map<number, number>();
  for (const { hertz, power } of components) {
    powers.set(hertz, (powers.get(hertz) ?? 0) + power);
  }
  const levels = [...powers].map(
    ([hertz, power]) => programmeDbu - powerToDbu(power) + thresholdOfHearingSpl(hertz),
  );
  return Math.min(Infinity, ...levels);
}

/** Throws SingularLinkError where the link has no solution. */
export function humBudget(link: LinkDescription): HumBudget {
  const gain = powerGainOf(solveLink(link, budgetHertz(link)));
  const { noiseDbu } = link.receiver;
  const programmeDbu = link.driver.nominalDbu + 10 * Math.log10(gain('signal', PROGRAMME_HERTZ));
  const components = componentsOf(link, gain);
  const interference = components
    .map(([mechanism, list]): [Mechanism, number] => [mechanism, sumOf(list.map((c) => c.power))])
    .sort(([, a], [, b]) => b - a);
  const interferencePower = sumOf(interference.map(([, power]) => power));
  const noisePower = dbuToPower(noiseDbu);
  const totalPower = interferencePower + noisePower;
  const powers: [Mechanism, number][] = [...interference, ['noise', noisePower]];
  const rows = powers.map(([mechanism, power]) => ({
    mechanism,
    dbu: powerToDbu(power),
    belowProgrammeDb: programmeDbu - powerToDbu(power),
    share: power / totalPower,
  }));
  return {
    programmeDbu,
    rows,
    interferenceDbu: powerToDbu(interferencePower),
    noiseDbu,
    totalDbu: powerToDbu(totalPower),
    dominant: rows.reduce((most, row) => (row.share > most.share ? row : most)).mechanism,
    audibleFromSpl: audibleFrom(
      programmeDbu,
      components.flatMap(([, list]) => list),
    ),
  };
}
