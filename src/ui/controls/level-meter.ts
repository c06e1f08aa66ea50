/**
 * `<level-meter>`: RMS as a bar, peak as a mark, from −60 to 0 dBFS. The bar's end also shows by its
 * length, so that the colour is never needed.
 */
import { css, html } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { LitElement } from 'lit';
import { formatNumber } from '../../words/format';
import { say } from '../../words/say';
import { sharedStyles } from '../shared-styles';

const FLOOR_DBFS = -60;

@customElement('level-meter')
export class LevelMeter extends LitElement {
  static override styles = [
    sharedStyles,
    css`
      .row {
        display: grid;
        grid-template-columns: 3.1rem 1fr 4.4rem;
        align-items: center;
        gap: 0.5rem;
        color: var(--dim);
        font-size: 0.8rem;
        white-space: nowrap;
      }
      .bar {
        position: relative;
        height: 0.55rem;
        border-radius: 0.25rem;
        background: var(--raised);
        box-shadow: inset 0 0 0 1px var(--line);
        overflow: hidden;
      }
      .value {
        text-align: right;
      }
      .fill,
      .peak {
        position: absolute;
        top: 0;
        bottom: 0;
      }
      .fill {
        left: 0;
        width: 100%;
        background: linear-gradient(to right, var(--good) 80%, var(--warn) 80% 95%, var(--bad) 95%);
      }
      @media (forced-colors: active) {
        .bar {
          border: 1px solid CanvasText;
        }
        .fill {
          forced-color-adjust: none;
          background: Highlight;
        }
      }
      .peak {
        width: 2px;
        background: var(--text);
      }
    `,
  ];

  @property() label = '';
  @property({ type: Number }) dbfs = -Infinity;
  @property({ type: Number }) peakDbfs = -Infinity;

  override render() {
    const share = (db: number): number => Math.min(1, Math.max(0, 1 - db / FLOOR_DBFS));
    // A file from disk may hold what is no number; for that moment there is no level.
    const dbfs = Number.isNaN(this.dbfs) ? -Infinity : this.dbfs;
    const silent = dbfs < -99;
    const words = silent
      ? say('transport.meter-silent')
      : say('transport.meter', {
          level: formatNumber(dbfs),
          peak: formatNumber(this.peakDbfs),
        });
    return html`
      <meter
        class="visually-hidden"
        aria-label=${this.label}
        aria-valuetext=${words}
        min=${FLOOR_DBFS}
        max="0"
        .value=${Math.round(Math.max(FLOOR_DBFS, Math.min(0, dbfs)))}
      ></meter>
      <div class="row" aria-hidden="true">
        <span>${this.label}</span>
        <div class="bar">
          <div class="fill" style="clip-path: inset(0 ${100 * (1 - share(dbfs))}% 0 0)"></div>
          ${
            silent
              ? ''
              : html`<div
                  class="peak"
                  style="left: calc(${100 * share(this.peakDbfs)}% - 2px)"
                ></div>`
          }
        </div>
        <span class="value">${silent ? '–' : `${formatNumber(dbfs)} dBFS`}</span>
      </div>
    `;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'level-meter': LevelMeter;
  }
}
