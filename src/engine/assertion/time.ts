import { WordFact } from "../compiled";
import type { WordSpan } from "../pattern/matcher";
import { Gap } from "../text/tokens";
import { factsAt, firstFrom, written, type FoundTrigger, type Sentence } from "./sentence";
import { finite } from "./verb";

/** What says of all after its colon that it is past: “historic: …”; not “history:”, which is the title of a part. */
export const labels: readonly string[] = ["historic", "historical", "historically", "previously", "formerly"];

export function isUntil(sentence: Sentence, { first }: WordSpan): boolean {
  const word = written(sentence, first);
  return word === "until" || word === "till";
}

export function isYear(word: string): boolean {
  return word.length === 4 && (word.slice(0, 2) === "19" || word.slice(0, 2) === "20");
}

/**
 * “Previously restricted her eating and | saw the crisis team”, “in 2019, in Hull, where | he carried”, “used to run off when
 * | dad drank”: the time of a clause is that of what it is joined to, as long as its verb is past.
 */
export function lastsInto(sentence: Sentence, word: number, time: FoundTrigger | undefined): boolean {
  if (time === undefined || !isTime(sentence, time)) return false;
  const isJoined = (factsAt(sentence, word) & WordFact.Coordinator) !== 0;
  const isUnder = ["where", "when", "as", "because"].indexOf(written(sentence, word)) >= 0;
  if (!isJoined && !isUnder) return false;
  // A joined verb follows at once; under a “when” its subject stands between.
  for (let at = word + 1; at <= word + (isJoined ? 1 : furthestVerb); at++) {
    const fact = factsAt(sentence, at);
    if ((fact & WordFact.Past) !== 0 && (fact & WordFact.Determiner) === 0) return true;
    if ((fact & (WordFact.Singular | WordFact.Modal)) !== 0 && (fact & WordFact.Plural) === 0) return false;
  }
  return false;
}

/** In words: “when | her older brother was”. */
const furthestVerb = 5;

/** “In 2019”, “previously”, “used to”; not “no longer”, “stopped” or “a history of”, which say it of their own words alone. */
function isTime(sentence: Sentence, { first, last }: FoundTrigger): boolean {
  if ((factsAt(sentence, first) & (WordFact.Preposition | WordFact.Adverb)) !== 0) return true;
  if (written(sentence, first) === "used") return written(sentence, last) === "to";
  return (
    [
      "last",
      "before",
      "until",
      "till",
      "when",
      "while",
      "as",
      "back",
      "previously",
      "historically",
      "formerly",
    ].indexOf(written(sentence, first)) >= 0
  );
}

/**
 * “Has [stopped coming home]”, “[periods stopped] in May”: the match says itself what is over; not “old [self-harm] scars”,
 * nor where no more than its subject or its “is” is part of the time: “at six | [she was hurt]”, “[her drinking is] behind her”.
 */
export function endsIn(sentence: Sentence, trigger: FoundTrigger, hit: WordSpan): boolean {
  if (trigger.first >= hit.first)
    return trigger.first <= hit.last && endings.indexOf(written(sentence, trigger.first)) >= 0;
  const isVerbs = (factsAt(sentence, trigger.last) & (WordFact.Pronoun | finite)) !== 0;
  return trigger.last <= hit.last && !(isVerbs && isTime(sentence, trigger));
}

const endings: readonly string[] = ["stopped", "ended", "ceased", "finished"];

/**
 * “[Nan died] in 2022”, “diagnosed with [ADHD] in 2021”, “[arrived alone] in May 2023”: what came of it is so today, whenever
 * it happened; not “[lost touch with his brothers] in 2019”.
 */
export function isLasting(sentence: Sentence, { first, last }: WordSpan): boolean {
  for (let word = first - 2; word <= last; word++) {
    const verb = written(sentence, word);
    if (lasting.indexOf(verb) >= 0) return true;
    const isSomebody = sentence.mentions[firstFrom(sentence.mentions, word + 1)]?.role === "family";
    if (verb === "lost" && word >= first && isSomebody && startsWithin(sentence, word, last)) return true;
  }
  return false;
}

/** “[Lost | her mum]”. */
function startsWithin(sentence: Sentence, verb: number, last: number): boolean {
  const family = sentence.mentions[firstFrom(sentence.mentions, verb + 1)];
  return family !== undefined && family.first <= last && family.first <= verb + longestKin;
}

/** In words: “her only aunt”. */
const longestKin = 3;

const lasting: readonly string[] = [
  ...["died", "killed", "bereaved", "orphaned", "deported", "arrived", "fled", "unaccompanied", "diagnosed"],
];

/**
 * “Came to the UK in 2023, | speaks little English”: the time of one clause is not that of the next, whose verb is of the
 * present.
 */
export function isOfNow(sentence: Sentence, time: WordSpan, { first }: WordSpan): boolean {
  if (time.last >= first || time.first === sentence.first) return false;
  let isParted = false;
  for (let word = time.last + 1; word <= first; word++) {
    if (((sentence.tokens.before[word] as number) & Gap.Comma) !== 0) isParted = true;
  }
  const verb = (factsAt(sentence, first) & WordFact.Pronoun) !== 0 ? first + 1 : first;
  return isParted && (factsAt(sentence, verb) & (finite | WordFact.Plural)) === WordFact.Singular;
}
