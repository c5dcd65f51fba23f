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
  let voices = known.get(sentence);
  if (voices === undefined) known.set(sentence, (voices = voicesOf(sentence)));
  const { differ, gender, pronoun, child, nextChild } = voices;
  if (differ) return undefined;
  const named = child !== undefined && child.first <= last ? child : undefined;
  if (named !== undefined) {
    // A name after a pronoun is somebody else's: “she told friends that Isla …”.
    const isOther = pronoun !== undefined && pronoun.first < named.first;
    if (isOther || (nextChild !== undefined && nextChild.first <= last) || !isOnlyOne(sentence, named))
      return undefined;
  }
  return { ...(gender === undefined ? {} : { gender }), isNamed: named !== undefined || pronoun !== undefined };
}

/** Who is spoken of in a sentence: whether its pronouns are of several genders, its first one, and the first two children. */
type Voices = Readonly<{ differ: boolean; gender?: Gender; pronoun?: Mention; child?: Mention; nextChild?: Mention }>;

/** Every match of a sentence asks, so that reading it each time would not be linear. */
const known = new WeakMap<Sentence, Voices>();

function voicesOf(sentence: Sentence): Voices {
  let gender: Gender | undefined;
  let pronoun: Mention | undefined;
  const children: Mention[] = [];
  for (const mention of sentence.mentions) {
    if (mention.role === "pronoun") {
      // “…,” he said: who speaks may come after.
      const own = genderAt(sentence, mention.last);
      if (gender !== undefined && own !== gender) return { differ: true };
      gender = own;
      pronoun ??= mention;
    } else if ((mention.role === "child" || mention.role === "name") && children.length < 2) children.push(mention);
  }
  const [child, nextChild] = children;
  return {
    differ: false,
    ...(gender === undefined ? {} : { gender }),
    ...(pronoun === undefined ? {} : { pronoun }),
    ...(child === undefined ? {} : { child }),
    ...(nextChild === undefined ? {} : { nextChild }),
  };
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
