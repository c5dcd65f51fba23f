import type { Span } from "../../../base/span";
import type { Edit } from "./edits";
import { changed, nothing, type Example, type Mutation } from "./operator";
import { readWords } from "./words";

/** Straight quotation marks and apostrophes become curly ones, and curly ones straight. */
export function changeQuotes({ text }: Example): Mutation {
  const edits = [...text.matchAll(/["'‘’“”]/g)].map(({ index, 0: mark }) => {
    const opens = !/[\p{L}\p{N}.,!?]/u.test(text.charAt(index - 1));
    return { start: index, end: index + 1, text: otherMark(mark, opens) };
  });
  return edits.length === 0 ? nothing("no quotation mark or apostrophe") : changed(edits);
}

function otherMark(mark: string, opens: boolean): string {
  if (mark === '"') return opens ? "“" : "”";
  if (mark === "'") return opens ? "‘" : "’";
  return mark === "“" || mark === "”" ? '"' : "'";
}

/** A line break, as Word keeps it, for the middle space of the marked words, or the space before a single word. */
export function breakLine({ text, marks }: Example): Mutation {
  const inside = marks.flatMap((mark) => spacesIn(text, mark));
  const at = inside[inside.length >> 1] ?? (marks[0] === undefined ? -1 : text.lastIndexOf(" ", marks[0].start));
  return at < 0 ? nothing("no space in or before the marked words") : changed([put(at, "\u000b")]);
}

export function doubleSpaces({ text }: Example): Mutation {
  return changeSpaces(text, "  ");
}

export function hardenSpaces({ text }: Example): Mutation {
  return changeSpaces(text, "\u00a0");
}

function changeSpaces(text: string, by: string): Mutation {
  const edits = spacesIn(text, { start: 0, end: text.length }).map((at) => put(at, by));
  return edits.length === 0 ? nothing("no space") : changed(edits);
}

function spacesIn(text: string, { start, end }: Span): readonly number[] {
  return [...text.slice(start, end).matchAll(/ /g)].map(({ index }) => start + index);
}

function put(at: number, text: string): Edit {
  return { start: at, end: at + 1, text };
}

/** Everything in capitals, letter by letter where the capital is as long. */
export function capitalise({ text }: Example): Mutation {
  const edits = [...text].reduce<{ edits: Edit[]; at: number }>(
    ({ edits: sofar, at }, letter) => {
      const capital = letter.toUpperCase();
      const isOther = capital !== letter && capital.length === letter.length;
      return {
        edits: isOther ? [...sofar, { start: at, end: at + letter.length, text: capital }] : sofar,
        at: at + letter.length,
      };
    },
    { edits: [], at: 0 },
  ).edits;
  return edits.length === 0 ? nothing("no small letter") : changed(edits);
}

/** Two neighbouring letters change places in the middle of the first long word that is marked. */
export function transpose({ text, marks }: Example): Mutation {
  for (const word of readWords(text)) {
    if (!marks.some(({ start, end }) => word.start >= start && word.end <= end)) continue;
    if (!/^\p{L}{6,}$/u.test(word.text)) continue;
    const middle = word.text.length >> 1;
    for (let at = middle; at < word.text.length - 1; at++) {
      const [one, two] = [word.text.charAt(at - 1), word.text.charAt(at)];
      if (one !== two) return changed([{ start: word.start + at - 1, end: word.start + at + 1, text: two + one }]);
    }
  }
  return nothing("no word of six letters or more in the marked words");
}
