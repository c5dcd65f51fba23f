/**
 * Most of a record is what somebody told of the child. An exception for the grown-up who tells (“her teacher is pregnant”)
 * must not take what they told (“her teacher says that she is pregnant”).
 */
import { readMarked } from "../../src/tools/content/marked-text";
import { bristol, bristolChecker, findsRule } from "../support/bristol-pack";

const checker = bristolChecker();

/** Every example that must be found and begins with the child as a pronoun, by its rule. */
const examples = [...bristol.wording, ...bristol.indicators].flatMap(({ id, examples: { flags } }) =>
  flags.flatMap((flag) => {
    const text = readMarked(flag)?.text ?? "";
    return /^(She|He|They) /.test(text) && findsRule(checker, id, text) ? [{ id, text }] : [];
  }),
);

it("is tried on many examples", () => {
  expect(examples.length).toBeGreaterThan(900);
});

/** The same of a child with a name, where they are found by themselves. */
const named = examples.flatMap(({ id, text }) => {
  const ofName = text.replace(/^(She|He) (?=is |was |has |had |keeps |\w+ed )/u, "Mia ");
  return ofName !== text && findsRule(checker, id, ofName) ? [{ id, text: ofName }] : [];
});

it("is tried with a name on many examples", () => {
  expect(named.length).toBeGreaterThan(500);
});

it.each([
  "Mum said ",
  "Her teacher reported that ",
  "PC Smith was concerned that ",
  "We know ",
  "Staff rang because ",
  "Dad left when ",
  "The social worker said, “",
])("after “%s” all are found of a child with a name", (before) => {
  const missed = named.flatMap(({ id, text }) => {
    const whole = before + text;
    return findsRule(checker, id, whole) ? [] : [`${id}: ${whole}`];
  });
  expect(missed).toEqual([]);
});

it.each([
  ["Told mum ", ""],
  ["Told her tutor ", ""],
  ["He told a friend that ", ""],
  ["The tutor told us ", ""],
  ["According to school, ", ""],
  ["", ", Mum said"],
])("between “%s” and “%s” all are found as they are without", (before, after) => {
  const missed = examples.flatMap(({ id, text }) => {
    const told = before === "" ? text : text.charAt(0).toLowerCase() + text.slice(1);
    const whole = `${before}${told.replace(/\.$/u, "")}${after}.`;
    return findsRule(checker, id, whole) ? [] : [`${id}: ${whole}`];
  });
  expect(missed).toEqual([]);
});
