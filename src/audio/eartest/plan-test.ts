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

/** Why nothing can be tested with what plays now; undefined where it can. */
function refusalOf({ value }: Session): Refusal | undefined {
  if (value.status !== 'running') return 'no-sound';
  if (!value.playing) return 'no-source';
  if (value.playing === 'microphone' && value.listening === 'unconfirmed') {
    return 'microphone-unconfirmed';
  }
  return undefined;
}

/** Name of the output that the system plays to, where the browser tells. */
async function outputName(): Promise<string> {
  const media = (navigator as { mediaDevices?: MediaDevices }).mediaDevices;
  const devices = (await media?.enumerateDevices().catch(() => [])) ?? [];
  return devices.find(({ kind }) => kind === 'audiooutput')?.label ?? '';
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

/** Gets the planned source to play again; what is missing for it, or undefined. */
export async function findSource(
  engine: Engine,
  session: Session,
  planned: PlannedSource,
): Promise<Refusal | undefined> {
  const { playing, demo, status } = session.value;
  if (planned.kind === 'demo' && (demo !== planned.name || status !== 'running')) {
    await engine.useDemo(planned.name as DemoChoice);
  } else if (planned.kind === 'microphone' && (playing !== 'microphone' || status !== 'running')) {
    await engine.useMicrophone();
  } else if (planned.kind === 'file' && playing !== 'file') return 'file-needed';
  else if (status !== 'running') await engine.start();
  const refusal = refusalOf(session);
  if (refusal) return refusal;
  const { kind, sha256 } = await printOf(session, engine.live()?.desk.player());
  return kind === planned.kind && sha256 === planned.sha256 ? undefined : 'other-source';
}
