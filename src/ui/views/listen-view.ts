/** `<listen-view>`: below the drawing and the switch: what disturbs the link, dialled or as it follows. */
import { css, html } from 'lit';
import { customElement } from 'lit/decorators.js';
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
    if (this.app.settings.get('link.model') === 'circuit') {
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
