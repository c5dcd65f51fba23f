/**
 * A service, as its source described it on `asOf`. A field that no readable source gave is "unknown": it is shown so,
 * never guessed.
 */
export type Contact = Readonly<{
  id: string;
  ref: string;
  name: string;
  /** Where in the list it stands. */
  group: "report-and-refer" | "support" | "specialist-advice" | "national-helpline";
  whatFor: string;
  whoCanRefer: string;
  age: string;
  phone: string;
  url: string;
  hours: string;
  emergency: boolean;
  /** Whether the service asks for a diagnosis: "yes", "no" or "unknown". */
  needsDiagnosis: string;
  covers: readonly string[];
  /** The date its source gives for these details, as the source writes it. */
  asOf: string;
  /** How they were verified, in a sentence. */
  verified: string;
  /** Other words people search for: short names, common misspellings. */
  alsoCalled?: readonly string[];
  /** How texts name it, in the phrase notation, where a phone number stands beside it; not looked for without. */
  names?: readonly string[];
  sources: readonly string[];
}>;

/** A term explained: our own plain sentence first, then what practice needs to know. */
export type Definition = Readonly<{
  id: string;
  term: string;
  /** One plain sentence. */
  plain: string;
  /** The official words, word for word, with their source and date; absent where none was readable. */
  official?: Readonly<{ words: string; source: string; date: string }>;
  /** "In practice" */
  practice: string;
  /** "Not the same as" */
  notTheSameAs?: string;
  sources: readonly string[];
  checked: string;
  reviewed: string;
}>;

/** A publication that content rests on. */
export type Source = Readonly<{
  id: string;
  title: string;
  publisher: string;
  /** Year or date as the source gives it, or "unknown" / "undated". */
  year: string;
  url: string;
  /** What was taken from it. Not carried into built packs; docs/rule-catalogue.md shows it. */
  used?: string;
  /** `read`: its text was seen, at least in part. `cited-by`: known only through another source. */
  access: string;
}>;
