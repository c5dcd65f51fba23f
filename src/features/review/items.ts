import type { Finding, ParagraphRef, Story } from "../../engine/finding";
import type { DraftParagraph } from "../ports/record-host";
import type { Item } from "./review-state";
import { sentenceAround } from "./sentence";

/** Findings that are put before the writer, as items of the list; the others are kept for comparing with checklists. */
export function itemsOf(
  paragraph: DraftParagraph,
  findings: readonly Finding[],
  heading: string | undefined,
  taken: Set<string>,
): Item[] {
  return findings
    .filter((finding) => finding.prompt)
    .map((finding) => ({
      id: uniqueId(finding.id, taken),
      finding,
      paragraph,
      sentence: sentenceAround(paragraph.text, finding),
      ...(heading === undefined ? {} : { heading }),
    }));
}

/** Adds a number to an id that another sentence with the same words has already; remembers what it gives out. */
function uniqueId(id: string, taken: Set<string>): string {
  let free = id;
  for (let copy = 2; taken.has(free); copy++) free = `${id}~${copy}`;
  taken.add(free);
  return free;
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
