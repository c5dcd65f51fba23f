import { invert, type LoadedNet, type Lists } from "./load-net";
import { createStarts } from "./starts";
import { barrier, pause, type Tokens } from "../text/tokens";

/** A place where phrases end: the word's index, and the accept numbers of all that end there. */
export type Ending = Readonly<{ word: number; accepts: readonly number[] }>;

/** A match in words: indexes of its first and last word. */
export type WordSpan = Readonly<{ first: number; last: number }>;

export interface Matcher {
  /**
   * Where phrases end, in order.
   *
   * Between two barriers only the phrases whose rare words are there are followed, so that ordinary text costs little
   * more than a look at each word.
   * @param first of the words to read; a match lies wholly among them.
   */
  scan(tokens: Tokens, first?: number, last?: number): readonly Ending[];
  /**
   * Of all matches of one accept number, the leftmost and then longest, without overlaps.
   * @param ends words at which it ends, rising, as `scan` found them.
   */
  resolve(tokens: Tokens, accept: number, ends: readonly number[]): readonly WordSpan[];
  /** True when a match of this accept number begins and ends exactly so. */
  covers(tokens: Tokens, accept: number, span: WordSpan): boolean;
}

/** Told of each state looked at, for the tests that count work. */
export type StepCounter = () => void;

// A bundler may make each use of an imported name a call, and every word is asked about these.
const closing = barrier;
const pausing = pause;

/** Adverbs do not end a match, but a passage of this many times the words of the longest phrase is not searched. */
const stretch = 2;

/** A state that an adverb has left as it was. It accepts nothing: no match ends on such an adverb. */
function waiting(state: number): number {
  return -1 - state;
}

/** The state itself, waiting or not. */
function stateOf(member: number): number {
  return member < 0 ? -1 - member : member;
}

/**
 * Adverbs may stand between any two words of a phrase, so that no phrase has to say so: “was clearly putting herself
 * repeatedly at risk”. A matcher holds nothing of a text between calls, and learns nothing from one.
 * @param isAdverb by word number, 1 for a word that no phrase minds between its words.
 */
