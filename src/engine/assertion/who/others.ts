import { WordFact, type Role } from "../../compiled";
import { isCapital, isDigit } from "../../text/characters";
import { Gap, isUnknown } from "../../text/tokens";
import { isFigure, isObject, isOfWhom, standsAsSubject, startOfPhrase } from "../clause";
import { factsAt, firstFrom, isAttached, written, type FoundTrigger, type Mention, type Sentence } from "../sentence";

/** How far behind somebody it may be said that they are not the child, in words: “a boy on the same footage, not our …”. */
const furthestRemark = 12;

/**
 * The people of a sentence, those told apart from the child of the record: whoever is said not to be the child (“a
 * second boy, who is not our subject”), another one's child (“my sister's girl”), and a name that was given to somebody
 * before (“her cousin Dina, …; Dina”). They are taken for friends, who may be children.
 * @param names given to others in the sentences before.
 */
export function others(
  sentence: Sentence,
  cuts: readonly boolean[],
  names: ReadonlyMap<string, Role>,
): readonly Mention[] {
  const remarks = everyTrigger(sentence).filter(
    ({ trigger, last }) => trigger.kind === "other-person" && trigger.marked === true && !isOwner(sentence, last),
  );
  const apart = setApart(sentence, cuts, remarks);
  const named = new Map(names);
  const found: Mention[] = [];
  sentence.mentions.forEach((mention, index) => {
    // “Not our patient”: names nobody anew.
    const before = remarks[firstFrom(remarks, mention.first + 1) - 1];
    if (before !== undefined && before.last >= startOfPhrase(sentence, mention) - 1 && isChildNoun(mention)) return;
    if (before !== undefined && before.last >= mention.first) return;
    if (isVerbOfPronoun(sentence, mention) || isVerbOf(sentence, mention, sentence.mentions[index - 1])) return;
    const isApart =
      apart.has(index) ||
      isOfTheWriter(sentence, mention) ||
      isOwnOfOther(sentence, index) ||
      isChildOfOther(sentence, index) ||
      isChildOfSubject(sentence, cuts, index) ||
      isSomeChild(sentence, cuts, index);
    const isAdult = isGrownUp(sentence, mention) || isOfAdult(sentence, index);
    const role = isApart ? "friend" : isAdult ? "adult" : isUnsaid(sentence, mention) ? "child" : mention.role;
    const known = role === "name" ? named.get(written(sentence, mention.first)) : undefined;
    if (isKnownOther(role)) nameOf(sentence, mention).forEach((name) => named.set(name, role));
    found.push({ ...mention, role: known ?? role });
  });
  return found;
}

/** “Is not | her boyfriend”: says not who he is, but whose. */
function isOwner(sentence: Sentence, word: number): boolean {
  const fact = factsAt(sentence, word);
  const isHer = (fact & WordFact.ObjectPronoun) !== 0 && (fact & WordFact.Determiner) !== 0;
  return isHer && !isObject(sentence, word);
}

/** Which people of the sentence are said not to be the child. */
function setApart(sentence: Sentence, cuts: readonly boolean[], remarks: readonly FoundTrigger[]): ReadonlySet<number> {
  const found = new Set<number>();
  for (const one of remarks) {
    const most = one.trigger.within ?? furthestRemark;
    for (let index = firstFrom(sentence.mentions, one.first) - 1; index >= 0; index--) {
      const mention = sentence.mentions[index] as Mention; // 0 <= index < length
      if (one.first - mention.last > most) break;
      const isNearest = one.first - mention.last === 1 || standsAsSubject(sentence, cuts, mention);
      if (mention.role === "writer" || mention.role === "document" || !isNearest) continue;
      if (mention.role !== "pronoun" && mention.role !== "family") found.add(index);
      break;
    }
  }
  sentence.mentions.forEach((mention, at) => {
    if (!isOurs(sentence, mention)) return;
    for (let index = at - 1; index >= 0; index--) {
      const other = sentence.mentions[index] as Mention; // 0 <= index < length
      const isNamed = other.role === "name" || other.role === "child";
      if (!isNamed || !standsAsSubject(sentence, cuts, other)) continue;
      found.add(index);
      break;
    }
  });
  return found;
}

