import { readPack } from "../../src/content/load";
import { compilePack } from "../../src/engine";
import { buildPacks } from "../../src/tools/content/build";
import { loadPacks } from "../../src/tools/content/loaded-pack";
import { formatProblem } from "../../src/tools/content/problem";
import { makeSmallPacks, type SmallPacks } from "../support/small-packs";

let packs: SmallPacks;
beforeEach(() => {
  packs = makeSmallPacks();
});
afterEach(() => packs.remove());

type File = { format: number; content: Record<string, unknown>; compiled: Record<string, unknown> };

function built(): ReadonlyMap<string, string> {
  return buildPacks(packs.root, compilePack).files;
}

function fileOf(name: string): File {
  return JSON.parse(built().get(`dist/packs/${name}.json`) ?? "{}") as File;
}

it("makes a JSON file and four scripts of each pack", () => {
  expect([...built().keys()]).toEqual([
    "dist/packs/core.json",
    "dist/packs/core.js",
    "dist/packs/core.rules.js",
    "dist/packs/core.sections.js",
    "dist/packs/core.matching.js",
    "dist/packs/smalltown.json",
    "dist/packs/smalltown.js",
    "dist/packs/smalltown.rules.js",
    "dist/packs/smalltown.sections.js",
    "dist/packs/smalltown.matching.js",
  ]);
});

it("makes a partnership's pack of core and its own folder", () => {
  const core = readPack(fileOf("core"));
  const smalltown = readPack(fileOf("smalltown"));
  if (!core.ok || !smalltown.ok) throw new Error("a built pack cannot be read");
  expect(core.value.wording.map(({ id }) => id)).toEqual(["streetwise"]);
  expect(smalltown.value.wording).toEqual([]);
  expect(smalltown.value.contacts.map(({ id }) => id)).toEqual(["front-desk"]);
  expect(smalltown.value.definitions).toEqual(core.value.definitions);
});

it("carries the engine's tables for the same content", () => {
  // The examples, which are not shipped, say how common words are; without them other words would be looked for first.
  const core = loadPacks(packs.root).packs.find(({ pack }) => pack.id === "core")?.pack;
  if (core === undefined) throw new Error("the small pack cannot be read");
  const again = compilePack(core);
  expect(again.ok && JSON.parse(JSON.stringify(again.value))).toEqual(fileOf("core").compiled);
});

it.each([
  [
    "a phrase of a rule",
    "core/wording/streetwise.yaml",
    '- "streetwise"',
    '- "streetwise {nobody}"',
    "core/wording/streetwise.yaml:8  ",
  ],
  [
    "a phrase of the lexicon",
    "core/lexicon/triggers.yaml",
    "- kind: absent",
    '- kind: absent\n  within: 3\n  phrases: ["{nobody}"]\n- kind: absent',
    "core/lexicon/triggers.yaml:",
  ],
  ["a file with a wrong field", "smalltown/pack.yaml", "area:", "aera:", "smalltown/pack.yaml:5  "],
])("builds nothing, and says why, while there is a fault in %s", (_, file, from, to, says) => {
  packs.change(file, from, to);
  const { files, problems } = buildPacks(packs.root, compilePack);
  expect(files.size).toBe(0);
  expect(problems.map(formatProblem)).toContainEqual(expect.stringContaining(`src/content/packs/${says}`));
});

it("names the line of the lexicon in the folder that it stands in", () => {
  packs.write("smalltown/lexicon/headings.yaml", '- sets: label\n  phrases:\n    - "harbour"\n    - "{nobody}"\n');
  packs.write("smalltown/lexicon/words.yaml", "port: [harbour]\nhave: [own]\n");
  const problems = buildPacks(packs.root, compilePack).problems.map(formatProblem);
  expect(problems).toContainEqual(expect.stringContaining("smalltown/lexicon/words.yaml:2  {have} is a verb too."));
  packs.write("smalltown/lexicon/words.yaml", "port: [harbour]\n");
  const next = buildPacks(packs.root, compilePack).problems.map(formatProblem);
  expect(next).toEqual([expect.stringContaining("smalltown/lexicon/headings.yaml:4  “{nobody}”")]);
});
