import { packNumbers } from "../../src/base/numbers";
import type { CompiledPack } from "../../src/engine/index";
import { loadNet, type LoadedNet } from "../../src/engine/net/load-net";
import { createNetBuilder } from "../../src/engine/net/net";
import { parsePhrase } from "../../src/engine/net/phrase";
import { type Node, type Way } from "../../src/engine/net/phrase-code";
import type { Net } from "../../src/engine/net/phrases-as-texts";
import { createPool } from "../../src/engine/net/pool";
import { packSets, unpackSets } from "../../src/engine/net/word-sets";
import { mergeWays, type Way as Written } from "../../src/engine/net/ways";
import { sideBySide } from "../../src/engine/side-by-side";
import { createChecker } from "../../src/engine/index";
import { body } from "./support/marked";
import { compiled, coreLexicon, wording } from "./support/practice-pack";

const plain = () => 0;

/** Phrases written and read again, with words in place of numbers; the last part of a phrase stands first. */
function readAgain(...texts: readonly string[]): readonly string[] {
  const { net, words } = written(...texts);
  const loaded = loadNet(net, words.length, plain, (subject) => [subject]);
  return Array.from({ length: loaded.phrases }, (_, phrase) => shown(loaded.phrase(phrase), loaded, words));
}

function written(...texts: readonly string[]): Readonly<{ net: Net; words: readonly string[] }> {
  const lexicon = coreLexicon();
  const pool = createPool();
  const builder = createNetBuilder(lexicon, pool);
  texts.forEach((text, subject) => {
    const phrase = parsePhrase(text, lexicon);
    if (!phrase.ok) throw new Error(phrase.problem);
    builder.add(phrase.value, subject, 0);
  });
  return {
    net: builder.build((word) => word, {
      of: (word) => (/^rare/.test(pool.words()[word - 1] ?? "") ? 1 : 100),
      all: 1000,
    }),
    words: pool.words(),
  };
}

function shown(way: Way, net: LoadedNet, words: readonly string[]): string {
  return way.map((node) => shownNode(node, net, words)).join(" ");
}

function shownNode(node: Node, net: LoadedNet, words: readonly string[]): string {
  switch (node.kind) {
    case "label":
      return (
        (node.isAnchor ? "!" : "") +
        net
          .membersOf(node.label)
          .map((word) => words[word - 1])
          .join("/")
      );
    case "gap":
      return `<${node.least}-${node.most}>`;
    case "group":
      return `{${net.group(node.group).length}}`;
    case "bracket":
      return `(${node.ways.map((way) => shown(way, net, words)).join("|")})${node.isOptional ? "?" : ""}`;
  }
}

describe("phrases as texts", () => {
  it.each([
    ["rare gone", "gone !rare"],
    ["rare (b|c) d", "d b/c !rare"],
    ["rare b? (c|d)?", "(c/d)? (b)? !rare"],
    ["rare (b c|d|e f g)? h", "h (d|c b|g f e)? !rare"],
    ["rare (b (c d|e)|f) g", "g (f|(e|d c) b) !rare"],
    ["(rare|rarer off|b rarest up) c", "c (!rare|off !rarer|up !rarest b)"],
    ["rare <0-2> b <3-6> c", "c <3-6> b <0-2> !rare"],
    ["rare <0-1> b <6-6> c", "c <6-6> b <0-1> !rare"],
    ["rare (turned up|turns up|ran off)", "(up turned/turns|off ran) !rare"],
  ])("%s comes back as %s", (text, read) => expect(readAgain(text)).toEqual([read]));

  it("names a set again that was written before", () => {
    expect(readAgain("rare (b|c)", "(b|c) d rare (e|f)", "(rare|rarer) (c|b)", "(rarer|rare) d")).toEqual([
      "b/c !rare",
      "e/f !rare d b/c",
      "b/c !rare/rarer",
      "d !rare/rarer",
    ]);
  });

  it("writes a group of several words once", () => {
    const { net } = written("rare by {unknown-adult}", "met {unknown-adult}");
    expect(net.groups).toBe(1);
    expect(readAgain("rare by {unknown-adult}")[0]).toMatch(/^\{\d+\} by !rare$/);
  });

  it("tells more lone words apart than two digits can", () => {
    const letters = "abcdefghijklmnopqrstu".split("");
    const many = letters.flatMap((a) => letters.flatMap((b) => letters.map((c) => `${a}${b}${c}x`)));
    expect(many.length).toBeGreaterThan(89 * 89);
    expect(readAgain(...many).slice(-2)).toEqual(["!uutx", "!uuux"]);
  });
});

