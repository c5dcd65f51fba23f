import { WordFact } from "../compiled";
import type { Assertion, Speech, Trigger } from "../finding";
import type { WordSpan } from "../pattern/matcher";
import type { Section } from "../sections";
import { Gap } from "../text/tokens";
import type { Speaker } from "../../content/types/lexicon";
import type { Quote } from "../text/quotes";
import { isDoneByAdult, isSaidOfThem, namesTheChild } from "./about";
import { conditions } from "./condition";
import { isOfWords, readRemarks, type Critique } from "./critique";
import { findCuts } from "./cuts";
import { isOfTheWriter } from "./others";
import { owners, type Owner } from "./owner";
import type { Neighbours } from "./paragraph";
import { isPronoun } from "./person";
import { reportedHits } from "./reported";
import { isForetold, withoutForetold, withoutFuture } from "./foretold";
import { isAskedOf, isDefinite, isNews, withoutTakenForGranted } from "./granted";
import { reach, without, type Axis, type Reached } from "./scope";
import { answeredWithin, deniedAcross, deniedWithin, hasNegation, saidWithin, tellsItself, timeWithin } from "./within";
import {
  factsAt,
  firstFrom,
  isAttached,
  wordFrom,
  written,
  writtenWords,
  type FoundTrigger,
  type SaidWords,
  type Sentence,
} from "./sentence";
import { firstQuote, isScareMark, isWordOf, quoteStarts, speakerBefore, speakerNear } from "./quoted";
import { tellings } from "./telling";
import type { Telling } from "./told";
import { isThreat } from "./threat";
import { isLasting, isOfNow } from "./time";
import { doubtsOf, type Doubt } from "./uncertain";

const assertionAxes = ["other-person", "absent", "hypothetical", "possible"] as const;

/** What is said of one match. */
export type Status = Readonly<{
  assertion: Assertion;
  historical: boolean;
  quoted: boolean;
  speech?: Speech;
  critique: boolean;
  /** Nobody is plainly said to have spoken them, and yet they may be somebody's: nothing is offered in their place. */
  uncertain: boolean;
  because: readonly Trigger[];
  /** Who is the subject of the match, when that is plainly not the child. */
  owner?: Owner;
}>;

/** What surrounds the sentence. */
export type Surroundings = Neighbours &
  Readonly<{
    quotes: readonly Quote[];
    sections: readonly Section[];
    /** The paragraph is itself a heading: it asks, it does not say. */
    isHeading: boolean;
  }>;

/** In words: “described by staff at her last school as”. */
const longestCalled = 8;
/** How many triggers before a telling one that overlaps it may begin. */
const furthestDoubt = 3;
/** In words; a longer one is taken for the whole sentence. */
const longestQuestion = 24;

/**
 * The status of each match of a sentence.
 * @param hits sorted by their first word.
 */
