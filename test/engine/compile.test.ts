import { compilePack, createChecker } from "../../src/engine/index";
import { bristol, bristolChecker } from "../support/bristol-pack";
import { body } from "./support/marked";
import { compiled, coreLexicon, practiceRules, wording } from "./support/practice-pack";

const lexicon = coreLexicon();

describe("compiling a pack", () => {
  it("names the rule, the phrase and what to do for every problem at once", () => {
    const rules = [
      wording("first", ["fine words", "{nobody knows}"]),
      wording("second", ["(open"], { except: ["<0-2> gap"] }),
    ];
    const result = compilePack({ wording: rules, indicators: [], lexicon });
    expect(result).toMatchObject({
      ok: false,
      problem: [
        { ruleId: "first", where: "match[1]", message: expect.stringContaining("no word group") },
        { ruleId: "second", where: "match[0]", message: expect.stringContaining("Add “)”") },
        { ruleId: "second", where: "except[0]", message: expect.stringContaining("begin with a gap") },
      ],
    });
  });

  it("refuses a slot that nothing can fill", () => {
    const suggest = [{ text: "seen by {face}", form: "established" }] as const;
    const { face: _left, ...verbs } = lexicon.verbs;
    const additions = { ...lexicon.additions, child: ["{nobody}"] };
    const rules = { wording: [wording("one", ["x y"], { suggest, afterQuote: ["{them} {it}"] })], indicators: [] };
    const result = compilePack({ ...rules, lexicon: { ...lexicon, verbs, additions } });
    const problems = result.ok ? [] : result.problem;
    expect(problems.map(({ ruleId, where }) => `${ruleId} ${where}`)).toEqual([
      "one suggest[0].text",
      "one afterQuote[0]",
      "lexicon additions.child[0]",
    ]);
  });

  it("finds what is wrong with the lexicon", () => {
    const { child: _left, ...words } = lexicon.words;
    const broken = { ...lexicon, words: { ...words, put: ["x"] } };
    const result = compilePack({ wording: [], indicators: [], lexicon: broken });
    const problems = result.ok ? [] : result.problem;
    expect(problems.map(({ ruleId, where }) => `${ruleId} ${where}`)).toEqual([
      "lexicon words.put",
      "lexicon words.child",
      "lexicon families.described-as[1]", // which says “the {child}”
    ]);
  });

  it("refuses an adverb of several words with a gap, which cannot be written out", () => {
    const adverbial = ["on <0-1> occasions", "at times"];
    const broken = { ...lexicon, families: { ...lexicon.families, adverbial } };
    const result = compilePack({ wording: [], indicators: [], lexicon: broken });
    expect(result.ok ? [] : result.problem).toMatchObject([{ ruleId: "lexicon", where: "families.adverbial[0]" }]);
  });

  it("gives the same tables for the same content, and survives JSON", () => {
    const first = compiled();
    const again = JSON.parse(JSON.stringify(compiled())) as typeof first;
    expect(again).toEqual(first);
    expect(createChecker(again).check(body("She puts herself at risk."))).toHaveLength(1);
  });

  it("finds the same without examples, which only say where to look first", () => {
    const without = <Rule extends { examples: unknown }>(rules: readonly Rule[]) =>
      rules.map((rule) => ({ ...rule, examples: { flags: [], allows: [] } }));
    const bare = compilePack({
      wording: without(bristol.wording),
      indicators: without(bristol.indicators),
      lexicon: bristol.lexicon,
    });
    if (!bare.ok) throw new Error(JSON.stringify(bare.problem));
    const texts = [...bristol.wording, ...bristol.indicators].flatMap(({ examples }) => examples.flags.slice(0, 1));
    const paragraphs = body(...texts.map((text) => text.replace(/[[\]]/g, "")));
    const found = createChecker(bare.value).check(paragraphs);
    expect(found.length).toBeGreaterThan(texts.length / 2);
    expect(found).toEqual(bristolChecker().check(paragraphs));
  });

  it("changes its hash with its content", () => {
    const other = { ...practiceRules, wording: practiceRules.wording.slice(1) };
    expect(compiled(other).hash).not.toBe(compiled().hash);
  });

  it("refuses tables of another format", () => {
    const old = { ...compiled(), format: 0 } as unknown as ReturnType<typeof compiled>;
    expect(() => createChecker(old)).toThrow("Compile it again");
  });
});
