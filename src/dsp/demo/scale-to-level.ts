/** Brings channels to an RMS level in dBFS, taken over all of them together. In place. */
import { dbfsToRms } from '../decibels';

export function scaleToLevel(channels: readonly Float32Array[], levelDbfs: number): void {
  let power = 0;
  let count = 0;
  for (const channel of channels) {
    for (const value of channel) power += value * value;
    count += channel.length;
  }
  const gain = dbfsToRms(levelDbfs) / Math.sqrt(power / count);
  for (const channel of channels) for (let i = 0; i < channel.length; i++) channel[i]! *= gain;
}
