import fc from "fast-check";
import type { Story } from "../../../src/engine/index";
import type { DraftParagraph } from "../../../src/features/ports/record-host";
import { placeKey } from "../../../src/features/ports/paragraph-key";

/** Words that triggers, speech, headings and hostile typing are made of, so that random texts meet them. */
const commonPieces: readonly string[] = [
  ..."She|he|they|her mother|staff|put|herself|himself|no|not|n’t|never|denies|if|should|may|but|and|said|told staff that".split(
    "|",
  ),
  ..."“|”|‘|’|\"|'|’s|«|»|:|,|;|.|?|!|…|\n|\u000b|(|)|-|–|?CSE|in 2019|so-called|avoid saying|described by police as".split(
    "|",
  ),
  ..."Substance use: none|Mr.|J.|\u00ad|\u200b|\u00a0|\t|e\u0301|😀|\ud83d|\udc00|Child's words:|mum says".split("|"),
];

/** Lines that decide how what follows them is read. */
const headings: readonly string[] = [
  "Background",
  "Views of the child",
  "Child's words",
  "Mother's account",
  "Referral",
  "Safety plan",
  "Risk factors",
  "Analysis",
];

/** What mail programs and people put before words that somebody else wrote. */
const forwarding: readonly string[] = [
  "Begin forwarded message:",
  "-----Original Message-----",
  "Forwarded message:",
  "Email from social worker:",
  "From: A. Worker (invented)",
  "> She said this.",
  "Referral as received:",
];

/** A paragraph of a draft, before it has a place. */
export type Line = Readonly<{ text: string; headingLevel?: number }>;

/** A line with what the host knows it by, and the text of the file that it stands in. */
export type DraftLine = Line & Readonly<{ key: number; story: Story; part?: number }>;

/** One thing that a writer does. Places are any number from 0; they are taken round the draft, or the paragraph. */
export type Edit = Readonly<
  | { kind: "insert"; at: number; lines: readonly Line[] }
  | { kind: "remove"; at: number; count: number }
  | { kind: "rewrite"; at: number; line: Line }
  | { kind: "type"; at: number; offset: number; text: string }
  | { kind: "cut"; at: number; offset: number; length: number }
  | { kind: "split"; at: number; offset: number }
  | { kind: "join"; at: number }
  | { kind: "move" | "copy"; at: number; count: number; to: number }
  | { kind: "restyle"; at: number; headingLevel: number }
  | { kind: "undo" }
>;

/** Any UTF-16 unit, halves of pairs included, and whole pairs; fast-check's own kind first maps all of Unicode. */
const anyUnit = fc.oneof(
  fc.integer({ min: 0, max: 0xffff }).map((unit) => String.fromCharCode(unit)),
  fc.integer({ min: 0x10000, max: 0x10ffff }).map((code) => String.fromCodePoint(code)),
);

/** Random texts and drafts out of pieces, among them those that the rules of a pack are met by. */
export function randomText(pieces: readonly string[]) {
  const piece = fc.oneof(
    { weight: 4, arbitrary: fc.constantFrom(...commonPieces) },
    { weight: 4, arbitrary: fc.constantFrom(...pieces) },
    { weight: 1, arbitrary: fc.string({ unit: anyUnit, maxLength: 6 }) },
  );
  const joined = (most: number) =>
    fc
      .array(fc.tuple(piece, fc.constantFrom(" ", " ", " ", "")), { maxLength: most })
      .map((each) => each.flat().join(""));
  const text = joined(40);
  const plain = joined(20).map((words): Line => ({ text: words }));
  const heading = fc.oneof(
    fc.record({ text: fc.constantFrom(...headings), headingLevel: fc.integer({ min: 1, max: 9 }) }),
    fc.record({ text: fc.constantFrom(...headings).map((words) => `${words}:`) }),
    fc.record({ text: joined(4), headingLevel: fc.integer({ min: 1, max: 3 }) }),
  );
  const line: fc.Arbitrary<Line> = fc.oneof({ weight: 6, arbitrary: plain }, { weight: 1, arbitrary: heading });
  const middle = fc.array(plain, { maxLength: 4 });
  const marks = fc.constantFrom(["“", "”"], ["‘", "’"], ['"', '"'], ["«", "»"], ["“", ""]);
  const quotation = fc
    .tuple(plain, marks, plain, middle, plain)
    .map(([before, [open, close], first, more, last]): readonly Line[] => [
      { text: `${before.text} ${open}${first.text}` },
      ...more,
      { text: `${last.text}${close} she said.` },
    ]);
  const forwarded = fc
    .tuple(fc.constantFrom(...forwarding), fc.constantFrom("", "> "), middle)
    .map(([label, sign, more]): readonly Line[] => [
      { text: label },
      ...more.map((one) => ({ text: `${sign}${one.text}` })),
    ]);
  const block = fc.oneof(
    { weight: 5, arbitrary: line.map((one): readonly Line[] => [one]) },
    { weight: 1, arbitrary: quotation },
    { weight: 1, arbitrary: forwarded },
  );
  const lines = fc.array(block, { maxLength: 5 }).map((each) => each.flat());

  const at = fc.nat({ max: 1_000 });
  const count = fc.integer({ min: 1, max: 3 });
  const edit: fc.Arbitrary<Edit> = fc.oneof(
    fc.record({ kind: fc.constant("insert" as const), at, lines: block }),
    fc.record({ kind: fc.constant("remove" as const), at, count }),
    fc.record({ kind: fc.constant("rewrite" as const), at, line }),
    { weight: 3, arbitrary: fc.record({ kind: fc.constant("type" as const), at, offset: at, text: joined(3) }) },
    {
      weight: 2,
      arbitrary: fc.record({ kind: fc.constant("cut" as const), at, offset: at, length: fc.nat({ max: 30 }) }),
    },
    fc.record({ kind: fc.constant("split" as const), at, offset: at }),
    fc.record({ kind: fc.constant("join" as const), at }),
    fc.record({ kind: fc.constantFrom("move" as const, "copy" as const), at, count, to: at }),
    fc.record({ kind: fc.constant("restyle" as const), at, headingLevel: fc.nat({ max: 3 }) }),
    fc.constant<Edit>({ kind: "undo" }),
  );
  return { text, line, lines, edit };
}

