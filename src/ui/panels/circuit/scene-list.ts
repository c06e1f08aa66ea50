/** `<scene-list>`: named links, one press each, with what to listen for; the one that stands is marked. */
import { css, html, nothing } from 'lit';
import { customElement, property, query } from 'lit/decorators.js';
import { activeScene, applyScene } from '../../../scenes/apply';
import type { SceneGroup } from '../../../scenes/scene';
import { SCENE_GROUPS } from '../../../scenes/scene';
import type { SceneId } from '../../../scenes/scenes';
import { sceneOf, SCENES } from '../../../scenes/scenes';
import { say, sayOption } from '../../../words/say';
import { sayScene, saySceneGroup } from '../../../words/say-links';
import { AppElement } from '../../app';
import { sharedStyles } from '../../shared-styles';
import { sceneStyles } from './scene-styles';
import './xlr-scenes';

@customElement('scene-list')
export class SceneList extends AppElement {
  static override styles = [
    sharedStyles,
    sceneStyles,
    css`
      section {
        display: grid;
        grid-template-columns: minmax(0, 1fr);
        gap: 0.6rem;
        padding: 0.85rem 1rem 0.9rem;
      }
      .now {
        display: flex;
        flex-wrap: wrap;
        align-items: center;
        gap: 0.4rem 1.2rem;
      }
      .now p {
        flex: 1 1 24rem;
        margin: 0;
      }
      summary {
        width: max-content;
        padding: 0.1rem 0.3rem;
        border-radius: 0.4rem;
        font-weight: 600;
        cursor: pointer;
      }
      h3 {
        margin: 0.9rem 0 0.45rem;
        color: var(--dim);
        font-size: 0.86rem;
        font-weight: 620;
      }
    `,
  ];

  @property({ type: Boolean, reflect: true }) open = false;
  @query('summary') private summary!: HTMLElement;

  /** Unfolds the list and leads there. */
  async show(): Promise<void> {
    this.open = true;
    await this.updateComplete;
    this.summary.focus();
    this.scrollIntoView({ block: 'start' });
  }

  private renderNow(active: SceneId | undefined) {
    const { session, transport } = this.app;
    if (!active) return html`<p class="note">${say('scenes.own')}</p>`;
    const { demo } = sceneOf(active);
    const { playing } = session.value;
    const isPlaying = playing === 'demo' && session.value.demo === demo;
    const { name, listen } = sayScene(active);
    return html`<p><b>${name}.</b> ${listen}</p>
      ${
        isPlaying
          ? nothing
          : html`<button class="button" @click=${() => void transport.useDemo(demo)}>
              ${say('scenes.best-with', { demo: sayOption('source.demo', demo) })}
            </button>`
      }`;
  }

  private renderGroup(group: SceneGroup, active: SceneId | undefined) {
    const scenes = SCENES.filter((one) => one.group === group);
    return html`<h3>${saySceneGroup(group)}</h3>
      ${
        group === 'xlr'
          ? html`<xlr-scenes></xlr-scenes>`
          : html`<ul class="cards" role="list">
              ${scenes.map(
                ({ id }) =>
                  html`<li>
                    <button
                      class="card"
                      aria-pressed=${id === active ? 'true' : 'false'}
                      @click=${() => applyScene(this.app.settings, id)}
                    >
                      <b>${sayScene(id).name}</b>
                      <span>${sayScene(id).listen}</span>
                    </button>
                  </li>`,
              )}
            </ul>`
      }`;
  }

  override render() {
    const active = activeScene(this.app.settings);
    return html`<section class="panel" aria-label=${say('scenes.region')}>
      <h2>${say('scenes.region')}</h2>
      <div class="now" role="status">${this.renderNow(active)}</div>
      <details
        ?open=${this.open}
        @toggle=${(event: Event) => {
          this.open = (event.target as HTMLDetailsElement).open;
        }}
      >
        <summary>${say('scenes.all')}</summary>
        ${this.open ? SCENE_GROUPS.map((group) => this.renderGroup(group, active)) : nothing}
      </details>
    </section>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'scene-list': SceneList;
  }
}
