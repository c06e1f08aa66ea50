/** The receiver's chassis: what loads each input, the circuit behind them, where the shield ends. */
import type { LinkDescription } from '../../circuit/link-description';
import type { Grid } from './grid';
import { aboveHot, CHASSIS, coldAtReceiver, FIELD_ROWS } from './grid';
import type { Component, Field, InputSymbol, Label, Mark, Piece, Point, Wire } from './pieces';
import { at, piece } from './pieces';

const LOAD = 2.6;
const LOAD_LENGTH = 3.6;
const INPUT = 8.4;
const OUTPUT = 15.2;
const JOINT = 1.4;

/** A load from an input to the receiver's chassis, or to its signal ground. */
function load(x: number, y: number, symbol: Component['symbol']): Piece {
  const end = at(x, y + LOAD_LENGTH);
  return piece({
    components: [{ symbol, from: at(x, y), to: end, tone: 'plain' }],
    marks: [
      { mark: 'joint', at: at(x, y) },
      { mark: 'chassis', at: end },
    ],
  });
}

/** The circuit behind the inputs: where its symbol stands. */
export function inputSymbol(link: LinkDescription, grid: Grid): InputSymbol {
  const { topology } = link.receiver.input;
  const cold = ['input', 'input-joined'].includes(coldAtReceiver(link)) ? grid.cold : grid.hot;
  const isSingle = topology === 'unbalanced';
  const y = isSingle ? grid.hot : (grid.hot + grid.cold) / 2;
  return {
    topology,
    hot: at(grid.end + INPUT, grid.hot),
    // A differential input that nothing is joined to is on its own ground.
    cold: at(grid.end + INPUT, isSingle ? grid.hot : Math.max(cold, grid.cold)),
    out: at(grid.end + OUTPUT, y),
  };
}

function coldEnd(link: LinkDescription, grid: Grid): Piece {
  const y = grid.cold;
  const x = grid.end + JOINT;
  const wire = (points: Point[]): Wire => ({ points, tone: 'cold' });
  const label = (word: Label['word']): Label => ({
    word,
    at: at(x + 1, y + 0.35),
    anchor: 'start',
  });
  switch (coldAtReceiver(link)) {
    case 'none':
      return piece({});
    case 'open':
      return piece({
        wires: [wire([at(grid.end, y), at(x, y)])],
        marks: [{ mark: 'open', at: at(x, y) }],
        labels: [label(link.connection.kind === 'cosmetic' ? 'pin3-unused' : 'pin3-open')],
      });
    case 'joined':
      return piece({
        wires: [wire([at(grid.end, y), at(x, y), at(x, grid.shield)])],
        marks: [{ mark: 'joint', at: at(x, grid.shield) }],
        labels: [label('pin3-joined')],
      });
    case 'input-joined':
      return piece({
        wires: [
          wire([at(grid.end, y), at(x, y), at(x, grid.shield)]),
          wire([at(x, y), at(grid.end + INPUT, y)]),
        ],
        marks: [
          { mark: 'joint', at: at(x, y) },
          { mark: 'joint', at: at(x, grid.shield) },
        ],
        labels: [{ word: 'pin3-joined', at: at(x + 0.6, grid.shield - 0.65), anchor: 'start' }],
      });
    case 'input':
      return piece({
        wires: [
          wire([at(grid.end, y), at(grid.end + LOAD, y)]),
          wire([at(grid.end + LOAD, y), at(grid.end + INPUT, y)]),
        ],
      });
  }
}

/** From pin 1 to the chassis and down to its earth; with a pin-1 fault, through the signal's ground. */
function shieldEnd(link: LinkDescription, grid: Grid): Piece {
  const y = grid.shield;
  const chassis = at(grid.receiverEarth, y);
  const joint = at(grid.end + JOINT, y);
  if (link.connection.kind !== 'pin1-fault') {
    return piece({
      wires: [{ points: [at(grid.end, y), joint, chassis], tone: 'plain' }],
      marks: [{ mark: 'joint', at: chassis }],
    });
  }
  const signalGround = at(grid.end + 2.4, y);
  return piece({
    wires: [{ points: [at(grid.end, y), joint, signalGround], tone: 'plain' }],
    components: [
      { symbol: 'resistor', from: signalGround, to: chassis, tone: 'plain', place: 0.8 },
    ],
    marks: [
      { mark: 'joint', at: signalGround },
      { mark: 'joint', at: chassis },
    ],
    labels: [{ word: 'signal-ground', at: at(grid.end + 1.4, y - 0.65), anchor: 'start' }],
    fields: [{ param: 'connection.pin1', at: at(grid.end + 3.4, FIELD_ROWS.below), width: 6 }],
  });
}

function receiverFields({ receiver }: LinkDescription, grid: Grid): Field[] {
  const { topology } = receiver.input;
  const x = (offset: number): number => grid.end + offset;
  const noise: Field = {
    param: 'receiver.noise',
    at: at(x(12.6), FIELD_ROWS.below - 1),
    width: 7.4,
  };
  const residual: Field = {
    param: 'receiver.residual',
    at: at(x(5), FIELD_ROWS.shield),
    width: 7,
  };
  if (topology === 'unbalanced') {
    return [
      { param: 'receiver.inputOhms', at: at(x(LOAD + 1.4), grid.hot + 2.4), width: 6.6 },
      noise,
    ];
  }
  if (topology === 'transformer') return [residual, noise];
  const impedance: Field = {
    param: 'receiver.commonModeOhms',
    at: at(x(1), aboveHot(grid)),
    width: 6.8,
  };
  const corner: Field = {
    param: 'receiver.corner',
    at: at(x(12.6), FIELD_ROWS.shield),
    width: 7.4,
  };
  const error: Field = {
    param: 'receiver.ratioError',
    at: at(x(12.6), aboveHot(grid)),
    width: 7.4,
  };
  return [impedance, residual, corner, noise, ...(topology === 'difference' ? [error] : [])];
}

export function receiverSide(link: LinkDescription, grid: Grid): Piece[] {
  const input = inputSymbol(link, grid);
  const isSingle = input.topology === 'unbalanced';
  const hasColdLoad = !isSingle && coldAtReceiver(link) === 'input';
  // A transformer's windings are not tied to anything; only their capacitance is.
  const symbol = input.topology === 'transformer' ? 'capacitor' : 'resistor';
  const hotLoad = at(grid.end + LOAD, grid.hot);
  const floatingInput: Mark[] =
    !isSingle && !['input', 'input-joined'].includes(coldAtReceiver(link))
      ? [{ mark: 'chassis', at: input.cold }]
      : [];
  return [
    piece({
      boxes: [{ from: at(grid.end, CHASSIS.top), to: at(grid.width - 0.6, CHASSIS.bottom) }],
      wires: [
        { points: [at(grid.end, grid.hot), hotLoad, input.hot], tone: 'hot' },
        { points: [input.out, at(grid.width - 2.4, input.out.y)], tone: 'plain' },
      ],
      marks: [{ mark: 'terminal', at: at(grid.width - 2.4, input.out.y) }, ...floatingInput],
      labels: [
        { word: 'receiver', at: at(grid.end + 0.2, CHASSIS.top - 0.6), anchor: 'start' },
        { word: 'output', at: at(grid.width - 1.2, input.out.y - 0.9), anchor: 'end' },
      ],
      fields: receiverFields(link, grid),
    }),
    load(hotLoad.x, grid.hot, symbol),
    hasColdLoad ? load(hotLoad.x, grid.cold, symbol) : piece({}),
    coldEnd(link, grid),
    shieldEnd(link, grid),
  ];
}
