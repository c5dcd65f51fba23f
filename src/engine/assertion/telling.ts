import { WordFact } from "../compiled";
import type { WordSpan } from "../pattern/matcher";
import { Gap } from "../text/tokens";
import { type FoundTrigger, type Mention, type Sentence, factsAt, firstFrom, isAttached, written } from "./sentence";
import { type Label, labelOf, longestLabel } from "./label";
import { isOther } from "./person";
import {
  beginsClause,
  endOfHearer,
  invertedSpeaker,
  isAfterMark,
  isPassive,
  mostBetween,
  ownerBefore,
  startOfClause,
  subjectOf,
} from "./teller";
import { anyVerb, finite } from "./verb";
import {
  type Voice,
  endOfSpeaker,
  mentionAt,
  mentionStarting,
  nearestBefore,
  speakerAfter,
  unknownAfter,
  voiceInside,
  voiceOf,
} from "./voice";

/** Words that say that somebody tells something: “mum said that”, “according to staff”, “her view is that”. */
export type Telling = WordSpan &
  Readonly<{
    trigger: WordSpan;
    speaker: Voice;
    /** The first word of what is told after it. */
    content: number;
    /** What was told stands before it, from this word on, because it stands between commas or at the end (“…, mum says”). */
    from: number | undefined;
    /** Tells no more than its own clause: “is said to be a dealer and | she …”. */
    brief: boolean;
    /** What somebody feels or thinks, which need not have been said: “she feels ugly”. */
    inward: boolean;
    /** Where the one who tells stands: “mum says”, “mum's view is”, else as in “according to mum”, “Mum: …”. */
    by: "subject" | "owner" | "other";
  }>;

/** How far after the telling an aside may go on: “…, she told the worker on Friday.” */
const longestRest = 6;

/** “How” is left out: “told us how he hits her” says that he does. */
const indirect: readonly string[] = ["what", "who", "whom", "whose", "which", "where", "when", "whether"];

/** The tellings of a sentence in order, the writer's own ones included. */
export function tellings(sentence: Sentence, cuts: readonly boolean[]): readonly Telling[] {
  const found: Telling[] = [];
  const label = labelOf(sentence);
  if (label !== undefined) found.push(toldUnder(label));
  // Also inside a match (“[disclosed that] …”): of what another rule finds after it, it tells all the same.
  const triggers = [...sentence.triggers, ...sentence.inner].filter(({ trigger }) => trigger.kind === "speech");
  for (const trigger of triggers.sort((a, b) => a.first - b.first || b.last - a.last)) {
    const telling = readTelling(sentence, cuts, trigger);
    const before = found[found.length - 1];
    if (telling !== undefined && (before === undefined || before.last < telling.last)) found.push(telling);
  }
  return found;
}

function toldUnder({ who, speaker, content }: Label): Telling {
  return {
    first: who.first,
    last: content - 1,
    trigger: who,
    speaker,
    content,
    from: undefined,
    brief: false,
    inward: false,
    by: "other",
  };
}

function readTelling(sentence: Sentence, cuts: readonly boolean[], trigger: FoundTrigger): Telling | undefined {
  const { teller = "subject", speaker } = trigger.trigger;
  if (speaker !== undefined) {
    if (isWriters(sentence, trigger)) return undefined;
    return {
      ...toldFrom(sentence, trigger, firstAs(sentence, trigger), voiceInside(sentence, trigger) ?? speaker),
      brief: true,
    };
  }
  if (isDeed(sentence, trigger) || isTask(sentence, trigger)) return undefined;
  if (teller === "after") return tellingBefore(sentence, cuts, trigger);
  if (teller === "owner") return ownedTelling(sentence, trigger);
  return spokenTelling(sentence, cuts, trigger, teller);
}

/** “The swearing that troubles me”: a noun. */
function isDeed(sentence: Sentence, { first }: WordSpan): boolean {
  return (factsAt(sentence, first) & WordFact.Ing) !== 0 && written(sentence, first - 1) === "the";
}

