/**
 * Programme and interference on their way through a real link, as its plan says.
 *
 * Each source runs through a bank of elementary filters (`response-bank.ts`); the plan's weights turn
 * the bank's terms into the four streams of `link-plan.ts`. The hum is a line spectrum: its tables hold
 * one period of each stream, with the exact gain of every harmonic. Without a plan nothing is added, and
 * the programme passes by as in the textbook.
 *
 * Audio thread; allocates only when created; no latency.
 */
import type { LinkPlan, SourcePath } from './link-plan';
import { STREAM_COUNT } from './link-plan';
import { addPeriods } from './period-table';
import type { PlanFade } from './plan-fade';
import type { ResponseBank } from './response-bank';
import { createResponseBank } from './response-bank';

type Plan = LinkPlan | undefined;

/** The table of a stream without hum. */
const SILENT = new Float32Array(0);
type Streams = readonly Float64Array[];

export interface CircuitPath {
  /** Weight of `fade.to` at each frame; fill it before anything else of the block is asked for. */
  readonly weights: Float64Array;
  /** Adds one side's programme to its four streams; `other` is the other side's. */
  addProgramme(side: number, own: Float32Array, other: Float32Array, out: Streams): void;
  /** Adds interference kind `kind` (a stream of unit RMS) to the four streams. */
  addKind(kind: number, wave: Float64Array, out: Streams): void;
  /** Forgets what kind `kind` left behind: it is not heard now. */
  restKind(kind: number): void;
  addInjection(wave: Float32Array, out: Streams): void;
  addHum(phases: Float64Array, out: Streams): void;
  /** Whether kind `kind` is in either plan. */
  readonly wants: (kind: number) => boolean;
}

/** `fading` and `frames` of the block at hand. */
export interface CircuitBlock {
  fading: boolean;
  frames: number;
}

export function createCircuitPath(
  sampleRate: number,
  maxFrames: number,
  fade: PlanFade<Plan>,
  block: CircuitBlock,
  kindCount: number,
): CircuitPath {
  const weights = new Float64Array(maxFrames).fill(1);
  const makeBank = (): ResponseBank => createResponseBank(sampleRate, maxFrames);
  const programme = [makeBank(), makeBank()];
  const kinds = Array.from({ length: kindCount }, makeBank);
  const injection = makeBank();
  const makeStreams = (): Float64Array[] =>
    Array.from({ length: STREAM_COUNT }, () => new Float64Array(maxFrames));
  const old = makeStreams();
  const fresh = makeStreams();

  /** out += (1 − w)·from + w·to, each a weighted sum of the bank's terms. */
  const mix = (
    bank: ResponseBank,
    from: SourcePath | undefined,
    to: SourcePath | undefined,
    out: Streams,
  ): void => {
    const { fading, frames } = block;
    const { slot } = fade;
    if (to) bank.resonate(slot, to.resonator);
    if (fading && from) bank.resonate(1 - slot, from.resonator);
    if (!fading) {
      if (to) bank.add(slot, to.weights, out);
      return;
    }
    for (let stream = 0; stream < STREAM_COUNT; stream++) {
      old[stream]!.fill(0, 0, frames);
      fresh[stream]!.fill(0, 0, frames);
    }
    if (from) bank.add(1 - slot, from.weights, old);
    if (to) bank.add(slot, to.weights, fresh);
    for (let stream = 0; stream < STREAM_COUNT; stream++) {
      const target = out[stream]!;
      const before = old[stream]!;
      const after = fresh[stream]!;
      for (let i = 0; i < frames; i++) {
        target[i]! += before[i]! + (after[i]! - before[i]!) * weights[i]!;
      }
    }
  };

  const through = (
    bank: ResponseBank,
    wave: ArrayLike<number>,
    from: SourcePath | undefined,
    to: SourcePath | undefined,
    out: Streams,
  ): void => {
    if (!to && !(block.fading && from)) {
      bank.reset();
      return;
    }
    bank.run(wave, block.frames);
    mix(bank, from, to, out);
  };

  const crossed = new Float64Array(maxFrames);

  return {
    weights,
    wants: (kind) =>
      fade.to?.kinds[kind] !== undefined || (block.fading && fade.from?.kinds[kind] !== undefined),
    addProgramme(side, own, other, out) {
      const { from, to } = fade;
      const { frames } = block;
      const crossTo = to?.programmeCross ?? 0;
      const crossFrom = block.fading ? (from?.programmeCross ?? 0) : crossTo;
      if (crossTo === 0 && crossFrom === 0) {
        through(programme[side]!, own, from?.programme, to?.programme, out);
        return;
      }
      for (let i = 0; i < frames; i++) {
        const cross = crossFrom + (crossTo - crossFrom) * weights[i]!;
        crossed[i] = own[i]! + cross * other[i]!;
      }
      through(programme[side]!, crossed, from?.programme, to?.programme, out);
    },
    addKind(kind, wave, out) {
      through(kinds[kind]!, wave, fade.from?.kinds[kind], fade.to?.kinds[kind], out);
    },
    restKind(kind) {
      kinds[kind]!.reset();
    },
    addInjection(wave, out) {
      through(injection, wave, fade.from?.injection, fade.to?.injection, out);
    },
    addHum(phases, out) {
      const { fading, frames } = block;
      const to = fade.to?.hum;
      const from = fading ? fade.from?.hum : to;
      if (!to && !from) return;
      for (let stream = 0; stream < STREAM_COUNT; stream++) {
        addPeriods(
          from?.[stream] ?? SILENT,
          to?.[stream] ?? SILENT,
          weights,
          phases,
          out[stream]!,
          frames,
        );
      }
    },
  };
}
