import { WordFact, type Gender } from "./compiled";
import { factsAt, written, type Mention, type Sentence } from "./assertion/sentence";
import { genderAt } from "./grammar";

/** How far before “pupil” the “a” of “a younger pupil” may stand. */
const furthestArticle = 3;

/** `isNamed` when the sentence names the child or has a pronoun that may be theirs. */
export type OneVoice = Readonly<{ gender?: Gender; isNamed: boolean }>;

/**
 * The one child that a match can be about and be told by, and their pronoun; undefined when it holds
 * several, or children in general (“pupils say …”, “a girl at school says …”, “she says that he …”, “she says that Jade …”).
 * Grown-ups are left aside: whether they are the ones who speak is known already.
 */
export function oneVoice(sentence: Sentence, last: number): OneVoice | undefined {
  let gender: Gender | undefined;
  let isNamed = false;
  for (const mention of sentence.mentions) {
    if (mention.role === "pronoun") {
      // “…,” he said: who speaks may come after.
      const own = genderAt(sentence, mention.last);
      if (gender !== undefined && own !== gender) return undefined;
      gender = own;
    } else if ((mention.role === "child" || mention.role === "name") && mention.first <= last) {
      // A name after a pronoun is somebody else's: “she told friends that Isla …”.
      if (isNamed || !isOnlyOne(sentence, mention)) return undefined;
    } else continue;
    isNamed = true;
  }
  return { ...(gender === undefined ? {} : { gender }), isNamed };
}

function isOnlyOne(sentence: Sentence, { first, last }: Mention): boolean {
  if ((factsAt(sentence, last) & WordFact.Plural) !== 0) return false;
  for (let word = first - 1; word >= sentence.first && word >= first - furthestArticle; word--) {
    if (sentence.tokens.before[word + 1] !== 0) return true;
    const before = written(sentence, word);
    if (before === "a" || before === "an" || before === "another" || before === "one" || before === "some")
      return false;
    if ((factsAt(sentence, word) & ~WordFact.Adverb) !== 0) return true;
  }
  return true;
}
