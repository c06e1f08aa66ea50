/** `<source-details>`: what belongs to the source that is chosen: device, file position or material. */
import { css, html, nothing } from 'lit';
import { customElement, state } from 'lit/decorators.js';
import { live } from 'lit/directives/live.js';
import { rowOf } from '../../params/index';
import type { Granted } from '../../state/session';
import { formatNumber, formatTime } from '../../words/format';
import { say, sayOption, sayParam } from '../../words/say';
import { AppElement } from '../app';
import '../controls/param-slider';
import { pickFile } from '../pick-file';
import { rangeStyles } from '../range-styles';
import { sharedStyles } from '../shared-styles';
import { Ticker } from '../ticker';

@customElement('source-details')
export class SourceDetails extends AppElement {
  static override styles = [
    sharedStyles,
    rangeStyles,
    css`
      .details {
        display: flex;
        flex-wrap: wrap;
        align-items: center;
        gap: 0.5rem 1rem;
        margin-top: 0.75rem;
        padding-top: 0.75rem;
        border-top: 1px solid var(--line);
      }
      .field {
        display: inline-flex;
        align-items: center;
        gap: 0.5rem;
        max-width: 100%;
        color: var(--dim);
        font-size: 0.86rem;
      }
      select {
        max-width: 18rem;
        min-width: 0;
        color: var(--text);
        text-overflow: ellipsis;
      }
      .granted {
        display: flex;
        flex-wrap: wrap;
        gap: 0.2rem 0.9rem;
        margin: 0;
        color: var(--dim);
        font-size: 0.84rem;
      }
      .granted b {
        color: var(--text);
        font-weight: 620;
      }
      .granted .on b {
        color: var(--bad);
      }
      .trim {
        width: 8.5rem;
        margin-left: auto;
      }
      .ask {
        display: flex;
        flex-wrap: wrap;
        flex-basis: 100%;
        align-items: center;
        gap: 0.5rem 0.8rem;
        padding: 0.65rem 0.9rem;
        border: 2px solid var(--warn);
        border-radius: 0.7rem;
      }
      .ask p {
        flex: 1 1 18rem;
        margin: 0;
      }
      .ask b {
        display: block;
        font-weight: 640;
      }
      .warning {
        flex-basis: 100%;
        margin: 0;
        color: var(--bad);
        font-size: 0.88rem;
      }
      .name {
        max-width: 22rem;
        overflow: hidden;
        font-weight: 620;
        text-overflow: ellipsis;
        white-space: nowrap;
      }
      input.seek {
        flex: 1 1 12rem;
        width: auto;
        min-width: 8rem;
      }
      .materials {
        display: flex;
        flex-wrap: wrap;
        gap: 0.4rem;
      }
      .materials button {
        font-size: 0.86rem;
      }
      progress {
        width: 12rem;
      }
      @media (max-width: 40rem) {
        .trim {
          width: 100%;
          margin-left: 0;
        }
      }
    `,
  ];

  @state() private position = 0;

  constructor() {
    super();
    new Ticker(
      this,
      () => 5,
      () => {
        this.position = this.app.transport.positionSeconds();
      },
    );
  }

  private renderMicrophone() {
    const { transport, session } = this.app;
    const { microphone, listening, playing } = session.value;
    if (playing !== 'microphone') return nothing;
    const flags: [name: string, value: Granted][] = [
      [say('microphone.echo'), microphone.echoCancellation],
      [say('microphone.noise'), microphone.noiseSuppression],
      [say('microphone.agc'), microphone.autoGainControl],
    ];
    const warn = flags.some(([, value]) => value === 'on');
    return html`
      ${
        listening === 'unconfirmed'
          ? html`<div class="ask" role="alert">
              <p><b>${say('listening.ask')}</b><span class="note">${say('listening.why')}</span></p>
              <button
                class="button strong"
                @click=${() => transport.confirmListening('headphones')}
              >
                ${say('listening.headphones')}
              </button>
              <button class="button" @click=${() => transport.confirmListening('speakers')}>
                ${say('listening.speakers')}
              </button>
            </div>`
          : nothing
      }
      <label class="field"
        ><span class="visually-hidden">${say('microphone.device')}</span>
        <select
          ?disabled=${session.value.earTest}
          @change=${(event: Event) =>
            void transport.useMicrophone((event.target as HTMLSelectElement).value)}
        >
          ${
            microphone.devices.length === 0
              ? html`<option value="">${say('microphone.default')}</option>`
              : microphone.devices.map(
                  ({ id, label }, index) =>
                    html`<option value=${id} ?selected=${id === microphone.deviceId}>
                      ${label || say('microphone.unnamed', { number: index + 1 })}
                    </option>`,
                )
          }
        </select>
      </label>
      <p class="granted">
        ${flags.map(
          ([name, value]) =>
            html`<span class=${value}>${name} <b>${say(`microphone.${value}`)}</b></span>`,
        )}
      </p>
      ${
        listening === 'unconfirmed'
          ? nothing
          : html`<span class="field"
              >${say(
                listening === 'headphones' ? 'listening.is-headphones' : 'listening.is-speakers',
              )}
              <button class="button" @click=${() => transport.confirmListening('unconfirmed')}>
                ${say('listening.change')}
              </button></span
            >`
      }
      ${warn ? html`<p class="warning" role="alert">${say('microphone.warning')}</p>` : nothing}
    `;
  }

