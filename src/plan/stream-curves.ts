/**
 * From a solved link to the four streams that the audio thread carries (`src/dsp/link-plan.ts`), for one
 * source of sound at a time.
 */
import type { ComplexCurve, LinkResponse, SourceName } from '../circuit/link-response';

/** Weights of the legs in one output. */
export interface LegMix {
  hot: number;
  cold: number;
}

export interface StreamMixes {
  differential: LegMix;
  singleEnded: LegMix;
}

/** Responses of everything that is listened to: what the streams have to add up to. */
export interface Delivered {
  common: ComplexCurve;
  difference: ComplexCurve;
  differential: ComplexCurve;
  singleEnded: ComplexCurve;
}

export const combine = (x: ComplexCurve, a: number, y: ComplexCurve, b: number): ComplexCurve => ({
  re: x.re.map((value, k) => a * value + b * y.re[k]!),
  im: x.im.map((value, k) => a * value + b * y.im[k]!),
});

/** What `own` puts on the legs, and `differential` and `singleEnded` on the outputs. */
export function delivered(
  own: LinkResponse,
  outputs: { differential: LinkResponse | 'hot'; singleEnded: LinkResponse | 'hot' },
  source: SourceName,
): Delivered {
  const { hot, cold } = own.transfers[source];
  const output = (from: LinkResponse | 'hot'): ComplexCurve =>
    from === 'hot' ? hot : from.transfers[source].out;
  return {
    common: combine(hot, 0.5, cold, 0.5),
    difference: combine(hot, 1, cold, -1),
    differential: output(outputs.differential),
    singleEnded: output(outputs.singleEnded),
  };
}

/** a·hot + b·cold of a common and a difference. */
const ofLegs = ({ hot, cold }: LegMix, common: ComplexCurve, difference: ComplexCurve) =>
  combine(common, hot + cold, difference, (hot - cold) / 2);

/** What an output carries beside the legs; undefined where that is nothing but rounding. */
export function besideLegs(
  output: ComplexCurve,
  mix: LegMix,
  { common, difference }: Pick<Delivered, 'common' | 'difference'>,
): ComplexCurve | undefined {
  const rest = combine(output, 1, ofLegs(mix, common, difference), -1);
  const largest = (curve: ComplexCurve): number =>
    curve.re.reduce((most, re, k) => Math.max(most, Math.hypot(re, curve.im[k]!)), 0);
  return largest(rest) > ROUNDING * largest(output) ? rest : undefined;
}

/** The solver's own accuracy, with room. */
const ROUNDING = 1e-11;

/** Whether two curves come within 20 dB of one another anywhere. */
export const areOfOneOrder = (x: ComplexCurve, y: ComplexCurve): boolean =>
  x.re.some((re, k) => {
    const a = Math.hypot(re, x.im[k]!);
    const b = Math.hypot(y.re[k]!, y.im[k]!);
    return Math.min(a, b) > 0.1 * Math.max(a, b);
  });
