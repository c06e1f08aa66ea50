/** An element that draws itself anew when the blind test, or what its form remembers, changes, too. */
import type { EarTestValue } from '../../../eartest/ear-test';
import { AppElement } from '../../app';
import { testMemory } from './test-memory';

export class TestElement extends AppElement {
  private stops: (() => void)[] = [];

  protected get test(): EarTestValue {
    return this.app.earTest.store.value;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    const redraw = (): void => this.requestUpdate();
    this.stops = [this.app.earTest.store.subscribe(redraw), testMemory.subscribe(redraw)];
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    for (const stop of this.stops) stop();
  }
}
