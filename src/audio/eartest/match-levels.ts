/**
 * How loud the programme is through each side of a blind test, and what the louder one is turned down by: measured
 * in a worker, over the source's own samples where they are known.
 */
import type { Refusal } from '../../eartest/ear-test';
import type { MatchedLevels, Side } from '../../eartest/plan';
import type { Material } from '../sources/player';
import { loudestPart } from './loudest-part';
import type { MatchMessage, MatchOrder } from './match-worker';

export interface MatchRequest {
  mode: MatchedLevels['mode'];
  sides: readonly [Side, Side];
  /** What plays; undefined of a microphone. */
  material: Material | undefined;
  /** Hertz, of the sound. */
  sampleRateHz: number;
  /** Ends it when it is aborted. */
  signal: AbortSignal;
}

export interface MatchRefusal {
  refused: Extract<
    Refusal,
    'silent-side' | 'opposite-polarity' | 'same-sound' | 'singular-link' | 'not-measured'
  >;
}

/** What is measured of a longer source, seconds: the loudest stretch, which a listener judges by. */
const MEASURED_SECONDS = 20;

/** Links that a source needs: 1 mono, 2 stereo, as a player tells (`sources/player.ts`). */
const linksOf = (material: Material | undefined): 1 | 2 => {
  if (!material) return 1;
  return 'file' in material || material.buffer.numberOfChannels > 1 ? 2 : 1;
};

/** Rejects with the signal's reason when it is aborted. */
export async function matchLevels({
  mode,
  sides,
  material,
  sampleRateHz,
  signal,
}: MatchRequest): Promise<MatchedLevels | MatchRefusal> {
  signal.throwIfAborted();
  const source =
    material && 'buffer' in material ? loudestPart(material.buffer, MEASURED_SECONDS) : undefined;
  const order: MatchOrder = {
    mode,
    sides: [sides[0].settings, sides[1].settings],
    sampleRateHz,
    links: linksOf(material),
    source,
  };
  const worker = new Worker(new URL('./match-worker.ts', import.meta.url), { type: 'module' });
  try {
    return await new Promise<MatchMessage>((resolve, reject) => {
      signal.addEventListener('abort', () => reject(signal.reason as Error));
      worker.onerror = () => resolve({ refused: 'not-measured' });
      worker.onmessage = ({ data }: MessageEvent<MatchMessage>) => resolve(data);
      worker.postMessage(order, source?.map((samples) => samples.buffer) ?? []);
    });
  } finally {
    worker.terminate();
  }
}
