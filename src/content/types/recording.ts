import type { Examples } from "./rule";

type PromptBase = Readonly<{
  /** The file's name without ending; never used again for something else. */
  id: string;
  /** "REC01": these prompts have no reference table, so it is their own number. */
  ref: string;
  /** Short name for lists. */
  title: string;
  /** Why it is shown, in the words of product.md 7.2; 60 words at most. */
  reason: string;
  /** One question for the writer. */
  ask: string;
  /** What a full record of it holds ("Who said it", "When" …). */
  record: readonly string[];
  /** Ids in the pack's sources. */
  sources: readonly string[];
  /** A date the source gives, or "unknown". */
  checked: string;
  reviewed: string;
  examples: Examples;
}>;

/** Something said that leaves out what a reader needs: an opinion and no reason, a concern and no date. */
export type StatementPrompt = PromptBase &
  Readonly<{
    looksFor: "statement";
    /** Phrases in the phrase notation (docs/writing-rules.md). */
    match: readonly string[];
    /** Phrases that cancel a match they overlap. */
    except?: readonly string[];
    /** What the reader needs. Each has to be there; while one is missing, the writer is asked. */
    answers: readonly Answer[];
  }>;

/** How a record may give what a statement leaves open. */
export type Answer = Readonly<{
  /** What it gives, in a word or two, for those who read the file: "a reason", "when". */
  gives: string;
  phrases: readonly string[];
  /**
   * Where it may stand: `near`, in the same sentence or the next; `entry`, anywhere in the paragraph, or in the heading
   * or label above it.
   */
  reach: "near" | "entry";
}>;

/** Letters for words that people outside the work do not know. */
export type ShorthandPrompt = PromptBase &
  Readonly<{
    looksFor: "shorthand";
    shorthand: readonly Shorthand[];
    /** Phrases that cancel a match they overlap: “DNA sample”. */
    except?: readonly string[];
  }>;

export type Shorthand = Readonly<{
  /** As written, in the phrase notation: `=EHCP`, with `=` where only these capitals count. */
  short: readonly string[];
  /** The words it stands for, each of which counts as having written it out; they are shown. */
  means: readonly string[];
}>;

/** A phone number beside a service of the pack that has another one there. */
export type NumberPrompt = PromptBase &
  Readonly<{
    looksFor: "service-number";
    /** Words that may stand between a service's name and its number: "on", "tel", "is". */
    between: readonly string[];
  }>;

/** A gap in the record, as content: quiet unless switched on, and never wording to replace. */
export type RecordingPrompt = StatementPrompt | ShorthandPrompt | NumberPrompt;
