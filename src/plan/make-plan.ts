/**
 * From a link to what the audio thread plays: solves it, fits filters to the broadband paths, sums the
 * hum's tables and works out levels.
 *
 * Levels: the driver's nominal programme plays at −20 dBFS RMS (sine reference), so a volt of interference
 * has an RMS value of 10^(−20/20)/√2 over the nominal voltage; exaggeration multiplies that.
 *
 * The page's own thread; some milliseconds. Throws SingularLinkError.
 */
import type { BroadbandSource } from '../circuit/interference-volts';
import { broadbandSources, lineSources } from '../circuit/interference-volts';
import type { HeadphonesDescription, LinkDescription } from '../circuit/link-description';
import type { ComplexCurve, LinkResponse, SourceName } from '../circuit/link-response';
import { RECEIVERS } from '../circuit/presets/receivers';
import { solveHeadphones } from '../circuit/solve-headphones';
import { solveLink, solveStereoCrosstalk } from '../circuit/solve-link';
import { dbfsToRms, dbToGain } from '../dsp/decibels';
import type { LinkPlan, OutputMix, SourcePath } from '../dsp/link-plan';
import { emptyPath } from '../dsp/link-plan';
import { TERM_COUNT } from '../dsp/response-bank';
import { rowOf } from '../params/index';
import type { SwitchMeaning } from '../state/twin';
import { resonatorOf } from './bank-terms';
import { findResonance } from './find-resonance';
import type { Resonance, ResponseFitter } from './fit-response';
import { createResponseFitter } from './fit-response';
import { gainAt, humTables, type HumLine } from './hum-tables';
import type { Delivered, StreamMixes } from './stream-curves';
import { areOfOneOrder, besideLegs, combine, delivered } from './stream-curves';
import type { WarpedGrid } from './warped-grid';
import { warpedGrid } from './warped-grid';

export interface PlanRequest {
  own: LinkDescription;
  /** The balanced link that the switch compares it with, where `meaning` calls for one. */
  twin: LinkDescription | undefined;
  meaning: SwitchMeaning;
  exaggerateDb: number;
  /** Whether a voltage between the earths will come in from outside. */
  injection?: boolean;
}

export type PlanMaker = (request: PlanRequest) => LinkPlan;

/** Level at which the nominal programme plays. */
export const NOMINAL_DBFS = -20;
/** 0 dBu, V. */
const DBU_VOLTS = Math.sqrt(0.6);
const REFERENCE_HZ = 1000;
/** Above this nothing of a line spectrum is heard. */
const TOP_LINE_HZ = 20_000;
const NOISE_BAND_HZ = 20_000;
/** Of the unbalanced input that a balanced link's hot leg is compared in. */
const UNBALANCED_NOISE_DBU = RECEIVERS.unbalanced.preset['receiver.noise'].value;

/** What each position of the switch plays. */
interface Outputs {
  differential: LinkResponse | 'hot';
  singleEnded: LinkResponse | 'hot';
}

function outputsOf(
  meaning: SwitchMeaning,
  own: LinkResponse,
  twin: LinkResponse | undefined,
): Outputs {
  if (meaning === 'own-and-hot') return { differential: own, singleEnded: 'hot' };
  if (meaning === 'twin-and-own') return { differential: twin ?? own, singleEnded: own };
  return { differential: own, singleEnded: own };
}

/** Magnitude of the programme on an output at 1 kHz, `at` the index of that frequency. */
function programmeGain(own: LinkResponse, from: LinkResponse | 'hot', at: number): number {
  const curve = from === 'hot' ? own.transfers.signal.hot : from.transfers.signal.out;
  return Math.hypot(curve.re[at]!, curve.im[at]!);
}

/** How the legs are combined: as the link's own receiver does, so that little is left beside them. */
function mixesOf(meaning: SwitchMeaning, own: LinkResponse, at: number): StreamMixes {
  const hot = { hot: 1, cold: 0 };
  const none = { hot: 0, cold: 0 };
  if (meaning === 'twin-and-own') return { differential: none, singleEnded: hot };
  if (meaning === 'own-and-own') return { differential: hot, singleEnded: hot };
  const { hot: h, cold: c, out } = own.transfers.signal;
  const difference = Math.hypot(h.re[at]! - c.re[at]!, h.im[at]! - c.im[at]!);
  const gain = difference > 0 ? Math.hypot(out.re[at]!, out.im[at]!) / difference : 1;
  return { differential: { hot: gain, cold: -gain }, singleEnded: hot };
}

