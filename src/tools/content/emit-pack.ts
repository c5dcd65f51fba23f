import { packFormat } from "../../content/load";
import type { PagePack, Pack, RuleText } from "../../content/types/pack";
import type { RecordingPrompt } from "../../content/types/recording";
import type { Indicator, WordingRule } from "../../content/types/rule";
import { packsFolder } from "./pack-folder";
import { waysToSay } from "./ways";

/** What stands in `dist/packs/<id>.json`; `Compiled` is whatever the engine makes of the pack. */
export type BuiltPack<Compiled> = Readonly<{
  format: typeof packFormat;
  /** Where it came from, for whoever opens the file: the folders also hold the examples that test each rule. */
  madeFrom: string;
  content: Pack;
  compiled: Compiled;
}>;

/** Joins a pack, without what only tests and the catalogue need, to its compiled tables. */
export function builtPack<Compiled>(pack: Pack, compiled: Compiled): BuiltPack<Compiled> {
  const folders = pack.id === "core" ? [pack.id] : ["core", pack.id];
  return {
    format: packFormat,
    madeFrom: `${folders.map((name) => `${packsFolder}/${name}`).join(" and ")}; the examples of each rule stand there`,
    content: contentToShip(pack),
    compiled,
  };
}

/** The pack without examples, without sources nothing cites, and without the notes on what was used of a source. */
function contentToShip(pack: Pack): Pack {
  const cited = citedSources(pack);
  const examples = { flags: [], allows: [] };
  return {
    ...pack,
    wording: pack.wording.map((rule) => ({ ...rule, examples })),
    indicators: pack.indicators.map((indicator) => ({ ...indicator, examples })),
    recording: pack.recording.map((prompt) => ({ ...prompt, examples })),
    sources: pack.sources.filter(({ id }) => cited.has(id)).map(({ used: _, ...source }) => source),
  };
}

function contentForPage(pack: Pack): PagePack {
  const { wording: _, indicators: __, recording: ___, sections: ____, lexicon: _____, ...rest } = pack;
  return rest;
}

function ruleText(rule: WordingRule | Indicator | RecordingPrompt, lexicon: Pack["lexicon"]): RuleText {
  const { id, reason, ask, sources, checked, reviewed } = rule;
  return {
    ...{ id, reason, ask, sources, checked, reviewed },
    ...("record" in rule ? { record: rule.record } : {}),
    ...("suggest" in rule ? { ways: waysToSay(rule, lexicon) } : {}),
  };
}

/** Ids of the sources that any item of the pack rests on. */
export function citedSources(pack: Pack): ReadonlySet<string> {
  const { wording, indicators, recording, contacts, definitions, sections } = pack;
  const items = [...wording, ...indicators, ...recording, ...contacts, ...definitions, ...sections];
  const official = pack.definitions.flatMap((definition) => definition.official?.source ?? []);
  return new Set([...items.flatMap(({ sources }) => sources), ...official]);
}

/** The text of `dist/packs/<id>.json`: one line, the same bytes for the same content. */
export function packJson(built: BuiltPack<unknown>): string {
  return `${JSON.stringify(built)}\n`;
}

/**
 * The text of `dist/packs/<id>.js`, which a page includes so that it needs no `fetch`: what is shown and said.
 *
 * The first paint waits for this file, so it goes without what only checking needs: the rules' texts and the engine's
 * tables come in scripts of their own. Whoever wants them all takes the JSON file.
 */
export function packScript(built: BuiltPack<unknown>): string {
  const { format, madeFrom, content } = built;
  return staticScript("recordwellPack", { format, madeFrom, content: contentForPage(content) }, madeFrom);
}

/** The text of `dist/packs/<id>.rules.js`, which a page adds after its first paint: what is said about a finding. */
export function rulesScript(built: BuiltPack<unknown>): string {
  const { wording, indicators, recording, lexicon } = built.content;
  const texts = [...wording, ...indicators, ...recording].map((rule) => ruleText(rule, lexicon));
  return staticScript("recordwellRules", texts, built.madeFrom);
}

/** The text of `dist/packs/<id>.sections.js`, which a page adds when sections are looked at: what can be inserted. */
export function sectionsScript(built: BuiltPack<unknown>): string {
  return staticScript("recordwellSections", built.content.sections, built.madeFrom);
}

/** The text of `dist/packs/<id>.matching.js`, which a page adds after its first paint: the engine's compiled tables. */
export function matchingScript(built: BuiltPack<unknown>): string {
  return staticScript("recordwellMatching", built.compiled, built.madeFrom);
}

/**
 * A script that puts a value into the page.
 *
 * JSON is nearly JavaScript; what differs is taken care of: `<` is written as an escape, so that no text can close a
 * script element or open a comment; U+2028 and U+2029 are escaped, since older script engines end a line at them.
 *
 * @throws Error for a key `__proto__`, which JSON takes for data and JavaScript for something else.
 */
function staticScript(name: string, content: unknown, madeFrom: string): string {
  const json = JSON.stringify(content, (key, value: unknown) => {
    if (key === "__proto__") throw new Error("A pack cannot have a field named __proto__.");
    return value;
  });
  const safe = json
    .replace(/</g, "\\u003c")
    .replace(/\u2028/g, "\\u2028")
    .replace(/\u2029/g, "\\u2029");
  return `/* Built by src/tools/build-packs.ts from ${madeFrom}. */\nglobalThis.${name}=${safe};\n`;
}
