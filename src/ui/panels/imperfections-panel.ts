/** `<imperfections-panel>`: what keeps a real link from cancelling everything. */
import { css, html } from 'lit';
import { customElement } from 'lit/decorators.js';
import { say } from '../../words/say';
import { AppElement } from '../app';
import '../controls/param-choice';
import '../controls/param-slider';
import '../controls/term-list';
import { sharedStyles } from '../shared-styles';

const TERMS = [
  'line.mismatch',
  'receiver.cmrr',
  'line.skew',
  'driver.coldDrive',
  'driver.legs',
  'monitor.match',
] as const;
const PERFECT = ['line.mismatch', 'line.skew', 'receiver.cmrr', 'driver.coldDrive'] as const;

@customElement('imperfections-panel')
export class ImperfectionsPanel extends AppElement {
  static override styles = [
    sharedStyles,
    css`
      section {
        display: grid;
        align-content: start;
        gap: 0.6rem;
        height: 100%;
        padding: 0.9rem 1rem 1rem;
      }
      .head,
      .foot {
        display: flex;
        flex-wrap: wrap;
        align-items: baseline;
        gap: 0 0.6rem;
      }
      .sliders {
        display: grid;
        grid-template-columns: repeat(auto-fit, minmax(min(11rem, 100%), 1fr));
        gap: 0.4rem 1.4rem;
      }
      .foot {
        align-items: center;
        justify-content: space-between;
        gap: 0.5rem 1rem;
      }
    `,
  ];

  override render() {
    const { settings } = this.app;
    const perfect = PERFECT.every((id) => settings.get(id) === settings.defaultOf(id));
    return html`<section class="panel" aria-label=${say('imperfections.title')}>
      <div class="head">
        <h2>${say('imperfections.title')}</h2>
        <span class="note">${say('imperfections.note')}</span>
      </div>
      <div class="sliders">
        <param-slider param="line.mismatch"></param-slider>
        <param-slider param="receiver.cmrr"></param-slider>
        <param-slider param="line.skew"></param-slider>
        <param-slider param="driver.coldDrive"></param-slider>
      </div>
      <span class="note">${say('imperfections.exaggerated')}</span>
      <div class="foot">
        <param-choice param="driver.legs" named></param-choice>
        <button
          class="button"
          ?disabled=${perfect}
          @click=${() => PERFECT.forEach((id) => settings.reset(id))}
        >
          ${say('imperfections.reset')}
        </button>
      </div>
      <term-list .params=${TERMS}></term-list>
    </section>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'imperfections-panel': ImperfectionsPanel;
  }
}
