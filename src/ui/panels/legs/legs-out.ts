/** `<legs-out>`: the two legs go out to a real input: first the warnings, then a promise, then the legs. */
import { html } from 'lit';
import { customElement, state } from 'lit/decorators.js';
import { live } from 'lit/directives/live.js';
import { report } from '../../../state/session';
import { formatNumber } from '../../../words/format';
import { say } from '../../../words/say';
import { AppElement } from '../../app';
import '../../controls/param-slider';
import { sharedStyles } from '../../shared-styles';
import { Ticker } from '../../ticker';
import './legs-loop';
import { legsStyles } from './legs-styles';

const WARNINGS = [
  'legs.warn-input',
  'legs.warn-phantom',
  'legs.warn-speakers',
  'legs.warn-ears',
] as const;
/** Legs begin no louder than this, dB. */
const START_VOLUME_DB = -40;

@customElement('legs-out')
export class LegsOut extends AppElement {
  static override styles = [sharedStyles, legsStyles];

  @state() private outputDbfs = -Infinity;

  constructor() {
    super();
    new Ticker(
      this,
      () => 2,
      () => {
        const { session, instruments } = this.app;
        const isRunning = session.value.status === 'running';
        const levels = isRunning ? instruments.readLevels() : undefined;
        this.outputDbfs = levels?.outputDbfs ?? -Infinity;
      },
    );
  }

  /** Without the promise, everything is for ears again. */
  private confirm(legsConfirmed: boolean): void {
    this.app.session.update({ legsConfirmed });
    if (!legsConfirmed) this.feed('ears');
  }

  private feed(feed: 'ears' | 'legs'): void {
    const { settings, session } = this.app;
    if (feed === 'legs') {
      settings.set('monitor.volume', Math.min(START_VOLUME_DB, settings.get('monitor.volume')));
      report(session, { code: 'legs-out' });
    }
    settings.set('monitor.feed', feed);
  }

  private renderFeed() {
    const { settings, session } = this.app;
    const isFed = settings.get('monitor.feed') === 'legs';
    const isHeard = isFed && this.outputDbfs > -99;
    return html`
      <h3>${say('legs.feed')}</h3>
      <p class="note">${say('legs.feed-note')}</p>
      <div class="row">
        <button
          class="button ${isFed ? '' : 'strong'}"
          id="feed"
          ?disabled=${!isFed && !session.value.legsConfirmed}
          @click=${() => this.feed(isFed ? 'ears' : 'legs')}
        >
          ${say(isFed ? 'legs.feed-stop' : 'legs.feed-start')}
        </button>
        <span>
          ${
            isHeard
              ? say('legs.feed-level', { level: formatNumber(this.outputDbfs) })
              : say(isFed ? 'legs.feed-silent' : 'legs.feed-off')
          }
        </span>
      </div>
      <div class="sliders"><param-slider param="monitor.volume"></param-slider></div>
    `;
  }

  override render() {
    const { legsConfirmed } = this.app.session.value;
    return html`<section class="panel" aria-label=${say('legs.out')}>
      <div class="head">
        <h2>${say('legs.out')}</h2>
        <span class="note">${say('legs.out-note')}</span>
      </div>
      <div class="warn">
        <ul role="list">
          ${WARNINGS.map((key) => html`<li>${say(key)}</li>`)}
        </ul>
      </div>
      <label class="promise">
        <input
          type="checkbox"
          id="confirm"
          .checked=${live(legsConfirmed)}
          @change=${(event: Event) => this.confirm((event.target as HTMLInputElement).checked)}
        />
        <b>${say('legs.confirm')}</b>
      </label>
      ${this.renderFeed()}
      <legs-loop ?locked=${!legsConfirmed}></legs-loop>
    </section>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'legs-out': LegsOut;
  }
}
