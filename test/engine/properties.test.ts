import fc from "fast-check";
import { compiled, practicePieces } from "./support/practice-pack";
import { properties } from "./support/properties";

const subject = { pack: compiled(), pieces: practicePieces };

describe("whatever the text", () => {
  // The same properties, for as long as one likes and with the real pack: npm run fuzz.
  it.each(properties)("$holds", async ({ make, short }) => {
    await fc.assert(make(subject), { numRuns: short });
  });
});
