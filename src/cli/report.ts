import type { Contact } from "../content/types/reference";
import type { CheckedText, Finding } from "../engine";
import { numberLines } from "../features/review/known-facts";
import { detail, place } from "../features/strings";

/** One file's outcome: its findings, or why it could not be read; both when it could be read in part. */
export type CheckedFile = Readonly<{
  file: string;
  paragraphs: readonly CheckedText[];
  findings: readonly Finding[];
  error?: string;
}>;

/** Writes as it goes, so that a folder of thousands is never held in memory. */
export type Report = Readonly<{ start(): string; file(checked: CheckedFile): string; end(counts: Counts): string }>;

/** `partly`: read, but for a damaged part. Such a file is among `files` as well. */
export type Counts = Readonly<{ files: number; prompts: number; unread: number; partly: number }>;

/** Looks up the words that a finding of this file is about. */
export function wordsIn({ paragraphs }: CheckedFile): (finding: Finding) => string {
  const texts = new Map(paragraphs.map(({ ref, text }) => [`${ref.story} ${ref.index}`, text]));
  return ({ paragraph: { story, index }, start, end }) => (texts.get(`${story} ${index}`) ?? "").slice(start, end);
}

/** "Paragraph 3", "Header, paragraph 1": for people, who count from 1. */
export function placeName({ paragraph: { story, index } }: Finding): string {
  return story === "body" ? place.paragraph(index + 1) : place.story[story](index + 1);
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
  return form === "addition" ? "You could add:" : "You could write:";
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
