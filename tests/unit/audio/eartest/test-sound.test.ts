/** What came between while nobody watched: told before the first trial, and once. */
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import type { TestSoundParts } from '../../../../src/audio/eartest/test-sound';
import { createTestSound } from '../../../../src/audio/eartest/test-sound';
import type { TestPlan } from '../../../../src/eartest/plan';

const plan = { device: { output: 'Headphones', sampleRateHz: 48_000 } } as TestPlan;
let label: string;
let sampleRate: number;
let visibilityState: string;

beforeEach(() => {
  label = 'Headphones';
  sampleRate = 48_000;
  visibilityState = 'visible';
  vi.stubGlobal('document', {
    get visibilityState() {
      return visibilityState;
    },
  });
  vi.stubGlobal('navigator', {
    mediaDevices: { enumerateDevices: () => Promise.resolve([{ kind: 'audiooutput', label }]) },
  });
});
afterEach(() => vi.unstubAllGlobals());

const createSound = () =>
  createTestSound(
    {
      engine: { live: () => ({ link: { context: { sampleRate } } }) },
    } as unknown as TestSoundParts,
    { onPause: vi.fn(), onVoid: vi.fn(), onDropout: vi.fn() },
  );

it('is nothing where all is as it was planned, or no name is known', async () => {
  const sound = createSound();
  expect(await sound.trouble(plan, undefined)).toBeUndefined();
  label = '';
  expect(await sound.trouble(plan, undefined)).toBeUndefined();
  label = 'Speakers';
  const nameless = { ...plan, device: { ...plan.device, output: '' } };
  expect(await sound.trouble(nameless, undefined)).toBeUndefined();
});

it('is another output, or another rate, until the listener was told', async () => {
  const sound = createSound();
  label = 'Speakers';
  expect(await sound.trouble(plan, undefined)).toBe('output-changed');
  expect(await sound.trouble(plan, 'hidden')).toBeUndefined();
  sampleRate = 44_100;
  expect(await sound.trouble(plan, 'reloaded')).toBe('output-changed');
  label = 'Headphones';
  sampleRate = 48_000;
  expect(await sound.trouble(plan, undefined)).toBeUndefined();
  // The pause that ends now was for that very reason.
  label = 'Speakers';
  expect(await sound.trouble(plan, 'output-changed')).toBeUndefined();
});

it('is a page out of sight', async () => {
  visibilityState = 'hidden';
  expect(await createSound().trouble(plan, undefined)).toBe('hidden');
});
