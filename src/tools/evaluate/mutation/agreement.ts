import type { Edit } from "./edits";
import { inCaseOf, verbUse, type Grammar, type Word } from "./words";

const plurals: Readonly<Record<string, string>> = { is: "are", was: "were", has: "have", does: "do", "'s": "?" };
const singulars: Readonly<Record<string, string>> = {
  are: "is",
  were: "was",
  have: "has",
  do: "does",
  "'re": "'s",
  "'ve": "'s",
};

/**
 * What a verb becomes when its subject, which ends before `words[at]`, changes number; verbs joined to it by “and” go with
 * it.
 * @returns undefined when the verb is not known, so that the sentence would be broken.
 */
export function agree(
  grammar: Grammar,
  words: readonly Word[],
  at: number,
  number: "singular" | "plural",
): readonly Edit[] | undefined {
  let first = at;
  while (first < words.length && grammar.adverbs.has(words[first]?.lower ?? "")) first++;
  const verb = words[first];
  if (verb === undefined) return [];
  const changed = formOf(grammar, verb, number);
  if (changed === undefined) return undefined;
  const edits = [changed];
  for (let next = first + 1; next + 1 < words.length; next++) {
    const joins = ["and", "or", "but", "then"].includes(words[next]?.lower ?? "");
    const joined = joins ? words[next + 1] : undefined;
    const isVerb = verbUse(grammar, joined, number === "plural" ? "s" : "base") !== undefined;
    const form = joined !== undefined && isVerb ? formOf(grammar, joined, number) : undefined;
    if (form !== undefined) edits.push(form);
  }
  return edits.filter((edit) => edit !== unchanged);
}

const unchanged: Edit = { start: 0, end: 0, text: "" };

function formOf(grammar: Grammar, verb: Word, number: "singular" | "plural"): Edit | undefined {
  const auxiliary = (number === "plural" ? plurals : singulars)[verb.lower];
  if (auxiliary === "?") return undefined; // “she's” may be “she is” or “she has”
  if (auxiliary !== undefined) return edit(verb, auxiliary);
  if (number === "plural") {
    const use = verbUse(grammar, verb, "s");
    if (use !== undefined) return edit(verb, use.base);
    return verb.lower.endsWith("s") && !verb.lower.endsWith("ss") ? undefined : unchanged;
  }
  if (verbUse(grammar, verb, "past") !== undefined || verb.lower.endsWith("ed")) return unchanged;
  const use = verbUse(grammar, verb, "base");
  if (use !== undefined) return edit(verb, use.s);
  return grammar.afterObject.has(verb.lower) || verb.lower.startsWith("'") ? unchanged : undefined;
}

function edit(word: Word, text: string): Edit {
  return { start: word.start, end: word.end, text: inCaseOf(word.text, text) };
}
