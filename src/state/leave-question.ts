/** Lets the browser ask before the page is left with something that would be gone. */

/** Takes whether there is something to lose; only then it listens, for that keeps a page from being restored at once. */
export function createLeaveQuestion(): (wouldLose: boolean) => void {
  const ask = (event: BeforeUnloadEvent): void => event.preventDefault();
  return (wouldLose) => {
    if (wouldLose) window.addEventListener('beforeunload', ask);
    else window.removeEventListener('beforeunload', ask);
  };
}
