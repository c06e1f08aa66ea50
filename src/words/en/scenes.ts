/** English: scenes and what to listen for, what popular articles say, and what helps against hum. */
import type { XlrMetres, XlrReceiver, XlrSceneId } from '../../scenes/xlr-family';

const XLR_RECEIVER_WORDS: Readonly<Record<XlrReceiver, [name: string, listen: string]>> = {
  budget: [
    '1 % resistors',
    'Of all these inputs this one hums most: its resistors are not equal enough.',
  ],
  that1240: [
    'THAT 1240',
    'Trimmed resistors: the hum is more than 30 dB weaker than into 1 % ones.',
  ],
  ina134: [
    'INA134',
    'Trimmed resistors of a higher value: it minds the driver’s imbalance less than a THAT 1240.',
  ],
  ina1650: [
    'INA1650',
    'Half a megohm to ground: of the driver’s imbalance next to nothing is left.',
  ],
  that1200: [
    'THAT 1200',
    'Two megohms to ground: of the driver’s imbalance next to nothing is left.',
  ],
  jt11: [
    'JT-11P-1',
    'A transformer passes least of the voltage between the earths of all these inputs.',
  ],
};

const XLR_LENGTH_WORDS: Readonly<Record<XlrMetres, string>> = {
  10: '',
  30: ' Thirty metres bring 4 to 7 dB more than ten, by input.',
  100: ' A hundred metres bring 6 to 15 dB more than ten, by input.',
};

type XlrWords = Readonly<Record<`scene.${XlrSceneId}.${'name' | 'listen'}`, string>>;

const XLR_WORDS = Object.fromEntries(
  ([10, 30, 100] as const).flatMap((metres) =>
    (Object.keys(XLR_RECEIVER_WORDS) as XlrReceiver[]).flatMap((receiver) => {
      const [name, listen] = XLR_RECEIVER_WORDS[receiver];
      const id = `scene.xlr-${metres}-${receiver}`;
      return [
        [`${id}.name`, `XLR, ${metres} m, ${name}`],
        [`${id}.listen`, listen + XLR_LENGTH_WORDS[metres]],
      ];
    }),
  ),
) as XlrWords;

