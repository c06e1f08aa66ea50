/** What a card's drawings show. */
import type { ThresholdEstimate } from '../../../eartest/adaptive/tracker';
import type { TestCard } from '../../../eartest/card';
import { DESIGNS } from '../../../eartest/designs';
import type { ThresholdPlan } from '../../../eartest/plan';
import type { Verdict } from '../../../eartest/statistics/verdict';
import { hitsOf } from '../../../eartest/verify-card';
import type { ClimbScene } from '../../../visual/eartest/climb-drawing';
import { drawClimb } from '../../../visual/eartest/climb-drawing';
import type { CurveScene } from '../../../visual/eartest/curve-drawing';
import { drawCurve } from '../../../visual/eartest/curve-drawing';
import type { HitsScene } from '../../../visual/eartest/hits-drawing';
import { drawHits } from '../../../visual/eartest/hits-drawing';
import type { Sheet } from '../../../visual/spectrum/plot-area';
import { sayLevel } from '../../../words/say-level';
import { say } from '../../../words/say';
import { guessShares } from './guess-shares';
import { countAxis, levelAxis, percentAxis, shareAxis } from './level-axis';

export interface Plot {
  readonly title: string;
  readonly label: string;
  readonly draw: (sheet: Sheet) => void;
}

/** dB round the levels that were played. */
const MARGIN_DB = 4;
const PERCENT_STEP = 5;

/** Room over the highest bar. */
export const mostPercent = (shares: readonly number[]): number =>
  PERCENT_STEP * Math.ceil((118 * Math.max(...shares)) / PERCENT_STEP);

function hitsScene({ design, hits, trials, chance, tails }: Verdict): HitsScene {
  const shares = guessShares(trials, chance);
  const isPreference = design === 'preference';
  const distance = Math.abs(2 * hits - trials);
  return {
    x: countAxis(0, trials, say(isPreference ? 'result.plot.hits-x-b' : 'result.plot.hits-x')),
    y: percentAxis(mostPercent(shares), say('result.plot.tests-y')),
    chance: shares,
    isFilled: (count) => (tails === 1 ? count >= hits : Math.abs(2 * count - trials) >= distance),
    result: { hits, label: say('result.plot.hits-here', { hits }) },
    listeners: [],
    label: say(tails === 1 ? 'result.plot.hits-result' : 'result.plot.hits-far', { hits }),
  };
}

/** Of a test that is judged by its hits. */
export function hitsPlot(verdict: Verdict): Plot {
  const scene = hitsScene(verdict);
  const { hits, design } = verdict;
  const hasRight = design !== 'preference';
  return {
    title: say(hasRight ? 'result.plot.hits' : 'result.plot.hits-without'),
    label: say(hasRight ? 'result.plot.hits-label' : 'result.plot.hits-without-label', { hits }),
    draw: (sheet) => drawHits(sheet, scene),
  };
}

/** The levels that were played, with some room, inside the planned range and round the estimate. */
function levelRange(card: TestCard, plan: ThresholdPlan): [low: number, high: number] {
  const levels = card.trials.map(({ levelDb }) => levelDb ?? plan.toDb);
  const low = Math.min(...levels, plan.toDb) - MARGIN_DB;
  const high = Math.max(...levels, plan.fromDb) + MARGIN_DB;
  return [Math.max(plan.fromDb - MARGIN_DB, low), Math.min(plan.toDb + MARGIN_DB, high)];
}

const thresholdOf = ({ thresholdDb, lowDb, highDb, isAtEdge }: ThresholdEstimate) =>
  isAtEdge ? undefined : { levelDb: thresholdDb, lowDb, highDb };

function countLevels(card: TestCard): CurveScene['levels'] {
  const counts = new Map<number, { levelDb: number; hits: number; misses: number }>();
  hitsOf(card).forEach((hit, trial) => {
    const levelDb = card.trials[trial]!.levelDb ?? 0;
    const { hits, misses } = counts.get(levelDb) ?? { hits: 0, misses: 0 };
    counts.set(levelDb, { levelDb, hits: hits + Number(hit), misses: misses + Number(!hit) });
  });
  return [...counts.values()];
}

/** Of a threshold: the fitted curve, and the test as it went. `sentence`: what the curve comes to. */
export function thresholdPlots(
  card: TestCard,
  plan: ThresholdPlan,
  estimate: ThresholdEstimate,
  sentence: string,
): Plot[] {
  const hits = hitsOf(card);
  const [low, high] = levelRange(card, plan);
  const threshold = thresholdOf(estimate);
  const curve: CurveScene = {
    x: levelAxis(plan, low, high),
    y: shareAxis('%'),
    // Beyond the range a curve would be put at its edge, and contradict the answers.
    shareAt: estimate.isAtEdge ? undefined : (levelDb) => estimate.shareAt(levelDb),
    levels: countLevels(card),
    threshold,
    chance: DESIGNS.threshold.chance,
    labels: {
      chance: say('result.plot.chance'),
      threshold: sayLevel(plan, estimate.thresholdDb),
      marks: say('result.plot.marks-larger'),
    },
  };
  const climb: ClimbScene = {
    x: countAxis(1, Math.max(2, card.trials.length), say('result.plot.trial-x')),
    y: levelAxis(plan, low, high),
    trials: card.trials.map(({ levelDb }, i) => ({ levelDb: levelDb ?? 0, hit: hits[i]! })),
    threshold,
    label: say('result.plot.marks'),
  };
  return [
    {
      title: say('result.plot.curve'),
      label: say('result.plot.curve-label', { threshold: sentence }),
      draw: (sheet) => drawCurve(sheet, curve),
    },
    {
      title: say('result.plot.climb'),
      label: say('result.plot.climb-label'),
      draw: (sheet) => drawClimb(sheet, climb),
    },
  ];
}
