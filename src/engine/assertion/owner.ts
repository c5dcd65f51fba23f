import { WordFact } from "../compiled";
import type { WordSpan } from "../pattern/matcher";
import { Gap } from "../text/tokens";
import { standsAsSubject, startOfPhrase } from "./clause";
import { factsAt, firstFrom, isAttached, written, type Mention, type Sentence } from "./sentence";

/** Who a match is about, when that is plainly not the child; `near` when little stands between. */
export type Owner = Readonly<{
  mention: Mention;
  near: boolean;
  /** Only named as what it is about (“concerns about his twin”): not who does it. */
  isTopic: boolean;
}>;

/** “His mum”: somebody whom “she” may stand for, since the child is a “he”. */
export type Antecedent = Readonly<{ mention: Mention; childIs: WordFact.She | WordFact.He }>;

/** Further than this from its subject, a match is not said of it plainly enough. */
const furthest = 8;

/**
 * For each match, the person who is its grammatical subject or owner, where this is somebody other than the child:
 * “her mother uses cannabis”, “mum's overdose”, “his dad, who drinks”. A pronoun, a name or a word for a child gives it
 * back to the child, and so does a verb of seeing or telling (“mum found cannabis in her room”).
 * @param hits sorted by their first word.
 * @param before from the sentence before.
 */
export function owners(
  sentence: Sentence,
  cuts: readonly boolean[],
  hits: readonly WordSpan[],
  before: Antecedent | undefined,
): readonly (Owner | undefined)[] {
  const found: (Owner | undefined)[] = [];
  let owner: Mention | undefined;
  let antecedent = before;
  let plain = true;
  let brackets = 0;
  let next = 0;
  let hit = 0;
  for (let word = sentence.first; word <= sentence.last && hit < hits.length; word++) {
    const fact = factsAt(sentence, word);
    const gaps = sentence.tokens.before[word] as number;
    if ((gaps & Gap.Close) !== 0 && brackets > 0) brackets--;
    if ((gaps & Gap.Open) !== 0) brackets++;
    // “Night staff: same car again”: they write it; “Dad: cannabis” is what is known of him.
    if ((gaps & Gap.Colon) !== 0 && owner?.role === "professional") owner = undefined;
    const isEmpty = (fact & WordFact.EmptySubject) !== 0;
    const isNewSubject = isEmpty && (followsCoordinator(sentence, word) || opensClause(sentence, word));
    if (isNewSubject && owner !== undefined && word > owner.last) owner = undefined;
    for (; hit < hits.length && (hits[hit] as WordSpan).first === word; hit++) {
      const by =
        owner !== undefined && word - owner.last <= furthest
          ? { mention: owner, near: plain, isTopic: false }
          : undefined;
      found[hit] = by ?? concernOf(sentence, hits[hit] as WordSpan);
    }
    const mention = sentence.mentions[next];
    if (mention !== undefined && mention.first === word) {
      next++;
      antecedent = antecedentOf(sentence, cuts, mention) ?? antecedent;
      // “her brother (Ash, 17)”: the brackets say no more than who it is.
      if (brackets > 0 && owner !== undefined) continue;
      if (isChild(mention)) {
        owner = standsFor(sentence, mention, antecedent);
        plain = true;
      } else if (mention.role === "writer" || isJoinedToChild(sentence, next - 1)) {
        owner = undefined;
      } else if (isAttached(sentence, mention.last + 1) || standsAsSubject(sentence, cuts, mention)) {
        owner = mention;
        plain = true;
      }
      continue;
    }
    if ((fact & WordFact.Relative) !== 0) {
      const by = sentence.mentions[next - 1];
      const isTheirs = by !== undefined && by.last === word - 1 && !isChild(by);
      if (isTheirs) plain = true;
      owner = isTheirs ? by : owner;
      continue;
    }
    if (owner === undefined || word <= owner.last || brackets > 0) continue;
    const isLink = (fact & (WordFact.Auxiliary | WordFact.Adverb | WordFact.Negation | WordFact.Modal)) !== 0;
    if (!isLink && !isAttached(sentence, word)) plain = false;
    const isOther = (fact & (WordFact.Noticing | WordFact.ObjectPronoun)) !== 0;
    const isPassive = (factsAt(sentence, word - 1) & WordFact.Be) !== 0;
    const leaves = (isOther && !isPassive) || (gaps & Gap.Semicolon) !== 0;
    if (leaves && !isLink) owner = undefined;
  }
  return found;
}

