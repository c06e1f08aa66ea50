/** An element that draws itself anew when a recording, an export or a take changes, too. */
import { AppElement } from '../../app';

export class KeepElement extends AppElement {
  private stop: () => void = () => undefined;

  override connectedCallback(): void {
    super.connectedCallback();
    this.stop = this.app.keep.store.subscribe(() => this.requestUpdate());
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.stop();
  }
}
