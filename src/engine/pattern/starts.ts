import type { Anchor, LoadedNet } from "./load-net";
import { needsOf, type Need, type Needs } from "./needs";
import { neighboursOf, type Neighbour, type Neighbours } from "./neighbours";
import { createFilters, letsPass, type Filters } from "./filters";
import type { States } from "./states";
import { pause, type Tokens } from "../text/tokens";

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

// A bundler may make each use of an imported name a call, and every word is asked about these.
const pausing = pause;
const isLetPass = letsPass;

/** The phrases that a word is an anchor of, each with what has to stand before and after the word. */
type Candidates = Readonly<{ phrases: Int32Array; before: Filters; after: Filters }>;

const noCandidates: Candidates = { phrases: new Int32Array(0), before: createFilters([]), after: createFilters([]) };

/** No word is looked for further away than this; what would have to stand there may. Adverbs can go on without an end. */
const furthest = 12;

/**
 * Of the thousands of phrases hardly any can match in a sentence, and what most cost is to find that out. So a phrase is
 * thought of where an anchor of it stands; it stays a candidate where the words beside that one may be what it has beside
 * its anchor; and where all that it needs is there, it is followed.
 *
 * What a word or a phrase needs is worked out when it is first met, since most of a pack turns up in no text of the day.
 * @param isAdverb by word number, 1 for a word that no phrase minds between its words.
 * @param onStep told of each word and each start looked at.
 */
export function createStarts(net: LoadedNet, states: States, isAdverb: Uint8Array, onStep?: StepCounter): Starts {
  const { always } = net;
  const candidatesOf = new Array<Candidates | undefined>(net.words + 1);
  candidatesOf[0] = noCandidates;
  const neighbours = new Map<number, readonly Neighbours[]>();
  const needs = new Map<number, Needs>();
  const firsts = new Map<number, readonly number[]>();
  const phraseStamp = new Int32Array(net.phrases);
  const candidates: number[] = [];
  // The places of each word of the passage, as chains from the last to the first.
  const wordStamp = new Int32Array(net.words + 1);
  const wordHead = new Int32Array(net.words + 1);
  let wordNext = new Int32Array(64);
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
    const length = end - from;
    if (wordNext.length < length) {
      wordNext = new Int32Array(length * 2);
      startHead = new Int32Array(length * 2);
    }
    findCandidates(tokens, from, end);
    if (candidates.length + always.length === 0) return false;
    findPlaces(tokens, from, end);
    startHead.fill(none, 0, length);
    for (const phrase of always) begin(phrase);
    for (const phrase of candidates) if (areMet(needsFor(phrase))) begin(phrase);
    return starts > 0;
  }

  function findCandidates(tokens: Tokens, from: number, end: number): void {
    candidates.length = 0;
    for (let word = from; word < end; word++) {
      if (onStep !== undefined) onStep();
      const symbol = tokens.word[word] as number;
      const known = (candidatesOf[symbol] ??= candidatesFor(symbol));
      const { phrases, before, after } = known;
      for (let at = 0; at < phrases.length; at++) {
        const phrase = phrases[at] as number;
        if (phraseStamp[phrase] === passage || !isNear(before, at, tokens, word, -1, from, end)) continue;
        if (!isNear(after, at, tokens, word, 1, from, end)) continue;
        phraseStamp[phrase] = passage;
        candidates.push(phrase);
      }
    }
  }

  /** Whether what a filter lets pass stands near a word, on the side that `step` leads to. */
  function isNear(
    filters: Filters,
    at: number,
    { word: words, before: gaps }: Tokens,
    word: number,
    step: 1 | -1,
    from: number,
    end: number,
  ): boolean {
    const distance = filters.distances[at] as number;
    if (distance === 0) return true;
    const limit = step < 0 ? Math.max(from - 1, word - furthest) : Math.min(end, word + furthest);
    let left = distance;
    for (let place = word + step; place !== limit; place += step) {
      // Only what may stand further away may stand behind a pause.
      if (distance === 1 && ((gaps[step < 0 ? place + 1 : place] as number) & pausing) !== 0) return false;
      const symbol = words[place] as number;
      if (isLetPass(filters, at, symbol)) return true;
      if (isAdverb[symbol] !== 1 && --left === 0) return false;
    }
    return limit === word - furthest || limit === word + furthest;
  }

  function candidatesFor(word: number): Candidates {
    const anchors = net.anchoredBy(word);
    if (anchors.length === 0) return noCandidates;
    const beside = anchors.map(besideAnchor);
    return {
      phrases: new Int32Array(anchors.map(({ phrase }) => phrase)),
      before: filtersFor(beside.map((one) => one.before)),
      after: filtersFor(beside.map((one) => one.after)),
    };
  }

  function filtersFor(all: readonly Neighbour[]): Filters {
    return createFilters(all.map(({ labels, distance }) => ({ words: labels.map(net.membersOf), distance })));
  }

  function besideAnchor({ phrase, place }: Anchor): Neighbours {
    let known = neighbours.get(phrase);
    if (known === undefined) neighbours.set(phrase, (known = neighboursOf(net.phrase(phrase), net.group)));
    return known[place] as Neighbours; // as many as anchors
  }

  function findPlaces(tokens: Tokens, from: number, end: number): void {
    for (let word = from; word < end; word++) {
      const symbol = tokens.word[word] as number;
      wordNext[word - from] = wordStamp[symbol] === passage ? (wordHead[symbol] as number) : none;
      wordStamp[symbol] = passage;
      wordHead[symbol] = word - from;
    }
  }

  /** What turns up least comes first, so that little is asked. */
  function needsFor(phrase: number): Needs {
    let known = needs.get(phrase);
    if (known === undefined) {
      const sizeOf = (need: Need) => (typeof need === "number" ? net.membersOf(need).length : net.words);
      known = needsOf(net.phrase(phrase))
        .slice()
        .sort((a, b) => sizeOf(a) - sizeOf(b));
      needs.set(phrase, known);
    }
    return known;
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

  function anyIsThere(label: number): boolean {
    const members = net.membersOf(label);
    for (let at = 0; at < members.length; at++) if (wordStamp[members[at] as number] === passage) return true;
    return false;
  }

  function begin(phrase: number): void {
    const state = states.begin(phrase);
    let labels = firsts.get(phrase);
    if (labels === undefined) firsts.set(phrase, (labels = firstLabels(state)));
    for (const label of labels) {
      if (!isThere(label)) continue;
      const members = net.membersOf(label);
      for (let at = 0; at < members.length; at++) {
        const word = members[at] as number;
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