/** “The nurse | to advise”: what somebody is to do; not “went on to say”, where a verb stands before. */
function isTask(sentence: Sentence, { first }: WordSpan): boolean {
  if (written(sentence, first - 1) !== "to" || (factsAt(sentence, first) & WordFact.Base) === 0) return false;
  return first - 2 >= sentence.first && (factsAt(sentence, first - 2) & anyVerb) === 0;
}

/** “My view that”, “I take the view that”. */
export function isWriters(sentence: Sentence, { first }: WordSpan): boolean {
  const before = written(sentence, first - 1);
  if (before === "my" || before === "our") return true;
  const mention = nearestBefore(sentence, first);
  return mention?.role === "writer" && first - mention.last <= mostBetween;
}

function toldFrom(sentence: Sentence, trigger: FoundTrigger, last: number, speaker: Voice, from?: number): Telling {
  const inward = trigger.trigger.marked === true;
  return {
    first: trigger.first,
    last,
    trigger,
    speaker,
    content: afterThat(sentence, last + 1),
    from,
    brief: false,
    inward,
    by: "other",
  };
}

/** “According to mum”, “described by staff as”, “by his own account”: who tells stands after it or in it. */
function tellingBefore(sentence: Sentence, cuts: readonly boolean[], trigger: FoundTrigger): Telling | undefined {
  const own = ownVoice(sentence, trigger);
  const inside = own === undefined ? voiceInside(sentence, trigger) : undefined;
  if (inside !== undefined) return toldFrom(sentence, trigger, firstAs(sentence, trigger), inside);
  if (own !== undefined) {
    if (!standsApart(sentence, cuts, trigger.first)) return undefined;
    const from = isAside(sentence, trigger.first, trigger.last, true) ? sentence.first : undefined;
    return toldFrom(sentence, trigger, trigger.last, own, from);
  }
  const by = speakerAfter(sentence, trigger.last, 3) ?? unknownAfter(sentence, trigger.last);
  if (by === undefined) return undefined;
  const named = endOfSpeaker(sentence, trigger.last, 3);
  const last = endOfTeller(sentence, endOfOwned(sentence, named), named === trigger.last);
  if (!isAside(sentence, trigger.first, last, false)) return toldFrom(sentence, trigger, last, by);
  const isParticiple = (factsAt(sentence, trigger.first) & WordFact.Participle) !== 0;
  return toldFrom(
    sentence,
    trigger,
    last,
    by,
    isParticiple ? cutBefore(sentence, cuts, trigger.first) : sentence.first,
  );
}

/** “According to the officer's | notes”. */
function endOfOwned(sentence: Sentence, last: number): number {
  if (!isAttached(sentence, last + 1)) return last;
  const index = mentionAt(sentence, last + 2);
  return index === undefined ? last + 1 : (sentence.mentions[index]?.last ?? last);
}

/** “According to the YOT | nurse”, “according to the manager | of same”: the rest of the phrase, which a mark ends. */
function endOfTeller(sentence: Sentence, named: number, isUnknown: boolean): number {
  let last = named;
  for (let next = mentionAfter(sentence, last); next !== undefined; next = mentionAfter(sentence, last))
    last = next.last;
  // “According to | a hairdresser”: nobody the lexicon knows.
  if (!isUnknown && (factsAt(sentence, last + 1) & WordFact.Preposition) === 0) return last;
  for (let word = last + 1; word <= sentence.last && word <= last + longestRest; word++) {
    if (sentence.tokens.before[word] !== 0) return word - 1;
    if ((factsAt(sentence, word) & (finite | WordFact.Pronoun)) !== 0) return last;
  }
  return last;
}