/**
 * Weights of the common and the difference. Where both are of the same order, the legs themselves are
 * fitted: a sum of two minimum-phase filters would not have the leg's own magnitude.
 */
function legWeights(
  { common, difference }: Delivered,
  weightsOf: (curve: ComplexCurve) => Float64Array,
): [common: Float64Array, difference: Float64Array] {
  if (!areOfOneOrder(common, difference)) return [weightsOf(common), weightsOf(difference)];
  const hot = weightsOf(combine(common, 1, difference, 0.5));
  const cold = weightsOf(combine(common, 1, difference, -0.5));
  return [
    hot.map((weight, term) => (weight + cold[term]!) / 2),
    hot.map((weight, term) => weight - cold[term]!),
  ];
}

/** The resonance of a path, if it has one of its own. It is the hot leg's: only a pickup has a coil. */
const resonanceOf = (
  fitter: ResponseFitter,
  grid: WarpedGrid,
  { common, difference }: Delivered,
): Resonance | undefined => findResonance(fitter, combine(common, 1, difference, 0.5), grid.hertz);

/** Weights of the four streams for one source, times `gain`. */
function fitPath(
  fitter: ResponseFitter,
  grid: WarpedGrid,
  curves: Delivered,
  mixes: StreamMixes,
  gain: number,
  resonance: Resonance | undefined,
): SourcePath {
  const weightsOf = (curve: ComplexCurve): Float64Array => fitter.fit(curve, resonance).weights;
  const [common, difference] = legWeights(curves, weightsOf);
  const beside = (output: 'differential' | 'singleEnded'): Float64Array => {
    const mix = mixes[output];
    if (!besideLegs(curves[output], mix, curves)) return new Float64Array(TERM_COUNT);
    // What the filters of the legs leave open, not what the curves do: so the output itself is right.
    return weightsOf(curves[output]).map(
      (weight, term) =>
        weight -
        (mix.hot + mix.cold) * common[term]! -
        ((mix.hot - mix.cold) / 2) * difference[term]!,
    );
  };
  const path = emptyPath();
  [common, difference, beside('differential'), beside('singleEnded')].forEach((weights, stream) => {
    path.weights.set(
      weights.map((weight) => gain * weight),
      stream * TERM_COUNT,
    );
  });
  const { sampleRate } = grid;
  return resonance
    ? { ...path, resonator: resonatorOf(resonance.hertz, resonance.q, sampleRate) }
    : path;
}

/** The same curves without the point behind the grid. */
function onGrid(curves: Delivered, { hertz }: WarpedGrid): Delivered {
  const cut = ({ re, im }: ComplexCurve): ComplexCurve => ({
    re: re.subarray(0, hertz.length),
    im: im.subarray(0, hertz.length),
  });
  return {
    common: cut(curves.common),
    difference: cut(curves.difference),
    differential: cut(curves.differential),
    singleEnded: cut(curves.singleEnded),
  };
}

/** What the other channel of a stereo lead adds to this one's programme, as a gain before the link. */
function crossOf(link: LinkDescription, own: LinkResponse, at: number): number {
  if (link.connection.kind !== 'trs-stereo') return 0;
  const other = solveStereoCrosstalk(link, [REFERENCE_HZ]);
  const { re, im } = own.transfers.signal.out;
  const square = re[at]! ** 2 + im[at]! ** 2;
  return (other.re[0]! * re[at]! + other.im[0]! * im[at]!) / square;
}

/** Gain and crosstalk of the headphones: balanced ones have no common return, unbalanced ones do. */
function listeningOf(
  headphones: HeadphonesDescription | undefined,
  balanced: boolean,
): { gain: number; cross: number } {
  if (!headphones) return { gain: 1, cross: 0 };
  const wiring = balanced
    ? { ...headphones, sharedReturn: false }
    : { ...headphones, sharedReturn: true, bridged: false };
  const { gain, crosstalk } = solveHeadphones(wiring);
  return { gain, cross: crosstalk };
}

