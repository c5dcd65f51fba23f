import type { CheckOptions, CheckedText, Checker, Finding } from "../../../src/engine/index";

/** Reads “… [found words] …”: the text without brackets, and where they stood. `⟦` and `⟧` are brackets of the text itself. */
export function readMarked(
  marked: string,
): Readonly<{ text: string; spans: readonly { start: number; end: number }[] }> {
  let text = "";
  const spans: { start: number; end: number }[] = [];
  for (const character of marked) {
    if (character === "[") spans.push({ start: text.length, end: -1 });
    else if (character === "]")
      spans[spans.length - 1] = { start: spans[spans.length - 1]?.start ?? 0, end: text.length };
    else text += character === "⟦" ? "[" : character === "⟧" ? "]" : character;
  }
  return { text, spans };
}

/** Paragraphs of a body, one a line; a line that begins with `# ` is a heading of that level. */
export function body(...lines: readonly string[]): readonly CheckedText[] {
  return lines.map((line, index) => {
    let headingLevel = 0;
    while (line.charAt(headingLevel) === "#") headingLevel++;
    const ref = { story: "body", index } as const;
    return headingLevel === 0 ? { ref, text: line } : { ref, text: line.slice(headingLevel + 1), headingLevel };
  });
}

/** The words that are found in a paragraph, in order. */
export function wordsFound(checker: Checker, text: string): readonly string[] {
  return checker.check(body(text)).map(({ start, end }) => text.slice(start, end));
}

/** A text's words as they are found, beside its marked ones: the two should be the same. */
export function foundAndMarked(
  checker: Checker,
  marked: string,
): Readonly<{ found: readonly string[]; marked: readonly string[] }> {
  const { text, spans } = readMarked(marked);
  return { found: wordsFound(checker, text), marked: spans.map(({ start, end }) => text.slice(start, end)) };
}

/** The findings at the marked places of one paragraph, in order; those not marked are not looked at. */
export function findingsAt(checker: Checker, marked: string, options?: CheckOptions): readonly (Finding | undefined)[] {
  const { text, spans } = readMarked(marked);
  const found = checker.check(body(text), options);
  return spans.map((span) => found.find((one) => one.start === span.start && one.end === span.end));
}

/** One word for what is said of a finding: `absent`, `present historical`, `missing` when there is none. */
export function statusWords(finding: Finding | undefined): string {
  if (finding === undefined) return "not found";
  return finding.assertion + (finding.historical ? " historical" : "");
}
