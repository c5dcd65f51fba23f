import { WordFact, type CompiledPack } from "./compiled";
import { ListWord } from "./text/conjuncts";
import { BesideName, type Names } from "./text/names";
import { NoteWord } from "./text/omissions";
import { GroupWord } from "./text/verb-groups";
import type { WordTable } from "./text/words";
import { unpackMembers } from "./word-order";

// What the reading of a text asks about each word, by its number, from what is known of the word.

/** 1 for each adverb. */
export function adverbs(facts: Int32Array): Uint8Array {
  return kindsOf(facts, new Uint8Array(facts.length), (fact) => (has(fact, WordFact.Adverb) ? 1 : 0));
}

const opening = WordFact.Pronoun | WordFact.EmptySubject | WordFact.Relative | WordFact.Auxiliary | WordFact.Modal;
const bound =
  opening |
  WordFact.Negation |
  WordFact.ObjectPronoun |
  WordFact.Coordinator |
  WordFact.Noticing |
  WordFact.Preposition;

/** What each word can do in a list, as sums of `ListWord`s. */
export function listWords(facts: Int32Array): Uint8Array {
  return kindsOf(facts, new Uint8Array(facts.length), (fact) => {
    const isDeterminer = has(fact, WordFact.Determiner | WordFact.Number) && !has(fact, WordFact.Negation);
    return (
      (has(fact, WordFact.Coordinator) ? ListWord.Coordinator : 0) |
      (has(fact, opening) ? ListWord.Opens : 0) |
      (has(fact, bound) ? ListWord.Bound : 0) |
      (isDeterminer ? ListWord.Determiner : 0)
    );
  });
}

const inBetween = WordFact.Negation | WordFact.Adverb | WordFact.Pronoun | WordFact.Child;
/** Not “no”, which belongs to a noun. */
const nots: readonly string[] = ["not", "n't", "never"];

/** What each word can be in a verb group, as sums of `GroupWord`s. */
export function groupWords(
  words: Pick<WordTable, "idOf">,
  facts: Int32Array,
  { name }: Pick<Names, "name">,
): Uint8Array {
  const kinds = kindsOf(facts, new Uint8Array(facts.length), (fact) => {
    const isAuxiliary = has(fact, WordFact.Auxiliary | WordFact.Modal);
    const takesBase = isAuxiliary && !has(fact, WordFact.Be | WordFact.Have);
    const isDo = takesBase && !has(fact, WordFact.Modal);
    return (
      (isAuxiliary ? GroupWord.Auxiliary : 0) |
      (takesBase ? GroupWord.TakesBase : 0) |
      (isDo ? GroupWord.Do : 0) |
      (has(fact, inBetween) ? GroupWord.Between : 0)
    );
  });
  if (name !== 0) kinds[name] = GroupWord.Between;
  const note = noterOf(words, kinds);
  note(nots, GroupWord.Not);
  note(["no"], GroupWord.No);
  note(["longer"], GroupWord.Longer);
  note(["to"], GroupWord.To);
  return kinds;
}

/** Neither of these is a noun, nor the object of a verb before it. */
const noNoun: readonly string[] = (
  "as that because when while whilst since until where if so due re last yesterday today tonight again at by alone together " +
  "online overnight weekly daily nightly"
).split(" ");
/** “Out | all night”; an object may begin so. */
const counting: readonly string[] = ["all", "every", "each", "this", "most"];
/** “Whilst missing”: after these “she is” may be left out. */
const opensNote: readonly string[] = ["when", "while", "whilst", "if", "once", "although", "though", "because"];
const either = WordFact.Past | WordFact.Participle;

/** What each word can be where notes leave words out, as sums of `NoteWord`s. */
export function noteWords(
  words: Pick<WordTable, "idOf">,
  facts: Int32Array,
  { name }: Pick<Names, "name">,
): Uint16Array {
  const kinds = kindsOf(facts, new Uint16Array(facts.length), (fact) => {
    const isAuxiliary = has(fact, WordFact.Auxiliary | WordFact.Modal);
    const isEither = !isAuxiliary && (fact & either) === either;
    const isNoNoun = has(fact, WordFact.Preposition | WordFact.Adverb | WordFact.Coordinator | WordFact.Negation);
    return (
      (has(fact, WordFact.Pronoun | WordFact.EmptySubject | WordFact.Relative) ? NoteWord.Whole : 0) |
      (isAuxiliary ? NoteWord.Auxiliary : 0) |
      (has(fact, WordFact.Number) ? NoteWord.Counts : 0) |
      (has(fact, WordFact.Relative) ? NoteWord.Relative : 0) |
      (has(fact, WordFact.Be) && has(fact, WordFact.Ing) ? NoteWord.Being : 0) |
      (has(fact, WordFact.Determiner) ? NoteWord.Determiner : 0) |
      (has(fact, WordFact.Child) ? NoteWord.Child : 0) |
      (isEither ? NoteWord.EitherVoice : 0) |
      (has(fact, WordFact.Base) && !has(fact, either) ? NoteWord.Base : 0) |
      (isNoNoun ? NoteWord.NoNoun : 0) |
      (has(fact, WordFact.Preposition) ? NoteWord.Preposition : 0) |
      (has(fact, WordFact.Negation) ? NoteWord.Not : 0)
    );
  });
  if (name !== 0) kinds[name] = NoteWord.Name;
  const note = noterOf(words, kinds);
  note(noNoun, NoteWord.NoNoun);
  note(counting, NoteWord.Counts);
  note(["and", "plus", "but"], NoteWord.Joins); // not “or”: what is one of two is not said of the child
  note(opensNote, NoteWord.Opens);
  return kinds;
}

