/** `<interference-panel>`: one card a noise, each with a switch, a level and its character. */
import { css, html } from 'lit';
import { customElement } from 'lit/decorators.js';
import { say } from '../../words/say';
import { AppElement } from '../app';
import '../controls/param-select';
import '../controls/param-slider';
import '../controls/param-switch';
import '../controls/term-list';
import { sharedStyles } from '../shared-styles';

const TERMS = [
  'hum.level',
  'hum.frequency',
  'hum.character',
  'rfi.kind',
  'rfi.level',
  'hiss.on',
] as const;
const MAINS_HZ = [50, 60] as const;

@customElement('interference-panel')
export class InterferencePanel extends AppElement {
  static override styles = [
    sharedStyles,
    css`
      :host {
        --slider-colour: var(--interference);
        --switch-colour: var(--interference);
      }
      section {
        height: 100%;
        padding: 0.9rem 1rem 1rem;
      }
      .head {
        display: flex;
        flex-wrap: wrap;
        align-items: baseline;
        gap: 0 0.6rem;
        margin-bottom: 0.6rem;
      }
      term-list {
        margin-top: 0.6rem;
      }
      .cards {
        display: grid;
        grid-template-columns: repeat(auto-fit, minmax(min(12.5rem, 100%), 1fr));
        gap: 0.7rem;
      }
      .card {
        display: grid;
        align-content: start;
        gap: 0.45rem;
        padding: 0.7rem 0.85rem 0.85rem;
        border-radius: 0.75rem;
        background: var(--raised);
      }
      .off {
        --slider-colour: var(--control);
      }
      .mains {
        display: grid;
        grid-template-columns: 1fr 1fr;
        gap: 0.4rem;
      }
      .mains .button {
        min-height: 1.9rem;
        padding: 0.1rem 0.5rem;
        background: var(--surface);
        font-size: 0.86rem;
      }
      .mains .button[aria-pressed='true'] {
        background: var(--text);
      }
    `,
  ];

  override render() {
    const { settings } = this.app;
    const hertz = settings.get('hum.frequency');
    return html`<section class="panel" aria-label=${say('interference.title')}>
      <div class="head">
        <h2>${say('interference.title')}</h2>
        <span class="note">${say('interference.note')}</span>
      </div>
      <div class="cards">
        <div class="card ${settings.get('hum.on') ? '' : 'off'}">
          <param-switch param="hum.on"></param-switch>
          <param-slider param="hum.level" label=${say('interference.level')}></param-slider>
          <param-select param="hum.character"></param-select>
          <param-slider param="hum.frequency" label=${say('interference.frequency')}></param-slider>
          <div class="mains">
            ${MAINS_HZ.map(
              (mains) =>
                html`<button
                  class="button"
                  aria-pressed=${hertz === mains ? 'true' : 'false'}
                  @click=${() => settings.set('hum.frequency', mains)}
                >
                  ${say('interference.hertz', { hertz: mains })}
                </button>`,
            )}
          </div>
        </div>
        <div class="card ${settings.get('rfi.on') ? '' : 'off'}">
          <param-switch param="rfi.on"></param-switch>
          <param-slider param="rfi.level" label=${say('interference.level')}></param-slider>
          <param-select param="rfi.kind"></param-select>
          <span class="note">${say(`interference.rfi-note.${settings.get('rfi.kind')}`)}</span>
        </div>
        <div class="card ${settings.get('hiss.on') ? '' : 'off'}">
          <param-switch param="hiss.on"></param-switch>
          <param-slider param="hiss.level" label=${say('interference.level')}></param-slider>
          <span class="note">${say('interference.hiss-note')}</span>
        </div>
      </div>
      <term-list .params=${TERMS}></term-list>
    </section>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'interference-panel': InterferencePanel;
  }
}
