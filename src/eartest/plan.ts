/**
 * What is fixed, and shown, before the first trial. The plan's hash stands on the card, so nothing of it can be
 * chosen afterwards.
 */
import type { ParamId } from '../params/index';
import type { SettingsValues } from '../state/settings';
import type { DesignId } from './designs';

export const CARD_FORMAT = 'common-mode-ear-test/1';

/** One of the two things that are compared. */
export interface Side {
  /** What it is, for a person: "balanced", "cable length 30 m". At most 120 characters. */
  readonly label: string;
  /** Every parameter of the link: what the sound of this side follows from, the wire and the switch included. */
  readonly settings: SettingsValues;
}

/** What a threshold varies, and how. Levels are dB of the variable (`variables.ts`): more is easier to hear. */
export interface ThresholdPlan {
  readonly variable: ParamId;
  /** `bayes`: an estimator chooses each level. `staircase`: two right, one step harder; one wrong, one easier. */
  readonly method: 'bayes' | 'staircase';
  readonly fromDb: number;
  readonly toDb: number;
}

/** How loud the programme is through each side. */
export interface MatchedLevels {
  /** `as-wired`: nothing is matched. */
  readonly mode: 'matched' | 'as-wired';
  /** What was measured: the source itself, or pink noise where the source cannot be known beforehand. */
  readonly measuredWith: 'source' | 'pink-noise';
  /** Programme loudness of B less that of A, LU, as wired and as played. */
  readonly wiredLu: number;
  readonly playedLu: number;
  /** What each side is turned down by, dB, ≤ 0. */
  readonly gainsDb: readonly [number, number];
}

export interface PlannedSource {
  readonly kind: 'demo' | 'file' | 'microphone';
  readonly name: string;
  readonly seconds: number;
  /** SHA-256 of its samples as they play, hex; empty for a microphone and for a file played from disk. */
  readonly sha256: string;
}

export interface TestPlan {
  readonly format: typeof CARD_FORMAT;
  /** Version of the page. */
  readonly app: string;
  readonly design: DesignId;
  readonly sides: readonly [Side, Side];
  readonly levels: MatchedLevels;
  readonly source: PlannedSource;
  /** Fixed: no test ends when it looks well. */
  readonly trials: number;
  /** Only where `design` is `threshold`. */
  readonly threshold?: ThresholdPlan;
  /** As the listener wants to be called; may be empty. At most 60 characters. */
  readonly listener: string;
  readonly device: {
    readonly sampleRateHz: number;
    readonly latencyMilliseconds: number;
    /** Name of the browser and the system, as they give it. */
    readonly browser: string;
    /** Name of the output where the browser tells it. */
    readonly output: string;
  };
  /** ISO 8601, UTC. */
  readonly plannedAt: string;
  /** SHA-256, hex, of the salt followed by the hidden order (`order.ts`). */
  readonly orderHash: string;
}

/** What a listener asks for; the page makes a plan of it. */
export interface TestDraft {
  readonly design: DesignId;
  readonly sides: readonly [Side, Side];
  readonly levels: MatchedLevels['mode'];
  readonly trials: number;
  readonly threshold?: ThresholdPlan;
  readonly listener: string;
}
