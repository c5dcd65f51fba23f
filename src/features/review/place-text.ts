import type { ParagraphRef } from "../../engine/finding";
import { place } from "../strings";
import type { Item } from "./review-state";

/** Headings longer than this are left out of a row; the paragraph's number is enough then. In UTF-16 code units. */
const longestHeading = 40;

/** "Paragraph 12, Impact": the paragraph counted from 1, and the nearest heading when there is a short one. */
export function placeText(item: Pick<Item, "paragraph" | "heading">): string {
  const where = paragraphText(item.paragraph.ref);
  const heading = item.heading?.trim() ?? "";
  return heading === "" || heading.length > longestHeading ? where : place.under(where, heading);
}

function paragraphText(ref: ParagraphRef): string {
  const number = ref.index + 1;
  return ref.story === "body" ? place.paragraph(number) : place.story[ref.story](number);
}
