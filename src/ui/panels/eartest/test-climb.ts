/** `<test-climb>`: the levels of a staircase as it goes, as a drawing and as a table. */
import { css, html, LitElement, nothing, svg } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import type { EarTestValue } from '../../../eartest/ear-test';
import type { ThresholdVariable } from '../../../eartest/variables';
import { say } from '../../../words/say';
import { sharedStyles } from '../../shared-styles';
import { sayLevel } from './test-draft';

const WIDTH = 480;
const HEIGHT = 170;
const MARGIN = { left: 92, right: 12, top: 12, bottom: 24 } as const;
const RADIUS = 4.5;
/** Levels that the drawing spans at least, dB. */
const LEAST_SPAN_DB = 12;

@customElement('test-climb')
export class TestClimb extends LitElement {
  static override styles = [
    sharedStyles,
    css`
      :host {
        display: grid;
        gap: 0.4rem;
      }
      h3 {
        margin: 0;
        font-size: 0.92rem;
      }
      p {
        margin: 0;
      }
      svg {
        width: 100%;
        max-width: 38rem;
        height: auto;
      }
      text {
        fill: var(--dim);
        font: 500 14px var(--font);
      }
      .grid {
        stroke: var(--line);
      }
      .path {
        fill: none;
        stroke: var(--control);
        stroke-width: 1.5;
      }
      circle {
        stroke: var(--text);
        stroke-width: 2;
      }
      .right {
        fill: var(--text);
      }
      .wrong {
        fill: var(--surface);
      }
      summary {
        width: max-content;
        border-radius: 0.3rem;
        color: var(--dim);
        font-size: 0.84rem;
        text-decoration: underline;
        cursor: pointer;
      }
      th,
      td {
        padding: 0.15rem 1.2rem 0.15rem 0;
        font-weight: 400;
        text-align: left;
      }
    `,
  ];

  @property({ attribute: false }) climb: EarTestValue['climb'] = [];
  /** What is varied. */
  @property({ attribute: false }) variable!: ThresholdVariable;
  /** Trials there can be. */
  @property({ attribute: false }) trials = 1;

  private renderDrawing() {
    const levels = this.climb.map(({ levelDb }) => levelDb);
    const middle = (Math.max(...levels) + Math.min(...levels)) / 2;
    const half = Math.max(LEAST_SPAN_DB, Math.max(...levels) - Math.min(...levels)) / 2;
    const [top, bottom] = [middle + half, middle - half];
    const x = (trial: number): number =>
      MARGIN.left + ((trial + 0.5) / this.trials) * (WIDTH - MARGIN.left - MARGIN.right);
    const y = (levelDb: number): number =>
      MARGIN.top + ((top - levelDb) / (top - bottom)) * (HEIGHT - MARGIN.top - MARGIN.bottom);
    const points = levels.map((levelDb, trial) => `${x(trial)},${y(levelDb)}`).join(' ');
    return html`<svg viewBox="0 0 ${WIDTH} ${HEIGHT}" aria-hidden="true">
      ${[top, middle, bottom].map(
        (levelDb) => svg`
          <line class="grid" x1=${MARGIN.left} x2=${WIDTH} y1=${y(levelDb)} y2=${y(levelDb)} />
          <text x=${MARGIN.left - 8} y=${y(levelDb) + 4.5} text-anchor="end">${sayLevel(this.variable, levelDb)}</text>`,
      )}
      <text x=${MARGIN.left} y=${HEIGHT - 4}>1</text>
      <text x=${WIDTH - MARGIN.right} y=${HEIGHT - 4} text-anchor="end">${this.trials}</text>
      ${svg`<polyline class="path" points=${points} />`}
      ${this.climb.map(
        ({ levelDb, hit }, trial) =>
          svg`<circle class=${hit ? 'right' : 'wrong'} cx=${x(trial)} cy=${y(levelDb)} r=${RADIUS} />`,
      )}
    </svg>`;
  }

  override render() {
    const last = this.climb.at(-1);
    if (!last) return nothing;
    const summary = { trials: this.climb.length, level: sayLevel(this.variable, last.levelDb) };
    return html`<h3>${say('test.climb')}</h3>
      <p class="note">${say('test.climb-note')}</p>
      <p class="visually-hidden">${say('test.climb-summary', summary)}</p>
      ${this.renderDrawing()}
      <details>
        <summary>${say('test.climb-table')}</summary>
        <table>
          <thead>
            <tr>
              <th scope="col">${say('test.climb-trial')}</th>
              <th scope="col">${say('test.climb-level')}</th>
              <th scope="col">${say('test.climb-answer')}</th>
            </tr>
          </thead>
          <tbody>
            ${this.climb.map(
              ({ levelDb, hit }, trial) =>
                html`<tr>
                  <td>${trial + 1}</td>
                  <td>${sayLevel(this.variable, levelDb)}</td>
                  <td>${say(hit ? 'test.climb-right' : 'test.climb-wrong')}</td>
                </tr>`,
            )}
          </tbody>
        </table>
      </details>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'test-climb': TestClimb;
  }
}
