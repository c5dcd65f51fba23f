import path from "node:path";
import { readPack } from "../../src/content/load";
import type { Pack } from "../../src/content/types/pack";
import { builtPack, packJson } from "../../src/tools/content/emit-pack";
import { loadPacks } from "../../src/tools/content/loaded-pack";

type Json = Record<string, unknown>;

/** The core and Bristol packs of this repository, as a built file holds them. */
function builtFiles(): readonly string[] {
  return loadPacks(path.join(__dirname, "..", "..")).packs.map(({ pack }) => packJson(builtPack(pack, { tables: [] })));
}

const [, bristol = "{}"] = builtFiles();

/** The Bristol file with one thing in `content` changed. */
function withContent(change: (content: Json) => void): unknown {
  const file = JSON.parse(bristol) as { content: Json };
  change(file.content);
  return file;
}

function firstOf(content: Json, kind: string): Json {
  return (content[kind] as Json[])[0] ?? {};
}

/** What reading says is wrong, as `where: message`. */
function problemsOf(value: unknown): readonly string[] {
  const read = readPack(value);
  return read.ok ? [] : read.problem.map(({ where, message }) => `${where}: ${message}`);
}

function packOf(value: unknown): Pack {
  const read = readPack(value);
  if (!read.ok) throw new Error(read.problem.map(({ message }) => message).join("; "));
  return read.value;
}

describe("a pack that was built", () => {
  it.each(builtFiles())("is read as it was written (%#)", (file) => {
    const value = JSON.parse(file) as { content: unknown };
    expect(packOf(value)).toEqual(value.content);
  });

  it("is read without its tables, which are made again from the content", () => {
    expect(packOf(JSON.parse(bristol))).not.toHaveProperty("compiled");
  });
});

it("reads that a partnership turned underlines off", () => {
  const file = JSON.parse(bristol) as { content: Json };
  file.content["underlines"] = "off";
  expect(packOf(file)).toMatchObject({ underlines: "off" });
});

it("reads a pack built before there were recording prompts", () => {
  expect(packOf(withContent((content) => delete content["recording"])).recording).toEqual([]);
});

describe("something else", () => {
  it.each([
    ["nothing", null],
    ["text", "pack"],
    ["a number", 1],
    ["a list", [{ format: 1 }]],
    ["an empty object", {}],
    ["a document of another kind", { version: 1, documents: [] }],
  ])("is refused in one sentence: %s", (_, value) => {
    expect(problemsOf(value)).toEqual([
      ": This is not a practice pack: choose a file that was built as one, packs/<name>.json.",
    ]);
  });

  it("is refused when a later version wrote it, without a guess at what it means", () => {
    expect(problemsOf({ format: 2, content: {} })).toEqual([
      expect.stringContaining("it reads format 1. Ask whoever made it for one built with this version."),
    ]);
  });
});

describe("a pack with the wrong shape", () => {
  const cases: readonly [string, (content: Json) => void, string][] = [
    [
      "no contacts",
      (content) => delete content["contacts"],
      "content.contacts: the field `contacts` is missing; add it",
    ],
    [
      "contacts as text",
      (content) => (content["contacts"] = "none"),
      "content.contacts: `contacts` is text; it must be a list",
    ],
    [
      "a contact that is null",
      (content) => (content["contacts"] = [null]),
      "content.contacts[0]: entry 1 is empty; it must hold fields",
    ],
    [
      "a number for a phone",
      (content) => (firstOf(content, "contacts")["phone"] = 999),
      "content.contacts[0].phone: `phone` is a number",
    ],
    [
      "an unknown field",
      (content) => (firstOf(content, "wording")["script"] = "x"),
      "content.wording[0].script: `script` is no field here",
    ],
    [
      "two items of one id",
      (content) => (content["contacts"] as Json[]).push(firstOf(content, "contacts")),
      "content.contacts[",
    ],
    [
      "a front door that is nobody",
      (content) => (content["frontDoor"] = "nobody"),
      'content.frontDoor: no contact has the id "nobody"',
    ],
    [
      "underlines that it would switch on",
      (content) => (content["underlines"] = "on"),
      'content.underlines: `underlines` is "on"; use "off"',
    ],
    [
      "an address that runs code",
      (content) => (firstOf(content, "contacts")["url"] = "javascript:alert(1)"),
      "content.contacts[0].url: `url` must be an address beginning with http",
    ],
    [
      "an address with markup",
      (content) => (firstOf(content, "contacts")["url"] = 'https://x/"><script>'),
      "content.contacts[0].url: `url` must be an address",
    ],
    [
      "a source address that runs code",
      (content) => (firstOf(content, "sources")["url"] = "data:text/html,x"),
      "content.sources[0].url: `url` must be",
    ],
    ["an id with a path in it", (content) => (content["id"] = "../../etc"), "content.id: `id` must be small letters"],
    [
      "a text of a megabyte",
      (content) => (content["title"] = "a".repeat(1_000_000)),
      "content.title: `title` is longer than 4000 characters",
    ],
    [
      "a lexicon without triggers",
      (content) => delete (content["lexicon"] as Json)["triggers"],
      "content.lexicon.triggers: the field `triggers` is missing",
    ],
  ];

  it.each(cases)("says where and what: %s", (_, change, says) => {
    expect(problemsOf(withContent(change))).toContainEqual(expect.stringContaining(says));
  });

  it("reports fifty problems at most, each short, whatever the file holds", () => {
    const long = "x".repeat(10_000);
    const problems = problemsOf(
      withContent((content) => (content["contacts"] = Array.from({ length: 500 }, () => long))),
    );
    expect(problems).toHaveLength(50);
    const strange = problemsOf(withContent((content) => (content[long] = long)));
    expect(Math.max(...strange.map((problem) => problem.length))).toBeLessThan(600);
  });
});

describe("text that looks like something else", () => {
  it.each([
    "<script>alert(1)</script>",
    "<img src=x onerror=alert(1)>",
    "</script>",
    "{{constructor}}",
    "=cmd|' /C calc'!A0",
    "\u202Eabc",
  ])("stays the same text: %s", (text) => {
    const pack = packOf(withContent((content) => (firstOf(content, "contacts")["name"] = text)));
    expect(pack.contacts[0]?.name).toBe(text);
  });

  it("brings no prototype along", () => {
    const file = bristol.replace('"content":{', '"content":{"__proto__":{"polluted":true},');
    const read = readPack(JSON.parse(file));
    expect(({} as Json)["polluted"]).toBeUndefined();
    if (read.ok) expect((read.value as unknown as Json)["polluted"]).toBeUndefined();
    else expect(problemsOf(JSON.parse(file))).toEqual([expect.stringContaining("__proto__")]);
  });

  it("keeps a word group from taking the name of an object's inner parts", () => {
    const file = bristol.replace('"words":{', '"words":{"__proto__":["x"],"constructor":["y"],');
    const read = readPack(JSON.parse(file));
    if (read.ok) {
      expect(Object.getPrototypeOf(read.value.lexicon.words)).toBe(Object.prototype);
      expect(Object.keys(read.value.lexicon.words)).not.toContain("constructor");
    } else {
      expect(read.problem.map(({ where }) => where)).toContainEqual(expect.stringMatching(/words/));
    }
  });
});
