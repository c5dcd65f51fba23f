import type { Source } from "../../content/types/reference";
import { shell } from "../strings";
import { isKnown } from "../contacts/contact-facts";

/** "Title, publisher, year" of each source that the pack knows; a missing year is "date not known". */
export function sourceTexts(ids: readonly string[], sources: readonly Source[]): readonly string[] {
  return ids
    .map((id) => sources.find((source) => source.id === id))
    .filter((source) => source !== undefined)
    .map(({ title, publisher, year }) => [title, publisher, isKnown(year) && /\d/u.test(year) ? year : shell.dateUnknown].join(", "));
}