export function createMatcher(net: LoadedNet, isAdverb: Uint8Array, onStep?: StepCounter): Matcher {
  const { edges, skips } = net;
  const labelStamp = new Int32Array(net.labels);
  // Marks which states are in the set being made, without clearing it each time.
  const stamp = new Int32Array(net.states);
  // The same for states whose content has been looked at.
  const opened = new Int32Array(net.states);
  let round = 0;
  const starts = createStarts(net, onStep);
  let back: Backward | undefined;

  function scan(tokens: Tokens, first = 0, last = tokens.count - 1): readonly Ending[] {
    const endings: Ending[] = [];
    for (let from = first; from <= last;) {
      let end = from + 1;
      while (end <= last && ((tokens.before[end] as number) & closing) === 0) end++;
      if (starts.read(tokens, from, end)) follow(tokens, from, end, endings);
      from = end;
    }
    return endings;
  }

  function follow(tokens: Tokens, from: number, end: number, endings: Ending[]): void {
    // The states that the last word led to; those that only wait while an adverb passes stand as `waiting` has them.
    let current: readonly number[] = [];
    for (let word = from; word < end; word++) {
      if (word > from && current.length > 0 && ((tokens.before[word] as number) & pausing) !== 0) {
        current = overPause(current);
      }
      const first = starts.firstAt(word);
      if (first < 0 && current.length === 0) continue;
      const symbol = tokens.word[word] as number;
      round++;
      stampLabels(symbol);
      const next: number[] = [];
      for (const member of current) collect(stateOf(member), next);
      for (let start = first; start >= 0; start = starts.next(start)) collect(starts.state(start), next);
      if (isAdverb[symbol] === 1) for (const member of current) waitIn(stateOf(member), next);
      current = next;
      const accepts = acceptsOf(next);
      if (accepts.length > 0) endings.push({ word, accepts });
    }
  }

  function waitIn(state: number, into: number[]): void {
    const leadsOn = (edges.first[state + 1] as number) > (edges.first[state] as number);
    const skipsOn = (skips.first[state + 1] as number) > (skips.first[state] as number);
    // What the adverb led to by itself is there with all that it can do.
    if (stamp[state] === round || !(leadsOn || skipsOn || (net.any[state] as number) >= 0)) return;
    stamp[state] = round;
    into.push(waiting(state));
  }

  function acceptsOf(set: readonly number[]): readonly number[] {
    const found: number[] = [];
    round++;
    for (const member of set) if (member >= 0) collectAccepts(member, found);
    return found.length < 2 ? found : Array.from(new Set(found)).sort((a, b) => a - b);
  }

  function collectAccepts(state: number, into: number[]): void {
    if (net.accepting[state] === 0 || opened[state] === round) return;
    opened[state] = round;
    const end = net.accepts.first[state + 1] as number;
    for (let at = net.accepts.first[state] as number; at < end; at++) into.push(net.accepts.values[at] as number);
    const lastSkip = skips.first[state + 1] as number;
    for (let at = skips.first[state] as number; at < lastSkip; at++) collectAccepts(skips.values[at] as number, into);
  }

  /** What is alive after a pause was a waiting gap before it. */
  function overPause(set: readonly number[]): readonly number[] {
    round++;
    const alive: number[] = [];
    for (const member of set) collectPauses(stateOf(member), alive);
    return alive;
  }

  function collect(state: number, into: number[]): void {
    if (opened[state] === round) return;
    opened[state] = round;
    if (onStep !== undefined) onStep();
    const any = net.any[state] as number;
    if (any >= 0) take(any, into);
    const end = edges.first[state + 1] as number;
    for (let edge = edges.first[state] as number; edge < end; edge++) {
      if (labelStamp[edges.labels[edge] as number] === round) take(edges.targets[edge] as number, into);
    }
    const lastSkip = skips.first[state + 1] as number;
    for (let at = skips.first[state] as number; at < lastSkip; at++) collect(skips.values[at] as number, into);
  }

  function collectPauses(state: number, into: number[]): void {
    if (opened[state] === round) return;
    opened[state] = round;
    if (net.pauses[state] === 1) take(state, into);
    const lastSkip = skips.first[state + 1] as number;
    for (let at = skips.first[state] as number; at < lastSkip; at++) collectPauses(skips.values[at] as number, into);
  }

  function take(state: number, into: number[]): void {
    if (stamp[state] === round) return;
    stamp[state] = round;
    into.push(state);
  }

  /** Marks the labels that a word can follow. */
  function stampLabels(word: number): void {
    for (const label of net.labelsOf(word)) labelStamp[label] = round;
  }

  function resolve(tokens: Tokens, accept: number, ends: readonly number[]): readonly WordSpan[] {
    const spans: WordSpan[] = [];
    let bound = 0;
    let from = 0;
    while (from < ends.length) {
      let first = -1;
      let last = -1;
      for (let at = from; at < ends.length; at++) {
        const end = ends[at] as number;
        if (first >= 0 && end - net.reach * stretch + 1 > first) break;
        const start = startOf(tokens, accept, end, bound);
        if (start < 0 || (first >= 0 && start > first)) continue;
        first = start;
        last = end;
      }
      if (first < 0) break;
      spans.push({ first, last });
      bound = last + 1;
      while (from < ends.length && (ends[from] as number) < bound) from++;
    }
    return spans;
  }

  /** The leftmost word, not before `bound`, from which a match that ends at `end` can begin; -1 when there is none. */
  function startOf(tokens: Tokens, accept: number, end: number, bound: number): number {
    back ??= turnedRound(net);
    let current: number[] = [];
    round++;
    if (accept >= 0 && accept + 1 < back.accepting.first.length) {
      forEach(back.accepting, accept, (state) => takeBack(state, current));
    }
    let start = -1;
    for (let word = end; word >= bound && current.length > 0; word--) {
      round++;
      const symbol = tokens.word[word] as number;
      stampLabels(symbol);
      let before: number[] = [];
      for (const state of current) collectBack(state, before);
      if (before.some(isBeginning)) start = word;
      if (isAdverb[symbol] === 1 && word < end) for (const state of current) addOnce(state, before);
      const gaps = tokens.before[word] as number;
      if ((gaps & closing) !== 0) break;
      if ((gaps & pausing) !== 0) before = beforePause(before);
      current = before;
    }
    return start;
  }

  function collectBack(state: number, into: number[]): void {
    if (onStep !== undefined) onStep();
    const { sources, byAny } = back as Backward; // startOf made it
    forEach(byAny, state, (from) => takeBack(from, into));
    const end = sources.first[state + 1] as number;
    for (let at = sources.first[state] as number; at < end; at++) {
      if (labelStamp[sources.labels[at] as number] === round) takeBack(sources.states[at] as number, into);
    }
  }

  /** What waits for the words after an adverb also waits before it; all that skips to it is among them already. */
  function addOnce(state: number, into: number[]): void {
    if (stamp[state] === round) return;
    stamp[state] = round;
    into.push(state);
  }

  function takeBack(state: number, into: number[]): void {
    if (stamp[state] === round) return;
    stamp[state] = round;
    into.push(state);
    forEach((back as Backward).skippedFrom, state, (from) => takeBack(from, into));
  }

  function isBeginning(state: number): boolean {
    return (back as Backward).begins[state] === 1;
  }

  /** What is alive after a pause was a waiting gap before it. */
  function beforePause(states: readonly number[]): number[] {
    round++;
    const before: number[] = [];
    for (const state of states) if (net.pauses[state] === 1) takeBack(state, before);
    return before;
  }

  function covers(tokens: Tokens, accept: number, span: WordSpan): boolean {
    return startOf(tokens, accept, span.last, span.first) === span.first;
  }

  return { scan, resolve, covers };
}

