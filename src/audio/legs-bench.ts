/**
 * Sends test signals on the two legs and reads what comes back. While it sends, the page's own sound is
 * muted: what comes in would go out again, and round.
 *
 * Signals go to the outputs beside the link, at a level of their own, through a fader each.
 */
import type { IAudioContext, IAudioNode } from 'standardized-audio-context';
import { AudioBuffer, AudioBufferSourceNode } from 'standardized-audio-context';
import { dbToGain } from '../dsp/decibels';
import { peakOf } from '../dsp/level';
import { lineAmplitude, loopPoint, noiseAmplitude } from '../measure/legs/loop-cmrr';
import { withoutSourceGain } from '../measure/legs/source-gain';
import type { TestSignal } from '../measure/legs/test-signal';
import { testSignalLoop } from '../measure/legs/test-signal';
import type { LegsBench, LoopEnd } from '../state/legs';
import { LOOP_HERTZ } from '../state/legs';
import type { Session } from '../state/session';
import type { Settings } from '../state/settings';
import type { Instruments, WatchedWire } from '../state/transport';
import { WATCH_FRAMES } from '../state/transport';
import type { Fader } from './sources/fader';
import { createFader } from './sources/fader';

/** Until a tone has gone out, round and settled: device buffers of up to 0.3 s. */
const SETTLE_MILLISECONDS = 550;
const CLIP_PEAK = 0.9995;

/** Where what comes back is read, and the inputs that must not be overloaded for it. */
const READS = {
  difference: { wire: 'differential', inputs: ['source', 'sourceRight'] },
  left: { wire: 'source', inputs: ['source'] },
} as const satisfies Record<string, { wire: WatchedWire; inputs: readonly WatchedWire[] }>;

/** What came back; `peak` is that of the inputs as they come in. */
interface Heard {
  samples: Float32Array;
  peak: number;
}

export interface LegsBenchParts {
  /** Where signals go; undefined while no sound runs. */
  output: () => { context: IAudioContext; destination: IAudioNode<IAudioContext> } | undefined;
  watch: Instruments['watch'];
  settings: Settings;
  /** `testing` is set while signals are sent; whoever takes it back, or stops the sound, ends them. */
  session: Session;
}

const wait = (milliseconds: number): Promise<void> =>
  new Promise((resolve) => setTimeout(resolve, milliseconds));

export function createLegsBench({ output, watch, settings, session }: LegsBenchParts): LegsBench {
  let fader: Fader | undefined;
  /** Counts what was asked for: a measurement that was overtaken ends. */
  let latest = 0;

  const fadeOut = (): void => {
    fader?.leave();
    fader = undefined;
  };

  const send = (signal: TestSignal): boolean => {
    const place = output();
    fadeOut();
    if (!place || !session.value.testing) return false;
    const { context, destination } = place;
    const { sampleRate } = context;
    const peak = dbToGain(settings.get('legs.level'));
    const channels = testSignalLoop(signal, peak, sampleRate);
    const buffer = new AudioBuffer({
      length: channels[0].length,
      numberOfChannels: 2,
      sampleRate,
    });
    channels.forEach((samples, k) => buffer.copyToChannel(samples, k));
    const source = new AudioBufferSourceNode(context, { buffer, loop: true });
    const next = createFader(context, destination);
    source.connect(next.node);
    source.start();
    next.open();
    fader = {
      ...next,
      leave: () => next.leave(() => source.stop()),
    };
    return true;
  };

  const stop = (): void => {
    latest++;
    fadeOut();
    session.update({ testing: false });
  };

  session.subscribe(() => {
    const { testing, status } = session.value;
    if (fader && (!testing || status !== 'running')) stop();
  });

  /** Sends each tone in turn and reads it; undefined from `read` where the sound was stopped. */
  const run = async (
    isStopped: () => boolean,
    read: () => Promise<Heard | undefined>,
    ...[onResult, onProgress]: Parameters<LegsBench['measure']>
  ): Promise<LoopEnd> => {
    const { sampleRate } = output()!.context;
    const steps = 1 + 2 * LOOP_HERTZ.length;
    let done = 0;
    const listen = async (signal?: TestSignal): Promise<Heard | undefined> => {
      if (signal && !send(signal)) return undefined;
      const heard = await read();
      onProgress(++done / steps);
      return isStopped() ? undefined : heard;
    };
    const quiet = await listen();
    if (!quiet) return 'stopped';
    for (const hertz of LOOP_HERTZ) {
      const programme = await listen({ kind: 'tone', hertz, mode: 'programme' });
      const common = programme && (await listen({ kind: 'tone', hertz, mode: 'common' }));
      if (!common) return 'stopped';
      if (Math.max(programme.peak, common.peak) >= CLIP_PEAK) return 'clipped';
      const point = loopPoint(
        hertz,
        lineAmplitude(programme.samples, hertz, sampleRate),
        lineAmplitude(common.samples, hertz, sampleRate),
        noiseAmplitude(quiet.samples, hertz, sampleRate),
      );
      if (!point) return 'silent';
      onResult(point);
    }
    return 'done';
  };

  return {
    async measure(onResult, onProgress) {
      const turn = ++latest;
      const place = output();
      if (!place) return 'stopped';
      const { wire, inputs } = READS[settings.get('legs.return')];
      const taps = watch([...new Set([wire, ...inputs])], WATCH_FRAMES);
      const windowMilliseconds = (1000 * WATCH_FRAMES) / place.context.sampleRate;
      // The first read sets the tap on the wire.
      taps.read();
      session.update({ testing: true });
      try {
        return await run(
          () => turn !== latest,
          async () => {
            await wait(SETTLE_MILLISECONDS + windowMilliseconds);
            const waves = taps.read()?.waves;
            if (!waves) return undefined;
            const sourceGainDb = settings.get('source.gain');
            const peaks = inputs.map((input) =>
              peakOf(withoutSourceGain(waves[input]!, sourceGainDb)),
            );
            return { samples: waves[wire]!.slice(), peak: Math.max(...peaks) };
          },
          onResult,
          onProgress,
        );
      } finally {
        taps.close();
        if (turn === latest) stop();
      }
    },
    playPilot() {
      latest++;
      session.update({ testing: true });
      const isSent = send({ kind: 'pilot' });
      if (!isSent) session.update({ testing: false });
      return isSent;
    },
    stop,
  };
}
