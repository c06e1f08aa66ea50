/** Tests of one comparison that are judged by their hits, pooled over sessions and listeners. */
import type { TestCard } from '../../../eartest/card';
import type { DesignId } from '../../../eartest/designs';
import { DESIGNS } from '../../../eartest/designs';
import type { Heterogeneity } from '../../../eartest/statistics/heterogeneity';
import type { Pooled } from '../../../eartest/statistics/pool';
import type { ListenerCount } from '../../../eartest/statistics/pool-cards';
import { poolCards } from '../../../eartest/statistics/pool-cards';
import { SIGNIFICANT_P } from '../../../eartest/statistics/power';
import { drawHits } from '../../../visual/eartest/hits-drawing';
import { sayHundredths, sayOften, sayP } from '../../../words/say-chance';
import type { WordKey } from '../../../words/say';
import { say } from '../../../words/say';
import type { Plot } from './card-plots';
import { mostPercent } from './card-plots';
import type { ClassReport } from './class-figures';
import { differRow, NO_REPORT } from './class-figures';
import type { FigureRow } from './figure-table';
import { guessShares } from './guess-shares';
import { countAxis, percentAxis } from './level-axis';

/** The number of trials that most listeners have: only they can stand in one drawing. */
function usualTrials(listeners: readonly ListenerCount[]): number {
  const counts = new Map<number, number>();
  for (const { trials } of listeners) counts.set(trials, (counts.get(trials) ?? 0) + 1);
  return [...counts].reduce((best, one) => (one[1] > best[1] ? one : best))[0];
}

function hitsPlot(design: DesignId, listeners: readonly ListenerCount[]): Plot {
  const trials = usualTrials(listeners);
  const shown = listeners.filter((one) => one.trials === trials);
  const chance = guessShares(trials, DESIGNS[design].chance);
  const x = say(design === 'preference' ? 'result.plot.hits-x-b' : 'result.plot.hits-x');
  const scene = {
    x: countAxis(0, trials, x),
    y: percentAxis(mostPercent(chance), say('result.plot.tests-y')),
    chance,
    isFilled: () => false,
    result: undefined,
    listeners: chance.map((_, hits) => shown.filter((one) => one.hits === hits).length),
    label: say('result.plot.hits-listeners'),
  };
  return {
    title: say('class.plot-hits', { trials, shown: shown.length, count: listeners.length }),
    label: say('class.plot-hits-label'),
    draw: (sheet) => drawHits(sheet, scene),
  };
}

function sayHits(design: DesignId, { hits, trials, p }: Pooled, isOneListener: boolean): string[] {
  const isSeldom = p < SIGNIFICANT_P;
  const heard = isOneListener ? 'class.heard-by-one' : 'class.heard';
  const often = sayOften(p);
  if (design === 'preference') {
    const side = 2 * hits >= trials ? 'B' : 'A';
    return [
      say('class.hits-b', { hits, trials }),
      say('class.by-chance-2', { often }),
      isSeldom ? say('class.prefers', { side }) : say('class.no-preference'),
    ];
  }
  return [
    say('class.hits', { hits, trials }),
    say('class.by-chance', { often }),
    say(isSeldom ? heard : 'class.not-shown'),
  ];
}

/** Whether results differ, by the sentence for each; empty where there is nothing to differ from. */
function sayDifferences(differences: Heterogeneity | undefined, differ: WordKey, alike: WordKey) {
  return differences ? [say(differences.p < SIGNIFICANT_P ? differ : alike)] : [];
}

const shareRow = (
  { share, hits, trials }: Pooled,
  [low, high]: readonly [number, number],
  key: 'class.figure-share' | 'class.figure-share-listeners',
  note: 'result.figure.share-note' | 'class.figure-share-listeners-note',
): FigureRow => ({
  name: say(key),
  value: say('result.figure.share-value', {
    hits,
    trials,
    share: sayHundredths(share),
    low: sayHundredths(low),
    high: sayHundredths(high),
  }),
  note: say(note),
});

export function hitsReport(design: DesignId, cards: readonly TestCard[]): ClassReport {
  const pooled = poolCards(cards);
  if (!pooled) return NO_REPORT;
  const { byListener, listeners, sessions } = pooled;
  const { p, interval, listenersInterval, heterogeneity } = byListener;
  const { tails } = DESIGNS[design];
  return {
    sentences: [
      ...sayHits(design, byListener, listeners.length === 1),
      ...sayDifferences(heterogeneity, 'class.differ', 'class.alike'),
      ...sayDifferences(sessions, 'class.sessions-differ', 'class.sessions-alike'),
    ],
    figures: [
      {
        name: say(tails === 1 ? 'result.figure.p' : 'result.figure.p-preference'),
        value: sayP(p),
        note: say(`result.figure.p-note.${tails}`),
      },
      shareRow(byListener, interval, 'class.figure-share', 'result.figure.share-note'),
      ...(listenersInterval
        ? [
            shareRow(
              byListener,
              listenersInterval,
              'class.figure-share-listeners',
              'class.figure-share-listeners-note',
            ),
          ]
        : []),
      ...(heterogeneity ? [differRow(heterogeneity)] : []),
      ...(sessions ? [differRow(sessions, 'sessions')] : []),
    ],
    plots: [hitsPlot(design, listeners)],
  };
}
