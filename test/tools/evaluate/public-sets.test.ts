import { readPublicSet } from "../../../src/tools/evaluate/public-sets";
import { publicTable, runPublic } from "../../../src/tools/evaluate/run-public";
import { compiled } from "../../engine/support/practice-pack";

const head = "line number\tCondition\tsentence\tnegation_status (negated, affirmed)\ttemporality\texperiencer";

function kit(...rows: readonly string[]): string {
  return [head, ...rows.map((row, index) => `${index + 1}\t${row}`)].join("\r\n");
}

/** A sentence in the columns of the shared task, from “word tag cue scope event” each. */
function columns(...tokens: readonly string[]): string {
  const lines = tokens.map((token, index) => {
    const [word = "", tag = "", ...cues] = token.split(" ");
    return ["story", "0", `${index}`, word, word, tag, "*", ...cues].join("\t");
  });
  return `${lines.join("\n")}\n`;
}

const used = {
  compiled: compiled(),
  content: { id: "test", version: "0", wording: [], indicators: [] },
  warnings: [],
} as unknown as Parameters<typeof runPublic>[0];

describe("the ConText test kit", () => {
  const text = kit(
    "edema\tNo sign of EDEMA.\tNegated\tRecent\tPatient",
    "pain\tHe has PAIN.\tAffirmed\tHistorical\tPatient",
    "stroke\tNothing of the kind.\tNegated\tRecent\tPatient",
  );

  it("is read by condition, where it stands in capitals", () => {
    const { cases, leftOut } = readPublicSet("kit.txt", text);
    expect(cases.map((one) => one.text.slice(one.start, one.end))).toEqual(["EDEMA", "PAIN"]);
    expect(cases[0]?.expected).toEqual({ denied: true, past: false, "not yet, or only if": false });
    expect(leftOut).toBe(1);
  });

  it("is scored by what the engine says of each place", () => {
    const results = runPublic(used, [readPublicSet("kit.txt", text)]);
    expect(results.map(({ question, recall }) => [question, recall.share])).toEqual([
      ["denied", 1],
      ["past", 0],
    ]);
    expect(publicTable(results)).toMatch(/\| kit\.txt \| denied +\| +2 \| +1 \|/);
  });
});

describe("the columns of the shared task on negation", () => {
  const text = columns("He PRP _ He _", "did VBD _ did _", "n't RB n't _ _", "run VB _ run run", ". . _ _ _");

  it("ask for events, and for content words outside every scope", () => {
    const outside = columns("She PRP ***", "slept VBD ***", ". . ***");
    const { cases } = readPublicSet("story.txt", `${text}\n${outside}`);
    expect(cases.map(({ text: words, start, end, expected }) => [words.slice(start, end), expected.denied])).toEqual([
      ["run", true],
      ["slept", false],
    ]);
    expect(cases[0]?.text).toBe("He didn't run.");
  });

  it("are refused when they are something else", () => {
    expect(() => readPublicSet("letter.txt", "Dear all,\nno news.")).toThrow(/neither/);
  });
});
