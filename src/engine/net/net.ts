import { anchorsIn, type WordCommonness } from "./anchors";
import { groupEntries, type GroupLexicon, type Part, type Phrase } from "./phrase";
import type { Net } from "./phrases-as-texts";
import type { WordPool } from "./pool";
import { kept, labelFor, mergeWays, type Node, type Way } from "./ways";
import type { WordKind } from "../../content/types/lexicon";
import { createBasesInWays } from "./bases-in-ways";
import { createBeginningsInWays } from "./beginnings-in-ways";
import { createKindsInWays } from "./kinds-in-ways";
import { createOmissionsInWays } from "./omissions-in-ways";
import { createPersonsInWays, withNamesClitic, withVoices } from "./persons-in-ways";
import { createNetWriter } from "./write-net";

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
  /** The sets of words that phrases have in one place, each once. */
  sets(): readonly (readonly number[])[];
}

/** What is written for one subject and kind. */
type Owned = Readonly<{ subject: number; kind: number; ways: readonly Way[] }>;

/** What stands for what in phrases of rules. */
export type StandIns = Readonly<{
  kinds: readonly WordKind[];
  /**
   * Whether phrases of a kind say what is left alone: there no name stands for a pronoun (persons-in-ways.ts), no word for another of
   * its kind, “I” is the writer, and no article is left out, which is often all that parts them from what is found.
   */
  isException: (kind: number) => boolean;
}>;

/** @param standIns without it nothing stands for anything else. */
export function createNetBuilder(lexicon: GroupLexicon, pool: WordPool, standIns?: StandIns): NetBuilder {
  const byOwner = new Map<string, { subject: number; kind: number; ways: Way[] }>();
  const groups: (readonly Way[])[] = [];
  const groupByName = new Map<string, number>();
  const entriesByGroup = new Map<string, readonly (readonly string[])[]>();
  const groupOf = (group: number) => groups[group] ?? [];
  const withPersons = standIns === undefined ? itself : createPersonsInWays(lexicon, pool, groupOf, true);
  const withKinds = standIns === undefined ? itself : createKindsInWays(standIns.kinds, pool);
  const withBases = standIns === undefined ? itself : createBasesInWays(lexicon, pool);
  const withOmissions = standIns === undefined ? itself : createOmissionsInWays(lexicon, pool);
  const withBeginnings = standIns === undefined ? itself : createBeginningsInWays(lexicon, pool, groupOf);
  const withSpeakers = standIns === undefined ? itself : createPersonsInWays(lexicon, pool, groupOf, false);
  let merged: readonly Owned[] | undefined;
  let reach = 0;
  // Whether the phrase that is read says what is left alone.
  let isException = false;

  function add(phrase: Phrase, subject: number, kind: number): void {
    isException = standIns?.isException(kind) === true;
    const owner = `${subject}:${kind}`;
    const known = byOwner.get(owner);
    if (known === undefined) byOwner.set(owner, { subject, kind, ways: [wayOf(phrase)] });
    else known.ways.push(wayOf(phrase));
    merged = undefined;
    reach = Math.max(reach, lengthOf(phrase));
  }

  function wayOf(phrase: Phrase): Way {
    const nodes: Node[] = [];
    for (let at = phrase.length - 1; at >= 0; at--) for (const node of nodesOf(phrase[at] as Part)) nodes.push(node);
    return nodes;
  }

  function nodesOf(part: Part): Way {
    const words = singleWords(part);
    if (words !== undefined) return [labelFor(words)];
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
      case "kept":
        throw new Error("Only one word can be kept from being left out."); // phrase.ts has refused others
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

  /** Groups of single words are labels; others are written down once, and once for exceptions, and named. */
  function numberOfGroup(part: Part & Readonly<{ kind: "group" }>): number {
    const name = `${nameOf(part)}${isException ? " left alone" : ""}`;
    let number = groupByName.get(name);
    if (number === undefined) {
      const phrases = entriesOf(part).map((entry) => entry.map((text): Part => ({ kind: "word", text })));
      number = groups.push(finished(waysOf(phrases), isException)) - 1;
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
      case "kept": {
        const own = singleWords(part.part);
        return own === undefined ? undefined : [...own, pool.plain(kept)];
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

  function waysOf(options: readonly Phrase[]): readonly Way[] {
    return mergeWays(options.filter((option) => option.length > 0).map(wayOf));
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
      case "kept":
        return lengthOfPart(part.part);
      case "choice":
        return Math.max(...part.options.map(lengthOf));
      case "group":
        return Math.max(1, ...entriesOf(part).map((entry) => entry.length));
    }
  }

  /** With as few ways as say the same, in order of their subjects. */
  function owned(): readonly Owned[] {
    merged ??= Array.from(byOwner.values())
      .sort((a, b) => a.subject - b.subject || a.kind - b.kind)
      .map(({ subject, kind, ways }) => ({
        subject,
        kind,
        ways: phrasesOf(mergeWays(ways), standIns?.isException(kind) === true),
      }));
    return merged;
  }

  /** What is left alone may lack its beginning as well: where “is missing” is found without its “is”, so is “is missing from the list”. */
  function phrasesOf(ways: readonly Way[], isExcept: boolean): readonly Way[] {
    return finished(ways, isExcept).map(withBeginnings);
  }

  function finished(ways: readonly Way[], isExcept: boolean): readonly Way[] {
    const whole = (way: Way) =>
      withBases(isExcept ? withSpeakers(way) : withVoices(withPersons(withOmissions(withKinds(way))), pool));
    return ways.map((way) => withNamesClitic(whole(way), pool));
  }

  function sets(): readonly (readonly number[])[] {
    const found = new Map<string, readonly number[]>();
    function visit(way: Way): void {
      for (const node of way) {
        if (node.kind === "bracket") node.ways.forEach(visit);
        if (node.kind === "label" && node.words.length > 1) found.set(node.words.join(), node.words);
      }
    }
    for (const ways of groups) ways.forEach(visit);
    for (const { ways } of owned()) ways.forEach(visit);
    return Array.from(found.values());
  }

  function build(place: (word: number) => number, commonness: WordCommonness): Net {
    const writer = createNetWriter(place, anchorsIn(groups, commonness));
    for (const ways of groups) writer.group(ways);
    for (const { subject, kind, ways } of owned()) writer.phrases(ways, subject, kind);
    return writer.net(reach);
  }

  return { add, build, sets };
}

function itself(way: Way): Way {
  return way;
}

/** Verb groups differ by form. */
function nameOf({ name, forms = [] }: Part & Readonly<{ kind: "group" }>): string {
  return `${name}:${forms.join()}`;
}
