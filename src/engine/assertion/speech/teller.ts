import { WordFact } from "../../compiled";
import type { WordSpan } from "../../pattern/matcher";
import { Gap } from "../../text/tokens";
import { standsAsSubject } from "../clause";
import {
  type FoundTrigger,
  type Mention,
  type Sentence,
  beginsTrigger,
  factsAt,
  firstFrom,
  isAttached,
  written,
} from "../sentence";
import { anyVerb, finite } from "../verb";
import { type Voice, mentionAt, mentionStarting, mentionWithin, voiceOf } from "./voice";

/** How many words may stand between a speaker and the verb: “has also always said”. */
export const mostBetween = 4;
/** How far back the noun of a longer subject may stand: “the log of the home for Saturday says”. */
const longestSubject = 8;

/** In words: “the Home Office liaison”. */
const longestSpeaker = 4;
/** “Nobody” denies that there is anyone who tells. */
const indefinite: readonly string[] = ["someone", "somebody", "everyone", "everybody", "others", "one"];
const passing = WordFact.Auxiliary | WordFact.Adverb | WordFact.Modal | WordFact.Negation;

/** Who tells; `near` when they stand at the verb itself, and not in a clause before. */
type Subject = Readonly<{ voice: Voice; near: boolean }>;

/**
 * Who is the subject of a verb of telling: at the verb, in a clause before it, or left out as notes do.
 * @param content the first word of what is told, after who hears it.
 */
export function subjectOf(
  sentence: Sentence,
  cuts: readonly boolean[],
  trigger: FoundTrigger,
  content: number,
): Subject | undefined {
  const voice = nearVoice(sentence, trigger, content);
  if (voice === "elsewhere") {
    // “I know her and would not say she is …”: what nobody is there to say is not told.
    if (isDenied(sentence, trigger)) return undefined;
    if (isHeardOf(sentence, trigger)) return { voice: "child", near: false };
    const earlier = earlierSubject(sentence, cuts, trigger.first) ?? subjectless(sentence, trigger, content);
    return earlier === undefined ? undefined : { voice: earlier, near: false };
  }
  return voice === undefined ? undefined : { voice, near: true };
}

/** “Staff overheard | her telling a friend that”: the one who is heard. */
function isHeardOf(sentence: Sentence, { first }: WordSpan): boolean {
  if ((factsAt(sentence, first) & WordFact.Ing) === 0 || (factsAt(sentence, first - 1) & WordFact.ObjectPronoun) === 0)
    return false;
  return ["heard", "overheard", "hears", "hear"].indexOf(written(sentence, first - 2)) >= 0;
}

function isDenied(sentence: Sentence, { first }: WordSpan): boolean {
  let negation = 0;
  let word = first - 1;
  while (word > sentence.first && word >= first - mostBetween && (factsAt(sentence, word) & passing) !== 0) {
    negation |= factsAt(sentence, word) & WordFact.Negation;
    word--;
  }
  return negation !== 0 && (factsAt(sentence, word) & WordFact.Coordinator) !== 0;
}

