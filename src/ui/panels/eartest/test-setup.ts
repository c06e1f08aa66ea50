/**
 * `<test-setup>`: a blind test before it is planned: what is asked, of what, how loud, how often. All of it but the
 * listener's name and kept states is in the address, so that a link hands out the whole task.
 */
import { css, html, nothing } from 'lit';
import { customElement, query } from 'lit/decorators.js';
import { live } from 'lit/directives/live.js';
import { DESIGN_IDS } from '../../../eartest/designs';
import { say, sayOption } from '../../../words/say';
import '../../controls/param-choice';
import '../../controls/param-select';
import { sourceName } from '../../link-words';
import { sharedStyles } from '../../shared-styles';
import { nothingHeard } from './nothing-heard';
import { renderRefusal } from './refusal-note';
import { draftOf, TRIALS_IDS } from './test-draft';
import { TestElement } from './test-element';
import { testMemory } from './test-memory';
import { sayPower } from './test-power';
import './test-sides';
import { testStyles } from './test-styles';

const MAX_LISTENER = 60;

@customElement('test-setup')
export class TestSetup extends TestElement {
  static override styles = [
    sharedStyles,
    testStyles,
    css`
      fieldset {
        display: grid;
        grid-template-columns: repeat(auto-fit, minmax(min(15rem, 100%), 1fr));
        gap: 0.6rem;
        margin: 0;
        padding: 0;
        border: 0;
      }
      legend {
        margin-bottom: 0.45rem;
        padding: 0;
        font-size: 0.92rem;
        font-weight: 650;
      }
      .design {
        position: relative;
        display: grid;
        align-content: start;
        gap: 0.2rem;
        padding: 0.7rem 0.9rem;
        border: 2px solid var(--line);
        border-radius: 0.7rem;
        cursor: pointer;
      }
      .design:hover {
        border-color: var(--control);
      }
      .design:has(:checked) {
        border-color: var(--text);
        background: var(--raised);
      }
      .design:has(:focus-visible) {
        outline: 3px solid var(--cold);
        outline-offset: 2px;
      }
      .design b {
        display: flex;
        align-items: center;
        gap: 0.5rem;
      }
      .design input {
        width: 1.05rem;
        height: 1.05rem;
        margin: 0;
        accent-color: var(--text);
      }
      .parts {
        display: grid;
        grid-template-columns: repeat(auto-fit, minmax(min(17rem, 100%), 1fr));
        gap: 1rem 2rem;
      }
      .part {
        display: grid;
        align-content: start;
        gap: 0.45rem;
      }
      .count {
        width: 7rem;
      }
      .listener {
        width: 100%;
        max-width: 20rem;
        min-height: 2.25rem;
        padding: 0.3rem 0.6rem;
        border: 1px solid var(--line);
        border-radius: 0.6rem;
        background: var(--page);
      }
    `,
  ];

  @query('h2') private heading!: HTMLElement;
  @query('.parts') private parts!: HTMLElement;

  override focus(): void {
    this.heading.focus();
  }

  private prepare(): void {
    const draft = draftOf(this.app.settings, testMemory.value);
    if (draft) this.app.earTest.prepare(draft);
  }

  /** The notice goes, and its button with it: the keyboard goes on right behind it. */
  private switchHumOn(): void {
    this.app.settings.set('hum.on', true);
    this.parts.focus({ preventScroll: true });
  }

  private renderNothingHeard() {
    const { settings } = this.app;
    if (!nothingHeard(settings)) return nothing;
    return html`<div class="refused">
      <p role="status">${say(`test.nothing-heard.${settings.get('test.levels')}`)}</p>
      <button class="button" id="hum-on" @click=${() => this.switchHumOn()}>
        ${say('test.switch-hum-on')}
      </button>
    </div>`;
  }

  private renderDesigns() {
    const { settings } = this.app;
    const chosen = settings.get('test.design');
    return html`<fieldset>
      <legend>${say('test.of-design')}</legend>
      ${DESIGN_IDS.map(
        (design) =>
          html`<label class="design">
            <b
              ><input
                type="radio"
                name="design"
                value=${design}
                aria-describedby="about-${design}"
                .checked=${live(design === chosen)}
                @change=${() => settings.set('test.design', design)}
              />${sayOption('test.design', design)}</b
            >
            <span class="note" id="about-${design}">${say(`test.about.${design}`)}</span>
          </label>`,
      )}
    </fieldset>`;
  }

  private renderNumbers() {
    const { settings } = this.app;
    const design = settings.get('test.design');
    const param = TRIALS_IDS[design];
    return html`<div class="part">
      <h3>${say('test.of-trials')}</h3>
      <param-select class="count" .param=${param}></param-select>
      <p class="note" role="status">${sayPower(design, Number(settings.get(param)))}</p>
    </div>`;
  }

  /** Both intervals of a threshold are one link, so equally loud. */
  private renderLevels() {
    const { settings } = this.app;
    if (settings.get('test.design') === 'threshold') return nothing;
    return html`<div class="part">
      <h3>${say('test.of-levels')}</h3>
      <param-choice param="test.levels"></param-choice>
      <p class="note">${say(`test.levels-note.${settings.get('test.levels')}`)}</p>
    </div>`;
  }

  private renderListener() {
    const { settings, session } = this.app;
    const isLive = settings.get('source.kind') === 'microphone';
    return html`<div class="part">
      <h3>${say('test.of-listener')}</h3>
      <label class="note" for="listener">${say('test.listener')}</label>
      <input
        class="listener"
        id="listener"
        type="text"
        autocomplete="off"
        maxlength=${MAX_LISTENER}
        aria-describedby="listener-note"
        .value=${live(testMemory.value.listener)}
        @input=${(event: Event) =>
          testMemory.update({ listener: (event.target as HTMLInputElement).value })}
      />
      <p class="note" id="listener-note">${say('test.listener-note')}</p>
      <p>${say('test.source', { name: sourceName(settings, session.value) })}</p>
      <p class="note">${say(`test.source-note.${isLive ? 'live' : 'looped'}`)}</p>
    </div>`;
  }

  private renderEnd() {
    const isPreparing = this.test.phase === 'preparing';
    if (isPreparing) {
      return html`<div class="row">
        <progress aria-label=${say('test.preparing')}></progress>
        <span role="status">${say('test.preparing')}</span>
        <button class="button" id="cancel" @click=${() => this.app.earTest.abandon()}>
          ${say('test.cancel')}
        </button>
      </div>`;
    }
    const isWhole = draftOf(this.app.settings, testMemory.value) !== undefined;
    return html`<div class="row">
      <button
        class="button strong large"
        id="prepare"
        ?disabled=${!isWhole}
        @click=${() => this.prepare()}
      >
        ${say('test.prepare')}
      </button>
      ${isWhole ? nothing : html`<span class="note">${say('test.prepare-missing')}</span>`}
    </div>`;
  }

  override render() {
    return html`<section class="panel" aria-label=${say('test.title')}>
      <div class="head">
        <h2 tabindex="-1">${say('test.title')}</h2>
        <p class="note">${say('test.intro')}</p>
      </div>
      ${this.renderDesigns()}
      <test-sides></test-sides>
      ${this.renderNothingHeard()}
      <div class="parts" tabindex="-1">
        ${this.renderLevels()} ${this.renderNumbers()} ${this.renderListener()}
      </div>
      ${renderRefusal(this.app)} ${this.renderEnd()}
    </section>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'test-setup': TestSetup;
  }
}
