import type { Tokens } from "../text/tokens";
import { createBesides, rowSize } from "./beside";
import type { Anchor, LoadedNet } from "../net/load-net";
import { doubled } from "./grow";
import { neighboursOf, type Neighbours } from "./neighbours";

/** Thinks of phrases. Holds nothing of a text between calls. */
export interface Candidates {
  /**
   * Of each phrase with an anchor among the words from `from` up to `end`, whether the words beside that one may be what it
   * has beside its anchor; each such phrase once. The list is used again.
   */
  find(tokens: Tokens, from: number, end: number): readonly number[];
}

/** What is known of a word that has not been met yet, and of one that is nobody's anchor. */
const unmet = 0;
const nobodys = 1;

/** Numbers that stand before the phrases of a word. */
const head = 3;

/**
 * What a word is an anchor of is worked out when it is first met, since most of a pack turns up in no text of the day.
 * @param onStep told of each word looked at.
 */
export function createCandidates(net: LoadedNet, onStep?: () => void): Candidates {
  const besides = createBesides(net.membersOf);
  const { near } = besides;
  // By word: where the phrases stand that it is an anchor of. There: how many, their sides before and after, then they.
  const anchoredAt = new Int32Array(net.words + 1);
  anchoredAt[0] = nobodys;
  let anchored: Int32Array = new Int32Array(1 << 10);
  let used = nobodys + 1;
  const neighbours = new Array<readonly Neighbours[] | undefined>(net.phrases);
  const stamp = new Int32Array(net.phrases);
  const found: number[] = [];
  let passage = 0;

  function find(tokens: Tokens, from: number, end: number): readonly number[] {
    passage++;
    found.length = 0;
    for (let word = from; word < end; word++) {
      if (onStep !== undefined) onStep();
      const symbol = tokens.word[word] as number;
      let at = anchoredAt[symbol] as number;
      if (at === unmet) at = open(symbol);
      if (at !== nobodys) findBy(at, tokens, word, from, end);
    }
    return found;
  }

  function findBy(at: number, tokens: Tokens, word: number, from: number, end: number): void {
    const count = anchored[at] as number;
    const before = anchored[at + 1] as number;
    const after = anchored[at + 2] as number;
    for (let row = 0, first = at + head; row * rowSize < count; row++, first += rowSize) {
      const all = count - row * rowSize < rowSize ? (1 << (count & (rowSize - 1))) - 1 : -1;
      const preceded = near(before, row, all, tokens, word, -1, from, end);
      if (preceded === 0) continue;
      let both = near(after, row, preceded, tokens, word, 1, from, end);
      for (; both !== 0; both &= both - 1) add(anchored[first + lowestBit(both)] as number);
    }
  }

  function add(phrase: number): void {
    if (stamp[phrase] === passage) return;
    stamp[phrase] = passage;
    found.push(phrase);
  }

  function open(word: number): number {
    const anchors = net.anchoredBy(word);
    if (anchors.length === 0) return (anchoredAt[word] = nobodys);
    const beside = anchors.map(besideAnchor);
    const at = used;
    reserve(head + anchors.length);
    anchored[at] = anchors.length;
    anchored[at + 1] = besides.add(beside.map(({ before }) => before));
    anchored[at + 2] = besides.add(beside.map(({ after }) => after));
    anchors.forEach(({ phrase }, index) => (anchored[at + head + index] = phrase));
    return (anchoredAt[word] = at);
  }

  function reserve(count: number): void {
    used += count;
    if (used > anchored.length) anchored = doubled(anchored, used);
  }

  function besideAnchor({ phrase, place }: Anchor): Neighbours {
    const known = (neighbours[phrase] ??= neighboursOf(net.phrase(phrase), net.group));
    return known[place] as Neighbours; // as many as anchors
  }

  return { find };
}

function lowestBit(bits: number): number {
  return 31 - Math.clz32(bits & -bits);
}