/** “Concerns | about his twin”, “the arrest | of her brother”: who is named right after the match. */
function concernOf(sentence: Sentence, hit: WordSpan): Owner | undefined {
  const joins = written(sentence, hit.last + 1);
  const isAbout = joins === "about" || joins === "regarding" || joins === "re";
  if (!isAbout && joins !== "of") return undefined;
  const index = firstFrom(sentence.mentions, hit.last + 2);
  const mention = sentence.mentions[index];
  if (mention === undefined || isChild(mention) || mention.role === "writer" || mention.first > hit.last + 4)
    return undefined;
  if (startOfPhrase(sentence, mention) > hit.last + 2 || isAttached(sentence, mention.last + 1)) return undefined;
  const isRelated = mention.role === "family" || mention.role === "sibling" || mention.role === "friend";
  return isAbout || isRelated ? { mention, near: true, isTopic: true } : undefined;
}

/** Pronouns and unknown names are taken for the child, whom the record is about. */
function isChild(mention: Mention): boolean {
  const { role } = mention;
  return role === "child" || role === "pronoun" || role === "name" || role === "document";
}

/** “Noor and her siblings lived with …”: said of the child too. */
function isJoinedToChild(sentence: Sentence, index: number): boolean {
  const mention = sentence.mentions[index] as Mention; // the caller has just read it
  const before = sentence.mentions[index - 1];
  const first = startOfPhrase(sentence, mention);
  if (before === undefined || !isChild(before) || before.last !== first - 2) return false;
  return (factsAt(sentence, first - 1) & WordFact.Coordinator) !== 0;
}

/** Whether the sentence begins with a pronoun that somebody in the sentence before may be meant by. */
export function asksForAntecedent(sentence: Sentence): boolean {
  return (factsAt(sentence, sentence.first) & (WordFact.She | WordFact.He)) !== 0 && isPronoun(sentence.mentions[0]);
}

/** The first person of a sentence whom a pronoun after it may stand for. */
export function antecedentIn(sentence: Sentence): Antecedent | undefined {
  for (const mention of sentence.mentions) {
    const found = antecedentOf(sentence, [], mention);
    if (found !== undefined || !isChild(mention)) return found;
  }
  return undefined;
}

/** A relation who is the subject, with the child's gender in front: “his mum rang”. */
function antecedentOf(sentence: Sentence, cuts: readonly boolean[], mention: Mention): Antecedent | undefined {
  if (isChild(mention) || mention.role === "writer" || !standsAsSubject(sentence, cuts, mention)) return undefined;
  const owner = factsAt(sentence, startOfPhrase(sentence, mention));
  if ((owner & WordFact.Determiner) === 0) return undefined;
  if ((owner & WordFact.She) !== 0) return { mention, childIs: WordFact.She };
  return (owner & WordFact.He) !== 0 ? { mention, childIs: WordFact.He } : undefined;
}

/** “His mum rang. She is in hospital”: the pronoun is not the child's, so it is the other person's. */
function standsFor(sentence: Sentence, pronoun: Mention, by: Antecedent | undefined): Mention | undefined {
  if (by === undefined || !isPronoun(pronoun)) return undefined;
  const other = by.childIs === WordFact.She ? WordFact.He : WordFact.She;
  const isOther = (factsAt(sentence, pronoun.first) & other) !== 0;
  return isOther ? { first: pronoun.first, last: pronoun.last, role: by.mention.role } : undefined;
}

function isPronoun(mention: Mention | undefined): boolean {
  return mention?.role === "pronoun";
}

/** “Mum is sure | there are …”, not “mum was there”. */
function opensClause(sentence: Sentence, word: number): boolean {
  return written(sentence, word) === "there" && (factsAt(sentence, word + 1) & WordFact.Auxiliary) !== 0;
}

/** “… and nobody”, “…, it”: a clause about somebody else again. */
function followsCoordinator(sentence: Sentence, word: number): boolean {
  const isCoordinated = (factsAt(sentence, word - 1) & WordFact.Coordinator) !== 0;
  return isCoordinated || ((sentence.tokens.before[word] as number) & Gap.Comma) !== 0;
}
