/** `<scope-step param="scope.time">`: a scale in steps, with a list to pick from and a key to either side. */
import { css, html } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { stepFrom } from '../../../measure/one-two-five';
import type { ChoiceId } from '../../../params/index';
import { rowOf } from '../../../params/index';
import { say, sayParam } from '../../../words/say';
import { AppElement } from '../../app';
import '../../controls/param-select';
import { sharedStyles } from '../../shared-styles';

@customElement('scope-step')
export class ScopeStep extends AppElement {
  static override styles = [
    sharedStyles,
    css`
      .row {
        display: flex;
        gap: 0.25rem;
      }
      .button {
        min-width: 2.25rem;
        padding: 0;
        font-weight: 650;
      }
    `,
  ];

  @property() param!: ChoiceId;

  private key(by: 1 | -1) {
    const { settings } = this.app;
    const value = settings.get(this.param);
    const next = stepFrom(rowOf(this.param).options, value, by);
    const name = say(by > 0 ? 'scope.more' : 'scope.less', { name: sayParam(this.param) });
    return html`<button
      class="button"
      aria-label=${name}
      title=${name}
      ?disabled=${next === value}
      @click=${() => settings.set(this.param, next)}
    >
      ${by > 0 ? '+' : '−'}
    </button>`;
  }

  override render() {
    return html`<div class="row">
      ${this.key(-1)}<param-select param=${this.param}></param-select>${this.key(1)}
    </div>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'scope-step': ScopeStep;
  }
}
