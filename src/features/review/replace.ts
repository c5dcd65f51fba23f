import type { Span } from "../../base/span";
import type { RecordHost, ReplaceRefusal } from "../ports/record-host";
import { additionAt, placeAfterQuote } from "./after-quote";
import type { Edit } from "./edit";
import type { Change, Item } from "./review-state";

/** A change as it was made, or why nothing was done. */
export type EditOutcome =
  | Readonly<{ kind: "done"; change: Change; edit: Edit; tracked: boolean | "unknown" }>
  | Readonly<{ kind: ReplaceRefusal }>;

type Writer = Pick<RecordHost, "replace">;

/**
 * Puts the writer's chosen wording in place of a finding's words. Its first blank is selected, to be typed over.
 *
 * @throws RangeError for a finding that must not be replaced (somebody's exact words): no screen offers it.
 */
export async function replaceWords(host: Writer, item: Item, wording: string, id: string): Promise<EditOutcome> {
  if (!item.finding.replaceable) throw new RangeError("This finding is not replaceable.");
  return write(host, item, item.finding, wording, { id, kind: "replaced" });
}

/** Adds a sentence after a quotation and leaves the quotation as it is. */
export async function addAfterQuote(host: Writer, item: Item, wording: string, id: string): Promise<EditOutcome> {
  const { text } = item.paragraph;
  const at = placeAfterQuote(text, item.finding);
  return write(host, item, { start: at, end: at }, additionAt(text, at, wording), { id, kind: "added" });
}

/** The way back: the words that stood there before, in place of those put in. */
export async function putBack(
  host: Writer,
  change: Change,
): Promise<
  Readonly<{ kind: "done"; paragraph: Change["paragraph"]; edit: Edit }> | Readonly<{ kind: ReplaceRefusal }>
> {
  if (!change.span) return { kind: "moved" };
  const outcome = await host.replace({ paragraph: change.paragraph, span: change.span }, change.before);
  if (outcome.kind !== "replaced") return outcome;
  return { kind: "done", paragraph: outcome.paragraph, edit: { span: change.span, length: change.before.length } };
}

/** The first blank, "[who]", of a wording; it is what the writer fills in next. */
export function firstBlank(wording: string): Span | undefined {
  const match = /\[[^[\]]+\]/u.exec(wording);
  return match ? { start: match.index, end: match.index + match[0].length } : undefined;
}

async function write(
  host: Writer,
  item: Item,
  { start, end }: Span,
  text: string,
  { id, kind }: Pick<Change, "id" | "kind">,
): Promise<EditOutcome> {
  const { paragraph } = item;
  const span = { start, end };
  const outcome = await host.replace({ paragraph, span }, text, firstBlank(text));
  if (outcome.kind !== "replaced") return outcome;
  const change: Change = {
    id,
    kind,
    item,
    paragraph: outcome.paragraph,
    span: { start, end: start + text.length },
    before: paragraph.text.slice(start, end),
    after: text,
  };
  return { kind: "done", change, edit: { span, length: text.length }, tracked: outcome.tracked };
}
