/**
 * How a take is called, and what its file says about it: source, link, wire, the address with all settings, and
 * what full scale stands for. What goes into files is ASCII where the names are, so that every program reads it.
 */
import { rowOf } from '../../../params/index';
import { sharedLink } from '../../../scenes/shared-link';
import { dbuAtFullScale } from '../../../state/calibration';
import { heardLink } from '../../../state/heard';
import type { Session } from '../../../state/session';
import type { Settings } from '../../../state/settings';
import type { TakeSubject, TakeWords } from '../../../state/takes';
import { KEEP_WORDS } from '../../../words/en/keep';
import { SCENE_WORDS } from '../../../words/en/scenes';
import { sayHeardLink } from '../../../words/say-links';
import { addWords, say, sayOption } from '../../../words/say';
import { safeFileName } from '../../save-file';

addWords(KEEP_WORDS);
addWords(SCENE_WORDS);

/** Some file systems end at 255 bytes; the source's own name may be as long as that. */
const SOURCE_LETTERS = 60;

function sourceName({ playing, demo, file }: Session['value']): string {
  if (playing === 'microphone') return say('take.microphone');
  if (playing === 'demo' && demo) return sayOption('source.demo', demo);
  const name = file?.name.replace(/\.[^.]*$/, '') ?? '';
  return name.slice(0, SOURCE_LETTERS).trim();
}

const modeName = (settings: Settings): string =>
  sayOption('receiver.mode', settings.get('receiver.mode')).toLowerCase();

function whatName(settings: Settings, subject: TakeSubject): string {
  if (subject.origin === 'recording') {
    if (subject.tap === 'heard') return say('take.recording-heard');
    return say('take.mode', { wire: say('take.output'), mode: modeName(settings) });
  }
  if (subject.what === 'all') return say('take.all-wires');
  if (subject.what === 'pair') return say(`take.pair.${subject.member}`);
  const wire = sayOption('keep.wire', subject.wire);
  return subject.wire === 'output' ? say('take.mode', { wire, mode: modeName(settings) }) : wire;
}

/** With its sign, in ASCII. */
const signed = (db: number): string => (db < 0 ? '' : '+') + db.toFixed(1);

/** What a full-scale sine stands for; a recording of what is heard is as much lower as the volume is. */
function levelNote(settings: Settings, subject: TakeSubject): string {
  if (heardLink(settings) === 'legs') return say('take.uncalibrated');
  const isHeard = subject.origin === 'recording' && subject.tap === 'heard';
  const volume = isHeard ? settings.get('monitor.volume') : 0;
  const level = signed(dbuAtFullScale(settings) - volume);
  const calibration = say('take.calibration', { level });
  return isHeard ? `${calibration} ${say('take.volume', { volume: signed(volume) })}` : calibration;
}

/** The channels of a file with all wires, in their order. */
function channelNote(subject: TakeSubject): string {
  if (subject.origin === 'recording' || subject.what !== 'all') return '';
  const names = rowOf('keep.wire').options.flatMap((wire) => {
    const name = sayOption('keep.wire', wire);
    return subject.links === 1
      ? [name]
      : [say('take.left', { wire: name }), say('take.right', { wire: name })];
  });
  return say('take.channels', { list: names.join(', ') });
}

/** Date and time of the listener's clock, for a file's name. */
function timeStamp(now: Date): string {
  const two = (part: number): string => String(part).padStart(2, '0');
  const date = [now.getFullYear(), two(now.getMonth() + 1), two(now.getDate())].join('-');
  return `${date} ${[now.getHours(), now.getMinutes(), now.getSeconds()].map(two).join('.')}`;
}

/** The address that opens the page as it is set now. */
function addressOf(settings: Settings): string {
  return `${location.href.replace(/#.*/, '')}#${sharedLink(settings)}`;
}

/** Words for a take of what plays now, through the link as it is set now. */
export function describeTake(
  settings: Settings,
  session: Session,
  subject: TakeSubject,
): TakeWords {
  const source = sourceName(session.value);
  const link = sayHeardLink(settings);
  const what = whatName(settings, subject);
  const date = timeStamp(new Date());
  const comment = [addressOf(settings), levelNote(settings, subject), channelNote(subject)];
  return {
    title: say('take.title', { source, link, what }),
    fileName: safeFileName(say('take.file-name', { source, link, what, date })),
    comment: comment.filter((part) => part !== '').join(' '),
    software: say('take.software'),
  };
}
