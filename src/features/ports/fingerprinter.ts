/**
 * Makes keyed fingerprints: the same words give the same mark on this device, and nobody without the key can tell what
 * the words were (design.md D8). The key is random and never leaves the device.
 */
export interface Fingerprinter {
  /** @returns undefined where the device cannot keep a key, so that a mark would mean nothing the next time */
  fingerprint(words: string): Promise<string | undefined>;
  /** Throws the key away; the next fingerprint is made with another one. @returns false when the key may still be kept */
  forget(): Promise<boolean>;
}
