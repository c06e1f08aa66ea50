/**
 * `<link-plots>`: CMRR and residual over frequency, with a kept link beside this one, a reading at any
 * frequency, and the same as a table.
 */
import type { TemplateResult } from 'lit';
import { html, nothing } from 'lit';
import { customElement, state } from 'lit/decorators.js';
import { live } from 'lit/directives/live.js';
import type { LinkCurves } from '../../../circuit/link-curves';
import { CURVE_HERTZ, linkCurves } from '../../../circuit/link-curves';
import { rowOf } from '../../../params/index';
import type { LinkValues } from '../../../state/link-values';
import { describeLink } from '../../../state/link-values';
import { formatValue } from '../../../words/format';
import { say, sayOption } from '../../../words/say';
import { AppElement } from '../../app';
import { inOneTask, LinkAnalysis } from '../../link-analysis';
import { rangeStyles } from '../../range-styles';
import { sharedStyles } from '../../shared-styles';
import { analysisStyles } from './analysis-styles';
import { sayCurveDb, sayHertz } from './curve-figures';
import './curve-plot';
import { curveTable, TABLE_HERTZ } from './curve-table';
import { plotStyles } from './plot-styles';

interface Curves {
  values: LinkValues;
  /** Over `CURVE_HERTZ`, and at `TABLE_HERTZ`. */
  over: LinkCurves;
  table: LinkCurves;
}

function curvesOf(values: LinkValues): Curves {
  const link = describeLink(values);
  return { values, over: linkCurves(link), table: linkCurves(link, TABLE_HERTZ) };
}

const START_INDEX = CURVE_HERTZ.indexOf(1000);

/** Outlives the element: one may leave the view, change the sound, and come back to compare. */
let keptLink: Curves | undefined;

function sayLink(name: string, values: LinkValues): string {
  return say('plots.link', {
    name,
    connection: sayOption('connection.kind', values['connection.kind']),
    length: formatValue(rowOf('cable.length'), values['cable.length']),
    receiver: sayOption('receiver.kind', values['receiver.kind']),
  });
}

@customElement('link-plots')
export class LinkPlots extends AppElement {
  static override styles = [sharedStyles, rangeStyles, analysisStyles, plotStyles];

  @state() private kept = keptLink;
  @state() private at = START_INDEX;
  private readonly analysis = new LinkAnalysis(this, inOneTask(curvesOf));

  private keep(curves: Curves | undefined): void {
    this.kept = keptLink = curves;
  }

  private swap(own: Curves, kept: Curves): void {
    this.keep(own);
    this.app.settings.apply(kept.values);
    this.dispatchEvent(new CustomEvent('edited', { bubbles: true, composed: true }));
  }

  private buttons(own: Curves): TemplateResult {
    const { kept } = this;
    return html`<div class="buttons">
      <button class="button" @click=${() => this.keep(own)}>${say('plots.keep')}</button>
      ${
        kept
          ? html`<button class="button" @click=${() => this.swap(own, kept)}>
                ${say('plots.swap')}
              </button>
              <button class="button" @click=${() => this.keep(undefined)}>
                ${say('plots.clear')}
              </button>`
          : nothing
      }
    </div>`;
  }

  private plot(name: 'cmrr' | 'residual', own: Curves): TemplateResult {
    const pick = ({ over }: Curves): Float64Array =>
      name === 'cmrr' ? over.cmrrDb : over.residualDb;
    const isLeakage = name === 'residual' && own.values['earth.source'] === 'class-two';
    return html`<figure class=${name}>
      <figcaption>
        <b>${say('plots.axes', { name: say(`plots.${name}`) })}</b>
        <span class="note"
          >${say(isLeakage ? 'plots.residual-leakage' : `plots.${name}-note`)}</span
        >
      </figcaption>
      <curve-plot
        name=${say(`plots.${name}`)}
        colour=${name === 'cmrr' ? 'text' : 'interference'}
        .hertz=${CURVE_HERTZ}
        .own=${pick(own)}
        .kept=${this.kept && pick(this.kept)}
        .at=${this.at}
        @point=${(event: CustomEvent<number>) => (this.at = event.detail)}
      ></curve-plot>
    </figure>`;
  }

  /** The values of one link at the frequency that is read. */
  private sayValues({ over }: Curves): string {
    const cmrr = sayCurveDb(over.cmrrDb[this.at]!);
    return say('plots.values', { cmrr, residual: sayCurveDb(over.residualDb[this.at]!) });
  }

  private reading(own: Curves): TemplateResult {
    const { at, kept } = this;
    const hertz = sayHertz(CURVE_HERTZ[at]!);
    const spoken = say('plots.spoken', { hertz, values: this.sayValues(own) });
    return html`<label class="read">
        <span class="note">${say('plots.read')}</span>
        <input
          type="range"
          min="0"
          max=${CURVE_HERTZ.length - 1}
          aria-valuetext=${spoken}
          .value=${live(String(at))}
          @input=${(event: Event) => (this.at = Number((event.target as HTMLInputElement).value))}
        />
        <b class="hertz">${hertz}</b>
      </label>
      <dl>
        <div>
          <dt><i class="own"></i>${sayLink(say('plots.this'), own.values)}</dt>
          <dd>${this.sayValues(own)}</dd>
        </div>
        ${
          kept
            ? html`<div>
                <dt><i class="kept"></i>${sayLink(say('plots.kept'), kept.values)}</dt>
                <dd>${this.sayValues(kept)}</dd>
              </div>`
            : nothing
        }
      </dl>`;
  }

  private content(): TemplateResult {
    const { finding } = this.analysis;
    if (finding.status !== 'ready') {
      return html`<p class="message">${say(`budget.${finding.status}`)}</p>`;
    }
    const own = finding.result;
    return html`${this.buttons(own)}
      <div class="plots">${this.plot('cmrr', own)} ${this.plot('residual', own)}</div>
      ${this.reading(own)}
      <details>
        <summary>${say('plots.table')}</summary>
        ${curveTable(own.table, this.kept?.table)}
      </details>`;
  }

  override render() {
    return html`<section class="panel" aria-label=${say('plots.title')}>
      <div class="head"><h2>${say('plots.title')}</h2></div>
      ${this.content()}
    </section>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'link-plots': LinkPlots;
  }
}
