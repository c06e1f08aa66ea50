import { describe, expect, it } from 'vitest';
import { createLine } from '../../../src/dsp/line';
import { SINC_LATENCY, SINC_TAPS, sincTaps } from '../../../src/dsp/sinc-table';
import { cut, inBlocks, paramArrays } from '../../helpers/kernels';
import { firstSound, rms, toDb, toneOf } from '../../helpers/signals';
import { amplitudeAt, phasorAt } from '../../helpers/spectrum';

/** What a pair of legs becomes when both carry `common`, with the settling of 0.1 s left out. */
function lineOf(
  common: Float32Array,
  rate: number,
  values: { 'line.mismatch'?: number; 'line.skew'?: number },
): [hot: Float32Array, cold: Float32Array] {
  const legs = [common.slice(), common.slice()];
  const line = createLine(rate, 128, 2);
  const params = paramArrays(values);
  inBlocks(common.length, (start, end) => line.process(cut(legs, start, end), params, end - start));
  const settled = Math.round(0.1 * rate);
  return [legs[0]!.subarray(settled), legs[1]!.subarray(settled)];
}

const rejection = (hot: Float32Array, cold: Float32Array, hz: number, rate: number): number =>
  toDb(
    amplitudeAt(hot, hz, rate) /
      amplitudeAt(
        hot.map((x, i) => x - cold[i]!),
        hz,
        rate,
      ),
  );

for (const rate of [44100, 48000, 96000]) {
  describe(`common-mode rejection of a line, ${rate} Hz`, () => {
    for (const mismatch of [-20, -1, 0.01, 0.5, 20]) {
      it(`is 1/|m| at a mismatch of ${mismatch} %`, () => {
        const [hot, cold] = lineOf(toneOf(1000, -6, rate, rate / 2), rate, {
          'line.mismatch': mismatch,
        });
        // 0.01 % of a 32-bit sample is known to one part in 2000.
        expect(rejection(hot, cold, 1000, rate)).toBeCloseTo(-toDb(mismatch / 100), 2);
      });
    }

    for (const skew of [0.1, 0.7, 5, 10, 33.3, 100]) {
      it(`is 1/(2·sin πfτ) from 50 Hz to 16 kHz at a skew of ${skew} µs`, () => {
        for (const hz of [50, 200, 1000, 5000, 12000, 16000]) {
          const [hot, cold] = lineOf(toneOf(hz, -6, rate, rate / 2), rate, { 'line.skew': skew });
          const closed = -toDb(2 * Math.sin(Math.PI * hz * skew * 1e-6));
          // Near −100 dB the 32-bit samples themselves limit what is left.
          const tolerance = closed > 85 ? 0.5 : 0.1;
          // Where the delay is a whole period nothing is left, and no level to compare.
          if (closed > 200) continue;
          const measured = rejection(hot, cold, hz, rate);
          expect(Math.abs(measured - closed), `${hz} Hz: ${measured}, ${closed}`).toBeLessThan(
            tolerance,
          );
        }
      });
    }

    it('adds mismatch and skew as phasors', () => {
      const values = { 'line.mismatch': 2, 'line.skew': 10 };
      const [hot, cold] = lineOf(toneOf(3000, -6, rate, rate / 2), rate, values);
      const angle = 2 * Math.PI * 3000 * 10e-6;
      const closed = -toDb(Math.hypot(1 - 1.02 * Math.cos(angle), 1.02 * Math.sin(angle)));
      expect(rejection(hot, cold, 3000, rate)).toBeCloseTo(closed, 1);
    });
  });
}

describe('the line', () => {
  it('changes nothing at all without mismatch and skew', () => {
    const common = toneOf(1000, -6, 48000, 9600);
    const [hot, cold] = lineOf(common, 48000, {});
    expect(hot).toEqual(common.subarray(4800));
    expect(cold).toEqual(common.subarray(4800));
  });

  it('keeps the hot leg whole, 15 frames late, with a skew', () => {
    const common = toneOf(1000, -6, 48000, 9600);
    const [hot] = lineOf(common, 48000, { 'line.skew': 10 });
    const late = common.subarray(4800 - SINC_LATENCY, 9600 - SINC_LATENCY);
    expect(hot.findIndex((x, i) => Math.abs(x - late[i]!) > 1e-12)).toBe(-1);
  });

  it('lets a constant through unchanged at any skew', () => {
    const constant = new Float32Array(9600).fill(0.5);
    for (const skew of [0.1, 3.7, 100]) {
      const [, cold] = lineOf(constant, 48000, { 'line.skew': skew });
      for (const x of cold) expect(x).toBeCloseTo(0.5, 7);
    }
  });
});

describe('the fractional delay', () => {
  const rate = 48000;
  const delayed = (x: Float32Array, fraction: number): Float32Array => {
    const taps = new Float64Array(SINC_TAPS);
    sincTaps(fraction, taps);
    return x.map((_, i) => taps.reduce((sum, tap, k) => sum + tap * (x[i - k] ?? 0), 0));
  };

  it('is an exact impulse at no fraction', () => {
    const impulse = new Float32Array(64);
    impulse[3] = 1;
    const out = delayed(impulse, 0);
    expect(firstSound(out)).toBe(3 + SINC_LATENCY);
    expect(out.filter((x) => x !== 0)).toHaveLength(1);
  });

  for (const fraction of [0.001, 0.25, 0.5, 0.7531, 0.999]) {
    it(`delays by its fraction and keeps the level, ${fraction}`, () => {
      for (const hz of [300, 1000, 10000, 0.8 * (rate / 2)]) {
        const x = toneOf(hz, 0, rate, 8192 + SINC_TAPS);
        const y = delayed(x, fraction);
        const before = phasorAt(x, hz, rate, SINC_TAPS, 8192);
        const after = phasorAt(y, hz, rate, SINC_TAPS, 8192);
        const turn = before.phase - after.phase;
        const wanted = (2 * Math.PI * hz * (SINC_LATENCY + fraction)) / rate;
        const error = Math.atan2(Math.sin(turn - wanted), Math.cos(turn - wanted));
        // Half a thousandth of a sample.
        expect(Math.abs(error * rate) / (2 * Math.PI * hz)).toBeLessThan(5e-4);
        expect(Math.abs(toDb(after.amplitude / before.amplitude))).toBeLessThan(0.01);
        expect(rms(y)).toBeGreaterThan(0);
      }
    });
  }
});
