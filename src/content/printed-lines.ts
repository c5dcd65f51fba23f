import type { Section, SectionPart } from "./types/section";

/**
 * Everything that a section prints as a paragraph of its own, each once: headings, notes, heads of columns, labels and
 * what to write. They are the form's words, not the writer's, and raise no prompt.
 */
export function printedLines({ title, intro, parts }: Section): readonly string[] {
  return [...new Set([title, ...intro, ...parts.flatMap(linesOfPart)])];
}

function linesOfPart(part: SectionPart): readonly string[] {
  const head = [part.title, ...(part.note === undefined ? [] : [part.note])];
  if (part.kind === "list") return [...head, ...part.columns.map(({ label }) => label)];
  const rows = part.rows.flatMap((row) => [
    row.label,
    ...(row.prompt === undefined ? [] : [row.prompt]),
    ...("options" in row && row.options !== undefined ? row.options : []),
  ]);
  return [...head, ...part.columns, ...rows];
}
