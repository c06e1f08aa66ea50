/** `<view-tabs>`: the views of the page, the open one marked. */
import { css, html, nothing } from 'lit';
import { customElement } from 'lit/decorators.js';
import { rowOf } from '../../params/index';
import { say, sayOption } from '../../words/say';
import { AppElement } from '../app';
import { sharedStyles } from '../shared-styles';

@customElement('view-tabs')
export class ViewTabs extends AppElement {
  static override styles = [
    sharedStyles,
    css`
      nav {
        display: inline-flex;
        gap: 0.2rem;
        padding: 0.2rem;
        border-radius: 0.75rem;
        background: var(--raised);
      }
      button {
        min-height: 2.1rem;
        padding: 0.2rem 1rem;
        border: 0;
        border-radius: 0.6rem;
        background: none;
        color: var(--dim);
        font-weight: 590;
      }
      button:hover {
        color: var(--text);
      }
      button[aria-current='page'] {
        background: var(--surface);
        box-shadow: 0 0 0 1px var(--control);
        color: var(--text);
      }
      @media (forced-colors: active) {
        button[aria-current='page'] {
          forced-color-adjust: none;
          background: Highlight;
          color: HighlightText;
        }
      }
    `,
  ];

  override render() {
    const { settings, session } = this.app;
    // A view would show what is compared; the test has its own way out.
    if (session.value.earTest) return nothing;
    const open = settings.get('page.view');
    return html`<nav aria-label=${say('view.tabs')}>
      ${rowOf('page.view').options.map(
        (view) =>
          html`<button
            aria-current=${view === open ? 'page' : 'false'}
            @click=${() => settings.set('page.view', view)}
          >
            ${sayOption('page.view', view)}
          </button>`,
      )}
    </nav>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'view-tabs': ViewTabs;
  }
}
