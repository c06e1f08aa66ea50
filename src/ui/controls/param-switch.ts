/** `<param-switch param="hum.on">`: one switch of the contract, with its name. */
import { css, html } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import type { SwitchId } from '../../params/index';
import { sayParam, sayParamHelp } from '../../words/say';
import { AppElement } from '../app';
import { sharedStyles } from '../shared-styles';

@customElement('param-switch')
export class ParamSwitch extends AppElement {
  static override styles = [
    sharedStyles,
    css`
      button {
        display: flex;
        align-items: center;
        justify-content: space-between;
        gap: 0.75rem;
        width: calc(100% + 0.6rem);
        min-height: 2rem;
        margin: 0 -0.3rem;
        padding: 0 0.3rem;
        border: 0;
        border-radius: 0.5rem;
        background: none;
        font-weight: 620;
        text-align: left;
      }
      .track {
        flex: none;
        position: relative;
        width: 2.6rem;
        height: 1.5rem;
        border: 2px solid var(--control);
        border-radius: 1rem;
        background: none;
        transition: background 0.12s;
      }
      .track::after {
        content: '';
        position: absolute;
        top: 0.2rem;
        left: 0.22rem;
        width: 0.85rem;
        height: 0.85rem;
        border-radius: 50%;
        background: var(--control);
        transition: translate 0.12s;
      }
      [aria-checked='true'] .track {
        border-color: var(--switch-colour, var(--text));
        background: var(--switch-colour, var(--text));
      }
      [aria-checked='true'] .track::after {
        translate: 1.05rem;
        background: var(--surface);
      }
      @media (forced-colors: active) {
        [aria-checked='true'] .track {
          forced-color-adjust: none;
          border-color: Highlight;
          background: Highlight;
        }
        [aria-checked='true'] .track::after {
          background: HighlightText;
        }
      }
      @media (prefers-reduced-motion: reduce) {
        .track,
        .track::after {
          transition: none;
        }
      }
    `,
  ];

  @property() param!: SwitchId;
  /** Shorter name, where the surroundings say the rest. */
  @property() label = '';

  override render() {
    const { param } = this;
    const on = this.app.settings.get(param);
    return html`<button
      role="switch"
      aria-checked=${on ? 'true' : 'false'}
      title=${sayParamHelp(param)}
      @click=${() => this.app.settings.set(param, !on)}
    >
      ${this.label || sayParam(param)}<span class="track"></span>
    </button>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'param-switch': ParamSwitch;
  }
}
