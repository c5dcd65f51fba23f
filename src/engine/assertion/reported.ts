import { WordFact } from "../compiled";
import type { Speaker } from "../../content/types/lexicon";
import type { WordSpan } from "../pattern/matcher";
import { Gap } from "../text/tokens";
import { factsAt, type FoundTrigger, type Mention, type Sentence } from "./sentence";

/** A verb of telling with whose words it brings. */
export type Telling = WordSpan & Readonly<{ trigger: FoundTrigger; speaker: Speaker }>;

/** How many words may stand between a speaker and the verb: “has also said”. */
const mostBetween = 3;

/** The verbs of telling in a sentence that have somebody other than the writer as their subject, in order. */
export function tellings(sentence: Sentence): readonly Telling[] {
  const found: Telling[] = [];
  let mention = -1;
  for (const trigger of sentence.triggers) {
    if (trigger.trigger.kind !== "speech") continue;
    while (
      mention + 1 < sentence.mentions.length &&
      (sentence.mentions[mention + 1] as Mention).first < trigger.first
    ) {
      mention++;
    }
    const speaker = trigger.trigger.speaker ?? speakerOf(sentence, trigger, mention);
    if (speaker !== undefined) found.push({ first: trigger.first, last: trigger.last, trigger, speaker });
  }
  return found;
}

/**
 * For each match, the telling that it is part of, when it has no marks: after the verb up to the next clause of its own
 * (“mum said that …”), or before it at the end of a sentence (“…, mum says”).
 * @param hits sorted by their first word.
 */
export function reportedHits(
  sentence: Sentence,
  cuts: readonly boolean[],
  told: readonly Telling[],
  hits: readonly WordSpan[],
): readonly (Telling | undefined)[] {
  const closing = closingTelling(sentence, told);
  let open: Telling | undefined;
  let next = 0;
  let hit = 0;
  const found: (Telling | undefined)[] = [];
  for (let word = sentence.first; word <= sentence.last && hit < hits.length; word++) {
    if (open !== undefined && cuts[word - sentence.first] === true && endsReport(sentence, word)) open = undefined;
    for (; next < told.length && (told[next] as Telling).trigger.last < word; next++) open = told[next];
    for (; hit < hits.length && (hits[hit] as WordSpan).first === word; hit++) found[hit] = open ?? closing;
  }
  return found;
}

/** A reason, a contrast or a comma inside what was said is still said; a new clause after “and” may not be. */
function endsReport(sentence: Sentence, word: number): boolean {
  const coordinated = (factsAt(sentence, word) & WordFact.Coordinator) !== 0;
  return coordinated || ((sentence.tokens.before[word] as number) & Gap.Semicolon) !== 0;
}

function closingTelling(sentence: Sentence, told: readonly Telling[]): Telling | undefined {
  const last = told[told.length - 1];
  if (last === undefined || last.trigger.last < sentence.last - 1) return undefined;
  for (let word = last.trigger.first; word > last.trigger.first - 5 && word > sentence.first; word--) {
    if (((sentence.tokens.before[word] as number) & Gap.Comma) !== 0) return last;
  }
  return undefined;
}

function speakerOf(sentence: Sentence, trigger: FoundTrigger, mention: number): Speaker | undefined {
  if (!isVerb(sentence, trigger)) return speakerAfter(sentence, trigger, mention);
  const own = sentence.mentions[mention];
  if (followsComma(sentence, trigger.first)) return speakerAfter(sentence, trigger, mention);
  if (own === undefined || own.last >= trigger.first || trigger.first - own.last > mostBetween + 1) return undefined;
  for (let word = own.last + 1; word < trigger.first; word++) {
    const passing = WordFact.Auxiliary | WordFact.Adverb | WordFact.Modal | WordFact.Negation;
    if ((factsAt(sentence, word) & passing) === 0) return undefined;
  }
  return isPassive(sentence, trigger.first) ? undefined : speakerIs(sentence, mention);
}

/** “…,” said her dad: the speaker comes after a verb that opens its clause. */
function followsComma(sentence: Sentence, word: number): boolean {
  return word > sentence.first && ((sentence.tokens.before[word] as number) & Gap.Comma) !== 0;
}

function isVerb(sentence: Sentence, trigger: FoundTrigger): boolean {
  const forms = WordFact.Base | WordFact.Singular | WordFact.Past | WordFact.Participle | WordFact.Ing;
  return (factsAt(sentence, trigger.first) & forms) !== 0 && trigger.first === trigger.last;
}

/** “According to her mum”, “described by police as”: the speaker comes after the first word. */
function speakerAfter(sentence: Sentence, trigger: FoundTrigger, mention: number): Speaker | undefined {
  for (let index = mention + 1; index < sentence.mentions.length; index++) {
    const next = sentence.mentions[index] as Mention; // index < length
    if (next.first > trigger.last + 2) return undefined;
    if (next.last > trigger.first) return speakerIs(sentence, index);
  }
  return undefined;
}

/** Whose words they are when this person tells; undefined for the writer. */
export function speakerIs(sentence: Sentence, mention: number): Speaker | undefined {
  const one = sentence.mentions[mention] as Mention; // callers pass an index they have read
  switch (one.role) {
    case "writer":
      return undefined;
    case "child":
      return "child";
    case "family":
    case "sibling":
      return "family";
    case "professional":
      return "professional";
    case "pronoun":
      // “Her mum came in and she said …” may be either; without another person before it, it is the child.
      return mention > 0 && hasOther(sentence, mention) ? "unknown" : "child";
    case "adult":
    case "friend":
    case "name":
      return "unknown";
  }
}

function hasOther(sentence: Sentence, mention: number): boolean {
  const before = sentence.mentions[mention - 1] as Mention; // mention > 0
  return before.role !== "child" && before.role !== "name" && before.role !== "pronoun";
}

/** “Was told”, “is said to be”: somebody else told, or nobody in particular. */
function isPassive(sentence: Sentence, verb: number): boolean {
  const fact = factsAt(sentence, verb);
  if ((fact & WordFact.Participle) === 0) return false;
  for (let word = verb - 1; word >= sentence.first && word > verb - 3; word--) {
    const before = factsAt(sentence, word);
    const isAuxiliary = (before & WordFact.Auxiliary) !== 0;
    if (isAuxiliary) return !isHaveForm(sentence, word);
    if ((before & (WordFact.Adverb | WordFact.Negation)) === 0) return false;
  }
  return false;
}

/** “Has said” is active; “has been told” ends in a form of be. */
function isHaveForm(sentence: Sentence, word: number): boolean {
  return (factsAt(sentence, word) & WordFact.Have) !== 0;
}
