import { packNumbers } from "../../base/numbers";
import type { Net } from "../compiled";
import { groupEntries, type GroupLexicon, type Part, type Phrase } from "./phrase";
import type { WordPool } from "./pool";

/** Builds one automaton out of many phrases. */
export interface NetBuilder {
  /** @param accepts the numbers that a match of the phrase is known by. */
  add(phrase: Phrase, accepts: readonly number[]): void;
  /**
   * The automaton. No word may join the pool afterwards.
   * @param place each word's place in the finished table, from 1.
   */
  build(place: (word: number) => number): Net;
  /** How often each word's number is written down, so that frequent words can have short ones. */
  uses(): ReadonlyMap<number, number>;
}

/**
 * What can follow a place in a phrase. Made from the end of a phrase to its beginning, and the same content is always
 * the same state, so whatever ends alike is kept once. A state leads to states made before it only.
 */
type State = Readonly<{
  /** By label: a word's number, or minus one minus the index of a set. */
  edges: readonly Edge[];
  /** States whose content is this one's too. */
  skips: readonly number[];
  /** The state reached by any word at all; -1 when there is none. */
  any: number;
  /** It stays alive over a pause. */
  pauses: boolean;
  accepts: readonly number[];
}>;

type Edge = Readonly<{ label: number; to: number }>;

const none = -1;
const nothing: State = { edges: [], skips: [], any: none, pauses: false, accepts: [] };

