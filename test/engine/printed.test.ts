import { printedLines } from "../../src/content/printed-lines";
import { compilePack, createChecker, startOfText } from "../../src/engine";
import { answersOf, isAnswer, planSection, type SectionPlan } from "../../src/features/sections/plan";
import { bristol as pack, bristolChecker } from "../support/bristol-pack";

const checker = bristolChecker();
const everything = { profile: "social-care", recording: true, style: true } as const;

const plans = pack.sections.map((section) =>
  planSection(section, {
    packTitle: pack.title,
    packVersion: pack.version,
    checked: undefined,
    frontDoor: "First Response",
  }),
);

/** The plan as the paragraphs of a document, blank answers as they are shown. */
function paragraphsOf(plan: SectionPlan): readonly { text: string; headingLevel?: number }[] {
  return plan.blocks.flatMap((block) => {
    if (block.kind === "heading") return [{ text: block.text, headingLevel: block.level + 1 }];
    if (block.kind === "text") return [{ text: block.text }];
    return [
      ...block.columns.map(({ head }) => ({ text: head })),
      ...block.rows
        .flatMap(({ cells }) => cells)
        .flatMap((cell) => {
          if (!isAnswer(cell))
            return [{ text: cell.text }, ...(cell.prompt === undefined ? [] : [{ text: cell.prompt }])];
          return [{ text: { tick: "☐", choice: "Choose", words: "Write here" }[cell.kind] }];
        }),
    ];
  });
}

function checked(paragraphs: readonly { text: string; headingLevel?: number }[]) {
  return checker.check(
    paragraphs.map((paragraph, index) => ({ ref: { story: "body", index }, ...paragraph })),
    everything,
  );
}

it.each(plans)("$title, freshly inserted, raises nothing", (plan) => {
  expect(answersOf(plan).length).toBeGreaterThan(20);
  expect(checked(paragraphsOf(plan))).toEqual([]);
});

it("would raise prompts if its lines were not known, so the test above can fail", () => {
  const unknown = compilePack({ ...pack, sections: [] });
  if (!unknown.ok) throw new Error("the pack cannot be compiled");
  const lines = plans
    .flatMap(paragraphsOf)
    .map(({ text }, index) => ({ ref: { story: "body", index }, text }) as const);
  expect(
    createChecker(unknown.value)
      .check(lines, everything)
      .some(({ prompt }) => prompt),
  ).toBe(true);
});

it("knows a line whatever its space and case", () => {
  const lines = pack.sections.flatMap(printedLines);
  expect(checked(lines.map((line) => ({ text: ` ${line.toUpperCase()}  ` })))).toEqual([]);
});

it("still reads what a person writes beside it", () => {
  const [finding] = checked([{ text: "Missing from home, care or school" }, { text: "She went missing on Tuesday." }]);
  expect(finding).toMatchObject({ ref: "IND001", prompt: true, paragraph: { index: 1 } });
});

it("leaves the text after it as it was read without it", () => {
  const after = plans
    .flatMap(paragraphsOf)
    .filter(({ headingLevel }) => headingLevel === undefined)
    .map(({ text }) => checker.checkParagraph({ ref: { story: "body", index: 0 }, text }, startOfText).after);
  expect(after.filter((context) => JSON.stringify(context) !== JSON.stringify(startOfText))).toEqual([]);
});
