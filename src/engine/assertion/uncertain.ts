import { Gap } from "../text/tokens";
import { standsAsSubject } from "./clause";
import { isOther } from "./who/person";
import { WordFact } from "../compiled";
import type { WordSpan } from "../pattern/matcher";
import { factsAt, firstFrom, type FoundTrigger, type Sentence } from "./sentence";
import { isWriters } from "./speech/telling";
import type { Telling } from "./speech/told";

/** How far after a person words may stand that are their view of the child: “her ex calls her a …”. */
const furthestView = 10;

/** Asks of words that nobody is plainly said to have spoken whether they may be somebody's all the same. */
export type Doubt = (words: WordSpan) => boolean;

/**
 * Reads a sentence once for signs that words in it may be somebody else's: a source that is named, a telling that was not
 * understood, a person before a colon, or a person whose doing or feeling they are part of. In doubt nothing is offered
 * in place of words; offering to rewrite what somebody said is the worse mistake.
 */
export function doubtsOf(sentence: Sentence, cuts: readonly boolean[], told: readonly Telling[]): Doubt {
  const isNamed = sentence.triggers.some(({ trigger }) => trigger.kind === "source");
  const unclear = extentOf(isNamed ? [] : speechIn(sentence).filter((one) => !isUnderstood(sentence, one, told)));
  const others = extentOf(sentence.mentions.filter(isOther));
  const afterColon = colonAfterOther(sentence);
  const mayGoOn = wordsThatMayGoOn(sentence, told);
  const bare = told.filter((one) => tellsNothingAfter(sentence, one));
  const endOfBefore = bare[bare.length - 1]?.first ?? -1;

  return ({ first, last }) => {
    // “[waited months to tell staff]” is what the rule is about; nobody else in the sentence can have told it.
    const isOutside = (one: WordSpan) => one.first < first || one.last > last;
    const isUnclear = unclear !== undefined && (isOutside(unclear) || (others !== undefined && isOutside(others)));
    if (isNamed || isUnclear || first >= afterColon || last < endOfBefore) return true;
    if (mayGoOn[first - sentence.first] === true) return true;
    const mention = sentence.mentions[firstFrom(sentence.mentions, first) - 1];
    if (mention === undefined || !isOther(mention) || first - mention.last > furthestView) return false;
    for (let word = mention.last + 1; word <= first; word++) if (cuts[word - sentence.first] === true) return false;
    return standsAsSubject(sentence, cuts, mention);
  };
}

/** “She used to run off she told my husband, and …”: what was told may stand before it, though no mark says so. */
function tellsNothingAfter({ tokens, last }: Sentence, { by, speaker, content }: Telling): boolean {
  return by === "subject" && speaker !== "writer" && (content > last || tokens.before[content] !== 0);
}

/** From the first word of any of these spans to the last. */
function extentOf(spans: readonly WordSpan[]): WordSpan | undefined {
  const [one] = spans;
  if (one === undefined) return undefined;
  return spans.reduce(
    ({ first, last }, other) => ({ first: Math.min(first, other.first), last: Math.max(last, other.last) }),
    one,
  );
}

/**
 * “Mum says that she has changed, and | she'll grow out of it”: after an “and” it is not plain who speaks, the one who tells
 * or the writer again; a semicolon ends it. In one pass, however many tell.
 */
function wordsThatMayGoOn(sentence: Sentence, told: readonly Telling[]): readonly boolean[] {
  const heard = new Map<number, number[]>(); // by the word from which on words may be theirs: where what is told begins
  for (const { speaker, last, content, brief } of told) {
    if (speaker === "writer" || brief) continue;
    const from = Math.max(content, last + 1);
    const known = heard.get(from);
    if (known === undefined) heard.set(from, [content]);
    else known.push(content);
  }
  if (heard.size === 0) return [];
  const words: boolean[] = [];
  let semicolon = sentence.first - 1;
  let coordinator = sentence.first - 1;
  let content = Infinity; // of the earliest telling since the last semicolon
  for (let word = sentence.first; word <= sentence.last; word++) {
    if (((sentence.tokens.before[word] as number) & Gap.Semicolon) !== 0) {
      semicolon = word;
      content = Infinity;
    }
    if ((factsAt(sentence, word) & WordFact.Coordinator) !== 0) coordinator = word;
    for (const begun of heard.get(word) ?? []) if (begun > semicolon) content = Math.min(content, begun);
    words.push(coordinator >= content);
  }
  return words;
}

/** Whether a sentence names a source or lets somebody other than the writer tell, so that the next may go on with it. */
export function tellsOfOthers(sentence: Sentence, told: readonly Telling[]): boolean {
  return (
    told.some(({ speaker }) => speaker !== "writer") ||
    sentence.triggers.some(({ trigger }) => trigger.kind === "source")
  );
}

function speechIn(sentence: Sentence): readonly FoundTrigger[] {
  const isTelling = ({ trigger }: FoundTrigger) => trigger.kind === "speech" && trigger.teller !== "clause";
  return [...sentence.triggers, ...sentence.inner].filter(isTelling);
}

function isUnderstood(sentence: Sentence, one: FoundTrigger, told: readonly Telling[]): boolean {
  const after = told[firstFrom(told, one.first)];
  const before = told[firstFrom(told, one.first) - 1];
  const isPart = (before !== undefined && before.last >= one.first) || (after !== undefined && after.first <= one.last);
  // “We hear from the home that …”: the writer hears it, and the home tells.
  return isPart || (one.trigger.teller !== "after" && isWriters(sentence, one));
}

/** The first word after a colon that somebody other than child and writer stands before; beyond the sentence when none does. */
function colonAfterOther(sentence: Sentence): number {
  const other = sentence.mentions.find(isOther);
  if (other === undefined) return Infinity;
  for (let word = other.last + 1; word <= sentence.last; word++) {
    if (((sentence.tokens.before[word] as number) & Gap.Colon) !== 0) return word;
  }
  return Infinity;
}
