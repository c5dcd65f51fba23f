import type { Lexicon } from "../../content/types/lexicon";
import { anyName, anyNames } from "../text/names";
import { groupEntries, verbForms } from "./phrase";
import type { WordPool } from "./pool";
import { labelFor, type Node, type Way } from "./ways";

/**
 * Lets names stand for the pronouns of a phrase, so that none has to say so: wherever it has “she” and “he”, or, after a
 * verb, “her” and “him”, or these with “YP”, which says that the child is meant; and “Mia's” for “her” with “his”.
 * @param groupOf the ways of a group.
 */
export function createNamesInWays(
  lexicon: Pick<Lexicon, "verbs" | "words">,
  pool: WordPool,
  groupOf: (number: number) => readonly Way[],
): (way: Way) => Way {
  const verbs = new Set<number>();
  for (const name of Object.keys(lexicon.verbs)) {
    for (const form of verbForms)
      for (const spelling of lexicon.verbs[name]?.[form] ?? []) verbs.add(pool.plain(spelling));
  }
  const she = pool.plain("she");
  const he = pool.plain("he");
  const her = pool.plain("her");
  const him = pool.plain("him");
  const his = pool.plain("his");
  const yp = pool.plain("yp");
  const yps = pool.plain("yps"); // “YPs phone”: the apostrophe is often left out
  // “The | girl”, “the young | person”: what stands before is passed over (text/names.ts).
  const inOneWord = groupEntries({ name: "child" }, lexicon).filter((words) => words.length === 1);
  const children = [yp, ...inOneWord.map(([word]) => pool.plain(word as string)), pool.plain("person")];
  const name = pool.plain(anyName);
  const names = pool.plain(anyNames);

  /** @param isAfterVerb whether the way stands right after a verb. */
  function named(way: Way, isAfterVerb: boolean): Way {
    return way.map((node, at) => {
      const follows = at + 1 < way.length ? endsWithVerb(way, at + 1) : isAfterVerb;
      if (node.kind === "bracket") return { ...node, ways: node.ways.map((one) => named(one, follows)) };
      if (node.kind !== "label") return node;
      const more = namesFor(node.words, follows);
      return more.length === 0 ? node : labelFor([...node.words, ...more]);
    });
  }

  function namesFor(words: readonly number[], follows: boolean): readonly number[] {
    const has = (...all: readonly number[]) => all.every((word) => words.indexOf(word) >= 0);
    if (has(she, he) || (has(her, him) && (follows || has(yp)))) return [name, ...children];
    return has(her, his) ? [names, yps] : [];
  }

  /** Whether what is written before a place ends with a verb; gaps and what may be missing are looked past. */
  function endsWithVerb(way: Way, from: number): boolean {
    const last = way.slice(from).find((node) => node.kind !== "gap" && !(node.kind === "bracket" && node.isOptional));
    return last !== undefined && isVerb(last);
  }

  function isVerb(node: Node): boolean {
    if (node.kind === "label") return node.words.some((word) => verbs.has(word));
    const ways = node.kind === "bracket" ? node.ways : node.kind === "group" ? groupOf(node.group) : [];
    return ways.some((way) => endsWithVerb(way, 0));
  }

  return (way) => named(way, false);
}

/** Wherever a phrase has “'s” it may be that of a name, which has a number of its own. */
export function withNamesClitic(way: Way, pool: WordPool): Way {
  const clitic = pool.plain("'s");
  return way.map((node) => {
    if (node.kind === "bracket") return { ...node, ways: node.ways.map((one) => withNamesClitic(one, pool)) };
    if (node.kind !== "label" || node.words.indexOf(clitic) < 0) return node;
    return labelFor([...node.words, pool.plain(anyNames)]);
  });
}
