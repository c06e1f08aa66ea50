/**
 * What the ear gets is what the circuit says: tones put in as a voltage between the earths, and as
 * programme, through the real worklets, against the solver; for every scene.
 */
import { expect } from 'chai';
import type { SourceName } from '../../src/circuit/link-response';
import { solveHeadphones } from '../../src/circuit/solve-headphones';
import { solveLink } from '../../src/circuit/solve-link';
import { planRequest } from '../../src/plan/plan-request';
import { applyScene } from '../../src/scenes/apply';
import { SCENES } from '../../src/scenes/scenes';
import type { SettingsValues } from '../../src/state/settings';
import { createSettings } from '../../src/state/settings';
import { PARAMS } from '../../src/params/index';
import { renderLink } from '../helpers/render-link';
import { comb, COMB_HERTZ, combFrames, combGainsDb } from '../helpers/tone-comb';

const RATE = 48000;
/** Residuals deeper than this, under the tone put in, are not asked for. */
const FLOOR_DB = -120;

/** What would cover the tones: noise, and interference that is no line of the mains. */
const QUIET: SettingsValues = {
  'receiver.noise': -140,
  // No transfer depends on it, and the noise falls with it.
  'driver.level': 24,
  'supply.current': 0,
  'motor.voltage': 0,
  'phone.voltage': 0,
  'radio.voltage': 0,
  'link.exaggerate': '0',
};

function settingsOf(scene: (typeof SCENES)[number]['id']): SettingsValues {
  const settings = createSettings();
  applyScene(settings, scene);
  settings.apply(QUIET);
  return Object.fromEntries(PARAMS.map(({ id }) => [id, settings.get(id)]));
}

/** Gains in dB that the solver gives at the comb's frequencies. */
function expected(
  values: SettingsValues,
  source: SourceName,
): Record<'hot' | 'differential' | 'singleEnded', number[]> {
  const settings = createSettings();
  settings.apply(values);
  const { own, twin, meaning } = planRequest(settings)!;
  const at = solveLink(own, COMB_HERTZ).transfers[source];
  const twinAt = twin && solveLink(twin, COMB_HERTZ).transfers[source];
  const db = ({ re, im }: { re: Float64Array; im: Float64Array }): number[] =>
    COMB_HERTZ.map((_, k) => 20 * Math.log10(Math.hypot(re[k]!, im[k]!)));
  const heard = (curve: number[], balanced: boolean): number[] => {
    if (!own.headphones) return curve;
    const { gain, crosstalk } = solveHeadphones(
      balanced
        ? { ...own.headphones, sharedReturn: false }
        : { ...own.headphones, sharedReturn: true, bridged: false },
    );
    // Both sides carry the same here.
    return curve.map((value) => value + 20 * Math.log10(Math.abs(gain * (1 + crosstalk))));
  };
  return {
    hot: db(at.hot),
    differential: heard(db(twinAt ? twinAt.out : at.out), true),
    singleEnded: heard(db(meaning === 'own-and-hot' ? at.hot : at.out), false),
  };
}

function compare(what: string, got: number[], wanted: number[]): void {
  COMB_HERTZ.forEach((hertz, k) => {
    if (wanted[k]! < FLOOR_DB) {
      expect(got[k]!, `${what} at ${hertz} Hz`).to.be.below(FLOOR_DB + 0.5);
      return;
    }
    const limit = hertz > 15_000 ? 0.5 : 0.2;
    expect(got[k]!, `${what} at ${hertz} Hz`).to.be.closeTo(wanted[k]!, limit);
  });
}

describe('a real link, measured against its circuit, 48 kHz', () => {
  const tones = comb(RATE);
  const frames = combFrames(RATE);
  for (const { id } of SCENES) {
    it(`${id}: a voltage between the earths arrives as solved`, async () => {
      const settings = settingsOf(id);
      const wanted = expected(settings, 'earth');
      const { legs, receivers, receivedAlone } = await renderLink({
        rate: RATE,
        frames,
        settings,
        injection: tones,
      });
      compare('hot', combGainsDb(legs[0]!, RATE), wanted.hot);
      compare('balanced', combGainsDb(receivers[0]!, RATE), wanted.differential);
      compare('unbalanced', combGainsDb(receivers[2]!, RATE), wanted.singleEnded);
      compare('balanced alone', combGainsDb(receivedAlone[0]!, RATE), wanted.differential);
    });

    it(`${id}: the programme arrives as solved`, async () => {
      const settings = settingsOf(id);
      const wanted = expected(settings, 'signal');
      const { legs, receivers } = await renderLink({
        rate: RATE,
        frames,
        settings,
        source: [tones, tones],
      });
      compare('hot', combGainsDb(legs[0]!, RATE), wanted.hot);
      compare('balanced', combGainsDb(receivers[0]!, RATE), wanted.differential);
      compare('unbalanced', combGainsDb(receivers[2]!, RATE), wanted.singleEnded);
    });
  }
});
