import { unpackNumbers } from "../../base/numbers";
import { Gap, type Tokens } from "./tokens";

/** How a word stands between those of a phrase. */
export const enum Passing {
  /** An adverb, or part of one of several words: no phrase minds it between its own words. */
  Word = 1,
  /** The comma before it is one of the two around an aside that no phrase minds either: “has, at times, | put”. */
  AsideComma = 2,
  /** Three bits: how many words a conjunct has that begins here, with its “and”; 0 when none does (conjuncts.ts). */
  Conjunct = 28,
  /** It stands in a conjunct, or is its “and”. */
  InConjunct = 32,
  /**
   * Part of a catenative (“is known to”) or of how a child is called (“the | girl”): no phrase of a rule minds it, while those
   * of the words that decide a status do.
   */
  Loose = 64,
  /** The mark before it is one of the two around what is set in after a person (“Mia (14) | was”): no phrase of a rule minds it. */
  LoosePause = 128,
  /** Where a match begins here, the subject of its phrase may be missing (omissions.ts). */
  LeavesSubject = 256,
  /** The same for its “she is”. */
  LeavesBeing = 512,
  /** And for that where one word may be all that is left. */
  LeavesBeingOfWord = 1024,
}

/** How far the bits of `Passing.Conjunct` are shifted. */
export const conjunctShift = 2;

/** Notes in the tokens which words no phrase minds. */
export type MarkPassing = (tokens: Tokens, text: string) => void;

const adverb: number = Passing.Word;
const asideComma: number = Passing.AsideComma;
const comma: number = Gap.Comma;

/**
 * “Repeatedly”, “on several occasions”: what says how often or when may stand between any two words of a phrase, so that no
 * phrase has to say so.
 * @param isAdverb by word number, 1 for a word that is an adverb by itself.
 * @param several adverbials and catenatives, as `packPassed` wrote them.
 */
export function createPassing(isAdverb: Uint8Array, several: string): (tokens: Tokens) => void {
  const { roots, words, firstChild, sibling, marks } = readTree(several, isAdverb.length);
  let found = 0; // the mark of the one that `lengthAt` found last

  function mark(tokens: Tokens): void {
    const { count, word, before, passing } = tokens;
    let hasAside = false;
    for (let at = 0; at < count;) {
      const symbol = word[at] as number;
      const length = (roots[symbol] as number) === 0 ? (isAdverb[symbol] as number) : lengthAt(tokens, at);
      if (length === 0) {
        passing[at++] = 0;
        continue;
      }
      const kind = length === 1 && isAdverb[symbol] === 1 ? adverb : found;
      hasAside ||= kind === adverb && (before[at] as number) === comma;
      for (const end = at + length; at < end; at++) passing[at] = kind;
    }
    if (hasAside) markAsides(tokens);
  }

  /** How many words the longest adverbial or catenative has that begins here. */
  function lengthAt({ count, word, before }: Tokens, first: number): number {
    let node = roots[word[first] as number] as number;
    found = marks[node] as number;
    let length = found !== 0 ? 1 : (isAdverb[word[first] as number] as number);
    for (let at = first + 1; at < count && before[at] === 0; at++) {
      node = firstChild[node] as number;
      while (node !== 0 && words[node] !== word[at]) node = sibling[node] as number;
      if (node === 0) break;
      if (marks[node] === 0) continue;
      found = marks[node] as number;
      length = at - first + 1;
    }
    return length;
  }

  return mark;
}

/** “Has, on several occasions, put herself”: nothing but adverbs between two commas. */
function markAsides({ count, before, passing }: Tokens): void {
  for (let first = 1; first < count; first++) {
    if (passing[first] !== adverb || before[first] !== comma) continue;
    let after = first + 1;
    while (after < count && passing[after] === adverb && before[after] === 0) after++;
    if (after === count || before[after] !== comma) continue;
    passing[first] = adverb | asideComma;
    passing[after] = (passing[after] as number) | asideComma;
    first = after;
  }
}

/** The adverbials and catenatives as a tree of words: node 0 is none, a word's root is where those begin that begin with it. */
type Tree = Readonly<{
  roots: Uint16Array;
  words: Uint16Array;
  firstChild: Uint16Array;
  sibling: Uint16Array;
  /** By node, the mark of the words of what ends there; 0 where nothing does. */
  marks: Uint8Array;
}>;

function readTree(text: string, wordCount: number): Tree {
  const numbers = unpackNumbers(text);
  const size = numbers.length + 1;
  const tree = {
    roots: new Uint16Array(wordCount),
    words: new Uint16Array(size),
    firstChild: new Uint16Array(size),
    sibling: new Uint16Array(size),
    marks: new Uint8Array(size),
  };
  const path: number[] = [];
  let nodes = 0;
  for (let at = 0; at < numbers.length;) {
    const head = numbers[at] as number;
    path.length = Math.min(path.length, head >> 1);
    const end = at + 2 + (numbers[at + 1] as number);
    for (at += 2; at < end; at++) {
      const node = ++nodes;
      const parent = path[path.length - 1];
      const word = numbers[at] as number;
      tree.words[node] = word;
      if (parent === undefined) tree.roots[word] = node;
      else {
        tree.sibling[node] = tree.firstChild[parent] as number;
        tree.firstChild[parent] = node;
      }
      path.push(node);
    }
    tree.marks[path[path.length - 1] ?? 0] = (head & 1) === 1 ? Passing.Loose : Passing.Word;
  }
  return tree;
}
