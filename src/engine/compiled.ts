import type { Category } from "../content/types/category";
import type { Additions, Speaker, TriggerEntry, HeadingEntry } from "../content/types/lexicon";
import type { SuggestionTemplate, WordingRule } from "../content/types/rule";
import type { VerbForm } from "./pattern/phrase";
import type { Beginning } from "./template";

/** Raised when the tables change shape, so that an old pack is refused and not misread. */
export const compiledFormat = 1;

/**
 * A pack ready for checking: plain data that JSON keeps whole. Made by `compilePack`, read by `createChecker`.
 */
export type CompiledPack = Readonly<{
  format: typeof compiledFormat;
  /** Of everything below; the same content always gives the same. */
  hash: string;
  /**
   * Folded words that any phrase knows, separated by spaces; the first is number 1. One with `=` before it is a
   * spelling with exactly these capitals, a word of its own beside the plain one.
   */
  words: string;
  /** Facts about each word, by number, as the sum of `WordFact`s. */
  facts: readonly number[];
  /** One automaton for all phrases of rules, exceptions, triggers and people; its accept numbers are `accepts`. */
  phrases: Net;
  /** The one for headings; its accept numbers index `headings`. */
  headingPhrases: Net;
  accepts: readonly Accept[];
  rules: readonly CompiledRule[];
  triggers: readonly CompiledTrigger[];
  headings: readonly HeadingEntry["sets"][];
  verbs: Readonly<Record<string, Readonly<Record<VerbForm, readonly string[]>>>>;
  /** For each of the child's pronouns: subject, object, possessive, possessive alone, reflexive. */
  pronouns: Readonly<Record<Gender, readonly string[]>>;
  additions: Additions;
}>;

/**
 * A nondeterministic automaton over words, without empty moves. State 0 is the beginning of a match. Lists are flat;
 * `first[s]` to `first[s + 1]` are the entries of state `s`.
 */
export type Net = Readonly<{
  states: number;
  /** Sets of words, by number, that edges share. */
  sets: readonly (readonly number[])[];
  /** The edges: a word's number, or minus one minus the index of a set. */
  labels: Table;
  /** Where each edge leads, beside `labels.values`. */
  targets: readonly number[];
  /** States reached by any word at all. */
  any: Table;
  /** States that stay alive over a comma, colon, dash or bracket. */
  pauses: Table;
  accepts: Table;
  /** Most words that a match can have. */
  reach: number;
}>;

export type Table = Readonly<{ first: readonly number[]; values: readonly number[] }>;

/** Word groups of people, each a phrase of its own; `sibling` and `friend` may be children themselves. */
export type Role = "child" | "adult" | "professional" | "family" | "sibling" | "friend" | "writer";

export type Gender = "she" | "he" | "they";

/** What it means that a phrase ends here. */
export type Accept =
  /**
   * `negating`: the match's phrase itself can say “no” or “not”, so that these decide nothing about it. `denial`: it
   * always does, so that the rule's suggestions were written for it.
   */
  | Readonly<{ kind: "rule" | "except" | "negating" | "denial"; rule: number }>
  | Readonly<{ kind: "trigger"; trigger: number }>
  | Readonly<{ kind: "role"; role: Role }>;

export type CompiledRule = Readonly<{
  id: string;
  ref: string;
  category: Category;
  strength?: WordingRule["strength"];
  childSubject: boolean;
  suggest: readonly CompiledSuggestion[];
  afterQuote: readonly string[];
  /** Verbs that a phrase of the rule has as its first verb group; the slots of a suggestion take their form. */
  verbs: readonly string[];
}>;

/** A wording with what decides whether it is good English in a place. */
export type CompiledSuggestion = SuggestionTemplate & Readonly<{ begins: Beginning }>;

export type CompiledTrigger = Readonly<{
  kind: TriggerEntry["kind"];
  direction: NonNullable<TriggerEntry["direction"]>;
  /** In words; absent when it acts to the end of its scope. */
  within?: number;
  speaker?: Speaker;
}>;

/** What is known of a word by itself; one word may be several. */
export const enum WordFact {
  Base = 1,
  Singular = 2,
  Past = 4,
  Participle = 8,
  Ing = 16,
  /** A form of be, have or do. */
  Auxiliary = 32,
  Modal = 64,
  /** She, he, they: the subject of a clause. */
  Pronoun = 128,
  Determiner = 256,
  /** Ends no sentence with its full stop. */
  Abbreviation = 512,
  /** The same, but only before a figure. */
  AbbreviationBeforeFigure = 1024,
  She = 2048,
  He = 4096,
  They = 8192,
  Negation = 16384,
  Number = 32768,
  /** Her, him, them. */
  ObjectPronoun = 65536,
  Adverb = 131072,
  /** And, or. */
  Coordinator = 262144,
  /** There, it, this: no person, but the subject of a clause. */
  EmptySubject = 524288,
  /** Asks for a plural verb. */
  Plural = 1048576,
  /** After it the sentence tells what somebody saw or thinks, no more what they did. */
  Noticing = 2097152,
  Preposition = 4194304,
  /** A form of have. */
  Have = 8388608,
  /** A form of be. */
  Be = 16777216,
}
