/**
 * `<link-schematic>`: the link's circuit, drawn from its description, with its values to edit where they
 * stand, and the way of the ground current. On a narrow screen it scrolls in a box of its own.
 */
import { html, nothing, svg } from 'lit';
import { customElement, query, state } from 'lit/decorators.js';
import { LEAST_WIDTH } from '../../../visual/schematic/grid';
import type { Field, Label, Point } from '../../../visual/schematic/pieces';
import type { SchematicPlan } from '../../../visual/schematic/plan';
import { planSchematic } from '../../../visual/schematic/plan';
import { formatSi } from '../../../words/format-si';
import type { WordKey } from '../../../words/say';
import { say } from '../../../words/say';
import { sayProvenance } from '../../../words/say-links';
import { AppElement } from '../../app';
import '../../controls/value-field';
import { PROVENANCES } from '../../provenance';
import { sharedStyles } from '../../shared-styles';
import { followLink } from '../../solved-link';
import './part-select';
import { schematicStyles } from './schematic-styles';
import { drawArrow, drawComponent, drawInput, drawMark, drawWire } from './schematic-symbols';
import { partNames, schematicSummary } from './schematic-words';

/** Letters at least this large, of the page's own; narrower, the drawing scrolls. */
const LEAST_LETTER = 0.84;

/** What a sentence about a value takes, in letters. */
const SENTENCE_WIDTH = 14;

/** Parts that are chosen right above the drawing, in its order. */
const KINDS = [
  'driver.kind',
  'connection.kind',
  'cable.kind',
  'receiver.kind',
  'environment.kind',
] as const;

const letters = (count: number): string => `calc(${count} * var(--letter))`;
const place = ({ x, y }: Point): string => `left:${letters(x)};top:${letters(y)}`;

/** Height of a letter where nothing says another, CSS pixels. */
const USUAL_LETTER = 15;

@customElement('link-schematic')
export class LinkSchematic extends AppElement {
  static override styles = [sharedStyles, schematicStyles];

  @query('.scroll') private viewport!: HTMLElement;
  /** Room for the drawing, CSS pixels. */
  @state() private room = 0;
  private readonly follow = followLink();
  private readonly resizer = new ResizeObserver(() => this.measure());

  private measure(): void {
    // `clientWidth` rounds up, and a board a pixel too wide would scroll.
    this.room = Math.floor(this.viewport.getBoundingClientRect().width);
  }

  protected override firstUpdated(): void {
    this.resizer.observe(this.viewport);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.resizer.disconnect();
  }

  /** Height of a letter, CSS pixels. */
  private letter(): number {
    // An element that was just taken off the page has no size any more.
    const own = parseFloat(getComputedStyle(this).fontSize) || USUAL_LETTER;
    return Math.min(own, Math.max(LEAST_LETTER * own, this.room / LEAST_WIDTH));
  }

  private renderSvg(plan: SchematicPlan, summary: string) {
    const { brace, loop, measure } = plan;
    const ring = loop?.map(({ x, y }) => `${x},${y}`).join(' ');
    const bottom = loop?.[2];
    return html`<svg viewBox="0 0 ${plan.width} ${plan.height}" role="img" aria-label=${summary}>
      ${plan.boxes.map(
        ({ from, to }) =>
          svg`<rect class="chassis" x=${from.x} y=${from.y} rx="0.6"
            width=${to.x - from.x} height=${to.y - from.y} />`,
      )}
      ${plan.wires.map(drawWire)} ${plan.components.map(drawComponent)} ${drawInput(plan.input)}
      ${plan.marks.map(drawMark)} ${plan.arrows.map(drawArrow)}
      ${
        ring && bottom
          ? svg`<polygon class="current" points=${ring} />
              <path class="arrival-head" d="M${bottom.x - 6} ${bottom.y - 0.4}v0.8l-0.9 -0.4z" />`
          : nothing
      }
      ${
        brace
          ? svg`<path class="brace" d="M${brace.from.x} ${brace.from.y - 0.4}v0.5H${brace.to.x}v-0.5" />`
          : nothing
      }
      ${measure.map(
        ({ from, to }) =>
          svg`<path class="measure" d="M${from.x} ${from.y - 0.5}v1m0 -0.5H${to.x}" />`,
      )}
    </svg>`;
  }

  private renderLabel({ word, at, anchor, quantities = {}, strong }: Label) {
    const gaps = Object.fromEntries(
      Object.entries(quantities).map(([name, { value, unit }]) => [name, formatSi(value, unit)]),
    );
    const { values } = this.follow(this.app.settings);
    const words = say(`schematic.${word}`, { ...gaps, ...partNames(values) });
    return html`<span
      class="label ${word} ${anchor} ${strong ? 'strong' : ''}"
      style=${place(at)}
      aria-hidden="true"
      >${words}</span
    >`;
  }

  private renderField({ param, at, width, total }: Field, end: number) {
    return html`<value-field
      compact
      ?at-end=${at.x + SENTENCE_WIDTH > end}
      param=${param}
      label=${say(`short.${param}` as WordKey)}
      total=${total ? formatSi(total.value, total.unit) : ''}
      style="${place(at)};width:${letters(width)}"
    ></value-field>`;
  }

  override render() {
    const { values, description, current } = this.follow(this.app.settings);
    const letter = this.letter();
    const plan = planSchematic(description, this.room / letter, current);
    return html`<section class="panel" aria-label=${say('schematic.region')}>
      <div class="head">
        <h2>${say('schematic.region')}</h2>
        <span class="note">${say('schematic.note')}</span>
        <ul class="legend" aria-label=${say('provenance.legend')}>
          ${PROVENANCES.map(
            (origin) =>
              html`<li>
                <b aria-hidden="true">${say(`provenance-mark.${origin}`)}</b>
                ${sayProvenance(origin).word}
              </li>`,
          )}
        </ul>
      </div>
      <div class="kinds">
        ${KINDS.map((part) => html`<part-select param=${part}></part-select>`)}
        <value-field param="cable.length" slider></value-field>
      </div>
      ${
        plan.width * letter > this.room + 1
          ? html`<p class="note">${say('schematic.scrolls')}</p>`
          : nothing
      }
      <div class="scroll">
        <div
          class="board"
          style="--letter:${letter}px;width:${letters(plan.width)};height:${letters(plan.height)}"
        >
          ${this.renderSvg(plan, schematicSummary(values, current))}
          ${plan.labels.map((label) => this.renderLabel(label))}
          ${plan.fields.map((field) => this.renderField(field, plan.width))}
        </div>
      </div>
    </section>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'link-schematic': LinkSchematic;
  }
}
