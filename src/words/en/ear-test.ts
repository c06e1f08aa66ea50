/** English: setting up and taking a blind test. */
import { COMPARED_IDS } from '../../params/ear-test';
import { rowOf } from '../../params/index';
import { LINK_PARAM_WORDS } from './link-params';
import { PARAM_WORDS } from './params';
import { SCENE_WORDS } from './scenes';

/** Options that are parameters or scenes have their names already. */
const NAMES: Readonly<Record<string, string>> = {
  ...PARAM_WORDS,
  ...LINK_PARAM_WORDS,
  ...SCENE_WORDS,
};

const optionsNamed = <Id extends string, Option extends string>(
  id: Id,
  options: readonly Option[],
  keyOf: (option: Option) => string,
) =>
  Object.fromEntries(
    options.map((option) => [`option.${id}.${option}`, NAMES[keyOf(option)]!]),
  ) as Record<`option.${Id}.${Option}`, string>;

const wiresOf = <Id extends 'test.wireA' | 'test.wireB'>(id: Id) =>
  optionsNamed(id, rowOf('test.wireA').options, (wire) => `option.monitor.wire.${wire}`);
const scenesOf = <Id extends 'test.sceneA' | 'test.sceneB'>(id: Id) =>
  optionsNamed(id, rowOf('test.sceneA').options, (scene) => `scene.${scene}.name`);

const numbers = <Id extends string, Option extends string>(id: Id, options: readonly Option[]) =>
  Object.fromEntries(
    options.map((option): [string, string] => [`option.${id}.${option}`, option]),
  ) as Record<`option.${Id}.${Option}`, string>;

