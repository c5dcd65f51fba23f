import { WordFact } from "../compiled";
import { isDigit } from "../text/characters";
import { Gap } from "../text/tokens";
import { factsAt, firstFrom, isAttached, written, type Mention, type Sentence } from "./sentence";
import { finite } from "./verb";

/** How many words may stand before a noun in its own phrase: “her lovely older brother”. */
const longestPhrase = 6;
/** In words: day, month, year, hour and minute. */
const longestDate = 5;

/** Whether a person stands where the subject of a clause stands: at its beginning, with no more than their own phrase before. */
export function standsAsSubject(sentence: Sentence, cuts: readonly boolean[], mention: Mention): boolean {
  const first = startOfPart(sentence, startOfPhrase(sentence, mention));
  if (first === sentence.first || cuts[first - sentence.first] === true || isDated(sentence, first)) return true;
  if (((sentence.tokens.before[first] as number) & (Gap.Comma | Gap.Colon | Gap.Dash)) !== 0) return true;
  const fact = factsAt(sentence, first - 1);
  // “Worried that | Mia …”: no “that” says which Mia.
  if (isOfWhom(sentence, first) || (mention.role === "name" && written(sentence, first) === "that")) return true;
  return (fact & (WordFact.Coordinator | WordFact.EmptySubject)) !== 0 || cuts[first - 1 - sentence.first] === true;
}

/** “One of | the other residents”, “two of | her friends”: the subject begins with how many of them. */
function startOfPart(sentence: Sentence, first: number): number {
  if (written(sentence, first - 1) !== "of") return first;
  const isSome = (factsAt(sentence, first - 2) & WordFact.Number) !== 0;
  return isSome || ["some", "both", "several", "most"].indexOf(written(sentence, first - 2)) >= 0 ? first - 2 : first;
}

/** “Met him”, “met her and”; not the “her” of “her own car”. */
export function isObject(sentence: Sentence, word: number): boolean {
  const fact = factsAt(sentence, word);
  if ((fact & WordFact.ObjectPronoun) === 0) return false;
  if ((fact & WordFact.Determiner) === 0 || word === sentence.last) return true;
  if ((sentence.tokens.before[word + 1] as number) !== 0) return true;
  const ends = WordFact.Preposition | WordFact.Coordinator | WordFact.Determiner | WordFact.Adverb | finite;
  return (factsAt(sentence, word + 1) & ends) !== 0;
}

/** “4”, “34”, “2nd”. */
export function isFigure(sentence: Sentence, word: number): boolean {
  return word <= sentence.last && isDigit(sentence.text.charCodeAt(sentence.tokens.start[word] as number));
}

/** “Whose own | lad”. */
export function isOfWhom(sentence: Sentence, word: number): boolean {
  return written(sentence, word - 1) === "own" && written(sentence, word - 2) === "whose";
}

/** “19/04/25 Jade …”, “in May a second girl …”, “last week his cousin …”: nothing but a time before it. */
function isDated(sentence: Sentence, word: number): boolean {
  if (word > sentence.first + longestDate) return false;
  for (let before = word - 1; before >= sentence.first; before--) {
    const code = sentence.text.charCodeAt(sentence.tokens.start[before] as number);
    if (isDigit(code) || timeWords.indexOf(written(sentence, before)) >= 0) continue;
    if (before === sentence.first && remarks.indexOf(written(sentence, before)) >= 0) return true;
    const isFirst = before === sentence.first && before < word - 1;
    if (!isFirst || openingTimes.indexOf(written(sentence, before)) < 0) return false;
  }
  return true;
}

/** “PS | the other twin was …”. */
const remarks: readonly string[] = ["ps", "nb", "fyi", "also", "btw", "so", "then"];

/** What a time at the beginning of a sentence may open with. */
const openingTimes: readonly string[] = ["in", "on", "at", "last", "this", "during", "over", "early", "late", "one"];
const timeWords: readonly string[] = [
  ...["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"],
  ...["january", "february", "march", "april", "may", "june", "july"],
  ...["august", "september", "october", "november", "december"],
  ...["spring", "summer", "autumn", "winter", "christmas", "easter", "year", "term", "month", "week", "weekend"],
  ...["yesterday", "today", "morning", "afternoon", "evening", "night"],
];

/** The first word of the noun phrase that a person is the noun of: “the”, “her older”, “Jade's own”. */
export function startOfPhrase(sentence: Sentence, mention: Mention): number {
  let first = mention.first;
  let closed = mention.first;
  for (let word = mention.first; word > sentence.first && word > mention.first - longestPhrase; word--) {
    if (!isPartOfPhrase(sentence, word)) break;
    first = word - 1;
    // Without a “the”, a “her” or an owner before them, other words are not known to belong to the noun, except at the
    // beginning of the sentence, where nothing else is for them to belong to: “maternal | grandmother”.
    const isAge = (factsAt(sentence, first) & WordFact.Number) !== 0 && isOwner(sentence, first - 1);
    if (closes(sentence, first) && !isAge && !isOther(sentence, first)) return startOfOwner(sentence, first);
    if (first === sentence.first) closed = first;
  }
  return closed;
}

/** “The | other twin”. */
function isOther(sentence: Sentence, word: number): boolean {
  return (
    written(sentence, word) === "other" &&
    isPartOfPhrase(sentence, word) &&
    (factsAt(sentence, word - 1) & WordFact.Determiner) !== 0
  );
}

/** Whether the word before this one may belong to the same noun phrase. */
export function isPartOfPhrase(sentence: Sentence, word: number): boolean {
  if ((sentence.tokens.before[word] as number) !== 0 && !isAttached(sentence, word)) return false;
  const fact = factsAt(sentence, word - 1);
  return fact === 0 || closes(sentence, word - 1) || (fact & WordFact.Participle) !== 0;
}

function closes(sentence: Sentence, word: number): boolean {
  const fact = factsAt(sentence, word);
  return (fact & (WordFact.Determiner | WordFact.Number)) !== 0 || isOwner(sentence, word);
}

/** The “'s” of “Jade's mum”. */
function isOwner(sentence: Sentence, word: number): boolean {
  if (!isAttached(sentence, word) || (factsAt(sentence, word) & WordFact.Negation) !== 0) return false;
  return sentence.tokens.end[word] === (sentence.tokens.start[word] as number) + 2;
}

function startOfOwner(sentence: Sentence, word: number): number {
  if (!isOwner(sentence, word)) return word;
  const owner = sentence.mentions[firstFrom(sentence.mentions, word) - 1];
  const first = owner !== undefined && owner.last === word - 1 ? owner.first : word - 1;
  return first > sentence.first && (factsAt(sentence, first - 1) & WordFact.Determiner) !== 0 ? first - 1 : first;
}
