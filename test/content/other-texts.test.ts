/**
 * Whole texts of about 400 words by an author who had not read anything of ours (test/gold/documents): records about a child,
 * half of them in hardly any jargon, and what the same staff write about other things. No record may be taken for
 * something else: its prompts would be put aside. The other way round costs no more than prompts that need not be.
 */
import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { mayBeRecord, type Register } from "../../src/engine";
import { readGoldFolder } from "../../src/tools/evaluate/gold-files";
import { countWords, paragraphsOf } from "../../src/tools/evaluate/ordinary-text";
import { bristolChecker } from "../support/bristol-pack";

const folder = path.join(__dirname, "..", "gold", "documents");
const checker = bristolChecker();

function registerOf(paragraphs: readonly string[]): Register {
  return checker.checkDocument(paragraphs.map((text, index) => ({ ref: { story: "body", index }, text }))).register;
}

const named = (kind: string) => readdirSync(folder).filter((name) => name.startsWith(kind));
const registerOfFile = (name: string) => registerOf(paragraphsOf(readFileSync(path.join(folder, name), "utf8")));

it("takes none of thirty whole records for something else, nor comes near it", () => {
  const records = named("record").map((name) => ({ name, ...registerOfFile(name) }));
  expect(records).toHaveLength(30);
  expect(records.filter((one) => !mayBeRecord(one))).toEqual([]);
  // Twice as many words of records as it takes.
  expect(records.filter(({ words, ofRecords }) => ofRecords * 50 < words)).toEqual([]);
});

it("takes some of thirty other texts for what they are", () => {
  const others = named("other").filter((name) => !mayBeRecord(registerOfFile(name)));
  expect(others).toHaveLength(11);
});

it("takes no stretch of the gold set's lines for something else", () => {
  const stretches: Register[] = [];
  let stretch: string[] = [];
  let words = 0;
  for (const { paragraphs } of readGoldFolder(path.join(__dirname, "..", "gold", "dev"))) {
    stretch.push(...paragraphs);
    for (const text of paragraphs) words += countWords(text);
    if (words < 220) continue;
    stretches.push(registerOf(stretch));
    stretch = [];
    words = 0;
  }
  expect(stretches.length).toBeGreaterThan(400);
  expect(stretches.filter((one) => !mayBeRecord(one))).toEqual([]);
});
