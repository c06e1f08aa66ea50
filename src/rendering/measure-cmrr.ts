/**
 * A link's common-mode rejection ratio, measured by playing tones through the kernels that play the link.
 *
 * First programme, from a generator of 1 V between two symmetrical legs; then the same tones as a common-mode
 * voltage: in the textbook's link on both legs alike, in a real one between the two chassis, as
 * `circuit/link-curves.ts` defines it. Of that voltage only what drives it, between the earths, goes through the
 * kernels; the generator is therefore set, tone by tone, so that by the solved circuit 1 V stands between
 * the chassis. CMRR = programme read at the link's own output over common mode read there.
 *
 * Off meanwhile, so that nothing but the link is measured: hum, radio, hiss and every other interference, the
 * receiver's noise, exaggeration, trims of source and real legs, headphones and the other channel of a
 * stereo lead. The textbook's own driver gives way to the generator.
 *
 * All tones sound together for 1.5 s, until the slowest filter has settled to −160 dB, and is then read over
 * 1 s. What is more than `LIMIT_DB` below the programme is single-precision rounding and counts as nothing:
 * ∞, as in the model.
 */
import { solveLink } from '../circuit/solve-link';
import { gainToDb } from '../dsp/decibels';
import type { LinkChain } from '../dsp/link-chain';
import { BLOCK_FRAMES, createLinkChain } from '../dsp/link-chain';
import type { ParamId } from '../params/index';
import { createPlanMaker } from '../plan/make-plan';
import { planRequest } from '../plan/plan-request';
import type { Leg } from '../state/cmrr';
import { LINK_VALUE_IDS } from '../state/link-values';
import type { Settings } from '../state/settings';
import { createSettings } from '../state/settings';
import type { ImbalanceOhms } from './cmrr-model';
import { circuitCmrrDb, textbookCmrrDb, withWorseImbalance } from './cmrr-model';
import { chainParams } from './chain-params';
import { programmeOnly } from './programme-only';
import { createToneMeter, toneSecond } from './tone-bench';

export interface CmrrOptions {
  /** Hertz; a whole number. */
  sampleRate: number;
  /** The link of the chosen model, also while real legs come in. */
  settings: Settings;
  /** Where to measure; rounded to whole hertz, those too close to half the sample rate left out. */
  hertz: readonly number[];
  /** Ω in series with the leg of the driver where they cost more; none in the textbook's link. */
  imbalanceOhms?: ImbalanceOhms;
}

export interface MeasuredCmrr {
  /** Where it was measured: whole hertz, rising. */
  hertz: readonly number[];
  measuredDb: Float64Array;
  modelDb: Float64Array;
  /** Leg that the ohms stood in; undefined without them. */
  imbalanceLeg: Leg | undefined;
}

/** Rejections that single-precision legs still show, dB. */
export const LIMIT_DB = 150;
/** Highest frequency that a plan's filters follow, as a share of half the sample rate. */
const TOP_SHARE = 0.97;
const SETTLE_SECONDS = 1.5;
/** Peak of each tone at the link's end it is put in: 1 V is 1. */
const AMPLITUDE = 1 / 16;
/** Audio from yield to yield, seconds. */
const PIECE_SECONDS = 0.1;

/** What makes a link; everything else of the settings stays at its default, which is off. */
const LINK_IDS: readonly ParamId[] = [
  'link.model',
  'line.mismatch',
  'line.skew',
  'receiver.cmrr',
  ...LINK_VALUE_IDS,
];

/** A link on the bench: how to build it, where its output is read, and what is known of it. */
interface Bench {
  readonly build: () => LinkChain;
  readonly outputOf: (chain: LinkChain) => Float32Array;
  /** Common-mode voltage at the link for 1 V put in, at each frequency. */
  commonGains: Float64Array;
  modelDb: Float64Array;
  imbalanceLeg: Leg | undefined;
}

