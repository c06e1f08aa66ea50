/**
 * Works something out of the real link whenever one of its values changes: never inside the event that
 * changed it, never again before the last answer is there, and in tasks so short that a slider stays
 * smooth under the hand.
 */
import type { ReactiveController } from 'lit';
import { SingularLinkError } from '../circuit/singular-link-error';
import type { LinkValueId, LinkValues } from '../state/link-values';
import { LINK_VALUE_IDS, linkValues } from '../state/link-values';
import type { AppElement } from './app';

/** While a value moves, answers come this far apart. */
const PAUSE_MILLISECONDS = 60;
/** Once a task has taken this long, the next step waits for another. */
const TASK_MILLISECONDS = 8;

/** Yields wherever a task may end. */
export type Work<Result> = Generator<undefined, Result, void>;

export type Finding<Result> =
  | { status: 'working' }
  | { status: 'unsolvable' }
  /** `result` belongs to `values`, which may be a moment old. */
  | { status: 'ready'; result: Result; values: LinkValues };

export class LinkAnalysis<Result> implements ReactiveController {
  finding: Finding<Result> = { status: 'working' };
  private timer: ReturnType<typeof setTimeout> | undefined;
  private stale = false;
  private unsubscribe = (): void => {};

  constructor(
    private readonly host: AppElement,
    private readonly start: (values: LinkValues) => Work<Result>,
  ) {
    host.addController(this);
  }

  hostConnected(): void {
    const ids: ReadonlySet<string> = new Set<LinkValueId>(LINK_VALUE_IDS);
    this.unsubscribe = this.host.app.settings.subscribe((id) => {
      if (ids.has(id)) this.ask(PAUSE_MILLISECONDS);
    });
    this.ask(0);
  }

  hostDisconnected(): void {
    this.unsubscribe();
    clearTimeout(this.timer);
    this.timer = undefined;
    this.stale = false;
  }

  private ask(milliseconds: number): void {
    if (this.timer !== undefined) this.stale = true;
    else this.later(milliseconds, () => this.begin());
  }

  private later(milliseconds: number, task: () => void): void {
    this.timer = setTimeout(task, milliseconds);
  }

  private begin(): void {
    this.stale = false;
    const values = linkValues(this.host.app.settings);
    this.step(this.start(values), values);
  }

  private step(work: Work<Result>, values: LinkValues): void {
    const deadline = performance.now() + TASK_MILLISECONDS;
    try {
      for (;;) {
        const { done, value } = work.next();
        if (done) {
          this.finish({ status: 'ready', result: value, values });
          return;
        }
        if (performance.now() > deadline) break;
      }
    } catch (error) {
      if (!(error instanceof SingularLinkError)) throw error;
      this.finish({ status: 'unsolvable' });
      return;
    }
    this.later(0, () => this.step(work, values));
  }

  private finish(finding: Finding<Result>): void {
    this.finding = finding;
    this.timer = undefined;
    if (this.stale) this.ask(PAUSE_MILLISECONDS);
    this.host.requestUpdate();
  }
}

/** Work that is done in one go. */
export function inOneTask<Result>(
  work: (values: LinkValues) => Result,
): (values: LinkValues) => Work<Result> {
  // eslint-disable-next-line require-yield -- short enough to need no break
  return function* (values) {
    return work(values);
  };
}
