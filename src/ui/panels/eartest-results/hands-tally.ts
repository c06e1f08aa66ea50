/** `<hands-tally>`: counts the hands of a room, and says how far they are to be trusted. */
import { css, html, LitElement, nothing } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { drawShare } from '../../../visual/eartest/share-drawing';
import { sayOften, sayHundredths, sayP } from '../../../words/say-chance';
import { say } from '../../../words/say';
import { sharedStyles } from '../../shared-styles';
import type { Asked, Hands, Round, Tally } from './hands';
import {
  ask,
  ASKED,
  handsStore,
  hasVotes,
  MOST_ROUNDS,
  nextRound,
  NO_HANDS,
  removeRound,
  tallyOf,
  tellRound,
  vote,
} from './hands';
import { shareAxis } from './level-axis';
import './result-plot';
import { resultStyles } from './result-styles';

const SIDES = ['A', 'B'] as const;
const CHANCE = 0.5;

@customElement('hands-tally')
export class HandsTally extends LitElement {
  static override styles = [
    sharedStyles,
    resultStyles,
    css`
      .sides {
        display: grid;
        grid-template-columns: 1fr 1fr;
        gap: 0.8rem;
      }
      .side {
        display: grid;
        grid-template-columns: 1fr auto;
        align-items: stretch;
        gap: 0.4rem;
        min-width: 0;
      }
      @media (max-width: 32rem) {
        .sides {
          grid-template-columns: 1fr;
        }
      }
      .vote {
        display: flex;
        flex-wrap: wrap;
        align-items: baseline;
        place-content: center;
        gap: 0 0.8rem;
        min-height: 6rem;
        padding: 0.4rem;
        border: 2px solid var(--control);
        border-radius: 0.8rem;
        background: var(--raised);
        font-weight: 680;
      }
      .vote .name {
        font-size: 1.6rem;
      }
      .vote .count {
        font-size: clamp(2.6rem, 7vw, 5rem);
        line-height: 1.15;
      }
      .fewer {
        min-width: 2.75rem;
        font-size: 1.3rem;
      }
      .share {
        font-size: clamp(1.2rem, 2.6vw, 1.9rem);
        font-weight: 660;
        line-height: 1.3;
      }
      fieldset {
        display: flex;
        flex-wrap: wrap;
        align-items: center;
        gap: 0.3rem 1rem;
        margin: 0;
        padding: 0;
        border: 0;
      }
      legend {
        float: left;
        margin-right: 0.2rem;
        padding: 0;
        line-height: 1.75rem;
        color: var(--dim);
      }
      label {
        display: inline-flex;
        align-items: center;
        gap: 0.4rem;
        min-height: 1.75rem;
      }
      fieldset:disabled label {
        color: var(--dim);
      }
      td,
      th {
        vertical-align: middle;
      }
      input {
        width: 1.1rem;
        height: 1.1rem;
        margin: 0;
        accent-color: var(--text);
      }
    `,
  ];

  /** It stands beneath its title. */
  @property({ type: Boolean }) folded = false;
  private stop: () => void = () => undefined;

  override connectedCallback(): void {
    super.connectedCallback();
    this.stop = handsStore.subscribe(() => this.requestUpdate());
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.stop();
  }

  private change(make: (hands: Hands) => Hands): void {
    handsStore.update(make(handsStore.value));
  }

  /** Inside the tally A and B are votes; what they do elsewhere on the page they do there. */
  private readonly onKey = (event: KeyboardEvent): void => {
    if (event.ctrlKey || event.altKey || event.metaKey) return;
    const side = SIDES.findIndex((name) => name === event.key.toUpperCase());
    if (side < 0) return;
    event.preventDefault();
    event.stopPropagation();
    this.change((hands) => vote(hands, side === 0 ? 0 : 1, event.shiftKey ? -1 : 1));
  };

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

  private renderSide(name: (typeof SIDES)[number], side: 0 | 1, count: number) {
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

  private renderTelling({ was }: Round, index: number) {
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
      <legend>${say('hands.was')}</legend>
      ${option(undefined, say('hands.was-unknown'))} ${option(0, 'A')} ${option(1, 'B')}
    </fieldset>`;
  }

  private renderResult(asked: Asked, { hits, votes, p, share, tails }: Tally) {
    if (!share || p === undefined) {
      const isHidden = hasVotes(handsStore.value);
      return html`<p class="note">${say(isHidden ? 'hands.hidden' : 'hands.empty')}</p>`;
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
    return html`<div class="scroll">
      <table>
        <tbody>
          ${rounds.map(
            (round, index) =>
              html`<tr>
                <th scope="row">${say('hands.round', { number: index + 1 })}</th>
                <td>${say('hands.votes', { count: round.votes[0], side: 'A' })}</td>
                <td>${say('hands.votes', { count: round.votes[1], side: 'B' })}</td>
                <td>${asked === 'which' ? this.renderTelling(round, index) : nothing}</td>
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
    const hands = handsStore.value;
    const { asked, rounds } = hands;
    const open = rounds.at(-1)!;
    return html`<section class="panel" aria-label=${say('hands.title')} @keydown=${this.onKey}>
      ${this.folded ? nothing : html`<h2>${say('hands.title')}</h2>`}
      <p class="note">${say('hands.how')}</p>
      ${this.renderAsked(hands)}
      <h3>${say('hands.round', { number: rounds.length })}</h3>
      <div class="sides">
        ${this.renderSide('A', 0, open.votes[0])} ${this.renderSide('B', 1, open.votes[1])}
      </div>
      <div class="row">
        ${asked === 'which' && rounds.length === 1 ? this.renderTelling(open, 0) : nothing}
        <button
          class="button"
          ?disabled=${rounds.length >= MOST_ROUNDS || open.votes[0] + open.votes[1] === 0}
          @click=${() => this.change(nextRound)}
        >
          ${say('hands.next')}
        </button>
        <button
          class="button"
          @click=${() => this.change((now) => ({ ...NO_HANDS, asked: now.asked }))}
        >
          ${say('hands.reset')}
        </button>
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
