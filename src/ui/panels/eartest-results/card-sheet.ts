/**
 * `<card-sheet>`: all that a card says: words first, then figures and drawings, then every trial, the plan and the
 * proof. On paper everything is open. What is put into it stands after what is read first.
 */
import { css, html, LitElement, nothing } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import type { TestCard } from '../../../eartest/card';
import { say } from '../../../words/say';
import { sharedStyles } from '../../shared-styles';
import {
  deviceRows,
  endRow,
  eventRows,
  planRows,
  proofRows,
  sayMoment,
  settingRows,
  sharedRows,
} from './card-plan';
import type { CardReport } from './card-report';
import { reportOf, sayTested } from './card-report';
import { renderTrials } from './card-trials';
import type { FigureRow } from './figure-table';
import { renderFigures } from './figure-table';
import { paperStyles } from './paper-styles';
import './result-plot';
import { resultStyles } from './result-styles';

/** Height of a drawing, at most, CSS pixels. */
const PLOT_PIXELS = 340;
const PAPER_PLOT_PIXELS = 110;

@customElement('card-sheet')
export class CardSheet extends LitElement {
  static override styles = [
    sharedStyles,
    resultStyles,
    css`
      .first {
        display: grid;
        gap: 0.9rem 1.6rem;
        align-items: start;
      }
      .first > * {
        min-width: 0;
      }
      .beside {
        grid-template-columns: repeat(auto-fit, minmax(min(26rem, 100%), 1fr));
      }
      .void {
        color: var(--bad);
        font-weight: 680;
      }
      .trials td,
      .trials th {
        white-space: nowrap;
      }
      .trials {
        width: auto;
        min-width: min(100%, 30rem);
      }
    `,
    paperStyles,
  ];

  @property({ attribute: false }) card!: TestCard;
  /** Made for paper: everything open, small and close. */
  @property({ type: Boolean, reflect: true }) printing = false;

  private report!: CardReport;

  protected override willUpdate(changed: Map<PropertyKey, unknown>): void {
    if (changed.has('card')) this.report = reportOf(this.card);
  }

  private renderPlots() {
    const { plots } = this.report;
    if (plots.length === 0) return nothing;
    return html`<div class="plots">
      ${plots.map(
        ({ title, label, draw }) =>
          html`<figure>
            <figcaption>${title}</figcaption>
            <result-plot
              .draw=${draw}
              .label=${label}
              .mostPixels=${this.printing ? PAPER_PLOT_PIXELS : PLOT_PIXELS}
            ></result-plot>
          </figure>`,
      )}
    </div>`;
  }

  private renderMore(columns: '' | 'trials-3' | 'trials-4', name: string, content: unknown) {
    return html`<details ?open=${this.printing}>
      <summary>${name}</summary>
      <div class="columns ${columns}">${content}</div>
    </details>`;
  }

  private renderEvents() {
    const rows: FigureRow[] = eventRows(this.card);
    return rows.length > 0
      ? renderFigures(rows)
      : html`<p class="note">${say('result.no-events')}</p>`;
  }

  private renderPlan() {
    const { card } = this;
    const { plan } = card;
    return html`<p class="note">${say('result.plan-help')}</p>
      ${renderFigures([...planRows(plan), ...deviceRows(plan), endRow(card)])}
      <h3>${say('result.settings')}</h3>
      ${renderFigures(settingRows(plan))}
      <h3>${say('result.settings-shared')}</h3>
      ${renderFigures(sharedRows(plan))}
      <p class="note">${say('result.settings-default')}</p>`;
  }

  override render() {
    const { card, report } = this;
    const { lead, more } = report.saying;
    // One drawing has room beside the sentences; two have it beside each other.
    const isBeside = report.plots.length === 1 && !this.printing;
    return html`<section class="plain">
      <div class="row">
        <h2>${sayTested(card)}</h2>
        ${card.outcome === 'void' ? html`<span class="void">${say('result.voided')}</span>` : nothing}
      </div>
      <p class="note">
        ${card.plan.listener ? `${say('result.listener', { name: card.plan.listener })}, ` : nothing}
        ${sayMoment(card.endedAt)}
      </p>
      <div class="first ${isBeside ? 'beside' : ''}">
        <div class="says">
          <p class="lead">${lead}</p>
          ${more.map((sentence) => html`<p>${sentence}</p>`)}
        </div>
        ${this.renderPlots()}
      </div>
      <slot></slot>
      ${
        report.figures.length > 0
          ? html`<div>
              <h3>${say('result.figures')}</h3>
              <div class="columns">${renderFigures(report.figures)}</div>
            </div>`
          : nothing
      }
      ${this.renderMore(card.plan.threshold ? 'trials-3' : 'trials-4', say('result.trials'), renderTrials(card))}
      ${this.renderMore('', say('result.events'), this.renderEvents())}
      ${this.renderMore('', say('result.plan'), this.renderPlan())}
      ${this.renderMore('', say('result.proof'), renderFigures(proofRows(card)))}
    </section>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'card-sheet': CardSheet;
  }
}
