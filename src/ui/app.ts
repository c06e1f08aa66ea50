/** What the page's elements stand on, handed down by a context so that none imports a store. */
import { consume, createContext } from '@lit/context';
import { LitElement } from 'lit';
import type { EarTest } from '../eartest/ear-test';
import type { CmrrMeter } from '../state/cmrr';
import type { LegsBench } from '../state/legs';
import type { Session } from '../state/session';
import type { Settings } from '../state/settings';
import type { Keep } from '../state/takes';
import type { Instruments, Transport } from '../state/transport';

export interface App {
  settings: Settings;
  session: Session;
  transport: Transport;
  instruments: Instruments;
  /** Fetched when it is first asked for. */
  legs(): Promise<LegsBench>;
  keep: Keep;
  earTest: EarTest;
  /** Fetched when it is asked for. */
  cmrr(): Promise<CmrrMeter>;
  /** Copies the address with all settings. */
  copyLink(): Promise<void>;
}

export const appContext = createContext<App>(Symbol('app'));

/** An element that draws itself anew whenever a setting or the session changes. */
export class AppElement extends LitElement {
  @consume({ context: appContext })
  app!: App;

  private unsubscribe: (() => void)[] = [];

  override connectedCallback(): void {
    super.connectedCallback();
    const redraw = (): void => this.requestUpdate();
    this.unsubscribe = [this.app.settings.subscribe(redraw), this.app.session.subscribe(redraw)];
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    for (const stop of this.unsubscribe) stop();
  }
}
