import type { Assertion, Trigger } from "../finding";
import type { Quote } from "../text/quotes";
import { assertionOf, isOpen } from "./assertion-of";
import { conditions } from "./condition";
import { readRemarks, type Critique } from "./critique";
import { findCuts } from "./cuts";
import { sectionThat, triggerOf, type Evidence, type Status, type Surroundings } from "./evidence";
import { withoutForetold, withoutFuture } from "./foretold";
import { withoutTakenForGranted } from "./granted";
import { withoutAbility, withoutOpinion } from "./opinion";
import { reach, type Reached } from "./scope";
import { firstFrom, type SaidWords, type Sentence } from "./sentence";
import { firstQuote, isScareMark, isWordOf, quoteStarts } from "./speech/quoted";
import { reportedHits } from "./speech/reported";
import { tellings } from "./speech/telling";
import { isUncertain, speechOf } from "./speech/whose-words";
import { isThreat } from "./threat";
import { isLasting, isOfNow } from "./time";
import { doubtsOf } from "./uncertain";
import { owners } from "./who/owner";
import { inOwnWords, ownerOf, speaksOfThemself } from "./who/judged";
import { answeredWithin, deniedAcross, deniedWithin, saidWithin, timeWithin } from "./within";

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
      owner:
        speaksOfThemself(sentence, hit, quote, told, around.sections) ??
        ownerOf(sentence, hit, inOwnWords(sentence, people[index], quote, around), quote, told),
      telling,
      quote,
      told,
      doubts,
      writerAt,
      around,
    });
  });
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

function statusOf(sentence: Sentence, hit: SaidWords, evidence: Evidence): Status {
  const because: Trigger[] = [];
  const assertion = assertionOf(sentence, hit, evidence, because);
  const historical = historicalOf(sentence, hit, assertion, evidence, because);
  const speech = speechOf(sentence, hit, assertion, evidence, because);
  const { critique } = evidence;
  if (critique !== undefined) because.push(triggerOf(sentence, "critique", critique.by));
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
    because.push(triggerOf(sentence, "historical", by));
    return true;
  }
  const section = sectionThat(evidence, "historical");
  if (section === undefined) return false;
  because.push({ decides: "historical", words: section.words, span: { start: 0, end: 0 } });
  return true;
}
