import { createAssessor } from "../../engine";
import { assertLine } from "./assert-line";
import { wilson, type Share } from "./intervals";
import { markdownTable } from "./markdown-table";
import type { PackInUse } from "./pack-in-use";
import type { PublicQuestion, PublicSet } from "./public-sets";

/** How often the engine answers one question of one set as its annotators do. */
export type PublicResult = Readonly<{
  set: string;
  question: PublicQuestion;
  cases: number;
  annotated: number;
  precision: Share;
  recall: Share;
  f1: number | undefined;
  /** Of the places where the annotators say no, how often the engine does. */
  specificity: Share;
  leftOut: number;
}>;

type Answer = Readonly<{ assertion: string; historical: boolean }>;

const questions: readonly PublicQuestion[] = ["denied", "past", "not yet, or only if"];

/** Puts every place of the sets through what `npm run -s assert` does, line by line. */
export function runPublic(pack: PackInUse, sets: readonly PublicSet[]): readonly PublicResult[] {
  const assessor = createAssessor(pack.compiled);
  return sets.flatMap((set) => {
    const answers = set.cases.map(({ text, start, end }) => {
      const line = assertLine(assessor, JSON.stringify({ text, start, end }));
      return line.ok ? (JSON.parse(line.value) as Answer) : undefined;
    });
    const silent = answers.filter((one) => one === undefined).length;
    return questions.flatMap((question) => {
      const pairs = set.cases.flatMap(({ expected }, index) => {
        const answer = answers[index];
        const wanted = expected[question];
        return answer === undefined || wanted === undefined ? [] : [{ wanted, said: saysYes(answer, question) }];
      });
      if (!pairs.some(({ wanted }) => wanted)) return [];
      return [resultOf(set, question, pairs, silent)];
    });
  });
}

function saysYes({ assertion, historical }: Answer, question: PublicQuestion): boolean {
  if (question === "past") return historical;
  return question === "denied" ? assertion === "absent" : assertion === "hypothetical" || assertion === "conditional";
}

function resultOf(
  set: PublicSet,
  question: PublicQuestion,
  pairs: readonly Readonly<{ wanted: boolean; said: boolean }>[],
  silent: number,
): PublicResult {
  const count = (wanted: boolean, said: boolean) =>
    pairs.filter((pair) => pair.wanted === wanted && pair.said === said).length;
  const [hits, missed, extra, quiet] = [count(true, true), count(true, false), count(false, true), count(false, false)];
  return {
    set: set.name,
    question,
    cases: pairs.length,
    annotated: hits + missed,
    precision: wilson(hits, hits + extra),
    recall: wilson(hits, hits + missed),
    f1: hits === 0 ? undefined : (2 * hits) / (2 * hits + extra + missed),
    specificity: wilson(quiet, quiet + extra),
    leftOut: set.leftOut + silent,
  };
}

/** The figures as a table. */
export function publicTable(results: readonly PublicResult[]): string {
  const shown = ({ share, low, high }: Share) =>
    share === undefined ? "–" : `${share.toFixed(3)} (${low.toFixed(3)}–${high.toFixed(3)})`;
  const rows = results.map((one) => [
    one.set,
    one.question,
    `${one.cases}`,
    `${one.annotated}`,
    shown(one.precision),
    shown(one.recall),
    one.f1 === undefined ? "–" : one.f1.toFixed(3),
    shown(one.specificity),
    `${one.leftOut}`,
  ]);
  const head = ["set", "question", "places", "annotated yes", "precision", "recall", "F1", "specificity", "left out"];
  return markdownTable([head, ...rows], 2);
}
