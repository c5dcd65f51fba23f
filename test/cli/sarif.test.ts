import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";

import { artifactUri } from "../../src/cli/artifact-uri";
import { paragraph, run as words, text } from "../../src/tools/fixtures/markup";
import { fixturePackage } from "../../src/tools/fixtures/package";
import { runCommand } from "../support/built-command";
import { fixtureFolder } from "../support/docx-files";
import { sarifFaults } from "../support/sarif-check";

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), "recordwell-"));
});
afterEach(() => {
  rmSync(folder, { recursive: true });
});

type Region = Readonly<{ startLine: number; startColumn: number; endColumn: number }>;
type Result = Readonly<{
  ruleId: string;
  ruleIndex: number;
  level: string;
  message: Readonly<{ text: string }>;
  locations: readonly Readonly<{
    physicalLocation: Readonly<{ artifactLocation: Readonly<{ uri: string }>; region?: Region }>;
    logicalLocations: readonly Readonly<{ name: string; fullyQualifiedName: string }>[];
    properties: Readonly<Record<string, unknown>>;
  }>[];
  partialFingerprints: Readonly<Record<string, string>>;
}>;
type Log = Readonly<{
  runs: readonly Readonly<{
    tool: Readonly<{ driver: Readonly<{ version: string; rules: readonly Readonly<{ id: string }>[] }> }>;
    columnKind: string;
    results: readonly Result[];
    invocations: readonly Readonly<{
      executionSuccessful: boolean;
      toolExecutionNotifications: readonly Readonly<{ message: Readonly<{ text: string }> }>[];
    }>[];
  }>[];
}>;

const sarif = (...files: readonly string[]) => {
  const outcome = runCommand(folder, ["check", "--format", "sarif", ...files]);
  const log = JSON.parse(outcome.out) as Log;
  expect(sarifFaults(log)).toEqual([]);
  const [run] = log.runs;
  if (!run) throw new Error("There is no run in the log.");
  return { ...outcome, run };
};
const write = (name: string, content: string | Uint8Array) => {
  writeFileSync(path.join(folder, name), content);
  return name;
};

it("names a prompt about recording as that, with what the pack knows", () => {
  const { run } = sarif("--recording", write("record.txt", "Ring First Response on 0117 903 6000."));
  const [result] = run.results;
  expect(result?.message.text).toMatch(
    /^Recording: “0117 903 6000”\. .* First Response \(Bristol City Council\): 0117 903 6444\./,
  );
  expect(run.tool.driver.rules[result?.ruleIndex ?? -1]).toMatchObject({
    id: "service-number",
    properties: { category: "recording" },
  });
});

const clean = "Maya (invented) came to school and ate lunch.";
const prompting = "Maya (invented) makes herself vulnerable.";
const here = { physicalLocation: { region: { startLine: 2, startColumn: 17, endColumn: 41 } } };
const wording = (results: readonly Result[]) =>
  results.filter(({ message }) => message.text.includes("“makes herself vulnerable”"));

