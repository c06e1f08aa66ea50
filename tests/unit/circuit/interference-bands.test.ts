import { describe, expect, it } from 'vitest';
import { BAND_DB, BAND_HERTZ, bandShares } from '../../../src/circuit/interference-bands';
import { amRadioCycleSeconds, createAmRadio } from '../../../src/dsp/rfi-kinds/am-radio';
import { createMotor, motorCycleSeconds } from '../../../src/dsp/rfi-kinds/motor';
import { createPhone, PHONE_CYCLE_SECONDS } from '../../../src/dsp/rfi-kinds/phone';
import { createSwitching, switchingCycleSeconds } from '../../../src/dsp/rfi-kinds/switching';
import { powerSpectrum, renderStream } from '../dsp/stream-checks';

const RATE = 48_000;
const SIZE = 32_768;
const KINDS = [
  { kind: 'am-radio', create: createAmRadio, seconds: amRadioCycleSeconds() },
  { kind: 'phone', create: createPhone, seconds: PHONE_CYCLE_SECONDS },
  { kind: 'switching', create: createSwitching, seconds: switchingCycleSeconds(RATE) },
  { kind: 'motor', create: createMotor, seconds: motorCycleSeconds(RATE) },
] as const;

/** A motor's hand is not as steady in one cycle as in the next. */
const CYCLES = 3;

/** Power in thirds of an octave re all, dB; windows overlap. */
function measure(signal: Float64Array): number[] {
  const bands = BAND_HERTZ.map(() => 0);
  let all = 0;
  for (let start = 0; start + SIZE <= signal.length; start += SIZE / 4) {
    powerSpectrum(signal, start, SIZE).forEach((power, k) => {
      all += power;
      const band = Math.round(10 * Math.log10((k * RATE) / SIZE)) - 13;
      if (bands[band] !== undefined) bands[band] += power;
    });
  }
  return bands.map((power) => 10 * Math.log10(power / all + 1e-30));
}

describe.each(KINDS)('the thirds of an octave of $kind', ({ kind, create, seconds }) => {
  it('are those of the generator', () => {
    const measured = measure(renderStream(create(RATE), Math.round(CYCLES * seconds * RATE)));
    BAND_DB[kind].forEach((db, n) => {
      const hertz = Math.round(BAND_HERTZ[n]!);
      const stronger = Math.max(db, measured[n]!);
      // What holds less than a ten-thousandth of the power need not be so exact, nor a millionth at all.
      const limit = stronger > -40 ? 1 : stronger > -60 ? 2 : Infinity;
      expect(Math.abs(db - measured[n]!), `${hertz} Hz: ${measured[n]}`).toBeLessThan(limit);
    });
  });

  it('make one altogether', () => {
    const shares = bandShares(kind);
    expect(shares).toHaveLength(BAND_HERTZ.length);
    expect(shares.reduce((sum, share) => sum + share, 0)).toBeCloseTo(1, 12);
  });
});
