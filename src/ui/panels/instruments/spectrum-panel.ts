/**
 * `<spectrum-panel>`: level over frequency of a wire, or of what both receivers give, before and after in
 * one picture, with a cursor that reads lines between the bins.
 */
import type { PropertyValues, TemplateResult } from 'lit';
import { html, nothing } from 'lit';
import { customElement } from 'lit/decorators.js';
import { live } from 'lit/directives/live.js';
import type { WireFrame } from '../../../state/transport';
import type { Axis, PlotArea } from '../../../visual/spectrum/plot-area';
import { fitted, plotAreaOf, shareOf, valueAt } from '../../../visual/spectrum/plot-area';
import type { SpectrumScene } from '../../../visual/spectrum/spectrum-drawing';
import { createSpectrumDrawing } from '../../../visual/spectrum/spectrum-drawing';
import { formatNumber } from '../../../words/format';
import { SPECTRUM_WORDS } from '../../../words/en/spectrum';
import { addWords, say, sayParam } from '../../../words/say';
import '../../controls/param-select';
import '../../controls/param-switch';
import type { Screen } from './instrument-panel';
import { InstrumentPanel } from './instrument-panel';
import type { InstrumentTable } from './instrument-table';
import { SpectrumAnalysis } from './spectrum-analysis';
import { decibelAxis, frequencyAxis, sayFrequency, stepFor } from './spectrum-axes';
import { SpectrumCursor } from './spectrum-cursor';
import {
  cursorLines,
  sayCursor,
  spectrumData,
  spectrumSettings,
  spectrumTable,
} from './spectrum-report';
import { spectrumStyles } from './spectrum-styles';
import type { ShownSpectrum } from './spectrum-traces';
import { levelOf } from './spectrum-traces';

addWords(SPECTRUM_WORDS);

const SELECTS = [
  'spectrum.trace',
  'spectrum.frequency',
  'spectrum.unit',
  'spectrum.range',
  'spectrum.window',
  'spectrum.size',
  'spectrum.average',
] as const;
/** Positions of the cursor's slider. */
const POSITIONS = 800;
/** How near a line the pointer must be to catch it, as a share of the axis. */
const CATCH_SHARE = 0.008;
/** Of the comb, as many lines as are marked. */
const COMB_LINES = 60;
/** Above full scale, so that peaks have room. */
const HEADROOM_DB = 5;
const SAID_SECONDS = 0.15;
const USUAL_RATE = 48_000;

/** Not every line has room for its name. */
const NAMED_ORDERS = [2, 3, 5, 7];

function sayOrder(order: number, mainsHz: number): string {
  if (order === 1) {
    return say('spectrum.mains', { hertz: formatNumber(mainsHz, mainsHz % 1 ? 2 : 0) });
  }
  const isNamed = NAMED_ORDERS.includes(order) || order % 5 === 0;
  return isNamed ? say('spectrum.multiple', { order }) : '';
}

@customElement('spectrum-panel')
export class SpectrumPanel extends InstrumentPanel<ShownSpectrum> {
  static override styles = [...InstrumentPanel.styles, spectrumStyles];

  protected readonly kind = 'spectrum';
  protected readonly wires = [
    'source',
    'hot',
    'cold',
    'differential',
    'singleEnded',
    'output',
  ] as const;
  private analysis: SpectrumAnalysis | undefined;
  private cursor: SpectrumCursor | undefined;
  private axes: { x: Axis; y: Axis; comb: SpectrumScene['comb'] } | undefined;
  private area: PlotArea | undefined;
  /** What stands beside the cursor, and when it was written, seconds. */
  private said: { lines: readonly string[]; at: number } = { lines: [], at: -Infinity };
  private readonly drawing = createSpectrumDrawing();

  protected measure(frame: WireFrame, fresh: boolean): ShownSpectrum {
    const { settings } = this.app;
    // The keys wait for something to act on.
    if (!this.shown) this.requestUpdate();
    this.analysis ??= new SpectrumAnalysis(settings);
    this.cursor ??= new SpectrumCursor(settings.get('hum.frequency'));
    return this.analysis.measure(frame, fresh, this.cursor);
  }

  /** Axes and comb follow from the settings, and stay until these change. */
  private readAxes(): NonNullable<typeof this.axes> {
    const { settings } = this.app;
    const unit = settings.get('spectrum.unit');
    const top = unit === 'dBu' ? this.fullScaleDbu : 0;
    const span = Number(settings.get('spectrum.range'));
    const mainsHz = settings.get('hum.frequency');
    const orders = settings.get('spectrum.comb') ? COMB_LINES : 0;
    return {
      x: frequencyAxis(settings.get('spectrum.frequency')),
      y: decibelAxis(top - span, top + HEADROOM_DB, stepFor(span), unit),
      comb: Array.from({ length: orders }, (_, i) => ({
        hertz: mainsHz * (i + 1),
        label: sayOrder(i + 1, mainsHz),
      })),
    };
  }

  protected override willUpdate(changed: PropertyValues): void {
    this.axes = this.readAxes();
    if (this.app.session.value.status !== 'running') this.analysis?.interrupt();
    super.willUpdate(changed);
  }

