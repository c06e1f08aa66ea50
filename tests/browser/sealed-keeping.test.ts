/** A test that is kept over a reload, in the browser's own storage: given back whole, and not to be read by looking. */
import { expect } from 'chai';
import type { SealedKeeping } from '../../src/audio/eartest/sealed-keeping';
import { claimOnlyPage } from '../../src/audio/eartest/only-page';
import { createSealedKeeping } from '../../src/audio/eartest/sealed-keeping';
import { drawOrder, drawSalt, orderHash } from '../../src/eartest/order';
import type { KeptTest } from '../../src/eartest/kept-test';
import { planOf } from '../helpers/ear-test-cards';

const DATABASE = 'common-mode.ear-test';
const TRIALS = 16;

async function testOf(answered: number): Promise<KeptTest> {
  const salt = drawSalt();
  const order = [...drawOrder('abx', TRIALS)];
  return {
    plan: { ...planOf('abx'), orderHash: await orderHash(salt, order) },
    salt,
    order,
    trials: Array.from({ length: answered }, (_, trial) => ({ answer: trial % 2, seconds: trial })),
    events: [],
    startedAt: '2026-03-01T10:01:00.000Z',
  };
}

/** Works on the database's only store, as somebody with the browser's tools would. */
const inStore = <T>(ask: (store: IDBObjectStore) => IDBRequest<T>): Promise<T> =>
  new Promise((resolve, reject) => {
    const opening = indexedDB.open(DATABASE);
    opening.onerror = () => reject(opening.error!);
    opening.onsuccess = () => {
      const database = opening.result;
      const transaction = database.transaction('kept', 'readwrite');
      const request = ask(transaction.objectStore('kept'));
      transaction.oncomplete = () => {
        database.close();
        resolve(request.result);
      };
      transaction.onabort = () => reject(transaction.error!);
    };
  });

interface Kept {
  sealed: ArrayBuffer;
  nonce: Uint8Array<ArrayBuffer>;
  key: CryptoKey;
}
const keptRecord = (): Promise<Kept> => inStore((store) => store.get('test') as IDBRequest<Kept>);

/** Everything of a value that a person could read in a list of stored data. */
function visible(value: unknown): string {
  if (value instanceof ArrayBuffer) return new TextDecoder('latin1').decode(value);
  if (ArrayBuffer.isView(value)) return visible(value.buffer);
  if (value instanceof CryptoKey) return JSON.stringify(value.algorithm);
  if (typeof value !== 'object' || value === null) return String(value);
  return Object.entries(value)
    .map(([key, member]) => `${key} ${visible(member)}`)
    .join(' ');
}

/** Does `work` with a property of the page's replaced, as in a browser that refuses it. */
async function without(owner: object, property: string, put: unknown, work: () => Promise<void>) {
  // The window's properties are its own; those of other objects lie in their prototype.
  const own = Object.getOwnPropertyDescriptor(owner, property);
  Object.defineProperty(owner, property, { value: put, configurable: true });
  try {
    await work();
  } finally {
    if (own) Object.defineProperty(owner, property, own);
    else Reflect.deleteProperty(owner, property);
  }
}

