import type { Finding } from "../../../engine/finding";
import type { LoadedPack } from "../loaded-pack";
import { readMarked, writeMarked } from "../marked-text";
import type { Problem } from "../problem";
import type { ContentCheck } from "./check";

/** What the engine finds in one paragraph, everything switched on. */
export type Judge = (text: string) => readonly Finding[];

type Rule = LoadedPack["pack"]["wording" | "indicators" | "recording"][number];

/** The checks that need the engine: every example is judged by it, under every rule of the pack. */
export function engineChecks(judge: Judge): readonly ContentCheck[] {
  return [flagsPrompt(judge), allowsStayQuiet(judge), quotesAreKept(judge), suggestionsRaiseNothing(judge)];
}

/** Each sentence of `flags` prompts exactly where its brackets are. */
function flagsPrompt(judge: Judge): ContentCheck {
  return (loaded) =>
    eachExample(loaded, "flags", (rule, example, text) => {
      const found = findingsOf(rule, judge(text));
      const prompts = found.filter(({ prompt }) => prompt);
      if (writeMarked(text, prompts) === example) return [];
      const [quiet] = found.filter(({ prompt }) => !prompt);
      if (quiet === undefined || prompts.length > 0) return [marksInstead(text, prompts)];
      return [
        `this rule finds “${text.slice(quiet.start, quiet.end)}” and does not prompt, since it is ${statusOf(quiet)}`,
      ];
    });
}

/** No sentence of `allows` prompts. */
function allowsStayQuiet(judge: Judge): ContentCheck {
  return (loaded) =>
    eachExample(loaded, "allows", (rule, _, text) => {
      const prompts = findingsOf(rule, judge(text)).filter(({ prompt }) => prompt);
      return prompts.length === 0 ? [] : [`this rule prompts here: ${writeMarked(text, prompts)}`];
    });
}

/** Each sentence of `quotes` is found and put before the writer, and never offered for replacement. */
function quotesAreKept(judge: Judge): ContentCheck {
  return (loaded) =>
    eachExample(loaded, "quotes", (rule, example, text) => {
      const found = findingsOf(rule, judge(text));
      if (writeMarked(text, found) !== example) return [marksInstead(text, found)];
      return found.flatMap((finding) => [
        ...(finding.prompt ? [] : [`it does not prompt, since it is ${statusOf(finding)}`]),
        ...(finding.replaceable ? ["it is offered for replacement; exact words never are"] : []),
      ]);
    });
}

/**
 * Each suggestion, put in the place of the words found in each sentence of `flags`, raises no wording finding from any
 * rule that touches it: our own advice passes our own check.
 */
function suggestionsRaiseNothing(judge: Judge): ContentCheck {
  return ({ pack, problemIn }) =>
    pack.wording.flatMap((rule) =>
      rule.examples.flags.flatMap((example) => {
        const text = readMarked(example)?.text ?? "";
        return findingsOf(rule, judge(text)).flatMap(({ start, end, suggestions }) =>
          suggestions.flatMap(({ text: offered }) => {
            const mended = text.slice(0, start) + offered + text.slice(end);
            const raised = judge(mended).filter(
              (finding) =>
                finding.category === "wording" && finding.start < start + offered.length && finding.end > start,
            );
            return raised.map((finding) => {
              const words = mended.slice(finding.start, finding.end);
              const message = `“${offered}” raises a finding of its own (${finding.ruleId}: “${words}”); say it another way`;
              return problemIn(rule.id, ["suggest"], message);
            });
          }),
        );
      }),
    );
}

function eachExample(
  { pack, problemIn }: LoadedPack,
  list: "flags" | "allows" | "quotes",
  judge: (rule: Rule, example: string, text: string) => readonly string[],
): readonly Problem[] {
  return [...pack.wording, ...pack.indicators, ...pack.recording].flatMap((rule) =>
    (rule.examples[list] ?? []).flatMap((example, index) => {
      const marked = readMarked(example);
      // A bracket without a partner is reported by bracketsAreRight.
      if (marked === undefined) return [];
      return judge(rule, example, marked.text).map((message) => problemIn(rule.id, ["examples", list, index], message));
    }),
  );
}

function marksInstead(text: string, found: readonly Finding[]): string {
  return found.length === 0 ? "this rule finds nothing here" : `this rule marks it as: ${writeMarked(text, found)}`;
}

function findingsOf(rule: Rule, findings: readonly Finding[]): readonly Finding[] {
  return findings.filter(({ ruleId }) => ruleId === rule.id);
}

/** A finding's status with what decided it, for an author: `absent (“no”)`. */
function statusOf(finding: Finding): string {
  const status = [
    finding.assertion,
    ...(finding.historical ? ["historical"] : []),
    ...(finding.quoted ? ["quoted"] : []),
    ...(finding.speech === undefined ? [] : [`${finding.speech.kind} speech`]),
    ...(finding.critique ? ["named in order to question it"] : []),
  ].join(", ");
  const words = finding.because.map((trigger) => `“${trigger.words}”`).join(", ");
  return words === "" ? status : `${status} (${words})`;
}
