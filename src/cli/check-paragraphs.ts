import {
  addRegisters,
  mayBeRecord,
  noRegister,
  startOfText,
  withUniqueIds,
  type Checker,
  type CheckOptions,
  type Finding,
  type ParagraphRef,
} from "../engine";
import { countWords } from "../features/review/sheet";
import type { ReadParagraph } from "./read-document";

/**
 * What was found in a document, and the paragraphs that the engine stopped at: nothing is known of them. Where it reads like
 * something else than a record about a child, the pane would put its prompts aside; a file that was named is reported on.
 */
export type CheckedParagraphs = Readonly<{
  findings: readonly Finding[];
  unchecked: readonly ParagraphRef[];
  mayBeRecord: boolean;
}>;

/**
 * Checks a document; a quotation or a heading counts for what follows it in the same text, not for the next footnote. A
 * paragraph that the engine stops at costs only itself, as in the pane.
 *
 * @throws Error when every paragraph with words is such a one
 */
export function checkParagraphs(
  checker: Pick<Checker, "checkParagraph">,
  paragraphs: readonly ReadParagraph[],
  options: CheckOptions,
): CheckedParagraphs {
  const findings: Finding[] = [];
  const unchecked: ReadParagraph[] = [];
  let context = startOfText;
  let register = noRegister;
  for (const paragraph of paragraphs) {
    if (paragraph.begins) context = startOfText;
    try {
      const result = checker.checkParagraph(paragraph, context, options);
      for (const finding of result.findings) findings.push(finding);
      context = result.after;
      register = addRegisters(register, result.register);
    } catch {
      // What was thrown may hold words of the document, so it is not kept.
      unchecked.push(paragraph);
    }
  }
  const worded = paragraphs.filter(hasWords);
  if (worded.length > 0 && worded.length === unchecked.filter(hasWords).length) {
    throw new Error("No paragraph could be checked.");
  }
  return {
    findings: withUniqueIds(findings),
    unchecked: unchecked.map(({ ref }) => ref),
    mayBeRecord: mayBeRecord(register),
  };
}

function hasWords({ text }: ReadParagraph): boolean {
  return countWords(text) > 0;
}