export const EAR_TEST_WORDS = {
  ...wiresOf('test.wireA'),
  ...wiresOf('test.wireB'),
  ...scenesOf('test.sceneA'),
  ...scenesOf('test.sceneB'),
  ...optionsNamed('test.parameter', COMPARED_IDS, (id) => `param.${id}`),
  ...optionsNamed('test.variable', rowOf('test.variable').options, (id) => `param.${id}`),
  ...numbers('test.trials', rowOf('test.trials').options),
  ...numbers('test.triangleTrials', rowOf('test.triangleTrials').options),
  ...numbers('test.thresholdTrials', rowOf('test.thresholdTrials').options),

  'param.test.design': 'Kind of test',
  'help.test.design': 'What a trial of the blind test asks.',
  'option.test.design.abx': 'ABX',
  'option.test.design.preference': 'Preference',
  'option.test.design.triangle': 'Triangle',
  'option.test.design.threshold': 'Threshold',
  'test.about.abx': 'X is A or B, hidden: say which. It shows whether you can tell them apart.',
  'test.about.preference':
    'Two versions without their names: say which you prefer. It shows whether you prefer the same one time and again.',
  'test.about.triangle':
    'Three versions, two of them the same: find the odd one. You need not know what the difference is.',
  'test.about.threshold':
    'One of two is clean: say which is not. It gets harder while you are right, and tells how much you need to hear it.',
  'param.test.compare': 'Compare',
  'help.test.compare': 'What A and B of the blind test are.',
  'option.test.compare.switch': 'Balanced and unbalanced',
  'option.test.compare.wires': 'Two wires of the link',
  'option.test.compare.values': 'Two values of one parameter',
  'option.test.compare.scenes': 'Two scenes',
  'option.test.compare.kept': 'Two states you keep',
  'test.compare-note.switch': 'The link below as it is now, with its switch in both positions.',
  'test.compare-note.wires': 'The link below as it is now, heard at two places.',
  'test.compare-note.values': 'The link below as it is now, but for one value.',
  'test.compare-note.scenes': 'Two named links, each with everything that belongs to it.',
  'test.compare-note.kept':
    'Set the link as you like, below or in another view, and keep it as A; set it anew and keep it as B. They are kept until you reload the page, and are not in the address.',
  'param.test.wireA': 'Wire of A',
  'help.test.wireA': 'Where A is heard, when two wires are compared.',
  'param.test.wireB': 'Wire of B',
  'help.test.wireB': 'Where B is heard, when two wires are compared.',
  'param.test.parameter': 'Parameter',
  'help.test.parameter': 'Of which two values are compared.',
  'param.test.valueA': 'Value of A',
  'help.test.valueA':
    'Value of A in the range of the compared parameter: 0 its start, 1 its end, between them as its slider moves.',
  'param.test.valueB': 'Value of B',
  'help.test.valueB':
    'Value of B in the range of the compared parameter: 0 its start, 1 its end, between them as its slider moves.',
  'param.test.sceneA': 'Scene of A',
  'help.test.sceneA': 'What A is, when two scenes are compared.',
  'param.test.sceneB': 'Scene of B',
  'help.test.sceneB': 'What B is, when two scenes are compared.',
  'param.test.variable': 'What is varied',
  'help.test.variable': 'Of what a threshold is found.',
  'param.test.method': 'Method',
  'help.test.method': 'How a threshold test chooses the level of the next trial.',
  'option.test.method.bayes': 'Bayesian',
  'option.test.method.staircase': 'Staircase',
  'test.method-note.bayes':
    'Each level is chosen where its answer tells most. The levels stay hidden until the end.',
  'test.method-note.staircase':
    'Two right: one step harder. One wrong: one step easier. You see it climb, and it is less exact.',
  'param.test.levels': 'Loudness',
  'help.test.levels': 'Whether the programme is equally loud in A and in B.',
  'option.test.levels.matched': 'Matched',
  'option.test.levels.as-wired': 'As wired',
  'test.levels-note.matched':
    'The louder one is turned down until the programme of both is equally loud, to 0.1 LU. What is left is the difference itself.',
  'test.levels-note.as-wired':
    'As loud as the wires make them: full legs add 6 dB when balanced. The louder one is told apart at once and tends to please, whatever else differs.',
  'param.test.trials': 'Trials',
  'help.test.trials': 'Number of trials, fixed before the first.',
  'param.test.triangleTrials': 'Trials of a triangle',
  'help.test.triangleTrials': 'Number of trials of a triangle test, fixed before the first.',
  'param.test.thresholdTrials': 'Trials of a threshold',
  'help.test.thresholdTrials': 'Number of trials of a threshold test, fixed before the first.',

  'test.title': 'Ear test',
  'test.intro':
    'Blind, equally loud, planned before it starts. Whatever comes out, it says how sure one can be of it.',
  'test.of-design': 'What is asked',
  'test.of-sides': 'What is compared',
  'test.of-threshold': 'What is varied',
  'test.of-levels': 'How loud',
  'test.of-trials': 'How many trials',
  'test.of-listener': 'Who listens, and to what',
  'test.side-a': 'A',
  'test.side-b': 'B',
  'test.side-empty': 'nothing kept yet',
  'test.side-kept': 'kept',
  'test.keep-a': 'Keep as A',
  'test.keep-b': 'Keep as B',
  'test.keep-same': 'as the other',
  'test.keep-more': 'and {count} more',
  'test.setting': '{name} {value}',
  'test.value-on': 'on',
  'test.value-off': 'off',
  'test.setting-option': '{name}: {value}',
  'test.value-of': '{name}, {side}',
  'test.value-range': '{from} to {to}',
  'test.group.interference': 'Textbook: interference',
  'test.group.textbook': 'Textbook: driver, line, receiver',
  'test.group.driver': 'Real link: driver',
  'test.group.connection': 'Real link: connection',
  'test.group.cable': 'Real link: cable',
  'test.group.receiver': 'Real link: input',
  'test.group.surroundings': 'Real link: surroundings',
  'test.group.headphones': 'Real link: headphones',
  'test.threshold-mode': 'Through a receiver that is',
  'test.threshold-clean': 'clean of it',
  'test.threshold-up-to': 'up to {value}',
  'test.threshold-mode-fixed.balanced':
    'Heard through a balanced receiver, wherever the switch of the link stands.',
  'test.threshold-mode-fixed.unbalanced':
    'Heard through an unbalanced receiver, wherever the switch of the link stands.',
  'test.nothing-heard.matched':
    'Nothing disturbs this link now, so both sound the same. Switch the hum on, if that is what you want to hear.',
  'test.nothing-heard.as-wired':
    'Nothing disturbs this link now, so both sound the same, but for their level. Switch the hum on, if that is what you want to hear.',
  'test.switch-hum-on': 'Switch the hum on',
  'test.threshold-note':
    'Between {from} and {to}. Each trial plays the link twice: once with the interference, once without. All else is the same.',
  'test.power.one':
    '{needed} of {trials} must be right. Someone who is right {more} % of the time would be noticed in {often} of 100 such tests, someone right {less} % of the time in {seldom}.',
  'test.power.two':
    '{needed} of {trials} must be for the same one. Someone who prefers it {more} % of the time would be noticed in {often} of 100 such tests, someone who prefers it {less} % of the time in {seldom}.',
  'test.power.none': '{trials} trials are too few to show anything.',
  'test.power.threshold':
    'Trial by trial, the test closes in on the threshold. It is told with an interval that, for most listeners, holds it in some 95 of 100 tests; fewer where the programme confuses.',
  'test.listener': 'Name of the listener',
  'test.listener-note': 'Optional. It stands on the result, and on nothing else.',
  'test.source': 'Source: {name}.',
  'test.source-note.looped':
    'A test plays what the page plays, in a loop. Choose it above, and start the sound.',
  'test.source-note.live':
    'A test plays what the page plays, as it comes in. Choose it above, and start the sound.',
  'test.prepare': 'Plan the test',
  'test.prepare-missing': 'Keep an A and a B first.',
  'test.preparing': 'Measuring both sides, and drawing the hidden order…',
  'test.cancel': 'Cancel',

  'test.refused.no-sound': 'A test needs sound to listen to. Press Start, then try again.',
  'test.refused.recording':
    'A recording runs, and would hear nothing of the test. Stop it, then try again.',
  'test.refused.no-source':
    'The source is not there any more. Choose one above and start it, then try again.',
  'test.refused.microphone-unconfirmed':
    'The microphone is not heard yet. Say above whether you wear headphones, then try again.',
  'test.refused.same-sides':
    'A and B are the same: nobody could tell them apart. Change one of them, then try again.',
  'test.refused.tells-nothing':
    'On this link, more of what is varied is not easier to hear: it has no part in what gets in, or something else outweighs it. Vary something else, or choose another link.',
  'test.refused.singular-link':
    'One of the two links has no one solution, so it can’t be played. Change the value that you set last, then try again.',
  'test.refused.same-sound':
    'A and B sound exactly the same: there is no interference on this link, or none that gets through. Switch the hum on, or compare something else.',
  'test.refused.opposite-polarity':
    'A and B are mirror images of each other. They sound alike, but the switch between them would not: choose another pair.',
  'test.refused.silent-side':
    'One side is silent without its interference, so its loudness can’t be measured. Choose another source or another wire.',
  'test.refused.file-needed':
    'This test is of a file, and the page has not got it any more. Choose the same file above, then go on.',
  'test.refused.other-source':
    'This is not the source that was planned, or the sound runs at another sample rate. Choose that source above, then go on.',
  'test.refused.not-measured':
    'The loudness could not be measured. Try again; if that does not help, choose another source.',
  'test.refused.no-crypto':
    'This page can’t draw a hidden order here: the browser allows it only for https addresses and this machine itself.',

  'test.plan-title': 'The plan',
  'test.plan-note':
    'All that stands here is fixed now, and so is the hidden order. Write down the first characters of the plan’s hash, if somebody is to believe you later.',
  'test.plan-design': 'Test',
  'test.plan-a': 'A',
  'test.plan-b': 'B',
  'test.plan-clean': 'Clean',
  'test.plan-varied': 'Varied',
  'test.plan-levels': 'Loudness',
  'test.plan-levels.matched': 'Equally loud ({apart} LU apart)',
  'test.plan-levels.unmatched': 'Not quite equally loud: B less A is {played} LU',
  'test.plan-levels.as-wired': 'As wired: B less A is {played} LU',
  'test.plan-measured.source': 'measured with the source',
  'test.plan-measured.pink-noise': 'measured with pink noise',
  'test.plan-gain': '{side} is turned down by {gain} dB, for as wired it is {wired} LU louder',
  'test.plan-lift': 'Not the real level',
  'test.plan-source': 'Source',
  'test.plan-source-length': '{name}, {time}',
  'test.plan-source-hash': 'Hash of the source',
  'test.plan-trials': 'Trials',
  'test.plan-method': 'Method',
  'test.plan-range': 'Range',
  'test.plan-heard': 'Heard through',
  'test.plan-heard.balanced': 'Balanced receiver',
  'test.plan-heard.unbalanced': 'Unbalanced receiver',
  'test.plan-listener': 'Listener',
  'test.plan-counts': 'What will count',
  'test.plan-counts-text':
    'Every trial from the first to the last. Practice does not count. A test that is ended early is void, and its result says so.',
  'test.plan-hash': 'Hash of the plan',
  'test.plan-order-hash': 'Hash of the hidden order',
  'test.hash-whole': 'Show all of {name}',
  'test.hash-copy': 'Copy',
  'test.hash-copy-of': 'Copy: {name}',
  'test.hash-copied': 'Copied: {name}.',
  'test.practise': 'Practise',
  'test.begin': 'Begin',
  'test.change': 'Change the plan',
  'test.plan-all': 'All settings, and what the result says about this machine',
  'test.plan-device-note':
    'The result file holds this too. Nothing is sent anywhere: you decide who gets the file.',
  'test.plan-next.right':
    'Practise as long as you like: after each answer you are told whether it was right, and none of them counts.',
  'test.plan-next.preference':
    'Practise as long as you like: after each answer you are told which one it was, and none of them counts.',

  'test.trial': 'Trial {trial} of {trials}',
  'test.practice-trial': 'Practice, trial {trial}',
  'test.practice-note': 'Not counted.',
  'test.task.abx': 'X is A or B. Listen as often as you like, then say which.',
  'test.task.preference': 'Listen to both as often as you like, then say which you prefer.',
  'test.task.triangle':
    'Two are the same. Listen as often as you like, then say which is the odd one.',
  'test.task.threshold': 'One of the two is clean. Play both, then say which is not.',
  'test.listen': 'Listen',
  'test.hear': 'Hear {place}',
  'test.hidden': 'hidden',
  'test.silence': 'Silence',
  'test.play-both': 'Play both',
  'test.playing-both': 'Playing…',
  'test.hear-first.abx': 'Hear X first.',
  'test.hear-first.preference': 'Hear both of them first.',
  'test.hear-first.triangle': 'Hear all of them first.',
  'test.hear-first.threshold': 'Play both first.',
  'test.hear-muted': 'The page is muted, so nothing counts as heard. Unmute it, and listen.',
  'test.your-answer': 'Your answer',
  'test.answer.abx': 'X is {answer}',
  'test.answer.preference': 'I prefer {answer}',
  'test.answer.triangle': '{answer} is the odd one',
  'test.answer.threshold': 'It is in {answer}',
  'test.confirm': 'Confirm',
  'test.confirm-answer': 'Confirm: {answer}',
  'test.confirm-keys': 'Press an answer’s keys twice to choose and confirm it.',
  'test.key-shift': 'Shift',
  'test.now-playing': 'Playing {place}.',
  'test.now-silent': 'Silent.',
  'test.now-chosen': '{answer}, chosen. Press again to confirm.',
  'test.break': 'Take a break',
  'test.end': 'End the test',
  'test.end-sure': 'Really end it',
  'test.end-note': 'The result will be void, and say so.',
  'test.end-not': 'Go on testing',
  'test.end-practice': 'End practice',
  'test.practice-hit.abx': 'Right: X was {answer}.',
  'test.practice-miss.abx': 'No: X was {other}.',
  'test.practice-hit.preference': 'That was B: {b}.',
  'test.practice-miss.preference': 'That was A: {a}.',
  'test.practice-hit.triangle': 'Right: {answer} was the odd one.',
  'test.practice-miss.triangle': 'No: {answer} was one of the two that are the same.',
  'test.practice-hit.threshold': 'Right: it was in {answer}.',
  'test.practice-miss.threshold': 'No: it was in {other}.',
  'test.break-title': 'Break',
  'test.practice-pause': 'This was practice: nothing counts yet.',
  'test.break-note': '{answered} of {trials} trials are answered. Take as long as you like.',
  'test.paused-title': 'The test waits for you',
  'test.go-on': 'Go on',
  'test.pause.reloaded':
    'The page was loaded anew. Nothing is lost: the test goes on where it was, with the same source.',
  'test.pause.hidden': 'You were elsewhere: the page was hidden.',
  'test.pause.output-changed':
    'The sound output changed, or a device was plugged in or taken out. Listen with what you began with, if you can; the result says that this happened.',
  'test.pause.asleep': 'The machine was asleep.',
  'test.pause.stopped': 'The sound was stopped. Going on starts it again.',
  'test.pause.sound-interrupted': 'The system took the sound away. Going on asks for it again.',
  'test.finishing': 'Working the result out…',

  'test.climb': 'The staircase',
  'test.climb-note': 'Up is easier, down is harder.',
  'test.climb-summary': 'Levels of {trials} trials, the last at {level}.',
  'test.climb-table': 'As a table',
  'test.climb-trial': 'Trial',
  'test.climb-level': 'Level',
  'test.climb-answer': 'Answer',
  'test.climb-right': 'right',
  'test.climb-wrong': 'wrong',
} as const;
