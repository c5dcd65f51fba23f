import type { Net } from "../compiled";
import { createAlphabet } from "./alphabet";
import { barrier, pause, type Tokens } from "../text/tokens";

/** A place where phrases end: the word's index, and the accept numbers of all that end there. */
export type Ending = Readonly<{ word: number; accepts: readonly number[] }>;

/** A match in words: indexes of its first and last word. */
export type WordSpan = Readonly<{ first: number; last: number }>;

export interface Matcher {
  /** One pass over the words; the endings come in order. */
  scan(tokens: Tokens): readonly Ending[];
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

type DfaState = {
  readonly set: readonly number[];
  readonly next: Uint16Array;
  afterPause: number;
  readonly accepts: readonly number[];
};

/** More states than this are forgotten and found again, so that memory stays bounded whatever the text. */
const mostStates = 4096;
const unset = 0xffff;

/** @param words the highest word number of the word table. */
export function createMatcher(net: Net, words: number, onStep?: StepCounter): Matcher {
  const { classes, classOf, labelsOf } = createAlphabet(net, words);
  const offset = net.sets.length; // labels of sets are negative
  const labelStamp = new Int32Array(offset + words + 1);
  const fromBeginning = edgesByLabel(net, offset, words);
  const backward = reverse(net);
  const gapOf = membersByGap(net);
  const acceptingStates = statesByAccept(net);
  let dfa: DfaState[] = [];
  let numberByKey = new Map<string, number>();
  // Marks which states are in the set being made, without clearing it each time.
  const stamp = new Int32Array(net.states);
  let round = 0;
  forget();

  function forget(): void {
    dfa = [];
    numberByKey = new Map();
    numberOf([]);
  }

  function numberOf(set: readonly number[]): number {
    const key = set.join();
    const known = numberByKey.get(key);
    if (known !== undefined) return known;
    const next = new Uint16Array(classes).fill(unset);
    const number = dfa.push({ set, next, afterPause: unset, accepts: acceptsOf(set) }) - 1;
    numberByKey.set(key, number);
    return number;
  }

  function acceptsOf(set: readonly number[]): readonly number[] {
    const found = new Set<number>();
    for (const state of set) forEach(net.accepts, state, (accept) => found.add(accept));
    return Array.from(found).sort((a, b) => a - b);
  }

  function scan(tokens: Tokens): readonly Ending[] {
    const endings: Ending[] = [];
    let at = 0;
    for (let word = 0; word < tokens.count; word++) {
      const gaps = tokens.before[word] as number; // word < count
      if ((gaps & closing) !== 0) at = 0;
      else if ((gaps & pausing) !== 0 && at !== 0) at = overPause(at);
      const symbol = classOf[tokens.word[word] as number] as number;
      let next = (dfa[at] as DfaState).next[symbol] as number;
      if (next === unset) next = move(at, symbol);
      if (onStep !== undefined) onStep();
      at = next;
      const { accepts } = dfa[at] as DfaState;
      if (accepts.length > 0) endings.push({ word, accepts });
    }
    return endings;
  }

  function move(from: number, symbol: number): number {
    const origin = dfa[from] as DfaState;
    round++;
    stampLabels(symbol);
    const set: number[] = [];
    for (const label of labelsOf[symbol] ?? []) for (const to of fromBeginning[label + offset] ?? []) take(to, set);
    for (const state of origin.set) collect(state, set);
    set.sort((a, b) => a - b);
    return linkFrom(origin, set, (state, number) => (state.next[symbol] = number));
  }

  /** Marks the labels that a word of this class can follow. */
  function stampLabels(symbol: number): void {
    for (const label of labelsOf[symbol] ?? []) labelStamp[label + offset] = round;
  }

  function overPause(from: number): number {
    const origin = dfa[from] as DfaState;
    if (origin.afterPause !== unset) return origin.afterPause;
    round++;
    const set: number[] = [];
    for (const state of origin.set) forEach(net.pauses, state, (gap) => take(gap, set));
    set.sort((a, b) => a - b);
    return linkFrom(origin, set, (state, number) => (state.afterPause = number));
  }

  function linkFrom(origin: DfaState, set: readonly number[], link: (state: DfaState, number: number) => void): number {
    if (dfa.length >= mostStates && !numberByKey.has(set.join())) {
      forget();
      return numberOf(set);
    }
    const number = numberOf(set);
    link(origin, number);
    return number;
  }

  function collect(state: number, into: number[]): void {
    if (onStep !== undefined) onStep();
    forEach(net.any, state, (to) => take(to, into));
    const end = net.labels.first[state + 1] as number;
    for (let edge = net.labels.first[state] as number; edge < end; edge++) {
      if (labelStamp[(net.labels.values[edge] as number) + offset] === round) take(net.targets[edge] as number, into);
    }
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
        if (first >= 0 && end - net.reach + 1 > first) break;
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
    let current = acceptingStates[accept] ?? [];
    let start = -1;
    for (let word = end; word >= bound && current.length > 0; word--) {
      const symbol = classOf[tokens.word[word] as number] as number;
      round++;
      stampLabels(symbol);
      let before: number[] = [];
      let begins = false;
      for (const state of current) {
        if (onStep !== undefined) onStep();
        const moves = backward[state] as readonly BackwardMove[];
        for (const one of moves) {
          if (one.label !== anyWord && labelStamp[one.label + offset] !== round) continue;
          if (one.from === 0) begins = true;
          else take(one.from, before);
        }
      }
      if (begins) start = word;
      const gaps = tokens.before[word] as number;
      if ((gaps & closing) !== 0) break;
      if ((gaps & pausing) !== 0) before = beforePause(before);
      current = before;
    }
    return start;
  }

  /** A state that was alive after a pause is a gap's, and was then kept from one that could be waiting in that gap. */
  function beforePause(states: readonly number[]): number[] {
    round++;
    const before: number[] = [];
    for (const state of states) for (const member of gapOf[state] ?? []) take(member, before);
    return before;
  }

  function covers(tokens: Tokens, accept: number, span: WordSpan): boolean {
    return startOf(tokens, accept, span.last, span.first) === span.first;
  }

  return { scan, resolve, covers };
}

type BackwardMove = Readonly<{ label: number; from: number }>;
/** Stands for a move that any word can make; no label is so large. */
const anyWord = 0x7fffffff;

function reverse(net: Net): readonly (readonly BackwardMove[])[] {
  const moves: BackwardMove[][] = [];
  for (let state = 0; state < net.states; state++) moves.push([]);
  for (let from = 0; from < net.states; from++) {
    const end = net.labels.first[from + 1] as number;
    for (let edge = net.labels.first[from] as number; edge < end; edge++) {
      moves[net.targets[edge] as number]?.push({ label: net.labels.values[edge] as number, from });
    }
    forEach(net.any, from, (to) => moves[to]?.push({ label: anyWord, from }));
  }
  return moves;
}

/** The edges of the beginning, which has thousands, by label. */
function edgesByLabel(net: Net, offset: number, words: number): readonly (readonly number[] | undefined)[] {
  const targets: number[][] = new Array<number[]>(offset + words + 1);
  const end = net.labels.first[1] as number;
  for (let edge = 0; edge < end; edge++) {
    const at = (net.labels.values[edge] as number) + offset;
    const known = targets[at];
    if (known === undefined) targets[at] = [net.targets[edge] as number];
    else known.push(net.targets[edge] as number);
  }
  return targets;
}

function membersByGap(net: Net): readonly (readonly number[] | undefined)[] {
  const members: number[][] = [];
  for (let state = 0; state < net.states; state++) {
    forEach(net.pauses, state, (gap) => {
      const known = members[gap];
      if (known === undefined) members[gap] = [state];
      else known.push(state);
    });
  }
  return members;
}

function statesByAccept(net: Net): readonly (readonly number[] | undefined)[] {
  const states: number[][] = [];
  for (let state = 0; state < net.states; state++) {
    forEach(net.accepts, state, (accept) => {
      const known = states[accept];
      if (known === undefined) states[accept] = [state];
      else known.push(state);
    });
  }
  return states;
}

function forEach(table: Net["any"], state: number, use: (value: number) => void): void {
  const end = table.first[state + 1] as number;
  for (let at = table.first[state] as number; at < end; at++) use(table.values[at] as number);
}
