/** Recording and export, fetched when they are first asked for; asks before the page is left with a loss. */
import type { Keep } from '../../state/takes';
import { wouldLose } from '../../state/takes';
import type { DeskNeeds } from './desk-needs';
import { createExportDesk } from './export-desk';
import { createRecordDesk } from './record-desk';

export type KeepDesk = Pick<Keep, 'toggleRecording' | 'startExport' | 'cancelExport'>;

export function createKeepDesk(needs: DeskNeeds): KeepDesk {
  const { store } = needs;
  const ask = (event: BeforeUnloadEvent): void => event.preventDefault();
  store.subscribe(() => {
    // Listening for it only then: it keeps a page from being restored at once.
    if (wouldLose(store.value)) window.addEventListener('beforeunload', ask);
    else window.removeEventListener('beforeunload', ask);
  });
  const exports = createExportDesk(needs);
  return {
    toggleRecording: createRecordDesk(needs),
    startExport: () => exports.start(),
    cancelExport: () => exports.cancel(),
  };
}
