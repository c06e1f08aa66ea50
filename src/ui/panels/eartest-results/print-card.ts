/** Prints a card alone: it stands beside the page for as long, and the page's print styles leave nothing else. */
import type { TestCard } from '../../../eartest/card';
import type { CardSheet } from './card-sheet';

/** The last one is taken away when the next comes, where a browser never says that printing is over. */
let sheet: CardSheet | undefined;

export async function printCard(card: TestCard): Promise<void> {
  sheet?.remove();
  const printed = document.createElement('card-sheet');
  sheet = printed;
  printed.card = card;
  printed.printing = true;
  printed.inert = true;
  printed.dataset['print'] = '';
  document.body.append(printed);
  await printed.updateComplete;
  // Drawings know their width a frame later.
  await new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));
  window.addEventListener('afterprint', () => printed.remove(), { once: true });
  window.print();
}
