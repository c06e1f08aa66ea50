/**
 * One of the two links of a blind test: from the programme to what ears would get of it, with a monitor of its own.
 *
 * Its volume carries the gain that matches the two. A link that is early waits for the other one, so that both
 * are aligned to the sample.
 *
 * Audio thread; allocates only when created.
 */
import type { ParamId } from '../params/index';
import { optionIndex, PARAMS } from '../params/index';
import type { PairTiming } from './late-leg';
import { createLateLeg } from './late-leg';
import type { ChainParams } from './link-chain';
import { createLinkChain } from './link-chain';
import type { LinkPlan } from './link-plan';
import type { MonitorParams } from './monitor';
import { createMonitor } from './monitor';
import type { ParamArrays } from './param-arrays';
import { createSmoother } from './smoother';

/** What a side is: the values that its kernels read, and the plan of a real link. */
export interface EarTestSide {
  /** As the AudioParams carry them. */
  values: Readonly<Partial<Record<ParamId, number>>>;
  plan: LinkPlan | undefined;
}

/** What follows the page's own sound while a test runs; one value a block. */
export type LiveParams = ParamArrays<
  'monitor.volume' | 'monitor.mute' | 'monitor.guard' | 'source.links'
>;

export interface EarTestLink {
  /** What ears would get in the latest block, L and R. */
  readonly speakers: readonly Float32Array[];
  set(side: EarTestSide): void;
  setGain(db: number): void;
  /** Whether what it plays runs late (`late-leg.ts`). */
  isLate(): boolean;
  /** `waits`: for the other side, which runs late. Returns whether the feedback guard caught a howl. */
  process(
    programme: readonly Float32Array[],
    live: LiveParams,
    waits: boolean,
    frames: number,
  ): boolean;
}

const SOURCE = optionIndex('monitor.wire', 'source');
const LEGS = optionIndex('source.wiring', 'legs');

/** Values of a side and of what follows the page, one array a parameter. */
const createParams = (): ChainParams & MonitorParams =>
  Object.fromEntries(PARAMS.map(({ id }) => [id, new Float32Array(1)])) as unknown as ChainParams &
    MonitorParams;

export function createEarTestLink(sampleRate: number, maxFrames: number): EarTestLink {
  const params = createParams();
  const chain = createLinkChain(sampleRate, params, undefined, maxFrames);
  const monitor = createMonitor(sampleRate, maxFrames);
  const silence = new Float32Array(maxFrames);
  const speakers = [new Float32Array(maxFrames), new Float32Array(maxFrames)];
  const output = [new Float32Array(maxFrames), new Float32Array(maxFrames)];
  const waiting = speakers.map(() => createLateLeg(maxFrames));
  const waits = createSmoother(sampleRate);
  const wanted = new Float32Array(1);
  const timing: PairTiming = { blends: new Float64Array(maxFrames), steady: true, still: true };
  const ones = new Float64Array(maxFrames).fill(1);
  const zeros = new Float64Array(maxFrames);
  // Not a variable: see `smoother.ts`.
  const gainDb = new Float64Array(1);

  const followPage = (live: LiveParams): void => {
    params['monitor.volume'][0] = live['monitor.volume'][0]! + gainDb[0]!;
    params['monitor.mute'][0] = live['monitor.mute'][0]!;
    params['monitor.guard'][0] = live['monitor.guard'][0]!;
    // Two legs are one link, heard in both ears.
    params['source.links'][0] = params['source.wiring'][0] === LEGS ? 1 : live['source.links'][0]!;
  };

  return {
    speakers,
    set({ values, plan }) {
      for (const id in values) {
        const array = (params as Partial<Record<string, Float32Array>>)[id];
        const value = values[id as ParamId];
        if (array && value !== undefined) array[0] = value;
      }
      chain.setPlan(plan);
      monitor.setPlan(plan);
    },
    setGain(db) {
      gainDb[0] = db;
    },
    isLate() {
      if (params['monitor.wire'][0] === SOURCE) return false;
      const skew = params['source.wiring'][0] === LEGS ? 'legs.skew' : 'line.skew';
      return params[skew][0] !== 0;
    },
    process(programme, live, isWaiting, frames) {
      followPage(live);
      chain.process(programme, silence, frames);
      const caught = monitor.process(chain, speakers, output, params, frames);
      wanted[0] = isWaiting ? 1 : 0;
      timing.steady = waits.fill(wanted, timing.blends, frames);
      for (let side = 0; side < 2; side++) {
        waiting[side]!.process(speakers[side]!, zeros, ones, timing, frames);
      }
      return caught;
    },
  };
}
