/** A file that reads like something else than a record about a child is reported on, and said to be such a one. */
import { ok } from "../../src/base/result";
import { checkFiles } from "../../src/cli/check-files";
import { checkParagraphs } from "../../src/cli/check-paragraphs";
import type { Report } from "../../src/cli/report";
import { jsonReport } from "../../src/cli/report-json";
import { sarifReport } from "../../src/cli/report-sarif";
import { textReport } from "../../src/cli/report-text";
import { practiceChecker } from "../engine/support/practice-pack";
import { examplePack } from "../support/example-pack";

const options = { profile: "social-care", recording: false, style: false } as const;
const prompting = "She is promiscuous.";
const other = [...Array.from({ length: 22 }, () => "The council will mend the road by the river again."), prompting];

async function reported(report: Report, lines: readonly string[]): Promise<string> {
  const written: string[] = [];
  const paragraphs = lines.map((text, index) => ({
    ref: { story: "body" as const, index },
    text,
    begins: index === 0,
  }));
  const counts = await checkFiles({
    found: [{ file: "minutes.docx" }],
    read: () => ok({ paragraphs }),
    check: (document) => checkParagraphs(practiceChecker(), document.paragraphs, options),
    report,
    write: (text) => Promise.resolve(void written.push(text)),
    onProblem: () => undefined,
    onDone: () => undefined,
  });
  expect(counts.prompts).toBe(1);
  return written.join("");
}

it("has its prompts in every report, since the command was asked about it", async () => {
  const sarif = JSON.parse(await reported(sarifReport(examplePack, "0.1.0"), other)) as {
    runs: { results: object[] }[];
  };
  expect(sarif.runs[0]?.results).toHaveLength(1);
  expect(await reported(textReport(examplePack), other)).toMatch(
    /^minutes\.docx\n {2}This text does not read like a record about a child\.\n {2}Paragraph 23 {2}Wording: “promiscuous”/,
  );
  expect(JSON.parse(await reported(jsonReport(examplePack), other))).toMatchObject({ documents: [{ record: false }] });
});

it("is no such file when it is short", async () => {
  expect(await reported(textReport(examplePack), [prompting])).not.toContain("does not read like");
  expect(await reported(jsonReport(examplePack), [prompting])).not.toContain('"record"');
});
