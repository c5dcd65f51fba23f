/** Filters for words, each with the distance that it is for, in flat arrays. */
export type Filters = Readonly<{ distances: Uint8Array; bits: Int32Array }>;

/** Bits of one filter, as a power of two; and the numbers of 32 bits that hold them. */
const size = 8;
const width = 1 << (size - 5);

/** @param all for each filter the words that it lets pass, in lists. */
export function createFilters(
  all: readonly Readonly<{ words: readonly (readonly number[])[]; distance: number }>[],
): Filters {
  const bits = new Int32Array(all.length * width);
  const distances = new Uint8Array(all.length);
  for (let filter = 0; filter < all.length; filter++) {
    const { words, distance } = all[filter] as (typeof all)[number]; // filter < length
    distances[filter] = distance;
    for (const list of words) {
      for (let at = 0; at < list.length; at++) {
        const bit = bitOf(list[at] as number);
        const place = filter * width + (bit >> 5);
        bits[place] = (bits[place] as number) | (1 << (bit & 31));
      }
    }
  }
  return { distances, bits };
}

/** True for each word that the filter was made of, and for few others. Number 0 is every word that no phrase knows. */
export function letsPass({ bits }: Filters, filter: number, word: number): boolean {
  const bit = bitOf(word);
  return word !== 0 && ((bits[filter * width + (bit >> 5)] as number) & (1 << (bit & 31))) !== 0;
}

function bitOf(word: number): number {
  return Math.imul(word, 0x9e3779b1) >>> (32 - size);
}
