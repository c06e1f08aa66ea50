/** Rows and columns that all pieces of the schematic share, and what kind of link it is. */
import type { ConnectionKind, LinkDescription } from '../../circuit/link-description';

/** Narrower than this the parts would not stand clear of each other. */
export const LEAST_WIDTH = 76;
export const SCHEMATIC_HEIGHT = 38;

export interface Grid {
  width: number;
  /** Where the cable starts and ends: the walls of the two chassis. */
  start: number;
  end: number;
  hot: number;
  cold: number;
  shield: number;
  ground: number;
  /** Columns where the chassis go down to their earths. */
  sourceEarth: number;
  receiverEarth: number;
}

export const SOURCE_WIDTH = 20;
const RECEIVER_WIDTH = 21;

/** Tops of the rows of fields. */
export const FIELD_ROWS = {
  arrivals: 0.4,
  hot: 6.5,
  cold: 12.3,
  shield: 18.2,
  below: 23.3,
  length: 26,
  ground: 29.4,
};

/** Walls of the chassis. */
export const CHASSIS = { top: 5.4, bottom: 26.2 };

export const gridOf = (width: number, isPair: boolean): Grid => ({
  width,
  start: SOURCE_WIDTH,
  end: width - RECEIVER_WIDTH,
  hot: isPair ? 10.4 : 14,
  cold: 16.2,
  shield: 22,
  ground: 34,
  sourceEarth: 10.2,
  receiverEarth: width - 10.2,
});

/** Where a field of the hot leg stands: right above it. */
export const aboveHot = ({ hot }: Grid): number => hot - 10.4 + FIELD_ROWS.hot;

/** What pin 3 meets at the source. */
export type ColdAtSource = 'none' | 'joined' | 'open' | 'driver';

/** Above this a core ends in the air. */
const OPEN_OHMS = 1e8;
const COLD_AT_SOURCE: Partial<Record<ConnectionKind, ColdAtSource>> = {
  rca: 'none',
  'trs-stereo': 'none',
  'pin3-source': 'joined',
  'pin3-receiver': 'open',
};

export const coldAtSource = ({ connection, driver }: LinkDescription): ColdAtSource =>
  COLD_AT_SOURCE[connection.kind] ?? (driver.coldOhms >= OPEN_OHMS ? 'open' : 'driver');

/** What pin 3 meets at the receiver. */
export type ColdAtReceiver = 'none' | 'input' | 'input-joined' | 'joined' | 'open';

const COLD_AT_RECEIVER: Readonly<Record<ConnectionKind, ColdAtReceiver>> = {
  rca: 'none',
  'trs-stereo': 'none',
  xlr: 'input',
  'pin3-source': 'input',
  'pin3-receiver': 'input-joined',
  'adapter-open': 'open',
  'adapter-tied': 'joined',
  cosmetic: 'open',
  'pin1-fault': 'input',
};

export const coldAtReceiver = ({ connection }: LinkDescription): ColdAtReceiver =>
  COLD_AT_RECEIVER[connection.kind];

export const isTiedAtSource = ({ cable }: LinkDescription): boolean =>
  cable.tie === 'both' || cable.tie === 'driver';
export const isTiedAtReceiver = ({ cable }: LinkDescription): boolean =>
  cable.tie === 'both' || cable.tie === 'receiver';
