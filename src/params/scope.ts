import { choiceRow, numberRow, switchRow } from './contract';

/** Time per division, seconds, in 1-2-5 steps. */
export const TIME_STEPS = [
  ['50us', 50e-6],
  ['100us', 100e-6],
  ['200us', 200e-6],
  ['500us', 500e-6],
  ['1ms', 1e-3],
  ['2ms', 2e-3],
  ['5ms', 5e-3],
  ['10ms', 10e-3],
  ['20ms', 20e-3],
  ['50ms', 50e-3],
] as const;

/** Volts per division, in 1-2-5 steps. */
export const VOLT_STEPS = [
  ['1mV', 1e-3],
  ['2mV', 2e-3],
  ['5mV', 5e-3],
  ['10mV', 10e-3],
  ['20mV', 20e-3],
  ['50mV', 50e-3],
  ['100mV', 0.1],
  ['200mV', 0.2],
  ['500mV', 0.5],
  ['1V', 1],
  ['2V', 2],
  ['5V', 5],
  ['10V', 10],
] as const;

const times = TIME_STEPS.map(([option]) => option);
const volts = VOLT_STEPS.map(([option]) => option);

/** Ten divisions of time by eight of volts, zero in the middle. */
export const TIME_DIVISIONS = 10;
export const VOLT_DIVISIONS = 8;

/** A cursor's place, divisions from the middle of the screen. */
const placeRow = <const Id extends string>(id: Id, divisions: number, standard: number) =>
  numberRow({
    id,
    unit: '',
    min: -divisions / 2,
    max: divisions / 2,
    default: standard,
    step: 0.01,
  });

/** How the oscilloscope and the XY screen are set: part of the address, so that a link shows a picture. */
export const SCOPE_PARAMS = [
  choiceRow({ id: 'scope.time', options: times, default: '5ms' }),
  choiceRow({ id: 'scope.volts', options: volts, default: '1V' }),
  choiceRow({
    id: 'scope.trigger',
    options: ['mains', 'auto', 'normal', 'single'],
    default: 'mains',
  }),
  choiceRow({ id: 'scope.triggerSource', options: ['hot', 'cold', 'output'], default: 'hot' }),
  choiceRow({ id: 'scope.edge', options: ['rising', 'falling'], default: 'rising' }),
  numberRow({
    id: 'scope.level',
    unit: 'V',
    min: -40,
    max: 40,
    default: 0,
    step: 0.001,
    taper: 3,
  }),
  switchRow({ id: 'scope.hot', default: true }),
  switchRow({ id: 'scope.cold', default: true }),
  switchRow({ id: 'scope.output', default: true }),
  switchRow({ id: 'scope.compare', default: false }),
  choiceRow({ id: 'scope.place', options: ['together', 'apart'], default: 'together' }),
  choiceRow({ id: 'scope.cursors', options: ['off', 'time', 'volts', 'both'], default: 'off' }),
  placeRow('scope.timeA', TIME_DIVISIONS, -2),
  placeRow('scope.timeB', TIME_DIVISIONS, 2),
  placeRow('scope.voltsA', VOLT_DIVISIONS, 2),
  placeRow('scope.voltsB', VOLT_DIVISIONS, -2),
  choiceRow({ id: 'xy.volts', options: ['auto', ...volts], default: 'auto' }),
  choiceRow({ id: 'xy.persistence', options: ['off', '1s', '5s', 'infinite'], default: '1s' }),
] as const;
