import type { ExtentPart } from "../../features/ports/live-host";
import type { DraftParagraph } from "../../features/ports/record-host";
import { paragraphKey } from "./find-paragraph";
import { levelOf, lookOf, lookProperties } from "./paragraph-look";
import { queueText } from "./paragraph-text";
import type { WordSets } from "./word-run";

/** First part and later parts, in paragraphs: two round trips show the first prompts, one more per 500 (design.md D6). */
const firstPart = 600;
const laterPart = 500;

/**
 * Queues what is to be known of all paragraphs of the body before their texts (WordApi 1.1; ids 1.6 where the client has
 * them, since an unknown member fails a whole batch).
 */
export function queueBody(context: Word.RequestContext, sets: WordSets): Word.ParagraphCollection {
  const all = context.document.body.paragraphs;
  const wanted: string[] = [...lookProperties];
  if (sets.ids) wanted.push("items/uniqueLocalId");
  if (!sets.getText) wanted.push("items/text");
  all.load(wanted.join(","));
  return all;
}

type OnPart = (part: ExtentPart) => "go-on" | "stop" | Promise<"go-on" | "stop">;

/**
 * Reads a stretch of the body in parts: paragraphs in tables and content controls are in (WordApi 1.1; `getText()` 1.7
 * where the client has it). An empty stretch is one part without paragraphs.
 *
 * @param all the body's paragraphs, as `queueBody` loads them
 */
export async function readParts(
  context: Word.RequestContext,
  all: readonly Word.Paragraph[],
  { from, until }: Readonly<{ from: number; until: number }>,
  sets: WordSets,
  onPart: OnPart,
): Promise<"go-on" | "stop"> {
  const total = until - from;
  const read = (indices: readonly number[]) => {
    const texts = indices.map((index) => queueText(all[index] as Word.Paragraph, sets)); // every index is one of `all`
    return () => indices.map((index, at) => draftParagraph(index, texts[at]?.() ?? "", all[index], sets));
  };
  for (let at = from; at < until || at === from;) {
    const end = Math.min(until, at + (at === from ? firstPart : laterPart));
    const above = read(at === from ? headingsAbove(all, from) : []);
    const part = read(Array.from({ length: end - at }, (_, offset) => at + offset));
    // One round trip per part is the point: the first prompts come while the rest is still to be read.
    // eslint-disable-next-line office-addins/no-context-sync-in-loop
    if (sets.getText && end > at) await context.sync();
    const answer = await onPart({ paragraphs: part(), total, whole: all.length, above: above() });
    if (answer === "stop") return "stop";
    if (end === at) break;
    at = end;
  }
  return "go-on";
}

/** The headings that a paragraph stands under, from the outermost in. */
function headingsAbove(all: readonly Word.Paragraph[], index: number): readonly number[] {
  const above: number[] = [];
  let level = 10;
  for (let at = index - 1; at >= 0 && level > 1; at--) {
    const found = levelOf(all[at] as Word.Paragraph); // at < index, which is one of `all`
    if (found === undefined || found >= level) continue;
    level = found;
    above.unshift(at);
  }
  return above;
}

function draftParagraph(
  index: number,
  text: string,
  paragraph: Word.Paragraph | undefined,
  sets: WordSets,
): DraftParagraph {
  return {
    ref: { story: "body", index },
    key: paragraphKey(sets.ids ? paragraph?.uniqueLocalId : null, index),
    text,
    ...(paragraph === undefined ? {} : lookOf(paragraph)),
  };
}
