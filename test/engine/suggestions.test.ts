import { createChecker } from "../../src/engine/index";
import { body } from "./support/marked";
import { compiled, wording } from "./support/practice-pack";

/** The first suggestion of a rule with this template, for the first match in the text. */
function suggested(template: string, text: string, match: readonly string[] = ["{put} {reflexive} at risk"]): string {
  const suggest = [{ text: template, form: "established" }] as const;
  const checker = createChecker(compiled({ wording: [wording("one", match, { suggest })], indicators: [] }));
  return checker.check(body(text))[0]?.suggestions[0]?.text ?? "not found";
}

describe("a verb takes the form of the one it replaces", () => {
  it.each([
    ["She puts herself at risk.", "is"],
    ["They put themselves at risk.", "were"],
    ["She put herself at risk.", "was"],
    ["She is putting herself at risk.", "being"],
    ["She has put herself at risk.", "been"],
    ["She may put herself at risk.", "be"],
    ["She has to put herself at risk.", "be"],
    ["She did not put herself at risk.", "be"],
    ["The girls put themselves at risk.", "were"],
    ["She's put herself at risk.", "been"],
    ["She often puts herself at risk.", "is"],
    ["By putting herself at risk.", "being"],
  ])("%s → %s", (text, expected) => expect(suggested("{be}", text)).toBe(expected));

  it.each([
    ["She exposes herself to harm.", "is"],
    ["They expose themselves to harm.", "are"],
    ["I expose myself to harm.", "am"],
    ["She exposed herself to harm.", "was"],
    ["They exposed themselves to harm.", "were"],
    ["She was exposed herself to harm.", "been"],
  ])("%s → %s", (text, expected) => {
    const phrases = ["{expose} ({reflexive}|myself) to harm"];
    expect(suggested("{be}", text, phrases)).toBe(expected);
  });

  it("of other verbs too", () => {
    expect(suggested("{go} missing", "She put herself at risk.")).toBe("went missing");
    expect(suggested("{go} missing", "She has put herself at risk.")).toBe("gone missing");
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
  ])("%s in %s → %s", (template, text, expected) => expect(suggested(template, text)).toBe(expected));

  it("comes from the sentence when the match has none, and is a blank when that has none", () => {
    expect(suggested("harm to {them}", "He made a lifestyle choice.", ["lifestyle choice"])).toBe("harm to him");
    expect(suggested("harm to {them}", "A lifestyle choice upset her.", ["lifestyle choice"])).toBe("harm to her");
    expect(suggested("harm to {them} and {their} home", "A lifestyle choice.", ["lifestyle choice"])).toBe(
      "harm to [child] and [child]’s home",
    );
  });
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
