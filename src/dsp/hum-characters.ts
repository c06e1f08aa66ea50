/**
 * Harmonic tables of the four hum characters, each scaled to an RMS value of 1.
 *
 * Only harmonics up to `TOP_ORDER` are kept: at 65 Hz, the highest mains frequency offered, the last
 * lies just under 20 kHz, below half of every sample rate in use, so that no table ever aliases and
 * none needs making anew when the frequency moves.
 */
import type { Harmonic } from './period-table';
import { harmonicRms } from './period-table';
import { dbToGain } from './decibels';

const TOP_ORDER = 305;
/** Mains frequency at which pulse lengths in seconds are turned into spectra, Hz. */
const NOMINAL_HZ = 50;

/**
 * Voltage between two outlets' earths: the mains fundamental with the odd harmonics of loads with
 * rectifiers, and a little of the second. Levels and phases are our choice, made for the sound; no
 * measurement stands behind them. They lie far above what EN 50160 allows of the mains voltage itself
 * (h3 5 %, h5 6 %, h7 5 %), as the current in an earth may, which filters of every load feed.
 */
function groundLoop(): Harmonic[] {
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
    amplitude: dbToGain(db),
    phase: (Math.PI * order * order) / 7,
  }));
}

/**
 * Phase-cut dimmer at 90°: each half-wave conducts from its crest on, with an edge of 40 µs
 * (30–50 µs in dimmers, R. Engdahl). Fourier series of sin θ on π/2…π and its negative on 3π/2…2π,
 * times sin(x)/x of the edge; no even orders.
 */
function dimmer(): Harmonic[] {
  const edgeSeconds = 40e-6;
  const harmonics: Harmonic[] = [];
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
function rectifier(): Harmonic[] {
  const pulseSeconds = 2.5e-3;
  const harmonics: Harmonic[] = [];
  for (let order = 1; order <= TOP_ORDER; order += 2) {
    const cycles = order * NOMINAL_HZ * pulseSeconds;
    const pole = 1 - (2 * cycles) ** 2;
    const amplitude = Math.abs(pole) < 1e-9 ? Math.PI / 4 : Math.cos(Math.PI * cycles) / pole;
    harmonics.push({ order, amplitude: Math.abs(amplitude), phase: amplitude < 0 ? Math.PI : 0 });
  }
  return harmonics;
}

function toUnitRms(harmonics: Harmonic[]): Harmonic[] {
  const rms = harmonicRms(harmonics);
  return harmonics.map((harmonic) => ({ ...harmonic, amplitude: harmonic.amplitude / rms }));
}

/** In the order of the options of `hum.character`. */
export const HUM_HARMONICS: readonly (readonly Harmonic[])[] = [
  toUnitRms([{ order: 1, amplitude: 1, phase: 0 }]),
  toUnitRms(groundLoop()),
  toUnitRms(dimmer()),
  toUnitRms(rectifier()),
];
