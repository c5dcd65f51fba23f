import path from "node:path";
import { createContext, runInContext } from "node:vm";
import type { Pack, RuleText } from "../../src/content/types/pack";
import {
  builtPack,
  citedSources,
  matchingScript,
  packJson,
  packScript,
  rulesScript,
  sectionsScript,
} from "../../src/tools/content/emit-pack";
import { loadPacks } from "../../src/tools/content/loaded-pack";

const [core, bristol] = loadPacks(path.join(__dirname, "..", "..")).packs.map(({ pack }) => pack);
if (core === undefined || bristol === undefined) throw new Error("the packs of this repository cannot be read");

function withTitle(title: string): Pack {
  return { ...(bristol as Pack), title };
}

/** What a page holds after it has included the script. */
function included(script: string, name = "recordwellPack"): unknown {
  const page = createContext({});
  runInContext(script, page);
  return JSON.parse(JSON.stringify(runInContext(`globalThis.${name}`, page)));
}

it.each([
  ["an end of script", "</script><script>alert(1)</script>"],
  ["a comment in markup", "<!-- <script> -->"],
  ["a comment in script", "*/ alert(1) /*"],
  ["line ends of older engines", "a\u2028b\u2029c"],
  ["quotes and backslashes", '"; alert(1); "\\u0022 \\'],
  ["a template", "${alert(1)} `"],
  ["a lone surrogate", "\ud800"],
])("gives the page the same text, whatever it holds: %s", (_, title) => {
  const built = builtPack(withTitle(title), null);
  const script = packScript(built);
  const page = included(script) as { content: Pack };
  expect(page.content.title).toBe((JSON.parse(packJson(built)) as { content: Pack }).content.title);
  expect(script.slice(script.indexOf("\n"))).not.toMatch(/[<\u2028\u2029]/);
});

it("gives the page everything of the JSON file that it shows, in three scripts", () => {
  const built = builtPack(bristol, { tables: [1, 2] });
  const { compiled, ...json } = JSON.parse(packJson(built)) as { content: Pack; compiled: unknown };
  expect(included(matchingScript(built), "recordwellMatching")).toEqual(compiled);
  const { lexicon: _, wording, indicators, recording, sections, ...shown } = json.content;
  expect(included(packScript(built))).toEqual({ ...json, content: shown });
  expect(included(sectionsScript(built), "recordwellSections")).toEqual(sections);
  const rules = included(rulesScript(built), "recordwellRules") as readonly RuleText[];
  expect(rules.map(({ id }) => id)).toEqual([...wording, ...indicators, ...recording].map(({ id }) => id));
  for (const rule of rules) {
    const { ways, ...text } = rule;
    expect([...wording, ...indicators, ...recording].find(({ id }) => id === rule.id)).toMatchObject(text);
    expect(ways !== undefined && ways.length > 0).toBe(wording.some(({ id }) => id === rule.id));
    expect(rule.reason.length * rule.ask.length).toBeGreaterThan(0);
  }
  expect(rules.find(({ id }) => id === indicators[0]?.id)?.record).toEqual(indicators[0]?.record);
});

it("refuses the one field name that JSON and script read differently", () => {
  const compiled = JSON.parse('{"__proto__":1}') as unknown;
  expect(() => matchingScript(builtPack(core, compiled))).toThrow("__proto__");
});

it("carries no examples and no notes on sources, and says where the examples are", () => {
  const built = builtPack(bristol, null);
  const items = [...built.content.wording, ...built.content.indicators, ...built.content.recording];
  expect(items.length).toBeGreaterThan(0);
  expect(items.every(({ examples }) => examples.flags.length + examples.allows.length === 0)).toBe(true);
  expect(built.content.sources.some((source) => "used" in source)).toBe(false);
  expect(built.madeFrom).toBe(
    "src/content/packs/core and src/content/packs/bristol; the examples of each rule stand there",
  );
});

it("carries the sources that something cites, all of them and no others", () => {
  const { content } = builtPack(bristol, null);
  expect(new Set(content.sources.map(({ id }) => id))).toEqual(citedSources(bristol));
  expect(content.sources.length).toBeLessThan(bristol.sources.length);
});

it("writes the same bytes each time", () => {
  const again = loadPacks(path.join(__dirname, "..", "..")).packs[1]?.pack as Pack;
  expect(packJson(builtPack(again, null))).toBe(packJson(builtPack(bristol, null)));
});

it("claims no date and no adoption that did not happen", () => {
  for (const pack of [core, bristol]) {
    expect([pack.checked, pack.reviewed]).toEqual(["unknown", "unknown"]);
    expect(pack.owner).toContain("not yet adopted");
  }
});
