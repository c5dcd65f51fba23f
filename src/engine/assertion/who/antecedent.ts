import { WordFact } from "../../compiled";
import { startOfPhrase } from "../clause";
import { isChild, isOther, isPronoun } from "./person";
import { factsAt, written, type Mention, type Sentence } from "../sentence";
import { finite } from "../verb";

/** How many words may stand between somebody and the “who” that is them: “a lad in the next room, who”. */
const furthestWho = 6;

/** “Mum confided that | she herself was …”: the one who was spoken of, since the child would need no “herself”. */
export function emphasised(sentence: Sentence, mentions: readonly Mention[], index: number): Mention | undefined {
  const pronoun = mentions[index];
  const before = mentions[index - 1];
  if (pronoun === undefined || !isPronoun(pronoun)) return undefined;
  if (before === undefined || isChild(before) || before.role === "writer") return undefined;
  const isSelf = ["herself", "himself", "themselves", "themself"].indexOf(written(sentence, pronoun.last + 1)) >= 0;
  return isSelf ? { ...before, first: pronoun.first, last: pronoun.last } : undefined;
}

/** How far the “who” may stand from somebody whom “it was” picks out, in words. */
const furthestPicked = 8;

/** “It was her friend Mia, she told me, | who …”: the one whom “it is” picks out, over what is set in between. */
export function pickedOut(
  sentence: Sentence,
  mentions: readonly Mention[],
  last: number,
  word: number,
): Mention | undefined {
  for (let index = last; index >= 0; index--) {
    const mention = mentions[index] as Mention; // 0 <= index <= last
    if (word - mention.last > furthestPicked) return undefined;
    const first = startOfPhrase(sentence, mention);
    const isPicked =
      (factsAt(sentence, first - 1) & WordFact.Be) !== 0 &&
      (factsAt(sentence, first - 2) & WordFact.EmptySubject) !== 0;
    if (isPicked) return isOther(mention) ? mention : undefined;
  }
  return undefined;
}

/** Whom “who” stands for, when it is not the child: at some distance only a friend or a relation of the same age. */
export function whoIsMeant(
  sentence: Sentence,
  mentions: readonly Mention[],
  last: number,
  word: number,
): Mention | undefined {
  let by = mentions[last];
  for (let index = last; index > 0 && index > last - 3 && by?.role === "name"; by = mentions[--index]) {
    const isPlace = written(sentence, by.first - 1) === "the"; // “in the Post article”
    if (!isPlace && (factsAt(sentence, by.first - 1) & (WordFact.Preposition | WordFact.Negation)) === 0) break;
  }
  if (by === undefined || isChild(by)) return undefined;
  if (by.last === word - 1) return by;
  if ((by.role !== "friend" && by.role !== "sibling") || word - by.last > furthestWho) return undefined;
  for (let at = by.last + 1; at < word; at++) {
    if ((factsAt(sentence, at) & finite) !== 0) return undefined;
  }
  return by;
}
