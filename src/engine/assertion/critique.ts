import { WordFact } from "../compiled";
import type { WordSpan } from "../pattern/matcher";
import { Gap } from "../text/tokens";
import type { Quote } from "../text/quotes";
import type { Reached } from "./scope";
import { factsAt, firstFrom, isAttached, written, type FoundTrigger, type SaidWords, type Sentence } from "./sentence";

/** How far from the words a remark on them may stand, in words. */
const furthestRemark = 16;
/** How far after a denied label it may be said what is so instead, in words: “an unreliable witness to me, she's …”. */
const furthestInstead = 4;
/** How far before the words it may be said that they are only named. */
const furthestNaming = 8;

/** Nouns that name words, and by themselves say nothing against them. */
const wordNouns: readonly string[] = ["phrase", "word", "words", "term", "expression", "label"];

/** What shows that some words are named in order to question them. */
export type Critique = Readonly<{
  by: WordSpan;
  /** The writer speaks of the words, so what stands before (“could we stop writing …”) says nothing of what they name. */
  ofWords: boolean;
  /** What says that the words are spoken of, and not used: “calling her”. */
  named?: WordSpan;
}>;

/** What the sentence after this one says of words in it. */
export type NextRemarks = Readonly<{
  triggers: readonly FoundTrigger[];
  /** What it says of words in quotation marks by how it begins: “Could it be …?”, “Say what he did”. */
  onMarked: WordSpan | undefined;
}>;

/** Reads the remarks of one sentence once, for all its matches. */
export interface Remarks {
  /**
   * @param quote the quotation that the match stands in.
   * @param others the words are somebody else's, in marks or without.
   */
  about(hit: SaidWords, reached: Reached, quote: Quote | undefined, others: boolean): Critique | undefined;
}

/** @param next asks for the remarks in the sentence after this one. */
export function readRemarks(sentence: Sentence, next: () => NextRemarks): Remarks {
  const own = sentence.triggers.filter((one) => one.trigger.kind === "critique" && !isOwned(sentence, one));
  const onMarked = own.filter(
    ({ trigger: { direction, marked } }) => direction === "backward" || (marked === true && direction !== "previous"),
  );
  const onEarlier = own.filter(isOnWords);
  const instead = own.filter(isInstead);
  const namings = sentence.triggers.filter(({ trigger }) => trigger.kind === "naming");

  function about(hit: SaidWords, reached: Reached, quote: Quote | undefined, others: boolean): Critique | undefined {
    if (!hit.wording) return undefined;
    const reaching =
      reached.critique === undefined || isOwned(sentence, reached.critique) ? undefined : reached.critique;
    // “Changeable and [not ready for …]”: the “not” is the match's own, and questions nothing.
    const isOfPhrase = hit.negating && hit.denied !== true;
    const isItsOwn = reaching !== undefined && isOfPhrase && reaching.first < hit.first && reaching.last >= hit.first;
    const by = isItsOwn ? within(hit) : (reaching ?? within(hit));
    if (by !== undefined) return { by, ofWords: true };
    const naming = namingOf(hit);
    if (quote !== undefined || naming !== undefined) {
      const index = firstFrom(onMarked, hit.first);
      const before = outside(sentence, quote, onMarked[index - 1]);
      const after = outside(sentence, quote, onMarked[index]);
      const named = naming === undefined ? {} : { named: naming };
      if (before !== undefined && hit.first - before.last <= furthestRemark)
        return { by: before, ofWords: true, ...named };
      if (after !== undefined && after.first - hit.last <= furthestRemark)
        return { by: after, ofWords: true, ...named };
    }
    const denied = isDenied(hit, reached);
    if (!others && naming === undefined && !denied) return undefined;
    // “She is not a risk taker, she is a child”: only a label that is denied is set against what is so.
    const onWords =
      others || naming !== undefined || denied
        ? (onEarlier[firstFrom(onEarlier, hit.last + 1)] ?? nextOnWords())
        : undefined;
    const later =
      onWords ??
      (quote === undefined ? undefined : next().onMarked) ??
      (denied ? (instead[firstFrom(instead, hit.last + 1)] ?? whatIsSo(sentence, hit) ?? nextInstead()) : undefined);
    return later === undefined ? undefined : { by: later, ofWords: false };
  }

  /** “[dismissed as superficial]”: the match begins with what questions the rest of it. */
  function within(hit: SaidWords): FoundTrigger | undefined {
    // The same words may also be a verb of telling, so that more than one trigger begins here.
    for (let index = firstFrom(sentence.inner, hit.first); index < sentence.inner.length; index++) {
      const found = sentence.inner[index] as FoundTrigger; // index < length
      if (found.first !== hit.first) return undefined;
      const { kind, direction, marked } = found.trigger;
      const isRemark = kind === "critique" && direction === "forward" && marked !== true;
      if (isRemark && found.last < hit.last && written(sentence, found.last) === "as") return found;
    }
    return undefined;
  }

  function nextOnWords(): FoundTrigger | undefined {
    return next().triggers.find(isOnWords);
  }

  function nextInstead(): FoundTrigger | undefined {
    return next().triggers.find(isInstead);
  }

  function namingOf(hit: WordSpan): WordSpan | undefined {
    const before = namings[firstFrom(namings, hit.first) - 1];
    return before !== undefined && hit.first - before.last <= furthestNaming ? before : undefined;
  }

  return { about };
}