  private renderFile() {
    const { transport, session } = this.app;
    const { file, playing } = session.value;
    const choose = (): void => pickFile((chosen) => void transport.useFile(chosen));
    if (!file || playing !== 'file') {
      return html`<button class="button strong" @click=${choose}>${say('file.choose')}</button>
        <span class="note">${say('file.hint')}</span>`;
    }
    const time = say('file.time', {
      at: formatTime(this.position),
      total: formatTime(file.durationSeconds),
    });
    return html`
      <span class="name" title=${file.name}>${file.name}</span>
      <button class="button" @click=${() => transport.togglePlaying()}>
        ${say(file.playing ? 'file.pause' : 'file.play')}
      </button>
      <input
        class="seek"
        type="range"
        min="0"
        max=${file.durationSeconds}
        step="0.1"
        style="--to:${(100 * this.position) / Math.max(1e-9, file.durationSeconds)}%"
        aria-label=${say('file.position')}
        aria-valuetext=${time}
        .value=${live(String(this.position))}
        @input=${(event: Event) => transport.seek(Number((event.target as HTMLInputElement).value))}
      />
      <span>${time}</span>
      <button
        class="button"
        aria-pressed=${file.loop ? 'true' : 'false'}
        @click=${() => transport.setLoop(!file.loop)}
      >
        ${say('file.loop')}
      </button>
      ${file.streamed ? html`<span class="note">${say('file.streamed')}</span>` : nothing}
      ${
        session.value.earTest
          ? nothing
          : html`<button class="button" @click=${choose}>${say('file.other')}</button>`
      }
    `;
  }

  private renderDemo() {
    const { transport, settings, session } = this.app;
    const chosen = session.value.demo ?? settings.get('source.demo');
    // A blind test is of one source.
    if (session.value.earTest) return html`<span>${sayOption('source.demo', chosen)}</span>`;
    return html`
      <div class="materials" role="group" aria-label=${sayParam('source.demo')}>
        ${rowOf('source.demo').options.map(
          (demo) =>
            html`<button
              class="button"
              aria-pressed=${demo === chosen ? 'true' : 'false'}
              @click=${() => void transport.useDemo(demo)}
              @pointerenter=${() => void transport.prepare(demo)}
            >
              ${sayOption('source.demo', demo)}
            </button>`,
        )}
      </div>
      <span class="note">${say(`demo.hint.${chosen}`)}</span>
    `;
  }

  private renderLoading(loading: number) {
    const decoding = loading >= 1;
    const words = decoding
      ? say('file.decoding')
      : say('file.loading', { percent: formatNumber(loading * 100) });
    return html`<span class="field" role="status">
      ${
        decoding
          ? html`<progress aria-label=${words}></progress>`
          : html`<progress max="1" .value=${loading} aria-label=${words}></progress>`
      }
      ${words}
    </span>`;
  }

  override render() {
    const { settings, session } = this.app;
    const { playing, loading, earTest } = session.value;
    const kind = playing ?? settings.get('source.kind');
    const body = {
      microphone: () => this.renderMicrophone(),
      file: () => this.renderFile(),
      demo: () => this.renderDemo(),
    }[kind]();
    return html`<div class="details" ?hidden=${body === nothing && loading === undefined}>
      ${loading === undefined ? nothing : this.renderLoading(loading)} ${body}
      ${
        body === nothing || earTest
          ? nothing
          : html`<param-slider class="trim" param="source.gain"></param-slider>`
      }
    </div>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'source-details': SourceDetails;
  }
}