  protected draw(screen: Screen, shown: ShownSpectrum | undefined): void {
    const { x, y, comb } = this.axes!;
    this.area = plotAreaOf(fitted(screen));
    this.drawing.draw(screen, {
      traces: shown?.traces ?? [],
      binHz: shown?.binHz ?? 1,
      x,
      y,
      comb,
      offsetDb: shown?.offsetDb ?? 0,
      cursor: shown && {
        hertz: shown.lines.at(-1)!.hertz,
        levels: shown.traces.map((trace, i) => levelOf(shown, trace, shown.lines[i]!.power)),
        lines: this.sayBeside(shown),
      },
      idle: say('spectrum.idle'),
    });
  }

  /** Figures no faster than they can be read, but at once where nothing moves. */
  private sayBeside(shown: ShownSpectrum): readonly string[] {
    const now = performance.now() / 1000;
    const isMoving = this.app.session.value.status === 'running' && !this.frozen;
    if (!isMoving || now - this.said.at > SAID_SECONDS) {
      const hertz = sayFrequency(shown.lines.at(-1)!.hertz);
      this.said = { lines: [hertz, ...cursorLines(shown)], at: now };
    }
    return this.said.lines;
  }

  protected sayReading(shown: ShownSpectrum): string {
    return sayCursor(shown);
  }

  protected tableOf(shown: ShownSpectrum): InstrumentTable {
    return spectrumTable(shown, this.app.settings.get('hum.frequency'));
  }

  protected override dataOf(shown: ShownSpectrum): InstrumentTable {
    return spectrumData(shown);
  }

  protected sayCell(value: number): string {
    return Number.isFinite(value) ? formatNumber(value, 1) : say('meters.none');
  }

  protected saySettings(): readonly string[] {
    const rate = this.shown?.sampleRate ?? USUAL_RATE;
    return spectrumSettings(this.app.settings, rate, this.fullScaleDbu);
  }

  protected override firstUpdated(): void {
    const catchLine = (event: PointerEvent): void => {
      if (event.type === 'pointermove' && event.pointerType !== 'mouse') return;
      this.catchAt(event.offsetX);
    };
    this.canvas.addEventListener('pointermove', catchLine);
    this.canvas.addEventListener('pointerdown', catchLine);
    this.canvas.style.cursor = 'crosshair';
  }

  /** Lets `move` move the cursor, and shows what it then reads. */
  private moveCursor(move: (cursor: SpectrumCursor, shown: ShownSpectrum) => void): void {
    const { shown, cursor } = this;
    if (!shown || !cursor) return;
    move(cursor, shown);
    this.said.at = -Infinity;
    this.shown = { ...shown, lines: cursor.read(shown.traces, shown.binHz, shown.reader) };
    this.requestUpdate();
  }

  private catchAt(x: number): void {
    if (!this.area) return;
    const { left, right } = this.area;
    const axis = this.axes!.x;
    const share = Math.min(1, Math.max(0, (x - left) / (right - left)));
    this.moveCursor((cursor, { traces, binHz }) =>
      cursor.catch(
        traces,
        binHz,
        valueAt(axis, Math.max(0, share - CATCH_SHARE)),
        valueAt(axis, Math.min(1, share + CATCH_SHARE)),
      ),
    );
  }

  private cursorControls(): TemplateResult {
    const axis = this.axes!.x;
    const hertz = this.shown?.lines.at(-1)!.hertz ?? this.app.settings.get('hum.frequency');
    const place = Math.round(POSITIONS * Math.min(1, Math.max(0, shareOf(axis, hertz))));
    const key = (
      name: 'lower' | 'highest' | 'higher',
      move: (cursor: SpectrumCursor, shown: ShownSpectrum) => void,
    ): TemplateResult =>
      html`<button class="button" ?disabled=${!this.shown} @click=${() => this.moveCursor(move)}>
        ${say(`spectrum.${name}`)}
      </button>`;
    return html`<div class="cursor" role="group" aria-label=${say('spectrum.cursor')}>
      <label title=${say('spectrum.cursor-help')}>
        <span class="name">${say('spectrum.cursor')}</span>
        <input
          type="range"
          min="0"
          max=${POSITIONS}
          ?disabled=${!this.shown}
          aria-valuetext=${this.shown ? sayCursor(this.shown) : nothing}
          .value=${live(String(place))}
          @input=${(event: Event) => {
            const share = Number((event.target as HTMLInputElement).value) / POSITIONS;
            this.moveCursor((cursor) => (cursor.hertz = valueAt(axis, share)));
          }}
        />
      </label>
      ${key('lower', (cursor, { traces, binHz }) => cursor.step(traces, binHz, -1, axis.high))}
      ${key('highest', (cursor, { traces, binHz }) =>
        cursor.catch(traces, binHz, axis.low, axis.high),
      )}
      ${key('higher', (cursor, { traces, binHz }) => cursor.step(traces, binHz, 1, axis.high))}
    </div>`;
  }

  protected controls(): TemplateResult {
    return html`${SELECTS.map(
        (id) =>
          html`<div class="field">
            <span class="name" aria-hidden="true">${sayParam(id)}</span>
            <param-select param=${id}></param-select>
          </div>`,
      )}
      <param-switch param="spectrum.comb"></param-switch>
      <param-switch param="spectrum.hold"></param-switch>
      <button
        class="button"
        ?hidden=${!this.app.settings.get('spectrum.hold')}
        @click=${() => this.analysis?.resetHeld()}
      >
        ${say('spectrum.reset-hold')}
      </button>
      ${this.cursorControls()}`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'spectrum-panel': SpectrumPanel;
  }
}
