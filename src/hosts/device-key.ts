/** Keeps one key of this device. Every method rejects where the browser does not let it. */
export interface KeyStore {
  read(): Promise<CryptoKey | undefined>;
  /** Keeps the key unless there is one already. @returns the one that is kept */
  keep(key: CryptoKey): Promise<CryptoKey>;
  clear(): Promise<void>;
}

const storeName = "keys";
const entry = "fingerprints";

/**
 * The key in a database of the browser: only there can a key be kept that no script, ours included, can read out. The
 * database is ours alone, under Office's partition key.
 *
 * @param database asked for at each use, since the mere access throws where storage is blocked
 */
export function createDeviceKeyStore(partition: string, database: () => IDBFactory): KeyStore {
  const name = `${partition}recordwell-keys`;

  /** All of `work` is one transaction, so that two panes cannot both find no key and each put theirs. */
  async function inStore<Value>(
    mode: IDBTransactionMode,
    work: (store: IDBObjectStore) => Promise<Value>,
  ): Promise<Value> {
    const opened = await open(database(), name);
    try {
      return await work(opened.transaction(storeName, mode).objectStore(storeName));
    } finally {
      opened.close();
    }
  }

  return {
    read: () => inStore("readonly", keyIn),
    keep: (key) =>
      inStore("readwrite", async (store) => {
        const kept = await keyIn(store);
        if (kept) return kept;
        // What stands there and is no key goes.
        await answerOf(store.put(key, entry));
        return key;
      }),
    clear: () => inStore("readwrite", async (store) => void (await answerOf(store.clear()))),
  };
}

async function keyIn(store: IDBObjectStore): Promise<CryptoKey | undefined> {
  const kept: unknown = await answerOf<unknown>(store.get(entry));
  return kept instanceof CryptoKey ? kept : undefined;
}

async function open(factory: IDBFactory, name: string): Promise<IDBDatabase> {
  const request = factory.open(name, 1);
  request.onupgradeneeded = () => request.result.createObjectStore(storeName);
  return answerOf(request);
}

function answerOf<Value>(request: IDBRequest<Value>): Promise<Value> {
  return new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(new Error("The browser's database did not answer."));
  });
}
