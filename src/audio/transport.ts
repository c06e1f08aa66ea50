/**
 * Start, stop and change of source: turns the listener's wishes into a running link and keeps the
 * session true. Nothing that goes wrong here leaves as an exception: it becomes a problem in the
 * session, and what played before plays on.
 */
import { dbuAtFullScale } from '../state/calibration';
import type { ProblemCode } from '../state/problems';
import { ProblemError } from '../state/problems';
import type { Session, Status } from '../state/session';
import { report, withdraw } from '../state/session';
import type { Settings } from '../state/settings';
import type { SourceKind } from '../state/sources';
import type { Instruments, Transport } from '../state/transport';
import { createDropoutCounter } from './dropout-counter';
import type { LinkContext } from './link-context';
import { openLinkContext } from './link-context';
import type { SourceDesk } from './source-desk';
import { createSourceDesk } from './source-desk';
import { listMicrophones } from './sources/microphone';
import { watchOutputs } from './watch-outputs';
import { createWireWatch } from './wire-watch';

/** Until the fade-out of a mute is over, milliseconds. */
const FADE_MILLISECONDS = 90;
/** A context that does not run by then is held back by the browser. */
const RESUME_MILLISECONDS = 1500;
const CLOCK_MILLISECONDS = 200;
/** Problems of the link itself; the others that a press may solve begin with the source's kind. */
const LINK_PROBLEMS: readonly ProblemCode[] = [
  'insecure-context',
  'no-worklet',
  'worklet-failed',
  'context-failed',
  'processor-failed',
];

export interface Live {
  link: LinkContext;
  desk: SourceDesk;
}

export interface Engine extends Transport, Instruments {
  /** The link and its source, for whoever records or exports; undefined before the first start. */
  live(): Live | undefined;
}

const wait = (milliseconds: number): Promise<void> =>
  new Promise((resolve) => setTimeout(resolve, milliseconds));

