import { WordFact } from "../compiled";
import type { WordSpan } from "../pattern/matcher";
import { anyVerb } from "./verb";
import { Passing } from "../text/passing";
import { Gap } from "../text/tokens";
import { isAnswer, isMonth, type Reached } from "./scope";
import {
  factsAt,
  firstFrom,
  written,
  furthestSubject,
  type FoundTrigger,
  type SaidWords,
  type Sentence,
} from "./sentence";

/** How many triggers before a match one that reaches into it may begin. */
const furthestBefore = 3;

/** “[May be isolated]”, “[suspected grooming]”: the doubt that a match begins with. */
export function saidWithin(sentence: Sentence, hit: SaidWords): Reached {
  const { inner } = sentence;
  if (hit.wording) return {};
  const opening = inner.slice(firstFrom(inner, hit.first), firstFrom(inner, hit.first + 2));
  const found = opening.find((one) => isDoubt(one) && !isMonth(sentence, one) && !isAfterVerb(sentence, hit, one));
  if (found === undefined) return doubtedWithin(sentence, hit);
  if (found.last >= hit.last || hasNegation(sentence, hit.first, found.first)) return {};
  // “[Could not look at me]”, “[thinks badly of himself]”: no doubt of the writer's.
  const isSure = (factsAt(sentence, found.last + 1) & WordFact.Negation) !== 0 || isThought(sentence, found);
  return isSure ? {} : { possible: found };
}

/** “[Understands | perhaps half of it]”; not “[is | probably pregnant]”. */
function isAfterVerb(sentence: Sentence, { first }: WordSpan, doubt: WordSpan): boolean {
  const fact = factsAt(sentence, first);
  return doubt.first > first && (fact & anyVerb) !== 0 && (fact & (WordFact.Be | WordFact.Have)) === 0;
}

function isDoubt({ trigger: { kind, direction } }: FoundTrigger): boolean {
  return kind === "possible" && (direction === "forward" || direction === "both");
}

/** “[Her sisters may also be at risk]”: a modal of doubt, or its adverb, between the subject and the verb of a match. */
function doubtedWithin(sentence: Sentence, hit: SaidWords): Reached {
  for (let index = firstFrom(sentence.inner, hit.first + 2); index < sentence.inner.length; index++) {
    const found = sentence.inner[index] as FoundTrigger; // index < length
    if (found.first >= hit.last) return {};
    const { kind, direction } = found.trigger;
    if (kind !== "possible" || direction !== "forward" || isMonth(sentence, found)) continue;
    const isModal = doubting.indexOf(written(sentence, found.first)) >= 0;
    if (isModal && isOfSubject(sentence, hit.first, found.first)) return { possible: found };
  }
  return {};
}

/** “[Her two younger sisters | may …]”; not “[hides it so that he | may …]”. */
function isOfSubject(sentence: Sentence, first: number, modal: number): boolean {
  let hasVerb = false;
  for (let word = first + 1; word <= modal; word++) {
    hasVerb ||= (factsAt(sentence, word - 1) & anyVerb) !== 0;
    const isParted = ((sentence.tokens.before[word] as number) & (Gap.Comma | Gap.Dash)) !== 0;
    if (isParted || (factsAt(sentence, word) & WordFact.Relative) !== 0) return false;
    if (hasVerb && sentence.mentions[firstFrom(sentence.mentions, word)]?.first === word) return false;
  }
  return true;
}

/** Those that say nothing but a doubt; “could” also tells what somebody was able to do. */
const doubting: readonly string[] = ["may", "might", "possibly", "probably", "perhaps", "allegedly"];

/** “Thinks”: what somebody does, which a verb of seeming is not, nor “is thought to”, which says not whose thought it is. */
function isThought(sentence: Sentence, by: WordSpan): boolean {
  if ((factsAt(sentence, by.first) & WordFact.Be) !== 0) return false;
  // “Suspected grooming”: nobody's thought when nobody is named.
  if ((factsAt(sentence, by.first) & WordFact.Participle) !== 0 && by.first === sentence.first) return false;
  return tellsItself(sentence, by);
}

/** “[Say she's lying]”. */
export function tellsItself({ inner }: Sentence, hit: WordSpan): boolean {
  for (let at = firstFrom(inner, hit.first); inner[at]?.first === hit.first; at++) {
    if (inner[at]?.trigger.kind === "speech") return true;
  }
  return false;
}

