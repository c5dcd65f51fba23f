import { wordsPacksAvoidIn, wordsWeAvoidIn } from "../../src/content/words-we-avoid";

it.each([
  ["An error happened", ["error"]],
  ["This failed twice and will fail again", ["failed", "fail"]],
  ["High risk, low-risk", ["High risk", "low-risk"]],
  ["Please just try", ["Please", "just"]],
  ["the victim", ["victim"]],
  ["must  fix this", ["must  fix"]],
  ["inappropriately", ["inappropriately"]],
])("finds the words we do not use: %s", (text, words) => {
  expect([...wordsWeAvoidIn(text)].sort()).toEqual([...words].sort());
});

it.each([
  "This prompt is wrong",
  "Smart Alerts are an Outlook feature",
  "victim-blaming language",
  "justice and adjustment",
  "the terror and the wrongdoing",
  "You could look at this",
  "a pleased child",
])("leaves other words alone: %s", (text) => {
  expect(wordsWeAvoidIn(text)).toEqual([]);
});

it("lets the interface say should, and a pack not", () => {
  expect(wordsWeAvoidIn("You should")).toEqual([]);
  expect(wordsPacksAvoidIn("You should")).toEqual(["should"]);
});
