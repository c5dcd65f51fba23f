import type { LoadedNet } from "./load-net";
import { needsOf, type Need, type Needs } from "./needs";
import type { States } from "./states";
import type { Tokens } from "../text/tokens";

/** Told of each state looked at, for the tests that count work. */
export type StepCounter = () => void;

/** Where in a passage which phrases may begin. Holds the last passage read. */
export interface Starts {
  /**
   * Reads the words from `from` up to `end`; false when no phrase can match there. A phrase is worth following where all
   * that it needs stands in the passage, and then only from the words that it begins with.
   */
  read(tokens: Tokens, from: number, end: number): boolean;
  /** The first of what may begin at a word of the passage; -1 when nothing does. */
  firstAt(word: number): number;
  /** The next at the same word; -1 after the last. */
  next(start: number): number;
  /** The state that it begins with. */
  state(start: number): number;
}

const none = -1;

/** As many words as are asked one by one. */
const few = 8;

/**
 * What a word or a phrase needs is worked out when it is first met, since most of a pack turns up in no text of the day.
 * @param onStep told of each word and each start looked at.
 */
export function createStarts(net: LoadedNet, states: States, onStep?: StepCounter): Starts {
  const { anchored, always } = net;
  const candidatesOf: (readonly number[] | undefined)[] = [];
  const needs: (Needs | undefined)[] = [];
  const firstsOf: (readonly number[] | undefined)[] = [];
  const phraseStamp = new Int32Array(net.phrases);
  // The places of each word of the passage, as chains from the last to the first.
  const wordStamp = new Int32Array(net.words + 1);
  const wordHead = new Int32Array(net.words + 1);
  let wordNext = new Int32Array(64);
  // The same words, each once.
  const present: number[] = [];
  // For labels of many words, a bit for each word.
  const bitsOf: (Int32Array | undefined)[] = [];
  // Whether one of a label's words stands in the passage, once it was asked.
  const labelStamp = new Int32Array(net.labels);
  const labelIsThere = new Uint8Array(net.labels);
  // The phrases that begin at each word, as chains.
  let startHead = new Int32Array(64);
  let startNext: Int32Array = new Int32Array(64);
  let startState: Int32Array = new Int32Array(64);
  let starts = 0;
  let passage = 0;
  let origin = 0;

  function read(tokens: Tokens, from: number, end: number): boolean {
    passage++;
    origin = from;
    starts = 0;
    present.length = 0;
    const length = end - from;
    if (wordNext.length < length) {
      wordNext = new Int32Array(length * 2);
      startHead = new Int32Array(length * 2);
    }
    const candidates = candidatesIn(tokens, from, end);
    if (candidates.length === 0) return false;
    startHead.fill(none, 0, length);
    for (const phrase of candidates) if (areMet((needs[phrase] ??= needsFor(phrase)))) begin(phrase);
    return starts > 0;
  }

  /** The phrases whose anchors stand here. */
  function candidatesIn(tokens: Tokens, from: number, end: number): readonly number[] {
    let candidates: number[] | undefined;
    for (let word = from; word < end; word++) {
      const symbol = tokens.word[word] as number;
      if (onStep !== undefined) onStep();
      if (symbol === 0) continue;
      const isKnown = wordStamp[symbol] === passage;
      wordNext[word - from] = isKnown ? (wordHead[symbol] as number) : none;
      wordStamp[symbol] = passage;
      wordHead[symbol] = word - from;
      if (isKnown) continue;
      present.push(symbol);
      for (const phrase of (candidatesOf[symbol] ??= candidatesFor(symbol))) {
        if (phraseStamp[phrase] === passage) continue;
        phraseStamp[phrase] = passage;
        candidates ??= always.slice();
        candidates.push(phrase);
      }
    }
    return candidates ?? always;
  }

  function candidatesFor(word: number): readonly number[] {
    const found: number[] = [];
    for (const label of net.labelsOf(word)) {
      const end = anchored.first[label + 1] as number;
      for (let at = anchored.first[label] as number; at < end; at++) found.push(anchored.values[at] as number);
    }
    return found.length < 2 ? found : Array.from(new Set(found));
  }

  /** What turns up least comes first, so that little is asked. */
  function needsFor(phrase: number): Needs {
    const sizeOf = (need: Need) => (typeof need === "number" ? net.membersOf(need).length : net.words);
    return needsOf(net.phrase(phrase))
      .slice()
      .sort((a, b) => sizeOf(a) - sizeOf(b));
  }

  function areMet(all: Needs): boolean {
    for (let at = 0; at < all.length; at++) if (!isMet(all[at] as Need)) return false;
    return true;
  }

  function isMet(need: Need): boolean {
    if (typeof need === "number") return isThere(need);
    for (let way = 0; way < need.length; way++) if (areMet(need[way] as Needs)) return true;
    return false;
  }

  function isThere(label: number): boolean {
    if (labelStamp[label] !== passage) {
      labelStamp[label] = passage;
      labelIsThere[label] = anyIsThere(label) ? 1 : 0;
    }
    return labelIsThere[label] === 1;
  }

  /** Asks the label's words or those of the passage, whichever are fewer. */
  function anyIsThere(label: number): boolean {
    const members = net.membersOf(label);
    if (members.length <= few) {
      for (let at = 0; at < members.length; at++) if (wordStamp[members[at] as number] === passage) return true;
      return false;
    }
    const bits = (bitsOf[label] ??= bitsFor(members));
    for (let at = 0; at < present.length; at++) {
      const word = present[at] as number;
      if (((bits[word >> 5] as number) & (1 << (word & 31))) !== 0) return true;
    }
    return false;
  }

  function bitsFor(members: readonly number[]): Int32Array {
    const bits = new Int32Array((net.words >> 5) + 1);
    for (const word of members) bits[word >> 5] = (bits[word >> 5] as number) | (1 << (word & 31));
    return bits;
  }

  function begin(phrase: number): void {
    const state = states.begin(phrase);
    for (const label of (firstsOf[phrase] ??= firstLabels(state))) {
      if (!isThere(label)) continue;
      for (const word of net.membersOf(label)) {
        if (wordStamp[word] !== passage) continue;
        for (let place = wordHead[word] as number; place >= 0; place = wordNext[place] as number) add(state, place);
      }
    }
  }

  function add(state: number, place: number): void {
    if (onStep !== undefined) onStep();
    if (starts === startState.length) {
      startState = doubled(startState);
      startNext = doubled(startNext);
    }
    startState[starts] = state;
    startNext[starts] = startHead[place] as number;
    startHead[place] = starts++;
  }

  /** The labels that the first word can have. No phrase begins with a gap (phrase.ts). */
  function firstLabels(state: number): readonly number[] {
    const found: number[] = [];
    const end = states.edgeFirst[state + 1] as number;
    for (let edge = states.edgeFirst[state] as number; edge < end; edge++)
      found.push(states.edgeLabels[edge] as number);
    const lastSkip = states.skipFirst[state + 1] as number;
    for (let at = states.skipFirst[state] as number; at < lastSkip; at++) {
      for (const label of firstLabels(states.skips[at] as number)) if (found.indexOf(label) < 0) found.push(label);
    }
    return found;
  }

  return {
    read,
    firstAt: (word) => startHead[word - origin] as number,
    next: (start) => startNext[start] as number,
    state: (start) => startState[start] as number,
  };
}

function doubled(values: Int32Array): Int32Array {
  const more = new Int32Array(values.length * 2);
  more.set(values);
  return more;
}
