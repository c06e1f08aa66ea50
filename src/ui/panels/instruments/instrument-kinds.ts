/** The instruments, in the order in which they stand. */
export const INSTRUMENT_KINDS = ['scope', 'xy', 'spectrum', 'meters', 'rejection'] as const;
export type InstrumentKind = (typeof INSTRUMENT_KINDS)[number];