/** “Came home soaked, says he …”: notes leave the subject out. */
function subjectless(sentence: Sentence, trigger: FoundTrigger, content: number): Voice | undefined {
  const fact = factsAt(sentence, trigger.first);
  // “Footage shows | her saying that”.
  const isHer = (factsAt(sentence, trigger.first - 1) & WordFact.ObjectPronoun) !== 0;
  if (isHer && (fact & WordFact.Ing) !== 0) return "child";
  if ((fact & (WordFact.Singular | WordFact.Past)) === 0) return undefined;
  // “Worried she may be …”: a feeling that nobody is named for is the writer's.
  if (trigger.trigger.marked === true && (fact & WordFact.Participle) !== 0) return undefined;
  // “Worries: …”, “fears: …”: the heading of a list.
  const isColon = ((sentence.tokens.before[content] as number) & Gap.Colon) !== 0;
  if (trigger.trigger.marked === true && content <= sentence.last && isColon) return undefined;
  // “Agreed that …”, “noted that …”: what a meeting agrees or an entry notes is the writer's record.
  const isRecord = trigger.trigger.teller === "clause" && trigger.first === sentence.first;
  if (isRecord && (fact & WordFact.Participle) !== 0) return undefined;
  // “Denies any pain”, “denies seeing anyone”: what is denied need be no clause.
  if (beginsTrigger(sentence, trigger.first, "absent")) return "unknown";
  // “Reports | consensual sex”: at the head of a note; not “reports from school”, nor “claims were made”.
  const isParted = ((sentence.tokens.before[trigger.first] as number) & (Gap.Comma | Gap.Semicolon)) !== 0;
  const opens = trigger.first === sentence.first || (isParted && written(sentence, trigger.first) !== "denies");
  const isHead = opens && content === trigger.first + 1;
  if (isHead && trigger.trigger.marked !== true && (fact & WordFact.Singular) !== 0 && isObject(sentence, content))
    return "unknown";
  // “Told the tutor | he owes …”: what is told begins after whoever hears it; “told her she would …” is what was done to her.
  const isToThem = (factsAt(sentence, content - 1) & WordFact.ObjectPronoun) !== 0 && content - 1 > trigger.last;
  const hearer = mentionAt(sentence, content - 1);
  const isToWriter = hearer !== undefined && sentence.mentions[hearer]?.role === "writer";
  const isTold = beginsClause(sentence, content) || (content - 1 > trigger.last && leadsToMark(sentence, content));
  return (!isToThem || isToWriter) && isTold ? "unknown" : undefined;
}

/** “Told staff | at the door “…” and that …”: where and when it was told, and a quotation. */
function leadsToMark(sentence: Sentence, content: number): boolean {
  for (let word = content; word <= sentence.last && word <= content + mostBetween; word++) {
    if (isBeforeMark(sentence, word)) return true;
    if ((factsAt(sentence, word) & (finite | WordFact.Pronoun)) !== 0) return false;
  }
  return false;
}

/** A noun phrase with no verb of a clause near its beginning: what a verb before it has as its object. */
function isObject(sentence: Sentence, word: number): boolean {
  if (word > sentence.last || sentence.tokens.before[word] !== 0) return false;
  const closed = WordFact.Preposition | WordFact.Coordinator | WordFact.Relative | WordFact.Auxiliary | WordFact.Modal;
  return (factsAt(sentence, word) & (closed | WordFact.Past)) === 0;
}

/** Whose words the verb's own subject makes them; undefined when there is none that could speak. */
function nearVoice(sentence: Sentence, trigger: FoundTrigger, content: number): Voice | "elsewhere" | undefined {
  let word = trigger.first - 1;
  let gaps = sentence.tokens.before[trigger.first] as number;
  while (word >= sentence.first && word >= trigger.first - mostBetween && isPassedOver(sentence, word)) {
    if (mentionAt(sentence, word) !== undefined) break;
    gaps |= sentence.tokens.before[word] as number;
    word--;
  }
  // “Carers | no longer see her as”.
  if (written(sentence, word) === "longer" && written(sentence, word - 1) === "no") word -= 2;
  if (word < sentence.first) return "elsewhere";
  const fact = factsAt(sentence, word);
  // “Mum emailed me | saying that”: who is written to does not speak.
  const isOfClause = trigger.first === word + 1 && (factsAt(sentence, trigger.first) & WordFact.Ing) !== 0;
  if (isOfClause && ((fact & WordFact.ObjectPronoun) !== 0 || isHearer(sentence, word))) return "elsewhere";
  if ((fact & WordFact.Relative) !== 0) {
    const before = firstFrom(sentence.mentions, word) - 1;
    const mention = sentence.mentions[before];
    return mention === undefined || mention.last < word - mostBetween ? undefined : voiceOf(sentence, before);
  }
  if ((fact & WordFact.Coordinator) !== 0 || gaps !== 0) return "elsewhere";
  return nounVoice(sentence, trigger, word, content);
}

/** “Neighbours | both say”, “staff | have also said”. */
function isPassedOver(sentence: Sentence, word: number): boolean {
  return (factsAt(sentence, word) & passing) !== 0 || ["both", "all", "each"].indexOf(written(sentence, word)) >= 0;
}

