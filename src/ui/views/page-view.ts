/**
 * `<page-view>`: the view that is open. All but the first are fetched when they are first opened; until
 * then, and if that fails, a region of a view's height says so.
 */
import type { TemplateResult } from 'lit';
import { css, html, nothing } from 'lit';
import { customElement, query, state } from 'lit/decorators.js';
import type { ValueOf } from '../../params/index';
import { say, sayOption } from '../../words/say';
import { AppElement } from '../app';
import { sharedStyles } from '../shared-styles';
import type { CircuitView } from './circuit-view';
import './listen-view';

type View = ValueOf<'page.view'>;

const VIEWS: Readonly<Record<View, () => TemplateResult>> = {
  listen: () => html`<listen-view></listen-view>`,
  circuit: () => html`<circuit-view></circuit-view>`,
  legs: () => html`<legs-view></legs-view>`,
  test: () => html`<test-view></test-view>`,
};

const LOADERS: Partial<Record<View, () => Promise<unknown>>> = {
  circuit: () => import('./circuit-view'),
  legs: () => import('./legs-view'),
  test: () => import('./test-view'),
};

@customElement('page-view')
export class PageView extends AppElement {
  static override styles = [
    sharedStyles,
    css`
      .waiting {
        display: grid;
        align-content: start;
        justify-items: center;
        gap: 0.8rem;
        min-height: 80vh;
        padding: 4rem 1rem;
        color: var(--dim);
      }
    `,
  ];

  @state() private loaded: ReadonlySet<View> = new Set<View>(['listen']);
  @state() private failed = false;
  @query('circuit-view') private circuit!: CircuitView | null;
  private loading: Promise<void> | undefined;

  private load(view: View): Promise<void> {
    this.loading ??= this.fetchView(view).finally(() => (this.loading = undefined));
    return this.loading;
  }

  private async fetchView(view: View): Promise<void> {
    this.failed = false;
    try {
      await LOADERS[view]?.();
      this.loaded = new Set([...this.loaded, view]);
    } catch {
      this.failed = true;
    }
  }

  /** Opens the Circuit view with its scenes unfolded. */
  async showScenes(): Promise<void> {
    this.app.settings.set('page.view', 'circuit');
    if (!this.loaded.has('circuit')) await this.load('circuit');
    await this.updateComplete;
    await this.circuit?.showScenes();
  }

  /** The view that is open; a blind test is not left by an address. */
  private get view(): View {
    return this.app.session.value.earTest ? 'test' : this.app.settings.get('page.view');
  }

  protected override willUpdate(): void {
    const { view } = this;
    if (!this.loaded.has(view) && !this.failed) void this.load(view);
  }

  override render() {
    const { view } = this;
    if (this.loaded.has(view)) return VIEWS[view]();
    return html`<section class="panel waiting" aria-label=${sayOption('page.view', view)}>
      <span role="status">${say(this.failed ? 'view.failed' : 'view.loading')}</span>
      ${
        this.failed
          ? html`<button class="button" @click=${() => this.load(view)}>
              ${say('view.again')}
            </button>`
          : nothing
      }
    </section>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'page-view': PageView;
  }
}
