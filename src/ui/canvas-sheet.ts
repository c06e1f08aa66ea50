/**
 * A canvas in the page's own colours: as sharp as the screen, redrawn when the theme, the system's
 * colours, the font or the size change.
 */
import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { Palette } from '../visual/palette';

/** What may change the theme's colours without any setting of ours. */
const SYSTEM_COLOURS = ['(prefers-color-scheme: dark)', '(forced-colors: active)'];
/** The text size that the tokens are given for, CSS pixels. */
const BASE_TEXT_PIXELS = 15;

export class CanvasSheet implements ReactiveController {
  /** Something that is drawn has changed, other than the sound. */
  stale = true;
  private cached: Palette | undefined;
  private readonly resizer = new ResizeObserver(() => this.touch());

  constructor(private readonly host: ReactiveControllerHost & HTMLElement) {
    host.addController(this);
  }

  readonly touch = (): void => {
    this.stale = true;
    this.cached = undefined;
  };

  hostConnected(): void {
    this.resizer.observe(document.documentElement);
    this.resizer.observe(this.host);
    window.addEventListener('resize', this.touch);
    for (const colours of SYSTEM_COLOURS) {
      matchMedia(colours).addEventListener('change', this.touch);
    }
    void document.fonts.ready.then(this.touch);
  }

  hostDisconnected(): void {
    this.resizer.disconnect();
    window.removeEventListener('resize', this.touch);
    for (const colours of SYSTEM_COLOURS) {
      matchMedia(colours).removeEventListener('change', this.touch);
    }
  }

  /** After a change of a setting or of the session; the theme may be among them. */
  hostUpdated(): void {
    this.touch();
  }

  get palette(): Palette {
    return (this.cached ??= this.readPalette());
  }

  /** Sizes `canvas` for the screen; the context it returns draws in CSS pixels. */
  fit(canvas: HTMLCanvasElement, width: number, height: number): CanvasRenderingContext2D {
    const ratio = devicePixelRatio;
    const pixelWidth = Math.round(width * ratio);
    const pixelHeight = Math.round(height * ratio);
    if (canvas.width !== pixelWidth || canvas.height !== pixelHeight) {
      canvas.width = pixelWidth;
      canvas.height = pixelHeight;
      canvas.style.height = `${height}px`;
    }
    const context = canvas.getContext('2d')!;
    context.setTransform(ratio, 0, 0, ratio, 0, 0);
    return context;
  }

  private readPalette(): Palette {
    const style = getComputedStyle(this.host);
    const token = (name: string): string => style.getPropertyValue(`--${name}`).trim();
    return {
      surface: token('surface'),
      raised: token('raised'),
      line: token('control'),
      text: token('text'),
      dim: token('dim'),
      faint: token('faint'),
      hot: token('hot'),
      cold: token('cold'),
      interference: token('interference'),
      font: token('font'),
      stroke: Number(token('stroke')),
      textSize: (Number(token('text-size')) * parseFloat(style.fontSize)) / BASE_TEXT_PIXELS,
    };
  }
}
