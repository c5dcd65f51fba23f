import type { DraftParagraph } from "../../../src/features/ports/record-host";
import { emptySheet, type Sheet } from "../../../src/features/review/sheet";
import { updateSheet } from "../../../src/features/review/update-sheet";
import { phraseChecker } from "../../support/phrase-checker";

function setUp() {
  const checker = phraseChecker([{ id: "choice", words: "lifestyle choice" }]);
  const options = { profile: "social-care", recording: false, style: false } as const;
  const update = async (sheet: Sheet, now: readonly DraftParagraph[]): Promise<Sheet> => {
    checker.checked.length = 0;
    const yieldToPage = () => Promise.resolve();
    const updated = await updateSheet(sheet, now, { checker, options }, yieldToPage, () => true);
    return { ...sheet, lines: updated?.lines ?? [] };
  };
  return { update, checked: checker.checked };
}

const note = (index: number, part: number, text: string): DraftParagraph => ({
  ref: { story: "footnote", index },
  key: `at:${index}`,
  text,
  part,
});

const quoted = ({ lines }: Sheet) => lines.flatMap(({ found }) => found.map(({ finding }) => finding.quoted));

describe("a new reading of the sheet", () => {
  // Found by npm run fuzz: the next paragraph was checked again only when the words before it had changed.
  it("checks what follows a paragraph that has come into the same note, or left it", async () => {
    const { update } = setUp();
    const apart = [note(0, 1, "She wrote “it is"), note(1, 2, "my lifestyle choice” there.")];
    const together = [note(0, 2, "She wrote “it is"), note(1, 2, "my lifestyle choice” there.")];
    const first = await update(emptySheet(), apart);
    expect(quoted(first)).toEqual([false]);
    const second = await update(first, together);
    expect(quoted(second)).toEqual([true]);
    expect(quoted(await update(second, apart))).toEqual([false]);
  });

  it("checks a paragraph again that was given the look of a quotation, or lost it", async () => {
    const { update, checked } = setUp();
    const own = [note(0, 1, "It is a lifestyle choice.")];
    const marked = own.map((paragraph): DraftParagraph => ({ ...paragraph, markedAsQuote: true }));
    const first = await update(emptySheet(), own);
    const second = await update(first, marked);
    expect(checked).toHaveLength(1);
    await update(second, marked);
    expect(checked).toHaveLength(0);
    await update(second, own);
    expect(checked).toHaveLength(1);
  });

  it("checks nothing where nothing has changed", async () => {
    const { update, checked } = setUp();
    const notes = [note(0, 1, "She wrote “it is"), note(1, 1, "my lifestyle choice” there.")];
    const sheet = await update(await update(emptySheet(), notes), notes);
    expect(checked).toEqual([]);
    expect(quoted(sheet)).toEqual([true]);
  });
});
