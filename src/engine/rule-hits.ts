import type { SaidWords } from "./assertion/sentence";
import { ruleAccepts } from "./accepts";
import { PhraseKind, WordFact, type Accept, type CompiledPack, type CompiledRule } from "./compiled";
import { startAt, type Endings } from "./pattern/ends";
import { createClauseBorders } from "./clause-borders";
import { createExceptions } from "./exceptions";
import { goesOver } from "./passed-over";
import type { WordSpan } from "./pattern/matcher";
import type { Tables } from "./tables";
import { Passing } from "./text/passing";
import type { Tokens } from "./text/tokens";

/** A match of a rule, by its number in the pack. */
export type Hit = SaidWords &
  Readonly<{
    rule: number;
    /** It denies what the rule's own phrase names. */
    denial: boolean;
    /**
     * It goes over what its phrase does not name: an adverb of several words (“put herself | on Friday night | at risk”), a
     * conjunct (“is | cold and | manipulative”), or whose it is (“| Mia's | risky behaviour”).
     */
    passesOver: boolean;
  }>;

/** In words: what may stand between a “not” and the label that it denies, “not really a | liar”. */
const longestBefore = 3;

/** Finds where the rules match the words that have just been read into the tokens, in order; exceptions are left out. */
export function createHitFinder(
  { rules }: Pick<CompiledPack, "rules">,
  tables: Pick<Tables, "accepts" | "matcher" | "facts" | "names" | "openers">,
  tokens: Tokens,
): () => readonly Hit[] {
  const { accepts, matcher, facts, names } = tables;
  const borders = createClauseBorders(tables, tokens);
  const exceptionsAt = createExceptions(tables, borders, tokens);
  const exceptNumbers: number[] = [];
  const denialNumbers: number[] = [];
  accepts.forEach((accept, number) => {
    if (accept.kind === "except") exceptNumbers[accept.rule] = number;
    if (accept.kind === "denial") denialNumbers[accept.rule] = number;
  });

  function find(): readonly Hit[] {
    const ends = matcher.scan(tokens);
    const hits: Hit[] = [];
    ends.forEach((at, accept) => {
      const meaning = accepts[accept] as Accept;
      if (meaning.kind !== "rule") return;
      const except = exceptNumbers[meaning.rule] ?? -1;
      const exceptions = exceptionsAt(except, ends.get(except));
      const { category, subject } = rules[meaning.rule] as CompiledRule;
      const isWording = category === "wording";
      for (const found of matcher.resolve(tokens, accept, at)) {
        const span = withoutTelling(accept, found);
        if (span === undefined || exceptions.cancel(span)) continue;
        const denialNumber = denialNumbers[meaning.rule] ?? -1;
        const denial = matcher.hasMatch(tokens, denialNumber, ends, span);
        const negating = denial || deniesWithin(denialNumber, ends, span);
        const denied = isWording && negating && deniesALabel(span, meaning.rule, ends);
        const isOwned = isNamesOwn(span, accept);
        const first = isOwned ? beginningOfOwner(span.first - 1) : isWording ? beginningOfVerb(span.first) : span.first;
        hits.push({
          first,
          last: span.last,
          rule: meaning.rule,
          negating,
          denied,
          denial,
          passesOver: isWording && (isOwned || passesOver(span, accept)),
          wording: isWording,
          sign: category === "sign",
          home: subject === "home",
        });
      }
    });
    return hits.sort((a, b) => a.first - b.first || a.last - b.last || a.rule - b.rule);
  }

  /**
   * “Mum says | [dad uses drugs]”, where the phrase leaves room for “says”: what is told is found without the telling, and
   * what is put together of both is not found.
   */
  function withoutTelling(accept: number, { first, last }: WordSpan): WordSpan | undefined {
    for (let word = first + 1; word < last; word++) {
      if (!borders.tells(word, last) || !matcher.coversWithout(tokens, accept, { first, last }, word)) continue;
      const start = matcher.startFrom(tokens, accept, last, word + 1);
      if (start >= 0) return withoutTelling(accept, { first: start, last });
      // “[Mum says she can't control him]”: she may be mum.
      if (!hasFact(word + 1, WordFact.Pronoun)) return undefined;
    }
    return { first, last };
  }

  /** A phrase that says no itself finds a part of the words up to their end: “[speaks | no English]”. */
  function deniesWithin(accept: number, ends: Endings, span: WordSpan): boolean {
    const at = ends.get(accept);
    return at !== undefined && startAt(at, span.last) > span.first;
  }

  /**
   * “[is not manipulative]”, “[has never absconded]”: without the “not” the words are what a phrase finds all the same, so
   * that it denies them; in “is not credible” it is part of the label, and so it is in “can't | keep herself safe”.
   */
  function deniesALabel(span: WordSpan, rule: number, ends: Endings): boolean {
    const { first, last } = span;
    let word = last;
    while (word >= first && !hasFact(word, WordFact.Negation)) word--;
    if (word < first || word === last || hasFact(word - 1, WordFact.Modal)) return false;
    const own = ruleAccepts(rule, PhraseKind.Match)[0] as number;
    if (word > first && matcher.coversWithout(tokens, own, span, word)) return true;
    // After “does not” a phrase that says “not” itself finds its own label: “does not keep herself safe”.
    const isDo = hasFact(word - 1, WordFact.Auxiliary) && !hasFact(word - 1, WordFact.Be | WordFact.Have);
    const label = startOfLabel(word + 1, last);
    for (const [accept, at] of Array.from(ends)) {
      const meaning = accepts[accept] as Accept;
      if (meaning.kind !== "rule" || startAt(at, last) < 0 || (isDo && meaning.rule === rule)) continue;
      if ((rules[meaning.rule] as CompiledRule).category !== "wording") continue;
      for (let start = word + 1; start <= label; start++) {
        if (matcher.covers(tokens, accept, { first: start, last })) return true;
      }
    }
    return false;
  }

  /** Words such as “clearly” say little that a replacement could lose; when it was, how often and what else is a fact. */
  function passesOver(span: WordSpan, accept: number): boolean {
    return goesOver(matcher, tokens, accept, span, isFact);
  }

  function isInConjunct(word: number): boolean {
    return ((tokens.passing[word] as number) & Passing.InConjunct) !== 0;
  }

  function isFact(word: number): boolean {
    if (isInConjunct(word)) return true;
    return ((tokens.passing[word] as number) & (Passing.Word | Passing.Loose)) !== 0 && !hasFact(word, WordFact.Adverb);
  }

  /** “Not | really a | liar”. */
  function startOfLabel(after: number, last: number): number {
    let word = after;
    while (word < last && word < after + longestBefore && hasFact(word, WordFact.Adverb | WordFact.Determiner)) word++;
    return word;
  }

  /** “[Mia's risky behaviour]”, where the phrase has “her”; not “Mia | [’s missing]”, where it has “is”. */
  function isNamesOwn(span: WordSpan, accept: number): boolean {
    if (names.clitic === 0 || tokens.word[span.first] !== names.clitic) return false;
    const word = tokens.word.slice(0, span.last + 1);
    word[span.first] = names.otherClitic;
    return !matcher.covers({ ...tokens, word }, accept, span);
  }

  /** “[The girl's risky behaviour]”. */
  function beginningOfOwner(owner: number): number {
    let first = owner;
    while (first > 0 && tokens.before[first] === 0 && ((tokens.passing[first - 1] as number) & Passing.Loose) !== 0)
      first--;
    return first;
  }

  /** “is clearly putting”: the be before an -ing form is part of the verb, and a replacement stands for both. */
  function beginningOfVerb(first: number): number {
    if (!hasFact(first, WordFact.Ing)) return first;
    let word = first;
    while (word > 0 && (tokens.before[word] as number) === 0 && hasFact(word - 1, WordFact.Adverb)) word--;
    const isProgressive = word > 0 && (tokens.before[word] as number) === 0 && hasFact(word - 1, WordFact.Be);
    return isProgressive ? word - 1 : first;
  }

  function hasFact(word: number, fact: number): boolean {
    return ((facts[tokens.word[word] as number] ?? 0) & fact) !== 0;
  }

  return find;
}
