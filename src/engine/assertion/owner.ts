import { WordFact } from "../compiled";
import type { WordSpan } from "../pattern/matcher";
import { Gap } from "../text/tokens";
import { standsAsSubject, startOfPhrase } from "./clause";
import { others } from "./others";
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
/** How many words may stand between somebody and the “who” that is them: “a lad in the next room, who”. */
const furthestWho = 6;
/** What can stand as the verb of a clause and as nothing else that would fit there. */
const finite = WordFact.Singular | WordFact.Past | WordFact.Auxiliary | WordFact.Modal;

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
  const mentions = others(sentence, cuts);
  let owner: Mention | undefined;
  // Whom the sentence's verbs go on to be said of, after a clause, an aside or an “and” about something else.
  let subject: Mention | undefined;
  let hasVerb = false;
  let isAside = false;
  // Where what is said of the owner begins: at their own words, or at the verb that is theirs again.
  let since = 0;
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
    const isLink = (fact & (WordFact.Auxiliary | WordFact.Adverb | WordFact.Negation | WordFact.Modal)) !== 0;
    if ((gaps & Gap.Semicolon) !== 0) {
      subject = undefined;
      // “Family breakdown; contact has stopped” goes on with a subject of its own, “mum drinks; has relapsed” does not.
      if (!isLink && owner !== undefined && word > owner.last) owner = undefined;
    }
    // “Night staff: same car again”: they write it; “Dad: cannabis” is what is known of him.
    if ((gaps & Gap.Colon) !== 0 && owner?.role === "professional") owner = undefined;
    const isEmpty = (fact & WordFact.EmptySubject) !== 0;
    const isNewSubject = isEmpty && (followsCoordinator(sentence, word) || opensClause(sentence, word));
    if (isNewSubject && owner !== undefined && word > owner.last) owner = subject = undefined;
    const mention = mentions[next];
    const isVerb =
      (fact & finite) !== 0 && (mention === undefined || mention.first !== word) && !isParticipleOnly(sentence, word);
    if (isVerb && brackets === 0) {
      // “Her twin, who isn't the subject, | is …”, “was arrested and | has …”: the verb of the same person.
      if (subject !== undefined && resumes(sentence, word)) {
        owner = subject;
        since = word - 1;
        plain = true;
        isAside = false;
      }
      if (!isAside && !hasVerb && owner === subject) since = word;
      if (!isAside) hasVerb = true;
    }
    for (; hit < hits.length && (hits[hit] as WordSpan).first === word; hit++) {
      // “His mum has left and his | [dad is in prison]”: what is found says itself of whom.
      const named = mention !== undefined && mention.first === word ? mention : undefined;
      const isOwn = named !== undefined && (isPronoun(named) || standsAsSubject(sentence, cuts, named));
      const of = isOwn ? ownSubject(sentence, named, antecedent) : owner;
      const by =
        of !== undefined && word - Math.max(of.last, since) <= furthest
          ? { mention: of, near: plain, isTopic: false }
          : undefined;
      found[hit] = by ?? concernOf(sentence, hits[hit] as WordSpan);
    }
    if (mention !== undefined && mention.first === word) {
      next++;
      antecedent = antecedentOf(sentence, cuts, mention) ?? antecedent;
      // “her brother (Ash, 17)”: the brackets say no more than who it is.
      if (brackets > 0 && owner !== undefined) continue;
      // “The father | of Jade's friend”, “her twin, | Efe,”: still the phrase of the same person.
      if (subject !== undefined && !hasVerb && isOfPhrase(sentence, mention, subject)) continue;
      if (isChild(mention)) {
        owner = standsFor(sentence, mention, antecedent) ?? emphasised(sentence, mentions, next - 1);
        if (!isAside) subject = owner;
        hasVerb = false;
        plain = true;
      } else if (mention.role === "writer" || isJoinedToChild(sentence, mentions, next - 1)) {
        owner = undefined;
        if (!isAside) subject = undefined;
      } else if (isPlaceOf(sentence, mention)) {
        continue;
      } else if (isAttached(sentence, mention.last + 1) || standsAsSubject(sentence, cuts, mention)) {
        owner = mention;
        plain = true;
        // “Mum's friend”: the one whose friend it is does nothing here.
        if (!isAttached(sentence, mention.last + 1)) {
          subject = mention;
          hasVerb = isAside = false;
        }
      }
      continue;
    }
    if ((fact & WordFact.Relative) !== 0) {
      const by = whoIsMeant(sentence, mentions, next - 1, word);
      if (by !== undefined) {
        plain = true;
        owner = by;
        since = word;
      }
      isAside = (gaps & Gap.Comma) !== 0 && !hasVerb;
      continue;
    }
    if (owner === undefined || word <= owner.last || brackets > 0) continue;
    if (!isLink && !isAttached(sentence, word)) plain = false;
    const isOther = (fact & (WordFact.Noticing | WordFact.ObjectPronoun)) !== 0;
    const isPassive = (factsAt(sentence, word - 1) & WordFact.Be) !== 0;
    if (!isOther || isPassive || isLink) continue;
    owner = undefined;
    // “Her friend met him and | was …”: the one they did something with may be meant, and “mum says he … and | was” tells of him.
    if (!isAside && hasVerb && ((fact & WordFact.Noticing) !== 0 || isObject(sentence, word))) subject = undefined;
  }
  return found;
}

