/**
 * How much interference a link lets through to the ear, as power against a programme of nominal level.
 *
 * A-weighted (IEC 61672-1:2013, annex E), because the ear is dull to the mains frequency itself and what is heard of
 * a quiet hum is its harmonics; mechanisms add as powers. Weighting matters only where two spectra are compared, of a
 * textbook hum and of a real link: one link with another length has nearly the same spectrum, and cancels it.
 * Programme: the driver's nominal level, which plays at −20 dBFS, through the link at 1 kHz. Noise of the receiver and
 * headphones are left out, as in the hum budget.
 */
import { BAND_HERTZ, bandShares } from '../circuit/interference-bands';
import { broadbandSources, lineSources } from '../circuit/interference-volts';
import type { LinkDescription } from '../circuit/link-description';
import type { SourceName } from '../circuit/link-response';
import { LINE_SPECTRA } from '../circuit/mains-spectra';
import { solveLink } from '../circuit/solve-link';
import { dbToGain } from '../dsp/decibels';
import { programmeGains } from '../dsp/programme-gain';
import type { ValueOf } from '../params/index';
import { NOMINAL_DBFS } from '../plan/make-plan';
import { gainSettings } from '../state/gain-settings';
import type { LinkValues } from '../state/link-values';
import { describeLink } from '../state/link-values';
import type { Settings } from '../state/settings';
import { balancedTwin, switchMeaning } from '../state/twin';

export type Position = ValueOf<'receiver.mode'>;

const TOP_HERTZ = 20_000;
const PROGRAMME_HERTZ = 1000;
/** V² of 0 dBu. */
const DBU_POWER = 0.6;

/** One line or third of an octave: power of its source, in whatever unit that is measured. */
interface Component<Source> {
  readonly source: Source;
  readonly hertz: number;
  readonly power: number;
}

const A_POLES_HERTZ = { low: 20.598997, first: 107.65265, second: 737.86223, high: 12194.217 };

/** Square of the A-weighting before it is scaled to 1 at 1 kHz. */
function unscaledAWeight(hertz: number): number {
  const { low, first, second, high } = A_POLES_HERTZ;
  const square = hertz ** 2;
  const root =
    (high ** 2 * square ** 2) /
    ((square + low ** 2) *
      Math.sqrt((square + first ** 2) * (square + second ** 2)) *
      (square + high ** 2));
  return root ** 2;
}

/** A-weighting as a gain of power, 1 at 1 kHz. */
export const aWeight = (hertz: number): number =>
  unscaledAWeight(hertz) / unscaledAWeight(PROGRAMME_HERTZ);

const weighedSum = <Source>(
  components: readonly Component<Source>[],
  powerGain: (component: Component<Source>) => number,
): number =>
  components.reduce((sum, one) => sum + aWeight(one.hertz) * one.power * powerGain(one), 0);

/** Thirds of an octave of a broadband kind of so much power. */
const bandsOf = <Source>(
  kind: ValueOf<'rfi.kind'>,
  source: Source,
  power: number,
): Component<Source>[] => {
  const shares = bandShares(kind);
  return BAND_HERTZ.map((hertz, band) => ({ source, hertz, power: power * shares[band]! }));
};

/** Everything that acts on a link, each in the unit of its source, squared. */
function sourcesOf(link: LinkDescription): Component<SourceName>[] {
  const { mainsHz } = link.interference;
  const lines = lineSources(link).flatMap(({ source, orders, rms }) =>
    orders.map((order, i) => ({ source, hertz: order * mainsHz, power: rms[i]! ** 2 })),
  );
  const bands = broadbandSources(link).flatMap(({ kind, source, rms }) =>
    bandsOf(kind, source, rms ** 2),
  );
  return [...lines.filter(({ hertz }) => hertz <= TOP_HERTZ), ...bands];
}

/** The link that a position of the switch plays, and what of it. */
function heardOf(values: LinkValues, position: Position): [LinkValues, 'hot' | 'out'] {
  const meaning = switchMeaning(values['connection.kind']);
  if (meaning === 'own-and-hot' && position === 'unbalanced') return [values, 'hot'];
  if (meaning === 'twin-and-own' && position === 'balanced') return [balancedTwin(values), 'out'];
  return [values, 'out'];
}

/**
 * Power of a real link's interference over that of its programme; 0 where there is none. Throws SingularLinkError
 * where the link has no solution.
 */
export function circuitAtEar(values: LinkValues, position: Position): number {
  const [heard, output] = heardOf(values, position);
  const link = describeLink(heard);
  const components = sourcesOf(link);
  const hertz = [...new Set([PROGRAMME_HERTZ, ...components.map((one) => one.hertz)])];
  const { transfers } = solveLink(link, hertz);
  const indices = new Map(hertz.map((value, index) => [value, index]));
  const powerGain = (source: SourceName, at: number): number => {
    const { re, im } = transfers[source][output];
    const index = indices.get(at)!;
    return re[index]! ** 2 + im[index]! ** 2;
  };
  const programme =
    DBU_POWER * dbToGain(link.driver.nominalDbu) ** 2 * powerGain('signal', PROGRAMME_HERTZ);
  return weighedSum(components, ({ source, hertz: at }) => powerGain(source, at)) / programme;
}

/** The same of the textbook's link: interference in common on both legs, and what line and receiver leave of it. */
export function textbookAtEar(settings: Settings, position: Position): number {
  const { orders, shares } = LINE_SPECTRA[settings.get('hum.character')];
  const humPower = dbToGain(settings.get('hum.level')) ** 2;
  const components = [
    ...(settings.get('hum.on') ? orders : []).map((order, i) => ({
      source: 'common' as const,
      hertz: order * settings.get('hum.frequency'),
      power: humPower * shares[i]! ** 2,
    })),
    ...(settings.get('rfi.on')
      ? bandsOf(settings.get('rfi.kind'), 'common', dbToGain(settings.get('rfi.level')) ** 2)
      : []),
  ].filter(({ hertz }) => hertz <= TOP_HERTZ);
  const gains = programmeGains(gainSettings(settings));
  const cold = 1 + settings.get('line.mismatch') / 100;
  const lateSeconds = settings.get('line.skew') * 1e-6;
  const residual = (hertz: number): number => {
    const angle = 2 * Math.PI * hertz * lateSeconds;
    const re = cold * Math.cos(angle);
    const im = cold * Math.sin(angle);
    return (1 - re + (gains.leak * (1 + re)) / 2) ** 2 + (im * (1 - gains.leak / 2)) ** 2;
  };
  const isBalanced = position === 'balanced';
  const gain = isBalanced ? gains.differential : gains.singleEnded;
  const programme = (dbToGain(NOMINAL_DBFS) * gain) ** 2;
  return weighedSum(components, ({ hertz }) => (isBalanced ? residual(hertz) : 1)) / programme;
}
