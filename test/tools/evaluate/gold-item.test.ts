import { readGoldText } from "../../../src/tools/evaluate/gold-files";
import { readGoldItem } from "../../../src/tools/evaluate/gold-item";

it("reads spans with their labels, line breaks and paragraphs", () => {
  const item = readGoldItem("x.txt:1", [
    "Child's words: ¶ “I [hate him|sign,absent,historical,quoted,no-prompt]”.⏎Then [a lift|sign,present,prompt].",
  ]);
  expect(item.paragraphs).toEqual(["Child's words:", "“I hate him”.\u000bThen a lift."]);
  expect(item.spans).toEqual([
    {
      paragraph: 1,
      start: 3,
      end: 11,
      category: "sign",
      assertion: "absent",
      historical: true,
      voice: "quoted",
      critique: false,
      prompt: false,
    },
    {
      paragraph: 1,
      start: 19,
      end: 25,
      category: "sign",
      assertion: "present",
      historical: false,
      voice: "own",
      critique: false,
      prompt: true,
    },
  ]);
});

it("takes a passage as one item, a heading's block ending with its line, and every other line as an item", () => {
  const text = "# a comment\n\nOne.\nSaid: ¶ “Two.”\nThree.\n";
  expect(readGoldText("passage-x.txt", text)).toEqual([
    { place: "passage-x.txt", paragraphs: ["One.", "Said:", "“Two.”", "", "Three."], spans: [] },
  ]);
  expect(readGoldText("x.txt", text).map(({ place, paragraphs }) => [place, paragraphs])).toEqual([
    ["x.txt:3", ["One."]],
    ["x.txt:4", ["Said:", "“Two.”"]],
    ["x.txt:5", ["Three."]],
  ]);
});

it.each([
  ["an unknown category", "[a|sings,present,prompt]"],
  ["an unknown status", "[a|sign,denied,prompt]"],
  ["no word about the prompt", "[a|sign,present]"],
  ["flags out of order", "[a|sign,present,critique,quoted,prompt]"],
  ["an unknown flag", "[a|sign,present,old,prompt]"],
  ["a bracket left open", "[a b"],
  ["a span in a span", "[a [b|sign,present,prompt] c|sign,present,prompt]"],
  ["a paragraph mark without spaces", "a¶b"],
])("refuses %s and names the place", (_, line) => {
  expect(() => readGoldItem("x.txt:9", [line])).toThrow("x.txt:9");
});
