/**
 * What a link does over the audio band, for the plots.
 *
 *   signal   |signal → out|, dB
 *   residual |earth → out|, dB: what of the voltage between the earths (of the mains voltage, where the
 *            source is class II) is left at the output
 *   CMRR     |signal → out| / (|earth → out| / |earth → chassis|), dB: how much weaker a volt between
 *            the two chassis comes out than a volt of programme, of the link as it is built
 * ∞ where nothing at all gets through.
 */
import type { LinkDescription } from './link-description';
import type { ComplexCurve } from './link-response';
import { solveLink } from './solve-link';

export interface LinkCurves {
  cmrrDb: Float64Array;
  residualDb: Float64Array;
  signalDb: Float64Array;
}

/** From each of these to the next, in so many steps of nearly the same ratio. */
const STEPS: readonly [hertz: number, steps: number][] = [
  [20, 13],
  [50, 10],
  [100, 10],
  [200, 13],
  [500, 10],
  [1000, 10],
  [2000, 13],
  [5000, 10],
  [10_000, 10],
];
const TOP_HERTZ = 20_000;

/** 20 Hz to 20 kHz, 33 points a decade, round frequencies among them. */
export const CURVE_HERTZ: readonly number[] = STEPS.flatMap(([hertz, steps], i) => {
  const next = STEPS[i + 1]?.[0] ?? TOP_HERTZ;
  return Array.from({ length: steps }, (_, k) => hertz * (next / hertz) ** (k / steps));
}).concat(TOP_HERTZ);

/** |curve|, dB. */
const toDb = ({ re, im }: ComplexCurve): Float64Array =>
  re.map((value, i) => 20 * Math.log10(Math.hypot(value, im[i]!)));

/** Throws SingularLinkError where the link has no solution. */
export function linkCurves(
  link: LinkDescription,
  hertz: readonly number[] = CURVE_HERTZ,
): LinkCurves {
  const { signal, earth } = solveLink(link, hertz).transfers;
  const signalDb = toDb(signal.out);
  const residualDb = toDb(earth.out);
  const chassisDb = toDb(earth.chassis);
  const cmrrDb = signalDb.map((value, i) => value - residualDb[i]! + chassisDb[i]!);
  return { cmrrDb, residualDb, signalDb };
}
