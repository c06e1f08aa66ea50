/**
 * What a schematic is made of, as plain data. One unit is the height of its letters; y grows downwards.
 *
 * Wires and components connect where their points coincide, so that a test can follow a current through
 * the drawing and find the circuit that is solved.
 */
import type { NumberId } from '../../params/index';

export interface Point {
  x: number;
  y: number;
}

export type Tone = 'hot' | 'cold' | 'shield' | 'plain';

export interface Wire {
  points: readonly Point[];
  tone: Tone;
  /** A tie that is none at audio frequencies: a winding's capacitance. */
  dashed?: boolean;
}

/** `gap`: an open end, drawn but not connecting. */
export type ComponentSymbol = 'resistor' | 'inductor' | 'capacitor' | 'source' | 'gap';

/** Two terminals; the symbol stands between them, leads take the rest. */
export interface Component {
  symbol: ComponentSymbol;
  from: Point;
  to: Point;
  tone: Tone;
  /** Where between them the symbol stands; in the middle unless told. */
  place?: number;
}

export interface Mark {
  /** `chassis`: the receiver's, wherever it is drawn. `earth`: an outlet's. */
  mark: 'earth' | 'chassis' | 'terminal' | 'joint' | 'open';
  at: Point;
}

export interface Box {
  from: Point;
  to: Point;
}

/** The circuit behind the receiver's inputs. */
export interface InputSymbol {
  topology: 'unbalanced' | 'difference' | 'buffered' | 'transformer';
  hot: Point;
  /** Where pin 3 goes in; for one input alone, the same as `hot`. */
  cold: Point;
  out: Point;
}

/** A value with its unit, for whoever writes it. */
export interface Quantity {
  value: number;
  unit: string;
}

export type SchematicWord =
  | 'source'
  | 'receiver'
  | 'floating'
  | 'undriven'
  | 'pin3-joined'
  | 'pin3-open'
  | 'pin3-unused'
  | 'other-channel'
  | 'lifted'
  | 'signal-ground'
  | 'output'
  | 'earth'
  | 'class-two'
  | 'injected'
  | 'pin1-volts'
  | 'between-chassis'
  | 'current'
  | 'plain';

export interface Label {
  word: SchematicWord;
  quantities?: Readonly<Record<string, Quantity>>;
  at: Point;
  anchor: 'start' | 'middle' | 'end';
  /** Figures of the interference, which the drawing is about. */
  strong?: boolean;
}

/** A value that can be edited where it stands; `total` is what it comes to over the cable's length. */
export interface Field {
  param: NumberId;
  at: Point;
  width: number;
  total?: Quantity;
}

/** Wavy arrow of a field or of radio frequency. */
export interface Arrow {
  from: Point;
  to: Point;
}

export interface Piece {
  boxes: readonly Box[];
  wires: readonly Wire[];
  components: readonly Component[];
  marks: readonly Mark[];
  labels: readonly Label[];
  fields: readonly Field[];
  arrows: readonly Arrow[];
}

const EMPTY: Piece = {
  boxes: [],
  wires: [],
  components: [],
  marks: [],
  labels: [],
  fields: [],
  arrows: [],
};

export const piece = (parts: Partial<Piece>): Piece => ({ ...EMPTY, ...parts });

export const joinPieces = (pieces: readonly Piece[]): Piece => ({
  boxes: pieces.flatMap(({ boxes }) => boxes),
  wires: pieces.flatMap(({ wires }) => wires),
  components: pieces.flatMap(({ components }) => components),
  marks: pieces.flatMap(({ marks }) => marks),
  labels: pieces.flatMap(({ labels }) => labels),
  fields: pieces.flatMap(({ fields }) => fields),
  arrows: pieces.flatMap(({ arrows }) => arrows),
});

export const at = (x: number, y: number): Point => ({ x, y });

/** Height of a field with its name above. */
export const FIELD_HEIGHT = 2.6;