describe("ways that differ in one word", () => {
  const label = (...words: readonly number[]): Written[number] => ({ kind: "label", words });
  const gap: Written[number] = { kind: "gap", least: 0, most: 2 };

  it("become one, again and again", () => {
    const ways = [
      [label(1), label(5)],
      [label(1), gap, label(2)],
      [label(3), label(5)],
      [label(1), label(6)],
      [label(3), label(6)],
    ];
    expect(mergeWays(ways)).toEqual([
      [label(1, 3), label(5, 6)],
      [label(1), gap, label(2)],
    ]);
  });

  it("stay apart where they differ in more", () => {
    const ways = [
      [label(1), label(2)],
      [label(3), label(4)],
      [label(1), gap, label(2)],
    ];
    expect(mergeWays(ways)).toEqual(ways);
  });
});

describe("sets of words", () => {
  const sets = [[1, 2], [5, 60, 4000], [2], [1, 4000]];

  it("come back both ways", () => {
    const { first, members, firstHolder, holders } = unpackSets(packSets(sets), sets.length, 4000);
    expect(sets.map((_, set) => Array.from(members.slice(first[set], first[set + 1])))).toEqual(sets);
    const held = (word: number) => Array.from(holders.slice(firstHolder[word], firstHolder[word + 1]));
    expect([held(1), held(2), held(3), held(4000)]).toEqual([[0, 3], [0, 2], [], [1, 3]]);
  });

  it.each([
    ["fewer sets", packSets(sets.slice(1))],
    ["more sets", packSets([...sets, [3]])],
    ["a set without its end", packSets(sets).slice(0, -1)],
    ["a word that there is not", packSets([[1], [2], [3], [4001]])],
    ["nothing", ""],
  ])("are refused with %s", (_, text) => expect(() => unpackSets(text, sets.length, 4000)).toThrow("are broken"));
});

describe("things side by side", () => {
  it("brings those of one list together", () => {
    const kinds = "0001001011011101".split("");
    // Each list holds what is of one kind, but for one.
    const lists = kinds.map((kind, left) =>
      kinds.flatMap((other, thing) => (other === kind && thing !== left ? [thing] : [])),
    );
    const listsOf = kinds.map((_, thing) => lists.flatMap((list, at) => (list.includes(thing) ? [at] : [])));
    const order = sideBySide(listsOf, lists.length).map((thing) => kinds[thing]);
    expect(order.join("")).toBe("0000000011111111");
  });

  it("keeps each once", () => {
    const order = sideBySide([[0], [], [0, 1], [1], [], [0], [1]], 2);
    expect(order.slice().sort((a, b) => a - b)).toEqual([0, 1, 2, 3, 4, 5, 6]);
  });
});

describe("broken tables", () => {
  const pack = compiled({
    wording: [wording("one", ["(gone|went) <0-2> astray", "seen by {unknown-adult}", "{be}? (a b|c d e)? headstrong"])],
    indicators: [],
  });

  function change(net: Partial<Net>): CompiledPack {
    return { ...pack, phrases: { ...pack.phrases, ...net } };
  }

  const { shapes, words, known, anchorSets, otherSets, lone, owners } = pack.phrases;

  it.each<[string, Partial<Net>]>([
    ["cut off", { shapes: shapes.slice(0, -1) }],
    ["a piece too many", { shapes: `${shapes}D` }],
    ["a bracket never opened", { shapes: `9${shapes}` }],
    ["a bracket never closed", { shapes: `A${shapes}` }],
    ["brackets in brackets without an end", { shapes: "A".repeat(100_000) + shapes }],
    ["a group in itself", { shapes: `60${shapes}` }],
    ["a group that there is not", { shapes: shapes.replace(/D$/, "6zD") }],
    ["an optional end", { shapes: shapes.replace(/D$/, "CD") }],
    ["fewer groups", { groups: 0 }],
    ["more groups", { groups: 2 }],
    ["words missing", { words: words.slice(1) }],
    ["a set before it is known", { known: packNumbers([500]) + known, shapes: `2${shapes}` }],
    ["fewer owners", { owners: owners.slice(1) }],
    ["lone words that there are not", { lone: packNumbers([60_000]) + lone }],
    ["nothing", { shapes: "", words: "", known: "", anchorSets: "", otherSets: "", lone: "", owners: "" }],
  ])("are refused when opened: %s", (_, net) => expect(() => createChecker(change(net))).toThrow("are broken"));

  it.each<[string, Partial<Net>]>([
    ["anchors cut off", { anchorSets: anchorSets.slice(0, -2) }],
    ["an anchor too many", { anchorSets: `${anchorSets}0~` }],
    ["sets cut off", { otherSets: otherSets.slice(0, -1) }],
    ["a set too many", { otherSets: `${otherSets}0~` }],
    ["a word that there is not", { otherSets: otherSets.replace(/~/g, `${packNumbers([60_000])}~`) }],
  ])("are refused when a word is looked up: %s", (_, net) => {
    expect(() => createChecker(change(net)).check(body("She went astray."))).toThrow("are broken");
  });
});
