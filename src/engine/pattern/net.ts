import { packNumbers } from "../../base/numbers";
import type { Net } from "./phrases-as-texts";
import { kindBase } from "./load-net";
import { groupEntries, type GroupLexicon, type Part, type Phrase } from "./phrase";
import { anchorMark, Code, endMark, gapCode, newSetMark, labelBase } from "./phrase-code";
import type { WordPool } from "./pool";

/** Writes many phrases down for one automaton. */
export interface NetBuilder {
  /**
   * @param subject what the phrase belongs to; never less than that of the phrase added before.
   * @param kind what a match of it means, below 4.
   */
  add(phrase: Phrase, subject: number, kind: number): void;
  /**
   * The tables. No word may join the pool afterwards.
   * @param place each word's place in the finished table, from 1.
   * @param commonness how often words of the pool turn up in any text.
   */
  build(place: (word: number) => number, commonness: WordCommonness): Net;
  /** How often each word's number is written down, so that frequent words can have short ones. */
  uses(): ReadonlyMap<number, number>;
}

/** How often a word, by its number, turns up in any text, and what all words together come to: numbers to compare. */
export type WordCommonness = Readonly<{ of: (word: number) => number; all: number }>;

/** A label stands for one word of several; what else a phrase may hold in one place. */
type Node =
  | Readonly<{ kind: "label"; words: readonly number[] }>
  | Readonly<{ kind: "bracket"; ways: readonly Way[]; isOptional: boolean }>
  | Readonly<{ kind: "group"; group: number }>
  | Readonly<{ kind: "gap"; least: number; most: number }>;

/** In the order in which they are written: the last first. */
type Way = readonly Node[];

type Entry = Readonly<{ way: Way; subject: number; kind: number }>;

