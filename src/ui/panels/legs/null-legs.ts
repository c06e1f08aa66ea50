/** Trims two real legs by what they carry, and tells the rejection before and after. */
import type { WiringFinding } from '../../../measure/legs/check-wiring';
import { checkWiring } from '../../../measure/legs/check-wiring';
import type { TrimFit } from '../../../measure/legs/fit-trim';
import { fitTrim } from '../../../measure/legs/fit-trim';
import { rowOf } from '../../../params/index';
import type { SessionValue } from '../../../state/session';
import type { Settings, SettingsValues } from '../../../state/settings';
import type { App } from '../../app';
import type { LegsCapture } from './legs-capture';
import { captureLegs } from './legs-capture';

export type LegsFinding = WiringFinding | 'processed' | 'out-of-range' | 'no-pilot';

/** Rejections in dB of what both legs share, as it comes in, behind the trim, and at best with both dials. */
export interface LegsRejection extends Omit<TrimFit, 'gainDb' | 'skewMicroseconds'> {
  nowDb: number;
}

export interface LegsReport {
  findings: LegsFinding[];
  /** A pilot told which wire is which. */
  hasPilot: boolean;
  /** undefined where both legs share nothing, or are no two legs. */
  rejection: LegsRejection | undefined;
}

/** With one of these there is nothing to trim by, and no rejection to tell. */
const HOPELESS: readonly LegsFinding[] = [
  'silent',
  'mono',
  'hot-missing',
  'cold-missing',
  'inverted',
  'no-common',
];
const isHopeless = (findings: readonly LegsFinding[]): boolean =>
  findings.some((finding) => HOPELESS.includes(finding));

/** A second look trims again where that gains more than this, dB. */
const WORTH_DB = 0.2;
const LOOKS = 3;

/** Whether the browser says that it processes the input. */
const isProcessed = ({ playing, microphone }: SessionValue): boolean =>
  playing === 'microphone' &&
  [microphone.echoCancellation, microphone.noiseSuppression, microphone.autoGainControl].includes(
    'on',
  );

function judge({ settings, session }: App, capture: LegsCapture): LegsReport {
  const { sampleRate, hot, cold, incoming, trimmed } = capture;
  const mainsHz = settings.get('hum.frequency');
  const check = checkWiring({ sampleRate, hot, cold, spectrum: incoming, mainsHz });
  const now = fitTrim(trimmed);
  const fit = fitTrim(incoming);
  const findings: LegsFinding[] = [
    ...(isProcessed(session.value) ? (['processed'] as const) : []),
    ...check.findings,
  ];
  return {
    findings,
    hasPilot: check.hasPilot,
    rejection:
      isHopeless(findings) || !fit || !now
        ? undefined
        : { ...fit, nowDb: now.beforeDb, bestDb: Math.max(fit.bestDb, now.bestDb) },
  };
}

/** The trim with what `fit` asks for; undefined where that is out of its range. */
function trimAfter(settings: Settings, fit: TrimFit): SettingsValues | undefined {
  const gainDb = settings.get('legs.gain') + fit.gainDb;
  const skew = settings.get('legs.skew') + fit.skewMicroseconds;
  const isInRange =
    Math.abs(gainDb) <= rowOf('legs.gain').max && Math.abs(skew) <= rowOf('legs.skew').max;
  return isInRange ? { 'legs.gain': gainDb, 'legs.skew': skew } : undefined;
}

/** Listens, and tells what is wrong and how far the legs cancel with the trim as it is. */
export async function measureLegs(
  app: App,
  isStopped: () => boolean,
  onProgress: (share: number) => void,
): Promise<LegsReport | undefined> {
  const capture = await captureLegs(app, isStopped, onProgress);
  return capture && judge(app, capture);
}

/** Listens, trims, listens again, and trims what is left; undefined where it was stopped. */
export async function nullLegs(
  app: App,
  isStopped: () => boolean,
  onProgress: (share: number) => void,
): Promise<LegsReport | undefined> {
  for (let look = 0; ; look++) {
    const capture = await captureLegs(app, isStopped, (share) =>
      onProgress((look + share) / LOOKS),
    );
    if (!capture) return undefined;
    const report = judge(app, capture);
    const fit = fitTrim(capture.trimmed);
    const isDone = !fit || look === LOOKS - 1 || fit.bestDb - fit.beforeDb < WORTH_DB;
    if (isHopeless(report.findings) || isDone) return report;
    const trim = trimAfter(app.settings, fit);
    if (!trim) return { ...report, findings: [...report.findings, 'out-of-range'] };
    app.settings.apply(trim);
  }
}
