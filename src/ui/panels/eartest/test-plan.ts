/** `<test-plan>`: all that is fixed before the first trial, as a sheet to be read, and what one can do next. */
import type { TemplateResult } from 'lit';
import { css, html, nothing } from 'lit';
import { customElement, query } from 'lit/decorators.js';
import type { PlannedSource, TestPlan } from '../../../eartest/plan';
import { findVariable } from '../../../eartest/variables';
import type { ValueOf } from '../../../params/index';
import { formatTime } from '../../../words/format';
import type { WordKey } from '../../../words/say';
import { say, sayOption } from '../../../words/say';
import { sayLiftRemark } from '../../../words/say-verdict';
import { sharedStyles } from '../../shared-styles';
import { deviceRows, settingRows, sharedRows } from '../eartest-results/card-plan';
import { renderFigures } from '../eartest-results/figure-table';
import { resultStyles } from '../eartest-results/result-styles';
import './hash-line';
import { renderRefusal } from './refusal-note';
import { sayLoudness } from './say-loudness';
import { sayValueAt } from './test-draft';
import { TestElement } from './test-element';
import { sayPower } from './test-power';
import { testStyles } from './test-styles';

/** The source's name; of demo material, in the page's words. */
const saySource = ({ kind, name }: PlannedSource): string =>
  kind === 'demo' ? sayOption('source.demo', name) : name || say(`stage.source.${kind}`);

type Line = readonly [name: WordKey, value: string | TemplateResult];

/** Only of a threshold. */
function thresholdLines({ threshold, sides }: TestPlan): readonly Line[] {
  const variable = threshold && findVariable(threshold.variable);
  if (!threshold || !variable) return [];
  const range = {
    from: sayValueAt(variable, threshold.fromDb),
    to: sayValueAt(variable, threshold.toDb),
  };
  const receiver = sides[1].settings['receiver.mode'] as ValueOf<'receiver.mode'>;
  return [
    ['test.plan-heard', say(`test.plan-heard.${receiver}`)],
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
      }
      dt,
      .dim {
        color: var(--dim);
      }
      /* Lines go on to the edge; what is read does not. */
      dd {
        padding-right: max(0rem, 100% - 52rem);
      }
      /* Its button is higher than a line: the name beside it stays on the same line. */
      hash-line {
        margin-block: -0.2rem;
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
    const { plan, planHash } = this.test;
    if (!plan) return nothing;
    const { earTest } = this.app;
    const next = plan.design === 'preference' ? 'preference' : 'right';
    return html`<section class="panel" aria-label=${say('test.plan-title')}>
      <div class="head">
        <h2 tabindex="-1">${say('test.plan-title')}</h2>
        <p class="note">${say('test.plan-note')}</p>
      </div>
      <div class="row">
        <span class="dim">${say('test.plan-hash')}</span>
        <hash-line .name=${say('test.plan-hash')} .hash=${planHash}></hash-line>
      </div>
      <p class="note">${say(`test.plan-next.${next}`)}</p>
      ${renderRefusal(this.app)}
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
      <dl>
        ${linesOf(plan).map(
          ([name, value]) =>
            html`<dt>${say(name)}</dt>
              <dd>${value}</dd>`,
        )}
        ${this.renderHash('test.plan-source-hash', plan.source.sha256)}
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
    </section>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'test-plan': TestPlanElement;
  }
}
