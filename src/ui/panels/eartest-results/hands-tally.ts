/** `<hands-tally>`: counts the hands of a room, and says how far they are to be trusted. */
import { html, nothing } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import type { DesignId } from '../../../eartest/designs';
import { drawShare } from '../../../visual/eartest/share-drawing';
import { sayOften, sayHundredths, sayP } from '../../../words/say-chance';
import { say } from '../../../words/say';
import { sharedStyles } from '../../shared-styles';
import { TestElement } from '../eartest/test-element';
import type { Asked, Hands, Round, Tally } from './hands';
import {
  ask,
  ASKED,
  ASKED_IN,
  handsStore,
  hasVotes,
  MOST_ROUNDS,
  nextRound,
  NO_HANDS,
  QUESTIONS,
  removeRound,
  tallyOf,
  tellRound,
  vote,
  voteOfKey,
} from './hands';
import { handsStyles } from './hands-styles';
import { shareAxis } from './level-axis';
import './result-plot';
import { resultStyles } from './result-styles';

const CHANCE = 0.5;

@customElement('hands-tally')
export class HandsTally extends TestElement {
  static override styles = [sharedStyles, resultStyles, handsStyles];

  /** It stands beneath its title. */
  @property({ type: Boolean }) folded = false;
  private stop: () => void = () => undefined;

  override connectedCallback(): void {
    super.connectedCallback();
    this.stop = handsStore.subscribe(() => this.requestUpdate());
    this.askWhatRuns();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.stop();
  }

  /** The design of the test that is taken now; undefined on the desk. */
  private get running(): DesignId | undefined {
    const { phase, plan } = this.test;
    return phase === 'trial' || phase === 'practice' ? plan?.design : undefined;
  }

  /** A test that runs sets the question, as long as nobody has voted. */
  private askWhatRuns(): void {
    const asked = this.running && ASKED_IN[this.running];
    if (asked) this.change((hands) => ask(hands, asked));
  }

  private change(make: (hands: Hands) => Hands): void {
    handsStore.update(make(handsStore.value));
  }

  /** Inside the tally its signs are votes; what they do elsewhere on the page they do there. */
  private readonly onKey = (event: KeyboardEvent): void => {
    const cast = voteOfKey(handsStore.value.asked, event);
    if (!cast) return;
    event.preventDefault();
    event.stopPropagation();
    // A key that is held is one hand.
    if (event.repeat) return;
    this.change((hands) => vote(hands, cast.side, cast.by));
  };

  private reset(): void {
    this.change(({ asked }) => ({ ...NO_HANDS, asked }));
    this.askWhatRuns();
  }

  private renderAsked(hands: Hands) {
    const isFixed = hasVotes(hands);
    return html`<fieldset ?disabled=${isFixed} aria-describedby=${isFixed ? 'fixed' : nothing}>
      <legend>${say('hands.asked')}</legend>
      ${ASKED.map(
        (one) =>
          html`<label>
            <input
              type="radio"
              name="asked"
              .checked=${one === hands.asked}
              @change=${() => this.change((now) => ask(now, one))}
            />
            ${say(`hands.asked.${one}`)}
          </label>`,
      )}
      ${isFixed ? html`<span class="note" id="fixed">${say('hands.asked-fixed')}</span>` : nothing}
    </fieldset>`;
  }

  private renderSide({ asked, rounds }: Hands, side: 0 | 1) {
    const name = QUESTIONS[asked].signs[side];
    const count = rounds.at(-1)!.votes[side];
    return html`<div class="side">
      <button
        class="vote"
        data-side=${name}
        aria-label=${`${say('hands.vote', { side: name })}, ${say('hands.votes', { count, side: name })}`}
        @click=${() => this.change((hands) => vote(hands, side, 1))}
      >
        <span class="name">${name}</span> <span class="count">${count}</span>
      </button>
      <button
        class="button fewer"
        aria-label=${say('hands.unvote', { side: name })}
        ?disabled=${count === 0}
        @click=${() => this.change((hands) => vote(hands, side, -1))}
      >
        −1
      </button>
    </div>`;
  }

