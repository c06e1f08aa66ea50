import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { IDLE_SESSION } from '../../../../../src/state/session';
import type { Settings, SettingsValues } from '../../../../../src/state/settings';
import { createSettings } from '../../../../../src/state/settings';
import { createStore } from '../../../../../src/state/store';
import type { WireFrame, WireWatch } from '../../../../../src/state/transport';
import { WATCH_FRAMES } from '../../../../../src/state/transport';
import type { App } from '../../../../../src/ui/app';
import type { LegsReport } from '../../../../../src/ui/panels/legs/null-legs';
import { measureLegs, nullLegs } from '../../../../../src/ui/panels/legs/null-legs';
import type { LegsMade } from '../../../../helpers/real-legs';
import { hum, makeLegs, trimLegs } from '../../../../helpers/real-legs';

/** Low, so that one window of the watch is long enough for a look. */
const RATE = 8000;
/** What the trim's kernel takes to settle, and `trimLegs` leaves out. */
const SETTLED_FRAMES = 0.1 * RATE;
const HUM: LegsMade = {
  rate: RATE,
  seconds: (WATCH_FRAMES + SETTLED_FRAMES) / RATE,
  common: hum(50, 0.05),
  noiseDbfs: -90,
};

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

/** A link on which `made` comes in, with the settings as they are at each read. */
function linkOf(made: LegsMade, values: SettingsValues): { app: App; settings: Settings } {
  const settings = createSettings();
  settings.apply({ 'source.wiring': 'legs', ...values });
  const legs = makeLegs(made);
  const watch = (): WireWatch => ({
    close: () => undefined,
    read() {
      const gain = 10 ** (settings.get('source.gain') / 20);
      const times = (leg: Float32Array): Float32Array => leg.map((sample) => gain * sample);
      const came = { hot: times(legs.hot), cold: times(legs.cold) };
      const trim = [settings.get('legs.gain'), settings.get('legs.skew')] as const;
      const waves = {
        source: came.hot.subarray(SETTLED_FRAMES),
        sourceRight: came.cold.subarray(SETTLED_FRAMES),
        ...trimLegs(came, RATE, ...trim),
      };
      return { sampleRate: RATE, waves } as unknown as WireFrame;
    },
  });
  const session = createStore(IDLE_SESSION);
  return { app: { settings, session, instruments: { watch } } as unknown as App, settings };
}

async function look(app: App, how: typeof nullLegs): Promise<LegsReport> {
  const found = how(
    app,
    () => false,
    () => undefined,
  );
  await vi.advanceTimersByTimeAsync(60_000);
  return (await found)!;
}

it.each([24, -24])('tells the legs as they come in, with a source trim of %s dB', async (gain) => {
  const plain = await look(linkOf(HUM, {}).app, measureLegs);
  const { app } = linkOf(HUM, { 'source.gain': gain });
  const { findings, rejection } = await look(app, measureLegs);
  expect(findings).toEqual([]);
  expect(rejection!.commonDbfs).toBeCloseTo(plain.rejection!.commonDbfs, 3);
});

it('knows a clipped input and a quiet one whatever the source trim', async () => {
  const loud = { ...HUM, common: (t: number) => Math.max(-1, Math.min(1, hum(50, 3)(t))) };
  const clipped = await look(linkOf(loud, { 'source.gain': -12 }).app, measureLegs);
  expect(clipped.findings).toContain('clipped');
  const faint = { ...HUM, common: hum(50, 1e-4) };
  const quiet = await look(linkOf(faint, { 'source.gain': 24 }).app, measureLegs);
  expect(quiet.findings).toContain('quiet');
});

it('trims what is in range', async () => {
  const { app, settings } = linkOf({ ...HUM, gainError: 0.05 }, {});
  const { findings } = await look(app, nullLegs);
  expect(findings).toEqual([]);
  expect(settings.get('legs.gain')).toBeCloseTo(-20 * Math.log10(1.05), 2);
});

it('sets nothing where what is needed is out of range, and says so', async () => {
  const { app, settings } = linkOf({ ...HUM, gainError: 0.5 }, { 'legs.gain': 0.5 });
  const { findings, rejection } = await look(app, nullLegs);
  expect(findings).toEqual(['out-of-range']);
  expect(settings.get('legs.gain')).toBe(0.5);
  expect(settings.get('legs.skew')).toBe(0);
  const measured = await look(app, measureLegs);
  expect(rejection!.nowDb).toBeCloseTo(measured.rejection!.nowDb, 1);
});
