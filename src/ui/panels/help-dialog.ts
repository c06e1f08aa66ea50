/** `<help-dialog>`: the keys, what the page is, and the settings of the page itself. */
import { css, html, nothing } from 'lit';
import { customElement, query } from 'lit/decorators.js';
import { say } from '../../words/say';
import { AppElement } from '../app';
import '../controls/param-switch';
import { sharedStyles } from '../shared-styles';
import type { HelpKey } from './help-keys';
import { helpKeys } from './help-keys';

@customElement('help-dialog')
export class HelpDialog extends AppElement {
  static override styles = [
    sharedStyles,
    css`
      dialog {
        width: min(40rem, calc(100vw - 2rem));
        max-height: calc(100vh - 2rem);
        padding: 1.4rem 1.6rem;
        border: 1px solid var(--line);
        border-radius: 1rem;
        background: var(--surface);
        color: var(--text);
        overflow-y: auto;
      }
      dialog::backdrop {
        background: rgb(0 0 0 / 55%);
      }
      h2 {
        font-size: 1.2rem;
      }
      dl {
        display: grid;
        grid-template-columns: max-content 1fr;
        gap: 0.45rem 1rem;
        margin: 1rem 0;
      }
      dt {
        text-align: right;
      }
      dd {
        margin: 0;
      }
      p {
        margin: 0.8rem 0;
      }
      .foot {
        display: flex;
        flex-wrap: wrap;
        justify-content: space-between;
        gap: 0.6rem;
        margin-top: 1.2rem;
      }
      .foot .strong {
        margin-left: auto;
      }
    `,
  ];

  @query('dialog') private dialog!: HTMLDialogElement;

  get isOpen(): boolean {
    return this.dialog.open;
  }

  show(): void {
    if (!this.dialog.open) this.dialog.showModal();
  }

  private renderSigns({ held, signs, isRange }: HelpKey) {
    return html`${held ? html`<kbd>${held}</kbd> + ` : nothing}${signs.map(
      (sign, index) => html`${index > 0 ? (isRange ? ' – ' : ' ') : nothing}<kbd>${sign}</kbd>`,
    )}`;
  }

  override render() {
    const { settings, session, earTest } = this.app;
    const isInTest = session.value.earTest;
    const keys = helpKeys(isInTest ? earTest.store.value.plan?.design : undefined);
    return html`<dialog aria-labelledby="title">
      <h2 id="title">${say('help.title')}</h2>
      <dl>
        ${keys.map(
          (key) =>
            html`<dt>${this.renderSigns(key)}</dt>
              <dd>${key.does}</dd>`,
        )}
      </dl>
      <param-switch param="page.shortcuts"></param-switch>
      <p>${say('help.what')}</p>
      <p>${say('help.mirror')}</p>
      <p>${say('help.figures')}</p>
      <p>${say('help.private')}</p>
      <div class="foot">
        ${
          isInTest
            ? nothing
            : html`<button class="button" @click=${() => settings.reset()}>
                ${say('header.reset')}
              </button>`
        }
        <button class="button strong" autofocus @click=${() => this.dialog.close()}>
          ${say('help.close')}
        </button>
      </div>
    </dialog>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'help-dialog': HelpDialog;
  }
}
