import type { Category } from "../content/types/category";
import type { Span } from "../base/span";

/** Which text of the file a paragraph belongs to; `body` includes tables and content controls. */
export type Story = "body" | "header" | "footer" | "footnote" | "endnote" | "textbox";

/** A paragraph by its place: 0-based index within its story. */
export type ParagraphRef = Readonly<{ story: Story; index: number }>;

/**
 * What the writer says about the thing named, after the classes of the i2b2 2010 task. Where several fit, the first of
 * this list wins: `other-person` ("her mother uses cannabis"), `absent` ("no injuries seen"), `conditional` ("if he
 * contacts her she goes missing", "should she go missing, call 101"; docs/decisions/0012), `hypothetical` ("to explore
 * whether she goes missing", "is she using cannabis?"), `possible` ("may be exploited", "risk of", "?CSE"), `present`.
 */
export type Assertion = "present" | "absent" | "possible" | "hypothetical" | "conditional" | "other-person";

/** What decided one of a finding's statuses: the words, and where they stand in the paragraph. */
export type Trigger = Readonly<{
  decides: "assertion" | "historical" | "quoted" | "speech" | "critique";
  words: string;
  span: Span;
}>;

/** Whose words these are, when they are not the writer's own. `quoted` has marks, `reported` has not. */
export type Speech = Readonly<{
  kind: "quoted" | "reported";
  speaker?: "child" | "family" | "professional" | "unknown";
}>;

/**
 * A wording offered in place of the matched words.
 *
 * `established` says that it happened; `concern` is the "may be" form; `addition` goes after somebody's exact words,
 * which themselves stay as they are. Unknown people and facts are blanks in square brackets.
 */
export type Suggestion = Readonly<{ text: string; form: "established" | "concern" | "addition" }>;

/**
 * Something in the draft for the writer to look at.
 *
 * Findings of one check come sorted by paragraph, then `start`, `end`, `ruleId`. Findings of different rules may
 * overlap or coincide; those of one rule never do.
 */
export type Finding = Readonly<{
  /** Stable while its sentence is unchanged; unique within a check. */
  id: string;
  /** The content item that raised it, for example `puts-self-at-risk`. */
  ruleId: string;
  /** Its row in the reference tables: "LNG001", "IND001" … */
  ref: string;
  category: Category;
  paragraph: ParagraphRef;
  /** UTF-16 code units in the paragraph's text, half-open, as the host gave it. */
  start: number;
  end: number;
  assertion: Assertion;
  /** Past, and said to be over; independent of `assertion`. */
  historical: boolean;
  /** Inside quotation marks, or in a block marked as someone's words. */
  quoted: boolean;
  speech?: Speech;
  /** Wording named in order to question it ("avoid saying …"). */
  critique: boolean;
  /** What decided each of these. */
  because: readonly Trigger[];
  /** Whether it is put before the writer; a finding that is not is kept for comparing with a checklist. */
  prompt: boolean;
  /** Whether replacing may be offered. Never true for somebody's exact words. */
  replaceable: boolean;
  /** Best first; empty when the writer must decide alone. */
  suggestions: readonly Suggestion[];
  /** A phone number only: the services that stand beside it, then those whose number it is; ids of the pack's contacts. */
  contacts?: readonly string[];
  /** Shorthand only: the words that it may stand for. */
  meanings?: readonly string[];
}>;
