/** The values of the plots at a few frequencies, of this link and of a kept one. */
import type { TemplateResult } from 'lit';
import { html } from 'lit';
import type { LinkCurves } from '../../../circuit/link-curves';
import { say } from '../../../words/say';
import { sayCurveDb, sayHertz } from './curve-figures';

export const TABLE_HERTZ: readonly number[] = [20, 50, 60, 100, 1000, 3000, 10_000, 20_000];

/** Curves at `TABLE_HERTZ`. */
export function curveTable(own: LinkCurves, kept: LinkCurves | undefined): TemplateResult {
  const columns = ([own, kept] as const).flatMap((curves, index) => {
    const key = index === 0 ? 'plots.column-this' : 'plots.column-kept';
    if (!curves) return [];
    return [
      { name: say(key, { name: say('plots.cmrr') }), values: curves.cmrrDb },
      { name: say(key, { name: say('plots.residual') }), values: curves.residualDb },
    ];
  });
  return html`<div class="scroll" tabindex="0" role="region" aria-label=${say('plots.table')}>
    <table>
      <thead>
        <tr>
          <th scope="col">${say('plots.frequency')}</th>
          ${columns.map(({ name }) => html`<th scope="col">${name}</th>`)}
        </tr>
      </thead>
      <tbody>
        ${TABLE_HERTZ.map(
          (hertz, row) =>
            html`<tr>
              <th scope="row">${sayHertz(hertz)}</th>
              ${columns.map(({ values }) => html`<td>${sayCurveDb(values[row]!)}</td>`)}
            </tr>`,
        )}
      </tbody>
    </table>
  </div>`;
}
