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
  'scenes.open': 'Scenes…',

  'link.summary': 'The real link',
  'link.summary-note': 'interference follows from these parts',
  'link.open': 'Open the circuit',
} as const;
