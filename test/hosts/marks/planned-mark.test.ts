import type { Mark } from "../../../src/features/ports/mark-host";
import { planMarks } from "../../../src/hosts/word/marks/planned-mark";

const mark = (start: number, end: number): Mark => ({
  id: `${start}-${end}`,
  category: "wording",
  span: { start, end },
  suggestions: [],
});

const words = (text: string, start: number, end: number) => planMarks(text, [mark(start, end)])[0]?.words;

describe("a mark as Word can take it", () => {
  it("stands on its words", () => {
    expect(planMarks("at risk of harm", [mark(3, 7)])).toEqual([
      { mark: mark(3, 7), start: 3, length: 4, words: "risk" },
    ]);
  });

  it("is cut to the text, since one beyond it would cost the paragraph all its marks", () => {
    expect(words("at risk", 3, 40)).toBe("risk");
    expect(words("at risk", -5, 2)).toBe("at");
  });

  it("is left out when nothing is left of it", () => {
    expect(planMarks("", [mark(0, 4)])).toEqual([]);
    expect(planMarks("at risk", [mark(3, 3), mark(9, 12), mark(5, 2)])).toEqual([]);
  });

  it("takes in whole characters: surrogate pairs, accents, joined and coloured emoji", () => {
    expect(words("a 😀 b", 3, 6)).toBe("😀 b");
    expect(words("a 😀 b", 0, 3)).toBe("a 😀");
    expect(words("cafe\u0301s", 0, 4)).toBe("cafe\u0301");
    expect(words("x 👩‍👧 y", 2, 4)).toBe("👩‍👧");
    expect(words("x 👩‍👧 y", 5, 8)).toBe("👩‍👧 ");
    expect(words("x 👍🏽 y", 2, 4)).toBe("👍🏽");
  });
});