/** The automaton against the reading direction. Texts without a match never need it. */
type Backward = Readonly<{
  /** For each state, the states that lead to it, and by which label. */
  sources: Readonly<{ first: Int32Array; labels: Int32Array; states: Int32Array }>;
  /** Those that lead to it by any word. */
  byAny: Lists;
  skippedFrom: Lists;
  /** The states of each accept number. */
  accepting: Lists;
  /** 1 for a state that a match can begin at. */
  begins: Uint8Array;
}>;

function turnedRound(net: LoadedNet): Backward {
  const { first, labels, targets } = net.edges;
  const bySource = invert({ first: edgeNumbers(targets.length), values: targets }, net.states);
  const sourceOf = new Int32Array(targets.length);
  for (let state = 0; state < net.states; state++) {
    const end = first[state + 1] as number;
    for (let edge = first[state] as number; edge < end; edge++) sourceOf[edge] = state;
  }
  const begins = new Uint8Array(net.states);
  net.beginnings.forEach((state) => (begins[state] = 1));
  let accepts = 0;
  for (let at = 0; at < net.accepts.values.length; at++) {
    accepts = Math.max(accepts, (net.accepts.values[at] as number) + 1);
  }
  return {
    sources: {
      first: bySource.first,
      labels: picked(labels, bySource.values),
      states: picked(sourceOf, bySource.values),
    },
    byAny: invert(anyLists(net), net.states),
    skippedFrom: invert(net.skips, net.states),
    accepting: invert(net.accepts, accepts),
    begins,
  };
}

function picked(values: Int32Array, at: Int32Array): Int32Array {
  const chosen = new Int32Array(at.length);
  for (let index = 0; index < at.length; index++) chosen[index] = values[at[index] as number] as number;
  return chosen;
}

/** Each edge as a list of its own. */
function edgeNumbers(edges: number): Int32Array {
  const first = new Int32Array(edges + 1);
  for (let edge = 0; edge <= edges; edge++) first[edge] = edge;
  return first;
}

function anyLists(net: LoadedNet): Lists {
  const first = new Int32Array(net.states + 1);
  const values = new Int32Array(net.states);
  let count = 0;
  for (let state = 0; state < net.states; state++) {
    const target = net.any[state] as number;
    if (target >= 0) values[count++] = target;
    first[state + 1] = count;
  }
  return { first, values: values.subarray(0, count) };
}

function forEach(lists: Lists, number: number, use: (value: number) => void): void {
  const end = lists.first[number + 1] as number;
  for (let at = lists.first[number] as number; at < end; at++) use(lists.values[at] as number);
}
