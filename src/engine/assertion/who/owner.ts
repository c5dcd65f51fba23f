import { WordFact } from "../../compiled";
import { standsAsSubject, startOfPhrase } from "../clause";
import { factsAt, firstFrom, isAttached, written, type Mention, type SaidWords, type Sentence } from "../sentence";
import { finite } from "../verb";
import { standsFor, type Heard } from "./heard";
import { isChild, isPronoun } from "./person";
import { comeTo, furthest, goOn, isPartOfAnother, setOut, type Walk } from "./walk";

/** Who a match is about, when that is plainly not the child; `near` when little stands between. */
export type Owner = Readonly<{
  mention: Mention;
  near: boolean;
  /** Only named as what it is about (“concerns about his twin”): not who does it. */
  isTopic: boolean;
}>;

/**
 * For each match, the person who is its grammatical subject or owner, where this is somebody other than the child:
 * “her mother uses cannabis”, “mum's overdose”, “his dad, who drinks”. A pronoun, a name or a word for a child gives it
 * back to the child, and so does a verb of seeing or telling (“mum found cannabis in her room”).
 * @param hits sorted by their first word.
 * @param before who was spoken of in the sentences before.
 */
export function owners(
  sentence: Sentence,
  cuts: readonly boolean[],
  hits: readonly SaidWords[],
  before: Heard,
): readonly (Owner | undefined)[] {
  const walk = setOut(sentence, cuts, before);
  const found: (Owner | undefined)[] = [];
  for (let word = sentence.first; word <= sentence.last && found.length < hits.length; word++) {
    const person = comeTo(walk, word);
    for (let hit = hits[found.length]; hit !== undefined && hit.first === word; hit = hits[found.length]) {
      found.push(ownerOf(walk, hit, person));
    }
    goOn(walk, word, person);
  }
  return found;
}

/** Who a match is about: whom the walk knows of, or whom the match itself begins with. */
function ownerOf(walk: Walk, hit: SaidWords, named: Mention | undefined): Owner | undefined {
  const { sentence, cuts } = walk;
  // “Mum is worried | [that she consented]”: a clause of its own.
  if (written(sentence, hit.first) === "that" && (factsAt(sentence, hit.first + 1) & WordFact.Pronoun) !== 0)
    return undefined;
  const theirs = named === undefined ? undefined : ownedBy(walk, named);
  if (theirs !== undefined) return { mention: theirs, near: true, isTopic: false };
  // “[Ex-boyfriend] aged 29”: a judgement in the very name of somebody is said of no one else.
  if (hit.wording && named !== undefined && named.last >= hit.last) return undefined;
  // “The victim is | [another girl who was …]”: told apart, and said of her within the match.
  if (named !== undefined && isOneApart(sentence, named, hit)) return { mention: named, near: true, isTopic: false };
  const called = complementOf(sentence, hit);
  if (called !== undefined) return called;
  // “The other girl, | [Demi (16), is hurt]”: who she is, and said of her.
  const isHers = named !== undefined && isPartOfAnother(walk, named);
  // “His mum has left and his | [dad is in prison]”: what is found says itself of whom.
  const isOwn = named !== undefined && !isHers && (isPronoun(named) || standsAsSubject(sentence, cuts, named));
  const mention = isOwn ? ownSubject(sentence, hit, named, walk.heard) : isHers ? walk.subject : walk.owner;
  // “Ex-[boyfriend aged 29]”: as above, where the name begins before the judgement.
  if (hit.wording && walk.owner !== undefined && walk.owner.last >= hit.first) return undefined;
  if (mention !== undefined && hit.first - Math.max(mention.last, walk.since) <= furthest) {
    return { mention, near: isOwn || walk.plain, isTopic: false };
  }
  return concernOf(sentence, hit);
}

