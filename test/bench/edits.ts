import { startOfText, type Checker, type CheckedText, type Context } from "../../src/engine/index";
import type { BenchText } from "./text";

/** Milliseconds for one edit, from the new text of a paragraph to its findings. */
export type EditLatency = Readonly<{ edits: number; words: number; p50: number; p99: number }>;

/**
 * Types a word into one paragraph after the other, all over the text, and checks again what has to be: that paragraph,
 * and those after it while what is open before them has changed.
 */
export function measureEdits(checker: Checker, text: BenchText, edits: number): EditLatency {
  const paragraphs: CheckedText[] = text.paragraphs.map((one, index) => ({ ref: { story: "body", index }, text: one }));
  const before: Context[] = [];
  let context = startOfText;
  for (const paragraph of paragraphs) {
    before.push(context);
    context = checker.checkParagraph(paragraph, context).after;
  }
  const times: number[] = [];
  for (let edit = 0; edit < edits; edit++) {
    const place = (edit * 7919) % paragraphs.length; // a prime, so that edits go all over the text
    const old = paragraphs[place];
    if (old === undefined) break;
    const cut = old.text.indexOf(" ", old.text.length >> 1) + 1;
    paragraphs[place] = { ...old, text: `${old.text.slice(0, cut)}again ${old.text.slice(cut)}` };
    const start = process.hrtime.bigint();
    for (let at = place; at < paragraphs.length; at++) {
      const { after } = checker.checkParagraph(paragraphs[at] as CheckedText, before[at] ?? startOfText);
      if (at + 1 === paragraphs.length || JSON.stringify(after) === JSON.stringify(before[at + 1])) break;
      before[at + 1] = after;
    }
    times.push(Number(process.hrtime.bigint() - start) / 1e6);
  }
  const sorted = times.sort((a, b) => a - b);
  const share = (part: number) => sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * part))] ?? 0;
  return { edits: times.length, words: text.words, p50: share(0.5), p99: share(0.99) };
}
