/** What product.md A promises of every prompt, held against every rule of the Bristol pack in its own example sentences. */
import type { Finding } from "../../../src/engine";
import { explain, type Explanation } from "../../../src/features/review/explanation";
import { categoryWords } from "../../../src/features/strings";
import { readMarked } from "../../../src/tools/content/marked-text";
import { waysToSay } from "../../../src/tools/content/ways";
import { bristol, bristolChecker } from "../../support/bristol-pack";

const checker = bristolChecker();

const options = { profile: "social-care", recording: true, style: true } as const;
const texts = [
  ...bristol.wording.map((rule) => ({ ...rule, ways: waysToSay(rule, bristol.lexicon) })),
  ...bristol.indicators,
  ...bristol.recording,
];

type Shown = Readonly<{ sentence: string; finding: Finding; explanation: Explanation | undefined }>;

/** The prompts that a rule raises in its own examples, with what the pane says about each. */
function shownFor(id: string, examples: readonly string[]): readonly Shown[] {
  return examples.flatMap((example) => {
    const sentence = readMarked(example)?.text ?? "";
    return checker
      .check([{ ref: { story: "body", index: 0 }, text: sentence }], options)
      .filter(({ ruleId, prompt }) => ruleId === id && prompt)
      .map((finding) => ({
        sentence,
        finding,
        explanation: explain(finding, texts, bristol),
      }));
  });
}

describe.each(bristol.wording)("$id", (rule) => {
  const shown = shownFor(rule.id, [...rule.examples.flags, ...(rule.examples.quotes ?? [])]);

  it("raises prompts, each with a reason, other words, a question, a source and a date (A-2)", () => {
    expect(shown.length).toBeGreaterThan(0);
    for (const { sentence, finding, explanation } of shown) {
      expect(explanation).toMatchObject({
        reason: expect.stringMatching(/\S/u) as unknown,
        ask: expect.stringMatching(/\?$/u) as unknown,
        checked: expect.stringMatching(/^Checked: \S/u) as unknown,
      });
      expect(explanation?.sources.length).toBeGreaterThan(0);
      const words = [...finding.suggestions.map(({ text }) => text), ...(explanation?.ways ?? [])];
      expect([sentence, words.length > 0]).toEqual([sentence, true]);
    }
  });

  it("offers nothing that says more than its blanks, and has a form for what is not established (A-17)", () => {
    expect(rule.suggest.map(({ form }) => form)).toContain("concern");
    for (const { finding } of shown) {
      for (const { text } of finding.suggestions) {
        const said = text.replace(/\[[^\]]*\]/gu, "");
        expect(said).not.toMatch(/\d/u);
        // After its first letter a wording has no capital: no name, no place, no service.
        expect(
          said
            .trimStart()
            .slice(1)
            .replace(/\. [A-Z]/gu, ". "),
        ).not.toMatch(/\b(?!I\b|CSE\b)\p{Lu}/u);
      }
    }
  });
});

describe.each(bristol.indicators)("$id", ({ id, category, examples }) => {
  it("is shown as what it is, a sign or a circumstance, and has nothing to replace (A-15)", () => {
    const shown = shownFor(id, examples.flags);
    expect(shown.length).toBeGreaterThan(0);
    for (const { finding } of shown) {
      expect(finding).toMatchObject({ category, replaceable: false, suggestions: [] });
      expect(categoryWords[finding.category].one).toBe(category === "sign" ? "Sign" : "Circumstance");
    }
  });
});
