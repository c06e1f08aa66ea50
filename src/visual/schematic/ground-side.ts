/** What lies between the two chassis outside of the cable, and what gets in from the air. */
import type { LinkDescription } from '../../circuit/link-description';
import type { Grid } from './grid';
import { CHASSIS, coldAtSource, FIELD_ROWS } from './grid';
import type { Arrow, Component, Field, Mark, Piece, Point } from './pieces';
import { at, piece } from './pieces';

const FIELD_WIDTH = 6.8;

/** The source's chassis on its own outlet's earth, some volts and ohms away from the receiver's. */
function earthed(link: LinkDescription, grid: Grid): Piece {
  const { start, end, ground, sourceEarth, receiverEarth } = grid;
  const { dimmerVolts, motorVolts } = link.interference;
  const voltsEnd = start + 9;
  const ohmsEnd = start + 20;
  const field = (param: Field['param'], centre: number): Field => ({
    param,
    at: at(centre - FIELD_WIDTH / 2, FIELD_ROWS.ground),
    width: FIELD_WIDTH,
  });
  const fields = [
    field('earth.voltage', (sourceEarth + voltsEnd) / 2),
    field('earth.ohms', (voltsEnd + ohmsEnd) / 2),
  ];
  if (dimmerVolts > 0) fields.push(field('dimmer.voltage', start + 24));
  if (motorVolts > 0) fields.push(field('motor.voltage', start + 31.5));
  return piece({
    components: [
      {
        symbol: 'source',
        from: at(sourceEarth, ground),
        to: at(voltsEnd, ground),
        tone: 'plain',
      },
      { symbol: 'resistor', from: at(voltsEnd, ground), to: at(ohmsEnd, ground), tone: 'plain' },
    ],
    wires: [{ points: [at(ohmsEnd, ground), at(receiverEarth, ground)], tone: 'plain' }],
    marks: [{ mark: 'earth', at: at(sourceEarth, ground) }],
    labels: [
      { word: 'earth', at: at(sourceEarth - 1.4, ground + 1), anchor: 'end' },
      { word: 'earth', at: at(end + 12.3, ground + 1), anchor: 'start' },
    ],
    fields,
  });
}

/** A source without an earth: the mains reach its chassis through a capacitor. */
function classTwo(grid: Grid): Piece {
  const { start, end, ground, sourceEarth, receiverEarth } = grid;
  const leakageEnd = start + 9;
  const mainsEnd = start + 20;
  const components: Component[] = [
    {
      symbol: 'capacitor',
      from: at(sourceEarth, ground),
      to: at(leakageEnd, ground),
      tone: 'plain',
    },
    { symbol: 'source', from: at(leakageEnd, ground), to: at(mainsEnd, ground), tone: 'plain' },
  ];
  const field = (param: Field['param'], from: number, to: number): Field => ({
    param,
    at: at((from + to) / 2 - FIELD_WIDTH / 2, FIELD_ROWS.ground),
    width: FIELD_WIDTH,
  });
  return piece({
    components,
    wires: [{ points: [at(mainsEnd, ground), at(receiverEarth, ground)], tone: 'plain' }],
    labels: [
      { word: 'class-two', at: at(sourceEarth - 1.2, ground + 0.3), anchor: 'end' },
      { word: 'earth', at: at(end + 12.3, ground + 1), anchor: 'start' },
    ],
    fields: [
      field('earth.leakage', sourceEarth, leakageEnd),
      field('earth.mains', leakageEnd, mainsEnd),
    ],
  });
}

const wavy = (x: number, from: number, to: number): Arrow => ({ from: at(x, from), to: at(x, to) });

/** Fields and radio frequency, each only where there is some. */
function arrivals(link: LinkDescription, grid: Grid): Piece {
  const { interference } = link;
  const { start, end } = grid;
  const top = FIELD_ROWS.arrivals;
  const below = top + 3;
  const fields: Field[] = [];
  const arrows: Arrow[] = [];
  const components: Component[] = [];
  const marks: Mark[] = [];
  const add = (param: Field['param'], x: number, more: Partial<Field> = {}): void => {
    fields.push({ param, at: at(x, top), width: FIELD_WIDTH, ...more });
  };
  const { magneticTesla, dimmerTesla } = interference;
  if (magneticTesla > 0 || dimmerTesla > 0) {
    add('field.magnetic', start + 8.4);
    if (dimmerTesla > 0) add('dimmer.field', start + 1.2);
    const area = link.cable.metres * link.cable.loopAreaPerMetre;
    add('cable.loopArea', start + 15.6, { total: { value: area, unit: 'm²' } });
    const tip = grid.hot - 1.4;
    arrows.push(...[14.4, 15.6, 16.8].map((x) => wavy(start + x, below, tip)));
  }
  if (interference.electricFarads > 0) {
    const x = start + 24;
    add('field.electric', x - 1);
    components.push({
      symbol: 'capacitor',
      from: at(x, below),
      to: at(x, grid.hot),
      tone: 'plain',
      place: coldAtSource(link) === 'none' ? 0.3 : 0.45,
    });
    marks.push({ mark: 'joint', at: at(x, grid.hot) });
  }
  if (interference.supplyAmperes > 0) {
    add('supply.current', 12);
    arrows.push(wavy(18.6, below, CHASSIS.top));
  }
  if (interference.phonePeakVolts > 0) add('phone.voltage', end - 4.8);
  if (interference.radioPeakVolts > 0) add('radio.voltage', end + 2.2);
  if (interference.phonePeakVolts > 0 || interference.radioPeakVolts > 0) {
    arrows.push(...[-4, -2.8, -1.6].map((x) => wavy(end + x, below, grid.hot - 1)));
  }
  return piece({ fields, arrows, components, marks });
}

export function groundSide(link: LinkDescription, grid: Grid): Piece[] {
  const { ground, shield, sourceEarth, receiverEarth } = grid;
  const down = (x: number): Point[] => [at(x, shield), at(x, ground)];
  return [
    piece({
      wires: [
        { points: down(sourceEarth), tone: 'plain' },
        { points: down(receiverEarth), tone: 'plain' },
      ],
      marks: [{ mark: 'earth', at: at(receiverEarth, ground) }],
    }),
    link.ground.leakageFarads > 0 ? classTwo(grid) : earthed(link, grid),
    arrivals(link, grid),
  ];
}
