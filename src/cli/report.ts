/**
 * What a rendering was, as JSON: its input, and of each link its settings, files, levels and rejection. null is a
 * level of silence, or a rejection without limit. Pure.
 */
import { basename } from 'node:path';
import type { RenderedLevels } from '../rendering/levels';
import { measureCmrr } from '../rendering/measure-cmrr';
import { sharedLink } from '../scenes/shared-link';
import { dbuAtFullScale } from '../state/calibration';
import { heardLink } from '../state/heard';
import type { Settings } from '../state/settings';
import type { Rendering } from './rendering';
import { channelNames } from './tags';

/** Where the rejection is measured. */
const CMRR_HERTZ = [20, 50, 100, 200, 500, 1000, 2000, 5000, 10_000, 20_000];

const round = (value: number, digits: number): number => Number(value.toFixed(digits));

const roundLevels = ({ peakDbfs, rmsDbfs, rmsDbu, clippedSamples }: RenderedLevels) => ({
  peakDbfs: round(peakDbfs, 2),
  rmsDbfs: round(rmsDbfs, 2),
  rmsDbu: round(rmsDbu, 2),
  clippedSamples,
});

/** Of the model; undefined of real legs, whose rejection is their own. */
function cmrrOf(settings: Settings, sampleRate: number) {
  if (heardLink(settings) === 'legs') return undefined;
  const work = measureCmrr({ sampleRate, settings, hertz: CMRR_HERTZ });
  let step = work.next();
  while (!step.done) step = work.next();
  const { hertz, measuredDb, modelDb } = step.value;
  return hertz.map((frequency, k) => ({
    hertz: frequency,
    measuredDb: round(measuredDb[k]!, 2),
    modelDb: round(modelDb[k]!, 2),
  }));
}

/** `frames`: how many were rendered. */
export function reportText(
  input: string,
  { sampleRate, channels }: { sampleRate: number; channels: number },
  frames: number,
  renderings: readonly Rendering[],
): string {
  const report = {
    input: {
      file: basename(input),
      sampleRateHz: sampleRate,
      channels,
      frames,
      seconds: round(frames / sampleRate, 3),
    },
    renderings: renderings.map((rendering) => ({
      scene: rendering.order.scene,
      link: sharedLink(rendering.order.settings),
      links: rendering.links,
      dbuAtFullScale: round(dbuAtFullScale(rendering.order.settings), 2),
      files: rendering.order.files.map(({ path, format, takes }) => ({
        file: path,
        format,
        channels: channelNames(takes, rendering.links),
      })),
      levels: Object.fromEntries(
        rendering.levels().map(([name, all]) => [name, all.map(roundLevels)]),
      ),
      cmrr: cmrrOf(rendering.order.settings, sampleRate),
    })),
  };
  return JSON.stringify(report, undefined, 2);
}
