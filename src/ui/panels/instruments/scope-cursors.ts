/** The oscilloscope's cursors: where they stand, what they measure, and how the pointer takes hold of one. */
import { sizeOf } from '../../../measure/one-two-five';
import { TIME_DIVISIONS, TIME_STEPS, VOLT_DIVISIONS, VOLT_STEPS } from '../../../params/scope';
import type { Settings } from '../../../state/settings';
import type { Mark } from '../../../visual/scope/scope-scene';
import type { PlotArea } from '../../../visual/spectrum/plot-area';
import { formatSi } from '../../../words/format-si';
import { say } from '../../../words/say';

const TIME_CURSORS = ['scope.timeA', 'scope.timeB'] as const;
const VOLT_CURSORS = ['scope.voltsA', 'scope.voltsB'] as const;
export type CursorId = (typeof TIME_CURSORS)[number] | (typeof VOLT_CURSORS)[number];

/** How near a cursor the pointer takes hold of it, CSS pixels: as wide as a finger's tip. */
const REACH_PIXELS = 14;

const secondsOf = (settings: Settings): number => sizeOf(TIME_STEPS, settings.get('scope.time'));
const voltsOf = (settings: Settings): number => sizeOf(VOLT_STEPS, settings.get('scope.volts'));

const isTime = (id: CursorId): boolean => id === 'scope.timeA' || id === 'scope.timeB';

/** The cursors that stand on the screen. */
export function cursorsOf(settings: Settings): CursorId[] {
  const which = settings.get('scope.cursors');
  return [
    ...(which === 'time' || which === 'both' ? TIME_CURSORS : []),
    ...(which === 'volts' || which === 'both' ? VOLT_CURSORS : []),
  ];
}

export const cursorMarks = (settings: Settings, kind: 'time' | 'volts'): Mark[] =>
  cursorsOf(settings)
    .filter((id) => isTime(id) === (kind === 'time'))
    .map((id) => ({ place: settings.get(id), label: sayCursorName(id) }));

export const sayCursorName = (id: CursorId): string =>
  say(`scope.cursor.${id.slice('scope.'.length) as 'timeA' | 'timeB' | 'voltsA' | 'voltsB'}`);

/** What a cursor reads: seconds from the trigger, or volts from the middle of the screen. */
export function sayCursorValue(settings: Settings, id: CursorId): string {
  return isTime(id)
    ? formatSi(settings.get(id) * secondsOf(settings), 's')
    : formatSi(settings.get(id) * voltsOf(settings), 'V');
}

/** The same, and from where it is counted. */
export const sayCursorPlace = (settings: Settings, id: CursorId): string =>
  isTime(id)
    ? say('scope.from-trigger', { time: sayCursorValue(settings, id) })
    : say('scope.from-middle', { volts: sayCursorValue(settings, id) });

/** Δt, 1/Δt and ΔV, of the cursors that stand on the screen. */
export function cursorReadout(settings: Settings): string[] {
  const shown = cursorsOf(settings);
  const lines: string[] = [];
  if (shown.includes('scope.timeA')) {
    const divisions = Math.abs(settings.get('scope.timeB') - settings.get('scope.timeA'));
    const seconds = divisions * secondsOf(settings);
    lines.push(say('scope.delta-time', { time: formatSi(seconds, 's') }));
    const rate = seconds > 0 ? formatSi(1 / seconds, 'Hz') : '–';
    lines.push(say('scope.delta-rate', { rate }));
  }
  if (shown.includes('scope.voltsA')) {
    const divisions = settings.get('scope.voltsA') - settings.get('scope.voltsB');
    lines.push(say('scope.delta-volts', { volts: formatSi(divisions * voltsOf(settings), 'V') }));
  }
  return lines;
}

/** Where the pointer is, in divisions from the middle. */
export const placeAt = (area: PlotArea, x: number, y: number): { time: number; volts: number } => ({
  time: ((x - area.left) / (area.right - area.left) - 0.5) * TIME_DIVISIONS,
  volts: (0.5 - (y - area.top) / (area.bottom - area.top)) * VOLT_DIVISIONS,
});

/** The cursor under the pointer; undefined where there is none. */
export function cursorAt(
  settings: Settings,
  area: PlotArea,
  x: number,
  y: number,
): CursorId | undefined {
  const { time, volts } = placeAt(area, x, y);
  const pixelsOf = (id: CursorId): number =>
    isTime(id)
      ? (Math.abs(settings.get(id) - time) * (area.right - area.left)) / TIME_DIVISIONS
      : (Math.abs(settings.get(id) - volts) * (area.bottom - area.top)) / VOLT_DIVISIONS;
  return cursorsOf(settings)
    .filter((id) => pixelsOf(id) < REACH_PIXELS)
    .sort((a, b) => pixelsOf(a) - pixelsOf(b))[0];
}

/** Lets the pointer drag the cursors on `canvas`. `areaOf`: where the screen is now. */
export function dragCursors(
  canvas: HTMLCanvasElement,
  settings: Settings,
  areaOf: () => PlotArea | undefined,
): void {
  let held: CursorId | undefined;
  const under = ({ offsetX, offsetY }: PointerEvent): CursorId | undefined => {
    const area = areaOf();
    return area && cursorAt(settings, area, offsetX, offsetY);
  };

  canvas.addEventListener('pointerdown', (event) => {
    held = under(event);
    if (held) canvas.setPointerCapture(event.pointerId);
  });
  canvas.addEventListener('pointermove', (event) => {
    const near = held ?? under(event);
    canvas.style.cursor = near ? (isTime(near) ? 'ew-resize' : 'ns-resize') : 'default';
    const area = areaOf();
    if (!held || !area) return;
    const { time, volts } = placeAt(area, event.offsetX, event.offsetY);
    settings.set(held, isTime(held) ? time : volts);
  });
  const letGo = (): void => (held = undefined);
  canvas.addEventListener('pointerup', letGo);
  canvas.addEventListener('pointercancel', letGo);
}
