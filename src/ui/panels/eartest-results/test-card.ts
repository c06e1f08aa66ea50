/** `<test-card>`: what a test says, and its files. Of the test that was just taken also the way to the next one. */
import { css, html, nothing } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import type { TestCard } from '../../../eartest/card';
import { report } from '../../../state/session';
import { say } from '../../../words/say';
import { AppElement } from '../../app';
import { sharedStyles } from '../../shared-styles';
import { saveCard, saveCardTable, savePicture } from './card-files';
import './card-sheet';
import { printCard } from './print-card';
import { resultStyles } from './result-styles';

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
  @state() private savedHash = '';
  @state() private isAsking = false;

  private save(): void {
    saveCard(this.card);
    this.savedHash = this.card.cardHash;
    this.isAsking = false;
  }

  private async savePicture(): Promise<void> {
    if (!(await savePicture(this.card))) report(this.app.session, { code: 'picture-failed' });
  }

  private startAnew(): void {
    if (this.savedHash === this.card.cardHash) this.app.earTest.close();
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
    const { card } = this;
    const isOwn = this.app.earTest.store.value.card?.cardHash === card.cardHash;
    const key = (name: 'json' | 'csv' | 'picture' | 'print', onClick: () => void) =>
      html`<button
        class="button"
        data-save=${name}
        title=${say(`result.save.${name}-help`)}
        @click=${onClick}
      >
        ${say(`result.save.${name}`)}
      </button>`;
    return html`<section class="panel" aria-label=${say('result.title')}>
      <card-sheet .card=${card}></card-sheet>
      <div class="row" role="group" aria-label=${say('result.save.keys')}>
        ${key('json', () => this.save())} ${key('csv', () => saveCardTable(card))}
        ${key('picture', () => void this.savePicture())} ${key('print', () => void printCard(card))}
        ${
          isOwn
            ? html`<button class="button strong" data-new @click=${() => this.startAnew()}>
                ${say('result.new.test')}
              </button>`
            : nothing
        }
        <span class="note" role="status"
          >${this.savedHash === card.cardHash ? say('result.save.saved') : nothing}</span
        >
        ${this.isAsking ? this.renderQuestion() : nothing}
      </div>
    </section>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'test-card': TestCardElement;
  }
}
