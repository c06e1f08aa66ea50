/** `<keep-drawer>`: how the recording goes, the form of an export, and the takes. */
import { css, html, nothing } from 'lit';
import { customElement } from 'lit/decorators.js';
import { repeat } from 'lit/directives/repeat.js';
import { KEEP_WORDS } from '../../../words/en/keep';
import { formatNumber, formatTime } from '../../../words/format';
import { addWords, say, sayParam, sayProblem } from '../../../words/say';
import '../../controls/param-choice';
import '../../controls/param-select';
import { sharedStyles } from '../../shared-styles';
import { sayFileSize } from './file-size';
import { KeepElement } from './keep-element';
import './record-button';
import './take-row';

addWords(KEEP_WORDS);

@customElement('keep-drawer')
export class KeepDrawer extends KeepElement {
  static override styles = [
    sharedStyles,
    css`
      section {
        display: grid;
        grid-template-columns: repeat(2, minmax(0, 1fr));
        gap: 1rem 2rem;
        padding: 0.9rem 1rem 1rem;
      }
      .format,
      .takes {
        grid-column: 1 / -1;
      }
      .part {
        display: grid;
        align-content: start;
        gap: 0.6rem;
        min-width: 0;
      }
      .row {
        display: flex;
        flex-wrap: wrap;
        align-items: center;
        gap: 0.5rem 0.9rem;
        min-height: 2.25rem;
      }
      .name {
        color: var(--dim);
        font-size: 0.86rem;
      }
      param-select {
        min-width: 11rem;
      }
      p {
        margin: 0;
        overflow-wrap: anywhere;
      }
      progress {
        flex: 1 1 8rem;
        min-width: 6rem;
        height: 0.6rem;
        accent-color: var(--text);
      }
      .over {
        color: var(--bad);
        font-weight: 620;
      }
      .problem {
        padding-left: 0.7rem;
        border-left: 0.3rem solid var(--bad);
      }
      ul {
        display: grid;
        gap: 0.5rem;
        margin: 0;
        padding: 0;
        list-style: none;
      }
      @media (max-width: 60rem) {
        section {
          grid-template-columns: minmax(0, 1fr);
        }
      }
    `,
  ];

  private renderRecording() {
    const { recording } = this.app.keep.store.value;
    if (!recording) {
      const isRunning = this.app.session.value.status === 'running';
      return html`<p class="note">
        ${say(isRunning ? 'keep.record-idle' : 'keep.record-needs-sound')}
      </p>`;
    }
    const { seconds, bytes, peakDbfs, clipped } = recording;
    const level = formatNumber(peakDbfs, 1);
    return html`<p>
      ${say('keep.record-progress', { time: formatTime(seconds), size: sayFileSize(bytes) })},
      ${Number.isFinite(peakDbfs) ? say('keep.record-peak', { level }) : say('keep.record-silent')}
      ${clipped ? html`<span class="over">${say('keep.record-clipped')}</span>` : nothing}
    </p>`;
  }

  private renderExport() {
    const { keep, settings } = this.app;
    const { exporting, problem } = keep.store.value;
    if (exporting) {
      const { title, share, speed } = exporting;
      const percent = formatNumber(Math.floor(share * 100));
      return html`<p>${say('keep.export-running', { name: title })}</p>
        <div class="row">
          <progress
            max="1"
            .value=${share}
            aria-label=${say('keep.export-running', { name: title })}
          ></progress>
          <span>${say('keep.export-percent', { percent })}</span>
          ${
            speed > 0
              ? html`<span class="note"
                  >${say('keep.export-speed', { speed: formatNumber(speed) })}</span
                >`
              : nothing
          }
          <button class="button" @click=${() => keep.cancelExport()}>
            ${say('keep.export-cancel')}
          </button>
        </div>`;
    }
    const told = problem && sayProblem(problem);
    return html`<div class="row">
        <param-choice param="keep.what"></param-choice>
        ${
          settings.get('keep.what') === 'wire'
            ? html`<param-select param="keep.wire"></param-select>`
            : nothing
        }
        <button
          class="button strong"
          @pointerenter=${() => keep.prepare()}
          @click=${() => keep.startExport()}
        >
          ${say('keep.export-start')}
        </button>
      </div>
      <p class="note">${say('keep.export-note')}</p>
      ${
        told
          ? html`<p class="problem" role="alert"><b>${told.what}</b> ${told.remedy}</p>`
          : nothing
      }`;
  }

  private renderTakes() {
    const { takes } = this.app.keep.store.value;
    if (takes.length === 0) return html`<p class="note">${say('keep.takes-empty')}</p>`;
    return html`<p class="note" role="status">${say('keep.takes-note', { count: takes.length })}</p>
      <ul role="list">
        ${repeat(
          takes,
          ({ id }) => id,
          (take) => html`<li><take-row .take=${take}></take-row></li>`,
        )}
      </ul>`;
  }

  override render() {
    return html`<section class="panel" aria-label=${say('keep.title')}>
      <div class="row format">
        <span class="name" aria-hidden="true">${sayParam('keep.format')}</span>
        <param-select param="keep.format"></param-select>
      </div>
      <div class="part">
        <h2>${say('keep.record-heading')}</h2>
        <div class="row">
          <param-choice param="keep.record"></param-choice>
          <record-button></record-button>
        </div>
        ${this.renderRecording()}
      </div>
      <div class="part">
        <h2>${say('keep.export-heading')}</h2>
        ${this.renderExport()}
      </div>
      <div class="part takes">
        <h2>${say('keep.takes-heading')}</h2>
        ${this.renderTakes()}
      </div>
    </section>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'keep-drawer': KeepDrawer;
  }
}
