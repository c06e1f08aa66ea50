/** `<earth-causes>`: why the voltage between the earths gets into the link, cause by cause. */
import type { TemplateResult } from 'lit';
import { html } from 'lit';
import { customElement } from 'lit/decorators.js';
import type { EarthContribution } from '../../../circuit/earth-causes';
import { earthCauses } from '../../../circuit/earth-causes';
import { describeLink } from '../../../state/link-values';
import { say } from '../../../words/say';
import { AppElement } from '../../app';
import { inOneTask, LinkAnalysis } from '../../link-analysis';
import { sharedStyles } from '../../shared-styles';
import { analysisStyles } from './analysis-styles';
import { sayDbu, sayShare } from './figures';

@customElement('earth-causes')
export class EarthCausesPanel extends AppElement {
  static override styles = [sharedStyles, analysisStyles];

  private readonly analysis = new LinkAnalysis(
    this,
    inOneTask((values) => earthCauses(describeLink(values))),
  );

  private table(causes: readonly EarthContribution[]): TemplateResult {
    const isReturn = causes.some(({ cause }) => cause === 'shield');
    return html`<p>${say(isReturn ? 'causes.return' : 'causes.balanced')}</p>
      <table class="figures" role="table">
        <thead role="rowgroup">
          <tr role="row">
            <th role="columnheader" scope="col">${say('causes.cause')}</th>
            <th role="columnheader" scope="col">${say('budget.level')}</th>
            <th role="columnheader" scope="col">${say('budget.share')}</th>
          </tr>
        </thead>
        <tbody role="rowgroup">
          ${causes.map(
            ({ cause, dbu, share }, index) =>
              html`<tr role="row" class=${index === 0 ? 'most' : ''}>
                <th role="rowheader" scope="row">
                  ${say(`causes.cause.${cause}`)}
                  <span class="bar" aria-hidden="true"><i style="width: ${100 * share}%"></i></span>
                </th>
                <td role="cell">${sayDbu(dbu)}</td>
                <td role="cell">${sayShare(share)}</td>
              </tr>`,
          )}
        </tbody>
      </table>
      <p class="note">${say('causes.shares')}</p>`;
  }

  private content(): TemplateResult {
    const { finding } = this.analysis;
    if (finding.status !== 'ready') {
      return html`<p class="message">${say(`budget.${finding.status}`)}</p>`;
    }
    if (finding.result.length === 0) return html`<p class="message">${say('causes.none')}</p>`;
    return this.table(finding.result);
  }

  override render() {
    return html`<section class="panel" aria-label=${say('causes.title')}>
      <div class="head"><h2>${say('causes.title')}</h2></div>
      ${this.content()}
    </section>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'earth-causes': EarthCausesPanel;
  }
}
