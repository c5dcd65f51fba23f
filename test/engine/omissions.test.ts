/** What notes leave out (docs/decisions/0030). */
import { createChecker, parsePhrase } from "../../src/engine/index";
import { body, foundAndMarked } from "./support/marked";
import { compiled, coreLexicon, sign } from "./support/practice-pack";

const checker = createChecker(
  compiled({
    wording: [],
    indicators: [
      sign("scared", ["{pronoun} {be} <0-1> (scared|afraid)"]),
      sign("threatened", ["({be}|{have} been) <0-1> threatened (by <0-2> (man|men))?"]),
      sign("debt", ["{pronoun} {owe:s,past} money"]),
      sign("bail", ["{be} on bail"]),
      sign("fixed", ["{be}! homeless"]),
      sign("car", ["{get:past,ing} into a <0-2> car"]),
      sign("gang", ["{join:s,past} (the|a)! gang"]),
      sign("told", ["{tell:past} {possessive} (mum|teacher|fortune)"]),
      sign("problem", ["{pronoun} {be} a problem"]),
      sign("gave", ["({pronoun}|someone|boyfriend) gave cash"]),
      sign("asleep", ["{be} {pronoun} asleep"]),
      sign("missing", ["{be} missing (education)?"], { except: ["{be} missing from the list"] }),
    ],
  }),
);

describe("the subject and its “is”", () => {
  it.each([
    // At the beginning of a sentence, a line or an entry, behind its time or its label.
    "[Scared] of him.",
    "Seen at home. [Scared] of him.",
    "14:20 [threatened by older man].",
    "12/03 - [on bail] since March.",
    "Presentation: [scared] and quiet.",
    "Again [threatened] in the park.",
    "[Owes money] to somebody.",
    // After a child, wherever they stand; after a name at the beginning of a clause.
    "Seen, YP [scared] of them.",
    "Mia [on bail].",
    "Mia (14) [threatened] again.",
    "Mia [a problem].",
    "Girl not [missing].",
    "Mia Hart [scared], took the bus.",
    // In what goes on from there.
    "Late home, [scared] and [threatened].",
    "Found whilst [missing].",
    "Doesn't eat, [scared] of him.",
    // A verb may have the subject of the verb before it, or stand for a child with “who”; “being” has none of its own.
    "She came home at ten last night and [owes money].",
    "A girl who [owes money].",
    "At risk of [being scared] of him.",
  ])("%s", (marked) => {
    const { found, marked: expected } = foundAndMarked(checker, marked);
    expect(found).toEqual(expected);
  });

  it.each([
    // What they threatened, and what is missing, comes next.
    "Threatened staff in the hall.",
    "YP threatened the driver.",
    "Scared horses ran off.",
    "Missing: one left shoe.",
    // Who owes is no child; nor may “is” be missing in a whole sentence.
    "The man who owes money.",
    "It is late and scared of him.",
    // Another sentence than a note.
    "The dog barked, scared of thunder.",
    "It was late, scared as it may sound.",
    "On bail, she went home.",
    // Whoever harms her; what is asked; what is kept.
    "Gave cash to her.",
    "They asleep.",
    "Homeless since May.",
    "A problem with the bus.",
    // A rule's exception goes without it as well.
    "Missing from the list.",
    // The name of a street, no subject of a clause.
    "He drove past Weston scared of being late.",
    "Want money owed.",
  ])("not in: %s", (text) => {
    const found = checker.check(body(text)).map(({ start, end }) => text.slice(start, end));
    expect(found).toEqual([]);
  });

  it("is another person's where the label says so", () => {
    expect(checker.check(body("Dad: on bail."))).toMatchObject([{ ruleId: "bail", assertion: "other-person" }]);
    expect(checker.check(body("YP: on bail."))).toMatchObject([{ ruleId: "bail", assertion: "present" }]);
  });
});

describe("articles and owners", () => {
  it.each([
    "Seen [getting into car].",
    "[Got into a silver car].",
    // With its article goes the room beside it: this is the car of everybody.
    "Got into the car.",
    "[Told her mum].",
    "[Told mum].",
    "[Told his fortune].",
    "Told fortune.",
    "He [joined a gang].",
    "Joined gang.",
  ])("%s", (marked) => {
    const { found, marked: expected } = foundAndMarked(checker, marked);
    expect(found).toEqual(expected);
  });
});

it("keeps one word only", () => {
  const problem = "Only a word, or a choice of single words, can be kept with “!”.";
  expect(parsePhrase("in (a flat|a house)! again", coreLexicon())).toEqual({ ok: false, problem });
  expect(parsePhrase("in (a|the)! flat", coreLexicon()).ok).toBe(true);
});
