import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { readArguments } from "../../../src/tools/evaluate/arguments";
import { readBlock, recordLook, replaceBlock } from "../../../src/tools/evaluate/evaluation-page";
import { splits } from "../../../src/tools/evaluate/gold-files";
import { countWords, paragraphsOf, readOrdinaryTexts } from "../../../src/tools/evaluate/ordinary-text";
import { changed, leftOut, type MutationOperator } from "../../../src/tools/evaluate/mutation/operator";
import { readPackInUse, type PackInUse } from "../../../src/tools/evaluate/pack-in-use";
import { goldDetailLines, goldTables, runGold } from "../../../src/tools/evaluate/run-gold";
import { mutationTables, runMutations } from "../../../src/tools/evaluate/run-mutations";
import { ordinaryTable, runOrdinary, worstRulesTable } from "../../../src/tools/evaluate/run-ordinary";
import { makeSmallPacks, type SmallPacks } from "../../support/small-packs";

let packs: SmallPacks;
let pack: PackInUse;
let folder: string;
beforeAll(() => {
  packs = makeSmallPacks();
  pack = readPackInUse(packs.root, "core");
  folder = mkdtempSync(path.join(tmpdir(), "evaluate-"));
  for (const split of splits) {
    mkdirSync(path.join(folder, "test", "gold", split), { recursive: true });
    const text = `Jo (${split}) is [streetwise|wording,present,prompt]. A [trickster${split}|wording,present,prompt].\n`;
    writeFileSync(path.join(folder, "test", "gold", split, "notes.txt"), text);
  }
});
afterAll(() => {
  packs.remove();
  rmSync(folder, { recursive: true });
});

describe("the gold set", () => {
  it("shows what was missed in dev and only sums of test", () => {
    const result = runGold(folder, pack, false);
    const shown = [goldTables(result), ...goldDetailLines(result, 20), JSON.stringify(result)].join("\n");
    expect(result.figures.test.byCategory.wording?.counts).toEqual({ found: 1, missed: 1, falseAlarms: 0 });
    expect(shown).toContain("tricksterdev");
    expect(shown).not.toContain("trickstertest");
  });

  it("shows test when it is asked for", () => {
    expect(goldDetailLines(runGold(folder, pack, true), 20).join("\n")).toContain("trickstertest");
  });
});

it("counts which changed examples a rule still finds, and keeps the reasons for the others", () => {
  const greet: MutationOperator = { name: "greet", mutate: () => changed([{ start: 0, end: 0, text: "Oh, " }]) };
  const empty: MutationOperator = {
    name: "empty",
    mutate: ({ text }) => changed([{ start: 0, end: text.length, text: "" }]),
  };
  const never: MutationOperator = { name: "never", mutate: () => leftOut("no reason") };
  const result = runMutations(pack, [greet, empty, never]);
  const { examples } = result;
  expect(examples).toBeGreaterThan(3);
  expect(result.notFoundBefore).toEqual([]);
  expect(
    result.operators.map(({ name, stillFound, lost, leftOut }) => [name, stillFound.right, lost.length, leftOut]),
  ).toEqual([
    ["greet", examples, 0, {}],
    ["empty", 0, examples, {}],
    ["never", 0, 0, { "no reason": examples }],
  ]);
  expect(mutationTables(result)).toContain("Left out: 33.3 %");
});

describe("ordinary text", () => {
  it("counts prompts in 10,000 words, and names the rules", () => {
    const file = path.join(folder, "news.txt");
    writeFileSync(file, `A streetwise dog.\n\n${"word ".repeat(1997)}`);
    writeFileSync(path.join(folder, "image.bin"), Buffer.from([0x00, 0xff, 0xfe]));
    const result = runOrdinary(pack, readOrdinaryTexts([file, path.join(folder, "image.bin")]));
    expect([result.files, result.words, result.others]).toEqual([1, 2000, 1]);
    expect(ordinaryTable(result)).toMatch(/\| wording +\| +0 \| +0\.00 \| +1 \| +5\.00 \|/);
    expect(worstRulesTable(result, 5)).toMatch(/\| streetwise \| wording +\| +0 \| +1 \|/);
  });

  it("counts by the files and folders that it was given, where there are several", () => {
    const [news, mail] = [path.join(folder, "paper.txt"), path.join(folder, "mail")];
    mkdirSync(mail, { recursive: true });
    writeFileSync(news, "word ".repeat(1000));
    writeFileSync(path.join(mail, "one.txt"), `A streetwise dog. ${"word ".repeat(487)}${"abuse ".repeat(10)}`);
    writeFileSync(path.join(mail, "two.txt"), "word ".repeat(500));
    const result = runOrdinary(pack, readOrdinaryTexts([news, mail]));
    expect([result.files, result.words, result.others]).toEqual([3, 2000, 2]);
    expect(ordinaryTable(result)).toMatch(/\| paper\.txt +\| +1 \| +1000 \| +0\.00 \|/);
    expect(ordinaryTable(result)).toMatch(/\| mail +\| +2 \| +1000 \| +10\.00 \|/);
  });

  it.each([
    ["One\ntwo\n\nThree\r\nfour", ["One two", "Three four"]],
    ["One\ntwo\n", ["One", "two"]],
    [" \n\n ", []],
  ])("parts %j into paragraphs", (content, paragraphs) => {
    expect(paragraphsOf(content)).toEqual(paragraphs);
  });

  it("counts words as people do", () => {
    expect(countWords("She’s a well-known – 15-year-old – girl (2026).")).toBe(6);
  });
});

describe("the page", () => {
  const page = "Above.\n<!-- evaluate: looked -->\nNever.\n<!-- end: looked -->\nBelow.\n";

  it("changes only what stands between the marks", () => {
    const after = replaceBlock(page, "looked", "New.");
    expect(after).toBe("Above.\n<!-- evaluate: looked -->\n\nNew.\n\n<!-- end: looked -->\nBelow.\n");
    expect(replaceBlock(after, "looked", "New.")).toBe(after);
    expect(() => replaceBlock(page, "gold", "x")).toThrow("gold");
  });

  it("records each day that the test split was shown, once", () => {
    const looked = recordLook(recordLook(recordLook(page, "2026-11-22"), "2026-11-22"), "2026-11-23");
    expect(
      readBlock(looked, "looked")
        .split("\n")
        .map((line) => line.slice(0, 12)),
    ).toEqual(["- 2026-11-22", "- 2026-11-23"]);
  });
});

describe("arguments", () => {
  it.each([
    [[], { measure: "gold", paths: [], json: false, write: false, showTest: false, worst: 20 }],
    [["--show-test", "--json"], { measure: "gold", json: true, showTest: true }],
    [["--mutations", "--worst", "3"], { measure: "mutations", worst: 3 }],
    [["--public", "kit.txt"], { measure: "public", paths: ["kit.txt"] }],
    [["--ordinary", "a", "b", "--write"], { measure: "ordinary", paths: ["a", "b"], write: true }],
  ])("%j", (args, expected) => {
    expect(readArguments(args)).toMatchObject(expected);
  });

  it.each([
    [["--ordinary"]],
    [["file"]],
    [["--mutations", "--show-test"]],
    [["--worst", "x"]],
    [["--no-such"]],
    [["--public"]],
    [["--mutations", "--ordinary", "a"]],
  ])("refuses %j and shows the usage", (args) => {
    expect(() => readArguments(args)).toThrow("npm run evaluate");
  });
});
