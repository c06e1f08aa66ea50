/**
 * `<part-select param="driver.kind">`: chooses the kind of one part. Its values become the preset's, the
 * others change as far as they must, and a sentence says which did.
 */
import { css, html, nothing } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { live } from 'lit/directives/live.js';
import type { KindOf, PartId } from '../../../circuit/presets/index';
import type { ChoiceId } from '../../../params/index';
import { rowOf } from '../../../params/index';
import { choosePart } from '../../../state/link-fit';
import type { LinkValueId, LinkValues } from '../../../state/link-values';
import { linkValues } from '../../../state/link-values';
import { say, sayOption, sayParam, sayParamHelp } from '../../../words/say';
import { AppElement } from '../../app';
import { sharedStyles } from '../../shared-styles';

/** Parts and ties that were changed, by name; the values that came with them are not told. */
function changedNames(ids: readonly LinkValueId[], values: LinkValues): string[] {
  return ids
    .filter((id) => rowOf(id).kind === 'choice')
    .map((id) => `${sayParam(id)}: ${sayOption(id as ChoiceId, String(values[id]))}`);
}

@customElement('part-select')
export class PartSelect extends AppElement {
  static override styles = [
    sharedStyles,
    css`
      label {
        display: block;
        color: var(--dim);
        font-size: 0.84rem;
      }
      select {
        width: 100%;
        padding: 0.3rem 0.5rem;
        text-overflow: ellipsis;
      }
      .also {
        margin: 0.3rem 0 0;
        font-size: 0.84rem;
        line-height: 1.35;
      }
    `,
  ];

  @property() param!: PartId;
  /** Hides the name, where a heading says it. */
  @property({ type: Boolean }) unnamed = false;
  @state() private also = '';

  private choose(kind: KindOf<PartId>): void {
    const { settings } = this.app;
    const { values, alsoChanged } = choosePart(linkValues(settings), this.param, kind);
    settings.apply(values);
    const names = changedNames(alsoChanged, values);
    this.also =
      names.length === 0
        ? ''
        : say(names.length === 1 ? 'part.also-one' : 'part.also', { names: names.join(', ') });
    this.dispatchEvent(new CustomEvent('edited', { bubbles: true, composed: true }));
  }

  override render() {
    const { param: part } = this;
    const kind = this.app.settings.get(part);
    return html`<label for="kind" class=${this.unnamed ? 'visually-hidden' : ''}
        >${sayParam(part)}</label
      >
      <select
        id="kind"
        title=${sayParamHelp(part)}
        .value=${live(kind)}
        @change=${(event: Event) =>
          this.choose((event.target as HTMLSelectElement).value as KindOf<PartId>)}
      >
        ${rowOf(part).options.map(
          (option) =>
            html`<option value=${option} ?selected=${option === kind}>
              ${sayOption(part, option)}
            </option>`,
        )}
      </select>
      <div role="status">${this.also ? html`<p class="also">${this.also}</p>` : nothing}</div>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'part-select': PartSelect;
  }
}
