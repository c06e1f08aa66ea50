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
import type { TestSignal } from '../measure/legs/test-signal';
import { testSignalLoop } from '../measure/legs/test-signal';
import type { LegsBench, LoopEnd } from '../state/legs';
import { LOOP_HERTZ } from '../state/legs';
import type { Session } from '../state/session';
import type { Settings } from '../state/settings';
import type { Instruments } from '../state/transport';
import { WATCH_FRAMES } from '../state/transport';
import type { Fader } from './sources/fader';
import { createFader } from './sources/fader';

/** Until a tone has gone out, round and settled: device buffers of up to 0.3 s. */
const SETTLE_MILLISECONDS = 550;
const CLIP_PEAK = 0.9995;

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
    if (!place) return false;
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
    read: () => Promise<Float32Array | undefined>,
    ...[onResult, onProgress]: Parameters<LegsBench['measure']>
  ): Promise<LoopEnd> => {
    const { sampleRate } = output()!.context;
    const steps = 1 + 2 * LOOP_HERTZ.length;
    let done = 0;
    const listen = async (signal?: TestSignal): Promise<Float32Array | undefined> => {
      if (signal && !send(signal)) return undefined;
      const samples = await read();
      onProgress(++done / steps);
      return isStopped() ? undefined : samples?.slice();
    };
    const quiet = await listen();
    if (!quiet) return 'stopped';
    for (const hertz of LOOP_HERTZ) {
      const programme = await listen({ kind: 'tone', hertz, mode: 'programme' });
      const common = programme && (await listen({ kind: 'tone', hertz, mode: 'common' }));
      if (!common) return 'stopped';
      if (Math.max(peakOf(programme), peakOf(common)) >= CLIP_PEAK) return 'clipped';
      const point = loopPoint(
        hertz,
        lineAmplitude(programme, hertz, sampleRate),
        lineAmplitude(common, hertz, sampleRate),
        noiseAmplitude(quiet, hertz, sampleRate),
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
      const wire = settings.get('legs.return') === 'left' ? 'source' : 'differential';
      const taps = watch([wire], WATCH_FRAMES);
      const windowMilliseconds = (1000 * WATCH_FRAMES) / place.context.sampleRate;
      // The first read sets the tap on the wire.
      taps.read();
      session.update({ testing: true });
      try {
        return await run(
          () => turn !== latest,
          async () => {
            await wait(SETTLE_MILLISECONDS + windowMilliseconds);
            return taps.read()?.waves[wire];
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
      const isSent = send({ kind: 'pilot' });
      session.update({ testing: isSent });
      return isSent;
    },
    stop,
  };
}
