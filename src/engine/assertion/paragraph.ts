import type { CompiledPack } from "../compiled";
import type { Matcher } from "../pattern/matcher";
import type { Tokens } from "../text/tokens";
import { goesOnTelling, lastTelling } from "./carried";
import { antecedentIn, asksForAntecedent, type Antecedent } from "./owner";
import { readSentence, type FoundTrigger, type SaidWords, type Sentence } from "./sentence";
import type { Telling } from "./telling";

/** How many sentences an account may run on for after the one that says who tells it. */
const longestAccount = 6;

/** What the sentences before and after one decide about it. */
export type Neighbours = Readonly<{
  /** What the next sentence says of somebody's words in this one; it is read when it is asked for. */
  remark: () => FoundTrigger | undefined;
  /** What somebody told before and this sentence goes on with; read when it is asked for. */
  carried: () => Telling | undefined;
  /** Who was spoken of in the sentence before, when a pronoun may stand for them and not for the child. */
  antecedent: Antecedent | undefined;
}>;

/** Reads sentences of one paragraph: those with matches, and their neighbours as far as these decide anything. */
export interface ParagraphReader {
  sentence(index: number, hits: readonly SaidWords[]): Sentence;
  neighbours(sentence: Sentence, index: number): Neighbours;
}

/** @param matcher for triggers and people. */
export function createParagraphReader(
  text: string,
  tokens: Tokens,
  matcher: Matcher,
  pack: Pick<CompiledPack, "accepts" | "triggers"> & Readonly<{ facts: Int32Array }>,
  onLook: (() => void) | undefined,
): ParagraphReader {
  function sentence(index: number, hits: readonly SaidWords[]): Sentence {
    const first = tokens.sentences[index] as number; // callers pass an index of a sentence
    const last = (tokens.sentences[index + 1] ?? tokens.count) - 1;
    const range = { first, last, question: tokens.questions[index] === true };
    return readSentence(text, tokens, matcher, pack, range, hits, onLook);
  }

  function neighbours(own: Sentence, index: number): Neighbours {
    const antecedent = index > 0 && asksForAntecedent(own) ? antecedentIn(sentence(index - 1, [])) : undefined;
    let read = false;
    let found: FoundTrigger | undefined;
    function remark(): FoundTrigger | undefined {
      if (!read && index + 1 < tokens.sentences.length) {
        found = sentence(index + 1, []).triggers.find(({ trigger }) => trigger.direction === "previous");
      }
      read = true;
      return found;
    }
    return { remark, carried: () => carriedInto(own, index), antecedent };
  }

  /** Back over the sentences that go on with it, to the one in which somebody is said to tell. */
  function carriedInto(own: Sentence, index: number): Telling | undefined {
    let later = own;
    for (let at = index - 1; at >= 0 && at >= index - longestAccount && goesOnTelling(later); at--) {
      const before = sentence(at, []);
      const told = lastTelling(before);
      if (told !== undefined) return told;
      later = before;
    }
    return undefined;
  }

  return { sentence, neighbours };
}
