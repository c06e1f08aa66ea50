import { describe, expect, it } from 'vitest';
import { choosePart, fitProblems } from '../../../src/state/link-fit';
import { DEFAULT_LINK_VALUES, LINK_VALUE_IDS } from '../../../src/state/link-values';
import { balancedTwin, switchMeaning } from '../../../src/state/twin';
import { CONNECTIONS } from '../../../src/circuit/presets/connections';

describe('the balanced twin', () => {
  const rca = choosePart(DEFAULT_LINK_VALUES, 'connection.kind', 'rca').values;
  const link = { ...rca, 'cable.length': 23, 'earth.voltage': 77, 'driver.level': -12.3 };

  it('is the default link, but for length, level, surroundings and headphones', () => {
    const twin = balancedTwin(link);
    expect(fitProblems(twin)).toEqual([]);
    const kept = /^(environment|earth|field|dimmer|supply|motor|phone|radio|headphones|hum)\./;
    for (const id of LINK_VALUE_IDS) {
      const same = kept.test(id) || ['cable.length', 'driver.level'].includes(id);
      const other = id === 'receiver.inputOhms' ? link : DEFAULT_LINK_VALUES;
      expect([id, twin[id]]).toEqual([id, same ? link[id] : other[id]]);
    }
  });

  it('is its own twin', () => {
    expect(balancedTwin(balancedTwin(link))).toEqual(balancedTwin(link));
  });
});

describe('what the switch compares', () => {
  it('is the hot leg where there is a difference to take, a twin where there is none', () => {
    for (const [kind, { model }] of Object.entries(CONNECTIONS)) {
      const meaning = switchMeaning(kind as keyof typeof CONNECTIONS);
      const expected =
        kind === 'cosmetic'
          ? 'own-and-own'
          : model.balancedReceiver
            ? 'own-and-hot'
            : 'twin-and-own';
      expect([kind, meaning]).toEqual([kind, expected]);
    }
    expect(switchMeaning('adapter-open')).toBe('twin-and-own');
    expect(switchMeaning('adapter-tied')).toBe('twin-and-own');
  });
});
