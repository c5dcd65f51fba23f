import { Omission } from "../text/omissions";
import { fewestWords } from "./fewest-words";
import { groupEntries, type GroupLexicon } from "./phrase";
import type { WordPool } from "./pool";
import { labelFor, type Node, type Way } from "./ways";

/** Among the words of a place it says that they are never left out; no text holds it as a word. */
export const kept = "!";

/** Who belongs to a child without saying so, wherever they stand: “mum hits her”. */
const kin: readonly string[] = ["family", "sibling"];
/** What does so within a phrase: “took | phone”. */
const belongings: readonly string[] = ["phone", "own-thing"];

type Label = Node & Readonly<{ kind: "label" }>;

/**
 * Lets a phrase do without the articles and owners that notes leave out: “seen in | flat”, “told | mum”, “took | phone”. An
 * article that it begins with stays: “a debt” says less than “in a debt”. Words that a phrase leaves room for beside them go
 * with them, since “in <0-1> a car” would find “in the car” otherwise.
 */
export function createOmissionsInWays(lexicon: GroupLexicon, pool: WordPool): (way: Way) => Way {
  const articles = ["a", "an", "the"].map((word) => pool.plain(word));
  const owners = ["her", "his"].map((word) => pool.plain(word));
  const determiners = membersOf(["determiner"]);
  // What may itself be missing (below) is no word to rely on: of “she is a problem” no more than “a problem” may be left.
  const prefixes = [
    ["she", "he"],
    ["is", "was"],
  ].map((words) => words.map((word) => pool.plain(word)));
  const kinWords = membersOf(kin);
  const owned = membersOf([...kin, ...belongings]);
  // “The girl” is passed over to “girl” (text/names.ts), so that “with a girl” would find “with the girl”.
  const children = Array.from(membersOf(["child"]));

  function membersOf(groups: readonly string[]): ReadonlySet<number> {
    const members = new Set<number>();
    for (const name of groups) {
      for (const [word, ...more] of groupEntries({ name }, lexicon)) {
        if (word !== undefined && more.length === 0) members.add(pool.plain(word));
      }
    }
    return members;
  }

  function withOmissions(way: Way, outside: Before): Way {
    const nodes: Node[] = [];
    let { hasWord } = outside;
    for (let at = way.length - 1; at >= 0; at--) {
      const node = way[at] as Node; // at < length
      const next = way[at - 1];
      const hasRoom = nodes.length === 0 ? outside.hasRoom : nodes[nodes.length - 1]?.kind === "gap";
      // Room outside the bracket that the way stands in cannot go.
      const mayGo = nodes.length > 0 || !outside.hasRoom;
      if (node.kind === "bracket") {
        nodes.push({ ...node, ways: node.ways.map((one) => withOmissions(one, { hasWord, hasRoom })) });
      } else if (mayGo && hasWord && next !== undefined && isArticle(node) && !isOneOf(next, children)) {
        const before = takeGaps(nodes);
        const after = gapsAt(way, at - 1);
        nodes.push({ kind: "bracket", ways: [[...after, node, ...before]], isOptional: true });
        at -= after.length;
      } else if (mayGo && next?.kind === "label" && isOwner(node)) {
        nodes.push(...withoutOwner(takeGaps(nodes), node, next, hasWord ? owned : kinWords));
        at--;
      } else nodes.push(node);
      if (isCertain(node) && (hasWord || !prefixes.some((words) => isOrMayBe(node, words)))) hasWord = true;
    }
    return nodes.reverse();
  }

  function isArticle(node: Node): boolean {
    return isOneOf(node, articles) && node.words.every((word) => determiners.has(word));
  }

  function isOwner(node: Node): node is Label {
    return node.kind === "label" && isOrMayBe(node, owners) && !isOrMayBe(node, [pool.plain(kept)]);
  }

  /** “Her | phone”, and the “phone” that may stand alone. */
  function withoutOwner(gaps: Way, owner: Label, thing: Label, others: ReadonlySet<number>): Way {
    const alone = thing.words.filter((word) => others.has(word));
    if (alone.length === 0) return [...gaps, owner, thing];
    const whose = [owner, ...gaps];
    if (alone.length === thing.words.length) return [{ kind: "bracket", ways: [whose], isOptional: true }, thing];
    return [{ kind: "bracket", ways: [[thing, ...whose], [labelFor(alone)]], isOptional: false }];
  }

  return (way) => withOmissions(way, { hasWord: false, hasRoom: false });
}

/** What stands before a way: whether a word always does, and whether words may right before it that the phrase does not name. */
type Before = Readonly<{ hasWord: boolean; hasRoom: boolean }>;

function isCertain(node: Node): boolean {
  return node.kind !== "gap" && !(node.kind === "bracket" && node.isOptional);
}

