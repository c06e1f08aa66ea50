/** `<page-header>`: the name, the link to copy, the theme, the list of keys. */
import { css, html, svg } from 'lit';
import { customElement } from 'lit/decorators.js';
import { say } from '../../words/say';
import { AppElement } from '../app';
import '../controls/param-select';
import { sharedStyles } from '../shared-styles';
import './view-tabs';

const LOGO = svg`
  <svg width="36" height="28" viewBox="0 0 34 26" fill="none" stroke-width="2.6"
    stroke-linecap="round" aria-hidden="true">
    <path d="M2 8c3.5-8 7.5-8 11 0s7.5 8 11 0 5-6 8-6" stroke="var(--hot)" />
    <path d="M2 18c3.5 8 7.5 8 11 0s7.5-8 11 0 5 6 8 6" stroke="var(--cold)" />
  </svg>`;

@customElement('page-header')
export class PageHeader extends AppElement {
  static override styles = [
    sharedStyles,
    css`
      header {
        display: flex;
        flex-wrap: wrap;
        align-items: center;
        gap: 0.6rem 1rem;
      }
      .brand {
        display: flex;
        align-items: center;
        gap: 0.7rem;
        margin-right: auto;
      }
      h1 {
        margin: 0;
        font-size: 1.15rem;
        font-weight: 680;
        letter-spacing: -0.01em;
      }
      .tools {
        display: flex;
        flex-wrap: wrap;
        gap: 0.5rem;
        align-items: center;
      }
      @media (max-width: 54rem) {
        .note {
          display: none;
        }
      }
      @media (max-width: 40rem) {
        kbd {
          display: none;
        }
        .tools {
          gap: 0.35rem;
        }
        .button {
          padding: 0.3rem 0.6rem;
          font-size: 0.86rem;
        }
        param-select {
          width: 8.4rem;
        }
      }
    `,
  ];

  override render() {
    return html`<header>
      <div class="brand">
        ${LOGO}
        <h1>${say('app.name')}</h1>
        <span class="note">${say('app.claim')}</span>
      </div>
      <view-tabs></view-tabs>
      <div class="tools">
        <button class="button" @click=${() => this.app.copyLink()}>
          ${say('header.copy-link')}
        </button>
        <param-select param="page.theme"></param-select>
        <button
          class="button"
          @click=${() =>
            this.dispatchEvent(new CustomEvent('show-help', { bubbles: true, composed: true }))}
        >
          ${say('header.help')} <kbd>?</kbd>
        </button>
      </div>
    </header>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'page-header': PageHeader;
  }
}