/** A draft that is edited: its paragraphs as a host would read them now. */
export type EditedDraft = Readonly<{ edit(edit: Edit): void; read(): readonly DraftParagraph[] }>;

/**
 * @param notes what stands beside the body, a footnote each two
 * @param ids whether the host has ids for paragraphs; else their keys are places
 */
export function editedDraft(body: readonly Line[], notes: readonly Line[], ids: boolean): EditedDraft {
  let made = 0;
  const atPlace = (line: Line, place: Readonly<{ story: Story; part?: number }>): DraftLine => ({
    text: line.text,
    ...(line.headingLevel === undefined ? {} : { headingLevel: line.headingLevel }),
    key: made++,
    story: place.story,
    ...(place.part === undefined ? {} : { part: place.part }),
  });
  let lines: readonly DraftLine[] = [
    ...body.map((line) => atPlace(line, { story: "body" })),
    ...notes.map((line, index) => atPlace(line, { story: "footnote", part: 1 + Math.floor(index / 2) })),
  ];
  let before = lines;

  function after(edit: Edit): readonly DraftLine[] {
    if (edit.kind === "undo") return before;
    const at = lines.length === 0 ? 0 : edit.at % lines.length;
    const line = lines[at];
    const put = (place: number, ...more: readonly DraftLine[]) => [
      ...lines.slice(0, place),
      ...more,
      ...lines.slice(place),
    ];
    if (edit.kind === "insert") {
      const place = line ?? { story: "body" };
      return put(at, ...edit.lines.map((one) => atPlace(one, place)));
    }
    if (line === undefined) return lines;
    const instead = (count: number, ...more: readonly DraftLine[]) => [
      ...lines.slice(0, at),
      ...more,
      ...lines.slice(at + count),
    ];
    const rewritten = (text: string): DraftLine => ({ ...line, text });
    switch (edit.kind) {
      case "remove":
        return instead(edit.count);
      case "rewrite":
        return instead(1, insteadOf(line, edit.line));
      case "type": {
        const offset = edit.offset % (line.text.length + 1);
        return instead(1, rewritten(line.text.slice(0, offset) + edit.text + line.text.slice(offset)));
      }
      case "cut": {
        const offset = edit.offset % (line.text.length + 1);
        return instead(1, rewritten(line.text.slice(0, offset) + line.text.slice(offset + edit.length)));
      }
      case "split": {
        const offset = edit.offset % (line.text.length + 1);
        return instead(1, rewritten(line.text.slice(0, offset)), atPlace({ text: line.text.slice(offset) }, line));
      }
      case "join": {
        const next = lines[at + 1];
        if (next === undefined || next.story !== line.story || next.part !== line.part) return lines;
        return instead(2, rewritten(line.text + next.text));
      }
      case "move":
      case "copy": {
        const taken = lines.slice(at, at + edit.count);
        const rest = edit.kind === "move" ? instead(edit.count) : lines;
        const place = rest.length === 0 ? 0 : edit.to % (rest.length + 1);
        const beside = rest[place] ?? rest[place - 1] ?? line;
        const set = taken.map((one) => {
          const there = atPlace(one, beside);
          return edit.kind === "move" ? { ...there, key: one.key } : there;
        });
        return [...rest.slice(0, place), ...set, ...rest.slice(place)];
      }
      case "restyle": {
        const { text } = line;
        const { headingLevel } = edit;
        return instead(1, insteadOf(line, headingLevel === 0 ? { text } : { text, headingLevel }));
      }
    }
  }

  function insteadOf(line: DraftLine, now: Line): DraftLine {
    return { ...atPlace(now, line), key: line.key };
  }

  return {
    edit(edit) {
      const now = after(edit);
      before = lines;
      lines = now;
    },
    read() {
      const counted = new Map<Story, number>();
      return lines.map(({ key, story, part, text, headingLevel }, place) => {
        const index = counted.get(story) ?? 0;
        counted.set(story, index + 1);
        return {
          ref: { story, index },
          key: ids ? `p${key}` : placeKey(place),
          text,
          ...(part === undefined ? {} : { part }),
          ...(headingLevel === undefined ? {} : { headingLevel }),
        };
      });
    },
  };
}
