/** Measures a link's common-mode rejection off the page's own thread: tells how far it is, then the result. */
import { SingularLinkError } from '../circuit/singular-link-error';
import type { ImbalanceOhms } from '../rendering/cmrr-model';
import { measureCmrr } from '../rendering/measure-cmrr';
import type { CmrrSweep } from '../state/cmrr';
import type { SettingsValues } from '../state/settings';
import { createSettings } from '../state/settings';

export interface CmrrRequest {
  /** Hertz, a whole number. */
  sampleRate: number;
  /** Of every parameter. */
  values: SettingsValues;
  hertz: readonly number[];
  imbalanceOhms: ImbalanceOhms;
}

export type CmrrMessage =
  { kind: 'progress'; share: number } | { kind: 'done'; sweep: CmrrSweep } | { kind: 'unsolvable' };

const scope = self as unknown as {
  onmessage: (event: MessageEvent<CmrrRequest>) => void;
  postMessage(message: CmrrMessage): void;
};

scope.onmessage = ({ data: { values, ...request } }) => {
  const settings = createSettings(values);
  try {
    const work = measureCmrr({ ...request, settings });
    for (;;) {
      const { done, value } = work.next();
      if (done) {
        scope.postMessage({ kind: 'done', sweep: value });
        return;
      }
      scope.postMessage({ kind: 'progress', share: value });
    }
  } catch (error) {
    if (!(error instanceof SingularLinkError)) throw error;
    scope.postMessage({ kind: 'unsolvable' });
  }
};