function mentionAfter(sentence: Sentence, word: number): Mention | undefined {
  const next = mentionStarting(sentence, word + 1);
  return next === undefined || next.role === "pronoun" || sentence.tokens.before[word + 1] !== 0 ? undefined : next;
}

/** At the beginning of a clause, or after the verb that it is set into: “in her eyes he is”, “is by his account”; not “tears in her eyes”. */
function standsApart(sentence: Sentence, cuts: readonly boolean[], word: number): boolean {
  if (word === sentence.first || sentence.tokens.before[word] !== 0 || cuts[word - sentence.first] === true)
    return true;
  const before = factsAt(sentence, word - 1);
  return (before & (WordFact.Coordinator | WordFact.Be)) !== 0 || written(sentence, word - 1) === "that";
}

/** “By her own account”, “to my mind”: whose words the “her” in it makes them, which is the one named last before it. */
function ownVoice(sentence: Sentence, { first, last }: WordSpan): Voice | undefined {
  for (let word = first; word < last; word++) {
    const fact = factsAt(sentence, word);
    if ((fact & WordFact.Determiner) === 0) continue;
    if (["my", "our"].indexOf(written(sentence, word)) >= 0) return "writer";
    if ((fact & (WordFact.She | WordFact.He | WordFact.They)) === 0) continue;
    const before = firstFrom(sentence.mentions, first) - 1;
    const role = sentence.mentions[before]?.role ?? "writer";
    return role === "writer" || role === "document" ? "child" : voiceOf(sentence, before);
  }
  return undefined;
}

/** “Described as naive and as wild”: the longest match of the phrase ends at the second “as”. */
function firstAs(sentence: Sentence, { first, last }: WordSpan): number {
  let word = first;
  while (word < last && written(sentence, word) !== "as") word++;
  return word;
}

function cutBefore(sentence: Sentence, cuts: readonly boolean[], word: number): number {
  let first = word;
  while (first > sentence.first && cuts[first - sentence.first] !== true) first--;
  return first;
}

/** “that” belongs to the telling, not to what is told. */
function afterThat(sentence: Sentence, word: number): number {
  return written(sentence, word) === "that" ? word + 1 : word;
}

/** A verb of saying: who says it, whether somebody hears it, and where what is said stands. */
function spokenTelling(
  sentence: Sentence,
  cuts: readonly boolean[],
  trigger: FoundTrigger,
  teller: "subject" | "hearer" | "clause",
): Telling | undefined {
  const needsHearer = teller === "hearer";
  if (isPassive(sentence, trigger)) return passiveTelling(sentence, trigger, teller);
  const inverted = needsHearer ? undefined : invertedSpeaker(sentence, trigger.first, trigger.last);
  if (inverted !== undefined) return toldFrom(sentence, trigger, inverted.last, inverted.voice, sentence.first);
  if (isHeading(sentence, trigger)) return undefined;
  const isHeard = needsHearer || written(sentence, trigger.last + 1) === "to";
  const hearer = isHeard ? endOfHearer(sentence, trigger.last) : trigger.last;
  if (needsHearer && hearer === trigger.last) return undefined;
  if (needsHearer && (isInstruction(sentence, hearer + 1) || isAsked(sentence, hearer + 1))) return undefined;
  const subject = subjectOf(sentence, cuts, trigger, hearer + 1);
  if (subject === undefined) return undefined;
  const aside = subject.near && isAside(sentence, startOfClause(sentence, trigger.first), hearer, true);
  const isShort = aside && trigger.first - startOfClause(sentence, trigger.first) <= mostBetween;
  const isFinite = (factsAt(sentence, trigger.first) & (WordFact.Singular | WordFact.Past)) !== 0;
  // In the past such a verb tells of work done as often as of what was found: “the sergeant noted his injuries”.
  const isNow = (factsAt(sentence, trigger.first) & WordFact.Singular) !== 0;
  const isFindings = isNow && subject.near && isOfColleague(subject.voice) && beginsPhrase(sentence, hearer + 1);
  if (teller === "clause" && !(isShort && isFinite) && !isFindings && !beginsClause(sentence, hearer + 1))
    return undefined;
  const from = aside ? sentence.first : undefined;
  return { ...toldFrom(sentence, trigger, hearer, subject.voice, from), by: "subject" };
}

