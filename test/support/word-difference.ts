/** One place where two texts differ: the words that only one of them has. Either may be empty. */
export type WordDifference = Readonly<{ ours: string; theirs: string }>;

/**
 * Compares two texts word by word; white space and where paragraphs end make no difference. Returns the places that
 * differ, in order, by the longest common subsequence.
 */
export function wordDifferences(ours: string, theirs: string): readonly WordDifference[] {
  const [a, b] = [wordsOf(ours), wordsOf(theirs)];
  let start = 0;
  while (start < a.length && start < b.length && a[start] === b[start]) start += 1;
  let [endA, endB] = [a.length, b.length];
  while (endA > start && endB > start && a[endA - 1] === b[endB - 1]) {
    endA -= 1;
    endB -= 1;
  }
  return between(a.slice(start, endA), b.slice(start, endB));
}

function wordsOf(text: string): string[] {
  return text.split(/[\s\ufeff]+/u).filter((word) => word !== "");
}

function between(a: readonly string[], b: readonly string[]): WordDifference[] {
  const width = b.length + 1;
  const common = new Uint32Array((a.length + 1) * width);
  const at = (i: number, j: number) => common[i * width + j] ?? 0;
  for (let i = a.length - 1; i >= 0; i--) {
    for (let j = b.length - 1; j >= 0; j--) {
      common[i * width + j] = a[i] === b[j] ? at(i + 1, j + 1) + 1 : Math.max(at(i + 1, j), at(i, j + 1));
    }
  }
  const found: WordDifference[] = [];
  let [ours, theirs]: [string[], string[]] = [[], []];
  const close = () => {
    if (ours.length > 0 || theirs.length > 0) found.push({ ours: ours.join(" "), theirs: theirs.join(" ") });
    [ours, theirs] = [[], []];
  };
  for (let [i, j] = [0, 0]; i < a.length || j < b.length;) {
    if (i < a.length && j < b.length && a[i] === b[j]) {
      close();
      i += 1;
      j += 1;
    } else if (j >= b.length || (i < a.length && at(i + 1, j) >= at(i, j + 1))) ours.push(a[i++] ?? "");
    else theirs.push(b[j++] ?? "");
  }
  close();
  return found;
}

/** A difference in one line, for a table: long stretches by their beginning and number of words. */
export function inShort({ ours, theirs }: WordDifference): string {
  return `${shortened(ours)} → ${shortened(theirs)}`;
}

function shortened(text: string): string {
  // Characters that no one can see in a table are written as their numbers.
  const visible = text.replace(
    /[\u200b-\u200f\u2060\ue000-\uf8ff\ufffd]/gu,
    (letter) => `U+${letter.charCodeAt(0).toString(16).toUpperCase()}`,
  );
  return visible.length <= 60 ? `"${visible}"` : `"${visible.slice(0, 40)}…" (${wordsOf(text).length} words)`;
}
