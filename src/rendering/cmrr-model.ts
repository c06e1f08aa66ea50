/**
 * What a link's common-mode rejection ratio should be, by its circuit or by the textbook's formula: what a
 * measured one is held against.
 *
 * Real link: `circuit/link-curves.ts`. Textbook, of 1 V between two legs and of 1 V on both of them:
 *
 *   Adm = ½·[1 + c + k·(1 − c)/2]     Acm = 1 − c + k·(1 + c)/2     c = (1 + m)·e^(−jωτ)
 *
 * m mismatch, τ skew, k the receiver's common-mode gain with its sign. CMRR = |Adm|/|Acm|, ∞ where nothing of
 * the common mode gets through. Pure.
 *
 * The ohms that IEC 60268-3 unbalances a source by may stand in either leg. In one of them they may cancel an
 * imbalance of the link's own; they are put in the leg where they leave less rejection at 1 kHz.
 */
import { linkCurves } from '../circuit/link-curves';
import type { LinkDescription } from '../circuit/link-description';
import { gainToDb } from '../dsp/decibels';
import { commonModeGain, commonModeSign } from '../dsp/receivers';
import type { Leg } from '../state/cmrr';
import type { Settings } from '../state/settings';

/** What may be put in series with a leg, Ω: nothing, or what IEC 60268-3 unbalances a source by. */
export type ImbalanceOhms = 0 | 10;

/** Where the two legs are compared. */
const LEG_HERTZ = [1000];

/** The link with so many ohms more in one leg of its driver. */
export const withImbalance = (
  link: LinkDescription,
  ohms: ImbalanceOhms,
  leg: Leg,
): LinkDescription => {
  const key = `${leg}Ohms` as const;
  return { ...link, driver: { ...link.driver, [key]: link.driver[key] + ohms } };
};

/** The link with so many ohms more where they cost more, and where that is. Throws SingularLinkError. */
export function withWorseImbalance(
  link: LinkDescription,
  ohms: ImbalanceOhms,
): { link: LinkDescription; leg: Leg | undefined } {
  if (ohms === 0) return { link, leg: undefined };
  const [hot, cold] = (['hot', 'cold'] as const).map((leg) => {
    const unbalanced = withImbalance(link, ohms, leg);
    return { link: unbalanced, leg, rejectionDb: circuitCmrrDb(unbalanced, LEG_HERTZ)[0]! };
  });
  return cold!.rejectionDb < hot!.rejectionDb ? cold! : hot!;
}

/** CMRR in dB of the textbook's link at each frequency. */
export function textbookCmrrDb(settings: Settings, hertz: readonly number[]): Float64Array {
  const mismatchPercent = settings.get('line.mismatch');
  const gain = 1 + mismatchPercent / 100;
  const skewSeconds = settings.get('line.skew') / 1e6;
  const leak = commonModeSign(mismatchPercent) * commonModeGain(settings.get('receiver.cmrr'));
  return Float64Array.from(hertz, (frequency) => {
    const angle = 2 * Math.PI * frequency * skewSeconds;
    const re = gain * Math.cos(angle);
    const im = -gain * Math.sin(angle);
    const programme = Math.hypot(1 + re + (leak * (1 - re)) / 2, im * (1 - leak / 2)) / 2;
    const common = Math.hypot(1 - re + (leak * (1 + re)) / 2, im * (1 - leak / 2));
    return gainToDb(programme) - gainToDb(common);
  });
}

/** CMRR in dB of a real link at each frequency. Throws SingularLinkError. */
export const circuitCmrrDb = (link: LinkDescription, hertz: readonly number[]): Float64Array =>
  linkCurves(link, hertz).cmrrDb;