/** “Her phrase, “…””, “the manager's word for him”: whose the words are, and no remark on them. */
function isOwned(sentence: Sentence, { first }: WordSpan): boolean {
  if (wordNouns.indexOf(written(sentence, first)) < 0) return false;
  const before = factsAt(sentence, first - 1);
  const isTheirs = (before & (WordFact.She | WordFact.He | WordFact.They)) !== 0;
  return isAttached(sentence, first - 1) || (isTheirs && (before & WordFact.Determiner) !== 0);
}

/** What somebody says inside their own quotation is no remark of the writer's on it. */
function outside(
  { tokens }: Sentence,
  quote: Quote | undefined,
  by: FoundTrigger | undefined,
): FoundTrigger | undefined {
  if (quote === undefined || by === undefined) return by;
  const isInside = (tokens.start[by.first] as number) > quote.start && (tokens.end[by.last] as number) < quote.end;
  return isInside ? undefined : by;
}

/**
 * “He isn't hard to engage, | we have been hard to find”, “she isn't a liar; | she is frightened”: what is so, in a clause
 * with a subject of its own right after what was denied.
 */
function whatIsSo(sentence: Sentence, { last }: WordSpan): WordSpan | undefined {
  const parts = Gap.Comma | Gap.Semicolon | Gap.Colon | Gap.Dash;
  for (let word = last + 1; word < sentence.last && word <= last + furthestInstead; word++) {
    if (((sentence.tokens.before[word] as number) & parts) === 0) continue;
    const subject = factsAt(sentence, word);
    const isOfUs = written(sentence, word) === "we";
    const isSubject = (subject & WordFact.Pronoun) !== 0 || isOfUs || written(sentence, word) === "it";
    const isVerb = (factsAt(sentence, word + 1) & (isOfUs ? WordFact.Be | WordFact.Have : WordFact.Be)) !== 0;
    if (isSubject && isVerb && isMoreThanAState(sentence, word + 2, isOfUs)) return { first: word, last: word + 1 };
  }
  return undefined;
}

/** “She is | a frightened one”, “testing us”, “fifteen”, “made to”: more than how they are (“he is hungry”). */
function isMoreThanAState(sentence: Sentence, word: number, isOfUs: boolean): boolean {
  const fact = factsAt(sentence, word);
  return (
    isOfUs ||
    /ing$/.test(written(sentence, word)) ||
    (fact & (WordFact.Determiner | WordFact.Number | WordFact.Ing | WordFact.Participle)) !== 0
  );
}

/** “I do not agree with that.” */
function isOnWords({ trigger }: FoundTrigger): boolean {
  return trigger.direction === "previous" && trigger.marked !== true;
}

/** “He is a child.” */
function isInstead({ trigger }: FoundTrigger): boolean {
  return trigger.direction === "previous" && trigger.marked === true;
}

function isDenied(hit: WordSpan, { absent }: Reached): boolean {
  return absent !== undefined && absent.first <= hit.last;
}

/** What a sentence says of words in quotation marks that stand in the one before. */
export function remarksOnBefore(sentence: Sentence): NextRemarks {
  const { triggers } = sentence;
  // The first of each kind decides, so that a sentence of nothing but remarks is not read anew for each match.
  const words = triggers.find(isOnWords);
  const instead = triggers.find(isInstead);
  const found = [words, instead].filter((one): one is FoundTrigger => one !== undefined);
  return { triggers: found, onMarked: remarkOnMarked(sentence) };
}

function remarkOnMarked(sentence: Sentence): WordSpan | undefined {
  const { first } = sentence;
  const fact = factsAt(sentence, first);
  // “Say where he took her”: how it is to be written.
  const naming = sentence.triggers.find((one) => one.trigger.kind === "naming" && one.first === first);
  const isWhat = ["what", "where", "who", "how", "that"].indexOf(written(sentence, first + 1)) >= 0;
  if (naming !== undefined && isWhat && (fact & WordFact.Base) !== 0) return { first, last: first + 1 };
  const opens = WordFact.EmptySubject | WordFact.Modal | WordFact.Requesting;
  if ((fact & opens) === 0) return undefined;
  return sentence.triggers.find(
    ({ trigger: { kind, marked, direction } }) => kind === "critique" && marked === true && direction !== "previous",
  );
}

/** Whether a trigger says something of the words that are questioned, and not of what they name. */
export function isOfWords(critique: Critique | undefined, by: WordSpan): boolean {
  if (critique?.ofWords !== true) return false;
  const same = by.first === critique.by.first && by.last === critique.by.last;
  return !same && by.first <= critique.by.last;
}
