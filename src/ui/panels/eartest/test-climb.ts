/** `<test-climb>`: the levels of a staircase as it goes, as a drawing and as a table. */
import { css, html, LitElement } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import type { EarTestValue } from '../../../eartest/ear-test';
import type { ThresholdPlan } from '../../../eartest/plan';
import { drawClimb } from '../../../visual/eartest/climb-drawing';
import type { Sheet } from '../../../visual/spectrum/plot-area';
import { say } from '../../../words/say';
import { sayLevel } from '../../../words/say-level';
import { sharedStyles } from '../../shared-styles';
import { countAxis, levelAxis } from '../eartest-results/level-axis';
import '../eartest-results/result-plot';

/** Levels that the drawing spans at least, and room over and under them, dB. */
const LEAST_SPAN_DB = 12;
const MARGIN_DB = 1;
/** Low, so that the trial stays in sight; CSS pixels. */
const PLOT_PIXELS = 190;

@customElement('test-climb')
export class TestClimb extends LitElement {
  static override styles = [
    sharedStyles,
    css`
      :host {
        display: grid;
        gap: 0.4rem;
      }
      :host > * {
        min-width: 0;
      }
      h3 {
        margin: 0;
        font-size: 0.92rem;
      }
      p {
        margin: 0;
      }
      summary {
        width: max-content;
        border-radius: 0.3rem;
        color: var(--dim);
        font-size: 0.84rem;
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
  /** What is varied, and from where to where. */
  @property({ attribute: false }) plan!: ThresholdPlan;
  /** Trials that there will be. */
  @property({ attribute: false }) trials = 1;

  private draw(sheet: Sheet): void {
    const { plan, climb, trials } = this;
    const levels = climb.map(({ levelDb }) => levelDb);
    const [low, high] = [Math.min(...levels), Math.max(...levels)];
    const reach = Math.max(LEAST_SPAN_DB, high - low) / 2 + MARGIN_DB;
    const middle = (low + high) / 2;
    drawClimb(sheet, {
      x: countAxis(1, trials, say('result.plot.trial-x')),
      y: levelAxis(plan, middle - reach, middle + reach),
      trials: climb,
      threshold: undefined,
      label: say('result.plot.marks'),
    });
  }

  override render() {
    const { climb, plan } = this;
    const last = climb.at(-1)!;
    const summary = { trials: climb.length, level: sayLevel(plan, last.levelDb) };
    return html`<h3>${say('test.climb')}</h3>
      <p class="note">${say('test.climb-note')}</p>
      <result-plot
        .draw=${(sheet: Sheet) => this.draw(sheet)}
        .mostPixels=${PLOT_PIXELS}
        .label=${say('test.climb-summary', summary)}
      ></result-plot>
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
            ${climb.map(
              ({ levelDb, hit }, trial) =>
                html`<tr>
                  <td>${trial + 1}</td>
                  <td>${sayLevel(plan, levelDb)}</td>
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
