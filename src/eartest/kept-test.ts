/** A test in the middle, as it is kept over a reload: as much as its card needs, and nothing that follows from it. */
import { canonicalText } from './canonical';
import { comparesSides, knowsSettings, makesSense } from './card-sense';
import type { TestCourse } from './card-shape';
import { COURSE_MEMBERS } from './card-shape';
import { orderHash } from './order';
import { isMoment, objectOf } from './shape';

export interface KeptTest extends TestCourse {
  /** When the first trial began: ISO 8601, UTC. */
  readonly startedAt: string;
}

const isKept = objectOf({ ...COURSE_MEMBERS, startedAt: isMoment });
const hasKeptShape = (value: unknown): value is KeptTest => isKept(value);

export const keptText = (kept: KeptTest): string => canonicalText(kept);

/**
 * Undefined for whatever no test could have left: another version's, a damaged one, an order that is not the one of
 * the plan. Never rejects.
 */
export async function readKept(text: string): Promise<KeptTest | undefined> {
  try {
    const value: unknown = JSON.parse(text);
    if (!hasKeptShape(value) || !makesSense(value)) return undefined;
    if (!knowsSettings(value.plan) || !comparesSides(value.plan)) return undefined;
    return (await orderHash(value.salt, value.order)) === value.plan.orderHash ? value : undefined;
  } catch {
    return undefined;
  }
}
