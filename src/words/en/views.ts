/** English: the views, what is heard, and the real link in short. */
export const VIEW_WORDS = {
  'view.tabs': 'Views',
  'view.loading': 'Opening the view…',
  'view.failed':
    'The view did not load: the connection may be gone. What plays goes on. Try again, or reload the page.',
  'view.again': 'Try again',

  'model.textbook': 'Hum, radio and imperfections are as you dial them.',
  'model.circuit':
    'All interference follows from driver, cable, grounds and receiver, at its real level.',
  'exaggerate.badge': 'Interference lifted by {db} dB: not the real level',
  'exaggerate.off': 'Back to the real level',
  'exaggerate.note': 'Lifts the interference alone. Real levels are often inaudible.',
  'model.legs':
    'Left is a real hot leg, right its cold leg. The driver and the interference of the page step aside.',
  'legs.open': 'Trim and measure',
  'legs.leave': 'Back to the page’s own link',
  'listen.aside': 'Interference and imperfections step aside',
  'listen.aside-note':
    'Real legs come in. They bring their own hum, their own mismatch and their own noise; the page adds none.',
  'stage.legs': 'Real legs',
  'stage.legs-hot': 'the left input',
  'stage.legs-cold': 'the right input',
  'stage.legs-footnote': 'real legs: the page adds nothing',
  'stage.legs-zoom': 'real legs: the page adds nothing; waves drawn {times}× larger',
  'switch.legs-interference': 'unknown: it comes in mixed with the signal',
  'switch.legs-removed': 'press “Null automatically” in the view Real legs',
  'scenes.open': 'Scenes…',

  'link.summary': 'The real link',
  'link.summary-note': 'interference follows from these parts',
  'link.open': 'Open the circuit',
} as const;
