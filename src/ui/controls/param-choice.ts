/** `<param-choice param="monitor.match">`: one choice of the contract, all options side by side. */
import { css, html } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { live } from 'lit/directives/live.js';
import type { ChoiceId } from '../../params/index';
import { rowOf } from '../../params/index';
import { sayOption, sayParam, sayParamHelp } from '../../words/say';
import { AppElement } from '../app';
import { sharedStyles } from '../shared-styles';

@customElement('param-choice')
export class ParamChoice extends AppElement {
  static override styles = [
    sharedStyles,
    css`
      fieldset {
        display: flex;
        flex-wrap: wrap;
        align-items: center;
        gap: 0.5rem;
        margin: 0;
        padding: 0;
        border: 0;
      }
      .options {
        display: inline-flex;
        padding: 0.2rem;
        border-radius: 0.65rem;
        background: var(--raised);
      }
      label {
        position: relative;
        padding: 0.22rem 0.7rem;
        border-radius: 0.5rem;
        color: var(--dim);
        font-size: 0.86rem;
        font-weight: 550;
        cursor: pointer;
      }
      label:has(:checked) {
        background: var(--text);
        color: var(--surface);
      }
      @media (forced-colors: active) {
        label:has(:checked) {
          forced-color-adjust: none;
          background: Highlight;
          color: HighlightText;
        }
      }
      label:has(:focus-visible) {
        outline: 3px solid var(--cold);
        outline-offset: 2px;
      }
      input {
        position: absolute;
        inset: 0;
        opacity: 0;
        margin: 0;
        cursor: pointer;
      }
      .name {
        color: var(--dim);
        font-size: 0.86rem;
      }
    `,
  ];

  @property() param!: ChoiceId;
  /** Shows the parameter's name before the options. */
  @property({ type: Boolean }) named = false;

  override render() {
    const { param } = this;
    const value = this.app.settings.get(param);
    return html`<fieldset title=${sayParamHelp(param)}>
      <legend class="visually-hidden">${sayParam(param)}</legend>
      ${this.named ? html`<span class="name" aria-hidden="true">${sayParam(param)}</span>` : ''}
      <span class="options">
        ${rowOf(param).options.map(
          (option) =>
            html`<label>
              <input
                type="radio"
                name=${param}
                value=${option}
                .checked=${live(option === value)}
                @change=${() => this.app.settings.set(param, option)}
              />${sayOption(param, option)}
            </label>`,
        )}
      </span>
    </fieldset>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'param-choice': ParamChoice;
  }
}
