/** `<class-panel>`: the results that were brought, listed and pooled, with what has to be said against them. */
import { css, html, LitElement, nothing } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import type { TestCard } from '../../../eartest/card';
import { groupByPlan } from '../../../eartest/statistics/group-cards';
import { countOf } from '../../../eartest/statistics/verdict';
import { warningsOf } from '../../../eartest/statistics/warnings';
import { sayLevel } from '../../../words/say-level';
import { say } from '../../../words/say';
import { sayWarning } from '../../../words/say-warning';
import { sharedStyles } from '../../shared-styles';
import { cardEstimate } from './card-estimate';
import { sayMoment } from './card-plan';
import { sayTested } from './card-report';
import type { ClassReport } from './class-figures';
import { classReport } from './class-report';
import type { DeskResult } from './desk-store';
import { renderFigures } from './figure-table';
import './result-plot';
import { resultStyles } from './result-styles';
import './test-card';

/** What one card came to, in a few words. */
function sayShort(card: TestCard): string {
  const { threshold, design } = card.plan;
  if (card.outcome === 'void') return say('result.voided');
  const { hits, trials } = countOf(card);
  if (!threshold)
    return say(design === 'preference' ? 'desk.short-b' : 'desk.short', { hits, trials });
  const { isAtEdge, thresholdDb } = cardEstimate(card);
  if (isAtEdge) return say(isAtEdge === 'below' ? 'class.median-below' : 'class.median-above');
  return sayLevel(threshold, thresholdDb);
}

interface ShownGroup {
  readonly results: readonly DeskResult[];
  readonly report: ClassReport;
}

@customElement('class-panel')
export class ClassPanel extends LitElement {
  static override styles = [
    sharedStyles,
    resultStyles,
    css`
      .list {
        max-height: 68rem;
        overflow: auto;
      }
      .list thead th {
        position: sticky;
        top: 0;
        background: var(--surface);
      }
      .list th,
      .list td {
        vertical-align: middle;
        white-space: nowrap;
      }
      td .button {
        min-height: 1.75rem;
        padding: 0 0.6rem;
      }
      .group {
        display: grid;
        gap: 0.7rem;
        padding-top: 0.7rem;
        border-top: 1px solid var(--line);
      }
      .group > * {
        min-width: 0;
      }
      .warn ul {
        display: grid;
        gap: 0.3rem;
      }
      td.file {
        max-width: 16rem;
        overflow: hidden;
        text-overflow: ellipsis;
      }
      /* A narrow screen has room for who, what came out, and the buttons. */
      @media screen and (max-width: 40rem) {
        .list :is(th, td):nth-child(n + 3):not(:last-child) {
          display: none;
        }
        .list th,
        .list td {
          max-width: 8rem;
          padding-right: 0.5rem;
          overflow-wrap: anywhere;
          white-space: normal;
        }
      }
      /* Paper does not scroll, and nothing on it can be pressed. */
      @media print {
        .list {
          max-height: none;
          overflow: visible;
        }
        .list thead th {
          position: static;
        }
        .list :is(th, td):last-child {
          display: none;
        }
        .list th,
        .list td {
          overflow-wrap: anywhere;
          white-space: normal;
        }
      }
    `,
  ];

  @property({ attribute: false }) results: readonly DeskResult[] = [];
  /** Hash of the card that is shown whole. */
  @state() private shown = '';
  private groups: readonly ShownGroup[] = [];
  private warnings: readonly string[] = [];

  protected override willUpdate(changed: Map<PropertyKey, unknown>): void {
    if (!changed.has('results')) return;
    const cards = this.results.map(({ card }) => card);
    this.warnings = warningsOf(cards).map(sayWarning);
    this.groups = groupByPlan(cards).map((group) => ({
      results: this.results.filter(({ card }) => group.includes(card)),
      report: classReport(group),
    }));
  }

  private takeAway(result: DeskResult): void {
    this.dispatchEvent(new CustomEvent('remove-result', { detail: result }));
  }

  private renderRow(result: DeskResult) {
    const { name, card } = result;
    const { cardHash, plan } = card;
    const isShown = this.shown === cardHash;
    const who = plan.listener || say('desk.nameless');
    return html`<tr>
      <th scope="row">${who}</th>
      <td>${sayShort(card)}</td>
      <td>${say('desk.checked')}</td>
      <td>${sayMoment(card.endedAt)}</td>
      <td class="file" title=${name}>${name}</td>
      <td>
        <button
          class="button"
          aria-expanded=${isShown ? 'true' : 'false'}
          aria-label=${say(isShown ? 'desk.hide-one' : 'desk.show-one', { name: who })}
          @click=${() => (this.shown = isShown ? '' : cardHash)}
        >
          ${say(isShown ? 'desk.hide' : 'desk.show')}
        </button>
        <button
          class="button"
          aria-label=${say('desk.remove-one', { name: who })}
          @click=${() => this.takeAway(result)}
        >
          ${say('desk.remove')}
        </button>
      </td>
    </tr>`;
  }

  private renderList(results: readonly DeskResult[]) {
    const shown = results.find(({ card }) => card.cardHash === this.shown);
    return html`<div class="list" tabindex="0" role="group" aria-label=${say('desk.list-region')}>
        <table>
          <thead>
            <tr>
              <th scope="col">${say('desk.column-who')}</th>
              <th scope="col">${say('desk.column-result')}</th>
              <th scope="col">${say('desk.column-checked')}</th>
              <th scope="col">${say('desk.column-ended')}</th>
              <th scope="col">${say('desk.column-file')}</th>
              <th scope="col"><span class="visually-hidden">${say('desk.column-keys')}</span></th>
            </tr>
          </thead>
          <tbody>
            ${results.map((result) => this.renderRow(result))}
          </tbody>
        </table>
      </div>
      ${shown ? html`<test-card .card=${shown.card}></test-card>` : nothing}`;
  }

  private renderPooled({ sentences, figures, plots }: ClassReport) {
    const [lead, ...more] = sentences;
    if (lead === undefined) return html`<p class="note">${say('class.none-complete')}</p>`;
    return html`<div class="says">
        <p class="lead">${lead}</p>
        ${more.map((sentence) => html`<p>${sentence}</p>`)}
      </div>
      <div class="plots">
        ${plots.map(
          ({ title, label, draw }) =>
            html`<figure>
              <figcaption>${title}</figcaption>
              <result-plot .draw=${draw} .label=${label}></result-plot>
            </figure>`,
        )}
        <div>${renderFigures(figures)}</div>
      </div>`;
  }

  private renderGroup({ results, report }: ShownGroup) {
    const isPooled = results.length > 1;
    return html`<div class="group">
      <h3>${sayTested(results[0]!.card)}</h3>
      ${isPooled ? this.renderPooled(report) : html`<p class="note">${say('class.one')}</p>`}
      ${this.renderList(results)}
    </div>`;
  }

  override render() {
    return html`<section class="plain" aria-label=${say('class.title')}>
      <h2>${say('desk.list', { count: this.results.length })}</h2>
      ${
        this.warnings.length > 0
          ? html`<div class="warn">
              <h3>${say('class.warnings')}</h3>
              <ul>
                ${this.warnings.map((sentence) => html`<li>${sentence}</li>`)}
              </ul>
            </div>`
          : nothing
      }
      ${this.groups.map((group) => this.renderGroup(group))}
    </section>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'class-panel': ClassPanel;
  }
}
