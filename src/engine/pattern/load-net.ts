import { unpackNumbers } from "../../base/numbers";
import type { Net } from "../compiled";

/** Lists by number in two flat arrays: `values` from `first[n]` to `first[n + 1]` are those of `n`. */
export type Lists = Readonly<{ first: Int32Array; values: Int32Array }>;

/** An automaton ready to run. A label is a word's number, or a number above all words for a set of words. */
export type LoadedNet = Readonly<{
  states: number;
  /** The highest word number. */
  words: number;
  labels: number;
  /** The labels of the edges that a word can follow. */
  labelsOf: (word: number) => readonly number[];
  /** The words that can follow an edge with this label. */
  membersOf: (label: number) => readonly number[];
  edges: Readonly<{ first: Int32Array; labels: Int32Array; targets: Int32Array }>;
  /** States whose content is the state's own too. */
  skips: Lists;
  /** The state that any word leads to; -1 when there is none. */
  any: Int32Array;
  /** 1 for a state that a pause leaves alive. */
  pauses: Uint8Array;
  accepts: Lists;
  /** 1 for a state that accepts, or skips to one that does. */
  accepting: Uint8Array;
  /** States at which a match can begin. */
  beginnings: Int32Array;
  /** Each label's words, as how often they turn up together. */
  commonness: Int32Array;
  reach: number;
}>;

/**
 * Unpacks an automaton.
 * @param words the highest word number.
 * @param plainOf for a word that is another one's exact spelling, that other; 0 for all others.
 * @param commonnessOf how often a word turns up in any text, as a number to compare.
 */
export function loadNet(
  net: Net,
  words: number,
  plainOf: (word: number) => number,
  commonnessOf: (word: number) => number,
): LoadedNet {
  const kinds = unpackNumbers(net.kinds);
  const shapes = unpackNumbers(net.shapes);
  const states = shapes.length;
  const any = new Int32Array(states).fill(-1);
  const pauses = new Uint8Array(states);
  const edgeFirst = new Int32Array(states + 1);
  const skipFirst = new Int32Array(states + 1);
  const packedTargets = unpackNumbers(net.targets);
  const targets = new Int32Array(packedTargets.length);
  const skips = unpackNumbers(net.skips);
  let edge = 0;
  let target = 0;
  let skip = 0;
  for (let state = 0; state < states; state++) {
    const shape = kinds[shapes[state] as number] as number;
    const edges = (shape >> 2) & 15;
    pauses[state] = shape & 1;
    for (let end = edge + edges; edge < end; edge++) targets[edge] = state - (packedTargets[target++] as number);
    edgeFirst[state + 1] = edge;
    if ((shape & 2) !== 0) any[state] = state - (packedTargets[target++] as number);
    for (let end = skip + (shape >> 6); skip < end; skip++) skips[skip] = state - (skips[skip] as number);
    skipFirst[state + 1] = skip;
  }
  const sets = readSets(net.sets);
  const accepts = readAccepts(net.accepts, states);
  const skipLists = { first: skipFirst, values: skips };
  const beginnings = summed(unpackNumbers(net.beginnings));
  const labels = words + 1 + sets.first.length - 1;
  return {
    states,
    words,
    labels,
    labelsOf: labelsByWord(sets, words, plainOf),
    membersOf: membersByLabel(sets, words, plainOf),
    edges: { first: edgeFirst, labels: unpackNumbers(net.labels), targets: targets.subarray(0, edge) },
    skips: skipLists,
    any,
    pauses,
    accepts,
    accepting: acceptingStates(accepts, skipLists, states),
    beginnings,
    commonness: commonnessOfLabels(sets, words, commonnessOf),
    reach: net.reach,
  };
}

/** Each set's members, which are words or earlier sets. */
function readSets(text: string): Lists {
  const packed = unpackNumbers(text);
  const first = [0];
  const values = new Int32Array(packed.length);
  let count = 0;
  for (let at = 0; at < packed.length;) {
    const end = at + 1 + (packed[at] as number);
    let member = 0;
    for (at++; at < end; at++) values[count++] = member += packed[at] as number;
    first.push(count);
  }
  return { first: Int32Array.from(first), values: values.subarray(0, count) };
}

/**
 * For each word, itself and the sets that it is in; an exact spelling goes wherever its plain word does. Found when a
 * word is first asked for, since most words of a pack turn up in no text of the day.
 */