/** The head of the noun phrase that ends at this word: “the manager of the home”. */
function nounVoice(sentence: Sentence, trigger: FoundTrigger, end: number, content: number): Voice | undefined {
  const forms = factsAt(sentence, trigger.first);
  // “her comment”, “the officer's report”: a noun.
  const isNoun = isAttached(sentence, end) || (factsAt(sentence, end) & WordFact.Determiner) !== 0;
  if (isNoun && trigger.first === end + 1 && (forms & (WordFact.Base | WordFact.Singular)) !== 0) return undefined;
  if ((forms & WordFact.Base) !== 0 && isOneOf(sentence, end)) return undefined;
  let head: number | undefined = mentionAt(sentence, end);
  let word = head === undefined ? end : (sentence.mentions[head] as Mention).first;
  const isOpen = WordFact.Preposition | WordFact.Determiner | WordFact.Number | WordFact.Adverb;
  while (word > sentence.first && word > end - longestSubject && sentence.tokens.before[word] === 0) {
    const before = factsAt(sentence, word - 1);
    const mention = mentionAt(sentence, word - 1);
    if (mention !== undefined) {
      // “mum's friend”: the friend speaks; “the manager of the home”: the manager does.
      const joins = (factsAt(sentence, word) & WordFact.Preposition) !== 0;
      if (joins || head === undefined) head = mention;
      else break;
      word = (sentence.mentions[mention] as Mention).first;
      continue;
    }
    if (before !== 0 && (before & isOpen) === 0 && !isAttached(sentence, word - 1)) break;
    word--;
  }
  if (isNobody(sentence, word, end)) return undefined;
  if (head !== undefined) return voiceOf(sentence, head);
  // “The triage sheet has her down as”: what such a phrase is said of must be somebody's.
  const isLabel = trigger.last > trigger.first && endsLabel(sentence, trigger.last);
  const opens = isLabel || beginsTold(sentence, content) || isSaidBy(sentence, trigger, end);
  const isSomebody = indefinite.indexOf(written(sentence, end)) >= 0;
  return opens && (isSomebody || isAttached(sentence, end - 1) || isPlainNoun(sentence, end)) ? "unknown" : undefined;
}

const labelling: readonly string[] = ["as", "that", "a", "an", "the"];

/** “Has her down | as”, “writes | that”, “calls | them”. */
export function endsLabel(sentence: Sentence, word: number): boolean {
  return (factsAt(sentence, word) & WordFact.ObjectPronoun) !== 0 || labelling.indexOf(written(sentence, word)) >= 0;
}

/** “Nobody in the team thinks”, “no teacher has said”: the phrase denies that there is anybody who tells. */
function isNobody(sentence: Sentence, start: number, end: number): boolean {
  const from = sentence.tokens.before[start] === 0 ? start - 1 : start;
  for (let index = firstFrom(sentence.triggers, from); index < sentence.triggers.length; index++) {
    const { first, last, trigger } = sentence.triggers[index] as FoundTrigger; // index < length
    if (first > end) return false;
    if (trigger.kind === "absent" && last <= end) return true;
  }
  return false;
}

/** “A nagging | worry that …”: one thing does not “worry”, so this is its name. */
function isOneOf(sentence: Sentence, end: number): boolean {
  for (let word = end; word >= sentence.first && word > end - 3; word--) {
    const one = written(sentence, word);
    if (one === "a" || one === "an") return mentionAt(sentence, end) === undefined;
    if (sentence.tokens.before[word] !== 0) return false;
  }
  return false;
}

/** “That she”, “Ella has”, “the boy was”: a clause, whose subject is plain. */
function beginsTold(sentence: Sentence, word: number): boolean {
  if (written(sentence, word) === "that" || isPronounAt(sentence, word)) return true;
  const noun = (factsAt(sentence, word) & WordFact.Determiner) !== 0 ? word + 1 : word;
  const mention = mentionStarting(sentence, noun);
  if (mention === undefined || (mention.role !== "name" && mention.role !== "child")) return false;
  return (factsAt(sentence, mention.last + 1) & finite) !== 0;
}