  private renderTelling(asked: Asked, { was }: Round, index: number) {
    const [first, second] = QUESTIONS[asked].signs;
    const option = (value: Round['was'], text: string) =>
      html`<label>
        <input
          type="radio"
          name=${`was-${index}`}
          .checked=${was === value}
          @change=${() => this.change((hands) => tellRound(hands, index, value))}
        />
        ${text}
      </label>`;
    return html`<fieldset>
      <legend>${say(asked === 'hidden' ? 'hands.was-b' : 'hands.was')}</legend>
      ${option(undefined, say('hands.was-unknown'))} ${option(0, first)} ${option(1, second)}
    </fieldset>`;
  }

  private renderResult(asked: Asked, { hits, votes, p, share, tails }: Tally) {
    if (!share || p === undefined) {
      const untold = asked === 'hidden' ? 'hands.hidden-b' : 'hands.hidden';
      return html`<p class="note">${say(hasVotes(handsStore.value) ? untold : 'hands.empty')}</p>`;
    }
    const sentence = say(asked === 'which' ? 'hands.share-right' : 'hands.share-b', {
      hits,
      votes,
      share: sayHundredths(share.value),
      low: sayHundredths(share.low),
      high: sayHundredths(share.high),
    });
    const label = say(asked === 'which' ? 'hands.chance' : 'hands.chance-better');
    const x = shareAxis('%');
    return html`<p class="share" role="status">${sentence}</p>
      <result-plot
        .draw=${(sheet: Parameters<typeof drawShare>[0]) =>
          drawShare(sheet, { x, share, chance: CHANCE, label })}
        .heightToWidth=${0.22}
        .mostPixels=${240}
        .label=${say('hands.plot-label', { sentence })}
      ></result-plot>
      <p>
        ${say(tails === 1 ? 'hands.by-chance' : 'hands.by-chance-2', { often: sayOften(p), p: sayP(p) })}
      </p>`;
  }

  private renderRounds({ asked, rounds }: Hands) {
    if (rounds.length < 2) return nothing;
    const { signs, isTold } = QUESTIONS[asked];
    return html`<div class="scroll">
      <table>
        <tbody>
          ${rounds.map(
            (round, index) =>
              html`<tr>
                <th scope="row">${say('hands.round', { number: index + 1 })}</th>
                ${round.votes.map(
                  (count, side) =>
                    html`<td>${say('hands.votes', { count, side: signs[side]! })}</td>`,
                )}
                <td>${isTold ? this.renderTelling(asked, round, index) : nothing}</td>
                <td>
                  <button
                    class="button"
                    aria-label=${say('hands.remove', { number: index + 1 })}
                    @click=${() => this.change((hands) => removeRound(hands, index))}
                  >
                    ✕
                  </button>
                </td>
              </tr>`,
          )}
        </tbody>
      </table>
    </div>`;
  }

  override render() {
    const { running } = this;
    if (running && !ASKED_IN[running]) return nothing;
    const hands = handsStore.value;
    const { asked, rounds } = hands;
    const open = rounds.at(-1)!;
    const { isTold } = QUESTIONS[asked];
    return html`<section class="panel" aria-label=${say('hands.title')} @keydown=${this.onKey}>
      ${this.folded ? nothing : html`<h2>${say('hands.title')}</h2>`}
      <p class="note">${say(asked === 'hidden' ? 'hands.how-hidden' : 'hands.how')}</p>
      ${this.renderAsked(hands)}
      <h3>${say('hands.round', { number: rounds.length })}</h3>
      <div class="sides">${this.renderSide(hands, 0)} ${this.renderSide(hands, 1)}</div>
      <div class="row">
        ${isTold && rounds.length === 1 ? this.renderTelling(asked, open, 0) : nothing}
        <button
          class="button"
          ?disabled=${rounds.length >= MOST_ROUNDS || open.votes[0] + open.votes[1] === 0}
          @click=${() => this.change(nextRound)}
        >
          ${say('hands.next')}
        </button>
        <button class="button" @click=${() => this.reset()}>${say('hands.reset')}</button>
      </div>
      ${this.renderResult(asked, tallyOf(hands))} ${this.renderRounds(hands)}
      <p class="warn">${say('hands.caveat')}</p>
    </section>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'hands-tally': HandsTally;
  }
}
