import { createChecker } from "../../src/engine/index";
import { body } from "./support/marked";
import { compiled, wording } from "./support/practice-pack";

/** The first suggestion of a rule with this template, for the first match in the text. */
function suggested(template: string, text: string, match: readonly string[] = ["{put} {reflexive} at risk"]): string {
  const suggest = [{ text: template, form: "established" }] as const;
  const checker = createChecker(compiled({ wording: [wording("one", match, { suggest })], indicators: [] }));
  const [finding] = checker.check(body(text));
  if (finding === undefined) return "not found";
  return finding.suggestions[0]?.text ?? "nothing to offer";
}

describe("a verb takes the form of the one it replaces", () => {
  it.each([
    ["She puts herself at risk.", "is"],
    ["They put themselves at risk.", "were"],
    ["She put herself at risk.", "was"],
    ["She is putting herself at risk.", "is"],
    ["She has put herself at risk.", "been"],
    ["She may put herself at risk.", "be"],
    ["She has to put herself at risk.", "be"],
    ["The girls put themselves at risk.", "were"],
    ["She's put herself at risk.", "been"],
    ["She often puts herself at risk.", "is"],
    ["By putting herself at risk.", "being"],
  ])("%s → %s", (text, expected) => expect(suggested("{be}", text)).toBe(expected));

  it("is not offered where the match holds its own subject", () => {
    const phrases = ["her behaviour {put} her at risk"];
    expect(suggested("{be}", "Her behaviour puts her at risk.", phrases)).toBe("nothing to offer");
    expect(suggested("[what]", "Her behaviour puts her at risk.", phrases)).toBe("[What]");
  });

  it.each([
    ["She exposes herself to harm.", "is"],
    ["They expose themselves to harm.", "are"],
    ["I expose myself to harm.", "am"],
    ["She exposed herself to harm.", "was"],
    ["They exposed themselves to harm.", "were"],
  ])("%s → %s", (text, expected) => {
    const phrases = ["{expose} ({reflexive}|myself) to harm"];
    expect(suggested("{be}", text, phrases)).toBe(expected);
  });

  it.each([
    ["{have}", "They expose themselves to harm.", "have"],
    ["{have}", "She exposes herself to harm.", "has"],
    ["{have}", "I expose myself to harm.", "have"],
    ["{go} missing", "They expose themselves to harm.", "go missing"],
    ["{go} missing", "You expose yourself to harm.", "go missing"],
    ["{go} missing", "She exposes herself to harm.", "goes missing"],
    ["{go} missing", "She does not expose herself to harm.", "go missing"],
    ["{go} missing", "She will expose herself to harm.", "go missing"],
    ["{go} missing", "They have exposed themselves to harm.", "gone missing"],
    ["{be}", "Jade and Ella (invented) exposed themselves to harm.", "were"],
    ["{be}", "Jade (invented) exposed herself to harm.", "was"],
    ["{be}", "He made her expose herself to harm.", "be"],
    ["{be} harmed", "She was exposing herself to harm.", "was harmed"],
    ["{be} with [who]", "She was exposing herself to harm.", "was with [who]"],
  ])("%s in %s → %s", (template, text, expected) => {
    const phrases = ["{expose} ({reflexive}|myself|yourself) to harm"];
    expect(suggested(template, text, phrases)).toBe(expected);
  });

  it("of other verbs too", () => {
    expect(suggested("{go} missing", "She put herself at risk.")).toBe("went missing");
    expect(suggested("{go} missing", "She has put herself at risk.")).toBe("gone missing");
  });
});

