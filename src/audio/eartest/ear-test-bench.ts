/**
 * The sound of a blind test: one processor with both links in it, between the programme and the outputs.
 *
 * The hidden order goes to the audio thread in one message and is kept nowhere else. What follows is a trial's
 * number and a place's: neither tells which stream is heard, and the graph is the same for both.
 */
import type { IAudioContext, IAudioNode } from 'standardized-audio-context';
import type { EarTestCommand } from '../../dsp/ear-test';
import type { EarTestSide } from '../../dsp/ear-test-side';
import type { Layout, Stream } from '../../eartest/designs';
import { createPlanMaker } from '../../plan/make-plan';
import { planRequest } from '../../plan/plan-request';
import { audioValues } from '../../rendering/chain-params';
import type { Session, SessionValue } from '../../state/session';
import type { Settings, SettingsValues } from '../../state/settings';
import { createSettings } from '../../state/settings';
import { createEarTestNode } from './ear-test-node';
import { followClock } from './follow-clock';

export interface EarTestBench {
  /**
   * Throws SingularLinkError for a link without a solution; then the side plays on as before. What is listened to
   * next waits until the side is there, 0.15 s.
   */
  setSide(stream: Stream, settings: SettingsValues): void;
  setGains(gainsDb: readonly [number, number]): void;
  /** Hidden from here on: one layout a trial. */
  setOrder(layouts: readonly Layout[]): void;
  /** Lets silence be heard first, so that nothing of the old trial's places turns into the new one's. */
  openTrial(trial: number): void;
  /** Index of a place of the design; undefined for silence. */
  listen(place: number | undefined): void;
  /**
   * Plays each place in turn for `seconds`, with silences between, timed by the audio clock; `onPlace` tells which
   * is heard (undefined: none) and `onEnd` the end. A `listen` ends it: then neither is called any more.
   */
  playInTurn(
    places: number,
    seconds: number,
    gapSeconds: number,
    onPlace: (place: number | undefined) => void,
    onEnd: () => void,
  ): void;
  /** Fades out, then takes the node away. */
  close(): void;
}

export interface EarTestBenchParts {
  context: IAudioContext;
  programme: IAudioNode<IAudioContext>;
  destination: IAudioNode<IAudioContext>;
  settings: Settings;
  session: Session;
  onHowl(): void;
  /** The processor broke: the test is silent from here on. */
  onFailed(): void;
}

/** Until a side that was set has faded in: its parameters, and two plans if one had to wait. */
const SETTLE_SECONDS = 0.15;
/** Until the sound has faded out, and a block or two. */
const FADE_SECONDS = 0.06;
const CLOSE_MILLISECONDS = 120;
/** What the page may change while a test runs; the mute follows from the session. */
const LIVE_IDS = ['monitor.volume', 'monitor.guard', 'source.links'] as const;

const isMuted = ({ status, muted, testing, playing, listening }: SessionValue): boolean =>
  status !== 'running' ||
  muted ||
  testing ||
  (playing === 'microphone' && listening === 'unconfirmed');

/** As of `createEarTestNode`. */
export function createEarTestBench(parts: EarTestBenchParts): EarTestBench {
  const { context, programme, destination, settings, session } = parts;
  const node = createEarTestNode(context);
  const makePlan = createPlanMaker(context.sampleRate);
  const paramOf = (name: string) => node.parameters.get(name)!;
  const place = paramOf('place');
  const openedTrial = paramOf('trial');
  const send = (command: EarTestCommand): void => node.port.postMessage(command);
  let changed: (EarTestSide | undefined)[] = [];
  /** When the sides and the trial are as they were last asked for, seconds of the context. */
  let settledAt = 0;
  let stopFollowing = (): void => undefined;

  const written = new Map<string, number>();
  const write = (name: string, value: number): void => {
    if (written.get(name) !== value) paramOf(name).value = value;
    written.set(name, value);
  };
  const follow = (): void => {
    for (const id of LIVE_IDS) write(id, Number(settings.get(id)));
    write('monitor.mute', isMuted(session.value) ? 1 : 0);
  };
  follow();
  const unsubscribe = [settings.subscribe(follow), session.subscribe(follow)];
  node.port.onmessage = () => parts.onHowl();
  node.onprocessorerror = () => parts.onFailed();
  programme.connect(node);
  node.connect(destination);

  /** Both sides in one message, so that both change in one block. */
  const sendSides = (): void => {
    send({ kind: 'sides', sides: changed });
    changed = [];
  };

  /** Drops what is to come; returns when the next place may be heard, seconds of the context. */
  const interrupt = (): number => {
    stopFollowing();
    place.cancelScheduledValues(context.currentTime);
    return Math.max(context.currentTime, settledAt);
  };

  const listen = (index: number | undefined): void => {
    const at = interrupt();
    if (index === undefined) place.setValueAtTime(0, context.currentTime);
    else place.setValueAtTime(index + 1, at);
  };

  return {
    setSide(stream, values) {
      const own = createSettings(values);
      const request = planRequest(own);
      const plan = request && makePlan(request);
      if (changed.length === 0) queueMicrotask(sendSides);
      changed[stream] = { values: audioValues(own), plan };
      settledAt = context.currentTime + SETTLE_SECONDS;
    },
    setGains: (gainsDb) => send({ kind: 'gains', gainsDb }),
    setOrder(layouts) {
      const places = layouts[0]?.length ?? 0;
      send({ kind: 'order', layouts: Uint8Array.from(layouts.flat()), places });
    },
    openTrial(trial) {
      listen(undefined);
      const silentAt = context.currentTime + FADE_SECONDS;
      openedTrial.cancelScheduledValues(context.currentTime);
      openedTrial.setValueAtTime(trial, silentAt);
      settledAt = Math.max(settledAt, silentAt);
    },
    listen,
    playInTurn(places, seconds, gapSeconds, onPlace, onEnd) {
      const start = interrupt() + gapSeconds;
      place.setValueAtTime(0, context.currentTime);
      const steps = Array.from({ length: places }, (_, index) => {
        const at = start + index * (seconds + gapSeconds);
        place.setValueAtTime(index + 1, at);
        place.setValueAtTime(0, at + seconds);
        return [
          { seconds: at, run: () => onPlace(index) },
          { seconds: at + seconds, run: () => onPlace(undefined) },
        ];
      }).flat();
      const end = { seconds: steps.at(-1)?.seconds ?? start, run: onEnd };
      stopFollowing = followClock(context, [...steps, end]);
    },
    close() {
      listen(undefined);
      for (const stop of unsubscribe) stop();
      node.port.onmessage = null;
      node.onprocessorerror = null;
      setTimeout(() => {
        programme.disconnect(node);
        node.disconnect();
        send({ kind: 'end' });
      }, CLOSE_MILLISECONDS);
    },
  };
}
