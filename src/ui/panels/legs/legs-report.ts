/** What was found on two real legs: what is wrong with them, and how far they cancel. */
import { html, nothing } from 'lit';
import type { ProblemCode } from '../../../state/problems';
import { formatNumber } from '../../../words/format';
import { say, sayProblem } from '../../../words/say';
import type { LegsFinding, LegsRejection, LegsReport } from './null-legs';

/** Findings that are told as the page's messages, too. */
export const PROBLEM_OF_FINDING: Partial<Record<LegsFinding, ProblemCode>> = {
  mono: 'legs-mono',
  processed: 'legs-processed',
  inverted: 'legs-inverted',
  swapped: 'legs-swapped',
};
type OwnFinding = Exclude<LegsFinding, 'mono' | 'processed' | 'inverted' | 'swapped'>;

/** What is wrong, and what to do about it. */
export function sayFinding(finding: LegsFinding): { what: string; remedy: string } {
  const code = PROBLEM_OF_FINDING[finding];
  if (code) return sayProblem({ code });
  const own = finding as OwnFinding;
  return { what: say(`legs.finding.${own}`), remedy: say(`legs.remedy.${own}`) };
}

/** Beyond this a difference of 32-bit samples has nothing left. */
const MOST_DB = 150;

const decibels = (db: number): string =>
  db > MOST_DB ? say('legs.all') : `${formatNumber(db, 1)} dB`;

/** Where in the spectrum the figures hold: a line, or the strongest of a band. */
function sayBand({ strongestHz, lowestHz, highestHz }: LegsRejection): string {
  const hertz = (value: number): string => formatNumber(value, value < 100 ? 1 : 0);
  return highestHz - lowestHz < 100
    ? say('legs.at-line', { hertz: hertz(strongestHz) })
    : say('legs.at-band', {
        hertz: hertz(strongestHz),
        lowest: hertz(lowestHz),
        highest: hertz(highestHz),
      });
}

function renderRejection(rejection: LegsRejection) {
  const { beforeDb, nowDb, bestDb, commonDbfs } = rejection;
  const rows = [
    ['incoming', say('legs.before'), beforeDb],
    ['trimmed', say('legs.now'), nowDb],
    ['best', say('legs.best'), bestDb],
  ] as const;
  return html`<table>
    <caption>
      ${say('legs.cmrr', { level: formatNumber(commonDbfs, 1), where: sayBand(rejection) })}
    </caption>
    <tbody>
      ${rows.map(
        ([name, label, db]) =>
          html`<tr data-rejection=${name}>
            <th scope="row">${label}</th>
            <td class="figure">${decibels(db)}</td>
          </tr>`,
      )}
    </tbody>
  </table>`;
}

export function renderReport({ findings, hasPilot, rejection }: LegsReport) {
  const isFine = findings.length === 0;
  return html`
    ${
      isFine
        ? html`<p class="fine">${say(hasPilot ? 'legs.fine-pilot' : 'legs.fine')}</p>`
        : html`<div class="warn">
            <ul role="list">
              ${findings.map((finding) => {
                const { what, remedy } = sayFinding(finding);
                return html`<li data-finding=${finding}><b>${what}</b> ${remedy}</li>`;
              })}
            </ul>
          </div>`
    }
    ${rejection ? renderRejection(rejection) : nothing}
  `;
}
