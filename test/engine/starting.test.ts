import { ruleAccepts } from "../../src/engine/accepts";
import type { CompiledPack } from "../../src/engine/index";
import { loadNet } from "../../src/engine/net/load-net";
import { createMatcher } from "../../src/engine/pattern/matcher";
import { createTokeniser } from "../../src/engine/text/tokeniser";
import { createTokens } from "../../src/engine/text/tokens";
import { unpackWords } from "../../src/engine/text/word-list";
import { createWordTable } from "../../src/engine/text/words";
import { compiled, wording } from "./support/practice-pack";

/** How many phrases have been read once the tables are open, and once the text has been. */
function phrasesRead(pack: CompiledPack, text: string): Readonly<{ opened: number; read: number; all: number }> {
  const list = unpackWords(pack.words);
  const spellings = pack.spellings === "" ? [] : pack.spellings.split(" ");
  const words = createWordTable(list, spellings);
  const highest = list.count + spellings.length;
  const net = loadNet(pack.phrases, highest, words.plainOf, ruleAccepts);
  const seen = new Set<number>();
  const phrase = (number: number) => {
    seen.add(number);
    return net.phrase(number);
  };
  const matcher = createMatcher({ ...net, phrase }, false);
  const opened = seen.size;
  const tokens = createTokens();
  createTokeniser(words, new Map()).read(text, tokens);
  matcher.scan(tokens);
  return { opened, read: seen.size, all: net.phrases };
}

const few = [
  wording("one", ["wilful neglect", "{be} (wilful|headstrong) <0-2> streetwise"]),
  wording("two", ["gone astray"]),
];

/** Rules that share no rare word with the text below. */
function others(count: number) {
  const letters = "abcdefghijklmnopqrst".split("");
  return Array.from({ length: count }, (_, rule) => {
    const word = `qu${letters[rule % 20] ?? ""}${letters[Math.floor(rule / 20)] ?? ""}x`;
    return wording(`other-${word}`, [`{be} ${word}`, `{put} {reflexive} at ${word} (again|twice)?`]);
  });
}

describe("starting", () => {
  const text = "There was wilful neglect. She is streetwise and put the kettle on.";

  it("reads no phrase when a pack is opened", () => {
    expect(phrasesRead(compiled({ wording: few, indicators: [] }), text)).toMatchObject({ opened: 0, all: 3 });
  });

  it("reads the phrases whose rare words a text has, however many others there are", () => {
    const alone = phrasesRead(compiled({ wording: few, indicators: [] }), text);
    const among = phrasesRead(compiled({ wording: [...few, ...others(300)], indicators: [] }), text);
    expect(among.all).toBe(alone.all + 600);
    expect(alone.read).toBe(2);
    expect(among.read).toBe(2);
  });
});
