/**
 * `<curve-plot>`: one plot of dB over frequency, drawn anew when its data, its width or the page's colours
 * change. The plotting library is fetched when the first plot is shown.
 */
import type { PropertyValues } from 'lit';
import { css, html, nothing, unsafeCSS } from 'lit';
import { customElement, property, query, state } from 'lit/decorators.js';
import type uPlot from 'uplot';
import uplotStyles from 'uplot/dist/uPlot.min.css?inline';
import { say } from '../../../words/say';
import { AppElement } from '../../app';
import { sharedStyles } from '../../shared-styles';
import type { Chart, ChartLook } from './curve-chart';
import { createChart } from './curve-chart';

/** What may change the theme's colours without any setting of ours. */
const SYSTEM_COLOURS = ['(prefers-color-scheme: dark)', '(forced-colors: active)'];
/** What the drawing shows. */
const DRAWN = ['hertz', 'own', 'kept', 'at'] as const;

@customElement('curve-plot')
export class CurvePlot extends AppElement {
  static override styles = [
    sharedStyles,
    unsafeCSS(uplotStyles),
    css`
      #plot {
        min-height: 190px;
        touch-action: pan-y;
        cursor: crosshair;
      }
      .message {
        color: var(--dim);
      }
    `,
  ];

  @property({ attribute: false }) hertz: readonly number[] = [];
  @property({ attribute: false }) own!: Float64Array;
  @property({ attribute: false }) kept: Float64Array | undefined;
  /** Index of the frequency that is read. */
  @property({ type: Number }) at = 0;
  @property() name = '';
  /** The theme's colour of this link's curve. */
  @property() colour = 'text';
  @state() private plotter: typeof uPlot | 'coming' | 'failed' = 'coming';
  @query('#plot') private host!: HTMLElement | null;

  private chart: Chart | undefined;
  private look = '';
  private readonly redraw = (): void => this.requestUpdate();
  private readonly resizer = new ResizeObserver(this.redraw);

  override connectedCallback(): void {
    super.connectedCallback();
    this.resizer.observe(this);
    for (const colours of SYSTEM_COLOURS) {
      matchMedia(colours).addEventListener('change', this.redraw);
    }
    if (typeof this.plotter === 'string') void this.fetchLibrary();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.resizer.disconnect();
    for (const colours of SYSTEM_COLOURS) {
      matchMedia(colours).removeEventListener('change', this.redraw);
    }
    this.forget();
  }

  private async fetchLibrary(): Promise<void> {
    try {
      const [{ default: plotter }] = await Promise.all([import('uplot'), document.fonts.ready]);
      this.plotter = plotter;
    } catch {
      this.plotter = 'failed';
    }
  }

  private forget(): void {
    this.chart?.destroy();
    this.chart = undefined;
  }

  private readLook(): ChartLook {
    const style = getComputedStyle(this);
    const token = (name: string): string => style.getPropertyValue(`--${name}`).trim();
    return {
      dim: token('dim'),
      grid: token('line'),
      own: token(this.colour),
      kept: token('control'),
      font: token('font'),
      // A whole number: uPlot reads no other out of a font.
      textSize: Math.round((Number(token('text-size')) * parseFloat(style.fontSize)) / 17),
      stroke: Number(token('stroke')),
    };
  }

  protected override updated(changed: PropertyValues<this>): void {
    const { host, plotter } = this;
    const width = host?.clientWidth ?? 0;
    if (!host || typeof plotter === 'string' || width === 0) return;
    const look = this.readLook();
    const lookText = JSON.stringify(look);
    if (lookText !== this.look) this.forget();
    this.look = lookText;
    this.chart ??= createChart(plotter, host, look, (index) => this.point(index));
    const isStale = DRAWN.some((property) => changed.has(property));
    if (!isStale && this.chart.width() === width) return;
    const { hertz, own, kept, at } = this;
    this.chart.draw({ hertz, own, kept, at }, width);
  }

  private point(index: number): void {
    this.dispatchEvent(new CustomEvent('point', { detail: index }));
  }

  override render() {
    return html`<div
        id="plot"
        role="img"
        aria-label=${say('plots.chart', { name: this.name })}
      ></div>
      ${this.plotter === 'failed' ? html`<p class="message">${say('plots.failed')}</p>` : nothing}`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'curve-plot': CurvePlot;
  }
}
