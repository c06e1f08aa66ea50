/**
 * `<param-select param="hum.character">`: one choice of the contract, as a list to pick from; with `.groups`, under
 * headings. What a listener chose is told by a `chosen` event.
 */
import { css, html } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { live } from 'lit/directives/live.js';
import type { ChoiceId, ValueOf } from '../../params/index';
import { rowOf } from '../../params/index';
import { sayOption, sayParam, sayParamHelp } from '../../words/say';
import { AppElement } from '../app';
import { sharedStyles } from '../shared-styles';

export interface OptionGroup {
  readonly label: string;
  readonly options: readonly string[];
}

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
  @property({ attribute: false }) groups: readonly OptionGroup[] = [];

  private choose(event: Event): void {
    const { param } = this;
    const option = (event.target as HTMLSelectElement).value as ValueOf<typeof param>;
    this.app.settings.set(param, option);
    this.dispatchEvent(new CustomEvent('chosen'));
  }

  private optionsOf(options: readonly string[]) {
    const { param } = this;
    const value = this.app.settings.get(param);
    return options.map(
      (option) =>
        html`<option value=${option} ?selected=${option === value}>
          ${sayOption(param, option)}
        </option>`,
    );
  }

  override render() {
    const { param, groups } = this;
    return html`<select
      aria-label=${sayParam(param)}
      title=${sayParamHelp(param)}
      .value=${live(this.app.settings.get(param))}
      @change=${(event: Event) => this.choose(event)}
    >
      ${
        groups.length === 0
          ? this.optionsOf(rowOf(param).options)
          : groups.map(
              ({ label, options }) =>
                html`<optgroup label=${label}>${this.optionsOf(options)}</optgroup>`,
            )
      }
    </select>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'param-select': ParamSelect;
  }
}
