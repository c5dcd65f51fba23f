import type { Category } from "../content/types/category";
import type { Additions, Speaker, TriggerEntry, HeadingEntry } from "../content/types/lexicon";
import type { SuggestionTemplate, WordingRule } from "../content/types/rule";
import type { VerbForm } from "./net/phrase";
import type { CompiledRecording } from "./recording/compiled";
import type { Beginning } from "./template";
import type { Net } from "./net/phrases-as-texts";

/** Raised when the tables change shape, so that an old pack is refused and not misread. */
export const compiledFormat = 12;

/**
 * A pack ready for checking: plain data that JSON keeps whole. Made by `compilePack`, read by `createChecker`.
 */
export type CompiledPack = Readonly<{
  format: typeof compiledFormat;
  /** Of everything below; the same content always gives the same. */
  hash: string;
  /** Folded words that any phrase knows, packed (text/word-list.ts); the first is number 1. */
  words: string;
  /** Spellings with exactly these capitals, separated by spaces: words of their own, numbered after the others. */
  spellings: string;
  /** Facts about each word, by number, as the sum of `WordFact`s: distinct sums, and for each word which, packed. */
  facts: Readonly<{ sums: readonly number[]; words: string }>;
  /** Short forms by what they are read as, “wk.:week appt:appointment”; a stop says that theirs ends no sentence. */
  shortened: string;
  /** Adverbs of several words and catenatives (text/passing.ts), as `packPassed` writes them. */
  passed: string;
  /** Given names that are words too (`packMembers` of word-order.ts): with a capital anywhere, or only before their verb. */
  givenNames: Readonly<{ anywhere: string; beforeVerb: string }>;
  /** Words that records about children are full of (`packMembers`); empty when the pack names none. */
  ofRecords: string;
  /** The phrases of rules and their exceptions; their subjects are rules, their kinds `PhraseKind`s. */
  phrases: Net;
  /**
   * Those of triggers and people, which are looked for only in a sentence with a match: the triggers, then the `roles`,
   * then the `sexes`.
   */
  around: Net;
  /** Those of headings; their subjects index `headings`. */
  headingPhrases: Net;
  rules: readonly CompiledRule[];
  triggers: readonly CompiledTrigger[];
  headings: readonly HeadingEntry["sets"][];
  /** Fingerprints of the folded paragraphs that the pack's sections print, separated by spaces. */
  printed: string;
  wording: CompiledWording;
  /** Absent when the pack has no prompts about recording. */
  recording?: CompiledRecording;
}>;

/** What is only needed to word suggestions and additions. */
export type CompiledWording = Readonly<{
  /** By rule, as `CompiledPack.rules`. */
  rules: readonly Readonly<{
    suggest: readonly CompiledSuggestion[];
    afterQuote: readonly string[];
    /** Verbs that a phrase of the rule has as its first verb group; the slots of a suggestion take their form. */
    verbs: readonly string[];
  }>[];
  /** Those that rules and suggestions name, and be, have and do. */
  verbs: Readonly<Record<string, Readonly<Record<VerbForm, readonly string[]>>>>;
  /** For each of the child's pronouns: subject, object, possessive, possessive alone, reflexive. */
  pronouns: Readonly<Record<Gender, readonly string[]>>;
  additions: Additions;
}>;

/** What a phrase of a rule is for. One of `Denial` says “no” or “not” itself, one of `Match` never does (denial.ts). */
export const enum PhraseKind {
  Match = 0,
  Denial = 1,
  Except = 2,
}

/**
 * Word groups of people, each a phrase of its own; `sibling` and `friend` may be children themselves. A `document` speaks
 * for those who wrote it.
 */
export type Role = (typeof roles)[number];

export const roles = ["child", "adult", "professional", "family", "sibling", "friend", "writer", "document"] as const;

export type Gender = "she" | "he" | "they";

/** Word groups of those whom “she” or “he” may stand for: “mum”, “boyfriend”, “Mr”. */
export const sexes = ["woman", "man"] as const;

export type Sex = (typeof sexes)[number];

/** What it means that a phrase ends here. */
export type Accept =
  /** `denial`: the match's phrase says “no” or “not” itself: that decides nothing about it, and suggestions were written for it. */
  | Readonly<{ kind: "rule" | "except" | "denial"; rule: number }>
  | Readonly<{ kind: "trigger"; trigger: number }>
  | Readonly<{ kind: "role"; role: Role }>
  | Readonly<{ kind: "sex"; sex: Sex }>;

export type CompiledRule = Readonly<{
  id: string;
  ref: string;
  category: Category;
  strength?: WordingRule["strength"];
  /** Whose it is said of (`subject` of the rule). */
  subject: "child" | "home" | "any";
}>;

/** A wording with what decides whether it is good English in a place. */
export type CompiledSuggestion = SuggestionTemplate & Readonly<{ begins: Beginning }>;

export type CompiledTrigger = Readonly<{
  kind: TriggerEntry["kind"];
  direction: NonNullable<TriggerEntry["direction"]>;
  /** In words; absent when it acts to the end of its scope. */
  within?: number;
  speaker?: Speaker;
  teller?: TriggerEntry["teller"];
  marked?: boolean;
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
  /** Not to be taken for a typing error, nor ever meant by one. */
  OwnWord = 33554432,
  /** “Mr”: the name after it is a grown-up's. */
  Title = 67108864,
  /** “Who”: stands for the person before it. */
  Relative = 134217728,
  /** “Should she …”: before its subject at the beginning of a clause it says “if”. */
  Inverting = 268435456,
  /** “Just”, “only”: after a comma it begins what is so instead. */
  Contrasting = 536870912,
  /** “Please”. */
  Requesting = 1073741824,
  /** “Girl”, “YP”: a child, however named, in one word. The last bit of 32, so that a sum with it is below nothing. */
  Child = -2147483648,
}