export function createNetBuilder(lexicon: GroupLexicon, pool: WordPool): NetBuilder {
  const states: State[] = [];
  const numberByKey = new Map<string, number>();
  // Each of words and of sets made before it, so that a word group is written down once.
  const sets: (readonly number[])[] = [];
  const setByKey = new Map<string, number>();
  const entriesByGroup = new Map<string, readonly (readonly string[])[]>();
  const beginnings: number[] = [];
  let reach = 0;

  function add(phrase: Phrase, accepts: readonly number[]): void {
    beginnings.push(before(phrase, numberOf({ ...nothing, accepts: distinctSorted(accepts) })));
    reach = Math.max(reach, lengthOf(phrase));
  }

  function numberOf(state: State): number {
    const key = keyOf(state);
    let number = numberByKey.get(key);
    if (number === undefined) {
      number = states.push(state) - 1;
      numberByKey.set(key, number);
    }
    return number;
  }

  function labelOf(items: readonly number[]): number {
    const all = distinctSorted(items);
    const [only] = all;
    if (all.length === 1 && only !== undefined) return only;
    const key = all.join();
    let set = setByKey.get(key);
    if (set === undefined) {
      set = sets.push(all) - 1;
      setByKey.set(key, set);
    }
    return -1 - set;
  }

  /** The state from which the phrase leads to `after`. */
  function before(phrase: Phrase, after: number): number {
    let state = after;
    for (let at = phrase.length - 1; at >= 0; at--) state = beforePart(phrase[at] as Part, state);
    return state;
  }

  function beforePart(part: Part, after: number): number {
    const items = singleWords(part);
    if (items !== undefined) return beforeWords(items, after);
    switch (part.kind) {
      case "choice":
        return union(waysOf(part.options, after));
      case "optional":
        return union([beforePart(part.part, after)], after);
      case "gap":
        return beforeGap(part.least, part.most, after);
      case "group":
        return union(waysOf(entriesOf(part).map(asPhrase), after));
      case "word":
      case "exact":
        return after; // always single words
    }
  }

  /** What stands for exactly one word: the labels of all that can; undefined when it can be more or fewer. */
  function singleWords(part: Part): readonly number[] | undefined {
    switch (part.kind) {
      case "word":
        return [pool.plain(part.text)];
      case "exact":
        return [pool.exact(part.text)];
      case "group": {
        const entries = entriesOf(part);
        if (entries.length === 0 || entries.some((entry) => entry.length !== 1)) return undefined;
        return [labelOf(entries.map((entry) => pool.plain(entry[0] as string)))];
      }
      case "choice": {
        const all: number[] = [];
        for (const option of part.options) {
          const own = option.length === 1 ? singleWords(option[0] as Part) : undefined;
          if (own === undefined) return undefined;
          for (const item of own) all.push(item);
        }
        return all;
      }
      default:
        return undefined;
    }
  }

  function beforeWords(items: readonly number[], after: number): number {
    return numberOf({ ...nothing, edges: [{ label: labelOf(items), to: after }] });
  }

  /** Options that differ in their last word only, such as “older man” and “older men”, share all the rest. */
  function waysOf(options: readonly Phrase[], after: number): readonly number[] {
    const lastWords = new Map<string, { start: Phrase; items: number[] }>();
    const ways: number[] = [];
    for (const option of options) {
      if (option.length === 0) continue;
      const items = singleWords(option[option.length - 1] as Part);
      if (items === undefined) {
        ways.push(before(option, after));
        continue;
      }
      const start = option.slice(0, -1);
      const key = JSON.stringify(start);
      const known = lastWords.get(key);
      if (known === undefined) lastWords.set(key, { start, items: items.slice() });
      else for (const item of items) known.items.push(item);
    }
    lastWords.forEach(({ start, items }) => ways.push(before(start, beforeWords(items, after))));
    return ways;
  }

  function beforeGap(least: number, most: number, after: number): number {
    const inside = withoutAccepts(after);
    let state = none;
    for (let words = most; words >= 0; words--) {
      // A match never ends on a word of a gap, also where all that would follow it is optional.
      const goOn = words < least ? [] : [words === 0 ? after : inside];
      state = numberOf({ ...nothing, skips: goOn, any: state, pauses: true });
    }
    return state;
  }

  function withoutAccepts(number: number): number {
    const state = states[number] as State; // numbers come from numberOf only
    const skips = state.skips.map(withoutAccepts);
    if (state.accepts.length === 0 && skips.every((skip, at) => skip === state.skips[at])) return number;
    return numberOf({ ...state, skips: distinctSorted(skips), accepts: [] });
  }

  /** @param leftOut the state that is reached without any of these ways. */
  function union(ways: readonly number[], leftOut = none): number {
    const distinct = distinctSorted(ways);
    const [only] = distinct;
    if (leftOut === none && distinct.length === 1 && only !== undefined) return only;
    const edges: Edge[] = [];
    const skips = leftOut === none ? [] : [leftOut];
    for (const way of distinct) {
      const state = states[way] as State;
      // A single step is taken over as it is; its own state then is no one's and is left out at the end.
      if (isPlain(state) && edges.length + state.edges.length <= mostEdges)
        for (const edge of state.edges) edges.push(edge);
      else skips.push(way);
    }
    return numberOf({ ...nothing, edges: edges.sort(byLabel), skips: distinctSorted(skips) });
  }

  function entriesOf(part: Part & Readonly<{ kind: "group" }>): readonly (readonly string[])[] {
    const key = `${part.name}:${(part.forms ?? []).join()}`;
    let entries = entriesByGroup.get(key);
    if (entries === undefined) {
      entries = groupEntries(part, lexicon).filter((entry) => entry.length > 0);
      entriesByGroup.set(key, entries);
    }
    return entries;
  }

  function lengthOf(phrase: Phrase): number {
    let sum = 0;
    for (const part of phrase) sum += lengthOfPart(part);
    return sum;
  }

  function lengthOfPart(part: Part): number {
    switch (part.kind) {
      case "word":
      case "exact":
        return 1;
      case "gap":
        return part.most;
      case "optional":
        return lengthOfPart(part.part);
      case "choice":
        return Math.max(...part.options.map(lengthOf));
      case "group":
        return Math.max(1, ...entriesOf(part).map((entry) => entry.length));
    }
  }

  /** The states that a beginning leads to, in the order in which they were made. */
  function usedStates(): readonly number[] {
    const used = new Set<number>(beginnings);
    // A set is walked in the order of entry, also over what is entered meanwhile.
    used.forEach((number) => {
      const { edges, skips, any } = states[number] as State;
      for (const { to } of edges) used.add(to);
      for (const skip of skips) used.add(skip);
      if (any !== none) used.add(any);
    });
    return Array.from(used).sort((a, b) => a - b);
  }

  /** The sets that these labels need, members before what holds them. */
  function usedSets(labels: readonly number[]): readonly number[] {
    const used = new Set<number>();
    const waiting = labels.slice();
    for (let label = waiting.pop(); label !== undefined; label = waiting.pop()) {
      if (label >= 0 || used.has(-1 - label)) continue;
      used.add(-1 - label);
      for (const item of sets[-1 - label] as readonly number[]) waiting.push(item);
    }
    return Array.from(used).sort((a, b) => a - b);
  }

  function usedLabels(used: readonly number[]): readonly number[] {
    const labels: number[] = [];
    for (const number of used) for (const { label } of (states[number] as State).edges) labels.push(label);
    return labels;
  }

  function uses(): ReadonlyMap<number, number> {
    const counts = new Map<number, number>();
    const labels = usedLabels(usedStates());
    const written = [labels, ...usedSets(labels).map((set) => sets[set] as readonly number[])];
    for (const list of written) {
      for (const label of list) if (label >= 0) counts.set(label, (counts.get(label) ?? 0) + 1);
    }
    return counts;
  }

  function build(place: (word: number) => number): Net {
    const kept = usedStates();
    const at = new Map(kept.map((number, index): [number, number] => [number, index]));
    const to = (number: number) => at.get(number) as number; // whatever a kept state leads to is kept
    const labels = usedLabels(kept);
    const keptSets = usedSets(labels);
    const words = pool.count();
    const setAt = new Map(keptSets.map((set, index): [number, number] => [-1 - set, words + 1 + index]));
    const symbol = (label: number) => (label < 0 ? (setAt.get(label) as number) : place(label));

    const shapes = kept.map((number) => shapeOf(states[number] as State));
    const kinds = byFrequency(shapes);
    const kindAt = new Map(kinds.map((shape, index): [number, number] => [shape, index]));
    const targets: number[] = [];
    const skips: number[] = [];
    const accepts: number[] = [];
    let accepted = 0;
    kept.forEach((number, index) => {
      const state = states[number] as State;
      for (const edge of state.edges) targets.push(index - to(edge.to));
      if (state.any !== none) targets.push(index - to(state.any));
      for (const skip of state.skips) skips.push(index - to(skip));
      for (const accept of state.accepts) {
        accepts.push(index - accepted, accept);
        accepted = index;
      }
    });
    const items: number[] = [];
    for (const set of keptSets) {
      const own = distinctSorted((sets[set] as readonly number[]).map(symbol));
      items.push(own.length);
      own.forEach((item, index) => items.push(index === 0 ? item : item - (own[index - 1] as number)));
    }
    return {
      kinds: packNumbers(kinds),
      shapes: packNumbers(shapes.map((shape) => kindAt.get(shape) as number)),
      labels: packNumbers(labels.map(symbol)),
      targets: packNumbers(targets),
      skips: packNumbers(skips),
      accepts: packNumbers(accepts),
      beginnings: packNumbers(differences(distinctSorted(beginnings.map(to)))),
      sets: packNumbers(items),
      reach,
    };
  }

  return { add, build, uses };
}

