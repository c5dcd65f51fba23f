import type { Net, Table } from "../compiled";
import type { Lexicon } from "../../content/types/lexicon";
import { groupEntries, type Part, type Phrase } from "./phrase";
import type { WordPool } from "./pool";

/** Builds one automaton out of many phrases. */
export interface NetBuilder {
  /** @param accepts the numbers that a match of the phrase is known by. */
  add(phrase: Phrase, accepts: readonly number[]): void;
  build(): Net;
}

/**
 * What can follow a place in a phrase. Made from the end of a phrase to its beginning, and the same content is always
 * the same state, so whatever ends alike is kept once: this is what makes a thousand phrases small.
 */
type State = Readonly<{
  /** By label: a word's number, or minus one minus the index of a set of words. */
  edges: readonly Edge[];
  any: readonly number[];
  /** States that a pause leaves alive; `itself` in a gap's own state, which has no number while it is made. */
  pauses: readonly number[];
  accepts: readonly number[];
}>;

type Edge = Readonly<{ label: number; to: number }>;

const itself = -1;
const nothing: State = { edges: [], any: [], pauses: [], accepts: [] };

export function createNetBuilder(lexicon: Pick<Lexicon, "verbs" | "words">, pool: WordPool): NetBuilder {
  const states: State[] = [];
  const numberByKey = new Map<string, number>();
  const sets: (readonly number[])[] = [];
  const setByKey = new Map<string, number>();
  const entriesByGroup = new Map<string, readonly (readonly string[])[]>();
  const beginnings = new Set<number>();
  let reach = 0;

  function add(phrase: Phrase, accepts: readonly number[]): void {
    beginnings.add(before(phrase, numberOf({ ...nothing, accepts: distinctSorted(accepts) })));
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

  function labelOf(words: readonly number[]): number {
    const all = distinctSorted(words);
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

  function wordsOf(label: number): readonly number[] {
    return label < 0 ? (sets[-1 - label] as readonly number[]) : [label]; // labels come from labelOf only
  }

  /** The state from which the phrase leads to `after`. */
  function before(phrase: Phrase, after: number): number {
    let state = after;
    for (let at = phrase.length - 1; at >= 0; at--) state = beforePart(phrase[at] as Part, state);
    return state;
  }

  function beforePart(part: Part, after: number): number {
    switch (part.kind) {
      case "word":
        return beforeWord(pool.plain(part.text), after);
      case "exact":
        return beforeWord(pool.exact(part.text), after);
      case "choice":
        return union(part.options.map((option) => before(option, after)));
      case "optional":
        return union([after, beforePart(part.part, after)]);
      case "group":
        return beforeEntries(
          entriesOf(part).filter((entry) => entry.length > 0),
          after,
        );
      case "gap":
        return beforeGap(part.least, part.most, after);
    }
  }

  function beforeWord(word: number, after: number): number {
    return numberOf({ ...nothing, edges: [{ label: word, to: after }] });
  }

  /** Entries that begin or end alike share what they can: “older man” and “older men” differ in one edge. */
  function beforeEntries(entries: readonly (readonly string[])[], after: number): number {
    const rests = new Map<number, (readonly string[])[]>();
    for (const entry of entries) {
      const first = pool.plain(entry[0] as string); // entries with no word never get here
      rests.set(first, [...(rests.get(first) ?? []), entry.slice(1)]);
    }
    const ways: number[] = [];
    rests.forEach((tails, first) => {
      const longer = tails.filter((tail) => tail.length > 0);
      const ends = longer.length < tails.length ? [after] : [];
      const to = union(longer.length > 0 ? [...ends, beforeEntries(longer, after)] : ends);
      ways.push(beforeWord(first, to));
    });
    return union(ways);
  }

  function beforeGap(least: number, most: number, after: number): number {
    let state = -1;
    for (let words = most; words >= 0; words--) {
      const goOn = words >= least ? afterGap(after, words) : nothing;
      const any = state < 0 ? goOn.any : distinctSorted([...goOn.any, state]);
      state = numberOf({ ...goOn, any, pauses: [itself, ...goOn.pauses] });
    }
    return state;
  }

  /** A match never ends on a word of a gap, also where all that would follow it is optional. */
  function afterGap(after: number, words: number): State {
    const state = resolved(after);
    return words === 0 ? state : { ...state, accepts: [] };
  }

  function union(numbers: readonly number[]): number {
    const [first = 0] = numbers;
    if (new Set(numbers).size === 1) return first;
    const parts = numbers.map(resolved);
    const wordsTo = new Map<number, number[]>();
    for (const part of parts) {
      for (const { label, to } of part.edges) {
        const words = wordsTo.get(to) ?? [];
        wordsTo.set(to, words);
        for (const word of wordsOf(label)) words.push(word);
      }
    }
    const edges = Array.from(wordsTo, ([to, words]): Edge => ({ label: labelOf(words), to }));
    return numberOf({
      edges: edges.sort((a, b) => a.label - b.label || a.to - b.to),
      any: distinctSorted(concat(parts.map((part) => part.any))),
      pauses: distinctSorted(concat(parts.map((part) => part.pauses))),
      accepts: distinctSorted(concat(parts.map((part) => part.accepts))),
    });
  }

  /** A state's content as another state would hold it: its own number in place of `itself`. */
  function resolved(number: number): State {
    const state = states[number] as State; // numbers come from numberOf only
    if (state.pauses.indexOf(itself) < 0) return state;
    return { ...state, pauses: distinctSorted(state.pauses.map((pause) => (pause === itself ? number : pause))) };
  }

  function entriesOf(part: Part & Readonly<{ kind: "group" }>): readonly (readonly string[])[] {
    const key = `${part.name}:${(part.forms ?? []).join()}`;
    let entries = entriesByGroup.get(key);
    if (entries === undefined) {
      entries = groupEntries(part, lexicon);
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

  function build(): Net {
    const root = union(Array.from(beginnings));
    const kept = [root];
    const place = new Map<number, number>([[root, 0]]);
    function keep(number: number): number {
      let at = place.get(number);
      if (at === undefined) {
        at = kept.push(number) - 1;
        place.set(number, at);
      }
      return at;
    }
    const labels: number[][] = [];
    const targets: number[][] = [];
    const any: number[][] = [];
    const pauses: number[][] = [];
    const accepts: (readonly number[])[] = [];
    for (let at = 0; at < kept.length; at++) {
      const state = resolved(kept[at] as number);
      labels.push(state.edges.map((edge) => withExact(edge.label)));
      targets.push(state.edges.map((edge) => keep(edge.to)));
      any.push(state.any.map(keep));
      pauses.push(state.pauses.map(keep));
      accepts.push(state.accepts);
    }
    const used = Array.from(new Set(concat(labels).filter((label) => label < 0))).sort((a, b) => b - a);
    const renumbered = new Map(used.map((label, at): [number, number] => [label, -1 - at]));
    return {
      states: kept.length,
      sets: used.map((label) => wordsOf(label)),
      labels: flatten(labels.map((own) => own.map((label) => renumbered.get(label) ?? label))),
      targets: flatten(targets).values,
      any: flatten(any),
      pauses: flatten(pauses),
      accepts: flatten(accepts),
      reach,
    };
  }

  /** A plain word stands for its exact spellings too. */
  function withExact(label: number): number {
    return labelOf(concat(wordsOf(label).map(pool.withExact)));
  }

  return { add, build };
}

function keyOf(state: State): string {
  const edges = state.edges.map((edge) => `${edge.label}>${edge.to}`).join();
  return `${edges}|${state.any.join()}|${state.pauses.join()}|${state.accepts.join()}`;
}

function concat(lists: readonly (readonly number[])[]): readonly number[] {
  const all: number[] = [];
  for (const list of lists) for (const value of list) all.push(value);
  return all;
}

function distinctSorted(values: readonly number[]): readonly number[] {
  return Array.from(new Set(values)).sort((a, b) => a - b);
}

function flatten(lists: readonly (readonly number[])[]): Table {
  const first = [0];
  const values: number[] = [];
  for (const list of lists) {
    for (const value of list) values.push(value);
    first.push(values.length);
  }
  return { first, values };
}
