import fc from "fast-check";

import { bodyParagraphs, paragraphText, replaceText, setTracking, textAsStored } from "../../src/docx";
import { fixture, opened, texts } from "../support/docx-files";
import { unsafeThings } from "../support/docx-safety";
import { characterFormatting, structureCounts } from "../support/docx-structure";

/** A replacement anywhere: places are fractions, so that they suit any document. */
const edit = fc.record({
  paragraph: fc.double({ min: 0, max: 0.9999, noNaN: true }),
  from: fc.double({ min: 0, max: 1, noNaN: true }),
  to: fc.double({ min: 0, max: 1, noNaN: true }),
  text: fc.oneof(
    fc.constantFrom(
      "",
      "x",
      "new words",
      "a\tb",
      "line\u000bbreak",
      "😀",
      "two  spaces ",
      "<&>",
      "\ud83d",
      "שלום",
      "a\u0000b",
    ),
    fc.string({ unit: "binary", maxLength: 12 }),
  ),
});

/** A boundary between characters at about this fraction of a text. */
function offsetIn(text: string, fraction: number): number {
  const at = Math.round(fraction * text.length);
  return /[\ud800-\udbff]/.test(text.charAt(at - 1)) && /[\udc00-\udfff]/.test(text.charAt(at)) ? at - 1 : at;
}

describe.each(["assessment-example.docx", "every-feature.docx", "police-report-example.docx"])(
  "random replacements in %s",
  (name) => {
    it.each([false, true])("agree with plain text, and lose nothing else (tracked: %s)", (isTracked) => {
      fc.assert(
        fc.property(fc.array(edit, { minLength: 1, maxLength: 12 }), (edits) => {
          const docx = opened(fixture(name));
          setTracking(docx, isTracked);
          const model = texts(docx);
          const before = structureCounts(docx);
          for (const { paragraph, from, to, text } of edits) {
            const index = Math.floor(paragraph * model.length);
            const element = bodyParagraphs(docx)[index];
            const old = model[index] ?? "";
            if (!element) throw new Error("The number of paragraphs changed.");
            const [start, end] = [offsetIn(old, from), offsetIn(old, to)].sort((a, b) => a - b) as [number, number];
            const look = characterFormatting(docx, element);
            const result = replaceText(docx, element, { start, end }, text, {
              author: "Me",
              date: "2026-01-01T00:00:00Z",
            });
            if (!result.ok) {
              expect(result.problem).toBe("locked");
              continue;
            }
            model[index] = old.slice(0, start) + textAsStored(text) + old.slice(end);
            expect(paragraphText(docx, element)).toBe(model[index]);
            // Words before and after the span look as they did.
            const now = characterFormatting(docx, element);
            expect(now.slice(0, start)).toEqual(look.slice(0, start));
            expect(now.slice(now.length - (look.length - end))).toEqual(look.slice(end));
          }
          expect(structureCounts(docx)).toEqual(before);
          const saved = docx.save();
          expect(texts(opened(saved))).toEqual(model);
          expect(unsafeThings(saved)).toEqual([]);
        }),
        { numRuns: 40 },
      );
    });
  },
);