export function createNetBuilder(lexicon: GroupLexicon, pool: WordPool): NetBuilder {
  const entries: Entry[] = [];
  const groups: (readonly Way[])[] = [];
  const groupByName = new Map<string, number>();
  const entriesByGroup = new Map<string, readonly (readonly string[])[]>();
  let reach = 0;

  function add(phrase: Phrase, subject: number, kind: number): void {
    entries.push({ way: wayOf(phrase), subject, kind });
    reach = Math.max(reach, lengthOf(phrase));
  }

  function wayOf(phrase: Phrase): Way {
    const nodes: Node[] = [];
    for (let at = phrase.length - 1; at >= 0; at--) for (const node of nodesOf(phrase[at] as Part)) nodes.push(node);
    return nodes;
  }

  function nodesOf(part: Part): Way {
    const words = singleWords(part);
    if (words !== undefined) return [{ kind: "label", words: distinctSorted(words) }];
    switch (part.kind) {
      case "choice":
        return inBracket(waysOf(part.options));
      case "optional": {
        const inside = nodesOf(part.part);
        const [only] = inside;
        const ways = inside.length === 1 && only?.kind === "bracket" && !only.isOptional ? only.ways : [inside];
        return [{ kind: "bracket", ways, isOptional: true }];
      }
      case "gap":
        return [part];
      case "group":
        return [{ kind: "group", group: numberOfGroup(part) }];
      case "word":
      case "exact":
        return []; // always single words
    }
  }

  function inBracket(ways: readonly Way[]): Way {
    const [only] = ways;
    return ways.length === 1 && only !== undefined ? only : [{ kind: "bracket", ways, isOptional: false }];
  }

  /** Groups of single words are labels; others are written down once, and named. */
  function numberOfGroup(part: Part & Readonly<{ kind: "group" }>): number {
    const name = nameOf(part);
    let number = groupByName.get(name);
    if (number === undefined) {
      const phrases = entriesOf(part).map((entry) => entry.map((text): Part => ({ kind: "word", text })));
      number = groups.push(waysOf(phrases)) - 1;
      groupByName.set(name, number);
    }
    return number;
  }

  /** What stands for exactly one word: all that it can be; undefined when it can be more words or fewer. */
  function singleWords(part: Part): readonly number[] | undefined {
    switch (part.kind) {
      case "word":
        return [pool.plain(part.text)];
      case "exact":
        return [pool.exact(part.text)];
      case "group": {
        const all = entriesOf(part);
        if (all.length === 0 || all.some((entry) => entry.length !== 1)) return undefined;
        return all.map((entry) => pool.plain(entry[0] as string));
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

  /** Options that differ in their last word only, such as “older man” and “older men”, share all the rest. */
  function waysOf(options: readonly Phrase[]): readonly Way[] {
    const lastWords = new Map<string, { start: Phrase; words: number[] }>();
    const ways: Way[] = [];
    for (const option of options) {
      if (option.length === 0) continue;
      const words = singleWords(option[option.length - 1] as Part);
      if (words === undefined) {
        ways.push(wayOf(option));
        continue;
      }
      const start = option.slice(0, -1);
      const key = JSON.stringify(start);
      const known = lastWords.get(key);
      if (known === undefined) lastWords.set(key, { start, words: words.slice() });
      else for (const word of words) known.words.push(word);
    }
    lastWords.forEach(({ start, words }) =>
      ways.push([{ kind: "label", words: distinctSorted(words) }, ...wayOf(start)]),
    );
    return ways;
  }

  function entriesOf(part: Part & Readonly<{ kind: "group" }>): readonly (readonly string[])[] {
    const name = nameOf(part);
    let known = entriesByGroup.get(name);
    if (known === undefined) {
      known = groupEntries(part, lexicon).filter((entry) => entry.length > 0);
      entriesByGroup.set(name, known);
    }
    return known;
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

  function uses(): ReadonlyMap<number, number> {
    const counts = new Map<number, number>();
    const written = new Set<string>();
    function count(way: Way): void {
      for (const node of way) {
        if (node.kind === "bracket") node.ways.forEach(count);
        if (node.kind !== "label") continue;
        const name = node.words.join();
        if (node.words.length > 1 && written.has(name)) continue;
        written.add(name);
        for (const word of node.words) counts.set(word, (counts.get(word) ?? 0) + 1);
      }
    }
    for (const ways of groups) ways.forEach(count);
    for (const { way } of entries) count(way);
    return counts;
  }

  function build(place: (word: number) => number, commonness: WordCommonness): Net {
    const writer = createWriter(pool.count(), place, anchorsIn(groups, commonness));
    const groupText = groups.map((ways) => writer.group(ways) + endMark).join("");
    let before = 0;
    let phraseText = "";
    for (const { way, subject, kind } of entries) {
      phraseText += packNumbers([(subject - before) * kindBase + kind]) + writer.phrase(way) + endMark;
      before = subject;
    }
    return { sets: writer.sets(), groups: groupText, phrases: phraseText, reach };
  }

  return { add, build, uses };
}

/** Writes ways down, and the sets of words that they use. */
function createWriter(words: number, place: (word: number) => number, anchors: AnchorChoice) {
  const sets: (readonly number[])[] = [];
  const setByName = new Map<string, number>();

  function phrase(way: Way): string {
    return writeWay(way, true);
  }

  function group(ways: readonly Way[]): string {
    return ways.map((way) => writeWay(way, true)).join(packNumbers([Code.Or]));
  }

  function writeWay(way: Way, isNeeded: boolean): string {
    const anchor = isNeeded ? anchors.of(way) : undefined;
    return way.map((node) => writeNode(node, node === anchor)).join("");
  }

  function writeNode(node: Node, isAnchor: boolean): string {
    const mark = isAnchor ? anchorMark : "";
    switch (node.kind) {
      case "label":
        return mark + label(node.words);
      case "group":
        return mark + packNumbers([Code.Group, node.group]);
      case "gap":
        return packNumbers([Code.Gap, gapCode(node.least, node.most)]);
      case "bracket": {
        const [only] = node.ways;
        const [word] = only ?? [];
        const isWord = node.ways.length === 1 && only?.length === 1 && word?.kind === "label";
        if (node.isOptional && isWord) return packNumbers([Code.MayBe]) + label(word.words);
        const ways = node.ways.map((way) => writeWay(way, isAnchor)).join(packNumbers([Code.Or]));
        return packNumbers([node.isOptional ? Code.Optional : Code.Choice]) + ways + packNumbers([Code.Close]);
      }
    }
  }

  function label(members: readonly number[]): string {
    const [only] = members;
    if (members.length === 1 && only !== undefined) return packNumbers([labelBase + place(only)]);
    const name = members.join();
    const known = setByName.get(name);
    if (known !== undefined) return packNumbers([labelBase + words + 1 + known]);
    setByName.set(name, sets.push(members) - 1);
    return newSetMark;
  }

  function packSets(): string {
    return sets.map((set) => packNumbers(distinctSorted(set.map(place)))).join(endMark);
  }

  return { phrase, group, sets: packSets };
}

/** Which part of a way is looked for first. */
type AnchorChoice = Readonly<{
  /** The one that is met the least, of those that must be there; undefined when none must. */
  of: (way: Way) => Node | undefined;
}>;

const never = Infinity;

/** What it costs to look beside a word, where following its phrase costs 1. */
const look = 0.1;

/** How much of what stands near an anchor is taken for what the phrase has there, though it is not. */
const mistaken = 0.05;

/** @returns by how common its own words are, and those that have to stand right beside it (neighbours.ts). */
function anchorsIn(groups: readonly (readonly Way[])[], { of: commonnessOf, all }: WordCommonness): AnchorChoice {
  const costs = new Map<Node, number>();

  function costOf(node: Node): number {
    let cost = costs.get(node);
    if (cost === undefined) costs.set(node, (cost = costFor(node)));
    return cost;
  }

  function costFor(node: Node): number {
    switch (node.kind) {
      case "label":
        return sumOf(node.words.map(commonnessOf));
      case "group":
        return sumOf((groups[node.group] as readonly Way[]).map(costOfWay));
      case "bracket":
        return node.isOptional ? never : sumOf(node.ways.map(costOfWay));
      case "gap":
        return never;
    }
  }

  function costOfWay(way: Way): number {
    return Math.min(never, ...way.map((_, at) => costIn(way, at)));
  }

  /** What a part costs where it stands. */
  function costIn(way: Way, at: number): number {
    return costOf(way[at] as Node) * (look + passing(way, at, -1) * passing(way, at, 1));
  }

  /** How often a word is let pass by what stands near it on one side; see neighbours.ts. */
  function passing(way: Way, at: number, step: 1 | -1): number {
    let distance = 1;
    let cost = 0;
    for (let place = at + step; ; place += step) {
      const node = way[place];
      if (node === undefined) return 1;
      if (node.kind === "gap") distance += node.most;
      else if (node.kind === "bracket" && node.isOptional) cost += sumOf(node.ways.map(costOfWay));
      else return Math.min(1, distance * (mistaken + (cost + costOf(node)) / all));
    }
  }

  function of(way: Way): Node | undefined {
    let best: Node | undefined;
    let least = never;
    for (let at = 0; at < way.length; at++) {
      const cost = costIn(way, at);
      if (cost >= least) continue;
      least = cost;
      best = way[at];
    }
    return best;
  }

  return { of };
}

/** Verb groups differ by form. */
function nameOf({ name, forms = [] }: Part & Readonly<{ kind: "group" }>): string {
  return `${name}:${forms.join()}`;
}

function sumOf(costs: readonly number[]): number {
  return costs.reduce((sum, cost) => sum + cost, 0);
}

function distinctSorted(values: readonly number[]): number[] {
  return Array.from(new Set(values)).sort((a, b) => a - b);
}
