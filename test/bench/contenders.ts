import type { Pack } from "../../src/content/types/pack";
import type { Checker } from "../../src/engine/index";
import type { Phrase } from "../../src/engine/net/phrase";
import { phraseRegex } from "./phrase-regex";
import type { BenchText } from "./text";

/** Something that reads a whole text and says how many things it found. */
export type Contender = Readonly<{
  name: string;
  /** Which work it does: our phrases, or rules of its own. */
  phrases: string;
  run: (text: BenchText) => number | Promise<number>;
}>;

/** The product: words, phrases, sentences, speech and all statuses. The base of every ratio. */
export function engineWhole(checker: Checker): Contender {
  return {
    name: "engine, whole pipeline",
    phrases: "all, with statuses",
    run: ({ paragraphs }) =>
      checker.check(paragraphs.map((text, index) => ({ ref: { story: "body", index }, text }))).length,
  };
}

/** The way most prose checkers work. */
export function separateRegexes(phrases: readonly Phrase[], pack: Pack): Contender {
  const regexes = phrases.map((phrase) => phraseRegex(phrase, pack.lexicon));
  return {
    name: "regular expressions, one a phrase",
    phrases: `all ${regexes.length}, no statuses`,
    run: ({ paragraphs }) => {
      let found = 0;
      for (const text of paragraphs) for (const regex of regexes) for (const _ of text.matchAll(regex)) found++;
      return found;
    },
  };
}
