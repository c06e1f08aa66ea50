/** The command line renders what the page exports, into the files that were asked for. */
import { existsSync, readFileSync } from 'node:fs';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { linkCurves } from '../../../src/circuit/link-curves';
import { RENDERED_WIRES } from '../../../src/rendering/link-renderer';
import { applyScene } from '../../../src/scenes/apply';
import { readLink } from '../../../src/state/link';
import { describeLink, linkValues } from '../../../src/state/link-values';
import type { Settings } from '../../../src/state/settings';
import { createSettings } from '../../../src/state/settings';
import type { Folder } from '../../helpers/cli';
import { makeFolder, runCli } from '../../helpers/cli';
import { renderWires } from '../../helpers/rendered';
import { dbfs, toneOf, whiteNoise } from '../../helpers/signals';

const RATE = 48_000;
const FRAMES = 12_345;
const stereo = [whiteNoise(-30, FRAMES, 1), whiteNoise(-30, FRAMES, 2)];
const mono = [stereo[0]!];
const LINK = '#hum.on=1&hum.level=-30&line.mismatch=1&hiss.on=1';

let folder: Folder;
beforeEach(() => {
  folder = makeFolder();
});
afterEach(() => folder.remove());

const ofLink = (link: string): Settings => {
  const settings = createSettings();
  settings.apply(readLink(link).values);
  return settings;
};
const ofScene = (id: Parameters<typeof applyScene>[1]): Settings => {
  const settings = createSettings();
  applyScene(settings, id);
  return settings;
};

describe('a rendered file', () => {
  it('has the samples of the wire that is listened to, to the last bit in 32 bits', async () => {
    const input = await folder.audio('in.wav', stereo);
    const ran = await runCli([input, folder.path('out.wav'), '--link', LINK, '--format', 'wav-32']);
    expect(ran.complained).toEqual([]);
    expect(ran.code).toBe(0);
    const { sampleRate, channels } = await folder.read('out.wav');
    expect(sampleRate).toBe(RATE);
    expect(channels).toEqual(renderWires(ofLink(LINK), stereo, RATE, 2).wires.output);
    expect(ran.printed).toEqual([
      `${folder.path('out.wav')}: 0.257 s, 2 channels, 48000 Hz, WAV 32 bit`,
    ]);
  });

  it('has 24 bits unless something else is said, and one channel of a mono source', async () => {
    const input = await folder.audio('in.wav', mono, 44_100);
    const ran = await runCli([input, folder.path('out.wav'), '--link', `http://x/y${LINK}`]);
    expect(ran.printed[0]).toMatch(/: 0\.280 s, 1 channel, 44100 Hz, WAV 24 bit$/);
    const { channels } = await folder.read('out.wav');
    const { output } = renderWires(ofLink(LINK), mono, 44_100, 1).wires;
    expect(channels).toHaveLength(1);
    channels[0]!.forEach((x, i) => expect(Math.abs(x - output[0]![i]!)).toBeLessThan(2 ** -23));
  });

  it('tells what it is of', async () => {
    const input = await folder.audio('take five.wav', mono);
    await runCli([input, folder.path('out.wav'), '--scene', 'rca-two-outlets', '--link', LINK]);
    const text = readFileSync(folder.path('out.wav')).toString('latin1');
    expect(text).toContain('take five, RCA across two outlets: Output');
    expect(text).toContain('0 dBFS (full-scale sine) = +12.2 dBu.');
    expect(text).toContain('Common Mode');
    const [link] = /#\S+/.exec(text)!;
    expect(linkValues(ofLink(link))).toEqual(linkValues(ofScene('rca-two-outlets')));
  });

  it('may be FLAC, and as short as wanted', async () => {
    const input = await folder.audio('in.wav', mono);
    const ran = await runCli([input, folder.path('out.flac'), '--seconds', '0.1']);
    expect(ran.printed[0]).toMatch(/: 0\.100 s, 1 channel, 48000 Hz, FLAC 24 bit$/);
    expect(readFileSync(folder.path('out.flac')).toString('latin1', 0, 4)).toBe('fLaC');
    expect(folder.names()).toEqual(['in.wav', 'out.flac']);
  });

  it('takes the place of an older one', async () => {
    const input = await folder.audio('in.wav', mono);
    await folder.audio('out.wav', [new Float32Array(10)]);
    await runCli([input, folder.path('out.wav')]);
    expect((await folder.read('out.wav')).channels[0]).toHaveLength(FRAMES);
  });
});

