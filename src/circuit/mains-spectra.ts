/**
 * Line spectra of everything that repeats with the mains: each a table of harmonics.
 *
 * x(t) = Σ aₕ·cos(2π·h·f·t + φₕ). `HARMONIC_SERIES` holds aₕ to any scale; `LINE_SPECTRA` the RMS shares
 * aₕ/√(Σaₕ²), so that an RMS value over all harmonics together times a share is that harmonic's.
 *
 * Only harmonics up to `TOP_ORDER` are kept: at 65 Hz, the highest mains frequency offered, the last
 * lies just under 20 kHz.
 */
import type { LineSpectrum } from './link-description';

export interface SeriesHarmonic {
  /** Order: 1 is the fundamental. */
  order: number;
  amplitude: number;
  /** Phase of the cosine at the start of the period, radians. */
  phase: number;
}

const TOP_ORDER = 305;
/** Mains frequency at which pulse lengths in seconds are turned into spectra, Hz. */
const NOMINAL_HZ = 50;

/**
 * Voltage between two outlets' earths: the mains fundamental with the odd harmonics of loads with
 * rectifiers, and a little of the second. Levels and phases are our choice, made for the sound; no
 * measurement stands behind them. They lie far above what EN 50160 allows of the mains voltage itself
 * (h3 5 %, h5 6 %, h7 5 %), as the current in an earth may, which filters of every load feed.
 */
function groundLoop(): SeriesHarmonic[] {
  const levelsDb: [order: number, db: number][] = [
    [1, 0],
    [2, -26],
    [3, -10],
    [5, -14],
    [7, -20],
    [9, -24],
    [11, -28],
  ];
  return levelsDb.map(([order, db]) => ({
    order,
    amplitude: 10 ** (db / 20),
    phase: (Math.PI * order * order) / 7,
  }));
}

/**
 * Phase-cut dimmer at 90°: each half-wave conducts from its crest on, with an edge of 40 µs
 * (30–50 µs in dimmers, R. Engdahl). Fourier series of sin θ on π/2…π and its negative on 3π/2…2π,
 * times sin(x)/x of the edge; no even orders.
 */
function dimmer(): SeriesHarmonic[] {
  const edgeSeconds = 40e-6;
  const harmonics: SeriesHarmonic[] = [];
  for (let order = 1; order <= TOP_ORDER; order += 2) {
    // (2/π)∫ sin θ·cos nθ dθ and (2/π)∫ sin θ·sin nθ dθ over π/2…π.
    const sum = order + 1;
    const difference = order - 1;
    const cosine =
      order === 1
        ? -1 / Math.PI
        : ((Math.cos((sum * Math.PI) / 2) - Math.cos(sum * Math.PI)) / sum -
            (Math.cos((difference * Math.PI) / 2) - Math.cos(difference * Math.PI)) / difference) /
          Math.PI;
    const sine =
      order === 1
        ? 0.5
        : ((Math.sin(difference * Math.PI) - Math.sin((difference * Math.PI) / 2)) / difference -
            (Math.sin(sum * Math.PI) - Math.sin((sum * Math.PI) / 2)) / sum) /
          Math.PI;
    const x = Math.PI * order * NOMINAL_HZ * edgeSeconds;
    harmonics.push({
      order,
      amplitude: (Math.hypot(cosine, sine) * Math.sin(x)) / x,
      phase: Math.atan2(-sine, cosine),
    });
  }
  return harmonics;
}

/**
 * Current of a rectifier that charges its capacitor: a half-sine pulse of 2.5 ms at each crest of the
 * mains. Transform of a half-sine of length w: ∝ cos(πfw)/(1 − (2fw)²); no even orders.
 */
function rectifier(): SeriesHarmonic[] {
  const pulseSeconds = 2.5e-3;
  const harmonics: SeriesHarmonic[] = [];
  for (let order = 1; order <= TOP_ORDER; order += 2) {
    const cycles = order * NOMINAL_HZ * pulseSeconds;
    const pole = 1 - (2 * cycles) ** 2;
    const amplitude = Math.abs(pole) < 1e-9 ? Math.PI / 4 : Math.cos(Math.PI * cycles) / pole;
    harmonics.push({ order, amplitude: Math.abs(amplitude), phase: amplitude < 0 ? Math.PI : 0 });
  }
  return harmonics;
}

/**
 * The mains voltage itself, crests a little flattened by rectifiers: our choice, a fifth to a third of
 * what EN 50160 allows (h3 5 %, h5 6 %, h7 5 %, h11 3.5 %, h13 3 %). Through a capacitor harmonic h counts
 * h times as much.
 */
function mainsVoltage(): SeriesHarmonic[] {
  const percents: [order: number, percent: number, phase: number][] = [
    [1, 100, 0],
    [3, 1, Math.PI],
    [5, 2, 0],
    [7, 1, Math.PI],
    [11, 0.7, Math.PI],
    [13, 0.6, 0],
  ];
  return percents.map(([order, percent, phase]) => ({ order, amplitude: percent / 100, phase }));
}

export const HARMONIC_SERIES = {
  sine: [{ order: 1, amplitude: 1, phase: 0 }],
  'ground-loop': groundLoop(),
  dimmer: dimmer(),
  rectifier: rectifier(),
  'mains-voltage': mainsVoltage(),
} as const satisfies Record<string, readonly SeriesHarmonic[]>;

export type SpectrumName = keyof typeof HARMONIC_SERIES;

function toShares(series: readonly SeriesHarmonic[]): LineSpectrum {
  const whole = Math.hypot(...series.map(({ amplitude }) => amplitude));
  return {
    orders: series.map(({ order }) => order),
    // An edge's sin(x)/x may change its sign, which belongs to the phase; an RMS share has none.
    shares: series.map(({ amplitude }) => Math.abs(amplitude) / whole),
    phases: series.map(({ amplitude, phase }) => phase + (amplitude < 0 ? Math.PI : 0)),
  };
}

export const LINE_SPECTRA: Readonly<Record<SpectrumName, LineSpectrum>> = {
  sine: toShares(HARMONIC_SERIES.sine),
  'ground-loop': toShares(HARMONIC_SERIES['ground-loop']),
  dimmer: toShares(HARMONIC_SERIES.dimmer),
  rectifier: toShares(HARMONIC_SERIES.rectifier),
  'mains-voltage': toShares(HARMONIC_SERIES['mains-voltage']),
};