/** “Is not secretive”, where the phrase left room for a word between. */
export function deniedWithin(sentence: Sentence, hit: SaidWords): Reached {
  if (hit.negating && hit.denied !== true) return {};
  for (let index = firstFrom(sentence.inner, hit.first); index < sentence.inner.length; index++) {
    const found = sentence.inner[index] as FoundTrigger; // index < length
    if (found.first > hit.last) break;
    const isFirst = found.first === hit.first || isSaidBy(sentence, hit.first, found.first);
    if (isFirst && isDenying(sentence, hit, found)) return { absent: found };
    const isDenial =
      (found.trigger.kind === "absent" || found.trigger.kind === "critique") &&
      hasNegation(sentence, found.first, found.last) &&
      !isOfPart(sentence, hit.first, found.first);
    if (isDenial && found.last <= hit.last) return { absent: found };
  }
  return {};
}

/**
 * “No | [change in her mood]”, “not | [without a school place]”, “[her clothes have not changed]”: words that decide
 * nothing about what follows them (“no change in her self-harm”) deny the match that takes their last one in.
 */
export function deniedAcross(sentence: Sentence, hit: SaidWords): Reached {
  const index = Math.max(0, firstFrom(sentence.triggers, hit.first) - furthestBefore);
  for (let at = index; at < sentence.triggers.length; at++) {
    const found = sentence.triggers[at] as FoundTrigger; // at < length
    if (found.first >= hit.first) break;
    // “Does not | [put himself down]”: the verb is the match's own, and nobody is told what not to write.
    const isVerbs = found.trigger.kind === "critique" && found.last === hit.first && found.last <= found.first + 2;
    if (
      isVerbs &&
      hasNegation(sentence, found.last - 1, found.last - 1) &&
      !(hit.wording && tellsItself(sentence, hit))
    )
      return { absent: found };
    if (found.trigger.kind !== "pseudo" || found.last < hit.first) continue;
    const isNo = found.first === hit.first - 1 && written(sentence, found.first) === "no";
    if (isNo || isTwiceDenied(sentence, hit, found)) return { absent: found };
  }
  for (let at = firstFrom(sentence.inner, hit.first); at < sentence.inner.length; at++) {
    const found = sentence.inner[at] as FoundTrigger; // at < length
    if (found.first > hit.last) break;
    const isChange = found.trigger.kind === "pseudo" && written(sentence, found.last) === "changed";
    if (isChange && found.last <= hit.last && hasNegation(sentence, found.first, found.last)) return { absent: found };
  }
  return {};
}

/** “Never | [without somebody to turn to]”, “no evidence that | [he can't read]”; not “no doubt he is [not eating]”. */
function isTwiceDenied(sentence: Sentence, hit: SaidWords, { first, last }: WordSpan): boolean {
  if (!hit.negating || last < hit.first || last > hit.last) return false;
  if ((factsAt(sentence, last) & WordFact.Negation) === 0) return false;
  const before = Math.min(last, hit.first) - 1;
  for (let word = first; word <= before; word++) if (doubts.indexOf(written(sentence, word)) >= 0) return false;
  return hasNegation(sentence, first, before);
}

/** Without these nothing is denied: “no doubt that”. */
const doubts: readonly string[] = ["doubt", "doubts", "doubted", "question", "questions", "questioned", "dispute"];

/** “[She | denies …]”: the match begins with whoever denies. */
function isSaidBy(sentence: Sentence, first: number, verb: number): boolean {
  const mention = sentence.mentions[firstFrom(sentence.mentions, first)];
  let word = verb - 1;
  while (word > first && (factsAt(sentence, word) & WordFact.Adverb) !== 0) word--;
  return mention !== undefined && mention.first <= first && mention.last === word;
}

/** “[Denies drinking]”; not “[denied food]”, which somebody else did to the child, nor wording, which names the denying. */
function isDenying(sentence: Sentence, hit: SaidWords, { trigger, first, last }: FoundTrigger): boolean {
  if (hit.wording || trigger.kind !== "absent" || last >= hit.last) return false;
  const verb = written(sentence, first);
  const follows = factsAt(sentence, first + 1);
  if (verb === "denied") return first > hit.first && (follows & WordFact.Ing) !== 0;
  return (verb === "denies" || verb === "denying") && (follows & (WordFact.ObjectPronoun | WordFact.Determiner)) === 0;
}

