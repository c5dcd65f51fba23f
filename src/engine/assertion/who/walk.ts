import { WordFact } from "../../compiled";
import { Gap } from "../../text/tokens";
import { isFigure, isObject, standsAsSubject, startOfPhrase } from "../clause";
import { beginsTrigger, factsAt, isAttached, written, type Mention, type Sentence } from "../sentence";
import { finite, isParticipleOnly, resumes } from "../verb";
import { emphasised, pickedOut, whoIsMeant } from "./antecedent";
import { afterPerson, afterSentence, afterWord, standsFor, type Heard } from "./heard";
import { others } from "./others";
import { isChild, isJoinedToChild, isOfPhrase, isPlaceOf, isPronoun } from "./person";

/** Further than this from its subject, a match is not said of it plainly enough. */
export const furthest = 8;
/** What stands between somebody and what is said of them, and says nothing itself. */
const link = WordFact.Auxiliary | WordFact.Adverb | WordFact.Negation | WordFact.Modal;

/** A walk along a sentence: what it goes by, and whom it knows of when it comes to a word. */
export type Walk = Readonly<{ sentence: Sentence; cuts: readonly boolean[]; people: readonly Mention[] }> & {
  /** Index of the next of `people`. */
  next: number;
  /** Whom what follows is said of; undefined when that is the child, or nobody who was named. */
  owner: Mention | undefined;
  /** Where what is said of the owner begins: at their own words, or at the verb that is theirs again. */
  since: number;
  /** Nothing but links has come since the owner. */
  plain: boolean;
  /** Whom the sentence's verbs go on to be said of, after a clause, an aside or an “and” about something else. */
  subject: Mention | undefined;
  /** The subject has had a verb. */
  hasVerb: boolean;
  /** Within “, who drinks,”: its verbs are not the sentence's. */
  isAside: boolean;
  /** The owner is the subject of a “since” or “when” clause, which ends with its comma. */
  isUnder: boolean;
  /** How many brackets are open. */
  brackets: number;
  /** Whom the next pronoun may stand for. */
  heard: Heard;
};

export function setOut(sentence: Sentence, cuts: readonly boolean[], before: Heard): Walk {
  return {
    sentence,
    cuts,
    people: others(sentence, cuts, before.names),
    next: 0,
    owner: undefined,
    since: 0,
    plain: true,
    subject: undefined,
    hasVerb: false,
    isAside: false,
    isUnder: false,
    brackets: 0,
    // “Dad collected her”: what the child is may be told by a word that is still to come.
    heard: { ...before, child: afterSentence(before, sentence).child },
  };
}

/** Comes to a word; the person whose words begin there. What a match that begins there is said of is known now. */
export function comeTo(walk: Walk, word: number): Mention | undefined {
  const fact = factsAt(walk.sentence, word);
  const person = personAt(walk, word);
  passMarks(walk, word, fact);
  passEmptySubject(walk, word, fact);
  if (person === undefined) passVerb(walk, word, fact);
  return person;
}

/** Goes on from a word, to which `comeTo` came. */
export function goOn(walk: Walk, word: number, person: Mention | undefined): void {
  if (person !== undefined) {
    passPerson(walk, person);
    return;
  }
  const fact = factsAt(walk.sentence, word);
  if ((fact & WordFact.Relative) !== 0) passRelative(walk, word);
  else passOther(walk, word, fact);
  walk.heard = afterWord(walk.heard, walk.sentence, word, walk.people[walk.next - 1]);
}

/** The person whose words begin here. */
function personAt({ people, next }: Walk, word: number): Mention | undefined {
  const person = people[next];
  return person !== undefined && person.first === word ? person : undefined;
}

/** From here on it is said of somebody, and nothing has come between yet. */
function turnTo(walk: Walk, owner: Mention | undefined): void {
  walk.owner = owner;
  walk.plain = true;
}

function isAfterOwner({ owner }: Walk, word: number): boolean {
  return owner !== undefined && word > owner.last;
}

