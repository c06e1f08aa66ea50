/**
 * How strong every source of interference is, and through which transfer of the link it gets in. The hum
 * budget and the sound are both made from these two lists, so that they agree.
 *
 * Lines of the mains: RMS value of each harmonic, V, or T for a field. Broadband kinds: RMS value, V or A,
 * that multiplies a stream whose own long-term RMS value is 1 (src/dsp/generator.ts).
 *
 * What hangs on the voltage between two earths (dimmer, motor) needs two earths: a class II source has
 * only the leakage through its supply, so that these two have no way in there.
 *
 * Radio frequency is rectified at the receiver's junctions: v²/(4·VT) of a peak v (rectified-volts.ts), times what its envelope
 * leaves in the audio band:
 *   phone: on for one slot of eight, less its mean, in `PHONE_SENT` of all frames:
 *     √(d·(1 − d)) · √sent, d = 1/8: 0.331 · 0.713
 *   radio: F·((1 + m)² − 1) of speech and music, m to 0.8, fading F 0.4…1: `RADIO_ENVELOPE_RMS`, measured
 *     on the generator.
 * What of it a receiver's junctions meet is in the `radio` transfer of the solved link.
 */
import type { LineSpectrum, LinkDescription } from './link-description';
import type { SourceName } from './link-response';
import { rectifiedVolts } from './rectified-volts';

export type LineMechanism =
  'earth' | 'leakage' | 'magnetic' | 'electric' | 'dimmer-earth' | 'dimmer-magnetic';
export type BroadbandKind = 'am-radio' | 'phone' | 'switching' | 'motor';

/** What the sources depend on. */
export type InterferenceOfLink = Pick<LinkDescription, 'interference' | 'ground'>;

export interface LineSource {
  mechanism: LineMechanism;
  source: SourceName;
  /** Of the mains frequency. */
  orders: readonly number[];
  /** RMS value of each harmonic, V or T. */
  rms: readonly number[];
  /** Phase of each cosine, radians. */
  phases: readonly number[];
}

export interface BroadbandSource {
  kind: BroadbandKind;
  source: SourceName;
  /** Long-term RMS value, V or A. */
  rms: number;
}

const PHONE_DUTY = 1 / 8;
/** 610 of a cycle's 1200 frames are sent (src/dsp/rfi-kinds/phone.ts). */
const PHONE_SENT = 610 / 1200;
/** RMS value of a phone's envelope, 1 while it sends, less its mean. */
export const PHONE_ENVELOPE_RMS = Math.sqrt(PHONE_DUTY * (1 - PHONE_DUTY) * PHONE_SENT);
/** RMS value of F·(2m + m²), high-passed at 30 Hz (src/dsp/rfi-kinds/am-radio.ts). */
export const RADIO_ENVELOPE_RMS = 0.287;

/** Every mechanism that is there and makes lines of the mains. */
export function lineSources({ interference, ground }: InterferenceOfLink): LineSource[] {
  const isClassTwo = ground.leakageFarads > 0;
  const list: [LineMechanism, SourceName, strength: number, LineSpectrum][] = [
    [
      isClassTwo ? 'leakage' : 'earth',
      'earth',
      interference.earthVolts,
      interference.earthSpectrum,
    ],
    ['magnetic', 'magnetic', interference.magneticTesla, interference.magneticSpectrum],
    [
      'electric',
      'electric',
      interference.electricFarads > 0 ? interference.mainsVolts : 0,
      interference.mainsSpectrum,
    ],
    [
      'dimmer-earth',
      'earth',
      isClassTwo ? 0 : interference.dimmerVolts,
      interference.dimmerSpectrum,
    ],
    ['dimmer-magnetic', 'magnetic', interference.dimmerTesla, interference.dimmerSpectrum],
  ];
  return list
    .filter(([, , strength]) => strength > 0)
    .map(([mechanism, source, strength, { orders, shares, phases }]) => ({
      mechanism,
      source,
      orders,
      rms: shares.map((share) => share * strength),
      phases,
    }));
}

/** Every broadband kind that is there. */
export function broadbandSources({ interference, ground }: InterferenceOfLink): BroadbandSource[] {
  const isClassTwo = ground.leakageFarads > 0;
  const list: BroadbandSource[] = [
    {
      kind: 'am-radio',
      source: 'radio',
      rms: RADIO_ENVELOPE_RMS * rectifiedVolts(interference.radioPeakVolts),
    },
    {
      kind: 'phone',
      source: 'radio',
      rms: PHONE_ENVELOPE_RMS * rectifiedVolts(interference.phonePeakVolts),
    },
    { kind: 'switching', source: 'chassis', rms: interference.supplyAmperes },
    { kind: 'motor', source: 'earth', rms: isClassTwo ? 0 : interference.motorVolts },
  ];
  return list.filter(({ rms }) => rms > 0);
}
