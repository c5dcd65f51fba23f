import { hashStart, hashUnit } from "../../base/hash";
import { loadNet } from "../pattern/load-net";
import { createMatcher, type Matcher } from "../pattern/matcher";
import { foldUnit } from "../text/characters";
import type { Tokens } from "../text/tokens";
import { unpackWords } from "../text/word-list";
import { createWordTable, isUnseen } from "../text/words";
import { unpackCommon } from "../word-order";
import type { CompiledRecording } from "./compiled";

/** What finds phrases of these prompts in words that have been read already. */
export type RecordingTables = Readonly<{
  matcher: Matcher;
  /** The same words of the same text, by the numbers that they have in these tables. They last until the next call. */
  renumber: (text: string, tokens: Tokens) => Tokens;
  /** 1 for a word that may stand between a service's name and its number. */
  between: Uint8Array;
}>;

/** Unpacks the tables. */
export function openRecordingTables(
  compiled: CompiledRecording,
  onUnit?: () => void,
  onStep?: () => void,
): RecordingTables {
  const list = unpackWords(compiled.words);
  const spellings = compiled.spellings === "" ? [] : compiled.spellings.split(" ");
  const highest = list.count + spellings.length;
  const words = createWordTable(list, spellings);
  const common = unpackCommon(compiled.common, highest);
  const net = loadNet(compiled.net, highest, words.plainOf, (word) => (common[word] === 1 ? 20 : 1));
  let numbers = new Uint16Array(256);

  function renumber(text: string, tokens: Tokens): Tokens {
    if (numbers.length < tokens.word.length) numbers = new Uint16Array(tokens.word.length);
    for (let word = 0; word < tokens.count; word++) {
      const start = tokens.start[word] as number;
      const end = tokens.end[word] as number;
      let hash = hashStart;
      for (let at = start; at < end; at++) {
        if (onUnit !== undefined) onUnit();
        const unit = text.charCodeAt(at);
        if (!isUnseen(unit)) hash = hashUnit(hash, foldUnit(unit));
      }
      numbers[word] = words.find(hash, text, start, end);
    }
    return { ...tokens, word: numbers };
  }

  return {
    matcher: createMatcher(net, unpackCommon(compiled.adverbs, highest), onStep),
    renumber,
    between: unpackCommon(compiled.between, highest),
  };
}
