/**
 * `<interference-figure>`, `<removed-figure>`: the two measured figures beside the big switch, four times
 * a second.
 */
import { css, html, nothing } from 'lit';
import { customElement, state } from 'lit/decorators.js';
import { heardLink } from '../../state/heard';
import type { Rejection } from '../../state/transport';
import { formatNumber } from '../../words/format';
import { say } from '../../words/say';
import { AppElement } from '../app';
import '../controls/param-switch';
import { sharedStyles } from '../shared-styles';
import { Ticker } from '../ticker';

/** Above this the figure says more about 32-bit numbers than about the link. */
export const MOST_DB = 140;

const figureStyles = css`
  .figure {
    display: grid;
    gap: 0.1rem;
  }
  .figure param-switch {
    --switch-colour: var(--interference);
    width: 7.5rem;
    font-size: 0.95rem;
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
  .idle .value {
    color: var(--dim);
    font-weight: 560;
  }
  .interference .value {
    color: var(--interference);
  }
  .interference .value.words {
    color: var(--dim);
  }
  @media (max-width: 40rem) {
    .value {
      font-size: 1.9rem;
    }
    .value.words {
      font-size: 1.1rem;
    }
  }
`;

/** Reads the rejection while sound runs. */
class RejectionElement extends AppElement {
  static override styles = [sharedStyles, figureStyles];

  @state() protected rejection: Rejection | undefined;

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
}

@customElement('interference-figure')
export class InterferenceFigure extends RejectionElement {
  override render() {
    const { settings } = this.app;
    const link = heardLink(settings);
    const real = link !== 'textbook';
    const any = real || settings.get('hum.on') || settings.get('rfi.on');
    const level = this.rejection?.interferenceDbfs ?? -Infinity;
    return html`<div class="figure interference">
      <span class="note">${say('switch.interference')}</span>
      ${
        any && level > -130
          ? html`<span class="value">${formatNumber(level, 1)}<small>dBFS</small></span>`
          : html`<span class="value words"
              >${any ? say('value.none') : say('switch.no-interference')}</span
            >`
      }
      ${link === 'legs' ? html`<span class="note">${say('switch.legs-interference')}</span>` : nothing}
      ${
        real
          ? nothing
          : html`<param-switch param="hum.on" label=${say('switch.hum')}></param-switch>`
      }
    </div>`;
  }
}

@customElement('removed-figure')
export class RemovedFigure extends RejectionElement {
  /** What the receiver does to hum and radio, as a figure and in words. */
  private removal(balanced: boolean): { label: string; figure: string; notes: string[] } {
    const removed = this.rejection?.removedDb ?? NaN;
    const match = this.rejection?.matchDb ?? 0;
    const left = this.rejection?.leftDbfs ?? NaN;
    const running = this.app.session.value.status === 'running';
    const label = say(balanced ? 'switch.removed-now' : 'switch.removed');
    if (Number.isNaN(removed)) {
      const isLegs = heardLink(this.app.settings) === 'legs';
      const nothing = isLegs ? 'switch.legs-removed' : 'switch.nothing-to-remove';
      const why = say(running ? nothing : 'switch.not-running');
      return { label, figure: '', notes: [why] };
    }
    if (removed > MOST_DB) {
      const note = say(balanced ? 'switch.left-nothing' : 'switch.removed-none');
      return { label, figure: '', notes: [note] };
    }
    const notes = [
      balanced ? say('switch.left', { level: formatNumber(left, 0) }) : say('switch.removed-none'),
    ];
    if (Math.abs(match) > 0.05) {
      const rejection = formatNumber(removed - match, 1);
      notes.unshift(say('switch.parts', { rejection, match: formatNumber(match, 1) }));
    }
    return removed < 0
      ? { label: say('switch.added-now'), figure: formatNumber(-removed, 1), notes }
      : { label, figure: formatNumber(removed, 1), notes };
  }

  override render() {
    const balanced = this.app.settings.get('receiver.mode') === 'balanced';
    const { label, figure, notes } = this.removal(balanced);
    const all = (this.rejection?.removedDb ?? NaN) > MOST_DB;
    return html`<div class="figure removed ${balanced ? '' : 'idle'}">
      <span class="note">${label}</span>
      ${
        figure
          ? html`<span class="value" id="removed">${figure}<small>dB</small></span>`
          : html`<span class="value words">${say(all ? 'switch.removed-all' : 'value.none')}</span>`
      }
      ${notes.map((note) => html`<span class="note">${note}</span>`)}
    </div>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'interference-figure': InterferenceFigure;
    'removed-figure': RemovedFigure;
  }
}
