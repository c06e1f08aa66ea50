/**
 * The real-time context with the link in it: opened at the first start, closed only when it broke.
 */
import type { IAudioContext, IAudioNode } from 'standardized-audio-context';
import { addAudioWorkletModule, AudioContext, GainNode } from 'standardized-audio-context';
import { ProblemError } from '../state/problems';
import type { Settings } from '../state/settings';
import { createPlanMaker } from '../plan/make-plan';
import type { Session } from '../state/session';
import type { LinkGraph } from './graph';
import { createLinkGraph } from './graph';
import type { LinkInstruments } from './instruments';
import { createInstruments } from './instruments';
import { keepPlan } from './plan-keeper';
import type { WireTaps } from './wire-watch';
import { createWireTaps } from './wire-watch';

export interface LinkContext {
  context: IAudioContext;
  /** What the sources play into; the link takes it from here, and so does a blind test. */
  programme: IAudioNode<IAudioContext>;
  graph: LinkGraph<IAudioContext>;
  instruments: LinkInstruments;
  taps: WireTaps;
  /** Aborted when the link is closed. */
  closed: AbortSignal;
  close(): void;
}

export interface LinkContextEvents {
  onStateChange(): void;
  onProcessorError(): void;
  onHowl(): void;
}

/** Throws a `ProblemError`: no secure context, no AudioWorklet, no context, no module. */
export async function openLinkContext(
  workletUrl: string,
  settings: Settings,
  session: Session,
  events: LinkContextEvents,
): Promise<LinkContext> {
  if (!window.isSecureContext) throw new ProblemError('insecure-context');
  // The library would stand in for a missing AudioWorklet on the page's own thread, where sound breaks
  // up whenever the page draws: saying so is better.
  if (!('AudioWorkletNode' in window) || !addAudioWorkletModule) {
    throw new ProblemError('no-worklet');
  }
  let context: IAudioContext;
  try {
    context = new AudioContext({ latencyHint: 'interactive' });
  } catch {
    throw new ProblemError('context-failed');
  }
  try {
    await addAudioWorkletModule(context, workletUrl);
    const plans = keepPlan(settings, session, createPlanMaker(context.sampleRate));
    const graph = createLinkGraph(context, settings, plans.plan);
    const programme = new GainNode(context);
    programme.connect(graph.driver);
    plans.onPlan = (plan) => graph.setPlan(plan);
    const unsubscribe = settings.subscribe((id) => graph.write(id, settings));
    graph.monitor.connect(context.destination, 0);
    for (const node of graph.nodes) node.onprocessorerror = () => events.onProcessorError();
    graph.monitor.port.onmessage = () => events.onHowl();
    context.onstatechange = () => events.onStateChange();
    const closing = new AbortController();
    return {
      context,
      programme,
      graph,
      instruments: createInstruments(context, graph, settings, () => plans.plan),
      taps: createWireTaps(context, graph),
      closed: closing.signal,
      close() {
        closing.abort();
        unsubscribe();
        plans.stop();
        context.onstatechange = null;
        void context.close();
      },
    };
  } catch {
    void context.close();
    throw new ProblemError('worklet-failed');
  }
}
