/** `<test-plan>`: all that is fixed before the first trial, as a sheet to be read, and what one can do next. */
import type { TemplateResult } from 'lit';
import { css, html, nothing } from 'lit';
import { customElement, query } from 'lit/decorators.js';
import type { MatchedLevels, PlannedSource, TestPlan } from '../../../eartest/plan';
import { findVariable } from '../../../eartest/variables';
import { formatNumber, formatTime } from '../../../words/format';
import type { WordKey } from '../../../words/say';
import { say, sayOption } from '../../../words/say';
import { sayLiftRemark } from '../../../words/say-verdict';
import { sharedStyles } from '../../shared-styles';
import { deviceRows, settingRows, sharedRows } from '../eartest-results/card-plan';
import { renderFigures } from '../eartest-results/figure-table';
import { resultStyles } from '../eartest-results/result-styles';
import './hash-line';
import { sayValueAt } from './test-draft';
import { TestElement } from './test-element';
import { sayPower } from './test-power';
import { testStyles } from './test-styles';

const SIDE_KEYS = ['test.side-a', 'test.side-b'] as const;
/** A side turned down by less is as it was. */
const LEAST_GAIN_DB = 0.005;

/** Which side is turned down, and by how much; empty where none is. */
function sayGains({ gainsDb }: MatchedLevels): string[] {
  return gainsDb.flatMap((gainDb, side) =>
    gainDb < -LEAST_GAIN_DB
      ? [say('test.plan-gain', { side: say(SIDE_KEYS[side]!), gain: formatNumber(-gainDb, 2) })]
      : [],
  );
}

/** How loud B is against A, before and after, and how that is known. */
function sayLoudness(levels: MatchedLevels): string {
  const figures = {
    played: formatNumber(levels.playedLu, 2),
    wired: formatNumber(levels.wiredLu, 2),
  };
  return [
    say(`test.plan-levels.${levels.mode}`, figures),
    ...sayGains(levels),
    say(`test.plan-measured.${levels.measuredWith}`),
  ].join('; ');
}

/** The source's name; of demo material, in the page's words. */
const saySource = ({ kind, name }: PlannedSource): string =>
  kind === 'demo' ? sayOption('source.demo', name) : name || say(`stage.source.${kind}`);

type Line = readonly [name: WordKey, value: string | TemplateResult];

/** Only of a threshold. */
function thresholdLines({ threshold }: TestPlan): readonly Line[] {
  const variable = threshold && findVariable(threshold.variable);
  if (!threshold || !variable) return [];
  const range = {
    from: sayValueAt(variable, threshold.fromDb),
    to: sayValueAt(variable, threshold.toDb),
  };
  return [
    ['test.plan-range', say('test.value-range', range)],
    ['test.plan-method', sayOption('test.method', threshold.method)],
  ];
}

function linesOf(plan: TestPlan): readonly Line[] {
  const { design, sides, source, trials, listener } = plan;
  const isThreshold = design === 'threshold';
  const kind = sayOption('test.design', design);
  const length = say('test.plan-source-length', {
    name: saySource(source),
    time: formatTime(source.seconds),
  });
  return [
    ['test.plan-design', html`<b>${kind}.</b> ${say(`test.about.${design}`)}`],
    [isThreshold ? 'test.plan-clean' : 'test.plan-a', sides[0].label],
    [isThreshold ? 'test.plan-varied' : 'test.plan-b', sides[1].label],
    ...thresholdLines(plan),
    // Both intervals of a threshold are one link, so equally loud.
    ...(isThreshold ? [] : ([['test.plan-levels', sayLoudness(plan.levels)]] as const)),
    ...sayLiftRemark(plan).map((remark) => ['test.plan-lift', remark] as const),
    ['test.plan-source', source.seconds > 0 ? length : saySource(source)],
    ['test.plan-trials', html`<b>${trials}.</b> ${sayPower(design, trials)}`],
    ...(listener ? ([['test.plan-listener', listener]] as const) : []),
    ['test.plan-counts', say('test.plan-counts-text')],
  ];
}

@customElement('test-plan')
export class TestPlanElement extends TestElement {
  static override styles = [
    sharedStyles,
    resultStyles,
    testStyles,
    css`
      dl {
        display: grid;
        grid-template-columns: minmax(7rem, max-content) minmax(0, 1fr);
        gap: 0;
        margin: 0;
      }
      dt,
      dd {
        margin: 0;
        padding: 0.4rem 0;
        border-top: 1px solid var(--line);
        overflow-wrap: anywhere;
      }
      dt {
        padding-right: 1.4rem;
        color: var(--dim);
      }
      /* Lines go on to the edge; what is read does not. */
      dd {
        padding-right: max(0rem, 100% - 52rem);
      }
      .all {
        display: grid;
        gap: 0.5rem;
      }
      .all h3 {
        margin-top: 0.8rem;
      }
      /* Values stand beneath each other, whichever table they are in. */
      .all table {
        table-layout: fixed;
      }
      .all th {
        width: 15rem;
        color: var(--dim);
      }
      .all td {
        font-weight: 400;
        overflow-wrap: anywhere;
      }
      @media (max-width: 34rem) {
        .all th {
          width: 44%;
        }
        dl {
          grid-template-columns: minmax(0, 1fr);
        }
        dd {
          padding-top: 0;
          border-top: 0;
        }
      }
    `,
  ];

  @query('h2') private heading!: HTMLElement;

  override focus(): void {
    this.heading.focus();
  }

  private renderHash(name: WordKey, hash: string) {
    if (hash === '') return nothing;
    return html`<dt>${say(name)}</dt>
      <dd><hash-line .name=${say(name)} .hash=${hash}></hash-line></dd>`;
  }

  override render() {
    const { plan, planHash, refusal } = this.test;
    if (!plan) return nothing;
    const { earTest } = this.app;
    return html`<section class="panel" aria-label=${say('test.plan-title')}>
      <div class="head">
        <h2 tabindex="-1">${say('test.plan-title')}</h2>
        <p class="note">${say('test.plan-note')}</p>
      </div>
      <dl>
        ${linesOf(plan).map(
          ([name, value]) =>
            html`<dt>${say(name)}</dt>
              <dd>${value}</dd>`,
        )}
        ${this.renderHash('test.plan-source-hash', plan.source.sha256)}
        ${this.renderHash('test.plan-hash', planHash)}
        ${this.renderHash('test.plan-order-hash', plan.orderHash)}
      </dl>
      <details>
        <summary>${say('test.plan-all')}</summary>
        <div class="all">
          <p class="note">${say('test.plan-device-note')}</p>
          ${renderFigures(deviceRows(plan))}
          <h3>${say('result.settings')}</h3>
          ${renderFigures(settingRows(plan))}
          <h3>${say('result.settings-shared')}</h3>
          ${renderFigures(sharedRows(plan))}
          <p class="note">${say('result.settings-default')}</p>
        </div>
      </details>
      <p class="note">${say('test.plan-next')}</p>
      ${
        refusal
          ? html`<p class="refused" role="alert">${say(`test.refused.${refusal}`)}</p>`
          : nothing
      }
      <div class="row">
        <button class="button strong large" id="begin" @click=${() => earTest.begin()}>
          ${say('test.begin')}
        </button>
        <button class="button large" id="practise" @click=${() => earTest.practise()}>
          ${say('test.practise')}
        </button>
        <button class="button large" id="change" @click=${() => earTest.close()}>
          ${say('test.change')}
        </button>
      </div>
    </section>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'test-plan': TestPlanElement;
  }
}
