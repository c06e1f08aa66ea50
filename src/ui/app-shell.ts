/** `<app-shell>`: the whole page. Hands the app down, takes dropped files and keys. */
import { provide } from '@lit/context';
import { css, html, LitElement, nothing } from 'lit';
import { customElement, property, query, state } from 'lit/decorators.js';
import { report } from '../state/session';
import { say } from '../words/say';
import type { App } from './app';
import { appContext } from './app';
import type { HelpDialog } from './panels/help-dialog';
import './panels/help-dialog';
import './panels/exaggerate-badge';
import './panels/instruments/instrument-dock';
import type { KeepPanel } from './panels/keep/keep-panel';
import './panels/keep/keep-panel';
import './panels/link-stage';
import './panels/mode-switch';
import './panels/model-bar';
import './panels/notice-list';
import './panels/page-header';
import './panels/transport-panel';
import { sharedStyles } from './shared-styles';
import { listenForShortcuts } from './shortcuts';
import type { PageView } from './views/page-view';
import './views/page-view';

/** What shows the link that plays. */
const LINK_PANELS = html`
  <link-stage></link-stage>
  <exaggerate-badge></exaggerate-badge>
  <mode-switch></mode-switch>
  <instrument-dock></instrument-dock>
  <keep-panel></keep-panel>
  <model-bar></model-bar>
`;

@customElement('app-shell')
export class AppShell extends LitElement {
  static override styles = [
    sharedStyles,
    css`
      .page {
        display: grid;
        gap: var(--gap);
        max-width: 94rem;
        margin: 0 auto;
        padding: 0.9rem clamp(0.75rem, 2vw, 1.8rem) 1.6rem;
      }
      .page > * {
        min-width: 0;
      }
      main {
        display: grid;
        gap: var(--gap);
      }
      main > * {
        min-width: 0;
      }
      .drop {
        position: fixed;
        inset: 0.75rem;
        z-index: 5;
        display: grid;
        place-items: center;
        border: 4px dashed var(--cold);
        border-radius: 1rem;
        background: color-mix(in srgb, var(--page) 85%, transparent);
        font-size: 1.6rem;
        font-weight: 680;
        pointer-events: none;
      }
    `,
  ];

  @provide({ context: appContext })
  @property({ attribute: false })
  app!: App;

  @query('help-dialog') private help!: HelpDialog;
  @query('page-view') private view!: PageView;
  @query('keep-panel') private keep!: KeepPanel | null;
  @state() private dropping = false;
  private stopListening: (() => void)[] = [];

  override connectedCallback(): void {
    super.connectedCallback();
    const { app } = this;
    const onDrag = (event: DragEvent): void => {
      if (!event.dataTransfer?.types.includes('Files')) return;
      event.preventDefault();
      this.dropping = event.type === 'dragover';
    };
    const onDrop = (event: DragEvent): void => {
      // Results of blind tests are taken by their desk.
      const isTaken = event.defaultPrevented;
      event.preventDefault();
      this.dropping = false;
      const file = event.dataTransfer?.files[0];
      if (!file || isTaken) return;
      if (app.session.value.earTest) report(app.session, { code: 'source-in-test' });
      else void app.transport.useFile(file);
    };
    window.addEventListener('dragover', onDrag);
    window.addEventListener('dragleave', onDrag);
    window.addEventListener('drop', onDrop);
    this.stopListening = [
      ...[app.session, app.settings, app.earTest.store].map((source) =>
        source.subscribe(() => this.requestUpdate()),
      ),
      listenForShortcuts(app, () => this.help),
      () => {
        window.removeEventListener('dragover', onDrag);
        window.removeEventListener('dragleave', onDrag);
        window.removeEventListener('drop', onDrop);
      },
    ];
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    for (const stop of this.stopListening) stop();
  }

  /** A blind test shows nothing of it; a plan and a result stand alone in their view. */
  private get showsLink(): boolean {
    const { session, settings, earTest } = this.app;
    const isInView = settings.get('page.view') === 'test';
    return !session.value.earTest && !(isInView && earTest.store.value.phase !== 'setup');
  }

  override render() {
    const link = this.showsLink ? LINK_PANELS : nothing;
    // Whoever sets up a test begins with the test; the link that it takes as it is comes after it.
    const isTest = this.app.settings.get('page.view') === 'test';
    return html`
      <div
        class="page"
        @show-help=${() => this.help.show()}
        @show-takes=${() => this.keep?.show()}
        @show-scenes=${() => this.view.showScenes()}
      >
        <page-header></page-header>
        <main>
          <notice-list></notice-list>
          <transport-panel></transport-panel>
          ${isTest ? nothing : link}
          <page-view></page-view>
          ${isTest ? link : nothing}
        </main>
      </div>
      <help-dialog></help-dialog>
      ${this.dropping ? html`<div class="drop">${say('file.drop')}</div>` : nothing}
    `;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'app-shell': AppShell;
  }
}
