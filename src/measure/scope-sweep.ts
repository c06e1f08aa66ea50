/**
 * One sweep of an oscilloscope: which moment of the newest samples stands in the middle of the screen.
 *
 * mains: the hum's zero crossing, so that hum stands still; without hum, as auto. auto: the newest edge,
 * and where there is none, the newest samples. normal: the newest edge, and the sweep before it stays
 * until there is another. single: the first edge after arming, which stays. Pure but for what it keeps;
 * allocates when created and when something is first kept.
 */
import type { Mains, MainsLock } from './mains-lock';
import { createMainsLock } from './mains-lock';
import type { Edge } from './trigger';
import { newestCrossing } from './trigger';

export type TriggerMode = 'mains' | 'auto' | 'normal' | 'single';

/** Samples of one moment; of all wires equally many. */
export type Waves<Wire extends string> = Readonly<Record<Wire, Float32Array>>;

/** What put the picture where it is: `waiting` shows nothing yet, or the sweep before. */
export type SweepCause = 'mains' | 'edge' | 'free' | 'waiting' | 'held';

export interface Sweep<Wire extends string> {
  waves: Waves<Wire>;
  sampleRate: number;
  /** Index, with a fraction, in the middle of the screen; NaN where nothing has triggered yet. */
  at: number;
  cause: SweepCause;
  /** Of the mains trigger, Hz; NaN without. */
  mainsHz: number;
}

export interface SweepRequest<Wire extends string> {
  waves: Waves<Wire>;
  sampleRate: number;
  mode: TriggerMode;
  source: Wire;
  edge: Edge;
  /** From the middle of the screen to its edge. */
  halfFrames: number;
  nominalHz: number;
}

export interface Sweeper<Wire extends string> {
  /** `fresh`: the samples are new. The result is overwritten by the next call. */
  take(request: SweepRequest<Wire>, fresh: boolean): Sweep<Wire>;
  /** Forgets what is kept, and waits for a new edge. */
  arm(): void;
}

/** The wires that a hum is looked for on. */
export interface MainsWires<Wire> {
  /** Interference alone: without programme, where the link adds its own. */
  alone: Wire;
  /** Both legs: half their sum is free of programme, whoever adds the hum. */
  legs: readonly [Wire, Wire];
}

/** Of the samples, the share from the middle of the screen to its edge at most: the rest is to look for edges in. */
const MOST_HALF = 0.4;
/** So many samples behind the screen's right edge let the wave be interpolated there. */
const MARGIN_FRAMES = 17;

export function createSweeper<Wire extends string>(wires: MainsWires<Wire>): Sweeper<Wire> {
  const lockAlone = createMainsLock();
  const lockLegs = createMainsLock();
  let common = new Float32Array(0);
  let kept: Record<Wire, Float32Array> | undefined;
  let isKept = false;
  const sweep = { at: NaN, cause: 'waiting', mainsHz: NaN } as Sweep<Wire>;

  const findMains = ({ waves, sampleRate, nominalHz }: SweepRequest<Wire>): Mains | undefined => {
    const find = (lock: MainsLock, samples: Float32Array): Mains | undefined =>
      lock.find(samples, sampleRate, nominalHz);
    const alone = find(lockAlone, waves[wires.alone]);
    if (alone) return alone;
    const [hot, cold] = [waves[wires.legs[0]], waves[wires.legs[1]]];
    if (common.length !== hot.length) common = new Float32Array(hot.length);
    for (let i = 0; i < hot.length; i++) common[i] = (hot[i]! + cold[i]!) / 2;
    return find(lockLegs, common);
  };

  /** Writes cause and place of what the samples themselves give. */
  const look = (request: SweepRequest<Wire>): void => {
    const { waves, sampleRate, mode, source, edge } = request;
    const { length } = waves[source];
    const half = Math.min(request.halfFrames, MOST_HALF * length);
    const newest = length - MARGIN_FRAMES - half;
    const mains = mode === 'mains' ? findMains(request) : undefined;
    sweep.mainsHz = mains?.hz ?? NaN;
    if (mains) {
      const period = sampleRate / mains.hz;
      const first = mains.zeroAt + (edge.rising ? 0 : period / 2);
      sweep.at = first + Math.floor((newest - first) / period) * period;
      sweep.cause = 'mains';
      return;
    }
    const crossing = newestCrossing(waves[source], edge, half, newest);
    sweep.at = crossing ?? length - 1 - half;
    sweep.cause = crossing === undefined ? 'free' : 'edge';
  };

  const keep = (waves: Waves<Wire>): void => {
    const names = Object.keys(waves) as Wire[];
    kept ??= Object.fromEntries(
      names.map((name) => [name, new Float32Array(waves[name].length)]),
    ) as Record<Wire, Float32Array>;
    for (const name of names) kept[name].set(waves[name]);
    isKept = true;
  };

  return {
    arm() {
      isKept = false;
      sweep.at = NaN;
    },
    take(request, fresh) {
      const { waves, mode } = request;
      if (mode === 'mains' || mode === 'auto') {
        isKept = false;
        sweep.waves = waves;
        sweep.sampleRate = request.sampleRate;
        look(request);
        return sweep;
      }
      sweep.mainsHz = NaN;
      if (isKept && (mode === 'single' || !fresh)) {
        if (mode === 'single') sweep.cause = 'held';
        return sweep;
      }
      const before = sweep.at;
      look(request);
      if (sweep.cause === 'edge') {
        keep(waves);
        sweep.waves = kept!;
        sweep.sampleRate = request.sampleRate;
        if (mode === 'single') sweep.cause = 'held';
        return sweep;
      }
      sweep.at = isKept ? before : NaN;
      sweep.waves = isKept ? kept! : waves;
      sweep.sampleRate = request.sampleRate;
      sweep.cause = 'waiting';
      return sweep;
    },
  };
}
