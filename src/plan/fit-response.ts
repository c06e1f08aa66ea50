/**
 * Weights of the response bank that follow a solved response: its magnitude exactly, its phase as that of
 * the minimum-phase digital filter of the same magnitude.
 *
 * An analogue response has no digital twin with the same phase near half the sample rate and no delay; but
 * only the magnitude is heard, and sums that depend on phase (the parts of a residual) are taken by the
 * solver before. The fit minimises the relative error, least squares, on the nodes of a warped grid, with a
 * tenth of the weight above 20 kHz.
 */
import type { ComplexCurve } from '../circuit/link-response';
import { TERM_COUNT } from '../dsp/response-bank';
import type { TermResponses } from './bank-terms';
import { bankTerms, resonatorOf, resonatorTerms } from './bank-terms';
import { leastSquares } from './least-squares';
import { createPhaseRelation } from './minimum-phase';
import type { WarpedGrid } from './warped-grid';

export interface Resonance {
  hertz: number;
  q: number;
}

export interface ResponseFit {
  weights: Float64Array;
  /** Root mean square of the relative error. */
  error: number;
}

export interface ResponseFitter {
  fit(curve: ComplexCurve, resonance?: Resonance): ResponseFit;
}

/** Below this a response is none: −300 dB. */
const NOTHING = 1e-15;
/** Relative change under which a response counts as the same at all frequencies. */
const FLAT = 1e-9;
const FIT_FROM_HZ = 8;
const FIT_TO_SHARE = 0.97;
const EAR_TO_HZ = 20_000;
const BEYOND_WEIGHT = 0.1;

export function createResponseFitter(grid: WarpedGrid): ResponseFitter {
  const { hertz, sampleRate, step } = grid;
  const relation = createPhaseRelation(hertz.length, step);
  const nodes = hertz
    .map((frequency, node) => ({ frequency, node }))
    .filter(
      ({ frequency }) => frequency >= FIT_FROM_HZ && frequency <= (FIT_TO_SHARE * sampleRate) / 2,
    );
  const fitHertz = nodes.map(({ frequency }) => frequency);
  const terms: TermResponses = bankTerms(fitHertz, sampleRate);

  const magnitudesOf = ({ re, im }: ComplexCurve): Float64Array =>
    re.map((value, k) => Math.hypot(value, im[k]!));

  /** Whether the response has the sign of its minimum-phase twin, over the band where they agree. */
  const signOf = ({ re, im }: ComplexCurve, phases: Float64Array): number => {
    let sum = 0;
    hertz.forEach((frequency, k) => {
      if (frequency < 50 || frequency > 5000) return;
      const magnitude = Math.hypot(re[k]!, im[k]!);
      sum += (re[k]! * Math.cos(phases[k]!) + im[k]! * Math.sin(phases[k]!)) / magnitude;
    });
    return sum < 0 ? -1 : 1;
  };

  return {
    fit(curve, resonance) {
      const magnitudes = magnitudesOf(curve);
      const largest = magnitudes.reduce((a, b) => Math.max(a, b), 0);
      if (largest < NOTHING) return { weights: new Float64Array(TERM_COUNT), error: 0 };
      const smallest = magnitudes.reduce((a, b) => Math.min(a, b), Infinity);
      if (largest - smallest < FLAT * largest) {
        const weights = new Float64Array(TERM_COUNT);
        weights[0] = Math.sign(curve.re[hertz.length >> 1]!) * largest;
        return { weights, error: 0 };
      }
      // A null would weigh without end, and its logarithm would have none either.
      const floor = largest * 1e-9;
      const logs = magnitudes.map((magnitude) => Math.log(Math.max(magnitude, floor)));
      const phases = relation.phases(logs);
      const sign = signOf(curve, phases);

      const rows = nodes.length;
      const b = new Float64Array(2 * rows);
      const scales = new Float64Array(rows);
      nodes.forEach(({ frequency, node }, k) => {
        const weight = frequency > EAR_TO_HZ ? BEYOND_WEIGHT : 1;
        scales[k] = weight / Math.max(magnitudes[node]!, floor);
        b[k] = weight * sign * Math.cos(phases[node]!);
        b[rows + k] = weight * sign * Math.sin(phases[node]!);
      });
      if (resonance) {
        const resonator = resonatorOf(resonance.hertz, resonance.q, sampleRate);
        resonatorTerms(terms, resonator, fitHertz, sampleRate);
      }
      const used = resonance ? TERM_COUNT : TERM_COUNT - 2;
      const columns = Array.from({ length: used }, (_, term) => {
        const column = new Float64Array(2 * rows);
        for (let k = 0; k < rows; k++) {
          column[k] = terms.re[term]![k]! * scales[k]!;
          column[rows + k] = terms.im[term]![k]! * scales[k]!;
        }
        return column;
      });
      const solved = leastSquares(columns, b);
      // What is left of b below the used rows is what could not be fitted.
      let rest = 0;
      for (let i = used; i < b.length; i++) rest += b[i]! * b[i]!;
      const weights = new Float64Array(TERM_COUNT);
      weights.set(solved);
      return { weights, error: Math.sqrt(rest / rows) };
    },
  };
}
