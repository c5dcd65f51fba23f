import type { NewControlKind } from "../../../docx";
import { insertControlAround, insertControlInText, wrapBlocks } from "../document/control-edits";
import type { Stretch } from "../document/position";
import { HostFailure } from "../richapi/failure";
import type { ServerObject } from "../richapi/server-object";
import { kindToInsert } from "./control-types";
import { mustSucceed } from "./edit";
import type { WordContext } from "./word-context";

/**
 * `insertContentControl(type)` on a stretch of text. Within one paragraph the control stands round its words, over
 * several it is rich text and stands round the blocks.
 */
export function insertControl(
  word: WordContext,
  stretch: Stretch,
  args: readonly unknown[],
  member: string,
): ServerObject {
  const kind = kindToInsert(word, args[0], member);
  const isOne = stretch.start.paragraph === stretch.end.paragraph;
  if (!isOne) {
    mustBeRichText(kind, member);
    return created(word, () => insertControlAround(word.model, stretch, "add-in"), member);
  }
  const isOverText = stretch.start.offset < stretch.end.offset;
  if (isOverText && (kind === "check-box" || kind === "drop-down-list")) {
    throw word.gate.unknown(`${member} of a check box or list over text`);
  }
  return created(word, () => insertControlInText(word.model, stretch, kind, "add-in"), member);
}

/** The same on a paragraph, table or body as a whole: rich text goes round the blocks themselves. */
export function insertControlOnBlocks(
  word: WordContext,
  blocks: Readonly<{ first: Element; last: Element; stretch: Stretch }>,
  args: readonly unknown[],
  member: string,
): ServerObject {
  const kind = kindToInsert(word, args[0], member);
  if (kind !== "rich-text") return insertControl(word, blocks.stretch, args, member);
  return created(word, () => wrapBlocks(word.model, blocks.first, blocks.last, "add-in"), member);
}

function mustBeRichText(kind: NewControlKind, member: string): void {
  if (kind === "rich-text") return;
  throw new HostFailure("InvalidArgument", "Only rich text goes round several paragraphs.", member);
}

function created(word: WordContext, insert: () => Element | undefined, member: string): ServerObject {
  if (word.options().controlsStopSaving) word.serverCopy.stopSaving();
  const control = mustSucceed(insert(), member);
  word.newControls.note(control);
  word.controlEvents.inserted(control);
  return word.make.control(control);
}
