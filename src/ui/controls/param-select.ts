/** `<param-select param="hum.character">`: one choice of the contract, as a list to pick from. */
import { css, html } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { live } from 'lit/directives/live.js';
import type { ChoiceId, ValueOf } from '../../params/index';
import { rowOf } from '../../params/index';
import { sayOption, sayParam, sayParamHelp } from '../../words/say';
import { AppElement } from '../app';
import { sharedStyles } from '../shared-styles';

@customElement('param-select')
export class ParamSelect extends AppElement {
  static override styles = [
    sharedStyles,
    css`
      select {
        width: 100%;
        font-size: 0.88rem;
        text-overflow: ellipsis;
      }
    `,
  ];

  @property() param!: ChoiceId;

  override render() {
    const { param } = this;
    const value = this.app.settings.get(param);
    return html`<select
      aria-label=${sayParam(param)}
      title=${sayParamHelp(param)}
      .value=${live(value)}
      @change=${(event: Event) =>
        this.app.settings.set(
          param,
          (event.target as HTMLSelectElement).value as ValueOf<typeof param>,
        )}
    >
      ${rowOf(param).options.map(
        (option) =>
          html`<option value=${option} ?selected=${option === value}>
            ${sayOption(param, option)}
          </option>`,
      )}
    </select>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'param-select': ParamSelect;
  }
}
