/** Every trial of a card as a table: what was answered, what it was, and when. */
import { html, nothing } from 'lit';
import type { TestCard } from '../../../eartest/card';
import { DESIGNS } from '../../../eartest/designs';
import { hitsOf } from '../../../eartest/verify-card';
import { formatNumber } from '../../../words/format';
import { sayLevel } from '../../../words/say-level';
import { say } from '../../../words/say';

const LEAST_DECIMALS = 1;

/** The answer that would have been a hit: what X was, the odd place, the place of B. */
function wasOf({ plan, order }: TestCard, trial: number): string {
  const { layouts, answers, isHit } = DESIGNS[plan.design];
  const layout = layouts[order[trial]!]!;
  return answers.find((_, answer) => isHit(layout, answer))!;
}

function answered(card: TestCard, trial: number, hit: boolean) {
  const { plan, trials } = card;
  const { answer, seconds, levelDb } = trials[trial]!;
  return html`<td>${DESIGNS[plan.design].answers[answer]}</td>
    <td>${wasOf(card, trial)}</td>
    <td class=${hit ? 'hit' : 'miss'}>${say(hit ? 'result.trial.yes' : 'result.trial.no')}</td>
    ${
      plan.threshold
        ? html`<td>${levelDb === undefined ? nothing : sayLevel(plan.threshold, levelDb)}</td>`
        : nothing
    }
    <td>${say('result.trial.seconds', { seconds: formatNumber(seconds, LEAST_DECIMALS) })}</td>`;
}

/** Of a voided test the trials that were never answered stand there, too: their order is told with the rest. */
export function renderTrials(card: TestCard) {
  const { plan, trials } = card;
  const hits = hitsOf(card);
  const isPreference = plan.design === 'preference';
  // Of a threshold the levels of later trials were never chosen, so their order says nothing.
  const rows = card.outcome === 'void' && !plan.threshold ? plan.trials : trials.length;
  return html`<div class="scroll" tabindex="0" role="group" aria-label=${say('result.trials')}>
    <table class="trials">
      <caption>
        ${say('result.trials-help')}
      </caption>
      <thead>
        <tr>
          <th scope="col">${say('result.trial.number')}</th>
          <th scope="col">${say('result.trial.answer')}</th>
          <th scope="col">${say(isPreference ? 'result.trial.b-was' : 'result.trial.was')}</th>
          <th scope="col">${say(isPreference ? 'result.trial.for-b' : 'result.trial.right')}</th>
          ${plan.threshold ? html`<th scope="col">${say('result.trial.level')}</th>` : nothing}
          <th scope="col">${say('result.trial.time')}</th>
        </tr>
      </thead>
      <tbody>
        ${Array.from(
          { length: rows },
          (_, trial) =>
            html`<tr>
              <th scope="row">${trial + 1}</th>
              ${
                trial < trials.length
                  ? answered(card, trial, hits[trial]!)
                  : html`<td>${say('result.trial.open')}</td>
                      <td>${wasOf(card, trial)}</td>
                      <td></td>
                      <td></td>`
              }
            </tr>`,
        )}
      </tbody>
    </table>
  </div>`;
}
