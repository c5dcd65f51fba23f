import type { Lexicon } from "../../content/types/lexicon";
import { anyName, anyNames } from "../text/names";
import { firstPerson, firstPersons, inOwnVoice } from "../text/own-voice";
import { groupEntries, verbForms } from "./phrase";
import type { WordPool } from "./pool";
import { labelFor, withMore, type Way } from "./ways";

/**
 * Lets others stand for the pronouns of a phrase, so that none has to say so. Names: wherever it has “she” and “he”, or,
 * after a verb, “her” and “him”, or these with “YP”, which says that the child is meant; and “Mia's” for “her” with “his”. In
 * the same places “you”, for what is written to the child or said to them, and, in somebody's own words, “I” and “we”.
 * @param groupOf the ways of a group.
 */
export function createPersonsInWays(
  lexicon: Pick<Lexicon, "verbs" | "words">,
  pool: WordPool,
  groupOf: (number: number) => readonly Way[],
  withNames: boolean,
): (way: Way) => Way {
  const verbs = new Set<number>();
  // What is said with “I”, “you” and “they” where “she” has another form.
  const pluralsOf = new Map<number, readonly number[]>();
  for (const name of Object.keys(lexicon.verbs)) {
    for (const form of verbForms)
      for (const spelling of lexicon.verbs[name]?.[form] ?? []) verbs.add(pool.plain(spelling));
    const bases = (lexicon.verbs[name]?.base ?? []).map((spelling) => pool.plain(spelling));
    for (const spelling of lexicon.verbs[name]?.s ?? []) pluralsOf.set(pool.plain(spelling), bases);
  }
  for (const present of ["is", "'s"])
    pluralsOf.set(
      pool.plain(present),
      ["am", "'m", "are", "'re"].map((word) => pool.plain(word)),
    );
  pluralsOf.set(pool.plain("was"), [pool.plain("were")]);
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
  const voiced = (words: readonly string[]) => words.map((word) => pool.plain(inOwnVoice(word)));
  const subject = [...voiced(firstPerson.subject), pool.plain("you"), ...(withNames ? [name, ...children] : [])];
  const object = [...voiced(firstPerson.object), pool.plain("you"), ...(withNames ? [name, ...children] : [])];
  const owner = [...voiced(firstPerson.owner), pool.plain("your"), ...(withNames ? [names, yps] : [])];
  const reflexive = [...voiced(firstPerson.reflexive), pool.plain("yourself"), pool.plain("yourselves")];
  const herself = pool.plain("herself");
  const himself = pool.plain("himself");

  /** @param before what stands right before the way. */
  function withPersons(way: Way, before: Before): Way {
    return way.map((node, at) => {
      const here = at + 1 < way.length ? endOf(way, at + 1) : before;
      if (node.kind === "bracket") return { ...node, ways: node.ways.map((one) => withPersons(one, here)) };
      if (node.kind !== "label") return node;
      const more = [...personsFor(node.words, here.isVerb), ...(here.isSubject ? pluralsFor(node.words) : [])];
      return more.length === 0 ? node : labelFor([...node.words, ...more]);
    });
  }

  function personsFor(words: readonly number[], isAfterVerb: boolean): readonly number[] {
    if (isSubject(words)) return subject;
    if (has(words, her, him) && (isAfterVerb || has(words, yp))) return object;
    if (has(words, her, his)) return owner;
    return has(words, herself, himself) ? reflexive : [];
  }

  /** “Hide”, “were”, where the phrase has “hides” and “was” alone. */
  function pluralsFor(words: readonly number[]): readonly number[] {
    const found: number[] = [];
    for (const word of words) for (const other of pluralsOf.get(word) ?? []) if (!has(words, other)) found.push(other);
    return found;
  }

  function isSubject(words: readonly number[]): boolean {
    return has(words, she, he);
  }

  /** How what is written before a place ends; gaps and what may be missing are looked past. */
  function endOf(way: Way, from: number): Before {
    const last = way.slice(from).find((node) => node.kind !== "gap" && !(node.kind === "bracket" && node.isOptional));
    if (last === undefined) return nothing;
    if (last.kind === "label")
      return { isVerb: last.words.some((word) => verbs.has(word)), isSubject: isSubject(last.words) };
    const ways = last.kind === "bracket" ? last.ways : last.kind === "group" ? groupOf(last.group) : [];
    const ends = ways.map((one) => endOf(one, 0));
    return { isVerb: ends.some((end) => end.isVerb), isSubject: ends.some((end) => end.isSubject) };
  }

  return (way) => withPersons(way, nothing);
}

/** How what stands before a place in a phrase may end. */
type Before = Readonly<{ isVerb: boolean; isSubject: boolean }>;

const nothing: Before = { isVerb: false, isSubject: false };

function has(words: readonly number[], ...all: readonly number[]): boolean {
  return all.every((word) => words.indexOf(word) >= 0);
}

/** Wherever a phrase has “'s” it may be that of a name, which has a number of its own. */
export function withNamesClitic(way: Way, pool: WordPool): Way {
  const clitic = pool.plain("'s");
  return withMore(way, (words) => (words.indexOf(clitic) < 0 ? [] : [pool.plain(anyNames)]));
}

/** Wherever a phrase has “I” itself, it may be that of somebody's own words. */
export function withVoices(way: Way, pool: WordPool): Way {
  const words = firstPersons.map((word): [number, number] => [pool.plain(word), pool.plain(inOwnVoice(word))]);
  return withMore(way, (own) => words.filter(([word]) => own.indexOf(word) >= 0).map(([, voiced]) => voiced));
}
