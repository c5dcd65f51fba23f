import fc from "fast-check";
import { createChecker, startOfText, withUniqueIds, type CheckedText, type Finding } from "../../src/engine/index";
import { body } from "./support/marked";
import { compiled } from "./support/practice-pack";

const pack = compiled();
const checker = createChecker(pack);

/** Words that rules, triggers and speech are made of, so that random texts meet them. */
const piece = fc.oneof(
  fc.constantFrom(
    ..."She|he|they|her mother|staff|puts herself at risk|put|herself|goes missing|cannabis|self-harm|no|not|n’t|if|may|but".split(
      "|",
    ),
    ..."poor|make|choices|and|said|that|“|”|\"|'|’s|:|,|;|.|?|…|\n|\u000b|(|)|-|–|?CSE|in 2019|so-called|avoid saying".split(
      "|",
    ),
    ..."Substance use: none|lifestyle choice|Mr.|J.|\u00ad|\u200b|e\u0301|😀|\ud83d|\udc00|Child's words:".split("|"),
  ),
  fc.string({ unit: "binary", maxLength: 6 }),
);
const text = fc
  .array(fc.tuple(piece, fc.constantFrom(" ", " ", " ", "")), { maxLength: 40 })
  .map((pieces) => pieces.flat().join(""));
const heading = fc.constantFrom("# Background", "## Views of the child", "# Plan", "# Analysis", "Child's words:");
const line = fc.oneof({ weight: 6, arbitrary: text }, { weight: 1, arbitrary: heading });
const lines = fc.array(line, { maxLength: 8 });

describe("whatever the text", () => {
  it("places slice back, in order, and one rule never overlaps itself", () => {
    fc.assert(
      fc.property(text, (sample) => {
        const found = checker.check(body(sample));
        const lastEnd = new Map<string, number>();
        let before: Finding | undefined;
        for (const finding of found) {
          expect(finding.start).toBeGreaterThanOrEqual(lastEnd.get(finding.ruleId) ?? 0);
          expect(finding.end).toBeGreaterThan(finding.start);
          expect(finding.end).toBeLessThanOrEqual(
            finding.paragraph.index === 0 ? (body(sample)[0]?.text.length ?? 0) : 0,
          );
          if (before !== undefined) expect(before.start).toBeLessThanOrEqual(finding.start);
          for (const { words, span } of finding.because) {
            if (span.end > 0) expect((body(sample)[0]?.text ?? "").slice(span.start, span.end)).toBe(words);
          }
          lastEnd.set(finding.ruleId, finding.end);
          before = finding;
        }
      }),
      { numRuns: 400 },
    );
  });

  it("ids are unique, and the result is the same from a new checker", () => {
    fc.assert(
      fc.property(lines, (sample) => {
        const found = checker.check(body(...sample));
        expect(new Set(found.map((one) => one.id)).size).toBe(found.length);
        expect(createChecker(pack).check(body(...sample))).toEqual(found);
      }),
      { numRuns: 25 },
    );
  });

  it("somebody's exact words are never replaceable", () => {
    fc.assert(
      fc.property(lines, (sample) => {
        for (const finding of checker.check(body(...sample))) {
          if (finding.quoted || finding.speech !== undefined || finding.critique)
            expect(finding.replaceable).toBe(false);
          if (finding.replaceable) expect(finding.suggestions.every((one) => one.form !== "addition")).toBe(true);
        }
      }),
      { numRuns: 200 },
    );
  });
});

describe("checking again after an edit", () => {
  type Kept = Readonly<{ paragraph: CheckedText; before: string; after: string; findings: readonly Finding[] }>;

  /** As an editor does it: a paragraph is checked again only when it, or what the ones before it decide, has changed. */
  function recheck(paragraphs: readonly CheckedText[], kept: readonly Kept[]): readonly Kept[] {
    let context = startOfText;
    return paragraphs.map((paragraph) => {
      const before = JSON.stringify(context);
      const same = kept.find(
        (one) =>
          one.before === before &&
          one.paragraph.text === paragraph.text &&
          one.paragraph.headingLevel === paragraph.headingLevel,
      );
      if (same !== undefined) {
        context = JSON.parse(same.after) as typeof context;
        const findings = same.findings.map((finding) => ({ ...finding, paragraph: paragraph.ref }));
        return { ...same, paragraph, findings };
      }
      const result = checker.checkParagraph(paragraph, context);
      context = result.after;
      return { paragraph, before, after: JSON.stringify(result.after), findings: result.findings };
    });
  }

  const edit = fc.record({ kind: fc.constantFrom("insert", "remove", "change", "split"), at: fc.nat(), line });

  it("gives what a full check gives", () => {
    fc.assert(
      fc.property(lines, fc.array(edit, { minLength: 1, maxLength: 6 }), (sample, edits) => {
        let current = sample.slice();
        let kept = recheck(body(...current), []);
        for (const { kind, at, line: added } of edits) {
          const place = current.length === 0 ? 0 : at % current.length;
          const old = current[place] ?? "";
          const cut = old.length === 0 ? 0 : at % old.length;
          if (kind === "insert") current = [...current.slice(0, place), added, ...current.slice(place)];
          else if (kind === "remove") current = [...current.slice(0, place), ...current.slice(place + 1)];
          else if (kind === "change") current = current.map((one, index) => (index === place ? added : one));
          else current = [...current.slice(0, place), old.slice(0, cut), old.slice(cut), ...current.slice(place + 1)];
          kept = recheck(body(...current), kept);
          const incremental = withUniqueIds(kept.flatMap((one) => one.findings));
          expect(incremental).toEqual(checker.check(body(...current)));
        }
      }),
      { numRuns: 150 },
    );
  });
});
