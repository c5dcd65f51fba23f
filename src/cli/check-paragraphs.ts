import { startOfText, withUniqueIds, type Checker, type CheckOptions, type Finding } from "../engine";
import type { ReadParagraph } from "./read-document";

/** Checks a document; a quotation or a heading counts for what follows it in the same text, not for the next footnote. */
export function checkParagraphs(
  checker: Checker,
  paragraphs: readonly ReadParagraph[],
  options: CheckOptions,
): readonly Finding[] {
  const findings: Finding[] = [];
  let context = startOfText;
  for (const paragraph of paragraphs) {
    const result = checker.checkParagraph(paragraph, paragraph.begins ? startOfText : context, options);
    for (const finding of result.findings) findings.push(finding);
    context = result.after;
  }
  return withUniqueIds(findings);
}
