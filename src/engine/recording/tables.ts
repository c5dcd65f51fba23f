import { hashStart, hashUnit } from "../../base/hash";
import { loadNet, type AcceptNumbers } from "../net/load-net";
import { createMatcher, type Matcher } from "../pattern/matcher";
import { foldUnit } from "../text/characters";
import { spelledOut } from "../text/contractions";
import type { Tokens } from "../text/tokens";
import { unpackWords } from "../text/word-list";
import { createWordTable, isUnseen } from "../text/words";
import { unpackMembers } from "../word-order";
import { RecordingKind, type CompiledRecording } from "./compiled";

/** What finds phrases of these prompts in words that have been read already. */
export type RecordingTables = Readonly<{
  matcher: Matcher;
  /** The same words of the same text, by the numbers that they have in these tables. They last until the next call. */
  renumber: (text: string, tokens: Tokens) => Tokens;
  /** 1 for a word that may stand between a service's name and its number. */
  between: Uint8Array;
}>;

/** In code units: “ur”, the “nt” of “dont”. */
const longestSpelled = 2;

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
  const net = loadNet(compiled.net, highest, words.plainOf, acceptNumbersOf(compiled.accepts));
  let numbers = new Uint16Array(256);

  function renumber(text: string, tokens: Tokens): Tokens {
    if (numbers.length < tokens.word.length) numbers = new Uint16Array(tokens.word.length);
    for (let word = 0; word < tokens.count; word++) {
      const start = tokens.start[word] as number;
      const end = tokens.end[word] as number;
      const isAttached = word > 0 && start === tokens.end[word - 1];
      const meant = end - start <= longestSpelled ? spelledOut(text.slice(start, end), isAttached) : undefined;
      if (meant !== undefined) {
        numbers[word] = words.idOf(meant);
        continue;
      }
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
    matcher: createMatcher(net, false, onStep),
    renumber,
    between: unpackMembers(compiled.between, highest),
  };
}

function acceptNumbersOf(accepts: CompiledRecording["accepts"]): AcceptNumbers {
  const negatingOf = new Map<number, number>();
  accepts.forEach((accept, number) => {
    if (accept.kind === "negating") negatingOf.set(accept.prompt, number);
  });

  return (subject, kind) => {
    const accept = accepts[subject];
    if (kind !== RecordingKind.Negating || accept?.kind !== "statement") return [subject];
    const negating = negatingOf.get(accept.prompt);
    return negating === undefined ? [subject] : [subject, negating];
  };
}