/** “Officer comment: …”: a noun and its colon, as a line of a form has; one officer “comments”. */
function isHeading(sentence: Sentence, { first, last }: WordSpan): boolean {
  const forms = factsAt(sentence, first) & (WordFact.Base | WordFact.Singular | WordFact.Past);
  if (forms !== WordFact.Base || last >= sentence.last) return false;
  const who = mentionAt(sentence, first - 1);
  if (who === undefined || (factsAt(sentence, first - 1) & WordFact.Plural) !== 0) return false;
  const isColleague = sentence.mentions[who]?.role === "professional";
  return isColleague && ((sentence.tokens.before[last + 1] as number) & Gap.Colon) !== 0;
}

/** “The nurse notes | a burn”: what a colleague finds; what the family notes or shares need not be told. */
function isOfColleague(voice: Voice): boolean {
  return voice === "professional";
}

/** A noun phrase right after the verb, and no preposition: “notes | a burn”; not “notes from the visit”. */
function beginsPhrase(sentence: Sentence, word: number): boolean {
  if (word > sentence.last || sentence.tokens.before[word] !== 0) return false;
  const closed = WordFact.Preposition | WordFact.Coordinator | WordFact.Auxiliary | WordFact.Modal;
  return (factsAt(sentence, word) & closed) === 0;
}

/**
 * “It was felt by staff that”, “we were told that”: whoever is named with “by”, else nobody in particular. What the child
 * was told (“she was told that …”) is the writer's account of it, and “is said to be” is doubt, not speech.
 */
function passiveTelling(
  sentence: Sentence,
  trigger: FoundTrigger,
  teller: "subject" | "hearer" | "clause",
): Telling | undefined {
  const by = written(sentence, trigger.last + 1) === "by" ? speakerAfter(sentence, trigger.last + 1, 3) : undefined;
  const last = by === undefined ? trigger.last : endOfSpeaker(sentence, trigger.last + 1, 3);
  if (teller === "hearer") {
    const subject = nearestBefore(sentence, trigger.first);
    // “Told by carer that …”: in notes the writer is left out. What the child was told (“she was told that …”) is an account
    // of what was done to her; what others were told is what somebody said of her.
    const isHeard = subject === undefined ? by !== undefined : subject.role === "writer" || isOther(subject);
    if (!isHeard || isInstruction(sentence, last + 1)) return undefined;
    if (subject !== undefined && isOther(subject) && !beginsClause(sentence, last + 1)) return undefined;
  } else if (by === undefined && (teller === "clause" || written(sentence, last + 1) !== "that")) return undefined;
  // “She runs off, | I was told by the unit, | and …”
  const isSetIn = teller === "hearer" && isAside(sentence, startOfClause(sentence, trigger.first), last, true);
  return toldFrom(sentence, trigger, last, by ?? "unknown", isSetIn ? sentence.first : undefined);
}

function isInstruction(sentence: Sentence, word: number): boolean {
  const at = (factsAt(sentence, word) & WordFact.Negation) !== 0 ? word + 1 : word;
  return written(sentence, at) === "to" && (factsAt(sentence, at + 1) & WordFact.Determiner) === 0;
}

/** “Tells her | what to wear”, “told them | where it was”: an indirect question, which leaves open what was said. */
function isAsked(sentence: Sentence, word: number): boolean {
  return indirect.indexOf(written(sentence, word)) >= 0;
}

