import { fingerprint } from "../base/hash";
import { fold } from "./text/words";

/** Tells whether a paragraph is one that a section of the pack prints, whatever space or case it has now. */
export type PrintedTest = (text: string) => boolean;

/** The lines that sections print, as the tables keep them: longer than their fingerprints, and needed only to compare. */
export function packPrinted(lines: readonly string[]): string {
  return Array.from(new Set(lines.map(nameOf)))
    .sort()
    .join(" ");
}

/** Opens what `packPrinted` made. */
export function openPrinted(packed: string): PrintedTest {
  const known = new Set(packed.split(" "));
  return (text) => known.has(nameOf(text));
}

function nameOf(line: string): string {
  return fingerprint(fold(line).trim().replace(/\s+/g, " "));
}
