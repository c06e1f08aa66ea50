/**
 * The quietest tone that young ears hear in silence, dB SPL (E. Terhardt, "Calculating virtual pitch",
 * Hearing Research 1, 1979), f in kHz:
 *
 *   3.64·f^−0.8 − 6.5·exp(−0.6·(f − 3.3)²) + 0.001·f⁴
 *
 * Within 5 dB of ISO 226 (2003) from 20 Hz to 6 kHz; below 200 Hz on the safe side.
 */
export function thresholdOfHearingSpl(hertz: number): number {
  const khz = hertz / 1000;
  return 3.64 * khz ** -0.8 - 6.5 * Math.exp(-0.6 * (khz - 3.3) ** 2) + 0.001 * khz ** 4;
}
