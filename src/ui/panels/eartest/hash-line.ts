/** `<hash-line>`: a hash, its first characters at a glance and all of it on demand, to be copied. */
import { css, html, LitElement } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { say } from '../../../words/say';
import { sharedStyles } from '../../shared-styles';

/** Signs that are shown at once: enough to be compared by eye, and 48 bits. */
const SHORT_LENGTH = 12;

@customElement('hash-line')
export class HashLine extends LitElement {
  static override styles = [
    sharedStyles,
    css`
      :host {
        display: flex;
        flex-wrap: wrap;
        align-items: center;
        gap: 0.3rem 0.6rem;
      }
      /* The mark that folds it stands beside the first line, not above it. */
      details {
        display: flex;
        align-items: baseline;
        gap: 0.2rem;
        min-width: 0;
      }
      details::details-content {
        min-width: 0;
      }
      code {
        font:
          600 0.92em/1.4 ui-monospace,
          'DejaVu Sans Mono',
          Consolas,
          monospace;
        overflow-wrap: anywhere;
      }
      summary {
        min-width: 1.5rem;
        min-height: 1.5rem;
        border-radius: 0.3rem;
        cursor: pointer;
      }
      .button {
        min-height: 1.75rem;
        padding: 0.1rem 0.6rem;
        font-size: 0.84rem;
      }
    `,
  ];

  /** What it is the hash of. */
  @property() name = '';
  @property() hash = '';
  @state() private isCopied = false;
  @state() private isOpen = false;

  private async copy(): Promise<void> {
    try {
      await navigator.clipboard.writeText(this.hash);
      this.isCopied = true;
    } catch {
      // Where the browser does not let a page copy, all of it is shown to be copied by hand.
      this.isOpen = true;
    }
  }

  override render() {
    const { name, hash } = this;
    return html`<details
        ?open=${this.isOpen}
        @toggle=${(event: Event) => (this.isOpen = (event.target as HTMLDetailsElement).open)}
      >
        <summary>
          <span class="visually-hidden">${say('test.hash-whole', { name })}</span>
          <code>${this.isOpen ? '' : `${hash.slice(0, SHORT_LENGTH)}…`}</code>
        </summary>
        <code>${hash}</code>
      </details>
      <button
        class="button"
        aria-label=${say('test.hash-copy-of', { name })}
        @click=${() => void this.copy()}
      >
        ${say('test.hash-copy')}
      </button>
      <span class="note" role="status"
        >${this.isCopied ? say('test.hash-copied', { name }) : ''}</span
      >`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'hash-line': HashLine;
  }
}
