/**
 * What a threshold means for a cable and a receiver: where the same ear would hear as much interference.
 *
 * A threshold is turned into the power of its interference at the ear against a programme of nominal level
 * (`interference-at-ear.ts`): of what is played, less what of it is left in the clean reference. Then the length is
 * looked for at which the link of the test's settings, unbalanced and balanced, lets in as much. Textbook interference
 * has no cable: there the circuit that the settings hold beside it is looked at, a real link by default; and the
 * rejection that a receiver needs to keep the settings' interference under the threshold. Exaggeration counts for
 * what was heard, and never for what is looked for.
 */
import { SingularLinkError } from '../circuit/singular-link-error';
import { presetsOf } from '../circuit/presets/index';
import { findRow, rowOf } from '../params/index';
import type { LinkValues } from '../state/link-values';
import { linkValues } from '../state/link-values';
import type { ThresholdEstimate } from './adaptive/tracker';
import type { Position } from './interference-at-ear';
import { circuitAtEar, textbookAtEar } from './interference-at-ear';
import type { Side, TestPlan } from './plan';
import { settingsOf, trialAtEar, withNumber } from './trial-at-ear';
import type { ThresholdVariable } from './variables';
import { findVariable } from './variables';

/** A value that was looked for along a range; where it is not inside, it lies beyond one of the range's ends. */
export interface MeaningValue {
  /** In the unit of the meaning. */
  readonly value: number;
  /** `within`: found. `never`: not even at the last value is it so. `always`: it is so from the first value on. */
  readonly reach: 'within' | 'never' | 'always';
}

export interface Meaning {
  /** `length`: m, from which on it is heard. `rejection`: dB of CMRR, from which on it is heard no more. */
  readonly kind: 'length' | 'rejection';
  readonly position: Position;
  /** undefined where it is heard with some length, and no more with a longer one: no single length can be told. */
  readonly at: MeaningValue | undefined;
  /**
   * At the two ends of the threshold's interval: `low` is the sharper ear. undefined where no answer bounds it, and
   * where none can be told as above.
   */
  readonly low: MeaningValue | undefined;
  readonly high: MeaningValue | undefined;
}

export interface ThresholdMeaning {
  /** How far the interference lies under a programme of nominal level at the threshold, A-weighted, dB. */
  readonly belowProgrammeDb: number;
  /** With what lengths were looked for. */
  readonly driver: LinkValues['driver.kind'];
  readonly environment: LinkValues['environment.kind'];
  /** Lengths, unbalanced before balanced; of textbook interference then the rejection. */
  readonly meanings: readonly Meaning[];
}

const POSITIONS: readonly Position[] = ['unbalanced', 'balanced'];
/** Parts of a range that are looked at first: the dip of a resonance is wider than a few of a length's. */
const PARTS = 24;
/** Halvings of a part: some thousandths of a decibel are left. */
const HALVINGS = 10;
/** 1 dB as a ratio of powers: an ear takes no notice of a smaller fall. */
const FALL = 10 ** 0.1;

/** The link whose lengths are looked at; what the test set for itself is again as the link's parts have it. */
function linkOf(side: Side, { id, needs }: ThresholdVariable): LinkValues {
  const values = linkValues(settingsOf(side.settings));
  const presets = presetsOf(values);
  const own = [id, ...Object.keys(needs)]
    .filter((one) => one in values)
    .map((one) => [one, presets[one]?.value ?? findRow(one)!.default]);
  return { ...values, ...(Object.fromEntries(own) as Partial<LinkValues>) };
}

/** A power along a range, which it is looked up in again and again. `valueAt`: of a place in the range, 0…1. */
interface Curve {
  readonly valueAt: (share: number) => number;
  readonly powerAt: (share: number) => number;
  /** At the ends of all parts, in order. */
  readonly powers: readonly number[];
}

function curveOf(valueAt: Curve['valueAt'], powerOf: (value: number) => number): Curve {
  const powerAt = (share: number): number => powerOf(valueAt(share));
  return {
    valueAt,
    powerAt,
    powers: Array.from({ length: PARTS + 1 }, (_, part) => powerAt(part / PARTS)),
  };
}

