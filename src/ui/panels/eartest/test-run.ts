/**
 * `<test-run>`: the trials, in practice and in earnest. Whatever a place carries, it looks, reads and moves alike:
 * all of it follows from what was pressed and how many answers there are.
 */
import { html, nothing } from 'lit';
import { customElement, query, state } from 'lit/decorators.js';
import { DESIGNS } from '../../../eartest/designs';
import type { EarTestValue } from '../../../eartest/ear-test';
import { NO_EAR_TEST } from '../../../eartest/ear-test';
import { say } from '../../../words/say';
import { sharedStyles } from '../../shared-styles';
import './end-test';
import type { HeardPlaces } from './heard-places';
import { hear, isHeardEnough, NONE_HEARD } from './heard-places';
import './test-climb';
import { TestElement } from './test-element';
import { listenForTestKeys } from './test-keys';
import { testRunStyles } from './test-run-styles';
import { sayAnswer, sayChange, sayPractice, sayTrial } from './test-run-words';
import { testStyles } from './test-styles';

@customElement('test-run')
export class TestRun extends TestElement {
  static override styles = [sharedStyles, testStyles, testRunStyles];

  /** Index of the answer that waits to be confirmed. */
  @state() private chosen: number | undefined;
  @state() private announced = '';
  @query('.first') private first!: HTMLElement | null;
  private shown: EarTestValue = NO_EAR_TEST;
  private heardPlaces: HeardPlaces = NONE_HEARD;
  private lastAnswer = 0;
  private stopKeys: () => void = () => undefined;

  override connectedCallback(): void {
    super.connectedCallback();
    this.stopKeys = listenForTestKeys(this.app, {
      design: () => this.test.plan && DESIGNS[this.test.plan.design],
      isInTurn: () => this.isInTurn,
      listen: (place) => this.app.earTest.listen(place),
      playBoth: () => this.app.earTest.playBoth(),
      choose: (answer) => this.press(answer),
    });
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.stopKeys();
  }

  override focus(): void {
    this.first?.focus();
  }

  /** Places of a threshold are played one after the other, never on their own. */
  private get isInTurn(): boolean {
    return this.test.plan?.design === 'threshold';
  }

  /** Answers stand beneath the places that they name. */
  private get columns(): number {
    return DESIGNS[this.test.plan!.design].places.length + Number(this.isInTurn);
  }

  private get canAnswer(): boolean {
    const { plan, answered } = this.test;
    return this.heardPlaces.trial === answered && isHeardEnough(plan!.design, this.heardPlaces);
  }

  private choose(answer: number): void {
    if (!this.canAnswer) {
      this.announced = this.sayUnheard();
      return;
    }
    this.chosen = answer;
    this.announced = say('test.now-chosen', { answer: sayAnswer(this.test, answer) });
  }

  private confirm(): void {
    const { chosen } = this;
    if (chosen === undefined) return;
    // At once: a second press in the same moment answers no second trial.
    this.chosen = undefined;
    this.lastAnswer = chosen;
    this.app.earTest.answer(chosen);
  }

  /** By keys: the first press chooses, the same once more confirms. */
  private press(answer: number): void {
    if (this.chosen === answer) this.confirm();
    else this.choose(answer);
  }

  /** What comes after the last answer, or instead of a trial, has a place of its own: here all stays as it was. */
  protected override shouldUpdate(): boolean {
    const { phase } = this.test;
    return phase === 'trial' || phase === 'practice';
  }

  protected override willUpdate(): void {
    const now = this.test;
    this.heardPlaces = hear(this.heardPlaces, now, this.app.session.value.muted);
    if (now === this.shown) return;
    const change = sayChange(this.shown, now, this.lastAnswer);
    if (change) this.announced = change;
    if (now.answered !== this.shown.answered) this.chosen = undefined;
  }

  protected override updated(): void {
    const { shown, test: now } = this;
    this.shown = now;
    // Always to the same place, whatever was answered and however.
    if (now.phase !== shown.phase || now.answered !== shown.answered) this.focus();
  }

  /** What is missing before an answer. */
  private sayUnheard(): string {
    if (this.app.session.value.muted) return say('test.hear-muted');
    return say(`test.hear-first.${this.test.plan!.design}`);
  }

  private sayConfirm(): string {
    if (this.chosen === undefined) return say('test.confirm');
    return say('test.confirm-answer', { answer: sayAnswer(this.test, this.chosen) });
  }

  private renderKeys(...signs: string[]) {
    if (!this.app.settings.get('page.shortcuts')) return nothing;
    return html`<span class="keys" aria-hidden="true"
      >${signs.map((sign) => html`<kbd>${sign}</kbd>`)}</span
    >`;
  }

  /** What a place of an ABX test is, as far as it is not hidden. */
  private captionOf(place: string): string {
    const { plan } = this.test;
    if (plan?.design !== 'abx') return '';
    return place === 'X' ? say('test.hidden') : plan.sides[place === 'A' ? 0 : 1].label;
  }

