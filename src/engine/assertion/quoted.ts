import { firstIndex } from "../../base/first-index";
import type { Speaker } from "../../content/types/lexicon";
import type { WordSpan } from "../pattern/matcher";
import type { Quote } from "../text/quotes";
import { Gap } from "../text/tokens";
import { type Sentence, firstFrom, wordFrom } from "./sentence";
import type { Telling } from "./telling";
import { voiceOf } from "./voice";

/** How far before or after a quotation its speaker may be named, in words. */
const speakerReach = 12;

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
