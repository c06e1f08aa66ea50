/** The cable: conductors with their R and L for the whole length, capacitances, the shield and its ties. */
import type { LinkDescription } from '../../circuit/link-description';
import type { Grid } from './grid';
import {
  aboveHot,
  coldAtReceiver,
  coldAtSource,
  FIELD_ROWS,
  isTiedAtReceiver,
  isTiedAtSource,
} from './grid';
import type { Component, Field, Label, Mark, Piece, Point, Tone } from './pieces';
import { at, piece } from './pieces';

/** How far the ends of the shield's contacts stand from the walls. */
const CONTACT = 3.2;
/** The hot leg's capacitance to the shield crosses the cold leg: its symbol stands below that. */
const BELOW_COLD = 0.76;

/** R, L and plain wire from `from` to `to`; the shield's start at its contacts. */
function conductor(from: Point, to: Point, tone: Tone): Piece {
  const resistorEnd = at(from.x + 7.6, from.y);
  const inductorEnd = at(from.x + 13.6, from.y);
  return piece({
    components: [
      { symbol: 'resistor', from, to: resistorEnd, tone },
      { symbol: 'inductor', from: resistorEnd, to: inductorEnd, tone },
    ],
    wires: [{ points: [inductorEnd, to], tone }],
  });
}

const plain = (at: Point, value: number, unit: string): Label => ({
  word: 'plain',
  quantities: { value: { value, unit } },
  at,
  anchor: 'middle',
});

function legs(link: LinkDescription, grid: Grid): Piece[] {
  const { cable } = link;
  const { metres } = cable;
  const ohms = metres * cable.coreOhmsPerMetre;
  const henries = metres * cable.coreHenriesPerMetre;
  const { start, end } = grid;
  const hot = piece({
    fields: [
      {
        param: 'cable.core',
        at: at(start + 0.6, aboveHot(grid)),
        width: 7,
        total: { value: ohms, unit: 'Ω' },
      },
    ],
    labels: [plain(at(start + 10.6, grid.hot - 1.25), henries, 'H')],
  });
  const pieces = [conductor(at(start, grid.hot), at(end, grid.hot), 'hot'), hot];
  if (coldAtSource(link) === 'none') return pieces;
  pieces.push(
    conductor(at(start, grid.cold), at(end, grid.cold), 'cold'),
    piece({
      labels: [
        plain(at(start + 3.8, grid.cold - 1.25), ohms, 'Ω'),
        plain(at(start + 10.6, grid.cold - 1.25), henries, 'H'),
      ],
    }),
  );
  return pieces;
}

/** A capacitor between two rows. */
const between = (x: number, from: number, to: number, place = 0.5): Component => ({
  symbol: 'capacitor',
  from: at(x, from),
  to: at(x, to),
  tone: 'plain',
  place,
});

function capacitances(link: LinkDescription, grid: Grid): Piece {
  const { cable, connection } = link;
  const { metres } = cable;
  const isPair = coldAtSource(link) !== 'none';
  const hotColumn = grid.end - 7.8;
  const coldColumn = grid.end - 10.6;
  const pairColumn = (grid.start + grid.end) / 2 - 0.6;
  const leg: Field = {
    param: 'cable.legCapacitance',
    at: at(hotColumn + 1.1, FIELD_ROWS.shield),
    width: 5.8,
    total: { value: metres * cable.legFaradsPerMetre, unit: 'F' },
  };
  const joint = (x: number, y: number): Mark => ({ mark: 'joint', at: at(x, y) });
  if (!isPair) {
    return piece({
      components: [between(hotColumn, grid.hot, grid.shield)],
      marks: [joint(hotColumn, grid.hot), joint(hotColumn, grid.shield)],
      fields: [leg],
      labels:
        connection.kind === 'trs-stereo'
          ? [{ word: 'other-channel', at: at(grid.start + 1, grid.shield - 5), anchor: 'start' }]
          : [],
    });
  }
  return piece({
    components: [
      between(pairColumn, grid.hot, grid.cold),
      between(coldColumn, grid.cold, grid.shield),
      between(hotColumn, grid.hot, grid.shield, BELOW_COLD),
    ],
    marks: [
      joint(pairColumn, grid.hot),
      joint(pairColumn, grid.cold),
      joint(coldColumn, grid.cold),
      joint(coldColumn, grid.shield),
      joint(hotColumn, grid.hot),
      joint(hotColumn, grid.shield),
    ],
    fields: [
      leg,
      {
        param: 'cable.pairCapacitance',
        at: at(pairColumn + 1.1, FIELD_ROWS.cold),
        width: 6.4,
        total: { value: metres * cable.pairFaradsPerMetre, unit: 'F' },
      },
      {
        param: 'cable.capacitanceImbalance',
        at: at(hotColumn + 1.1, FIELD_ROWS.cold),
        width: 5.8,
      },
    ],
  });
}

function shield(link: LinkDescription, grid: Grid): Piece[] {
  const { cable } = link;
  const y = grid.shield;
  const { start, end } = grid;
  const contact = (isTied: boolean, from: number, to: number): Component => ({
    symbol: isTied ? 'resistor' : 'gap',
    from: at(from, y),
    to: at(to, y),
    tone: 'shield',
  });
  const lifted = (x: number): Label => ({ word: 'lifted', at: at(x, y + 1.5), anchor: 'middle' });
  const isAtSource = isTiedAtSource(link);
  const isAtReceiver = isTiedAtReceiver(link);
  const isPair = coldAtSource(link) !== 'none';
  const first = start + CONTACT;
  const fields: Field[] = [
    {
      param: 'cable.screen',
      at: at(first + 0.3, FIELD_ROWS.shield),
      width: 7,
      total: { value: cable.metres * cable.shieldOhmsPerMetre, unit: 'Ω' },
    },
    {
      param: 'cable.inductance',
      at: at(first + 7.6, FIELD_ROWS.shield),
      width: 6.8,
      total: { value: cable.metres * cable.shieldHenriesPerMetre, unit: 'H' },
    },
  ];
  if (isPair) {
    fields.push({
      param: 'cable.couplingImbalance',
      at: at(first + 14.6, FIELD_ROWS.shield),
      width: 5.4,
    });
  }
  if (isAtSource || isAtReceiver) {
    const x = isAtSource ? start + 0.2 : end - 6.2;
    fields.push({ param: 'connection.contact', at: at(x, FIELD_ROWS.below), width: 6 });
  }
  return [
    conductor(at(first, y), at(end - CONTACT, y), 'shield'),
    piece({
      components: [contact(isAtSource, start, first), contact(isAtReceiver, end - CONTACT, end)],
      labels: [
        ...(isAtSource ? [] : [lifted(start + CONTACT / 2)]),
        ...(isAtReceiver ? [] : [lifted(end - CONTACT / 2)]),
      ],
      fields,
    }),
  ];
}

export const cableSide = (link: LinkDescription, grid: Grid): Piece[] => [
  ...legs(link, grid),
  capacitances(link, grid),
  ...shield(link, grid),
  piece({
    fields: [
      {
        param: 'cable.length',
        at: at((grid.start + grid.end) / 2 - 3.2, FIELD_ROWS.length),
        width: 6.4,
      },
    ],
    marks:
      coldAtReceiver(link) === 'none'
        ? []
        : [{ mark: 'terminal' as const, at: at(grid.end, grid.cold) }],
  }),
  piece({
    marks: [
      { mark: 'terminal', at: at(grid.end, grid.hot) },
      { mark: 'terminal', at: at(grid.end, grid.shield) },
    ],
  }),
];
