import { describe, expect, it } from 'vitest';
import {
  broadbandSources,
  lineSources,
  PHONE_ENVELOPE_RMS,
  RADIO_ENVELOPE_RMS,
} from '../../../src/circuit/interference-volts';
import { LINE_SPECTRA } from '../../../src/circuit/mains-spectra';
import { rectifiedVolts } from '../../../src/circuit/rectified-volts';
import { amRadioCycleSeconds, createAmRadio } from '../../../src/dsp/rfi-kinds/am-radio';
import {
  createPhone,
  PHONE_FRAME_HZ,
  PHONE_TRAFFIC_SECONDS,
} from '../../../src/dsp/rfi-kinds/phone';
import { rcaLink } from '../../helpers/plain-links';
import { renderStream } from '../dsp/stream-checks';

const EVERYTHING = {
  earthVolts: 0.2,
  earthSpectrum: LINE_SPECTRA['ground-loop'],
  magneticTesla: 1e-6,
  electricFarads: 1e-12,
  dimmerVolts: 0.05,
  dimmerTesla: 2e-6,
  supplyAmperes: 3e-3,
  motorVolts: 0.02,
  phonePeakVolts: 0.01,
  radioPeakVolts: 0.02,
};
const link = rcaLink(1, EVERYTHING);
const classTwo = { ...link, ground: { ...link.ground, leakageFarads: 1e-9 } };

describe('the lines of a link', () => {
  it('go in by their own ways, all harmonics together as strong as they are said to be', () => {
    const found = lineSources(link).map(({ mechanism, source, rms }) => [
      mechanism,
      source,
      Number(Math.hypot(...rms).toPrecision(9)),
    ]);
    expect(found).toEqual([
      ['earth', 'earth', 0.2],
      ['magnetic', 'magnetic', 1e-6],
      ['electric', 'electric', 230],
      ['dimmer-earth', 'earth', 0.05],
      ['dimmer-magnetic', 'magnetic', 2e-6],
    ]);
    for (const { orders, rms, phases } of lineSources(link)) {
      expect(rms).toHaveLength(orders.length);
      expect(phases).toHaveLength(orders.length);
    }
  });

  it('are not there where nothing makes them', () => {
    expect(lineSources(rcaLink(1))).toEqual([]);
    expect(broadbandSources(rcaLink(1))).toEqual([]);
  });

  it('of a class II source leak in; a dimmer and a motor find no second earth', () => {
    expect(lineSources(classTwo).map(({ mechanism }) => mechanism)).toEqual([
      'leakage',
      'magnetic',
      'electric',
      'dimmer-magnetic',
    ]);
    expect(broadbandSources(classTwo).map(({ kind }) => kind)).toEqual([
      'am-radio',
      'phone',
      'switching',
    ]);
  });
});

describe('the broadband kinds of a link', () => {
  it('go in by their own ways; radio frequency is rectified', () => {
    expect(broadbandSources(link)).toEqual([
      { kind: 'am-radio', source: 'radio', rms: RADIO_ENVELOPE_RMS * rectifiedVolts(0.02) },
      { kind: 'phone', source: 'radio', rms: PHONE_ENVELOPE_RMS * rectifiedVolts(0.01) },
      { kind: 'switching', source: 'chassis', rms: 3e-3 },
      { kind: 'motor', source: 'earth', rms: 0.02 },
    ]);
  });

  it('a phone’s stream times its factor is an envelope from 0 to 1', () => {
    const rate = 48_000;
    const stream = renderStream(createPhone(rate), Math.round(PHONE_TRAFFIC_SECONDS[1] * rate));
    // A frame of traffic: the pulse in its middle, and the stretch between two pulses.
    const start = PHONE_TRAFFIC_SECONDS[0] + 4 / PHONE_FRAME_HZ;
    const mean = (from: number, to: number): number => {
      const part = stream.subarray(
        Math.round((start + from / PHONE_FRAME_HZ) * rate),
        Math.round((start + to / PHONE_FRAME_HZ) * rate),
      );
      return part.reduce((sum, value) => sum + value, 0) / part.length;
    };
    const step = mean(0.46, 0.54) - mean(0.65, 0.9);
    expect(Math.abs(step * PHONE_ENVELOPE_RMS - 1)).toBeLessThan(0.02);
  });

  it('a station’s stream times its factor, less its fading, is (1 + m)² − 1 with m up to 0.8', () => {
    const rate = 16_000;
    const frames = Math.round(amRadioCycleSeconds() * rate);
    const stream = renderStream(createAmRadio(rate), frames);
    const highest = stream.reduce((most, value, i) => {
      const turn = (2 * Math.PI * i) / frames;
      const fading = 0.7 + 0.2 * Math.cos(turn) + 0.1 * Math.cos(3 * turn + 1);
      return Math.max(most, (value * RADIO_ENVELOPE_RMS) / fading);
    }, 0);
    expect(Math.abs(Math.sqrt(1 + highest) - 1 - 0.8)).toBeLessThan(0.01);
  });
});
