/** What the form and the plan say before a test, and the buttons that mend it. */
import { describe, expect, it, vi } from 'vitest';
import type { EarTestValue } from '../../../../src/eartest/ear-test';
import { NO_EAR_TEST } from '../../../../src/eartest/ear-test';
import type { MatchedLevels } from '../../../../src/eartest/plan';
import { THRESHOLD_VARIABLES } from '../../../../src/eartest/variables';
import { IDLE_SESSION } from '../../../../src/state/session';
import type { SettingsValues } from '../../../../src/state/settings';
import { createSettings } from '../../../../src/state/settings';
import { createStore } from '../../../../src/state/store';
import type { App } from '../../../../src/ui/app';
import { renderRefusal } from '../../../../src/ui/panels/eartest/refusal-note';
import { sayLoudness } from '../../../../src/ui/panels/eartest/say-loudness';
import { draftOf } from '../../../../src/ui/panels/eartest/test-draft';
import { TestPlanElement } from '../../../../src/ui/panels/eartest/test-plan';
import { TestSetup } from '../../../../src/ui/panels/eartest/test-setup';
import { TestSides } from '../../../../src/ui/panels/eartest/test-sides';
import { flat } from './flat-template';

const appWith = (
  values: SettingsValues = {},
  test: Partial<EarTestValue> = {},
  status: 'idle' | 'running' = 'idle',
): App => {
  const settings = createSettings();
  settings.apply(values);
  return {
    settings,
    session: createStore({ ...IDLE_SESSION, status }),
    earTest: { store: createStore({ ...NO_EAR_TEST, ...test }) },
    transport: { start: vi.fn() },
  } as unknown as App;
};

function shown(Element: new () => { app: App; render(): unknown }, app: App): string {
  const element = new Element();
  element.app = app;
  return flat(element.render()).replace(/\s+/g, ' ');
}

describe('the notice that nothing disturbs the link', () => {
  it('speaks of the level only where levels are as wired', () => {
    const matched = shown(TestSetup, appWith({ 'test.levels': 'matched' }));
    expect(matched).toContain('Nothing disturbs this link now, so both sound the same.');
    expect(matched).not.toContain('but for their level');
    const wired = shown(TestSetup, appWith({ 'test.levels': 'as-wired' }));
    expect(wired).toContain('both sound the same, but for their level.');
  });

  it('has a button that switches the hum on, and goes with it', () => {
    expect(shown(TestSetup, appWith())).toContain('id="hum-on"');
    expect(shown(TestSetup, appWith({ 'hum.on': true }))).not.toContain('id="hum-on"');
  });
});

describe('a refusal', () => {
  it('for want of sound has a button that starts it, and goes once there is some', () => {
    const silent = flat(renderRefusal(appWith({}, { refusal: 'no-sound' })));
    expect(silent).toContain('A test needs sound to listen to.');
    expect(silent).toContain('id="start"');
    expect(flat(renderRefusal(appWith({}, { refusal: 'no-sound' }, 'running')))).toBe('');
  });

  it('for any other reason has none, and stays', () => {
    const same = flat(renderRefusal(appWith({}, { refusal: 'same-sides' }, 'running')));
    expect(same).toContain('A and B are the same');
    expect(same).not.toContain('<button');
    expect(flat(renderRefusal(appWith()))).toBe('');
  });
});

describe('a threshold', () => {
  it.each(THRESHOLD_VARIABLES.map(({ id, needs }) => [id, needs as SettingsValues] as const))(
    'of %s says through which receiver it is heard, or lets one choose',
    (id, needs) => {
      const app = appWith({ 'test.design': 'threshold', 'test.variable': id });
      const form = shown(TestSides, app);
      const mode = needs['receiver.mode'];
      expect(form.includes('param="receiver.mode"')).toBe(mode === undefined);
      expect(/Heard through an? (\w+) receiver/.exec(form)?.[1]).toBe(mode);

      const draft = draftOf(app.settings, { listener: '', kept: [undefined, undefined] })!;
      const plan = {
        ...draft,
        orderHash: 'f',
        source: { kind: 'demo', name: 'music', sha256: 'e', seconds: 37 },
        levels: { mode: 'matched', gainsDb: [0, 0], playedLu: 0, wiredLu: 0 },
        device: { browser: '', output: '', sampleRateHz: 48_000, latencyMilliseconds: 0 },
      } as unknown as EarTestValue['plan'];
      const text = shown(TestPlanElement, appWith({}, { phase: 'planned', plan, planHash: 'd' }));
      const heard = /<dt>Heard through<\/dt> <dd>(\w+) receiver<\/dd>/.exec(text)?.[1];
      expect(heard?.toLowerCase()).toBe(mode ?? app.settings.get('receiver.mode'));
      // The number of trials is said once.
      expect(text).toContain(`<b>${draft.trials}.</b> Trial by trial`);
      // What is done next comes before the long list, and the hash to be written down before that.
      expect(text.indexOf('id="begin"')).toBeLessThan(text.indexOf('<dt>Test</dt>'));
      expect(text.indexOf('>Hash of the plan</span>')).toBeLessThan(text.indexOf('id="begin"'));
    },
  );
});

describe('the loudness of a plan', () => {
  const levels: MatchedLevels = {
    mode: 'matched',
    gainsDb: [-6.0206, 0],
    playedLu: -0.001,
    wiredLu: -6.0206,
    measuredWith: 'source',
  };

  it('says what is turned down, and why', () => {
    expect(sayLoudness(levels)).toBe(
      'Equally loud (0.00 LU apart); A is turned down by 6.02 dB, for as wired it is 6.02 LU louder; measured with the source',
    );
    expect(sayLoudness({ ...levels, gainsDb: [0, 0], wiredLu: 0.001 })).toBe(
      'Equally loud (0.00 LU apart); measured with the source',
    );
  });

  it('says so where the meter’s gate leaves a difference, or the wires do', () => {
    expect(sayLoudness({ ...levels, playedLu: -0.4 })).toMatch(
      /^Not quite equally loud: B less A is −0.40 LU; A is turned down/,
    );
    expect(
      sayLoudness({ ...levels, mode: 'as-wired', gainsDb: [0, 0], playedLu: -6.0206 }),
    ).toMatch(/^As wired: B less A is −6.02 LU; measured/);
  });
});
