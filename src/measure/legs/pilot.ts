/**
 * A pilot that tells which wire arrives where, and which way round.
 *
 * Each leg carries pulses (1 + cos)/2 of its own repetition time, always upwards: folded at that time, a
 * channel that carries the leg shows its pulse, up or, inverted, down. Nobody needs to know when it began, so
 * it can come from this page, another player or a file. Neither time fits into a period of 50 or 60 Hz, so
 * hum folds away. Pure.
 */
export type LegName = 'hot' | 'cold';

/** Time from pulse to pulse, and of one pulse, seconds. */
export const PILOT_SECONDS: Readonly<Record<LegName, number>> = { hot: 0.037, cold: 0.043 };
const PULSE_SECONDS = 0.002;
/** After this both patterns begin anew together. */
export const PILOT_LOOP_SECONDS = 1.591;

/** The pilot of a leg at a time since its start: 0…1. */
export function pilotAt(leg: LegName, seconds: number): number {
  const period = PILOT_SECONDS[leg];
  const inPeriod = seconds - Math.floor(seconds / period) * period;
  const fromPulse = Math.min(inPeriod, period - inPeriod);
  return fromPulse < PULSE_SECONDS / 2
    ? (1 + Math.cos((2 * Math.PI * fromPulse) / PULSE_SECONDS)) / 2
    : 0;
}

/** What of a leg's pilot a channel carries: its pulse's height with its sign, 0 where there is none. */
export type PilotReading = Readonly<Record<LegName, number>>;

/** Height of a pulse over the RMS value of what lies around it, so that it is no chance. */
const CLEAR = 6;
/** −70 dBFS: below it a channel carries nothing. */
const LEAST_HEIGHT = 3e-4;
/** A leg that leaks over from the other channel is weaker than this beside the one that belongs there. */
const LEAK = 0.1;

interface Fold {
  /** Of the highest place over the mean of those around it, with its sign. */
  height: number;
  /** RMS value of what lies around it. */
  rest: number;
}

/** Averages all whole periods of a signal, and finds what stands out. */
function fold(samples: Float32Array, sampleRate: number, seconds: number): Fold {
  const period = seconds * sampleRate;
  const places = Math.floor(period);
  const periods = Math.floor(samples.length / period);
  const folded = new Float64Array(places);
  for (let n = 0; n < periods; n++) {
    const start = Math.round(n * period);
    for (let i = 0; i < places; i++) folded[i]! += samples[start + i]! / periods;
  }
  const mean = (values: Float64Array): number =>
    values.reduce((sum, value) => sum + value, 0) / values.length;
  const middle = mean(folded);
  let at = 0;
  for (let i = 0; i < places; i++) {
    if (Math.abs(folded[i]! - middle) > Math.abs(folded[at]! - middle)) at = i;
  }
  const width = Math.ceil(PULSE_SECONDS * sampleRate);
  const around = folded.filter((_, i) => {
    const away = Math.abs(i - at);
    return Math.min(away, places - away) > width;
  });
  const level = mean(around);
  return {
    height: folded[at]! - level,
    rest: Math.sqrt(mean(around.map((value) => (value - level) ** 2))),
  };
}

/** Reads what a channel carries; at least 0.3 s of it. */
export function readPilot(samples: Float32Array, sampleRate: number): PilotReading {
  const read = (leg: LegName): number => {
    const { height, rest } = fold(samples, sampleRate, PILOT_SECONDS[leg]);
    return Math.abs(height) > Math.max(LEAST_HEIGHT, CLEAR * rest) ? height : 0;
  };
  const hot = read('hot');
  const cold = read('cold');
  const least = LEAK * Math.max(Math.abs(hot), Math.abs(cold));
  return { hot: Math.abs(hot) < least ? 0 : hot, cold: Math.abs(cold) < least ? 0 : cold };
}