/** Brackets, a semicolon or a colon before a word. */
function passMarks(walk: Walk, word: number, fact: number): void {
  const gaps = walk.sentence.tokens.before[word] as number;
  if ((gaps & Gap.Close) !== 0 && walk.brackets > 0) walk.brackets--;
  if ((gaps & Gap.Open) !== 0) walk.brackets++;
  if ((gaps & Gap.Semicolon) !== 0) {
    walk.subject = undefined;
    // “Family breakdown; contact has stopped” goes on with a subject of its own, “mum drinks; has relapsed” does not.
    if ((fact & link) === 0 && isAfterOwner(walk, word)) walk.owner = undefined;
  }
  // “Since his nan could not manage, | in care”: no more about her.
  if ((gaps & Gap.Comma) !== 0 && walk.isUnder && isAfterOwner(walk, word)) {
    walk.owner = walk.subject = undefined;
    walk.isUnder = false;
  }
  // “Night staff: same car again”, “CAMHS – did not attend”: they write it; “Dad: cannabis” is what is known of him.
  if ((gaps & (Gap.Colon | Gap.Dash)) !== 0 && walk.owner?.role === "professional") walk.owner = undefined;
  // “Dad to EDT: not seen since Friday”: what he sends on is not about him.
  if ((gaps & Gap.Colon) !== 0 && !walk.plain && !walk.hasVerb) walk.owner = walk.subject = undefined;
}

/** “Mum is sure | there are …”, “mum drinks and | nobody …”: a subject that is nobody takes its clause from the owner. */
function passEmptySubject(walk: Walk, word: number, fact: number): void {
  // “The boy next door, | nothing to do with this family, was …”: a remark on who he is.
  if ((fact & WordFact.EmptySubject) === 0 || beginsTrigger(walk.sentence, word, "other-person")) return;
  const isNew = followsCoordinator(walk.sentence, word) || opensClause(walk.sentence, word);
  if (isNew && isAfterOwner(walk, word)) walk.owner = walk.subject = undefined;
}

/** “Her twin, who isn't the subject, | is …”, “was arrested and | has …”: the verb of the same person. */
function passVerb(walk: Walk, word: number, fact: number): void {
  const { sentence, subject } = walk;
  if (((fact & finite) === 0 && !isJoinedBase(sentence, word)) || isParticipleOnly(sentence, word) || walk.brackets > 0)
    return;
  if (isReducedRelative(walk, word)) {
    walk.isAside = true;
    return;
  }
  if (subject !== undefined && resumes(sentence, word)) {
    turnTo(walk, subject);
    walk.since = word - 1;
    walk.isAside = false;
  }
  if (walk.isAside) return;
  // “Walked past mum's car and | got in”: whose car it was does no more.
  const isJoined = word > sentence.first && (factsAt(sentence, word - 1) & WordFact.Coordinator) !== 0;
  // “Mum's tablet | does not show …”: neither does mum; “her cousin's boyfriend | was …” is one of hers.
  const { owner } = walk;
  const isWhose = owner !== undefined && isAttached(sentence, owner.last + 1);
  if (isWhose && ((isJoined && owner !== subject) || (isLastNamed(walk, owner) && word > owner.last + 2)))
    walk.owner = undefined;
  if (!walk.hasVerb && walk.owner === subject) walk.since = word;
  walk.hasVerb = true;
}

function isLastNamed({ people, next }: Walk, { first }: Mention): boolean {
  return people[next - 1]?.first === first;
}

/** “Watched her walk past and | get into a car”. */
function isJoinedBase(sentence: Sentence, word: number): boolean {
  const isBase = (factsAt(sentence, word) & (WordFact.Base | WordFact.Plural)) === WordFact.Base;
  return isBase && word > sentence.first && (factsAt(sentence, word - 1) & WordFact.Coordinator) !== 0;
}

