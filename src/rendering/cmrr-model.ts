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
 */
import { linkCurves } from '../circuit/link-curves';
import type { LinkDescription } from '../circuit/link-description';
import { gainToDb } from '../dsp/decibels';
import { commonModeGain, commonModeSign } from '../dsp/receivers';
import type { Settings } from '../state/settings';

/** What may be put in series with the hot leg, Ω: nothing, or what IEC 60268-3 unbalances a source by. */
export type ImbalanceOhms = 0 | 10;

/** The link with so many ohms more in its driver's hot leg. */
export const withImbalance = (link: LinkDescription, ohms: ImbalanceOhms): LinkDescription => ({
  ...link,
  driver: { ...link.driver, hotOhms: link.driver.hotOhms + ohms },
});

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
