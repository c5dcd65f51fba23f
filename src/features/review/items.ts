import type { Finding, ParagraphRef, Story } from "../../engine/finding";
import type { DraftParagraph } from "../ports/record-host";
import type { Item } from "./review-state";
import { sentenceAround } from "./sentence";

/**
 * Findings that are put before the writer, as items of the list.
 *
 * @param seen how often each id has been given in this check; brought up to date
 */
export function itemsOf(
  paragraph: DraftParagraph,
  findings: readonly Finding[],
  heading: string | undefined,
  seen: Map<string, number>,
): Item[] {
  return findings
    .map((finding) => ({
      id: numbered(finding.id, seen),
      finding,
      paragraph,
      sentence: sentenceAround(paragraph.text, finding),
      ...(heading === undefined ? {} : { heading }),
    }))
    .filter(({ finding }) => finding.prompt);
}

/** Tells equal sentences apart by their order, over all findings, as the engine does for a whole document. */
function numbered(id: string, seen: Map<string, number>): string {
  const ordinal = (seen.get(id) ?? 0) + 1;
  seen.set(id, ordinal);
  return ordinal === 1 ? id : `${id}-${ordinal}`;
}

/** Document order: story, paragraph, then place and rule within it, as the engine sorts them. */
export function byPlace(a: Item, b: Item): number {
  return (
    compareRefs(a.paragraph.ref, b.paragraph.ref) ||
    a.finding.start - b.finding.start ||
    a.finding.end - b.finding.end ||
    (a.finding.ruleId < b.finding.ruleId ? -1 : a.finding.ruleId > b.finding.ruleId ? 1 : 0)
  );
}

const stories: readonly Story[] = ["body", "header", "footer", "footnote", "endnote", "textbox"];

function compareRefs(a: ParagraphRef, b: ParagraphRef): number {
  return stories.indexOf(a.story) - stories.indexOf(b.story) || a.index - b.index;
}
