import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import type { ParamId } from '../../../src/params/index';
import { PARAMS } from '../../../src/params/index';
import type { SettingsValues } from '../../../src/state/settings';
import { createSettings } from '../../../src/state/settings';

const SEED = 20240607;
/** Anything at all, as it could come out of a storage or a program error. */
const set = (settings: ReturnType<typeof createSettings>, id: ParamId, value: unknown): void =>
  settings.set(id, value as never);

describe('the settings store', () => {
  it('starts with the default of every parameter', () => {
    const settings = createSettings();
    for (const row of PARAMS) expect(settings.get(row.id)).toBe(row.default);
  });

  it('starts, and resets, with the defaults of the region where it is given some', () => {
    const settings = createSettings({ 'hum.frequency': 60 });
    expect(settings.get('hum.frequency')).toBe(60);
    settings.set('hum.frequency', 50);
    settings.reset('hum.frequency');
    expect(settings.get('hum.frequency')).toBe(60);
    expect(settings.defaultOf('hum.frequency')).toBe(60);
    expect(settings.defaultOf('hum.level')).toBe(-20);
  });

  it('clamps to the range and rounds to the step', () => {
    const settings = createSettings();
    settings.set('hum.level', 3);
    expect(settings.get('hum.level')).toBe(0);
    settings.set('hum.level', -Infinity);
    expect(settings.get('hum.level')).toBe(-100);
    settings.set('hum.frequency', 49.9349);
    expect(settings.get('hum.frequency')).toBe(49.93);
    settings.set('line.mismatch', 0.1 + 0.2);
    expect(settings.get('line.mismatch')).toBe(0.3);
  });

  it('keeps what it has when a value means nothing', () => {
    const settings = createSettings();
    const told = vi.fn();
    settings.subscribe(told);
    set(settings, 'hum.level', NaN);
    set(settings, 'hum.level', '−20');
    set(settings, 'hum.level', null);
    set(settings, 'hum.on', 1);
    set(settings, 'hum.on', 'true');
    set(settings, 'hum.character', 'square');
    set(settings, 'hum.character', 0);
    set(settings, 'hum.character', undefined);
    expect(told).not.toHaveBeenCalled();
    expect(settings.get('hum.level')).toBe(-20);
    expect(settings.get('hum.on')).toBe(false);
    expect(settings.get('hum.character')).toBe('ground-loop');
  });

  it('never holds what the contract does not allow, whatever it is given', () => {
    const settings = createSettings();
    const ids = fc.constantFrom(...PARAMS.map(({ id }) => id));
    fc.assert(
      fc.property(ids, fc.anything(), (id, value) => {
        set(settings, id, value);
        const kept = settings.get(id);
        const row = PARAMS.find((candidate) => candidate.id === id)!;
        if (row.kind === 'switch') return typeof kept === 'boolean';
        if (row.kind === 'choice') return (row.options as readonly unknown[]).includes(kept);
        return typeof kept === 'number' && kept >= row.min && kept <= row.max;
      }),
      { seed: SEED, numRuns: 2000 },
    );
  });

  it('tells each listener before set returns, once, and only of a change', () => {
    const settings = createSettings();
    const told: [ParamId, unknown][] = [];
    settings.subscribe((id) => told.push([id, settings.get(id)]));
    settings.set('hum.on', true);
    expect(told).toEqual([['hum.on', true]]);
    settings.set('hum.on', true);
    settings.set('hum.level', -20.1);
    expect(told).toHaveLength(1);
  });

  it('stops telling a listener that has left, in the middle of a round too', () => {
    const settings = createSettings();
    const late = vi.fn();
    const leave: () => void = settings.subscribe(() => leave());
    settings.subscribe(late);
    settings.set('hum.on', true);
    settings.set('hum.on', false);
    expect(late).toHaveBeenCalledTimes(2);
  });

  it('resets what a link carries and leaves what is personal', () => {
    const settings = createSettings();
    settings.apply({ 'hum.on': true, 'page.theme': 'dark', 'monitor.mute': true });
    settings.reset();
    expect(settings.get('hum.on')).toBe(false);
    expect(settings.get('page.theme')).toBe('dark');
    expect(settings.get('monitor.mute')).toBe(true);
  });

  it('resets without a change of what plays or of the view', () => {
    const settings = createSettings();
    settings.apply({ 'page.view': 'circuit', 'source.kind': 'demo', 'source.demo': 'pink' });
    settings.reset();
    expect(settings.get('page.view')).toBe('circuit');
    expect(settings.get('source.kind')).toBe('demo');
    expect(settings.get('source.demo')).toBe('pink');
    settings.reset('page.view');
    expect(settings.get('page.view')).toBe('listen');
  });

  it('resets to the ears: the volume would change in the input of a device', () => {
    const settings = createSettings();
    settings.apply({ 'monitor.feed': 'legs', 'monitor.volume': -40 });
    settings.reset();
    expect(settings.get('monitor.feed')).toBe('ears');
  });

  it('applies several values and keeps the others', () => {
    const settings = createSettings();
    settings.set('hiss.on', true);
    settings.apply({ 'hum.on': true, 'hum.level': -6 });
    expect([settings.get('hum.on'), settings.get('hum.level')]).toEqual([true, -6]);
    expect(settings.get('hiss.on')).toBe(true);
  });

  it('applies nothing that no parameter is, and does not throw', () => {
    const settings = createSettings();
    const foreign = { 'no.such': 1, __proto__: 2, constructor: 3 } as SettingsValues;
    expect(() => settings.apply(foreign)).not.toThrow();
  });
});
