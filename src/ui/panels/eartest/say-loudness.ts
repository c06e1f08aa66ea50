/** How loud both sides of a planned test are, in a sentence. */
import type { MatchedLevels } from '../../../eartest/plan';
import { formatNumber } from '../../../words/format';
import { say } from '../../../words/say';

const SIDE_KEYS = ['test.side-a', 'test.side-b'] as const;
/** A side turned down by less is as it was. */
const LEAST_GAIN_DB = 0.005;
/** What matching promises to stay within, LU. */
const MATCHED_LU = 0.1;
const DECIMALS = 2;

/** Which side is turned down, by how much, and why; empty where none is. */
function sayGains({ gainsDb, wiredLu }: MatchedLevels): string[] {
  const wired = formatNumber(Math.abs(wiredLu), DECIMALS);
  return gainsDb.flatMap((gainDb, side) => {
    if (gainDb >= -LEAST_GAIN_DB) return [];
    const gain = formatNumber(-gainDb, DECIMALS);
    return [say('test.plan-gain', { side: say(SIDE_KEYS[side]!), gain, wired })];
  });
}

/** How loud B is against A as played and as wired, LU, and how that is known. */
export function sayLoudness(levels: MatchedLevels): string {
  const { mode, playedLu, measuredWith } = levels;
  const isUnmatched = mode === 'matched' && Math.abs(playedLu) > MATCHED_LU;
  const figures = {
    played: formatNumber(playedLu, DECIMALS),
    apart: formatNumber(Math.abs(playedLu), DECIMALS),
  };
  return [
    say(`test.plan-levels.${isUnmatched ? 'unmatched' : mode}`, figures),
    ...sayGains(levels),
    say(`test.plan-measured.${measuredWith}`),
  ].join('; ');
}
