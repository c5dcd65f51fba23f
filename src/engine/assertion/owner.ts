import { WordFact } from "../compiled";
import type { WordSpan } from "../pattern/matcher";
import { Gap } from "../text/tokens";
import { standsAsSubject } from "./clause";
import { factsAt, isAttached, type Mention, type Sentence } from "./sentence";

/** Who a match is about, when that is plainly not the child; `near` when little stands between. */
export type Owner = Readonly<{ mention: Mention; near: boolean }>;

/** Further than this from its subject, a match is not said of it plainly enough. */
const furthest = 8;

/**
 * For each match, the person who is its grammatical subject or owner, where this is somebody other than the child:
 * “her mother uses cannabis”, “mum's overdose”. A pronoun, a name or a word for a child gives it back to the child, and
 * so does a verb of seeing or telling (“mum found cannabis in her room”).
 * @param hits sorted by their first word.
 */
export function owners(
  sentence: Sentence,
  cuts: readonly boolean[],
  hits: readonly WordSpan[],
): readonly (Owner | undefined)[] {
  const found: (Owner | undefined)[] = [];
  let owner: Mention | undefined;
  let plain = true;
  let next = 0;
  let hit = 0;
  for (let word = sentence.first; word <= sentence.last && hit < hits.length; word++) {
    const fact = factsAt(sentence, word);
    const isNewSubject = (fact & WordFact.EmptySubject) !== 0 && followsCoordinator(sentence, word);
    if (isNewSubject && owner !== undefined && word > owner.last) owner = undefined;
    for (; hit < hits.length && (hits[hit] as WordSpan).first === word; hit++) {
      found[hit] = owner === undefined || word - owner.last > furthest ? undefined : { mention: owner, near: plain };
    }
    const mention = sentence.mentions[next];
    if (mention !== undefined && mention.first === word) {
      next++;
      const isSubject = standsAsSubject(sentence, cuts, mention);
      if (isChild(mention)) {
        owner = undefined;
      } else if (isSubject || ownsWhatFollows(sentence, mention)) {
        owner = mention;
        plain = true;
      }
      continue;
    }
    if (owner === undefined || word <= owner.last) continue;
    const isLink = (fact & (WordFact.Auxiliary | WordFact.Adverb | WordFact.Negation | WordFact.Modal)) !== 0;
    if (!isLink && !isAttached(sentence, word)) plain = false;
    const gaps = sentence.tokens.before[word] as number;
    const isOther = (fact & (WordFact.Noticing | WordFact.ObjectPronoun)) !== 0;
    const leaves = isOther || (gaps & Gap.Semicolon) !== 0;
    if (leaves && !isLink) owner = undefined;
  }
  return found;
}

/** Pronouns and unknown names are taken for the child, whom the record is about. */
function isChild(mention: Mention): boolean {
  const { role } = mention;
  return role === "child" || role === "pronoun" || role === "name" || role === "document";
}

/** “… and nobody”, “…, it”: a clause about somebody else again. */
function followsCoordinator(sentence: Sentence, word: number): boolean {
  const isCoordinated = (factsAt(sentence, word - 1) & WordFact.Coordinator) !== 0;
  return isCoordinated || ((sentence.tokens.before[word] as number) & Gap.Comma) !== 0;
}

function ownsWhatFollows(sentence: Sentence, mention: Mention): boolean {
  return isAttached(sentence, mention.last + 1);
}