/** “Placement says risky behaviours …”: what a clause begins with and what “says” something, is somebody. */
function isSaidBy(sentence: Sentence, { first, last }: WordSpan, end: number): boolean {
  if (first !== last || (factsAt(sentence, first) & WordFact.Singular) === 0 || first !== end + 1) return false;
  let start = end;
  while (start > sentence.first && start > end - 2 && sentence.tokens.before[start] === 0) start--;
  if (start !== sentence.first && sentence.tokens.before[start] === 0) return false;
  // “Missing reports from …”: a noun.
  const closed = WordFact.Preposition | WordFact.Coordinator | finite;
  if (last >= sentence.last || sentence.tokens.before[last + 1] !== 0) return false;
  return (factsAt(sentence, last + 1) & closed) === 0;
}

/** “The hairdresser said that …”: nobody the lexicon knows, but somebody. */
function isPlainNoun(sentence: Sentence, word: number): boolean {
  const fact = factsAt(sentence, word);
  return (
    (fact & (anyVerb | WordFact.Determiner | WordFact.Preposition | WordFact.EmptySubject | WordFact.Number)) === 0
  );
}

function isPronounAt(sentence: Sentence, word: number): boolean {
  return (factsAt(sentence, word) & (WordFact.Pronoun | WordFact.EmptySubject)) !== 0;
}

/** Whether a clause, or what stands after a colon, begins at this word: “that”, a pronoun, a person. */
export function beginsClause(sentence: Sentence, word: number): boolean {
  if (word > sentence.last) return false;
  const isFinite = (factsAt(sentence, word - 1) & (WordFact.Singular | WordFact.Past)) !== 0;
  if (isFinite && ((sentence.tokens.before[word] as number) & Gap.Colon) !== 0) return true;
  if (written(sentence, word) === "that" || isPronounAt(sentence, word)) return true;
  const role = mentionStarting(sentence, word)?.role;
  return role === "name" || role === "child";
}

/** “Mum rang and said”: the subject of the clause before. */
function earlierSubject(sentence: Sentence, cuts: readonly boolean[], before: number): Voice | undefined {
  const last = firstFrom(sentence.mentions, before) - 1;
  for (let index = last; index >= 0 && index > last - 4; index--) {
    const mention = sentence.mentions[index] as Mention; // 0 <= index < length
    if (isInRelative(sentence, mention) || isHearer(sentence, mention.first)) continue;
    // “On Friday | she named him and described …”: “she” and the like are nothing but subjects, whatever stands before them.
    if (mention.role === "pronoun" || standsAsSubject(sentence, cuts, mention)) return voiceOf(sentence, index);
  }
  return undefined;
}

/** “Me”, “us”: the writer, as no subject is written. */
function isHearer(sentence: Sentence, word: number): boolean {
  return written(sentence, word) === "me" || written(sentence, word) === "us";
}

/** “Dad, whom | I saw separately, is sure”: only said of the one before. */
function isInRelative(sentence: Sentence, { first }: Mention): boolean {
  const before = factsAt(sentence, first - 1) & WordFact.Relative;
  return before !== 0 && ((sentence.tokens.before[first - 1] as number) & Gap.Comma) !== 0;
}

/** Whose the view or account is that this noun names: “her”, “mum's first”; undefined for nobody's and the writer's. */
export function ownerBefore(sentence: Sentence, noun: number): Voice | undefined {
  let word = noun - 1;
  while (word > sentence.first && word > noun - 4 && isAdjective(sentence, word)) word--;
  const fact = factsAt(sentence, word);
  const owner = mentionAt(sentence, isAttached(sentence, word) ? word - 1 : word);
  if (owner !== undefined) return voiceOf(sentence, owner);
  if (isAttached(sentence, word)) return "unknown";
  const isTheirs = (fact & (WordFact.She | WordFact.He | WordFact.They)) !== 0;
  return isTheirs && (fact & WordFact.Determiner) !== 0 ? "child" : undefined;
}

function isAdjective(sentence: Sentence, word: number): boolean {
  const fact = factsAt(sentence, word);
  const closed = WordFact.Determiner | WordFact.Preposition | WordFact.Auxiliary | WordFact.Coordinator;
  return mentionAt(sentence, word) === undefined && (fact & closed) === 0 && !isAttached(sentence, word);
}