/** Whether the power is reached, and falls under it again. */
function fallsUnder({ powers }: Curve, wanted: number): boolean {
  const reached = powers.findIndex((power) => power >= wanted);
  return reached >= 0 && powers.slice(reached).some((power) => power * FALL < wanted);
}

/** The first place where the power is `wanted`. */
function search({ valueAt, powerAt, powers }: Curve, wanted: number): MeaningValue {
  const part = powers.findIndex((power) => power >= wanted);
  if (part === 0) return { value: valueAt(0), reach: 'always' };
  if (part < 0) return { value: valueAt(1), reach: 'never' };
  let low = (part - 1) / PARTS;
  let high = part / PARTS;
  for (let halving = 0; halving < HALVINGS; halving++) {
    const middle = (low + high) / 2;
    if (powerAt(middle) < wanted) low = middle;
    else high = middle;
  }
  return { value: valueAt((low + high) / 2), reach: 'within' };
}

/** Power at the threshold, and at those ends of its interval that answers bound. */
type Powers = readonly [at: number, low: number | undefined, high: number | undefined];

/** Looks for the threshold and for both ends of its interval. */
function lengthMeaning(link: LinkValues, position: Position, powers: Powers): Meaning {
  const { min, max } = rowOf('cable.length');
  const curve = curveOf(
    (share) => min * (max / min) ** share,
    (metres) => circuitAtEar({ ...link, 'cable.length': metres }, position),
  );
  const find = (wanted: number | undefined): MeaningValue | undefined =>
    wanted === undefined || fallsUnder(curve, wanted) ? undefined : search(curve, wanted);
  const [at, low, high] = powers.map(find);
  return { kind: 'length', position, at, low, high };
}

const TURNED = { within: 'within', always: 'never', never: 'always' } as const;

/** Less rejection lets in more: the range is gone through from its top. */
function rejectionMeaning(side: Side, { id, needs }: ThresholdVariable, powers: Powers): Meaning {
  const settings = settingsOf({ ...side.settings, ...needs, [id]: rowOf(id).default });
  const { min, max, step } = rowOf('receiver.cmrr');
  const most = max - step;
  const curve = curveOf(
    (share) => most + (min - most) * share,
    (db) => textbookAtEar(withNumber(settings, 'receiver.cmrr', db), 'balanced'),
  );
  const find = (wanted: number | undefined): MeaningValue | undefined => {
    if (wanted === undefined) return undefined;
    const { value, reach } = search(curve, wanted);
    return { value, reach: TURNED[reach] };
  };
  const [at, low, high] = powers.map(find);
  return { kind: 'rejection', position: 'balanced', at, low, high };
}

/**
 * undefined where it means nothing: of a variable that this version does not know or that lets nothing in, and of a
 * link that has no solution.
 */
export function meaningOf(
  { sides, threshold }: TestPlan,
  { thresholdDb, lowDb, highDb }: ThresholdEstimate,
): ThresholdMeaning | undefined {
  const variable = threshold && findVariable(threshold.variable);
  if (!variable) return undefined;
  // B is what the levels were played with.
  const side = sides[1];
  const { fromDb, toDb } = threshold;
  /** None outside what was played, and none where nothing is let in. */
  const powerOf = (levelDb: number): number | undefined => {
    if (levelDb < fromDb || levelDb > toDb) return undefined;
    const power = trialAtEar(side, variable, levelDb);
    return power > 0 ? power : undefined;
  };
  try {
    const at = powerOf(thresholdDb);
    if (at === undefined) return undefined;
    const powers: Powers = [at, powerOf(lowDb), powerOf(highDb)];
    const link = linkOf(side, variable);
    const lengths = POSITIONS.map((position) => lengthMeaning(link, position, powers));
    return {
      belowProgrammeDb: -10 * Math.log10(at),
      driver: link['driver.kind'],
      environment: link['environment.kind'],
      meanings:
        variable.model === 'textbook'
          ? [...lengths, rejectionMeaning(side, variable, powers)]
          : lengths,
    };
  } catch (error) {
    if (error instanceof SingularLinkError) return undefined;
    throw error;
  }
}
