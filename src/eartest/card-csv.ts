/** Cards as a table for spreadsheets and scripts: RFC 4180, one row a trial. */
import type { TestCard } from './card';
import { DESIGNS } from './designs';
import { hitsOf } from './verify-card';

type Cell = string | number;

/** With these a spreadsheet takes a text for a formula, and would run it. */
const FORMULA_START = /^\s*[=+\-@＝＋－＠]/u;

const quoted = (cell: Cell): string => {
  if (typeof cell === 'number') return String(cell);
  const harmless = FORMULA_START.test(cell) ? `'${cell}` : cell;
  return `"${harmless.replaceAll('"', '""')}"`;
};

const STREAM_NAMES = ['A', 'B'] as const;

/** What is the same for all trials of a card. */
const PLAN_COLUMNS: Readonly<Record<string, (card: TestCard) => Cell>> = {
  card: ({ cardHash }) => cardHash,
  listener: ({ plan }) => plan.listener,
  design: ({ plan }) => plan.design,
  A: ({ plan }) => plan.sides[0].label,
  B: ({ plan }) => plan.sides[1].label,
  variable: ({ plan }) => plan.threshold?.variable ?? '',
  method: ({ plan }) => plan.threshold?.method ?? '',
  source: ({ plan }) => plan.source.name,
  levels: ({ plan }) => plan.levels.mode,
  'B less A as wired (LU)': ({ plan }) => plan.levels.wiredLu,
  'B less A as played (LU)': ({ plan }) => plan.levels.playedLu,
  'planned trials': ({ plan }) => plan.trials,
  'planned at (UTC)': ({ plan }) => plan.plannedAt,
  outcome: ({ outcome }) => outcome,
  reason: ({ reason }) => reason ?? '',
};

const TRIAL_COLUMNS: Readonly<Record<string, (card: TestCard, trial: number) => Cell>> = {
  trial: (_, trial) => trial + 1,
  'time (s)': ({ trials }, trial) => trials[trial]!.seconds,
  'level (dB)': ({ trials }, trial) => trials[trial]!.levelDb ?? '',
  // The stream that each place carried, in the order of the places.
  places: ({ plan, order }, trial) =>
    DESIGNS[plan.design].layouts[order[trial]!]!.map((stream) => STREAM_NAMES[stream]).join(' '),
  answer: ({ plan, trials }, trial) => DESIGNS[plan.design].answers[trials[trial]!.answer]!,
  'hit (1 or 0)': (card, trial) => Number(hitsOf(card)[trial]),
};

/**
 * Of cards in which all makes sense. A text that a spreadsheet would take for a formula gets an apostrophe before it;
 * a voided card has the trials that were answered.
 */
export function cardCsv(cards: readonly TestCard[]): string {
  const header = [...Object.keys(PLAN_COLUMNS), ...Object.keys(TRIAL_COLUMNS)];
  const rows = cards.flatMap((card) => {
    const shared = Object.values(PLAN_COLUMNS).map((cellOf) => cellOf(card));
    return card.trials.map((_, trial) => [
      ...shared,
      ...Object.values(TRIAL_COLUMNS).map((cellOf) => cellOf(card, trial)),
    ]);
  });
  return [header, ...rows].map((row) => `${row.map(quoted).join(',')}\r\n`).join('');
}
