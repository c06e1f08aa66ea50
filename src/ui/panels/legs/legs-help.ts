/** `<legs-help>`: what to buy or solder for real legs, what to expect, and how to stay safe. */
import { css, html } from 'lit';
import { customElement } from 'lit/decorators.js';
import { LitElement } from 'lit';
import { say } from '../../../words/say';
import { sharedStyles } from '../../shared-styles';
import { legsStyles } from './legs-styles';
import './wiring-diagram';

const CHAPTERS = [
  ['legs.help-safety', ['mains', 'amplifier', 'phantom', 'hearing', 'earth', 'transformer']],
  ['legs.help-buy', ['interface', 'in-cable', 'out-cable', 'resistors', 'levels']],
  ['legs.help-expect', ['gain', 'skew', 'inputs', 'outputs', 'source']],
] as const;

@customElement('legs-help')
export class LegsHelp extends LitElement {
  static override styles = [
    sharedStyles,
    legsStyles,
    css`
      .diagrams,
      .chapters {
        display: grid;
        grid-template-columns: repeat(auto-fit, minmax(min(19rem, 100%), 1fr));
        gap: 1rem 2rem;
      }
      figure {
        display: grid;
        align-content: start;
        gap: 0.6rem;
        margin: 0;
      }
      figcaption {
        font-weight: 620;
      }
      dl {
        display: grid;
        gap: 0.5rem;
        margin: 0.4rem 0 0;
      }
      dt {
        font-weight: 620;
      }
      dd {
        margin: 0;
        color: var(--dim);
      }
    `,
  ];

  override render() {
    return html`<section class="panel" aria-label=${say('legs.help')}>
      <h2>${say('legs.help')}</h2>
      <div class="diagrams">
        ${(['in', 'out'] as const).map(
          (kind) =>
            html`<figure>
              <figcaption>${say(`legs.wiring.${kind}`)}</figcaption>
              <wiring-diagram kind=${kind}></wiring-diagram>
              <p class="note">${say(`legs.wiring-note.${kind}`)}</p>
            </figure>`,
        )}
      </div>
      <div class="chapters">
        ${CHAPTERS.map(
          ([title, topics]) =>
            html`<div>
              <h3>${say(title)}</h3>
              <dl>
                ${topics.map(
                  (topic) =>
                    html`<div>
                      <dt>${say(`legs.topic.${topic}`)}</dt>
                      <dd>${say(`legs.about.${topic}`)}</dd>
                    </div>`,
                )}
              </dl>
            </div>`,
        )}
      </div>
    </section>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'legs-help': LegsHelp;
  }
}
