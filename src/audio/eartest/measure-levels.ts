/**
 * Programme loudness of both sides of a blind test, by BS.1770, through the whole link: wire, switch and all, as a
 * listener gets it at full volume, with every interference off. The limiter is not in it, for it follows the volume.
 *
 * Only the louder side is turned down, and both are then measured again as they will be played. A source that is
 * silent itself is measured with pink noise instead, because a link has its gain all the same.
 */
import { dbToGain } from '../../dsp/decibels';
import { renderPinkNoise } from '../../dsp/demo/pink-noise';
import { BLOCK_FRAMES } from '../../dsp/link-chain';
import type { MatchedLevels } from '../../eartest/plan';
import { createLoudnessMeter } from '../../measure/loudness';
import { createLinkRenderer } from '../../rendering/link-renderer';
import type { SettingsValues } from '../../state/settings';
import { createSettings } from '../../state/settings';

export interface LevelsOrder {
  mode: MatchedLevels['mode'];
  sides: readonly [SettingsValues, SettingsValues];
  /** Hertz. */
  sampleRateHz: number;
  /** Links that the source needs: 1 mono, 2 stereo. */
  links: 1 | 2;
  /** One array a channel; undefined where the source is not known beforehand. */
  source: readonly Float32Array[] | undefined;
}

type Gains = MatchedLevels['gainsDb'];

/** Of the figures on a card, LU and dB. */
const DECIMALS = 3;
/**
 * Passages so soft that they count through one side only make the first figure a little wrong; as soon as both
 * are equally loud they count through both.
 */
const CORRECTIONS = 3;
/** Nearer than that is equal. */
const NEAR_LU = 0.0005;

/** Adding 0 makes 0 of −0. */
const rounded = (value: number): number => Number(value.toFixed(DECIMALS)) + 0;

/** Left and right of what is heard of `source` through a side. */
function playThrough(
  side: SettingsValues,
  { sampleRateHz, links }: LevelsOrder,
  source: readonly Float32Array[],
): Float32Array[] {
  const settings = createSettings();
  settings.apply(side);
  const options = { sampleRate: sampleRateHz, settings, links, isProgrammeOnly: true };
  const renderer = createLinkRenderer(options);
  const wire = renderer.wires[settings.get('monitor.wire')];
  const total = source[0]!.length;
  const heard = wire.map(() => new Float32Array(total));
  for (let at = 0; at < total; at += BLOCK_FRAMES) {
    const frames = Math.min(BLOCK_FRAMES, total - at);
    const block = source.map((channel) => channel.subarray(at, at + frames));
    renderer.process(block, frames);
    wire.forEach((samples, k) => heard[k]!.set(samples.subarray(0, frames), at));
  }
  return heard;
}

/** LUFS of one channel, heard in both ears, or of two. */
function loudnessOf(channels: readonly Float32Array[], sampleRateHz: number, gainDb = 0): number {
  const gain = dbToGain(gainDb);
  const [left, right = left] = channels.map((samples) => samples.map((value) => gain * value));
  const meter = createLoudnessMeter(sampleRateHz);
  meter.add([left!, right!], left!.length);
  return meter.read();
}

/**
 * undefined where a side has no programme that could be compared with the other's. Throws SingularLinkError for a
 * real link without a solution.
 */
export function measureLevels(order: LevelsOrder): MatchedLevels | undefined {
  const { mode, sides, sampleRateHz, source: own } = order;
  const isOwn = own !== undefined && loudnessOf(own, sampleRateHz) > -Infinity;
  const source = isOwn ? own : [renderPinkNoise(sampleRateHz)];
  const [a, b] = sides.map((side) => playThrough(side, order, source));
  /** LU that B is louder than A, as it is played with these gains. */
  const differenceLu = (gainsDb: Gains): number =>
    loudnessOf(b!, sampleRateHz, gainsDb[1]) - loudnessOf(a!, sampleRateHz, gainsDb[0]);

  const wiredLu = differenceLu([0, 0]);
  if (!Number.isFinite(wiredLu)) return undefined;
  let playedLu = wiredLu;
  let turnBy = 0;
  let gainsDb: Gains = [0, 0];
  const corrections = mode === 'matched' ? CORRECTIONS : 0;
  for (let round = 0; round < corrections && Math.abs(playedLu) > NEAR_LU; round++) {
    turnBy += playedLu;
    gainsDb = [rounded(Math.min(0, turnBy)), rounded(Math.min(0, -turnBy))];
    playedLu = differenceLu(gainsDb);
  }
  const measuredWith = isOwn ? 'source' : 'pink-noise';
  return { mode, measuredWith, wiredLu: rounded(wiredLu), playedLu: rounded(playedLu), gainsDb };
}
