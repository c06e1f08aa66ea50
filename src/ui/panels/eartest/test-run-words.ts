/** What a running test says. Nothing here knows what is hidden, so nothing here can tell it. */
import { DESIGNS } from '../../../eartest/designs';
import type { EarTestValue } from '../../../eartest/ear-test';
import { say } from '../../../words/say';

/** "Trial 5 of 16". */
export function sayTrial({ phase, plan, answered }: EarTestValue): string {
  const trial = answered + 1;
  if (phase === 'practice') return say('test.practice-trial', { trial });
  return say('test.trial', { trial, trials: plan?.trials ?? 0 });
}

/** What an answer says, on its button and in the announcements. */
export function sayAnswer({ plan }: EarTestValue, answer: number): string {
  if (!plan) return '';
  return say(`test.answer.${plan.design}`, { answer: DESIGNS[plan.design].answers[answer]! });
}

/** How the last answer of the practice was; empty before there is one. */
export function sayPractice({ plan, practiceHit }: EarTestValue, lastAnswer: number): string {
  if (!plan || practiceHit === undefined) return '';
  const { answers } = DESIGNS[plan.design];
  const { design } = plan;
  return say(practiceHit ? `test.practice-hit.${design}` : `test.practice-miss.${design}`, {
    answer: answers[lastAnswer]!,
    other: answers[1 - lastAnswer] ?? '',
    a: plan.sides[0].label,
    b: plan.sides[1].label,
  });
}

/** What changed since `before`, for a listener who does not see it; empty where nothing did. */
export function sayChange(before: EarTestValue, now: EarTestValue, lastAnswer: number): string {
  if (!now.plan) return '';
  if (now.phase !== before.phase || now.answered !== before.answered) {
    return [sayPractice(now, lastAnswer), `${sayTrial(now)}.`].join(' ').trim();
  }
  if (now.heard === before.heard) return '';
  // While both are played in turn, the number alone: nothing longer is to cover the sound.
  if (now.heard === undefined)
    return now.isPlayingBoth || before.isPlayingBoth ? '' : say('test.now-silent');
  const place = DESIGNS[now.plan.design].places[now.heard]!;
  return now.isPlayingBoth ? place : say('test.now-playing', { place });
}
