/**
 * Calls an element back once a frame, at most `ratePerSecond` times a second, while it is connected and
 * the tab is visible. A hidden tab costs nothing.
 */
import type { ReactiveController, ReactiveControllerHost } from 'lit';

export const prefersStill = (): boolean => matchMedia('(prefers-reduced-motion: reduce)').matches;

export class Ticker implements ReactiveController {
  private request = 0;
  private last = -Infinity;

  constructor(
    host: ReactiveControllerHost,
    private readonly ratePerSecond: () => number,
    private readonly onTick: (seconds: number) => void,
  ) {
    host.addController(this);
  }

  hostConnected(): void {
    const tick = (milliseconds: number): void => {
      this.request = requestAnimationFrame(tick);
      // Most browsers call nothing back in a hidden tab; none of them shall make it draw.
      if (document.hidden) return;
      // Half a display frame early is still this frame.
      if (milliseconds - this.last < 1000 / this.ratePerSecond() - 8) return;
      this.last = milliseconds;
      this.onTick(milliseconds / 1000);
    };
    this.request = requestAnimationFrame(tick);
  }

  hostDisconnected(): void {
    cancelAnimationFrame(this.request);
  }
}
