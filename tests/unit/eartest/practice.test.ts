import { describe, expect, it } from 'vitest';
import { DESIGN_IDS, DESIGNS } from '../../../src/eartest/designs';
import type { TestPlan } from '../../../src/eartest/plan';
import { createPractice } from '../../../src/eartest/practice';

describe.each(DESIGN_IDS)('practice of %s', (design) => {
  it('tells each answer of its own layouts, and draws others when they are used up', () => {
    const { answers, isHit, layouts } = DESIGNS[design];
    const practice = createPractice({ design } as TestPlan);
    const first = practice.layouts;
    for (const [trial, layout] of first.entries()) {
      expect(practice.trial).toBe(trial);
      expect(layouts).toContain(layout);
      const answer = trial % answers.length;
      expect(practice.answer(answer)).toBe(isHit(layout, answer));
    }
    expect(practice.trial).toBe(0);
    expect(practice.layouts).not.toBe(first);
    expect(practice.layouts).toHaveLength(first.length);
  });
});
