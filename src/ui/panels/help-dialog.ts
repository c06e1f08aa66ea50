/** `<help-dialog>`: the keys, what the page is, and the settings of the page itself. */
import { css, html } from 'lit';
import { customElement, query } from 'lit/decorators.js';
import { say } from '../../words/say';
import { AppElement } from '../app';
import '../controls/param-switch';
import { sharedStyles } from '../shared-styles';

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
    `,
  ];

  @query('dialog') private dialog!: HTMLDialogElement;

  get isOpen(): boolean {
    return this.dialog.open;
  }

  show(): void {
    if (!this.dialog.open) this.dialog.showModal();
  }

  override render() {
    const { settings } = this.app;
    const keys = [
      [html`<kbd>B</kbd>`, say('help.key-b')],
      [html`<kbd>${say('help.space')}</kbd>`, say('help.key-space')],
      [html`<kbd>M</kbd>`, say('help.key-m')],
      [html`<kbd>R</kbd>`, say('help.key-r')],
      [html`<kbd>1</kbd> – <kbd>6</kbd>`, say('help.key-wires')],
      [html`<kbd>?</kbd>`, say('help.key-help')],
    ] as const;
    return html`<dialog aria-labelledby="title">
      <h2 id="title">${say('help.title')}</h2>
      <dl>
        ${keys.map(
          ([key, words]) =>
            html`<dt>${key}</dt>
              <dd>${words}</dd>`,
        )}
      </dl>
      <param-switch param="page.shortcuts"></param-switch>
      <p>${say('help.what')}</p>
      <p>${say('help.mirror')}</p>
      <p>${say('help.figures')}</p>
      <p>${say('help.private')}</p>
      <div class="foot">
        <button class="button" @click=${() => settings.reset()}>${say('header.reset')}</button>
        <button class="button strong" @click=${() => this.dialog.close()}>
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
