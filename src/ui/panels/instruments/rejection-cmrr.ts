/**
 * The CMRR that the rejection shows: the model's curve, worked out anew when the link has changed, and the
 * last measurement, which says so when the link is no longer the one that was measured.
 */
import type { ReactiveController } from 'lit';
import { CURVE_HERTZ } from '../../../circuit/link-curves';
import type { CmrrMeter, CmrrModel, CmrrSweep, Leg } from '../../../state/cmrr';
import { LINK_VALUE_IDS } from '../../../state/link-values';
import type { Settings } from '../../../state/settings';
import type { AppElement } from '../../app';

/** Thirds of an octave by their usual names (IEC 61260-1), in whole hertz: 20 Hz to 20 kHz, 31 points. */
const SWEEP_HERTZ = [
  ...[20, 25, 32, 40, 50, 63, 80, 100, 125, 160, 200, 250, 315, 400, 500, 630, 800, 1000],
  ...[1250, 1600, 2000, 2500, 3150, 4000, 5000, 6300, 8000, 10_000, 12_500, 16_000, 20_000],
];
/** A slider that moves asks for a curve no more often. */
const PAUSE_MILLISECONDS = 80;

const TEXTBOOK_IDS = ['line.mismatch', 'line.skew', 'receiver.cmrr'] as const;
const CIRCUIT_IDS = [...LINK_VALUE_IDS, 'rejection.imbalance'] as const;

/** Everything that CMRR depends on, as text. */
function linkKey(settings: Settings): string {
  const model = settings.get('link.model');
  const ids = model === 'textbook' ? TEXTBOOK_IDS : CIRCUIT_IDS;
  return JSON.stringify([model, ...ids.map((id) => settings.get(id))]);
}

export type CmrrStatus = 'idle' | 'measuring' | 'unsolvable' | 'failed';

export class RejectionCmrr implements ReactiveController {
  status: CmrrStatus = 'idle';
  /** Of the measurement that runs, 0…1. */
  share = 0;
  sweep: CmrrSweep | undefined;
  /** Over `CURVE_HERTZ`; undefined while it is not known. */
  model: CmrrModel | undefined;
  private meter: CmrrMeter | undefined;
  private modelKey = '';
  private sweepKey = '';
  private timer: ReturnType<typeof setTimeout> | undefined;

  constructor(private readonly host: AppElement) {
    host.addController(this);
  }

  hostConnected(): void {
    void this.open();
  }

  hostDisconnected(): void {
    clearTimeout(this.timer);
    this.timer = undefined;
    this.meter?.cancel();
  }

  hostUpdate(): void {
    if (this.timer !== undefined || linkKey(this.host.app.settings) === this.modelKey) return;
    this.timer = setTimeout(() => this.workOut(), PAUSE_MILLISECONDS);
  }

  /** What was measured is not the link as it is set now. */
  get isStale(): boolean {
    return this.sweepKey !== linkKey(this.host.app.settings);
  }

  /** Leg that 10 Ω stand in, in what was measured, or else in the model; undefined without them. */
  get imbalanceLeg(): Leg | undefined {
    return (this.sweep ?? this.model)?.imbalanceLeg;
  }

  private async open(): Promise<CmrrMeter | undefined> {
    try {
      this.meter ??= await this.host.app.cmrr();
    } catch {
      this.status = 'failed';
    }
    this.host.requestUpdate();
    return this.meter;
  }

  private workOut(): void {
    this.timer = undefined;
    if (!this.meter) return;
    this.modelKey = linkKey(this.host.app.settings);
    this.model = this.meter.model(CURVE_HERTZ);
    this.host.requestUpdate();
  }

  async measure(): Promise<void> {
    const meter = await this.open();
    if (!meter) return;
    const key = linkKey(this.host.app.settings);
    this.status = 'measuring';
    this.share = 0;
    this.host.requestUpdate();
    const outcome = await meter.measure(SWEEP_HERTZ, (share) => {
      this.share = share;
      this.host.requestUpdate();
    });
    if (typeof outcome === 'object') {
      this.sweep = outcome;
      this.sweepKey = key;
    }
    this.status = outcome === 'unsolvable' || outcome === 'failed' ? outcome : 'idle';
    this.host.requestUpdate();
  }

  cancel(): void {
    this.meter?.cancel();
  }
}

/** Where measurement and model differ most, and by how much; of points where both are finite. */
export function largestDifference({
  hertz,
  measuredDb,
  modelDb,
}: CmrrSweep): { hertz: number; db: number } | undefined {
  let largest: { hertz: number; db: number } | undefined;
  hertz.forEach((frequency, i) => {
    const db = Math.abs(measuredDb[i]! - modelDb[i]!);
    if (Number.isFinite(db) && !(largest && largest.db >= db)) largest = { hertz: frequency, db };
  });
  return largest;
}
