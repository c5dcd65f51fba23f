/** The built command, run as people run it: a process of its own, from a folder of its own (design.md D5). */
import { spawnSync } from "node:child_process";
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { fixture, fixtureFolder } from "../support/docx-files";

const root = path.join(__dirname, "..", "..");
const command = path.join(root, "dist/cli/recordwell.js");

let folder: string;
beforeAll(() => {
  if (!existsSync(command)) throw new Error("Run `npm run build` first: dist/cli is missing.");
});
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), "recordwell-"));
});
afterEach(() => {
  rmSync(folder, { recursive: true });
});

type Outcome = Readonly<{ code: number | null; out: string; err: string }>;

function run(args: readonly string[], input?: string | Uint8Array): Outcome {
  const { status, stdout, stderr } = spawnSync("node", [command, ...args], {
    cwd: folder,
    encoding: "utf8",
    ...(input === undefined ? {} : { input }),
    maxBuffer: 64 * 1024 * 1024,
  });
  return { code: status, out: stdout, err: stderr };
}

type Report = Readonly<{
  version: number;
  pack: Readonly<{ id: string; version: string }>;
  documents: readonly Readonly<{
    file: string;
    paragraphs: number;
    findings: readonly Readonly<Record<string, unknown>>[];
    error?: string;
  }>[];
}>;

const json = (outcome: Outcome) => JSON.parse(outcome.out) as Report;
const write = (name: string, content: string | Uint8Array) => {
  writeFileSync(path.join(folder, name), content);
  return name;
};

const prompting = "Maya (invented) makes herself vulnerable.";
const clean = "Maya (invented) came to school and ate lunch.";

describe("what it reads", () => {
  it("reads a Word file and says where each prompt stands", () => {
    const { code, out, err } = run(["check", path.join(fixtureFolder, "assessment-example.docx")]);
    expect(code).toBe(1);
    expect(err).toBe("");
    expect(out).toMatch(/Paragraph 23 {2}Wording: “makes herself vulnerable”/);
    expect(out).toMatch(/\d+ prompts to consider in 1 file\. You decide what to change\./);
  });

  it("tells wordings for what is established from those for a concern", () => {
    const { out } = run(["check", "-"], "Maya (invented) keeps putting herself at risk.");
    expect(out).toMatch(/You could write: “being put at risk of [^”]+”/);
    expect(out).toMatch(/You could write, if it is not established: “[^”]+ may be [^”]+”/);
    expect(out).not.toMatch(/You could write: “[^”]*may be[^”]*”/);
  });

  it.each<[string, Uint8Array]>([
    ["UTF-8", Buffer.from(`${clean}\n${prompting}\n`)],
    ["Windows line ends", Buffer.from(`${clean}\r\n${prompting}\r\n`)],
    ["a byte order mark", Buffer.from(`\ufeff${clean}\n${prompting}`)],
    ["UTF-16, little end first", Buffer.from(`\ufeff${clean}\n${prompting}`, "utf16le")],
    ["UTF-16, big end first", Buffer.from(`\ufeff${clean}\n${prompting}`, "utf16le").swap16()],
  ])("reads text in %s, a line being a paragraph", (_, bytes) => {
    const outcome = run(["check", "--format", "json", write("record.txt", bytes)]);
    expect(outcome.code).toBe(1);
    const [document] = json(outcome).documents;
    expect(document?.paragraphs).toBe(2);
    expect(document?.findings.map(({ paragraph, text, start }) => [paragraph, text, start])).toContainEqual([
      1,
      "makes herself vulnerable",
      16,
    ]);
  });

  it("reads standard input, as text or as a Word file", () => {
    expect(run(["check", "-"], prompting).out).toContain("makes herself vulnerable");
    const word = json(run(["check", "--format=json", "-"], fixture("bare.docx")));
    expect(word.documents.map(({ file, paragraphs }) => [file, paragraphs])).toEqual([["-", 1]]);
  });

  it("walks folders for Word and text files in a stable order, and passes over Word's lock files", () => {
    mkdirSync(path.join(folder, "a/b"), { recursive: true });
    write("a/b/deep.txt", prompting);
    write("a/2.docx", fixture("clean-example.docx"));
    write("a/1.txt", clean);
    write("a/~$2.docx", "locked");
    write("a/notes.md", prompting);
    const outcome = run(["check", "--format", "json", "a"]);
    expect(json(outcome).documents.map(({ file }) => file.split(path.sep).join("/"))).toEqual([
      "a/1.txt",
      "a/2.docx",
      "a/b/deep.txt",
    ]);
    expect([outcome.code, outcome.err]).toEqual([1, ""]);
  });
});

