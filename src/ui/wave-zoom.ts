/**
 * How many times larger than they are the waves are drawn: one figure for all wires, so that they can be
 * compared, following the loudest slowly enough that the picture does not pump.
 */
import { peakOf } from '../dsp/level';

const LARGEST = 16;
/** A wave of this height fills the room that a wire has. */
const COMFORTABLE_PEAK = 0.85;
/** Time constant of growing, seconds; shrinking is at once. */
const GROWTH_SECONDS = 1.5;

export interface WaveZoom {
  follow(
    wires: { hot: Float32Array; cold: Float32Array; output: Float32Array },
    seconds: number,
    /** Takes its value at once, where motion is not wanted. */
    atOnce: boolean,
  ): number;
}

export function followZoom(): WaveZoom {
  let zoom = 1;
  let last = 0;
  return {
    follow({ hot, cold, output }, seconds, atOnce) {
      const peak = Math.max(peakOf(hot), peakOf(cold), peakOf(output), 1e-9);
      const fits = Math.min(LARGEST, Math.max(1, COMFORTABLE_PEAK / peak));
      const share = 1 - Math.exp(-Math.min(1, Math.max(0, seconds - last)) / GROWTH_SECONDS);
      last = seconds;
      zoom = atOnce || fits < zoom ? fits : zoom + (fits - zoom) * share;
      return zoom;
    },
  };
}
