/**
 * A test while it is taken: the hidden order, what was answered and what came between. The only place besides the
 * audio thread that knows what is hidden; nothing of it leaves before the last answer, but for the practice.
 */
import type { CardEvent, CardTrial, EventKind } from './card';
import type { Layout } from './designs';
import { MAX_EVENTS } from './card-shape';
import { DESIGNS } from './designs';
import type { KeptTest } from './kept-test';
import type { CardParts } from './make-card';

/** Chooses the level of each trial of a threshold (`adaptive/`). */
export interface LevelChooser {
  nextLevelDb(): number;
  add(levelDb: number, hit: boolean): void;
}

export interface TestRun {
  /** One a trial, for the audio thread. */
  readonly layouts: readonly Layout[];
  /** The open trial, from 0; the number of trials when all are answered. */
  readonly trial: number;
  readonly isOver: boolean;
  /** The level of the open trial, dB of the variable; undefined where nothing varies. */
  readonly levelDb: number | undefined;
  /** Levels and hits so far; empty where nothing varies. */
  readonly climb: readonly { readonly levelDb: number; readonly hit: boolean }[];
  /** `now`: milliseconds since 1970. Opens the next trial. */
  answer(answer: number, now: number): void;
  note(kind: EventKind, now: number): void;
  /** What must survive a reload. */
  readonly kept: KeptTest;
  cardParts(end: Pick<CardParts, 'outcome' | 'reason'>, now: number): CardParts;
}

/** `kept`: of a new test without trials and events. `chooser`: of a threshold, fresh. */
export function createTestRun(kept: KeptTest, chooser: LevelChooser | undefined): TestRun {
  const { plan, salt, order } = kept;
  const design = DESIGNS[plan.design];
  const layouts = order.map((index) => design.layouts[index]!);
  const trials: CardTrial[] = [];
  const events: CardEvent[] = [...kept.events];
  const startedAt = Date.parse(kept.startedAt);
  const climb: { levelDb: number; hit: boolean }[] = [];
  let dropouts = events.filter(({ kind }) => kind === 'dropout').length;
  let levelDb: number | undefined = chooser?.nextLevelDb();

  /** Never before what is noted already: a clock may be set back. */
  const secondsAt = (now: number): number => {
    const latest = Math.max(trials.at(-1)?.seconds ?? 0, events.at(-1)?.seconds ?? 0);
    return Math.max(latest, Math.round((now - startedAt) / 10) / 100);
  };

  const take = (trial: CardTrial): void => {
    const hit = design.isHit(layouts[trials.length]!, trial.answer);
    trials.push(trial);
    if (!chooser || trial.levelDb === undefined) return;
    chooser.add(trial.levelDb, hit);
    climb.push({ levelDb: trial.levelDb, hit });
    levelDb = chooser.nextLevelDb();
  };
  for (const trial of kept.trials) take(trial);

  return {
    layouts,
    get trial() {
      return trials.length;
    },
    get isOver() {
      return trials.length >= plan.trials;
    },
    get levelDb() {
      return levelDb;
    },
    get climb() {
      return [...climb];
    },
    answer(answer, now) {
      const seconds = secondsAt(now);
      take(levelDb === undefined ? { answer, seconds } : { answer, seconds, levelDb });
    },
    note(kind, now) {
      // So many already say that nothing went well, and more could not be read back; gaps leave room for the others.
      if (events.length >= MAX_EVENTS) return;
      if (kind === 'dropout' && ++dropouts > MAX_EVENTS / 2) return;
      events.push({ kind, trial: trials.length, seconds: secondsAt(now) });
    },
    get kept() {
      return { ...kept, trials: [...trials], events: [...events] };
    },
    cardParts: (end, now) => ({
      plan,
      salt,
      order,
      trials: [...trials],
      events: [...events],
      ...end,
      endedAt: new Date(now).toISOString(),
    }),
  };
}
