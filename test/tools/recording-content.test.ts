/** Recording prompts as content: what makes one good, and what `npm run check:content` says of one that is not. */
import { checkContent } from "../../src/tools/content/check-pack";
import { formatProblem } from "../../src/tools/content/problem";
import { makeSmallPacks, type SmallPacks } from "../support/small-packs";

const hearsay = `id: hearsay
ref: REC91
title: Hearsay (invented)
looksFor: statement
match:
  - "people say"
answers:
  - gives: who
    reach: near
    phrases: ["namely"]
reason: Nobody can ask them again.
ask: Who said it?
record: [Who said it]
sources: [BOOK1]
checked: unknown
reviewed: unknown
examples:
  flags:
    - "In the street [people say] so."
    - "[People say] that it rained."
  allows:
    - "People say so, namely the two at the gate."
    - "Nobody spoke."
`;

const letters = `id: letters
ref: REC92
title: Letters (invented)
looksFor: shorthand
shorthand:
  - { short: ["=XYZ"], means: ["a form of three parts"] }
reason: A reader may not know them.
ask: Which words are meant?
record: [The words in full]
sources: [BOOK1]
checked: unknown
reviewed: unknown
examples:
  flags:
    - "The [XYZ] was filled in."
    - "Nobody found the [XYZ]."
  allows:
    - "The XYZ (a form of three parts) was filled in."
    - "The xyz was filled in."
`;

const numbers = `id: numbers
ref: REC93
title: Numbers (invented)
looksFor: service-number
between: ["on"]
reason: Somebody may dial it.
ask: Does it reach them?
record: [The number]
sources: [BOOK1]
checked: unknown
reviewed: unknown
examples:
  flags:
    - "Ring the town desk on [01632 960002]."
    - "Town desk: [01632 960002]"
  allows:
    - "Ring the town desk on 01632 960001."
    - "Ring mum on 01632 960002."
`;

const desk = "smalltown/contacts/front-desk.yaml";

let packs: SmallPacks;
beforeEach(() => {
  packs = makeSmallPacks();
  packs.write("core/recording/hearsay.yaml", hearsay);
  packs.write("core/recording/letters.yaml", letters);
  packs.write("smalltown/recording/numbers.yaml", numbers);
  packs.change(desk, "sources:", 'names: ["town desk"]\nsources:');
});
afterEach(() => packs.remove());

function problems(): readonly string[] {
  return checkContent(packs.root, "2026-03-01").problems.map((problem) =>
    formatProblem(problem).replace("src/content/packs/", ""),
  );
}

it("has nothing to say about prompts that are right", () => expect(problems()).toEqual([]));

it.each([
  [
    "an example that is answered",
    "hearsay",
    "In the street [people say] so.",
    "[People say] so, namely mum.",
    "nothing here",
  ],
  ["a prompt where none may be", "hearsay", "Nobody spoke.", "People say it rained.", "this rule prompts here"],
  ["a phrase that cannot be read", "hearsay", '"people say"', '"people {ponder}"', "no word group {ponder}"],
  ["an answer that cannot be read", "hearsay", '["namely"]', '["<0-2> namely"]', "cannot begin with a gap"],
  ["a statement without answers", "hearsay", "answers:", "answered:", "answers"],
  ["a ref of another table", "hearsay", "REC91", "LNG001", "must be REC and 2 digits"],
  ["two questions", "hearsay", "Who said it?", "Who said it? When?", "must be one question"],
  ["a word that we do not use", "hearsay", "Nobody can ask", "In error nobody can ask", "a word we do not use"],
  ["letters that stand twice", "letters", '["=XYZ"]', '["=XYZ", "=XYZ"]', '"=XYZ" is there twice'],
  ["letters that mean nothing", "letters", '"a form of three parts"]', '"…"]', "has no word in it"],
  ["a source that is not there", "letters", "BOOK1", "BOOK9", 'no "BOOK9"'],
])("names %s", (_, id, from, to, says) => {
  packs.change(`core/recording/${id}.yaml`, from, to);
  const found = problems().filter((problem) => problem.startsWith(`core/recording/${id}.yaml:`));
  expect(found.join("\n")).toContain(says);
});

it("names a service whose name cannot be read, and still judges the rest", () => {
  packs.change(desk, '"town desk"', '"town (desk"');
  expect(problems()).toEqual([
    expect.stringContaining(`${desk}:16  “town (desk”: `),
    expect.stringContaining("smalltown/recording/numbers.yaml:14  this rule finds nothing here"),
    expect.stringContaining("smalltown/recording/numbers.yaml:15  this rule finds nothing here"),
  ]);
});

it("names a second item that compares numbers", () => {
  packs.write("core/recording/more-numbers.yaml", numbers.replace("id: numbers", "id: more-numbers"));
  expect(problems().join("\n")).toContain("already compares numbers; keep one of them");
});

it("lets a partnership replace a prompt, and turn one off with a reason", () => {
  packs.write("smalltown/recording/letters.yaml", letters.replace("=XYZ", "=QRS").replace(/XYZ/g, "QRS"));
  packs.change("smalltown/pack.yaml", "off:", "off:\n  - { id: hearsay, reason: Smalltown asks otherwise. }");
  expect(problems()).toEqual([]);
});
