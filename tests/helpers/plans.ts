/** Plans of real links for tests of the audio thread. */
import type { LinkPlan } from '../../src/dsp/link-plan';
import { createPlanMaker } from '../../src/plan/make-plan';
import { planRequest } from '../../src/plan/plan-request';
import type { SettingsValues } from '../../src/state/settings';
import { createSettings } from '../../src/state/settings';

/** Everything that can get at a link, at levels that show. */
export const EVERY_INTERFERENCE: SettingsValues = {
  'earth.voltage': 100,
  'field.magnetic': 1,
  'field.electric': 1,
  'dimmer.voltage': 20,
  'dimmer.field': 1,
  'supply.current': 500,
  'motor.voltage': 50,
  'phone.voltage': 10,
  'radio.voltage': 10,
};

/** The plan of the default link with these changes. */
export function planOf(values: SettingsValues = {}, sampleRate = 48000): LinkPlan {
  const settings = createSettings();
  settings.apply({ 'link.model': 'circuit', ...values });
  return createPlanMaker(sampleRate)({ ...planRequest(settings)!, injection: true });
}
