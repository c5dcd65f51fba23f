import { findAnchors } from "./anchors";
import type { LoadedNet } from "./load-net";
import type { StepCounter } from "./matcher";
import type { Tokens } from "../text/tokens";

/** Where in a passage which phrases may begin. Holds the last passage read. */
export interface Starts {
  /**
   * Reads the words from `from` up to `end`; false when no phrase can match there. A phrase is worth following where its
   * rare words all stand in the passage, and then only from the words that it begins with.
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

/**
 * What a word or a phrase needs is worked out when it is first met, since most of a pack turns up in no text of the day.
 * @param onStep told of each word and each start looked at.
 */
export function createStarts(net: LoadedNet, onStep?: StepCounter): Starts {
  const anchors = findAnchors(net);
  const { always, byLabel } = indexByAnchor(net, anchors.rarest);
  const candidatesOf: (readonly number[] | undefined)[] = [];
  const nextOf: (readonly number[] | undefined)[] = [];
  const firstsOf: (readonly number[] | undefined)[] = [];
  const seenState = new Int32Array(net.states).fill(none);
  const beginningStamp = new Int32Array(net.beginnings.length);
  // The places of each word of the passage, as chains from the last to the first.
  const wordStamp = new Int32Array(net.words + 1);
  const wordHead = new Int32Array(net.words + 1);
  let wordNext = new Int32Array(64);
  // Whether one of a label's words stands in the passage, once it was asked.
  const labelStamp = new Int32Array(net.labels);
  const labelIsThere = new Uint8Array(net.labels);
  // The beginnings at each word, as chains.
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
    const length = end - from;
    if (wordNext.length < length) {
      wordNext = new Int32Array(length * 2);
      startHead = new Int32Array(length * 2);
    }
    const candidates = candidatesIn(tokens, from, end);
    if (candidates.length === 0) return false;
    startHead.fill(none, 0, length);
    for (const beginning of candidates) if (hasNext(beginning)) begin(beginning);
    return starts > 0;
  }

  /** The beginnings whose rarest words stand here. */
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
      for (const beginning of (candidatesOf[symbol] ??= candidatesFor(symbol))) {
        if (beginningStamp[beginning] === passage) continue;
        beginningStamp[beginning] = passage;
        candidates ??= always.slice();
        candidates.push(beginning);
      }
    }
    return candidates ?? always;
  }

  function candidatesFor(word: number): readonly number[] {
    const found: number[] = [];
    for (const label of net.labelsOf(word)) {
      const end = byLabel.first[label + 1] as number;
      for (let at = byLabel.first[label] as number; at < end; at++) found.push(byLabel.values[at] as number);
    }
    return found.length < 2 ? found : Array.from(new Set(found));
  }

  /** The beginning's rarest words are there; so are those that are rarest but for them, if it needs more. */
  function hasNext(beginning: number): boolean {
    const needed = (nextOf[beginning] ??= anchors.next(beginning));
    return needed.length === 0 || needed.some(isThere);
  }

  function isThere(label: number): boolean {
    if (labelStamp[label] !== passage) {
      labelStamp[label] = passage;
      labelIsThere[label] = net.membersOf(label).some(isInPassage) ? 1 : 0;
    }
    return labelIsThere[label] === 1;
  }

  function isInPassage(word: number): boolean {
    return wordStamp[word] === passage;
  }

  function begin(beginning: number): void {
    const state = net.beginnings[beginning] as number;
    for (const label of (firstsOf[beginning] ??= firstLabels(state))) {
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
  function firstLabels(beginning: number): readonly number[] {
    const found: number[] = [];
    function visit(state: number): void {
      if (seenState[state] === beginning) return;
      seenState[state] = beginning;
      const end = net.edges.first[state + 1] as number;
      for (let edge = net.edges.first[state] as number; edge < end; edge++)
        found.push(net.edges.labels[edge] as number);
      const lastSkip = net.skips.first[state + 1] as number;
      for (let at = net.skips.first[state] as number; at < lastSkip; at++) visit(net.skips.values[at] as number);
    }
    visit(beginning);
    return found;
  }

  return {
    read,
    firstAt: (word) => startHead[word - origin] as number,
    next: (start) => startNext[start] as number,
    state: (start) => startState[start] as number,
  };
}

type LabelIndex = Readonly<{
  /** Beginnings that can match without any certain word. */
  always: readonly number[];
  /** For each label the beginnings whose rarest it is. */
  byLabel: Readonly<{ first: Int32Array; values: Int32Array }>;
}>;

function indexByAnchor(net: LoadedNet, rarest: (beginning: number) => readonly number[]): LabelIndex {
  const always: number[] = [];
  const labels: (readonly number[])[] = [];
  const first = new Int32Array(net.labels + 1);
  let count = 0;
  for (let beginning = 0; beginning < net.beginnings.length; beginning++) {
    const own = rarest(beginning);
    labels.push(own);
    if (own.length === 0) always.push(beginning);
    count += own.length;
    for (const label of own) first[label + 1] = (first[label + 1] as number) + 1;
  }
  for (let label = 1; label < first.length; label++)
    first[label] = (first[label] as number) + (first[label - 1] as number);
  const next = first.slice();
  const values = new Int32Array(count);
  for (let beginning = 0; beginning < labels.length; beginning++) {
    for (const label of labels[beginning] as readonly number[]) {
      const place = next[label] as number;
      next[label] = place + 1;
      values[place] = beginning;
    }
  }
  return { always, byLabel: { first, values } };
}

function doubled(values: Int32Array): Int32Array {
  const more = new Int32Array(values.length * 2);
  more.set(values);
  return more;
}
