/** `<xy-panel>`: hot against cold: what differs runs along one diagonal, what both legs share along the other. */
import type { PropertyValues, TemplateResult } from 'lit';
import { html } from 'lit';
import { customElement } from 'lit/decorators.js';
import { peakOf } from '../../../dsp/level';
import { sizeOf } from '../../../measure/one-two-five';
import { createAutoScale } from '../../../measure/one-two-five-auto';
import type { ValueOf } from '../../../params/index';
import { VOLT_STEPS } from '../../../params/scope';
import { peakVoltsOf } from '../../../state/calibration';
import type { WireFrame } from '../../../state/transport';
import { createXyDrawing, XY_DIVISIONS } from '../../../visual/xy/xy-drawing';
import { formatNumber } from '../../../words/format';
import { SCOPE_WORDS } from '../../../words/en/scope';
import { addWords, say, sayOption, sayParam } from '../../../words/say';
import '../../controls/param-select';
import type { Screen } from './instrument-panel';
import { InstrumentPanel } from './instrument-panel';
import type { InstrumentTable } from './instrument-table';
import './scope-step';
import { scopeStyles } from './scope-styles';
import { voltTicks } from './scope-words';
import { legsTable, readLegs, sayLegs } from './xy-report';

addWords(SCOPE_WORDS);

interface ShownXy {
  hot: Float32Array;
  cold: Float32Array;
  sampleRate: number;
  volts: number;
  fullScaleDbu: number;
  /** When the samples were read. */
  seconds: number;
}

const PERSISTENCE_SECONDS: Readonly<Record<ValueOf<'xy.persistence'>, number>> = {
  off: 0,
  '1s': 1,
  '5s': 5,
  infinite: Infinity,
};
/** What one sweep shows: two periods of the mains. */
const SWEEP_SECONDS = 0.04;
/** A third of a second at 48 kHz, for the figures. */
const FRAMES = 16384;
/** Of the screen's half, the part that a fitted figure takes at most. */
const FITTED = 0.95;
/** Figures kept of a number in the data file. */
const VOLT_FIGURES = 7;

@customElement('xy-panel')
export class XyPanel extends InstrumentPanel<ShownXy> {
  static override styles = [...InstrumentPanel.styles, scopeStyles];

  protected readonly kind = 'xy';
  protected readonly wires = ['hot', 'cold'] as const;
  protected override readonly frames = FRAMES;
  protected override readonly heightToWidth = 0.86;
  private readonly drawing = createXyDrawing();
  private readonly scale = createAutoScale(VOLT_STEPS, (FITTED * XY_DIVISIONS) / 2);
  private step: ValueOf<'scope.volts'> = '1V';
  private ticks = voltTicks(XY_DIVISIONS, 1);

  protected measure({ waves, sampleRate, fullScaleDbu }: WireFrame, fresh: boolean): ShownXy {
    const { settings } = this.app;
    const [hot, cold] = [waves.hot!, waves.cold!];
    const volts = peakVoltsOf(fullScaleDbu);
    const seconds = fresh ? performance.now() / 1000 : (this.shown?.seconds ?? 0);
    const fitted = this.scale.follow(Math.max(peakOf(hot), peakOf(cold)) * volts, seconds);
    const chosen = settings.get('xy.volts');
    this.setStep(chosen === 'auto' ? fitted : chosen);
    return { hot, cold, sampleRate, volts, fullScaleDbu, seconds };
  }

  private setStep(step: ValueOf<'scope.volts'>): void {
    if (step === this.step) return;
    this.step = step;
    this.ticks = voltTicks(XY_DIVISIONS, sizeOf(VOLT_STEPS, step));
  }

  protected override willUpdate(changed: PropertyValues): void {
    const chosen = this.app.settings.get('xy.volts');
    if (chosen !== 'auto') this.setStep(chosen);
    super.willUpdate(changed);
  }

  private get scaleWords(): string {
    return say('xy.scale', { volts: sayOption('scope.volts', this.step) });
  }

  protected draw(screen: Screen, shown: ShownXy | undefined): void {
    const { unit, ticks } = this.ticks;
    const empty = new Float32Array(0);
    this.drawing.draw(screen, {
      hot: shown?.hot ?? empty,
      cold: shown?.cold ?? empty,
      newest: shown ? Math.round(SWEEP_SECONDS * shown.sampleRate) : 0,
      sampleRate: shown?.sampleRate ?? 1,
      volts: shown?.volts ?? 1,
      voltsPerDivision: sizeOf(VOLT_STEPS, this.step),
      ticks,
      hotTitle: say('xy.hot', { unit }),
      coldTitle: say('xy.cold', { unit }),
      scale: this.scaleWords,
      differential: say('xy.differential'),
      common: say('xy.common'),
      idle: say('xy.idle'),
      persistenceSeconds: PERSISTENCE_SECONDS[this.app.settings.get('xy.persistence')],
      seconds: shown?.seconds ?? 0,
    });
  }

  protected sayReading({ hot, cold, fullScaleDbu }: ShownXy): string {
    return sayLegs(readLegs(hot, cold), fullScaleDbu);
  }

  protected tableOf({ hot, cold, fullScaleDbu }: ShownXy): InstrumentTable {
    return legsTable(readLegs(hot, cold), fullScaleDbu);
  }

  /** The samples of the newest sweep. */
  protected override dataOf({ hot, cold, volts, sampleRate }: ShownXy): InstrumentTable {
    const name = (wire: 'hot' | 'cold'): string =>
      say('scope.column', { name: say(`scope.trace.${wire}`) });
    const first = hot.length - Math.round(SWEEP_SECONDS * sampleRate);
    const inVolts = (value: number): number => Number((value * volts).toPrecision(VOLT_FIGURES));
    return {
      columns: [name('hot'), name('cold')],
      rows: Array.from(hot.subarray(first), (value, i) => [
        inVolts(value),
        inVolts(cold[first + i]!),
      ]),
    };
  }

  protected override sayCell(value: number): string {
    return Number.isFinite(value) ? formatNumber(value, 1) : '−∞';
  }

  protected saySettings(): readonly string[] {
    const { settings } = this.app;
    const persistence = sayOption('xy.persistence', settings.get('xy.persistence'));
    return [
      say('xy.settings', { scale: this.scaleWords, persistence: persistence.toLowerCase() }),
      say('xy.settings-levels'),
    ];
  }

  private clear(): void {
    this.drawing.clear();
    this.redraw();
  }

  protected controls(): TemplateResult {
    return html`<div class="field">
        <span class="name" aria-hidden="true">${sayParam('xy.volts')}</span>
        <scope-step param="xy.volts"></scope-step>
      </div>
      <div class="field">
        <span class="name" aria-hidden="true">${sayParam('xy.persistence')}</span>
        <param-select param="xy.persistence"></param-select>
      </div>
      <button class="button" title=${say('xy.clear-help')} @click=${() => this.clear()}>
        ${say('xy.clear')}
      </button>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'xy-panel': XyPanel;
  }
}
