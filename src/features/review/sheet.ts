import type { DraftParagraph } from "../ports/record-host";

/** One checked paragraph with what a re-check needs: what was open before it, and the heading it stands under. */
export type SheetLine = Readonly<{ paragraph: DraftParagraph; before: unknown; heading: string | undefined }>;

/** The paragraphs of a check, in the order read. It lives as long as the pane shows them, and is never stored. */
export type Sheet = { lines: SheetLine[] };

/** Counts words the plain way: runs without white space that hold a letter or a digit. */
export function countWords(text: string): number {
  return text.match(/\S*[\p{L}\p{N}]\S*/gu)?.length ?? 0;
}

/** Whether two paragraphs belong to one text, in which headings and quotations run on: the body, or one header or note. */
export function isSameText(one: DraftParagraph, other: DraftParagraph): boolean {
  return one.ref.story === other.ref.story && one.part === other.part;
}
