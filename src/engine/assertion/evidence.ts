import type { Assertion, Speech, Trigger } from "../finding";
import type { WordSpan } from "../pattern/matcher";
import type { Section } from "../sections";
import type { Quote } from "../text/quotes";
import type { conditions } from "./condition";
import type { Critique } from "./critique";
import type { Neighbours } from "./paragraph";
import type { Reached } from "./scope";
import { writtenWords, type Sentence } from "./sentence";
import type { Telling } from "./speech/told";
import type { Doubt } from "./uncertain";
import type { Owner } from "./who/owner";

/** What is said of one match. */
export type Status = Readonly<{
  assertion: Assertion;
  historical: boolean;
  quoted: boolean;
  speech?: Speech;
  critique: boolean;
  /** Nobody is plainly said to have spoken them, and yet they may be somebody's: nothing is offered in their place. */
  uncertain: boolean;
  because: readonly Trigger[];
  /** Who is the subject of the match, when that is plainly not the child. */
  owner?: Owner;
}>;

/** What surrounds the sentence. */
export type Surroundings = Neighbours &
  Readonly<{
    quotes: readonly Quote[];
    sections: readonly Section[];
    /** The paragraph is itself a heading: it asks, it does not say. */
    isHeading: boolean;
  }>;

/** What has been read of one match; its status follows from it. */
export type Evidence = Readonly<{
  reached: Reached;
  critique: Critique | undefined;
  condition: ReturnType<typeof conditions>[number];
  owner: Owner | undefined;
  telling: Telling | undefined;
  quote: Quote | undefined;
  told: readonly Telling[];
  doubts: Doubt;
  /** The first word that names the writer; beyond the sentence when none does. */
  writerAt: number;
  around: Surroundings;
}>;

/** A block around the paragraph that sets this of all that stands in it. */
export function sectionThat(evidence: Evidence, sets: Section["sets"]): Section | undefined {
  return evidence.around.sections.find((section) => section.sets === sets);
}

/** Words of the sentence, and what of the status they decide. */
export function triggerOf(sentence: Sentence, decides: Trigger["decides"], span: WordSpan): Trigger {
  const start = sentence.tokens.start[span.first] as number;
  const end = sentence.tokens.end[span.last] as number;
  return { decides, words: writtenWords(sentence, span), span: { start, end } };
}
