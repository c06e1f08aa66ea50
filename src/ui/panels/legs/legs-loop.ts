/** `<legs-loop>`: test signals go out on the legs, and what comes back is read: rejection and wiring. */
import type { PropertyValues } from 'lit';
import { html, nothing } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import type { LegsBench, LoopEnd, LoopResult } from '../../../state/legs';
import { report, withdraw } from '../../../state/session';
import { formatNumber } from '../../../words/format';
import { say } from '../../../words/say';
import { AppElement } from '../../app';
import '../../controls/param-choice';
import '../../controls/param-slider';
import { MOST_DB } from '../rejection-figures';
import { sharedStyles } from '../../shared-styles';
import { renderReport } from './legs-report';
import { legsStyles } from './legs-styles';
import type { LegsReport } from './null-legs';
import { measureLegs } from './null-legs';

/** `cancelled`: by a press, or because the promise was taken back. `failed`: its code did not load, or broke. */
type End = LoopEnd | 'cancelled' | 'failed';
/** Sends with the bench, and looks at what comes back. */
type Look = (
  bench: LegsBench,
  isStopped: () => boolean,
  onProgress: (share: number) => void,
) => Promise<End>;

/** What has no pilot in it, and why. */
const WITHOUT_PILOT = ['silent', 'mono', 'clipped', 'hot-missing', 'cold-missing'] as const;

@customElement('legs-loop')
export class LegsLoop extends AppElement {
  static override styles = [sharedStyles, legsStyles];

  /** The listener has not promised yet that the cable is where it belongs. */
  @property({ type: Boolean }) locked = true;
  @state() private results: readonly LoopResult[] = [];
  @state() private wiring: LegsReport | undefined;
  @state() private ended: End | undefined;
  /** 0…1 while signals are sent. */
  @state() private progress: number | undefined;
  private turn = 0;

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    if (this.progress !== undefined) this.stop();
  }

  protected override willUpdate(changes: PropertyValues<this>): void {
    if (changes.has('locked') && this.locked && this.progress !== undefined) this.stop();
  }

  private stop(): void {
    this.turn++;
    this.progress = undefined;
    this.ended = 'cancelled';
    // Where the bench did not load, nothing is sent.
    void this.app.legs().then(
      (bench) => bench.stop(),
      () => undefined,
    );
  }

  /** Forgets what was found before; the returned test tells whether something else has begun since. */
  private begin(): () => boolean {
    const turn = ++this.turn;
    this.results = [];
    this.wiring = undefined;
    this.ended = undefined;
    this.progress = 0;
    return () => turn !== this.turn;
  }

  /** Sends and listens, to an end of which something is said, whatever it is. */
  private async run(look: Look): Promise<void> {
    const isStopped = this.begin();
    const ended = await this.app
      .legs()
      .then((bench) =>
        isStopped()
          ? 'cancelled'
          : look(bench, isStopped, (share) => {
              if (!isStopped()) this.progress = share;
            }),
      )
      .catch((): End => 'failed');
    if (isStopped()) return;
    this.ended = ended;
    this.progress = undefined;
  }

  private readonly measure: Look = (bench, isStopped, onProgress) =>
    bench.measure((result) => {
      if (!isStopped()) this.results = [...this.results, result];
    }, onProgress);

  private readonly checkWiring: Look = async (bench, isStopped, onProgress) => {
    if (!bench.playPilot()) return 'stopped';
    try {
      const found = await measureLegs(this.app, isStopped, onProgress);
      if (!found) return 'stopped';
      this.wiring = judgePilot(found);
    } finally {
      if (!isStopped()) bench.stop();
    }
    const { session } = this.app;
    if (this.wiring.findings.includes('swapped')) report(session, { code: 'legs-swapped' });
    else withdraw(session, 'legs-swapped');
    return 'done';
  };

  private renderTools() {
    const isRunning = this.app.session.value.status === 'running';
    const isLegs = this.app.settings.get('source.wiring') === 'legs';
    if (this.progress !== undefined) {
      return html`<div class="row">
        <progress max="1" .value=${this.progress} aria-label=${say('legs.sending')}></progress>
        <span>${say('legs.sending')}</span>
        <button class="button strong" id="stop" @click=${() => this.stop()}>
          ${say('legs.stop')}
        </button>
      </div>`;
    }
    const why = this.locked
      ? say('legs.confirm-first')
      : isLegs
        ? isRunning
          ? ''
          : say('legs.start-first')
        : say('legs.wire-first');
    return html`<div class="row">
      <button
        class="button strong"
        id="loop"
        ?disabled=${why !== ''}
        @click=${() => this.run(this.measure)}
      >
        ${say('legs.loop-start')}
      </button>
      <button
        class="button"
        id="pilot"
        ?disabled=${why !== ''}
        @click=${() => this.run(this.checkWiring)}
      >
        ${say('legs.pilot-start')}
      </button>
      <span class="note">${why}</span>
    </div>`;
  }

  private renderResults() {
    return html`<table>
      <caption>
        ${say('legs.loop-table')}
      </caption>
      <thead>
        <tr>
          <th scope="col">${say('legs.loop-frequency')}</th>
          <th scope="col">${say('legs.loop-cmrr')}</th>
          <th scope="col">${say('legs.loop-floor')}</th>
        </tr>
      </thead>
      <tbody>
        ${this.results.map(
          ({ hertz, cmrrDb, atLeast, floorDb }) =>
            html`<tr data-hertz=${hertz}>
              <th scope="row">${say('interference.hertz', { hertz: formatNumber(hertz) })}</th>
              <td class="figure">
                ${say(atLeast || cmrrDb > MOST_DB ? 'legs.loop-at-least' : 'legs.loop-figure', {
                  db: formatNumber(Math.min(MOST_DB, cmrrDb), 1),
                })}
              </td>
              <td class="figure">
                ${say(floorDb > MOST_DB ? 'legs.loop-at-least' : 'legs.loop-figure', {
                  db: formatNumber(Math.min(MOST_DB, floorDb), 0),
                })}
              </td>
            </tr>`,
        )}
      </tbody>
    </table>`;
  }

  override render() {
    const { ended, results, wiring } = this;
    return html`
      <section class="plain" aria-label=${say('legs.loop')}>
        <h3>${say('legs.loop')}</h3>
        <p class="note">${say('legs.loop-note')}</p>
        <div class="row"><param-choice param="legs.return" named></param-choice></div>
        <div class="sliders"><param-slider param="legs.level"></param-slider></div>
        ${this.renderTools()}
        <div role="status">
          ${ended && ended !== 'done' ? html`<p>${say(`legs.ended.${ended}`)}</p>` : nothing}
          ${results.length > 0 ? this.renderResults() : nothing}
          ${wiring ? renderReport(wiring) : nothing}
        </div>
      </section>
    `;
  }
}

/** What the pilot says, and nothing that only hum could tell. */
function judgePilot({ findings, hasPilot }: LegsReport): LegsReport {
  const causes = findings.filter((finding) => WITHOUT_PILOT.some((cause) => cause === finding));
  return {
    findings: hasPilot ? findings : causes.length > 0 ? causes : ['no-pilot'],
    hasPilot,
    rejection: undefined,
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'legs-loop': LegsLoop;
  }
}
