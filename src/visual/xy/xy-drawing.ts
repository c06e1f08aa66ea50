/**
 * Draws hot against cold: a differential signal runs along one diagonal, what both legs share along the
 * other. Equal scales on a square screen. Pure but for its afterglow.
 *
 * The diagonals are named and told apart by their dashes; the figure is the colour of what comes out.
 */
import { text } from '../pen';
import type { Axis, PlotArea, Sheet, Tick } from '../spectrum/plot-area';
import { clearSheet, clipped, drawAxes, plotAreaOf } from '../spectrum/plot-area';
import type { Afterglow } from './afterglow';
import { createAfterglow } from './afterglow';

export const XY_DIVISIONS = 8;

export interface XyScene {
  hot: Float32Array;
  cold: Float32Array;
  /** How many of the newest samples are drawn; 0 for an empty screen. */
  newest: number;
  sampleRate: number;
  /** Volts of 1.0 in a wave. */
  volts: number;
  voltsPerDivision: number;
  ticks: readonly Tick[];
  hotTitle: string;
  coldTitle: string;
  scale: string;
  differential: string;
  common: string;
  /** What an empty screen says. */
  idle: string;
  /** 0 without afterglow, Infinity for ever. */
  persistenceSeconds: number;
  /** When the samples were read, seconds; the afterglow takes those of one moment once. */
  seconds: number;
}

export interface XyDrawing {
  draw(sheet: Sheet, scene: XyScene): void;
  /** Forgets the afterglow. */
  clear(): void;
}

const LABEL_SCALE = 0.88;
const GUIDE_ALPHA = 0.9;
/** Of half a diagonal, what its name takes at most. */
const GUIDE_NAME_SHARE = 0.75;
/** From here on the axes' names have their full size beside the diagonals', sizes of text. */
const ROOMY = 16;
/** Differential and common: dashed and dotted. */
const GUIDE_DASHES = [
  [10, 6],
  [2, 4],
] as const;
/** Screens beyond the screen at which a figure is cut. */
const OVERSHOOT = 1;

/** A square as large as the sheet allows, in its middle. */
export function squareArea(sheet: Sheet): PlotArea {
  const { left, right, top, bottom } = plotAreaOf(sheet);
  const side = Math.min(right - left, bottom - top);
  const start = Math.round((left + right - side) / 2);
  return { left: start, right: start + side, top, bottom: top + side };
}

const axisOf = (ticks: readonly Tick[], title: string): Axis => {
  const half = XY_DIVISIONS / 2;
  const minor = Array.from({ length: XY_DIVISIONS + 1 }, (_, k) => k - half);
  return { low: -half, high: half, logarithmic: false, ticks, minor, title };
};

/** A diagonal through the whole area. */
function drawGuide(
  { context, palette }: Sheet,
  { left, right, top, bottom }: PlotArea,
  rises: boolean,
  colour: string,
  dash: readonly number[],
): void {
  context.strokeStyle = colour;
  context.globalAlpha = GUIDE_ALPHA;
  context.lineWidth = Math.max(1, palette.stroke * 0.5);
  context.setLineDash(dash as number[]);
  context.beginPath();
  context.moveTo(left, rises ? bottom : top);
  context.lineTo(right, rises ? top : bottom);
  context.stroke();
  context.setLineDash([]);
  context.globalAlpha = 1;
}

/** Words with a rim of the ground's colour, so that the figure may pass below. */
function rimmed(
  sheet: Sheet,
  words: string,
  x: number,
  y: number,
  colour: string,
  align: CanvasTextAlign,
  fit = 1,
): void {
  const { context, palette } = sheet;
  const scale = LABEL_SCALE * fit;
  const size = palette.textSize * scale;
  context.font = `620 ${size}px ${palette.font}`;
  context.textAlign = align;
  context.textBaseline = 'alphabetic';
  context.strokeStyle = palette.surface;
  context.lineWidth = size * 0.3;
  context.lineJoin = 'round';
  context.strokeText(words, x, y);
  text(sheet, words, x, y, colour, { align, weight: 620, scale });
}

/** The diagonal's name along its upper end, smaller where there is little room. */
function drawGuideName(
  sheet: Sheet,
  { left, right, top, bottom }: PlotArea,
  rises: boolean,
  label: string,
  colour: string,
): void {
  const { context, palette } = sheet;
  const size = palette.textSize * LABEL_SCALE;
  context.save();
  context.translate((left + right) / 2, (top + bottom) / 2);
  context.rotate(rises ? -Math.PI / 4 : Math.PI / 4);
  const reach = ((right - left) / 2) * Math.SQRT2 - size;
  const x = rises ? reach : -reach;
  const align = rises ? 'right' : 'left';
  context.font = `620 ${size}px ${palette.font}`;
  const fit = Math.min(1, (GUIDE_NAME_SHARE * reach) / context.measureText(label).width);
  rimmed(sheet, label, x, -size * 0.5, colour, align, fit);
  context.restore();
}