export function statuses(sentence: Sentence, hits: readonly SaidWords[], around: Surroundings): readonly Status[] {
  const cuts = findCuts(sentence);
  const reached = reach(sentence, cuts, hits);
  const conditioned = conditions(sentence, cuts, hits);
  const people = owners(sentence, cuts, hits, around.heard());
  const told = tellings(sentence, cuts);
  let quoteIndex = firstQuote(around.quotes, sentence.tokens.start[sentence.first] as number);
  const reported = reportedHits(sentence, cuts, told, quoteStarts(sentence, around.quotes, quoteIndex), hits);
  const remarks = readRemarks(sentence, around.remarks);
  const doubts = doubtsOf(sentence, cuts, told);
  // “[describes her as “a runner”]”: the words of telling are none of those between the marks.
  function toldWithin(hit: SaidWords, start: number): number {
    const one = told[firstFrom(told, hit.first)];
    return one !== undefined && one.content <= hit.last ? (sentence.tokens.start[one.content] as number) : start;
  }
  const writerAt = sentence.mentions.find(({ role }) => role === "writer")?.first ?? Infinity;
  return hits.map((hit, index) => {
    const start = sentence.tokens.start[hit.first] as number;
    const end = sentence.tokens.end[hit.last] as number;
    while (quoteIndex < around.quotes.length && (around.quotes[quoteIndex] as Quote).end <= start) quoteIndex++;
    const candidate = around.quotes[quoteIndex];
    const quote =
      candidate !== undefined &&
      candidate.start < end &&
      !isWordOf(candidate, toldWithin(hit, start), end) &&
      !(!hit.wording && isScareMark(sentence, candidate, { start, told: toldWithin(hit, start), end }))
        ? candidate
        : undefined;
    const own = withoutOpinion(
      sentence,
      hit,
      told,
      withoutFuture(sentence, {
        ...saidWithin(sentence, hit),
        ...withoutAbility(sentence, hit, reached[index] ?? {}),
        ...deniedWithin(sentence, hit),
        ...deniedAcross(sentence, hit),
        ...answeredWithin(sentence, hit),
      }),
    );
    const condition = conditioned[index];
    const isThreatened = condition !== undefined && isThreat(sentence, hit, condition);
    const near = withoutTakenForGranted(sentence, hit, isThreatened ? withoutForetold(sentence, own) : own);
    const telling = reported[index] ?? (quote === undefined ? around.carried() : undefined);
    return statusOf(sentence, hit, {
      reached: near,
      critique:
        remarks.about(hit, near, quote, quote !== undefined || telling !== undefined) ??
        deniedLabel(sentence, hit, near, quote),
      condition: isThreatened ? undefined : condition,
      owner: ownerOf(sentence, hit, inOwnWords(sentence, people[index], quote, around), quote, told),
      telling,
      quote,
      told,
      doubts,
      writerAt,
      around,
    });
  });
}

/**
 * “‘My mum drinks’”: in somebody's own words “my” may be the child's; and “he” in them, “‘he wants a kiss’”, is whom the
 * child speaks of, who is told of for what he does to them.
 */
