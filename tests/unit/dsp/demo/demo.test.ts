import { describe, expect, test } from 'vitest';
import { rmsToDbfs } from '../../../../src/dsp/decibels';
import { DEMO_IDS, renderDemo, type DemoId } from '../../../../src/dsp/demo';
import { inverseFft } from '../../../../src/dsp/inverse-fft';
import { addRoom } from '../../../../src/dsp/demo/room';
import { addPluck } from '../../../../src/dsp/demo/plucked-string';
import { peak, powerSpectrum, rms } from '../stream-checks';

const RATE = 48000;
const rendered = new Map<DemoId, Float32Array[]>();
const demo = (id: DemoId): Float32Array[] => {
  if (!rendered.has(id)) rendered.set(id, renderDemo(id, RATE));
  return rendered.get(id)!;
};
const levelDbfs = (channels: Float32Array[]): number =>
  rmsToDbfs(Math.sqrt(channels.reduce((sum, c) => sum + rms(c) ** 2 / channels.length, 0)));

describe.each(DEMO_IDS)('demo %s', (id) => {
  test('has its channels, is finite and stays within full scale', () => {
    const channels = demo(id);
    expect(channels).toHaveLength(id === 'music' ? 2 : 1);
    for (const channel of channels) {
      expect(channel).toHaveLength(channels[0]!.length);
      expect(channel.every(Number.isFinite)).toBe(true);
      expect(peak(channel)).toBeLessThan(0.63);
    }
  });

  test('loops without a seam', () => {
    for (const channel of demo(id)) {
      let steepest = 0;
      for (let i = 1; i < channel.length; i++)
        steepest = Math.max(steepest, Math.abs(channel[i]! - channel[i - 1]!));
      expect(Math.abs(channel[0]! - channel.at(-1)!)).toBeLessThanOrEqual(steepest);
      // The bend at the seam, too: no kink sharper than within.
      const bend = (a: number, b: number, c: number): number => Math.abs(a - 2 * b + c);
      let sharpest = 0;
      for (let i = 2; i < channel.length; i++)
        sharpest = Math.max(sharpest, bend(channel[i - 2]!, channel[i - 1]!, channel[i]!));
      expect(bend(channel.at(-2)!, channel.at(-1)!, channel[0]!)).toBeLessThanOrEqual(
        sharpest + 1e-9,
      );
      expect(bend(channel.at(-1)!, channel[0]!, channel[1]!)).toBeLessThanOrEqual(sharpest + 1e-9);
    }
  });
});

describe('every material but the long one', () => {
  test.each(DEMO_IDS.filter((id) => id !== 'music'))('%s comes out the same every time', (id) => {
    const again = renderDemo(id, RATE);
    demo(id).forEach((channel, c) => {
      expect(channel.every((value, i) => value === again[c]![i])).toBe(true);
    });
  });
});

describe('levels', () => {
  test.each([
    ['music', -22, -4],
    ['speech', -24, -5],
    ['tone', -20, -19.9],
    ['pink', -20, -5],
  ] as const)('%s: %d dBFS RMS, peaks below %d dBFS', (id, level, limit) => {
    expect(levelDbfs(demo(id))).toBeCloseTo(level, 2);
    for (const channel of demo(id)) expect(20 * Math.log10(peak(channel))).toBeLessThan(limit);
  });

  test('silence is silent', () => {
    expect(peak(demo('silence')[0]!)).toBe(0);
  });
});

describe('music', () => {
  const seconds = (from: number, to: number): number =>
    levelDbfs(demo('music').map((c) => c.subarray(from * RATE, to * RATE)));

  test('lasts 30 to 40 s', () => {
    const length = demo('music')[0]!.length / RATE;
    expect(length).toBeGreaterThan(30);
    expect(length).toBeLessThan(40);
  });

  test('has quiet passages, rests and full ones', () => {
    const halves = Array.from({ length: 150 }, (_, i) => seconds(i / 4, (i + 1) / 4));
    expect(halves.filter((db) => db < -60).length).toBeGreaterThanOrEqual(3);
    expect(halves.filter((db) => db < -30).length).toBeGreaterThan(30);
    expect(halves.filter((db) => db > -22).length).toBeGreaterThan(40);
  });

  test('is stereo but not lopsided', () => {
    const [left, right] = demo('music') as [Float32Array, Float32Array];
    expect(Math.abs(20 * Math.log10(rms(left) / rms(right)))).toBeLessThan(2);
    expect(rms(left.map((v, i) => v - right[i]!))).toBeGreaterThan(0.1 * rms(left));
  });
});

