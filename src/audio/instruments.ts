/**
 * Reads the running graph for meters and drawings, without a message to or from the audio thread.
 *
 * One analyser a wire; an analyser only copies samples, so reading costs the sound nothing.
 */
import type { IAnalyserNode, IAudioContext, IAudioNode } from 'standardized-audio-context';
import { AnalyserNode, ChannelSplitterNode } from 'standardized-audio-context';
import { gainToDb, rmsToDbfs } from '../dsp/decibels';
import { peakOf, rmsOf } from '../dsp/level';
import type { LinkPlan } from '../dsp/link-plan';
import { programmeGains } from '../dsp/programme-gain';
import { gainSettings } from '../state/gain-settings';
import type { Settings } from '../state/settings';
import type { Instruments, ProgrammeGains, ScopeFrame } from '../state/transport';
import type { LinkGraph } from './graph';
import { rejectionOf } from './rejection';

/** 170 ms at 48 kHz: eight periods of the mains, with room to line one up. */
const scopeFrames = (sampleRate: number): number => (sampleRate > 64_000 ? 16384 : 8192);
/** 43 ms at 48 kHz. */
const METER_FRAMES = 2048;
/** 0.7 s at 48 kHz: some 34 periods of the mains, half of that at 96 kHz. */
const REJECTION_FRAMES = 32768;

interface Tap {
  read(): Float32Array;
}

function createTap(
  context: IAudioContext,
  node: IAudioNode<IAudioContext>,
  output: number,
  channel: number,
  frames: number,
): Tap {
  const splitter = new ChannelSplitterNode(context, { numberOfOutputs: channel + 1 });
  const analyser: IAnalyserNode<IAudioContext> = new AnalyserNode(context, {
    fftSize: frames,
    channelCount: 1,
    channelCountMode: 'explicit',
  });
  const samples = new Float32Array(frames);
  node.connect(splitter, output);
  splitter.connect(analyser, channel);
  return {
    read() {
      analyser.getFloatTimeDomainData(samples);
      return samples;
    },
  };
}

/** The instruments that are always there, of one link. */
export interface LinkInstruments extends Omit<Instruments, 'watch'> {
  programmeGains(): ProgrammeGains;
}

export function createInstruments(
  context: IAudioContext,
  graph: LinkGraph<IAudioContext>,
  settings: Settings,
  currentPlan: () => LinkPlan | undefined,
): LinkInstruments {
  const tap = (
    node: IAudioNode<IAudioContext>,
    output: number,
    channel: number,
    length: number,
  ): Tap => createTap(context, node, output, channel, length);
  const frames = scopeFrames(context.sampleRate);
  const scope = {
    source: tap(graph.driver, 1, 0, frames),
    hot: tap(graph.interference, 0, 0, frames),
    cold: tap(graph.interference, 0, 1, frames),
    interferenceHot: tap(graph.interference, 1, 0, frames),
    interferenceCold: tap(graph.interference, 1, 1, frames),
    differential: tap(graph.receiver, 0, 0, frames),
    singleEnded: tap(graph.receiver, 0, 2, frames),
    output: tap(graph.monitor, 1, 0, frames),
  };
  const meters = {
    input: tap(graph.driver, 1, 0, METER_FRAMES),
    left: tap(graph.monitor, 0, 0, METER_FRAMES),
    right: tap(graph.monitor, 0, 1, METER_FRAMES),
  };
  const rejection = {
    differential: tap(graph.receiver, 1, 0, REJECTION_FRAMES),
    singleEnded: tap(graph.receiver, 1, 1, REJECTION_FRAMES),
  };

  const programmeGainsNow = (): ProgrammeGains => {
    const plan = currentPlan();
    if (!plan) return programmeGains(gainSettings(settings));
    return {
      differential: plan.differential.programmeGain,
      singleEnded: plan.singleEnded.programmeGain,
    };
  };

  const readAll = (): ScopeFrame => ({
    source: scope.source.read(),
    hot: scope.hot.read(),
    cold: scope.cold.read(),
    interferenceHot: scope.interferenceHot.read(),
    interferenceCold: scope.interferenceCold.read(),
    differential: scope.differential.read(),
    singleEnded: scope.singleEnded.read(),
    output: scope.output.read(),
    gains: programmeGainsNow(),
  });

  return {
    programmeGains: programmeGainsNow,
    readScope() {
      // The audio thread may write between two reads: then the last sample of the first has moved on.
      for (let tries = 0; tries < 3; tries++) {
        const frame = readAll();
        const newest = frame.hot[frames - 1];
        const older = frame.hot[frames - 2];
        const again = scope.hot.read();
        if (again[frames - 1] === newest && again[frames - 2] === older) return frame;
      }
      return readAll();
    },
    readLevels() {
      const input = meters.input.read();
      const left = meters.left.read();
      const right = meters.right.read();
      return {
        inputDbfs: rmsToDbfs(rmsOf(input)),
        inputPeakDbfs: gainToDb(peakOf(input)),
        outputDbfs: rmsToDbfs(Math.max(rmsOf(left), rmsOf(right))),
        outputPeakDbfs: gainToDb(Math.max(peakOf(left), peakOf(right))),
      };
    },
    readRejection() {
      const rms = {
        differential: rmsOf(rejection.differential.read()),
        singleEnded: rmsOf(rejection.singleEnded.read()),
      };
      const isMatched = settings.get('monitor.match') === 'matched';
      return rejectionOf(rms, programmeGainsNow(), isMatched);
    },
  };
}
