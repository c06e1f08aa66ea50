/** Of all tabs that have this page open, one at a time may do something. */
export interface Claim {
  /**
   * Whether this page is the one: it becomes it where no other is, until it lets go or is closed. `isPatient`: one that
   * is just being reloaded is waited for. Never rejects.
   */
  readonly hold: (isPatient: boolean) => Promise<boolean>;
  readonly release: () => void;
}

/** A page that is being reloaded lets go when it is gone, which may be after its successor has begun. */
const PATIENCE_MS = 1000;

/** By a lock of the browser's; where it has none, every page is the one. */
export function claimOnlyPage(name: string): Claim {
  let held: Promise<boolean> | undefined;
  let letGo = (): void => undefined;

  const request = (locks: LockManager, isPatient: boolean): Promise<boolean> =>
    new Promise((resolve) => {
      const refuse = (): void => {
        held = undefined;
        resolve(false);
      };
      const untilReleased = (lock: Lock | null): Promise<void> | undefined => {
        if (!lock) {
          refuse();
          return undefined;
        }
        return new Promise((done) => {
          letGo = done;
          resolve(true);
        });
      };
      const options = isPatient
        ? { signal: AbortSignal.timeout(PATIENCE_MS) }
        : { ifAvailable: true };
      locks.request(name, options, untilReleased).catch(refuse);
    });

  return {
    hold(isPatient) {
      // Types say that it is always there; a page without https has none.
      const locks = navigator.locks as LockManager | undefined;
      return (held ??= locks ? request(locks, isPatient) : Promise.resolve(true));
    },
    release() {
      letGo();
      held = undefined;
    },
  };
}
