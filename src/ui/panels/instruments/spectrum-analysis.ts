/** Makes what the spectrum shows out of samples, as the settings have it, and keeps averages and held peaks. */
import type { LineReader } from '../../../measure/spectral-lines';
import { createLineReader } from '../../../measure/spectral-lines';
import type { SpectrumStreams } from '../../../measure/spectrum-streams';
import { createSpectrumStreams } from '../../../measure/spectrum-streams';
import type { Settings } from '../../../state/settings';
import type { WireFrame } from '../../../state/transport';
import type { SpectrumTrace } from '../../../visual/spectrum/spectrum-drawing';
import type { SpectrumCursor } from './spectrum-cursor';
import type { ShownSpectrum } from './spectrum-traces';
import { factorOf, sayTrace, TRACES } from './spectrum-traces';

export class SpectrumAnalysis {
  private streams: SpectrumStreams | undefined;
  private key = '';
  private reader!: LineReader;
  /** Samples from before the sound began, or began again, still lie among the newest. */
  private isCold = true;
  /** When they will be gone, seconds. */
  private fullAt = Infinity;

  constructor(private readonly settings: Settings) {}

  /** The sound has stopped: what comes next does not join what was. */
  interrupt(): void {
    this.isCold = true;
  }

  resetHeld(): void {
    for (const spectrum of this.streams?.spectra ?? []) spectrum.resetHighest();
  }

  /** The streams that the settings call for; others measure nothing that counts any more. */
  private prepare(): { streams: SpectrumStreams; isNew: boolean } {
    const { settings } = this;
    const window = settings.get('spectrum.window');
    const average = settings.get('spectrum.average');
    const kind = settings.get('spectrum.trace');
    const setup = {
      window,
      size: Number(settings.get('spectrum.size')),
      average: average === 'off' ? 1 : Number(average),
      streams: TRACES[kind].length,
    };
    const key = JSON.stringify([kind, setup]);
    if (this.streams && key === this.key) return { streams: this.streams, isNew: false };
    this.key = key;
    this.streams = createSpectrumStreams(setup);
    this.reader = createLineReader(window);
    return { streams: this.streams, isNew: true };
  }

  /** `fresh`: the samples are new. At most one transform a frame, but all at once after a change. */
  measure(
    { sampleRate, waves, gains, fullScaleDbu }: WireFrame,
    fresh: boolean,
    cursor: SpectrumCursor,
  ): ShownSpectrum {
    const { settings } = this;
    const kind = settings.get('spectrum.trace');
    const { streams, isNew } = this.prepare();
    const samples = TRACES[kind].map(({ wire }) => waves[wire]!);
    const now = performance.now() / 1000;
    if (fresh && this.isCold) {
      this.isCold = false;
      this.fullAt = now + streams.setup.size / sampleRate;
    }
    if (isNew || (fresh && now >= this.fullAt)) {
      this.fullAt = now >= this.fullAt ? Infinity : this.fullAt;
      streams.measureAll(samples);
    } else if (fresh) streams.step(samples, sampleRate, now);
    const isHeld = settings.get('spectrum.hold');
    const traces = TRACES[kind].map((trace, i): SpectrumTrace => {
      const { mean, highest } = streams.spectra[i]!;
      return {
        power: mean,
        highest: isHeld ? highest : undefined,
        factor: factorOf(settings, trace, gains),
        look: trace.look,
        colour: trace.colour,
        label: sayTrace(kind, trace),
      };
    });
    const binHz = sampleRate / streams.setup.size;
    const unit = settings.get('spectrum.unit');
    const { reader } = this;
    return {
      traces,
      binHz,
      sampleRate,
      unit,
      reader,
      offsetDb: unit === 'dBu' ? fullScaleDbu : 0,
      lines: cursor.read(traces, binHz, reader),
    };
  }
}
