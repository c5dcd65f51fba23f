import { WordFact } from "../../compiled";
import type { Section } from "../../sections";
import { firstPerson } from "../../text/own-voice";
import type { Quote } from "../../text/quotes";
import type { Surroundings } from "../evidence";
import { factsAt, firstFrom, wordFrom, written, type SaidWords, type Sentence } from "../sentence";
import { speakerBefore, speakerNear, speakerOfBlock } from "../speech/quoted";
import type { Telling } from "../speech/told";
import { namesTheChild } from "./about";
import { isOfTheWriter } from "./others";
import type { Owner } from "./owner";
import { isPronoun } from "./person";

/** In words: “described by staff at her last school as”. */
const longestCalled = 8;
const subjects: readonly string[] = firstPerson.subject;

/**
 * “‘My mum drinks’”: in somebody's own words “my” may be the child's; and “he” in them, “‘he wants a kiss’”, is whom the
 * child speaks of, who is told of for what he does to them.
 */
export function inOwnWords(
  sentence: Sentence,
  owner: Owner | undefined,
  quote: Quote | undefined,
  { sections }: Surroundings,
): Owner | undefined {
  if (owner === undefined || (quote === undefined && !sections.some(({ sets }) => sets === "child-words")))
    return owner;
  const read = sentence.mentions[firstFrom(sentence.mentions, owner.mention.first)];
  if (isPronoun(read) && read?.first === owner.mention.first) return undefined;
  if (read?.first !== owner.mention.first || !isOfTheWriter(sentence, read)) return owner;
  return { ...owner, mention: read };
}

/**
 * “Mum said, ‘I was frightened’”: who speaks in the first person, where that is plainly not the child.
 * @param told in order.
 */
export function speaksOfThemself(
  sentence: Sentence,
  hit: SaidWords,
  quote: Quote | undefined,
  told: readonly Telling[],
  sections: readonly Section[],
): Owner | undefined {
  const speaker =
    quote === undefined
      ? speakerOfBlock(sections)?.speaker
      : (speakerNear(sentence, quote, told) ?? speakerBefore(sentence, quote))?.speaker;
  if (speaker !== "family" && speaker !== "professional") return undefined;
  const passed = WordFact.Adverb | WordFact.Auxiliary | WordFact.Modal | WordFact.Negation;
  let word = isFirstPerson(sentence, hit.first) ? hit.first : hit.first - 1;
  while (word > sentence.first && (factsAt(sentence, word) & passed) !== 0) word--;
  if (!isFirstPerson(sentence, word)) return undefined;
  return { mention: { first: word, last: word, role: speaker }, near: true, isTopic: false };
}

function isFirstPerson(sentence: Sentence, word: number): boolean {
  return word >= sentence.first && subjects.indexOf(written(sentence, word)) >= 0;
}

/**
 * Who a match is about, if not the child. A judgement that an adult writes or speaks is not one of themself: “police are
 * saying | sexting”, “mum | calls her sly”, “foster dad used the phrase “jailbait””; but “the driver was “hostile”” is.
 */
export function ownerOf(
  sentence: Sentence,
  hit: SaidWords,
  owner: Owner | undefined,
  quote: Quote | undefined,
  told: readonly Telling[],
): Owner | undefined {
  if (owner === undefined || owner.isTopic || !hit.wording) return owner;
  const { last } = owner.mention;
  const isTeller = told.some(
    ({ trigger, content }) =>
      trigger.first > last &&
      !isSaidOf(sentence, trigger.first) &&
      (content <= hit.first || (trigger.first === hit.first && namesTheChild(sentence, hit))),
  );
  if (isTeller) return undefined;
  if (quote === undefined || (sentence.tokens.end[last] as number) > quote.start) return owner;
  let before = wordFrom(sentence, quote.start) - 1;
  // “Was described by the club as “…””, “was called “…””: somebody else says it of them.
  for (let word = before; word > last + 1 && word > before - longestCalled; word--) {
    if ((factsAt(sentence, word) & WordFact.Participle) !== 0 && isSaidOf(sentence, word)) before = word - 1;
  }
  return before > last && (factsAt(sentence, before) & (WordFact.Be | WordFact.Adverb)) === 0 ? undefined : owner;
}

/** Whether a verb is passive, with its “was” in it or before it: its subject is not the one who tells, as in “are saying”. */
function isSaidOf(sentence: Sentence, verb: number): boolean {
  const passed = WordFact.Adverb | WordFact.Negation;
  let told = verb;
  if ((factsAt(sentence, verb) & WordFact.Be) !== 0) {
    do told++;
    while (told < sentence.last && told < verb + longestCalled && (factsAt(sentence, told) & passed) !== 0);
  }
  if ((factsAt(sentence, told) & WordFact.Ing) !== 0) return false;
  if (told > verb) return true;
  let word = verb - 1;
  while (word > sentence.first && word > verb - longestCalled && (factsAt(sentence, word) & passed) !== 0) word--;
  return (factsAt(sentence, word) & WordFact.Be) !== 0;
}
