import type { Lexicon } from "../../content/types/lexicon";
import type { Pack } from "../../content/types/pack";
import type { RecordingPrompt, Shorthand } from "../../content/types/recording";
import type { PackProblem } from "../pack-problem";
import { canSayNo, negationsOf } from "../denial";
import { createNetBuilder } from "../net/net";
import { groupEntries, parsePhrase, tokenise, type Phrase } from "../net/phrase";
import { createPool } from "../net/pool";
import { packWords } from "../text/word-list";
import { orderOf, packMembers } from "../word-order";
import {
  RecordingKind,
  type CompiledPrompt,
  type CompiledRecording,
  type CompiledService,
  type RecordingAccept,
} from "./compiled";
import { numbersOfContact } from "./phone-numbers";

/** What prompts about recording are made of. */
export type RecordingContent = Pick<Pack, "lexicon"> & Partial<Pick<Pack, "recording" | "contacts">>;

/** Word groups that stand in nearly every sentence: words of theirs are the last that a phrase is looked for by. */
const grammar = [
  "common",
  "determiner",
  "preposition",
  "pronoun",
  "object-pronoun",
  "possessive",
  "modal",
  "not",
  "no",
];
const moreGrammar = ["number", "coordinator", "empty-subject", "writer", "be", "have", "do"];

/** How much more common they are taken to be than any other. */
const commonWord = 20;
/** What all words of a text come to on that scale. */
const commonWords = 1000;

/**
 * Makes the tables of the prompts about recording.
 * @param problems takes what cannot be read
 * @returns undefined when the pack has no such prompt, or one that cannot be read
 */
export function compileRecording(
  { recording = [], contacts = [], lexicon }: RecordingContent,
  problems: PackProblem[],
): CompiledRecording | undefined {
  if (recording.length === 0) return undefined;
  const before = problems.length;
  const pool = createPool();
  const net = createNetBuilder(lexicon, pool);
  const accepts: RecordingAccept[] = [];
  const shorthand: { prompt: number; means: readonly string[] }[] = [];
  const services: CompiledService[] = [];
  const between = new Set<string>();
  const negations = negationsOf(lexicon);

  function add(
    texts: readonly string[],
    ruleId: string,
    where: string,
    accept: RecordingAccept,
    denying?: () => number,
  ): void {
    const number = accepts.push(accept) - 1;
    texts.forEach((text, index) => {
      const phrase = parsePhrase(text, lexicon);
      if (phrase.ok) {
        const denies = denying !== undefined && canSayNo(phrase.value, { lexicon, negations });
        if (denies) denying();
        net.add(phrase.value, number, denies ? RecordingKind.Negating : RecordingKind.Match);
      } else problems.push({ ruleId, where: `${where}[${index}]`, message: `“${text}”: ${phrase.problem}` });
    });
  }

  function addShorthand(id: string, prompt: number, entry: Shorthand, index: number): void {
    const number = shorthand.push({ prompt, means: entry.means }) - 1;
    add(entry.short, id, `shorthand[${index}].short`, { kind: "short", shorthand: number });
    const accept = accepts.push({ kind: "means", shorthand: number }) - 1;
    entry.means.forEach((words, at) => {
      const phrase = writtenOut(words);
      if (phrase.length > 0) net.add(phrase, accept, RecordingKind.Match);
      else
        problems.push({
          ruleId: id,
          where: `shorthand[${index}].means[${at}]`,
          message: `“${words}” has no word in it.`,
        });
    });
  }

  const prompts = recording.map((item, prompt): CompiledPrompt => {
    const { id, ref, looksFor } = item;
    if ("except" in item && item.except !== undefined) add(item.except, id, "except", { kind: "except", prompt });
    switch (item.looksFor) {
      case "statement": {
        let negating: number | undefined;
        add(
          item.match,
          id,
          "match",
          { kind: "statement", prompt },
          () => (negating ??= accepts.push({ kind: "negating", prompt }) - 1),
        );
        item.answers.forEach(({ phrases }, answer) => {
          add(phrases, id, `answers[${answer}].phrases`, { kind: "answer", prompt, answer });
        });
        return { id, ref, looksFor, answers: item.answers.map(({ reach }) => reach) };
      }
      case "shorthand":
        item.shorthand.forEach((entry, index) => addShorthand(id, prompt, entry, index));
        break;
      case "service-number":
        item.between.forEach((text, index) => {
          const [word, ...more] = tokenise(text);
          if (word !== undefined && more.length === 0) between.add(word);
          else problems.push({ ruleId: id, where: `between[${index}]`, message: `“${text}” must be one word.` });
        });
    }
    return { id, ref, looksFor, answers: [] };
  });
  if (recording.some(isAboutNumbers)) {
    for (const { id, phone, names } of contacts) {
      const service = services.push({ id, numbers: numbersOfContact(phone) }) - 1;
      if (names !== undefined) add(names, id, "names", { kind: "service", service });
    }
  }
  if (problems.length > before) return undefined;

  between.forEach((word) => void pool.plain(word));
  const order = orderOf(pool.words(), net.sets());
  const names = pool.words();
  const common = new Set([...grammar, ...moreGrammar].reduce<readonly string[]>(addWordsOf, []));
  return {
    words: packWords(order.plain),
    spellings: order.spellings.join(" "),
    between: packMembers(Array.from(between), order),
    net: net.build(order.place, {
      of: (word) => (common.has(names[word - 1] ?? "") ? commonWord : 1),
      all: commonWords,
    }),
    accepts,
    prompts,
    shorthand,
    services,
  };

  function addWordsOf(words: readonly string[], group: string): readonly string[] {
    return words.concat(wordsOf(lexicon, group));
  }
}

function isAboutNumbers({ looksFor }: RecordingPrompt): boolean {
  return looksFor === "service-number";
}

/** Words of a group that are one word. */
function wordsOf(lexicon: Lexicon, group: string): readonly string[] {
  const words: string[] = [];
  for (const entry of groupEntries({ name: group }, lexicon)) if (entry.length === 1) words.push(entry[0] as string);
  return words;
}

/** The words themselves, with a comma between any of them or not: “education, health and care plan”. */
function writtenOut(words: string): Phrase {
  const phrase: Phrase[number][] = [];
  for (const text of tokenise(words)) {
    if (phrase.length > 0) phrase.push({ kind: "gap", least: 0, most: 1 });
    phrase.push({ kind: "word", text });
  }
  return phrase;
}
