/** `<mode-switch>`: the big switch, what is heard now, and what it did to the interference. */
import type { PropertyValues } from 'lit';
import { css, html, nothing } from 'lit';
import { customElement, state } from 'lit/decorators.js';
import { live } from 'lit/directives/live.js';
import type { ValueOf } from '../../params/index';
import { rowOf } from '../../params/index';
import { heardLink } from '../../state/heard';
import { switchMeaning } from '../../state/twin';
import { formatNumber } from '../../words/format';
import { say, sayOption } from '../../words/say';
import { AppElement } from '../app';
import '../controls/param-choice';
import { modeNote } from '../link-words';
import { sharedStyles } from '../shared-styles';
import './rejection-figures';
import { MOST_DB } from './rejection-figures';

/** A press longer than this was held to compare, milliseconds. */
const HOLD_MILLISECONDS = 350;

@customElement('mode-switch')
export class ModeSwitch extends AppElement {
  static override styles = [
    sharedStyles,
    css`
      section {
        display: grid;
        grid-template-columns: minmax(11rem, 1fr) minmax(20rem, 36rem) minmax(11rem, 1fr);
        align-items: center;
        gap: 0.8rem 1.6rem;
        padding: 0.9rem 1.4rem;
      }
      .centre {
        display: grid;
        justify-items: center;
        gap: 0.55rem;
      }
      fieldset {
        display: grid;
        grid-template-columns: 1fr 1fr;
        width: 100%;
        margin: 0;
        padding: 0.35rem;
        border: 2px solid var(--line);
        border-radius: 1.1rem;
        background: var(--raised);
      }
      label {
        position: relative;
        padding: 0.75rem 0.6rem;
        border-radius: 0.8rem;
        text-align: center;
        cursor: pointer;
      }
      label b {
        display: block;
        font-size: 1.45rem;
        font-weight: 690;
        letter-spacing: -0.012em;
        line-height: 1.25;
      }
      label span {
        color: var(--dim);
        font-size: 0.85rem;
      }
      label:has(:checked) {
        background: var(--text);
        color: var(--surface);
      }
      label:has(:checked) span {
        color: var(--surface);
      }
      @media (forced-colors: active) {
        label:has(:checked),
        label:has(:checked) span {
          forced-color-adjust: none;
          background: Highlight;
          color: HighlightText;
        }
      }
      label:has(:focus-visible) {
        outline: 3px solid var(--cold);
        outline-offset: 3px;
      }
      input {
        position: absolute;
        inset: 0;
        margin: 0;
        opacity: 0;
        cursor: pointer;
      }
      .under {
        display: flex;
        flex-wrap: wrap;
        align-items: center;
        justify-content: center;
        gap: 0.35rem 1.1rem;
      }
      @media (hover: none), (max-width: 40rem) {
        .keys {
          display: none;
        }
      }
      .alike {
        margin: 0;
        text-align: center;
      }
      .elsewhere {
        margin: 0;
        padding: 0.3rem 0.8rem;
        border: 2px solid var(--warn);
        border-radius: 0.6rem;
        font-size: 0.88rem;
        text-align: center;
      }
      .elsewhere button {
        padding: 0;
        border: 0;
        background: none;
        font-weight: 640;
        text-decoration: underline;
      }
      @media (max-width: 62rem) {
        section {
          grid-template-columns: 1fr 1fr;
          padding: 0.9rem 1rem;
        }
        .centre {
          grid-column: 1 / -1;
          grid-row: 1;
        }
      }
      @media (max-width: 40rem) {
        section {
          gap: 0.8rem;
        }
        label b {
          font-size: 1.15rem;
        }
      }
    `,
  ];

  @state() private announcement = '';
  private takenBack = false;
  private announcedMode: ValueOf<'receiver.mode'> | undefined;

  private removedWords(): string {
    const removed = this.app.instruments.readRejection()?.removedDb ?? NaN;
    if (Number.isNaN(removed)) return '';
    return removed > MOST_DB ? say('switch.removed-all') : `${formatNumber(removed, 1)} dB`;
  }

  protected override willUpdate(changes: PropertyValues): void {
    super.willUpdate(changes);
    const mode = this.app.settings.get('receiver.mode');
    if (this.announcedMode !== undefined && this.announcedMode !== mode) {
      const removed = this.removedWords();
      this.announcement = removed
        ? say(`switch.announce-${mode}`, { removed })
        : say(`switch.announce-${mode}-plain`);
    }
    this.announcedMode = mode;
  }

  /** A press that is held was for comparison: letting go takes it back. */
  private onPress(option: ValueOf<'receiver.mode'>): void {
    const { settings } = this.app;
    const before = settings.get('receiver.mode');
    if (option === before) return;
    const pressed = performance.now();
    settings.set('receiver.mode', option);
    const release = (): void => {
      window.removeEventListener('pointerup', release);
      window.removeEventListener('pointercancel', release);
      this.takenBack = performance.now() - pressed > HOLD_MILLISECONDS;
      if (this.takenBack) settings.set('receiver.mode', before);
    };
    window.addEventListener('pointerup', release);
    window.addEventListener('pointercancel', release);
  }

  /** The click that ends a held press must not throw the switch again. */
  private onClick(event: Event): void {
    if (this.takenBack) event.preventDefault();
    this.takenBack = false;
  }

  override render() {
    const { settings } = this.app;
    const mode = settings.get('receiver.mode');
    const wire = settings.get('monitor.wire');
    const alike =
      heardLink(settings) === 'circuit' &&
      switchMeaning(settings.get('connection.kind')) === 'own-and-own';
    return html`<section class="panel" aria-label=${say('switch.region')} id="switch" tabindex="-1">
      <interference-figure></interference-figure>
      <div class="centre">
        <fieldset>
          <legend class="visually-hidden">${say('switch.region')}</legend>
          ${rowOf('receiver.mode').options.map(
            (option) =>
              html`<label
                @pointerdown=${() => this.onPress(option)}
                @click=${(event: Event) => this.onClick(event)}
              >
                <input
                  type="radio"
                  name="mode"
                  value=${option}
                  .checked=${live(option === mode)}
                  @change=${() => settings.set('receiver.mode', option)}
                />
                <b>${say(`switch.${option}`)}</b><span>${modeNote(settings, option)}</span>
              </label>`,
          )}
        </fieldset>
        ${alike ? html`<p class="note alike">${say('switch.alike')}</p>` : nothing}
        ${
          wire === 'output'
            ? nothing
            : html`<p class="elsewhere">
                ${say('switch.elsewhere', { wire: sayOption('monitor.wire', wire) })}
                <button @click=${() => settings.set('monitor.wire', 'output')}>
                  ${say('switch.to-output')}
                </button>
              </p>`
        }
        <div class="under">
          ${
            settings.get('page.shortcuts')
              ? html`<span class="note"><kbd>B</kbd> ${say('switch.keys')}</span>`
              : nothing
          }
          <param-choice param="monitor.match"></param-choice>
        </div>
      </div>
      <removed-figure></removed-figure>
      <div class="visually-hidden" role="status">${this.announcement}</div>
    </section>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'mode-switch': ModeSwitch;
  }
}
