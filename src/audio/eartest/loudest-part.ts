/** The stretch of a buffer with the most energy: what the levels of two sides are compared by. */

/** What is needed of an AudioBuffer. */
export interface Samples {
  readonly numberOfChannels: number;
  readonly length: number;
  readonly sampleRate: number;
  getChannelData(channel: number): Float32Array;
}

/** At most that many: what the page plays. */
const CHANNELS = 2;
/** Whole seconds are compared. */
const STEP_SECONDS = 1;

const energyOf = (channels: readonly Float32Array[], from: number, to: number): number => {
  let sum = 0;
  for (const channel of channels) for (let i = from; i < to; i++) sum += channel[i]! ** 2;
  return sum;
};

/**
 * Copies of at most `seconds` of the first two channels: all of a shorter buffer, else the consecutive whole
 * seconds with the highest mean square, the first of equals.
 */
export function loudestPart(buffer: Samples, seconds: number): Float32Array<ArrayBuffer>[] {
  const stepFrames = Math.round(STEP_SECONDS * buffer.sampleRate);
  const channels = Array.from({ length: Math.min(CHANNELS, buffer.numberOfChannels) }, (_, k) =>
    buffer.getChannelData(k),
  );
  const wanted = Math.floor(seconds / STEP_SECONDS);
  const steps = Array.from({ length: Math.floor(buffer.length / stepFrames) }, (_, step) =>
    energyOf(channels, step * stepFrames, (step + 1) * stepFrames),
  );
  const isShorter = buffer.length <= wanted * stepFrames;
  let energy = 0;
  let most = -1;
  let from = 0;
  steps.forEach((step, last) => {
    energy += step - (steps[last - wanted] ?? 0);
    if (last < wanted - 1 || energy <= most) return;
    most = energy;
    from = last - wanted + 1;
  });
  const start = isShorter ? 0 : from * stepFrames;
  const end = isShorter ? buffer.length : start + wanted * stepFrames;
  return channels.map((channel) => channel.slice(start, end));
}
