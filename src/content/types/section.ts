/**
 * A structured section that can be inserted in a record: a heading, then parts, each one table. Answers stand in the
 * document alone; what is asked is content (docs/writing-sections.md).
 *
 * The name of an answer (`item`, or an indicator's `ref`) stands in documents for as long as these exist: it is never
 * used again for something else. `checked` and `reviewed` hold a date that a source gives, or "unknown".
 */
export type Section = Readonly<{
  id: string;
  /** Chapter of the reference checklists: "CHK01". */
  ref: string;
  /** Heading in the document, and name in the pane. */
  title: string;
  /** One line in the list of sections. */
  summary: string;
  /** How to fill it in, a paragraph each, under the heading. */
  intro: readonly string[];
  /** Whether it must ask about every indicator that the seed slides name; the content check holds it to that. */
  asksWholeSeed: boolean;
  parts: readonly SectionPart[];
  sources: readonly string[];
  checked: string;
  reviewed: string;
}>;

export type SectionPart = QuestionPart | IndicatorPart | OptionPart | ListPart;

type PartBase = Readonly<{
  /** Heading of the part, one level below the section's. */
  title: string;
  /** A paragraph under that heading. */
  note?: string;
}>;

/** Questions, each with one answer in words or from a list. Two columns. */
export type QuestionPart = PartBase &
  Readonly<{ kind: "questions"; columns: readonly [question: string, answer: string]; rows: readonly QuestionRow[] }>;

export type QuestionRow = Readonly<{
  item: string;
  label: string;
  /** What to write, in a few words; printed under the label. */
  prompt?: string;
  /** Answers to choose from; free words when absent. `{frontDoor}` stands for the pack's front door. */
  options?: readonly string[];
}>;

/**
 * Indicators, each with a tick (there now), a choice for the rest (not present, not known, in the past; blank is not
 * answered) and the facts. Four columns (design.md D6).
 */
export type IndicatorPart = PartBase &
  Readonly<{
    kind: "indicators";
    columns: readonly [label: string, now: string, otherwise: string, facts: string];
    rows: readonly IndicatorRow[];
  }>;

export type IndicatorRow = Readonly<{
  /** The indicator it asks about, "IND001"; the name of its answers too. */
  ref: string;
  /** Our own words for it. */
  label: string;
  prompt: string;
}>;

/** Things of which several may apply, each with a tick and a reason. Three columns. */
export type OptionPart = PartBase &
  Readonly<{
    kind: "options";
    columns: readonly [label: string, applies: string, why: string];
    rows: readonly Readonly<{ item: string; label: string; prompt?: string }>[];
  }>;

/** A table to fill: the same columns in each of `rows` empty rows. */
export type ListPart = PartBase &
  Readonly<{
    kind: "list";
    item: string;
    columns: readonly Readonly<{ item: string; label: string }>[];
    rows: number;
  }>;
