/** `<test-wait>`: a test that waits for its listener: a break, or something that came between. */
import { html, nothing } from 'lit';
import { customElement, property, query } from 'lit/decorators.js';
import { say } from '../../../words/say';
import { sharedStyles } from '../../shared-styles';
import './end-test';
import { renderRefusal } from './refusal-note';
import { TestElement } from './test-element';
import { testRunStyles } from './test-run-styles';
import { testStyles } from './test-styles';

@customElement('test-wait')
export class TestWait extends TestElement {
  static override styles = [sharedStyles, testStyles, testRunStyles];

  /** What was cut off was practice. */
  @property({ type: Boolean }) practice = false;
  @query('h2') private heading!: HTMLElement;

  override focus(): void {
    this.heading.focus();
  }

  override render() {
    const { phase, pause, plan, answered } = this.test;
    const isPause = phase === 'paused';
    const title = say(isPause ? 'test.paused-title' : 'test.break-title');
    return html`<section class="panel" aria-label=${title}>
      <div class="head">
        <h2 tabindex="-1">${title}</h2>
        ${isPause && pause ? html`<p class="task">${say(`test.pause.${pause}`)}</p>` : nothing}
        <p class="task">
          ${
            this.practice
              ? say('test.practice-pause')
              : say('test.break-note', { answered, trials: plan?.trials ?? 0 })
          }
        </p>
      </div>
      ${renderRefusal(this.app)}
      <div class="row">
        <button class="button strong large" id="go-on" @click=${() => this.app.earTest.goOn()}>
          ${say('test.go-on')}
        </button>
        <end-test></end-test>
      </div>
    </section>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'test-wait': TestWait;
  }
}
