/**
 * Driver, interference and receivers in a row, without Web Audio: the kernels of `worklets/`, handed the
 * blocks that the graph (`src/audio/graph.ts`) would hand them, in single precision between the stages.
 *
 * Any thread; allocates only when created.
 */
import type { BalancedDriverParams } from './balanced-driver';
import { createBalancedDriver } from './balanced-driver';
import type { InterferenceParams } from './interference';
import { createInterference } from './interference';
import type { LinkPlan } from './link-plan';
import type { OutputWiresParams } from './output-wires';
import type { ReceiverParams } from './receivers';
import { createReceivers } from './receivers';

/** Frames of a block, as the audio thread cuts them. */
export const BLOCK_FRAMES = 128;

/** What the kernels read of the parameters; every one of them is there. */
export type ChainParams = BalancedDriverParams &
  InterferenceParams &
  ReceiverParams &
  OutputWiresParams;

export interface LinkChain {
  /** L, R after the trim. */
  readonly source: readonly Float32Array[];
  /** L hot, L cold, R hot, R cold as they arrive. */
  readonly legs: readonly Float32Array[];
  /** L, R from each receiver. */
  readonly differential: readonly Float32Array[];
  readonly singleEnded: readonly Float32Array[];
  /** Takes the plan of a real link, or undefined for the textbook's; one fades into the other. */
  setPlan(plan: LinkPlan | undefined): void;
  /**
   * Takes the next `frames` of the programme in, L and R, and of a voltage between the earths; overwrites the
   * streams above. At most as many as the chain was created for.
   */
  process(source: readonly Float32Array[], injection: Float32Array, frames: number): void;
}

/** For the interference alone, which the page's instruments read. */
const NOBODY_ASKS: readonly Float32Array[] = [];

/**
 * `params`: read anew in every block. `plan`: of the real link to begin with; undefined for the textbook's,
 * and for real legs. `maxFrames`: of a block.
 */
export function createLinkChain(
  sampleRate: number,
  params: ChainParams,
  plan: LinkPlan | undefined,
  maxFrames = BLOCK_FRAMES,
): LinkChain {
  const buffers = (count: number): Float32Array[] =>
    Array.from({ length: count }, () => new Float32Array(maxFrames));
  const driver = createBalancedDriver(sampleRate, maxFrames);
  const interference = createInterference(sampleRate, maxFrames, plan);
  const receivers = createReceivers(sampleRate, maxFrames, 2, plan);
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
    setPlan(next) {
      interference.setPlan(next);
      receivers.setPlan(next);
    },
    process(source, injection, frames) {
      driver.process(source, sent, trimmed, params, frames);
      interference.process(sent, injection, arrived, NOBODY_ASKS, params, frames);
      receivers.process(legs, beside, differential, singleEnded, params, frames);
    },
  };
}
