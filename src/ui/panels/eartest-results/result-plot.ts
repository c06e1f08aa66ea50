/** `<result-plot>`: a drawing that stands still, in the page's colours, redrawn when its size or the theme changes. */
import { css, html, LitElement } from 'lit';
import { customElement, property, query } from 'lit/decorators.js';
import type { Sheet } from '../../../visual/spectrum/plot-area';
import { CanvasSheet } from '../../canvas-sheet';
import { Ticker } from '../../ticker';

/** How often a change of size or theme is looked for, times a second. */
const RATE = 10;
const LEAST_HEIGHT = 190;

@customElement('result-plot')
export class ResultPlot extends LitElement {
  static override styles = css`
    :host {
      display: block;
    }
    canvas {
      display: block;
      width: 100%;
      border-radius: 0.4rem;
    }
  `;

  /** Pure; called with a sheet of the size that there is. */
  @property({ attribute: false }) draw!: (sheet: Sheet) => void;
  /** What the drawing shows, for those who do not see it. */
  @property() label = '';
  /** Bounds of the height: a share of the width, and CSS pixels. */
  @property({ attribute: false }) heightToWidth = 0.5;
  @property({ attribute: false }) mostPixels = 380;
  @query('canvas') private canvas!: HTMLCanvasElement;

  private readonly sheet = new CanvasSheet(this);
  private readonly theme = new MutationObserver(this.sheet.touch);

  constructor() {
    super();
    new Ticker(
      this,
      () => RATE,
      () => {
        if (this.sheet.stale) this.paint();
      },
    );
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.theme.observe(document.documentElement, { attributeFilter: ['data-theme'] });
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.theme.disconnect();
  }

  override updated(): void {
    this.paint();
  }

  private paint(): void {
    const width = this.canvas.clientWidth;
    if (width === 0) return;
    this.sheet.stale = false;
    const wanted = Math.max(LEAST_HEIGHT, width * this.heightToWidth);
    const height = Math.round(Math.min(this.mostPixels, wanted));
    const context = this.sheet.fit(this.canvas, width, height);
    this.draw({ context, palette: this.sheet.palette, width, height });
  }

  override render() {
    return html`<canvas role="img" aria-label=${this.label}></canvas>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'result-plot': ResultPlot;
  }
}
