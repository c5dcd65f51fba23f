import { createTokeniser } from "../../src/engine/text/tokeniser";
import { Gap, createTokens } from "../../src/engine/text/tokens";
import { packWords, unpackWords } from "../../src/engine/text/word-list";
import { createWordTable, fold } from "../../src/engine/text/words";

const words = [
  "self",
  "harm",
  "she",
  "'s",
  "is",
  "n't",
  "mr",
  "no",
  "?",
  "cse",
  "risk",
  "naive",
  "and",
  "with",
  "without",
];
const table = createWordTable(unpackWords(packWords(words)), ["CSE"]);
const pool = [...words, "=CSE"];
const abbreviations = new Map([
  [table.idOf("mr"), 1],
  [table.idOf("no"), 2],
] as const);
const tokeniser = createTokeniser(table, abbreviations);

function read(text: string) {
  const tokens = createTokens();
  tokeniser.read(text, tokens);
  return tokens;
}

function wordsOf(text: string): readonly string[] {
  const tokens = read(text);
  return Array.from({ length: tokens.count }, (_, word) => text.slice(tokens.start[word], tokens.end[word]));
}

/** The sentences of a text, each as its words with one space between. */
function sentencesOf(text: string): readonly string[] {
  const tokens = read(text);
  const words = wordsOf(text);
  return tokens.sentences.map((first, index) =>
    words.slice(first, tokens.sentences[index + 1] ?? tokens.count).join(" "),
  );
}

/** What the table knows each word as. */
function known(text: string): readonly (string | undefined)[] {
  const tokens = read(text);
  return Array.from({ length: tokens.count }, (_, word) => pool[(tokens.word[word] ?? 0) - 1]);
}

describe("words", () => {
  it.each([
    ["self-harm", ["self", "harm"]],
    ["self\u2011harm", ["self", "harm"]],
    ["self\u00a0harm", ["self", "harm"]],
    ["Self  Harm", ["Self", "Harm"]],
    ["she's", ["she", "'s"]],
    ["she’s", ["she", "’s"]],
    ["isn't", ["is", "n't"]],
    ["didn’t, can't", ["did", "n’t", "ca", "n't"]],
    ["the parents' views", ["the", "parents", "views"]],
    ["O'Brien", ["O'Brien"]],
    ["A&E at 22:30", ["A&E", "at", "22", "30"]],
    ["cafe\u0301 nai\u0308ve", ["cafe\u0301", "nai\u0308ve"]],
    ["ri\u00adsk", ["ri\u00adsk"]],
    ["drugs/alcohol", ["drugs", "alcohol"]],
    ["seen w/ men, w/o staff, W/ms", ["seen", "w/", "men", "w/o", "staff", "W", "ms"]],
    ["C.S.E. and J. Smith", ["C.S.E", "and", "J", "Smith"]],
    ["risk😀risk", ["risk", "risk"]],
    ["?CSE", ["?", "CSE"]],
    ["", []],
  ])("%j", (text, expected) => expect(wordsOf(text)).toEqual(expected));
});

describe("the same word, however written", () => {
  it.each([
    ["RISK Risk ri\u00adsk r\u200bisk", ["risk", "risk", "risk", "risk"]],
    ["na\u00efve nai\u0308ve NAIVE", ["naive", "naive", "naive"]],
    ["she’s she's SHE'S", ["she", "'s", "she", "'s", "she", "'s"]],
    ["CSE cse C.S.E. Cse", ["=CSE", "cse", "=CSE", "cse"]],
    ["risky", [undefined]],
    ["self & risk w/ harm, W/O risk", ["self", "and", "risk", "with", "harm", "without", "risk"]],
  ])("%j", (text, expected) => expect(known(text)).toEqual(expected));

  it("folds without changing the length of ordinary words", () => expect(fold("Ñandú’S")).toBe("nandu's"));
});

describe("sentences", () => {
  it.each([
    ["She left. He stayed.", ["She left", "He stayed"]],
    ["Mr. Smith left. He ran", ["Mr Smith left", "He ran"]],
    ["She said no. He left.", ["She said no", "He left"]],
    ["See no. 4 on the list.", ["See no 4 on the list"]],
    ["J. Smith left.", ["J Smith left"]],
    ["e.g. a hotel", ["e g a hotel"]],
    ["She left.He stayed.", ["She left", "He stayed"]],
    ["www.nspcc.org.uk is a page", ["www nspcc org uk is a page"]],
    ["1. She left. 2. He stayed.", ["1 She left", "2 He stayed"]],
    ["Aged 15. She left.", ["Aged 15", "She left"]],
    ["She left\u000bHe stayed", ["She left", "He stayed"]],
    ["She left... and ran", ["She left and ran"]],
    ["“Why?” she said.", ["Why she said"]],
    ["“Go.” She left.", ["Go", "She left"]],
    ["Really?! Yes.", ["Really", "Yes"]],
    ["On 14.02.2024 at 10.30 she left.", ["On 14 02 2024 at 10 30 she left"]],
  ])("%j", (text, expected) => expect(sentencesOf(text)).toEqual(expected));

  it("tells questions", () => expect(read("Why? She left. Really?").questions).toEqual([true, false, true]));
});

describe("what stands between words", () => {
  it.each([
    ["a, b", Gap.Comma],
    ["a - b", Gap.Dash],
    ["a—b", Gap.Dash],
    ["a-b", 0],
    ["a: b", Gap.Colon],
    ["a; b", Gap.Semicolon],
    ["a\nB", Gap.Line],
    ["a.\nb", Gap.Line | Gap.End],
    ["a:\nb", Gap.Line | Gap.Colon],
    ["a\n\nb", Gap.Line],
    ["a\n- b", Gap.Line | Gap.Dash],
    ["a\nb", Gap.Wrap],
    ["a,\u000bb", Gap.Wrap | Gap.Comma],
    [`${"a".repeat(50)}\nb`, 0],
    [`${" ".repeat(50)}a\nb`, Gap.Wrap],
    ["a (b", Gap.Open],
    ["a “b", 0],
    ["X. B", 0],
  ])("%j", (text, expected) => expect(read(text).before[1]).toBe(expected));
});
