import { firstIndex } from "../../../base/first-index";
import type { Speaker } from "../../../content/types/lexicon";
import { WordFact } from "../../compiled";
import type { WordSpan } from "../../pattern/matcher";
import { wordsOfOthers, type Section } from "../../sections";
import type { Quote } from "../../text/quotes";
import { Gap } from "../../text/tokens";
import { type Sentence, factsAt, firstFrom, wordFrom } from "../sentence";
import type { Telling } from "./told";
import { voiceOf } from "./voice";

/** How far before or after a quotation its speaker may be named, in words. */
const speakerReach = 12;
/** In words: “the olders”. */
const longestScare = 2;

/** Index of the first quotation that ends after this offset. */
export function firstQuote(quotes: readonly Quote[], offset: number): number {
  return firstIndex(0, quotes.length, (index) => (quotes[index] as Quote).end > offset);
}

/** The words of a sentence at which a quotation begins. */
export function quoteStarts(sentence: Sentence, quotes: readonly Quote[], from: number): ReadonlySet<number> {
  const starts = new Set<number>();
  const end = sentence.tokens.end[sentence.last] as number;
  const begin = sentence.tokens.start[sentence.first] as number;
  for (let index = from; index < quotes.length && (quotes[index] as Quote).start < end; index++) {
    const { start } = quotes[index] as Quote;
    if (start >= begin - 1) starts.add(wordFrom(sentence, start));
  }
  return starts;
}

type SpokenBy = Readonly<{ speaker: Speaker; trigger: WordSpan }>;

/** The telling nearest before the quotation, else the first one after it; none when the writer is the one who tells. */
export function speakerNear(sentence: Sentence, quote: Quote, told: readonly Telling[]): SpokenBy | undefined {
  const before = told[firstFrom(told, wordFrom(sentence, quote.start)) - 1];
  if (before !== undefined) return otherVoice(before);
  const end = wordFrom(sentence, quote.end);
  const after = told[firstFrom(told, end)];
  return after !== undefined && after.trigger.first - end < speakerReach ? otherVoice(after) : undefined;
}

function otherVoice({ speaker, trigger }: Telling): SpokenBy | undefined {
  return speaker === "writer" ? undefined : { speaker, trigger };
}

/** “Mum: “…””, as in minutes and transcripts. */
export function speakerBefore(sentence: Sentence, quote: Quote): SpokenBy | undefined {
  const next = wordFrom(sentence, quote.start);
  if (next > sentence.last || ((sentence.tokens.before[next] as number) & Gap.Colon) === 0) return undefined;
  const index = firstFrom(sentence.mentions, next) - 1;
  const mention = sentence.mentions[index];
  if (mention === undefined || mention.last !== next - 1) return undefined;
  const speaker = voiceOf(sentence, index);
  return speaker === "writer" ? undefined : { speaker, trigger: mention };
}

/** Whose words all are under a heading: “Child's words”. */
export function speakerOfBlock(
  sections: readonly Section[],
): Readonly<{ speaker: Speaker; words: string }> | undefined {
  const said = wordsOfOthers(sections);
  return said === undefined ? undefined : { speaker: speakers[said.sets] ?? "unknown", words: said.words };
}

const speakers: Readonly<Partial<Record<Section["sets"], Speaker>>> = {
  "child-words": "child",
  "family-words": "family",
  "professional-words": "professional",
};

/** “[runs a line for the ‘Marco’ brand]”: marks around less than half of the words do not make all of them somebody's. */
export function isWordOf({ start, end, closed }: Quote, first: number, last: number): boolean {
  return closed && start > first && end < last && 2 * (end - start) < last - first;
}

/**
 * “[her “boyfriend” is 22]”, “[with her “friends”]”, “[at “some house in Oldham”]”: the writer's own statement, with marks
 * around a word or two or the rest of it. Wording stays somebody's, so that nothing is offered in its place.
 */
export function isScareMark(
  sentence: Sentence,
  { start, end, closed }: Quote,
  hit: Readonly<{ start: number; told: number; end: number }>,
): boolean {
  if (!closed || (start <= hit.start && end >= hit.end)) return false;
  const opens = wordFrom(sentence, start);
  // “Wrote on her arm: “worthless””: what stands after a colon is quoted.
  const isGiven = ((sentence.tokens.before[opens] as number) & Gap.Colon) !== 0;
  if (isGiven) return false;
  if (wordFrom(sentence, end) - opens <= longestScare) return true;
  return start > hit.start && isWritersBefore(sentence, hit.told, opens);
}

/** “[Calls herself “the ugly spare”]”: more than whom it is said of stands before the mark; not “[he is “useless”]”. */
function isWritersBefore(sentence: Sentence, start: number, opens: number): boolean {
  const slight = WordFact.Pronoun | WordFact.Auxiliary | WordFact.Relative | WordFact.Adverb | WordFact.Negation;
  for (let word = wordFrom(sentence, start); word < opens; word++) {
    if ((factsAt(sentence, word) & slight) !== 0) continue;
    const mention = sentence.mentions[firstFrom(sentence.mentions, word + 1) - 1];
    if (mention === undefined || mention.last < word) return true;
  }
  return false;
}
