/** Nobody answers what was not heard. */
import { describe, expect, it } from 'vitest';
import type { DesignId } from '../../../../src/eartest/designs';
import { DESIGN_IDS, DESIGNS } from '../../../../src/eartest/designs';
import { NO_EAR_TEST } from '../../../../src/eartest/ear-test';
import type { HeardPlaces } from '../../../../src/ui/panels/eartest/heard-places';
import { hear, isHeardEnough, NONE_HEARD } from '../../../../src/ui/panels/eartest/heard-places';
import { EAR_TEST_WORDS } from '../../../../src/words/en/ear-test';

/** Places by their signs, one after the other, in a trial. */
const heardOf = (design: DesignId, signs: string, trial = 0, before = NONE_HEARD): HeardPlaces =>
  [...signs].reduce(
    (now, sign) =>
      hear(
        now,
        {
          ...NO_EAR_TEST,
          answered: trial,
          heard: DESIGNS[design].places.findIndex((place) => place === sign),
        },
        false,
      ),
    before,
  );
const opens = (design: DesignId, signs: string): boolean =>
  isHeardEnough(design, heardOf(design, signs));

describe('an answer', () => {
  it('opens once X was heard', () => {
    expect(opens('abx', '')).toBe(false);
    expect(opens('abx', 'ABAB')).toBe(false);
    expect(opens('abx', 'X')).toBe(true);
    expect(opens('abx', 'AXB')).toBe(true);
  });

  it('opens once all was heard, where one is compared with the others', () => {
    expect(opens('preference', '11')).toBe(false);
    expect(opens('preference', '21')).toBe(true);
    expect(opens('triangle', '1313')).toBe(false);
    expect(opens('triangle', '1323')).toBe(true);
    expect(opens('threshold', '1')).toBe(false);
    expect(opens('threshold', '12')).toBe(true);
  });

  it('needs it anew in every trial, and silence takes nothing back', () => {
    const first = heardOf('abx', 'X');
    const silent = hear(first, { ...NO_EAR_TEST, heard: undefined }, false);
    expect(isHeardEnough('abx', silent)).toBe(true);
    expect(isHeardEnough('abx', hear(first, { ...NO_EAR_TEST, answered: 1 }, false))).toBe(false);
    expect(isHeardEnough('abx', heardOf('abx', 'AB', 1, first))).toBe(false);
  });

  it('needs sound: nothing counts while the page is muted, until it is not', () => {
    const x = { ...NO_EAR_TEST, heard: 2 };
    const muted = hear(NONE_HEARD, x, true);
    expect(isHeardEnough('abx', muted)).toBe(false);
    expect(isHeardEnough('abx', hear(muted, x, false))).toBe(true);
    // What was heard before stays heard.
    expect(isHeardEnough('abx', hear(heardOf('abx', 'X'), x, true))).toBe(true);
  });

  it('has a sentence for what is missing', () => {
    for (const design of DESIGN_IDS)
      expect(EAR_TEST_WORDS).toHaveProperty([`test.hear-first.${design}`]);
  });
});
