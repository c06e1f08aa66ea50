/**
 * Tells whether what comes in can be two real legs at all: two channels, and no processing that treats each
 * by itself. Says so once, when it is found; and asks for the input anew when the wiring changes, because one
 * leg needs one channel of a microphone and two need both.
 */
import type { ProblemCode } from '../state/problems';
import type { Session, SessionValue } from '../state/session';
import { report, withdraw } from '../state/session';
import type { Settings } from '../state/settings';

const CODES = ['legs-mono', 'legs-processed'] as const satisfies readonly ProblemCode[];
type LegsCode = (typeof CODES)[number];

/** What is wrong with the input, by what the browser says of it. */
export function legsInputProblems(
  { playing, microphone }: Pick<SessionValue, 'playing' | 'microphone'>,
  settings: Settings,
): LegsCode[] {
  if (settings.get('source.wiring') !== 'legs' || playing === undefined) return [];
  if (playing !== 'microphone') return settings.get('source.links') === 1 ? ['legs-mono'] : [];
  const { channels, echoCancellation, noiseSuppression, autoGainControl } = microphone;
  const isProcessed = [echoCancellation, noiseSuppression, autoGainControl].includes('on');
  return [
    ...(channels === 1 ? (['legs-mono'] as const) : []),
    ...(isProcessed ? (['legs-processed'] as const) : []),
  ];
}

export function watchLegsInput(
  settings: Settings,
  session: Session,
  reopenMicrophone: () => void,
): void {
  let told: readonly LegsCode[] = [];
  const tell = (): void => {
    const found = legsInputProblems(session.value, settings);
    const before = told;
    told = found;
    for (const code of CODES) {
      if (found.includes(code) && !before.includes(code)) report(session, { code });
      else if (!found.includes(code) && before.includes(code)) withdraw(session, code);
    }
  };
  session.subscribe(tell);
  settings.subscribe((id) => {
    if (id === 'source.wiring' && session.value.playing === 'microphone') reopenMicrophone();
    if (id === 'source.wiring' || id === 'source.links') tell();
  });
}
