/**
 * The ears' end of a blind test: two whole links, A and B, of one programme, and the choice between them.
 *
 * Both step together in every block, from the same seeds and with the same phase of the hum, so that they differ in
 * what their settings say and in nothing else, and both always run. Which of the two a place carries in a
 * trial is known here and nowhere else. Switching fades in 5 ms, from and to silence in 50 ms, so that nothing gets
 * loud at once.
 *
 * Audio thread; allocates only when created.
 */
import { audioParamsOf } from '../params/index';
import { createCrossfader } from './crossfader';
import type { EarTestSide, LiveParams } from './ear-test-side';
import { createEarTestLink } from './ear-test-side';

/** What the page says to the audio thread. */
export type EarTestCommand =
  /** A and B; what is undefined stays as it is. */
  | { kind: 'sides'; sides: readonly (EarTestSide | undefined)[] }
  /** Of A and of B. */
  | { kind: 'gains'; gainsDb: readonly number[] }
  | { kind: 'order'; layouts: Uint8Array; places: number }
  | { kind: 'end' };

/** One value a block. `place`: 0 for silence, else a place's index + 1. `trial`: index into the order. */
export type EarTestParams = LiveParams & Readonly<Record<'place' | 'trial', Float32Array>>;

const LIVE_IDS: readonly string[] = [
  'monitor.volume',
  'monitor.mute',
  'monitor.guard',
  'source.links',
] satisfies (keyof LiveParams)[];

const ownParam = (name: 'place' | 'trial', maxValue: number) =>
  ({ name, defaultValue: 0, minValue: 0, maxValue, automationRate: 'k-rate' }) as const;

/** AudioParams of the processor. */
export const EAR_TEST_PARAMS = [
  ...audioParamsOf('monitor-processor').filter(({ name }) => LIVE_IDS.includes(name)),
  ownParam('place', 8),
  ownParam('trial', 1000),
];

export interface EarTest {
  /** Takes in what a stream is, 0 for A, 1 for B. There is silence until both are there. */
  setSide(stream: number, side: EarTestSide): void;
  /** dB that A and B are played louder by. */
  setGains(gainsDb: readonly number[]): void;
  /** `layouts`: 0 for A, 1 for B, place after place, trial after trial. */
  setOrder(layouts: Uint8Array, places: number): void;
  /**
   * `programme`: L, R. `speakers` (out): L, R. Returns whether the feedback guard of either side caught a howl in
   * this block.
   */
  process(
    programme: readonly Float32Array[],
    speakers: readonly Float32Array[],
    params: EarTestParams,
    frames: number,
  ): boolean;
}

const SWITCH_SECONDS = 0.005;
const SILENCE_SECONDS = 0.05;
const SILENT = 0;

export function createEarTest(sampleRate: number, maxFrames: number): EarTest {
  const makeWeights = (): Float64Array[] => [
    new Float64Array(maxFrames),
    new Float64Array(maxFrames),
  ];
  const links = [0, 1].map(() => createEarTestLink(sampleRate, maxFrames));
  const [a, b] = links as [(typeof links)[0], (typeof links)[0]];
  const isSet = [false, false];
  const streams = createCrossfader(sampleRate, 2, SWITCH_SECONDS);
  const streamWeights = makeWeights();
  const sounds = createCrossfader(sampleRate, 2, SILENCE_SECONDS);
  const soundWeights = makeWeights();
  /** The stream that is heard, or was heard last, and whether anything is. */
  const stream = new Float32Array(1);
  const sound = new Float32Array(1);
  // The first that a crossfader sees it takes at once: silence, whatever is asked for when the sides come.
  sounds.fill(sound, soundWeights, 1);
  let layouts: Uint8Array = new Uint8Array(0);
  let places = 0;

  const choose = (place: number, trial: number): void => {
    const carried = place < places ? layouts[trial * places + place] : undefined;
    sound[0] = place >= 0 && carried !== undefined ? 1 : SILENT;
    if (place >= 0 && carried !== undefined) stream[0] = carried;
  };

  /** The stream alone where nothing fades, sample for sample; else the sum of both by their weights. */
  const mix = (speakers: readonly Float32Array[], frames: number): void => {
    const alone = streams.fill(stream, streamWeights, frames);
    const [ofA, ofB] = streamWeights as [Float64Array, Float64Array];
    for (let side = 0; side < 2; side++) {
      const speaker = speakers[side]!;
      const one = links[Math.max(0, alone)]!.speakers[side]!;
      const fromA = a.speakers[side]!;
      const fromB = b.speakers[side]!;
      for (let i = 0; i < frames; i++) {
        speaker[i] = alone < 0 ? ofA[i]! * fromA[i]! + ofB[i]! * fromB[i]! : one[i]!;
      }
    }
  };

  const fadeSilence = (speakers: readonly Float32Array[], frames: number): void => {
    const alone = sounds.fill(sound, soundWeights, frames);
    if (alone === 1) return;
    const heard = soundWeights[1]!;
    for (const speaker of speakers) {
      for (let i = 0; i < frames; i++) speaker[i] = alone === SILENT ? 0 : speaker[i]! * heard[i]!;
    }
  };

  return {
    setSide(which, side) {
      links[which]!.set(side);
      isSet[which] = true;
    },
    setGains(gainsDb) {
      a.setGain(gainsDb[0]!);
      b.setGain(gainsDb[1]!);
    },
    setOrder(nextLayouts, nextPlaces) {
      layouts = nextLayouts;
      places = nextPlaces;
    },
    process(programme, speakers, params, frames) {
      if (!isSet[0] || !isSet[1]) {
        for (const speaker of speakers) for (let i = 0; i < frames; i++) speaker[i] = 0;
        return false;
      }
      choose(Math.round(params.place[0]!) - 1, Math.round(params.trial[0]!));
      const lateA = a.isLate();
      const lateB = b.isLate();
      const caughtA = a.process(programme, params, lateB && !lateA, frames);
      const caughtB = b.process(programme, params, lateA && !lateB, frames);
      mix(speakers, frames);
      fadeSilence(speakers, frames);
      return caughtA || caughtB;
    },
  };
}
