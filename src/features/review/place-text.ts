import type { DraftParagraph, DraftPart } from "../ports/record-host";
import { place } from "../strings";
import type { Item } from "./review-state";

/** Headings longer than this are left out of a row; the paragraph's number is enough then. In UTF-16 code units. */
const longestHeading = 40;

/** "Paragraph 12, Impact" or "Footnote 2": counted from 1, and the nearest heading when there is a short one. */
export function placeText(item: Pick<Item, "paragraph" | "heading">): string {
  const where = paragraphText(item.paragraph);
  const heading = item.heading?.trim() ?? "";
  return heading === "" || heading.length > longestHeading ? where : place.under(where, heading);
}

/** "Not checked here: text boxes and comments."; undefined when everything was. */
export function uncheckedText(parts: readonly DraftPart[]): string | undefined {
  const names = parts.map((part) => place.draftParts[part]);
  const last = names.pop();
  if (last === undefined) return undefined;
  return place.notChecked(names.length === 0 ? last : place.and(names.join(", "), last));
}

function paragraphText({ ref, part }: DraftParagraph): string {
  const { story, index } = ref;
  if (story === "body") return place.paragraph(index + 1);
  if (story === "header" || story === "footer") return place.part[story];
  // Only a host that gives no numbers leaves it to be told by the paragraph.
  return story === "textbox" || part === undefined ? place.story[story](index + 1) : place.part[story](part);
}