function inOwnWords(
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
 * Who a match is about, if not the child. A judgement that an adult writes or speaks is not one of themself: “police are
 * saying | sexting”, “mum | calls her sly”, “foster dad used the phrase “jailbait””; but “the driver was “hostile”” is.
 */
function ownerOf(
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

/** “She is not “hard to reach””: the marks take distance from the label, and the denial does the rest. */
function deniedLabel(
  sentence: Sentence,
  hit: SaidWords,
  reached: Reached,
  quote: Quote | undefined,
): Critique | undefined {
  const by = reached.absent;
  if (!hit.wording || quote === undefined || by === undefined) return undefined;
  return (sentence.tokens.end[by.last] as number) <= quote.start ? { by, ofWords: false } : undefined;
}

type Evidence = Readonly<{
  reached: Reached;
  critique: Critique | undefined;
  condition: ReturnType<typeof conditions>[number];
  owner: Owner | undefined;
  telling: Telling | undefined;
  quote: Quote | undefined;
  told: readonly Telling[];
  doubts: Doubt;
  /** The first word that names the writer; beyond the sentence when none does. */
  writerAt: number;
  around: Surroundings;
}>;

function statusOf(sentence: Sentence, hit: SaidWords, evidence: Evidence): Status {
  const because: Trigger[] = [];
  const assertion = assertionOf(sentence, hit, evidence, because);
  const historical = historicalOf(sentence, hit, assertion, evidence, because);
  const speech = speechOf(sentence, hit, assertion, evidence, because);
  const { critique } = evidence;
  if (critique !== undefined) because.push(trigger(sentence, "critique", critique.by));
  return {
    assertion,
    historical,
    quoted: speech?.kind === "quoted",
    ...(speech === undefined ? {} : { speech }),
    critique: critique !== undefined,
    uncertain: speech === undefined && isUncertain(sentence, hit, evidence),
    because,
    ...(evidence.owner === undefined ? {} : { owner: evidence.owner }),
  };
}

/** The precedence of design.md D3. */
function assertionOf(sentence: Sentence, hit: SaidWords, evidence: Evidence, because: Trigger[]): Assertion {
  const { condition, owner, critique } = evidence;
  const reached = withoutRemark(evidence);
  if (owner !== undefined && isSaidOfThem(sentence, hit, owner)) {
    because.push(trigger(sentence, "assertion", owner.mention));
    return "other-person";
  }
  // “The suspect is known to carry …”: a verb that keeps what follows with its subject, at any distance from it.
  const keeps = evidence.quote === undefined ? reached["other-person"] : undefined;
  // “… is believed to be | running under-16s”: what an adult does to children is a sign all the same.
  const isKept = owner !== undefined && owner.mention.role !== "writer" && !isDoneByAdult(sentence, hit, owner);
  if (keeps !== undefined && isKept && !namesTheChild(sentence, hit))
    return decided(sentence, "other-person", keeps, because);
  if (reached.absent !== undefined) return decided(sentence, "absent", reached.absent, because);
  if (condition !== undefined && !isOfWords(critique, condition))
    return decided(sentence, "conditional", condition, because);
  if (reached.hypothetical !== undefined) return decided(sentence, "hypothetical", reached.hypothetical, because);
  const asked = critique?.ofWords === true ? undefined : askedBy(sentence, hit, evidence);
  if (asked !== undefined) {
    because.push(asked);
    return "hypothetical";
  }
  if (reached.possible !== undefined) return decided(sentence, "possible", reached.possible, because);
  const section = sectionThat(evidence, "other-person");
  if (section !== undefined) {
    because.push({ decides: "assertion", words: section.words, span: { start: 0, end: 0 } });
    return "other-person";
  }
  return "present";
}

/** What reaches the words, less what only says that they should not be used. */
function withoutRemark({ reached, critique }: Evidence): Reached {
  const left: Partial<Record<Axis, FoundTrigger>> = {};
  for (const axis of assertionAxes) {
    const by = reached[axis];
    if (by !== undefined && !isOfWords(critique, by)) left[axis] = by;
  }
  return left;
}

/** “I think she is lying”: of a fact the writer is not sure; a judgement in such words is the writer's all the same. */
function withoutOpinion(sentence: Sentence, hit: SaidWords, told: readonly Telling[], reached: Reached): Reached {
  if (!hit.wording) return reached;
  const { possible: by, hypothetical } = reached;
  // “She will | never learn”: what is foretold of a child is a judgement of them as they are.
  if (hypothetical !== undefined && isForetold(sentence, hypothetical)) {
    const said = told[firstFrom(told, hypothetical.first)]; // “the defence will say | she lies”
    const isSaid = said !== undefined && said.trigger.first < hit.first;
    if (!isSaid && !tellsItself(sentence, hit)) return without(reached, "hypothetical");
  }
  if (by === undefined) return reached;
  const mention = sentence.mentions[firstFrom(sentence.mentions, by.first)];
  const isWriters = mention?.role === "writer" && mention.first <= by.last;
  // “The tutor believes she is lying”: whose judgement it is is said, and there is no doubt in it.
  const telling = told[firstFrom(told, by.first)];
  const isTold = telling !== undefined && telling.trigger.first <= by.last;
  return isWriters || isTold ? without(reached, "possible") : reached;
}

function decided(sentence: Sentence, assertion: Assertion, by: WordSpan, because: Trigger[]): Assertion {
  because.push(trigger(sentence, "assertion", by));
  return assertion;
}

/** A question, a plan under its heading, or a heading itself. */
function askedBy(sentence: Sentence, hit: SaidWords, evidence: Evidence): Trigger | undefined {
  const { around } = evidence;
  if (around.isHeading)
    return { decides: "assertion", words: sentence.text, span: { start: 0, end: sentence.text.length } };
  // “Might she be pregnant?” says no less than “she might be”.
  const isDoubted = evidence.reached.possible?.first === sentence.first;
  const isGranted =
    !hit.wording && isDefinite(sentence, written(sentence, hit.first) === "the" ? hit.first : hit.first - 1);
  if ((isGranted && isAskedOf(sentence, hit)) || isNews(sentence, hit)) return undefined;
  if (sentence.question && !isDoubted && sentence.last - sentence.first > 1 && hit.last >= startOfQuestion(sentence)) {
    const at = sentence.text.indexOf("?", sentence.tokens.end[sentence.last]);
    if (at >= 0) return { decides: "assertion", words: "?", span: { start: at, end: at + 1 } };
  }
  const plan = sectionThat(evidence, "hypothetical");
  return plan === undefined ? undefined : { decides: "assertion", words: plan.words, span: { start: 0, end: 0 } };
}

/** “He is not himself, | could you ring me?”: a question may begin within its sentence. */
function startOfQuestion(sentence: Sentence): number {
  for (let word = sentence.last - 1; word > sentence.first && word > sentence.last - longestQuestion; word--) {
    const opens = ((sentence.tokens.before[word] as number) & (Gap.Comma | Gap.Semicolon | Gap.Dash)) !== 0;
    if (!opens || (factsAt(sentence, word) & (WordFact.Modal | WordFact.Auxiliary)) === 0) continue;
    const asked = sentence.mentions[firstFrom(sentence.mentions, word + 1)];
    if (asked?.first === word + 1 || written(sentence, word + 1) === "you") return word;
  }
  return sentence.first;
}

function historicalOf(
  sentence: Sentence,
  hit: SaidWords,
  assertion: Assertion,
  evidence: Evidence,
  because: Trigger[],
): boolean {
  // “Has not been missing before”: what did not happen is not over either, nor is what may yet happen.
  if (assertion === "absent" || isOpen(assertion)) return false;
  const isCircumstance = !hit.wording && hit.sign !== true;
  if (isCircumstance && isLasting(sentence, hit)) return false;
  const by = evidence.reached.historical ?? timeWithin(sentence, hit);
  if (by !== undefined) {
    if (isOfNow(sentence, by, hit)) return false;
    because.push(trigger(sentence, "historical", by));
    return true;
  }
  const section = sectionThat(evidence, "historical");
  if (section === undefined) return false;
  because.push({ decides: "historical", words: section.words, span: { start: 0, end: 0 } });
  return true;
}

function speechOf(
  sentence: Sentence,
  hit: SaidWords,
  assertion: Assertion,
  evidence: Evidence,
  because: Trigger[],
): Speech | undefined {
  const { quote, telling, told } = evidence;
  if (quote !== undefined) {
    because.push({
      decides: "quoted",
      words: sentence.text.charAt(quote.start),
      span: { start: quote.start, end: quote.start + 1 },
    });
    const near = speakerNear(sentence, quote, told) ?? speakerBefore(sentence, quote);
    if (near !== undefined) because.push(trigger(sentence, "speech", near.trigger));
    return { kind: "quoted", speaker: near?.speaker ?? blockSpeaker(evidence)?.speaker ?? "unknown" };
  }
  const block = blockSpeaker(evidence);
  if (block !== undefined) {
    because.push({ decides: "quoted", words: block.words, span: { start: 0, end: 0 } });
    return { kind: "quoted", speaker: block.speaker };
  }
  if (telling === undefined || (!hit.wording && isOpen(assertion))) return undefined;
  if (!hit.wording && assertion === "possible" && isDoubt(sentence, telling)) return undefined;
  if (!hit.wording && telling.inward && telling.speaker === "child") return undefined;
  if (!hit.wording && assertion === "absent" && isUntold(hit, evidence.reached, telling)) return undefined;
  if (!hit.wording && isGivenIn(sentence, hit, telling)) return undefined;
  if (isOnlyNamed(hit, evidence.critique, telling)) return undefined;
  if (isUnsaid(sentence, evidence.critique, telling)) return undefined;
  if (evidence.critique !== undefined && isNobodys(sentence, telling)) return undefined;
  because.push(trigger(sentence, "speech", telling.trigger));
  return { kind: "reported", speaker: telling.speaker === "writer" ? "unknown" : telling.speaker };
}

/** “The panel said that calling a child [promiscuous] …”: what is told is about the words, which nobody used. */
function isOnlyNamed(hit: WordSpan, critique: Critique | undefined, { content }: Telling): boolean {
  const named = critique?.named;
  return named !== undefined && named.first >= content && named.last < hit.first;
}

/** “Stop describing him as …”, “cannot be called …”, “never refer to her as …”: what questions the words forbids to say them. */
function isUnsaid(sentence: Sentence, critique: Critique | undefined, { trigger: by }: Telling): boolean {
  if (critique?.ofWords !== true) return false;
  const { first, last } = critique.by;
  if (first >= by.first || last < by.first) return false;
  if ((factsAt(sentence, by.first) & WordFact.Ing) !== 0) return true;
  return hasNegation(sentence, first, last);
}

/** “It was recorded as …”, “marked as …”: a passive that names nobody; of words it questions, only the wording counts. */
function isNobodys(sentence: Sentence, { brief, speaker, trigger: by }: Telling): boolean {
  const passive = WordFact.Be | WordFact.Participle;
  return (
    brief && speaker === "unknown" && !isAttached(sentence, by.first) && (factsAt(sentence, by.first) & passive) !== 0
  );
}

/** Nothing is asked of signs and circumstances: nothing is ever offered in their place. */
function isUncertain(sentence: Sentence, hit: SaidWords, { doubts, writerAt, around }: Evidence): boolean {
  if (!hit.wording) return false;
  if (doubts(hit) || around.sections.some(({ sets }) => sets === "source")) return true;
  return writerAt >= hit.first && around.toldBefore();
}

/**
 * “They agreed that if anyone rings …”, “did she mention …?”: what nobody has said yet is nobody's words. Wording stays
 * somebody's, so that nothing is offered in its place.
 */
function isOpen(assertion: Assertion): boolean {
  return assertion === "conditional" || assertion === "hypothetical";
}

/** “Mum fears that …”: what somebody only fears or suspects is a doubt, and the fear is not words of theirs. */
function isDoubt(sentence: Sentence, { trigger: by }: Telling): boolean {
  // “School rumour has it that”: it may begin before the telling.
  const index = Math.max(0, firstFrom(sentence.triggers, by.first) - furthestDoubt);
  for (let at = index; at < sentence.triggers.length; at++) {
    const { first, last, trigger } = sentence.triggers[at] as FoundTrigger; // at < length
    if (first > by.last) return false;
    if (trigger.kind === "possible" && last >= by.first) return true;
  }
  return false;
}

/** “The GP felt that the | [overdose] was for attention”: what is judged is told, and what it is said of is known. */
function isGivenIn(sentence: Sentence, hit: WordSpan, { content, from }: Telling): boolean {
  const first = isDefinite(sentence, hit.first) ? hit.first : hit.first - 1;
  if (first !== (from ?? content) || !isDefinite(sentence, first)) return false;
  return (factsAt(sentence, hit.last + 1) & WordFact.Be) !== 0;
}

/** “Not once did she mention [being hurt]”: what is denied is the telling, so nobody told it. */
function isUntold(hit: WordSpan, { absent }: Reached, { trigger: by, content, inward }: Telling): boolean {
  return !inward && absent !== undefined && absent.first < by.first && content <= hit.first;
}

/** “Could | [not name an adult]”: what somebody was not able to do is no doubt; “may not” would be one. */
function withoutAbility(sentence: Sentence, hit: SaidWords, reached: Reached): Reached {
  const by = reached.possible;
  if (by === undefined || by.last !== hit.first - 1 || written(sentence, by.last) !== "could") return reached;
  return (factsAt(sentence, hit.first) & WordFact.Negation) !== 0 ? without(reached, "possible") : reached;
}

function blockSpeaker(evidence: Evidence): Readonly<{ speaker: Speaker; words: string }> | undefined {
  for (const section of evidence.around.sections.slice().reverse()) {
    if (section.sets === "child-words") return { speaker: "child", words: section.words };
    if (section.sets === "family-words") return { speaker: "family", words: section.words };
    if (section.sets === "professional-words") return { speaker: "professional", words: section.words };
    if (section.sets === "mail" || section.sets === "quote") return { speaker: "unknown", words: section.words };
  }
  return undefined;
}

function sectionThat(evidence: Evidence, sets: Section["sets"]): Section | undefined {
  return evidence.around.sections.find((section) => section.sets === sets);
}

function trigger(sentence: Sentence, decides: Trigger["decides"], span: WordSpan): Trigger {
  const start = sentence.tokens.start[span.first] as number;
  const end = sentence.tokens.end[span.last] as number;
  return { decides, words: writtenWords(sentence, span), span: { start, end } };
}
