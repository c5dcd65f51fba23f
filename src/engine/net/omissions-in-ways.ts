import { groupEntries, type GroupLexicon } from "./phrase";
import type { WordPool } from "./pool";
import { gapsAt, isCertain, kept, labelFor, mayBeAll, type Node, type Way } from "./ways";

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
  // What may itself be missing (beginnings-in-ways.ts) is no word to rely on: of “she is a problem” no more than “a problem” may be left.
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
      if (isCertain(node) && (hasWord || !prefixes.some((words) => mayBeAll(node, words)))) hasWord = true;
    }
    return nodes.reverse();
  }

  function isArticle(node: Node): boolean {
    return isOneOf(node, articles) && node.words.every((word) => determiners.has(word));
  }

  function isOwner(node: Node): node is Label {
    return node.kind === "label" && mayBeAll(node, owners) && !mayBeAll(node, [pool.plain(kept)]);
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

function isOneOf(node: Node, words: readonly number[]): node is Label {
  return node.kind === "label" && words.some((word) => node.words.indexOf(word) >= 0);
}

/** Takes the gaps that nodes in the order of reading end with; the last comes first, as in a way. */
function takeGaps(nodes: Node[]): Way {
  const gaps: Node[] = [];
  while (nodes[nodes.length - 1]?.kind === "gap") gaps.push(nodes.pop() as Node);
  return gaps;
}
