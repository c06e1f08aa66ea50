/** A show of hands: what counts, and when. */
import { describe, expect, it } from 'vitest';
import type { Asked, Hands } from '../../../../src/ui/panels/eartest-results/hands';
import {
  ask,
  ASKED_IN,
  MOST_ROUNDS,
  MOST_VOTES,
  nextRound,
  NO_HANDS,
  removeRound,
  tallyOf,
  tellRound,
  vote,
  voteOfKey,
} from '../../../../src/ui/panels/eartest-results/hands';

const votes = (hands: Hands, a: number, b: number): Hands => {
  let now = hands;
  for (let i = 0; i < a; i++) now = vote(now, 0, 1);
  for (let i = 0; i < b; i++) now = vote(now, 1, 1);
  return now;
};

describe('votes', () => {
  it('are counted for their side, taken back, and never fewer than none', () => {
    const hands = vote(vote(votes(NO_HANDS, 1, 3), 1, -1), 0, -1);
    expect(vote(hands, 0, -1).rounds[0]!.votes).toEqual([0, 2]);
  });

  it('are bounded', () => {
    expect(votes(NO_HANDS, MOST_VOTES + 5, 0).rounds[0]!.votes[0]).toBe(MOST_VOTES);
    let hands = NO_HANDS;
    for (let i = 0; i < 2 * MOST_ROUNDS; i++) hands = nextRound(hands);
    expect(hands.rounds).toHaveLength(MOST_ROUNDS);
  });
});

describe('what is asked', () => {
  it('stays once there are votes, in whatever round', () => {
    expect(ask(NO_HANDS, 'better').asked).toBe('better');
    const voted = votes(NO_HANDS, 1, 0);
    expect(ask(voted, 'better')).toEqual(voted);
    expect(ask(nextRound(voted), 'better').asked).toBe('which');
    expect(ask(vote(voted, 0, -1), 'better').asked).toBe('better');
  });
});

describe('a key', () => {
  const of = (asked: Asked, key: string, code: string, changes: Partial<KeyboardEvent> = {}) =>
    voteOfKey(asked, {
      key,
      code,
      shiftKey: false,
      ctrlKey: false,
      altKey: false,
      metaKey: false,
      getModifierState: () => false,
      ...changes,
    } as unknown as KeyboardEvent);

  it('votes for what it names, and with Shift takes the vote back', () => {
    expect(of('which', 'b', 'KeyB')).toEqual({ side: 1, by: 1 });
    expect(of('better', 'A', 'KeyA', { shiftKey: true })).toEqual({ side: 0, by: -1 });
    expect(of('hidden', '2', 'Digit2')).toEqual({ side: 1, by: 1 });
    expect(of('hidden', '!', 'Digit1', { shiftKey: true })).toEqual({ side: 0, by: -1 });
  });

  it('is left alone where it names nothing that is asked, or writes something else', () => {
    expect(of('hidden', 'a', 'KeyA')).toBeUndefined();
    expect(of('which', '1', 'Digit1')).toBeUndefined();
    expect(of('which', 'a', 'KeyA', { ctrlKey: true })).toBeUndefined();
    expect(of('hidden', '²', 'Digit2', { getModifierState: () => true })).toBeUndefined();
  });
});

describe('a test that runs', () => {
  it('sets the question, and of some there is none', () => {
    expect(ASKED_IN).toEqual({ abx: 'which', preference: 'hidden' });
  });

  it('of a preference counts votes for B, wherever it was', () => {
    const first = votes(ask(NO_HANDS, 'hidden'), 4, 12);
    expect(tallyOf(first)).toMatchObject({ votes: 0, p: undefined });
    const told = tellRound(first, 0, 1);
    expect(tallyOf(told)).toMatchObject({ hits: 12, votes: 16, tails: 2 });
    const both = tellRound(votes(nextRound(told), 9, 7), 1, 0);
    expect(tallyOf(both)).toMatchObject({ hits: 21, votes: 32, tails: 2 });
  });
});

describe('the tally', () => {
  it('is empty before it is told what X was', () => {
    const hands = votes(NO_HANDS, 4, 12);
    expect(tallyOf(hands)).toMatchObject({ hits: 0, votes: 0, p: undefined, share: undefined });
    expect(tallyOf(tellRound(hands, 0, 1))).toMatchObject({ hits: 12, votes: 16, tails: 1 });
    expect(tallyOf(tellRound(hands, 0, 0))).toMatchObject({ hits: 4, votes: 16 });
  });

  it('is exact', () => {
    const { p, share } = tallyOf(tellRound(votes(NO_HANDS, 4, 12), 0, 1));
    expect(p).toBeCloseTo(2517 / 65536, 12);
    expect(share!.value).toBe(0.75);
    expect(share!.low).toBeCloseTo(0.476229, 5);
    expect(share!.high).toBeCloseTo(0.927336, 5);
  });

  it('of a preference has two sides, and nothing to be told', () => {
    const tally = tallyOf({ ...votes(NO_HANDS, 4, 12), asked: 'better' });
    expect(tally).toMatchObject({ hits: 12, votes: 16, tails: 2 });
    expect(tally.p).toBeCloseTo((2 * 2517) / 65536, 12);
  });

  it('adds the rounds up, and forgets one that is removed', () => {
    const first = tellRound(votes(NO_HANDS, 4, 12), 0, 1);
    const both = tellRound(votes(nextRound(first), 9, 7), 1, 0);
    expect(tallyOf(both)).toMatchObject({ hits: 21, votes: 32 });
    expect(tallyOf(removeRound(both, 0))).toMatchObject({ hits: 9, votes: 16 });
    expect(removeRound(removeRound(both, 0), 0).rounds).toEqual(NO_HANDS.rounds);
  });

  it('holds as many votes as there can be', () => {
    const full = { votes: [MOST_VOTES, MOST_VOTES], was: 1 } as const;
    const tally = tallyOf({
      asked: 'which',
      rounds: Array.from({ length: MOST_ROUNDS }, () => full),
    });
    expect(tally.p).toBeGreaterThan(0.5);
    expect(tally.p).toBeLessThan(0.51);
  });
});
