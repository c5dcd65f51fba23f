/** How far a text speaks as records about children do: counts that add up over its paragraphs. */
export type Register = Readonly<{
  words: number;
  /** Those of its words that such records are full of, and its prompts. */
  ofRecords: number;
}>;

export const noRegister: Register = { words: 0, ofRecords: 0 };

export function addRegisters(one: Register, other: Register): Register {
  return { words: one.words + other.words, ofRecords: one.ofRecords + other.ofRecords };
}

/** Too few words to tell by. */
const fewestWords = 200;
/** A text is taken for something else where fewer than one word in so many is of records. */
const wordsToOne = 100;

/**
 * Whether a text may be a record about a child, as any short one may. Of a long text that is none, what is found is not
 * said of a child, so it is put before nobody until they ask for it (decision 0032 has the figures).
 */
export function mayBeRecord({ words, ofRecords }: Register): boolean {
  return words < fewestWords || ofRecords * wordsToOne >= words;
}
