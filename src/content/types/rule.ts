/** What is wrong with a wording; the column `category` of the reference table of language. */
export type Concern =
  | "adultifies"
  | "blames-child"
  | "criminalises"
  | "deficit-or-judgement"
  | "disengagement-label"
  | "dismissive-label"
  | "hsb-labelling"
  | "implies-choice-or-consent"
  | "minimises-harm"
  | "missing-language"
  | "perpetrator-erasure"
  | "relationship-framing"
  | "sexualises-child"
  | "transactional"
  | "vague-euphemism";

/** Example sentences; what should be found stands in [square brackets]. They are the rule's tests. */
export type Examples = Readonly<{
  /** Found and put before the writer. */
  flags: readonly string[];
  /** Near misses that raise no prompt from this rule. */
  allows: readonly string[];
  /** Wording only: found, but somebody's exact words, so never replaceable. */
  quotes?: readonly string[];
}>;

type ItemBase = Readonly<{
  /** The file's name without ending; never used again for something else. */
  id: string;
  /** Row in the reference tables, "LNG001" or "IND001". */
  ref: string;
  /** Short name for lists. */
  title: string;
  /** Phrases in the phrase notation (docs/writing-rules.md). */
  match: readonly string[];
  /** Phrases that cancel a match they overlap. */
  except?: readonly string[];
  /**
   * `child`: a match whose subject is plainly an adult or a professional is cancelled. `home`: what it finds is how things
   * are at the child's home, so that said of a relation (“Mum drinks”) it is the child's circumstance. Unless said, any
   * subject.
   */
  subject?: "child" | "home";
  /** Why it is shown, in the words of product.md 7.2; 60 words at most. */
  reason: string;
  /** One question for the writer. */
  ask: string;
  /** Ids in the pack's sources. */
  sources: readonly string[];
  /** A date the source gives, or "unknown". */
  checked: string;
  reviewed: string;
  examples: Examples;
}>;

/** Wording that can blame a child, minimise harm or hide who did it. */
export type WordingRule = ItemBase &
  Readonly<{
    concern: Concern;
    /** `strong`: prompt. `consider`: ask a question, do not assert. `style`: quiet unless switched on. */
    strength: "strong" | "consider" | "style";
    /** What the entry rests on: a source names the phrase, supports the principle, or it is practice knowledge. */
    basis: "listed" | "concept" | "practice";
    suggest: readonly SuggestionTemplate[];
    /** Words to add after a quotation that uses the phrase; the pack's general ones unless given. */
    afterQuote?: readonly string[];
  }>;

/** A wording to offer, with slots (docs/writing-rules.md): `{be}`, `{they}`, `{their}` …, and blanks in [brackets]. */
export type SuggestionTemplate = Readonly<{
  text: string;
  form: "established" | "concern";
  /** For words that stand as a name for the child or the behaviour (“described as …”), and only there. */
  as?: "label";
}>;

/** Something that may show a child is being exploited (sign), or that can raise risk (circumstance). */
export type Indicator = ItemBase &
  Readonly<{
    category: "sign" | "circumstance";
    /** The groups of the seed slides it belongs to: "vulnerability", "risk indicator", "encounter setting" … */
    groups: readonly string[];
    inSeed: boolean;
    /** What a full record of it holds ("Who saw it", "When" …). */
    record: readonly string[];
  }>;
