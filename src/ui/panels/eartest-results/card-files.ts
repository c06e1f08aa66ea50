/** A card as files: its exact text, a table, a picture. */
import type { TestCard } from '../../../eartest/card';
import { cardCsv } from '../../../eartest/card-csv';
import { cardText } from '../../../eartest/card-file';
import {
  drawCardPicture,
  paperPalette,
  PICTURE_HEIGHT,
  PICTURE_WIDTH,
} from '../../../visual/eartest/card-picture';
import { say, sayOption } from '../../../words/say';
import { downloadFile, safeFileName } from '../../save-file';
import { endRow, planRows, sayMoment } from './card-plan';
import { reportOf, sayTested } from './card-report';

/** What file systems take, with the listener's name where there is one. */
function fileNameOf({ plan: { design, listener }, endedAt }: TestCard): string {
  const when = endedAt.slice(0, 19).replaceAll(':', '');
  const gaps = { app: say('app.name'), design: sayOption('test.design', design), when };
  return safeFileName(`${say('result.save.file-name', gaps)} ${listener}`.trim());
}

const download = (text: string, type: string, name: string): void =>
  downloadFile(new Blob([text], { type }), name);

export const saveCard = (card: TestCard): void =>
  download(cardText(card), 'application/json', `${fileNameOf(card)}.json`);

/** A byte order mark, or a spreadsheet takes UTF-8 for something else. */
export const saveTable = (cards: readonly TestCard[], name: string): void =>
  download(`\ufeff${cardCsv(cards)}`, 'text/csv', `${safeFileName(name)}.csv`);

export const saveCardTable = (card: TestCard): void => saveTable([card], fileNameOf(card));

/** Resolves to false where the browser can't make the picture. */
export async function savePicture(card: TestCard): Promise<boolean> {
  const canvas = document.createElement('canvas');
  canvas.width = PICTURE_WIDTH;
  canvas.height = PICTURE_HEIGHT;
  const context = canvas.getContext('2d')!;
  const font = getComputedStyle(document.documentElement).getPropertyValue('--font').trim();
  const { saying, figures, plots } = reportOf(card);
  const { listener } = card.plan;
  const who = listener ? `${say('result.listener', { name: listener })}, ` : '';
  drawCardPicture(
    { context, palette: paperPalette(font), width: PICTURE_WIDTH, height: PICTURE_HEIGHT },
    {
      title: `${say('app.name')}: ${sayTested(card)}`,
      subtitle: `${who}${sayMoment(card.endedAt)}`,
      lead: saying.lead,
      more: saying.more,
      figures,
      plan: [...planRows(card.plan), endRow(card)],
      foot: `${say('result.plan.card-hash')} ${card.cardHash}`,
      plot: plots[0],
    },
  );
  const blob = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve));
  if (blob) downloadFile(blob, `${fileNameOf(card)}.png`);
  return blob !== null;
}
