import { trackedDeletions } from "../document/marks";
import type { Stretch } from "../document/position";
import { findAll, readPattern } from "../document/search";
import { HostFailure } from "../richapi/failure";
import type { ServerObject } from "../richapi/server-object";
import { textArgument } from "./arguments";
import { searchWishes } from "./search-options";
import { paragraphsIn, spanIn } from "./stretch-text";
import type { WordContext } from "./word-context";

/** `search(text, options)` on anything with text: finds within `at`, paragraph by paragraph. */
export function searchIn(word: WordContext, at: Stretch, args: readonly unknown[], member: string): ServerObject {
  const pattern = readPattern(textArgument(args[0], member));
  if (pattern === undefined) {
    const message = "The search text is empty, longer than 255 characters, or has a code that Find does not know.";
    throw new HostFailure("SearchStringInvalidOrTooLong", message, member);
  }
  const wishes = searchWishes(args[1], member);
  const { model } = word;
  const hits = paragraphsIn(model, at).flatMap((paragraph): Stretch[] => {
    const limits = spanIn(model, at, paragraph);
    const barriers = word.options().deletionsSplitSearch ? trackedDeletions(model.docx, paragraph) : [];
    return findAll(
      model.textOf(paragraph),
      pattern,
      wishes,
      barriers.map(({ offset }) => offset),
    )
      .filter(({ start, end }) => start >= limits.start && end <= limits.end)
      .map(({ start, end }) => ({ start: { paragraph, offset: start }, end: { paragraph, offset: end } }));
  });
  return word.make.ranges(hits);
}
