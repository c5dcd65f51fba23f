import type { Span } from "../../../base/span";
import { agree } from "./agreement";
import type { Edit } from "./edits";
import { changed, leftOut, nothing, type Example, type Mutation } from "./operator";
import { inCaseOf, readWords, type Grammar, type Word } from "./words";

const she = ["she", "her", "hers", "herself"];
const he = ["he", "him", "his", "himself"];
const they = ["they", "them", "their", "theirs", "themselves", "themself"];

/** “She put herself …” becomes “He put himself …”, and the other way round; everybody in the sentence changes. */
export function swapSheAndHe({ text }: Example, grammar: Grammar): Mutation {
  const words = readWords(text);
  const edits: Edit[] = [];
  for (const [at, word] of words.entries()) {
    const possessive = isPossessive(text, words, at, grammar);
    if (word.lower === "him" && possessive) return leftOut("“her” for “him” would be read as a possessive");
    const other = otherGender(word.lower, possessive);
    if (other !== undefined) edits.push(replaced(word, other));
  }
  return edits.length === 0 ? nothing("no she or he") : changed(edits);
}

function otherGender(word: string, possessive: boolean): string | undefined {
  switch (word) {
    case "her":
      return possessive ? "his" : "him";
    case "his":
      return possessive ? "her" : "hers";
    case "she":
      return "he";
    case "he":
      return "she";
    case "him":
      return "her";
    case "hers":
      return "his";
    case "herself":
      return "himself";
    case "himself":
      return "herself";
    default:
      return undefined;
  }
}

/** “They put themselves …” for “She put herself …”, and the other way round, with the verb. */
export function swapSheAndThey({ text }: Example, grammar: Grammar): Mutation {
  const words = readWords(text);
  const kinds = peopleIn(words);
  if (kinds.size === 0) return nothing("no she, he or they");
  if (kinds.size > 1) return leftOut("several people: one pronoun would stand for two");
  const plural = !kinds.has("they");
  const edits: Edit[] = [];
  for (const [at, word] of words.entries()) {
    const possessive = isPossessive(text, words, at, grammar);
    const other = plural ? theyFor(word.lower, possessive) : sheFor(word.lower);
    if (other === undefined) continue;
    edits.push(replaced(word, other));
    if (!["she", "he", "they"].includes(word.lower)) continue;
    const verbs = agree(grammar, words, at + 1, plural ? "plural" : "singular");
    if (verbs === undefined) return leftOut("the verb's other number is not known");
    edits.push(...verbs);
  }
  return changed(withoutRepeats(edits));
}

function theyFor(word: string, possessive: boolean): string | undefined {
  if (word === "she" || word === "he") return "they";
  if (word === "him") return "them";
  if (word === "her") return possessive ? "their" : "them";
  if (word === "his") return possessive ? "their" : "theirs";
  if (word === "hers") return "theirs";
  return word === "herself" || word === "himself" ? "themselves" : undefined;
}

function sheFor(word: string): string | undefined {
  return ["she", "her", "her", "hers", "herself", "herself"][they.indexOf(word)];
}

/** Puts a name, an initial or “YP” where the child is first named, be it by a pronoun, a noun or another name. */
export function nameTheChild(name: string): (example: Example, grammar: Grammar) => Mutation {
  return ({ text }, grammar) => {
    const words = readWords(text);
    const noun = childNoun(text, words, grammar);
    const at = words.findIndex(({ lower }) => [...she, ...he, ...they].includes(lower));
    const word = words[at];
    if (noun !== undefined && (word === undefined || noun.start < word.start)) {
      return text.slice(noun.start, noun.end) === name ? nothing("already so") : changed([{ ...noun, text: name }]);
    }
    if (word === undefined) return nothing("nobody named");
    if (peopleIn(words).size > 1) return leftOut("several people: unclear which one is the child");
    return named(text, words, at, name, grammar);
  };
}

function named(text: string, words: readonly Word[], at: number, name: string, grammar: Grammar): Mutation {
  const word = words[at] as Word; // found by the caller
  switch (word.lower) {
    case "she":
    case "he":
      return changed([{ start: word.start, end: word.end, text: name }]);
    case "they": {
      const verbs = agree(grammar, words, at + 1, "singular");
      if (verbs === undefined) return leftOut("the verb's other number is not known");
      return changed([{ start: word.start, end: word.end, text: name }, ...verbs]);
    }
    case "herself":
    case "himself":
    case "themselves":
    case "themself":
    case "hers":
    case "theirs":
      return leftOut("no name can stand for this pronoun");
    default: {
      const isObject = word.lower === "him" || word.lower === "them";
      const owner = !isObject && isPossessive(text, words, at, grammar);
      return changed([{ start: word.start, end: word.end, text: owner ? `${name}'s` : name }]);
    }
  }
}

/** “The young person”, “YP” or a name, where it is the whole of the subject or object: not “the child protection plan”. */
function childNoun(text: string, words: readonly Word[], grammar: Grammar): Span | undefined {
  for (const match of text.matchAll(/\b(?:[Tt]he (?:child|young person|girl|boy)|YP|\p{Lu}\p{Ll}+ \(invented\))/gu)) {
    const [start, end] = [match.index, match.index + match[0].length];
    const next = words.find((word) => word.start >= end);
    const isWhole = next === undefined || text.charAt(end) !== " " || canFollowSubject(grammar, next);
    if (isWhole && !/[\p{L}’']/u.test(text.charAt(end))) return { start, end };
  }
  return undefined;
}

function canFollowSubject(grammar: Grammar, word: Word): boolean {
  return grammar.verbs.has(word.lower) || grammar.afterObject.has(word.lower);
}

function peopleIn(words: readonly Word[]): ReadonlySet<"she" | "he" | "they"> {
  const kinds = new Set<"she" | "he" | "they">();
  for (const { lower } of words) {
    if (she.includes(lower)) kinds.add("she");
    if (he.includes(lower)) kinds.add("he");
    if (they.includes(lower)) kinds.add("they");
  }
  return kinds;
}

/** “her phone”, not “told her that”. */
function isPossessive(text: string, words: readonly Word[], at: number, grammar: Grammar): boolean {
  const [word, next] = [words[at], words[at + 1]];
  if (word === undefined || next === undefined || text.slice(word.end, next.start) !== " ") return false;
  return word.lower === "his" || word.lower === "their" || !grammar.afterObject.has(next.lower);
}

function replaced(word: Word, text: string): Edit {
  return { start: word.start, end: word.end, text: inCaseOf(word.text, text) };
}

function withoutRepeats(edits: readonly Edit[]): readonly Edit[] {
  return edits.filter((edit, index) => edits.findIndex(({ start }) => start === edit.start) === index);
}
