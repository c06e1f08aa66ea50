/**
 * The afterglow of a screen: each spot glows as long as the beam was on it, and fades; so a fast figure
 * can be seen whole, and where it is most of the time.
 *
 * A coarse grid of spots, in numbers that fade to nothing as bytes would not; shown as one small bitmap.
 * Keeps one canvas; allocates when created.
 */

/** Spots along each side. */
const SPOTS = 256;
/** What is left after the persistence. */
const FADED = 0.05;
/** It fades no more often than this share of the persistence. */
const STEP = 1 / 40;
/** Spots that the beam lights between two samples at most: a faster beam is darker. */
const MOST_LIT = 24;
/** Glow from which a spot is as bright as it gets. */
const BRIGHT = 40;
/** Opacity of a spot that the beam has crossed once, of 255; and what each further time adds. */
const LEAST_ALPHA = 42;
const PER_GLOW = (255 - LEAST_ALPHA) / BRIGHT;

export interface Afterglow {
  /** Lets what glows fade until `seconds`; for ever, it does not fade. */
  fade(seconds: number, persistenceSeconds: number): void;
  /** Moves the beam from one sample to the next, of the newest `count`; `perUnit` screen widths to 1.0. */
  add(x: Float32Array, y: Float32Array, count: number, perUnit: number): void;
  /** Shows what glows in a square. */
  show(
    context: CanvasRenderingContext2D,
    colour: string,
    square: { left: number; top: number; side: number },
  ): void;
  clear(): void;
}

export function createAfterglow(): Afterglow {
  const glow = new Float32Array(SPOTS * SPOTS);
  const canvas = document.createElement('canvas');
  canvas.width = SPOTS;
  canvas.height = SPOTS;
  const layer = canvas.getContext('2d')!;
  const image = layer.createImageData(SPOTS, SPOTS);
  const pixels = new Uint32Array(image.data.buffer);
  let fadedAt = NaN;

  return {
    clear: () => void glow.fill(0),
    fade(seconds, persistenceSeconds) {
      if (!(seconds >= fadedAt)) fadedAt = seconds;
      const share = (seconds - fadedAt) / persistenceSeconds;
      if (!Number.isFinite(persistenceSeconds)) fadedAt = seconds;
      if (share < STEP) return;
      fadedAt = seconds;
      const kept = FADED ** share;
      for (let i = 0; i < glow.length; i++) glow[i]! *= kept;
    },
    add(x, y, count, perUnit) {
      const scale = perUnit * SPOTS;
      const first = x.length - count;
      for (let i = first + 1; i < x.length; i++) {
        const fromX = (x[i - 1]! + 0.5 / perUnit) * scale;
        const fromY = (0.5 / perUnit - y[i - 1]!) * scale;
        const stepX = (x[i]! - x[i - 1]!) * scale;
        const stepY = (y[i - 1]! - y[i]!) * scale;
        const lit = Math.min(MOST_LIT, 1 + Math.floor(Math.max(Math.abs(stepX), Math.abs(stepY))));
        for (let k = 0; k < lit; k++) {
          const column = Math.floor(fromX + (stepX * k) / lit);
          const row = Math.floor(fromY + (stepY * k) / lit);
          if (column < 0 || column >= SPOTS || row < 0 || row >= SPOTS) continue;
          glow[row * SPOTS + column]! += 1;
        }
      }
    },
    show(context, colour, { left, top, side }) {
      for (let i = 0; i < glow.length; i++) {
        const value = glow[i]!;
        const alpha = value < 1 ? LEAST_ALPHA * value : LEAST_ALPHA + PER_GLOW * (value - 1);
        // Opacity is the highest byte of a pixel.
        pixels[i] = (alpha > 255 ? 255 : alpha) << 24;
      }
      layer.globalCompositeOperation = 'copy';
      layer.putImageData(image, 0, 0);
      // The bitmap holds only how bright; the colour comes from the theme.
      layer.globalCompositeOperation = 'source-in';
      layer.fillStyle = colour;
      layer.fillRect(0, 0, SPOTS, SPOTS);
      context.drawImage(canvas, left, top, side, side);
    },
  };
}
