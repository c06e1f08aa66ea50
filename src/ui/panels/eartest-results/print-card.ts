/** Prints a card alone: it stands beside the page for as long, and the page's print styles leave nothing else. */
import type { TestCard } from '../../../eartest/card';
import type { CardSheet } from './card-sheet';

/** The last one is taken away when the next comes, where a browser never says that printing is over. */
let sheet: CardSheet | undefined;

/** Lays the card out for paper until printing is over; one that lies there already stays. */
export function layOutCard(card: TestCard): CardSheet {
  if (sheet?.isConnected && sheet.card === card) return sheet;
  sheet?.remove();
  const printed = document.createElement('card-sheet');
  sheet = printed;
  printed.card = card;
  printed.printing = true;
  printed.inert = true;
  printed.dataset['print'] = '';
  document.body.append(printed);
  window.addEventListener('afterprint', () => printed.remove(), { once: true });
  return printed;
}

export async function printCard(card: TestCard): Promise<void> {
  await layOutCard(card).updateComplete;
  // Drawings know their width a frame later.
  await new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));
  window.print();
}
