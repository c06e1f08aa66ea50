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

/**
 * Sides so much each other's mirror image sound alike, but a fade from one to the other dips: X would be told by the
 * switch.
 */
const MIRRORED = -0.5;

scope.onmessage = ({ data }) => {
  try {
    const measured = measureLevels(data);
    if (!measured) scope.postMessage({ refused: 'silent-side' });
    else if (measured.likeness < MIRRORED) scope.postMessage({ refused: 'opposite-polarity' });
    else if (measured.isSame) scope.postMessage({ refused: 'same-sound' });
    else scope.postMessage(measured.levels);
  } catch (error) {
    if (!(error instanceof SingularLinkError)) throw error;
    scope.postMessage({ refused: 'singular-link' });
  }
};
