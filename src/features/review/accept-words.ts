import type { RecordHost } from "../ports/record-host";
import { firstBlank, replaceWords, type EditOutcome } from "./replace";
import type { Item } from "./review-state";

type Writer = Pick<RecordHost, "readAgain" | "replace" | "show">;

/**
 * Takes in a wording that the writer accepted in Word's own pop-up. Word may have put it in already (Windows), may have
 * put it in twice (#6358), or not at all (#6644). So the paragraph is read first: what Word did is kept and can be
 * undone like any change; where it did nothing, the words are replaced here. A paragraph that was changed anywhere else
 * is left alone.
 *
 * @throws RangeError for a finding that must not be replaced: its mark offers nothing
 */
export async function acceptWords(host: Writer, item: Item, wording: string, id: string): Promise<EditOutcome> {
  if (!item.finding.replaceable) throw new RangeError("This finding is not replaceable.");
  const { paragraph, finding } = item;
  const { start, end } = finding;
  const now = await host.readAgain(paragraph);
  if (now === undefined) return { kind: "moved" };
  if (now.text === paragraph.text) return replaceWords(host, item, wording, id);
  const before = paragraph.text.slice(0, start);
  const after = paragraph.text.slice(end);
  const words = now.text.slice(start, now.text.length - after.length);
  if (now.text !== before + words + after || !words.includes(wording)) return { kind: "moved" };
  const blank = words === wording ? firstBlank(wording) : undefined;
  if (blank !== undefined) {
    // The blank is what the writer fills in next; that Word can't select it is no reason to say anything.
    const span = { start: start + blank.start, end: start + blank.end };
    await host.show({ paragraph: now, span }).catch(() => undefined);
  }
  return {
    kind: "done",
    change: {
      id,
      kind: "replaced",
      item,
      paragraph: now,
      span: { start, end: start + words.length },
      before: paragraph.text.slice(start, end),
      after: words,
      ...(words === wording ? {} : { differs: true as const }),
    },
    edit: { span: { start, end }, length: words.length },
    tracked: "unknown",
  };
}