/** “Her view is that”, “Mum's account:”; not the writer's own view. */
function ownedTelling(sentence: Sentence, trigger: FoundTrigger): Telling | undefined {
  const voice = ownerBefore(sentence, trigger.first);
  if (voice === undefined) return undefined;
  if ((factsAt(sentence, trigger.last) & (WordFact.Auxiliary | WordFact.EmptySubject)) !== 0)
    return { ...toldFrom(sentence, trigger, trigger.last, voice), by: "owner" };
  // “…, | is mum's take”, “…, was her word for it”.
  const verb = verbBeforeOwner(sentence, trigger.first);
  if (verb !== undefined && isAside(sentence, verb, trigger.last, true))
    return { ...toldFrom(sentence, trigger, trigger.last, voice, sentence.first), first: verb, by: "owner" };
  // “Officer's view: …”: a line of a form that those at work fill in themselves.
  const last = voice === "professional" ? undefined : endOfLabel(sentence, trigger.last);
  return last === undefined ? undefined : { ...toldFrom(sentence, trigger, last, voice), by: "owner" };
}

/** The “is” right before the phrase of the owner: “, is | mum's take”. */
function verbBeforeOwner(sentence: Sentence, noun: number): number | undefined {
  for (let word = noun - 1; word > sentence.first && word > noun - longestLabel; word--) {
    if ((factsAt(sentence, word) & WordFact.Be) !== 0 && !isAttached(sentence, word)) return word;
    if (sentence.tokens.before[word] !== 0) return undefined;
  }
  return undefined;
}

/**
 * “Mum's view: …”, “Dad's view, given at the door: …”, “Dad's view, as put to me, is that …”: the last word before what is
 * told, with nothing but the circumstances of the telling between.
 */
function endOfLabel(sentence: Sentence, noun: number): number | undefined {
  const opens = WordFact.Participle | WordFact.Preposition;
  const isSetIn = noun < sentence.last && ((sentence.tokens.before[noun + 1] as number) & Gap.Comma) !== 0;
  // “Mum's statement, page 2: …”: a document, and the writer's note of what is in it.
  if (isSetIn && (factsAt(sentence, noun + 1) & opens) === 0 && written(sentence, noun + 1) !== "as") return undefined;
  for (let word = noun + 1; word <= sentence.last && word <= noun + 2 * longestLabel; word++) {
    if (((sentence.tokens.before[word] as number) & Gap.Colon) !== 0) return word - 1;
    if ((factsAt(sentence, word) & WordFact.Be) !== 0 && word > noun + 1) {
      const isAfterAside = ((sentence.tokens.before[word] as number) & Gap.Comma) !== 0;
      return isAfterAside && written(sentence, word + 1) === "that" ? word : undefined;
    }
    if (((sentence.tokens.before[word] as number) & ~Gap.Comma) !== 0) return undefined;
    if ((factsAt(sentence, word) & WordFact.Pronoun) !== 0) return undefined;
  }
  return undefined;
}

/**
 * Between commas or at the end of the sentence, after something that could have been said. At the end it may go on with
 * a hearer or a day, but not with a clause.
 * @param first where its clause begins.
 */
function isAside(sentence: Sentence, first: number, last: number, needsComma: boolean): boolean {
  if (first <= sentence.first) return false;
  const parted =
    ((sentence.tokens.before[first] as number) & (Gap.Comma | Gap.Dash)) !== 0 || isAfterMark(sentence, first);
  if (needsComma && !parted) return false;
  if (last >= sentence.last) return true;
  const after = sentence.tokens.before[last + 1] as number;
  if ((after & (Gap.Comma | Gap.Dash | Gap.Semicolon)) !== 0) return true;
  if (sentence.last - last > longestRest) return false;
  for (let word = last + 1; word <= sentence.last; word++) {
    if ((factsAt(sentence, word) & (finite | WordFact.Pronoun)) !== 0) return false;
    if (written(sentence, word) === "that") return false;
  }
  return needsComma ? (factsAt(sentence, last + 1) & WordFact.Preposition) !== 0 : true;
}
