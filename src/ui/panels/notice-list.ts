/** `<notice-list>`: what went wrong or is worth knowing, one clear sentence each and what to do. */
import { css, html } from 'lit';
import { customElement } from 'lit/decorators.js';
import { repeat } from 'lit/directives/repeat.js';
import type { Problem, ProblemCode } from '../../state/problems';
import { withdraw } from '../../state/session';
import { formatNumber } from '../../words/format';
import { say, sayProblem } from '../../words/say';
import { AppElement } from '../app';
import { sharedStyles } from '../shared-styles';

/** Good to know; everything else is a problem. */
const MERE_NEWS: readonly ProblemCode[] = ['link-copied', 'file-channels', 'legs-out'];

/** Numbers in a sentence, in the form that people read. */
function readable({ code, details }: Problem): Problem {
  if (!details) return { code };
  const entries = Object.entries(details).map(([name, value]) => [
    name,
    typeof value === 'number' ? formatNumber(value, Number.isInteger(value) ? 0 : 1) : value,
  ]);
  return { code, details: Object.fromEntries(entries) as Problem['details'] & object };
}

@customElement('notice-list')
export class NoticeList extends AppElement {
  static override styles = [
    sharedStyles,
    css`
      ul {
        display: grid;
        gap: 0.5rem;
        margin: 0;
        padding: 0;
        list-style: none;
      }
      li {
        display: flex;
        align-items: start;
        gap: 0.8rem;
        padding: 0.65rem 0.7rem 0.65rem 1rem;
        border: 1px solid var(--line);
        border-left: 0.35rem solid var(--bad);
        border-radius: 0.6rem;
        background: var(--surface);
      }
      li.news {
        border-left-color: var(--good);
      }
      p {
        flex: 1;
        margin: 0.15rem 0;
        overflow-wrap: anywhere;
      }
      b {
        font-weight: 640;
      }
      button {
        min-width: 2.25rem;
        padding: 0 0.5rem;
      }
    `,
  ];

  override render() {
    const { session } = this.app;
    return html`<ul
      aria-label=${say('notice.region')}
      role="list"
      ?hidden=${session.value.problems.length === 0}
    >
      ${repeat(
        session.value.problems,
        ({ code }) => code,
        (problem) => {
          const { what, remedy } = sayProblem(readable(problem));
          const news = MERE_NEWS.includes(problem.code);
          return html`<li class=${news ? 'news' : ''} data-code=${problem.code}>
            <p role=${news ? 'status' : 'alert'}><b>${what}</b> ${remedy}</p>
            <button
              class="button"
              aria-label=${say('notice.close')}
              @click=${() => withdraw(session, problem.code)}
            >
              ✕
            </button>
          </li>`;
        },
      )}
    </ul>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'notice-list': NoticeList;
  }
}
