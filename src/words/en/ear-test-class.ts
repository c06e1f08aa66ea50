/** English: results that are brought back, checked and pooled, and a show of hands. */
export const EAR_TEST_CLASS_WORDS = {
  'desk.title': 'Check and pool results',
  'desk.how':
    'Drop result files here, choose them, or paste their text. One is checked, many are pooled. Nothing is uploaded: all of it happens in this browser.',
  'desk.choose': 'Choose files',
  'desk.paste': 'Paste results',
  'desk.paste-help': 'One result or several, one after the other',
  'desk.check': 'Check what is pasted',
  'desk.reading': 'Reading {done} of {count}',
  'desk.clear': 'Remove all',
  'desk.csv': 'Save all as a table',
  'desk.list': 'Results: {count}',
  'desk.unchanged': '✓ Unchanged since it was made.',
  'desk.unchanged-all': '✓ All that were taken are unchanged since they were made.',
  'desk.short': '{hits} of {trials}',
  'desk.short-b': '{hits} of {trials} for B',
  'desk.list-region': 'List of results',
  'desk.column-keys': 'Show and remove',
  'desk.hide-one': 'Hide {name}',
  'desk.forged':
    'No accident changed anything. Whoever changes a result on purpose has to work its hashes out again. A page in your own browser can’t stop someone who forges a whole card: compare the plan’s hash with the one that was written down before the test.',
  'desk.refused': 'Not taken: {count}',
  'desk.refused-one': '{name}: {why}',
  'desk.twice': '{name}: the same result is here already.',
  'desk.full': '{name}: there are {most} results already, and no room for more.',
  'desk.pasted': 'Pasted text {number}',
  'desk.forget-refused': 'Clear this list',
  'desk.show': 'Show',
  'desk.hide': 'Hide',
  'desk.remove': 'Remove',
  'desk.remove-one': 'Remove {name}',
  'desk.show-one': 'Show {name}',
  'desk.column-who': 'Listener',
  'desk.column-file': 'From',
  'desk.column-result': 'Result',
  'desk.column-checked': 'Checked',
  'desk.column-ended': 'Ended',
  'desk.nameless': 'no name',
  'desk.checked': 'unchanged',

  'desk.refusal.too-large': 'it is larger than any result of this page.',
  'desk.refusal.empty': 'it is empty.',
  'desk.refusal.unreadable': 'the browser could not read it.',
  'desk.refusal.not-text': 'it is not text, so no result.',
  'desk.refusal.not-json':
    'it is not whole, or no result file. Use the file as this page saved it.',
  'desk.refusal.not-a-card': 'it is something else than a result of this page.',
  'desk.refusal.newer-format': 'it was made by a newer version of this page. Reload the page.',
  'desk.refusal.damaged': 'a field is missing, is too much, or says what it cannot say.',
  'desk.refusal.not-canonical':
    'it was written again by another program. Use the file as this page saved it.',
  'desk.refusal.no-crypto': 'this page cannot check it here: open the page by https.',
  'desk.refusal.hash-wrong': 'it was changed after it was made: its hash does not fit.',
  'desk.refusal.plan-wrong': 'its plan is not the one that was shown before the first trial.',
  'desk.refusal.order-wrong': 'its order is not the one that was drawn before the first trial.',
  'desk.refusal.impossible':
    'it tells of a test that cannot have been: its number of trials, its levels, its source, its times or its end are not such as a test comes to.',
  'desk.refusal.unknown-setting': 'it names a setting that this version of the page does not have.',
  'desk.refusal.sides-wrong': 'its two sides are not two that such a test can compare.',
  'desk.refusal.same-plan':
    'it is of a test that another result here is of: it has the same hidden order. One test counts once, and the first that came is kept.',
  'desk.refusal.levels-wrong': 'its levels are not those that its answers lead to.',

  'class.title': 'Pooled results',
  'class.one': 'One result alone has nothing to be pooled with.',
  'class.none-complete': 'No complete test is among them.',
  'class.hits': '{hits} of {trials} right, all together.',
  'class.hits-b': '{hits} of {trials} for B, all together.',
  'class.by-chance': 'If all only guessed, that many or more would come in {often}.',
  'class.by-chance-2':
    'If nobody had a preference, a result at least this one-sided would come in {often}.',
  'class.heard': 'This speaks for a difference that some of them heard, not that each did.',
  'class.heard-by-one': 'This speaks for a difference that was really heard.',
  'class.not-shown':
    'That can well be guessing: it does not show that anyone heard the difference, nor that nobody did.',
  'class.prefers': 'This speaks for a preference for {side} among them.',
  'class.no-preference':
    'That is common without a preference, so these tests show none. Nor do they show that there is none.',
  'class.alike': 'That the listeners differ from each other, beyond chance, is not shown.',
  'class.differ':
    'The listeners differ by more than chance: some do better than others, and the mean says little of any one.',
  'class.sessions-alike':
    'That sessions of one and the same listener differ from each other, beyond chance, is not shown.',
  'class.sessions-differ':
    'Sessions of one and the same listener differ by more than chance: some went better than others, and their sum says little of any one.',
  'class.figure.differ': 'Differences between listeners',
  'class.figure-differ-value': 'p: {p}, I²: {share} %',
  'class.figure-note.differ':
    'p: how often listeners who are all alike differ as much; I²: the part that chance does not explain',
  'class.figure.sessions': 'Differences between sessions',
  'class.figure-note.sessions':
    'sessions of the same listener; p: how often sessions that are all alike differ as much; I²: the part that chance does not explain',
  'class.figure-share': 'Share, all trials',
  'class.figure-share-listeners': 'Share, for listeners like these',
  'class.figure-share-listeners-note': '95 % interval that widens as the listeners differ',
  'class.threshold':
    'The mean threshold of {count} listeners is {value} ({interval}); the median of all is {median}.',
  'class.threshold-median': 'The median threshold is {median}, of {count} listeners.',
  'class.median-below': 'below what was played',
  'class.median-above': 'above what was played',
  'class.threshold-alike':
    'That the listeners themselves differ is not shown: each threshold is too uncertain for that.',
  'class.threshold-differ':
    'The listeners themselves differ: two of three lie within {tau} dB of the mean, the others farther off.',
  'class.at-edge':
    'Beyond what was played: {below} below, {above} above. They are arrows in the drawing, and are not in the mean.',
  'class.first-counts': 'Of whoever came more than once, the first test counts.',
  'class.plot-dots': 'Thresholds, one disc a listener',
  'class.plot-dots-label': 'One disc a listener. {sentence} The table tells the same.',
  'class.plot-hits':
    'Listeners with {trials} trials ({shown} of {count}), over what guessing gives',
  'class.plot-hits-label':
    'How many listeners had each number of hits, over what guessing gives. The table tells the same.',
  'class.mean': 'mean {value}',
  'class.warnings': 'Read with care',
  'class.warning.same-card': 'Results of a test that has one here already, not counted: {copies}.',
  'class.warning.mixed-plans':
    'These are results of {plans} different comparisons. Each is pooled for itself: together they would answer no question.',
  'class.warning.mixed-sources':
    'One comparison was heard with {sources} different programmes. What one gives away, another may hide.',
  'class.warning.voided':
    'Tests that were not brought to their end, and are not pooled: {tests}. If those that began badly were given up, the rest looks better than it is.',
  'class.warning.optional-stopping':
    '{listener}: {complete} complete tests beside {voided} that were not brought to their end. With all answers together, and whenever one stops, guessing gets so far in {often} at most.',
  'class.warning.same-listener':
    '{listener} took the same test {complete} times. With all answers together, and whenever one stops, guessing gets so far in {often} at most.',
  'class.warning.no-names':
    '{tests} results have no name: nobody can tell whether they are of different listeners.',
  'class.warning.many-tests':
    'These are {tests} tests, thresholds not counted. If all were guesses, at least one would come out significant in {falseAlarm} of 100 such sets. So many come out significant by themselves: {significant}; corrected for their number (Holm): {remaining}, the smallest p being {p}.',

  'hands.title': 'Show of hands',
  'hands.how':
    'Play A, B and X to the room, and count who is for A and who is for B. Press the buttons, or the keys A and B while one of them has the focus; with Shift a vote is taken back. In a test of this page the tally stands under the trial: a round a trial. What X was can be told afterwards, from the result.',
  'hands.asked': 'What is asked',
  'hands.asked.which': 'Which of the two is X?',
  'hands.asked.better': 'Which is better?',
  'hands.asked.hidden': 'Which is better, 1 or 2 in hidden order?',
  'hands.how-hidden':
    'Play 1 and 2 to the room, and count who is for 1 and who is for 2. Press the buttons, or the keys 1 and 2 while one of them has the focus; with Shift a vote is taken back. A round a trial: which one was B changes, and can be told afterwards, from the result.',
  'hands.was-b': 'B was',
  'hands.hidden-b': 'No round counts before it is told which one was B.',
  'hands.asked-fixed': 'Count anew to ask something else.',
  'hands.vote': 'One more for {side}',
  'hands.unvote': '−1 for {side}',
  'hands.votes': '{count} for {side}',
  'hands.was': 'X was',
  'hands.was-unknown': 'not told yet',
  'hands.next': 'Next round',
  'hands.reset': 'Count anew',
  'hands.round': 'Round {number}',
  'hands.remove': 'Remove round {number}',
  'hands.empty': 'No votes yet.',
  'hands.hidden': 'No round counts before it is told what X was.',
  'hands.share-right': '{hits} of {votes} votes right: {share} % ({low} to {high} %)',
  'hands.share-b': '{hits} of {votes} votes for B: {share} % ({low} to {high} %)',
  'hands.chance': 'guessing 50 %',
  'hands.chance-better': 'no preference 50 %',
  'hands.by-chance':
    'If all voted blindly, and each alone, that many or more would come in {often} like this (p: {p}).',
  'hands.by-chance-2':
    'If all voted blindly, and each alone, a result at least this one-sided would come in {often} like this (p: {p}).',
  'hands.caveat':
    'Hands are no blind test. Who sees other hands follows them, so that forty votes may be worth a handful; and a teacher who knows the answer gives it away. p holds only if each voted alone.',
  'hands.plot-label':
    'Share of the votes with its 95 % interval, beside the chance line at 50 %. {sentence}',
} as const;