export function createPlanMaker(sampleRate: number): PlanMaker {
  const grid = warpedGrid(sampleRate);
  const fitter = createResponseFitter(grid);
  /** The grid, and behind it the frequency that levels are taken at. */
  const hertz = [...grid.hertz, REFERENCE_HZ];
  const reference = hertz.length - 1;

  /** Every harmonic of every source of hum, with its gain to each stream. */
  const humLines = (
    { own, twin, meaning }: PlanRequest,
    mixes: StreamMixes,
    perVolt: number,
  ): HumLine[] => {
    const { mainsHz } = own.interference;
    const top = Math.min(TOP_LINE_HZ, (0.97 * sampleRate) / 2) / mainsHz;
    const sources = lineSources(own);
    const orders = [...new Set(sources.flatMap((source) => source.orders))]
      .filter((order) => order <= top)
      .sort((a, b) => a - b);
    if (orders.length === 0) return [];
    const lineHertz = orders.map((order) => order * mainsHz);
    const ownAt = solveLink(own, lineHertz);
    const outputs = outputsOf(meaning, ownAt, twin && solveLink(twin, lineHertz));
    const streamsOf = new Map<SourceName, readonly ComplexCurve[]>();
    for (const name of new Set(sources.map(({ source }) => source))) {
      const curves = delivered(ownAt, outputs, name);
      const zero = combine(curves.common, 0, curves.common, 0);
      streamsOf.set(name, [
        curves.common,
        curves.difference,
        besideLegs(curves.differential, mixes.differential, curves) ?? zero,
        besideLegs(curves.singleEnded, mixes.singleEnded, curves) ?? zero,
      ]);
    }
    const indexOf = new Map(orders.map((order, k) => [order, k]));
    return sources.flatMap(({ source, orders: own, rms, phases }) =>
      own.flatMap((order, k) => {
        const at = indexOf.get(order);
        if (at === undefined) return [];
        const gains = streamsOf.get(source)!.map((curve) => gainAt(curve, at));
        return [{ order, rms: rms[k]! * perVolt, phase: phases[k]!, gains }];
      }),
    );
  };

  return (request) => {
    const { own, twin, meaning, exaggerateDb, injection } = request;
    const ownResponse = solveLink(own, hertz);
    const twinResponse = twin && solveLink(twin, hertz);
    const outputs = outputsOf(meaning, ownResponse, twinResponse);
    const mixes = mixesOf(meaning, ownResponse, reference);
    const perVolt =
      dbfsToRms(NOMINAL_DBFS + exaggerateDb) / (DBU_VOLTS * dbToGain(own.driver.nominalDbu));
    const curvesOf = (source: SourceName): Delivered =>
      onGrid(delivered(ownResponse, outputs, source), grid);
    const programmeCurves = curvesOf('signal');
    const programmeResonance = resonanceOf(fitter, grid, programmeCurves);
    const path = (source: SourceName, gain: number): SourcePath => {
      const curves = curvesOf(source);
      // A circuit has the same poles from wherever it is driven, also where they do not stand out.
      const resonance = resonanceOf(fitter, grid, curves) ?? programmeResonance;
      return fitPath(fitter, grid, curves, mixes, gain, resonance);
    };

    const broadband = broadbandSources(own);
    const kindPath = (found: BroadbandSource | undefined): SourcePath | undefined =>
      found && path(found.source, found.rms * perVolt);
    const lines = humLines(request, mixes, perVolt);

    const outputMix = (output: keyof Outputs, noiseDbu: number): OutputMix => {
      const { gain, cross } = listeningOf(own.headphones, output === 'differential');
      const noiseDbfs = noiseDbu - own.driver.nominalDbu + NOMINAL_DBFS;
      return {
        ...mixes[output],
        gain,
        cross,
        programmeGain: gain * programmeGain(ownResponse, outputs[output], reference),
        // White up to half the sample rate, of which the ear has 20 kHz.
        noiseRms: dbfsToRms(noiseDbfs) * Math.sqrt(sampleRate / 2 / NOISE_BAND_HZ),
      };
    };
    const ownNoise = own.receiver.noiseDbu;
    return {
      programme: fitPath(fitter, grid, programmeCurves, mixes, 1, programmeResonance),
      programmeCross: crossOf(own, ownResponse, reference),
      kinds: rowOf('rfi.kind').options.map((kind) =>
        kindPath(broadband.find((source) => source.kind === kind)),
      ),
      injection: injection ? path('earth', 1) : undefined,
      hum: lines.length > 0 ? humTables(lines) : undefined,
      differential: outputMix('differential', twin?.receiver.noiseDbu ?? ownNoise),
      singleEnded: outputMix(
        'singleEnded',
        meaning === 'own-and-hot' ? UNBALANCED_NOISE_DBU : ownNoise,
      ),
    };
  };
}
