import { mayLeave, Omission } from "../text/omissions";
import type { Tokens } from "../text/tokens";
import { createCandidates } from "./candidates";
import { doubled } from "./grow";
import type { LoadedNet } from "../net/load-net";
import { createNeedsTest } from "./needs";
import { createPassage } from "./passage";
import type { Beginning, States } from "./states";

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
  /** The state that it begins with, by its record. */
  state(start: number): number;
}

/** A state that a match can begin at, by its record, with the labels that its first word can have. */
type First = Readonly<{ record: number; leaves: Omission; labels: readonly number[] }>;

const none = -1;

/**
 * Of the thousands of phrases hardly any can match in a sentence, and what most cost is to find that out. So a phrase is
 * thought of where an anchor of it stands; it stays a candidate where the words beside that one may be what it has beside
 * its anchor; and where all that it needs is there, it is followed.
 * @param onStep told of each word and each start looked at.
 */
export function createStarts(net: LoadedNet, states: States, onStep?: StepCounter): Starts {
  const { always } = net;
  const candidates = createCandidates(net, onStep);
  const passage = createPassage(net);
  const isMet = createNeedsTest(net, passage);
  const firsts = new Array<readonly First[] | undefined>(net.phrases);
  // The phrases that begin at each word, as chains.
  let startHead = new Int32Array(64);
  let startNext: Int32Array = new Int32Array(64);
  let startState: Int32Array = new Int32Array(64);
  let starts = 0;
  let origin = 0;
  let passing: Tokens["passing"] = new Uint16Array(0);

  function read(tokens: Tokens, from: number, end: number): boolean {
    origin = from;
    passing = tokens.passing;
    starts = 0;
    const found = candidates.find(tokens, from, end);
    if (found.length + always.length === 0) return false;
    passage.read(tokens, from, end);
    const length = end - from;
    if (startHead.length < length) startHead = new Int32Array(length * 2);
    startHead.fill(none, 0, length);
    for (const phrase of always) begin(phrase);
    for (const phrase of found) if (isMet(phrase)) begin(phrase);
    return starts > 0;
  }

  function begin(phrase: number): void {
    const all = (firsts[phrase] ??= states.begin(phrase).map(readFirst));
    for (let at = 0; at < all.length; at++) beginWith(all[at] as First);
  }

  function readFirst({ state, leaves }: Beginning): First {
    return { record: states.recordOf[state] as number, leaves, labels: firstLabels(state) };
  }

  function beginWith({ record, leaves, labels }: First): void {
    for (let at = 0; at < labels.length; at++) {
      let entry = passage.firstOf(labels[at] as number);
      for (; entry >= 0; entry = passage.nextOf(entry)) {
        const place = passage.placeOf(entry);
        if (leaves === Omission.Nothing || mayLeave(passing[origin + place] as number, leaves)) add(record, place);
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
