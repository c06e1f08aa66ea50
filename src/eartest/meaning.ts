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

/** A value that was looked for between two ends; at an end, it may lie beyond. */
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
  readonly at: MeaningValue;
  /** At the two ends of the threshold's interval: `low` is the sharper ear. */
  readonly low: MeaningValue;
  readonly high: MeaningValue;
}

export interface ThresholdMeaning {
  /** How far the interference lies under a programme of nominal level at the threshold, A-weighted, dB. */
  readonly belowProgrammeDb: number;
  /** At the ends of the interval: of the sharper ear it is further below. */
  readonly lowBelowProgrammeDb: number;
  readonly highBelowProgrammeDb: number;
  /** With what lengths were looked for. */
  readonly driver: LinkValues['driver.kind'];
  readonly environment: LinkValues['environment.kind'];
  /** Lengths, unbalanced before balanced; of textbook interference then the rejection. */
  readonly meanings: readonly Meaning[];
}

const POSITIONS: readonly Position[] = ['unbalanced', 'balanced'];
/** Halvings of a range: some thousandths of a decibel are left. */
const HALVINGS = 14;

/** The link whose lengths are looked at; what the test set for itself is again as the link's parts have it. */
function linkOf(side: Side, { id, needs }: ThresholdVariable): LinkValues {
  const values = linkValues(settingsOf(side.settings));
  const presets = presetsOf(values);
  const own = [id, ...Object.keys(needs)]
    .filter((one) => one in values)
    .map((one) => [one, presets[one]?.value ?? findRow(one)!.default]);
  return { ...values, ...(Object.fromEntries(own) as Partial<LinkValues>) };
}

/** Where a power becomes `wanted` that grows along a range. `valueAt`: of a place in it, 0…1. */
function search(
  powerAt: (value: number) => number,
  valueAt: (share: number) => number,
  wanted: number,
): MeaningValue {
  if (powerAt(valueAt(0)) >= wanted) return { value: valueAt(0), reach: 'always' };
  if (powerAt(valueAt(1)) < wanted) return { value: valueAt(1), reach: 'never' };
  let low = 0;
  let high = 1;
  for (let halving = 0; halving < HALVINGS; halving++) {
    const middle = (low + high) / 2;
    if (powerAt(valueAt(middle)) < wanted) low = middle;
    else high = middle;
  }
  return { value: valueAt((low + high) / 2), reach: 'within' };
}

/** Finds where a power is reached. */
type Finder = (wanted: number) => MeaningValue;

/** Looks for the threshold and for both ends of its interval. */
const meaningWith = (
  kind: Meaning['kind'],
  position: Position,
  powers: readonly [at: number, low: number, high: number],
  find: Finder,
): Meaning => ({
  kind,
  position,
  at: find(powers[0]),
  low: find(powers[1]),
  high: find(powers[2]),
});

function lengthFinder(link: LinkValues, position: Position): Finder {
  const { min, max } = rowOf('cable.length');
  const powerAt = (metres: number): number =>
    circuitAtEar({ ...link, 'cable.length': metres }, position);
  return (wanted) => search(powerAt, (share) => min * (max / min) ** share, wanted);
}

/** Less rejection lets in more: the range is gone through from its top. */
function rejectionFinder(side: Side, { id, needs }: ThresholdVariable): Finder {
  const settings = settingsOf({ ...side.settings, ...needs, [id]: rowOf(id).default });
  const { min, max, step } = rowOf('receiver.cmrr');
  const powerAt = (db: number): number =>
    textbookAtEar(withNumber(settings, 'receiver.cmrr', db), 'balanced');
  const most = max - step;
  return (wanted) => {
    const found = search(powerAt, (share) => most + (min - most) * share, wanted);
    const turned = { within: 'within', always: 'never', never: 'always' } as const;
    return { value: found.value, reach: turned[found.reach] };
  };
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
  try {
    const powers = [thresholdDb, lowDb, highDb].map((level) => trialAtEar(side, variable, level));
    const [at, low, high] = powers as [number, number, number];
    if (!(Math.min(at, low, high) > 0)) return undefined;
    const link = linkOf(side, variable);
    const lengths = POSITIONS.map((position) =>
      meaningWith('length', position, [at, low, high], lengthFinder(link, position)),
    );
    const rejection = meaningWith(
      'rejection',
      'balanced',
      [at, low, high],
      rejectionFinder(side, variable),
    );
    const below = (power: number): number => -10 * Math.log10(power);
    return {
      belowProgrammeDb: below(at),
      lowBelowProgrammeDb: below(low),
      highBelowProgrammeDb: below(high),
      driver: link['driver.kind'],
      environment: link['environment.kind'],
      meanings: variable.model === 'textbook' ? [...lengths, rejection] : lengths,
    };
  } catch (error) {
    if (error instanceof SingularLinkError) return undefined;
    throw error;
  }
}