/** “The other pupil | named, Lewis, is”: it says which one, and is no verb of theirs. */
function isParticipleOnly(sentence: Sentence, word: number): boolean {
  if ((factsAt(sentence, word) & WordFact.Participle) === 0 || word === sentence.last) return false;
  return ((sentence.tokens.before[word + 1] as number) & Gap.Comma) !== 0;
}

/** Whether a verb goes on with a subject before it: after a comma or a bracket, or after “and”. */
function resumes(sentence: Sentence, verb: number): boolean {
  let word = verb;
  while (word > sentence.first && (factsAt(sentence, word - 1) & WordFact.Adverb) !== 0) word--;
  if (((sentence.tokens.before[word] as number) & (Gap.Comma | Gap.Close)) !== 0) return true;
  return word > sentence.first && (factsAt(sentence, word - 1) & WordFact.Coordinator) !== 0;
}

/** Whether a person is named only to say who another is: “of Jade's | friend”, “, Efe,”; not “with Jade”, who is there too. */
function isOfPhrase(sentence: Sentence, mention: Mention, subject: Mention): boolean {
  const before = sentence.tokens.before[mention.first] as number;
  const after = mention.last < sentence.last ? (sentence.tokens.before[mention.last + 1] as number) : Gap.Comma;
  if (mention.role === "name" && (before & Gap.Comma) !== 0) return (after & (Gap.Comma | Gap.Open)) !== 0;
  const first = startOfPhrase(sentence, mention);
  if (first - 1 <= subject.last || (factsAt(sentence, first - 1) & WordFact.Preposition) === 0) return false;
  return first - 1 > subject.last + 1 || written(sentence, first - 1) !== "with";
}

/** Whom “who” stands for, when it is not the child: at some distance only a friend or a relation of the same age. */
function whoIsMeant(sentence: Sentence, mentions: readonly Mention[], last: number, word: number): Mention | undefined {
  let by = mentions[last];
  for (let index = last; index > 0 && index > last - 3 && by?.role === "name"; by = mentions[--index]) {
    if ((factsAt(sentence, by.first - 1) & (WordFact.Preposition | WordFact.Negation)) === 0) break;
  }
  if (by === undefined || isChild(by)) return undefined;
  if (by.last === word - 1) return by;
  if ((by.role !== "friend" && by.role !== "sibling") || word - by.last > furthestWho) return undefined;
  for (let at = by.last + 1; at < word; at++) {
    if ((factsAt(sentence, at) & finite) !== 0) return undefined;
  }
  return by;
}

/** “At his cousin's”, “in mum's car”: whose place it is does not make what happens there theirs. */
function isPlaceOf(sentence: Sentence, mention: Mention): boolean {
  if (!isAttached(sentence, mention.last + 1)) return false;
  const joins = written(sentence, startOfPhrase(sentence, mention) - 1);
  return ["at", "in", "into", "inside", "outside", "near"].indexOf(joins) >= 0;
}

/** “Met him”, “met her and”; not the “her” of “her own car”. */
export function isObject(sentence: Sentence, word: number): boolean {
  const fact = factsAt(sentence, word);
  if ((fact & WordFact.ObjectPronoun) === 0) return false;
  if ((fact & WordFact.Determiner) === 0 || word === sentence.last) return true;
  if ((sentence.tokens.before[word + 1] as number) !== 0) return true;
  const ends = WordFact.Preposition | WordFact.Coordinator | WordFact.Determiner | WordFact.Adverb | finite;
  return (factsAt(sentence, word + 1) & ends) !== 0;
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
function isJoinedToChild(sentence: Sentence, mentions: readonly Mention[], index: number): boolean {
  const mention = mentions[index] as Mention; // the caller has just read it
  const before = mentions[index - 1];
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

/** “His mum has left and his [dad is in prison]” is told of the child's home; “a second [boy was stabbed]” is of that boy. */
function ownSubject(sentence: Sentence, named: Mention, by: Antecedent | undefined): Mention | undefined {
  const read = sentence.mentions[firstFrom(sentence.mentions, named.first)];
  const isApart = named.role === "friend" && read?.first === named.first && read.role === "child";
  return isApart ? named : standsFor(sentence, named, by);
}

/** “His mum rang. She is in hospital”: the pronoun is not the child's, so it is the other person's. */
function standsFor(sentence: Sentence, pronoun: Mention, by: Antecedent | undefined): Mention | undefined {
  if (by === undefined || !isPronoun(pronoun)) return undefined;
  const other = by.childIs === WordFact.She ? WordFact.He : WordFact.She;
  const isOther = (factsAt(sentence, pronoun.first) & other) !== 0;
  return isOther ? { first: pronoun.first, last: pronoun.last, role: by.mention.role } : undefined;
}

/** “Mum confided that | she herself was …”: the one who was spoken of, since the child would need no “herself”. */
function emphasised(sentence: Sentence, mentions: readonly Mention[], index: number): Mention | undefined {
  const pronoun = mentions[index];
  const before = mentions[index - 1];
  if (pronoun?.role !== "pronoun" || before === undefined || isChild(before) || before.role === "writer")
    return undefined;
  const isSelf = ["herself", "himself", "themselves", "themself"].indexOf(written(sentence, pronoun.last + 1)) >= 0;
  return isSelf ? { ...before, first: pronoun.first, last: pronoun.last } : undefined;
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
