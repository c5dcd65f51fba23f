import { WordFact } from "../../compiled";
import type { Assertion, Speech, Trigger } from "../../finding";
import type { WordSpan } from "../../pattern/matcher";
import { isOpen } from "../assertion-of";
import type { Critique } from "../critique";
import { triggerOf, type Evidence } from "../evidence";
import { isDefinite } from "../granted";
import type { Reached } from "../scope";
import { factsAt, firstFrom, isAttached, type FoundTrigger, type SaidWords, type Sentence } from "../sentence";
import { hasNegation } from "../within";
import { speakerBefore, speakerNear, speakerOfBlock } from "./quoted";
import type { Telling } from "./told";

/** How many triggers before a telling one that overlaps it may begin. */
const furthestDoubt = 3;

export function speechOf(
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
    if (near !== undefined) because.push(triggerOf(sentence, "speech", near.trigger));
    return { kind: "quoted", speaker: near?.speaker ?? speakerOfBlock(evidence.around.sections)?.speaker ?? "unknown" };
  }
  const block = speakerOfBlock(evidence.around.sections);
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
  because.push(triggerOf(sentence, "speech", telling.trigger));
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
export function isUncertain(sentence: Sentence, hit: SaidWords, { doubts, writerAt, around }: Evidence): boolean {
  if (!hit.wording) return false;
  if (doubts(hit) || around.sections.some(({ sets }) => sets === "source")) return true;
  return writerAt >= hit.first && around.toldBefore();
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