/** A shape has room for so many edges. */
const mostEdges = 15;

/** How many edges and skips a state has, and what else, as one number (`readShape` of load-net.ts). */
function shapeOf({ edges, skips, any, pauses }: State): number {
  return ((skips.length * (mostEdges + 1) + edges.length) << 2) | (any === none ? 0 : 2) | (pauses ? 1 : 0);
}

function isPlain(state: State): boolean {
  return state.edges.length > 0 && state.skips.length === 0 && state.any === none && state.accepts.length === 0;
}

function keyOf(state: State): string {
  const edges = state.edges.map((edge) => `${edge.label}>${edge.to}`).join();
  return `${edges}|${state.skips.join()}|${state.any}|${String(state.pauses)}|${state.accepts.join()}`;
}

function asPhrase(entry: readonly string[]): Phrase {
  return entry.map((text): Part => ({ kind: "word", text }));
}

function byLabel(a: Edge, b: Edge): number {
  return a.label - b.label || a.to - b.to;
}

/** The distinct values, most frequent first. */
function byFrequency(values: readonly number[]): readonly number[] {
  const counts = new Map<number, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  return Array.from(counts)
    .sort((a, b) => b[1] - a[1] || a[0] - b[0])
    .map(([value]) => value);
}

function differences(rising: readonly number[]): readonly number[] {
  return rising.map((value, index) => (index === 0 ? value : value - (rising[index - 1] as number)));
}

function distinctSorted(values: readonly number[]): number[] {
  return Array.from(new Set(values)).sort((a, b) => a - b);
}