/** 1 for each word whose colon begins what a child or somebody else says: “YP:”, “Mia:”, “she said:”. */
export function speaking(facts: Int32Array, { name }: Pick<Names, "name">): Uint8Array {
  const speaks = kindsOf(facts, new Uint8Array(facts.length), (fact) =>
    has(fact, WordFact.Child | WordFact.Noticing) ? 1 : 0,
  );
  if (name !== 0) speaks[name] = 1;
  return speaks;
}

/** What a word says of what comes after it. */
export const enum Opener {
  None,
  /** “When”, “because”: a clause, whose subject comes next. */
  Clause,
  /** “After”: a clause, or only a noun. */
  ClauseOrNoun,
}

/** The matcher asks by word, so these are words of their own here and not triggers, which are read later. */
const opensClause =
  "when whenever whether because while whilst if although though but so that where unless until".split(" ");
const opensClauseOrNoun = ["after", "before", "since", "as"];

/** By word number, an `Opener` each. */
export function openers(words: Pick<WordTable, "idOf">, count: number): Uint8Array {
  const found = new Uint8Array(count);
  for (const word of opensClause) found[words.idOf(word)] = Opener.Clause;
  for (const word of opensClauseOrNoun) found[words.idOf(word)] = Opener.ClauseOrNoun;
  found[0] = Opener.None; // what no phrase knows
  return found;
}

/** After these a capital names a thing: “the Oasis”. */
const articles: readonly string[] = ["a", "an", "the", "this"];
/** What has letters for names: “class B”, “hep C”. */
const lettered = (
  "class plan vitamin category cat grade grades hep hepatitis set band type form schedule option group unit block team " +
  "house wing room door flat part section appendix annex level"
).split(" ");
/** Not “to” and “on”, where K may be the drug. */
const beforePerson: readonly string[] = ["with", "for", "by", "about", "behind", "towards"];
/** “In”, “near”: where something is. */
const placing: readonly string[] = ["in", "at", "near", "into", "on"];

/** “The girl”, “our young person”; not “another girl”, “some children”, who are others. */
const sayingWhich: readonly string[] = ["a", "an", "the", "this", "our", "my", "young", "year", "old", "yo"];
/** Who is a child when “young” stands before. */
const afterYoung: readonly string[] = ["person", "persons", "people"];

/** What each word tells of a name beside it, as sums of `BesideName`s. */
export function besideNames(
  words: Pick<WordTable, "idOf">,
  facts: Int32Array,
  given: CompiledPack["givenNames"],
): Uint16Array {
  const beside = kindsOf(
    facts,
    new Uint16Array(facts.length),
    (fact) =>
      (has(fact, WordFact.Title) ? BesideName.Bars : 0) |
      (has(fact, WordFact.Auxiliary | WordFact.Modal | WordFact.Singular | WordFact.Past) ? BesideName.HasSubject : 0) |
      (has(fact, WordFact.Pronoun) ? BesideName.Person : 0) |
      (has(fact, WordFact.Auxiliary | WordFact.Modal) ? BesideName.Asks : 0) |
      (has(fact, WordFact.Coordinator) ? BesideName.Joins : 0) |
      (has(fact, WordFact.Child) ? BesideName.Child : 0) |
      (has(fact, WordFact.Number) ? BesideName.SaysWhich | BesideName.Figure : 0),
  );
  const note = noterOf(words, beside);
  note(articles, BesideName.Bars);
  note(placing, BesideName.Places);
  note(beforePerson, BesideName.BeforePerson);
  note(lettered, BesideName.Lettered);
  noteMembers(given.anywhere, BesideName.AlsoName | BesideName.NameBeforeVerb);
  noteMembers(given.beforeVerb, BesideName.NameBeforeVerb);
  note(sayingWhich, BesideName.SaysWhich);
  note(["young"], BesideName.Young);
  note(afterYoung, BesideName.ChildIfYoung);
  return beside;

  function noteMembers(packed: string, what: number): void {
    unpackMembers(packed, beside.length - 1).forEach((isMember, number) => {
      if (isMember === 1) beside[number] = (beside[number] as number) | what;
    });
  }
}

/** For what is known of words by their spelling alone; those that no phrase knows are left out. */
function noterOf(
  words: Pick<WordTable, "idOf">,
  kinds: Uint8Array | Uint16Array,
): (spellings: readonly string[], kind: number) => void {
  return (spellings, kind) => {
    for (const spelling of spellings) {
      const number = words.idOf(spelling);
      if (number !== 0) kinds[number] = (kinds[number] as number) | kind;
    }
  };
}

/** Written out, since “from” with a function is slow, and every pack is opened with these. */
function kindsOf<Kinds extends Uint8Array | Uint16Array>(
  facts: Int32Array,
  kinds: Kinds,
  kindOf: (fact: number) => number,
): Kinds {
  for (let word = 0; word < facts.length; word++) kinds[word] = kindOf(facts[word] as number);
  return kinds;
}

function has(fact: number, any: number): boolean {
  return (fact & any) !== 0;
}
