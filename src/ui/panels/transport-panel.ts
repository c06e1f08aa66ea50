/** `<transport-panel>`: start and stop, the source, meters, volume, and a status line that is true. */
import { css, html, nothing } from 'lit';
import { customElement, state } from 'lit/decorators.js';
import { rowOf } from '../../params/index';
import type { SourceKind } from '../../state/sources';
import { formatNumber } from '../../words/format';
import { say, sayOption, sayParam } from '../../words/say';
import { AppElement } from '../app';
import '../controls/level-meter';
import '../controls/param-slider';
import { pickFile } from '../pick-file';
import { sharedStyles } from '../shared-styles';
import { startOrStop } from '../start-or-stop';
import { prefersStill, Ticker } from '../ticker';
import './keep/record-button';
import './source-details';

@customElement('transport-panel')
export class TransportPanel extends AppElement {
  static override styles = [
    sharedStyles,
    css`
      section {
        padding: 0.75rem 1rem;
      }
      .main {
        display: flex;
        flex-wrap: wrap;
        align-items: center;
        gap: 0.75rem 1.1rem;
      }
      .start {
        display: inline-flex;
        align-items: center;
        justify-content: center;
        gap: 0.6rem;
        min-width: 6.8rem;
        min-height: 2.9rem;
        border-radius: 0.8rem;
        font-size: 1.02rem;
        font-weight: 680;
      }
      .sources {
        display: inline-flex;
        padding: 0.2rem;
        border-radius: 0.75rem;
        background: var(--raised);
      }
      .sources button {
        min-height: 2.35rem;
        padding: 0.3rem 0.9rem;
        border: 0;
        border-radius: 0.6rem;
        background: none;
        color: var(--dim);
        font-weight: 570;
      }
      .sources button[aria-pressed='true'] {
        background: var(--surface);
        box-shadow: 0 0 0 1px var(--control);
        color: var(--text);
      }
      .meters {
        display: grid;
        gap: 0.35rem;
        width: 14.5rem;
      }
      .volume {
        width: 9rem;
      }
      .status {
        display: flex;
        flex-wrap: wrap;
        gap: 0.1rem 0.9rem;
        margin-left: auto;
        color: var(--dim);
        font-size: 0.82rem;
      }
      .state::before {
        content: '';
        display: inline-block;
        width: 0.55rem;
        height: 0.55rem;
        margin-right: 0.45rem;
        border: 2px solid var(--dim);
        border-radius: 50%;
      }
      .state[data-status='running']::before {
        border-color: var(--good);
        background: var(--good);
      }
      .state:is(
          [data-status='failed'],
          [data-status='suspended'],
          [data-status='interrupted']
        )::before {
        border-color: var(--bad);
        border-radius: 0;
        background: var(--bad);
      }
      @media (hover: none), (max-width: 40rem) {
        kbd {
          display: none;
        }
      }
      @media (max-width: 40rem) {
        section {
          padding: 0.75rem;
        }
        .start {
          flex: 1;
        }
        .sources,
        .meters,
        .volume {
          flex: 1 1 100%;
          width: auto;
        }
        .volume {
          flex-basis: 8rem;
        }
        .sources button {
          flex: 1;
        }
        .status {
          margin-left: 0;
        }
      }
    `,
  ];

  @state() private input = [-Infinity, -Infinity];
  @state() private output = [-Infinity, -Infinity];

  constructor() {
    super();
    new Ticker(
      this,
      () => (prefersStill() ? 2 : 20),
      () => {
        const running = this.app.session.value.status === 'running';
        const levels = running ? this.app.instruments.readLevels() : undefined;
        this.input = levels ? [levels.inputDbfs, levels.inputPeakDbfs] : [-Infinity, -Infinity];
        this.output = levels ? [levels.outputDbfs, levels.outputPeakDbfs] : [-Infinity, -Infinity];
      },
    );
  }

