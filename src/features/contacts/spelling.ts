/** Words shorter than this must be typed as they are: one letter's difference makes another word of them. */
const shortestForgiven = 5;

/** Lower case, without accents or marks, as words of letters and digits: the form in which searches compare. */
export function searchWords(text: string): readonly string[] {
  return (
    text
      .normalize("NFKD")
      .replace(/\p{M}/gu, "")
      .replace(/['’]/gu, "")
      .toLowerCase()
      .match(/[\p{L}\p{N}]+/gu) ?? []
  );
}

/** Whether a typed word means a word of the text: it begins it, or, when long enough, is one slip of the keys away. */
export function meansWord(typed: string, word: string): boolean {
  if (word.startsWith(typed)) return true;
  return typed.length >= shortestForgiven && isOneSlipAway(typed, word);
}

/** One letter too many, too few, different, or two neighbours swapped. */
function isOneSlipAway(a: string, b: string): boolean {
  if (Math.abs(a.length - b.length) > 1) return false;
  let same = 0;
  while (same < a.length && a[same] === b[same]) same++;
  const restA = a.slice(same);
  const restB = b.slice(same);
  return (
    restA.slice(1) === restB.slice(1) ||
    restA === restB.slice(1) ||
    restA.slice(1) === restB ||
    (restA[0] === restB[1] && restA[1] === restB[0] && restA.slice(2) === restB.slice(2))
  );
}
