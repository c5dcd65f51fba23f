import type { WordSets } from "./word-run";

/** Where a paragraph stands now, with a reading of its text to compare. */
export type FoundParagraph = Readonly<{ paragraph: Word.Paragraph; text: () => string }>;

/**
 * Queues the reading of a paragraph's text as design.md D3 means it; call the result after the next sync.
 *
 * With WordApi 1.7 that is `getText()`. Below, `text` must be loaded by the caller's query or here, and Word's marks
 * for notes, cells and fields, which are control characters there, are left out.
 */
export function queueText(paragraph: Word.Paragraph, sets: WordSets): () => string {
  if (sets.getText) {
    const text = paragraph.getText();
    return () => text.value;
  }
  paragraph.load("text");
  return () => withoutMarks(paragraph.text);
}

/** Control characters that stand for marks, not words; tab (U+0009) and line break (U+000A, U+000B) are text. */
export function withoutMarks(text: string): string {
  let kept = "";
  for (const character of text) {
    const code = character.charCodeAt(0);
    if (code >= 0x20 || code === 0x09 || code === 0x0a || code === 0x0b) kept += character;
  }
  return kept;
}
