import { Passing } from "../text/passing";
import { pause, type Tokens } from "../text/tokens";
import { doubled } from "./grow";
import type { Neighbour } from "./neighbours";

/** No word is looked for further away than this; what would have to stand there may. Adverbs can go on without an end. */
const furthest = 12;

/** Bits of the hash that words are told apart by: many phrases are worth being told apart from well. */
const fewBits = 6;
const manyBits = 8;
const manyPhrases = 8;

/** Phrases that one number has a bit for each of. */
export const rowSize = 32;

/** Numbers that stand before all others of a side. */
const head = 3;

/**
 * What phrases have beside their anchors, so that one look at a word answers for 32 of them: for a row of them a number for
 * each bucket of words, with a bit for each phrase whose neighbour may be among these. A word is in a bucket by its hash, so
 * that it may be taken for another one.
 */
export interface Besides {
  /** Keeps the neighbours of phrases on one side; where they stand from now on. */
  add(all: readonly Neighbour[]): number;
  /**
   * Bits of those of the phrases of a row that have their neighbour on one side of a word, or need none.
   * @param at what `add` gave.
   * @param asked bits of the phrases to answer for.
   * @param step the side: -1 is before.
   */
  near(
    at: number,
    row: number,
    asked: number,
    tokens: Tokens,
    word: number,
    step: 1 | -1,
    from: number,
    end: number,
  ): number;
}

// A bundler may make each use of an imported name a call, and every anchor is asked about this.
const pausing = pause;
/** What no phrase counts, and what parts none of its words; that a conjunct can only be gone over whole is for whoever follows the phrase. */
const uncounted: number = Passing.Word | Passing.InConjunct | Passing.Loose;
const joined: number = Passing.AsideComma | Passing.InConjunct | Passing.LoosePause;

export function createBesides(membersOf: (label: number) => readonly number[]): Besides {
  /**
   * For each side that was added: how many rows, how far to shift a hash, and where its buckets begin; then, by distance
   * and row, the phrases whose neighbour may stand so far away, as none does at the last distance; then, by bucket and row,
   * those whose neighbour may be such a word. In one array, since a text asks about thousands of sides.
   */
  let table: Int32Array = new Int32Array(1 << 12);
  let used = 0;

  function add(all: readonly Neighbour[]): number {
    const at = used;
    const rows = Math.ceil(all.length / rowSize);
    const hashBits = all.length > manyPhrases ? manyBits : fewBits;
    let most = 0;
    for (const { distance } of all) most = Math.max(most, distance);
    const firstBucket = at + head + (most + 2) * rows;
    reserve(firstBucket + (most === 0 ? 0 : rows << hashBits));
    const shift = 32 - hashBits;
    table[at] = rows;
    table[at + 1] = shift;
    table[at + 2] = firstBucket;
    for (let phrase = 0; phrase < all.length; phrase++) {
      const { labels, distance } = all[phrase] as Neighbour; // phrase < length
      const row = phrase >> 5;
      const bit = 1 << (phrase & 31);
      for (let near = 1; near <= distance; near++) mark(at + head + near * rows + row, bit);
      for (const label of labels) {
        for (const word of membersOf(label)) mark(firstBucket + bucketOf(word, shift) * rows + row, bit);
      }
    }
    return at;
  }

  function reserve(end: number): void {
    used = end;
    if (end > table.length) table = doubled(table, end);
  }

  function near(
    at: number,
    row: number,
    asked: number,
    { word: words, before: gaps, passing }: Tokens,
    word: number,
    step: 1 | -1,
    from: number,
    end: number,
  ): number {
    const rows = table[at] as number;
    const reaching = at + head + row;
    let waiting = asked & (table[reaching + rows] as number);
    let found = asked & ~waiting;
    if (waiting === 0) return found;
    const shift = table[at + 1] as number;
    const bits = (table[at + 2] as number) + row;
    const limit = step < 0 ? Math.max(from - 1, word - furthest) : Math.min(end, word + furthest);
    let distance = 1;
    for (let place = word + step; place !== limit; place += step) {
      // Only what may stand further away may stand behind a pause.
      const after = step < 0 ? place + 1 : place;
      if (((gaps[after] as number) & pausing) !== 0 && ((passing[after] as number) & joined) === 0) {
        waiting &= table[reaching + 2 * rows] as number;
      }
      const symbol = words[place] as number;
      found |= waiting & (table[bits + bucketOf(symbol, shift) * rows] as number);
      if (((passing[place] as number) & uncounted) === 0) waiting &= table[reaching + ++distance * rows] as number;
      waiting &= ~found;
      if (waiting === 0) return found;
    }
    return limit === word - furthest || limit === word + furthest ? found | waiting : found;
  }

  function mark(at: number, bit: number): void {
    table[at] = (table[at] as number) | bit;
  }

  return { add, near };
}

function bucketOf(word: number, shift: number): number {
  return Math.imul(word, 0x9e3779b1) >>> shift;
}
