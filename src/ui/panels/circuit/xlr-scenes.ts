/** `<xlr-scenes>`: a studio's XLR by length and input: two selectors make one of eighteen scenes. */
import { css, html } from 'lit';
import { customElement, state } from 'lit/decorators.js';
import { live } from 'lit/directives/live.js';
import { rowOf } from '../../../params/index';
import { activeScene, applyScene } from '../../../scenes/apply';
import type { XlrMetres, XlrReceiver } from '../../../scenes/xlr-family';
import { XLR_METRES, XLR_RECEIVERS, xlrSceneId } from '../../../scenes/xlr-family';
import { formatValue } from '../../../words/format';
import { say, sayOption, sayParam } from '../../../words/say';
import { sayScene } from '../../../words/say-links';
import { AppElement } from '../../app';
import { sharedStyles } from '../../shared-styles';
import { sceneStyles } from './scene-styles';

@customElement('xlr-scenes')
export class XlrScenes extends AppElement {
  static override styles = [
    sharedStyles,
    sceneStyles,
    css`
      .choice {
        display: flex;
        flex-wrap: wrap;
        align-items: end;
        gap: 0.5rem 0.8rem;
      }
      label {
        min-width: 0;
        max-width: 100%;
        color: var(--dim);
        font-size: 0.84rem;
      }
      select {
        display: block;
        max-width: 100%;
        background: var(--surface);
      }
      .button {
        background: var(--surface);
      }
    `,
  ];

  @state() private metres: XlrMetres = 10;
  @state() private receiver: XlrReceiver = 'that1240';

  /** A scene of the family that stands, by whatever way it came, is the one shown. */
  protected override willUpdate(): void {
    const { settings } = this.app;
    const active = activeScene(settings);
    for (const metres of XLR_METRES) {
      for (const receiver of XLR_RECEIVERS) {
        if (xlrSceneId(metres, receiver) !== active) continue;
        this.metres = metres;
        this.receiver = receiver;
      }
    }
  }

  private choose(metres: XlrMetres, receiver: XlrReceiver): void {
    this.metres = metres;
    this.receiver = receiver;
    applyScene(this.app.settings, xlrSceneId(metres, receiver));
  }

  override render() {
    const { metres, receiver } = this;
    const id = xlrSceneId(metres, receiver);
    const isActive = activeScene(this.app.settings) === id;
    return html`<div class="card">
      <div class="choice">
        <label
          >${sayParam('cable.length')}
          <select
            .value=${live(String(metres))}
            @change=${(event: Event) =>
              this.choose(Number((event.target as HTMLSelectElement).value) as XlrMetres, receiver)}
          >
            ${XLR_METRES.map(
              (option) =>
                html`<option value=${option} ?selected=${option === metres}>
                  ${formatValue(rowOf('cable.length'), option)}
                </option>`,
            )}
          </select></label
        >
        <label
          >${sayParam('receiver.kind')}
          <select
            .value=${live(receiver)}
            @change=${(event: Event) =>
              this.choose(metres, (event.target as HTMLSelectElement).value as XlrReceiver)}
          >
            ${XLR_RECEIVERS.map(
              (option) =>
                html`<option value=${option} ?selected=${option === receiver}>
                  ${sayOption('receiver.kind', option)}
                </option>`,
            )}
          </select></label
        >
        <button
          class="button"
          aria-pressed=${isActive ? 'true' : 'false'}
          @click=${() => this.choose(metres, receiver)}
        >
          ${say('scenes.hear')}
        </button>
      </div>
      <span>${sayScene(id).listen}</span>
    </div>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'xlr-scenes': XlrScenes;
  }
}
