/** The page's side of the CMRR measurement: a worker for each, ended when it is done or not wanted any more. */
import { SingularLinkError } from '../circuit/singular-link-error';
import { PARAMS } from '../params/index';
import type { ImbalanceOhms } from '../rendering/cmrr-model';
import { circuitCmrrDb, textbookCmrrDb, withWorseImbalance } from '../rendering/cmrr-model';
import type { CmrrMeter, CmrrOutcome } from '../state/cmrr';
import { describeLink, linkValues } from '../state/link-values';
import type { Settings, SettingsValues } from '../state/settings';
import type { CmrrMessage, CmrrRequest } from './cmrr-worker';

/** What IEC 60268-3 unbalances a source by, Ω. */
const IMBALANCE_OHMS = 10;
/** Before the first start no rate is known. */
const USUAL_RATE = 48_000;

const valuesOf = (settings: Settings): SettingsValues =>
  Object.fromEntries(PARAMS.map(({ id }) => [id, settings.get(id)]));

const imbalanceOf = (settings: Settings): ImbalanceOhms =>
  settings.get('rejection.imbalance') ? IMBALANCE_OHMS : 0;

/** `sampleRateHz`: of the sound; 0 before the first start. */
export function createCmrrMeter(settings: Settings, sampleRateHz: () => number): CmrrMeter {
  let cancelRunning = (): void => {};

  const run = (request: CmrrRequest, onProgress: (share: number) => void): Promise<CmrrOutcome> =>
    new Promise((resolve) => {
      const worker = new Worker(new URL('./cmrr-worker.ts', import.meta.url), { type: 'module' });
      const end = (outcome: CmrrOutcome): void => {
        worker.terminate();
        resolve(outcome);
      };
      cancelRunning = () => end('cancelled');
      worker.onerror = () => end('failed');
      worker.onmessage = ({ data }: MessageEvent<CmrrMessage>) => {
        if (data.kind === 'progress') onProgress(data.share);
        else end(data.kind === 'done' ? data.sweep : data.kind);
      };
      worker.postMessage(request);
    });

  return {
    model(hertz) {
      if (settings.get('link.model') === 'textbook') {
        return { db: textbookCmrrDb(settings, hertz), imbalanceLeg: undefined };
      }
      try {
        const own = describeLink(linkValues(settings));
        const { link, leg } = withWorseImbalance(own, imbalanceOf(settings));
        return { db: circuitCmrrDb(link, hertz), imbalanceLeg: leg };
      } catch (error) {
        if (!(error instanceof SingularLinkError)) throw error;
        return undefined;
      }
    },
    measure(hertz, onProgress) {
      cancelRunning();
      return run(
        {
          sampleRate: Math.round(sampleRateHz()) || USUAL_RATE,
          values: valuesOf(settings),
          hertz,
          imbalanceOhms: imbalanceOf(settings),
        },
        onProgress,
      );
    },
    cancel: () => cancelRunning(),
  };
}
