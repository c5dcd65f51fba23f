import { bookmarkNames, bookmarkPlaces, isBookmarkName } from "../../../docx";
import { addBookmark, removeBookmark } from "../document/bookmark-edits";
import type { Stretch } from "../document/position";
import { HostFailure } from "../richapi/failure";
import type { ServerObject } from "../richapi/server-object";
import { textArgument } from "./arguments";
import { mustSucceed } from "./edit";
import { comparePositions, overlaps } from "./stretch-text";
import type { WordContext } from "./word-context";

/** `Range.insertBookmark(name)`. */
export function insertBookmark(word: WordContext, at: Stretch, args: readonly unknown[]): void {
  const member = "Range.insertBookmark";
  const name = textArgument(args[0], member);
  if (!isBookmarkName(name)) {
    throw new HostFailure("InvalidArgument", "At most 40 letters, digits and underscores are taken.", member);
  }
  addBookmark(word.model, name, at, "add-in");
}

/** `Document.getBookmarkRange(name)`; undefined when there is no such bookmark. */
export function bookmarkRange(word: WordContext, args: readonly unknown[], member: string): ServerObject | undefined {
  const places = bookmarkPlaces(word.model.docx, textArgument(args[0], member));
  return places === undefined ? undefined : word.make.range(places);
}

/** `Document.deleteBookmark(name)`, which deletes it "if it exists". */
export function deleteBookmark(word: WordContext, args: readonly unknown[]): void {
  const member = "Document.deleteBookmark";
  const name = textArgument(args[0], member);
  if (!bookmarkNames(word.model.docx).some((known) => known.toLowerCase() === name.toLowerCase())) return;
  mustSucceed(removeBookmark(word.model, name, "add-in"), member);
}

/** `Range.getBookmarks(includeHidden, includeAdjacent)`: names of bookmarks that overlap the range, in order. */
export function bookmarksIn(word: WordContext, at: Stretch, args: readonly unknown[]): readonly string[] {
  const { model } = word;
  const [hidden, adjacent] = args;
  return bookmarkNames(model.docx).filter((name) => {
    if (name.startsWith("_") && hidden !== true) return false;
    const places = bookmarkPlaces(model.docx, name);
    if (places === undefined) return false;
    if (adjacent !== true) return overlaps(model, places, at);
    return comparePositions(model, places.start, at.end) <= 0 && comparePositions(model, places.end, at.start) >= 0;
  });
}
