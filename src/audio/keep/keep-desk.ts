/** Recording and export, fetched when they are first asked for; asks before the page is left with a loss. */
import { createLeaveQuestion } from '../../state/leave-question';
import type { Keep } from '../../state/takes';
import { wouldLose } from '../../state/takes';
import type { DeskNeeds } from './desk-needs';
import { createExportDesk } from './export-desk';
import { createRecordDesk } from './record-desk';

export type KeepDesk = Pick<Keep, 'toggleRecording' | 'startExport' | 'cancelExport'>;

export function createKeepDesk(needs: DeskNeeds): KeepDesk {
  const { store } = needs;
  const askBeforeLeaving = createLeaveQuestion();
  store.subscribe(() => askBeforeLeaving(wouldLose(store.value)));
  const exports = createExportDesk(needs);
  return {
    toggleRecording: createRecordDesk(needs),
    startExport: () => exports.start(),
    cancelExport: () => exports.cancel(),
  };
}
