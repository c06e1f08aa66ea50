/**
 * The spectrum's cursor: it stands on a line and goes with it, or between lines where it was put.
 *
 * The trace whose line it stands on is the last one, the unbalanced of two: there is the hum that goes.
 */
import { highestBin, nextLine } from '../../../measure/spectral-search';
import type { LineReader, SpectralLine } from '../../../measure/spectral-lines';
import type { SpectrumTrace } from '../../../visual/spectrum/spectrum-drawing';

/** How far from its place it looks for the line it stands on, bins. */
const REACH_BINS = 2;
/** Below this there is only what is left of a constant. */
const LOWEST_HERTZ = 15;

export class SpectrumCursor {
  constructor(public hertz: number) {}

  /** The line of each trace at the cursor. */
  read(traces: readonly SpectrumTrace[], binHz: number, reader: LineReader): SpectralLine[] {
    const chief = traces.at(-1);
    if (!chief) return [];
    const reach = REACH_BINS * binHz;
    const { hertz } = reader.read(chief.power, binHz, this.hertz - reach, this.hertz + reach);
    // Where nothing sounds every place is as good as another: stay.
    const place = Math.abs(hertz - this.hertz) <= reach ? hertz : this.hertz;
    return traces.map(({ power }) => reader.read(power, binHz, place - binHz, place + binHz));
  }

  /** Puts it on the highest line from `lowHz` to `highHz`. */
  catch(traces: readonly SpectrumTrace[], binHz: number, lowHz: number, highHz: number): void {
    const chief = traces.at(-1);
    const first = Math.max(1, Math.ceil(Math.max(LOWEST_HERTZ, lowHz) / binHz));
    const last = Math.floor(highHz / binHz);
    this.hertz =
      chief && last >= first ? highestBin(chief.power, first, last) * binHz : (lowHz + highHz) / 2;
  }

  /** On to the next line above or below, if there is one. */
  step(traces: readonly SpectrumTrace[], binHz: number, direction: 1 | -1, highHz: number): void {
    const chief = traces.at(-1);
    if (!chief) return;
    const top = Math.min(chief.power.length - 2, Math.floor(highHz / binHz));
    const end = direction > 0 ? top : Math.ceil(LOWEST_HERTZ / binHz);
    const bin = nextLine(chief.power, Math.round(this.hertz / binHz), direction, end);
    if (bin !== undefined) this.hertz = bin * binHz;
  }
}
