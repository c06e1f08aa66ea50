/**
 * A whole link without Web Audio: every wire of it, with the samples that the page plays.
 *
 * The chain of kernels is `dsp/link-chain.ts`; the wires made of the receivers' streams are the monitor's own
 * (`dsp/output-wires.ts`). Exaggeration is at its full height from the first frame on, where the page lets it
 * rise. Any thread; allocates only when created.
 */
import type { ChainParams, LinkChain } from '../dsp/link-chain';
import { BLOCK_FRAMES, createLinkChain } from '../dsp/link-chain';
import type { LinkPlan } from '../dsp/link-plan';
import { createOutputWires } from '../dsp/output-wires';
import { createPlanMaker } from '../plan/make-plan';
import { planRequest } from '../plan/plan-request';
import { rowOf } from '../params/index';
import { heardLink } from '../state/heard';
import type { Settings } from '../state/settings';
import { chainParams } from './chain-params';
import { INTERFERENCE_OFF, programmeOnly } from './programme-only';

/** What a link without one solution is refused with. */
export { SingularLinkError } from '../circuit/singular-link-error';

export const RENDERED_WIRES = rowOf('keep.wire').options;
export type RenderedWire = (typeof RENDERED_WIRES)[number];

/** Left and right; of a single link the same array twice. */
export type WirePair = readonly [left: Float32Array, right: Float32Array];

export interface RenderingOptions {
  /** Hertz; the programme's own. */
  sampleRate: number;
  /** Read once, at the start. */
  settings: Settings;
  /** Links that carry programme: 1 for a mono source, heard in both ears, 2 for a stereo one. */
  links: 1 | 2;
  /** Without any interference and noise, to measure what the link makes of the programme. */
  isProgrammeOnly?: boolean;
}

export interface LinkRenderer {
  /** Links that are heard: as asked for, and 1 where both channels are the legs of one. */
  readonly links: 1 | 2;
  /** Renders `frames` ≤ 128 frames of programme, one array a channel; one channel feeds both sides. */
  process(source: readonly Float32Array[], frames: number): void;
  /** Overwritten by the next call. All are as before volume, mute and limiter. */
  readonly wires: Readonly<Record<RenderedWire, WirePair>>;
}

/** The links that are heard of a source of so many channels. */
export const linksHeard = (settings: Settings, channels: number): 1 | 2 =>
  channels === 1 || heardLink(settings) === 'legs' ? 1 : 2;

/** What every rendering begins with. Throws SingularLinkError where a real link has no solution. */
export function beginRendering({
  sampleRate,
  settings,
  links,
  isProgrammeOnly = false,
}: RenderingOptions): {
  links: 1 | 2;
  params: ChainParams;
  plan: LinkPlan | undefined;
  chain: LinkChain;
  /** Runs the chain over a block of programme, with nothing from outside between the earths. */
  readonly run: (source: readonly Float32Array[], frames: number) => void;
} {
  const request = planRequest(settings);
  const own = request && createPlanMaker(sampleRate)(request);
  const plan = own && isProgrammeOnly ? programmeOnly(own) : own;
  const params = { ...chainParams(settings), ...(isProgrammeOnly && INTERFERENCE_OFF) };
  const chain = createLinkChain(sampleRate, params, plan);
  const silence = new Float32Array(BLOCK_FRAMES);
  const sides: Float32Array[] = [silence, silence];
  return {
    links: linksHeard(settings, links),
    params,
    plan,
    chain,
    run(source, frames) {
      sides[0] = source[0]!;
      sides[1] = source[1] ?? source[0]!;
      chain.process(sides, silence, frames);
    },
  };
}

/** Left and right of a wire: two buffers, or for a single link the same twice. */
export function wirePair(links: 1 | 2): WirePair {
  const left = new Float32Array(BLOCK_FRAMES);
  return [left, links === 1 ? left : new Float32Array(BLOCK_FRAMES)];
}

/** Throws SingularLinkError where a real link has no solution. */
export function createLinkRenderer(options: RenderingOptions): LinkRenderer {
  const { links, params, plan, chain, run } = beginRendering(options);
  const { legs, differential, singleEnded } = chain;
  const outputs = createOutputWires(options.sampleRate, BLOCK_FRAMES, plan);
  const exact = new Float64Array(BLOCK_FRAMES);
  const common = wirePair(links);
  const removed = wirePair(links);
  const output = wirePair(links);
  /** Both sides of what the chain has as an array of them. */
  const pairOf = (left: Float32Array, right: Float32Array): WirePair => [
    left,
    links === 1 ? left : right,
  ];

  const mixSide = (side: number, frames: number): void => {
    const hot = legs[2 * side]!;
    const cold = legs[2 * side + 1]!;
    for (let i = 0; i < frames; i++) common[side]![i] = (hot[i]! + cold[i]!) / 2;
    outputs.removed(differential[side]!, singleEnded[side]!, exact, frames);
    removed[side]!.set(exact.subarray(0, frames));
    outputs.output(differential[side]!, singleEnded[side]!, exact, frames);
    output[side]!.set(exact.subarray(0, frames));
  };

  return {
    links,
    wires: {
      source: pairOf(chain.source[0]!, chain.source[1]!),
      hot: pairOf(legs[0]!, legs[2]!),
      cold: pairOf(legs[1]!, legs[3]!),
      common,
      removed,
      output,
      differential: pairOf(differential[0]!, differential[1]!),
      singleEnded: pairOf(singleEnded[0]!, singleEnded[1]!),
    },
    process(source, frames) {
      run(source, frames);
      outputs.prepare(params, frames);
      for (let side = 0; side < links; side++) mixSide(side, frames);
    },
  };
}
