/**
 * Keeps a test that is being taken over a reload, sealed: whoever looks into the browser's storage, out of curiosity
 * or by accident, sees nothing of the hidden order. The key lies beside the text but can't be shown; somebody who
 * runs code of their own in the page can use it, as they could read the order from the page's memory.
 *
 * One test at a time, and only for the page that takes it: meanwhile a second tab finds nothing, overwrites nothing
 * and forgets nothing (`only-page.ts`).
 */
import type { KeptTest } from '../../eartest/kept-test';
import { keptText, readKept } from '../../eartest/kept-test';
import type { Claim } from './only-page';
import { claimOnlyPage } from './only-page';

/** `elsewhere`: another page keeps one of its own. `failed`: the browser did not take it, this time. */
export type KeepOutcome = 'kept' | 'elsewhere' | 'failed';

export interface SealedKeeping {
  /** Calls that overlap are done in turn, so that the last one counts. */
  keep(test: KeptTest): Promise<KeepOutcome>;
  /** What was kept, and stays so; undefined for nothing, or nothing that can be gone on with. */
  take(): Promise<KeptTest | undefined>;
  /** Whether nothing of this page's is kept any more. */
  forget(): Promise<boolean>;
}

interface SealedRecord {
  readonly sealed: ArrayBuffer;
  readonly nonce: Uint8Array<ArrayBuffer>;
  readonly key: CryptoKey;
}

const DATABASE = 'common-mode.ear-test';
const DATABASE_VERSION = 1;
const STORE = 'kept';
const RECORD = 'test';
const CIPHER = 'AES-GCM';
const KEY_BITS = 256;
/** As AES-GCM wants it. */
const NONCE_BYTES = 12;

/** A new key for each record, so that no nonce is ever used twice with one. */
async function seal(text: string): Promise<SealedRecord> {
  const key = await crypto.subtle.generateKey({ name: CIPHER, length: KEY_BITS }, false, [
    'encrypt',
    'decrypt',
  ]);
  const nonce = crypto.getRandomValues(new Uint8Array(NONCE_BYTES));
  const bytes = new TextEncoder().encode(text);
  return {
    sealed: await crypto.subtle.encrypt({ name: CIPHER, iv: nonce }, key, bytes),
    nonce,
    key,
  };
}

async function unseal({ sealed, nonce, key }: SealedRecord): Promise<string> {
  return new TextDecoder().decode(
    await crypto.subtle.decrypt({ name: CIPHER, iv: nonce }, key, sealed),
  );
}

function openDatabase(): Promise<IDBDatabase> {
  return new Promise((resolve, reject) => {
    const request = indexedDB.open(DATABASE, DATABASE_VERSION);
    request.onupgradeneeded = () => request.result.createObjectStore(STORE);
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error ?? new Error('The database does not open'));
  });
}

/** One request in a transaction of its own; a reload finds what it wrote once this resolves. Quick: a listener may reload at once. */
async function ask<T>(
  mode: IDBTransactionMode,
  request: (store: IDBObjectStore) => IDBRequest<T>,
): Promise<T> {
  const database = await openDatabase();
  try {
    return await new Promise<T>((resolve, reject) => {
      const transaction = database.transaction(STORE, mode, { durability: 'relaxed' });
      const asked = request(transaction.objectStore(STORE));
      transaction.oncomplete = () => resolve(asked.result);
      transaction.onabort = () => reject(transaction.error ?? new Error('The request was undone'));
    });
  } finally {
    database.close();
  }
}

/** Rejects where the record is not one that `seal` made. */
async function keptTest(): Promise<KeptTest | undefined> {
  const record: unknown = await ask(
    'readonly',
    (store) => store.get(RECORD) as IDBRequest<unknown>,
  );
  return record ? readKept(await unseal(record as SealedRecord)) : undefined;
}

/**
 * Fails softly: where a browser has no storage, in a private window say, nothing is kept and nothing thrown.
 */
export function createSealedKeeping(claim: Claim = claimOnlyPage(DATABASE)): SealedKeeping {
  let last: Promise<unknown> = Promise.resolve();

  /** One after the other, and only in the page that has the claim. */
  const inTurn = <T>(
    job: () => Promise<T>,
    { elsewhere, failed }: { elsewhere: T; failed: T },
    isPatient = false,
  ): Promise<T> => {
    const done = last.then(async () => {
      try {
        return (await claim.hold(isPatient)) ? await job() : elsewhere;
      } catch {
        return failed;
      }
    });
    last = done;
    return done;
  };

  return {
    keep(test) {
      // At once: the caller may go on with what it handed over.
      const text = keptText(test);
      return inTurn<KeepOutcome>(
        async () => {
          const record = await seal(text);
          await ask('readwrite', (store) => store.put(record, RECORD));
          return 'kept';
        },
        { elsewhere: 'elsewhere', failed: 'failed' },
      );
    },
    take: () =>
      inTurn(
        async () => {
          const test = await keptTest().catch(() => undefined);
          if (!test) claim.release();
          return test;
        },
        { elsewhere: undefined, failed: undefined },
        true,
      ),
    forget: () =>
      inTurn(
        async () => {
          await ask('readwrite', (store) => store.delete(RECORD)).finally(claim.release);
          return true;
        },
        { elsewhere: true, failed: false },
      ),
  };
}