describe("only good English is offered", () => {
  it.each([
    ["She does not put herself at risk.", "{be} harmed by [who]"],
    ["She did not put herself at risk.", "{be} with [who]"],
    ["She has put herself at risk.", "may be harmed by [who]"],
    ["She may put herself at risk.", "may be harmed by [who]"],
    ["She apologised to him for putting herself at risk.", "may be harmed by [who]"],
  ])("%s has no place for %s", (text, template) => expect(suggested(template, text)).toBe("nothing to offer"));

  it.each([
    ["She saw Jade's older boyfriend.", "[who], who is [age]"],
    ["She saw her older boyfriend.", "a man who is [age]"],
    ["She saw her new older boyfriend.", "what may be [what]"],
  ])("%s has no place for %s", (text, template) =>
    expect(suggested(template, text, ["older boyfriend"])).toBe("nothing to offer"),
  );

  it("a noun may stand where none is before it", () => {
    expect(suggested("[who], who is [age]", "She saw older men.", ["older men"])).toBe("[who], who is [age]");
    expect(suggested("[who] harmed {them}", "Older men.", ["older men"])).toBe("[Who] harmed [child]");
  });

  it("with “is” before the words, a second one is left out", () => {
    expect(suggested("{be} harmed by [who]", "She is promiscuous.", ["promiscuous"])).toBe("harmed by [who]");
  });

  it("a “not” inside the match is never lost, and the prompt stays", () => {
    const suggest = [{ text: "{be} harmed by [who]", form: "established" }] as const;
    const rules = [wording("one", ["{be} <0-2> promiscuous"], { suggest })];
    const checker = createChecker(compiled({ wording: rules, indicators: [] }));
    const [finding] = checker.check(body("She is not always promiscuous."));
    expect(finding).toMatchObject({ prompt: true, replaceable: false, suggestions: [] });
  });

  it("when or how often it was is never lost, unless the phrase names it itself", () => {
    const suggest = [{ text: "{be} put at risk by [who]", form: "established" }] as const;
    const rules = [wording("one", ["{put} {reflexive} at risk", "{be} out at night in town"], { suggest })];
    const checker = createChecker(compiled({ wording: rules, indicators: [] }));
    const offered = (text: string) => checker.check(body(text)).map(({ suggestions }) => suggestions.length);
    expect(offered("She put herself on Friday night at risk.")).toEqual([0]);
    expect(offered("She put herself, yesterday, at risk.")).toEqual([0]);
    expect(offered("She put herself clearly at risk.")).toEqual([1]);
    expect(offered("She was out at night in town.")).toEqual([1]);
  });

  it("where the phrase itself says “not”, the wording was written for it", () => {
    const phrases = ["({do} {not}|{not}) {engage}"];
    for (const text of ["She does not engage.", "She doesn't engage.", "She doesn’t engage.", "She doesnt engage."]) {
      expect(suggested("{be} offered [what]", text, phrases)).toBe("is offered [what]");
    }
    expect(suggested("{be} offered [what]", "They do not engage.", phrases)).toBe("are offered [what]");
    expect(suggested("{be} offered [what]", "She did not engage.", phrases)).toBe("was offered [what]");
    expect(suggested("{be} offered [what]", "She won't engage.", phrases)).toBe("is offered [what]");
  });
});

describe("words that are a label and no predicate", () => {
  const label = [
    { text: "{be} harmed by [who]", form: "established" },
    { text: "may be harmed by [who]", form: "concern" },
    { text: "[what was seen]", form: "established", as: "label" },
  ] as const;
  const rules = { wording: [wording("one", ["promiscuous", "{sleep} around"], { suggest: label })], indicators: [] };
  const checker = createChecker(compiled(rules));
  it.each([
    // Staff's words: nothing is offered in their place, only what can be added after them.
    ["Described as promiscuous by staff.", ["This was said by [who], on [date]. [What we know, and how we know it]."]],
    ["Promiscuous, seen three times.", ["Harmed by [who]", "[What was seen]"]],
    ["She is promiscuous.", ["harmed by [who]"]],
    ["She sleeps around.", ["is harmed by [who]", "may be harmed by [who]"]],
  ])("%s → %j", (text, expected) => {
    expect(checker.check(body(text)).map(({ suggestions }) => suggestions.map((one) => one.text))).toEqual([expected]);
  });
});

