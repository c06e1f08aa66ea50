/** English: what to buy or solder for real legs, and how to stay safe. */
export const LEGS_HELP_WORDS = {
  'legs.help': 'What to buy or solder, and how to stay safe',
  'legs.wiring.in': 'In: one balanced cable to two inputs',
  'legs.wiring-note.in':
    'With a stereo jack (TRS) in the place of the XLR: tip is pin 2, ring is pin 3, sleeve is pin 1. The two plugs are mono (TS), or TRS with the ring joined to the sleeve.',
  'legs.wiring-in-label':
    'Pin 2, hot, goes to the tip of the left input. Pin 3, cold, goes to the tip of the right input. Pin 1, the shield, goes to both sleeves.',
  'legs.wiring.out': 'Out: a stereo socket to one balanced input',
  'legs.wiring-note.out':
    'Many ready-made stereo cables are wired otherwise, with two XLR plugs or with both channels joined. Test with a meter, or with the pilot.',
  'legs.wiring-out-label':
    'Tip, the left channel, goes to pin 2, hot. Ring, the right channel, goes to pin 3, cold. Sleeve goes to pin 1, the shield.',
  'legs.plug-trs': 'Stereo plug (TRS)',
  'legs.plug-xlr-male': 'XLR plug',
  'legs.plug-xlr-female': 'XLR socket',
  'legs.plug-left': 'Left line input',
  'legs.plug-right': 'Right line input',
  'legs.pin': 'pin {number}',
  'legs.tip': 'tip',
  'legs.ring': 'ring',
  'legs.sleeve': 'sleeve',
  'legs.ground': 'ground',
  'legs.side-left': 'left, hot',
  'legs.side-right': 'right, cold',

  'legs.help-safety': 'Safety',
  'legs.topic.mains': 'Never the mains',
  'legs.about.mains':
    'Connect nothing here to the mains, and never lift a protective earth to stop hum: it saves lives.',
  'legs.topic.amplifier': 'No amplifier outputs',
  'legs.about.amplifier':
    'The output of a power amplifier carries tens of volts, and in bridged ones both terminals are live. Use line outputs and line inputs only.',
  'legs.topic.phantom': 'Phantom power off',
  'legs.about.phantom':
    'It puts 48 V on pins 2 and 3, through 6.8 kΩ each (IEC 61938), and can damage a headphone output. Switch it off at both ends and wait half a minute before you plug in.',
  'legs.topic.hearing': 'Ears',
  'legs.about.hearing':
    'Take headphones off and turn loudspeakers down before you plug, unplug or send a tone. While the legs go out, the page is not for listening.',
  'legs.topic.earth': 'The computer’s own earth',
  'legs.about.earth':
    'A charger’s earth may close a ground loop; one without earth leaks a little mains current through its filter. That hum is real, and what you came to see. On battery it is often gone: compare.',
  'legs.topic.transformer': 'Isolating transformers',
  'legs.about.transformer':
    'A line transformer between the two devices opens a ground loop without touching any safety earth. A good input transformer rejects some 100 dB at 60 Hz (Jensen JT-11P-1, datasheet).',

  'legs.help-buy': 'What to buy or solder',
  'legs.topic.interface': 'An interface with two line inputs',
  'legs.about.interface':
    'Two inputs of the same kind, gains alike, set to line, shown by the system as stereo. The jack of a laptop or phone takes one channel only, and so does most Bluetooth.',
  'legs.topic.in-cable': 'For legs that come in',
  'legs.about.in-cable':
    'One balanced cable that ends in two mono plugs, as drawn. What is sold as an insert cable (TRS to two TS) has this wiring: tip to one plug, ring to the other.',
  'legs.topic.out-cable': 'For legs that go out',
  'legs.about.out-cable':
    'A stereo jack to one XLR plug, as drawn. XLR contacts are pin 1 shield, pin 2 hot, pin 3 cold (IEC 60268-12). A phone’s four-pole jack needs an adapter that leaves the microphone out.',
  'legs.topic.resistors': 'Two resistors, if you solder',
  'legs.about.resistors':
    '47 Ω in series with each leg protects a headphone output from a wrong plug. They must be equal: 1 % of 47 Ω on one leg costs nothing at a 10 kΩ input (86 dB), a forgotten one limits it to some 47 dB.',
  'legs.topic.levels': 'Levels',
  'legs.about.levels':
    'Headphone outputs of phones and laptops give some 0.5 to 2 V at full scale; studio line level is +4 dBu, 1.23 V. A line input takes either; a microphone input takes neither.',

  'legs.help-expect': 'What to expect',
  'legs.topic.gain': 'Gain',
  'legs.about.gain':
    'Two inputs that differ by 0.1 dB cancel no better than 39 dB, and by 1 dB no better than 18 dB. The trim takes that away.',
  'legs.topic.skew': 'Delay',
  'legs.about.skew':
    'Converters that sample 1 µs apart limit the cancelling to 44 dB at 1 kHz and 24 dB at 10 kHz. The trim takes that away, too.',
  'legs.topic.inputs': 'Inputs first, then the cable',
  'legs.about.inputs':
    'Join both plugs to one wire and null: now the inputs are equal. Then connect the cable and measure without touching the trim: what is left is cable and source.',
  'legs.topic.outputs': 'Outputs are not equal either',
  'legs.about.outputs':
    'When the page sends the same tone on left and right, their difference in gain is taken for poor rejection. To see further, feed both legs from the left output for a test of your own.',
  'legs.topic.source': 'Impedance decides',
  'legs.about.source':
    'A source whose two output impedances differ by 10 Ω, into inputs of 10 kΩ to ground, is limited to 60 dB, whatever the voltages. That is why the standard measures with 10 Ω (IEC 60268-3).',
} as const;
