/**
 * `<param-slider param="hum.level">`: one number of the contract, as a slider and as a field to type
 * into. Arrow keys move by a hundredth of the range, with Shift by the smallest step, Page keys by a
 * tenth.
 */
import { css, html, nothing } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { live } from 'lit/directives/live.js';
import type { NumberRow } from '../../params/contract';
import { travelToValue, valueToTravel } from '../../params/contract';
import type { NumberId } from '../../params/index';
import { rowOf } from '../../params/index';
import { formatPlain, formatValue, isIdeal, readTyped } from '../../words/format';
import { say, sayParam, sayParamHelp } from '../../words/say';
import { AppElement } from '../app';
import { movesOf, nudged } from '../nudge';
import { rangeStyles } from '../range-styles';
import { sharedStyles } from '../shared-styles';

/** Slider positions; fine enough for a pixel on any screen. */
const POSITIONS = 1000;

@customElement('param-slider')
export class ParamSlider extends AppElement {
  static override styles = [
    sharedStyles,
    rangeStyles,
    css`
      .row {
        display: flex;
        align-items: center;
        justify-content: space-between;
        gap: 0.5rem;
        min-height: 1.75rem;
      }
      label {
        color: var(--dim);
        font-size: 0.86rem;
      }
      .value {
        display: flex;
        align-items: baseline;
        gap: 0.1rem;
        font-weight: 600;
        font-size: 0.88rem;
        white-space: nowrap;
      }
      .value input {
        width: var(--value-width, 4.2em);
        padding: 0.15rem 0.2rem;
        border: 1px solid transparent;
        border-radius: 0.4rem;
        background: none;
        text-align: right;
        font-weight: 600;
      }
      .value input:hover,
      .value input:focus {
        border-color: var(--control);
        background: var(--page);
      }
      .error {
        color: var(--bad);
        font-size: 0.8rem;
      }
    `,
  ];

  @property() param!: NumberId;
  /** Shorter name, where the surroundings say the rest. */
  @property() label = '';
  @state() private wrong = false;

  private get row(): NumberRow {
    return rowOf(this.param);
  }

  private write(value: number): void {
    this.wrong = false;
    this.app.settings.set(this.param, value);
  }

  private onKey(event: KeyboardEvent): void {
    const moves = movesOf(event);
    if (moves === undefined) return;
    event.preventDefault();
    this.write(nudged(this.row, this.app.settings.get(this.param), moves, event.shiftKey));
  }

  private onType(event: Event): void {
    const field = event.target as HTMLInputElement;
    const value = readTyped(field.value, this.row.unit);
    const ideal = this.row.idealAtMax && field.value.trim() === say('value.ideal');
    if (Number.isNaN(value) && !ideal) this.wrong = true;
    else this.write(ideal ? this.row.max : value);
    this.requestUpdate();
  }

  override render() {
    const { row } = this;
    const value = this.app.settings.get(this.param);
    const name = this.label || sayParam(this.param);
    const travel = valueToTravel(row, value);
    const zero = row.min < 0 && row.max > 0 ? valueToTravel(row, 0) : 0;
    const percent = (share: number): string => `${(100 * share).toFixed(2)}%`;
    const ideal = isIdeal(row, value);
    return html`
      <div class="row">
        <label for="range" title=${sayParamHelp(this.param)}>${name}</label>
        <span class="value">
          <input
            type="text"
            inputmode="decimal"
            autocomplete="off"
            aria-label=${say('control.value', { name: sayParam(this.param) })}
            aria-invalid=${this.wrong ? 'true' : 'false'}
            aria-describedby=${this.wrong ? 'error' : nothing}
            .value=${live(ideal ? say('value.ideal') : formatPlain(row, value))}
            @change=${(event: Event) => this.onType(event)}
            @focus=${(event: Event) => (event.target as HTMLInputElement).select()}
          />${ideal ? nothing : row.unit}
        </span>
      </div>
      <input
        id="range"
        type="range"
        min="0"
        max=${POSITIONS}
        step="1"
        aria-label=${sayParam(this.param)}
        aria-valuetext=${formatValue(row, value)}
        title=${sayParamHelp(this.param)}
        style="--from:${percent(Math.min(zero, travel))};--to:${percent(Math.max(zero, travel))}"
        .value=${live(String(Math.round(travel * POSITIONS)))}
        @input=${(event: Event) =>
          this.write(
            travelToValue(row, Number((event.target as HTMLInputElement).value) / POSITIONS),
          )}
        @keydown=${(event: KeyboardEvent) => this.onKey(event)}
      />
      ${
        this.wrong
          ? html`<div id="error" class="error" role="alert">
              ${say('control.not-a-number', {
                min: formatValue(row, row.min),
                max: formatValue(row, row.max),
              })}
            </div>`
          : nothing
      }
    `;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'param-slider': ParamSlider;
  }
}
