import { findAll, longestSearch, readPattern, type SearchWishes } from "../../../src/workbench/host/document/search";

const anyCase: SearchWishes = { matchCase: false, matchWholeWord: false, matchPrefix: false, matchSuffix: false };
const exactCase: SearchWishes = { ...anyCase, matchCase: true };

/** The hits of a search as the words found. */
function found(
  text: string,
  query: string,
  wishes = anyCase,
  barriers: readonly number[] = [],
): readonly string[] | undefined {
  const pattern = readPattern(query);
  return pattern && findAll(text, pattern, wishes, barriers).map(({ start, end }) => text.slice(start, end));
}

it.each([
  ["other case", "Fox fox FOX", "fox", anyCase, ["Fox", "fox", "FOX"]],
  ["exact case on request", "Fox fox FOX", "fox", exactCase, ["fox"]],
  ["no overlaps", "aaaa", "aa", anyCase, ["aa", "aa"]],
  ["curly for straight", "it’s “so”", 'it\'s "so"', exactCase, ["it’s “so”"]],
  ["straight for curly", "it's", "it’s", exactCase, ["it's"]],
  ["letters that grow in lower case, without losing place", "İxİx", "x", anyCase, ["x", "x"]],
  ["whole words", "art, start, art's", "art", { ...anyCase, matchWholeWord: true }, ["art", "art"]],
  ["beginnings of words", "risk risky brisk", "risk", { ...anyCase, matchPrefix: true }, ["risk", "risk"]],
  ["ends of words", "risk risky brisk", "risk", { ...anyCase, matchSuffix: true }, ["risk", "risk"]],
  ["nothing", "abc", "x", anyCase, []],
])("finds %s", (_name, text, query, wishes, expected) => {
  expect(found(text, query, wishes)).toEqual(expected);
});

it.each([
  ["^^ a caret", "2^3", "2^^3", ["2^3"]],
  ["^t a tab", "a\tb", "a^tb", ["a\tb"]],
  ["^l a line break", "a\u000bb", "a^lb", ["a\u000bb"]],
  ["^s a space that does not break", "a\u00a0b", "a^sb", ["a\u00a0b"]],
  ["^~ a hyphen that does not break", "a\u2011b", "a^~b", ["a\u2011b"]],
  ["^? anything", "cat cut", "c^?t", ["cat", "cut"]],
  ["^# a digit", "a1 ab", "a^#", ["a1"]],
  ["^$ a letter", "1a 12", "1^$", ["1a"]],
  ["^w white space", "a \t b", "a^wb", ["a \t b"]],
  ["codes in capitals", "a\tb", "a^Tb", ["a\tb"]],
])("reads %s", (_name, text, query, expected) => {
  expect(found(text, query, exactCase)).toEqual(expected);
});

it("finds the end of a paragraph by ^p, and nothing beyond it", () => {
  expect(found("the end", "end^p")).toEqual(["end"]);
  expect(found("end and more", "end^p")).toEqual([]);
  expect(found("the end", "end^pmore")).toEqual([]);
  expect(found("the end", "^p")).toEqual([""]);
});

it.each(["\t", "\u000b", "\n", "a\tb"])("finds no control character typed as such (%j)", (query) => {
  expect(found("a\tb\u000bc\nd", query)).toEqual([]);
});

it("refuses an empty text, one over 255 with its escapes, and a code that Find does not have", () => {
  expect(readPattern("")).toBeUndefined();
  expect(readPattern("x".repeat(longestSearch))).toBeDefined();
  expect(readPattern("x".repeat(longestSearch + 1))).toBeUndefined();
  expect(readPattern(`${"x".repeat(longestSearch - 1)}^^`)).toBeUndefined();
  expect(readPattern("a^j")).toBeUndefined();
  expect(readPattern("ends in ^")).toBeUndefined();
});

it("lies across no barrier, and finds what stands on either side", () => {
  expect(found("at risk at risk", "at risk", anyCase, [3])).toEqual(["at risk"]);
  expect(found("at risk", "at", anyCase, [2])).toEqual(["at"]);
  expect(found("at risk", " risk", anyCase, [2])).toEqual([" risk"]);
});