describe("what notes leave out is not offered either", () => {
  const rules = {
    wording: [
      wording("one", ["{be} in love with him", "{love} him"], {
        suggest: [
          { text: "{be} in contact with [who]", form: "established" },
          { text: "may be harmed by [who]", form: "concern" },
        ],
      }),
    ],
    indicators: [],
  };
  const checker = createChecker(compiled(rules));
  it.each([
    ["YP in love with him.", ["in contact with [who]"]],
    ["In love with him, seen twice.", ["In contact with [who]"]],
    ["She is in love with him.", ["is in contact with [who]", "may be harmed by [who]"]],
    ["She loves him.", ["is in contact with [who]", "may be harmed by [who]"]],
  ])("%s → %j", (text, expected) => {
    expect(checker.check(body(text)).map(({ suggestions }) => suggestions.map((one) => one.text))).toEqual([expected]);
  });
});

describe("a verb with its subject before it", () => {
  it("is not replaced by a noun", () => {
    expect(suggested("a child who is harmed by [who]", "He joined a gang.", ["{join} a gang"])).toBe(
      "nothing to offer",
    );
    expect(suggested("a child who is harmed by [who]", "He is a gang member.", ["a gang member"])).toBe(
      "a child who is harmed by [who]",
    );
  });
});

describe("a pronoun is the writer's", () => {
  it.each([
    ["{them}", "She puts herself at risk.", "her"],
    ["{them}", "He puts himself at risk.", "him"],
    ["{them}", "They put themself at risk.", "them"],
    ["{their} {theirs} {they}", "She puts herself at risk.", "her hers she"],
    ["{themself}", "They put themself at risk.", "themself"],
    ["{themself}", "They put themselves at risk.", "themselves"],
    ["{themself}", "He puts himself at risk.", "himself"],
  ])("%s in %s → %s", (template, text, expected) => {
    expect(suggested(`harm to ${template}`, text)).toBe(`harm to ${expected}`);
  });

  it("comes from the sentence when the match has none, and is a blank when that has none", () => {
    expect(suggested("harm to {them}", "He made a lifestyle choice.", ["lifestyle choice"])).toBe("harm to him");
    expect(suggested("harm to {them}", "Her lifestyle choice.", ["lifestyle choice"])).toBe("harm to her");
    expect(suggested("harm to {them} and {their} home", "A lifestyle choice.", ["lifestyle choice"])).toBe(
      "harm to [child] and [child]’s home",
    );
  });
});

describe("another person's pronoun is not taken", () => {
  const phrases = ["{keep} going back to {object-pronoun}", "{keep} going back"];
  it.each([
    ["She keeps going back to him.", "her"],
    ["Her mother worries because she keeps going back to him.", "her"],
    ["Jade (invented) keeps going back to him.", "[child]"],
    ["The girl keeps going back, and he waits for it.", "[child]"],
    ["She met him at the officer's house and keeps going back to them.", "her"],
  ])("%s → %s", (text, expected) => expect(suggested("harm to {them}", text, phrases)).toBe(`harm to ${expected}`));
});

describe("in place of the words", () => {
  it("a capital at the beginning is carried over", () => {
    expect(suggested("{be} at risk", "Putting herself at risk again.")).toBe("Being at risk");
    expect(suggested("harm by [who]", "Lifestyle choice again.", ["lifestyle choice"])).toBe("Harm by [who]");
  });

  it("shouting in the middle of a sentence is not", () => {
    expect(suggested("{be} at risk", "She PUTS HERSELF AT RISK.")).toBe("is at risk");
  });

  it("a contraction before it keeps its space", () => {
    const text = "She's promiscuous.";
    expect(suggested("{be} harmed", text, ["{be} promiscuous"])).toBe(" is harmed");
    expect(text.replace("'s promiscuous", " is harmed")).toBe("She is harmed.");
  });

  it("“won't” is replaced whole", () => {
    const checker = createChecker(compiled({ wording: [wording("one", ["{not} engage"])], indicators: [] }));
    const [finding] = checker.check(body("She won’t engage."));
    expect("She won’t engage.".slice(finding?.start, finding?.end)).toBe("won’t engage");
  });
});