describe('several files', () => {
  it('are a wire each, of each scene', async () => {
    const input = await folder.audio('in.wav', stereo);
    const scenes = ['imbalance-10', 'pin1-fault'] as const;
    const wires = ['hot', 'removed'] as const;
    const args = ['--scene', scenes.join(','), '--wire', 'hot', '--wire', 'removed'];
    const ran = await runCli([input, folder.path('o.wav'), ...args, '--format', 'wav-32']);
    expect(ran.code).toBe(0);
    expect(folder.names()).toEqual([
      'in.wav',
      'o.imbalance-10.hot.wav',
      'o.imbalance-10.removed.wav',
      'o.pin1-fault.hot.wav',
      'o.pin1-fault.removed.wav',
    ]);
    for (const scene of scenes) {
      const { wires: wanted } = renderWires(ofScene(scene), stereo, RATE, 2);
      for (const wire of wires) {
        expect((await folder.read(`o.${scene}.${wire}.wav`)).channels).toEqual(wanted[wire]);
      }
    }
  });

  it('become one with every wire as channels', async () => {
    const input = await folder.audio('in.wav', stereo);
    await runCli([
      input,
      folder.path('o.wav'),
      '--link',
      LINK,
      '--wire',
      'all',
      '--format',
      'wav-32',
    ]);
    const { wires } = renderWires(ofLink(LINK), stereo, RATE, 2);
    const { channels } = await folder.read('o.wav');
    expect(channels).toEqual(RENDERED_WIRES.flatMap((wire) => wires[wire]));
  });

  it('are a pair, balanced and unbalanced, as loud and aligned', async () => {
    const input = await folder.audio('in.wav', [toneOf(1000, -20, RATE, RATE)]);
    await runCli([input, folder.path('o.wav'), '--pair', '--format', 'wav-32']);
    expect(folder.names()).toEqual(['in.wav', 'o.balanced.wav', 'o.unbalanced.wav']);
    const [a, b] = await Promise.all(
      ['balanced', 'unbalanced'].map((member) => folder.read(`o.${member}.wav`)),
    );
    expect(dbfs(a!.channels[0]!)).toBeCloseTo(-20, 3);
    expect(a!.channels).toEqual(b!.channels);
  });

  it('are one of two real legs: left is hot, right is cold', async () => {
    const input = await folder.audio('in.wav', stereo);
    const link = '#source.wiring=legs';
    const ran = await runCli([input, folder.path('o.wav'), '--link', link, '--format', 'wav-32']);
    expect(ran.printed[0]).toContain('1 channel,');
    const [output] = renderWires(ofLink(link), stereo, RATE, 2).wires.output;
    expect((await folder.read('o.wav')).channels).toEqual([output]);
  });
});

describe('a report', () => {
  it('tells levels, settings and rejection, measured and by the model', async () => {
    const input = await folder.audio('in.wav', [toneOf(1000, -20, RATE, RATE)]);
    const report = folder.path('r.json');
    const args = ['--scene', 'imbalance-10', '--report', report];
    const ran = await runCli([input, folder.path('o.wav'), ...args]);
    expect(ran.complained).toEqual([]);
    const { input: about, renderings } = JSON.parse(readFileSync(report, 'utf8'));
    expect(about).toEqual({
      file: 'in.wav',
      sampleRateHz: RATE,
      channels: 1,
      frames: RATE,
      seconds: 1,
    });
    expect(renderings).toHaveLength(1);
    const [{ scene, link, dbuAtFullScale, levels, cmrr, files }] = renderings;
    expect(scene).toBe('imbalance-10');
    expect(linkValues(ofLink(link))).toEqual(linkValues(ofScene('imbalance-10')));
    expect(dbuAtFullScale).toBe(24);
    expect(files).toEqual([{ file: folder.path('o.wav'), format: 'wav-24', channels: ['Output'] }]);
    expect(Object.keys(levels)).toEqual([...RENDERED_WIRES]);
    expect(levels.source).toEqual([{ peakDbfs: -20, rmsDbfs: -20, rmsDbu: 4, clippedSamples: 0 }]);
    const circuit = describeLink(linkValues(ofScene('imbalance-10')));
    const hertz = cmrr.map((point: { hertz: number }) => point.hertz);
    const { cmrrDb } = linkCurves(circuit, hertz);
    expect(hertz[0]).toBe(20);
    expect(hertz.at(-1)).toBe(20_000);
    cmrr.forEach((point: { measuredDb: number; modelDb: number }, k: number) => {
      expect(point.modelDb).toBeCloseTo(cmrrDb[k]!, 1);
      expect(Math.abs(point.measuredDb - point.modelDb)).toBeLessThan(0.3);
    });
  });

  it('goes to standard output alone, and needs no file', async () => {
    const input = await folder.audio('in.wav', mono);
    const ran = await runCli([input, '--report', '-', '--pair', '--link', '#receiver.cmrr=140']);
    expect(ran.printed).toHaveLength(1);
    const { renderings } = JSON.parse(ran.printed[0]!);
    expect(Object.keys(renderings[0].levels)).toEqual(['balanced', 'unbalanced']);
    // Without limit.
    expect(renderings[0].cmrr[0]).toEqual({ hertz: 20, measuredDb: null, modelDb: null });
    expect(folder.names()).toEqual(['in.wav']);
  });
});

describe('help', () => {
  it('names every option, and the list every scene and wire', async () => {
    const help = (await runCli(['--help'])).printed.join('\n');
    for (const option of ['link', 'scene', 'wire', 'pair', 'format', 'seconds', 'report', 'list']) {
      expect(help).toContain(`--${option}`);
    }
    const list = (await runCli(['--list'])).printed.join('\n');
    for (const id of ['xlr-10-that1240', 'rca-two-outlets', ...RENDERED_WIRES, 'all']) {
      expect(list).toMatch(new RegExp(`^  ${id} +\\S`, 'm'));
    }
    expect(existsSync(folder.path('out.wav'))).toBe(false);
  });
});
