/**
 * Spectra of several streams side by side, at most one transform a frame: each stream has its turn.
 *
 * While averaging, a stream takes a new spectrum when a quarter of its samples are new (75 % overlap, beyond which
 * windowed spectra say nothing new); else at every turn.
 */
import type { SpectrumAverage } from './spectrum-average';
import { createSpectrumAverage } from './spectrum-average';
import { createSpectralPower } from './spectral-power';
import type { WindowName } from './windows';

export interface SpectrumSetup {
  window: WindowName;
  /** Samples of one spectrum, a power of two. */
  size: number;
  /** Spectra in the mean, 1 for none. */
  average: number;
  streams: number;
}

export interface SpectrumStreams {
  readonly setup: SpectrumSetup;
  readonly spectra: readonly SpectrumAverage[];
  /** Measures the stream whose turn it is; `seconds` on any clock. */
  step(waves: readonly Float32Array[], sampleRate: number, seconds: number): void;
  /** Measures every stream once, whatever it had before. */
  measureAll(waves: readonly Float32Array[]): void;
}

const NEW_SHARE = 0.25;
/** Frames that come so rarely have time for all streams, which must not wait for seconds. */
const RARE_SECONDS = 0.2;

export function createSpectrumStreams(setup: SpectrumSetup): SpectrumStreams {
  const { window, size, average, streams } = setup;
  const bins = size / 2 + 1;
  const analyser = createSpectralPower(size, window);
  const power = new Float64Array(bins);
  const spectra = Array.from({ length: streams }, () => createSpectrumAverage(bins));
  const dueAt = new Float64Array(streams).fill(-Infinity);
  let turn = 0;
  let steppedAt = Infinity;

  const take = (stream: number, samples: Float32Array): void => {
    analyser.measure(samples, power);
    spectra[stream]!.add(power, average);
  };

  return {
    setup,
    spectra,
    step(waves, sampleRate, seconds) {
      const isRare = seconds - steppedAt > RARE_SECONDS;
      steppedAt = seconds;
      for (let left = isRare ? streams : 1; left > 0; left--) {
        turn = (turn + 1) % streams;
        if (seconds < dueAt[turn]!) continue;
        take(turn, waves[turn]!);
        dueAt[turn] = average > 1 ? seconds + (NEW_SHARE * size) / sampleRate : -Infinity;
      }
    },
    measureAll(waves) {
      waves.forEach((samples, stream) => {
        spectra[stream]!.restart();
        take(stream, samples);
      });
    },
  };
}
