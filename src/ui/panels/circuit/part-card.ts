/** `<part-card param="cable.kind">`: one part of the link: its kind, its values, the way back to the preset. */
import { css, html, nothing } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { live } from 'lit/directives/live.js';
import type { PartId } from '../../../circuit/presets/index';
import { presetOf } from '../../../circuit/presets/index';
import { solveHeadphones } from '../../../circuit/solve-headphones';
import type { ValueOf } from '../../../params/index';
import { choosePart } from '../../../state/link-fit';
import type { LinkValues } from '../../../state/link-values';
import { describeLink, linkValues } from '../../../state/link-values';
import { formatNumber } from '../../../words/format';
import { say, sayOption, sayParam, sayParamHelp } from '../../../words/say';
import { AppElement } from '../../app';
import '../../controls/value-field';
import { sharedStyles } from '../../shared-styles';
import type { ChoicePlace, LinkChoiceId } from './part-fields';
import { partFields } from './part-fields';
import './part-select';

/** −120 dB: nothing. */
const LEAST_CROSSTALK = 1e-6;

@customElement('part-card')
export class PartCard extends AppElement {
  static override styles = [
    sharedStyles,
    css`
      section {
        display: grid;
        align-content: start;
        gap: 0.7rem;
        height: 100%;
        padding: 0.85rem 1rem 1rem;
      }
      h3 {
        margin: 0;
        font-size: 0.95rem;
        font-weight: 650;
      }
      .head {
        display: flex;
        align-items: center;
        justify-content: space-between;
        gap: 0.6rem;
        min-height: 2rem;
      }
      .head .button {
        min-height: 1.9rem;
        padding: 0.1rem 0.6rem;
        font-size: 0.84rem;
      }
      .fields {
        display: grid;
        grid-template-columns: repeat(auto-fill, minmax(min(9.5rem, 100%), 1fr));
        gap: 0.55rem 1rem;
        align-items: end;
      }
      label {
        display: block;
        color: var(--dim);
        font-size: 0.82rem;
      }
      select {
        width: 100%;
        font-size: 0.88rem;
      }
    `,
  ];

  @property() param!: PartId;

  private told(): void {
    this.dispatchEvent(new CustomEvent('edited', { bubbles: true, composed: true }));
  }

  private reset(values: LinkValues): void {
    this.app.settings.apply(choosePart(values, this.param, values[this.param]).values);
    this.told();
  }

  private renderChoice({ param, options }: ChoicePlace) {
    const value = this.app.settings.get(param);
    return html`<div>
      <label for=${param}>${sayParam(param)}</label>
      <select
        id=${param}
        title=${sayParamHelp(param)}
        ?disabled=${options.length === 1 && options[0] === value}
        .value=${live(value)}
        @change=${(event: Event) => {
          const chosen = (event.target as HTMLSelectElement).value as ValueOf<LinkChoiceId>;
          this.app.settings.set(param, chosen);
          this.told();
        }}
      >
        ${(options.includes(value) ? options : [value, ...options]).map(
          (option) =>
            html`<option value=${option} ?selected=${option === value}>
              ${sayOption(param, option)}
            </option>`,
        )}
      </select>
    </div>`;
  }

  /** What the headphones do, besides what one hears. */
  private renderHeadphones(values: LinkValues) {
    const { headphones } = describeLink(values);
    const { gain, crosstalk } = headphones
      ? solveHeadphones(headphones)
      : { gain: 1, crosstalk: 0 };
    const decibels = (ratio: number): string => formatNumber(20 * Math.log10(Math.abs(ratio)), 1);
    return html`${
        headphones
          ? html`<span>
              ${say('part.headphones-level', { db: decibels(gain) })}
              ${
                Math.abs(crosstalk) < LEAST_CROSSTALK
                  ? say('part.headphones-no-crosstalk')
                  : say('part.headphones-crosstalk', { db: decibels(crosstalk) })
              }
            </span>`
          : nothing
      }<span class="note">${say('part.headphones-note')}</span>`;
  }

  override render() {
    const { param: part } = this;
    const values = linkValues(this.app.settings);
    const { choices, numbers } = partFields(part, values);
    const preset = Object.entries(presetOf<PartId>(part, values[part]));
    const isPreset = preset.every(([id, { value }]) => values[id as keyof LinkValues] === value);
    return html`<section class="panel" aria-label=${sayParam(part)}>
      <div class="head">
        <h3>${sayParam(part)}</h3>
        ${
          isPreset
            ? nothing
            : html`<button class="button" @click=${() => this.reset(values)}>
                ${say('part.reset')}
              </button>`
        }
      </div>
      <part-select param=${part} unnamed></part-select>
      ${
        part === 'cable.kind'
          ? html`<value-field class="length" param="cable.length" slider></value-field>`
          : nothing
      }
      <div class="fields">
        ${choices.map((choice) => this.renderChoice(choice))}
        ${numbers.map((param) => html`<value-field param=${param}></value-field>`)}
      </div>
      ${part === 'headphones.wiring' ? this.renderHeadphones(values) : nothing}
    </section>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'part-card': PartCard;
  }
}
