/**
 * Programme loudness of both sides of a blind test, by BS.1770, through the whole link: wire, switch and all, as a
 * listener gets it at full volume, with every interference off. The limiter is not in it, for it follows the volume.
 *
 * Only the louder side is turned down, and both are then measured again as they will be played. A source that is
 * silent itself is measured with pink noise instead, because a link has its gain all the same.
 */
import { dbToGain, rmsToDbfs } from '../../dsp/decibels';
import { renderPinkNoise } from '../../dsp/demo/pink-noise';
import { rmsOf } from '../../dsp/level';
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

/** What of the source is played with all its interference to see whether there is anything to tell, seconds. */
const COMPARED_SECONDS = 3;
/** Sides nearer than that are the same to any ear: far under the hiss of the best converters. */
const SAME_DBFS = -120;

/** Left and right of what is heard of `source` through a side. */
function playThrough(
  side: SettingsValues,
  { sampleRateHz, links }: LevelsOrder,
  source: readonly Float32Array[],
  isProgrammeOnly: boolean,
): Float32Array[] {
  const settings = createSettings();
  settings.apply(side);
  const options = { sampleRate: sampleRateHz, settings, links, isProgrammeOnly };
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

/** Correlation of what both sides play, −1…1. */
function likenessOf(a: readonly Float32Array[], b: readonly Float32Array[]): number {
  const sums = { both: 0, a: 0, b: 0 };
  a.forEach((samples, channel) => {
    const others = b[channel % b.length]!;
    samples.forEach((value, i) => {
      sums.both += value * others[i]!;
      sums.a += value * value;
      sums.b += others[i]! * others[i]!;
    });
  });
  return sums.both / Math.sqrt(sums.a * sums.b);
}

/** RMS of what B adds to A or takes from it, dBFS, played with these gains. */
function differenceDbfs(
  [a, b]: readonly (readonly Float32Array[])[],
  [gainA, gainB]: Gains,
): number {
  const sides = a!.map((samples, channel) =>
    samples.map((value, i) => dbToGain(gainA) * value - dbToGain(gainB) * b![channel]![i]!),
  );
  return Math.max(...sides.map((samples) => rmsToDbfs(rmsOf(samples))));
}

export interface MeasuredLevels {
  levels: MatchedLevels;
  /** Correlation of the programme through A and through B, −1…1. */
  likeness: number;
  /** Interference and all, as they are played, there is no difference that anybody could hear. */
  isSame: boolean;
}

/**
 * undefined where a side has no programme that could be compared with the other's. Throws SingularLinkError for a
 * real link without a solution.
 */
export function measureLevels(order: LevelsOrder): MeasuredLevels | undefined {
  const { mode, sides, sampleRateHz, source: own } = order;
  const isOwn = own !== undefined && loudnessOf(own, sampleRateHz) > -Infinity;
  const source = isOwn ? own : [renderPinkNoise(sampleRateHz)];
  const [a, b] = sides.map((side) => playThrough(side, order, source, true));
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
  const figures = { wiredLu: rounded(wiredLu), playedLu: rounded(playedLu), gainsDb };
  const isSame = (): boolean => {
    // What rounding the gains leaves is no difference.
    const exact = mode === 'matched' ? gainsDb[0] - gainsDb[1] + playedLu : 0;
    const exactDb: Gains = [Math.min(0, exact), Math.min(0, -exact)];
    if (differenceDbfs([a!, b!], exactDb) > SAME_DBFS) return false;
    const part = source.map((samples) => samples.subarray(0, COMPARED_SECONDS * sampleRateHz));
    const whole = sides.map((side) => playThrough(side, order, part, false));
    return differenceDbfs(whole, exactDb) < SAME_DBFS;
  };
  const levels = { mode, measuredWith, ...figures } as const;
  return { levels, likeness: likenessOf(a!, b!), isSame: isSame() };
}
