/**
 * What all instruments share: a screen that is drawn once a frame while it can be seen and sound runs,
 * a reading in words, a table, freezing, and files of what is shown.
 *
 * A subclass says which wires it watches, measures them, and draws what it measured by a pure function.
 * Freezing stops the reading of new samples; a change of its settings measures the frozen ones again.
 */
import type { PropertyValues, TemplateResult } from 'lit';
import { html, nothing } from 'lit';
import { property, query, state } from 'lit/decorators.js';
import { ifDefined } from 'lit/directives/if-defined.js';
import { dbuAtFullScale } from '../../../state/calibration';
import { report } from '../../../state/session';
import type { WatchedWire, WireFrame, WireWatch } from '../../../state/transport';
import { WATCH_FRAMES } from '../../../state/transport';
import type { Palette } from '../../../visual/palette';
import { INSTRUMENT_WORDS } from '../../../words/en/instruments';
import { addWords, say } from '../../../words/say';
import { AppElement } from '../../app';
import { CanvasSheet } from '../../canvas-sheet';
import { rangeStyles } from '../../range-styles';
import { downloadFile, safeFileName } from '../../save-file';
import { sharedStyles } from '../../shared-styles';
import { prefersStill, Ticker } from '../../ticker';
import type { InstrumentKind } from './instrument-kinds';
import type { TakenFrom } from './instrument-remarks';
import { sayCaveat, sayTaken, takenFrom } from './instrument-remarks';
import { instrumentStyles } from './instrument-styles';
import type { InstrumentTable } from './instrument-table';
import { instrumentTable, tableToCsv } from './instrument-table';
import { drawPicture } from './picture';

addWords(INSTRUMENT_WORDS);

/** What a screen is drawn with: sizes in CSS pixels. */
export interface Screen {
  context: CanvasRenderingContext2D;
  palette: Palette;
  width: number;
  height: number;
}

/** The reading and the table change no more often than can be read. */
const READING_SECONDS = 0.25;
const TABLE_SECONDS = 1;
const STILL_RATE = 1;
const RATE = 60;
/** Bounds of a screen's height, CSS pixels. */
const LEAST_HEIGHT = 220;
/** Of the window's height: what a docked and a full-screen instrument may take. */
const MOST_OF_WINDOW = 0.62;
const FULL_OF_WINDOW = 0.72;

export abstract class InstrumentPanel<Shown> extends AppElement {
  static override styles = [sharedStyles, rangeStyles, instrumentStyles];

  protected abstract readonly kind: InstrumentKind;
  protected abstract readonly wires: readonly WatchedWire[];
  /** How many of the newest samples to watch. */
  protected readonly frames: number = WATCH_FRAMES;
  /** Height of a screen of usual width, as a share of the width. */
  protected readonly heightToWidth: number = 0.56;

  /** Makes what is shown out of samples. `fresh`: they are new, not measured again for a change of setting. */
  protected abstract measure(frame: WireFrame, fresh: boolean): Shown;
  /** Draws; undefined where nothing has been measured yet. */
  protected abstract draw(screen: Screen, shown: Shown | undefined): void;
  /** What a screen reader is told, and all others read below the screen. */
  protected abstract sayReading(shown: Shown): string;
  protected abstract tableOf(shown: Shown): InstrumentTable;
  /** A number of the table as people read it. */
  protected abstract sayCell(value: number, column: number): string;
  /** Settings and scales, written in the picture and above the data. */
  protected abstract saySettings(): readonly string[];
  protected abstract controls(): TemplateResult;
  /** Everything that is shown, for the data file. */
  protected dataOf(shown: Shown): InstrumentTable {
    return this.tableOf(shown);
  }

  @property({ type: Boolean, reflect: true }) wide = false;
  /** Fills the window where the browser has no full screen for an element. */
  @property({ type: Boolean, reflect: true }) filling = false;
  @state() protected frozen = false;
  @state() private tableOpen = false;
  @query('canvas') protected canvas!: HTMLCanvasElement;
  @query('.reading') private readingLine!: HTMLElement;

