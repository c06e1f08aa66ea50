/** `<test-desk>`: results brought back: one is verified, many are pooled, and hands are counted. */
import { css, html, nothing } from 'lit';
import { customElement, query, state } from 'lit/decorators.js';
import { say } from '../../../words/say';
import { AppElement } from '../../app';
import { sharedStyles } from '../../shared-styles';
import { saveTable } from './card-files';
import './class-panel';
import type { DeskRefusal, DeskResult } from './desk-store';
import { bring, deskStore, MOST_RESULTS, removeAll, removeResult } from './desk-store';
import './hands-tally';
import { resultStyles } from './result-styles';
import { splitCards } from './split-cards';
import './test-card';

const isOwnWord = (why: DeskRefusal): why is 'twice' | 'full' => why === 'twice' || why === 'full';

function sayRefused(name: string, why: DeskRefusal): string {
  if (isOwnWord(why)) return say(`desk.${why}`, { name, most: MOST_RESULTS });
  return say('desk.refused-one', { name, why: say(`desk.refusal.${why}`) });
}

const isResultFile = ({ name }: File): boolean => name.toLowerCase().endsWith('.json');

@customElement('test-desk')
export class TestDesk extends AppElement {
  static override styles = [
    sharedStyles,
    resultStyles,
    css`
      :host {
        display: grid;
        gap: var(--gap);
      }
      :host > * {
        min-width: 0;
      }
      .place {
        display: grid;
        gap: 0.7rem;
        padding: 0.9rem;
        border: 2px dashed var(--control);
        border-radius: 0.8rem;
      }
      .place.over {
        border-color: var(--cold);
        background: var(--raised);
      }
      textarea {
        display: block;
        width: 100%;
        min-height: 5.5rem;
        margin: 0.25rem 0 0.5rem;
        padding: 0.5rem;
        border: 1px solid var(--control);
        border-radius: 0.5rem;
        background: var(--surface);
        color: var(--text);
        font: 400 0.84rem/1.4 var(--font);
        resize: vertical;
      }
      .good {
        color: var(--good);
        font-weight: 640;
      }
      .refused {
        display: grid;
        gap: 0.4rem;
        padding: 0.6rem 0.9rem;
        border: 2px solid var(--bad);
        border-radius: 0.7rem;
        overflow-wrap: anywhere;
      }
    `,
  ];

  @state() private isOver = false;
  @query('input') private picker!: HTMLInputElement;
  @query('textarea') private pasted!: HTMLTextAreaElement;
  private stop: () => void = () => undefined;

  override connectedCallback(): void {
    super.connectedCallback();
    this.stop = deskStore.subscribe(() => this.requestUpdate());
    window.addEventListener('drop', this.onDrop, { capture: true });
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.stop();
    window.removeEventListener('drop', this.onDrop, { capture: true });
  }

  /** Each file is one card. */
  private bringFiles(files: Iterable<File>): Promise<void> {
    return bring(
      deskStore,
      [...files].map((file) => ({ name: file.name, from: file })),
    );
  }

  private async choose(): Promise<void> {
    await this.bringFiles(this.picker.files ?? []);
    // The same file may be chosen again.
    this.picker.value = '';
  }

  private async checkPasted(): Promise<void> {
    const texts = splitCards(this.pasted.value, MOST_RESULTS + 1);
    const named = texts.map((from, i) => ({ name: say('desk.pasted', { number: i + 1 }), from }));
    this.pasted.value = '';
    await bring(deskStore, named);
  }

  private readonly onDrag = (event: DragEvent): void => {
    if (!event.dataTransfer?.types.includes('Files')) return;
    event.preventDefault();
    event.stopPropagation();
    this.isOver = event.type === 'dragover';
  };

  /** Takes what is dropped on it, and results that are dropped elsewhere: the page would play them. */
  private readonly onDrop = (event: DragEvent): void => {
    const files = [...(event.dataTransfer?.files ?? [])];
    const isHere = event.composedPath().includes(this);
    if (files.length === 0 || !(isHere || files.every(isResultFile))) return;
    event.preventDefault();
    this.isOver = false;
    void this.bringFiles(files);
  };

  private renderPlace() {
    const { reading } = deskStore.value;
    return html`<div
      class="place ${this.isOver ? 'over' : ''}"
      @dragover=${this.onDrag}
      @dragleave=${this.onDrag}
    >
      <p>${say('desk.how')}</p>
      <div class="row">
        <input
          type="file"
          hidden
          multiple
          accept=".json,application/json"
          @change=${() => this.choose()}
        />
        <button class="button" @click=${() => this.picker.click()}>${say('desk.choose')}</button>
        <span class="note" role="status"
          >${reading ? say('desk.reading', { ...reading }) : nothing}</span
        >
      </div>
      <details>
        <summary>${say('desk.paste')}</summary>
        <div>
          <label>
            ${say('desk.paste-help')}
            <textarea spellcheck="false" autocomplete="off"></textarea>
          </label>
          <button class="button" @click=${() => this.checkPasted()}>${say('desk.check')}</button>
        </div>
      </details>
    </div>`;
  }

  private renderRefused() {
    const { refused } = deskStore.value;
    if (refused.length === 0) return nothing;
    return html`<div class="refused" role="alert">
      <h3>${say('desk.refused', { count: refused.length })}</h3>
      <ul>
        ${refused.map(({ name, why }) => html`<li data-why=${why}>${sayRefused(name, why)}</li>`)}
      </ul>
      <div>
        <button class="button" @click=${() => deskStore.update({ refused: [] })}>
          ${say('desk.forget-refused')}
        </button>
      </div>
    </div>`;
  }

  private renderResults(results: readonly DeskResult[]) {
    if (results.length === 0) return nothing;
    const cards = results.map(({ card }) => card);
    const [first] = results;
    return html`<p>
        <span class="good" role="status"
          >${say(results.length === 1 ? 'desk.unchanged' : 'desk.unchanged-all')}</span
        >
        ${say('desk.forged')}
      </p>
      <div class="row">
        ${
          cards.length > 1
            ? html`<button
                class="button"
                @click=${() => saveTable(cards, `${say('app.name')} ${say('desk.title')}`)}
              >
                ${say('desk.csv')}
              </button>`
            : nothing
        }
        <button class="button" @click=${() => removeAll(deskStore)}>${say('desk.clear')}</button>
      </div>
      ${
        results.length === 1
          ? html`<test-card .card=${first!.card}></test-card>`
          : html`<class-panel
              .results=${results}
              @remove-result=${({ detail }: CustomEvent<DeskResult>) =>
                removeResult(deskStore, detail)}
            ></class-panel>`
      }`;
  }

  override render() {
    return html`<section class="panel" aria-label=${say('desk.title')}>
        <h2>${say('desk.title')}</h2>
        ${this.renderPlace()} ${this.renderRefused()} ${this.renderResults(deskStore.value.results)}
      </section>
      <hands-tally></hands-tally>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'test-desk': TestDesk;
  }
}
