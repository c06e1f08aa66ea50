/** The schematic's symbols as SVG; one unit is a letter's height, as in the plan. */
import type { SVGTemplateResult } from 'lit';
import { nothing, svg } from 'lit';
import type {
  Arrow,
  Component,
  ComponentSymbol,
  InputSymbol,
  Mark,
  Point,
  Wire,
} from '../../../visual/schematic/pieces';

const LENGTHS: Readonly<Record<ComponentSymbol, number>> = {
  resistor: 2.8,
  inductor: 2.8,
  capacitor: 0.5,
  source: 2,
  gap: 1.4,
};

/** Bodies along the x axis, their middle at 0. */
const BODIES: Readonly<Record<ComponentSymbol, () => SVGTemplateResult>> = {
  resistor: () => svg`<rect class="body" x="-1.4" y="-0.5" width="2.8" height="1" />`,
  inductor: () =>
    svg`<path d="M-1.4 0a.467 .5 0 0 1 .933 0a.467 .5 0 0 1 .933 0a.467 .5 0 0 1 .934 0" />`,
  capacitor: () => svg`<path d="M-0.25 -0.9v1.8M0.25 -0.9v1.8" />`,
  source: () =>
    svg`<circle class="body" r="1" /><path d="M-0.55 0c.25 -.7 .4 -.7 .55 0s.3 .7 .55 0" />`,
  gap: () => svg`<path d="M-0.7 0l1.2 -0.75" /><circle class="body" cx="0.7" r="0.18" />
    <circle class="body" cx="-0.7" r="0.18" />`,
};

const line = (points: readonly Point[]): string => points.map(({ x, y }) => `${x},${y}`).join(' ');

export const drawWire = ({ points, tone, dashed }: Wire): SVGTemplateResult =>
  svg`<polyline class="${tone} ${dashed ? 'dashed' : ''}" points=${line(points)} />`;

export function drawComponent({
  symbol,
  from,
  to,
  tone,
  place = 0.5,
}: Component): SVGTemplateResult {
  const length = Math.hypot(to.x - from.x, to.y - from.y);
  const angle = (Math.atan2(to.y - from.y, to.x - from.x) * 180) / Math.PI;
  const middle = length * place;
  const half = LENGTHS[symbol] / 2;
  // A sine stays upright whichever way its wire runs.
  const turn = symbol === 'source' ? -angle : 0;
  return svg`<g class=${tone} transform="translate(${from.x} ${from.y}) rotate(${angle})">
    <path d="M0 0H${middle - half}M${middle + half} 0H${length}" />
    <g transform="translate(${middle} 0) rotate(${turn})">
      ${BODIES[symbol]()}
    </g>
  </g>`;
}

const MARKS: Readonly<Record<Mark['mark'], SVGTemplateResult>> = {
  joint: svg`<circle class="dot" r="0.22" />`,
  terminal: svg`<circle class="body" r="0.26" />`,
  open: svg`<path d="M-0.45 -0.45L0.45 0.45M-0.45 0.45L0.45 -0.45" />`,
  earth: svg`<path d="M0 0V0.7M-1 0.7H1M-0.65 1.05H0.65M-0.3 1.4H0.3" />`,
  chassis: svg`<path d="M-0.7 0H0.7M-0.7 0l-0.35 0.55M0 0l-0.35 0.55M0.7 0l-0.35 0.55" />`,
};

export const drawMark = ({ mark, at }: Mark): SVGTemplateResult =>
  svg`<g class="plain" transform="translate(${at.x} ${at.y})">${MARKS[mark]}</g>`;

/** A wavy arrow, straight down. */
export function drawArrow({ from, to }: Arrow): SVGTemplateResult {
  const waves = Math.max(1, Math.round((to.y - from.y - 0.6) / 0.9));
  const step = (to.y - from.y - 0.6) / waves / 2;
  const path = Array.from(
    { length: waves },
    () => `q.35 ${step / 2} 0 ${step}q-.35 ${step / 2} 0 ${step}`,
  );
  return svg`<path class="arrival" d="M${from.x} ${from.y}${path.join('')}" />
    <path class="arrival-head" d="M${to.x - 0.35} ${to.y - 0.7}h0.7l-0.35 0.7z" />`;
}

/** A triangle with its inputs; `buffered` has a small one before each of them. */
function amplifier({ hot, cold, out, topology }: InputSymbol): SVGTemplateResult {
  const isSingle = topology === 'unbalanced';
  const half = isSingle ? 2.2 : (cold.y - hot.y) / 2 + 1.7;
  const left = hot.x;
  const x = left + 0.7;
  const plus = `M${x} ${hot.y}h.9m-.45 -.45v.9`;
  const minus = `M${x} ${cold.y}h.9`;
  const buffer = ({ x, y }: Point): SVGTemplateResult =>
    svg`<path class="body" d="M${x - 1.9} ${y - 0.8}v1.6l1.5 -0.8z" />`;
  return svg`<g class="plain">
    <path class="body" d="M${left} ${out.y - half}L${out.x} ${out.y}L${left} ${out.y + half}z" />
    ${isSingle ? nothing : svg`<path d="${plus}${minus}" />`}
    ${topology === 'buffered' ? [buffer(hot), buffer(cold)] : nothing}
  </g>`;
}

/** Two windings, the screen between them, and the load. */
function transformer({ hot, cold, out }: InputSymbol): SVGTemplateResult {
  const turns = 5;
  const step = (cold.y - hot.y) / turns;
  const coil = (x: number, side: 0 | 1): string =>
    `M${x} ${hot.y}` + `a.55 ${step / 2} 0 0 ${side} 0 ${step}`.repeat(turns);
  const primary = hot.x + 0.9;
  const screen = primary + 0.9;
  const secondary = primary + 2.2;
  const load = secondary + 1.9;
  return svg`<g class="plain">
    <path d="M${hot.x} ${hot.y}H${primary}M${hot.x} ${cold.y}H${primary}" />
    <path d="${coil(primary, 1)}${coil(secondary, 0)}" />
    <path d="M${screen} ${hot.y}V${cold.y}M${screen + 0.4} ${hot.y}V${cold.y}" />
    <path d="M${secondary} ${hot.y}H${out.x}V${out.y}M${secondary} ${cold.y}H${load}" />
    <path d="M${load} ${hot.y}V${out.y - 1.4}M${load} ${out.y + 1.4}V${cold.y}" />
    <rect class="body" x=${load - 0.5} y=${out.y - 1.4} width="1" height="2.8" />
    <g transform="translate(${load} ${cold.y})">${MARKS.chassis}</g>
  </g>`;
}

export const drawInput = (input: InputSymbol): SVGTemplateResult =>
  input.topology === 'transformer' ? transformer(input) : amplifier(input);
