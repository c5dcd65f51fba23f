import { packNumbers } from "../base/numbers";
import type { Lexicon } from "../content/types/lexicon";
import { groupEntries, parsePhrase, type Part, type Phrase } from "./net/phrase";
import type { WordPool } from "./net/pool";
import type { PackProblem } from "./pack-problem";

/**
 * The families that hold them: adverbs of several words (“at times”, “on several occasions”), and what stands between a subject
 * and its verb and says how sure or how usual it is (“is known to”, “may have”).
 */
const families = ["adverbial", "catenative"];

/** What they may come to when each is written out; more would cost each start. */
const mostSequences = 3000;

/** What phrases go over: its words, by their numbers in the pool, which they join. */
export type Passed = readonly Readonly<{ words: readonly number[]; isCatenative: boolean }>[];

/** Writes out the two families of a lexicon, which need not have any; a gap in one is a problem that says what to do. */
export function passedOf(lexicon: Lexicon, pool: WordPool, problems: PackProblem[]): Passed {
  const sequences = new Map<string, Passed[number]>();
  for (const family of families) {
    (lexicon.families[family] ?? []).forEach((text, index) => {
      const phrase = parsePhrase(text, lexicon);
      if (!phrase.ok) return; // said of the family already
      const written = writtenOut(phrase.value, lexicon);
      if (written === undefined) {
        const message = `“${text}”: these are plain words, without a gap and without exact capitals. Write them out.`;
        problems.push({ ruleId: "lexicon", where: `families.${family}[${index}]`, message });
        return;
      }
      for (const words of written) {
        if (words.length === 0) continue;
        sequences.set(words.join(" "), { words: words.map(pool.plain), isCatenative: family === "catenative" });
      }
    });
  }
  if (sequences.size > mostSequences) {
    const message = `These come to ${sequences.size} ways, ${mostSequences} are the most. Take some out.`;
    problems.push({ ruleId: "lexicon", where: `families.${families.join(", ")}`, message });
  }
  return Array.from(sequences.values());
}

/**
 * They as a short text: in the order of their words' numbers, each as twice how many of its words are those of the one
 * before, one more for a catenative; how many others it has; and these.
 * @param place each word's place in the finished table.
 */
export function packPassed(passed: Passed, place: (word: number) => number): string {
  const placed = passed.map(({ words, isCatenative }) => ({ words: words.map(place), isCatenative }));
  placed.sort((a, b) => inOrder(a.words, b.words));
  let before: readonly number[] = [];
  const numbers: number[] = [];
  for (const { words, isCatenative } of placed) {
    let shared = 0;
    while (shared < before.length && before[shared] === words[shared]) shared++;
    numbers.push(shared * 2 + (isCatenative ? 1 : 0), words.length - shared, ...words.slice(shared));
    before = words;
  }
  return packNumbers(numbers);
}

function inOrder(a: readonly number[], b: readonly number[]): number {
  let at = 0;
  while (at < a.length && a[at] === b[at]) at++;
  return (a[at] ?? 0) - (b[at] ?? 0);
}

function writtenOut(phrase: Phrase, lexicon: Lexicon): readonly (readonly string[])[] | undefined {
  let all: readonly (readonly string[])[] = [[]];
  for (const part of phrase) {
    const ways = waysOf(part, lexicon);
    if (ways === undefined) return undefined;
    all = all.reduce<(readonly string[])[]>((sum, start) => sum.concat(ways.map((way) => [...start, ...way])), []);
  }
  return all;
}

function waysOf(part: Part, lexicon: Lexicon): readonly (readonly string[])[] | undefined {
  switch (part.kind) {
    case "word":
      return [[part.text]];
    case "group":
      return groupEntries(part, lexicon);
    case "optional": {
      const ways = waysOf(part.part, lexicon);
      return ways === undefined ? undefined : [[], ...ways];
    }
    case "choice": {
      const all: (readonly string[])[] = [];
      for (const option of part.options) {
        const ways = writtenOut(option, lexicon);
        if (ways === undefined) return undefined;
        all.push(...ways);
      }
      return all;
    }
    case "exact":
    case "kept":
    case "gap":
      return undefined;
  }
}
