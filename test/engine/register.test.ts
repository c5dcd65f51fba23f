/** Whether a text may be a record about a child, by its words. */
import { addRegisters, createChecker, mayBeRecord, noRegister, startOfText, type Checker } from "../../src/engine";
import { compilePack } from "../../src/engine/compile";
import { coreLexicon, wording } from "./support/practice-pack";

const rules = [wording("at-risk", ["putting herself at risk"])];

function checkerOf(words: ReturnType<typeof coreLexicon>["words"]): Checker {
  const compiled = compilePack({ wording: rules, indicators: [], lexicon: { ...coreLexicon(), words } });
  if (!compiled.ok) throw new Error(JSON.stringify(compiled.problem));
  return createChecker(compiled.value);
}

const { words } = coreLexicon();
const checker = checkerOf(words);

const document = (texts: readonly string[]) =>
  texts.map((text, index) => ({ ref: { story: "body" as const, index }, text }));
const registerOf = (...texts: string[]) => checker.checkDocument(document(texts)).register;

/** Ten words, none of which records are full of. */
const other = "The council will mend the road by the river again.";
const times = (count: number, text: string) => Array.from({ length: count }, () => text);

it("counts the words of records among all words, in any case and form of letters", () => {
  expect(registerOf("The CHILD was seen by her Social Worker at school.")).toEqual({ words: 10, ofRecords: 3 });
  expect(registerOf(other)).toEqual({ words: 10, ofRecords: 0 });
  expect(registerOf("")).toEqual(noRegister);
});

it("counts each prompt too, so that a record in nobody's jargon is one by what it tells", () => {
  expect(registerOf("Ana keeps putting herself at risk.").ofRecords).toBe(
    registerOf("Ana keeps putting it away.").ofRecords + 2,
  );
});

it("takes no text for something else that is short, or has one such word in a hundred", () => {
  expect(mayBeRecord(registerOf(...times(19, other)))).toBe(true);
  expect(mayBeRecord(registerOf(...times(20, other)))).toBe(false);
  expect(mayBeRecord(registerOf(...times(20, other), "A child."))).toBe(false);
  expect(mayBeRecord(registerOf(...times(19, other), "A child.", "A school."))).toBe(true);
  expect(mayBeRecord(noRegister)).toBe(true);
});

it("says the same of a text paragraph by paragraph as of all of it, whatever stands open before each", () => {
  const texts = [...times(12, other), "She said “the child", "was at school.” YP left."];
  let before = startOfText;
  let sum = noRegister;
  for (const paragraph of document(texts)) {
    const { after, register } = checker.checkParagraph(paragraph, before);
    before = after;
    sum = addRegisters(sum, register);
  }
  expect(sum).toEqual(checker.checkDocument(document(texts)).register);
});

it("takes every text for a record where the pack names no such words", () => {
  const { "of-records": _none, ...others } = words;
  const { register } = checkerOf(others).checkDocument(document(times(40, other)));
  expect([register, mayBeRecord(register)]).toEqual([noRegister, true]);
});

it("leaves findings and their prompts as they are", () => {
  const texts = [...times(40, other), "Ana keeps putting herself at risk."];
  const { findings, register } = checker.checkDocument(document(texts));
  expect(mayBeRecord(register)).toBe(false);
  expect(findings).toEqual(checker.check(document(texts)));
  expect(findings.map(({ prompt }) => prompt)).toEqual([true]);
});