function labelsByWord(
  sets: Lists,
  words: number,
  plainOf: (word: number) => number,
): (word: number) => readonly number[] {
  const holders = invert(sets, words + sets.first.length);
  const known: (readonly number[] | undefined)[] = [];

  function find(word: number): readonly number[] {
    const found: number[] = [];
    if (word === 0) return found;
    const plain = plainOf(word);
    visit(word, found);
    if (plain > 0) visit(plain, found);
    return found;
  }

  function visit(label: number, found: number[]): void {
    if (found.indexOf(label) >= 0) return;
    found.push(label);
    const end = holders.first[label + 1] as number;
    for (let at = holders.first[label] as number; at < end; at++) {
      visit(words + 1 + (holders.values[at] as number), found);
    }
  }

  return (word) => (known[word] ??= find(word));
}

/** The other way round: all words of a label, exact spellings with them. Found when a label is first asked for. */
function membersByLabel(
  sets: Lists,
  words: number,
  plainOf: (word: number) => number,
): (label: number) => readonly number[] {
  const known: (readonly number[] | undefined)[] = [];
  // Exact spellings are numbered after all other words.
  const spellings: number[] = [];
  for (let word = words; word > 0 && plainOf(word) > 0; word--) spellings.push(word);

  function collect(label: number, into: Set<number>): void {
    if (label > words) {
      const set = label - words - 1;
      const end = sets.first[set + 1] as number;
      for (let at = sets.first[set] as number; at < end; at++) collect(sets.values[at] as number, into);
      return;
    }
    into.add(label);
    for (const spelling of spellings) if (plainOf(spelling) === label) into.add(spelling);
  }

  function find(label: number): readonly number[] {
    const found = new Set<number>();
    collect(label, found);
    return Array.from(found);
  }

  return (label) => (known[label] ??= find(label));
}

/** Members of a set are words or earlier sets, so one pass sums all. */
function commonnessOfLabels(sets: Lists, words: number, commonnessOf: (word: number) => number): Int32Array {
  const sums = new Int32Array(words + sets.first.length);
  for (let word = 1; word <= words; word++) sums[word] = commonnessOf(word);
  for (let set = 0; set + 1 < sets.first.length; set++) {
    let sum = 0;
    const end = sets.first[set + 1] as number;
    for (let at = sets.first[set] as number; at < end; at++) sum += sums[sets.values[at] as number] as number;
    sums[words + 1 + set] = sum;
  }
  return sums;
}

/** @param accepts pairs of how far the state is from the one before, and an accept number. */
function readAccepts(text: string, states: number): Lists {
  const pairs = unpackNumbers(text);
  const first = new Int32Array(states + 1);
  const values = new Int32Array(pairs.length >> 1);
  let state = 0;
  for (let pair = 0; pair < values.length; pair++) {
    state += pairs[pair * 2] as number;
    values[pair] = pairs[pair * 2 + 1] as number;
    first[state + 1] = pair + 1;
  }
  for (let at = 1; at <= states; at++) first[at] = Math.max(first[at] as number, first[at - 1] as number);
  return { first, values };
}

/** States lead to earlier ones only, so one pass finds all. */
function acceptingStates(accepts: Lists, skips: Lists, states: number): Uint8Array {
  const accepting = new Uint8Array(states);
  for (let state = 0; state < states; state++) {
    let any = (accepts.first[state] as number) < (accepts.first[state + 1] as number);
    const end = skips.first[state + 1] as number;
    for (let at = skips.first[state] as number; at < end && !any; at++) {
      any = accepting[skips.values[at] as number] === 1;
    }
    if (any) accepting[state] = 1;
  }
  return accepting;
}

function summed(differences: Int32Array): Int32Array {
  for (let at = 1; at < differences.length; at++) {
    differences[at] = (differences[at] as number) + (differences[at - 1] as number);
  }
  return differences;
}

/** The lists turned round: for each value below `size`, the numbers of the lists that hold it, rising. */
export function invert(lists: Lists, size: number): Lists {
  const first = new Int32Array(size + 1);
  for (let at = 0; at < lists.values.length; at++) {
    const after = (lists.values[at] as number) + 1;
    first[after] = (first[after] as number) + 1;
  }
  for (let at = 1; at <= size; at++) first[at] = (first[at] as number) + (first[at - 1] as number);
  const next = first.slice();
  const values = new Int32Array(lists.values.length);
  for (let list = 0; list + 1 < lists.first.length; list++) {
    const end = lists.first[list + 1] as number;
    for (let at = lists.first[list] as number; at < end; at++) {
      const value = lists.values[at] as number;
      const place = next[value] as number;
      values[place] = list;
      next[value] = place + 1;
    }
  }
  return { first, values };
}
