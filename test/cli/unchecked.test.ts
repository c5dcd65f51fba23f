import { ok } from "../../src/base/result";
import { checkFiles } from "../../src/cli/check-files";
import { checkParagraphs } from "../../src/cli/check-paragraphs";
import type { ReadDocument, ReadParagraph } from "../../src/cli/read-document";
import type { Report } from "../../src/cli/report";
import { jsonReport } from "../../src/cli/report-json";
import { sarifReport } from "../../src/cli/report-sarif";
import { textReport } from "../../src/cli/report-text";
import type { Checker } from "../../src/engine";
import { practiceChecker } from "../engine/support/practice-pack";
import { examplePack } from "../support/example-pack";

const options = { profile: "social-care", recording: false, style: false } as const;

/** The engine, but for a rule that stops at a name. */
const stopping: Pick<Checker, "checkParagraph"> = {
  checkParagraph(paragraph, before, chosen) {
    if (paragraph.text.includes("Secret")) throw new Error(`Cannot read ${paragraph.text}`);
    return practiceChecker().checkParagraph(paragraph, before, chosen);
  },
};

const secret = "Secret Name (invented) lives at Secret Street.";

function documentOf(body: readonly string[], header: readonly string[] = []): ReadDocument {
  const paragraphs = (story: "body" | "header", texts: readonly string[]) =>
    texts.map((text, index): ReadParagraph => ({ ref: { story, index }, text, begins: index === 0 }));
  return { paragraphs: [...paragraphs("body", body), ...paragraphs("header", header)] };
}

async function run(document: ReadDocument, report: Report) {
  const written: string[] = [];
  const problems: string[] = [];
  const counts = await checkFiles({
    found: [{ file: "record.docx" }],
    read: () => ok(document),
    check: ({ paragraphs }) => checkParagraphs(stopping, paragraphs, options),
    report,
    write: (text) => Promise.resolve(void written.push(text)),
    onProblem: (file, problem) => problems.push(`${file}: ${problem}`),
    onDone: () => undefined,
  });
  return { counts, out: written.join(""), problems };
}

const mixed = documentOf(["He said “no.", secret, "She is promiscuous.” He left."], [secret, "Substance use."]);

describe("a paragraph that the engine stops at", () => {
  it("costs only itself; the file counts as done in part, which exits with 2", async () => {
    const { counts, problems } = await run(mixed, textReport(examplePack));
    expect(counts).toEqual({ files: 1, prompts: 2, unread: 0, partly: 1 });
    expect(problems).toEqual([
      "record.docx: 2 paragraphs could not be checked, which is a fault in Recordwell. Please report it, and read them " +
        "yourself: Paragraph 2; Header, paragraph 1.",
    ]);
  });

  it("leaves open what was open before it", () => {
    const { findings } = checkParagraphs(stopping, mixed.paragraphs, options);
    expect(findings.map(({ ruleId, quoted }) => [ruleId, quoted])).toEqual([
      ["promiscuous", true],
      ["drugs", false],
    ]);
  });

  it("is listed in the text report, also when there is nothing to prompt", async () => {
    const { out } = await run(documentOf(["All is well.", secret]), textReport(examplePack));
    expect(out).toContain("record.docx\n  Paragraph 2  Not checked. Read it yourself.\n");
    expect(out).toContain("Part of 1 file could not be read or checked.");
  });

  it("is named by its place in the JSON report, and in SARIF's notifications", async () => {
    const json = await run(mixed, jsonReport(examplePack));
    const { documents } = JSON.parse(json.out) as { documents: object[] };
    expect(documents).toMatchObject([
      {
        unchecked: [{ paragraph: 1 }, { paragraph: 0, story: "header" }],
        error: expect.stringContaining("Paragraph 2;"),
      },
    ]);
    const sarif = await run(mixed, sarifReport(examplePack, "0.1.0"));
    const { runs } = JSON.parse(sarif.out) as { runs: { results: object[]; invocations: object[] }[] };
    expect(runs[0]?.results).toHaveLength(2);
    expect(runs[0]?.invocations).toMatchObject([
      {
        executionSuccessful: false,
        toolExecutionNotifications: [{ message: { text: expect.stringContaining("Header, paragraph 1") } }],
      },
    ]);
  });

  it("gives away none of its words", async () => {
    for (const report of [textReport(examplePack), jsonReport(examplePack), sarifReport(examplePack, "0.1.0")]) {
      const { out, problems } = await run(mixed, report);
      expect(out + problems.join("")).not.toContain("Secret");
    }
  });

  it("is named ten times at most", async () => {
    const { problems } = await run(
      documentOf(["Fine.", ...Array.from({ length: 12 }, () => secret)]),
      jsonReport(examplePack),
    );
    expect(problems[0]).toMatch(/^record\.docx: 12 paragraphs .* Paragraph 10; Paragraph 11; and 2 more\.$/);
  });

  it("makes the file one that could not be checked when there is no other with words", async () => {
    const { counts, problems } = await run(documentOf([secret, "", "–"]), textReport(examplePack));
    expect(counts).toEqual({ files: 0, prompts: 0, unread: 1, partly: 0 });
    expect(problems).toEqual([
      "record.docx: This file could not be checked, which is a fault in Recordwell. Please report it.",
    ]);
  });
});