/** “My own mum”: whoever the record is about, the writer's family is another one. */
export function isOfTheWriter(sentence: Sentence, mention: Mention): boolean {
  if (mention.role !== "family" && mention.role !== "sibling") return false;
  return written(sentence, startOfPhrase(sentence, mention)) === "my";
}

/** “The referrer's own | daughter”, “her carer's own | mother”: “own” says that it is not the child's. */
function isOwnOfOther(sentence: Sentence, index: number): boolean {
  const mention = sentence.mentions[index] as Mention; // callers pass an index
  const owner = sentence.mentions[index - 1];
  if (["family", "sibling", "friend", "child"].indexOf(mention.role) < 0 || owner === undefined) return false;
  if (owner.role !== "adult" && owner.role !== "professional") return false;
  if (!isAttached(sentence, owner.last + 1) || written(sentence, owner.last + 2) !== "own") return false;
  return startOfPhrase(sentence, mention) <= owner.first;
}

/** “Toby is the one who …, not our | Finn”: the child is the one whom the writer calls theirs. */
function isOurs(sentence: Sentence, { role, first }: Mention): boolean {
  if (role !== "name" || (factsAt(sentence, first - 2) & WordFact.Negation) === 0) return false;
  return ["our", "my"].indexOf(written(sentence, first - 1)) >= 0;
}

function everyTrigger({ triggers, inner }: Sentence): readonly FoundTrigger[] {
  return inner.length === 0 ? triggers : [...triggers, ...inner].sort((a, b) => a.first - b.first);
}

/** “He | associates with …”, “she | mothers him”: what a pronoun is the subject of is no noun. */
function isVerbOfPronoun(sentence: Sentence, { first, last, role }: Mention): boolean {
  if (first !== last || role === "name" || role === "pronoun" || role === "writer") return false;
  return (sentence.tokens.before[first] as number) === 0 && isPronounAlone(sentence, first - 1);
}

/** “Police | suspect …”, “carers | suspect …”: several people before a noun that is a verb too; not “a police suspect was”. */
function isVerbOf(sentence: Sentence, { first, last, role }: Mention, before: Mention | undefined): boolean {
  if (first !== last || role !== "adult" || before?.role !== "professional" || before.last !== first - 1) return false;
  if ((sentence.tokens.before[first] as number) !== 0 || (factsAt(sentence, first) & WordFact.Base) === 0) return false;
  const isFollowedByVerb = (factsAt(sentence, first + 1) & (WordFact.Auxiliary | WordFact.Modal)) !== 0;
  return (factsAt(sentence, before.last) & WordFact.Plural) !== 0 && !isFollowedByVerb;
}

function isPronounAlone(sentence: Sentence, word: number): boolean {
  const fact = factsAt(sentence, word);
  return (fact & WordFact.Pronoun) !== 0 && (fact & WordFact.Determiner) === 0;
}

function isChildNoun({ role }: Mention): boolean {
  return role === "child";
}

/** How many people after a child are looked at for the one whom the record is about. */
const mostPeople = 6;

/** “A boy in her class was arrested, which upset | Hana”: some child or other, where the one of the record has a name. */
function isSomeChild(sentence: Sentence, cuts: readonly boolean[], index: number): boolean {
  const mention = sentence.mentions[index] as Mention; // callers pass an index
  const article = written(sentence, startOfPhrase(sentence, mention));
  if (mention.role !== "child" || (article !== "a" && article !== "an")) return false;
  if (!standsAsSubject(sentence, cuts, mention)) return false;
  for (let at = index + 1; at < sentence.mentions.length && at <= index + mostPeople; at++) {
    const { role, first } = sentence.mentions[at] as Mention; // at < length
    // “A girl in Y10”.
    if (role === "name" && first === mention.last + 2 && placing.indexOf(written(sentence, first - 1)) >= 0) continue;
    // “A girl, Ella, was …” is told of Ella.
    if (role === "name" && first > mention.last + 1) return !isNamedAside(sentence, mention, first);
  }
  return false;
}

const placing: readonly string[] = ["in", "at", "from", "near"];

/** “A teenage girl, poss. Ella, was”: the name of the one before it. */
function isNamedAside(sentence: Sentence, { last }: Mention, name: number): boolean {
  for (let word = last + 1; word <= name && word <= last + 4; word++) {
    if (((sentence.tokens.before[word] as number) & (Gap.Comma | Gap.Open)) !== 0) return name <= word + 2;
  }
  return false;
}

