import { firstIndex } from "../base/first-index";
import { finite } from "./assertion/verb";
import { WordFact } from "./compiled";
import type { Tables } from "./tables";
import { Gap, type Tokens } from "./text/tokens";
import { Opener } from "./word-kinds";

/** Where a new clause begins in the words just read, as far as the words by themselves tell. */
export interface ClauseBorders {
  /** “Says | dad uses drugs”, “reported that | she …”: a verb of telling or seeing, and its clause within the words up to `last`. */
  tells(word: number, last: number): boolean;
  /** “We | suspect | Mia …”, “they report | she …”: a verb, though the word may be a noun. */
  isVerbOfTelling(word: number, last: number): boolean;
  /** “When | Mia”, “after | the girl left”; not “after | the party”. */
  opens(word: number): boolean;
  /** “That | she”, “that | the girl”, “that | Mia”; not “that is”. */
  beginsClause(word: number): boolean;
  /** “Mia chose”, “that the girl”, within the words up to `last`. */
  beginsAnother(word: number, last: number): boolean;
  /** “Mum said, “ | a man rang her”: a mark after a comma or a colon. */
  beginsSpeech(word: number): boolean;
  /** “According to [school, | YP] was shaking”: the comma after what a preposition names. */
  endsSource(first: number, word: number): boolean;
}

const noSubject =
  WordFact.Ing |
  WordFact.Preposition |
  WordFact.Adverb |
  WordFact.Coordinator |
  WordFact.Participle |
  WordFact.Auxiliary |
  WordFact.Modal |
  WordFact.Relative;

/** In words: “his foster carer | is”; more would take in the next clause. */
const longestSubject = 3;

/** @param tokens the words just read; each question is about their indexes. */
export function createClauseBorders(
  { facts, openers }: Pick<Tables, "facts" | "openers">,
  tokens: Tokens,
): ClauseBorders {
  function tells(word: number, last: number): boolean {
    return has(word, WordFact.Noticing) && beginsAnother(word + 1, last);
  }

  function beginsAnother(word: number, last: number): boolean {
    if (beginsClause(word)) return true;
    if (!beginsSubject(word) || opens(word)) return false;
    const child = endOfChild(word);
    if (child >= 0 && child < last && goesOn(child + 1)) return true;
    // “Met | the girl and gave”: an object, and no clause.
    for (let verb = word + 1; verb <= last && verb <= word + longestSubject; verb++) {
      if ((tokens.before[verb] as number) !== 0 || has(verb, WordFact.Coordinator | WordFact.Preposition)) return false;
      if (has(verb, finite)) return true;
    }
    return false;
  }

  function isVerbOfTelling(word: number, last: number): boolean {
    if (word === 0 || !has(word - 1, WordFact.Plural) || (tokens.before[word] as number) !== 0) return false;
    return has(word, WordFact.Base) && tells(word, last);
  }

  function opens(word: number): boolean {
    const opener = openers[tokens.word[word] as number];
    if (opener === Opener.None || !beginsSubject(word + 1)) return false;
    return opener === Opener.Clause || has(word + 2, finite) || has(word + 3, finite);
  }

  /** “Mia”, “YP”, “the | girl”: where such words end; -1 where none begin. */
  function endOfChild(word: number): number {
    if ((tokens.name !== 0 && tokens.word[word] === tokens.name) || has(word, WordFact.Child)) return word;
    const isBefore = has(word, WordFact.Determiner) && word + 1 < tokens.count && tokens.before[word + 1] === 0;
    return isBefore && has(word + 1, WordFact.Child) ? word + 1 : -1;
  }

  /** “Mia | owned up”, a verb that the lexicon need not know; not “Mia | as”, “Dean | and”. */
  function goesOn(word: number): boolean {
    const other =
      WordFact.Preposition | WordFact.Coordinator | WordFact.Relative | WordFact.Determiner | WordFact.Adverb;
    return (
      (tokens.before[word] as number) === 0 && !has(word, other) && openers[tokens.word[word] as number] === Opener.None
    );
  }

  function beginsClause(word: number): boolean {
    return has(word, WordFact.EmptySubject) && has(word, WordFact.Determiner) && beginsSubject(word + 1);
  }

  /** “Said | Mia”, “said that | the girl”; not “felt very”, “reported feeling”, “told about”. */
  function beginsSubject(word: number): boolean {
    return word < tokens.count && (tokens.before[word] as number) === 0 && !has(word, noSubject);
  }

  function beginsSpeech(word: number): boolean {
    if (((tokens.before[word] as number) & (Gap.Comma | Gap.Colon)) === 0) return false;
    const { marks, start, end } = tokens;
    const after = end[word - 1] as number;
    const mark = marks[firstIndex(0, marks.length, (index) => (marks[index] as number) >= after)];
    return mark !== undefined && mark < (start[word] as number);
  }

  function endsSource(first: number, word: number): boolean {
    if (first === 0 || ((tokens.before[word] as number) & Gap.Comma) === 0 || has(word, noSubject)) return false;
    return has(first - 1, WordFact.Preposition) && word <= first + 2;
  }

  /** Beyond the last word the tokens hold another text. */
  function has(word: number, fact: number): boolean {
    return word < tokens.count && ((facts[tokens.word[word] as number] ?? 0) & fact) !== 0;
  }

  return { tells, isVerbOfTelling, opens, beginsClause, beginsAnother, beginsSpeech, endsSource };
}