/** “[Nia's mate was hurt]”, where the phrase asked for Nia: the mate. */
function ownedBy({ sentence, people, next }: Walk, { role, last }: Mention): Mention | undefined {
  if (role !== "name" || !isAttached(sentence, last + 1)) return undefined;
  const owned = people[next + 1];
  return owned?.first === last + 2 ? owned : undefined;
}

/** “Describes Jem's friend | as [sly]”: what the object of a verb is called. */
function complementOf(sentence: Sentence, hit: SaidWords): Owner | undefined {
  const joins = (factsAt(sentence, hit.first - 1) & WordFact.Determiner) !== 0 ? hit.first - 2 : hit.first - 1;
  if (written(sentence, joins) !== "as") return undefined;
  const mention = sentence.mentions[firstFrom(sentence.mentions, joins) - 1];
  if (mention === undefined || mention.last !== joins - 1) return undefined;
  const isApart = mention.role === "friend" || mention.role === "sibling";
  return isApart && !isWithChild(sentence, mention) ? { mention, near: true, isTopic: true } : undefined;
}

/** “Her and her friends”: the child is one of them. */
function isWithChild(sentence: Sentence, mention: Mention): boolean {
  return (factsAt(sentence, startOfPhrase(sentence, mention) - 1) & WordFact.Coordinator) !== 0;
}

/** “[Another girl who …]”, “[second girl was …]”; not “[other girls who …]”, whom the child may be with. */
function isOneApart(sentence: Sentence, { role, first, last }: Mention, hit: SaidWords): boolean {
  if (role !== "friend" || last >= hit.last) return false;
  if ((factsAt(sentence, last + 1) & (WordFact.Relative | finite)) === 0) return false;
  const opens = written(sentence, first);
  return opens === "another" || opens === "second" || opens === "different";
}

/** “His mum has left and his [dad is in prison]” is told of the child's home; “a second [boy was stabbed]” is of that boy. */
function ownSubject(sentence: Sentence, hit: SaidWords, named: Mention, heard: Heard): Mention | undefined {
  const read = sentence.mentions[firstFrom(sentence.mentions, named.first)];
  // “My own [mum is in hospital]”, “a second [boy …]”: told apart; “her best [friend was hurt]” is told of the child's friends.
  const isRead = read?.first === named.first && read.role !== "name" && read.role !== "friend";
  const isTold = named.role === "sibling" && hit.home !== true;
  const isApart = (named.role === "friend" && isRead) || isTold;
  // A name that was given to somebody else.
  const isGiven = read?.first === named.first && read.role === "name" && !isChild(named);
  return isApart || isGiven ? named : standsFor(named, heard);
}

/** “Concerns | about his twin”, “the arrest | of her brother”: who is named right after the match. */
function concernOf(sentence: Sentence, hit: SaidWords): Owner | undefined {
  const joins = written(sentence, hit.last + 1);
  const isAbout = joins === "about" || joins === "regarding" || joins === "re";
  if ((!isAbout && joins !== "of") || isDeedItself(sentence, hit, isAbout)) return undefined;
  const index = firstFrom(sentence.mentions, hit.last + 2);
  const mention = sentence.mentions[index];
  if (mention === undefined || isChild(mention) || mention.role === "writer" || mention.first > hit.last + 4)
    return undefined;
  if (startOfPhrase(sentence, mention) > hit.last + 2 || isAttached(sentence, mention.last + 1)) return undefined;
  const isRelated = mention.role === "family" || mention.role === "sibling" || mention.role === "friend";
  return isAbout || isRelated ? { mention, near: true, isTopic: true } : undefined;
}

/** “[Crying wolf] about a man”, “evasive when asked about”, “harmed by a group of …”: who does it stands before or inside. */
function isDeedItself(sentence: Sentence, hit: SaidWords, isAbout: boolean): boolean {
  if (isAbout) return hit.wording || (factsAt(sentence, hit.last) & (finite | WordFact.Participle)) !== 0;
  for (let word = hit.first + 1; word <= hit.last; word++) if (written(sentence, word) === "by") return true;
  return false;
}
