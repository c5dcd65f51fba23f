import { WordFact, type Role } from "../compiled";
import { isCapital } from "../text/characters";
import { Gap } from "../text/tokens";
import { isObject, isOfWhom, standsAsSubject, startOfPhrase } from "./clause";
import { factsAt, firstFrom, isAttached, written, type FoundTrigger, type Mention, type Sentence } from "./sentence";

/** How far behind somebody it may be said that they are not the child, in words: “a boy on the same footage, not our …”. */
const furthestRemark = 12;

/**
 * The people of a sentence, those told apart from the child of the record: whoever is said not to be the child (“a
 * second boy, who is not our subject”), another one's child (“my sister's girl”), and a name that was given to somebody
 * before (“her cousin Dina, …; Dina”). They are taken for friends, who may be children.
 */
export function others(sentence: Sentence, cuts: readonly boolean[]): readonly Mention[] {
  const remarks = everyTrigger(sentence).filter(
    ({ trigger, last }) => trigger.kind === "other-person" && trigger.marked === true && !isOwner(sentence, last),
  );
  const apart = setApart(sentence, cuts, remarks);
  const named = new Map<string, Role>();
  const found: Mention[] = [];
  sentence.mentions.forEach((mention, index) => {
    // “Not our patient”: names nobody anew.
    const before = remarks[firstFrom(remarks, mention.first + 1) - 1];
    if (before !== undefined && before.last >= startOfPhrase(sentence, mention) - 1 && isChildNoun(mention)) return;
    if (before !== undefined && before.last >= mention.first) return;
    if (isVerbOfPronoun(sentence, mention)) return;
    const isApart =
      apart.has(index) ||
      isOfTheWriter(sentence, mention) ||
      isOwnOfOther(sentence, index) ||
      isChildOfOther(sentence, index) ||
      isSomeChild(sentence, cuts, index);
    const role = isApart ? "friend" : mention.role;
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

function isKnownOther(role: Mention["role"]): role is Role {
  return role === "sibling" || role === "friend" || role === "family" || role === "adult" || role === "professional";
}

/** The name that stands with the word for who somebody is: “her friend Jade”. */
function nameOf(sentence: Sentence, { first, last }: Mention): readonly string[] {
  const names: string[] = [];
  for (let word = first + 1; word <= last; word++) {
    const isKnown = factsAt(sentence, word) !== 0 || sentence.tokens.word[word] !== 0;
    if (!isKnown && isCapital(sentence.text.charCodeAt(sentence.tokens.start[word] as number))) {
      names.push(written(sentence, word));
    }
  }
  return names;
}
