import { WordFact, type Role, type Sex } from "../../compiled";
import { isCapital } from "../../text/characters";
import { Gap } from "../../text/tokens";
import { isObject, standsAsSubject, startOfPhrase } from "../clause";
import { findCuts } from "../cuts";
import { isKnownOther, nameOf, others } from "./others";
import { isChild } from "./person";
import { factsAt, isAttached, written, type Mention, type Sentence } from "../sentence";
import { finite } from "../verb";

/** Who has been spoken of up to a place in the text: whom a pronoun or a name there may stand for. */
export type Heard = Readonly<{
  /** Whether the child of the record is a she or a he, once something tells it: “her mum”, “collected him”. */
  child: Sex | undefined;
  /** The last one other than the child whom “she” may stand for. */
  woman: Mention | undefined;
  /** The last one whom “he” may stand for. */
  man: Mention | undefined;
  /** Whom the last clause was about, when that is a grown-up or another child and nobody who may be the child came since. */
  subject: Mention | undefined;
  /** Names given to others before: “her cousin Dina (invented)”. */
  names: ReadonlyMap<string, Role>;
}>;

/** Before anything is said. */
export const nothingHeard: Heard = {
  child: undefined,
  woman: undefined,
  man: undefined,
  subject: undefined,
  names: new Map(),
};

/** What is known after a sentence, from what was known before it. */
export function afterSentence(before: Heard, sentence: Sentence): Heard {
  const cuts = findCuts(sentence);
  const people = others(sentence, cuts, before.names);
  let heard = before;
  let next = 0;
  for (let word = sentence.first; word <= sentence.last; word++) {
    const person = people[next];
    if (person !== undefined && person.first === word) {
      heard = afterPerson(heard, sentence, cuts, person, people[next - 1]);
      next++;
    } else heard = afterWord(heard, sentence, word, people[next - 1]);
  }
  return heard;
}

/**
 * What is known after a word that names nobody.
 * @param before who was named last in the sentence.
 */
export function afterWord(heard: Heard, sentence: Sentence, word: number, before: Mention | undefined): Heard {
  if (heard.child !== undefined || (before !== undefined && word <= before.last)) return heard;
  const child = objectAt(heard, sentence, word, before);
  if (child !== undefined) return { ...heard, child };
  // “Mr Hale (invented) rang about Will”: a name that is a word too.
  const isName = word > sentence.first && isCapital(sentence.text.charCodeAt(sentence.tokens.start[word] as number));
  return isName && heard.subject !== undefined ? { ...heard, subject: undefined } : heard;
}

/**
 * What is known after somebody is named, or stood for by “she”, “he” or “they”.
 * @param before who was named before them in the sentence.
 */
export function afterPerson(
  heard: Heard,
  sentence: Sentence,
  cuts: readonly boolean[],
  person: Mention,
  before: Mention | undefined,
): Heard {
  if (person.role === "writer" || person.role === "document") return heard;
  if (person.role === "pronoun") {
    if (standsFor(person, heard) !== undefined) return heard;
    // “She was collected by a man”; not “mum said he drinks”, who may be somebody that only mum named.
    const isFirst = heard.woman === undefined && heard.man === undefined && heard.subject === undefined;
    return { ...heard, child: heard.child ?? (isFirst ? person.sex : undefined), subject: undefined };
  }
  if (isChild(person)) {
    const child = isTheOne(sentence, person) ? (heard.child ?? person.sex) : heard.child;
    const names = before === undefined ? heard.names : withNameAfter(heard.names, sentence, before, person);
    const isOther = names !== heard.names || isPlace(sentence, person);
    return { ...heard, child, subject: isOther ? heard.subject : undefined, names };
  }
  const child = heard.child ?? ownerOf(heard, sentence, person);
  if (isAttached(sentence, person.last + 1) || isMany(sentence, person)) return { ...heard, child };
  const isMeant = isKnown(sentence, person);
  const isSubject = standsAsSubject(sentence, cuts, person);
  return {
    child,
    woman: isMeant && person.sex !== "man" ? person : heard.woman,
    man: isMeant && person.sex !== "woman" ? person : heard.man,
    subject: isSubject ? (isApart(sentence, person) ? person : undefined) : heard.subject,
    names: withNames(heard.names, sentence, person, isSubject),
  };
}

/**
 * Whom a pronoun stands for, when that is not the child: “His mum rang. She is in hospital”, where the child is a he;
 * “Mr Hale (invented) came. He was drunk”, where nothing says what the child is. “Mum rang. She …” may be either, and is
 * taken for the child.
 */
export function standsFor({ first, last, role, sex }: Mention, heard: Heard): Mention | undefined {
  if (role !== "pronoun" || sex === undefined || heard.child === sex) return undefined;
  if (heard.child !== undefined) {
    const by = heard[sex];
    return by === undefined ? undefined : { first, last, role: by.role, sex };
  }
  const { subject } = heard;
  const isOne = subject !== undefined && subject.sex === sex && heard[sex] === subject;
  return isOne ? { first, last, role: subject.role, sex } : undefined;
}

