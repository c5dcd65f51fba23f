import { WordFact } from "../../compiled";
import type { WordSpan } from "../../pattern/matcher";
import { Gap } from "../../text/tokens";
import { firstAs, tellingBefore } from "./according";
import { endOfHearer } from "./hearer";
import { type Label, labelOf, longestLabel } from "../label";
import { isOther } from "../who/person";
import { type FoundTrigger, type Sentence, beginsTrigger, factsAt, isAttached, written } from "../sentence";
import { beginsClause, invertedSpeaker, isPassive, mostBetween, ownerBefore, startOfClause, subjectOf } from "./teller";
import { type Telling, isAside, toldFrom } from "./told";
import { anyVerb } from "../verb";
import {
  type Voice,
  endOfSpeaker,
  mentionAt,
  mentionStarting,
  nearestBefore,
  speakerAfter,
  voiceInside,
} from "./voice";

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
  if (isUntold(sentence, trigger)) return undefined;
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

/** “No | suggestion that …”: nobody has said so. */
function isUntold(sentence: Sentence, { first }: WordSpan): boolean {
  return ["no", "nil"].indexOf(written(sentence, first - 1)) >= 0;
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
  if (isHeading(sentence, trigger) || isPaper(sentence, trigger)) return undefined;
  // “Said | to staff that”, “shared | with staff that”.
  const isHeard = needsHearer || ["to", "with"].indexOf(written(sentence, trigger.last + 1)) >= 0;
  const hearer = isHeard ? endOfHearer(sentence, trigger.last) : trigger.last;
  // “School informed | that”: in notes who hears it is left out.
  if (needsHearer && hearer === trigger.last && !isHeardByOther(sentence, trigger)) return undefined;
  if (needsHearer && (isInstruction(sentence, hearer + 1) || isAsked(sentence, hearer + 1))) return undefined;
  const subject = subjectOf(sentence, cuts, trigger, hearer + 1);
  if (subject === undefined) return undefined;
  const start = startOfClause(sentence, trigger.first);
  const aside = subject.near && isAside(sentence, start, hearer, true);
  // “Despite what | mum says | she is …”: what she says is not what follows; “what mum says is that …” is.
  if (isWhat(sentence, trigger.first) && mentionStarting(sentence, hearer + 1) !== undefined) return undefined;
  // “Out again, | as her tutor says”: the writer says it too.
  if (aside && written(sentence, start) === "as") return undefined;
  const isShort = aside && trigger.first - start <= mostBetween;
  const isFinite = (factsAt(sentence, trigger.first) & (WordFact.Singular | WordFact.Past)) !== 0;
  // In the past such a verb tells of work done as often as of what was found: “the sergeant noted his injuries”.
  const isNow = (factsAt(sentence, trigger.first) & WordFact.Singular) !== 0;
  const isFindings = isNow && subject.near && isOfColleague(subject.voice) && beginsPhrase(sentence, hearer + 1);
  if (teller === "clause" && !(isShort && isFinite) && !isFindings && !beginsClause(sentence, hearer + 1))
    return undefined;
  const from = aside ? sentence.first : undefined;
  return { ...toldFrom(sentence, trigger, hearer, subject.voice, from), by: "subject" };
}

/** “School informed | that”, “paramedic told | she has been …”; not what the child is told so. */
function isHeardByOther(sentence: Sentence, { first, last }: WordSpan): boolean {
  if (written(sentence, last + 1) === "that") return true;
  const subject = nearestBefore(sentence, first);
  if (subject === undefined || !isOther(subject) || subject.last !== first - 1) return false;
  if (sentence.tokens.before[last + 1] !== 0) return false;
  return (factsAt(sentence, last + 1) & WordFact.Pronoun) !== 0;
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

function isWhat(sentence: Sentence, verb: number): boolean {
  for (let word = verb - 1; word >= sentence.first && word >= verb - mostBetween; word--) {
    if (written(sentence, word) === "what") return true;
    if (sentence.tokens.before[word] !== 0) return false;
  }
  return false;
}

/** “Police records | show”, “her school reports | say”: the papers are the subject of the verb after them. */
function isPaper(sentence: Sentence, { first, last }: WordSpan): boolean {
  if (first !== last || (factsAt(sentence, first) & WordFact.Singular) === 0 || sentence.tokens.before[last + 1] !== 0)
    return false;
  const verb = written(sentence, last + 1);
  return ["show", "shows", "showed"].indexOf(verb) >= 0 || beginsTrigger(sentence, last + 1, "speech");
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
