/** The words in the link drawing, for the settings as they are. */
import type { ValueOf } from '../params/index';
import type { HeardLink } from '../state/heard';
import { heardLink } from '../state/heard';
import type { SessionValue } from '../state/session';
import type { Settings } from '../state/settings';
import { switchMeaning } from '../state/twin';
import type { LinkScene } from '../visual/link-drawing';
import { formatNumber } from '../words/format';
import { say, sayOption } from '../words/say';

const MAINS_IDS = [
  'earth.voltage',
  'field.magnetic',
  'field.electric',
  'dimmer.voltage',
  'dimmer.field',
] as const;
/** What a real link picks up beside the mains, and what it sounds like. */
const REAL_RADIO = [
  ['phone.voltage', 'phone'],
  ['radio.voltage', 'am-radio'],
  ['supply.current', 'switching'],
  ['motor.voltage', 'motor'],
] as const;

/** What the cold wire carries in the textbook's link. */
function textbookColdNote(settings: Settings): string {
  if (settings.get('receiver.mode') === 'unbalanced') return say('stage.cold-not-used');
  const percent = settings.get('driver.coldDrive');
  if (percent === 0) return say('stage.cold-undriven');
  return percent === 100
    ? say('stage.cold-note')
    : say('stage.cold-part', { percent: formatNumber(percent) });
}

/** What the cold wire of a real link carries. */
function realColdNote(settings: Settings): string {
  const connection = settings.get('connection.kind');
  if (connection === 'rca' || connection === 'trs-stereo') return say('stage.cold-none');
  if (connection === 'pin3-source') return say('stage.cold-at-source');
  if (connection === 'pin3-receiver') return say('stage.cold-at-receiver');
  if (connection === 'adapter' || connection === 'cosmetic') return say('stage.cold-not-used');
  if (settings.get('receiver.mode') === 'unbalanced') return say('stage.cold-not-used');
  return settings.get('driver.kind') === 'impedance-balanced'
    ? say('stage.cold-undriven')
    : say('stage.cold-note');
}

/** What each position of the switch plays. */
export function modeNote(settings: Settings, mode: ValueOf<'receiver.mode'>): string {
  if (heardLink(settings) !== 'circuit') return say(`switch.${mode}-note`);
  return say(`switch.${switchMeaning(settings.get('connection.kind'))}.${mode}`);
}

const NO_ARRIVALS: LinkScene['arrivals'] = Array.from({ length: 3 }, () => ({
  label: '',
  short: '',
}));

/** Names of the interference that arrives: mains, radio, hiss; empty where there is none. */
function arrivals(settings: Settings): LinkScene['arrivals'] {
  const arrival = (on: boolean, label: string, short = label): LinkScene['arrivals'][number] =>
    on ? { label, short } : { label: '', short: '' };
  if (heardLink(settings) === 'legs') return NO_ARRIVALS;
  if (settings.get('link.model') === 'textbook') {
    const kind = sayOption('rfi.kind', settings.get('rfi.kind'));
    return [
      arrival(settings.get('hum.on'), say('stage.mains')),
      arrival(settings.get('rfi.on'), kind, say('stage.radio')),
      arrival(settings.get('hiss.on'), say('stage.hiss')),
    ];
  }
  const heard = REAL_RADIO.filter(([id]) => settings.get(id) > 0).map(([, kind]) =>
    sayOption('rfi.kind', kind),
  );
  const first = heard.length > 1 ? say('stage.several') : (heard[0] ?? '');
  return [
    arrival(hasMainsInterference(settings), say('stage.mains')),
    arrival(heard.length > 0, first, say('stage.radio')),
    arrival(false, ''),
  ];
}

/** Whether any line of the mains gets at the link, as far as the page adds it. */
export function hasMainsInterference(settings: Settings): boolean {
  const heard = heardLink(settings);
  if (heard === 'legs') return false;
  if (heard === 'textbook') return settings.get('hum.on');
  return MAINS_IDS.some((id) => settings.get(id) > 0) || settings.get('earth.source') !== 'earthed';
}

/** What each wire carries, and where it comes from. */
const LEG_NOTES = {
  textbook: (settings: Settings) => [say('stage.hot-note'), textbookColdNote(settings)],
  circuit: (settings: Settings) => [say('stage.hot-note'), realColdNote(settings)],
  legs: (settings: Settings) => [
    say('stage.legs-hot'),
    say(settings.get('receiver.mode') === 'unbalanced' ? 'stage.cold-not-used' : 'stage.legs-cold'),
  ],
} as const;

export function sourceName(settings: Settings, session: SessionValue): string {
  if (heardLink(settings) === 'legs') return say('stage.legs');
  const kind = session.playing ?? settings.get('source.kind');
  return kind === 'demo'
    ? sayOption('source.demo', session.demo ?? settings.get('source.demo'))
    : say(`stage.source.${kind}`);
}

/** What must be said of the picture: that it is none of the sound, or what it leaves out and enlarges. */
function footnote(link: HeardLink, zoom: number, running: boolean): string {
  if (!running) return say('stage.still');
  const isLegs = link === 'legs';
  if (zoom <= 1.05) return isLegs ? say('stage.legs-footnote') : '';
  const times = formatNumber(zoom, zoom < 3 ? 1 : 0);
  return say(isLegs ? 'stage.legs-zoom' : 'stage.zoom', { times });
}

export function linkWords(
  settings: Settings,
  session: SessionValue,
  zoom: number,
  running: boolean,
): Pick<LinkScene, 'arrivals' | 'labels'> {
  const balanced = settings.get('receiver.mode') === 'balanced';
  const link = heardLink(settings);
  const [hotNote = '', coldNote = ''] = LEG_NOTES[link](settings);
  return {
    arrivals: arrivals(settings),
    labels: {
      source: sourceName(settings, session),
      hot: say('stage.hot'),
      hotNote,
      cold: say('stage.cold'),
      coldNote,
      shield: say('stage.shield'),
      receiver: say('stage.receiver'),
      output: say('stage.output'),
      outputNote:
        link === 'circuit'
          ? modeNote(settings, settings.get('receiver.mode'))
          : say(balanced ? 'stage.output-balanced' : 'stage.output-unbalanced'),
      removed: say('stage.removed'),
      youHear: say('stage.you-hear'),
      footnote: footnote(link, zoom, running),
    },
  };
}