  protected shown: Shown | undefined;
  private latest: WireFrame | undefined;
  /** The link that `latest` was taken from, and when: what stands still keeps them. */
  private taken: TakenFrom = { model: '', mode: '', caveat: '', link: '' };
  private takenAt = Date.now();
  private watch: WireWatch | undefined;
  private inView = true;
  private saidAt = -Infinity;
  private tabledAt = -Infinity;
  private readonly sheet = new CanvasSheet(this);
  private readonly viewer = new IntersectionObserver((entries) => {
    this.inView = entries.at(-1)!.isIntersecting;
  });

  constructor() {
    super();
    new Ticker(
      this,
      () => (prefersStill() ? STILL_RATE : RATE),
      (seconds) => this.tick(seconds),
    );
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.watch = this.app.instruments.watch(this.wires, this.frames);
    this.viewer.observe(this);
    window.addEventListener('keydown', this.onKey);
    document.addEventListener('fullscreenchange', this.onFull);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.watch?.close();
    this.viewer.disconnect();
    window.removeEventListener('keydown', this.onKey);
    document.removeEventListener('fullscreenchange', this.onFull);
  }

  private readonly onKey = (event: KeyboardEvent): void => {
    if (event.key === 'Escape' && this.filling) this.filling = false;
  };

  /** Escape leaves a full screen without asking anyone. */
  private readonly onFull = (): void => this.requestUpdate();

  private tick(seconds: number): void {
    if (!this.inView) return;
    const running = this.app.session.value.status === 'running';
    const frame = running && !this.frozen ? this.watch!.read() : undefined;
    if (frame) {
      // Now there is something to save.
      if (!this.latest) this.requestUpdate();
      this.latest = frame;
      this.takenAt = Date.now();
      this.shown = this.measure(frame, true);
    } else if (!this.sheet.stale) return;
    this.paint();
    if (this.shown === undefined) return;
    if (seconds - this.saidAt >= READING_SECONDS || !frame) {
      this.saidAt = seconds;
      const said = this.sayReading(this.shown);
      if (this.readingLine.textContent !== said) this.readingLine.textContent = said;
    }
    if (this.tableOpen && frame && seconds - this.tabledAt >= TABLE_SECONDS) {
      this.tabledAt = seconds;
      this.requestUpdate();
    }
  }

  /** A setting has changed: what stands still is measured anew; what runs will be at the next frame. */
  protected override willUpdate(changed: PropertyValues): void {
    super.willUpdate(changed);
    if (!this.latest || !this.isStill) this.taken = takenFrom(this.app.settings);
    else this.shown = this.measure(this.latest, false);
  }

  private get isStill(): boolean {
    return this.frozen || this.app.session.value.status !== 'running';
  }

  /** What a full-scale sine stands for in the samples that are shown, dBu. */
  protected get fullScaleDbu(): number {
    return this.latest?.fullScaleDbu ?? dbuAtFullScale(this.app.settings);
  }

  /** Draws once more at the next frame. */
  protected redraw(): void {
    this.sheet.stale = true;
  }

  private get isFull(): boolean {
    return this.filling || document.fullscreenElement === this || this.matches(':fullscreen');
  }

  private paint(): void {
    const width = this.canvas.clientWidth;
    if (width === 0) return;
    const { palette } = this.sheet;
    this.sheet.stale = false;
    const full = this.isFull;
    const most = window.innerHeight * (full ? FULL_OF_WINDOW : MOST_OF_WINDOW);
    const wanted = full ? most : width * this.heightToWidth;
    const height = Math.round(Math.min(most, Math.max(LEAST_HEIGHT, wanted)));
    const context = this.sheet.fit(this.canvas, width, height);
    this.draw({ context, palette, width, height }, this.shown);
  }

