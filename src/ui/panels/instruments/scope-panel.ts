/**
 * `<scope-panel>`: the oscilloscope: hot, cold and output over time on one trigger, with cursors, and
 * both receivers' outputs in one picture.
 */
import type { PropertyValues, TemplateResult } from 'lit';
import { html, nothing } from 'lit';
import { customElement } from 'lit/decorators.js';
import { live } from 'lit/directives/live.js';
import { peakOf } from '../../../dsp/level';
import { fitStep } from '../../../measure/one-two-five';
import type { Sweep } from '../../../measure/scope-sweep';
import { createSweeper } from '../../../measure/scope-sweep';
import { TIME_DIVISIONS, VOLT_DIVISIONS, VOLT_STEPS } from '../../../params/scope';
import { rowOf } from '../../../params/index';
import { peakVoltsOf } from '../../../state/calibration';
import type { ProgrammeGains, WireFrame } from '../../../state/transport';
import { drawScope, scopeArea } from '../../../visual/scope/scope-drawing';
import type { ScopeScene, ScopeTrace, TraceName } from '../../../visual/scope/scope-scene';
import { TRACES } from '../../../visual/scope/scope-scene';
import type { PlotArea } from '../../../visual/spectrum/plot-area';
import { SCOPE_WORDS } from '../../../words/en/scope';
import { addWords, say, sayParam, sayParamHelp } from '../../../words/say';
import '../../controls/param-choice';
import '../../controls/param-select';
import '../../controls/param-slider';
import '../../controls/param-switch';
import type { Screen } from './instrument-panel';
import { InstrumentPanel } from './instrument-panel';
import type { InstrumentTable } from './instrument-table';
import type { CursorId } from './scope-cursors';
import {
  cursorsOf,
  dragCursors,
  sayCursorName,
  sayCursorPlace,
  sayCursorValue,
} from './scope-cursors';
import type { ShownScope } from './scope-report';
import { sayScope, sayScopeCell, scopeData, scopeTable } from './scope-report';
import './scope-step';
import { scopeStyles } from './scope-styles';
import type { ScopeWords } from './scope-words';
import { sayScale, sayStatus, sayTrigger, scopeWords } from './scope-words';

addWords(SCOPE_WORDS);

const WIRES = ['hot', 'cold', 'output', 'differential', 'singleEnded', 'interferenceHot'] as const;
type ScopeWire = (typeof WIRES)[number];

const WIRE_OF: Readonly<Record<TraceName, ScopeWire>> = {
  hot: 'hot',
  cold: 'cold',
  output: 'output',
  balanced: 'differential',
  unbalanced: 'singleEnded',
};
/** The receiver whose programme gain a trace is matched by. */
const GAIN_OF: Readonly<Partial<Record<TraceName, keyof ProgrammeGains>>> = {
  balanced: 'differential',
  unbalanced: 'singleEnded',
};
/** So far below its level a wave must have been before an edge counts, divisions. */
const HYSTERESIS_DIVISIONS = 0.12;
/** Of the room that a trace has, the part that "Fit" lets it take. */
const FITTED = 0.95;
const NO_WAVE = new Float32Array(0);

@customElement('scope-panel')
export class ScopePanel extends InstrumentPanel<ShownScope> {
  static override styles = [...InstrumentPanel.styles, scopeStyles];

  protected readonly kind = 'scope';
  protected readonly wires = WIRES;
  private readonly sweeper = createSweeper<ScopeWire>({
    alone: 'interferenceHot',
    legs: ['hot', 'cold'],
  });
  private words!: ScopeWords;
  private traces: readonly ScopeTrace[] = [];
  private mode = '';
  private area: PlotArea | undefined;