describe("what it cannot read", () => {
  it.each<[string, string, string | Uint8Array, RegExp]>([
    [
      "text that is not UTF-8",
      "latin.txt",
      Buffer.from("The café was closed.", "latin1"),
      /not UTF-8 text.*Save it as/,
    ],
    ["half a UTF-16 pair", "half.txt", Buffer.from([0xff, 0xfe, 0x00, 0xd8, 0x61, 0x00]), /UTF-8/],
    ["binary under a text name", "binary.txt", Buffer.from([0x61, 0x00, 0x62]), /not a text file/],
    ["an e-mail", "referral.eml", "From: a@example.org\n\nWords", /Emails can't be checked yet/],
    ["an empty Word file", "empty.docx", "", /empty/],
    ["text under a Word name", "fake.docx", "words", /not a Word document/],
    ["an old Word file", "old.doc", Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]), /Word/],
  ])("%s: exit code 2 and one line that says what to do", (_, name, content, words) => {
    const { code, out, err } = run(["check", write(name, content)]);
    expect(code).toBe(2);
    expect(err).toMatch(words);
    expect(err.trim().split("\n")).toHaveLength(1);
    expect(err).toContain(name);
    expect(out).toContain("1 file could not be read.");
  });

  it("a file that is not there", () => {
    const { code, err } = run(["check", "absent.docx"]);
    expect([code, err]).toEqual([2, "absent.docx: There is no such file. Check the name.\n"]);
  });

  it("one bad file never stops the rest, and the code stays 2", () => {
    write("1-good.txt", prompting);
    write("2-bad.docx", fixture("bare.docx").subarray(0, 200));
    write("3-good.txt", prompting);
    const outcome = run(["check", "--format", "json", "1-good.txt", "2-bad.docx", "3-good.txt"]);
    expect(outcome.code).toBe(2);
    const { documents } = json(outcome);
    expect(documents.map(({ error }) => error === undefined)).toEqual([true, false, true]);
    expect(documents[2]?.findings.length).toBeGreaterThan(0);
    expect(outcome.err).toMatch(/^2-bad\.docx: .*\n$/);
  });

  it("never repeats words of a document in a problem", () => {
    const { err } = run(["check", write("secret.docx", "Secret Name lives at Secret Street")]);
    expect(err).not.toMatch(/Secret/);
  });
});

describe("exit codes", () => {
  it("0: nothing to prompt, said as the pane says it", () => {
    const { code, out } = run(["check", write("clean.txt", clean)]);
    expect(code).toBe(0);
    expect(out).toBe(
      "No prompts found. This does not mean there is no risk. Use your judgement, and talk to your manager if you are worried.\n",
    );
  });

  it("1: prompts found", () => {
    expect(run(["check", write("record.txt", prompting)]).code).toBe(1);
  });

  it.each<[string, readonly string[], RegExp]>([
    ["no file", ["check"], /Name at least one file/],
    ["an unknown option", ["check", "--verbose", "x.txt"], /There is no option --verbose/],
    ["an unknown command", ["judge", "x.txt"], /There is no command “judge”/],
    ["a value for a switch", ["check", "--recording=yes", "x.txt"], /--recording takes no value/],
    ["an unknown profile", ["check", "--profile", "army", "x.txt"], /social-care, police, health, education/],
    ["an unknown format", ["check", "--format=xml", "x.txt"], /--format takes one of text, json/],
    ["a pack that is not there", ["check", "--pack", "leeds", "x.txt"], /There is no pack “leeds”/],
  ])("2: %s", (_, args, words) => {
    const { code, out, err } = run(args);
    expect([code, out]).toEqual([2, ""]);
    expect(err).toMatch(words);
  });

  it("0 for --help, with the exit codes in it", () => {
    const { code, out } = run(["--help"]);
    expect(code).toBe(0);
    expect(out).toMatch(/Exit codes: 0 nothing to prompt, 1 prompts found, 2 something could not be read/);
    expect(out).toContain("Comments are not read.");
  });
});

