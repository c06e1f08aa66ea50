/**
 * `<term-list>`: what the parameters of a panel do, folded away until asked for; for those who can't
 * hover, and for those who do not know the words yet.
 */
import { css, html, LitElement } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import type { ParamId } from '../../params/index';
import { say, sayParam, sayParamHelp } from '../../words/say';
import { sharedStyles } from '../shared-styles';

@customElement('term-list')
export class TermList extends LitElement {
  static override styles = [
    sharedStyles,
    css`
      summary {
        width: max-content;
        border-radius: 0.3rem;
        color: var(--dim);
        font-size: 0.84rem;
        text-decoration: underline;
        cursor: pointer;
      }
      dl {
        display: grid;
        gap: 0.35rem;
        margin: 0.5rem 0 0;
        font-size: 0.86rem;
      }
      dt {
        display: inline;
        font-weight: 620;
      }
      dd {
        display: inline;
        margin: 0 0 0 0.35rem;
        color: var(--dim);
      }
    `,
  ];

  @property({ attribute: false }) params: readonly ParamId[] = [];

  override render() {
    return html`<details>
      <summary>${say('terms.title')}</summary>
      <dl>
        ${this.params.map(
          (id) =>
            html`<div>
              <dt>${sayParam(id)}</dt>
              <dd>${sayParamHelp(id)}</dd>
            </div>`,
        )}
      </dl>
    </details>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'term-list': TermList;
  }
}
