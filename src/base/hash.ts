/** A running 32-bit FNV-1a hash; start from `hashStart`, fold in one UTF-16 code unit at a time. */
export const hashStart = 0x811c9dc5;

export function hashUnit(hash: number, unit: number): number {
  return Math.imul(hash ^ unit, 0x01000193);
}

/**
 * A short name for a text: 64 bits as 14 characters of base 32. Two passes of FNV-1a with different starts; good against
 * accidents, not against an adversary, and never used to hide text.
 */
export function fingerprint(text: string): string {
  const made = createFingerprint();
  for (let at = 0; at < text.length; at++) made.add(text.charCodeAt(at));
  return made.name();
}

/** The same of a text that is never written out, unit by unit. */
export function createFingerprint(): Readonly<{ add: (unit: number) => void; name: () => string }> {
  let a = hashStart;
  let b = 0x9e3779b9;

  function add(unit: number): void {
    a = hashUnit(a, unit);
    b = hashUnit(b, unit + 0x1f);
  }

  return { add, name: () => fixed(a) + fixed(b) };
}

function fixed(hash: number): string {
  const digits = (hash >>> 0).toString(32);
  return "0000000".slice(digits.length) + digits;
}