  private chooseSource(kind: SourceKind): void {
    const { transport, settings } = this.app;
    if (kind === 'microphone') void transport.useMicrophone();
    else if (kind === 'demo') void transport.useDemo(settings.get('source.demo'));
    else pickFile((file) => void transport.useFile(file));
  }

  /** A pointer on its way to a press gives time to load what the press will need. */
  private prepare(kind: SourceKind): void {
    const { transport, settings } = this.app;
    void transport.prepare(kind === 'demo' ? settings.get('source.demo') : undefined);
  }

  private renderStatus() {
    const { status, sampleRateHz, latencySeconds, dropouts, earTest } = this.app.session.value;
    const muted = status === 'running' && !earTest && this.app.settings.get('monitor.mute');
    const dropoutWords =
      dropouts === 0
        ? say('status.no-dropouts')
        : dropouts === 1
          ? say('status.one-dropout')
          : say('status.dropouts', { count: dropouts });
    // Only the state is announced: a count of gaps that talks would be one more disturbance.
    return html`<div class="status">
      <span class="state" role="status" data-status=${status}>
        ${say(muted ? 'status.muted' : `status.${status}`)}
      </span>
      ${
        sampleRateHz > 0
          ? html`<span
              >${say('status.rate', { khz: formatNumber(sampleRateHz / 1000, sampleRateHz % 1000 ? 1 : 0) })}</span
            >`
          : nothing
      }
      ${
        latencySeconds > 0
          ? html`<span title=${say('status.latency-help')}
              >${say('status.latency', { ms: formatNumber(latencySeconds * 1000) })}</span
            >`
          : nothing
      }
      ${sampleRateHz > 0 ? html`<span>${dropoutWords}</span>` : nothing}
    </div>`;
  }

  private renderSources(chosen: SourceKind) {
    return html`<div class="sources" role="group" aria-label=${sayParam('source.kind')}>
      ${rowOf('source.kind').options.map(
        (kind) =>
          html`<button
            aria-pressed=${chosen === kind ? 'true' : 'false'}
            @click=${() => this.chooseSource(kind)}
            @pointerenter=${() => this.prepare(kind)}
          >
            ${sayOption('source.kind', kind)}
          </button>`,
      )}
    </div>`;
  }

  override render() {
    const { settings, session, transport } = this.app;
    const { status, muted, playing, earTest } = session.value;
    const running = status === 'running';
    const chosen = playing ?? settings.get('source.kind');
    const [inputDbfs = -Infinity, inputPeak = -Infinity] = this.input;
    const [outputDbfs = -Infinity, outputPeak = -Infinity] = this.output;
    return html`<section class="panel" aria-label=${say('transport.region')}>
      <div class="main">
        <button
          class="button strong start"
          ?disabled=${status === 'starting'}
          @click=${() => startOrStop(this.app)}
          @pointerenter=${() => this.prepare(settings.get('source.kind'))}
        >
          <span aria-hidden="true">${running ? '■' : '▶'}</span>
          ${say(
            status === 'starting'
              ? 'transport.starting'
              : running
                ? 'transport.stop'
                : 'transport.start',
          )}
        </button>
        ${earTest ? nothing : this.renderSources(chosen)}
        <div class="meters">
          <level-meter
            label=${say('transport.input')}
            .dbfs=${inputDbfs}
            .peakDbfs=${inputPeak}
          ></level-meter>
          ${
            // What comes out would tell what is heard.
            earTest
              ? nothing
              : html`<level-meter
                  label=${say('transport.output')}
                  .dbfs=${outputDbfs}
                  .peakDbfs=${outputPeak}
                ></level-meter>`
          }
        </div>
        <param-slider class="volume" param="monitor.volume"></param-slider>
        <button
          class="button"
          aria-pressed=${muted ? 'true' : 'false'}
          @click=${() => transport.toggleMute()}
        >
          ${say('transport.mute')} <kbd>M</kbd>
        </button>
        ${earTest ? nothing : html`<record-button leads></record-button>`} ${this.renderStatus()}
      </div>
      <source-details></source-details>
    </section>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'transport-panel': TransportPanel;
  }
}