/** “…,” said her dad: the speaker after a verb that follows a comma or a mark. */
export function invertedSpeaker(
  sentence: Sentence,
  first: number,
  last: number,
): Readonly<{ voice: Voice; last: number }> | undefined {
  if (first === sentence.first) return undefined;
  if (((sentence.tokens.before[first] as number) & Gap.Comma) === 0 && !isAfterMark(sentence, first)) return undefined;
  const index = mentionWithin(sentence, last, 3);
  if (index === undefined) return first === last ? unknownSpeaker(sentence, first) : undefined;
  const one = sentence.mentions[index] as Mention; // found above
  const voice = voiceOf(sentence, index);
  const opens = factsAt(sentence, one.last + 1);
  // “…, said Mum she would”: a verb after the person makes them the subject of something else.
  if (one.role === "pronoun" || (opens & anyVerb) !== 0) return undefined;
  return { voice, last: one.last };
}

/** “…,” says the Home Office liaison: nobody the lexicon knows. Of the verbs only “say” can have no other object there. */
function unknownSpeaker(sentence: Sentence, verb: number): Readonly<{ voice: Voice; last: number }> | undefined {
  if (["say", "says", "said"].indexOf(written(sentence, verb)) < 0) return undefined;
  const first = verb + 1;
  if ((factsAt(sentence, first) & WordFact.Determiner) === 0 || written(sentence, first) === "that") return undefined;
  let last = first;
  while (last < sentence.last && sentence.tokens.before[last + 1] === 0) last++;
  if (last === first || last > first + longestSpeaker) return undefined;
  for (let word = first + 1; word <= last; word++) {
    if ((factsAt(sentence, word) & (finite | WordFact.Pronoun)) !== 0) return undefined;
  }
  return { voice: "unknown", last };
}

/** Whether a quotation closes right before this word. */
export function isAfterMark(sentence: Sentence, word: number): boolean {
  const end = sentence.tokens.end[word - 1] as number;
  const start = sentence.tokens.start[word] as number;
  for (let at = end; at < start; at++) if ("”’\"'»".indexOf(sentence.text.charAt(at)) >= 0) return true;
  return false;
}

/** Whether a quotation opens right before this word. */
export function isBeforeMark(sentence: Sentence, word: number): boolean {
  if (word <= sentence.first) return false;
  const end = sentence.tokens.end[word - 1] as number;
  const start = sentence.tokens.start[word] as number;
  for (let at = end; at < start; at++) if ("“‘\"'«".indexOf(sentence.text.charAt(at)) >= 0) return true;
  return false;
}

/** “Was told”, “is said to be”; in notes also “believed to be” and, with its agent, “reported by staff”. */
export function isPassive(sentence: Sentence, { first, last }: WordSpan): boolean {
  const fact = factsAt(sentence, first);
  if ((fact & WordFact.Participle) === 0) return false;
  const next = written(sentence, last + 1);
  if (next === "by") return true;
  for (let word = first - 1; word >= sentence.first && word > first - 4; word--) {
    const before = factsAt(sentence, word);
    if ((before & WordFact.Auxiliary) !== 0)
      return (before & WordFact.Be) !== 0 && !isHaveBefore(sentence, word, before);
    const isDegree = written(sentence, word) === "too" || written(sentence, word) === "so";
    if (!isDegree && (before & (WordFact.Adverb | WordFact.Negation)) === 0) break;
  }
  return next === "to" && (factsAt(sentence, last + 2) & (WordFact.Base | WordFact.Auxiliary)) !== 0;
}

/** “She's said”: has, before a verb of saying. */
function isHaveBefore(sentence: Sentence, word: number, fact: number): boolean {
  return (fact & WordFact.Have) !== 0 && (fact & WordFact.Be) !== 0 && isAttached(sentence, word);
}

/** Back over the subject of a verb: “…, | her mum also says”. */
export function startOfClause(sentence: Sentence, verb: number): number {
  let word = verb;
  while (
    word > sentence.first &&
    word > verb - longestSubject &&
    sentence.tokens.before[word] === 0 &&
    !isAfterMark(sentence, word)
  ) {
    word--;
  }
  return word;
}
