/** Connections: which conductor meets which, at either end, and what goes with it. All values typical. */
import { typical } from './figures';

export interface ConnectionModel {
  /** Whether it needs a balanced output, and a balanced input. */
  balancedDriver: boolean;
  balancedReceiver: boolean;
  /** Two cores in the shield; else any cable does. */
  needsPair: boolean;
  /** The signal comes back through the shield, which therefore must be tied at both ends. */
  shieldReturns: boolean;
}

const PRESET = {
  'connection.pin3': typical('open'),
  'connection.contact': typical(10),
  'connection.pin1': typical(20),
} as const;

const model = (
  balancedDriver: boolean,
  balancedReceiver: boolean,
  needsPair: boolean,
  shieldReturns: boolean,
): { preset: typeof PRESET; model: ConnectionModel } => ({
  preset: PRESET,
  model: { balancedDriver, balancedReceiver, needsPair, shieldReturns },
});

export const CONNECTIONS = {
  rca: model(false, false, false, true),
  'trs-stereo': model(false, false, false, true),
  xlr: model(true, true, true, false),
  'pin3-source': model(false, true, true, false),
  'pin3-receiver': model(false, true, true, true),
  adapter: model(true, false, true, true),
  cosmetic: model(true, false, true, true),
  'pin1-fault': model(true, true, true, false),
} as const;

export type ConnectionPreset = keyof typeof CONNECTIONS;
