import { sliceOf } from "../../base/span";
import { createChecker, type Finding } from "../../engine";
import { measuredCategories } from "./figures";
import { markdownTable } from "./markdown-table";
import { countWords, type OrdinaryText } from "./ordinary-text";
import type { PackInUse } from "./pack-in-use";

/** What is found in text that has nothing to do with safeguarding: all of it is too much. */
export type OrdinaryResult = Readonly<{
  files: number;
  words: number;
  byCategory: Readonly<Record<string, Readonly<{ prompts: number; findings: number }>>>;
  /** In the order in which they were given. */
  bySource: readonly OrdinarySource[];
  /** By prompts, worst first. */
  worstRules: readonly RuleInOrdinaryText[];
}>;

/** One of the files or folders that were asked for: its words, and the prompts in it by category. */
export type OrdinarySource = Readonly<{
  source: string;
  files: number;
  words: number;
  prompts: Readonly<Record<string, number>>;
}>;

export type RuleInOrdinaryText = Readonly<{
  ruleId: string;
  category: string;
  prompts: number;
  findings: number;
  /** The first few, with some words around them. */
  excerpts: readonly string[];
}>;

const mostExcerpts = 5;

/** Checks each text as a document of its own. */
export function runOrdinary(pack: PackInUse, texts: Iterable<OrdinaryText>): OrdinaryResult {
  const checker = createChecker(pack.compiled);
  const byRule = new Map<string, { category: string; prompts: number; findings: number; excerpts: string[] }>();
  const bySource = new Map<string, { files: number; words: number; prompts: Record<string, number> }>();
  for (const { source, paragraphs } of texts) {
    const own = bySource.get(source) ?? { files: 0, words: 0, prompts: {} };
    bySource.set(source, own);
    own.files++;
    for (const paragraph of paragraphs) own.words += countWords(paragraph);
    const checked = paragraphs.map((text, index) => ({ ref: { story: "body" as const, index }, text }));
    for (const finding of checker.check(checked)) {
      const rule = byRule.get(finding.ruleId) ?? { category: finding.category, prompts: 0, findings: 0, excerpts: [] };
      byRule.set(finding.ruleId, rule);
      rule.findings++;
      if (!finding.prompt) continue;
      rule.prompts++;
      own.prompts[finding.category] = (own.prompts[finding.category] ?? 0) + 1;
      if (rule.excerpts.length < mostExcerpts) rule.excerpts.push(excerpt(paragraphs, finding));
    }
  }
  const rules = [...byRule].map(([ruleId, rule]) => ({ ruleId, ...rule }));
  const byCategory = measuredCategories.map((category) => {
    const own = rules.filter((rule) => rule.category === category);
    const sum = (of: (rule: RuleInOrdinaryText) => number) => own.reduce((total, rule) => total + of(rule), 0);
    return [category, { prompts: sum((rule) => rule.prompts), findings: sum((rule) => rule.findings) }] as const;
  });
  const sources = [...bySource].map(([source, own]) => ({ source, ...own }));
  return {
    files: sources.reduce((total, { files }) => total + files, 0),
    words: sources.reduce((total, { words }) => total + words, 0),
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
export function ordinaryTable({ files, words, byCategory, bySource }: OrdinaryResult): string {
  const rows = Object.entries(byCategory).map(([category, { prompts, findings }]) => [
    category,
    `${prompts}`,
    rate(prompts, words),
    `${findings}`,
    rate(findings, words),
  ]);
  const sources = bySource.map((one) => [
    one.source,
    `${one.files}`,
    `${one.words}`,
    ...measuredCategories.map((category) => rate(one.prompts[category] ?? 0, one.words)),
  ]);
  return [
    `${files} files, ${words} words.`,
    markdownTable([["", "prompts", "in 10,000 words", "with quiet ones", "in 10,000 words"], ...rows]),
    ...(sources.length < 2
      ? []
      : [markdownTable([["prompts in 10,000 words of", "files", "words", ...measuredCategories], ...sources])]),
  ].join("\n\n");
}

function rate(count: number, words: number): string {
  return words === 0 ? "–" : ((10_000 * count) / words).toFixed(2);
}

/** The rules that prompt most, as a table: names and counts, no text of the files. */
export function worstRulesTable({ worstRules }: OrdinaryResult, most: number): string {
  const prompting = worstRules.filter(({ prompts }) => prompts > 0).slice(0, most);
  const rows = prompting.map(({ ruleId, category, prompts }) => [ruleId, category, `${prompts}`]);
  return rows.length === 0 ? "No rule prompts." : markdownTable([["rule", "category", "prompts"], ...rows], 2);
}

/** The same with excerpts, for whoever mends them. */
export function worstRuleLines({ worstRules }: OrdinaryResult, most: number): readonly string[] {
  const prompting = worstRules.filter(({ prompts }) => prompts > 0).slice(0, most);
  return prompting.flatMap(({ ruleId, prompts, excerpts }) => [
    `${prompts}  ${ruleId}`,
    ...excerpts.map((one) => `     ${one}`),
  ]);
}
