/** A test in the middle, as it is kept over a reload: as much as its card needs, and nothing that follows from it. */
import { clampToRow } from '../params/contract';
import { findRow } from '../params/index';
import { APP_VERSION } from './app-version';
import { canonicalText } from './canonical';
import { comparesSides, knowsSettings, makesSense } from './card-sense';
import type { TestCourse } from './card-shape';
import { COURSE_MEMBERS } from './card-shape';
import { orderHash } from './order';
import type { TestPlan } from './plan';
import { isMoment, objectOf } from './shape';
import { findVariable } from './variables';

export interface KeptTest extends TestCourse {
  /** When the first trial began: ISO 8601, UTC. */
  readonly startedAt: string;
}

const isKept = objectOf({ ...COURSE_MEMBERS, startedAt: isMoment });
const hasKeptShape = (value: unknown): value is KeptTest => isKept(value);

export const keptText = (kept: KeptTest): string => canonicalText(kept);

/** A setting without a row here is not shown; one that has it needs a value that there are words for. */
const canBeSaid = ([id, value]: [string, string | number | boolean]): boolean => {
  const row = findRow(id);
  return !row || clampToRow(row, value) !== undefined;
};

/**
 * Whether it can be gone on with, or its card at least be shown: another version's settings may be others, and its test
 * is not gone on with.
 */
function isOfUse(plan: TestPlan): boolean {
  if (plan.app === APP_VERSION) return knowsSettings(plan) && comparesSides(plan);
  const { sides, threshold } = plan;
  const hasName = !threshold || findVariable(threshold.variable) !== undefined;
  return hasName && sides.every(({ settings }) => Object.entries(settings).every(canBeSaid));
}

/**
 * Undefined for whatever no test could have left: a damaged one, another format's, an order that is not the one of the
 * plan. A test of another version is read if it can be shown: the caller compares `plan.app` and voids it. Never rejects.
 */
export async function readKept(text: string): Promise<KeptTest | undefined> {
  try {
    const value: unknown = JSON.parse(text);
    if (!hasKeptShape(value) || !makesSense(value)) return undefined;
    if (!isOfUse(value.plan)) return undefined;
    return (await orderHash(value.salt, value.order)) === value.plan.orderHash ? value : undefined;
  } catch {
    return undefined;
  }
}
