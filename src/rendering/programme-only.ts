/** A link without anything that disturbs it: what is left for a measurement of the link itself. */
import type { LinkPlan } from '../dsp/link-plan';

const OFF = Float32Array.of(0);

/** Of the textbook's link. */
export const INTERFERENCE_OFF = { 'hum.on': OFF, 'rfi.on': OFF, 'hiss.on': OFF };

/** A real link's plan without hum, radio and every other interference, and without the receiver's noise. */
export const programmeOnly = (plan: LinkPlan): LinkPlan => ({
  ...plan,
  kinds: plan.kinds.map(() => undefined),
  hum: undefined,
  differential: { ...plan.differential, noiseRms: 0 },
  singleEnded: { ...plan.singleEnded, noiseRms: 0 },
});
