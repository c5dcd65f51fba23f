import { createFingerprint } from "../base/hash";
import { Kind, kindOf } from "./text/characters";
import { forEachFolded } from "./text/words";

const space = 0x20;

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

/** By its words with one space between them; no regular expression, which some hosts of the engine have not got whole. */
function nameOf(line: string): string {
  const name = createFingerprint();
  let isApart = false;
  let isBegun = false;
  forEachFolded(line, 0, line.length, (unit) => {
    const kind = kindOf(unit);
    if (kind === Kind.Space || kind === Kind.Line) {
      isApart = isBegun;
      return;
    }
    if (isApart) name.add(space);
    name.add(unit);
    isApart = false;
    isBegun = true;
  });
  return name.name();
}
