import type { Stretch } from "../document/position";
import { HostFailure } from "../richapi/failure";
import type { ServerObject } from "../richapi/server-object";
import { paragraphsIn, spanIn } from "./stretch-text";
import type { WordContext } from "./word-context";

/** `getTextRanges(endingMarks, trimSpacing)`: the pieces of a stretch, each up to and with a mark. A paragraph ends a piece. */
export function textRanges(word: WordContext, at: Stretch, args: readonly unknown[], member: string): ServerObject {
  const [marks, trims] = args;
  if (!Array.isArray(marks) || marks.some((mark) => typeof mark !== "string" || mark === "")) {
    throw new HostFailure("InvalidArgument", "A list of ending marks is expected.", member);
  }
  const { model } = word;
  const found = paragraphsIn(model, at).flatMap((paragraph): Stretch[] => {
    const span = spanIn(model, at, paragraph);
    return pieces(model.textOf(paragraph), span, marks as readonly string[])
      .map((piece) => (trims === true ? trimmed(model.textOf(paragraph), piece) : piece))
      .filter(({ start, end }) => end > start)
      .map(({ start, end }) => ({ start: { paragraph, offset: start }, end: { paragraph, offset: end } }));
  });
  return word.make.ranges(found);
}

type Piece = Readonly<{ start: number; end: number }>;

function pieces(text: string, within: Piece, marks: readonly string[]): readonly Piece[] {
  const found: Piece[] = [];
  let start = within.start;
  for (let at = within.start; at < within.end;) {
    const mark = marks.find((candidate) => text.startsWith(candidate, at) && at + candidate.length <= within.end);
    at += mark?.length ?? 1;
    if (mark === undefined) continue;
    found.push({ start, end: at });
    start = at;
  }
  return start < within.end ? [...found, { start, end: within.end }] : found;
}

function trimmed(text: string, { start, end }: Piece): Piece {
  const words = text.slice(start, end);
  const from = start + (words.length - words.trimStart().length);
  return { start: from, end: Math.max(from, end - (words.length - words.trimEnd().length)) };
}
