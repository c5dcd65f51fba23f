import { sliceOf } from "../../base/span";
import { createChecker, mayBeRecord, type Finding } from "../../engine";
import { measuredCategories } from "./figures";
import { markdownTable } from "./markdown-table";
import { countWords, type OrdinaryText } from "./ordinary-text";
import type { PackInUse } from "./pack-in-use";

/** What is found in text that has nothing to do with safeguarding: all of it is too much. */
export type OrdinaryResult = Readonly<{
  files: number;
  words: number;
  /** How many of the files read like something else than a record, so that their prompts are put aside. */
  others: number;
  /** `shown` are the prompts of the other files. */
  byCategory: Readonly<Record<string, Readonly<{ shown: number; prompts: number; findings: number }>>>;
  /** In the order in which they were given. */
  bySource: readonly OrdinarySource[];
  /** By prompts, worst first. */
  worstRules: readonly RuleInOrdinaryText[];
}>;

/** One of the files or folders that were asked for: its words, and the prompts shown of it by category. */
export type OrdinarySource = Readonly<{
  source: string;
  files: number;
  words: number;
  shown: Readonly<Record<string, number>>;
}>;

export type RuleInOrdinaryText = Readonly<RuleCounts & { ruleId: string }>;

type RuleCounts = {
  category: string;
  shown: number;
  prompts: number;
  findings: number;
  /** The first few, with some words around them. */
  excerpts: string[];
};

const mostExcerpts = 5;

/** Checks each text as a document of its own. */
export function runOrdinary(pack: PackInUse, texts: Iterable<OrdinaryText>): OrdinaryResult {
  const checker = createChecker(pack.compiled);
  const byRule = new Map<string, RuleCounts>();
  const bySource = new Map<string, { files: number; words: number; shown: Record<string, number> }>();
  let others = 0;
  for (const { source, paragraphs } of texts) {
    const own = bySource.get(source) ?? { files: 0, words: 0, shown: {} };
    bySource.set(source, own);
    own.files++;
    for (const paragraph of paragraphs) own.words += countWords(paragraph);
    const checked = paragraphs.map((text, index) => ({ ref: { story: "body" as const, index }, text }));
    const { findings, register } = checker.checkDocument(checked);
    const isShown = mayBeRecord(register);
    if (!isShown) others++;
    for (const finding of findings) {
      const { ruleId, category } = finding;
      const rule = byRule.get(ruleId) ?? { category, shown: 0, prompts: 0, findings: 0, excerpts: [] };
      byRule.set(ruleId, rule);
      rule.findings++;
      if (!finding.prompt) continue;
      rule.prompts++;
      if (isShown) {
        rule.shown++;
        own.shown[category] = (own.shown[category] ?? 0) + 1;
      }
      if (rule.excerpts.length < mostExcerpts) rule.excerpts.push(excerpt(paragraphs, finding));
    }
  }
  const rules = [...byRule].map(([ruleId, rule]) => ({ ruleId, ...rule }));
  const byCategory = measuredCategories.map((category) => {
    const own = rules.filter((rule) => rule.category === category);
    const sum = (of: (rule: RuleInOrdinaryText) => number) => own.reduce((total, rule) => total + of(rule), 0);
    const counts = {
      shown: sum((rule) => rule.shown),
      prompts: sum((rule) => rule.prompts),
      findings: sum((rule) => rule.findings),
    };
    return [category, counts] as const;
  });
  const sources = [...bySource].map(([source, own]) => ({ source, ...own }));
  return {
    files: sources.reduce((total, { files }) => total + files, 0),
    words: sources.reduce((total, { words }) => total + words, 0),
    others,
    byCategory: Object.fromEntries(byCategory),
    bySource: sources,
    worstRules: rules.sort((a, b) => b.prompts - a.prompts || (a.ruleId < b.ruleId ? -1 : 1)),
  };
}

function excerpt(paragraphs: readonly string[], finding: Finding): string {
  const text = paragraphs[finding.paragraph.index] ?? "";
  const before = text.slice(Math.max(0, finding.start - 40), finding.start);
  return `${before}[${sliceOf(text, finding)}]${text.slice(finding.end, finding.end + 30)}`;
}

/** Prompts in 10,000 words, by category, and by source where there are several. */
export function ordinaryTable({ files, words, others, byCategory, bySource }: OrdinaryResult): string {
  const rows = Object.entries(byCategory).map(([category, { shown, prompts, findings }]) => [
    category,
    `${shown}`,
    rate(shown, words),
    `${prompts}`,
    rate(prompts, words),
    `${findings}`,
    rate(findings, words),
  ]);
  const sources = bySource.map((one) => [
    one.source,
    `${one.files}`,
    `${one.words}`,
    ...measuredCategories.map((category) => rate(one.shown[category] ?? 0, one.words)),
  ]);
  return [
    `${files} files, ${words} words. ${others} of the files read like something else than a record about a child: their prompts are put aside.`,
    markdownTable([
      [
        "",
        "prompts shown",
        "in 10,000 words",
        "with those aside",
        "in 10,000 words",
        "with quiet ones",
        "in 10,000 words",
      ],
      ...rows,
    ]),
    ...(sources.length < 2
      ? []
      : [markdownTable([["prompts shown in 10,000 words of", "files", "words", ...measuredCategories], ...sources])]),
  ].join("\n\n");
}

function rate(count: number, words: number): string {
  return words === 0 ? "–" : ((10_000 * count) / words).toFixed(2);
}

/** The rules that prompt most, as a table: names and counts, no text of the files. */
export function worstRulesTable({ worstRules }: OrdinaryResult, most: number): string {
  const prompting = worstRules.filter(({ prompts }) => prompts > 0).slice(0, most);
  const rows = prompting.map(({ ruleId, category, shown, prompts }) => [ruleId, category, `${shown}`, `${prompts}`]);
  const columns = ["rule", "category", "prompts shown", "with those aside"];
  return rows.length === 0 ? "No rule prompts." : markdownTable([columns, ...rows], 2);
}

/** The same with excerpts, for whoever mends them. */
export function worstRuleLines({ worstRules }: OrdinaryResult, most: number): readonly string[] {
  const prompting = worstRules.filter(({ prompts }) => prompts > 0).slice(0, most);
  return prompting.flatMap(({ ruleId, prompts, excerpts }) => [
    `${prompts}  ${ruleId}`,
    ...excerpts.map((one) => `     ${one}`),
  ]);
}