/** The line of the newest samples. */
function drawFigure({ context, palette }: Sheet, area: PlotArea, scene: XyScene): void {
  const { hot, cold, newest, volts, voltsPerDivision } = scene;
  const side = area.right - area.left;
  const middleX = (area.left + area.right) / 2;
  const middleY = (area.top + area.bottom) / 2;
  const pixels = (side * volts) / (XY_DIVISIONS * voltsPerDivision);
  const reach = (0.5 + OVERSHOOT) * side;
  context.beginPath();
  for (let i = hot.length - newest; i < hot.length; i++) {
    const x = Math.max(-reach, Math.min(reach, hot[i]! * pixels));
    const y = Math.max(-reach, Math.min(reach, cold[i]! * pixels));
    context.lineTo(middleX + x, middleY - y);
  }
  context.strokeStyle = palette.text;
  context.lineWidth = palette.stroke * 0.7;
  context.lineJoin = 'round';
  context.stroke();
}

/** The middle lines, where one leg or the other is zero. */
function drawMiddle({ context, palette }: Sheet, area: PlotArea): void {
  const x = Math.round((area.left + area.right) / 2) + 0.5;
  const y = Math.round((area.top + area.bottom) / 2) + 0.5;
  context.strokeStyle = palette.line;
  context.lineWidth = 1;
  context.globalAlpha = 0.75;
  context.beginPath();
  context.moveTo(x, area.top);
  context.lineTo(x, area.bottom);
  context.moveTo(area.left, y);
  context.lineTo(area.right, y);
  context.stroke();
  context.globalAlpha = 1;
}

/** Each axis' name by its end, and the scale. */
function drawTitles(sheet: Sheet, area: PlotArea, scene: XyScene): void {
  const { palette } = sheet;
  const fit = Math.min(1, (area.right - area.left) / (ROOMY * palette.textSize));
  const size = palette.textSize * LABEL_SCALE;
  const [x, y] = [(area.left + area.right) / 2, (area.top + area.bottom) / 2];
  const right = area.right - size * 0.5;
  rimmed(sheet, scene.hotTitle, right, y - size * 0.5, palette.hot, 'right', fit);
  const top = area.top + size * 1.2 * fit;
  rimmed(sheet, scene.coldTitle, x + size * 0.5, top, palette.cold, 'left', fit);
  const options = { align: 'right', scale: LABEL_SCALE } as const;
  text(sheet, scene.scale, area.right, area.top - size * 0.6, palette.dim, options);
}

export function createXyDrawing(): XyDrawing {
  let glow: Afterglow | undefined;
  let addedAt = NaN;
  let addedWith = NaN;

  /** Adds what is new to the afterglow, and shows all of it. */
  const drawGlow = ({ context, palette }: Sheet, area: PlotArea, scene: XyScene): void => {
    const { hot, cold, newest, persistenceSeconds, seconds } = scene;
    const perUnit = scene.volts / (XY_DIVISIONS * scene.voltsPerDivision);
    glow ??= createAfterglow();
    // What glows in another scale would be in the wrong place.
    if (perUnit !== addedWith) glow.clear();
    if (seconds !== addedAt || perUnit !== addedWith) {
      glow.fade(seconds, persistenceSeconds);
      const sinceMost = Number.isNaN(addedAt) ? Infinity : seconds - addedAt;
      const isNew = Math.min(newest, Math.max(2, Math.ceil(sinceMost * scene.sampleRate)));
      glow.add(hot, cold, isNew, perUnit);
      addedAt = seconds;
      addedWith = perUnit;
    }
    const { left, right, top } = area;
    glow.show(context, palette.text, { left, top, side: right - left });
  };

  return {
    clear: () => glow?.clear(),
    draw(sheet, scene) {
      const { palette } = sheet;
      const area = squareArea(sheet);
      clearSheet(sheet);
      drawAxes(sheet, area, axisOf(scene.ticks, ''), axisOf(scene.ticks, ''));
      drawMiddle(sheet, area);
      drawGuide(sheet, area, false, palette.dim, GUIDE_DASHES[0]);
      drawGuide(sheet, area, true, palette.interference, GUIDE_DASHES[1]);
      if (scene.newest > 0) {
        if (scene.persistenceSeconds > 0) drawGlow(sheet, area, scene);
        clipped(sheet, area, () => drawFigure(sheet, area, scene));
      } else {
        text(
          sheet,
          scene.idle,
          (area.left + area.right) / 2,
          area.bottom - palette.textSize,
          palette.dim,
          {
            align: 'center',
          },
        );
      }
      drawGuideName(sheet, area, false, scene.differential, palette.dim);
      drawGuideName(sheet, area, true, scene.common, palette.interference);
      drawTitles(sheet, area, scene);
    },
  };
}