describe("a SARIF log", () => {
  it("is whole and standard for every example file", () => {
    const { code, run } = sarif(fixtureFolder);
    expect(code).toBe(1);
    expect(run.results.length).toBeGreaterThan(30);
    expect(run.columnKind).toBe("utf16CodeUnits");
    expect(run.tool.driver.version).toMatch(/^\d+\.\d+\.\d+$/);
  });

  it("is whole and standard when nothing is found, and when nothing can be read", () => {
    expect(sarif(write("clean.txt", clean)).run.results).toEqual([]);
    expect(sarif("absent.txt").run.results).toEqual([]);
  });

  it("names each rule once, and each result's rule by id and number", () => {
    const { run } = sarif(fixtureFolder);
    const ids = run.tool.driver.rules.map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    expect(run.results.map(({ ruleIndex }) => ids[ruleIndex])).toEqual(run.results.map(({ ruleId }) => ruleId));
  });

  it("says of every result that it is a note: there is no score", () => {
    const { run } = sarif(fixtureFolder);
    expect(new Set(run.results.map(({ level }) => level))).toEqual(new Set(["note"]));
  });

  it("points at the line and columns of a text file, counted from 1, the end exclusive", () => {
    const [found] = wording(sarif(write("record.txt", `${clean}\r\n${prompting}\r\n`)).run.results);
    expect(found?.locations[0]).toMatchObject(here);
  });

  it("counts columns in UTF-16 code units", () => {
    const [found] = wording(sarif(write("record.txt", `${clean}\n😀 ${prompting}`)).run.results);
    expect(found?.locations[0]?.physicalLocation.region).toEqual({ startLine: 2, startColumn: 20, endColumn: 44 });
  });

  it("points at paragraphs of a Word file's body, and names the place of the rest without a line", () => {
    const file = fixturePackage({
      title: "Test",
      body: text(clean) + text(prompting),
      header: paragraph(words(prompting)),
    });
    const found = wording(sarif(write("record.docx", file)).run.results);
    expect(found.map(({ locations }) => locations[0]?.logicalLocations[0]?.name)).toEqual([
      "Paragraph 2",
      "Header, paragraph 1",
    ]);
    expect(found[0]?.locations[0]).toMatchObject(here);
    expect(found[1]?.locations[0]?.physicalLocation).toEqual({ artifactLocation: { uri: "record.docx" } });
    expect(found[1]?.locations[0]?.properties).toEqual({ story: "header", paragraph: 0, start: 16, end: 40 });
    expect(new Set(found.map(({ partialFingerprints }) => partialFingerprints["recordwellFinding/v1"])).size).toBe(2);
  });

  it("holds the same prompts as the JSON report, with the same ids, and none that is no prompt", () => {
    type Report = Readonly<{
      documents: readonly Readonly<{ findings: readonly Readonly<{ id: string; prompt: boolean }>[] }>[];
    }>;
    const file = path.join(fixtureFolder, "assessment-example.docx");
    const report = JSON.parse(runCommand(folder, ["check", "--format", "json", file]).out) as Report;
    const findings = report.documents.flatMap((document) => document.findings);
    const prompts = findings.filter(({ prompt }) => prompt).map(({ id }) => id);
    expect(prompts.length).toBeLessThan(findings.length);
    expect(sarif(file).run.results.map((result) => result.partialFingerprints["recordwellFinding/v1"])).toEqual(
      prompts,
    );
  });

  it("names files that could not be read, and says that the run was not whole", () => {
    write("1.txt", prompting);
    write("2.docx", "no Word file");
    write("3.txt", prompting);
    const { code, err, run } = sarif("1.txt", "2.docx", "3.txt");
    expect(code).toBe(2);
    expect(err).toMatch(/^2\.docx: .*\n$/);
    expect(wording(run.results).map(({ locations }) => locations[0]?.physicalLocation.artifactLocation.uri)).toEqual([
      "1.txt",
      "3.txt",
    ]);
    expect(run.invocations).toMatchObject([
      {
        executionSuccessful: false,
        toolExecutionNotifications: [
          { level: "error", locations: [{ physicalLocation: { artifactLocation: { uri: "2.docx" } } }] },
        ],
      },
    ]);
  });

  it("says that a run in which everything was read was whole", () => {
    expect(sarif(write("record.txt", prompting)).run.invocations).toEqual([
      { executionSuccessful: true, toolExecutionNotifications: [] },
    ]);
  });

  it("writes paths as relative addresses, percent-encoded", () => {
    mkdirSync(path.join(folder, "von Jo"));
    write("von Jo/50% ärger #1.txt", prompting);
    const [found] = wording(sarif("von Jo").run.results);
    expect(found?.locations[0]?.physicalLocation.artifactLocation.uri).toBe("von%20Jo/50%25%20%C3%A4rger%20%231.txt");
  });
});

describe("the address of a file", () => {
  it.each([
    ["record.txt", "record.txt"],
    ["-", "-"],
    ["../a/b.docx", "../a/b.docx"],
    ["9:30 meeting.txt", "9%3A30%20meeting.txt"],
    ["half\ud800.txt", "half%EF%BF%BD.txt"],
  ])("%j is %s", (file, expected) => {
    expect(artifactUri(file)).toBe(expected);
  });

  it("is a file address for an absolute path", () => {
    expect(artifactUri(path.resolve("/records/a b.txt"))).toMatch(/^file:\/\/\/.*records\/a%20b\.txt$/);
  });
});

describe("the check of the log itself", () => {
  it("sees what is missing, misspelt or of the wrong kind", () => {
    const { out } = runCommand(folder, ["check", "--format", "sarif", write("record.txt", prompting)]);
    const spoilt = (from: string, to: string) => sarifFaults(JSON.parse(out.replace(from, to)));
    expect(spoilt('"version":"2.1.0"', '"version":"2.1"')).toEqual(["log.version is not one of 2.1.0"]);
    expect(spoilt('"message":', '"mesage":').length).toBe(2);
    expect(spoilt('"startLine":1', '"startLine":0')).toHaveLength(1);
    expect(spoilt('"uri":"record.txt"', '"uri":"my record.txt"')).toHaveLength(1);
    expect(spoilt('"executionSuccessful":true,', "")).toHaveLength(1);
  });
});