  /** The traces that are on, without their waves. */
  private readTraces(): ScopeTrace[] {
    const { settings } = this.app;
    const compare = settings.get('scope.compare');
    const isOn: Readonly<Record<TraceName, boolean>> = {
      hot: settings.get('scope.hot'),
      cold: settings.get('scope.cold'),
      output: settings.get('scope.output') && !compare,
      balanced: compare,
      unbalanced: compare,
    };
    const shown = TRACES.filter((name) => isOn[name]);
    const isApart = settings.get('scope.place') === 'apart';
    const room = VOLT_DIVISIONS / Math.max(1, shown.length);
    return shown.map((name, index) => ({
      name,
      label: say(`scope.trace.${name}`),
      wave: NO_WAVE,
      volts: 1,
      zero: isApart ? VOLT_DIVISIONS / 2 - (index + 0.5) * room : 0,
    }));
  }

  protected override willUpdate(changed: PropertyValues): void {
    const { settings } = this.app;
    this.words = scopeWords(settings);
    this.traces = this.readTraces();
    const mode = settings.get('scope.trigger');
    if (mode !== this.mode) this.sweeper.arm();
    this.mode = mode;
    super.willUpdate(changed);
  }

  protected measure(frame: WireFrame, fresh: boolean): ShownScope {
    const { settings } = this.app;
    const { secondsPerDivision, voltsPerDivision } = this.words;
    const { fullScaleDbu } = frame;
    const fullScaleVolts = peakVoltsOf(fullScaleDbu);
    const sweep = this.sweeper.take(
      {
        waves: frame.waves as Record<ScopeWire, Float32Array>,
        sampleRate: frame.sampleRate,
        mode: settings.get('scope.trigger'),
        source: settings.get('scope.triggerSource'),
        edge: {
          level: settings.get('scope.level') / fullScaleVolts,
          rising: settings.get('scope.edge') === 'rising',
          hysteresis: (HYSTERESIS_DIVISIONS * voltsPerDivision) / fullScaleVolts,
        },
        halfFrames: (TIME_DIVISIONS / 2) * secondsPerDivision * frame.sampleRate,
        nominalHz: settings.get('hum.frequency'),
      },
      fresh,
    );
    const isMatched = settings.get('monitor.match') === 'matched';
    const traces = this.traces.map((trace) => {
      const gain = GAIN_OF[trace.name];
      return {
        ...trace,
        wave: sweep.waves[WIRE_OF[trace.name]],
        volts: fullScaleVolts / (gain && isMatched ? frame.gains[gain] : 1),
      };
    });
    return { sweep, traces, secondsPerDivision, fullScaleDbu, fullScaleVolts };
  }

  /** Where the trigger's level is, while an edge is what counts. */
  private levelMark(sweep: Sweep<string> | undefined): ScopeScene['level'] {
    const { settings } = this.app;
    if (!sweep || sweep.cause === 'mains') return undefined;
    const trace = settings.get('scope.triggerSource');
    const zero = this.traces.find(({ name }) => name === trace)?.zero ?? 0;
    const place = zero + settings.get('scope.level') / this.words.voltsPerDivision;
    return { trace, place, label: say('scope.trigger-mark') };
  }

  protected draw(screen: Screen, shown: ShownScope | undefined): void {
    this.area = scopeArea(screen);
    drawScope(screen, {
      ...this.words,
      traces: shown?.traces ?? this.traces,
      at: shown?.sweep.at ?? NaN,
      sampleRate: shown?.sweep.sampleRate ?? 1,
      status: sayStatus(this.app.settings, shown?.sweep),
      level: this.levelMark(shown?.sweep),
      idle: say(shown ? 'scope.waiting' : 'scope.idle'),
    });
  }

  protected sayReading(shown: ShownScope): string {
    return sayScope(shown, sayStatus(this.app.settings, shown.sweep), this.words.readout);
  }

  protected tableOf(shown: ShownScope): InstrumentTable {
    return scopeTable(shown);
  }

  protected override dataOf(shown: ShownScope): InstrumentTable {
    return scopeData(shown);
  }

