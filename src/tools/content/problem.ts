/** Something for a content author to mend. `file` is relative to the repository; `line` counts from 1. */
export type Problem = Readonly<{ file: string; line: number; message: string }>;

/** One line a problem: `file:line  what and what to do`, which editors and terminals turn into a link. */
export function formatProblem({ file, line, message }: Problem): string {
  return `${file}:${line}  ${message}`;
}

/** By file and line, each only once: the core pack is checked by itself and again inside each partnership's. */
export function inReadingOrder(problems: readonly Problem[]): readonly Problem[] {
  const seen = new Set<string>();
  const once = problems.filter((problem) => {
    const words = formatProblem(problem);
    const isNew = !seen.has(words);
    seen.add(words);
    return isNew;
  });
  return once.sort((a, b) => compare(a.file, b.file) || a.line - b.line || compare(a.message, b.message));
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
