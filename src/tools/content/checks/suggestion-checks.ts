import type { ContentCheck } from "./check";

/** Every wording rule offers both forms: what is established, and a concern that is not yet known. */
export const bothFormsAreOffered: ContentCheck = ({ pack, problemIn }) =>
  pack.wording.flatMap(({ id, suggest }) =>
    (["established", "concern"] as const)
      .filter((form) => !suggest.some((suggestion) => suggestion.form === form))
      .map((form) => problemIn(id, ["suggest"], `no suggestion has \`form: ${form}\`; add one`)),
  );

/** Capitals that are not a name: the pronoun, and abbreviations that the field writes so. */
const notNames = /^(I|CSE|CSA|CCE|HSB|NRM|[A-Z]{2,5})$/;

/**
 * A suggestion holds no fact that the writer has not written: no number, no date, no name. Whatever is unknown is a
 * blank in [square brackets]. What is inside brackets and braces is not looked at, nor is the first word's capital.
 */
export const suggestionsBringNoFacts: ContentCheck = ({ pack, problemIn }) =>
  pack.wording.flatMap(({ id, suggest, afterQuote = [] }) => {
    const texts = [
      ...suggest.map(({ text }, index) => ({ text, place: ["suggest", index, "text"] })),
      ...afterQuote.map((text, index) => ({ text, place: ["afterQuote", index] })),
    ];
    return texts.flatMap(({ text, place }) => {
      const own = text.replace(/\[[^\]]*\]|\{[^}]*\}/g, " _ ");
      const number = own.match(/[0-9]+/)?.[0];
      const name = own
        .split(/(?<=[.!?])\s+/)
        .flatMap((sentence) => sentence.trim().split(/\s+/).slice(1))
        .find((word) => /^\p{Lu}/u.test(word) && !notNames.test(word.replace(/\W/g, "")));
      return [
        ...(number === undefined
          ? []
          : [
              problemIn(
                id,
                place,
                `"${number}" is a fact that the writer may not have written; make it a blank, like [age]`,
              ),
            ]),
        ...(name === undefined
          ? []
          : [problemIn(id, place, `"${name}" looks like a name; make it a blank, like [who]`)]),
      ];
    });
  });
