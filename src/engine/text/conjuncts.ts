import { conjunctShift, Passing } from "./passing";
import { Gap, type Tokens } from "./tokens";

/** What a word can do in a list; several may be so. */
export const enum ListWord {
  /** “And”, “or”. */
  Coordinator = 1,
  /** “She”, “there”, “who”, “has”: with it another clause begins, so that what stands before the “and” is no part of a list. */
  Opens = 2,
  /** Cannot be a conjunct by itself: “was”, “with”, “not”. */
  Bound = 4,
  /** “A”, “his”, “two”: belongs to the word behind it. */
  Determiner = 8,
}

/** What is a conjunct at most: “tired, cold, hungry | and withdrawn”. */
const mostParts = 3;
const mostWords = 7;

const comma: number = Gap.Comma;
const shift: number = conjunctShift;
const inConjunct: number = Passing.InConjunct;

/**
 * “Was | cold and | hungry”, “took her | food and | phone”, “with | his cousin and | two men”: what is listed before the word
 * that a phrase has in this place may be gone over together with its “and”, so that no phrase has to say which one of a
 * list it is. A part of a list is one word, or two with an article, a possessive or a number, since nobody can tell from
 * the words alone how far a longer one reaches.
 * @param kinds by word number, sums of `ListWord`s.
 */
export function markConjuncts({ count, word, before, passing, start, end, marks }: Tokens, kinds: Uint8Array): void {
  let nextMark = 0;
  for (let and = 1; and < count - 1; and++) {
    if ((kindOf(and) & ListWord.Coordinator) === 0 || before[and] !== 0 || before[and + 1] !== 0) continue;
    if ((kindOf(and + 1) & ListWord.Opens) === 0 && !isMarked(and)) markBefore(and);
  }

  /** “Is called | “wild” and | a liar”: what is in quotation marks is somebody's own list. */
  function isMarked(and: number): boolean {
    const from = and > 1 ? (end[and - 2] as number) : 0;
    while (nextMark < marks.length && (marks[nextMark] as number) < from) nextMark++;
    return nextMark < marks.length && (marks[nextMark] as number) < (start[and + 1] as number);
  }

  function markBefore(and: number): void {
    let next = and;
    for (let parts = 0; parts < mostParts; parts++) {
      const noun = next - 1;
      if (noun < 0 || kindOf(noun) !== 0) return;
      let first = noun;
      if (first > 0 && before[first] === 0 && (kindOf(first - 1) & ListWord.Determiner) !== 0) first--;
      if (and - first >= mostWords) return;
      for (let at = first; at <= noun; at++) if (before[at] === 0) mark(at, and);
      if (before[first] !== comma) return;
      next = first;
    }
  }

  function mark(first: number, and: number): void {
    passing[first] = (passing[first] as number) | ((and - first + 1) << shift);
    for (let at = first; at <= and; at++) passing[at] = (passing[at] as number) | inConjunct;
  }

  function kindOf(at: number): number {
    return kinds[word[at] as number] as number;
  }
}
