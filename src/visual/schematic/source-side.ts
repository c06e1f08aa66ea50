/** The source's chassis: EMFs, output impedances, what pin 3 is tied to. */
import type { LinkDescription } from '../../circuit/link-description';
import type { Grid } from './grid';
import { aboveHot, CHASSIS, coldAtSource, FIELD_ROWS } from './grid';
import type { Component, Field, Label, Mark, Piece, Wire } from './pieces';
import { at, piece } from './pieces';

const LEFT = 0.6;
/** Column of the EMFs, and of what ties their middle to the chassis. */
const EMF = 4.2;
const MIDDLE_TIE = 1.8;
/** Where the impedances end and plain wire goes on to the wall. */
const IMPEDANCE_END = 16.4;
const COIL_START = 11;
const PIN3 = 18.2;
/** A middle that is tied through more than this floats. */
const FLOATING_OHMS = 1000;

/** EMFs of a balanced output, with their middle. */
function balancedEmfs({ driver }: LinkDescription, grid: Grid): Piece {
  const middle = at(EMF, (grid.hot + grid.cold) / 2);
  const hot = at(EMF, grid.hot);
  const cold = at(EMF, grid.cold);
  const isDriven = driver.coldEmf !== 0;
  const isFloating = driver.middleOhms > FLOATING_OHMS;
  const tie: Wire = {
    points: [
      middle,
      at(MIDDLE_TIE, middle.y),
      at(MIDDLE_TIE, grid.shield),
      at(grid.sourceEarth, grid.shield),
    ],
    tone: 'plain',
    dashed: isFloating,
  };
  return piece({
    wires: [tie, ...(isDriven ? [] : [{ points: [middle, cold], tone: 'cold' } as Wire])],
    components: [
      { symbol: 'source', from: middle, to: hot, tone: 'hot' },
      ...(isDriven
        ? [{ symbol: 'source', from: middle, to: cold, tone: 'cold' } as Component]
        : []),
    ],
    labels: [
      ...(isFloating
        ? [{ word: 'floating', at: at(MIDDLE_TIE - 0.6, 23.4), anchor: 'start' } as Label]
        : []),
      ...(isDriven
        ? []
        : [{ word: 'undriven', at: at(EMF + 0.5, grid.cold + 1.5), anchor: 'start' } as Label]),
    ],
  });
}

const singleEmf = (grid: Grid): Piece =>
  piece({
    wires: [{ points: [at(EMF, grid.shield), at(grid.sourceEarth, grid.shield)], tone: 'plain' }],
    components: [
      { symbol: 'source', from: at(EMF, grid.shield), to: at(EMF, grid.hot), tone: 'hot' },
    ],
  });

function hotLeg({ driver }: LinkDescription, grid: Grid): Piece {
  const y = grid.hot;
  const hasCoil = driver.hotHenries > 0;
  const resistorEnd = hasCoil ? COIL_START : IMPEDANCE_END;
  const components: Component[] = [
    { symbol: 'resistor', from: at(EMF, y), to: at(resistorEnd, y), tone: 'hot' },
  ];
  const fields: Field[] = [
    { param: 'driver.ohms', at: at((EMF + resistorEnd) / 2 - 3.3, aboveHot(grid)), width: 6.6 },
  ];
  if (hasCoil) {
    const from = at(COIL_START, y);
    components.push({ symbol: 'inductor', from, to: at(IMPEDANCE_END, y), tone: 'hot' });
    fields.push({ param: 'driver.inductance', at: at(11.5, aboveHot(grid)), width: 6.4 });
  }
  return piece({
    components,
    fields,
    wires: [{ points: [at(IMPEDANCE_END, y), at(grid.start, y)], tone: 'hot' }],
    marks: [{ mark: 'terminal', at: at(grid.start, y) }],
  });
}

function coldLeg(link: LinkDescription, grid: Grid): Piece {
  const y = grid.cold;
  const terminal: Mark = { mark: 'terminal', at: at(grid.start, y) };
  const kind = coldAtSource(link);
  if (kind === 'none') return piece({});
  if (kind === 'joined') {
    const joint = at(PIN3, grid.shield);
    return piece({
      wires: [{ points: [joint, at(PIN3, y), at(grid.start, y)], tone: 'cold' }],
      marks: [terminal, { mark: 'joint', at: joint }],
      labels: [{ word: 'pin3-joined', at: at(PIN3 - 0.5, y + 0.4), anchor: 'end' }],
    });
  }
  if (kind === 'open') {
    return piece({
      wires: [{ points: [at(PIN3, y), at(grid.start, y)], tone: 'cold' }],
      marks: [terminal, { mark: 'open', at: at(PIN3, y) }],
      labels: [{ word: 'pin3-open', at: at(PIN3 - 0.8, y + 0.3), anchor: 'end' }],
    });
  }
  const end = at(IMPEDANCE_END, y);
  return piece({
    components: [{ symbol: 'resistor', from: at(EMF, y), to: end, tone: 'cold' }],
    wires: [{ points: [end, at(grid.start, y)], tone: 'cold' }],
    marks: [terminal],
    fields: [
      {
        param: 'driver.imbalance',
        at: at((EMF + IMPEDANCE_END) / 2 - 3.3, FIELD_ROWS.cold),
        width: 6.6,
        total: { value: link.driver.coldOhms, unit: 'Ω' },
      },
    ],
  });
}

export function sourceSide(link: LinkDescription, grid: Grid): Piece[] {
  const toShield = [
    at(grid.sourceEarth, grid.shield),
    at(PIN3, grid.shield),
    at(grid.start, grid.shield),
  ];
  const isPair = coldAtSource(link) === 'driver';
  return [
    piece({
      boxes: [{ from: at(LEFT, CHASSIS.top), to: at(grid.start, CHASSIS.bottom) }],
      wires: [{ points: toShield, tone: 'plain' }],
      marks: [
        { mark: 'terminal', at: at(grid.start, grid.shield) },
        { mark: 'joint', at: at(grid.sourceEarth, grid.shield) },
      ],
      labels: [{ word: 'source', at: at(LEFT + 0.2, CHASSIS.top - 0.6), anchor: 'start' }],
      fields: [{ param: 'driver.level', at: at(6.6, FIELD_ROWS.shield), width: 7 }],
    }),
    isPair ? balancedEmfs(link, grid) : singleEmf(grid),
    hotLeg(link, grid),
    coldLeg(link, grid),
  ];
}
