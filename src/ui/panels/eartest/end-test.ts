/** `<end-test>`: ends a test before its time, after asking once more. */
import { css, html } from 'lit';
import { customElement, state } from 'lit/decorators.js';
import { say } from '../../../words/say';
import { AppElement } from '../../app';
import { sharedStyles } from '../../shared-styles';

@customElement('end-test')
export class EndTest extends AppElement {
  static override styles = [
    sharedStyles,
    css`
      :host {
        display: flex;
        flex-wrap: wrap;
        align-items: center;
        gap: 0.5rem 0.8rem;
      }
    `,
  ];

  @state() private isAsked = false;

  private async ask(isAsked: boolean): Promise<void> {
    this.isAsked = isAsked;
    await this.updateComplete;
    this.renderRoot.querySelector('button')?.focus();
  }

  override render() {
    if (!this.isAsked) {
      return html`<button class="button" id="end" @click=${() => void this.ask(true)}>
        ${say('test.end')}
      </button>`;
    }
    return html`<button class="button" id="keep-on" @click=${() => void this.ask(false)}>
        ${say('test.end-not')}
      </button>
      <button class="button" id="really-end" @click=${() => this.app.earTest.abandon()}>
        ${say('test.end-sure')}
      </button>
      <span class="note" role="status">${say('test.end-note')}</span>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'end-test': EndTest;
  }
}