export function createTransport(workletUrl: string, settings: Settings, session: Session): Engine {
  let live: Live | undefined;
  let opening: Promise<Live> | undefined;
  /** Played again after the link had to be built anew. */
  let lastFile: File | undefined;
  /** Counts starts and stops: whoever was overtaken while it waited does nothing more. */
  let latest = 0;
  const dropouts = createDropoutCounter();

  const refreshMute = (): void => {
    const { status, playing, listening, muted, testing, earTest } = session.value;
    const onMicrophone = playing === 'microphone';
    settings.set('monitor.guard', onMicrophone && listening !== 'unconfirmed');
    settings.set(
      'monitor.mute',
      status !== 'running' ||
        muted ||
        testing ||
        earTest ||
        (onMicrophone && listening === 'unconfirmed'),
    );
  };

  session.subscribe(refreshMute);

  const setStatus = (status: Status): void => {
    session.update({ status });
    refreshMute();
  };

  /** A press is a fresh attempt: what it does not solve is told again. */
  const forgetProblems = (kind: SourceKind): void => {
    for (const { code } of session.value.problems) {
      if (code.startsWith(`${kind}-`) || LINK_PROBLEMS.includes(code)) withdraw(session, code);
    }
  };

  const tell = (error: unknown, fallback: ProblemCode): void => {
    report(session, error instanceof ProblemError ? error.problem : { code: fallback });
  };

  const onStateChange = (): void => {
    const state: string = live?.link.context.state ?? 'closed';
    const { status } = session.value;
    if (state === 'running') {
      withdraw(session, 'context-suspended');
      withdraw(session, 'context-interrupted');
      dropouts.resume();
      if (status === 'suspended' || status === 'interrupted') setStatus('running');
    } else if (status === 'running' && (state === 'suspended' || state === 'interrupted')) {
      report(session, { code: `context-${state}` });
      setStatus(state);
    }
  };

  const onProcessorError = (): void => {
    report(session, { code: 'processor-failed' });
    live?.desk.clear();
    live?.link.close();
    live = undefined;
    setStatus('failed');
  };

  const ensureLive = async (): Promise<Live> => {
    if (live) return live;
    opening ??= openLinkContext(workletUrl, settings, session, {
      onStateChange,
      onProcessorError,
      onHowl: () => report(session, { code: 'howl' }),
    })
      .then((link) => {
        live = { link, desk: createSourceDesk(link, settings, session) };
        session.update({
          sampleRateHz: link.context.sampleRate,
          latencySeconds: link.context.baseLatency,
        });
        return live;
      })
      .finally(() => {
        opening = undefined;
      });
    return opening;
  };

  const resume = async ({ link: { context } }: Live): Promise<void> => {
    await Promise.race([context.resume(), wait(RESUME_MILLISECONDS)]);
    if (context.state !== 'running') {
      report(session, { code: 'context-suspended' });
      setStatus('suspended');
      return;
    }
    dropouts.resume();
    withdraw(session, 'context-suspended');
    setStatus('running');
  };

  /** Opens the link if need be, then the source, then lets it be heard. */
  const run = async (
    kind: SourceKind,
    fallback: ProblemCode,
    open: (desk: SourceDesk) => Promise<boolean>,
  ): Promise<boolean> => {
    const turn = ++latest;
    const before = session.value.status;
    if (before !== 'running') setStatus('starting');
    forgetProblems(kind);
    try {
      const current = await ensureLive();
      if (turn !== latest) return false;
      const adopted = await open(current.desk);
      // Overtaken by a stop or another source, which has the say now.
      if (!adopted || turn !== latest) return false;
      settings.set('source.kind', kind);
      await resume(current);
      current.desk.publish();
      return true;
    } catch (error) {
      tell(error, fallback);
      if (turn === latest && session.value.status === 'starting') {
        setStatus(before === 'starting' ? 'idle' : before);
      }
      return false;
    }
  };

  setInterval(() => {
    if (session.value.status !== 'running' || !live) return;
    const count = dropouts.read(performance.now() / 1000, live.link.context.currentTime);
    session.update({ dropouts: count });
  }, CLOCK_MILLISECONDS);

  // Whoever gives the outputs back to the ears, the notice goes with it.
  settings.subscribe((id) => {
    if (id === 'monitor.feed' && settings.get(id) === 'ears') withdraw(session, 'legs-out');
  });

  const onOutputsChanged = (): void => {
    // Whatever is there now may be ears.
    session.update({ listening: 'unconfirmed', testing: false, legsConfirmed: false });
    settings.reset('monitor.feed');
    refreshMute();
    if (session.value.status === 'running') report(session, { code: 'output-changed' });
  };

  const onDevicesChanged = async (): Promise<void> => {
    if (session.value.microphone.devices.length === 0) return;
    const devices = await listMicrophones();
    session.update({ microphone: { ...session.value.microphone, devices } });
  };

  const outputs = watchOutputs(onOutputsChanged, () => void onDevicesChanged());

  const transport: Transport = {
    async start() {
      const kind = settings.get('source.kind');
      if (live?.desk.player()) {
        const current = live;
        await run(session.value.playing ?? kind, 'context-failed', () => {
          current.desk.player()?.play();
          return Promise.resolve(true);
        });
      } else if (kind === 'microphone') await transport.useMicrophone();
      else if (kind === 'demo') await transport.useDemo(settings.get('source.demo'));
      else if (lastFile) await transport.useFile(lastFile);
    },

    async stop() {
      if (!live) return;
      const { link, desk } = live;
      const turn = ++latest;
      desk.cancel();
      setStatus('stopped');
      desk.publish();
      await wait(FADE_MILLISECONDS);
      if (turn !== latest) return;
      const player = desk.player();
      if (player?.streamed) player.pause();
      if (!player) desk.clear();
      await link.context.suspend().catch(() => undefined);
    },

    async useMicrophone(deviceId) {
      await run('microphone', 'microphone-failed', (desk) =>
        desk.playMicrophone(deviceId ?? session.value.microphone.deviceId),
      );
      outputs.refresh();
    },

    async useFile(file) {
      if (await run('file', 'file-damaged', (desk) => desk.playFile(file))) lastFile = file;
    },

    async useDemo(demo) {
      if (await run('demo', 'demo-failed', (desk) => desk.playDemo(demo))) {
        settings.set('source.demo', demo);
      }
    },

    confirmListening(listening) {
      session.update({ listening });
      refreshMute();
    },

    async prepare(demo) {
      const ready = await ensureLive().catch(() => undefined);
      if (demo) ready?.desk.prepareDemo(demo);
    },

    toggleMute() {
      session.update({ muted: !session.value.muted });
      refreshMute();
    },

    togglePlaying() {
      const player = live?.desk.player();
      if (session.value.status !== 'running') void transport.start();
      else if (player?.playing) player.pause();
      else player?.play();
      live?.desk.publish();
    },

    seek: (seconds) => live?.desk.player()?.seek(seconds),

    setLoop(loop) {
      live?.desk.player()?.setLoop(loop);
      live?.desk.publish();
    },

    positionSeconds: () => live?.desk.player()?.positionSeconds() ?? 0,
  };

  return {
    ...transport,
    live: () => live,
    readScope: () => live?.link.instruments.readScope(),
    readLevels: () => live?.link.instruments.readLevels(),
    readRejection: () => live?.link.instruments.readRejection(),
    watch: createWireWatch(
      () =>
        live && {
          taps: live.link.taps,
          sampleRate: live.link.context.sampleRate,
          gains: live.link.instruments.programmeGains(),
          fullScaleDbu: dbuAtFullScale(settings),
          isRunning: live.link.context.state === 'running',
        },
    ),
  };
}
