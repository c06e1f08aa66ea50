import { describe, expect, it } from 'vitest';
import type { Keeping } from '../../../src/state/keeping';
import { keepSettings } from '../../../src/state/keeping';
import type { Settings } from '../../../src/state/settings';
import { createSettings } from '../../../src/state/settings';

interface Browser {
  keeping: Keeping;
  stored: Map<string, string>;
  address: string;
  writes: number;
  /** Runs the timers that are set. */
  tick(): void;
}

function browser(address = '', stored: Record<string, string> = {}): Browser {
  let timers: (() => void)[] = [];
  const self: Browser = {
    stored: new Map(Object.entries(stored)),
    address,
    writes: 0,
    tick() {
      const due = timers;
      timers = [];
      for (const timer of due) timer();
    },
    keeping: {
      storage: {
        getItem: (key) => self.stored.get(key) ?? null,
        setItem: (key, value) => void self.stored.set(key, value),
      },
      readAddress: () => self.address,
      writeAddress: (hash) => {
        self.address = hash;
        self.writes++;
      },
      setTimer: (callback) => timers.push(callback),
    },
  };
  return self;
}

/** The same browser after a reload: what it kept, and a new page. */
function reload(from: Browser, address = from.address): Settings {
  const settings = createSettings();
  keepSettings(settings, browser(address, Object.fromEntries(from.stored)).keeping);
  return settings;
}

describe('keeping the settings', () => {
  it('restores all of them after a reload, and no session parameter', () => {
    const page = browser();
    const settings = createSettings();
    keepSettings(settings, page.keeping);
    settings.apply({ 'hum.on': true, 'hum.level': -6, 'page.theme': 'dark', 'monitor.mute': true });
    page.tick();
    for (const address of [page.address, '']) {
      const again = reload(page, address);
      expect(again.get('hum.level')).toBe(-6);
      expect(again.get('page.theme')).toBe('dark');
      expect(again.get('monitor.mute')).toBe(false);
    }
  });

  it('writes the address once for many changes, with the last of them', () => {
    const page = browser();
    const settings = createSettings();
    keepSettings(settings, page.keeping);
    for (let level = -60; level < -20; level++) settings.set('hum.level', level);
    expect(page.writes).toBe(0);
    page.tick();
    expect([page.writes, page.address]).toEqual([1, 'hum.level=-21']);
    settings.set('hum.level', -30);
    page.tick();
    expect([page.writes, page.address]).toEqual([2, 'hum.level=-30']);
  });

  it('lets a link win over what is stored: what it leaves out is at its default', () => {
    const page = browser();
    const settings = createSettings();
    keepSettings(settings, page.keeping);
    settings.apply({ 'hum.on': true, 'hiss.on': true, 'page.theme': 'projector' });
    const again = reload(page, '#rfi.on=1');
    expect([again.get('rfi.on'), again.get('hum.on'), again.get('hiss.on')]).toEqual([
      true,
      false,
      false,
    ]);
    expect(again.get('page.theme')).toBe('projector');
  });

  it('takes no personal setting from a link', () => {
    const again = reload(browser(), '#page.theme=dark&page.shortcuts=0');
    expect(again.get('page.theme')).toBe('auto');
    expect(again.get('page.shortcuts')).toBe(true);
  });

  it('keeps what is stored when the address is junk', () => {
    const page = browser();
    const settings = createSettings();
    keepSettings(settings, page.keeping);
    settings.set('hum.on', true);
    expect(reload(page, '#' + 'x'.repeat(100_000)).get('hum.on')).toBe(true);
    expect(reload(page, '#nothing.known=1').get('hum.on')).toBe(true);
  });

  it('hands on what the address said', () => {
    const reading = keepSettings(createSettings(), browser('#hum.level=7&what=1').keeping);
    expect(reading.clamped).toEqual(['hum.level']);
    expect(reading.unknown).toEqual(['what']);
  });

  const corrupt = ['', 'null', '[]', '3', '"text"', '{', '{"hum.level":', '{"hum.level":"loud"}'];
  for (const text of corrupt) {
    it(`starts with the defaults when the storage holds ${text || 'nothing'}`, () => {
      const settings = createSettings();
      keepSettings(settings, browser('', { 'common-mode.settings': text }).keeping);
      expect(settings.get('hum.level')).toBe(-20);
    });
  }

  it('takes what can be understood of a storage that holds foreign values too', () => {
    const settings = createSettings();
    const text =
      '{"hum.level":900,"no.such":1,"__proto__":{"x":1},"hum.on":true,"monitor.mute":true}';
    keepSettings(settings, browser('', { 'common-mode.settings': text }).keeping);
    expect([settings.get('hum.level'), settings.get('hum.on')]).toEqual([0, true]);
    expect(settings.get('monitor.mute')).toBe(false);
  });

  it('works without a storage, and with one that refuses', () => {
    const refuse = (): never => {
      throw new DOMException('denied', 'SecurityError');
    };
    for (const storage of [undefined, { getItem: refuse, setItem: refuse }]) {
      const page = browser('#hum.on=1');
      const settings = createSettings();
      keepSettings(settings, { ...page.keeping, storage });
      expect(settings.get('hum.on')).toBe(true);
      expect(() => settings.set('hum.on', false)).not.toThrow();
      page.tick();
      expect(page.address).toBe('');
    }
  });
});
