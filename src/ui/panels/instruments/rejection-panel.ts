/**
 * `<rejection-panel>`: what balancing does to the interference: signal to noise in both modes, the hum by
 * harmonic, and the link's CMRR, measured with tones and held against the model.
 */
import type { TemplateResult } from 'lit';
import { css, html, nothing } from 'lit';
import { customElement } from 'lit/decorators.js';
import type { RatioMeter } from '../../../measure/meter-ratio';
import { createRatioMeter, PROGRAMME_SECONDS } from '../../../measure/meter-ratio';
import { heardLink } from '../../../state/heard';
import type { WireFrame } from '../../../state/transport';
import { drawCmrr } from '../../../visual/rejection/cmrr-drawing';
import { drawHarmonics } from '../../../visual/rejection/harmonics-drawing';
import { drawRatio } from '../../../visual/rejection/ratio-drawing';
import { SPECTRUM_WORDS } from '../../../words/en/spectrum';
import { formatNumber } from '../../../words/format';
import { addWords, say, sayParamHelp } from '../../../words/say';
import '../../controls/param-choice';
import '../../controls/param-switch';
import type { Screen } from './instrument-panel';
import { InstrumentPanel } from './instrument-panel';
import type { InstrumentTable } from './instrument-table';
import { RejectionCmrr } from './rejection-cmrr';
import type { ShownRejection } from './rejection-report';
import {
  cmrrTable,
  harmonicsTable,
  ratioTable,
  sayCmrr,
  sayDb,
  sayImbalance,
  sayRemoval,
} from './rejection-report';
import {
  cmrrScene,
  followTop,
  harmonicsScene,
  LEAST_TOP_DBFS,
  ratioScene,
} from './rejection-scenes';
import { spectrumStyles } from './spectrum-styles';

addWords(SPECTRUM_WORDS);

/** Figures change no faster than they can be read, seconds. */
const UPDATE_SECONDS = 0.1;
/** Of the time between two updates that is believed. */
const MOST_SECONDS = 2;
const NOTHING: ShownRejection = { levels: undefined, removal: undefined };

@customElement('rejection-panel')
export class RejectionPanel extends InstrumentPanel<ShownRejection> {
  static override styles = [
    ...InstrumentPanel.styles,
    spectrumStyles,
    css`
      .controls .note {
        margin: 0;
      }
    `,
  ];

  protected readonly kind = 'rejection';
  protected readonly wires = ['source', 'rejectedDifferential', 'rejectedSingleEnded'] as const;
  protected override shown: ShownRejection | undefined = NOTHING;
  private readonly cmrr = new RejectionCmrr(this);
  private meter: RatioMeter | undefined;
  private updatedAt = -Infinity;
  /** Of the axis of levels. */
  private topDbfs = LEAST_TOP_DBFS;
  /** What the screen was last drawn with: figures change more rarely than frames come. */
  private drawn: readonly unknown[] = [];

  private get view() {
    return this.app.settings.get('rejection.view');
  }

  private get mainsHz(): number {
    return this.app.settings.get('hum.frequency');
  }

  private get isLegs(): boolean {
    return heardLink(this.app.settings) === 'legs';
  }

  protected measure(frame: WireFrame, fresh: boolean): ShownRejection {
    const now = performance.now() / 1000;
    const seconds = now - this.updatedAt;
    if (this.isLegs) return NOTHING;
    if (!fresh || seconds < UPDATE_SECONDS) return this.shown ?? NOTHING;
    this.updatedAt = now;
    const { sampleRate, waves, gains } = frame;
    const source = waves.source!;
    this.meter ??= createRatioMeter(source.length);
    this.meter.update(
      {
        sampleRate,
        source,
        unbalanced: waves.rejectedSingleEnded!,
        balanced: waves.rejectedDifferential!,
        gains: { unbalanced: gains.singleEnded, balanced: gains.differential },
        isMatched: this.app.settings.get('monitor.match') === 'matched',
        mainsHz: this.mainsHz,
      },
      Math.min(MOST_SECONDS, seconds),
    );
    return { levels: this.meter.reading, removal: this.app.instruments.readRejection() };
  }

  protected draw(screen: Screen, shown: ShownRejection = NOTHING): void {
    const { context, palette, width, height } = screen;
    const now = [context, palette, width, height, shown];
    if (now.every((value, i) => value === this.drawn[i])) return;
    this.drawn = now;
    const idle = say(this.isLegs ? 'rejection.legs' : 'rejection.idle');
    const { view, mainsHz } = this;
    const top = (this.topDbfs = followTop(this.topDbfs, shown, view));
    if (view === 'harmonics') drawHarmonics(screen, harmonicsScene(shown, mainsHz, top, idle));
    else if (view === 'ratio' || this.isLegs) drawRatio(screen, ratioScene(shown, top, idle));
    else drawCmrr(screen, cmrrScene(this.cmrr, say(`rejection.model-${this.cmrr.status}`)));
  }

  protected sayReading(shown: ShownRejection): string {
    if (this.isLegs) return say('rejection.legs-reading');
    return this.view === 'cmrr' ? sayCmrr(this.cmrr) : sayRemoval(shown);
  }

  protected tableOf(shown: ShownRejection): InstrumentTable {
    if (this.view === 'cmrr') return cmrrTable(this.cmrr);
    return this.view === 'ratio' ? ratioTable(shown) : harmonicsTable(shown, this.mainsHz);
  }

  protected sayCell(value: number, column: number): string {
    if (this.view === 'cmrr') return column === 0 ? formatNumber(value) : sayDb(value, 2);
    return sayDb(value);
  }

  protected saySettings(): readonly string[] {
    return [
      say(`rejection.settings-${this.view}`, { seconds: PROGRAMME_SECONDS }),
      ...(this.view === 'cmrr' ? sayImbalance(this.cmrr) : []),
    ];
  }

  private async measureCmrr(): Promise<void> {
    this.app.settings.set('rejection.view', 'cmrr');
    await this.cmrr.measure();
  }

  private measureControls(): TemplateResult {
    const { status, share } = this.cmrr;
    const isCircuit = this.app.settings.get('link.model') === 'circuit';
    const percent = formatNumber(100 * share);
    return html`${
        status === 'measuring'
          ? html`<button class="button" @click=${() => this.cmrr.cancel()}>
                ${say('rejection.cancel')}
              </button>
              <progress
                class="status"
                max="1"
                .value=${share}
                aria-label=${say('rejection.progress')}
              ></progress>
              <span class="status" aria-hidden="true">${percent} %</span>`
          : html`<button
              class="button strong measure"
              title=${say('rejection.measure-help')}
              ?disabled=${this.isLegs}
              @click=${() => void this.measureCmrr()}
            >
              ${say('rejection.measure')}
            </button>`
      }
      ${isCircuit ? html`<param-switch param="rejection.imbalance"></param-switch>` : nothing}
      <p class="note">${say('rejection.measure-help')}</p>
      ${isCircuit ? html`<p class="note">${sayParamHelp('rejection.imbalance')}</p>` : nothing}`;
  }

  protected controls(): TemplateResult {
    return html`<param-choice param="rejection.view"></param-choice> ${this.measureControls()}`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'rejection-panel': RejectionPanel;
  }
}
