/** `<exaggerate-badge>`: says in every view that what is heard is not the real level, while it is not. */
import { css, html, nothing } from 'lit';
import { customElement } from 'lit/decorators.js';
import { heardLink } from '../../state/heard';
import { say } from '../../words/say';
import { AppElement } from '../app';
import { sharedStyles } from '../shared-styles';

@customElement('exaggerate-badge')
export class ExaggerateBadge extends AppElement {
  static override styles = [
    sharedStyles,
    css`
      p {
        display: flex;
        flex-wrap: wrap;
        align-items: center;
        justify-content: center;
        gap: 0.3rem 0.8rem;
        margin: 0;
        padding: 0.35rem 0.9rem;
        border: 2px solid var(--warn);
        border-radius: 0.7rem;
        background: var(--surface);
        font-weight: 620;
      }
      button {
        padding: 0;
        border: 0;
        background: none;
        font-weight: 560;
        text-decoration: underline;
      }
    `,
  ];

  /** Nothing to say takes no room either, not even a gap's. */
  protected override willUpdate(): void {
    const { settings } = this.app;
    this.hidden = heardLink(settings) !== 'circuit' || settings.get('link.exaggerate') === '0';
  }

  override render() {
    if (this.hidden) return nothing;
    const { settings } = this.app;
    return html`<p>
      <span role="status">${say('exaggerate.badge', { db: settings.get('link.exaggerate') })}</span>
      <button @click=${() => settings.set('link.exaggerate', '0')}>${say('exaggerate.off')}</button>
    </p>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'exaggerate-badge': ExaggerateBadge;
  }
}