/** “Her cousin, | assessed elsewhere, was …”, “a girl, not | discussed today, was …”: says no more than which one. */
function isReducedRelative({ sentence, subject, hasVerb, isAside }: Walk, word: number): boolean {
  if (subject === undefined || hasVerb || isAside) return false;
  const fact = factsAt(sentence, word);
  if ((fact & WordFact.Participle) === 0 || (fact & (WordFact.Auxiliary | WordFact.Singular)) !== 0) return false;
  let first = word;
  const passed = WordFact.Adverb | WordFact.Negation;
  while (first > subject.last + 1 && (factsAt(sentence, first - 1) & passed) !== 0) first--;
  if (((sentence.tokens.before[first] as number) & Gap.Comma) === 0) return false;
  // Its comma, and the verb that the subject had to wait for.
  for (let after = word + 1; after <= sentence.last && after <= word + longestAside; after++) {
    if (((sentence.tokens.before[after] as number) & Gap.Comma) === 0) continue;
    return (factsAt(sentence, after) & (WordFact.Auxiliary | WordFact.Singular | WordFact.Modal)) !== 0;
  }
  return false;
}

/** In words. */
const longestAside = 14;

/** Somebody is named: the child, who gets it back; the writer; or the one it is said of from here on. */
function passPerson(walk: Walk, person: Mention): void {
  const { sentence, cuts, people } = walk;
  const index = walk.next++;
  const meant = isPronoun(person) ? standsFor(person, walk.heard) : undefined;
  walk.heard = afterPerson(walk.heard, sentence, cuts, person, people[index - 1]);
  if (isPartOfAnother(walk, person) || isNameOfPlace(sentence, person) || isBesideOther(walk, person)) return;
  if (isChild(person)) {
    turnTo(walk, meant ?? emphasised(sentence, people, index));
    if (!walk.isAside) walk.subject = walk.owner;
    walk.hasVerb = false;
  } else if (person.role === "writer" || isJoinedToChild(sentence, people, index)) {
    walk.owner = undefined;
    if (!walk.isAside) walk.subject = undefined;
  } else if (!isPlaceOf(sentence, person)) passSomebodyElse(walk, person);
}

/** Whether a person is named only to say more of the one before. */
export function isPartOfAnother({ sentence, owner, subject, hasVerb, brackets }: Walk, person: Mention): boolean {
  // “her brother (Ash, 17)”: the brackets say no more than who it is.
  if (brackets > 0 && owner !== undefined) return true;
  // “The father | of Jade's friend”, “her twin, | Efe,”: still the phrase of the same person.
  return subject !== undefined && !hasVerb && isOfPhrase(sentence, person, subject);
}

/** “Is at the | Oasis”, “in the | Post article”: no person has a “the”. */
function isNameOfPlace(sentence: Sentence, { role, first }: Mention): boolean {
  return role === "name" && written(sentence, first - 1) === "the";
}

/** “The girl who left | us”, “a friend of hers, not on | our roll”: the writer does nothing there. */
function isBesideOther({ sentence, cuts, subject }: Walk, person: Mention): boolean {
  if (person.role !== "writer" || (subject?.role !== "friend" && subject?.role !== "sibling")) return false;
  const isSubject = ["i", "we"].indexOf(written(sentence, person.first)) >= 0;
  return !isSubject && !standsAsSubject(sentence, cuts, person);
}

function passSomebodyElse(walk: Walk, person: Mention): void {
  // “Mum's friend”: the one whose friend it is does nothing here.
  if (isAttached(walk.sentence, person.last + 1)) turnTo(walk, person);
  else if (standsAsSubject(walk.sentence, walk.cuts, person)) {
    turnTo(walk, person);
    walk.subject = person;
    walk.hasVerb = walk.isAside = false;
    walk.isUnder = under.indexOf(written(walk.sentence, startOfPhrase(walk.sentence, person) - 1)) >= 0;
  }
}

/** What a clause begins with that says when or why another is so. */
const under: readonly string[] = ["since", "because", "when", "while", "after", "until", "if"];

/** “His dad, | who drinks, …” */
function passRelative(walk: Walk, word: number): void {
  const { sentence, people, next, hasVerb } = walk;
  const by =
    pickedOut(sentence, people, next - 1, word) ??
    whoIsMeant(sentence, people, next - 1, word) ??
    (isWhatTheyAre(walk, word) ? walk.subject : undefined);
  if (by !== undefined) {
    turnTo(walk, by);
    walk.since = word;
  }
  walk.isAside = ((sentence.tokens.before[word] as number) & Gap.Comma) !== 0 && !hasVerb;
}

