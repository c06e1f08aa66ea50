/** `<take-row .take>`: one take: what it is, listen to it, save it, discard it. */
import type { PropertyValues } from 'lit';
import { css, html, nothing } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import type { Take } from '../../../state/takes';
import { discardTake } from '../../../state/takes';
import { formatNumber, formatTime } from '../../../words/format';
import { say, sayOption, sayProblem } from '../../../words/say';
import { AppElement } from '../../app';
import { sharedStyles } from '../../shared-styles';
import { sayFileSize } from './file-size';
import { saveTake } from './save-take';

/** How long a press on Discard waits for the second. */
const SURE_MILLISECONDS = 4000;

@customElement('take-row')
export class TakeRow extends AppElement {
  static override styles = [
    sharedStyles,
    css`
      .take {
        display: grid;
        grid-template-columns: minmax(0, 1fr) auto;
        align-items: center;
        gap: 0.4rem 1rem;
        padding: 0.6rem 0.8rem;
        border: 1px solid var(--line);
        border-radius: 0.7rem;
      }
      .words {
        display: grid;
        gap: 0.1rem;
        min-width: 0;
        overflow-wrap: anywhere;
      }
      b {
        font-weight: 620;
      }
      .keys {
        display: flex;
        flex-wrap: wrap;
        align-items: center;
        justify-content: end;
        gap: 0.4rem;
      }
      audio {
        grid-column: 1 / -1;
        width: 100%;
        height: 2.4rem;
      }
      .problem {
        grid-column: 1 / -1;
        margin: 0;
        padding-left: 0.7rem;
        border-left: 0.3rem solid var(--bad);
      }
      .saved {
        color: var(--good);
        font-weight: 620;
      }
      @media (max-width: 30rem) {
        .take {
          grid-template-columns: minmax(0, 1fr);
        }
        .keys {
          justify-content: start;
        }
      }
    `,
  ];

  @property({ attribute: false }) take!: Take;
  @state() private address = '';
  @state() private asksToBeSure = false;

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    URL.revokeObjectURL(this.address);
    this.address = '';
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    const isOther = changed.has('take') && changed.get('take')?.file !== this.take.file;
    if (this.address === '' || isOther) {
      URL.revokeObjectURL(this.address);
      this.address = URL.createObjectURL(this.take.file);
    }
  }

  private discard(): void {
    if (this.asksToBeSure || this.take.status === 'saved') {
      discardTake(this.app.keep.store, this.take.id);
      return;
    }
    this.asksToBeSure = true;
    setTimeout(() => (this.asksToBeSure = false), SURE_MILLISECONDS);
  }

  private renderFacts() {
    const { origin, format, sampleRateHz, channels, seconds, file } = this.take;
    const khz = formatNumber(sampleRateHz / 1000, sampleRateHz % 1000 ? 1 : 0);
    const facts = [
      say(`keep.origin.${origin}`),
      sayOption('keep.format', format),
      say('status.rate', { khz }),
      channels === 1 ? say('keep.channels-one') : say('keep.channels', { count: channels }),
      formatTime(seconds),
      sayFileSize(file.size),
    ];
    return html`<span class="note">${facts.join(', ')}</span>`;
  }

  private renderProblem() {
    const { problem } = this.take;
    if (!problem) return nothing;
    const { what, remedy } = sayProblem(problem);
    return html`<p class="problem" role="alert"><b>${what}</b> ${remedy}</p>`;
  }

  override render() {
    const { title, status, format } = this.take;
    // Two files of one sound differ by their format.
    const name = `${title}, ${sayOption('keep.format', format)}`;
    const isSaved = status === 'saved';
    return html`<div class="take">
      <div class="words">
        <b>${title}</b>
        ${this.renderFacts()}
      </div>
      <div class="keys">
        ${isSaved ? html`<span class="saved" role="status">${say('keep.saved')}</span>` : nothing}
        <button
          class="button ${isSaved ? '' : 'strong'}"
          ?disabled=${status === 'saving'}
          aria-label=${say('keep.save-of', { name })}
          @click=${() => void saveTake(this.app.keep.store, this.take)}
        >
          ${say(status === 'saving' ? 'keep.saving' : isSaved ? 'keep.save-again' : 'keep.save')}
        </button>
        <button
          class="button"
          ?disabled=${status === 'saving'}
          aria-label=${say('keep.discard-of', { name })}
          @click=${() => this.discard()}
        >
          ${say(this.asksToBeSure ? 'keep.discard-sure' : 'keep.discard')}
        </button>
      </div>
      ${this.renderProblem()}
      <audio
        controls
        preload="metadata"
        src=${this.address}
        aria-label=${say('keep.listen', { name })}
      ></audio>
    </div>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'take-row': TakeRow;
  }
}
