import { createChecker, parsePhrase } from "../../src/engine/index";
import { body } from "./support/marked";
import { compiled, coreLexicon, sign, wording } from "./support/practice-pack";

const lexicon = coreLexicon();

const withFamilies = {
  ...lexicon,
  families: {
    leaving: ["{run} (off|away)", "{disappear}"],
    danger: ["at risk", "in <0-1> danger"],
    trouble: ["{danger}", "into trouble"],
    wordless: ["at risk"],
    adverbial: ["late? at night", "on several occasions", "at (all times|times)", "(last|on) Friday"],
  },
};

/** The text with what the phrases find in square brackets. */
function found(phrases: readonly string[], text: string, more: { except?: readonly string[] } = {}): string {
  const rules = { wording: [], indicators: [sign("one", phrases, more)] };
  const findings = createChecker(compiled(rules, withFamilies)).check(body(text));
  let marked = "";
  let at = 0;
  for (const { start, end } of findings) {
    marked += `${text.slice(at, start)}[${text.slice(start, end)}]`;
    at = end;
  }
  return marked + text.slice(at);
}

describe("a phrase", () => {
  it.each([
    ["self harm", "[Self-harm] and [self  harm], no selfharm.", "words in order, hyphen or space"],
    ["mum 's boyfriend", "[Mum’s boyfriend] and mum boyfriend", "a contraction is two words"],
    ["mum's boyfriend", "[mum's boyfriend]", "and may be written as one"],
    ["(poor|bad) choices", "[poor choices], [bad choices], sad choices", "one of these"],
    ["more? promiscuous", "[more promiscuous]; [promiscuous]", "may be missing"],
    ["(very much)? older", "[very much older]; very [older]", "several may be missing"],
    ["choice(s)?", "[choice] [choices] choicelike", "an ending that may be missing"],
    ["put(s|ting) out", "[puts out] put out [putting out]", "an ending that may not"],
    [
      "{put} {reflexive} at risk",
      "[puts herself at risk], [putting him self at risk]",
      "word groups, of several words too",
    ],
    ["{be} {groom:part}", "[was groomed], she[’s groomed], was groom", "one form of a verb"],
    ["{groom:past,ing} him", "[groomed him], [grooming him], grooms him", "several forms"],
    ["{make} <0-2> choices", "[make choices], [made some very choices], make a b c choices", "a gap"],
    ["{make} <1-2> choices", "make choices, [made some choices]", "a gap that must be filled"],
    [
      "{make} <0-2> choices",
      "[made, well, choices]; make. Choices. Made, a, b, c choices",
      "a gap may hold a comma, at most so many words",
    ],
    [
      "{make} <0-3> choices",
      "make it; choices. make it.\u000bchoices",
      "no gap over a semicolon, a line or a sentence",
    ],
    ["missing home", "missing, home; missing (home", "neighbours have no comma between"],
    ["=LAC", "[LAC] lac Lac", "exactly these capitals"],
    ["lac review", "[LAC review]", "plain words take any capitals"],
    ["?CSE", "[?CSE] and [? CSE] and [??CSE]", "a query before a word"],
    ["wheelchair", "“[wheelchair]”", "quotation marks do not matter"],
    ["sleeping (in a|rough)", "[sleeping in a] bed", "choices of several words"],
    ["seen with <0-2> men?", "[seen with] her big dog", "a match never ends in a gap"],
    [
      "{put} {reflexive} at risk",
      "[puts herself repeatedly at risk], [put just himself so very clearly at risk]",
      "adverbs between any of its words",
    ],
    [
      "{put} {reflexive} at risk",
      "[puts herself on several occasions at risk], [put herself last Friday at all times at risk]",
      "adverbs of several words too",
    ],
    ["seen with", "[seen, on several occasions, with] and [seen, clearly, with]", "as an aside between commas"],
    ["seen with", "seen, on several occasions with; seen on several with", "with both commas, and whole"],
    ["seen at night with", "[seen at night with]; [seen late at night with]; seen with", "which a phrase may name"],
    ["seen with", "clearly [seen also with] clearly", "no adverb before or after its words"],
    ["was hungry", "[was cold and hungry], [was cold, tired or hungry]", "what is listed before one of its words"],
    ["took her phone", "[took her food and phone], [took her coat, her bag and phone]", "with what belongs to it"],
    [
      "with men",
      "[with his cousin and men], [with two cousins and men]; with cold cousins and men",
      "of two words at most",
    ],
    ["was hungry", "was cold hungry; was and hungry; was cold and. Hungry", "with its “and”, in one sentence"],
    ["was hungry", "was cold and she hungry; was here and is hungry", "not over the beginning of a clause"],
    ["was hungry", "was “cold and hungry”; was “cold” and hungry", "not into quotation marks"],
    ["was hungry", "was with and hungry; was cold, and hungry", "nor over what is no part of a list"],
    ["was cold and hungry", "[was cold and hungry]; [was tired and cold and hungry]", "which a phrase may name"],
    ["poor choice", "poor, clearly choice; poor. Clearly choice", "no adverb carries it over a comma or a stop"],
    [
      "{pronoun} {be} scared",
      "[She is scared], [Zadie is scared], [Zadie Okoro is scared], [Z is scared], [B is scared]",
      "a name for she or he",
    ],
    [
      "(she|he) {be} scared",
      "In Tolverne is scared; the Tolverne is scared; Mr Okoro is scared",
      "not that of a place or a grown-up",
    ],
    ["(she|they) {be} scared", "Zadie is scared, zadie is scared", "only where both may stand, with its capital"],
    ["{hit} {object-pronoun}", "[hit Zadie], [hit Zadie Okoro], [hit Z] twice", "after a verb for her or him"],
    ["list of (her|him)", "list of Zadie; a [list of her]", "not after another word"],
    [
      "{take} {possessive} phone",
      "[took Zadie’s phone], [took Zadie Okoro's phone]; took the Tolverne's phone",
      "and Zadie's for her or his",
    ],
    [
      "{be} scared",
      "[is she scared]? [Is Zadie scared]? And [was he scared]; she [is scared]",
      "over the subject of a question",
    ],
  ])("%s  %s (%s)", (phrase, marked) => expect(found([phrase], marked.replace(/[[\]]/g, ""))).toBe(marked));

  it("takes the leftmost, then the longest", () => {
    expect(found(["missing", "missing from care", "went missing"], "She went missing from care.")).toBe(
      "She [went missing] from care.",
    );
    expect(found(["older man", "older man in a car"], "older man in a car")).toBe("[older man in a car]");
  });

  it("is not dropped where an exception would need a list to reach it", () => {
    const more = { except: ["was told"] };
    expect(found(["cold"], "She was cold and told.", more)).toBe("She was [cold] and told.");
    expect(found(["told off"], "She was told off.", more)).toBe("She was told off.");
    expect(
      found(["cold"], "She was cold and told, and cold was told.", { except: ["was told", "cold was told"] }),
    ).toBe("She was [cold] and told, and cold was told.");
  });

  it("never overlaps itself", () => expect(found(["a b a"], "a b a b a b a")).toBe("[a b a] b [a b a]"));

  it("begins as far left as a gap allows", () => {
    expect(found(["men <0-3> car"], "men men men car")).toBe("[men men men car]");
  });

  it("is dropped where an exception overlaps it", () => {
    const more = { except: ["poor choice of words"] };
    expect(found(["poor choice"], "A poor choice of words and a poor choice.", more)).toBe(
      "A poor choice of words and a [poor choice].",
    );
  });
});

