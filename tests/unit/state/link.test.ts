import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ParamRow, ParamValue } from '../../../src/params/contract';
import { clampToRow } from '../../../src/params/contract';
import { PARAMS } from '../../../src/params/index';
import { readLink, settingsToLink } from '../../../src/state/link';
import type { SettingsValues } from '../../../src/state/settings';
import { createSettings } from '../../../src/state/settings';

const SEED = 7;
const linked: readonly ParamRow[] = PARAMS.filter(({ scope }) => scope === 'link');

/** Any allowed value of a row. */
const valueOf = (row: ParamRow): fc.Arbitrary<ParamValue> => {
  if (row.kind === 'switch') return fc.boolean();
  if (row.kind === 'choice') return fc.constantFrom(...row.options);
  const { min, max } = row;
  return fc.double({ min, max, noNaN: true }).map((value) => clampToRow(row, value)!);
};

/** Any allowed values of any of the parameters. */
const anyValues = fc.record(Object.fromEntries(PARAMS.map((row) => [row.id, valueOf(row)])), {
  requiredKeys: [],
}) as fc.Arbitrary<SettingsValues>;

describe('a link', () => {
  it('says nothing while everything is at its default', () => {
    expect(settingsToLink(createSettings())).toBe('');
    expect(settingsToLink(createSettings({ 'hum.frequency': 60 }))).toBe('');
  });

  it('says only what differs, in words one can read', () => {
    const settings = createSettings();
    settings.apply({ 'hum.on': true, 'hum.level': -6, 'hum.character': 'dimmer' });
    expect(settingsToLink(settings)).toBe('hum.on=1&hum.level=-6&hum.character=dimmer');
    settings.set('hum.level', -20);
    expect(settingsToLink(settings)).toBe('hum.on=1&hum.character=dimmer');
  });

  it('says the mains frequency where it is not the region’s own', () => {
    const settings = createSettings({ 'hum.frequency': 60 });
    settings.set('hum.frequency', 50);
    expect(settingsToLink(settings)).toBe('hum.frequency=50');
  });

  it('carries every state there and back, and nothing personal', () => {
    fc.assert(
      fc.property(anyValues, (values) => {
        const settings = createSettings();
        settings.apply(values);
        const text = settingsToLink(settings);
        const reading = readLink(`#${text}`);
        expect([reading.unknown, reading.clamped, reading.oversized]).toEqual([[], [], false]);
        const copy = createSettings();
        copy.apply(reading.values);
        for (const { id } of linked as typeof PARAMS) expect(copy.get(id)).toBe(settings.get(id));
        for (const row of PARAMS) {
          if (row.scope !== 'link') expect(text).not.toContain(row.id);
        }
        expect(settingsToLink(copy)).toBe(text);
      }),
      { seed: SEED, numRuns: 300 },
    );
  });

  it('is shorter than what is read, whatever the state', () => {
    const settings = createSettings();
    const away = (row: ParamRow): ParamValue => {
      if (row.kind === 'switch') return !row.default;
      if (row.kind === 'choice')
        return row.options.filter((option) => option !== row.default).at(-1)!;
      return clampToRow(row, row.min + 0.123456789 * (row.max - row.min))!;
    };
    settings.apply(Object.fromEntries(PARAMS.map((row) => [row.id, away(row)])));
    expect(readLink(settingsToLink(settings)).oversized).toBe(false);
  });

  it('never makes reading throw, whatever its text', () => {
    const pieces = fc.constantFrom(
      '#',
      '&',
      '=',
      '%',
      '%zz',
      '+',
      'hum.level',
      '-20',
      'hum.on',
      '\0',
      '🔊',
    );
    const texts = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 300 }),
      fc.array(fc.oneof(pieces, fc.string()), { maxLength: 60 }).map((parts) => parts.join('')),
    );
    fc.assert(
      fc.property(texts, (text) => {
        const reading = readLink(text);
        const settings = createSettings();
        settings.apply(reading.values);
        for (const [id, value] of Object.entries(reading.values)) {
          const row = PARAMS.find((candidate) => candidate.id === id);
          expect(row && clampToRow(row, value)).toBe(value);
        }
      }),
      { seed: SEED, numRuns: 2000 },
    );
  });

  it('of 100 kB of junk is told as too long, and none of it read', () => {
    const junk = '#' + 'hum.on=1&'.repeat(12_000);
    expect(readLink(junk)).toEqual({ values: {}, unknown: [], clamped: [], oversized: true });
    expect(readLink('x'.repeat(100_000)).oversized).toBe(true);
  });

  it('with unknown keys gives what can be understood, and names the rest in short', () => {
    const reading = readLink(
      `#hum.on=1&nope=3&${'k'.repeat(500)}=1&hum.level=loud&hum.character=x`,
    );
    expect(reading.values).toEqual({ 'hum.on': true });
    expect(reading.unknown).toEqual(['nope', 'k'.repeat(40), 'hum.level', 'hum.character']);
  });

  it('with values out of range gives the nearest, and says so', () => {
    const reading = readLink(
      '#hum.level=40&rfi.level=-1e9&line.skew=Infinity&hum.frequency=50.001',
    );
    expect(reading.values).toEqual({
      'hum.level': 0,
      'rfi.level': -100,
      'line.skew': 100,
      'hum.frequency': 50,
    });
    expect(reading.clamped).toEqual(['hum.level', 'rfi.level', 'line.skew']);
  });

  it('never reaches personal or session parameters, or the prototype', () => {
    const reading = readLink(
      '#page.theme=dark&monitor.mute=1&source.links=2&__proto__=1&constructor=1',
    );
    expect(reading.values).toEqual({});
    expect(reading.unknown).toHaveLength(5);
  });

  it('takes a number for none when it is empty', () => {
    expect(readLink('#hum.level=&hum.on=').unknown).toEqual(['hum.level', 'hum.on']);
  });
});
