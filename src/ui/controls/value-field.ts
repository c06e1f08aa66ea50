/**
 * `<value-field param="cable.core">`: one value of the link, to be edited where it stands: typed with any
 * prefix or unit, or moved with the arrow keys (Shift: by the smallest step). Escape takes typing back.
 * A letter beside it says where the value comes from. What makes no sense is told, and changes nothing.
 *
 * Every edit is told by an `edited` event.
 */
import { css, html, nothing } from 'lit';
import { customElement, property, query, state } from 'lit/decorators.js';
import { live } from 'lit/directives/live.js';
import type { Provenance } from '../../circuit/presets/index';
import type { NumberRow } from '../../params/contract';
import { travelToValue, valueToTravel } from '../../params/contract';
import type { NumberId } from '../../params/index';
import { rowOf } from '../../params/index';
import { formatValue } from '../../words/format';
import { say, sayParam, sayParamHelp } from '../../words/say';
import { sayProvenance } from '../../words/say-links';
import { AppElement } from '../app';
import { movesOf, nudged } from '../nudge';
import { provenanceIn } from '../provenance';
import { rangeStyles } from '../range-styles';
import { readField } from '../read-field';
import { sharedStyles } from '../shared-styles';

const POSITIONS = 1000;
/** Of what was typed, as a sentence repeats it. */
const MOST_REPEATED = 24;

@customElement('value-field')
export class ValueField extends AppElement {
  static override styles = [
    sharedStyles,
    rangeStyles,
    css`
      :host {
        position: relative;
        font-size: 0.88rem;
      }
      .name {
        display: flex;
        gap: 0 0.6em;
        justify-content: space-between;
        color: var(--dim);
        font-size: 0.93em;
      }
      .value {
        display: flex;
        align-items: center;
        gap: 0.2rem;
      }
      input[type='text'] {
        flex: 1;
        min-width: 0;
        width: 100%;
        padding: 0.1rem 0.35rem;
        border: 1px solid var(--line);
        border-radius: 0.4rem;
        background: var(--page);
        font-weight: 600;
      }
      input[type='text']:hover,
      input[type='text']:focus {
        border-color: var(--control);
      }
      input[aria-invalid='true'] {
        border-color: var(--bad);
      }
      .origin {
        flex: none;
        min-width: 1.25em;
        padding: 0 0.25em;
        border: 1px solid var(--line);
        border-radius: 0.3em;
        color: var(--dim);
        font-size: 0.78em;
        font-weight: 600;
        line-height: 1.35;
        text-align: center;
      }
      .datasheet {
        border-color: var(--control);
        color: var(--text);
      }
      .own {
        border: 0;
        background: var(--text);
        color: var(--surface);
      }
      @media (forced-colors: active) {
        .own {
          border: 1px solid CanvasText;
        }
      }
      .error {
        margin-top: 0.2rem;
        color: var(--bad);
        font-size: 0.86em;
        line-height: 1.3;
      }
      /* In the drawing: as small as it can be, and a sentence must not move what stands below. */
      :host([compact]) {
        font-size: 0.86em;
        line-height: 1.2;
      }
      :host([compact]) .name {
        justify-content: start;
        white-space: nowrap;
      }
      :host([compact]) input {
        padding: 0.05em 0.25em;
        width: calc(var(--length) + 0.9em);
        border-color: transparent;
        border-bottom: 1px dotted var(--control);
        border-radius: 0.3em 0.3em 0 0;
        background: none;
      }
      :host([compact]) input:hover,
      :host([compact]) input:focus {
        border-color: var(--control);
        background: var(--page);
      }
      :host([compact]) input[aria-invalid='true'] {
        border-color: var(--bad);
      }
      :host([compact]) .value {
        gap: 0.1rem;
        width: max-content;
        max-width: 100%;
      }
      :host([compact]) .error {
        position: absolute;
        z-index: 3;
        top: 100%;
        left: 0;
        width: 15em;
        padding: 0.4em 0.6em;
        border: 1px solid var(--bad);
        border-radius: 0.4em;
        background: var(--surface);
      }
      :host([compact][at-end]) .error {
        right: 0;
        left: auto;
      }
    `,
  ];

