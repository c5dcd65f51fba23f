import fc from "fast-check";

/** Replacing some words of some paragraph: places are fractions from 0 to below 1, so that they suit any document. */
export type SampleEdit = Readonly<{ paragraph: number; word: number; words: number; text: string }>;

const fraction = fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true });

const edit = fc.record({
  paragraph: fraction,
  word: fraction,
  words: fc.integer({ min: 1, max: 5 }),
  text: fc.constantFrom(
    "[who] put her at risk",
    "“being exploited”",
    "x",
    "more than one word – and a dash",
    "it’s 50% & <b>",
    "",
  ),
});

/** The same edits for the same seed. */
export function sampleEdits(seed: number, count: number): readonly SampleEdit[] {
  return fc.sample(edit, { seed, numRuns: count });
}
