import { sliceOf } from "../../base/span";
import type { Finding } from "../../engine";
import { rightAbout } from "./figures";
import type { GoldItem, GoldSpan } from "./gold-item";
import type { ItemOutcome } from "./match-gold";

/** One thing that went wrong, with the words it went wrong on. */
export type Mistake = Readonly<{ place: string; words: string; what: string }>;

/**
 * What a rule writer needs to see, sentence by sentence. Only for the dev split, or for a test split that is given up as
 * such: whoever reads this has looked.
 */
export type SplitDetails = Readonly<{
  /** By number of false alarms, worst first. */
  worstRules: readonly Readonly<{ ruleId: string; falseAlarms: number; words: readonly string[] }>[];
  /** Words that were missed, the commonest first, then in the order of the files. */
  missed: readonly Readonly<{ words: string; times: number; places: readonly string[]; category: string }>[];
  /** Statuses that differ. */
  wrongStatus: readonly Mistake[];
  /** Somebody's own words that could be replaced. */
  replaceable: readonly Mistake[];
}>;

/** Lists what went wrong in a split. */
export function detailsOf(outcomes: readonly ItemOutcome[]): SplitDetails {
  return {
    worstRules: worstRules(outcomes),
    missed: missedSpans(outcomes),
    wrongStatus: outcomes.flatMap(wrongStatuses),
    replaceable: outcomes.flatMap(({ item, replaceableSpeech }) =>
      replaceableSpeech.map(({ gold, finding }) => ({
        place: item.place,
        words: wordsOf(item, gold),
        what: `${finding.ruleId} offers to replace ${gold.voice} words`,
      })),
    ),
  };
}

function worstRules(outcomes: readonly ItemOutcome[]): SplitDetails["worstRules"] {
  const byRule = new Map<string, string[]>();
  for (const { item, falseAlarms } of outcomes) {
    for (const finding of falseAlarms) {
      const words = byRule.get(finding.ruleId) ?? [];
      byRule.set(finding.ruleId, words);
      const quiet = finding.prompt ? "" : ", no prompt";
      words.push(`${wordsAt(item, finding)} (${item.place}${quiet})`);
    }
  }
  const rows = [...byRule].map(([ruleId, words]) => ({ ruleId, falseAlarms: words.length, words }));
  return rows.sort((a, b) => b.falseAlarms - a.falseAlarms || (a.ruleId < b.ruleId ? -1 : 1));
}

function missedSpans(outcomes: readonly ItemOutcome[]): SplitDetails["missed"] {
  const byWords = new Map<string, { words: string; times: number; places: string[]; category: string }>();
  for (const { item, spans } of outcomes) {
    for (const { gold, finding } of spans) {
      if (finding !== undefined) continue;
      const words = wordsOf(item, gold);
      const key = `${gold.category} ${words.toLowerCase()}`;
      const known = byWords.get(key) ?? { words, times: 0, places: [], category: gold.category };
      byWords.set(key, known);
      known.times++;
      known.places.push(item.place);
    }
  }
  return [...byWords.values()].sort((a, b) => b.times - a.times); // stable: equal ones stay in the order of the files
}

function wrongStatuses({ item, spans }: ItemOutcome): readonly Mistake[] {
  return spans.flatMap(({ gold, finding }) => {
    if (finding === undefined || rightAbout({ gold, finding })["all of these"]) return [];
    const what = `${statusWords(gold, gold.voice)} → ${statusWords(finding, voiceWords(finding))} (${finding.ruleId})`;
    return [{ place: item.place, words: wordsOf(item, gold), what }];
  });
}

function voiceWords(finding: Finding): string {
  return finding.quoted ? "quoted" : finding.speech?.kind === "reported" ? "reported" : "own";
}

function statusWords(of: GoldSpan | Finding, voice: string): string {
  const flags = [of.historical ? "historical" : "", voice === "own" ? "" : voice, of.critique ? "critique" : ""];
  return [of.assertion, ...flags.filter((flag) => flag !== ""), of.prompt ? "prompt" : "no-prompt"].join(",");
}

function wordsOf(item: GoldItem, gold: GoldSpan): string {
  return sliceOf(item.paragraphs[gold.paragraph] ?? "", gold);
}

function wordsAt(item: GoldItem, finding: Finding): string {
  return sliceOf(item.paragraphs[finding.paragraph.index] ?? "", finding);
}

/** The details as lines of text, at most `most` of each list. */
export function detailLines(details: SplitDetails, most: number): readonly string[] {
  const { worstRules: rules, missed, wrongStatus, replaceable } = details;
  const mistake = ({ place, words, what }: Mistake) => `${place}  “${words}”: ${what}`;
  return [
    ...list(
      "Worst rules by false alarms",
      rules.map(({ ruleId, falseAlarms, words }) => `${falseAlarms}  ${ruleId}: ${words.join("; ")}`),
      most,
    ),
    ...list(
      "Missed, commonest first",
      missed.map(({ words, times, places, category }) => `${times}  ${category} “${words}” (${places.join(", ")})`),
      most,
    ),
    ...list("Found with another status (annotated → engine)", wrongStatus.map(mistake), most),
    ...list("Somebody's words offered for replacement", replaceable.map(mistake), most),
  ];
}

function list(title: string, lines: readonly string[], most: number): readonly string[] {
  const left = lines.length - most;
  const rest = left > 0 ? [`  … and ${left} more (--worst ${lines.length} shows all)`] : [];
  return ["", `${title}: ${lines.length}`, ...lines.slice(0, most).map((line) => `  ${line}`), ...rest];
}
