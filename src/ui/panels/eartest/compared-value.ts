/**
 * `<compared-value param="test.valueA">`: one of the two values that are compared, in the compared parameter's own
 * unit and range: typed or moved where it is a number, picked where it is a choice.
 */
import { css, html, nothing } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { live } from 'lit/directives/live.js';
import { travelOf, valueAt } from '../../../eartest/comparisons';
import type { NumberRow, ParamRow, ParamValue } from '../../../params/contract';
import { rowOf } from '../../../params/index';
import { formatValue } from '../../../words/format';
import { say, sayOption, sayParam } from '../../../words/say';
import { AppElement } from '../../app';
import { movesOf, nudged } from '../../nudge';
import { rangeStyles } from '../../range-styles';
import { readField } from '../../read-field';
import { sharedStyles } from '../../shared-styles';

const POSITIONS = 1000;
/** Of what was typed, as a sentence repeats it. */
const MOST_REPEATED = 24;

@customElement('compared-value')
export class ComparedValue extends AppElement {
  static override styles = [
    sharedStyles,
    rangeStyles,
    css`
      select,
      input[type='text'] {
        width: 100%;
        min-height: 2.25rem;
        font-size: 0.88rem;
        text-overflow: ellipsis;
      }
      input[type='text'] {
        padding: 0.3rem 0.6rem;
        border: 1px solid var(--line);
        border-radius: 0.6rem;
        background: var(--page);
        font-weight: 600;
      }
      input[aria-invalid='true'] {
        border-color: var(--bad);
      }
      .note {
        margin: 0;
      }
      .error {
        color: var(--bad);
        font-size: 0.84rem;
      }
    `,
  ];

  @property() param!: 'test.valueA' | 'test.valueB';
  @state() private wrong = '';

  private get name(): string {
    const side = this.param === 'test.valueA' ? say('test.side-a') : say('test.side-b');
    return say('test.value-of', { name: sayParam(this.app.settings.get('test.parameter')), side });
  }

  private write(row: ParamRow, value: ParamValue): void {
    this.wrong = '';
    this.app.settings.set(this.param, travelOf(row, value));
  }

  private writeNumber(row: NumberRow, value: number): void {
    this.write(row, Math.min(row.max, Math.max(row.min, value)));
  }

  private onType(row: NumberRow, kept: number, typed: string): void {
    const value = readField(typed, row, say('value.ideal'));
    if (typeof value === 'number') this.writeNumber(row, value);
    else {
      this.wrong = say(`field.${value}`, {
        typed: typed.trim().slice(0, MOST_REPEATED),
        min: formatValue(row, row.min),
        max: formatValue(row, row.max),
        kept: formatValue(row, kept),
      });
    }
    this.requestUpdate();
  }

  private onKey(event: KeyboardEvent, row: NumberRow, value: number): void {
    const moves = movesOf(event);
    if (moves === undefined) return;
    event.preventDefault();
    this.writeNumber(row, nudged(row, value, moves, event.shiftKey));
  }

  private renderNumber(row: NumberRow, value: number, travel: number) {
    const range = { from: formatValue(row, row.min), to: formatValue(row, row.max) };
    return html`<input
        type="text"
        inputmode="decimal"
        autocomplete="off"
        spellcheck="false"
        aria-label=${say('control.value', { name: this.name })}
        aria-invalid=${this.wrong ? 'true' : 'false'}
        aria-describedby=${this.wrong ? 'error' : 'range-note'}
        .value=${live(formatValue(row, value))}
        @change=${(event: Event) =>
          this.onType(row, value, (event.target as HTMLInputElement).value)}
        @focus=${(event: Event) => (event.target as HTMLInputElement).select()}
      />
      <input
        type="range"
        min="0"
        max=${POSITIONS}
        step="1"
        aria-label=${this.name}
        aria-valuetext=${formatValue(row, value)}
        style="--to:${(100 * travel).toFixed(2)}%"
        .value=${live(String(Math.round(travel * POSITIONS)))}
        @input=${(event: Event) =>
          this.write(
            row,
            valueAt(row, Number((event.target as HTMLInputElement).value) / POSITIONS),
          )}
        @keydown=${(event: KeyboardEvent) => this.onKey(event, row, value)}
      />
      <p class="note" id="range-note">${say('test.value-range', range)}</p>
      ${this.wrong ? html`<div id="error" class="error" role="alert">${this.wrong}</div>` : nothing}`;
  }

  override render() {
    const { settings } = this.app;
    const id = settings.get('test.parameter');
    const row: ParamRow = rowOf(id);
    const travel = settings.get(this.param);
    const value = valueAt(row, travel);
    if (row.kind === 'number') return this.renderNumber(row, Number(value), travel);
    const options = row.kind === 'choice' ? row.options : [];
    return html`<select
      aria-label=${this.name}
      .value=${live(String(value))}
      @change=${(event: Event) => this.write(row, (event.target as HTMLSelectElement).value)}
    >
      ${options.map(
        (option) =>
          html`<option value=${option} ?selected=${option === value}>
            ${sayOption(id, option)}
          </option>`,
      )}
    </select>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'compared-value': ComparedValue;
  }
}
