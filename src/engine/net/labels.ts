import type { Pieces } from "./pieces";
import type { Net } from "./phrases-as-texts";
import { openSets, unpackSets, type WordSets } from "./word-sets";

/** What the labels of a net stand for: a word's own number, or a number above all words for a set of words. */
export type Labels = Readonly<{
  labels: number;
  /** The words that go by a label, rising. */
  membersOf: (label: number) => readonly number[];
  has: (label: number, word: number) => boolean;
  /** The labels that a word goes by, of those that are an anchor anywhere. */
  anchorLabelsOf: (word: number) => readonly number[];
}>;

/**
 * The sets are read when they are first asked about: those that are anchors all at once, since for these it is asked which
 * have a word, and each other one by itself.
 * @param words the highest word number
 * @param plainOf for a word that is another one's exact spelling, that other; 0 for all others. These come last.
 */
export function openLabels(
  net: Pick<Net, "anchorSets" | "otherSets">,
  { anchorSets, otherSets }: Pick<Pieces, "anchorSets" | "otherSets">,
  words: number,
  plainOf: (word: number) => number,
): Labels {
  const labels = words + 1 + anchorSets + otherSets;
  // One that grew place by place would be slow to make, or to ask.
  const members = new Array<readonly number[] | undefined>(labels);
  let plainWords = words;
  while (plainWords > 0 && plainOf(plainWords) > 0) plainWords--;
  const spellings = spellingsByWord(plainWords, words, plainOf);
  let knownAnchors: WordSets | undefined;
  let knownOthers: ((set: number) => number[]) | undefined;

  function anchors(): WordSets {
    return (knownAnchors ??= unpackSets(net.anchorSets, anchorSets, words));
  }

  function membersOf(label: number): readonly number[] {
    return (members[label] ??= read(label));
  }

  function read(label: number): readonly number[] {
    const plain = label <= words ? [label] : membersOfSet(label - words - 1);
    if (spellings.size === 0) return plain;
    const exact: number[] = [];
    for (const word of plain) {
      const own = spellings.get(word);
      if (own !== undefined) for (const spelling of own) if (plain.indexOf(spelling) < 0) exact.push(spelling);
    }
    return exact.length === 0 ? plain : plain.concat(exact).sort((a, b) => a - b);
  }

  function membersOfSet(set: number): number[] {
    if (set >= anchorSets) return (knownOthers ??= openSets(net.otherSets, otherSets, words))(set - anchorSets);
    const { first, members: all } = anchors();
    const own: number[] = [];
    const last = first[set + 1] as number;
    for (let at = first[set] as number; at < last; at++) own.push(all[at] as number);
    return own;
  }

  function has(label: number, word: number): boolean {
    if (label <= words) return label === word || (word > plainWords && plainOf(word) === label);
    const own = membersOf(label);
    let low = 0;
    let high = own.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((own[middle] as number) < word) low = middle + 1;
      else high = middle;
    }
    return own[low] === word;
  }

  function anchorLabelsOf(word: number): readonly number[] {
    const plain = plainOf(word);
    if (plain === 0) return [word, ...setsWith(word)];
    return Array.from(new Set([word, ...setsWith(word), plain, ...setsWith(plain)]));
  }

  /** The labels of the sets that hold a word, rising. */
  function setsWith(word: number): readonly number[] {
    const { firstHolder, holders } = anchors();
    const found: number[] = [];
    const last = firstHolder[word + 1] as number;
    for (let at = firstHolder[word] as number; at < last; at++) found.push(words + 1 + (holders[at] as number));
    return found;
  }

  return { labels, membersOf, has, anchorLabelsOf };
}

/** Exact spellings are numbered after all other words. */
function spellingsByWord(
  plainWords: number,
  words: number,
  plainOf: (word: number) => number,
): ReadonlyMap<number, readonly number[]> {
  const spellings = new Map<number, number[]>();
  for (let word = plainWords + 1; word <= words; word++) {
    const plain = plainOf(word);
    const known = spellings.get(plain);
    if (known === undefined) spellings.set(plain, [word]);
    else known.push(word);
  }
  return spellings;
}
