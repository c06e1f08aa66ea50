/** English: everything that can go wrong. `problem`: what happened. `remedy`: what to do. */
export const PROBLEM_WORDS = {
  'problem.microphone-denied': 'The browser was not allowed to use the microphone.',
  'remedy.microphone-denied':
    'Allow it with the microphone or lock sign beside the address, then press Microphone again. File and Demo work without it.',
  'problem.microphone-blocked':
    'This page may not use a microphone here: the site that shows it, or a rule of this computer, forbids it.',
  'remedy.microphone-blocked':
    'Open the page in a window of its own, or ask whoever manages the computer. File and Demo work without it.',
  'problem.microphone-absent': 'No microphone was found.',
  'remedy.microphone-absent':
    'Connect one and press Microphone again. File and Demo work without it.',
  'problem.microphone-busy': 'The microphone did not answer; another program may be using it.',
  'remedy.microphone-busy':
    'Close the other program or choose another microphone, then press Microphone again.',
  'problem.microphone-unplugged': 'The microphone was disconnected.',
  'remedy.microphone-unplugged':
    'Connect it and press Microphone again, or choose another. All settings stay.',
  'problem.microphone-failed': 'The microphone could not be opened.',
  'remedy.microphone-failed':
    'Choose another microphone or press Microphone again. File and Demo work without it.',

  'problem.file-empty': '“{name}” is empty.',
  'remedy.file-empty': 'Choose another file. What played before plays on.',
  'problem.file-not-audio': '“{name}” is not an audio file that this browser can read.',
  'remedy.file-not-audio': 'Choose a WAV, FLAC, MP3, AAC or Ogg file. What played before plays on.',
  'problem.file-damaged': '“{name}” is damaged or in a format that this browser can’t decode.',
  'remedy.file-damaged': 'Try the original, or save it as WAV, FLAC or MP3.',
  'problem.file-short': '“{name}” ends early: {seconds} of {promised} s are there.',
  'remedy.file-short': 'It plays as far as it goes. Copy or download it again to have all of it.',
  'problem.file-channels': '“{name}” has {channels} channels.',
  'remedy.file-channels': 'The first two are played, as left and right.',
  'problem.file-unreadable': '“{name}” could not be read from disk.',
  'remedy.file-unreadable':
    'It may have been moved, or its drive removed. Choose it again; what played before plays on.',
  'problem.file-too-large':
    '“{name}” is too large to be decoded whole, and this browser can’t stream it.',
  'remedy.file-too-large': 'Save it as MP3, FLAC or WAV, or choose a shorter part.',
  'problem.source-in-test': 'A blind test is of one source from its first trial to its last.',
  'remedy.source-in-test': 'Finish the test or end it, then choose another source.',
  'problem.test-not-loaded': 'The ear test did not load: the connection may be gone.',
  'remedy.test-not-loaded': 'Try again, or reload the page.',
  'problem.demo-failed': 'The demo material could not be made.',
  'remedy.demo-failed': 'Press it again, or reload the page. All settings stay.',

  'problem.insecure-context':
    'The browser gives a page no audio processing and no microphone over plain http.',
  'remedy.insecure-context': 'Open the page with https:// in its address, or from localhost.',
  'problem.no-worklet': 'This browser can’t process audio live: it has no AudioWorklet.',
  'remedy.no-worklet': 'Use a Chrome, Edge, Firefox or Safari from 2021 or later.',
  'problem.worklet-failed': 'The part of the page that processes sound did not load.',
  'remedy.worklet-failed': 'Check the connection and press Start again. All settings stay.',
  'problem.context-failed': 'The browser could not open a sound output.',
  'remedy.context-failed':
    'Check that a sound output is connected and not taken by another program, then press Start again.',
  'problem.context-suspended': 'The browser holds the sound back.',
  'remedy.context-suspended':
    'Press Start to let it play. If it stays so, connect a sound output: some browsers play nothing without one.',
  'problem.context-interrupted': 'The system took the sound away, for a call perhaps.',
  'remedy.context-interrupted': 'It comes back by itself; if not, press Start.',
  'problem.processor-failed': 'The sound processing stopped with an error.',
  'remedy.processor-failed':
    'Press Start to build it again. All settings stay. If it happens again, reload the page.',
  'problem.output-changed':
    'The sound output changed: headphones or loudspeakers were connected or removed.',
  'remedy.output-changed':
    'Check what you listen with and how loud it is. A microphone stays muted until you say.',
  'problem.howl':
    'The microphone heard one loud, growing tone: feedback, most likely. The volume was pulled down by 20 dB.',
  'remedy.howl':
    'Move the microphone away from the loudspeakers, turn the volume down, or use headphones. The volume comes back slowly, to 6 dB less; Change, beside the microphone, restores it.',

  'problem.link-unknown': 'The address held settings that this page does not know: {keys}.',
  'remedy.link-unknown': 'They were left out; all others were taken.',
  'problem.link-clamped': 'The address held values outside their range: {keys}.',
  'remedy.link-clamped': 'The nearest allowed values were taken.',
  'problem.link-oversized': 'The address is too long to be settings of this page.',
  'remedy.link-oversized': 'It was left out; your own settings stay.',
  'problem.link-copied': 'The link with all settings is in the clipboard.',
  'remedy.link-copied': 'Whoever opens it gets this state; no microphone starts by itself.',
  'problem.link-not-copied': 'The browser did not let the page use the clipboard.',
  'remedy.link-not-copied': 'Copy the address from the address bar: it is the same link.',
  'problem.link-singular': 'This link has no one solution: some part of it hangs in the air.',
  'remedy.link-singular':
    'The last link that could be solved plays on. Change the value that you set last, or choose a scene.',
  'problem.legs-mono':
    'Real legs need two different channels: here there is only one, or both carry the same.',
  'remedy.legs-mono':
    'Choose an interface with two line inputs, as stereo in the system’s sound settings, or a stereo file of two legs. A headset or a built-in microphone has one channel.',
  'problem.legs-processed':
    'The browser or the system processes the input: echo cancellation, noise suppression or gain control is on.',
  'remedy.legs-processed':
    'That treats the two legs differently and cancels hum by itself. Switch it off in the system’s sound settings, or use another interface or browser.',
  'problem.legs-inverted':
    'One of the two channels is inverted: what both legs share arrives in opposite phase.',
  'remedy.legs-inverted':
    'Exchange the two wires in one plug of that channel, or release its polarity button (ø). If the hum was recorded with the programme, this is no fault.',
  'problem.legs-swapped': 'Hot and cold are swapped: the hot pilot arrives on the right.',
  'remedy.legs-swapped':
    'Exchange the two plugs. Hum cancels either way, but the programme comes out upside down.',
  'problem.legs-out': 'The outputs carry the two legs: hot on the left, cold on the right.',
  'remedy.legs-out':
    'For a balanced line input, not for ears. Switch it off in the view “Real legs” before you put headphones on.',
  'problem.picture-failed': 'The browser could not make the picture.',
  'remedy.picture-failed': 'Make the window smaller, or take a screenshot instead.',
  'problem.record-no-sound': 'There is nothing to record: the sound does not run.',
  'remedy.record-no-sound': 'Press Start, then Record.',
  'problem.keep-not-loaded': 'Recording and export did not load: the connection may be gone.',
  'remedy.keep-not-loaded': 'What plays goes on. Press again, or reload the page.',
  'problem.record-failed': 'The recording could not begin.',
  'remedy.record-failed': 'Press Record again; if that does not help, reload the page.',
  'problem.record-cut':
    'The recording ended early, because the sound processing or the encoder stopped.',
  'remedy.record-cut': 'What was recorded until then is kept. Press Start, then Record, to go on.',
  'problem.record-gap':
    'The computer could not keep up: {milliseconds} ms are missing in the recording.',
  'remedy.record-gap': 'Close other programs, or record as WAV, and record again.',
  'problem.record-empty': 'Nothing was recorded: no sound came while it ran.',
  'remedy.record-empty': 'Press Start, then Record.',
  'problem.record-too-large': 'The recording reached 4 GiB, which is all that a WAV file holds.',
  'remedy.record-too-large': 'It is kept until there. Press Record to begin another.',
} as const;