function isOneOf(node: Node, words: readonly number[]): node is Label {
  return node.kind === "label" && words.some((word) => node.words.indexOf(word) >= 0);
}

/** Takes the gaps that nodes in the order of reading end with; the last comes first, as in a way. */
function takeGaps(nodes: Node[]): Way {
  const gaps: Node[] = [];
  while (nodes[nodes.length - 1]?.kind === "gap") gaps.push(nodes.pop() as Node);
  return gaps;
}

/** The gaps that follow each other from a place on, as they are written. */
function gapsAt(way: Way, from: number): Way {
  let first = from;
  while (way[first]?.kind === "gap") first--;
  return way.slice(first + 1, from + 1);
}

/**
 * Marks what a phrase begins with and notes leave out: “she”, “she is”, “is”, with the room that the phrase has after it.
 * What may stand instead of “is” (“feels”) stays with it.
 */
export function createBeginningsInWays(
  lexicon: GroupLexicon,
  pool: WordPool,
  groupOf: (group: number) => readonly Way[],
): (way: Way) => Way {
  const subject = ["she", "he"].map((word) => pool.plain(word));
  const being = ["is", "was"].map((word) => pool.plain(word));

  const others = ["someone", "man", "men", "who", "boyfriend"].map((word) => pool.plain(word));
  const { finite, either } = finiteForms(lexicon, pool);

  return (way) => leave(leave(way, isSubject, Omission.Subject), isBeing, Omission.Being);

  /** Not “(she|he|someone) gave her”, whose subject is whoever harms her. */
  function isSubject(node: Node): boolean {
    if (!isOrMayBe(node, subject) || isOrMayBe(node, being)) return false;
    return others.every((word) => !isOrMayBe(node, [word]));
  }

  function isBeing(node: Node): boolean {
    return isOrMayBe(node, being) && !isOrMayBe(node, [pool.plain(kept)]);
  }

  function leave(way: Way, isLeft: (node: Node) => boolean, leaves: Omission): Way {
    let first = way.length - 1;
    if (isMarked(way[first])) first--;
    while (way[first]?.kind === "gap") first--;
    const node = way[first];
    if (node === undefined || !isLeft(node)) return way;
    const rest = first - gapsAt(way, first - 1).length;
    if (rest === 0) return way;
    const left = way.slice(0, rest);
    // “Is she sleeping”
    if (isSubject(left[rest - 1] as Node)) return way;
    const what = isPredicate(left) ? leaves : Omission.Being;
    return [...left, { kind: "bracket", ways: [way.slice(rest)], isOptional: true, leaves: what }];
  }

  /** Not so in “(she) drunk”, which leaves its “is” out already; “she threatened” may do so, “she threatened staff” does not. */
  function isPredicate(way: Way): boolean {
    return mayBeginWith(way, finite) || (mayBeginWith(way, either) && fewestWords(way) > 1);
  }

  /** Whether one of these words may be the first of what always stands in the way. */
  function mayBeginWith(way: Way, words: ReadonlySet<number>): boolean {
    for (let at = way.length - 1; at >= 0; at--) {
      const node = way[at] as Node; // at < length
      if (!isCertain(node)) continue;
      if (node.kind === "label") return node.words.some((word) => words.has(word));
      const ways = node.kind === "group" ? groupOf(node.group) : node.kind === "bracket" ? node.ways : [];
      return ways.some((one) => mayBeginWith(one, words));
    }
    return false;
  }
}

function isMarked(node: Node | undefined): boolean {
  return node?.kind === "bracket" && node.leaves !== undefined;
}

/** The verb forms that a subject can have right before them: those that are nothing else, and those that are participles too. */
function finiteForms(
  lexicon: GroupLexicon,
  pool: WordPool,
): Readonly<Record<"finite" | "either", ReadonlySet<number>>> {
  const finite = new Set<number>();
  const either = new Set<number>();
  for (const name of Object.keys(lexicon.verbs)) {
    const { base = [], s = [], past = [], part = [] } = lexicon.verbs[name] ?? {};
    for (const spelling of [...base, ...s]) finite.add(pool.plain(spelling));
    for (const spelling of past) (part.indexOf(spelling) >= 0 ? either : finite).add(pool.plain(spelling));
  }
  for (const [word] of groupEntries({ name: "modal" }, lexicon)) finite.add(pool.plain(word as string));
  return { finite, either };
}

/** Whether all of these words may stand in a place, alone. */
function isOrMayBe(node: Node, words: readonly number[]): boolean {
  if (node.kind === "label") return words.every((word) => node.words.indexOf(word) >= 0);
  return node.kind === "bracket" && node.ways.some((way) => way.length === 1 && isOrMayBe(way[0] as Node, words));
}
