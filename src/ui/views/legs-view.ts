/** `<legs-view>`: real legs, in and out: trim, measurement, wiring, and what to buy or solder. */
import { css, html } from 'lit';
import { customElement } from 'lit/decorators.js';
import { LEGS_WORDS } from '../../words/en/legs';
import { LEGS_HELP_WORDS } from '../../words/en/legs-help';
import { addWords } from '../../words/say';
import { AppElement } from '../app';
import '../panels/legs/legs-help';
import '../panels/legs/legs-in';
import '../panels/legs/legs-out';
import { sharedStyles } from '../shared-styles';

addWords(LEGS_WORDS);
addWords(LEGS_HELP_WORDS);

@customElement('legs-view')
export class LegsView extends AppElement {
  static override styles = [
    sharedStyles,
    css`
      .view,
      .two {
        display: grid;
        gap: var(--gap);
      }
      .two {
        grid-template-columns: 1fr 1fr;
      }
      .view > *,
      .two > * {
        min-width: 0;
      }
      @media (max-width: 66rem) {
        .two {
          grid-template-columns: 1fr;
        }
      }
    `,
  ];

  override render() {
    return html`<div class="view">
      <div class="two">
        <legs-in></legs-in>
        <legs-out></legs-out>
      </div>
      <legs-help></legs-help>
    </div>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'legs-view': LegsView;
  }
}
