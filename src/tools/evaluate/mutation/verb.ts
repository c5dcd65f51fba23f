import { changed, leftOut, nothing, type Example, type Mutation } from "./operator";
import { inCaseOf, readWords, subjectNumber, verbUse, type Grammar, type Word } from "./words";

const past: Readonly<Record<string, string>> = { is: "was", are: "were", has: "had", does: "did" };
const present: Readonly<Record<string, string>> = { was: "is", were: "are" };
const helpers = new Set([
  "am",
  "is",
  "are",
  "was",
  "were",
  "be",
  "been",
  "being",
  "have",
  "has",
  "had",
  "'s",
  "'re",
  "'ve",
]);
/** After these a word that can be a verb is one. */
const mayPrecede = new Set([
  ...["am", "is", "are", "was", "were", "be", "been", "has", "have", "had", "'s", "'re", "'ve"],
  ...["will", "would", "can", "could", "may", "might", "must", "should", "and", "who", "keeps", "keep", "kept"],
]);
const inserted = ["also", "clearly", "repeatedly", "at times", "on several occasions"] as const;

/** The first finite verb of the marked words, or the one just before them, from present to past or back. */
export function changeTense(example: Example, grammar: Grammar): Mutation {
  const words = readWords(example.text);
  let isUnsure = false;
  for (const index of [...marked(example, words), firstMarked(example, words) - 1]) {
    const word = words[index];
    if (word === undefined) continue;
    const auxiliary = past[word.lower] ?? present[word.lower];
    if (auxiliary !== undefined) return replace(word, auxiliary);
    const number = subjectNumber(words[index - 1]);
    const now = verbUse(grammar, word, number === "plural" ? "base" : "s");
    const then = verbUse(grammar, word, "past");
    if (now === undefined && then === undefined) continue;
    if (number === undefined || (then !== undefined && verbUse(grammar, word, "base") !== undefined)) isUnsure = true;
    else if (now !== undefined) return replace(word, now.past);
    else if (then !== undefined) return replace(word, number === "plural" ? then.base : then.s);
  }
  return isUnsure ? leftOut("no verb whose subject and tense are plain") : nothing("no verb that the lexicon knows");
}

function replace(word: Word, text: string): Mutation {
  return changed([{ start: word.start, end: word.end, text: inCaseOf(word.text, text) }]);
}

/** An adverb before a verb of the marked words, if possible one that is not the first of them. */
export function insertAdverb(example: Example, grammar: Grammar, ordinal: number): Mutation {
  const words = readWords(example.text);
  const verbs = marked(example, words).filter((index) => takesAdverb(grammar, words, index));
  const first = firstMarked(example, words);
  const at = verbs.find((index) => index > first) ?? verbs[0];
  const word = at === undefined ? undefined : words[at];
  if (word === undefined) return nothing("no verb in the marked words that the lexicon knows");
  const adverb = inserted[ordinal % inserted.length] ?? inserted[0];
  const text = `${inCaseOf(word.text, adverb)} `;
  // “Ran away” at the beginning: the capital goes to the adverb.
  const isCapital = word.text !== word.lower && word.text !== word.text.toUpperCase();
  if (!isCapital) return changed([{ start: word.start, end: word.start, text }]);
  return changed([{ start: word.start, end: word.start + 1, text: text + word.lower.charAt(0) }]);
}

/** A verb other than a helper, after its subject, a helper or “and”: not “the drinks”, “alleged grooming”. */
function takesAdverb(grammar: Grammar, words: readonly Word[], at: number): boolean {
  const [before, word] = [words[at - 1], words[at]];
  if (word === undefined || !grammar.verbs.has(word.lower) || word.lower.startsWith("'")) return false;
  if (helpers.has(word.lower) || ["do", "does", "did"].includes(word.lower)) return false;
  return subjectNumber(before) !== undefined || mayPrecede.has(before?.lower ?? "");
}

function marked({ marks }: Example, words: readonly Word[]): readonly number[] {
  return words.flatMap((word, index) =>
    marks.some((mark) => word.start >= mark.start && word.end <= mark.end) ? [index] : [],
  );
}

function firstMarked(example: Example, words: readonly Word[]): number {
  return marked(example, words)[0] ?? -1;
}
