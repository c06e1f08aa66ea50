import { describe, expect, it } from 'vitest';
import { presetOf } from '../../../src/circuit/presets/index';
import { clampToRow } from '../../../src/params/contract';
import { rowOf } from '../../../src/params/index';
import { activeScene, applyScene } from '../../../src/scenes/apply';
import { CLAIMS } from '../../../src/scenes/claims';
import { REGIONAL_IDS, SCENE_GROUPS } from '../../../src/scenes/scene';
import { sceneOf, SCENES } from '../../../src/scenes/scenes';
import { XLR_METRES, XLR_RECEIVERS, xlrSceneId } from '../../../src/scenes/xlr-family';
import { fitProblems } from '../../../src/state/link-fit';
import type { LinkValueId } from '../../../src/state/link-values';
import { DEFAULT_LINK_VALUES, LINK_VALUE_IDS, linkValues } from '../../../src/state/link-values';
import { createSettings } from '../../../src/state/settings';
import { switchMeaning } from '../../../src/state/twin';
import { EN } from '../../../src/words/en/index';
import { sayClaim, sayScene, saySceneGroup } from '../../../src/words/say-links';

const ids = SCENES.map(({ id }) => id);

describe('the scenes', () => {
  it('have an id each, and every one that was asked for', () => {
    expect(new Set(ids).size).toBe(ids.length);
    expect(ids).toEqual(
      expect.arrayContaining([
        ...['home-short', 'rca-two-outlets', 'rca-one-strip', 'rca-transformer'],
        ...['rca-studio-10', 'rca-studio-30', 'impedance-balanced', 'undriven-cold-leg'],
        ...['pin3-source', 'pin3-receiver', 'adapter', 'cosmetic-xlr', 'pin1-fault'],
        ...['imbalance-10', 'dimmer-plain-pair', 'dimmer-star-quad', 'near-transmitter'],
        ...['phone-on-amplifier', 'guitar-lead', 'guitar-di', 'microphone-30'],
        ...['headphone-crosstalk', 'headphone-bridged'],
        ...XLR_METRES.flatMap((metres) => XLR_RECEIVERS.map((kind) => xlrSceneId(metres, kind))),
      ]),
    );
  });

  it('have their words', () => {
    for (const group of SCENE_GROUPS) expect(saySceneGroup(group)).not.toBe('');
    for (const id of ids) {
      const { name, listen } = sayScene(id);
      expect(name.length).toBeGreaterThan(3);
      expect(listen).toMatch(/^[A-Z].*\.$/);
    }
    expect(new Set(ids.map((id) => sayScene(id).name)).size).toBe(ids.length);
    const told = Object.keys(EN).filter((key) => key.startsWith('scene.'));
    expect(told.length).toBe(2 * ids.length);
  });

  it.each(SCENES)('$id has values that its rows allow, and parts that go together', (one) => {
    for (const [id, value] of Object.entries(one.values)) {
      const valueId = id as LinkValueId;
      expect(LINK_VALUE_IDS).toContain(valueId);
      expect(REGIONAL_IDS).not.toContain(valueId);
      expect(clampToRow(rowOf(valueId), value)).toBe(value);
      expect(value).not.toBe(DEFAULT_LINK_VALUES[valueId]);
    }
    expect(fitProblems({ ...DEFAULT_LINK_VALUES, ...one.values })).toEqual([]);
    expect(rowOf('source.demo').options).toContain(one.demo);
  });

  it('start with the switch on the link itself', () => {
    for (const { id, values, mode } of SCENES) {
      const meaning = switchMeaning(values['connection.kind'] ?? 'xlr');
      const own = { 'own-and-hot': 'balanced', 'twin-and-own': 'unbalanced' } as const;
      if (meaning !== 'own-and-own') expect([id, mode]).toEqual([id, own[meaning]]);
    }
  });

  it('have the presets of their kinds, save for what makes the scene', () => {
    const short = sceneOf('home-short').values;
    const rca = presetOf('driver.kind', 'consumer-rca');
    expect(short['driver.ohms']).toBe(rca['driver.ohms']!.value);
    expect(sceneOf('xlr-30-that1200').values).toMatchObject({
      'cable.length': 30,
      'receiver.commonModeOhms': 2_100_000,
      'earth.voltage': 100,
    });
  });
});

describe('applying a scene', () => {
  it.each(ids)('%s is then the active one', (id) => {
    const settings = createSettings();
    applyScene(settings, 'guitar-di');
    applyScene(settings, id);
    expect(activeScene(settings)).toBe(id);
    expect(linkValues(settings)).toEqual({ ...DEFAULT_LINK_VALUES, ...sceneOf(id).values });
    expect(settings.get('link.model')).toBe('circuit');
    expect(settings.get('link.exaggerate')).toBe(sceneOf(id).exaggerate);
    expect(settings.get('receiver.mode')).toBe(sceneOf(id).mode);
    expect(settings.get('monitor.wire')).toBe(sceneOf(id).wire);
  });

  it('leaves the source, the volume and the listener’s mains alone', () => {
    const settings = createSettings({ 'hum.frequency': 60 });
    settings.apply({ 'earth.mains': 120, 'source.kind': 'file', 'monitor.volume': -30 });
    applyScene(settings, 'rca-two-outlets');
    expect(settings.get('hum.frequency')).toBe(60);
    expect(settings.get('earth.mains')).toBe(120);
    expect(settings.get('source.kind')).toBe('file');
    expect(settings.get('monitor.volume')).toBe(-30);
    expect(activeScene(settings)).toBe('rca-two-outlets');
  });

  it('is over with the first value that is changed, but not with another wire or mode', () => {
    const settings = createSettings();
    expect(activeScene(settings)).toBeUndefined();
    applyScene(settings, 'pin1-fault');
    settings.apply({
      'receiver.mode': 'unbalanced',
      'monitor.wire': 'hot',
      'link.exaggerate': '60',
    });
    expect(activeScene(settings)).toBe('pin1-fault');
    settings.set('cable.length', 11);
    expect(activeScene(settings)).toBeUndefined();
    applyScene(settings, 'pin1-fault');
    settings.set('link.model', 'textbook');
    expect(activeScene(settings)).toBeUndefined();
  });
});

describe('the claims of popular articles', () => {
  it('are twelve, each with its words, and with a scene that there is', () => {
    expect(CLAIMS).toHaveLength(12);
    for (const claim of CLAIMS) {
      const { claim: said, truth } = sayClaim(claim.id);
      expect(said).toMatch(/\.$/);
      expect(truth.length).toBeGreaterThan(40);
      if ('scene' in claim) expect(ids).toContain(claim.scene);
    }
    expect(CLAIMS.filter((claim) => 'scene' in claim).length).toBeGreaterThan(10);
  });
});
