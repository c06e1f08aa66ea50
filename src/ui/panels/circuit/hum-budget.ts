/** `<hum-budget>`: what every mechanism of interference leaves at the output, in figures, bars and words. */
import type { TemplateResult } from 'lit';
import { css, html, nothing } from 'lit';
import { customElement } from 'lit/decorators.js';
import type { BudgetRow, HumBudget } from '../../../circuit/hum-budget';
import { humBudget } from '../../../circuit/hum-budget';
import { describeLink } from '../../../state/link-values';
import { formatNumber } from '../../../words/format';
import { say } from '../../../words/say';
import { AppElement } from '../../app';
import { inOneTask, LinkAnalysis } from '../../link-analysis';
import { sharedStyles } from '../../shared-styles';
import { analysisStyles } from './analysis-styles';
import { sayAudibility, sayHowJudged } from './audibility';
import { sayDb, sayDbu, sayShare } from './figures';
import type { LevelScale } from './level-scale';
import { levelScale } from './level-scale';

@customElement('hum-budget')
export class HumBudgetPanel extends AppElement {
  static override styles = [
    sharedStyles,
    analysisStyles,
    css`
      .noise i {
        background: repeating-linear-gradient(-45deg, var(--control) 0 2px, transparent 2px 5px);
      }
      .sum th,
      .sum td {
        border-top: 2px solid var(--control);
      }
      .sum + .sum th,
      .sum + .sum td {
        border-top: 0;
        padding-top: 0;
        color: var(--dim);
      }
      .mark {
        position: absolute;
        inset: 0 auto 0 0;
        width: 0;
        border-left: 2px dashed var(--text);
        margin-left: -1px;
      }
      .mark.programme {
        border-left-style: solid;
      }
      .key {
        display: flex;
        flex-wrap: wrap;
        gap: 0.2rem 1.1rem;
        margin: 0.5rem 0 0;
      }
      .key span {
        display: inline-flex;
        align-items: center;
        gap: 0.45rem;
      }
      .key i {
        height: 1rem;
        border-left: 2px dashed var(--text);
      }
      .key .programme {
        border-left-style: solid;
      }
      .lifted {
        padding: 0.35rem 0.7rem;
        border: 1px solid var(--warn);
        border-radius: 0.5rem;
      }
      .judged {
        margin: 0.5rem 0 0;
      }
    `,
  ];

  private readonly analysis = new LinkAnalysis(
    this,
    inOneTask((values) => humBudget(describeLink(values))),
  );

  private summary(budget: HumBudget): TemplateResult {
    const { rows, dominant, noiseDbu } = budget;
    const strongest = rows[0]!;
    if (strongest.mechanism === 'noise') return html`<p class="lead">${say('budget.none')}</p>`;
    const below = strongest.belowProgrammeDb;
    const mechanism = say(`budget.mechanism.${strongest.mechanism}`);
    const lead =
      dominant === 'noise'
        ? say('budget.dominant-noise', {
            mechanism,
            under: formatNumber(noiseDbu - strongest.dbu, 1),
          })
        : say(below < 0 ? 'budget.dominant-over' : 'budget.dominant', {
            mechanism,
            level: formatNumber(strongest.dbu, 1),
            below: formatNumber(below, 1),
            above: formatNumber(-below, 1),
          });
    return html`<p class="lead">${lead}</p>
      <p>${sayAudibility(budget)}</p>`;
  }

  private bar(row: BudgetRow, budget: HumBudget, scale: LevelScale): TemplateResult {
    return html`<span class="bar" aria-hidden="true">
      <i style="width: ${scale.percent(row.dbu)}%"></i>
      <span class="mark" style="left: ${scale.percent(budget.noiseDbu)}%"></span>
      <span class="mark programme" style="left: ${scale.percent(budget.programmeDbu)}%"></span>
    </span>`;
  }

  private table(budget: HumBudget): TemplateResult {
    const scale = levelScale(budget);
    const { interferenceDbu, totalDbu, programmeDbu } = budget;
    const sum = (name: string, dbu: number): TemplateResult =>
      html`<tr role="row" class="sum">
        <th role="rowheader" scope="row">${name}</th>
        <td role="cell">${sayDbu(dbu)}</td>
        <td role="cell">${sayDb(programmeDbu - dbu)}</td>
        <td role="cell"></td>
      </tr>`;
    return html`<table class="figures" role="table">
      <thead role="rowgroup">
        <tr role="row">
          <th role="columnheader" scope="col">${say('budget.mechanism')}</th>
          <th role="columnheader" scope="col">${say('budget.level')}</th>
          <th role="columnheader" scope="col">${say('budget.below')}</th>
          <th role="columnheader" scope="col">${say('budget.share')}</th>
        </tr>
      </thead>
      <tbody role="rowgroup">
        ${budget.rows.map((row) => {
          const kind = row.mechanism === 'noise' ? 'noise' : '';
          const most = row.mechanism === budget.dominant ? 'most' : '';
          return html`<tr role="row" class="${kind} ${most}">
            <th role="rowheader" scope="row">
              ${say(`budget.mechanism.${row.mechanism}`)} ${this.bar(row, budget, scale)}
            </th>
            <td role="cell">${sayDbu(row.dbu)}</td>
            <td role="cell">${sayDb(row.belowProgrammeDb)}</td>
            <td role="cell">${sayShare(row.share)}</td>
          </tr>`;
        })}
        ${interferenceDbu > -Infinity ? sum(say('budget.interference'), interferenceDbu) : nothing}
        ${sum(say('budget.total'), totalDbu)}
      </tbody>
    </table>`;
  }

  private key(budget: HumBudget): TemplateResult {
    const { noiseDbu, programmeDbu } = budget;
    const { minDbu, maxDbu } = levelScale(budget);
    return html`<p class="key note" aria-hidden="true">
      <span>${say('budget.scale', { min: formatNumber(minDbu), max: formatNumber(maxDbu) })}</span>
      <span><i></i>${say('budget.scale-noise', { level: formatNumber(noiseDbu, 1) })}</span>
      <span
        ><i class="programme"></i>${say('budget.scale-programme', {
          level: formatNumber(programmeDbu, 1),
        })}</span
      >
    </p>`;
  }

  private content(): TemplateResult {
    const { finding } = this.analysis;
    if (finding.status !== 'ready') {
      return html`<p class="message">${say(`budget.${finding.status}`)}</p>`;
    }
    const budget = finding.result;
    const lift = this.app.settings.get('link.exaggerate');
    return html`${this.summary(budget)}
    ${lift === '0' ? nothing : html`<p class="lifted">${say('budget.exaggerated', { db: lift })}</p>`}
    ${this.table(budget)} ${this.key(budget)}
    ${budget.rows.length > 1 ? html`<p class="judged note">${sayHowJudged()}</p>` : nothing}`;
  }

  override render() {
    return html`<section class="panel" aria-label=${say('budget.title')}>
      <div class="head">
        <h2>${say('budget.title')}</h2>
        <span class="note">${say('budget.note')}</span>
      </div>
      ${this.content()}
    </section>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'hum-budget': HumBudgetPanel;
  }
}