describe("a family", () => {
  it.each([
    ["{leaving} again", "[ran off again], [disappears again], ran again", "is any of its phrases"],
    ["is {leaving:ing}", "[is running away], [is disappearing], is ran off", "has its verbs in the form asked for"],
    ["{put} {reflexive} {trouble}", "[put himself in grave danger], [puts herself into trouble]", "may hold another"],
  ])("%s  %s (%s)", (phrase, marked) => expect(found([phrase], marked.replace(/[[\]]/g, ""))).toBe(marked));

  it.each([
    ["{circle}", "{circle} holds itself. Take it out of its own phrases."],
    ["{wordless:ing}", "“at risk” of {wordless} has no verb {…} that could stand in a form."],
    ["{leaving:gone}", "“gone” is no verb form. Write one of base, s, past, part, ing."],
  ])("%s is refused", (phrase, problem) => {
    const families = { ...withFamilies.families, circle: ["round {circle}"] };
    const parsed = parsePhrase(phrase, { ...lexicon, families });
    expect(parsed.ok ? "read" : parsed.problem).toBe(problem);
  });
});

describe("a match whose subject is plainly grown up", () => {
  const rules = { wording: [wording("risk", ["{put} {reflexive} at risk"], { subject: "child" })], indicators: [] };
  const checker = createChecker(compiled(rules, lexicon));
  it.each([
    ["Officers were putting themselves at risk.", 0],
    ["Staff put themselves at risk.", 0],
    ["Her mother puts herself at risk.", 0],
    ["The man put himself at risk.", 0],
    ["She puts herself at risk.", 1],
    ["The young person puts themselves at risk.", 1],
    ["Jade (invented) puts herself at risk.", 1],
    ["Staff say she puts herself at risk.", 1],
    ["Her friends put themselves at risk.", 1],
    ["Putting herself at risk again.", 1],
    ["Police are saying putting herself at risk.", 1],
    ["The foster dad used the phrase “puts herself at risk”.", 1],
    ["The driver was “putting himself at risk” again.", 0],
    ["Female, 14, puts herself at risk.", 1],
    ["A 15 year old male put himself at risk.", 1],
    ["Male aged 16 put himself at risk.", 1],
    ["Male, 32, put himself at risk.", 0],
    ["The 14 men and a male put themselves at risk.", 0],
  ])("%s", (text, count) => expect(checker.check(body(text))).toHaveLength(count));
});

