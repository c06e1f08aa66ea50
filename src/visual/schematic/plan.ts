/**
 * A link as a schematic: where every part, wire, value and label of it stands. Pure; the unit is the
 * height of the letters (see `pieces`).
 */
import type { LinkDescription } from '../../circuit/link-description';
import type { GroundCurrent } from '../../circuit/ground-current';
import { cableSide } from './cable-side';
import { coldAtSource, FIELD_ROWS, gridOf, LEAST_WIDTH, SCHEMATIC_HEIGHT } from './grid';
import type { Grid } from './grid';
import { groundSide } from './ground-side';
import type { InputSymbol, Label, Piece, Point } from './pieces';
import { at, joinPieces, piece } from './pieces';
import { inputSymbol, receiverSide } from './receiver-side';
import { sourceSide } from './source-side';

export interface SchematicPlan extends Piece {
  width: number;
  height: number;
  input: InputSymbol;
  /** The way of the ground current, a closed ring; undefined where nothing closes it. */
  loop: readonly Point[] | undefined;
  /** Along the shield, where the current's voltage arises; undefined where there is none. */
  brace: { from: Point; to: Point } | undefined;
  /** The cable's length: from each wall to where it is written. */
  measure: readonly { from: Point; to: Point }[];
}

/** How far inside of the conductors the current is drawn. */
const INSET = 0.8;
/** Clear of the sources and resistances of the ground path. */
const INSET_BELOW = 1.5;

function loopOf({ shield, ground, sourceEarth, receiverEarth }: Grid): Point[] {
  const left = sourceEarth + INSET;
  const right = receiverEarth - INSET;
  return [
    at(left, shield + INSET),
    at(right, shield + INSET),
    at(right, ground - INSET_BELOW),
    at(left, ground - INSET_BELOW),
  ];
}

function figures(grid: Grid, current: GroundCurrent | undefined, isPin1Fault: boolean): Label[] {
  if (!current) return [];
  const middle = (grid.start + grid.end) / 2;
  const amperes: Label = {
    word: 'current',
    quantities: {
      current: { value: current.amperes, unit: 'A' },
      hertz: { value: current.hertz, unit: 'Hz' },
    },
    at: at(middle, grid.ground + 1.9),
    anchor: 'middle',
    strong: true,
  };
  const injected: Label = {
    word: current.isClosed ? 'injected' : 'between-chassis',
    quantities: {
      volts: { value: current.isClosed ? current.shieldVolts : current.chassisVolts, unit: 'V' },
    },
    at: at(current.isClosed ? middle + 1.6 : grid.start + 15.5, FIELD_ROWS.below + 1.4),
    anchor: 'middle',
    strong: true,
  };
  if (!isPin1Fault || !current.isClosed) return [amperes, injected];
  return [
    amperes,
    injected,
    {
      word: 'pin1-volts',
      quantities: { volts: { value: current.pin1Volts, unit: 'V' } },
      at: at(grid.receiverEarth - 1.2, FIELD_ROWS.ground - 0.1),
      anchor: 'end',
      strong: true,
    },
  ];
}

/** `width` in letter heights. `current` is left out where the link has no solution. */
export function planSchematic(
  link: LinkDescription,
  width: number,
  current: GroundCurrent | undefined,
): SchematicPlan {
  const grid = gridOf(Math.max(LEAST_WIDTH, width), coldAtSource(link) !== 'none');
  const isClosed = current?.isClosed ?? false;
  const y = FIELD_ROWS.below + 0.3;
  const length = FIELD_ROWS.length + 1.9;
  const middle = (grid.start + grid.end) / 2;
  return {
    ...joinPieces([
      ...sourceSide(link, grid),
      ...cableSide(link, grid),
      ...receiverSide(link, grid),
      ...groundSide(link, grid),
      piece({ labels: figures(grid, current, link.connection.kind === 'pin1-fault') }),
    ]),
    width: grid.width,
    height: SCHEMATIC_HEIGHT,
    input: inputSymbol(link, grid),
    loop: isClosed ? loopOf(grid) : undefined,
    brace: isClosed ? { from: at(grid.start + 6.6, y), to: at(grid.end - 0.6, y) } : undefined,
    measure: [
      { from: at(grid.start, length), to: at(middle - 3.6, length) },
      { from: at(grid.end, length), to: at(middle + 2.4, length) },
    ],
  };
}
