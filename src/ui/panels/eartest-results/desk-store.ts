/**
 * The results that were brought to the desk: read one after the other, each verified before it counts. They stay while
 * the page is open, whatever view is shown; nothing of them is sent or kept.
 */
import { replayLevels } from '../../../eartest/adaptive/replay-levels';
import type { TestCard } from '../../../eartest/card';
import type { CardReading } from '../../../eartest/card-file';
import { readCard } from '../../../eartest/card-file';
import type { CardRefusal } from '../../../eartest/card-refusals';
import { isSameTest } from '../../../eartest/statistics/group-cards';
import type { Store } from '../../../state/store';
import { createStore } from '../../../state/store';

/** A large lecture, and no more than a browser pools at once. */
export const MOST_RESULTS = 500;
/** Longest list of what was not taken. */
const MOST_REFUSED = 50;

/** One verified card, and where it came from. */
export interface DeskResult {
  readonly name: string;
  readonly card: TestCard;
}

/** `same-plan`: another card of a test that has one here. */
export type DeskRefusal = CardRefusal | 'twice' | 'same-plan' | 'full';

export interface Desk {
  readonly results: readonly DeskResult[];
  readonly refused: readonly { readonly name: string; readonly why: DeskRefusal }[];
  /** How many are being read, and how many of them are done; undefined for none. */
  readonly reading: { readonly done: number; readonly count: number } | undefined;
}

export type DeskStore = Store<Desk>;
export type ReadCard = (from: string | Blob) => Promise<CardReading>;

export const createDeskStore = (): DeskStore =>
  createStore<Desk>({ results: [], refused: [], reading: undefined });

export const deskStore = createDeskStore();

/** What one call brings; it comes to the desk at once, for every card changes what all of them say together. */
type Brought = Pick<Desk, 'results' | 'refused'>;

const refuse = ({ results, refused }: Brought, name: string, why: DeskRefusal): Brought => ({
  results,
  refused: [...refused, { name, why }].slice(-MOST_REFUSED),
});

function take(desk: Brought, name: string, { card, refused: why }: CardReading): Brought {
  const { results, refused } = desk;
  if (!card) return refuse(desk, name, why);
  const same = results.find((other) => isSameTest(other.card, card));
  if (same) {
    return refuse(desk, name, same.card.cardHash === card.cardHash ? 'twice' : 'same-plan');
  }
  if (results.length >= MOST_RESULTS) return refuse(desk, name, 'full');
  return { results: [...results, { name, card }], refused };
}

/** Every level of a threshold is checked, too. */
const readVerified: ReadCard = (from) => readCard(from, replayLevels);

/** Of what waits: the next call goes on after the one before. */
let last: Promise<void> = Promise.resolve();

/** Reads files or pasted texts, one at a time; what was not taken before is forgotten. Never rejects. `read` is replaced in tests. */
export function bring(
  store: DeskStore,
  all: readonly { readonly name: string; readonly from: string | Blob }[],
  read: ReadCard = readVerified,
): Promise<void> {
  const count = all.length;
  const readAll = async (): Promise<void> => {
    const readings: { name: string; reading: CardReading | 'full' }[] = [];
    for (const [done, { name, from }] of all.entries()) {
      const isRoom = done < MOST_RESULTS;
      if (isRoom) store.update({ reading: { done, count } });
      readings.push({ name, reading: isRoom ? await read(from) : 'full' });
    }
    // As the desk is now: something may have been removed meanwhile.
    let desk: Brought = store.value;
    for (const { name, reading } of readings) {
      desk = reading === 'full' ? refuse(desk, name, reading) : take(desk, name, reading);
    }
    store.update({ results: desk.results, refused: desk.refused, reading: undefined });
  };
  store.update({ refused: [] });
  last = last.then(readAll);
  return last;
}

export const removeAll = (store: DeskStore): void => store.update({ results: [], refused: [] });

export function removeResult(store: DeskStore, result: DeskResult): void {
  store.update({ results: store.value.results.filter((other) => other !== result) });
}
