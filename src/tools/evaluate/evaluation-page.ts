import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";

/** The page that holds the figures; what stands between its marks is written by the tools, the rest by people. */
export const evaluationPage = "docs/evaluation.md";

/** Parts of the page that are written by the tools. */
export type PageBlock = "gold" | "mutations" | "ordinary" | "public" | "looked";

/** Replaces one block of a page and leaves everything else as it is. @throws Error when the page has no such block. */
export function replaceBlock(page: string, block: PageBlock, content: string): string {
  const { start, end } = placeOf(page, block);
  return `${page.slice(0, start)}\n\n${content.trim()}\n\n${page.slice(end)}`;
}

/** What stands in a block, without the space around it. @throws Error when the page has no such block. */
export function readBlock(page: string, block: PageBlock): string {
  const { start, end } = placeOf(page, block);
  return page.slice(start, end).trim();
}

function placeOf(page: string, block: PageBlock): Readonly<{ start: number; end: number }> {
  const opening = `<!-- evaluate: ${block} -->`;
  const start = page.indexOf(opening);
  const end = page.indexOf(`<!-- end: ${block} -->`);
  if (start < 0 || end < start) throw new Error(`${evaluationPage} has no block “${block}”; see ${opening}`);
  return { start: start + opening.length, end };
}

/** Adds a line to the record of looks at the test split, once a day. */
export function recordLook(page: string, date: string): string {
  const line = `- ${date}: sentences and rules of the test split were shown (\`--show-test\`).`;
  const known = readBlock(page, "looked")
    .split("\n")
    .filter((one) => one.startsWith("- "));
  if (known.includes(line)) return page;
  return replaceBlock(page, "looked", [...known, line].join("\n"));
}

/** Reads the page, changes it and writes it back, if that makes a difference. */
export function changePage(root: string, change: (page: string) => string): void {
  const file = path.join(root, evaluationPage);
  const before = existsSync(file) ? readFileSync(file, "utf8") : emptyPage;
  const after = change(before);
  if (after === before) return;
  mkdirSync(path.dirname(file), { recursive: true });
  writeFileSync(file, after);
}

const emptyPage = `# Evaluation

<!-- evaluate: gold -->
<!-- end: gold -->

<!-- evaluate: looked -->
<!-- end: looked -->

<!-- evaluate: mutations -->
<!-- end: mutations -->

<!-- evaluate: ordinary -->
<!-- end: ordinary -->

<!-- evaluate: public -->
<!-- end: public -->
`;
