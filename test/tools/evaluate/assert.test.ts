import { spawnSync } from "node:child_process";
import path from "node:path";
import { createAssessor } from "../../../src/engine";
import { readLines } from "../../../src/tools/evaluate/read-lines";
import { bristolTables } from "../../support/bristol-pack";

const root = path.join(__dirname, "..", "..", "..");
const assessor = createAssessor(bristolTables);

/** The statuses of the words in brackets, as a list of what is not plain. */
function said(marked: string): string {
  const [before = "", words = "", after = ""] = marked.split(/[[\]]/);
  const span = { start: before.length, end: before.length + words.length };
  const assessment = assessor.assess(before + words + after, span);
  if (assessment === undefined) return "no word";
  const { assertion, historical, quoted, critique } = assessment;
  const flags = [historical ? "historical" : "", quoted ? "quoted" : "", critique ? "critique" : ""];
  return [assertion, ...flags.filter((flag) => flag !== "")].join(" ");
}

// Words that no rule knows: the assertion pass is asked, not the rules.
it.each([
  ["There was [limping].", "present"],
  ["There was no [limping].", "absent"],
  ["There was no bruising, but she was [limping].", "present"],
  ["No fever. She was [limping].", "present"],
  ["She may have [a limp].", "possible"],
  ["If he calls, she [limps].", "conditional"],
  ["Her mother has [a limp].", "other-person"],
  ["She had a history of [limping].", "present historical"],
  ["He told me “she has [a limp]”.", "present quoted"],
  ["Child's words:\nI have [a limp].", "present quoted"],
  ["Child's words: I have [a limp].", "present quoted"],
  ["Mum: “It began in May.\n“Then came [the limp].”", "present quoted"],
  ["We avoid the term [limper].", "present critique"],
  ["She [was not limping].", "present"],
  ["Cut [limpi]ng here.", "present"],
  ["Nothing [, ] here.", "no word"],
])("%s is %s", (marked, status) => {
  expect(said(marked)).toBe(status);
});

describe("npm run -s assert", () => {
  function run(input: string) {
    const tsx = path.join(root, "node_modules", "tsx", "dist", "cli.mjs");
    return spawnSync("node", [tsx, path.join(root, "src", "tools", "assert.ts")], { input, encoding: "utf8" });
  }

  it("answers line by line in order, keeps other fields, names bad lines and ends with 2", () => {
    const { status, stdout, stderr } = run(
      [
        '{"id":1,"text":"No 🙂 bruising.","start":6,"end":14}',
        "not json",
        '{"text":"a","start":0}',
        '{"text":"a","start":0,"end":2}',
        '{"text":"...","start":0,"end":2}',
        "",
        '{"text":"She has\u2028bruising.","start":8,"end":16,"more":[1]}',
      ].join("\n"),
    );
    const plain = { historical: false, quoted: false, critique: false };
    expect(
      stdout
        .trimEnd()
        .split("\n")
        .map((line) => JSON.parse(line) as unknown),
    ).toEqual([
      { id: 1, text: "No 🙂 bruising.", start: 6, end: 14, assertion: "absent", ...plain },
      { text: "She has\u2028bruising.", start: 8, end: 16, more: [1], assertion: "present", ...plain },
    ]);
    expect(stdout.startsWith('{"id":1,"text":')).toBe(true);
    expect(
      stderr
        .trimEnd()
        .split("\n")
        .map((line) => line.slice(0, 8)),
    ).toEqual(["line 2: ", "line 3: ", "line 4: ", "line 5: "]);
    expect(status).toBe(2);
  });

  it("ends with 0 when every line was read", () => {
    const { status, stderr } = run('{"text":"No bruising.","start":3,"end":11}\n');
    expect([status, stderr]).toEqual([0, ""]);
  });
});

it("puts lines together that come in pieces, in the middle of a letter too", async () => {
  const bytes = Buffer.from("één\ntwo\r\n\nlast", "utf8");
  async function* pieces() {
    for (let at = 0; at < bytes.length; at += 1) yield bytes.subarray(at, at + 1);
  }
  const lines: string[] = [];
  for await (const line of readLines(pieces())) lines.push(line);
  expect(lines).toEqual(["één", "two\r", "", "last"]);
});
