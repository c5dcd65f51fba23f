import type { Contact } from "../content/types/reference";
import type { CheckedText, Finding, ParagraphRef } from "../engine";
import { numberLines } from "../features/review/known-facts";
import { detail, place } from "../features/strings";

/**
 * One file's outcome: its findings, or why it could not be read; both when it could be read or checked in part.
 * `unchecked` are the paragraphs that the engine stopped at; `error` names them too. `mayBeRecord`: see `CheckedParagraphs`.
 */
export type CheckedFile = Readonly<{
  file: string;
  paragraphs: readonly CheckedText[];
  findings: readonly Finding[];
  unchecked: readonly ParagraphRef[];
  mayBeRecord: boolean;
  error?: string;
}>;

/** Writes as it goes, so that a folder of thousands is never held in memory. */
export type Report = Readonly<{ start(): string; file(checked: CheckedFile): string; end(counts: Counts): string }>;

/** `partly`: read and checked, but for a damaged part, or a paragraph that the engine stopped at. Such a file is among `files` as well. */
export type Counts = Readonly<{ files: number; prompts: number; unread: number; partly: number }>;

/** Looks up the words that a finding of this file is about. */
export function wordsIn({ paragraphs }: CheckedFile): (finding: Finding) => string {
  const texts = new Map(paragraphs.map(({ ref, text }) => [`${ref.story} ${ref.index}`, text]));
  return ({ paragraph: { story, index }, start, end }) => (texts.get(`${story} ${index}`) ?? "").slice(start, end);
}

/** "Paragraph 3", "Header, paragraph 1": for people, who count from 1. */
export function placeName({ story, index }: ParagraphRef): string {
  return story === "body" ? place.paragraph(index + 1) : place.story[story](index + 1);
}

/** No more paragraphs than these are named in a line. */
const mostNamed = 10;

/** Says which paragraphs were not checked, without any words of them; nothing when all were. */
export function uncheckedProblem(unchecked: readonly ParagraphRef[]): readonly string[] {
  if (unchecked.length === 0) return [];
  const many = unchecked.length > 1;
  const names = unchecked.slice(0, mostNamed).map(placeName);
  const rest = unchecked.length > mostNamed ? `; and ${unchecked.length - mostNamed} more` : "";
  const count = many ? `${unchecked.length} paragraphs` : "1 paragraph";
  const fault = "which is a fault in Recordwell. Please report it, and read";
  return [`${count} could not be checked, ${fault} ${many ? "them" : "it"} yourself: ${names.join("; ")}${rest}.`];
}

const categoryWord: Readonly<Record<Finding["category"], string>> = {
  wording: "Wording",
  sign: "Sign",
  circumstance: "Circumstance",
  recording: "Recording",
};

/** "Wording (exact words)": what kind of finding it is, and what the writer says about it. */
export function kindName({ category, quoted, speech, historical, assertion }: Finding): string {
  const notes = [
    ...(quoted ? ["exact words"] : speech === undefined ? [] : ["reported words"]),
    ...(assertion === "present" ? [] : [assertion]),
    ...(historical ? ["in the past"] : []),
  ];
  return `${categoryWord[category]}${notes.length === 0 ? "" : ` (${notes.join(", ")})`}`;
}

/** What the pack knows about letters and phone numbers found, as the pane says it. */
export function factLines(finding: Finding, contacts: readonly Contact[]): readonly string[] {
  const { meanings = [] } = finding;
  return [
    ...(meanings.length === 0 ? [] : [`${detail.meanings}: ${meanings.join("; ")}.`]),
    ...numberLines(finding, contacts).map((line) => `${detail.numbers}: ${line}`),
  ];
}

/** What may be done with a suggested wording, as the pane says it. */
export function offerName(form: Finding["suggestions"][number]["form"]): string {
  switch (form) {
    case "addition":
      return "You could add:";
    case "concern":
      return "You could write, if it is not established:";
    case "established":
      return "You could write:";
  }
}

/** Words of a document may hold control characters that a terminal would obey. */
export function printable(text: string): string {
  let shown = "";
  for (const character of text) {
    const code = character.codePointAt(0) ?? 0;
    const hidden =
      code < 0x20 ||
      (code >= 0x7f && code < 0xa0) ||
      (code >= 0x202a && code <= 0x202e) ||
      (code >= 0x2066 && code <= 0x2069);
    shown += hidden ? " " : character;
  }
  return shown;
}
