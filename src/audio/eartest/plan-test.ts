/** Makes a plan of what a listener asks for: looks at the source, measures the levels, draws the hidden order. */
import { canonicalText } from '../../eartest/canonical';
import { TEXT_LIMITS } from '../../eartest/card-shape';
import type { Refusal } from '../../eartest/ear-test';
import type { KeptTest } from '../../eartest/kept-test';
import { drawOrder, drawSalt, orderHash } from '../../eartest/order';
import type { PlannedSource, Side, TestDraft, TestPlan } from '../../eartest/plan';
import { CARD_FORMAT } from '../../eartest/plan';
import { textThatFits } from '../../eartest/shape';
import { tellsOn } from '../../eartest/trial-at-ear';
import { findVariable, referenceOf, stimulusOf } from '../../eartest/variables';
import type { Session } from '../../state/session';
import type { DemoChoice } from '../../state/sources';
import type { Engine } from '../transport';
import { matchLevels } from './match-levels';
import { outputName } from './output-name';
import { printOf } from './source-print';

export class RefusalError extends Error {
  constructor(readonly refusal: Refusal) {
    super(refusal);
  }
}

export interface PlanningParts {
  engine: Engine;
  session: Session;
  appVersion: string;
  draft: TestDraft;
  /** Aborted when the listener asks for something else. */
  turn: AbortSignal;
}

/** A sound that is being started and a file that is being read are waited for: it would take the place of what plays. */
async function settled(session: Session): Promise<void> {
  while (session.value.status === 'starting' || session.value.loading !== undefined) {
    await new Promise<void>((resolve) => {
      const stop = session.subscribe(() => {
        stop();
        resolve();
      });
    });
  }
}

/** Why nothing can be tested with what plays now; undefined where it can. */
function refusalOf({ value }: Session): Refusal | undefined {
  if (value.status !== 'running') return 'no-sound';
  if (!value.playing) return 'no-source';
  if (value.playing === 'microphone' && value.listening === 'unconfirmed') {
    return 'microphone-unconfirmed';
  }
  return undefined;
}

/** What is compared as it is at its clearest: of a threshold the reference, and the largest level. */
function loudestSides({ sides, threshold }: TestDraft): readonly [Side, Side] {
  const variable = threshold && findVariable(threshold.variable);
  if (!variable) return sides;
  const [reference, stimulus] = sides;
  return [
    { ...reference, settings: referenceOf(stimulus, variable, threshold.toDb) },
    { ...stimulus, settings: stimulusOf(stimulus, variable, threshold.toDb) },
  ];
}

const named = (side: Side): Side => ({
  ...side,
  label: textThatFits(side.label, TEXT_LIMITS.label),
});

/** Throws a `RefusalError`. */
export async function planTest({
  engine,
  session,
  appVersion,
  draft,
  turn,
}: PlanningParts): Promise<KeptTest> {
  if (!(crypto as Partial<Crypto>).subtle) throw new RefusalError('no-crypto');
  await settled(session);
  turn.throwIfAborted();
  const refusal = refusalOf(session);
  const live = engine.live();
  if (refusal ?? !live) throw new RefusalError(refusal ?? 'no-sound');
  const variable = draft.threshold && findVariable(draft.threshold.variable);
  if (variable && !tellsOn(draft.sides[1], variable)) throw new RefusalError('tells-nothing');
  const sides = loudestSides(draft);
  if (canonicalText(sides[0].settings) === canonicalText(sides[1].settings)) {
    throw new RefusalError('same-sides');
  }
  const player = live.desk.player();
  const [source, levels] = await Promise.all([
    printOf(session, player),
    matchLevels({
      sides,
      mode: draft.levels,
      material: player?.material,
      sampleRateHz: live.link.context.sampleRate,
      signal: turn,
    }),
  ]);
  if ('refused' in levels) throw new RefusalError(levels.refused);
  const order = drawOrder(draft.design, draft.trials);
  const salt = drawSalt();
  const { sampleRate, baseLatency } = live.link.context;
  const plan: TestPlan = {
    format: CARD_FORMAT,
    app: appVersion,
    ...draft,
    sides: [named(sides[0]), named(sides[1])],
    listener: textThatFits(draft.listener, TEXT_LIMITS.listener),
    levels,
    source: { ...source, name: textThatFits(source.name, TEXT_LIMITS.sourceName) },
    device: {
      sampleRateHz: sampleRate,
      // Not every browser tells.
      latencyMilliseconds: Math.round(1e4 * (baseLatency || 0)) / 10,
      browser: textThatFits(navigator.userAgent, TEXT_LIMITS.device),
      output: textThatFits(await outputName(), TEXT_LIMITS.device),
    },
    plannedAt: new Date().toISOString(),
    orderHash: await orderHash(salt, order),
  };
  return { plan, salt, order: [...order], trials: [], events: [], startedAt: plan.plannedAt };
}

/** Whether what plays is what was planned; demo material is the same at every sample rate. */
function isPlanned(source: PlannedSource, planned: PlannedSource): boolean {
  if (source.kind !== planned.kind) return false;
  if (planned.kind === 'demo') return source.name === planned.name;
  if (planned.sha256 !== '') return source.sha256 === planned.sha256;
  // Before it was allowed, a microphone has no name.
  const isNamed = source.name !== '' && planned.name !== '';
  return (!isNamed || source.name === planned.name) && source.seconds === planned.seconds;
}

/** Lets what was planned play as far as the page can get it. */
async function playPlanned(
  engine: Engine,
  { value }: Session,
  { kind, name }: PlannedSource,
): Promise<void> {
  if (kind === 'demo' && value.demo !== name) await engine.useDemo(name as DemoChoice);
  else if (kind === 'microphone' && value.playing !== kind) await engine.useMicrophone();
  else if (value.playing === kind && value.status !== 'running') await engine.start();
}

/** Gets the planned source to play again; what is missing for it, or undefined. */
export async function findSource(
  engine: Engine,
  session: Session,
  planned: PlannedSource,
): Promise<Refusal | undefined> {
  await settled(session);
  if (planned.kind === 'file' && session.value.playing !== 'file') return 'file-needed';
  await playPlanned(engine, session, planned);
  const refusal = refusalOf(session);
  if (refusal) return refusal;
  const source = await printOf(session, engine.live()?.desk.player());
  if (!isPlanned(source, planned)) return 'other-source';
  const { playing, file } = session.value;
  // One that came to its end meanwhile, or was paused.
  if (playing === 'file' && file?.playing === false) engine.togglePlaying();
  return undefined;
}
