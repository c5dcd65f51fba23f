import { overlaps } from "../../base/span";
import type { Pack } from "../../content/types/pack";
import { createChecker, type Checker } from "../../engine";
import { readMarked } from "../content/marked-text";
import { wilson, type Share } from "./intervals";
import { withInterval } from "./gold-report";
import { markdownTable } from "./markdown-table";
import { applyEdits, type Edited } from "./mutation/edits";
import type { Example, MutationOperator } from "./mutation/operator";
import { mutationOperators } from "./mutation/operators";
import { grammarOf } from "./mutation/words";
import type { PackInUse } from "./pack-in-use";

/** What became of one operator over all examples. */
export type OperatorResult = Readonly<{
  name: string;
  stillFound: Share;
  /** Could have been changed and were not, by reason. */
  leftOut: Readonly<Record<string, number>>;
  /** Had nothing that the operator changes, by reason. */
  nothing: Readonly<Record<string, number>>;
  lost: readonly Readonly<{ ruleId: string; text: string }>[];
}>;

export type MutationResult = Readonly<{
  examples: number;
  /** Not found even unchanged, and so not changed. */
  notFoundBefore: readonly string[];
  operators: readonly OperatorResult[];
}>;

/** Changes every example that a rule must find, in every way, and sees whether the same rule still finds it there. */
export function runMutations(
  pack: PackInUse,
  operators: readonly MutationOperator[] = mutationOperators,
): MutationResult {
  const checker = createChecker(pack.compiled);
  const grammar = grammarOf(pack.content.lexicon);
  const all = examplesOf(pack.content);
  const known = all.filter((example) => isFound(checker, example, unchanged(example)));
  const results = operators.map(({ name, mutate }): OperatorResult => {
    const leftOut: Record<string, number> = {};
    const nothing: Record<string, number> = {};
    const lost: { ruleId: string; text: string }[] = [];
    let tried = 0;
    known.forEach((example, ordinal) => {
      const mutation = mutate(example, grammar, ordinal);
      if (mutation.kind !== "changed") {
        const reasons = mutation.kind === "nothing" ? nothing : leftOut;
        reasons[mutation.why] = (reasons[mutation.why] ?? 0) + 1;
        return;
      }
      tried++;
      const edited = applyEdits(example.text, mutation.edits);
      if (!isFound(checker, example, edited)) lost.push({ ruleId: example.ruleId, text: edited.text });
    });
    return { name, stillFound: wilson(tried - lost.length, tried), leftOut, nothing, lost };
  });
  const notFoundBefore = all
    .filter((example) => !known.includes(example))
    .map(({ ruleId, text }) => `${ruleId}: ${text}`);
  return { examples: all.length, notFoundBefore, operators: results };
}

/** Every `flags` example of a pack, without brackets. */
export function examplesOf(pack: Pick<Pack, "wording" | "indicators">): readonly Example[] {
  return [...pack.wording, ...pack.indicators].flatMap(({ id, examples }) =>
    examples.flags.flatMap((example) => {
      const marked = readMarked(example);
      return marked === undefined ? [] : [{ ruleId: id, ...marked }];
    }),
  );
}

function unchanged({ text }: Example): Edited {
  return { text, moved: (span) => span };
}

function isFound(checker: Checker, { ruleId, marks }: Example, edited: Edited): boolean {
  const findings = checker
    .check([{ ref: { story: "body", index: 0 }, text: edited.text }])
    .filter((finding) => finding.ruleId === ruleId);
  return marks.every((mark) => findings.some((finding) => overlaps(finding, edited.moved(mark))));
}

/** The table, and the reasons for what was not changed. */
export function mutationTables({ examples, notFoundBefore, operators }: MutationResult): string {
  const sum = (of: Readonly<Record<string, number>>) => Object.values(of).reduce((total, count) => total + count, 0);
  const total = (count: (one: OperatorResult) => number) => operators.reduce((all, one) => all + count(one), 0);
  const [tried, found] = [total(({ stillFound }) => stillFound.of), total(({ stillFound }) => stillFound.right)];
  const [left, none] = [total(({ leftOut }) => sum(leftOut)), total(({ nothing }) => sum(nothing))];
  const rows = [
    ["operator", "changed", "still found", "share", "left out", "nothing to change"],
    ...operators.map(({ name, stillFound, leftOut, nothing }) => [
      name,
      `${stillFound.of}`,
      `${stillFound.right}`,
      withInterval(stillFound),
      `${sum(leftOut)}`,
      `${sum(nothing)}`,
    ]),
    ["all", `${tried}`, `${found}`, withInterval(wilson(found, tried)), `${left}`, `${none}`],
  ];
  const share = tried + left === 0 ? 0 : (100 * left) / (tried + left);
  const reasons = operators.flatMap(({ name, leftOut, nothing }) => [
    ...Object.entries(leftOut).map(([why, count]) => [name, "left out", why, `${count}`]),
    ...Object.entries(nothing).map(([why, count]) => [name, "nothing to change", why, `${count}`]),
  ]);
  const before = notFoundBefore.length === 0 ? "" : ` ${notFoundBefore.length} are not found even unchanged.`;
  return [
    `${examples} examples.${before} Left out: ${share.toFixed(1)} % of what could have been changed.`,
    markdownTable(rows),
    markdownTable([["operator", "", "reason", "examples"], ...reasons], 3),
  ].join("\n\n");
}

/** What is no longer found, with the changed sentences, at most `most` for each operator. */
export function lostLines({ operators, notFoundBefore }: MutationResult, most: number): readonly string[] {
  return [
    ...notFoundBefore.map((line) => `not found unchanged: ${line}`),
    ...operators.flatMap(({ name, lost }) => {
      if (lost.length === 0) return [];
      const shown = lost.slice(0, most).map(({ ruleId, text }) => `  ${ruleId}: ${text.split("\u000b").join("⏎")}`);
      return ["", `${name}: ${lost.length} lost`, ...shown];
    }),
  ];
}
