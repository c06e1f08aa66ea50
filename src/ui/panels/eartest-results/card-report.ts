/** All that is made of a card: sentences, figures and drawings, for the page, for paper and for a picture. */
import type { TestCard } from '../../../eartest/card';
import { meaningOf } from '../../../eartest/meaning';
import { judge } from '../../../eartest/statistics/verdict';
import { sayThreshold } from '../../../words/say-threshold';
import type { Saying } from '../../../words/say-verdict';
import { sayVerdict, sayVoid } from '../../../words/say-verdict';
import { say, sayOption, sayParam } from '../../../words/say';
import { cardEstimate, oncePerCard } from './card-estimate';
import { levelRows, thresholdRows, verdictRows } from './card-figures';
import type { Plot } from './card-plots';
import { hitsPlot, thresholdPlots } from './card-plots';
import type { FigureRow } from './figure-table';

export interface CardReport {
  readonly saying: Saying;
  /** Empty of a voided test: it is not judged. */
  readonly figures: readonly FigureRow[];
  readonly plots: readonly Plot[];
}

/** What was tested, in a line. */
export function sayTested({ plan: { design, sides, threshold } }: TestCard): string {
  const name = sayOption('test.design', design);
  if (!threshold) {
    return say('result.who', { design: name, a: sides[0].label, b: sides[1].label });
  }
  return say('result.who-threshold', { design: name, variable: sayParam(threshold.variable) });
}

function makeReport(card: TestCard): CardReport {
  const { threshold } = card.plan;
  if (card.outcome === 'void') return { saying: sayVoid(card), figures: [], plots: [] };
  if (!threshold) {
    const verdict = judge(card);
    return {
      saying: sayVerdict(card, verdict),
      figures: [...verdictRows(card, verdict), ...levelRows(card)],
      plots: [hitsPlot(verdict)],
    };
  }
  const estimate = cardEstimate(card);
  const saying = sayThreshold(card.plan, estimate, meaningOf(card.plan, estimate));
  return {
    saying,
    figures: thresholdRows(threshold, estimate, judge(card).p),
    plots: thresholdPlots(card, threshold, estimate, saying.lead),
  };
}

/** Made once: what a threshold means for a link takes a good part of a second. */
export const reportOf: (card: TestCard) => CardReport = oncePerCard(makeReport);
