/** `<legs-in>`: two real legs come in: their levels, their trim, and how far they cancel. */
import { html, nothing } from 'lit';
import { customElement, state } from 'lit/decorators.js';
import { report, withdraw } from '../../../state/session';
import { formatNumber } from '../../../words/format';
import { say } from '../../../words/say';
import { AppElement } from '../../app';
import '../../controls/param-choice';
import '../../controls/param-slider';
import '../../controls/term-list';
import { sharedStyles } from '../../shared-styles';
import './legs-levels';
import { PROBLEM_OF_FINDING, renderReport } from './legs-report';
import { legsStyles } from './legs-styles';
import type { LegsReport } from './null-legs';
import { measureLegs, nullLegs } from './null-legs';

const TRIM = ['legs.gain', 'legs.skew'] as const;
/** Told as messages when they are found, and taken back when they are found no more. */
const MESSAGES = ['inverted', 'swapped'] as const;

@customElement('legs-in')
export class LegsIn extends AppElement {
  static override styles = [sharedStyles, legsStyles];

  @state() private found: LegsReport | undefined;
  /** 0…1 while it listens. */
  @state() private progress: number | undefined;
  @state() private said = '';
  private turn = 0;

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.stop();
  }

  private stop(): void {
    this.turn++;
    this.progress = undefined;
  }

  private async listen(look: typeof nullLegs): Promise<void> {
    const turn = ++this.turn;
    const isStopped = (): boolean => turn !== this.turn;
    this.found = undefined;
    this.progress = 0;
    this.said = say('legs.listening');
    const found = await look(this.app, isStopped, (share) => {
      if (!isStopped()) this.progress = share;
    });
    if (isStopped()) return;
    this.progress = undefined;
    this.found = found;
    this.said = found ? this.summary(found) : say('legs.no-sound');
    for (const finding of MESSAGES) {
      const code = PROBLEM_OF_FINDING[finding]!;
      if (found?.findings.includes(finding)) report(this.app.session, { code });
      else withdraw(this.app.session, code);
    }
  }

  /** For a screen reader; the rest can be read in its own time. */
  private summary({ findings, rejection }: LegsReport): string {
    if (findings.length > 0) return say('legs.found', { count: findings.length });
    if (!rejection) return say('legs.found-nothing');
    const { beforeDb, nowDb } = rejection;
    return say('legs.found-cmrr', {
      before: formatNumber(beforeDb, 1),
      now: formatNumber(nowDb, 1),
    });
  }

  private renderTools() {
    const { settings, session } = this.app;
    const isRunning = session.value.status === 'running';
    const isTrimmed = TRIM.some((id) => settings.get(id) !== settings.defaultOf(id));
    if (this.progress !== undefined) {
      return html`<div class="row">
        <progress max="1" .value=${this.progress} aria-label=${say('legs.listening')}></progress>
        <span>${say('legs.listening')}</span>
        <button class="button" @click=${() => this.stop()}>${say('legs.stop')}</button>
      </div>`;
    }
    return html`<div class="row">
      <button
        class="button strong"
        id="null"
        ?disabled=${!isRunning}
        @click=${() => this.listen(nullLegs)}
      >
        ${say('legs.null')}
      </button>
      <button
        class="button"
        id="measure"
        ?disabled=${!isRunning}
        @click=${() => this.listen(measureLegs)}
      >
        ${say('legs.measure')}
      </button>
      <button
        class="button"
        ?disabled=${!isTrimmed}
        @click=${() => TRIM.forEach((id) => settings.reset(id))}
      >
        ${say('legs.reset')}
      </button>
      ${isRunning ? nothing : html`<span class="note">${say('legs.start-first')}</span>`}
    </div>`;
  }

  private renderTrim() {
    return html`
      <legs-levels></legs-levels>
      <h3>${say('legs.trim')}</h3>
      <p class="note">${say('legs.trim-note')}</p>
      <div class="sliders">
        ${TRIM.map((id) => html`<param-slider param=${id}></param-slider>`)}
      </div>
      ${this.renderTools()} ${this.found ? renderReport(this.found) : nothing}
      <p class="note">${say('legs.two-steps')}</p>
      <term-list .params=${['source.wiring', ...TRIM] as const}></term-list>
    `;
  }

  override render() {
    const isLegs = this.app.settings.get('source.wiring') === 'legs';
    return html`<section class="panel" aria-label=${say('legs.in')}>
      <div class="head">
        <h2>${say('legs.in')}</h2>
        <span class="note">${say('legs.in-note')}</span>
      </div>
      <param-choice param="source.wiring" named></param-choice>
      ${isLegs ? this.renderTrim() : html`<p class="note">${say('legs.in-how')}</p>`}
      <div class="visually-hidden" role="status">${this.said}</div>
    </section>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'legs-in': LegsIn;
  }
}
