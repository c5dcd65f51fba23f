import { WordFact } from "../../compiled";
import type { Speaker } from "../../../content/types/lexicon";
import type { WordSpan } from "../../pattern/matcher";
import { type Mention, type Sentence, factsAt, firstFrom, written } from "../sentence";

/** Whose words something is said to be, or that it is the writer who speaks. */
export type Voice = Speaker | "writer";

/** Whose words they are when this person tells. */
export function voiceOf(sentence: Sentence, index: number): Voice {
  const one = sentence.mentions[index] as Mention; // callers pass an index they have read
  switch (one.role) {
    case "writer":
      return "writer";
    case "child":
      return "child";
    case "family":
    case "sibling":
      return "family";
    case "professional":
    case "document":
      return "professional";
    case "pronoun":
      // “Her mum came in and she said …” may be either; without another person before it, it is the child.
      return index > 0 && hasOther(sentence, index) ? "unknown" : "child";
    case "adult":
    case "friend":
    case "name":
      return "unknown";
  }
}

function hasOther(sentence: Sentence, index: number): boolean {
  const { role } = sentence.mentions[index - 1] as Mention; // index > 0
  // “‘I was scared,’ she said”: the “I” is hers.
  return role !== "child" && role !== "name" && role !== "pronoun" && role !== "document" && role !== "writer";
}

/** The last person named before this word. */
export function nearestBefore(sentence: Sentence, word: number): Mention | undefined {
  return sentence.mentions[firstFrom(sentence.mentions, word) - 1];
}

/** The index of the person whose mention ends at this word. */
export function mentionAt(sentence: Sentence, word: number): number | undefined {
  const index = firstFrom(sentence.mentions, word + 1) - 1;
  const one = sentence.mentions[index];
  return one !== undefined && one.last >= word ? index : undefined;
}

/** The person whose mention begins at this word. */
export function mentionStarting(sentence: Sentence, word: number): Mention | undefined {
  const one = sentence.mentions[firstFrom(sentence.mentions, word)];
  return one !== undefined && one.first === word ? one : undefined;
}

/** The person named within some words after this one, with nothing but their own phrase between. */
export function mentionWithin(sentence: Sentence, word: number, most: number): number | undefined {
  const index = firstFrom(sentence.mentions, word + 1);
  const one = sentence.mentions[index];
  if (one === undefined || one.first > word + most) return undefined;
  for (let at = word + 2; at <= one.first; at++) if (sentence.tokens.before[at] !== 0) return undefined;
  return index;
}

/** Who is named within some words after this one, a preposition left aside; no pronoun is sure enough. */
export function speakerAfter(sentence: Sentence, word: number, most: number): Voice | undefined {
  const by = (factsAt(sentence, word + 1) & WordFact.Preposition) !== 0 ? word + 1 : word;
  const index = mentionWithin(sentence, by, most);
  if (index === undefined || sentence.mentions[index]?.role === "pronoun") return undefined;
  return voiceOf(sentence, index);
}

/** “According to the hairdresser”; not “according to my notes”. */
export function unknownAfter(sentence: Sentence, word: number): Voice | undefined {
  const next = written(sentence, word + 1);
  if (next === "my" || next === "our") return undefined;
  return (factsAt(sentence, word + 1) & WordFact.Determiner) !== 0 ? "unknown" : undefined;
}

/** The last word of the person named within some words after this one; the word itself when there is none. */
export function endOfSpeaker(sentence: Sentence, word: number, most: number): number {
  const index = mentionWithin(sentence, word, most);
  return index === undefined ? word : (sentence.mentions[index] as Mention).last;
}

/** Who is named between the words of a telling: “described by | staff | as”, “described in the | referral | as”. */
export function voiceInside(sentence: Sentence, { first, last }: WordSpan): Voice | undefined {
  const index = firstFrom(sentence.mentions, first + 1);
  const inside = sentence.mentions[index];
  return inside !== undefined && inside.last < last ? voiceOf(sentence, index) : undefined;
}
