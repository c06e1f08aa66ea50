/** `<record-button>`: begins a recording and ends it, from beside the transport; leads to what was not saved. */
import { css, html, nothing } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { formatTime } from '../../../words/format';
import { say } from '../../../words/say';
import { sharedStyles } from '../../shared-styles';
import { KeepElement } from './keep-element';

@customElement('record-button')
export class RecordButton extends KeepElement {
  static override styles = [
    sharedStyles,
    css`
      :host {
        display: inline-flex;
        flex-wrap: wrap;
        gap: 0.4rem;
      }
      .record {
        display: inline-flex;
        align-items: center;
        justify-content: center;
        gap: 0.45rem;
        min-width: 7.2rem;
      }
      .dot {
        width: 0.7rem;
        height: 0.7rem;
        border-radius: 50%;
        background: var(--bad);
      }
      .running {
        border-color: var(--bad);
        box-shadow: inset 0 0 0 1px var(--bad);
      }
      .running .dot {
        border-radius: 0.1rem;
      }
      @media (hover: none), (max-width: 40rem) {
        kbd {
          display: none;
        }
      }
      @media (forced-colors: active) {
        .dot {
          forced-color-adjust: none;
          background: ButtonText;
        }
      }
    `,
  ];

  /** Leads to what was not saved, from where that is out of sight. */
  @property({ type: Boolean }) leads = false;

  private showTakes(): void {
    this.dispatchEvent(new CustomEvent('show-takes', { bubbles: true, composed: true }));
  }

  private renderLabel() {
    const { recording } = this.app.keep.store.value;
    if (!recording) return html`${say('record.start')} <kbd>R</kbd>`;
    if (recording.ending) return say('record.ending');
    return html`<span class="visually-hidden">${say('record.stop')}</span>
      ${formatTime(recording.seconds)}`;
  }

  override render() {
    const { keep, session } = this.app;
    const { recording, takes } = keep.store.value;
    const isRunning = session.value.status === 'running';
    const unsaved = takes.filter(({ status }) => status !== 'saved').length;
    return html`<button
        class="button record ${recording ? 'running' : ''}"
        ?disabled=${recording ? recording.ending : !isRunning}
        title=${say(recording ? 'record.stop' : isRunning ? 'record.start-help' : 'record.needs-sound')}
        @pointerenter=${() => keep.prepare()}
        @click=${() => keep.toggleRecording()}
      >
        <span class="dot" aria-hidden="true"></span>
        <span>${this.renderLabel()}</span>
      </button>
      ${
        this.leads && unsaved > 0
          ? html`<button class="button" @click=${() => this.showTakes()}>
              ${say('keep.unsaved', { count: unsaved })}
            </button>`
          : nothing
      }`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'record-button': RecordButton;
  }
}
