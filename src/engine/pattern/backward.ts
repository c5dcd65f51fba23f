import { mayLeave, Omission } from "../text/omissions";
import { conjunctShift, Passing } from "../text/passing";
import { barrier, pause, type Tokens } from "../text/tokens";
import type { LoadedNet } from "../net/load-net";
import type { StepCounter } from "./starts";
import type { States } from "./states";

/** Follows phrases from where they end. Holds nothing of a text between calls. */
export interface Backward {
  /**
   * The leftmost word, not before `bound`, at which a match of this accept number can begin that ends at `end`; -1 when there
   * is none.
   */
  startOf(tokens: Tokens, accept: number, end: number, bound: number): number;
}

// A bundler may make each use of an imported name a call, and every word is asked about these.
const closing = barrier;
const pausing = pause;
const adverb: number = Passing.Word;
const adverbOrLoose: number = Passing.Word | Passing.Loose;
const asideComma: number = Passing.AsideComma;
const asideOrLoose: number = Passing.AsideComma | Passing.LoosePause;
const conjunct: number = Passing.Conjunct;
const inConjunct: number = Passing.InConjunct;
const shift: number = conjunctShift;
/** In words, with its “and”. */
const longestConjunct = conjunct >> shift;

/** @param loosely as in forward.ts. */
export function createBackward(
  net: LoadedNet,
  states: States,
  loosely: boolean,
  onStep: StepCounter | undefined,
): Backward {
  const passed = loosely ? adverbOrLoose : adverb;
  const joined = loosely ? asideOrLoose : asideComma;
  const { edgeLabels, edgeSources, edgesInto, anyInto, skipsInto, acceptedBy, begins, pauses } = states;
  const reached = states.createMarks();
  let round = 0;
  // What a match of the words read so far may begin before.
  let current: number[] = [];
  let next: number[] = [];
  // States that go over a conjunct, by the word before it.
  const detours = new Map<number, number[]>();

  function startOf(tokens: Tokens, accept: number, end: number, bound: number): number {
    states.linkBack(accept);
    current.length = 0;
    round++;
    for (let at = acceptedBy.head[accept] ?? -1; at >= 0; at = acceptedBy.next[at] as number) {
      reach(acceptedBy.values[at] as number, current);
    }
    let start = -1;
    detours.clear();
    for (let word = end; word >= bound && current.length + detours.size > 0; word--) {
      if (detours.size > 0) joinDetour(word);
      if (loosely && word < end) keepDetours(tokens, word, bound);
      round++;
      const symbol = tokens.word[word] as number;
      next.length = 0;
      for (const state of current) read(state, symbol);
      const passing = tokens.passing[word] as number;
      if (beginsAt(passing)) start = word;
      if ((passing & passed) !== 0 && word < end) for (const state of current) reachAlone(state, next);
      turn();
      const gaps = tokens.before[word] as number;
      if ((gaps & closing) !== 0) break;
      if ((gaps & pausing) !== 0 && (passing & joined) === 0) passPause();
    }
    return start;
  }

  /** For each conjunct that ends with this word, which is its “and”. */
  function keepDetours({ passing }: Tokens, word: number, bound: number): void {
    for (let first = word - 1; first > bound && word - first < longestConjunct; first--) {
      const mark = passing[first] as number;
      if ((mark & inConjunct) === 0) return;
      if ((mark & conjunct) >> shift !== word - first + 1) continue;
      const kept = detours.get(first - 1);
      if (kept === undefined) detours.set(first - 1, current.slice());
      else kept.push(...current);
    }
  }

  function joinDetour(word: number): void {
    const kept = detours.get(word);
    if (kept === undefined) return;
    detours.delete(word);
    round++;
    for (const state of current) reached[state] = round;
    for (const state of kept) reachAlone(state, current);
  }

  function turn(): void {
    const before = current;
    current = next;
    next = before;
  }

  function read(state: number, symbol: number): void {
    if (onStep !== undefined) onStep();
    for (let at = anyInto.head[state] ?? -1; at >= 0; at = anyInto.next[at] as number) {
      reach(anyInto.values[at] as number, next);
    }
    for (let at = edgesInto.head[state] ?? -1; at >= 0; at = edgesInto.next[at] as number) {
      const edge = edgesInto.values[at] as number;
      if (net.has(edgeLabels[edge] as number, symbol)) reach(edgeSources[edge] as number, next);
    }
  }

  /** For what waits before a word as it waits after it: all that skips to it is among them already. */
  function reachAlone(state: number, into: number[]): void {
    if (reached[state] === round) return;
    reached[state] = round;
    into.push(state);
  }

  function reach(state: number, into: number[]): void {
    if (reached[state] === round) return;
    reached[state] = round;
    into.push(state);
    for (let at = skipsInto.head[state] ?? -1; at >= 0; at = skipsInto.next[at] as number) {
      reach(skipsInto.values[at] as number, into);
    }
  }

  function beginsAt(passing: number): boolean {
    for (const state of next) {
      const leaves = begins[state] as number;
      if (leaves === Omission.Nothing || (leaves > 0 && mayLeave(passing, leaves))) return true;
    }
    return false;
  }

  /** What is alive after a pause was a waiting gap before it. */
  function passPause(): void {
    round++;
    next.length = 0;
    for (const state of current) if (pauses[state] === true) reach(state, next);
    turn();
  }

  return { startOf };
}
