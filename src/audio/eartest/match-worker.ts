/** Measures the levels of a blind test off the page's own thread. One message in, one out. */
import { SingularLinkError } from '../../circuit/singular-link-error';
import type { MatchedLevels } from '../../eartest/plan';
import type { MatchRefusal } from './match-levels';
import type { LevelsOrder } from './measure-levels';
import { measureLevels } from './measure-levels';

export type MatchOrder = LevelsOrder;
export type MatchMessage = MatchedLevels | MatchRefusal;

const scope = self as unknown as {
  onmessage: (event: MessageEvent<MatchOrder>) => void;
  postMessage(message: MatchMessage): void;
};

scope.onmessage = ({ data }) => {
  try {
    scope.postMessage(measureLevels(data) ?? { refused: 'silent-side' });
  } catch (error) {
    if (!(error instanceof SingularLinkError)) throw error;
    scope.postMessage({ refused: 'singular-link' });
  }
};