/** “[Bolts whenever she doesn't …]”, “[cried, would not eat]”, “[came in with no bag]”: denies no more than its own part. */
function isOfPart(sentence: Sentence, first: number, denial: number): boolean {
  if (written(sentence, denial - 1) === "with" && denial > first) return true;
  for (let word = first + 1; word <= denial; word++) {
    const fact = factsAt(sentence, word);
    const isParted = ((sentence.tokens.before[word] as number) & (Gap.Comma | Gap.Dash)) !== 0;
    const isAnswer = denial === sentence.last || (sentence.tokens.before[denial + 1] as number) !== 0;
    const isDash = ((sentence.tokens.before[word] as number) & Gap.Dash) !== 0;
    if (isParted && (written(sentence, denial) !== "no" || (isDash && !isAnswer))) return true;
    if ((fact & WordFact.Relative) !== 0 || sentence.mentions[firstFrom(sentence.mentions, word)]?.first === word)
      return true;
  }
  return false;
}

/** “[CSE concerns: nil]”, “[CE: suspected]”: the answer of a form's line, which the phrase took in. */
export function answeredWithin(sentence: Sentence, hit: SaidWords): Reached {
  for (let index = firstFrom(sentence.inner, hit.first + 1); index < sentence.inner.length; index++) {
    const found = sentence.inner[index] as FoundTrigger; // index < length
    if (found.first > hit.last) return {};
    const { kind, direction } = found.trigger;
    if (direction !== "answer" || found.last !== hit.last || !isAnswer(sentence, found.first)) continue;
    if (kind === "absent" || kind === "possible" || kind === "hypothetical") return { [kind]: found };
  }
  return {};
}

/** “[Groomed as a boy]”, “[used to hit her mum]”: the time at its end or beginning, which the phrase took in. */
export function timeWithin(sentence: Sentence, hit: SaidWords): FoundTrigger | undefined {
  const { inner } = sentence;
  const opening = inner.slice(firstFrom(inner, hit.first), firstFrom(inner, endOfSubject(sentence, hit.first)));
  const usedTo = opening.find((one) => one.trigger.kind === "historical" && isUsual(sentence, one));
  if (usedTo !== undefined && usedTo.last < hit.last) return usedTo;
  for (let index = firstFrom(sentence.inner, hit.first + 1); index < sentence.inner.length; index++) {
    const found = sentence.inner[index] as FoundTrigger; // index < length
    if (found.first > hit.last) return undefined;
    const { kind, direction } = found.trigger;
    if (kind === "historical" && direction !== "backward" && isPassed(sentence, hit, found)) return found;
    if (kind === "historical" && direction === "backward" && found.last === hit.last) return found;
  }
  return undefined;
}

/** “[Rio, now 17, | used to run away]”: what is set in after a person does not count. */
function endOfSubject({ tokens: { passing }, last }: Sentence, first: number): number {
  let word = first;
  for (let left = furthestSubject; left >= 0 && word <= last; word++) {
    if (((passing[word] as number) & Passing.Loose) === 0) left--;
  }
  return word;
}

/** “[Was | previously | trafficked]”, “[is | no longer | in a gang]”: what no phrase minds, unless it says “no longer” itself. */
function isPassed({ tokens: { passing } }: Sentence, { negating }: SaidWords, { first, last }: WordSpan): boolean {
  const passed = negating ? Passing.Word : Passing.Word | Passing.Loose;
  for (let word = first; word <= last; word++) if (((passing[word] as number) & passed) === 0) return false;
  return true;
}

/** “Used to”: it is said of a verb; not “a history of”, which what comes of it keeps, nor “no longer”, which is news. */
function isUsual(sentence: Sentence, { last }: WordSpan): boolean {
  return written(sentence, last) === "to";
}

export function hasNegation(sentence: Sentence, first: number, last: number): boolean {
  for (let word = first; word <= last; word++) {
    if ((factsAt(sentence, word) & WordFact.Negation) !== 0 || written(sentence, word) === "nobody") return true;
  }
  return false;
}
