/** `<mode-switch>`: the big switch, what is heard now, and what it did to the interference. */
import type { PropertyValues } from 'lit';
import { css, html, nothing } from 'lit';
import { customElement, state } from 'lit/decorators.js';
import { live } from 'lit/directives/live.js';
import type { ValueOf } from '../../params/index';
import { rowOf } from '../../params/index';
import type { Rejection } from '../../state/transport';
import { formatNumber } from '../../words/format';
import { say, sayOption } from '../../words/say';
import { AppElement } from '../app';
import '../controls/param-choice';
import { sharedStyles } from '../shared-styles';
import { Ticker } from '../ticker';

/** Above this the figure says more about 32-bit numbers than about the link. */
const MOST_DB = 140;

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
      .figure {
        display: grid;
        gap: 0.1rem;
      }
      .figure .button {
        justify-self: start;
      }
      .removed {
        text-align: right;
      }
      .value {
        font-size: 2.5rem;
        font-weight: 680;
        line-height: 1.15;
        letter-spacing: -0.025em;
        white-space: nowrap;
      }
      .value.words {
        font-size: 1.5rem;
        line-height: 1.9;
        letter-spacing: -0.01em;
      }
      .value small {
        margin-left: 0.3rem;
        color: var(--dim);
        font-size: 1.05rem;
        font-weight: 560;
        letter-spacing: 0;
      }
      .interference .value {
        color: var(--interference);
      }
      .interference .value.words {
        color: var(--dim);
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
        .value {
          font-size: 1.9rem;
        }
        .value.words {
          font-size: 1.1rem;
        }
        label b {
          font-size: 1.15rem;
        }
      }
    `,
  ];

  @state() private rejection: Rejection | undefined;
  @state() private announcement = '';
  private announcedMode: ValueOf<'receiver.mode'> | undefined;

  constructor() {
    super();
    new Ticker(
      this,
      () => 4,
      () => {
        const running = this.app.session.value.status === 'running';
        this.rejection = running ? this.app.instruments.readRejection() : undefined;
      },
    );
  }

  private removedWords(): string {
    const removed = this.rejection?.removedDb ?? NaN;
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

  private renderInterference() {
    const { settings } = this.app;
    const any = settings.get('hum.on') || settings.get('rfi.on') || settings.get('hiss.on');
    const level = this.rejection?.interferenceDbfs ?? -Infinity;
    const measured = any && level > -130;
    return html`<div class="figure interference">
      <span class="note">${say('switch.interference')}</span>
      ${
        measured
          ? html`<span class="value">${formatNumber(level, 1)}<small>dBFS</small></span>`
          : html`<span class="value words"
              >${any ? say('value.none') : say('switch.no-interference')}</span
            >`
      }
      ${
        any
          ? html`<span class="note">${measured ? nothing : say('switch.not-running')}</span>`
          : html`<button class="button" @click=${() => settings.set('hum.on', true)}>
              ${say('switch.hum-on')}
            </button>`
      }
    </div>`;
  }

  private renderRemoved(balanced: boolean) {
    const removed = this.rejection?.removedDb ?? NaN;
    const known = !Number.isNaN(removed);
    const running = this.app.session.value.status === 'running';
    const all = known && removed > MOST_DB;
    const left = (this.rejection?.interferenceDbfs ?? NaN) - removed;
    return html`<div class="figure removed">
      <span class="note">${say(balanced ? 'switch.removed-now' : 'switch.removed')}</span>
      ${
        all
          ? html`<span class="value words">${say('switch.removed-all')}</span>`
          : known
            ? html`<span class="value" id="removed"
                >${formatNumber(removed, 1)}<small>dB</small></span
              >`
            : html`<span class="value words">${say('value.none')}</span>`
      }
      <span class="note"
        >${
          !known
            ? say(running ? 'switch.nothing-to-remove' : 'switch.not-running')
            : !balanced
              ? say('switch.removed-none')
              : all
                ? say('switch.left-nothing')
                : say('switch.left', { level: formatNumber(left, 0) })
        }</span
      >
    </div>`;
  }

  override render() {
    const { settings } = this.app;
    const mode = settings.get('receiver.mode');
    const wire = settings.get('monitor.wire');
    return html`<section class="panel" aria-label=${say('switch.region')} id="switch" tabindex="-1">
      ${this.renderInterference()}
      <div class="centre">
        <fieldset>
          <legend class="visually-hidden">${say('switch.region')}</legend>
          ${rowOf('receiver.mode').options.map(
            (option) =>
              html`<label>
                <input
                  type="radio"
                  name="mode"
                  value=${option}
                  .checked=${live(option === mode)}
                  @change=${() => settings.set('receiver.mode', option)}
                />
                <b>${say(`switch.${option}`)}</b><span>${say(`switch.${option}-note`)}</span>
              </label>`,
          )}
        </fieldset>
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
      ${this.renderRemoved(mode === 'balanced')}
      <div class="visually-hidden" role="status">${this.announcement}</div>
    </section>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'mode-switch': ModeSwitch;
  }
}
