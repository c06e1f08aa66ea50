/** English: the dock of instruments, there from the start. */
export const INSTRUMENT_DOCK_WORDS = {
  'instrument.dock': 'Instruments',
  'instrument.dock-note': 'beside the sound, on the left link',
  'instrument.scope': 'Oscilloscope',
  'instrument.xy': 'XY',
  'instrument.spectrum': 'Spectrum',
  'instrument.meters': 'Meters',
  'instrument.rejection': 'Rejection',
  'instrument.loading': 'Opening…',
  'instrument.failed':
    'The instrument did not load: the connection may be gone. What plays goes on. Close it and open it again.',

  'param.scope.open': 'Oscilloscope',
  'help.scope.open': 'Shows hot, cold and output over time.',
  'param.xy.open': 'XY',
  'help.xy.open': 'Draws the hot leg against the cold leg.',
  'param.spectrum.open': 'Spectrum',
  'help.spectrum.open': 'Shows which frequencies a wire carries, and how strong.',
  'param.meters.open': 'Meters',
  'help.meters.open': 'Shows peak and RMS level of each wire.',
  'param.rejection.open': 'Rejection',
  'help.rejection.open': 'Shows how much interference the balanced input removes.',
} as const;

/** English: what all instruments share; comes with the first that is opened. */
export const INSTRUMENT_WORDS = {
  'instrument.keys': 'Instrument',
  'instrument.freeze': 'Freeze',
  'instrument.freeze-help': 'Holds the picture; the sound goes on.',
  'instrument.frozen': 'Frozen',
  'instrument.picture': 'Picture',
  'instrument.picture-help': 'Saves the screen as PNG, with its settings and scale.',
  'instrument.data': 'Data',
  'instrument.data-help': 'Saves what is shown as CSV.',
  'instrument.table': 'Table',
  'instrument.table-help': 'Shows the figures as a table.',
  'instrument.table-region': 'Figures: {name}',
  'instrument.wide': 'Wide',
  'instrument.wide-help': 'Takes the whole width of the page.',
  'instrument.full': 'Full screen',
  'instrument.full-help': 'Fills the screen, for a projector. Escape leaves it.',
  'instrument.close': 'Close {name}',
  'instrument.link': 'Link: {model}. Heard: {mode}. {date} UTC.',
  'instrument.uncalibrated':
    'dBu and volts as if the inputs took +24 dBu at full scale: a sound card does not tell.',
  'instrument.empty': 'Nothing measured yet: start the sound.',
} as const;
