/**
 * Listens to both legs for some seconds: as they come in, and behind the trim. `source.gain` is taken out of
 * both, so that their levels are those of the inputs.
 */
import type { CrossSpectrum } from '../../../measure/legs/cross-spectrum';
import { createCrossSpectrum } from '../../../measure/legs/cross-spectrum';
import { withoutSourceGain } from '../../../measure/legs/source-gain';
import { WATCH_FRAMES } from '../../../state/transport';
import type { App } from '../../app';

export interface LegsCapture {
  sampleRate: number;
  /** Powers of the legs as they come in, and behind the trim. */
  incoming: CrossSpectrum;
  trimmed: CrossSpectrum;
  /** The last stretch of both, as it came in. */
  hot: Float32Array;
  cold: Float32Array;
}

const WIRES = ['source', 'sourceRight', 'hot', 'cold'] as const;
/** Enough for a line of hum to stand clear of chance, and for two seconds at the least. */
const STRETCHES = 12;
const LEAST_SECONDS = 2;
/** Until a trim that was just set is behind, and a tap that was just set has filled: more than their due. */
const SETTLE_SECONDS = 0.15;

const wait = (seconds: number): Promise<void> =>
  new Promise((resolve) => setTimeout(resolve, 1000 * seconds));

/**
 * Reads one window after the other; undefined where the sound stops, or `isStopped` says so. The first one
 * begins now: what was heard before, with another trim, is not in it.
 */
export async function captureLegs(
  { instruments, settings }: Pick<App, 'instruments' | 'settings'>,
  isStopped: () => boolean,
  onProgress: (share: number) => void,
): Promise<LegsCapture | undefined> {
  const taps = instruments.watch(WIRES, WATCH_FRAMES);
  try {
    let { sampleRate } = taps.read() ?? { sampleRate: 0 };
    if (sampleRate === 0) return undefined;
    const capture: LegsCapture = {
      sampleRate,
      incoming: createCrossSpectrum(sampleRate),
      trimmed: createCrossSpectrum(sampleRate),
      hot: new Float32Array(),
      cold: new Float32Array(),
    };
    await wait(SETTLE_SECONDS);
    for (let seconds = 0; ;) {
      await wait(WATCH_FRAMES / sampleRate);
      seconds += WATCH_FRAMES / sampleRate;
      const frame = taps.read();
      if (!frame || isStopped()) return undefined;
      sampleRate = frame.sampleRate;
      const sourceGainDb = settings.get('source.gain');
      const [left, right, hot, cold] = WIRES.map((wire) =>
        withoutSourceGain(frame.waves[wire]!, sourceGainDb),
      ) as [Float32Array, Float32Array, Float32Array, Float32Array];
      capture.incoming.add(left, right);
      capture.trimmed.add(hot, cold);
      const { stretches } = capture.incoming;
      onProgress(Math.min(1, stretches / STRETCHES, seconds / LEAST_SECONDS));
      if (stretches >= STRETCHES && seconds >= LEAST_SECONDS) {
        return { ...capture, hot: left, cold: right };
      }
    }
  } finally {
    taps.close();
  }
}
