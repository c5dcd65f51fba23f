import type { Net, Table } from "../compiled";
import type { Lexicon } from "../../content/types/lexicon";
import { groupEntries, type Part, type Phrase } from "./phrase";
import type { WordPool } from "./pool";

/** Builds one automaton out of many phrases; phrases that begin alike share their states. */
export interface NetBuilder {
  /** @param accept the number that a match of the phrase is known by. */
  add(phrase: Phrase, accept: number): void;
  /** @param words how many words the pool has by now, exact spellings included. */
  build(words: number): Net;
}

type State = {
  /** Edges by the key of their word set. */
  readonly edges: { set: number; to: number }[];
  readonly empty: number[];
  any: number;
  isGap: boolean;
  readonly accepts: number[];
};

export function createNetBuilder(lexicon: Pick<Lexicon, "verbs" | "words">, pool: WordPool): NetBuilder {
  const states: State[] = [];
  const sets: number[][] = [];
  const setByKey = new Map<string, number>();
  const made = new Map<string, number>();
  let reach = 0;
  const root = newState();

  function newState(): number {
    states.push({ edges: [], empty: [], any: -1, isGap: false, accepts: [] });
    return states.length - 1;
  }

  function state(at: number): State {
    return states[at] as State; // numbers come from newState only
  }

  function setOf(words: readonly number[]): number {
    const sorted = Array.from(new Set(words)).sort((a, b) => a - b);
    const key = sorted.join();
    let set = setByKey.get(key);
    if (set === undefined) {
      set = sets.push(sorted) - 1;
      setByKey.set(key, set);
    }
    return set;
  }

  function add(phrase: Phrase, accept: number): void {
    const last = state(walk(root, phrase));
    if (last.accepts.indexOf(accept) < 0) last.accepts.push(accept);
    reach = Math.max(reach, lengthOf(phrase));
  }

  function walk(from: number, phrase: Phrase): number {
    let at = from;
    for (const part of phrase) at = step(at, part);
    return at;
  }

  /** The same part from the same state always leads to the same state, which is what phrases share. */
  function step(from: number, part: Part): number {
    const key = `${from} ${JSON.stringify(part)}`;
    const known = made.get(key);
    if (known !== undefined) return known;
    const to = newState();
    made.set(key, to);
    switch (part.kind) {
      case "word":
        state(from).edges.push({ set: setOf([pool.plain(part.text)]), to });
        break;
      case "exact":
        state(from).edges.push({ set: setOf([pool.exact(part.text)]), to });
        break;
      case "choice":
        for (const option of part.options) state(walk(from, option)).empty.push(to);
        break;
      case "optional":
        state(from).empty.push(to);
        state(step(from, part.part)).empty.push(to);
        break;
      case "group":
        addGroup(from, groupEntries(part, lexicon), to);
        break;
      case "gap":
        addGap(from, part.least, part.most, to);
        break;
    }
    return to;
  }

  function addGroup(from: number, entries: readonly (readonly string[])[], to: number): void {
    const single: number[] = [];
    for (const entry of entries) {
      const [only] = entry;
      if (entry.length === 1 && only !== undefined) single.push(pool.plain(only));
      else if (entry.length > 1) {
        const before = walk(
          from,
          entry.slice(0, -1).map((text) => ({ kind: "word", text })),
        );
        state(before).edges.push({ set: setOf([pool.plain(entry[entry.length - 1] as string)]), to });
      }
    }
    if (single.length > 0) state(from).edges.push({ set: setOf(single), to });
  }

  function addGap(from: number, least: number, most: number, to: number): void {
    let at = newState();
    state(at).isGap = true;
    state(from).empty.push(at);
    if (least === 0) state(at).empty.push(to);
    for (let words = 1; words <= most; words++) {
      const next = newState();
      state(next).isGap = true;
      state(at).any = next;
      if (words >= least) state(next).empty.push(to);
      at = next;
    }
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
        return Math.max(1, ...groupEntries(part, lexicon).map((entry) => entry.length));
    }
  }

  function build(words: number): Net {
    const closures = states.map((_, at) => closure(at));
    const { classOf, classesOf, classes } = classify(words);
    const kept = [root];
    const numberOf = new Map<number, number>([[root, 0]]);
    function keep(at: number): number {
      let number = numberOf.get(at);
      if (number === undefined) {
        number = kept.push(at) - 1;
        numberOf.set(at, number);
      }
      return number;
    }

    const edges: number[][] = [];
    const targets: number[][] = [];
    const any: number[][] = [];
    const pauses: number[][] = [];
    const accepts: number[][] = [];
    for (let number = 0; number < kept.length; number++) {
      const members = closures[kept[number] as number] as readonly number[];
      const moves: { symbol: number; to: number }[] = [];
      const anyTo: number[] = [];
      const pauseTo: number[] = [];
      const accepted: number[] = [];
      for (const member of members) {
        const one = state(member);
        for (const edge of one.edges) {
          const to = keep(edge.to);
          for (const symbol of classesOf[edge.set] as readonly number[]) moves.push({ symbol, to });
        }
        if (one.any >= 0) anyTo.push(keep(one.any));
        if (one.isGap) pauseTo.push(keep(member));
        for (const accept of one.accepts) accepted.push(accept);
      }
      moves.sort((a, b) => a.symbol - b.symbol || a.to - b.to);
      const distinct = moves.filter(
        (move, at) => !(moves[at - 1]?.symbol === move.symbol && moves[at - 1]?.to === move.to),
      );
      edges.push(distinct.map((move) => move.symbol));
      targets.push(distinct.map((move) => move.to));
      any.push(distinctSorted(anyTo));
      pauses.push(distinctSorted(pauseTo));
      accepts.push(distinctSorted(accepted));
    }
    return {
      classOf,
      classes,
      states: kept.length,
      edges: flatten(edges),
      targets: flatten(targets).values,
      any: flatten(any),
      pauses: flatten(pauses),
      accepts: flatten(accepts),
      reach,
    };
  }

  function closure(from: number): readonly number[] {
    const seen = [from];
    for (let next = 0; next < seen.length; next++) {
      for (const to of state(seen[next] as number).empty) if (seen.indexOf(to) < 0) seen.push(to);
    }
    return seen;
  }

  /** Two words in exactly the same sets always act alike, so they are one class. */
  function classify(words: number): { classOf: number[]; classesOf: number[][]; classes: number } {
    const signature: string[] = [];
    for (let word = 0; word <= words; word++) signature.push("");
    const memberSets = sets.map((set) => expand(set));
    memberSets.forEach((set, index) => {
      for (const word of set) signature[word] += `${index},`;
    });
    const numbers = new Map<string, number>([["", 0]]);
    const classOf = signature.map((key) => {
      let number = numbers.get(key);
      if (number === undefined) {
        number = numbers.size;
        numbers.set(key, number);
      }
      return number;
    });
    const classesOf = memberSets.map((set) => distinctSorted(set.map((word) => classOf[word] as number)));
    return { classOf, classesOf, classes: numbers.size };
  }

  function expand(set: readonly number[]): number[] {
    const all: number[] = [];
    for (const word of set) for (const one of pool.withExact(word)) all.push(one);
    return all;
  }

  return { add, build };
}

function distinctSorted(values: readonly number[]): number[] {
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
