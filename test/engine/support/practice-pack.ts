import path from "node:path";
import type { Lexicon } from "../../../src/content/types/lexicon";
import type { Indicator, WordingRule } from "../../../src/content/types/rule";
import { compilePack, createChecker, type Checker, type CompiledPack } from "../../../src/engine/index";
import { readLexicon } from "../../../src/tools/content/lexicon-folder";
import type { Problem } from "../../../src/tools/content/problem";

const root = path.join(__dirname, "..", "..", "..");

/**
 * The real lexicon; the rules of these tests are small ones of their own, so that content can change freely. Read once:
 * some tests make a pack for each of a hundred sentences.
 */
export function coreLexicon(): Lexicon {
  return (read ??= readCoreLexicon());
}
let read: Lexicon | undefined;

function readCoreLexicon(): Lexicon {
  const problems: Problem[] = [];
  const { lexicon } = readLexicon(root, "src/content/packs/core/lexicon", problems);
  if (problems.length > 0) throw new Error(JSON.stringify(problems, null, 2));
  const { verbs, words, families, kinds, shortened, lookalikes, triggers, abbreviations, headings, additions } =
    lexicon;
  if (
    !verbs ||
    !words ||
    !families ||
    !kinds ||
    !shortened ||
    !lookalikes ||
    !triggers ||
    !abbreviations ||
    !headings ||
    !additions
  ) {
    throw new Error("A file is missing.");
  }
  return { verbs, words, families, kinds, shortened, lookalikes, triggers, abbreviations, headings, additions };
}

const common = {
  ref: "LNG000",
  reason: "",
  ask: "",
  sources: [],
  checked: "unknown",
  reviewed: "unknown",
  examples: { flags: [], allows: [] },
} as const;

/** A wording rule with only what matters to a test. */
export function wording(id: string, match: readonly string[], more: Partial<WordingRule> = {}): WordingRule {
  return {
    ...common,
    id,
    title: id,
    match,
    concern: "blames-child",
    strength: "strong",
    basis: "practice",
    suggest: [],
    ...more,
  };
}

/** A sign with only what matters to a test. */
export function sign(id: string, match: readonly string[], more: Partial<Indicator> = {}): Indicator {
  return { ...common, id, title: id, match, category: "sign", groups: [], inSeed: false, record: [], ...more };
}

const suggest = [
  { text: "{be} put at risk by [who]", form: "established" },
  { text: "may be being put at risk by [who], who knows {them}", form: "concern" },
] as const;

export const practiceRules = {
  wording: [
    wording("risk-to-self", ["({put}|{place}) {reflexive} at <0-1> risk"], { subject: "child", suggest }),
    wording("lifestyle", ["lifestyle choice(s)?"], { suggest: [{ text: "harm by [who]", form: "established" }] }),
    wording("promiscuous", ["promiscuous"]),
    wording("choices", ["{make} <0-2> (poor|bad) choice(s)?"], { except: ["poor choice(s)? of words"] }),
    wording("quiet", ["streetwise"], { strength: "style" }),
  ],
  indicators: [
    sign("missing", ["{go} missing", "missing from (home|care|school)", "=MFH"]),
    sign("drugs", ["cannabis", "ketamine", "{use} drugs", "substance use"], { category: "circumstance" }),
    sign("self-harm", ["self harm(s|ed|ing)?", "overdose"], { category: "circumstance" }),
    sign("injury", ["injuries", "injury", "injured", "bruising", "bruise(s)?", "cuts"]),
    sign("exploited", ["{exploit:part}", "exploitation", "=CSE", "{groom:part}"]),
    sign("older", ["older (boyfriend|man|men)", "age gap"]),
    sign("given", ["{give} (the? {child}|{object-pronoun}) (alcohol|vodka|money)"]),
    sign("found", ["{locate} <1-1> (at|in)"]),
    sign("arrest", ["{arrest:past,part}"]),
  ],
} as const;

/** Words that the practice rules are met by, whole phrases and parts of some. */
export const practicePieces: readonly string[] = [
  ..."puts herself at risk|put|goes missing|cannabis|self-harm|overdose|poor|make|choices|poor choice of words".split(
    "|",
  ),
  ..."lifestyle choice|promiscuous|streetwise|MFH|substance use|injuries|bruising|groomed|older boyfriend".split("|"),
  ..."gave her money|located at|was arrested".split("|"),
];

/** Compiles, or fails the test with every problem. */
export function compiled(
  rules: Readonly<{ wording: readonly WordingRule[]; indicators: readonly Indicator[] }> = practiceRules,
  lexicon = coreLexicon(),
): CompiledPack {
  const result = compilePack({ ...rules, lexicon });
  if (!result.ok) throw new Error(result.problem.map((one) => `${one.ruleId} ${one.where}: ${one.message}`).join("\n"));
  return result.value;
}

let shared: Checker | undefined;

/** One checker for all tests of a file: it holds nothing between calls. */
export function practiceChecker(): Checker {
  shared ??= createChecker(compiled());
  return shared;
}
