/** `<test-card>`: what a test says, and its files. Of the test that was just taken also the way to the next one. */
import { css, html, nothing } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import type { TestCard } from '../../../eartest/card';
import { report } from '../../../state/session';
import { createLeaveQuestion } from '../../../state/leave-question';
import { say } from '../../../words/say';
import { AppElement } from '../../app';
import { sharedStyles } from '../../shared-styles';
import { saveCard, saveCardTable, savePicture } from './card-files';
import './card-sheet';
import { layOutCard, printCard } from './print-card';
import { resultStyles } from './result-styles';

/** Hashes of the cards that were saved since the page was loaded: one may be shown again. */
const saved = new Set<string>();

@customElement('test-card')
export class TestCardElement extends AppElement {
  static override styles = [
    sharedStyles,
    resultStyles,
    css`
      .sure {
        flex-basis: 100%;
      }
    `,
  ];

  @property({ attribute: false }) card!: TestCard;
  @state() private isAsking = false;
  private readonly askBeforeLeaving = createLeaveQuestion();

  /** The test that was just taken: of one that was brought the file is there. */
  private get isOwn(): boolean {
    return this.app.earTest.store.value.card?.cardHash === this.card.cardHash;
  }

  private get isSaved(): boolean {
    return saved.has(this.card.cardHash);
  }

  protected override updated(): void {
    this.askBeforeLeaving(this.isOwn && !this.isSaved);
  }

  /** The browser's own way to print gives the sheet, too. */
  private readonly onPrint = (): void => {
    if (this.isOwn) layOutCard(this.card);
  };

  override connectedCallback(): void {
    super.connectedCallback();
    window.addEventListener('beforeprint', this.onPrint);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    window.removeEventListener('beforeprint', this.onPrint);
    this.askBeforeLeaving(false);
  }

  private save(): void {
    saveCard(this.card);
    saved.add(this.card.cardHash);
    this.isAsking = false;
    this.requestUpdate();
  }

  private async savePicture(): Promise<void> {
    if (!(await savePicture(this.card))) report(this.app.session, { code: 'picture-failed' });
  }

  private startAnew(): void {
    if (this.isSaved) this.app.earTest.close();
    else this.isAsking = true;
  }

  private renderQuestion() {
    return html`<div class="row sure" role="alert">
      <b>${say('result.new.sure')}</b>
      <button class="button strong" @click=${() => this.save()}>${say('result.save.json')}</button>
      <button class="button" @click=${() => this.app.earTest.close()}>
        ${say('result.new.drop')}
      </button>
      <button class="button" @click=${() => (this.isAsking = false)}>
        ${say('result.new.keep')}
      </button>
    </div>`;
  }

  override render() {
    const { card, isOwn, isSaved } = this;
    const key = (name: 'json' | 'csv' | 'picture' | 'print', onClick: () => void) =>
      html`<button
        class="button ${name === 'json' && isOwn && !isSaved && !this.isAsking ? 'strong' : ''}"
        data-save=${name}
        title=${say(`result.save.${name}-help`)}
        @click=${onClick}
      >
        ${say(`result.save.${name}`)}
      </button>`;
    // Those on the desk are part of it, not places of their own with one name for all.
    return html`<section class="panel" aria-label=${isOwn ? say('result.title') : nothing}>
      <card-sheet .card=${card}>
        <div class="row" role="group" aria-label=${say('result.save.keys')}>
          ${key('json', () => this.save())} ${key('csv', () => saveCardTable(card))}
          ${key('picture', () => void this.savePicture())}
          ${key('print', () => void printCard(card))}
          ${
            isOwn
              ? html`<button
                  class="button ${isSaved ? 'strong' : ''}"
                  data-new
                  @click=${() => this.startAnew()}
                >
                  ${say('result.new.test')}
                </button>`
              : nothing
          }
          <span class="note" role="status">${isSaved ? say('result.save.saved') : nothing}</span>
          ${this.isAsking ? this.renderQuestion() : nothing}
        </div>
      </card-sheet>
    </section>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'test-card': TestCardElement;
  }
}
