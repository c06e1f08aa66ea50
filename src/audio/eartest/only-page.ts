/** Of all tabs that have this page open, one at a time may do something. */
export interface Claim {
  /** Whether this page is the one: it becomes it where no other is, until it lets go or is closed. Never rejects. */
  readonly hold: () => Promise<boolean>;
  readonly release: () => void;
}

/** A page that is being reloaded lets go when it is gone, which may be after its successor has begun. */
const PATIENCE_MS = 1000;

/** By a lock of the browser's; where it has none, every page is the one. */
export function claimOnlyPage(name: string): Claim {
  let held: Promise<boolean> | undefined;
  let letGo = (): void => undefined;

  const request = (locks: LockManager): Promise<boolean> =>
    new Promise((resolve) => {
      const untilReleased = (): Promise<void> =>
        new Promise((done) => {
          letGo = done;
          resolve(true);
        });
      const options = { signal: AbortSignal.timeout(PATIENCE_MS) };
      locks.request(name, options, untilReleased).catch(() => {
        held = undefined;
        resolve(false);
      });
    });

  return {
    hold() {
      // Types say that it is always there; a page without https has none.
      const locks = navigator.locks as LockManager | undefined;
      return (held ??= locks ? request(locks) : Promise.resolve(true));
    },
    release() {
      letGo();
      held = undefined;
    },
  };
}
