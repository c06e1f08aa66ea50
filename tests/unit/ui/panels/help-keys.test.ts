/** The keys that the help lists are those that act now. */
import { describe, expect, it } from 'vitest';
import { DESIGN_IDS, DESIGNS } from '../../../../src/eartest/designs';
import { helpKeys } from '../../../../src/ui/panels/help-keys';

const signsOf = (design?: (typeof DESIGN_IDS)[number]): string[] =>
  helpKeys(design).map(({ held, signs }) => `${held ? `${held} ` : ''}${signs.join(' ')}`);

describe('the help', () => {
  it('lists the page’s keys', () => {
    expect(signsOf()).toEqual(['B', 'Space', 'M', 'R', '1 6', '?']);
  });

  it('lists a test’s own keys while it runs, and none that does nothing then', () => {
    expect(signsOf('abx')).toEqual(['A B X', 'Shift A B', 'Space', 'M', '?']);
    expect(signsOf('triangle')).toEqual(['1 2 3', 'Shift 1 2 3', 'Space', 'M', '?']);
    expect(signsOf('threshold')).toEqual(['P', 'Shift 1 2', 'Space', 'M', '?']);
    for (const design of DESIGN_IDS) {
      expect(signsOf(design)).toContain(`Shift ${DESIGNS[design].answers.join(' ')}`);
    }
  });

  it('says what each of them does', () => {
    for (const design of [undefined, ...DESIGN_IDS]) {
      const said = helpKeys(design).map(({ does }) => does);
      expect(new Set(said).size).toBe(said.length);
    }
  });
});
