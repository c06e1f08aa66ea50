/** `<circuit-view>`: the real link: scenes, its circuit, its hum budget, what would mend it, its parts. */
import { css, html } from 'lit';
import { customElement, query } from 'lit/decorators.js';
import { heardLink } from '../../state/heard';
import { CIRCUIT_VIEW_WORDS } from '../../words/en/circuit-view';
import { addWords, say } from '../../words/say';
import { AppElement } from '../app';
import '../panels/circuit/claim-list';
import '../panels/circuit/earth-causes';
import '../panels/circuit/fit-notices';
import '../panels/circuit/hum-budget';
import '../panels/circuit/link-plots';
import '../panels/circuit/link-schematic';
import '../panels/circuit/mend-list';
import '../panels/circuit/part-card';
import type { SceneList } from '../panels/circuit/scene-list';
import '../panels/circuit/scene-list';
import { sharedStyles } from '../shared-styles';

addWords(CIRCUIT_VIEW_WORDS);

/** In the order of the signal, and so that the columns are of much the same height. */
const COLUMNS = [
  ['driver.kind', 'connection.kind', 'receiver.kind'],
  ['cable.kind', 'headphones.wiring'],
  ['environment.kind'],
] as const;

@customElement('circuit-view')
export class CircuitView extends AppElement {
  static override styles = [
    sharedStyles,
    css`
      .view,
      .parts,
      .column {
        display: grid;
        gap: var(--gap);
      }
      .view > * {
        min-width: 0;
      }
      .unheard {
        display: flex;
        flex-wrap: wrap;
        align-items: center;
        gap: 0.5rem 1rem;
        padding: 0.55rem 1rem;
        border: 2px solid var(--warn);
        border-radius: 0.7rem;
        background: var(--surface);
        font-weight: 600;
      }
      .parts {
        grid-template-columns: repeat(auto-fit, minmax(min(21rem, 100%), 1fr));
      }
      .two {
        display: grid;
        grid-template-columns: 1.5fr 1fr;
        gap: var(--gap);
      }
      .two > * {
        min-width: 0;
      }
      @media (max-width: 66rem) {
        .two {
          grid-template-columns: 1fr;
        }
      }
      .column {
        align-content: start;
        min-width: 0;
      }
      .title {
        display: flex;
        flex-wrap: wrap;
        align-items: baseline;
        gap: 0 0.6rem;
        margin: 0.6rem 0 0 0.3rem;
      }
    `,
  ];

  @query('scene-list') private scenes!: SceneList;

  /** Leads to the scenes, unfolded. */
  async showScenes(): Promise<void> {
    await this.updateComplete;
    await this.scenes.show();
  }

  private hearThis(): void {
    this.app.settings.apply({ 'source.wiring': 'programme', 'link.model': 'circuit' });
  }

  override render() {
    const isHeard = heardLink(this.app.settings) === 'circuit';
    return html`<div class="view" @edited=${() => this.hearThis()}>
      <div class="unheard" ?hidden=${isHeard}>
        <span>${say('circuit.not-heard')}</span>
        <button class="button strong" @click=${() => this.hearThis()}>
          ${say('circuit.hear')}
        </button>
      </div>
      <fit-notices></fit-notices>
      <scene-list></scene-list>
      <link-schematic></link-schematic>
      <div class="two">
        <hum-budget></hum-budget>
        <earth-causes></earth-causes>
      </div>
      <mend-list></mend-list>
      <link-plots></link-plots>
      <div class="title">
        <h2>${say('circuit.parts')}</h2>
        <span class="note">${say('circuit.parts-note')}</span>
      </div>
      <div class="parts">
        ${COLUMNS.map(
          (parts) =>
            html`<div class="column">
              ${parts.map((part) => html`<part-card param=${part}></part-card>`)}
            </div>`,
        )}
      </div>
      <claim-list></claim-list>
    </div>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'circuit-view': CircuitView;
  }
}
