import type { Lexicon } from "../../src/content/types/lexicon";
import { parsePhrase } from "../../src/engine/net/phrase";
import { phraseNet, sharedWording } from "../../src/tools/content/phrase-overlap";

const lexicon: Lexicon = {
  verbs: {
    put: { base: ["put"], s: ["puts"], past: ["put"], part: ["put"], ing: ["putting"] },
    be: { base: ["be"], s: ["is", "'s"], past: ["was"], part: ["been"], ing: ["being"] },
  },
  words: { reflexive: ["herself", "himself", "them self"], child: ["child", "young person"] },
  triggers: [],
  families: {},
  kinds: [],
  shortened: {},
  lookalikes: [],
  abbreviations: [],
  headings: [],
  additions: { child: [], family: [], professional: [], unknown: [] },
};

function shared(a: string, b: string): string | undefined {
  const [netA, netB] = [a, b].map((text) => {
    const phrase = parsePhrase(text, lexicon);
    if (!phrase.ok) throw new Error(phrase.problem);
    return phraseNet(phrase.value, lexicon);
  });
  if (netA === undefined || netB === undefined) throw new Error("two phrases are needed");
  return sharedWording(netA, netB);
}

it.each([
  ["streetwise", "streetwise", "streetwise"],
  ["Street-Wise", "street wise", "street wise"],
  ["{put} {reflexive} at risk", "puts herself at risk", "puts herself at risk"],
  ["{put} {reflexive} at risk", "putting them self at risk", "putting them self at risk"],
  ["(poor|bad) choice(s)?", "bad choices", "bad choices"],
  ["very? streetwise", "more? streetwise", "streetwise"],
  ["streetwise (young|old)? {child}", "streetwise young person", "streetwise young person"],
  ["{be:part} put", "been put", "been put"],
  ["make <0-2> choices", "make choices", "make choices"],
  ["=LAC review", "lac review", "lac review"],
  ["she {be:s} streetwise", "she's streetwise", "she 's streetwise"],
])("knows that “%s” and “%s” share “%s”", (a, b, words) => {
  expect(shared(a, b)).toBe(words);
  expect(shared(b, a)).toBe(words);
});

it.each([
  ["streetwise", "streetwise child"],
  ["{put} {reflexive} at risk", "put her at risk"],
  ["{put:ing} {reflexive} at risk", "puts herself at risk"],
  ["poor choices", "bad choices"],
  ["make <0-2> choices", "make poor choices"],
  ["make <1-2> choices", "make choices"],
])("knows that “%s” and “%s” write out different words", (a, b) => {
  expect(shared(a, b)).toBeUndefined();
  expect(shared(b, a)).toBeUndefined();
});
