/**
 * `<grouped-select param="test.parameter" .groups=…>`: one choice of the contract, as a list with headings. A choice
 * is told by an `edited` event.
 */
import { css, html } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { live } from 'lit/directives/live.js';
import type { ChoiceId, ValueOf } from '../../../params/index';
import { sayOption, sayParam, sayParamHelp } from '../../../words/say';
import { AppElement } from '../../app';
import { sharedStyles } from '../../shared-styles';

export interface OptionGroup {
  readonly label: string;
  readonly options: readonly string[];
}

@customElement('grouped-select')
export class GroupedSelect extends AppElement {
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
    this.dispatchEvent(new CustomEvent('edited', { bubbles: true, composed: true }));
  }

  override render() {
    const { param } = this;
    const value = this.app.settings.get(param);
    return html`<select
      aria-label=${sayParam(param)}
      title=${sayParamHelp(param)}
      .value=${live(value)}
      @change=${(event: Event) => this.choose(event)}
    >
      ${this.groups.map(
        ({ label, options }) =>
          html`<optgroup label=${label}>
            ${options.map(
              (option) =>
                html`<option value=${option} ?selected=${option === value}>
                  ${sayOption(param, option)}
                </option>`,
            )}
          </optgroup>`,
      )}
    </select>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'grouped-select': GroupedSelect;
  }
}
