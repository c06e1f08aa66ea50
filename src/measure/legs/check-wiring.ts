/**
 * What is wrong with two channels that should carry a hot and a cold leg, as far as samples tell. Pure.
 *
 * - `silent`, `hot-missing`, `cold-missing`: nothing on both, or on one of them.
 * - `mono`: both carry the same samples to the last bit, which two converters never do, if only for their
 *   noise; or both pilots arrive on both channels.
 * - `clipped`, `quiet`: at full scale; too weak to measure.
 * - `swapped`, `hot-inverted`, `cold-inverted`: by the pilot, which is different on each leg (`pilot.ts`).
 * - `inverted`: without a pilot: the hum arrives in opposite phase, and nothing else speaks against it.
 * - `no-common`: nothing is carried alike by both, so there is nothing to null.
 */
import type { CrossSpectrum } from './cross-spectrum';
import { fitTrim } from './fit-trim';
import { commonShare } from './phase-shares';
import type { PilotReading } from './pilot';
import { readPilot } from './pilot';

export const WIRING_FINDINGS = [
  'silent',
  'mono',
  'clipped',
  'quiet',
  'hot-missing',
  'cold-missing',
  'swapped',
  'hot-inverted',
  'cold-inverted',
  'inverted',
  'no-common',
] as const;
export type WiringFinding = (typeof WIRING_FINDINGS)[number];

export interface WiringCheck {
  findings: WiringFinding[];
  /** A pilot was there, so that the order and the sense of the wires are known. */
  hasPilot: boolean;
}

export interface WiringInput {
  sampleRate: number;
  /** Both channels as they come in, before any trim, of the same moment. */
  hot: Float32Array;
  cold: Float32Array;
  /** The same legs' powers, over a longer time. */
  spectrum: CrossSpectrum;
  /** Nominal frequency of the mains. */
  mainsHz: number;
}

const SILENT_PEAK = 1e-5;
/** −70 dBFS RMS, sine reference. */
const QUIET_RMS = 2.2e-4;
const CLIP_PEAK = 0.9995;
/** A channel this much weaker than the other carries no leg: 40 dB. */
const MISSING = 0.01;
/** Share of what is coherent from which on a phase is clear. */
const CLEAR_SHARE = 0.5;
/** A second pilot this strong beside the first has been mixed in. */
const MIXED = 0.5;

interface Level {
  peak: number;
  rms: number;
}

function levelOf(samples: Float32Array): Level {
  let peak = 0;
  let sum = 0;
  for (const sample of samples) {
    peak = Math.max(peak, Math.abs(sample));
    sum += sample * sample;
  }
  return { peak, rms: Math.sqrt(sum / samples.length) };
}

const isSame = (a: Float32Array, b: Float32Array): boolean => a.every((x, i) => x === b[i]);

/** What the levels alone tell. */
function checkLevels(hot: Level, cold: Level): WiringFinding[] {
  const findings: WiringFinding[] = [];
  if (hot.peak >= CLIP_PEAK || cold.peak >= CLIP_PEAK) findings.push('clipped');
  if (Math.max(hot.rms, cold.rms) < QUIET_RMS) findings.push('quiet');
  if (hot.rms < MISSING * cold.rms) findings.push('hot-missing');
  if (cold.rms < MISSING * hot.rms) findings.push('cold-missing');
  return findings;
}

/** Whether a channel carries both pilots: the device mixes its channels. */
const isMixed = ({ hot, cold }: PilotReading): boolean =>
  Math.min(Math.abs(hot), Math.abs(cold)) > MIXED * Math.max(Math.abs(hot), Math.abs(cold));

/** What the pilots tell; undefined where not both of them arrive. */
function checkPilot({ hot, cold, sampleRate }: WiringInput): WiringFinding[] | undefined {
  const left = readPilot(hot, sampleRate);
  const right = readPilot(cold, sampleRate);
  if (isMixed(left) && isMixed(right)) return ['mono'];
  const isSwapped = Math.abs(left.cold) > Math.abs(left.hot);
  const hotPulse = isSwapped ? right.hot : left.hot;
  const coldPulse = isSwapped ? left.cold : right.cold;
  if (hotPulse === 0 || coldPulse === 0) return undefined;
  const findings: WiringFinding[] = [];
  if (isSwapped) findings.push('swapped');
  if (hotPulse < 0) findings.push('hot-inverted');
  if (coldPulse < 0) findings.push('cold-inverted');
  return findings;
}

/** What the phases tell where no pilot does. */
function checkPhases({ spectrum, mainsHz }: WiringInput): WiringFinding[] {
  const { hum, rest } = commonShare(spectrum, mainsHz);
  if (hum < -CLEAR_SHARE && !(rest < -CLEAR_SHARE)) return ['inverted'];
  return fitTrim(spectrum) ? [] : ['no-common'];
}

export function checkWiring(input: WiringInput): WiringCheck {
  const { hot, cold } = input;
  const levels = [levelOf(hot), levelOf(cold)] as const;
  if (Math.max(levels[0].peak, levels[1].peak) < SILENT_PEAK) {
    return { findings: ['silent'], hasPilot: false };
  }
  const findings = checkLevels(...levels);
  if (isSame(hot, cold)) return { findings: ['mono', ...findings], hasPilot: false };
  const byPilot = checkPilot(input);
  return {
    findings: [...findings, ...(byPilot ?? checkPhases(input))],
    hasPilot: byPilot !== undefined,
  };
}
