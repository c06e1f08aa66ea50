/** Levels of a threshold as people read them: as values of what varies, in its own unit. */
import type { ThresholdPlan } from '../eartest/plan';
import { findVariable, levelToValue } from '../eartest/variables';
import { rowOf } from '../params/index';
import { formatNumber } from './format';
import { say } from './say';

/** What a level is a value of. */
type Varied = Pick<ThresholdPlan, 'variable'>;

/** Of a ratio an ear tells no more than two digits. */
const DIGITS = 2;

/** Two significant digits. */
export function formatDigits(value: number): string {
  const decimals = value > 0 ? DIGITS - 1 - Math.floor(Math.log10(value)) : 0;
  return formatNumber(Number(value.toPrecision(DIGITS)), Math.max(0, decimals));
}

/** A level's value without its unit; in dB of the level where the page knows no such variable. */
function numberOf({ variable }: Varied, levelDb: number): string {
  const known = findVariable(variable);
  if (!known) return formatNumber(levelDb, 1);
  const value = levelToValue(known, levelDb);
  return known.scale === 'ratio' ? formatDigits(value) : formatNumber(value, 1);
}

/** Unit of what varies. */
export const levelUnit = ({ variable }: Varied): string => {
  const known = findVariable(variable);
  return known ? rowOf(known.id).unit : 'dB';
};

/** A level's value, with its unit. */
export const sayLevel = (plan: Varied, levelDb: number): string =>
  `${numberOf(plan, levelDb)} ${levelUnit(plan)}`;

/** Two levels as "3.0 to 5.6 m", the smaller value first. */
export function sayLevels(plan: ThresholdPlan, lowDb: number, highDb: number): string {
  const isFalling = findVariable(plan.variable)?.scale === 'rejection';
  const [low, high] = isFalling ? [highDb, lowDb] : [lowDb, highDb];
  return say('verdict.interval', { low: numberOf(plan, low), high: sayLevel(plan, high) });
}

/** An interval of a test: beyond what was played no answer bounds it, so no figure is told there. */
export function sayInterval(plan: ThresholdPlan, lowDb: number, highDb: number): string {
  const isOpenBelow = lowDb < plan.fromDb;
  const isOpenAbove = highDb > plan.toDb;
  if (isOpenBelow && isOpenAbove) return say('verdict.interval-open');
  const isFalling = findVariable(plan.variable)?.scale === 'rejection';
  // What is easier to hear is less rejection, and more of everything else.
  if (isOpenBelow) {
    const level = sayLevel(plan, highDb);
    return say(isFalling ? 'verdict.interval-from' : 'verdict.interval-up-to', { level });
  }
  if (isOpenAbove) {
    const level = sayLevel(plan, lowDb);
    return say(isFalling ? 'verdict.interval-up-to' : 'verdict.interval-from', { level });
  }
  return sayLevels(plan, lowDb, highDb);
}
