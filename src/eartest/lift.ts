/** How far the interference of a test is lifted over its real level ("exaggerated"), so that it can be heard. */
import { heardLink } from '../state/heard';
import type { Side, TestPlan } from './plan';
import { settingsOf } from './trial-at-ear';

/** dB ≥ 0. Only a real link's is ever lifted. */
function liftOfSide(side: Side): number {
  const settings = settingsOf(side.settings);
  return heardLink(settings) === 'circuit' ? Number(settings.get('link.exaggerate')) : 0;
}

/** Of A and of B, dB ≥ 0. They differ where the listener compares two states or values that differ by it. */
export const liftsOf = ({ sides: [a, b] }: TestPlan): readonly [number, number] => [
  liftOfSide(a),
  liftOfSide(b),
];

/** dB ≥ 0 by which the interference is lifted, the larger one where the sides differ; 0 in the textbook. */
export const liftOf = (plan: TestPlan): number => Math.max(...liftsOf(plan));
