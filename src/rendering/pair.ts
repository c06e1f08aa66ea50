/**
 * A link in both positions of the switch at once, for a listening test: A balanced, B unbalanced.
 *
 * Both receivers take the same legs of the same samples, so that A and B are aligned to the sample and differ
 * in nothing else; each is brought to the source's level by its programme gain, worked out and never measured,
 * as "matched" does on the page. Any thread; allocates only when created.
 */
import { BLOCK_FRAMES } from '../dsp/link-chain';
import type { OutputWiresParams } from '../dsp/output-wires';
import { createOutputWires } from '../dsp/output-wires';
import { valueToAudio } from '../params/contract';
import { optionIndex, rowOf } from '../params/index';
import type { ValueOf } from '../params/index';
import type { RenderingOptions, WirePair } from './link-renderer';
import { beginRendering, wirePair } from './link-renderer';

export const PAIR_MEMBERS = rowOf('receiver.mode').options;
export type PairMember = ValueOf<'receiver.mode'>;

export interface PairRenderer {
  /** As of a `LinkRenderer`. */
  readonly links: 1 | 2;
  /** Renders `frames` ≤ 128 frames of programme, one array a channel; one channel feeds both sides. */
  process(source: readonly Float32Array[], frames: number): void;
  /** Overwritten by the next call. */
  readonly members: Readonly<Record<PairMember, WirePair>>;
}

/** Throws SingularLinkError where a real link has no solution. */
export function createPairRenderer(options: RenderingOptions): PairRenderer {
  const { links, params, plan, chain, run } = beginRendering(options);
  const exact = new Float64Array(BLOCK_FRAMES);
  const listeners = PAIR_MEMBERS.map((member) => ({
    outputs: createOutputWires(options.sampleRate, BLOCK_FRAMES, plan),
    params: {
      ...params,
      'receiver.mode': Float32Array.of(valueToAudio(rowOf('receiver.mode'), member)),
      'monitor.match': Float32Array.of(optionIndex('monitor.match', 'matched')),
    } satisfies OutputWiresParams,
    pair: wirePair(links),
  }));
  return {
    links,
    members: Object.fromEntries(listeners.map(({ pair }, k) => [PAIR_MEMBERS[k]!, pair])) as Record<
      PairMember,
      WirePair
    >,
    process(source, frames) {
      run(source, frames);
      for (const { outputs, params: own, pair } of listeners) {
        outputs.prepare(own, frames);
        for (let side = 0; side < links; side++) {
          outputs.output(chain.differential[side]!, chain.singleEnded[side]!, exact, frames);
          pair[side]!.set(exact.subarray(0, frames));
        }
      }
    },
  };
}