test.each([44100, 48000, 96000])(
  'the tone is 1 kHz, amplitude 0.1, whole periods at %i Hz',
  (rate) => {
    const [tone] = renderDemo('tone', rate) as [Float32Array];
    expect((tone.length * 1000) % rate).toBe(0);
    for (const i of [0, 1, 17, 1234, rate - 1]) {
      expect(tone[i]).toBeCloseTo(0.1 * Math.sin((2 * Math.PI * 1000 * i) / rate), 7);
    }
  },
);

test.each([44100, 48000])(
  'pink noise falls 3.01 dB an octave, 20 Hz to 20 kHz, at %i Hz',
  (rate) => {
    const [pink] = renderDemo('pink', rate) as [Float32Array];
    const power = powerSpectrum(pink, 0, pink.length, 'none');
    const density = (from: number, to: number): number => {
      let sum = 0;
      let lines = 0;
      for (
        let k = Math.ceil((from * pink.length) / rate);
        k < (to * pink.length) / rate;
        k++, lines++
      )
        sum += power[k]!;
      return 10 * Math.log10(sum / lines);
    };
    const top = Math.min(19900, 0.445 * rate);
    // Third-octave bands; the mean density of a band of 1/f noise is that at its logarithmic mean.
    const bands = Array.from({ length: 29 }, (_, i) => 21 * 2 ** (i / 3)).filter(
      (hz) => hz * 2 ** (1 / 3) < top,
    );
    expect(bands.length).toBeGreaterThan(27);
    const flat = bands.map((hz) => density(hz, hz * 2 ** (1 / 3)) + 10 * Math.log10(hz));
    const mean = flat.reduce((sum, v) => sum + v, 0) / flat.length;
    for (const [i, value] of flat.entries())
      expect(Math.abs(value - mean), `${bands[i]} Hz`).toBeLessThan(0.1);
  },
);

test('the sweep rises exponentially from 20 Hz to 20 kHz in 10 s, then rests', () => {
  const [sweep] = demo('sweep') as [Float32Array];
  const crossings = (from: number, to: number): number => {
    let count = 0;
    for (let i = Math.round(from * RATE) + 1; i < to * RATE; i++)
      if (sweep[i - 1]! < 0 && sweep[i]! >= 0) count++;
    return count / (to - from);
  };
  const expected = (from: number, to: number): number => {
    const scale = 10 / Math.log(1000);
    return (20 * scale * (Math.exp(to / scale) - Math.exp(from / scale))) / (to - from);
  };
  for (const at of [1, 3, 5, 7, 9])
    expect(Math.abs(crossings(at, at + 0.5) / expected(at, at + 0.5) - 1)).toBeLessThan(0.05);
  expect(peak(sweep)).toBeCloseTo(0.1, 3);
  expect(peak(sweep.subarray(10 * RATE))).toBe(0);
  expect(sweep.length).toBe(11 * RATE);
});

test('the inverse transform turns one line into one complex wave', () => {
  const re = new Float64Array(16);
  const im = new Float64Array(16);
  re[3] = 1;
  inverseFft(re, im);
  for (let n = 0; n < 16; n++) {
    expect(re[n]).toBeCloseTo(Math.cos((2 * Math.PI * 3 * n) / 16), 12);
    expect(im[n]).toBeCloseTo(Math.sin((2 * Math.PI * 3 * n) / 16), 12);
  }
});

test('room and strings run on from the end of the loop into its start', () => {
  const loop: [Float32Array, Float32Array] = [new Float32Array(RATE), new Float32Array(RATE)];
  // Further from the end than the pre-delay, nearer than the first reflection.
  loop[0][RATE - 1000] = 1;
  addRoom(loop, RATE, 1);
  for (const channel of loop) expect(peak(channel.subarray(0, RATE / 10))).toBeGreaterThan(0.05);
  addPluck(loop, RATE, RATE - 1000, 5000, 110, 0.5, [1, 1], 5);
  for (const channel of loop) expect(peak(channel.subarray(0, 4000))).toBeGreaterThan(0.4);
});

test.each([
  [44100, 82.407],
  [48000, 293.665],
  [96000, 987.767],
])('a string is in tune at %i Hz: %d Hz', (rate, hz) => {
  const size = 65536;
  const loop: [Float32Array, Float32Array] = [
    new Float32Array(2 * size),
    new Float32Array(2 * size),
  ];
  addPluck(loop, rate, 0, size + 4000, hz, 0.5, [1, 1], 5);
  const power = powerSpectrum(loop[0], 2000, size);
  let top = 1;
  for (let k = 1; k < (1.5 * hz * size) / rate; k++) if (power[k]! > power[top]!) top = k;
  // The top of a parabola through the three highest lines, in dB.
  const [a, b, c] = [-1, 0, 1].map((d) => Math.log(power[top + d]!)) as [number, number, number];
  const found = ((top + (a - c) / (2 * (a - 2 * b + c))) * rate) / size;
  expect(Math.abs(1200 * Math.log2(found / hz))).toBeLessThan(1);
});