describe("a match about a child whose subject is nobody, or the writer", () => {
  const rules = { wording: [wording("one", ["{be} asking for it"], { subject: "child" })], indicators: [] };
  const checker = createChecker(compiled(rules, lexicon));
  it.each([
    ["It was asking for it.", 0],
    ["There is clearly asking for it.", 0],
    ["We are asking for it to be moved.", 0],
    ["She was asking for it.", 1],
    ["Staff said that was asking for it.", 1],
    ["Was asking for it.", 1],
  ])("%s", (text, count) => expect(checker.check(body(text))).toHaveLength(count));
});

describe("a match that begins with an -ing form", () => {
  const one = { wording: [wording("one", ["{sell} drugs"])], indicators: [sign("two", ["{sell} drugs"])] };
  const checker = createChecker(compiled(one, lexicon));
  const words = (text: string, rule: string) =>
    checker
      .check(body(text))
      .filter(({ ruleId }) => ruleId === rule)
      .map(({ start, end }) => text.slice(start, end));

  it.each([
    ["He is selling drugs.", "is selling drugs"],
    ["He's clearly still selling drugs.", "'s clearly still selling drugs"],
    ["He has been selling drugs.", "been selling drugs"],
    ["He is, selling drugs.", "selling drugs"],
    ["He began selling drugs.", "selling drugs"],
  ])("takes the “be” before it along where it is wording: %s", (text, expected) => {
    expect(words(text, "one")).toEqual([expected]);
    expect(words(text, "two")).toEqual(["selling drugs"]);
  });
});

describe("a phrase that cannot be read", () => {
  it.each([
    ["{putt} at risk", "There is no word group {putt}"],
    ["{child:ing} at risk", "There is no verb {child}"],
    ["{put:pasts} at", "“pasts” is no verb form"],
    ["{put at risk", "not closed"],
    ["(poor|bad choices", "not closed"],
    ["poor) choices", "nothing to close"],
    ["(poor|) choices", "is empty"],
    ["risk <0-7> harm", "6 words at most"],
    ["risk <3> harm", "Write a gap as <0-3>"],
    ["<0-2> harm", "cannot begin with a gap"],
    ["very? <0-2> harm", "cannot begin with a gap"],
    ["harm <0-2>", "cannot end with a gap"],
    ["very? (much)?", "All of the phrase is optional"],
    ["a b c d e f g h i j k l m n o p q", "17 words long; 16 is the most"],
    ["risk, harm", "cannot be matched"],
    ["{put}s at risk", "Put a space before"],
    ["", "is empty"],
    ["=two-words", "must be one word"],
  ])("%s", (phrase, problem) => {
    const result = parsePhrase(phrase, lexicon);
    expect(result).toMatchObject({ ok: false, problem: expect.stringContaining(problem) });
  });
});