describe("words are the child's own only where one person can be meant", () => {
  /** What may be added beside a match, its speaker's pronoun kept. */
  function added(text: string): string {
    const checker = createChecker(compiled({ wording: [wording("one", ["{sleep} around"])], indicators: [] }));
    const [finding] = checker.check(body(text));
    return finding?.suggestions[0]?.text ?? "nothing to add";
  }

  it.each([
    ["She told staff that she sleeps around.", "This is her own account."],
    ["YP said that he sleeps around.", "This is his own account."],
    ["They say they sleep around.", "This is their own account."],
    ["The girl told us she sleeps around.", "This is her own account."],
  ])("%s → %s", (text, expected) => expect(added(text)).toContain(expected));

  it.each([
    "Pupils said that she sleeps around.",
    "Boys say he sleeps around.",
    "A younger pupil said that she sleeps around.",
    "A girl at school says she sleeps around.",
    "She told friends that Isla (invented) sleeps around.",
    "He says that she sleeps around.",
    "She told us that the girl sleeps around.",
    "“She sleeps around,” he said.",
  ])("%s", (text) => expect(added(text)).toMatch(/^This was said by \[who\]/));
});

describe("a blank has nothing after it that belongs to other words", () => {
  it.each([
    ["She fell for him the night they met.", "harmed by [who]", "harmed by [who]"],
    ["She fell for him the man said so.", "{be} harmed by [who]", "nothing to offer"],
    ["She fell for any man she met.", "{be} harmed by [who]", "nothing to offer"],
    ["She fell for any man, she said so.", "{be} harmed by [who]", "was harmed by [who]"],
    ["She fell for him her mother knew.", "{be} harmed ([how])", "nothing to offer"],
    ["She fell for him this month.", "{be} harmed ([how])", "was harmed ([how])"],
    ["She fell for the man.", "{be} led by [who] to", "was led by [who] to"],
  ])("%s with %s → %s", (text, template, expected) => {
    expect(suggested(template, text, ["{fall} for (him|any man)?"])).toBe(expected);
  });
});

describe("what the sentence has already is not said twice", () => {
  it.each([
    ["She has put herself at risk.", "{have} been missing [how often]", "been missing [how often]"],
    ["She puts herself at risk.", "{have} not yet taken up [what]", "has not yet taken up [what]"],
    ["She does not put herself at risk.", "{have} been missing", "nothing to offer"],
    ["She may put herself at risk.", "{have} been missing", "have been missing"],
    ["She has put herself at risk.", "{have} sexual contact with [who]", "had sexual contact with [who]"],
  ])("%s with %s → %s", (text, template, expected) => expect(suggested(template, text)).toBe(expected));

  it.each([
    ["She put herself at risk by going there.", "{be} harmed by [who]"],
    ["She put herself at risk to men in town.", "{be} harmed by [who]"],
  ])("%s has no place for %s", (text, template) => expect(suggested(template, text)).toBe("nothing to offer"));

  it("a purpose may follow", () => {
    expect(suggested("{be} harmed by [who]", "She put herself at risk to get money.")).toBe("was harmed by [who]");
  });

  it("a number asks for a noun, and a figure may be a date", () => {
    expect(suggested("[who]", "She saw three older men.", ["older men"])).toBe("nothing to offer");
    expect(suggested("[who]", "In 2019 older men came.", ["older men"])).toBe("[who]");
  });

  it("a clause with its own subject is no place for a noun", () => {
    const phrases = ["outfit {leave} little to the imagination"];
    expect(suggested("clothes that [who] bought", "Her outfit left little to the imagination.", phrases)).toBe(
      "nothing to offer",
    );
  });

  it("a verb outside the word groups still tells the time", () => {
    expect(suggested("{be} offered [what]", "She would not do her form.", ["would not do her form"])).toBe(
      "was offered [what]",
    );
  });
});

describe("a telling that is not understood leaves its own words to the writer", () => {
  const phrases = ["{put} {reflexive} at risk", "{put} off telling staff", "{refuse} to report it"];
  it.each([
    ["She put off telling staff.", "was with [who]"],
    ["She refused to report it.", "was with [who]"],
    ["She puts herself at risk when asked to report it.", "nothing to offer"],
    ["It was mentioned to police that she refused to report it.", "nothing to offer"],
  ])("%s → %s", (text, expected) => expect(suggested("{be} with [who]", text, phrases)).toBe(expected));
});
