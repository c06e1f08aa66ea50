import { choiceRow, numberRow, switchRow } from './contract';

const processors = ['interference-processor'] as const;

/** What is added to the legs on their way. Levels are dBFS RMS with the sine reference. */
export const INTERFERENCE_PARAMS = [
  switchRow({ id: 'hum.on', default: false, processors }),
  numberRow({
    id: 'hum.level',
    unit: 'dBFS',
    min: -100,
    max: 0,
    default: -20,
    step: 0.5,
    processors,
  }),
  numberRow({
    id: 'hum.frequency',
    unit: 'Hz',
    min: 45,
    max: 65,
    default: 50,
    step: 0.01,
    processors,
  }),
  choiceRow({
    id: 'hum.character',
    options: ['sine', 'ground-loop', 'dimmer', 'rectifier'],
    default: 'ground-loop',
    processors,
  }),
  switchRow({ id: 'rfi.on', default: false, processors }),
  numberRow({
    id: 'rfi.level',
    unit: 'dBFS',
    min: -100,
    max: 0,
    default: -30,
    step: 0.5,
    processors,
  }),
  choiceRow({
    id: 'rfi.kind',
    options: ['am-radio', 'phone', 'switching', 'motor'],
    default: 'am-radio',
    processors,
  }),
  switchRow({ id: 'hiss.on', default: false, processors }),
  numberRow({
    id: 'hiss.level',
    unit: 'dBFS',
    min: -120,
    max: -20,
    default: -80,
    step: 0.5,
    processors,
  }),
] as const;
