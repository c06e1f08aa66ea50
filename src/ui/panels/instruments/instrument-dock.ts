/**
 * `<instrument-dock>`: opens and closes instruments under the link drawing. An instrument is fetched when
 * it is first opened; a closed one is not there at all.
 */
import type { TemplateResult } from 'lit';
import { css, html, nothing } from 'lit';
import { customElement, state } from 'lit/decorators.js';
import { say, sayParamHelp } from '../../../words/say';
import { AppElement } from '../../app';
import { sharedStyles } from '../../shared-styles';
import type { InstrumentKind } from './instrument-kinds';
import { INSTRUMENT_KINDS } from './instrument-kinds';

interface Panel {
  load(): Promise<unknown>;
  show(): TemplateResult;
}

const PANELS: Readonly<Record<InstrumentKind, Panel>> = {
  scope: { load: () => import('./scope-panel'), show: () => html`<scope-panel></scope-panel>` },
  xy: { load: () => import('./xy-panel'), show: () => html`<xy-panel></xy-panel>` },
  spectrum: {
    load: () => import('./spectrum-panel'),
    show: () => html`<spectrum-panel></spectrum-panel>`,
  },
  meters: { load: () => import('./meters-panel'), show: () => html`<meters-panel></meters-panel>` },
  rejection: {
    load: () => import('./rejection-panel'),
    show: () => html`<rejection-panel></rejection-panel>`,
  },
};

@customElement('instrument-dock')
export class InstrumentDock extends AppElement {
  static override styles = [
    sharedStyles,
    css`
      :host {
        display: grid;
        gap: var(--gap);
      }
      nav {
        display: flex;
        flex-wrap: wrap;
        align-items: center;
        gap: 0.4rem;
        padding: 0 0.3rem;
      }
      h2 {
        margin-right: 0.3rem;
      }
      .button {
        min-height: 2rem;
        padding: 0.2rem 0.8rem;
        font-size: 0.9rem;
      }
      .open {
        display: grid;
        grid-template-columns: repeat(auto-fit, minmax(min(30rem, 100%), 1fr));
        gap: var(--gap);
      }
      .open > * {
        min-width: 0;
      }
      /* The last of an odd number has no neighbour to leave room for. */
      .open > :last-child:nth-child(odd) {
        grid-column: 1 / -1;
      }
      .waiting {
        padding: 1rem;
        color: var(--dim);
      }
    `,
  ];

  @state() private loaded: ReadonlySet<InstrumentKind> = new Set();
  @state() private failed: ReadonlySet<InstrumentKind> = new Set();
  private readonly loading = new Set<InstrumentKind>();

  private async load(kind: InstrumentKind): Promise<void> {
    if (this.loading.has(kind)) return;
    this.loading.add(kind);
    try {
      await PANELS[kind].load();
      this.loaded = new Set([...this.loaded, kind]);
    } catch {
      this.failed = new Set([...this.failed, kind]);
    } finally {
      this.loading.delete(kind);
    }
  }

  private toggle(kind: InstrumentKind, isOpen: boolean): void {
    this.failed = new Set([...this.failed].filter((one) => one !== kind));
    this.app.settings.set(`${kind}.open`, !isOpen);
  }

  protected override willUpdate(): void {
    for (const kind of INSTRUMENT_KINDS) {
      const isOpen = this.app.settings.get(`${kind}.open`);
      if (isOpen && !this.loaded.has(kind) && !this.failed.has(kind)) void this.load(kind);
    }
  }

  private panel(kind: InstrumentKind): TemplateResult {
    if (this.loaded.has(kind)) return PANELS[kind].show();
    const sentence = say(this.failed.has(kind) ? 'instrument.failed' : 'instrument.loading');
    return html`<section class="panel waiting" aria-label=${say(`instrument.${kind}`)}>
      <span role="status">${sentence}</span>
    </section>`;
  }

  override render() {
    const { settings } = this.app;
    const open = INSTRUMENT_KINDS.filter((kind) => settings.get(`${kind}.open`));
    return html`<nav aria-label=${say('instrument.dock')}>
        <h2>${say('instrument.dock')}</h2>
        ${INSTRUMENT_KINDS.map((kind) => {
          const isOpen = open.includes(kind);
          return html`<button
            class="button"
            aria-pressed=${isOpen ? 'true' : 'false'}
            title=${sayParamHelp(`${kind}.open`)}
            @click=${() => this.toggle(kind, isOpen)}
          >
            ${say(`instrument.${kind}`)}
          </button>`;
        })}
        ${open.length > 0 ? html`<span class="note">${say('instrument.dock-note')}</span>` : nothing}
      </nav>
      ${open.length > 0 ? html`<div class="open">${open.map((kind) => this.panel(kind))}</div>` : nothing}`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'instrument-dock': InstrumentDock;
  }
}