describe("prompts about recording", () => {
  const gaps = "Ring First Response on 0117 903 6000. The NOK form is blank.";

  it("are left out unless they are asked for", () => {
    const file = write("record.txt", gaps);
    expect(run(["check", file]).code).toBe(0);
    expect(json(run(["check", "--format", "json", file])).documents[0]?.findings).toEqual([]);
  });

  it("are shown with --recording, with what the pack knows", () => {
    const { code, out, err } = run(["check", "--recording", write("record.txt", gaps)]);
    expect([code, err]).toEqual([1, ""]);
    expect(out).toContain("Paragraph 1  Recording: “0117 903 6000”");
    expect(out).toContain(
      "Numbers in the practice pack: First Response (Bristol City Council): 0117 903 6444. As its source says: council page undated;",
    );
    expect(out).toContain("Paragraph 1  Recording: “NOK”");
    expect(out).toContain("What the letters can stand for: next of kin.");
    expect(out).toContain("2 prompts to consider in 1 file.");
  });

  it("are in the JSON with the ids of contacts", () => {
    const report = json(run(["check", "--format", "json", "--recording", write("record.txt", gaps)]));
    expect(report.documents[0]?.findings).toMatchObject([
      { ruleId: "service-number", category: "recording", text: "0117 903 6000", contacts: ["first-response"] },
      { ruleId: "unreadable-shorthand", text: "NOK", meanings: ["next of kin"] },
    ]);
  });
});

describe("packs and profiles", () => {
  type PackFile = Readonly<{ content: Readonly<Record<string, unknown>> }>;
  const builtPack = () => JSON.parse(readFileSync(path.join(root, "dist/packs/core.json"), "utf8")) as PackFile;
  /** A built pack with some of its content changed, as a file. */
  const packWith = (changes: Readonly<Record<string, unknown>>) => {
    const pack = builtPack();
    return JSON.stringify({ ...pack, content: { ...pack.content, ...changes } });
  };
  /** The same with its first wording rule changed. */
  const packWithRule = (changes: Readonly<Record<string, unknown>>) => {
    const [first, ...others] = builtPack().content["wording"] as readonly object[];
    return packWith({ wording: [{ ...first, ...changes }, ...others] });
  };

  it("uses bristol unless told otherwise, and other built packs by name", () => {
    write("record.txt", prompting);
    expect(json(run(["check", "--format", "json", "record.txt"])).pack.id).toBe("bristol");
    expect(json(run(["check", "--pack", "core", "--format", "json", "record.txt"])).pack.id).toBe("core");
  });

  it("takes a pack file, whose phrases it compiles afresh", () => {
    const crafted = JSON.parse(packWith({ id: "local", version: "9.9.9" })) as Record<string, unknown>;
    crafted["compiled"] = { format: 1, phrases: "crafted" };
    write("local.json", JSON.stringify(crafted));
    const outcome = run(["check", "--pack", "local.json", "--format", "json", write("record.txt", prompting)]);
    expect(json(outcome).pack).toEqual({ id: "local", version: "9.9.9" });
    expect(json(outcome).documents[0]?.findings.map(({ text }) => text)).toContain("makes herself vulnerable");
    expect(outcome.code).toBe(1);
  });

  it.each<[string, () => string]>([
    ["not JSON", () => "{"],
    ["another kind of JSON", () => '[1, 2, "three"]'],
    ["null", () => "null"],
    ["rules of the wrong kind", () => packWith({ wording: "all of them" })],
    ["a rule that is null", () => packWith({ wording: [null] })],
    ["a phrase that is no string", () => packWithRule({ match: [{ evil: true }] })],
    ["a phrase with brackets left open", () => packWithRule({ match: ["((((("] })],
    ["a phrase of a million words", () => packWithRule({ match: ["word ".repeat(1_000_000)] })],
    ["a phrase with a gap without end", () => packWithRule({ match: ["risk ... {0,999999999} risk"] })],
    ["a key of the prototype", () => packWith({}).replace('"wording":[{', '"wording":[{"__proto__":{"x":1},')],
    ["nested very deep", () => `${"[".repeat(100_000)}${"]".repeat(100_000)}`],
  ])("refuses a hostile pack with a sentence: %s", (_, make) => {
    const { code, out, err } = run(["check", "--pack", write("hostile.json", make()), write("record.txt", prompting)]);
    expect([code, out]).toEqual([2, ""]);
    expect(err).toMatch(/The pack “hostile\.json”/);
    expect(err).not.toMatch(/\bat .*\.js:\d+/); // a sentence, not the trace of a crash
  });

  it("hears the profile", () => {
    const file = path.join(fixtureFolder, "police-report-example.docx");
    const prompts = (profile: string) =>
      json(run(["check", "--format", "json", "--profile", profile, file])).documents[0]?.findings.filter(
        ({ prompt }) => prompt === true,
      ).length ?? -1;
    expect(prompts("police")).toBeLessThanOrEqual(prompts("social-care"));
    expect(prompts("police")).toBeGreaterThan(0);
  });
});

