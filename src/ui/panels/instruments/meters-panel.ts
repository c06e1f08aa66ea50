/** `<meters-panel>`: peak and RMS of hot, cold, what they share, and the output. */
import type { TemplateResult } from 'lit';
import { html } from 'lit';
import { customElement } from 'lit/decorators.js';
import type { Meter, MeterReading } from '../../../measure/meter';
import { createMeter, meterFrames } from '../../../measure/meter';
import type { WireFrame } from '../../../state/transport';
import type { MetersScene } from '../../../visual/meters/meters-drawing';
import { createMetersDrawing } from '../../../visual/meters/meters-drawing';
import type { Axis } from '../../../visual/spectrum/plot-area';
import { formatNumber } from '../../../words/format';
import { SPECTRUM_WORDS } from '../../../words/en/spectrum';
import { addWords, say } from '../../../words/say';
import type { Screen } from './instrument-panel';
import { InstrumentPanel } from './instrument-panel';
import type { InstrumentTable } from './instrument-table';
import { decibelAxis } from './spectrum-axes';
import { spectrumStyles } from './spectrum-styles';

addWords(SPECTRUM_WORDS);

const ROWS = [
  { wire: 'hot', colour: 'hot' },
  { wire: 'cold', colour: 'cold' },
  { wire: 'common', colour: 'interference' },
  { wire: 'output', colour: 'text' },
] as const;
/** Of each wire, in the order of the table. */
const FIGURES = ['rms', 'rms-dbu', 'peak', 'held'] as const;
const COLUMNS = ['wire', 'rms', 'rms-dbu', 'peak', 'held', 'over'] as const;
/** From the left end of the bars to the right, dBFS. */
const LOWEST_DBFS = -90;
const HIGHEST_DBFS = 3;
const STEP_DB = 10;
/** Figures change no faster than they can be read, seconds. */
const FIGURE_SECONDS = 0.2;
/** Of the time between two reads that is believed. */
const MOST_SECONDS = 2;

const sayDb = (db: number): string =>
  Number.isFinite(db) ? formatNumber(db, 1) : say('meters.none');

@customElement('meters-panel')
export class MetersPanel extends InstrumentPanel<readonly MeterReading[]> {
  static override styles = [...InstrumentPanel.styles, spectrumStyles];

  protected readonly kind = 'meters';
  protected readonly wires = ['hot', 'cold', 'output'] as const;
  private readonly meters: readonly Meter[] = ROWS.map(createMeter);
  private readonly drawing = createMetersDrawing();
  private common = new Float32Array(0);
  private readAt = -Infinity;
  private figures: readonly (readonly string[])[] = [];
  private figuresAt = -Infinity;
  private axes: { axis: Axis; lower: Axis; dbu: number } | undefined;

  protected measure({ sampleRate, waves }: WireFrame, fresh: boolean): readonly MeterReading[] {
    // The keys wait for something to act on.
    if (!this.shown) this.requestUpdate();
    const readings = this.meters.map(({ reading }) => reading);
    if (!fresh) return readings;
    const now = performance.now() / 1000;
    const seconds = Math.min(MOST_SECONDS, now - this.readAt);
    this.readAt = now;
    const hot = waves.hot!;
    const cold = waves.cold!;
    if (this.common.length !== hot.length) this.common = new Float32Array(hot.length);
    const { common } = this;
    const first = Math.max(0, hot.length - meterFrames(seconds, sampleRate));
    for (let i = first; i < hot.length; i++) common[i] = (hot[i]! + cold[i]!) / 2;
    const samples = [hot, cold, common, waves.output!];
    this.meters.forEach((meter, i) => meter.update(samples[i]!, sampleRate, seconds));
    return readings;
  }

  private readAxes(): NonNullable<typeof this.axes> {
    const dbu = this.fullScaleDbu;
    if (this.axes?.dbu === dbu) return this.axes;
    const axis = decibelAxis(LOWEST_DBFS, HIGHEST_DBFS, STEP_DB, say('meters.dbfs'));
    const lower = decibelAxis(LOWEST_DBFS + dbu, HIGHEST_DBFS + dbu, STEP_DB, say('meters.dbu'));
    return { axis, lower, dbu };
  }

  /** In the order of `FIGURES`. */
  private followFigures(shown: readonly MeterReading[] | undefined, dbu: number): void {
    const now = performance.now() / 1000;
    const isMoving = this.app.session.value.status === 'running' && !this.frozen;
    const isReadable = this.figures.length > 0 && now - this.figuresAt < FIGURE_SECONDS;
    if (isMoving && isReadable) return;
    this.figuresAt = now;
    this.figures = (shown ?? []).map(({ rmsDbfs, peakDbfs, heldDbfs }) =>
      [rmsDbfs, rmsDbfs + dbu, peakDbfs, heldDbfs].map(sayDb),
    );
  }

  protected draw(screen: Screen, shown: readonly MeterReading[] | undefined): void {
    this.axes = this.readAxes();
    const { axis, lower, dbu } = this.axes;
    this.followFigures(shown, dbu);
    const scene: MetersScene = {
      rows: (shown ?? []).map((reading, i) => ({
        ...reading,
        label: say(`meters.wire.${ROWS[i]!.wire}`),
        colour: ROWS[i]!.colour,
      })),
      axis,
      lower,
      heads: FIGURES.map((figure) => say(`meters.head.${figure}`)),
      figures: this.figures,
      over: say('meters.over'),
      idle: say('meters.idle'),
    };
    this.drawing.draw(screen, scene);
  }

  protected sayReading(shown: readonly MeterReading[]): string {
    const wires = shown.map(({ rmsDbfs, peakDbfs, isOver }, i) =>
      say(isOver ? 'meters.wire-reading-over' : 'meters.wire-reading', {
        wire: say(`meters.wire.${ROWS[i]!.wire}`),
        rms: sayDb(rmsDbfs),
        peak: sayDb(peakDbfs),
      }),
    );
    return say('meters.reading', { wires: wires.join('; ') });
  }

  protected tableOf(shown: readonly MeterReading[]): InstrumentTable {
    const dbu = this.fullScaleDbu;
    return {
      columns: COLUMNS.map((column) => say(`meters.column.${column}`)),
      rows: shown.map(({ rmsDbfs, peakDbfs, heldDbfs, isOver }, i) => [
        say(`meters.wire.${ROWS[i]!.wire}`),
        rmsDbfs,
        rmsDbfs + dbu,
        peakDbfs,
        heldDbfs,
        say(isOver ? 'meters.yes' : 'meters.no'),
      ]),
    };
  }

  protected sayCell(value: number): string {
    return sayDb(value);
  }

  protected saySettings(): readonly string[] {
    return [say('meters.settings', { dbu: formatNumber(this.fullScaleDbu, 1) })];
  }

  private reset(): void {
    for (const meter of this.meters) meter.reset();
    this.redraw();
  }

  protected controls(): TemplateResult {
    return html`<button class="button" @click=${() => this.reset()}>
      ${say('meters.reset')}
    </button>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'meters-panel': MetersPanel;
  }
}
