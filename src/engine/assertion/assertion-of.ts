import { WordFact } from "../compiled";
import type { Assertion, Trigger } from "../finding";
import type { WordSpan } from "../pattern/matcher";
import { Gap } from "../text/tokens";
import { isOfWords } from "./critique";
import { sectionThat, triggerOf, type Evidence } from "./evidence";
import { isAskedOf, isDefinite, isNews } from "./granted";
import type { Axis, Reached } from "./scope";
import { factsAt, firstFrom, written, type FoundTrigger, type SaidWords, type Sentence } from "./sentence";
import { isDoneByAdult, isSaidOfThem, namesTheChild } from "./who/about";

/** In words; a longer one is taken for the whole sentence. */
const longestQuestion = 24;
const assertionAxes = ["other-person", "absent", "hypothetical", "possible"] as const;

/** The precedence of design.md D3. */
export function assertionOf(sentence: Sentence, hit: SaidWords, evidence: Evidence, because: Trigger[]): Assertion {
  const { condition, owner, critique } = evidence;
  const reached = withoutRemark(evidence);
  if (owner !== undefined && isSaidOfThem(sentence, hit, owner)) {
    because.push(triggerOf(sentence, "assertion", owner.mention));
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

function decided(sentence: Sentence, assertion: Assertion, by: WordSpan, because: Trigger[]): Assertion {
  because.push(triggerOf(sentence, "assertion", by));
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

/**
 * “They agreed that if anyone rings …”, “did she mention …?”: what nobody has said yet is nobody's words. Wording stays
 * somebody's, so that nothing is offered in its place.
 */
export function isOpen(assertion: Assertion): boolean {
  return assertion === "conditional" || assertion === "hypothetical";
}
