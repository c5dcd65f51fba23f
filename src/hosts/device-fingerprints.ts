import type { Fingerprinter } from "../features/ports/fingerprinter";
import type { KeyStore } from "./device-key";

/** 128 bits of the 256: no two sentences of a working life meet, and no more is stored than it takes. */
const markBytes = 16;

/**
 * HMAC-SHA-256 with a random key that is made on this device when first needed and cannot be read out (design.md D8).
 * Where the browser has no WebCrypto or keeps no key, there are no fingerprints.
 *
 * @param subtle undefined outside a secure context
 */
export function createDeviceFingerprinter(keys: KeyStore, subtle: () => SubtleCrypto | undefined): Fingerprinter {
  let key: Promise<CryptoKey | undefined> | undefined;

  async function findKey(): Promise<CryptoKey | undefined> {
    const crypto = subtle();
    if (!crypto) return undefined;
    try {
      const kept = await keys.read();
      if (kept) return kept;
      const fresh = await crypto.generateKey({ name: "HMAC", hash: "SHA-256" }, false, ["sign"]);
      return await keys.keep(fresh);
    } catch {
      return undefined; // storage is blocked: the port's answer for that is undefined
    }
  }

  return {
    async fingerprint(words) {
      const crypto = subtle();
      key ??= findKey();
      const found = await key;
      if (!crypto || !found) return undefined;
      try {
        const signed = new Uint8Array(await crypto.sign("HMAC", found, new TextEncoder().encode(words)));
        return btoa(String.fromCharCode(...signed.slice(0, markBytes)));
      } catch {
        return undefined; // a key from elsewhere that is not for signing: as good as none
      }
    },
    async forget() {
      key = undefined;
      try {
        await keys.clear();
        return true;
      } catch {
        // Where nothing can be kept there is nothing to remove; else a key that is still there has outlasted this.
        return keys.read().then(
          (kept) => kept === undefined,
          () => true,
        );
      }
    },
  };
}
