/** What stands between a word and the one before it; several may. */
export const enum Gap {
  Comma = 1,
  Colon = 2,
  /** A dash, or a hyphen between spaces. */
  Dash = 4,
  Open = 8,
  Close = 16,
  Semicolon = 32,
  Line = 64,
  /** The end of a sentence. */
  End = 128,
  /**
   * A line end in the midst of a sentence, after a short line. It parts no phrase, but it ends what a “no” reaches: it
   * may be a list in small letters. After a long line it is taken for the margin and is a space like any other.
   */
  Wrap = 256,
}

/** No phrase reaches over these. */
export const barrier: number = Gap.Semicolon | Gap.Line | Gap.End;
/** Neighbouring words of a phrase have none of these between them, but a `<0-3>` may. */
export const pause: number = Gap.Comma | Gap.Colon | Gap.Dash | Gap.Open | Gap.Close;

/**
 * The words of one text, by number. Spans are UTF-16 code units in the text as given. The arrays are longer than
 * `count` and are used again for the next text.
 */
export type Tokens = {
  count: number;
  /** The number that stands for any name no phrase knows; 0 where no phrase asks for one. */
  name: number;
  start: Int32Array;
  end: Int32Array;
  /** Number in the word table, 0 when no phrase knows the word; `name` where that looks like a name. */
  word: Uint16Array;
  /** `Gap`s before the word. */
  before: Uint16Array;
  /** `Passing`: which words no phrase minds between its own, and before which notes leave words out. */
  passing: Uint16Array;
  /** `Gap`s after the last word. */
  after: number;
  /** Index of each sentence's first word; a sentence without words has none. */
  sentences: number[];
  /** For each sentence, whether it ends with a question mark. */
  questions: boolean[];
  /** Where quotation marks stand, and apostrophes that are not inside a word. */
  marks: number[];
};

export function createTokens(): Tokens {
  return {
    count: 0,
    name: 0,
    start: new Int32Array(256),
    end: new Int32Array(256),
    word: new Uint16Array(256),
    before: new Uint16Array(256),
    passing: new Uint16Array(256),
    after: 0,
    sentences: [],
    questions: [],
    marks: [],
  };
}

/** Doubles the room for words. */
export function grow(tokens: Tokens): void {
  const size = tokens.start.length * 2;
  const start = new Int32Array(size);
  const end = new Int32Array(size);
  const word = new Uint16Array(size);
  const before = new Uint16Array(size);
  const passing = new Uint16Array(size);
  start.set(tokens.start);
  end.set(tokens.end);
  word.set(tokens.word);
  before.set(tokens.before);
  passing.set(tokens.passing);
  tokens.start = start;
  tokens.end = end;
  tokens.word = word;
  tokens.before = before;
  tokens.passing = passing;
}

/** Whether no phrase knows a word itself. */
export function isUnknown(tokens: Tokens, word: number): boolean {
  const number = tokens.word[word] as number;
  return number === 0 || number === tokens.name;
}

/** Some words alone, as if one of them were not there. */
export function wordsWithout(tokens: Tokens, first: number, last: number, left: number): Tokens {
  const kept: number[] = [];
  for (let word = first; word <= last; word++) if (word !== left) kept.push(word);
  return {
    ...tokens,
    count: kept.length,
    start: Int32Array.from(kept, (word) => tokens.start[word] as number),
    end: Int32Array.from(kept, (word) => tokens.end[word] as number),
    word: Uint16Array.from(kept, (word) => tokens.word[word] as number),
    before: Uint16Array.from(kept, (word) => tokens.before[word] as number),
    passing: Uint16Array.from(kept, (word) => tokens.passing[word] as number),
  };
}
