/** Thresholds of one comparison, pooled over listeners. */
import type { ThresholdEstimate } from '../../../eartest/adaptive/tracker';
import type { TestCard } from '../../../eartest/card';
import type { ThresholdPlan } from '../../../eartest/plan';
import { distinctCards, groupByListener } from '../../../eartest/statistics/group-cards';
import type { PooledThresholds } from '../../../eartest/statistics/pool-thresholds';
import { poolThresholds } from '../../../eartest/statistics/pool-thresholds';
import { SIGNIFICANT_P } from '../../../eartest/statistics/power';
import { drawDots } from '../../../visual/eartest/dots-drawing';
import { formatNumber } from '../../../words/format';
import { sayLevel, sayInterval } from '../../../words/say-level';
import { say } from '../../../words/say';
import { cardEstimate } from './card-estimate';
import type { Plot } from './card-plots';
import type { ClassReport } from './class-figures';
import { differRow, NO_REPORT } from './class-figures';
import { levelAxis } from './level-axis';

/** A median may lie beyond what was played. */
function sayMedian(plan: ThresholdPlan, medianDb: number): string {
  if (Number.isFinite(medianDb)) return sayLevel(plan, medianDb);
  return say(medianDb < 0 ? 'class.median-below' : 'class.median-above');
}

function sayThresholds(plan: ThresholdPlan, pooled: PooledThresholds): string[] {
  const { mean, medianDb, listeners, below, above } = pooled;
  const median = sayMedian(plan, medianDb);
  const edge = below + above > 0 ? [say('class.at-edge', { below, above })] : [];
  if (!mean) return [say('class.threshold-median', { median, count: listeners }), ...edge];
  const isAlike = mean.p >= SIGNIFICANT_P;
  return [
    say('class.threshold', {
      value: sayLevel(plan, mean.meanDb),
      interval: sayInterval(plan, mean.lowDb, mean.highDb),
      median,
      count: listeners - below - above,
    }),
    isAlike
      ? say('class.threshold-alike')
      : say('class.threshold-differ', { tau: formatNumber(mean.tauDb, 1) }),
    ...edge,
  ];
}

function dotsPlot(
  plan: ThresholdPlan,
  estimates: readonly ThresholdEstimate[],
  { mean }: PooledThresholds,
  sentence: string,
): Plot {
  const scene = {
    x: levelAxis(plan, plan.fromDb, plan.toDb),
    thresholds: estimates.map(({ thresholdDb, isAtEdge }) => ({
      levelDb: thresholdDb,
      edge: isAtEdge,
    })),
    mean: mean && { levelDb: mean.meanDb, lowDb: mean.lowDb, highDb: mean.highDb },
    label: mean ? say('class.mean', { value: sayLevel(plan, mean.meanDb) }) : '',
  };
  return {
    title: say('class.plot-dots'),
    label: say('class.plot-dots-label', { sentence }),
    draw: (sheet) => drawDots(sheet, scene),
  };
}

/** Of each listener the first test counts: later ones know what is to be heard. */
export function thresholdReport(plan: ThresholdPlan, cards: readonly TestCard[]): ClassReport {
  const complete = distinctCards(cards).filter(({ outcome }) => outcome === 'complete');
  const byEnd = [...complete].sort((a, b) => Date.parse(a.endedAt) - Date.parse(b.endedAt));
  const estimates = groupByListener(byEnd).map(([first]) => cardEstimate(first!));
  const pooled = poolThresholds(estimates);
  if (!pooled) return NO_REPORT;
  const sentences = sayThresholds(plan, pooled);
  const again = complete.length > estimates.length ? [say('class.first-counts')] : [];
  return {
    sentences: [...sentences, ...again],
    figures: pooled.mean ? [differRow(pooled.mean)] : [],
    plots: [dotsPlot(plan, estimates, pooled, sentences[0]!)],
  };
}
