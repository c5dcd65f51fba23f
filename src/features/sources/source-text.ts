import type { Source } from "../../content/types/reference";
import { shell } from "../strings";
import { isKnown } from "../contacts/contact-facts";

/** "Title, publisher" of a source; its id when the pack does not know it. */
export function sourceTitle(id: string, sources: readonly Source[]): string {
  const source = sources.find((each) => each.id === id);
  return source ? `${source.title}, ${source.publisher}` : id;
}

/** "Title, publisher, year" of each source that the pack knows; a missing year is "date not known". */
export function sourceTexts(ids: readonly string[], sources: readonly Source[]): readonly string[] {
  return ids
    .map((id) => sources.find((source) => source.id === id))
    .filter((source) => source !== undefined)
    .map(({ title, publisher, year }) =>
      [title, publisher, isKnown(year) && /\d/u.test(year) ? year : shell.dateUnknown].join(", "),
    );
}
