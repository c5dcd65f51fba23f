import { firstIndex } from "../base/first-index";
import { WordFact } from "./compiled";
import { finite } from "./assertion/verb";
import { goesOver } from "./passed-over";
import type { Ends } from "./pattern/ends";
import type { WordSpan } from "./pattern/matcher";
import type { Tables } from "./tables";
import type { ClauseBorders } from "./clause-borders";
import { Passing } from "./text/passing";
import { Gap, type Tokens } from "./text/tokens";

/** Where the exceptions of one rule match, for asking whether they cancel a match of it. */
export type Exceptions = Readonly<{
  /** Whether one of them says of this match that it is none. */
  cancel: (span: WordSpan) => boolean;
}>;

const noExceptions: Exceptions = { cancel: () => false };

/** In words: how far behind a match the end of an exception is looked for that a longer one hides. */
const mostAfter = 2;

/**
 * Decides whether an exception cancels a match. An exception has gaps, and what it says of a grown-up (“mum was drunk”) must
 * not reach over to what is told of somebody else (“mum said | she was drunk”).
 * @param tokens the words just read; the function returned asks them by the accept number of a rule's exceptions and where these end.
 */
export function createExceptions(
  { matcher, facts }: Pick<Tables, "matcher" | "facts">,
  borders: ClauseBorders,
  tokens: Tokens,
): (accept: number, at: Ends | undefined) => Exceptions {
  function exceptionsAt(accept: number, at: Ends | undefined): Exceptions {
    if (at === undefined) return noExceptions;
    const spans = spansOf(accept, at);
    return { cancel: (span) => isCancelled(accept, at, span, spans) };
  }

  /**
   * An exception is meant for its own words: “was | cold and | told off” is none where “was told off” is one, and “mum did | not |
   * buy it” none where “mum did buy it” is.
   */
  function spansOf(accept: number, at: Ends): readonly WordSpan[] {
    const spans = matcher.resolve(tokens, accept, at);
    if (!spans.some((span) => goesOver(matcher, tokens, accept, span, isOfOthers))) return spans;
    const passing = tokens.passing.map((mark, word) =>
      isPassedNot(word) ? mark & ~Passing.Loose : mark & ~(Passing.Conjunct | Passing.InConjunct),
    );
    return matcher.resolve({ ...tokens, passing }, accept, { words: at.words, starts: at.words.map(() => -1) });
  }

  function isOfOthers(word: number): boolean {
    return ((tokens.passing[word] as number) & Passing.InConjunct) !== 0 || isPassedNot(word);
  }

  /** The “not” of “did not”, and its “did”. */
  function isPassedNot(word: number): boolean {
    if (((tokens.passing[word] as number) & Passing.Loose) === 0) return false;
    return has(word, WordFact.Negation) || (has(word, WordFact.Auxiliary) && has(word + 1, WordFact.Negation));
  }

  /**
   * Whether an exception says something of these very words, and not of somebody else's before them.
   * @param at where all of the rule's exceptions end.
   * @param cancelling in order and without overlaps.
   */
  function isCancelled(accept: number, at: Ends, span: WordSpan, cancelling: readonly WordSpan[]): boolean {
    let index = firstIndex(0, cancelling.length, (one) => (cancelling[one] as WordSpan).last >= span.first);
    for (; index < cancelling.length && (cancelling[index] as WordSpan).first <= span.last; index++) {
      if (cancels(accept, at, cancelling[index] as WordSpan, span)) return true;
    }
    return false;
  }

  /** Whether this exception cancels a match, or one that begins later and that it hides: “the study found that | people with …”. */
  function cancels(accept: number, at: Ends, by: WordSpan, span: WordSpan): boolean {
    if (!isOfAnotherClause(by, span) && !goesIntoClause(accept, by, span)) return true;
    const { words } = at;
    const furthest = Math.max(by.last, span.last + mostAfter);
    let index = firstIndex(0, words.length, (one) => (words[one] as number) >= span.first);
    for (; index < words.length && (words[index] as number) <= furthest; index++) {
      const last = words[index] as number;
      const first = matcher.startFrom(tokens, accept, last, by.first + 1);
      if (first >= 0 && first < span.first && cancels(accept, at, { first, last }, span)) return true;
    }
    return false;
  }

  /**
   * “Told mum | she was flown out”, “she was flown out, | mum said”: “mum was flown out” and “flown out with mum” are
   * exceptions, and that she told mum or mum said so is none.
   */
  function isOfAnotherClause(by: WordSpan, span: WordSpan): boolean {
    for (let word = by.first + 1; word <= span.first; word++) if (has(word, WordFact.Pronoun)) return true;
    for (let word = span.last + 1; word <= by.last; word++) {
      const isAfterComma = ((tokens.before[word] as number) & Gap.Comma) !== 0;
      if (isAfterComma && !has(word, WordFact.Preposition | WordFact.Coordinator)) return true;
    }
    return false;
  }

  /**
   * Whether a new clause begins within an exception, where its phrase leaves room: “mum said | Mia chose to go”, “left when
   * | the girl was drunk”. An exception that names the telling or the “when” itself is meant for it.
   */
  function goesIntoClause(accept: number, by: WordSpan, span: WordSpan): boolean {
    // “Said that | Mia is out of control”, where “that is out of control” is an exception.
    if (by.first > 0 && has(by.first - 1, WordFact.Noticing) && borders.beginsClause(by.first)) return true;
    const furthest = Math.max(by.last, span.last);
    // “We suspect | Mia …”, where “the suspect …” is one.
    if (borders.isVerbOfTelling(by.first, furthest)) return true;
    let hasVerb = false;
    for (let word = by.first + 1; word <= span.first; word++) {
      if (borders.beginsSpeech(word) || borders.endsSource(by.first, word)) return true;
      const goesOn = has(word, WordFact.Noticing) || (hasVerb && has(word, WordFact.Coordinator));
      const joins = (goesOn && borders.beginsAnother(word + 1, furthest)) || borders.opens(word);
      if (joins && matcher.coversWithout(tokens, accept, by, word)) return true;
      hasVerb = hasVerb || has(word, finite);
    }
    return false;
  }

  function has(word: number, fact: number): boolean {
    return ((facts[tokens.word[word] as number] ?? 0) & fact) !== 0;
  }

  return exceptionsAt;
}
