/**
 * Programme loudness of both sides of a blind test, by BS.1770, through the whole link: wire, switch and all, as a
 * listener gets it at full volume, with every interference off. The limiter is not in it, for it follows the volume.
 *
 * Both are compared over the same moments (`measure/loudness.ts`), so turning the louder one down by the difference
 * makes them alike in just those, and the difference as played follows from it. A source that is silent itself is
 * measured with pink noise instead, because a link has its gain all the same.
 */
import { dbToGain, rmsToDbfs } from '../../dsp/decibels';
import { renderPinkNoise } from '../../dsp/demo/pink-noise';
import { rmsOf } from '../../dsp/level';
import { BLOCK_FRAMES } from '../../dsp/link-chain';
import type { MatchedLevels } from '../../eartest/plan';
import type { LoudnessMeter } from '../../measure/loudness';
import { createLoudnessMeter, loudnessDifference } from '../../measure/loudness';
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

/**
 * A meter that has heard one channel in both ears, or two. Throws RangeError where a sample is no finite number: that
 * is not silence.
 */
function hear(channels: readonly Float32Array[], sampleRateHz: number): LoudnessMeter {
  const [left, right = left] = channels;
  const meter = createLoudnessMeter(sampleRateHz);
  meter.add([left!, right!], left!.length);
  if (Number.isNaN(meter.read())) throw new RangeError('Some samples are not finite.');
  return meter;
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
 * undefined where there is no moment in which both sides have programme that could be compared. Throws
 * SingularLinkError for a real link without a solution, RangeError for samples that are no finite numbers.
 */
export function measureLevels(order: LevelsOrder): MeasuredLevels | undefined {
  const { mode, sides, sampleRateHz, source: own } = order;
  const isOwn = own !== undefined && hear(own, sampleRateHz).read() > -Infinity;
  const source = isOwn ? own : [renderPinkNoise(sampleRateHz)];
  const [a, b] = sides.map((side) => playThrough(side, order, source, true));
  const [blocksOfA, blocksOfB] = [a!, b!].map((heard) => hear(heard, sampleRateHz).blocks());
  const wiredLu = loudnessDifference(blocksOfA!, blocksOfB!);
  if (wiredLu === undefined) return undefined;
  /** What A is to be turned down by, or B where it is above 0. */
  const wantedDb = mode === 'matched' ? wiredLu : 0;
  const gainsDb: Gains = [rounded(Math.min(0, wantedDb)), rounded(Math.min(0, -wantedDb))];
  const playedLu = wiredLu + gainsDb[1] - gainsDb[0];
  const measuredWith = isOwn ? 'source' : 'pink-noise';
  const figures = { wiredLu: rounded(wiredLu), playedLu: rounded(playedLu), gainsDb };
  const isSame = (): boolean => {
    // What rounding the gains leaves is no difference.
    const exactDb: Gains = [Math.min(0, wantedDb), Math.min(0, -wantedDb)];
    if (differenceDbfs([a!, b!], exactDb) > SAME_DBFS) return false;
    const part = source.map((samples) => samples.subarray(0, COMPARED_SECONDS * sampleRateHz));
    const whole = sides.map((side) => playThrough(side, order, part, false));
    return differenceDbfs(whole, exactDb) < SAME_DBFS;
  };
  const levels = { mode, measuredWith, ...figures } as const;
  return { levels, likeness: likenessOf(a!, b!), isSame: isSame() };
}