describe("what it writes", () => {
  it("has the keys of design.md D5 in its JSON, and no others", () => {
    const outcome = run(["check", "--format", "json", path.join(fixtureFolder, "assessment-example.docx")]);
    const report = json(outcome);
    expect(Object.keys(report)).toEqual(["version", "pack", "documents"]);
    expect(report.version).toBe(1);
    expect(Object.keys(report.pack)).toEqual(["id", "version"]);
    expect(report.documents.map((document) => Object.keys(document))).toEqual([["file", "paragraphs", "findings"]]);
    const always = [
      "id", "ruleId", "ref", "category", "paragraph", "start", "end", "assertion", "historical", "quoted", "critique",
      "because", "prompt", "replaceable", "suggestions", "text",
    ]; // prettier-ignore
    const sometimes = ["speech", "story", "part"];
    const findings = report.documents[0]?.findings ?? [];
    expect(findings.length).toBeGreaterThan(20);
    for (const finding of findings) {
      const keys = Object.keys(finding);
      expect(always.filter((key) => !keys.includes(key))).toEqual([]);
      expect(keys.filter((key) => !always.includes(key) && !sometimes.includes(key))).toEqual([]);
      expect(finding["story"]).toBeUndefined(); // absent for the body
      expect(typeof finding["paragraph"]).toBe("number");
      expect((finding["suggestions"] as unknown[]).every((each) => typeof each === "string")).toBe(true);
    }
  });

  it("neutralises control characters and overrides of direction in text, for the terminal's sake", () => {
    const escape = "\u001b]0;owned\u0007\u001b[31m";
    const { code, out } = run(["check", write("record.txt", `She makes\u200b her\u202eself. ${escape} ${prompting}`)]);
    expect(code).toBe(1);
    const controls = Array.from(out, (character) => character.codePointAt(0) ?? 0).filter(
      (code) => (code < 0x20 && code !== 0x0a) || (code >= 0x7f && code < 0xa0) || (code >= 0x202a && code <= 0x202e),
    );
    expect(controls).toEqual([]);
  });

  it("writes the same bytes for the same input", () => {
    const file = path.join(fixtureFolder, "police-report-example.docx");
    expect(run(["check", "--format", "json", file]).out).toBe(run(["check", "--format", "json", file]).out);
  });

  it("leaves no file behind and changes none", () => {
    write("record.txt", prompting);
    write("record.docx", fixture("bare.docx"));
    const before = readdirSync(folder).map((name) => [name, statSync(path.join(folder, name)).mtimeMs]);
    run(["check", "."]);
    run(["check", "--format", "json", "."]);
    expect(readdirSync(folder).map((name) => [name, statSync(path.join(folder, name)).mtimeMs])).toEqual(before);
  });
});
