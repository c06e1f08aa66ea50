/** `<listen-view>`: below the drawing and the switch: what disturbs the link, dialled or as it follows. */
import { css, html } from 'lit';
import { customElement } from 'lit/decorators.js';
import { heardLink } from '../../state/heard';
import { say } from '../../words/say';
import { AppElement } from '../app';
import '../panels/imperfections-panel';
import '../panels/interference-panel';
import '../panels/link-summary';
import { sharedStyles } from '../shared-styles';

@customElement('listen-view')
export class ListenView extends AppElement {
  static override styles = [
    sharedStyles,
    css`
      .two {
        display: grid;
        grid-template-columns: 1.65fr 1fr;
        gap: var(--gap);
      }
      .aside {
        padding: 0.9rem 1rem 1rem;
      }
      .aside p {
        max-width: 46rem;
        margin: 0.3rem 0 0;
        color: var(--dim);
      }
      .two > * {
        min-width: 0;
      }
      @media (max-width: 72rem) {
        .two {
          grid-template-columns: 1fr;
        }
      }
    `,
  ];

  override render() {
    const link = heardLink(this.app.settings);
    if (link === 'legs') {
      return html`<section class="panel aside" aria-label=${say('interference.title')}>
        <h2>${say('listen.aside')}</h2>
        <p>${say('listen.aside-note')}</p>
      </section>`;
    }
    if (link === 'circuit') {
      return html`<link-summary></link-summary>`;
    }
    return html`<div class="two">
      <interference-panel></interference-panel>
      <imperfections-panel></imperfections-panel>
    </div>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'listen-view': ListenView;
  }
}
