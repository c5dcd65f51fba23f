import type { Category } from "../../content/types/category";
import type { Assertion, Finding } from "../../engine";
import type { GoldSpan, Voice } from "./gold-item";
import { bootstrap, wilson, type Share } from "./intervals";
import { countFound, countPrompts, type Counts, type ItemOutcome, type MatchedSpan } from "./match-gold";

/** Precision, recall and their harmonic mean. `f1` is undefined when there is nothing to find and nothing was found. */
export type Quality = Readonly<{
  counts: Counts;
  precision: Share;
  recall: Share;
  f1?: Readonly<{ value: number; low: number; high: number }>;
}>;

/** A finding and the annotated span that it is judged by. */
type Found = Readonly<{ gold: GoldSpan; finding: Finding; exact: boolean }>;

/** What can be right or wrong about a span that was found. */
export const axes = [
  "assertion",
  "historical",
  "whose words",
  "critique",
  "all four statuses",
  "prompt",
  "all of these",
] as const;
export type Axis = (typeof axes)[number];

/** Each status as a question with yes or no. */
export const statusNames = [
  "present",
  "possible",
  "hypothetical",
  "conditional",
  "absent",
  "other-person",
  "historical",
  "quoted",
  "reported",
  "critique",
  "prompt",
] as const;
export type StatusName = (typeof statusNames)[number];

/** The classes in the order that the confusion matrix shows them. */
export const assertionClasses: readonly Assertion[] = [
  "present",
  "possible",
  "hypothetical",
  "conditional",
  "absent",
  "other-person",
];

export const measuredCategories: readonly Category[] = ["wording", "sign", "circumstance"];

/** All aggregate figures of one split: none of them names a rule or shows a word of the gold set. */
export type SplitFigures = Readonly<{
  items: number;
  spans: number;
  byCategory: Readonly<Record<string, Quality>>;
  /** The same for what is put before the writer. */
  promptsByCategory: Readonly<Record<string, Quality>>;
  exact: Readonly<Record<string, Share>>;
  status: Readonly<Record<string, Readonly<Record<Axis, Share>>>>;
  byStatus: Readonly<Record<StatusName, Readonly<{ found: Share; precision: Share; recall: Share }>>>;
  /** Rows: annotated; columns: as the engine has it. */
  confusion: Readonly<Record<Assertion, Readonly<Record<Assertion, number>>>>;
  /** Findings that offer to replace words annotated as quoted, and as reported. Both must be 0. */
  replaceable: Readonly<{ quoted: number; reported: number }>;
}>;

/** Sums up a split. Each item counts as one document for the intervals of F1. */
export function figuresOf(outcomes: readonly ItemOutcome[]): SplitFigures {
  const matched = outcomes.flatMap(({ spans }) => spans);
  const found = matched.flatMap(({ gold, finding, exact }): readonly Found[] =>
    finding === undefined ? [] : [{ gold, finding, exact }],
  );
  const groups: readonly (readonly [string, readonly Found[]])[] = [
    ...measuredCategories.map(
      (category) => [category, found.filter(({ gold }) => gold.category === category)] as const,
    ),
    ["all", found],
  ];
  const speech = outcomes.flatMap(({ replaceableSpeech }) => replaceableSpeech);
  const offered = (voice: Voice) =>
    new Set(speech.filter(({ gold }) => gold.voice === voice).map(({ finding }) => finding));
  return {
    items: outcomes.length,
    spans: matched.length,
    byCategory: qualities(outcomes, countFound),
    promptsByCategory: qualities(outcomes, countPrompts),
    exact: record(groups, (list) => wilson(list.filter(({ exact }) => exact).length, list.length)),
    status: record(groups, statusShares),
    byStatus: byStatus(matched, found),
    confusion: confusionOf(found),
    replaceable: { quoted: offered("quoted").size, reported: offered("reported").size },
  };
}

function record<Value, Result>(
  groups: readonly (readonly [string, Value])[],
  make: (value: Value) => Result,
): Readonly<Record<string, Result>> {
  return Object.fromEntries(groups.map(([name, value]) => [name, make(value)]));
}