export const SCENE_WORDS = {
  'scene-group.home': 'RCA, at home and in the studio',
  'scene-group.balanced': 'What balance is',
  'scene-group.xlr': 'XLR, by length and input',
  'scene-group.mixed': 'Halfway and faulty',
  'scene-group.stage': 'Stage',
  'scene-group.headphones': 'Headphones',

  'scene.home-short.name': 'Hi-fi at home, 1.5 m',
  'scene.home-short.listen':
    'Press B: you hear no difference. The hum lies more than 90 dB below the programme, where no ear finds it; a balanced link would only be quieter on paper.',
  'scene.rca-two-outlets.name': 'RCA across two outlets',
  'scene.rca-two-outlets.listen':
    'Hum: current between the outlets’ earths drops its voltage along the shield, which is the signal’s return. Press B for a balanced link in its place.',
  'scene.rca-one-strip.name': 'The same on one power strip',
  'scene.rca-one-strip.listen':
    'The same cable, with both ends on one strip: 20 dB less hum, and it cost nothing.',
  'scene.rca-transformer.name': 'The same through a transformer',
  'scene.rca-transformer.listen':
    'RCA at one end, a transformer at the other, pin 3 joined at the source: the hum of the two outlets has gone, although the output is not balanced.',
  'scene.rca-studio-10.name': 'RCA in a studio, 10 m',
  'scene.rca-studio-10.listen':
    'Far outlets and a dimmer, through a good cable: hum and buzz only some 20 dB below the programme, nothing exaggerated.',
  'scene.rca-studio-30.name': 'RCA in a studio, 30 m',
  'scene.rca-studio-30.listen':
    'Three times as long, some 5 dB more hum: the longer shield also lets less current flow.',

  'scene.impedance-balanced.name': 'Impedance-balanced output',
  'scene.impedance-balanced.listen':
    'Only the hot leg is driven, and the hum cancels all the same. Against a symmetric output the programme lacks 6 dB, and nothing else.',
  'scene.undriven-cold-leg.name': 'Undriven cold leg',
  'scene.undriven-cold-leg.listen':
    'You hear the cold wire: hum, and no programme. Listen to the output, and that hum has been taken away.',
  'scene.imbalance-10.name': '10 Ω of imbalance, a 90 dB receiver',
  'scene.imbalance-10.listen':
    'Ten ohms more in one leg let through some 15 dB more hum than one ohm does; compare it with the same XLR in its place.',

  'scene.pin3-source.name': 'RCA output, pin 3 joined at the source',
  'scene.pin3-source.listen':
    'A balanced cable and input on an RCA output: the hum is some 30 dB weaker than with pin 3 joined at the other end. Press B to hear the hot leg alone.',
  'scene.pin3-receiver.name': 'RCA output, pin 3 joined at the receiver',
  'scene.pin3-receiver.listen':
    'The same parts, pin 3 joined at the wrong end: press B, and the hum stays as it is.',
  'scene.adapter.name': 'XLR-to-RCA adapter',
  'scene.adapter.listen':
    'The adapter drops pin 3, and with it the balance: the shield is the return again. Press B for the same link into a balanced input.',
  'scene.cosmetic-xlr.name': 'Cosmetic XLR',
  'scene.cosmetic-xlr.listen':
    'An XLR whose input uses pin 2 alone: press B as often as you like, nothing changes.',
  'scene.pin1-fault.name': 'Pin-1 fault',
  'scene.pin1-fault.listen':
    'Truly balanced, and it hums: shield current runs through 20 mΩ of the receiver’s own ground. No better input helps, and no transformer.',

  'scene.dimmer-plain-pair.name': 'Dimmer rig, untwisted pair',
  'scene.dimmer-plain-pair.listen':
    'The dimmer’s field makes its buzz between the two wires, as a signal is: no receiver can tell them apart.',
  'scene.dimmer-star-quad.name': 'Dimmer rig, star quad',
  'scene.dimmer-star-quad.listen':
    'The same rig with star quad, whose loops cancel: the buzz is more than 30 dB weaker.',
  'scene.near-transmitter.name': 'Stage near a transmitter',
  'scene.near-transmitter.listen':
    'A station’s programme, made audible by the input’s own junctions. Press B: a balanced input meets nearly the same on both legs.',
  'scene.phone-on-amplifier.name': 'Phone on the amplifier',
  'scene.phone-on-amplifier.listen':
    'The 217 bursts a second of a GSM phone, rectified inside the amplifier; the cable’s hum lies far below.',
  'scene.guitar-lead.name': 'Guitar lead, 6 m',
  'scene.guitar-lead.listen':
    'A pickup’s impedance is so high that one picofarad to the mains is enough to hum.',
  'scene.guitar-di.name': 'The same through a DI transformer',
  'scene.guitar-di.listen':
    'A transformer beside the guitar, then thirty metres of microphone cable: five times as long, and the hum is some 16 dB further below the programme. The lead to the box is left out.',
  'scene.microphone-30.name': 'Microphone, 30 m',
  'scene.microphone-30.listen':
    'Thirty metres at 2 mV: what is left comes from the fields along the cable, the dimmer’s most. Press B for the hot leg alone.',

  'scene.headphone-crosstalk.name': 'Headphone crosstalk',
  'scene.headphone-crosstalk.listen':
    'Half an ohm of shared return puts the left programme into the right ear, 36.5 dB down and upside down.',
  'scene.headphone-bridged.name': 'Balanced headphone drive',
  'scene.headphone-bridged.listen':
    'Each driver has a return of its own, so nothing crosses over; two amplifiers make it 5.8 dB louder. It is no quieter otherwise.',

  ...XLR_WORDS,

  'claim.mirror-image.claim': 'The mirror image on the cold wire cancels the noise.',
  'claim.mirror-image.truth':
    'Equal impedances do. A cold leg that carries no signal cancels hum as well; driving it adds 6 dB of level, headroom and less radiation.',
  'claim.three-decibels.claim': 'Balanced is 3 dB louder.',
  'claim.three-decibels.truth':
    'Twice the voltage is 6 dB. In headphones it is less, 5.8 dB with amplifiers of 1 Ω and 4.2 dB with 10 Ω, because their impedance doubles too.',
  'claim.zero-noise.claim': 'A balanced link has no noise.',
  'claim.zero-noise.truth':
    'Rejection is finite, falls towards high frequencies, and collapses when the legs differ: ten ohms turn the 90 dB of a difference amplifier into some 65.',
  'claim.cable-alone.claim': 'A balanced cable on an unbalanced output is unbalanced.',
  'claim.cable-alone.truth':
    'Not if the input is balanced and pin 3 is joined to ground at the source: that gains 30 dB, and nearly 70 with a transformer. Joined at the receiver it gains nothing.',
  'claim.antenna.claim': 'A long unbalanced cable hums because it is an antenna.',
  'claim.antenna.truth':
    'It hums because current between two earths drops a voltage along its shield. Denser braid helps by its lower resistance, not by covering more; less voltage between the earths helps at once.',
  'claim.twist.claim': 'Twisted wires are what makes common-mode rejection.',
  'claim.twist.truth':
    'Twist fights magnetic fields, whose pickup is a difference already, so that no receiver rejects it. Electric fields reach both wires alike.',
  'claim.conductors.claim': 'A balanced cable has two positive wires and a negative one.',
  'claim.conductors.truth':
    'One +, one − and a shield. The shield carries no signal, so that what flows in it need not be heard.',
  'claim.plugs.claim': 'XLR means balanced, and a small jack plug cannot be.',
  'claim.plugs.truth':
    'Any three contacts can carry one balanced channel. No plug proves it: behind an XLR there may be an input that uses pin 2 alone.',
  'claim.same-level.claim': 'An XLR as loud as the RCA beside it is a fake.',
  'claim.same-level.truth':
    'Impedance-balanced outputs have that level and reject in full. Only a test tells: put a voltage between the chassis, or ten ohms into one leg, and measure.',
  'claim.headphones.claim': 'Balanced headphones are cleaner because noise cancels.',
  'claim.headphones.truth':
    'A driver has no ground to reject against. What separate wires end is crosstalk through the shared return, and they do that without a second amplifier; bridging doubles the output impedance, so it damps less.',
  'claim.ground-loops.claim': 'Balanced links are immune to ground loops.',
  'claim.ground-loops.truth':
    'Not with a pin-1 fault: shield current in the receiver’s own ground hums, however good the input. The shield belongs on the chassis. The safety earth is never to be lifted.',
  'claim.anti-noise.claim': 'It works like noise-cancelling headphones.',
  'claim.anti-noise.truth':
    'Nothing is made to cancel the noise: equal errors on two wires are subtracted. And the ground wire of an unbalanced link is its signal return, not a fire precaution.',

  'mend.same-outlet.name': 'Use one outlet',
  'mend.same-outlet.note':
    'Plug both ends into one strip: the voltage between their earths falls to some 1 mV.',
  'mend.lower-resistance-shield.name': 'A shield of lower resistance',
  'mend.lower-resistance-shield.note': 'The cable of its kind with the least shield resistance.',
  'mend.shorter.name': 'Half the length',
  'mend.shorter.note': 'Move the ends together, or the cable’s route.',
  'mend.balanced-receiver.name': 'Make it balanced',
  'mend.balanced-receiver.note':
    'A balanced output, microphone cable and a THAT 1240, at the same level.',
  'mend.better-receiver.name': 'A better input',
  'mend.better-receiver.note': 'A THAT 1200: two megohms to ground on each leg.',
  'mend.transformer.name': 'A transformer',
  'mend.transformer.note': 'A JT-11P-1 at the input; on an RCA output, pin 3 joined at the source.',
  'mend.match-impedances.name': 'Match the impedances',
  'mend.match-impedances.note':
    'The same impedance in both legs, by a resistor where the output does not have it.',
  'mend.join-pin3-source.name': 'Join pin 3 at the source',
  'mend.join-pin3-source.note': 'To the output’s ground instead of the input’s.',
  'mend.star-quad.name': 'Star quad',
  'mend.star-quad.note': 'Four cores whose loops cancel, against magnetic fields.',
  'mend.lift-shield-receiver.name': 'Tie the shield at the driver only',
  'mend.lift-shield-receiver.note':
    'Open at the receiver, no current flows in it. Against radio it should still end there through a capacitor.',
  'mend.mend-pin1.name': 'Mend pin 1',
  'mend.mend-pin1.note': 'Bond the shield to the receiver’s chassis, where it comes in.',
  'mend.move-dimmer.name': 'Move the dimmer',
  'mend.move-dimmer.note':
    'Another circuit and another route: a tenth of its voltage and field, as a guess.',
  'mend.safety-earth':
    'Lifting the safety earth is not offered. It ends the hum and, with the first fault in either device, puts the mains on its metal and on whoever touches it. Break the loop in the signal: with a balanced input or a transformer.',
} as const;
