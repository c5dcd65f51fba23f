/** A matcher learns which phrases it has read; what it finds in a text must not hang on the texts before. */
import { createChecker, type Checker } from "../../src/engine/index";
import { bristol, bristolChecker, bristolTables } from "../support/bristol-pack";

/** “She is not naive”: whether the “not” denies a label is told by phrases that may not have been read yet. */
const denied = bristol.wording
  .flatMap(({ examples }) =>
    examples.flags
      .map((flag) => flag.replace(/[[\]]/g, ""))
      .filter((text) => /^\S+ (is|was|are|were) (?!not\b)/.test(text))
      .slice(0, 2)
      .map((text) => text.replace(/ (is|was|are|were) /, " $1 not ")),
  )
  .concat("She is not naive.", "Priya (invented) is not gullible.");

function found(checker: Checker, text: string): string {
  return JSON.stringify(checker.check([{ ref: { story: "body", index: 0 }, text }]));
}

it("finds the same in a text whatever was read before it", () => {
  const warm = bristolChecker();
  const plain = denied.map((text) => text.replace(" not ", " "));
  for (const text of [...plain, ...denied]) found(warm, text);
  const changed = denied.filter((text) => found(createChecker(bristolTables), text) !== found(warm, text));
  expect(changed).toEqual([]);
  expect(denied.length).toBeGreaterThan(60);
});