function setUp(
  { sampleRate, settings, imbalanceOhms = 0 }: CmrrOptions,
  hertz: readonly number[],
): Bench {
  const onBench = createSettings();
  onBench.apply(Object.fromEntries(LINK_IDS.map((id) => [id, settings.get(id)])));
  // The generator: half a volt on each leg.
  onBench.set('driver.legs', 'split');
  const params = chainParams(onBench);
  const request = planRequest(onBench);
  if (!request) {
    return {
      build: () => createLinkChain(sampleRate, params, undefined),
      outputOf: ({ differential }) => differential[0]!,
      commonGains: new Float64Array(hertz.length).fill(1),
      modelDb: textbookCmrrDb(onBench, hertz),
      imbalanceLeg: undefined,
    };
  }
  const { meaning } = request;
  const { link, leg } = withWorseImbalance(request.own, imbalanceOhms);
  const own = { ...link, headphones: undefined };
  const makePlan = createPlanMaker(sampleRate);
  const plan = {
    ...programmeOnly(makePlan({ ...request, own, twin: undefined, injection: true })),
    programmeCross: 0,
  };
  const { re, im } = solveLink(own, hertz).transfers.earth.chassis;
  return {
    build: () => createLinkChain(sampleRate, params, plan),
    // Of a link whose switch compares it with its twin, the balanced output is the twin's.
    outputOf: ({ differential, singleEnded }) =>
      (meaning === 'twin-and-own' ? singleEnded : differential)[0]!,
    commonGains: re.map((value, k) => Math.hypot(value, im[k]!)),
    modelDb: circuitCmrrDb(own, hertz),
    imbalanceLeg: leg,
  };
}

/** Plays one second of tones over and over, and reads each at the output of a link built anew. */
function* play(
  { build, outputOf }: Bench,
  hertz: readonly number[],
  second: Float32Array,
  isCommon: boolean,
): Generator<number, Float64Array, void> {
  const sampleRate = second.length;
  const chain = build();
  const output = outputOf(chain);
  const meter = createToneMeter(hertz, sampleRate);
  const silence = new Float32Array(BLOCK_FRAMES);
  const settleFrames = Math.ceil(SETTLE_SECONDS * sampleRate);
  const endFrame = settleFrames + sampleRate;
  const pieceFrames = Math.ceil(PIECE_SECONDS * sampleRate);
  for (let at = 0, due = pieceFrames; at < endFrame;) {
    // Blocks end where the second, the settling and the measurement do.
    const until = at < settleFrames ? settleFrames : endFrame;
    const place = at % sampleRate;
    const frames = Math.min(BLOCK_FRAMES, until - at, sampleRate - place);
    const wave = second.subarray(place, place + frames);
    if (isCommon) chain.process([silence, silence], wave, frames);
    else chain.process([wave, silence], silence, frames);
    if (at >= settleFrames) meter.add(output, frames);
    at += frames;
    if (at < due) continue;
    due += pieceFrames;
    yield at / endFrame;
  }
  return meter.amplitudes();
}

/**
 * Measures piece by piece: yields the share that is done, 0…1, and returns the result. Throws
 * SingularLinkError where a real link has no solution.
 */
export function* measureCmrr(options: CmrrOptions): Generator<number, MeasuredCmrr, void> {
  const { sampleRate } = options;
  const top = (TOP_SHARE * sampleRate) / 2;
  const hertz = [...new Set(options.hertz.map(Math.round))]
    .filter((frequency) => frequency > 0 && frequency <= top)
    .sort((a, b) => a - b);
  const bench = setUp(options, hertz);
  const { commonGains, modelDb, imbalanceLeg } = bench;
  const secondOf = (amplitudeOf: (k: number) => number): Float32Array =>
    toneSecond(
      hertz.map((frequency, k) => ({ hertz: frequency, amplitude: amplitudeOf(k) })),
      sampleRate,
    );
  const passes = [
    { isCommon: false, second: secondOf(() => AMPLITUDE) },
    { isCommon: true, second: secondOf((k) => AMPLITUDE / commonGains[k]!) },
  ];
  const gainsDb: Float64Array[] = [];
  for (const { isCommon, second } of passes) {
    const playing = play(bench, hertz, second, isCommon);
    let step = playing.next();
    for (; !step.done; step = playing.next()) yield (gainsDb.length + step.value) / passes.length;
    gainsDb.push(step.value.map(gainToDb));
  }
  const [programmeDb, commonDb] = gainsDb;
  const measuredDb = programmeDb!.map((gainDb, k) => {
    const rejectionDb = gainDb - commonDb![k]!;
    return rejectionDb > LIMIT_DB ? Infinity : rejectionDb;
  });
  return { hertz, measuredDb, modelDb, imbalanceLeg };
}
