/**
 * One slice of work before the page gets its turn: so many paragraphs or so many UTF-16 code units, whichever is
 * reached first, so that a slice stays far below the 50 ms of product.md 4.7. The first of a check is smaller: it brings
 * the first prompts.
 */
export const sliceBudget = { first: 20, paragraphs: 60, characters: 24_000 };

/** Counts work against a budget: `add` each paragraph's length, and when it answers true, give the page its turn. */
export function createSlice(): Readonly<{ add: (characters: number) => boolean }> {
  let paragraphs = 0;
  let characters = 0;
  return {
    add(length) {
      paragraphs += 1;
      characters += length;
      if (paragraphs < sliceBudget.paragraphs && characters < sliceBudget.characters) return false;
      paragraphs = 0;
      characters = 0;
      return true;
    },
  };
}
