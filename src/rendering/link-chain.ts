/**
 * Driver, interference and receivers in a row, without Web Audio: the kernels of `worklets/`, handed the
 * blocks that the graph (`src/audio/graph.ts`) would hand them, in single precision between the stages.
 *
 * Parameters stand still for the whole rendering. Any thread; allocates only when created.
 */
import type { BalancedDriverParams } from '../dsp/balanced-driver';
import { createBalancedDriver } from '../dsp/balanced-driver';
import type { InterferenceParams } from '../dsp/interference';
import { createInterference } from '../dsp/interference';
import type { LinkPlan } from '../dsp/link-plan';
import type { OutputWiresParams } from '../dsp/output-wires';
import type { ReceiverParams } from '../dsp/receivers';
import { createReceivers } from '../dsp/receivers';
import { valueToAudio } from '../params/contract';
import type { ParamId } from '../params/index';
import { PARAMS, rowOf } from '../params/index';
import { heardValue } from '../state/heard';
import type { Settings } from '../state/settings';

/** Frames of a block, as the audio thread cuts them. */
export const BLOCK_FRAMES = 128;

/** What the kernels read of the parameters; every one of them is there. */
export type ChainParams = BalancedDriverParams &
  InterferenceParams &
  ReceiverParams &
  OutputWiresParams;

/** One value a parameter, as the AudioParams carry it. */
export function chainParams(settings: Settings): ChainParams {
  const valueOf = (id: ParamId): number => valueToAudio(rowOf(id), heardValue(settings, id));
  const entries = PARAMS.map(({ id }) => [id, Float32Array.of(valueOf(id))] as const);
  return Object.fromEntries(entries) as unknown as ChainParams;
}

export interface LinkChain {
  /** L, R after the trim. */
  readonly source: readonly Float32Array[];
  /** L hot, L cold, R hot, R cold as they arrive. */
  readonly legs: readonly Float32Array[];
  /** L, R from each receiver. */
  readonly differential: readonly Float32Array[];
  readonly singleEnded: readonly Float32Array[];
  /**
   * Takes the next `frames` ≤ `BLOCK_FRAMES` of the programme in, L and R, and of a voltage between the
   * earths; overwrites the streams above.
   */
  process(source: readonly Float32Array[], injection: Float32Array, frames: number): void;
}

/** For the interference alone, which the page's instruments read. */
const NOBODY_ASKS: readonly Float32Array[] = [];

const buffers = (count: number): Float32Array[] =>
  Array.from({ length: count }, () => new Float32Array(BLOCK_FRAMES));

/** `plan`: of the real link; undefined for the textbook's, and for real legs. */
export function createLinkChain(
  sampleRate: number,
  params: ChainParams,
  plan: LinkPlan | undefined,
): LinkChain {
  const driver = createBalancedDriver(sampleRate, BLOCK_FRAMES);
  const interference = createInterference(sampleRate, BLOCK_FRAMES, plan);
  const receivers = createReceivers(sampleRate, BLOCK_FRAMES, 2, plan);
  const trimmed = buffers(2);
  const sent = buffers(4);
  /** The legs, and behind them what each output carries beside them. */
  const arrived = buffers(8);
  const legs = arrived.slice(0, 4);
  const beside = arrived.slice(4);
  const differential = buffers(2);
  const singleEnded = buffers(2);
  return {
    source: trimmed,
    legs,
    differential,
    singleEnded,
    process(source, injection, frames) {
      driver.process(source, sent, trimmed, params, frames);
      interference.process(sent, injection, arrived, NOBODY_ASKS, params, frames);
      receivers.process(legs, beside, differential, singleEnded, params, frames);
    },
  };
}
