/** Practice: trials like those of the test, from an order of their own, told at once and not counted. */
import type { Layout } from './designs';
import { DESIGNS } from './designs';
import { drawOrder } from './order';
import type { TestPlan } from './plan';

const TRIALS_AT_A_TIME = 32;

export interface Practice {
  /** For the audio thread; others once `answer` has come to their end. */
  readonly layouts: readonly Layout[];
  /** The open trial's place among them. */
  readonly trial: number;
  /** Whether it was a hit; opens the next trial. */
  answer(answer: number): boolean;
}

export function createPractice({ design }: TestPlan): Practice {
  const draw = (): Layout[] =>
    Array.from(drawOrder(design, TRIALS_AT_A_TIME), (index) => DESIGNS[design].layouts[index]!);
  let layouts = draw();
  let trial = 0;
  return {
    get layouts() {
      return layouts;
    },
    get trial() {
      return trial;
    },
    answer(answer) {
      const hit = DESIGNS[design].isHit(layouts[trial]!, answer);
      trial = (trial + 1) % TRIALS_AT_A_TIME;
      if (trial === 0) layouts = draw();
      return hit;
    },
  };
}
