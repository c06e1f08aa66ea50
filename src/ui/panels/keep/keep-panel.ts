/**
 * `<keep-panel>`: opens what records and exports. It is fetched when it is first opened, and opens by itself
 * when something was made.
 */
import { css, html, nothing } from 'lit';
import { customElement, state } from 'lit/decorators.js';
import { say, sayParamHelp } from '../../../words/say';
import { sharedStyles } from '../../shared-styles';
import { KeepElement } from './keep-element';

@customElement('keep-panel')
export class KeepPanel extends KeepElement {
  static override styles = [
    sharedStyles,
    css`
      :host {
        display: grid;
        gap: var(--gap);
        scroll-margin-top: 0.8rem;
      }
      .bar {
        padding: 0 0.3rem;
      }
      .button {
        min-height: 2rem;
        padding: 0.2rem 0.8rem;
        font-size: 0.9rem;
      }
      .waiting {
        padding: 1rem;
        color: var(--dim);
      }
    `,
  ];

  @state() private loaded = false;
  @state() private failed = false;
  private loading: Promise<void> | undefined;
  private takes = 0;

  private async fetchDrawer(): Promise<void> {
    try {
      await import('./keep-drawer');
      this.loaded = true;
    } catch {
      this.failed = true;
    } finally {
      this.loading = undefined;
    }
  }

  /** Opens and comes into view. */
  show(): void {
    this.app.settings.set('keep.open', true);
    this.scrollIntoView({ block: 'start' });
  }

  private toggle(isOpen: boolean): void {
    this.failed = false;
    this.app.settings.set('keep.open', !isOpen);
  }

  protected override willUpdate(): void {
    const { settings, keep } = this.app;
    const { takes } = keep.store.value;
    if (takes.length > this.takes) settings.set('keep.open', true);
    this.takes = takes.length;
    if (settings.get('keep.open') && !this.loaded && !this.failed) {
      this.loading ??= this.fetchDrawer();
    }
  }

  private renderDrawer() {
    if (this.loaded) return html`<keep-drawer></keep-drawer>`;
    return html`<section class="panel waiting" aria-label=${say('keep.title')}>
      <span role="status">${say(this.failed ? 'keep.failed' : 'keep.waiting')}</span>
    </section>`;
  }

  override render() {
    const isOpen = this.app.settings.get('keep.open');
    return html`<div class="bar">
        <button
          class="button"
          aria-expanded=${isOpen ? 'true' : 'false'}
          aria-pressed=${isOpen ? 'true' : 'false'}
          title=${sayParamHelp('keep.open')}
          @click=${() => this.toggle(isOpen)}
        >
          ${say('keep.title')}
        </button>
      </div>
      ${isOpen ? this.renderDrawer() : nothing}`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'keep-panel': KeepPanel;
  }
}
