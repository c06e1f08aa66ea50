/**
 * Lets an instrument see the newest samples of the wires it asks for. An analyser hangs on a wire only
 * while somebody watches it, so what is closed costs nothing; it copies samples and changes none.
 */
import type { IAnalyserNode, IAudioContext, IAudioNode } from 'standardized-audio-context';
import { AnalyserNode, ChannelSplitterNode } from 'standardized-audio-context';
import type { Instruments, ProgrammeGains, WatchedWire } from '../state/transport';
import { WATCH_FRAMES } from '../state/transport';
import type { LinkGraph } from './graph';

/** Node, output and channel that carry a wire of the left link. */
type Place = readonly [node: 'driver' | 'interference' | 'receiver' | 'monitor', number, number];

const PLACES: Readonly<Record<WatchedWire, Place>> = {
  source: ['driver', 1, 0],
  sourceRight: ['driver', 1, 1],
  hot: ['interference', 0, 0],
  cold: ['interference', 0, 1],
  interferenceHot: ['interference', 1, 0],
  interferenceCold: ['interference', 1, 1],
  differential: ['receiver', 0, 0],
  singleEnded: ['receiver', 0, 2],
  rejectedDifferential: ['receiver', 1, 0],
  rejectedSingleEnded: ['receiver', 1, 1],
  output: ['monitor', 1, 0],
};

/** What a watch reads from: one running link. */
export interface LiveWires {
  taps: WireTaps;
  sampleRate: number;
  isRunning: boolean;
  gains: ProgrammeGains;
  fullScaleDbu: number;
}

interface Tap {
  analyser: IAnalyserNode<IAudioContext>;
  splitter: IAudioNode<IAudioContext>;
  from: IAudioNode<IAudioContext>;
  output: number;
  watchers: number;
}

/** Makes watches that outlive a link which broke and was built anew. */
export function createWireWatch(current: () => LiveWires | undefined): Instruments['watch'] {
  return (wires, frames) => {
    const whole = wires.map(() => new Float32Array(WATCH_FRAMES));
    const waves: Partial<Record<WatchedWire, Float32Array>> = {};
    wires.forEach((wire, k) => (waves[wire] = whole[k]!.subarray(WATCH_FRAMES - frames)));
    let held: WireTaps | undefined;
    const release = (): void => {
      for (const wire of wires) held?.release(wire);
      held = undefined;
    };
    return {
      read() {
        const live = current();
        if (live?.taps !== held) {
          release();
          held = live?.taps;
          for (const wire of wires) held?.hold(wire);
        }
        if (!live?.isRunning) return undefined;
        live.taps.read(wires, whole);
        const { sampleRate, gains, fullScaleDbu } = live;
        return { sampleRate, waves, gains, fullScaleDbu };
      },
      close: release,
    };
  };
}

/** Taps of one running link, shared by all who watch it. */
export interface WireTaps {
  hold(wire: WatchedWire): void;
  release(wire: WatchedWire): void;
  /** Writes the newest `WATCH_FRAMES` samples of each wire, all of the same moment. */
  read(wires: readonly WatchedWire[], into: readonly Float32Array[]): void;
}

/** How far the newest sample lies from the one before. */
const lastStep = (samples: Float32Array): number =>
  Math.abs(samples[WATCH_FRAMES - 1]! - samples[WATCH_FRAMES - 2]!);

/** Reads until two agree: the audio thread may write between one wire and the next. */
const TRIES = 8;

export function createWireTaps(context: IAudioContext, graph: LinkGraph<IAudioContext>): WireTaps {
  const taps = new Map<WatchedWire, Tap>();

  const open = (wire: WatchedWire): Tap => {
    const [name, output, channel] = PLACES[wire];
    const from = graph[name];
    const splitter = new ChannelSplitterNode(context, { numberOfOutputs: channel + 1 });
    const analyser = new AnalyserNode(context, {
      fftSize: WATCH_FRAMES,
      channelCount: 1,
      channelCountMode: 'explicit',
    });
    from.connect(splitter, output);
    splitter.connect(analyser, channel);
    return { analyser, splitter, from, output, watchers: 0 };
  };

  const again = new Float32Array(WATCH_FRAMES);
  const copy = (wire: WatchedWire, into: Float32Array): void =>
    taps.get(wire)!.analyser.getFloatTimeDomainData(into);

  return {
    hold(wire) {
      const tap = taps.get(wire) ?? open(wire);
      tap.watchers++;
      taps.set(wire, tap);
    },
    release(wire) {
      const tap = taps.get(wire);
      if (!tap || --tap.watchers > 0) return;
      tap.from.disconnect(tap.splitter, tap.output);
      tap.splitter.disconnect();
      taps.delete(wire);
    },
    read(wires, into) {
      for (let tries = 0; tries < TRIES; tries++) {
        wires.forEach((wire, k) => copy(wire, into[k]!));
        // The wire that moves most tells best whether time has gone on while the others were read: those
        // after it, and, read once more, those before it.
        let liveliest = 0;
        for (let k = 1; k < wires.length; k++) {
          if (lastStep(into[k]!) > lastStep(into[liveliest]!)) liveliest = k;
        }
        const newest = into[liveliest]![WATCH_FRAMES - 1];
        for (let k = 0; k < liveliest; k++) copy(wires[k]!, into[k]!);
        copy(wires[liveliest]!, again);
        if (again[WATCH_FRAMES - 1] === newest) return;
      }
    },
  };
}
