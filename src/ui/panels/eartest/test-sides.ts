/** `<test-sides>`: the part of the form that says what A and B are, or what a threshold varies. */
import type { TemplateResult } from 'lit';
import { css, html } from 'lit';
import { customElement } from 'lit/decorators.js';
import { soundOf, travelOf } from '../../../eartest/comparisons';
import type { ThresholdVariable } from '../../../eartest/variables';
import { findVariable } from '../../../eartest/variables';
import type { ChoiceId, ValueOf } from '../../../params/index';
import { rowOf } from '../../../params/index';
import { say, sayParam } from '../../../words/say';
import '../../controls/param-choice';
import '../../controls/param-select';
import { sharedStyles } from '../../shared-styles';
import './compared-value';
import { draftOf, sayValueAt } from './test-draft';
import { TestElement } from './test-element';
import { parameterGroups, sceneGroups, variableGroups } from './test-groups';
import { testMemory } from './test-memory';
import { testStyles } from './test-styles';

const SIDES = [
  { side: 0, name: 'test.side-a', keep: 'test.keep-a' },
  { side: 1, name: 'test.side-b', keep: 'test.keep-b' },
] as const;

/** The receiver that a variable can only be heard through; undefined where either will do. */
const fixedModeOf = ({ needs }: ThresholdVariable): ValueOf<'receiver.mode'> | undefined =>
  needs['receiver.mode'];

@customElement('test-sides')
export class TestSides extends TestElement {
  static override styles = [
    sharedStyles,
    testStyles,
    css`
      :host {
        display: grid;
        gap: 0.7rem;
      }
      .choice {
        width: 100%;
        max-width: 26rem;
      }
      .two {
        display: grid;
        grid-template-columns: repeat(auto-fit, minmax(min(15rem, 100%), 1fr));
        gap: 0.7rem;
      }
      .side {
        display: grid;
        align-content: start;
        gap: 0.5rem;
        min-width: 0;
        padding: 0.7rem 0.9rem 0.8rem;
        border: 1px solid var(--line);
        border-radius: 0.7rem;
      }
      .name {
        display: flex;
        align-items: baseline;
        gap: 0.6rem;
        overflow-wrap: anywhere;
      }
      .name b {
        font-size: 1.15rem;
      }
    `,
  ];

  private keep(side: 0 | 1): void {
    const [a, b] = testMemory.value.kept;
    const state = soundOf(this.app.settings);
    testMemory.update({ kept: side === 0 ? [state, b] : [a, state] });
  }

  /** From the value as it is to the far end of the range: something to start from. */
  private startValues(): void {
    const { settings } = this.app;
    const id = settings.get('test.parameter');
    const now = travelOf(rowOf(id), settings.get(id));
    settings.apply({ 'test.valueA': now, 'test.valueB': now > 0.5 ? 0 : 1 });
  }

  /** What is chosen for each side, beneath its name. */
  private fields(compare: ValueOf<'test.compare'>, side: 0 | 1): TemplateResult | string {
    const select = (ids: readonly [ChoiceId, ChoiceId]): TemplateResult =>
      html`<param-select .param=${ids[side]}></param-select>`;
    const FIELDS: Readonly<Record<ValueOf<'test.compare'>, () => TemplateResult | string>> = {
      switch: () => '',
      wires: () => select(['test.wireA', 'test.wireB']),
      values: () =>
        html`<compared-value param=${side === 0 ? 'test.valueA' : 'test.valueB'}></compared-value>`,
      scenes: () =>
        html`<param-select
          param=${side === 0 ? 'test.sceneA' : 'test.sceneB'}
          .groups=${sceneGroups()}
        ></param-select>`,
      kept: () =>
        html`<button class="button" @click=${() => this.keep(side)}>
          ${say(SIDES[side].keep)}
        </button>`,
    };
    return FIELDS[compare]();
  }

  private renderThreshold() {
    const { settings } = this.app;
    const method = settings.get('test.method');
    const variable = findVariable(settings.get('test.variable'))!;
    const range = {
      from: sayValueAt(variable, variable.fromDb),
      to: sayValueAt(variable, variable.toDb),
    };
    const fixedMode = fixedModeOf(variable);
    return html`<h3>${say('test.of-threshold')}</h3>
      <div class="choice">
        <param-select param="test.variable" .groups=${variableGroups()}></param-select>
      </div>
      <p class="note">${say('test.threshold-note', range)}</p>
      ${
        fixedMode
          ? html`<p class="note">${say(`test.threshold-mode-fixed.${fixedMode}`)}</p>`
          : html`<div class="row">
              <span class="note">${say('test.threshold-mode')}</span>
              <param-choice param="receiver.mode"></param-choice>
            </div>`
      }
      <param-choice param="test.method" named></param-choice>
      <p class="note">${say(`test.method-note.${method}`)}</p>`;
  }

  private renderSides(compare: ValueOf<'test.compare'>) {
    const draft = draftOf(this.app.settings, testMemory.value);
    const kept = testMemory.value.kept;
    const labelOf = (side: 0 | 1): string => {
      if (draft) return draft.sides[side].label;
      return kept[side] ? say('test.side-kept') : say('test.side-empty');
    };
    // Elsewhere the field says it.
    const isLabelled = compare === 'switch' || compare === 'kept';
    return html`<div class="two">
      ${SIDES.map(
        ({ side, name }) =>
          html`<div class="side" role="group" aria-label=${say(name)}>
            <span class="name"
              ><b>${say(name)}</b><span>${isLabelled ? labelOf(side) : ''}</span></span
            >
            ${this.fields(compare, side)}
          </div>`,
      )}
    </div>`;
  }

  override render() {
    const { settings } = this.app;
    if (settings.get('test.design') === 'threshold') return this.renderThreshold();
    const compare = settings.get('test.compare');
    return html`<h3>${say('test.of-sides')}</h3>
      <param-select class="choice" param="test.compare"></param-select>
      <p class="note">${say(`test.compare-note.${compare}`)}</p>
      ${
        compare === 'values'
          ? html`<param-select
              class="choice"
              param="test.parameter"
              title=${sayParam('test.parameter')}
              .groups=${parameterGroups()}
              @chosen=${() => this.startValues()}
            ></param-select>`
          : ''
      }
      ${this.renderSides(compare)}`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'test-sides': TestSides;
  }
}