  protected override sayCell(value: number, column: number): string {
    return sayScopeCell(value, column, this.words.voltsPerDivision);
  }

  protected saySettings(): readonly string[] {
    const { settings } = this.app;
    const traces = this.traces.map(({ label }) => label).join(', ');
    return [
      say('scope.settings', { scale: sayScale(settings), trigger: sayTrigger(settings) }),
      say('scope.traces', { traces }),
    ];
  }

  protected override firstUpdated(): void {
    dragCursors(this.canvas, this.app.settings, () => this.area);
  }

  /** Chooses the scale that shows all traces whole. */
  private fit(): void {
    const { shown } = this;
    if (!shown) return;
    const peak = Math.max(0, ...shown.traces.map(({ wave, volts }) => peakOf(wave) * volts));
    const isApart = this.app.settings.get('scope.place') === 'apart';
    const room = VOLT_DIVISIONS / 2 / (isApart ? Math.max(1, shown.traces.length) : 1);
    this.app.settings.set('scope.volts', fitStep(VOLT_STEPS, peak, FITTED * room));
  }

  private arm(): void {
    this.sweeper.arm();
    this.frozen = false;
    this.redraw();
  }

  private cursor(id: CursorId): TemplateResult {
    const { settings } = this.app;
    const { min, max } = rowOf(id);
    const value = settings.get(id);
    return html`<label title=${sayParamHelp(id)}>
      <b aria-hidden="true">${sayCursorName(id)}</b>
      <input
        type="range"
        min=${min}
        max=${max}
        step="0.02"
        aria-label=${sayParam(id)}
        aria-valuetext=${sayCursorPlace(settings, id)}
        .value=${live(String(value))}
        @input=${(event: Event) =>
          settings.set(id, Number((event.target as HTMLInputElement).value))}
      />
      <span class="value">${sayCursorValue(settings, id)}</span>
    </label>`;
  }

  private field(
    id: 'scope.trigger' | 'scope.triggerSource' | 'scope.edge' | 'scope.place' | 'scope.cursors',
  ): TemplateResult {
    return html`<div class="field">
      <span class="name" aria-hidden="true">${sayParam(id)}</span>
      <param-select param=${id}></param-select>
    </div>`;
  }

  private step(id: 'scope.time' | 'scope.volts'): TemplateResult {
    return html`<div class="field">
      <span class="name" aria-hidden="true">${sayParam(id)}</span>
      <scope-step param=${id}></scope-step>
    </div>`;
  }

  protected controls(): TemplateResult {
    const { settings } = this.app;
    const isSingle = settings.get('scope.trigger') === 'single';
    const cursors = cursorsOf(settings);
    return html`${this.step('scope.time')}${this.step('scope.volts')}
      <button
        class="button"
        title=${say('scope.fit-help')}
        ?disabled=${!this.shown}
        @click=${() => this.fit()}
      >
        ${say('scope.fit')}
      </button>
      ${this.field('scope.trigger')}
      <button
        class="button"
        title=${say('scope.arm-help')}
        ?hidden=${!isSingle}
        @click=${() => this.arm()}
      >
        ${say('scope.arm')}
      </button>
      ${this.field('scope.triggerSource')}${this.field('scope.edge')}
      <param-slider class="level" param="scope.level"></param-slider>
      ${this.field('scope.place')}${this.field('scope.cursors')}
      <div class="switches">
        <param-switch param="scope.hot" style="--switch-colour:var(--hot)"></param-switch>
        <param-switch param="scope.cold" style="--switch-colour:var(--cold)"></param-switch>
        <param-switch param="scope.output"></param-switch>
        <param-switch param="scope.compare"></param-switch>
      </div>
      ${
        cursors.length > 0
          ? html`<div class="cursors" role="group" aria-label=${sayParam('scope.cursors')}>
              ${cursors.map((id) => this.cursor(id))}
            </div>`
          : nothing
      }`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'scope-panel': ScopePanel;
  }
}
