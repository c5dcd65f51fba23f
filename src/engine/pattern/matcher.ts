import type { LoadedNet } from "./load-net";
import { createStarts, type StepCounter } from "./starts";
import { createStates, forEachIn } from "./states";
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
  /**
   * True when a match of this accept number begins and ends exactly so.
   * @param without a word of the span to read as if it were not there.
   */
  covers(tokens: Tokens, accept: number, span: WordSpan, without?: number): boolean;
}

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
 * repeatedly at risk”. A matcher holds nothing of a text between calls; which phrases it has read it may learn from one, which
 * changes nothing that is found.
 * @param isAdverb by word number, 1 for a word that no phrase minds between its words.
 */
export function createMatcher(net: LoadedNet, isAdverb: Uint8Array, onStep?: StepCounter): Matcher {
  const states = createStates(net);
  const { edgeFirst, edgeLabels, edgeTargets, edgeSources, skipFirst, skips } = states;
  // `stamp` marks which states are in the set being made, `opened` those whose content has been looked at.
  const [stamp, opened] = states.marks;
  let round = 0;
  const starts = createStarts(net, states, isAdverb, onStep);

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
      const next: number[] = [];
      for (const member of current) collect(stateOf(member), symbol, next);
      for (let start = first; start >= 0; start = starts.next(start)) collect(starts.state(start), symbol, next);
      if (isAdverb[symbol] === 1) for (const member of current) waitIn(stateOf(member), next);
      current = next;
      const accepts = acceptsOf(next);
      if (accepts.length > 0) endings.push({ word, accepts });
    }
  }

  function waitIn(state: number, into: number[]): void {
    const leadsOn = (edgeFirst[state + 1] as number) > (edgeFirst[state] as number);
    const skipsOn = (skipFirst[state + 1] as number) > (skipFirst[state] as number);
    // What the adverb led to by itself is there with all that it can do.
    if (stamp[state] === round || !(leadsOn || skipsOn || (states.any[state] as number) >= 0)) return;
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
    if (states.accepting[state] === false || opened[state] === round) return;
    opened[state] = round;
    for (const accept of states.accepts[state] as readonly number[]) into.push(accept);
    const lastSkip = skipFirst[state + 1] as number;
    for (let at = skipFirst[state] as number; at < lastSkip; at++) collectAccepts(skips[at] as number, into);
  }

  /** What is alive after a pause was a waiting gap before it. */
  function overPause(set: readonly number[]): readonly number[] {
    round++;
    const alive: number[] = [];
    for (const member of set) collectPauses(stateOf(member), alive);
    return alive;
  }

  function collect(state: number, symbol: number, into: number[]): void {
    if (opened[state] === round) return;
    opened[state] = round;
    if (onStep !== undefined) onStep();
    const any = states.any[state] as number;
    if (any >= 0) take(any, into);
    const end = edgeFirst[state + 1] as number;
    for (let edge = edgeFirst[state] as number; edge < end; edge++) {
      if (net.has(edgeLabels[edge] as number, symbol)) take(edgeTargets[edge] as number, into);
    }
    const lastSkip = skipFirst[state + 1] as number;
    for (let at = skipFirst[state] as number; at < lastSkip; at++) collect(skips[at] as number, symbol, into);
  }

  function collectPauses(state: number, into: number[]): void {
    if (opened[state] === round) return;
    opened[state] = round;
    if (states.pauses[state] === true) take(state, into);
    const lastSkip = skipFirst[state + 1] as number;
    for (let at = skipFirst[state] as number; at < lastSkip; at++) collectPauses(skips[at] as number, into);
  }

  function take(state: number, into: number[]): void {
    if (stamp[state] === round) return;
    stamp[state] = round;
    into.push(state);
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
  function startOf(tokens: Tokens, accept: number, end: number, bound: number, without = -1): number {
    let current: number[] = [];
    round++;
    forEachIn(states.acceptedBy, accept, (state) => takeBack(state, current));
    let start = -1;
    for (let word = end; word >= bound && current.length > 0; word--) {
      if (word === without) continue;
      round++;
      const symbol = tokens.word[word] as number;
      let before: number[] = [];
      for (const state of current) collectBack(state, symbol, before);
      if (before.some(isBeginning)) start = word;
      if (isAdverb[symbol] === 1 && word < end) for (const state of current) addOnce(state, before);
      const gaps = tokens.before[word] as number;
      if ((gaps & closing) !== 0) break;
      if ((gaps & pausing) !== 0) before = beforePause(before);
      current = before;
    }
    return start;
  }

  function collectBack(state: number, symbol: number, into: number[]): void {
    if (onStep !== undefined) onStep();
    forEachIn(states.anyInto, state, (from) => takeBack(from, into));
    forEachIn(states.edgesInto, state, (edge) => {
      if (net.has(edgeLabels[edge] as number, symbol)) takeBack(edgeSources[edge] as number, into);
    });
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
    forEachIn(states.skipsInto, state, (from) => takeBack(from, into));
  }

  function isBeginning(state: number): boolean {
    return states.begins[state] === true;
  }

  /** What is alive after a pause was a waiting gap before it. */
  function beforePause(set: readonly number[]): number[] {
    round++;
    const before: number[] = [];
    for (const state of set) if (states.pauses[state] === true) takeBack(state, before);
    return before;
  }

  function covers(tokens: Tokens, accept: number, span: WordSpan, without?: number): boolean {
    return startOf(tokens, accept, span.last, span.first, without) === span.first;
  }

  return { scan, resolve, covers };
}
