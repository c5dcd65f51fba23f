import type { Section, SectionPart } from "./types/section";

/**
 * Everything that a section prints as a paragraph of its own, each once: headings, notes, heads of columns, labels and
 * what to write. They are the form's words, not the writer's, and raise no prompt.
 */
export function printedLines({ title, intro, parts }: Section): readonly string[] {
  const lines = new Set([title, ...intro]);
  for (const part of parts) for (const line of linesOfPart(part)) lines.add(line);
  return Array.from(lines);
}

function linesOfPart(part: SectionPart): readonly string[] {
  const lines = [part.title];
  if (part.note !== undefined) lines.push(part.note);
  if (part.kind === "list") return [...lines, ...part.columns.map(({ label }) => label)];
  lines.push(...part.columns);
  for (const row of part.rows) {
    lines.push(row.label);
    if (row.prompt !== undefined) lines.push(row.prompt);
    if ("options" in row && row.options !== undefined) lines.push(...row.options);
  }
  return lines;
}
