/**
 * What the sound goes by: with a real link, the textbook's own interference, imperfections and driver are
 * neutral, because the link brings its own; with real legs coming in, because they do.
 */
import type { ParamId, ValueOf } from '../params/index';
import type { Settings, SettingsValues } from './settings';

/** What is heard: a link of the page's own model, or legs that come in from outside. */
export type HeardLink = ValueOf<'link.model'> | 'legs';

const NEUTRAL: SettingsValues = {
  'driver.legs': 'full',
  'driver.coldDrive': 100,
  'hum.on': false,
  'rfi.on': false,
  'hiss.on': false,
  'line.mismatch': 0,
  'line.skew': 0,
  'receiver.cmrr': 140,
};
/** Two legs are one link, heard in both ears. */
const NEUTRAL_WITH_LEGS: SettingsValues = { ...NEUTRAL, 'source.links': 1 };

const NEUTRAL_OF: Readonly<Record<HeardLink, SettingsValues>> = {
  textbook: {},
  circuit: NEUTRAL,
  legs: NEUTRAL_WITH_LEGS,
};

/** Parameters whose heard value follows from another: what to write anew when that one changes. */
export const DECIDED_BY: Readonly<Partial<Record<ParamId, readonly ParamId[]>>> = {
  'link.model': Object.keys(NEUTRAL) as ParamId[],
  'source.wiring': Object.keys(NEUTRAL_WITH_LEGS) as ParamId[],
};

/** Real legs come before either model: the driver and the interference of both step aside. */
export const heardLink = (settings: Settings): HeardLink =>
  settings.get('source.wiring') === 'legs' ? 'legs' : settings.get('link.model');

/** The value of a parameter as it is heard. */
export function heardValue<Id extends ParamId>(settings: Settings, id: Id): ValueOf<Id> {
  const neutral = NEUTRAL_OF[heardLink(settings)][id];
  return (neutral as ValueOf<Id> | undefined) ?? settings.get(id);
}
