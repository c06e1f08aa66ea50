/** The words in the link drawing, for the settings as they are. */
import type { SessionValue } from '../state/session';
import type { Settings } from '../state/settings';
import type { LinkScene } from '../visual/link-drawing';
import { formatNumber } from '../words/format';
import { say, sayOption } from '../words/say';

function coldNote(settings: Settings): string {
  if (settings.get('receiver.mode') === 'unbalanced') return say('stage.cold-not-used');
  const percent = settings.get('driver.coldDrive');
  if (percent === 0) return say('stage.cold-undriven');
  return percent === 100
    ? say('stage.cold-note')
    : say('stage.cold-part', { percent: formatNumber(percent) });
}

function sourceName(settings: Settings, session: SessionValue): string {
  const kind = session.playing ?? settings.get('source.kind');
  return kind === 'demo'
    ? sayOption('source.demo', session.demo ?? settings.get('source.demo'))
    : say(`stage.source.${kind}`);
}

export function linkWords(
  settings: Settings,
  session: SessionValue,
  zoom: number,
  running: boolean,
): Pick<LinkScene, 'arrivals' | 'labels'> {
  const balanced = settings.get('receiver.mode') === 'balanced';
  const arrival = (on: boolean, label: string, short = label): LinkScene['arrivals'][number] =>
    on ? { label, short } : { label: '', short: '' };
  const times = formatNumber(zoom, zoom < 3 ? 1 : 0);
  return {
    arrivals: [
      arrival(settings.get('hum.on'), say('stage.mains')),
      arrival(
        settings.get('rfi.on'),
        sayOption('rfi.kind', settings.get('rfi.kind')),
        say('stage.radio'),
      ),
      arrival(settings.get('hiss.on'), say('stage.hiss')),
    ],
    labels: {
      source: sourceName(settings, session),
      hot: say('stage.hot'),
      hotNote: say('stage.hot-note'),
      cold: say('stage.cold'),
      coldNote: coldNote(settings),
      shield: say('stage.shield'),
      receiver: say('stage.receiver'),
      output: say('stage.output'),
      outputNote: say(balanced ? 'stage.output-balanced' : 'stage.output-unbalanced'),
      removed: say('stage.removed'),
      youHear: say('stage.you-hear'),
      footnote: running ? (zoom > 1.05 ? say('stage.zoom', { times }) : '') : say('stage.still'),
    },
  };
}