function qualities(
  outcomes: readonly ItemOutcome[],
  count: (outcome: ItemOutcome, category: Category) => Counts,
): Readonly<Record<string, Quality>> {
  const perCategory = measuredCategories.map((category) => outcomes.map((outcome) => count(outcome, category)));
  const ofAll = outcomes.map((_, item) => add(perCategory.map((counts) => counts[item] ?? none)));
  return Object.fromEntries([
    ...measuredCategories.map((category, index) => [category, quality(perCategory[index] ?? [])] as const),
    ["all", quality(ofAll)] as const,
  ]);
}

const none: Counts = { found: 0, missed: 0, falseAlarms: 0 };

function add(all: readonly Counts[]): Counts {
  let { found, missed, falseAlarms } = none;
  for (const one of all) {
    found += one.found;
    missed += one.missed;
    falseAlarms += one.falseAlarms;
  }
  return { found, missed, falseAlarms };
}

/** @param documents the counts of each document. */
export function quality(documents: readonly Counts[]): Quality {
  const counts = add(documents);
  const value = f1Of(counts);
  const range = bootstrap(documents.length, (drawn) => f1Of(add(drawn.map((index) => documents[index] ?? none))));
  return {
    counts,
    precision: wilson(counts.found, counts.found + counts.falseAlarms),
    recall: wilson(counts.found, counts.found + counts.missed),
    ...(value === undefined || range === undefined ? {} : { f1: { value, ...range } }),
  };
}

function f1Of({ found, missed, falseAlarms }: Counts): number | undefined {
  const all = 2 * found + missed + falseAlarms;
  return all === 0 ? undefined : (2 * found) / all;
}

/** What is right of a found span, in the order of `axes`. */
export function rightAbout({ gold, finding }: Pick<Found, "gold" | "finding">): Readonly<Record<Axis, boolean>> {
  const statuses = {
    assertion: gold.assertion === finding.assertion,
    historical: gold.historical === finding.historical,
    "whose words": gold.voice === voiceOf(finding),
    critique: gold.critique === finding.critique,
  };
  const isRight = Object.values(statuses).every(Boolean);
  const prompt = gold.prompt === finding.prompt;
  return { ...statuses, "all four statuses": isRight, prompt, "all of these": isRight && prompt };
}

function statusShares(found: readonly Found[]): Readonly<Record<Axis, Share>> {
  const right = found.map(rightAbout);
  const shares = axes.map((axis) => [axis, wilson(right.filter((one) => one[axis]).length, right.length)]);
  return Object.fromEntries(shares) as Record<Axis, Share>; // one entry for each axis
}

function voiceOf(finding: Finding): Voice {
  return finding.quoted ? "quoted" : finding.speech?.kind === "reported" ? "reported" : "own";
}

function hasStatus(of: GoldSpan | Finding, voice: Voice, name: StatusName): boolean {
  switch (name) {
    case "historical":
    case "critique":
    case "prompt":
      return of[name];
    case "quoted":
    case "reported":
      return voice === name;
    default:
      return of.assertion === name;
  }
}

function byStatus(matched: readonly MatchedSpan[], found: readonly Found[]): SplitFigures["byStatus"] {
  const rows = statusNames.map((name) => {
    const annotated = matched.filter(({ gold }) => hasStatus(gold, gold.voice, name));
    const metOfThem = annotated.filter(({ finding }) => finding !== undefined).length;
    const said = found.filter(({ finding }) => hasStatus(finding, voiceOf(finding), name));
    const both = said.filter(({ gold }) => hasStatus(gold, gold.voice, name)).length;
    return [
      name,
      {
        found: wilson(metOfThem, annotated.length),
        precision: wilson(both, said.length),
        recall: wilson(both, metOfThem),
      },
    ];
  });
  return Object.fromEntries(rows) as SplitFigures["byStatus"]; // one entry for each name
}

function confusionOf(found: readonly Found[]): SplitFigures["confusion"] {
  const rows = assertionClasses.map((gold) => {
    const ofClass = found.filter((one) => one.gold.assertion === gold);
    const row = assertionClasses.map((said) => [said, ofClass.filter((one) => one.finding.assertion === said).length]);
    return [gold, Object.fromEntries(row)];
  });
  return Object.fromEntries(rows) as SplitFigures["confusion"]; // one entry for each pair of classes
}
