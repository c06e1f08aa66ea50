/** `<test-view>`: a blind test, from its plan to its card, and what is made of cards that come back. */
import type { TemplateResult } from 'lit';
import { css, html, nothing } from 'lit';
import { customElement, query } from 'lit/decorators.js';
import type { EarTestPhase } from '../../eartest/ear-test';
import { CIRCUIT_VIEW_WORDS } from '../../words/en/circuit-view';
import { EAR_TEST_WORDS } from '../../words/en/ear-test';
import { EAR_TEST_RESULT_WORDS } from '../../words/en/ear-test-results';
import { addWords, say } from '../../words/say';
import { ASKED_IN } from '../panels/eartest-results/hands';
import '../panels/eartest-results/hands-tally';
import '../panels/eartest-results/test-card';
import '../panels/eartest-results/test-desk';
import { TestElement } from '../panels/eartest/test-element';
import '../panels/eartest/test-plan';
import '../panels/eartest/test-run';
import '../panels/eartest/test-setup';
import '../panels/eartest/test-wait';
import { sharedStyles } from '../shared-styles';

addWords(EAR_TEST_WORDS);
addWords(EAR_TEST_RESULT_WORDS);
// Names of scenes, and what a field answers to a typing error.
addWords(CIRCUIT_VIEW_WORDS);

@customElement('test-view')
export class TestView extends TestElement {
  static override styles = [
    sharedStyles,
    css`
      .view {
        display: grid;
        gap: var(--gap);
      }
      .view > * {
        min-width: 0;
      }
      .view summary {
        padding: 0.5rem 0.2rem;
        color: var(--dim);
        font-weight: 600;
        cursor: pointer;
      }
      .done:focus-visible {
        outline: none;
      }
      .finishing {
        padding: 1.2rem;
      }
    `,
  ];

  @query('[data-now]') private now!: HTMLElement | null;
  private shownPhase: EarTestPhase | undefined;
  /** The last trial that was open was one of the practice. */
  private isPractice = false;

  /** What has just appeared gets the focus, or it would be lost with what went; a form that stays keeps its own. */
  protected override updated(): void {
    const { phase } = this.test;
    const shown = this.shownPhase;
    this.shownPhase = phase;
    const isForm = (one: EarTestPhase): boolean => one === 'setup' || one === 'preparing';
    if (shown === undefined || shown === phase || (isForm(shown) && isForm(phase))) return;
    void this.focusNow();
  }

  private async focusNow(): Promise<void> {
    await (this.now as Partial<TestElement> | null)?.updateComplete;
    this.now?.focus();
  }

  private renderDone() {
    const { card } = this.test;
    return html`<div class="done" data-now tabindex="-1">
      ${
        card
          ? html`<test-card .card=${card}></test-card>`
          : html`<section class="panel finishing">
              <p role="status">${say('test.finishing')}</p>
            </section>`
      }
    </div>`;
  }

  private renderPhase(phase: EarTestPhase): TemplateResult {
    const setup = (): TemplateResult => html`<test-setup data-now></test-setup>`;
    const run = (): TemplateResult =>
      html`<test-run data-now></test-run> ${
          ASKED_IN[this.test.plan!.design]
            ? html`<details>
                <summary>${say('hands.title')}</summary>
                <hands-tally folded></hands-tally>
              </details>`
            : nothing
        }`;
    const wait = (): TemplateResult =>
      html`<test-wait data-now ?practice=${this.isPractice}></test-wait>`;
    const PHASES: Readonly<Record<EarTestPhase, () => TemplateResult>> = {
      setup,
      preparing: setup,
      planned: () => html`<test-plan data-now></test-plan>`,
      practice: run,
      trial: run,
      break: wait,
      paused: wait,
      done: () => this.renderDone(),
    };
    return PHASES[phase]();
  }

  protected override willUpdate(): void {
    const { phase } = this.test;
    if (phase !== 'paused') this.isPractice = phase === 'practice';
  }

  override render() {
    const { phase } = this.test;
    const hasDesk = phase === 'setup' || phase === 'done';
    return html`<div class="view">
      ${this.renderPhase(phase)} ${hasDesk ? html`<test-desk></test-desk>` : nothing}
    </div>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'test-view': TestView;
  }
}
