/** `<fit-notices>`: what of a link, from an address say, does not go together, and one press to mend it. */
import { css, html, nothing } from 'lit';
import { customElement } from 'lit/decorators.js';
import { presetsOf } from '../../../circuit/presets/index';
import { fitProblems, fitted } from '../../../state/link-fit';
import type { LinkValues } from '../../../state/link-values';
import { say } from '../../../words/say';
import { sayFitProblem } from '../../../words/say-links';
import { AppElement } from '../../app';
import { sharedStyles } from '../../shared-styles';
import { followLink } from '../../solved-link';

/** Every value as the kinds' presets have it. */
function startOver(values: LinkValues): LinkValues {
  const presets = Object.entries(presetsOf(values)).map(([id, { value }]) => [id, value]);
  return fitted({ ...values, ...Object.fromEntries(presets) } as LinkValues);
}

@customElement('fit-notices')
export class FitNotices extends AppElement {
  static override styles = [
    sharedStyles,
    css`
      .notice {
        display: flex;
        flex-wrap: wrap;
        align-items: center;
        gap: 0.5rem 1rem;
        padding: 0.6rem 1rem;
        border: 1px solid var(--line);
        border-left: 0.35rem solid var(--bad);
        border-radius: 0.6rem;
        background: var(--surface);
      }
      .notice > div {
        flex: 1 1 20rem;
      }
      p {
        margin: 0.1rem 0;
      }
    `,
  ];

  private readonly follow = followLink();

  /** Nothing to say takes no room either, not even a gap's. */
  protected override willUpdate(): void {
    const { values, current } = this.follow(this.app.settings);
    this.hidden = current !== undefined && fitProblems(values).length === 0;
  }

  private mend(values: LinkValues): void {
    this.app.settings.apply(values);
    this.dispatchEvent(new CustomEvent('edited', { bubbles: true, composed: true }));
  }

  override render() {
    const { values, current } = this.follow(this.app.settings);
    const problems = fitProblems(values);
    if (problems.length > 0) {
      return html`<div class="notice" role="alert">
        <div>
          <b>${say('fit.title')}</b>
          ${problems.map((problem) => html`<p>${sayFitProblem(problem, values)}</p>`)}
        </div>
        <button class="button strong" @click=${() => this.mend(fitted(values))}>
          ${say('fit.repair')}
        </button>
      </div>`;
    }
    if (current) return nothing;
    return html`<div class="notice" role="alert">
      <div>${say('fit.singular')}</div>
      <button class="button strong" @click=${() => this.mend(startOver(values))}>
        ${say('fit.start-over')}
      </button>
    </div>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'fit-notices': FitNotices;
  }
}
