/**
 * What the sound goes by: with a real link, the textbook's own interference, imperfections and driver are
 * neutral, because the link brings its own.
 */
import type { ParamId, ValueOf } from '../params/index';
import type { Settings, SettingsValues } from './settings';

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

/** Parameters that the choice of the link's model decides. */
export const TEXTBOOK_IDS = Object.keys(NEUTRAL) as ParamId[];

/** The value of a parameter as it is heard. */
export function heardValue<Id extends ParamId>(settings: Settings, id: Id): ValueOf<Id> {
  const neutral = settings.get('link.model') === 'circuit' ? NEUTRAL[id] : undefined;
  return (neutral as ValueOf<Id> | undefined) ?? settings.get(id);
}
