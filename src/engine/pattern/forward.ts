import { conjunctShift, Passing } from "../text/passing";
import { pause, type Tokens } from "../text/tokens";
import { addEnd, type GrowingEndings } from "./ends";
import type { LoadedNet } from "../net/load-net";
import { createDetours, createReached, stateOf, waiting } from "./reached";
import type { Starts, StepCounter } from "./starts";
import { Field, Trait } from "./state-records";
import type { States } from "./states";

/** Follows phrases through a passage. Holds nothing of a text between calls. */
export interface Forward {
  /** @param starts what may begin at each of these words. */
  follow(tokens: Tokens, from: number, end: number, starts: Starts, endings: GrowingEndings): void;
}

// A bundler may make each use of an imported name a call, and every word is asked about these.
const pausing = pause;
const adverb: number = Passing.Word;
const adverbOrLoose: number = Passing.Word | Passing.Loose;
const asideComma: number = Passing.AsideComma;
const asideOrLoose: number = Passing.AsideComma | Passing.LoosePause;
const conjunct: number = Passing.Conjunct;
const shift: number = conjunctShift;

/** @param loosely whether a phrase may go over a conjunct before one of its words, and over a catenative. */
export function createForward(
  net: LoadedNet,
  states: States,
  loosely: boolean,
  onStep: StepCounter | undefined,
): Forward {
  const { accepts } = states;
  const passed = loosely ? adverbOrLoose : adverb;
  const joined = loosely ? asideOrLoose : asideComma;
  let records = states.records.all();
  // Of looking at states; what is noted of one in an earlier round counts no more.
  let round = 0;
  let current = createReached();
  let next = createReached();
  const detours = createDetours();

  function follow(tokens: Tokens, from: number, end: number, starts: Starts, endings: GrowingEndings): void {
    records = states.records.all();
    current.count = 0;
    detours.clear();
    for (let word = from; word < end; word++) {
      const passing = tokens.passing[word] as number;
      const isPause = ((tokens.before[word] as number) & pausing) !== 0 && (passing & joined) === 0;
      if (isPause && current.count > 0) passPause();
      if (loosely) passConjunct(word, (passing & conjunct) >> shift);
      let start = starts.firstAt(word);
      if (start < 0 && current.count === 0) continue;
      const symbol = tokens.word[word] as number;
      const isPassing = (passing & passed) !== 0;
      round++;
      next.count = 0;
      for (let at = 0; at < current.count; at++) {
        const state = stateOf(current.states[at] as number);
        const first = current.firsts[at] as number;
        read(state, symbol, first);
        if (isPassing) wait(state, first);
      }
      for (; start >= 0; start = starts.next(start)) read(starts.state(start), symbol, word);
      turn();
      acceptAt(word, endings);
    }
  }

  /** @param length of the conjunct that begins here; 0 when none does. */
  function passConjunct(word: number, length: number): void {
    detours.join(word, current);
    if (length > 0 && current.count > 0) detours.keep(word + length, current);
  }

  function turn(): void {
    const before = current;
    current = next;
    next = before;
  }

  /** What is alive after a pause was a waiting gap before it. */
  function passPause(): void {
    round++;
    next.count = 0;
    for (let at = 0; at < current.count; at++) {
      keepGaps(stateOf(current.states[at] as number), current.firsts[at] as number);
    }
    turn();
  }

  function keepGaps(state: number, first: number): void {
    if (records[state + Field.Opened] === round) return;
    records[state + Field.Opened] = round;
    if (has(state, Trait.Pausing)) reach(state, first);
    const end = records[state + Field.End] as number;
    for (let at = records[state + Field.Skips] as number; at < end; at++) keepGaps(records[at] as number, first);
  }

  function read(state: number, symbol: number, first: number): void {
    if (records[state + Field.Opened] === round) return;
    records[state + Field.Opened] = round;
    if (onStep !== undefined) onStep();
    const byAny = records[state + Field.Any] as number;
    if (byAny >= 0) reach(byAny, first);
    let at = state + Field.Edges;
    for (const skips = records[state + Field.Skips] as number; at < skips; at += 2) {
      if (net.has(records[at] as number, symbol)) reach(records[at + 1] as number, first);
    }
    for (const end = records[state + Field.End] as number; at < end; at++) read(records[at] as number, symbol, first);
  }

  function reach(state: number, first: number): void {
    if (records[state + Field.Reached] === round) return;
    records[state + Field.Reached] = round;
    next.states[next.count] = state;
    next.firsts[next.count++] = first;
  }

  function wait(state: number, first: number): void {
    // What the adverb led to by itself is there with all that it can do.
    if (records[state + Field.Reached] === round || records[state + Field.Waits] === round) return;
    if (!has(state, Trait.LeadingOn)) return;
    records[state + Field.Waits] = round;
    next.states[next.count] = waiting(state);
    next.firsts[next.count++] = first;
  }

  function has(state: number, trait: Trait): boolean {
    return ((records[state + Field.Traits] as number) & trait) !== 0;
  }

  function acceptAt(word: number, endings: GrowingEndings): void {
    round++;
    for (let at = 0; at < current.count; at++) {
      const state = current.states[at] as number;
      if (state >= 0) accept(state, word, current.firsts[at] as number, endings);
    }
  }

  function accept(state: number, word: number, first: number, endings: GrowingEndings): void {
    if (!has(state, Trait.Accepting) || records[state + Field.Opened] === round) return;
    records[state + Field.Opened] = round;
    for (const number of accepts[records[state + Field.Number] as number] as readonly number[]) {
      addEnd(endings, number, word, first);
    }
    const end = records[state + Field.End] as number;
    for (let at = records[state + Field.Skips] as number; at < end; at++) {
      accept(records[at] as number, word, first, endings);
    }
  }

  return { follow };
}
