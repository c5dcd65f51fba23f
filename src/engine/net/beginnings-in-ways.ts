import { Omission } from "../text/omissions";
import { fewestWords } from "./fewest-words";
import { groupEntries, type GroupLexicon } from "./phrase";
import type { WordPool } from "./pool";
import { gapsAt, isCertain, kept, mayBeAll, type Node, type Way } from "./ways";

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
    if (!mayBeAll(node, subject) || mayBeAll(node, being)) return false;
    return others.every((word) => !mayBeAll(node, [word]));
  }

  function isBeing(node: Node): boolean {
    return mayBeAll(node, being) && !mayBeAll(node, [pool.plain(kept)]);
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
