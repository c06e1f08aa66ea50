/**
 * One plot of dB over frequency, 20 Hz to 20 kHz, of this link and of a kept one: uPlot with the page's
 * colours and font, and a reading line that is where the page says.
 *
 * The two are told apart by dashes as well as by colour. uPlot is handed in, because it is fetched late.
 */
import type uPlot from 'uplot';
import { formatNumber } from '../../../words/format';
import { say } from '../../../words/say';

export interface ChartLook {
  dim: string;
  grid: string;
  own: string;
  kept: string;
  font: string;
  /** CSS pixels. */
  textSize: number;
  stroke: number;
}

export interface ChartData {
  hertz: readonly number[];
  own: Float64Array;
  kept: Float64Array | undefined;
  /** Index of the frequency that is read. */
  at: number;
}

export interface Chart {
  draw(data: ChartData, width: number): void;
  /** That it was last drawn at, CSS pixels. */
  width(): number;
  destroy(): void;
}

const TICKS_HERTZ = [20, 50, 100, 200, 500, 1000, 2000, 5000, 10_000, 20_000];
const NARROW_TICKS_HERTZ = [20, 100, 1000, 10_000];
const NARROW_PIXELS = 360;
const HEIGHT_TO_WIDTH = 0.5;
const HEIGHTS = [190, 300] as const;
const STEP_DB = 20;
/** Curves closer together than this would look more lively than they are. */
const LEAST_SPAN_DB = 40;
/** What is deeper, or ideal, is drawn at this. */
export const DEEPEST_DB = 180;
const DASH = [7, 5];

const clampDb = (db: number): number => Math.max(-DEEPEST_DB, Math.min(DEEPEST_DB, db));
const drawn = (curve: Float64Array): number[] => Array.from(curve, clampDb);

/** Whole steps round all that is drawn. */
function spanOf(values: readonly number[]): [number, number] {
  const low = Math.floor(Math.min(...values) / STEP_DB) * STEP_DB;
  const high = Math.ceil(Math.max(...values) / STEP_DB) * STEP_DB;
  return high - low >= LEAST_SPAN_DB ? [low, high] : [low, low + LEAST_SPAN_DB];
}

const sayTick = (hertz: number): string =>
  hertz >= 1000 ? say('plots.tick-kilo', { value: hertz / 1000 }) : formatNumber(hertz);

/** `onPoint`: the pointer is over the frequency of this index. */
export function createChart(
  UPlot: typeof uPlot,
  host: HTMLElement,
  look: ChartLook,
  onPoint: (index: number) => void,
): Chart {
  let plot: uPlot | undefined;
  let size = '';
  let shown: ChartData | undefined;
  let span: [number, number] = [0, LEAST_SPAN_DB];

  /** The line at the frequency that is read, and a dot on each curve. */
  function drawReading(self: uPlot): void {
    if (!shown) return;
    const { ctx, bbox } = self;
    const ratio = devicePixelRatio;
    const x = Math.round(self.valToPos(shown.hertz[shown.at]!, 'x', true));
    ctx.save();
    ctx.strokeStyle = look.dim;
    ctx.lineWidth = ratio;
    ctx.beginPath();
    ctx.moveTo(x, bbox.top);
    ctx.lineTo(x, bbox.top + bbox.height);
    ctx.stroke();
    const dots = [
      [shown.kept, look.kept],
      [shown.own, look.own],
    ] as const;
    for (const [curve, colour] of dots) {
      if (!curve) continue;
      ctx.fillStyle = colour;
      ctx.beginPath();
      ctx.arc(x, self.valToPos(clampDb(curve[shown.at]!), 'y', true), 4 * ratio, 0, 2 * Math.PI);
      ctx.fill();
    }
    ctx.restore();
  }

  function options(width: number): uPlot.Options {
    const isNarrow = width < NARROW_PIXELS;
    const font = `${look.textSize}px ${look.font}`;
    const axis = {
      stroke: look.dim,
      font,
      grid: { stroke: look.grid, width: 1 },
      ticks: { show: false },
    };
    // Curves between the pixels, not in steps.
    const series = { points: { show: false }, pxAlign: 0 };
    const [least, most] = HEIGHTS;
    return {
      width,
      height: Math.round(Math.min(most, Math.max(least, width * HEIGHT_TO_WIDTH))),
      legend: { show: false },
      cursor: { show: false },
      padding: [look.textSize * 0.7, look.textSize * 1.3, 0, 0],
      scales: {
        x: { time: false, distr: 3, range: () => [20, 20_000] },
        y: { range: () => span },
      },
      axes: [
        {
          ...axis,
          size: look.textSize * 2.5,
          gap: look.textSize * 0.7,
          splits: () => (isNarrow ? NARROW_TICKS_HERTZ : TICKS_HERTZ),
          values: (_self, splits) => splits.map(sayTick),
          filter: (_self, splits) => splits,
        },
        {
          ...axis,
          size: look.textSize * 3.4,
          splits: (_self, _axis, low, high) =>
            Array.from(
              { length: Math.floor((high - low) / STEP_DB) + 1 },
              (_, i) => low + i * STEP_DB,
            ),
          values: (_self, splits) => splits.map((db) => formatNumber(db)),
        },
      ],
      series: [
        {},
        { ...series, stroke: look.kept, width: look.stroke * 0.8, dash: DASH },
        { ...series, stroke: look.own, width: look.stroke },
      ],
      hooks: { draw: [drawReading] },
    };
  }

  const onPointer = (event: PointerEvent): void => {
    if (plot) onPoint(plot.posToIdx(event.offsetX));
  };

  function create(width: number, data: uPlot.AlignedData): uPlot {
    plot?.destroy();
    const made = new UPlot(options(width), data, host);
    made.over.addEventListener('pointermove', onPointer);
    made.over.addEventListener('pointerdown', onPointer);
    return made;
  }

  return {
    draw(data, width) {
      shown = data;
      const own = drawn(data.own);
      const kept = data.kept ? drawn(data.kept) : own.map(() => null);
      span = spanOf([...own, ...kept.filter((value) => value !== null)]);
      const aligned: uPlot.AlignedData = [[...data.hertz], kept, own];
      const wanted = `${width}×${devicePixelRatio}`;
      if (plot && size === wanted) plot.setData(aligned);
      else plot = create(width, aligned);
      size = wanted;
    },
    width: () => plot?.width ?? 0,
    destroy() {
      plot?.destroy();
      plot = undefined;
    },
  };
}
