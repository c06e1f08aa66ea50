/** `<claim-list>`: what popular articles say, what is true, and the scene that lets one hear it. */
import { css, html, nothing } from 'lit';
import { customElement } from 'lit/decorators.js';
import { activeScene, applyScene } from '../../../scenes/apply';
import type { Claim } from '../../../scenes/claims';
import { CLAIMS } from '../../../scenes/claims';
import { say } from '../../../words/say';
import { sayClaim, sayScene } from '../../../words/say-links';
import { AppElement } from '../../app';
import { sharedStyles } from '../../shared-styles';

@customElement('claim-list')
export class ClaimList extends AppElement {
  static override styles = [
    sharedStyles,
    css`
      section {
        padding: 0.85rem 1rem 0.9rem;
      }
      .head {
        display: flex;
        flex-wrap: wrap;
        align-items: baseline;
        gap: 0 0.6rem;
      }
      ul {
        display: grid;
        grid-template-columns: repeat(auto-fill, minmax(min(24rem, 100%), 1fr));
        gap: 0.7rem 1.4rem;
        margin: 0.7rem 0 0;
        padding: 0;
        list-style: none;
      }
      li {
        display: grid;
        align-content: start;
        justify-items: start;
        gap: 0.25rem;
        padding: 0.7rem 0 0;
        border-top: 1px solid var(--line);
      }
      p {
        margin: 0;
      }
      .claim {
        color: var(--dim);
        font-style: italic;
      }
      .button {
        min-height: 1.9rem;
        margin-top: 0.25rem;
        padding: 0.1rem 0.6rem;
        font-size: 0.86rem;
      }
    `,
  ];

  private renderClaim({ id, scene }: Claim, active: string | undefined) {
    const { claim, truth } = sayClaim(id);
    return html`<li>
      <p class="claim">${claim}</p>
      <p>${truth}</p>
      ${
        scene
          ? html`<button
              class="button"
              aria-pressed=${scene === active ? 'true' : 'false'}
              @click=${() => applyScene(this.app.settings, scene)}
            >
              ${say('claims.hear', { scene: sayScene(scene).name })}
            </button>`
          : nothing
      }
    </li>`;
  }

  override render() {
    const active = activeScene(this.app.settings);
    return html`<section class="panel" aria-label=${say('claims.region')}>
      <div class="head">
        <h2>${say('claims.region')}</h2>
        <span class="note">${say('claims.note')}</span>
      </div>
      <ul role="list">
        ${CLAIMS.map((claim) => this.renderClaim(claim, active))}
      </ul>
    </section>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'claim-list': ClaimList;
  }
}