  private async toggleFull(): Promise<void> {
    if (this.filling) this.filling = false;
    else if (document.fullscreenElement) await document.exitFullscreen();
    else await this.requestFullscreen().catch(() => (this.filling = true));
    this.redraw();
  }

  private get title_(): string {
    return say(`instrument.${this.kind}`);
  }

  private get fileName(): string {
    const stamp = new Date(this.takenAt).toISOString().slice(0, 19).replaceAll(':', '');
    return safeFileName(`${say('app.name')} ${this.title_} ${stamp}`);
  }

  /** Lines that say what was measured, and how. */
  private remarks(): string[] {
    const title = `${say('app.name')}: ${this.title_}`;
    return [title, ...sayTaken(this.taken, this.takenAt), ...this.saySettings()];
  }

  private async savePicture(): Promise<void> {
    const { width, height } = this.canvas.getBoundingClientRect();
    const { palette } = this.sheet;
    const lines = this.remarks();
    if (this.shown !== undefined) lines.push(this.sayReading(this.shown));
    const blob = await drawPicture({ width, height, palette, lines }, (screen) =>
      this.draw(screen, this.shown),
    );
    if (blob) downloadFile(blob, `${this.fileName}.png`);
    else report(this.app.session, { code: 'picture-failed' });
  }

  private saveData(): void {
    if (this.shown === undefined) return;
    const csv = tableToCsv(this.dataOf(this.shown), [...this.remarks(), this.taken.link]);
    downloadFile(new Blob([csv], { type: 'text/csv' }), `${this.fileName}.csv`);
  }

  private keys(): TemplateResult {
    const none = this.shown === undefined;
    const key = (
      name: 'freeze' | 'picture' | 'data' | 'table' | 'wide' | 'full',
      onClick: () => void,
      pressed?: boolean,
      disabled = false,
    ): TemplateResult =>
      html`<button
        class="button ${name}"
        aria-pressed=${ifDefined(pressed === undefined ? undefined : pressed ? 'true' : 'false')}
        title=${say(`instrument.${name}-help`)}
        ?disabled=${disabled}
        @click=${onClick}
      >
        ${say(`instrument.${name}`)}
      </button>`;
    return html`<div class="keys" role="group" aria-label=${say('instrument.keys')}>
      ${key('freeze', () => (this.frozen = !this.frozen), this.frozen)}
      ${key('picture', () => void this.savePicture())}
      ${key('data', () => this.saveData(), undefined, none)}
      ${key('table', () => (this.tableOpen = !this.tableOpen), this.tableOpen)}
      ${key('wide', () => (this.wide = !this.wide), this.wide)}
      ${key('full', () => void this.toggleFull(), this.isFull)}
      <button
        class="button"
        aria-label=${say('instrument.close', { name: this.title_ })}
        title=${say('instrument.close', { name: this.title_ })}
        @click=${() => this.app.settings.set(`${this.kind}.open`, false)}
      >
        ✕
      </button>
    </div>`;
  }

  private table(): TemplateResult {
    if (this.shown === undefined) return html`<p class="note">${say('instrument.empty')}</p>`;
    const sayCell = (value: number, column: number): string => this.sayCell(value, column);
    return instrumentTable(this.tableOf(this.shown), sayCell, this.title_);
  }

  override render() {
    const caveat = sayCaveat(this.app.settings);
    return html`<section class="panel" aria-label=${this.title_}>
      <div class="head">
        <div class="heading">
          <h2>${this.title_}</h2>
          ${this.frozen ? html`<span class="frozen">${say('instrument.frozen')}</span>` : nothing}
          ${caveat ? html`<span class="caveat">${caveat}</span>` : nothing}
        </div>
        ${this.keys()}
      </div>
      <div class="screen">
        <canvas role="img" aria-label=${this.title_} aria-describedby="reading"></canvas>
      </div>
      <p class="reading" id="reading"></p>
      ${this.tableOpen ? this.table() : nothing}
      <div class="controls">${this.controls()}</div>
    </section>`;
  }
}
