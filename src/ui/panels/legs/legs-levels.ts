/** `<legs-levels>`: the level of both legs as they come in, before any trim. */
import { css, html } from 'lit';
import { customElement, state } from 'lit/decorators.js';
import { gainToDb, rmsToDbfs } from '../../../dsp/decibels';
import { peakOf, rmsOf } from '../../../dsp/level';
import { withoutSourceGain } from '../../../measure/legs/source-gain';
import type { WireWatch } from '../../../state/transport';
import { say } from '../../../words/say';
import { AppElement } from '../../app';
import '../../controls/level-meter';
import { sharedStyles } from '../../shared-styles';
import { prefersStill, Ticker } from '../../ticker';

/** 43 ms at 48 kHz. */
const FRAMES = 2048;
const WIRES = ['source', 'sourceRight'] as const;
const NO_LEVELS = WIRES.map(() => ({ dbfs: -Infinity, peakDbfs: -Infinity }));

@customElement('legs-levels')
export class LegsLevels extends AppElement {
  static override styles = [
    sharedStyles,
    css`
      :host {
        display: grid;
        gap: 0.25rem;
        max-width: 30rem;
      }
    `,
  ];

  @state() private levels = NO_LEVELS;
  private taps: WireWatch | undefined;

  constructor() {
    super();
    new Ticker(
      this,
      () => (prefersStill() ? 2 : 20),
      () => {
        const isRunning = this.app.session.value.status === 'running';
        const frame = isRunning ? this.taps?.read() : undefined;
        if (!frame && this.levels === NO_LEVELS) return;
        this.levels = frame
          ? WIRES.map((wire) => {
              const sourceGainDb = this.app.settings.get('source.gain');
              const samples = withoutSourceGain(frame.waves[wire]!, sourceGainDb);
              return { dbfs: rmsToDbfs(rmsOf(samples)), peakDbfs: gainToDb(peakOf(samples)) };
            })
          : NO_LEVELS;
      },
    );
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.taps = this.app.instruments.watch(WIRES, FRAMES);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.taps?.close();
    this.taps = undefined;
  }

  override render() {
    return this.levels.map(
      ({ dbfs, peakDbfs }, side) =>
        html`<level-meter
          label=${say(side === 0 ? 'legs.hot' : 'legs.cold')}
          .dbfs=${dbfs}
          .peakDbfs=${peakDbfs}
        ></level-meter>`,
    );
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'legs-levels': LegsLevels;
  }
}