/** “The suspect is a 40 year old | who …”: says of the subject what “a 40 year old” says of them. */
function isWhatTheyAre({ sentence, subject, hasVerb, isAside }: Walk, word: number): boolean {
  if (subject === undefined || !hasVerb || isAside || word - subject.last > furthest) return false;
  if (((sentence.tokens.before[word] as number) & Gap.Comma) !== 0) return false;
  // “The other twin, Efe, is the one | who …”
  const isTheOne = written(sentence, word - 1) === "one" && written(sentence, word - 2) === "the";
  if (isTheOne && (factsAt(sentence, word - 3) & WordFact.Be) !== 0) return true;
  // “Suspect 2 | is a …”
  const verb = isFigure(sentence, subject.last + 1) ? subject.last + 2 : subject.last + 1;
  const article = written(sentence, verb + 1);
  return (factsAt(sentence, verb) & WordFact.Be) !== 0 && (article === "a" || article === "an");
}

/** Any other word: what stands between, or the verb of seeing or telling and the “him” that end what is said of the owner. */
function passOther(walk: Walk, word: number, fact: number): void {
  const { sentence } = walk;
  if (!isAfterOwner(walk, word) || walk.brackets > 0) return;
  const isLink = (fact & link) !== 0;
  // “Mr Greaves's | own habit”.
  const isOwn = written(sentence, word) === "own" && isAttached(sentence, word - 1);
  if (!isLink && !isAttached(sentence, word) && !isOwn && !isOfAge(sentence, word)) walk.plain = false;
  // “Was described by | her own school”: the owner's.
  if (written(sentence, word + 1) === "own" && (fact & WordFact.Determiner) !== 0) return;
  const isNoticing = (fact & WordFact.Noticing) !== 0;
  // “Is worried about | …”, “was told of | …” is known to the owner, as what they see is; “was seen with | …” they were.
  const isPassive =
    (isAfterBe(sentence, word) && !isBeforeTopic(sentence, word)) || written(sentence, word - 1) === "by";
  if (isLink || isPassive || !(isNoticing || (fact & WordFact.ObjectPronoun) !== 0)) return;
  walk.owner = undefined;
  // “Her friend met him and | was …”: the one they did something with may be meant, and “mum says he … and | was” tells of him.
  if (!walk.isAside && walk.hasVerb && (isNoticing || isObject(sentence, word))) walk.subject = undefined;
}

/** “My client, | aged 46, has …”, “the suspect, | 41, was …”. */
function isOfAge(sentence: Sentence, word: number): boolean {
  return written(sentence, word) === "aged" || isFigure(sentence, word);
}

/** “Was | called”, “was also | said”. */
function isAfterBe(sentence: Sentence, word: number): boolean {
  let before = word - 1;
  while (before > sentence.first && before > word - 3 && (factsAt(sentence, before) & WordFact.Adverb) !== 0) before--;
  return (factsAt(sentence, before) & WordFact.Be) !== 0;
}

/** “Worried | about”, “aware | of”, “told | that”. */
function isBeforeTopic(sentence: Sentence, word: number): boolean {
  return topical.indexOf(written(sentence, word + 1)) >= 0;
}

const topical: readonly string[] = ["about", "of", "that"];

/** “Mum is sure | there are …”, “mum's view is that | it is …”; not “mum was there”. */
function opensClause(sentence: Sentence, word: number): boolean {
  const subject = written(sentence, word);
  const isThat = (subject === "it" || subject === "this") && written(sentence, word - 1) === "that";
  return (subject === "there" || isThat) && (factsAt(sentence, word + 1) & WordFact.Auxiliary) !== 0;
}

/** “… and nobody”, “…, it”: a clause about somebody else again. */
function followsCoordinator(sentence: Sentence, word: number): boolean {
  const isCoordinated = (factsAt(sentence, word - 1) & WordFact.Coordinator) !== 0;
  return isCoordinated || ((sentence.tokens.before[word] as number) & Gap.Comma) !== 0;
}
