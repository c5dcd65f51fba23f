import { Passing } from "./passing";
import { Gap, type Tokens } from "./tokens";
import type { WordTable } from "./words";

/** In the list of words these stand for any name that is not in it, and for its “'s”; no text holds them as words. */
export const anyName = "*";
export const anyNames = "*'s";

/** What a word tells of a name beside it; several may be so. */
export const enum BesideName {
  /** After it a capital is no person's: “the Oasis”, or a grown-up's: “Mr Hale”. */
  Bars = 1,
  /** A single capital before it is its subject: “J was”, “K's”. */
  HasSubject = 2,
  /** “She”: like a name, the subject of a question. */
  Person = 4,
  /** “Is”, “has”, “may”: begins a question. */
  Asks = 8,
  /** “And”: a question may begin after it. */
  Joins = 16,
  /** “Girl”, “YP”: stands where a name does. */
  Child = 32,
  /** “The”, “our”, “14”: before such a word. */
  SaysWhich = 64,
  /** “Young”. */
  Young = 128,
  /** “Person”: a child after “young”. */
  ChildIfYoung = 256,
  /** “In Luton”: after it a capital is no person's, unless with a “'s”: “a change in Mia's behaviour”. */
  Places = 512,
  /** “With”, “for”: a single capital after it is somebody's, even one that stands for a drug: “infatuated with K”. */
  BeforePerson = 1024,
  /** “Class”, “plan”: what a single capital after it is the name of. */
  Lettered = 2048,
  /** “Grace”, “Will”: with a capital within a sentence, or before a verb, it is a name. */
  AlsoName = 4096,
  /** “June”, “May”: with a capital before a verb it is a name. */
  NameBeforeVerb = 8192,
  /** “14”. */
  Figure = 16384,
}

/** In words. */
const longestAside = 6;

/** How names are told from other words that no phrase knows. */
export type Names = Readonly<{
  /** The number of `anyName`; 0 where no phrase asks for names. */
  name: number;
  /** The number of `anyNames`, which can be all that a “'s” can. */
  clitic: number;
  /** The number of any other “'s”. */
  otherClitic: number;
  /** By word number, sums of `BesideName`s. */
  beside: Uint16Array;
}>;

/** @param beside by word number, sums of `BesideName`s. */
export function createNames(words: Pick<WordTable, "idOf">, beside: Uint16Array): Names {
  return { name: words.idOf(anyName), clitic: words.idOf(anyNames), otherClitic: words.idOf("'s"), beside };
}

/**
 * Notes that no phrase minds more than one word of a name (“Mia Hart”), a name before its own “'s”, where the phrase
 * has “her”, and the subject of a question, which stands within its verb: “is | she | in care?”. How a child is called stands
 * for a name: “the | girl”, “our young | person”, “the girl | 's”.
 */
export function markNames(
  { count, word, before, passing }: Tokens,
  { name, clitic, otherClitic, beside }: Names,
): void {
  for (let at = 0; at < count; at++) {
    if (at > 0 && before[at] === 0 && isAsked(at)) pass(at);
    if (name === 0) continue;
    if (isChild(at)) markChild(at);
    if (word[at] === name || isChild(at) || is(at, BesideName.Person)) passAside(at + 1);
    if (word[at] !== name) continue;
    const after = at + 1 < count && before[at + 1] === 0 ? word[at + 1] : 0;
    if (after === clitic || after === name || (before[at] === 0 && at > 0 && word[at - 1] === name)) pass(at);
  }

  /** “Mia | (14) was”, “the girl, | aged 14, was”: what is set in right after a person. */
  function passAside(first: number): void {
    const opens = first < count ? before[first] : 0;
    if (opens !== Gap.Open && opens !== Gap.Comma) return;
    let end = first + 1;
    while (end < count && end <= first + longestAside && before[end] === 0) end++;
    if (end >= count || before[end] !== (opens === Gap.Open ? Gap.Close : Gap.Comma)) return;
    if (opens === Gap.Comma && !is(end - 1, BesideName.Figure)) return;
    for (let at = first; at < end; at++) passing[at] = (passing[at] as number) | Passing.Loose;
    for (const at of [first, end]) passing[at] = (passing[at] as number) | Passing.LoosePause;
  }

  function isChild(at: number): boolean {
    if (is(at, BesideName.Child)) return true;
    return is(at, BesideName.ChildIfYoung) && at > 0 && before[at] === 0 && is(at - 1, BesideName.Young);
  }

  /** “The | girl”, and the “girl” of “girl | 's phone”, whose “'s” is a name's. */
  function markChild(at: number): void {
    for (let which = at - 1; which >= 0 && before[which + 1] === 0 && is(which, BesideName.SaysWhich); which--) {
      passing[which] = (passing[which] as number) | Passing.Loose;
    }
    if (at + 1 === count || before[at + 1] !== 0 || word[at + 1] !== otherClitic) return;
    word[at + 1] = clitic;
    passing[at] = (passing[at] as number) | Passing.Loose;
  }

  /** “Is | she”, “has | Mia”, where a sentence or a clause begins with the verb. */
  function isAsked(at: number): boolean {
    const isPerson = is(at, BesideName.Person) || (name !== 0 && word[at] === name);
    if (!isPerson || !is(at - 1, BesideName.Asks)) return false;
    return at === 1 || before[at - 1] !== 0 || is(at - 2, BesideName.Joins);
  }

  function is(at: number, what: number): boolean {
    return ((beside[word[at] as number] as number) & what) !== 0;
  }

  function pass(at: number): void {
    passing[at] = (passing[at] as number) | Passing.Word;
  }
}