/** A grown-up, or “another girl”; not “her friend” nor “mum”, after whom “she” may be either. */
function isApart(sentence: Sentence, { role, first }: Mention): boolean {
  if (role === "adult" || role === "professional") return true;
  return role === "friend" && ["another", "other", "second", "different"].indexOf(written(sentence, first)) >= 0;
}

/**
 * Whether a pronoun may stand for somebody: for one whom the text has introduced (“a man”, “her boyfriend”, “Mr Hale
 * (invented)”, “mum”), not for “male stopped at 2am”, who may be the child; for a worker only when their sex is known.
 */
function isKnown(sentence: Sentence, person: Mention): boolean {
  const { role, sex, first } = person;
  if (role === "professional" && sex === undefined) return false;
  if (role === "family" || role === "professional") return true;
  const start = startOfPhrase(sentence, person);
  // “He is | a dealer”: nobody else.
  if ((factsAt(sentence, start - 1) & WordFact.Be) !== 0) return false;
  const opens = factsAt(sentence, start);
  const isTitled = (factsAt(sentence, first) & WordFact.Title) !== 0;
  return isTitled || (opens & (WordFact.Determiner | WordFact.Number)) !== 0;
}

/** “Dad collected her”: to whom it is done, which tells what the child is; not “she let him”, who may be anybody. */
function objectAt(heard: Heard, sentence: Sentence, word: number, before: Mention | undefined): Sex | undefined {
  const sex = sexOf(factsAt(sentence, word));
  if (sex === undefined || !isObject(sentence, word) || before === undefined || isChild(before)) return undefined;
  const by = heard[sex];
  // He who collected him is another one.
  return by === undefined || by.first === before.first ? sex : undefined;
}

/** “Her | friend”. */
function ownerOf(heard: Heard, sentence: Sentence, person: Mention): Sex | undefined {
  const fact = factsAt(sentence, startOfPhrase(sentence, person));
  return (fact & WordFact.Determiner) === 0 ? undefined : childBy(heard, sexOf(fact));
}

/** The child's sex, when a pronoun of it can stand for nobody else who was named. */
function childBy(heard: Heard, sex: Sex | undefined): Sex | undefined {
  return sex === undefined || heard[sex] !== undefined ? undefined : sex;
}

function sexOf(fact: number): Sex | undefined {
  if ((fact & WordFact.She) !== 0) return "woman";
  return (fact & WordFact.He) !== 0 ? "man" : undefined;
}

/** “The boy”, “our lad”; not “a boy”. */
function isTheOne(sentence: Sentence, mention: Mention): boolean {
  return ["the", "this", "our"].indexOf(written(sentence, startOfPhrase(sentence, mention))) >= 0;
}

/** “In | Hull”, “at | Costa”; not “to Hull”, since “to Amy (invented)” looks the same. */
function isPlace(sentence: Sentence, { role, first }: Mention): boolean {
  return role === "name" && ["in", "at", "near", "on"].indexOf(written(sentence, first - 1)) >= 0;
}

/** “Two aunts”, “her parents”; not “the waitress”. */
function isMany(sentence: Sentence, { first, last, sex }: Mention): boolean {
  if (sex !== undefined) return false;
  for (let word = first; word <= last; word++) {
    const noun = written(sentence, word);
    if ((factsAt(sentence, word) & WordFact.Plural) !== 0) return true;
    if (noun.slice(-1) === "s" && noun.slice(-2) !== "ss") return true;
  }
  return false;
}

/** “Her friend Jade (invented)”; in “told her friend Jade was drunk” the name may begin a clause of its own. */
function withNames(
  names: ReadonlyMap<string, Role>,
  sentence: Sentence,
  person: Mention,
  isSubject: boolean,
): ReadonlyMap<string, Role> {
  if (!isSubject && (factsAt(sentence, person.last + 1) & finite) !== 0) return names;
  return isIntroduced(sentence, person) ? withGiven(names, person.role, nameOf(sentence, person)) : names;
}

/** “Her friend, Jade (invented),”: a name set off right after the words for who it is. */
function withNameAfter(
  names: ReadonlyMap<string, Role>,
  sentence: Sentence,
  person: Mention,
  name: Mention,
): ReadonlyMap<string, Role> {
  if (name.role !== "name" || person.last !== name.first - 1 || !isIntroduced(sentence, person)) return names;
  const setOff = Gap.Comma | Gap.Open | Gap.Dash;
  const isSetOff = ((sentence.tokens.before[name.first] as number) & setOff) !== 0;
  const isOver = name.last === sentence.last || (sentence.tokens.before[name.last + 1] as number) !== 0;
  return isSetOff && isOver ? withGiven(names, person.role, nameOf(sentence, name)) : names;
}

/** “Her | friend”, “a | man”, “Mr | Hale (invented)”. */
function isIntroduced(sentence: Sentence, person: Mention): boolean {
  return (factsAt(sentence, startOfPhrase(sentence, person)) & (WordFact.Determiner | WordFact.Title)) !== 0;
}

function withGiven(
  names: ReadonlyMap<string, Role>,
  role: Mention["role"],
  given: readonly string[],
): ReadonlyMap<string, Role> {
  if (!isKnownOther(role) || given.length === 0) return names;
  const all = new Map(names);
  given.forEach((name) => all.set(name, role));
  return all;
}
