/** `<model-bar>`: what the interference follows from, dials or a real link, and whether it is lifted. */
import { css, html, nothing } from 'lit';
import { customElement } from 'lit/decorators.js';
import { live } from 'lit/directives/live.js';
import { rowOf } from '../../params/index';
import { heardLink } from '../../state/heard';
import { say, sayOption, sayParam } from '../../words/say';
import { AppElement } from '../app';
import '../controls/param-choice';
import { sharedStyles } from '../shared-styles';

@customElement('model-bar')
export class ModelBar extends AppElement {
  static override styles = [
    sharedStyles,
    css`
      section {
        display: flex;
        flex-wrap: wrap;
        align-items: center;
        gap: 0.6rem 1.6rem;
        padding: 0.6rem 1rem;
      }
      fieldset {
        display: grid;
        flex: 1 1 34rem;
        grid-template-columns: repeat(auto-fit, minmax(min(15rem, 100%), 1fr));
        gap: 0.4rem 1.4rem;
        min-width: 0;
        margin: 0;
        padding: 0;
        border: 0;
      }
      label {
        display: grid;
        grid-template-columns: auto 1fr;
        gap: 0 0.6rem;
        align-items: start;
        padding: 0.25rem 0.4rem;
        border-radius: 0.5rem;
        cursor: pointer;
      }
      label:has(:focus-visible) {
        outline: 3px solid var(--cold);
      }
      input {
        width: 1.1rem;
        height: 1.1rem;
        margin: 0.15rem 0 0;
        accent-color: var(--text);
      }
      p {
        flex: 1 1 20rem;
        margin: 0.25rem 0;
      }
      b {
        font-weight: 640;
      }
      .note {
        display: block;
        line-height: 1.35;
      }
      .lift {
        display: grid;
        gap: 0.15rem;
      }
    `,
  ];

  /** Legs that come in have their driver and their interference behind them. */
  private renderLegs() {
    const { settings } = this.app;
    return html`<section class="panel" aria-label=${sayParam('link.model')}>
      <p>
        <b>${say('stage.legs')}</b>
        <span class="note">${say('model.legs')}</span>
      </p>
      ${
        settings.get('page.view') === 'legs'
          ? nothing
          : html`<button class="button" @click=${() => settings.set('page.view', 'legs')}>
              ${say('legs.open')}
            </button>`
      }
      <button class="button" @click=${() => settings.set('source.wiring', 'programme')}>
        ${say('legs.leave')}
      </button>
    </section>`;
  }

  override render() {
    const { settings } = this.app;
    if (heardLink(settings) === 'legs') return this.renderLegs();
    const model = settings.get('link.model');
    return html`<section class="panel" aria-label=${sayParam('link.model')}>
      <fieldset>
        <legend class="visually-hidden">${sayParam('link.model')}</legend>
        ${rowOf('link.model').options.map(
          (option) =>
            html`<label>
              <input
                type="radio"
                name="model"
                value=${option}
                .checked=${live(option === model)}
                @change=${() => settings.set('link.model', option)}
              />
              <span
                ><b>${sayOption('link.model', option)}</b>
                <span class="note">${say(`model.${option}`)}</span></span
              >
            </label>`,
        )}
      </fieldset>
      ${
        model === 'circuit'
          ? html`<div class="lift">
              <param-choice param="link.exaggerate" named></param-choice>
              <span class="note">${say('exaggerate.note')}</span>
            </div>`
          : nothing
      }
      <button
        class="button"
        @click=${() =>
          this.dispatchEvent(new CustomEvent('show-scenes', { bubbles: true, composed: true }))}
      >
        ${say('scenes.open')}
      </button>
    </section>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'model-bar': ModelBar;
  }
}
