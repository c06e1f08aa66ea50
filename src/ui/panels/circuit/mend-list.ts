/** `<mend-list>`: what would help this link, by how many dB, and one press to hear each. */
import type { TemplateResult } from 'lit';
import { css, html, nothing } from 'lit';
import { customElement, state } from 'lit/decorators.js';
import { repeat } from 'lit/directives/repeat.js';
import type { MendGain } from '../../../scenes/mend-gains';
import { mendGains } from '../../../scenes/mend-gains';
import type { MendId } from '../../../scenes/mends';
import type { LinkValues } from '../../../state/link-values';
import { LINK_VALUE_IDS, linkValues } from '../../../state/link-values';
import { formatNumber } from '../../../words/format';
import { say } from '../../../words/say';
import { AppElement } from '../../app';
import { LinkAnalysis } from '../../link-analysis';
import { sharedStyles } from '../../shared-styles';
import { analysisStyles } from './analysis-styles';

/** What was heard, and how the link was before and after. */
interface Heard {
  id: MendId;
  before: LinkValues;
  after: LinkValues;
}

/** Less than this makes no difference that anyone would hear. */
const LEAST_GAIN_DB = 1;

const areSame = (a: LinkValues, b: LinkValues): boolean =>
  LINK_VALUE_IDS.every((id) => a[id] === b[id]);

@customElement('mend-list')
export class MendList extends AppElement {
  static override styles = [
    sharedStyles,
    analysisStyles,
    css`
      ul {
        display: grid;
        grid-template-columns: repeat(auto-fill, minmax(min(24rem, 100%), 1fr));
        gap: 0 1.6rem;
        margin: 0;
        padding: 0;
        list-style: none;
      }
      li {
        display: grid;
        grid-template-columns: 1fr auto auto;
        gap: 0 0.9rem;
        align-items: center;
        padding: 0.5rem 0;
        border-top: 1px solid var(--line);
      }
      li b {
        display: block;
        font-weight: 620;
      }
      li .note {
        display: block;
        line-height: 1.35;
      }
      .gain {
        font-size: 1.15rem;
        font-weight: 660;
        white-space: nowrap;
      }
      .little .gain {
        color: var(--dim);
        font-weight: 500;
      }
      @media (max-width: 34rem) {
        li {
          grid-template-columns: 1fr auto;
          gap: 0.35rem 0.9rem;
        }
        li > :first-child {
          grid-column: 1 / -1;
        }
      }
      .undo {
        display: flex;
        flex-wrap: wrap;
        align-items: center;
        justify-content: space-between;
        gap: 0.4rem 1rem;
        margin-bottom: 0.6rem;
        padding: 0.45rem 0.8rem;
        border-radius: 0.6rem;
        background: var(--raised);
      }
      .safety {
        display: flex;
        gap: 0.6rem;
        margin: 0.7rem 0 0;
        padding: 0.6rem 0.8rem;
        border: 1px solid var(--line);
        border-left: 0.35rem solid var(--bad);
        border-radius: 0.5rem;
      }
    `,
  ];

  /** Mends that were heard one on top of another, the last one last. */
  @state() private heard: readonly Heard[] = [];

  private readonly analysis = new LinkAnalysis(this, mendGains);

  private take(values: LinkValues): void {
    this.app.settings.apply(values);
    this.dispatchEvent(new CustomEvent('edited', { bubbles: true, composed: true }));
  }

  private hear({ id, values }: MendGain): void {
    const before = linkValues(this.app.settings);
    const undoable = this.undoable() ? this.heard : [];
    this.take(values);
    this.heard = [...undoable, { id, before, after: linkValues(this.app.settings) }];
    // Its own button may be gone in a moment.
    this.focusButton('.undo button');
  }

  private focusButton(selector: string): void {
    void this.updateComplete.then(() =>
      this.renderRoot.querySelector<HTMLElement>(selector)?.focus(),
    );
  }

  private undo({ before }: Heard): void {
    this.heard = this.heard.slice(0, -1);
    this.take(before);
    this.focusButton('.undo button, li button');
  }

  /** The last mend that was heard, while the link is still as it left it. */
  private undoable(): Heard | undefined {
    const last = this.heard.at(-1);
    return last && areSame(last.after, linkValues(this.app.settings)) ? last : undefined;
  }

  private mend(gain: MendGain): TemplateResult {
    const { id, gainDb } = gain;
    const name = say(`mend.${id}.name`);
    return html`<li class=${gainDb < LEAST_GAIN_DB ? 'little' : ''}>
      <span><b>${name}</b> <span class="note">${say(`mend.${id}.note`)}</span></span>
      <span class="gain">${sayGain(gainDb)}</span>
      <button
        class="button"
        aria-label=${say('mends.hear-one', { name })}
        @click=${() => this.hear(gain)}
      >
        ${say('mends.hear')}
      </button>
    </li>`;
  }

  private content(): TemplateResult {
    const { finding } = this.analysis;
    if (finding.status !== 'ready') {
      return html`<p class="message">${say(`budget.${finding.status}`)}</p>`;
    }
    const gains = finding.result;
    if (gains.length === 0) return html`<p class="message">${say('mends.none')}</p>`;
    return html`<ul>
      ${repeat(
        gains,
        ({ id }) => id,
        (gain) => this.mend(gain),
      )}
    </ul>`;
  }

  override render() {
    const undoable = this.undoable();
    return html`<section class="panel" aria-label=${say('mends.title')}>
      <div class="head">
        <h2>${say('mends.title')}</h2>
        <span class="note">${say('mends.note')}</span>
      </div>
      <div role="status">
        ${
          undoable
            ? html`<div class="undo">
                <span>${say('mends.heard', { name: say(`mend.${undoable.id}.name`) })}</span>
                <button class="button" @click=${() => this.undo(undoable)}>
                  ${say('mends.undo')}
                </button>
              </div>`
            : nothing
        }
      </div>
      ${this.content()}
      <p class="safety">${say('mend.safety-earth')}</p>
    </section>`;
  }
}

function sayGain(gainDb: number): string {
  if (gainDb === Infinity) return say('mends.all');
  const value = formatNumber(gainDb, 1);
  return say('budget.db', { value: gainDb >= 0.05 ? `+${value}` : value });
}

declare global {
  interface HTMLElementTagNameMap {
    'mend-list': MendList;
  }
}
