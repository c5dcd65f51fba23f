import type { KeyStore } from "../../src/hosts/device-key";

/** A key kept in memory, for sessions that follow one another in a test. */
export function createMemoryKeyStore(): KeyStore & { has(): boolean } {
  let kept: CryptoKey | undefined;
  return {
    has: () => kept !== undefined,
    read: () => Promise.resolve(kept),
    keep: (key) => Promise.resolve((kept ??= key)),
    clear: () => {
      kept = undefined;
      return Promise.resolve();
    },
  };
}