  private renderPlaces() {
    const { plan, heard } = this.test;
    return html`<div
      class="places"
      role="group"
      aria-label=${say('test.listen')}
      aria-describedby="task"
    >
      ${DESIGNS[plan!.design].places.map(
        (place, index) =>
          html`<button
            class="place ${index === 0 ? 'first' : ''}"
            aria-pressed=${heard === index ? 'true' : 'false'}
            @click=${() => this.app.earTest.listen(index)}
          >
            <span class="visually-hidden">${say('test.hear', { place })}</span>
            <span class="sign" aria-hidden="true">${place}</span>
            <span class="caption">${this.captionOf(place)}</span>
            ${this.renderKeys(place)}
          </button>`,
      )}
    </div>`;
  }

  private renderInTurn() {
    const { plan, heard, isPlayingBoth } = this.test;
    return html`<div class="places">
      ${DESIGNS[plan!.design].places.map(
        (place, index) =>
          html`<span class="place light ${heard === index ? 'on' : ''}" aria-hidden="true">
            <span class="sign">${place}</span>
          </span>`,
      )}
      <button
        class="place first"
        aria-describedby="task"
        @click=${() => this.app.earTest.playBoth()}
      >
        <span class="sign" aria-hidden="true">▶︎</span>
        <span class="caption">${say(isPlayingBoth ? 'test.playing-both' : 'test.play-both')}</span>
        ${this.renderKeys('P')}
      </button>
    </div>`;
  }

  private renderAnswers() {
    const { answers } = DESIGNS[this.test.plan!.design];
    return html`<div class="answers" role="group" aria-label=${say('test.your-answer')}>
        ${answers.map(
          (sign, index) =>
            html`<button
              class="button answer"
              aria-pressed=${this.chosen === index ? 'true' : 'false'}
              ?disabled=${!this.canAnswer}
              @click=${() => this.choose(index)}
            >
              ${sayAnswer(this.test, index)} ${this.renderKeys(say('test.key-shift'), sign)}
            </button>`,
        )}
        <button
          class="button strong answer ${answers.length < this.columns ? '' : 'whole'}"
          id="confirm"
          ?disabled=${this.chosen === undefined}
          @click=${() => this.confirm()}
        >
          ${this.sayConfirm()}
        </button>
      </div>
      ${this.renderHint()}`;
  }

  private renderHint() {
    if (!this.canAnswer) return html`<p class="note">${this.sayUnheard()}</p>`;
    if (!this.app.settings.get('page.shortcuts')) return nothing;
    return html`<p class="note key-note">${say('test.confirm-keys')}</p>`;
  }

  private renderFoot() {
    const { earTest } = this.app;
    const silence = this.isInTurn
      ? nothing
      : html`<button class="button" id="silence" @click=${() => earTest.listen(undefined)}>
          ${say('test.silence')}
        </button>`;
    if (this.test.phase === 'practice') {
      return html`<div class="foot row">
        ${silence}
        <button class="button" id="end-practice" @click=${() => earTest.endPractice()}>
          ${say('test.end-practice')}
        </button>
      </div>`;
    }
    return html`<div class="foot row">
      ${silence}
      <button class="button" id="break" @click=${() => earTest.takeBreak()}>
        ${say('test.break')}
      </button>
      <end-test></end-test>
    </div>`;
  }

  override render() {
    const { phase, plan, answered, climb } = this.test;
    if (!plan) return nothing;
    const isPractice = phase === 'practice';
    // Lower, so that the drawing of its levels is in sight.
    const isLow = plan.threshold?.method === 'staircase';
    return html`<section
      class="panel run ${isLow ? 'low' : ''}"
      style="--columns:${this.columns}"
      aria-label=${sayTrial(this.test)}
    >
      <div class="head">
        <h2>${sayTrial(this.test)}</h2>
        ${
          isPractice
            ? html`<p class="note">${say('test.practice-note')}</p>`
            : html`<progress max=${plan.trials} value=${answered} aria-hidden="true"></progress>`
        }
        <p class="task" id="task">${say(`test.task.${plan.design}`)}</p>
      </div>
      ${this.isInTurn ? this.renderInTurn() : this.renderPlaces()} ${this.renderAnswers()}
      ${
        isPractice
          ? html`<p class="feedback">${sayPractice(this.test, this.lastAnswer)}</p>`
          : nothing
      }
      ${
        plan.threshold && climb.length > 0
          ? html`<test-climb
              .climb=${climb}
              .plan=${plan.threshold}
              .trials=${plan.trials}
            ></test-climb>`
          : nothing
      }
      ${this.renderFoot()}
      <p class="visually-hidden" role="status">${this.announced}</p>
    </section>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'test-run': TestRun;
  }
}
