import { WordFact } from "../compiled";
import type { WordSpan } from "../pattern/matcher";
import { factsAt, written, type SaidWords, type Sentence } from "./sentence";

/** How far before or into a match its “will” may stand: “he'll | put it online”, “[they would all batter me …]”. */
const furthestModal = 2;
/** In words: the one who is harmed stands within the match, or right after it. */
const furthestHarmed = 2;

/**
 * “They'll [hurt me] if I don't go”, “he said he'd [burn her mum's house down] if she told”: what others will do to the child
 * or to theirs is a threat, which has been made, whatever it depends on. The one who threatens is not the one who is to
 * obey, so that “she'll run off if they move her” is none.
 * @param condition where the “if” stands.
 */
export function isThreat(sentence: Sentence, hit: SaidWords, condition: WordSpan): boolean {
  if (hit.sign !== true) return false;
  const threatens = subjectOfFuture(sentence, hit);
  const obeys = factsAt(sentence, condition.last + 1) & persons;
  const isFirst = written(sentence, condition.last + 1) === "i";
  if (threatens === 0 || (obeys === 0 && !isFirst)) return false;
  // “He'd do his sister if he didn't hold it” may be told of two; “they … if they” is told of the same.
  if ((threatens & obeys) !== 0) return false;
  return isDoneToThem(sentence, hit);
}

const persons = WordFact.She | WordFact.He | WordFact.They;

/** Who “will” or “would” do it, when a pronoun says so. */
function subjectOfFuture(sentence: Sentence, { first, last }: WordSpan): number {
  for (let word = first - furthestModal; word <= last && word <= first + furthestModal; word++) {
    if (["'ll", "’ll", "will", "'d", "’d", "would"].indexOf(written(sentence, word)) < 0) continue;
    const fact = factsAt(sentence, word - 1);
    return (fact & WordFact.Pronoun) !== 0 ? fact & persons : 0;
  }
  return 0;
}

/** “Her”, “his sister”, “me”, “my mum”. */
function isDoneToThem(sentence: Sentence, { first, last }: WordSpan): boolean {
  for (let word = first; word <= last + furthestHarmed; word++) {
    const isWhose = (factsAt(sentence, word) & (WordFact.ObjectPronoun | WordFact.Determiner)) !== 0;
    if (isWhose && (factsAt(sentence, word) & persons) !== 0) return true;
    if (["me", "my", "us", "our"].indexOf(written(sentence, word)) >= 0) return true;
  }
  return false;
}
