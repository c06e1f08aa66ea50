/** What the figures say is left is what the output carries when the programme is silent. */
import { describe, expect, it } from 'vitest';
import { rejectionOf } from '../../../src/audio/rejection';
import { rmsToDbfs } from '../../../src/dsp/decibels';
import { rmsOf } from '../../../src/dsp/level';
import { programmeGains } from '../../../src/dsp/programme-gain';
import { createPlanMaker } from '../../../src/plan/make-plan';
import { planRequest } from '../../../src/plan/plan-request';
import type { RenderedWire } from '../../../src/rendering/link-renderer';
import { createLinkRenderer } from '../../../src/rendering/link-renderer';
import { applyScene } from '../../../src/scenes/apply';
import { gainSettings } from '../../../src/state/gain-settings';
import type { Settings, SettingsValues } from '../../../src/state/settings';
import { createSettings } from '../../../src/state/settings';
import type { ProgrammeGains, Rejection } from '../../../src/state/transport';

const SAMPLE_RATE = 48_000;
const FRAMES = 128;
const BLOCKS = 375;

/** RMS of wires over a second, after one to settle, while the programme is silent. */
function rmsInSilence<W extends RenderedWire>(
  settings: Settings,
  wires: readonly W[],
): Record<W, number> {
  const renderer = createLinkRenderer({ sampleRate: SAMPLE_RATE, settings, links: 1 });
  const silence = [new Float32Array(FRAMES)];
  const squares = new Map<W, number>(wires.map((wire) => [wire, 0]));
  for (let block = 0; block < 2 * BLOCKS; block++) {
    renderer.process(silence, FRAMES);
    if (block < BLOCKS) continue;
    for (const wire of wires) {
      squares.set(wire, squares.get(wire)! + rmsOf(renderer.wires[wire][0]) ** 2);
    }
  }
  return Object.fromEntries(
    wires.map((wire) => [wire, Math.sqrt(squares.get(wire)! / BLOCKS)]),
  ) as Record<W, number>;
}

function gainsOf(settings: Settings): ProgrammeGains {
  const request = planRequest(settings);
  if (!request) return programmeGains(gainSettings(settings));
  const { differential, singleEnded } = createPlanMaker(SAMPLE_RATE)(request);
  return {
    differential: differential.programmeGain,
    singleEnded: singleEnded.programmeGain,
  };
}

function figuresOf(settings: Settings): Rejection {
  const rms = rmsInSilence(settings, ['differential', 'singleEnded']);
  return rejectionOf(rms, gainsOf(settings), settings.get('monitor.match') === 'matched');
}

const outputDbfs = (settings: Settings): number =>
  rmsToDbfs(rmsInSilence(settings, ['output']).output);

const TEXTBOOK: SettingsValues = { 'hum.on': true, 'line.mismatch': 1 };

describe.each(['matched', 'real'] as const)('what is left, %s', (match) => {
  const links: [string, () => Settings][] = [
    [
      'a real link of 10 Ω imbalance',
      () => {
        const settings = createSettings();
        applyScene(settings, 'imbalance-10');
        return settings;
      },
    ],
    [
      'the textbook’s link',
      () => {
        const settings = createSettings();
        settings.apply(TEXTBOOK);
        return settings;
      },
    ],
  ];
  it.each(links)('is the level of the output: %s', (_, make) => {
    const settings = make();
    settings.apply({ 'monitor.match': match, 'receiver.mode': 'balanced' });
    const { leftDbfs, removedDb } = figuresOf(settings);
    const balanced = outputDbfs(settings);
    expect(leftDbfs).toBeCloseTo(balanced, 2);
    settings.set('receiver.mode', 'unbalanced');
    expect(removedDb).toBeCloseTo(outputDbfs(settings) - balanced, 2);
  });
});

describe('without interference', () => {
  it('nothing is removed, and nothing is left', () => {
    const gains = { differential: 2, singleEnded: 1 };
    const { removedDb, leftDbfs } = rejectionOf({ differential: 0, singleEnded: 0 }, gains, true);
    expect(removedDb).toBeNaN();
    expect(leftDbfs).toBe(-Infinity);
  });
});