  @property() param!: NumberId;
  /** Shorter name, where the surroundings say the rest. */
  @property() label = '';
  /** What the value comes to, over a whole cable say. */
  @property() total = '';
  @property({ type: Boolean, reflect: true }) compact = false;
  @property({ type: Boolean }) slider = false;
  /** At the drawing's right end, where a sentence has room to the left only. */
  @property({ type: Boolean, reflect: true, attribute: 'at-end' }) atEnd = false;
  @state() private wrong = '';
  @query('input[type="text"]') private field!: HTMLInputElement;

  private get row(): NumberRow {
    return rowOf(this.param);
  }

  private write(value: number): void {
    this.wrong = '';
    this.app.settings.set(this.param, value);
    this.dispatchEvent(new CustomEvent('edited', { bubbles: true, composed: true }));
  }

  private onType(): void {
    const { row } = this;
    const value = readField(this.field.value, row, say('value.ideal'));
    if (typeof value === 'number') {
      this.write(value);
    } else {
      const kept = formatValue(row, this.app.settings.get(this.param));
      this.wrong = say(`field.${value}`, {
        typed: this.field.value.trim().slice(0, MOST_REPEATED),
        min: formatValue(row, row.min),
        max: formatValue(row, row.max),
        kept,
      });
    }
    this.requestUpdate();
  }

  private onKey(event: KeyboardEvent): void {
    if (event.key === 'Escape') {
      this.wrong = '';
      this.requestUpdate();
      void this.updateComplete.then(() => this.field.select());
      return;
    }
    const moves = movesOf(event);
    const isSideways = event.key === 'ArrowLeft' || event.key === 'ArrowRight';
    // In a text, left and right move the caret.
    if (moves === undefined || (isSideways && event.target === this.field)) return;
    event.preventDefault();
    this.write(nudged(this.row, this.app.settings.get(this.param), moves, event.shiftKey));
  }

  private renderSlider(value: number) {
    const { row } = this;
    const travel = valueToTravel(row, value);
    return html`<input
      type="range"
      min="0"
      max=${POSITIONS}
      step="1"
      aria-label=${sayParam(this.param)}
      aria-valuetext=${formatValue(row, value)}
      style="--to:${(100 * travel).toFixed(2)}%"
      .value=${live(String(Math.round(travel * POSITIONS)))}
      @input=${(event: Event) =>
        this.write(
          travelToValue(row, Number((event.target as HTMLInputElement).value) / POSITIONS),
        )}
      @keydown=${(event: KeyboardEvent) => this.onKey(event)}
    />`;
  }

  private renderOrigin(origin: Provenance) {
    const { word, note } = sayProvenance(origin);
    return html`<span class="origin ${origin}" title="${word}. ${note}">
      <span aria-hidden="true">${say(`provenance-mark.${origin}`)}</span>
      <span class="visually-hidden" id="origin">${word}</span>
    </span>`;
  }

  override render() {
    const { row, param } = this;
    const value = this.app.settings.get(param);
    const text = formatValue(row, value);
    const origin = provenanceIn(this.app.settings, param);
    const name = sayParam(param);
    return html`<div>
      <div class="name" title=${sayParamHelp(param)}>
        <span>${this.label || name}</span>${this.total ? html`<span>${this.total}</span>` : nothing}
      </div>
      <div class="value">
        <input
          type="text"
          inputmode="decimal"
          autocomplete="off"
          spellcheck="false"
          style="--length:${Math.max(4, text.length)}ch"
          title=${sayParamHelp(param)}
          aria-label=${this.slider ? say('control.value', { name }) : name}
          aria-invalid=${this.wrong ? 'true' : 'false'}
          aria-describedby=${this.wrong ? 'error' : origin ? 'origin' : nothing}
          .value=${live(text)}
          @change=${() => this.onType()}
          @keydown=${(event: KeyboardEvent) => this.onKey(event)}
          @focus=${() => this.field.select()}
        />${origin ? this.renderOrigin(origin) : nothing}
      </div>
      ${this.slider ? this.renderSlider(value) : nothing}
      ${this.wrong ? html`<div id="error" class="error" role="alert">${this.wrong}</div>` : nothing}
    </div>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'value-field': ValueField;
  }
}
