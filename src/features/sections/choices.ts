import { inserted as words } from "../strings";

/** What an indicator is when it is not there now; `none`: not answered (design.md D6). */
export type Otherwise = "not-present" | "not-known" | "past" | "none";

/** In the order in which they are offered. */
export const otherwise: readonly Exclude<Otherwise, "none">[] = ["not-present", "not-known", "past"];

/** The same as they are printed in a document. */
export const printedChoices: readonly string[] = otherwise.map((choice) => words.otherwise[choice]);

/** The choice that a document's words mean; undefined for words that are none of them, which are shown as they stand. */
export function choiceOf(text: string): Otherwise | undefined {
  const plain = text.trim().toLowerCase();
  if (plain === "" || plain === words.choose.toLowerCase()) return "none";
  return otherwise.find((choice) => words.otherwise[choice].toLowerCase() === plain);
}
