import type { DraftParagraph, DraftPart, RecordHost } from "../../features/ports/record-host";
import { paragraphKey } from "./find-paragraph";
import { queueText } from "./paragraph-text";
import { readOtherTexts } from "./read-other-texts";
import { runInWord, type WordSets } from "./word-run";

/** First part and later parts, in paragraphs: two round trips show the first prompts, one more per 500 (design.md D6). */
const firstPart = 600;
const laterPart = 500;

type OnPart = Parameters<RecordHost["readDraft"]>[0];

/**
 * Reads the body, then what stands beside it. Headers and notes come after all of the body, so that they hold up no
 * prompt in it.
 *
 * @returns the parts that were not read
 * @throws HostError when the body cannot be read
 */
export async function readDraft(sets: WordSets, onPart: OnPart): Promise<readonly DraftPart[]> {
  const inBody = await readBody(sets, onPart);
  if (inBody === "stop") return [];
  const { paragraphs, unread } = await readOtherTexts(sets);
  if (paragraphs.length > 0) await onPart(paragraphs, inBody + paragraphs.length);
  return unread;
}

/**
 * Reads the body in document order: paragraphs in tables and content controls are in (WordApi 1.1; ids 1.6 and `getText()` 1.7 where the client has them, since an unknown member fails a whole batch).
 *
 * @returns how many paragraphs it has, or that the reading was stopped
 * @throws HostError
 */
function readBody(sets: WordSets, onPart: OnPart): Promise<number | "stop"> {
  return runInWord("reading the document", async (context) => {
    const all = context.document.body.paragraphs;
    const wanted = ["items/outlineLevel"];
    if (sets.ids) wanted.push("items/uniqueLocalId");
    if (!sets.getText) wanted.push("items/text");
    all.load(wanted.join(","));
    await context.sync();
    for (let from = 0; from < all.items.length;) {
      const until = Math.min(all.items.length, from + (from === 0 ? firstPart : laterPart));
      const items = all.items.slice(from, until);
      const texts = items.map((paragraph) => queueText(paragraph, sets));
      // One round trip per part is the point: the first prompts come while the rest is still to be read.
      // eslint-disable-next-line office-addins/no-context-sync-in-loop
      if (sets.getText) await context.sync();
      const part = items.map((paragraph, at) =>
        draftParagraph(
          from + at,
          texts[at]?.() ?? "",
          paragraph.outlineLevel,
          sets.ids ? paragraph.uniqueLocalId : null,
        ),
      );
      if ((await onPart(part, all.items.length)) === "stop") return "stop";
      from = until;
    }
    if (all.items.length === 0) await onPart([], 0);
    return all.items.length;
  });
}

function draftParagraph(index: number, text: string, outlineLevel: number, id: string | null): DraftParagraph {
  return {
    ref: { story: "body", index },
    key: paragraphKey(id, index),
    text,
    // Body text has a level outside 1 to 9.
    ...(outlineLevel >= 1 && outlineLevel <= 9 ? { headingLevel: outlineLevel } : {}),
  };
}
