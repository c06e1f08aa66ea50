/** `<link-summary>`: the real link in one line, from driver to receiver, and the way to its circuit. */
import { css, html } from 'lit';
import { customElement } from 'lit/decorators.js';
import { rowOf } from '../../params/index';
import { formatValue } from '../../words/format';
import { say, sayOption, sayParam } from '../../words/say';
import { AppElement } from '../app';
import { sharedStyles } from '../shared-styles';

@customElement('link-summary')
export class LinkSummary extends AppElement {
  static override styles = [
    sharedStyles,
    css`
      section {
        display: grid;
        gap: 0.8rem;
        padding: 0.9rem 1rem 1rem;
      }
      .head {
        display: flex;
        flex-wrap: wrap;
        align-items: baseline;
        gap: 0 0.6rem;
      }
      ol {
        display: flex;
        flex-wrap: wrap;
        gap: 0.6rem 1.6rem;
        margin: 0;
        padding: 0;
        list-style: none;
      }
      li {
        position: relative;
        flex: 1 1 9rem;
        padding: 0.6rem 0.85rem 0.7rem;
        border-radius: 0.75rem;
        background: var(--raised);
      }
      li + .chained::before {
        content: '→' / '';
        position: absolute;
        top: 50%;
        left: -1.35rem;
        color: var(--dim);
        translate: 0 -50%;
      }
      li span {
        display: block;
        color: var(--dim);
        font-size: 0.82rem;
      }
      li b {
        font-weight: 620;
      }
      .button {
        justify-self: start;
      }
      @media (max-width: 40rem) {
        li {
          flex-basis: 100%;
        }
        li + .chained::before {
          content: none;
        }
      }
    `,
  ];

  override render() {
    const { settings } = this.app;
    const length = formatValue(rowOf('cable.length'), settings.get('cable.length'));
    const parts = [
      ['driver.kind', settings.get('driver.kind'), ''],
      ['connection.kind', settings.get('connection.kind'), ''],
      ['cable.kind', settings.get('cable.kind'), length],
      ['receiver.kind', settings.get('receiver.kind'), ''],
    ] as const;
    const environment = settings.get('environment.kind');
    return html`<section class="panel" aria-label=${say('link.summary')}>
      <div class="head">
        <h2>${say('link.summary')}</h2>
        <span class="note">${say('link.summary-note')}</span>
      </div>
      <ol>
        ${parts.map(
          ([id, option, more]) =>
            html`<li class="chained">
              <span>${sayParam(id)}</span><b>${sayOption(id, option)}</b> ${more}
            </li>`,
        )}
        <li>
          <span>${sayParam('environment.kind')}</span
          ><b>${sayOption('environment.kind', environment)}</b>
        </li>
      </ol>
      <button class="button strong" @click=${() => settings.set('page.view', 'circuit')}>
        ${say('link.open')}
      </button>
    </section>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'link-summary': LinkSummary;
  }
}
