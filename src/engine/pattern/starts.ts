import { findAnchors } from "./anchors";
import { invert, type Lists, type LoadedNet } from "./load-net";
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

/** @param onStep told of each word and each start looked at. */
export function createStarts(net: LoadedNet, onStep?: StepCounter): Starts {
  const anchors = findAnchors(net);
  const byAnchor = invert(anchors.rarest, net.labels);
  const firsts = firstLabels(net);
  const isAnchor = marked(net.labels, anchors.rarest.values, anchors.next.values);
  const isFirst = marked(net.labels, firsts.values);
  const always = withoutAnchors(anchors.rarest, net.beginnings.length);
  // Most words anchor nothing and most begin nothing; what a word does is found when it is first met.
  const anchorsOfWord: (readonly number[] | undefined)[] = [];
  const firstsOfWord: (readonly number[] | undefined)[] = [];
  const anchorStamp = new Int32Array(net.labels);
  const beginningStamp = new Int32Array(net.beginnings.length);
  // The words at which a label stands, as chains from the last to the first.
  const placeStamp = new Int32Array(net.labels);
  const placeHead = new Int32Array(net.labels);
  let places = createChains();
  // The beginnings at each word, as chains.
  let starts = createChains();
  let startHead = new Int32Array(64);
  let passage = 0;
  let origin = 0;

  function read(tokens: Tokens, from: number, end: number): boolean {
    passage++;
    const candidates = candidatesIn(tokens, from, end);
    if (candidates.length === 0) return false;
    origin = from;
    if (startHead.length < end - from) startHead = new Int32Array((end - from) * 2);
    startHead.fill(none, 0, end - from);
    starts.count = 0;
    notePlaces(tokens, from, end);
    for (const beginning of candidates) {
      if (beginningStamp[beginning] === passage) continue;
      beginningStamp[beginning] = passage;
      if (hasNext(beginning)) begin(beginning);
    }
    return starts.count > 0;
  }

  /** The beginnings whose rarest words stand here, some more than once. */
  function candidatesIn(tokens: Tokens, from: number, end: number): readonly number[] {
    let candidates: number[] | undefined;
    for (let word = from; word < end; word++) {
      const symbol = tokens.word[word] as number;
      if (onStep !== undefined) onStep();
      if (symbol === 0) continue;
      for (const label of (anchorsOfWord[symbol] ??= labelsAmong(symbol, isAnchor))) {
        if (anchorStamp[label] === passage) continue;
        anchorStamp[label] = passage;
        candidates ??= always.slice();
        const until = byAnchor.first[label + 1] as number;
        for (let at = byAnchor.first[label] as number; at < until; at++) candidates.push(byAnchor.values[at] as number);
      }
    }
    return candidates ?? always;
  }

  function labelsAmong(word: number, some: Uint8Array): readonly number[] {
    return net.labelsOf(word).filter((label) => some[label] === 1);
  }

  /** The beginning's rarest words are there; so are those that are rarest but for them, if it needs more. */
  function hasNext(beginning: number): boolean {
    const first = anchors.next.first[beginning] as number;
    const end = anchors.next.first[beginning + 1] as number;
    if (first === end) return true;
    for (let at = first; at < end; at++) if (anchorStamp[anchors.next.values[at] as number] === passage) return true;
    return false;
  }

  function notePlaces(tokens: Tokens, from: number, end: number): void {
    places.count = 0;
    for (let word = from; word < end; word++) {
      const symbol = tokens.word[word] as number;
      if (symbol === 0) continue;
      for (const label of (firstsOfWord[symbol] ??= labelsAmong(symbol, isFirst))) {
        if (placeStamp[label] !== passage) placeHead[label] = none;
        placeStamp[label] = passage;
        places = roomIn(places);
        places.value[places.count] = word;
        places.next[places.count] = placeHead[label] as number;
        placeHead[label] = places.count++;
      }
    }
  }

  function begin(beginning: number): void {
    const end = firsts.first[beginning + 1] as number;
    for (let at = firsts.first[beginning] as number; at < end; at++) {
      const label = firsts.values[at] as number;
      if (placeStamp[label] !== passage) continue;
      for (let place = placeHead[label] as number; place >= 0; place = places.next[place] as number) {
        const word = (places.value[place] as number) - origin;
        if (onStep !== undefined) onStep();
        starts = roomIn(starts);
        starts.value[starts.count] = net.beginnings[beginning] as number;
        starts.next[starts.count] = startHead[word] as number;
        startHead[word] = starts.count++;
      }
    }
  }

  return {
    read,
    firstAt: (word) => startHead[word - origin] as number,
    next: (start) => starts.next[start] as number,
    state: (start) => starts.value[start] as number,
  };
}

/** Many short lists in two arrays; an entry names the next one of its list. */
type Chains = { count: number; value: Int32Array; next: Int32Array };

function createChains(): Chains {
  return { count: 0, value: new Int32Array(256), next: new Int32Array(256) };
}

/** The chains with room for one more. */
function roomIn(chains: Chains): Chains {
  if (chains.count < chains.value.length) return chains;
  const value = new Int32Array(chains.count * 2);
  const next = new Int32Array(chains.count * 2);
  value.set(chains.value);
  next.set(chains.next);
  return { count: chains.count, value, next };
}

/** For each beginning the labels that its first word can have. No phrase begins with a gap (phrase.ts). */
function firstLabels({ beginnings, edges, skips, states }: LoadedNet): Lists {
  const first = new Int32Array(beginnings.length + 1);
  const values: number[] = [];
  const seen = new Int32Array(states).fill(none);

  function visit(state: number, beginning: number): void {
    if (seen[state] === beginning) return;
    seen[state] = beginning;
    const end = edges.first[state + 1] as number;
    for (let edge = edges.first[state] as number; edge < end; edge++) values.push(edges.labels[edge] as number);
    const lastSkip = skips.first[state + 1] as number;
    for (let at = skips.first[state] as number; at < lastSkip; at++) visit(skips.values[at] as number, beginning);
  }

  for (let beginning = 0; beginning < beginnings.length; beginning++) {
    visit(beginnings[beginning] as number, beginning);
    first[beginning + 1] = values.length;
  }
  return { first, values: Int32Array.from(values) };
}

function withoutAnchors(anchors: Lists, beginnings: number): readonly number[] {
  const found: number[] = [];
  for (let beginning = 0; beginning < beginnings; beginning++) {
    if (anchors.first[beginning] === anchors.first[beginning + 1]) found.push(beginning);
  }
  return found;
}

/** 1 for each label of the lists. */
function marked(labels: number, ...lists: readonly Int32Array[]): Uint8Array {
  const marks = new Uint8Array(labels);
  for (const list of lists) for (let at = 0; at < list.length; at++) marks[list[at] as number] = 1;
  return marks;
}
