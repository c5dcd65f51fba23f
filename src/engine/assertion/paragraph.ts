import type { CompiledPack } from "../compiled";
import type { Matcher } from "../pattern/matcher";
import type { Tables } from "../tables";
import type { Tokens } from "../text/tokens";
import { goesOnTelling, lastTelling } from "./speech/carried";
import { remarksOnBefore, type NextRemarks } from "./critique";
import { readSentence, type SaidWords, type Sentence } from "./sentence";
import { findCuts } from "./cuts";
import { afterSentence, nothingHeard, type Heard } from "./who/heard";
import { tellings } from "./speech/telling";
import type { Telling } from "./speech/told";
import { isOther } from "./who/person";
import { tellsOfOthers } from "./uncertain";

/** How many sentences back a source may be named when only dates stand between. */
const furthestSource = 3;
/** In words. */
const longestDate = 3;

const noRemarks: NextRemarks = { triggers: [], onMarked: undefined };

/** How many sentences an account may run on for after the one that says who tells it. */
const longestAccount = 6;

/** How many sentences back somebody may have been spoken of whom a pronoun stands for. */
const furthestHeard = 4;

/** What the sentences before and after one decide about it. */
export type Neighbours = Readonly<{
  /** What the next sentence says of words in this one; it is read when it is asked for. */
  remarks: () => NextRemarks;
  /** What somebody told before and this sentence goes on with; read when it is asked for. */
  carried: () => Telling | undefined;
  /** Whether the sentence before is somebody else's account, or names one; read when it is asked for. */
  toldBefore: () => boolean;
  /** Who was spoken of in the sentences before; these are read when it is asked for. */
  heard: () => Heard;
}>;

/** Reads sentences of one paragraph: those with matches, and their neighbours as far as these decide anything. */
export interface ParagraphReader {
  sentence(index: number, hits: readonly SaidWords[]): Sentence;
  neighbours(sentence: Sentence, index: number): Neighbours;
  /** Whether a sentence lets somebody else tell or names a source; with `namesAnyone`, whether it names anybody else. */
  tellsOfOthers(index: number, namesAnyone: boolean): boolean;
}

/** @param matcher for triggers and people. */
export function createParagraphReader(
  text: string,
  tokens: Tokens,
  matcher: Matcher,
  pack: Pick<CompiledPack, "triggers"> & Pick<Tables, "accepts" | "facts">,
  onLook: (() => void) | undefined,
): ParagraphReader {
  const looked: Record<number, Sentence> = {};

  function sentence(index: number, hits: readonly SaidWords[]): Sentence {
    const first = tokens.sentences[index] as number; // callers pass an index of a sentence
    const last = (tokens.sentences[index + 1] ?? tokens.count) - 1;
    const range = { first, last, question: tokens.questions[index] === true };
    return readSentence(text, tokens, matcher, pack, range, hits, onLook);
  }

  /** A sentence as its neighbours look at it; each of several questions may ask for the same one. */
  function beside(index: number): Sentence {
    return (looked[index] ??= sentence(index, []));
  }

  function neighbours(own: Sentence, index: number): Neighbours {
    let found: NextRemarks | undefined;
    function remarks(): NextRemarks {
      found ??= index + 1 < tokens.sentences.length ? remarksOnBefore(beside(index + 1)) : noRemarks;
      return found;
    }
    let told: boolean | undefined;
    function toldBefore(): boolean {
      told ??= isToldBefore(index);
      return told;
    }
    let account: Readonly<{ told: Telling | undefined }> | undefined;
    function carried(): Telling | undefined {
      account ??= { told: carriedInto(own, index) };
      return account.told;
    }
    return { remarks, toldBefore, carried, heard: () => heardBefore(own, index) };
  }

  /** Asked for only by a sentence with a pronoun or a name in it. */
  function heardBefore(own: Sentence, index: number): Heard {
    let heard = nothingHeard;
    if (!own.mentions.some(({ role }) => role === "pronoun" || role === "name")) return heard;
    for (let at = Math.max(0, index - furthestHeard); at < index; at++) heard = afterSentence(heard, beside(at));
    return heard;
  }

  function isTold(before: Sentence): boolean {
    return tellsOfOthers(before, tellings(before, findCuts(before)));
  }

  /** Also over a date or the like that stands between: “GP letter d. 1 July. | …”. */
  function isToldBefore(index: number): boolean {
    for (let at = index - 1; at >= 0 && at >= index - furthestSource; at--) {
      const before = beside(at);
      if (isTold(before)) return true;
      if (before.last - before.first >= longestDate) return false;
    }
    return false;
  }

  /** Back over the sentences that go on with it, to the one in which somebody is said to tell. */
  function carriedInto(own: Sentence, index: number): Telling | undefined {
    let later = own;
    for (let at = index - 1; at >= 0 && at >= index - longestAccount && goesOnTelling(later); at--) {
      const before = beside(at);
      const told = lastTelling(before);
      if (told !== undefined) return told;
      later = before;
    }
    return undefined;
  }

  function tellsOthers(index: number, namesAnyone: boolean): boolean {
    const own = beside(index);
    return isTold(own) || (namesAnyone && own.mentions.some(isOther));
  }

  return { sentence, neighbours, tellsOfOthers: tellsOthers };
}