/** “My sister's girl”, “her friend's lad”, “whose own boy”; a parent's or a worker's may be the child of the record. */
function isChildOfOther(sentence: Sentence, index: number): boolean {
  const mention = sentence.mentions[index] as Mention; // callers pass an index
  const before = sentence.mentions[index - 1];
  if (mention.role !== "child") return false;
  if (isOfWhom(sentence, mention.first)) return true;
  if (before === undefined) return false;
  if (before.role !== "sibling" && before.role !== "friend") return false;
  return before.last < mention.first && startOfPhrase(sentence, mention) <= before.first;
}

/** “My sister came with her | lad”: the child of the one who has just been named. */
function isChildOfSubject(sentence: Sentence, cuts: readonly boolean[], index: number): boolean {
  const mention = sentence.mentions[index] as Mention; // callers pass an index
  const before = sentence.mentions[index - 1];
  if (mention.role !== "child" || before === undefined || before.last < mention.first - furthestOwner) return false;
  if (before.role !== "sibling" && before.role !== "friend") return false;
  const whose = factsAt(sentence, startOfPhrase(sentence, mention));
  const isTheirs = (whose & WordFact.Determiner) !== 0 && (whose & (WordFact.She | WordFact.He | WordFact.They)) !== 0;
  return isTheirs && standsAsSubject(sentence, cuts, before);
}

/** In words: “my sister came round with her two lads”. */
const furthestOwner = 6;

/** Somebody who is not the child, and not the writer either. */
export function isKnownOther(role: Mention["role"]): role is Role {
  return role === "sibling" || role === "friend" || role === "family" || role === "adult" || role === "professional";
}

/** “Pike (38)”, “Pike, 38,”, “Pike, aged 38”; whom the record is about may be on their way out of care at 18 or 19. */
function isGrownUp(sentence: Sentence, { role, last }: Mention): boolean {
  if (role !== "name" || last + 1 > sentence.last) return false;
  if (written(sentence, last + 1) === "aged") return isGrownAge(sentence, last + 2);
  const isSetOff = ((sentence.tokens.before[last + 1] as number) & (Gap.Comma | Gap.Open)) !== 0;
  if (!isSetOff || !isGrownAge(sentence, last + 1)) return false;
  const isOver = last + 2 > sentence.last;
  return isOver || ((sentence.tokens.before[last + 2] as number) & (Gap.Comma | Gap.Close)) !== 0;
}

/** “The suspect's | wife”, “her boyfriend's | mum”: no relation of the child's, whose home would be the child's too. */
function isOfAdult(sentence: Sentence, index: number): boolean {
  const { role, first } = sentence.mentions[index] as Mention; // callers pass an index
  const owner = sentence.mentions[index - 1];
  if (role !== "family" || owner?.role !== "adult") return false;
  return owner.last === first - 2 && isAttached(sentence, first - 1);
}

/** “Male stopped at 2am”, “female drunk on cider”: without a “the”, a police log may call the child so. */
function isUnsaid(sentence: Sentence, mention: Mention): boolean {
  const { role, first, last } = mention;
  if (role !== "adult" || first !== last || startOfPhrase(sentence, mention) !== first) return false;
  // “Female (his cousin, 19)” is said to be somebody else.
  if (last < sentence.last && ((sentence.tokens.before[last + 1] as number) & Gap.Open) !== 0) return false;
  return ["male", "female", "nominal"].indexOf(written(sentence, first)) >= 0 && !isGrownAge(sentence, last + 1);
}

function isGrownAge(sentence: Sentence, word: number): boolean {
  const figure = written(sentence, word);
  return figure.length === 2 && isFigure(sentence, word) && isDigit(figure.charCodeAt(1)) && figure >= "20";
}

/** The name that stands with the word for who somebody is: “her friend Jade”. */
export function nameOf(sentence: Sentence, { first, last }: Mention): readonly string[] {
  const names: string[] = [];
  for (let word = first; word <= last; word++) {
    const isKnown = factsAt(sentence, word) !== 0 || !isUnknown(sentence.tokens, word);
    if (!isKnown && isCapital(sentence.text.charCodeAt(sentence.tokens.start[word] as number))) {
      names.push(written(sentence, word));
    }
  }
  return names;
}