describe('a test that is kept sealed', () => {
  let keeping: SealedKeeping;
  beforeEach(() => {
    keeping = createSealedKeeping();
  });
  // Lets go of the lock, too.
  afterEach(() => keeping.forget());

  it('is given back as it was, as often as it is asked for, until it is forgotten', async () => {
    const test = await testOf(5);
    expect(await keeping.take()).to.equal(undefined);
    expect(await keeping.keep(test)).to.equal('kept');
    expect(await keeping.take()).to.deep.equal(test);
    expect(await keeping.take()).to.deep.equal(test);
    await keeping.forget();
    expect(await keeping.take()).to.equal(undefined);
  });

  it('shows nothing of its order, its salt or its answers to whoever looks', async () => {
    const test = await testOf(5);
    await keeping.keep(test);
    const record = await keptRecord();
    expect(Object.keys(record)).to.have.members(['sealed', 'nonce', 'key']);
    const seen = visible(record);
    for (const secret of [test.salt, 'order', 'trials', 'listener', test.order.join(',')]) {
      expect(seen).not.to.contain(secret);
    }
    expect(record.key.extractable).to.equal(false);
    for (const format of ['raw', 'jwk'] as const) {
      const shown = await crypto.subtle.exportKey(format, record.key).catch(() => 'refused');
      expect(shown).to.equal('refused');
    }
    const stored = {
      ...localStorage,
      ...sessionStorage,
      address: location.href,
      title: document.title,
    };
    expect(JSON.stringify(stored)).not.to.contain(test.salt);
  });

  it('has a key and a nonce of its own each time', async () => {
    const test = await testOf(0);
    const seen = new Set<string>();
    for (let time = 0; time < 3; time++) {
      await keeping.keep(test);
      const { sealed, nonce } = await keptRecord();
      seen.add(visible(nonce)).add(visible(sealed));
    }
    expect(seen.size).to.equal(6);
  });

  it('is the newest of many that were kept at once', async () => {
    const test = await testOf(TRIALS);
    const upTo = (answered: number): KeptTest => ({
      ...test,
      trials: test.trials.slice(0, answered),
    });
    const kept = await Promise.all(
      test.order.map((_, answered) => keeping.keep(upTo(answered + 1))),
    );
    expect(kept).to.deep.equal(test.order.map(() => 'kept'));
    expect(await keeping.take()).to.deep.equal(test);
  });

  it('is the newest even where an older one takes longer to seal', async () => {
    const [older, newer] = [await testOf(1), await testOf(2)];
    const generateKey = crypto.subtle.generateKey.bind(crypto.subtle);
    let calls = 0;
    const slowAtFirst = async (...how: Parameters<typeof generateKey>): Promise<unknown> => {
      if (calls++ === 0) await new Promise((resolve) => setTimeout(resolve, 100));
      return generateKey(...how);
    };
    await without(crypto.subtle, 'generateKey', slowAtFirst, async () => {
      await Promise.all([keeping.keep(older), keeping.keep(newer)]);
    });
    expect(calls).to.equal(2);
    expect(await keeping.take()).to.deep.equal(newer);
  });

  it('is as it was when it was handed over, whatever becomes of it meanwhile', async () => {
    const test = await testOf(3);
    const trials = [...test.trials];
    const kept = keeping.keep({ ...test, trials });
    trials.length = 0;
    await kept;
    expect(await keeping.take()).to.deep.equal(test);
  });

  it('is nothing when any of it was changed', async () => {
    const test = await testOf(5);
    const changes: ((record: Kept) => unknown)[] = [
      (record) => {
        new Uint8Array(record.sealed)[40]! ^= 1;
        return record;
      },
      (record) => ({ ...record, sealed: record.sealed.slice(1) }),
      (record) => ({ ...record, nonce: new Uint8Array(12) }),
      (record) => ({ ...record, key: 'none' }),
      () => 'text',
      () => null,
    ];
    for (const change of changes) {
      await keeping.keep(test);
      const changed = change(await keptRecord());
      await inStore((store) => store.put(changed, 'test'));
      expect(await keeping.take()).to.equal(undefined);
    }
    expect(await keeping.keep(test)).to.equal('kept');
    expect(await keeping.take()).to.deep.equal(test);
  });

  it('is not kept, and nothing fails, where the browser has no storage or no cryptography', async () => {
    const test = await testOf(5);
    const softly = async (): Promise<void> => {
      const refused = createSealedKeeping();
      expect(await refused.keep(test)).to.equal('failed');
      expect(await refused.take()).to.equal(undefined);
      await refused.forget();
    };
    const refusing = {
      open: () => {
        throw new DOMException('A private window', 'SecurityError');
      },
    };
    await without(window, 'indexedDB', undefined, softly);
    await without(window, 'indexedDB', refusing, softly);
    await without(window.crypto, 'subtle', undefined, softly);
  });

  it('is kept where the browser has no locks', async () => {
    await without(navigator, 'locks', undefined, async () => {
      const test = await testOf(1);
      expect(await keeping.keep(test)).to.equal('kept');
      expect(await keeping.take()).to.deep.equal(test);
      await keeping.forget();
    });
  });

  it('belongs to the tab that takes it: another finds, overwrites and forgets nothing', async () => {
    const [test, other] = [await testOf(5), await testOf(2)];
    await keeping.keep(test);
    const elsewhere = createSealedKeeping();
    expect(await elsewhere.take()).to.equal(undefined);
    expect(await elsewhere.keep(other)).to.equal('elsewhere');
    await elsewhere.forget();
    expect(await keeping.take()).to.deep.equal(test);
    await keeping.forget();
    expect(await elsewhere.keep(other)).to.equal('kept');
    expect(await keeping.keep(test)).to.equal('elsewhere');
    await elsewhere.forget();
  });

  it('is free for other tabs while one has nothing to keep', async () => {
    expect(await keeping.take()).to.equal(undefined);
    const elsewhere = createSealedKeeping();
    const other = await testOf(2);
    expect(await elsewhere.keep(other)).to.equal('kept');
    expect(await elsewhere.take()).to.deep.equal(other);
    await elsewhere.forget();
  });

  it('waits for the page before it to be gone', async () => {
    const claim = claimOnlyPage(DATABASE);
    const test = await testOf(1);
    expect(await createSealedKeeping(claim).keep(test)).to.equal('kept');
    claim.release();
    const frame = document.body.appendChild(document.createElement('iframe'));
    const locks = frame.contentWindow!.navigator.locks;
    await new Promise<void>((held) => {
      void locks.request(DATABASE, () => {
        held();
        return new Promise(() => undefined);
      });
    });
    // A page that takes a test of its own does not wait.
    expect(await keeping.keep(await testOf(2))).to.equal('elsewhere');
    const taken = keeping.take();
    setTimeout(() => frame.remove(), 100);
    expect(await taken).to.deep.equal(test);
  });
});
