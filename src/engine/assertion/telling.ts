import { WordFact } from "../compiled";
import type { Speaker } from "../../content/types/lexicon";
import type { WordSpan } from "../pattern/matcher";
import { Gap } from "../text/tokens";
import { isPartOfPhrase, standsAsSubject } from "./clause";
import { factsAt, firstFrom, isAttached, written, type FoundTrigger, type Mention, type Sentence } from "./sentence";

/** Whose words something is said to be, or that it is the writer who speaks. */
export type Voice = Speaker | "writer";

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
  }>;

/** How many words may stand between a speaker and the verb: “has also always said”. */
const mostBetween = 4;
/** How far back the noun of a longer subject may stand: “the log of the home for Saturday says”. */
const longestSubject = 8;
/** How far after the telling an aside may go on: “…, she told the worker on Friday.” */
const longestRest = 6;

/** In words; longer ones are sentences. */
const longestLabel = 6;

const passing = WordFact.Auxiliary | WordFact.Adverb | WordFact.Modal | WordFact.Negation;
const finite = WordFact.Singular | WordFact.Past | WordFact.Auxiliary | WordFact.Modal;
const anyVerb = finite | WordFact.Base | WordFact.Participle | WordFact.Ing;

/** The tellings of a sentence in order, the writer's own ones included. */
export function tellings(sentence: Sentence, cuts: readonly boolean[]): readonly Telling[] {
  const found: Telling[] = [];
  const label = labelled(sentence);
  if (label !== undefined) found.push(label);
  // Also inside a match (“[disclosed that] …”): of what another rule finds after it, it tells all the same.
  const triggers = [...sentence.triggers, ...sentence.inner].filter(({ trigger }) => trigger.kind === "speech");
  for (const trigger of triggers.sort((a, b) => a.first - b.first || b.last - a.last)) {
    const telling = readTelling(sentence, cuts, trigger);
    const before = found[found.length - 1];
    if (telling !== undefined && (before === undefined || before.last < telling.last)) found.push(telling);
  }
  return found;
}

function readTelling(sentence: Sentence, cuts: readonly boolean[], trigger: FoundTrigger): Telling | undefined {
  const { teller = "subject", speaker } = trigger.trigger;
  if (speaker !== undefined) {
    if (isWriters(sentence, trigger)) return undefined;
    return { ...toldFrom(sentence, trigger, trigger.last, voiceInside(sentence, trigger) ?? speaker), brief: true };
  }
  if (teller === "after") return tellingBefore(sentence, cuts, trigger);
  if (teller === "owner") return ownedTelling(sentence, trigger);
  return spokenTelling(sentence, cuts, trigger, teller);
}

/** “My view that”, “I take the view that”. */
function isWriters(sentence: Sentence, { first }: WordSpan): boolean {
  const before = written(sentence, first - 1);
  if (before === "my" || before === "our") return true;
  const mention = nearestBefore(sentence, first);
  return mention?.role === "writer" && first - mention.last <= mostBetween;
}

function toldFrom(sentence: Sentence, trigger: FoundTrigger, last: number, speaker: Voice, from?: number): Telling {
  return { first: trigger.first, last, trigger, speaker, content: afterThat(sentence, last + 1), from, brief: false };
}

/** “According to mum”, “described by staff as”, “disclosed by the child”: who tells stands after it or in it. */
function tellingBefore(sentence: Sentence, cuts: readonly boolean[], trigger: FoundTrigger): Telling | undefined {
  const inside = voiceInside(sentence, trigger);
  if (inside !== undefined) return toldFrom(sentence, trigger, trigger.last, inside);
  const by = speakerAfter(sentence, trigger.last, 3) ?? unknownAfter(sentence, trigger.last);
  if (by === undefined) return undefined;
  const last = endOfSpeaker(sentence, trigger.last, 3);
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

/** Who is named between the words of a telling: “described by | staff | as”, “described in the | referral | as”. */
function voiceInside(sentence: Sentence, { first, last }: WordSpan): Voice | undefined {
  const index = firstFrom(sentence.mentions, first + 1);
  const inside = sentence.mentions[index];
  return inside !== undefined && inside.last < last ? voiceOf(sentence, index) : undefined;
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
  const isHeard = needsHearer || written(sentence, trigger.last + 1) === "to";
  const hearer = isHeard ? endOfHearer(sentence, trigger.last) : trigger.last;
  if (needsHearer && hearer === trigger.last) return undefined;
  if (needsHearer && isInstruction(sentence, hearer + 1)) return undefined;
  if (teller === "clause" && !beginsClause(sentence, hearer + 1)) return undefined;
  const subject = subjectOf(sentence, cuts, trigger);
  if (subject === undefined) return undefined;
  const aside = subject.near && isAside(sentence, startOfClause(sentence, trigger.first), hearer, true);
  return toldFrom(sentence, trigger, hearer, subject.voice, aside ? sentence.first : undefined);
}

/**
 * “It was felt by staff that”, “we were told that”: whoever is named with “by”, else nobody in particular. What somebody
 * else was told (“she was told that …”) is the writer's account of it, and “is said to be” is doubt, not speech.
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
    // “Told by carer that …”: in notes the writer is left out.
    const isHeard = subject === undefined ? by !== undefined : subject.role === "writer";
    if (!isHeard || isInstruction(sentence, last + 1)) return undefined;
  } else if (by === undefined && (teller === "clause" || written(sentence, last + 1) !== "that")) return undefined;
  return toldFrom(sentence, trigger, last, by ?? "unknown");
}

function isInstruction(sentence: Sentence, word: number): boolean {
  const at = (factsAt(sentence, word) & WordFact.Negation) !== 0 ? word + 1 : word;
  return written(sentence, at) === "to" && (factsAt(sentence, at + 1) & WordFact.Determiner) === 0;
}

/** “…,” said her dad: the speaker after a verb that follows a comma or a mark. */
function invertedSpeaker(
  sentence: Sentence,
  first: number,
  last: number,
): Readonly<{ voice: Voice; last: number }> | undefined {
  if (first === sentence.first) return undefined;
  if (((sentence.tokens.before[first] as number) & Gap.Comma) === 0 && !isAfterMark(sentence, first)) return undefined;
  const index = mentionWithin(sentence, last, 3);
  if (index === undefined) return undefined;
  const one = sentence.mentions[index] as Mention; // found above
  const voice = voiceOf(sentence, index);
  const opens = factsAt(sentence, one.last + 1);
  // “…, said Mum she would”: a verb after the person makes them the subject of something else.
  if (one.role === "pronoun" || (opens & anyVerb) !== 0) return undefined;
  return { voice, last: one.last };
}

function isAfterMark(sentence: Sentence, word: number): boolean {
  const end = sentence.tokens.end[word - 1] as number;
  const start = sentence.tokens.start[word] as number;
  for (let at = end; at < start; at++) if ("”’\"'»".indexOf(sentence.text.charAt(at)) >= 0) return true;
  return false;
}

/** Who tells; `near` when they stand at the verb itself, and not in a clause before. */
type Subject = Readonly<{ voice: Voice; near: boolean }>;

function subjectOf(sentence: Sentence, cuts: readonly boolean[], trigger: FoundTrigger): Subject | undefined {
  const voice = nearVoice(sentence, trigger);
  if (voice === "elsewhere") {
    const earlier = earlierSubject(sentence, cuts, trigger.first) ?? subjectless(sentence, trigger);
    return earlier === undefined ? undefined : { voice: earlier, near: false };
  }
  return voice === undefined ? undefined : { voice, near: true };
}

/** “Came home soaked, says he …”: notes leave the subject out. */
function subjectless(sentence: Sentence, trigger: FoundTrigger): Voice | undefined {
  const isFinite = (factsAt(sentence, trigger.first) & (WordFact.Singular | WordFact.Past)) !== 0;
  return isFinite && beginsClause(sentence, trigger.last + 1) ? "unknown" : undefined;
}

/** Whose words the verb's own subject makes them; undefined when there is none that could speak. */
function nearVoice(sentence: Sentence, trigger: FoundTrigger): Voice | "elsewhere" | undefined {
  let word = trigger.first - 1;
  let gaps = sentence.tokens.before[trigger.first] as number;
  while (word >= sentence.first && word >= trigger.first - mostBetween && (factsAt(sentence, word) & passing) !== 0) {
    if (mentionAt(sentence, word) !== undefined) break;
    gaps |= sentence.tokens.before[word] as number;
    word--;
  }
  if (word < sentence.first) return "elsewhere";
  const fact = factsAt(sentence, word);
  if ((fact & WordFact.Relative) !== 0) {
    const before = mentionAt(sentence, word - 1);
    return before === undefined ? undefined : voiceOf(sentence, before);
  }
  if ((fact & WordFact.Coordinator) !== 0 || gaps !== 0) return "elsewhere";
  return nounVoice(sentence, trigger, word);
}

/** The head of the noun phrase that ends at this word: “the manager of the home”. */
function nounVoice(sentence: Sentence, trigger: FoundTrigger, end: number): Voice | undefined {
  const forms = factsAt(sentence, trigger.first);
  // “her comment”, “the officer's report”: a noun.
  const isNoun = isAttached(sentence, end) || (factsAt(sentence, end) & WordFact.Determiner) !== 0;
  if (isNoun && trigger.first === end + 1 && (forms & (WordFact.Base | WordFact.Singular)) !== 0) return undefined;
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
  if (head !== undefined) return voiceOf(sentence, head);
  const opens = written(sentence, trigger.last + 1) === "that" || isPronounAt(sentence, trigger.last + 1);
  return opens && isPlainNoun(sentence, end) ? "unknown" : undefined;
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

function beginsClause(sentence: Sentence, word: number): boolean {
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
    if (standsAsSubject(sentence, cuts, mention)) return voiceOf(sentence, index);
  }
  return undefined;
}

/** “Her view is that”, “Mum's account:”; not the writer's own view. */
function ownedTelling(sentence: Sentence, trigger: FoundTrigger): Telling | undefined {
  const says = (factsAt(sentence, trigger.last) & (WordFact.Auxiliary | WordFact.EmptySubject)) !== 0;
  const next = trigger.last + 1;
  const colon = next <= sentence.last && ((sentence.tokens.before[next] as number) & Gap.Colon) !== 0;
  const voice = says || colon ? ownerBefore(sentence, trigger.first) : undefined;
  return voice === undefined ? undefined : toldFrom(sentence, trigger, trigger.last, voice);
}

function ownerBefore(sentence: Sentence, noun: number): Voice | undefined {
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

/** “Dev: I used to run for them”: a person, a colon, and a whole clause. */
function labelled(sentence: Sentence): Telling | undefined {
  let content = sentence.first + 1;
  const furthest = Math.min(sentence.last, sentence.first + longestLabel);
  while (content < furthest && ((sentence.tokens.before[content] as number) & Gap.Colon) === 0) content++;
  if (content >= sentence.last || ((sentence.tokens.before[content] as number) & Gap.Colon) === 0) return undefined;
  const index = mentionAt(sentence, content - 1);
  const mention = index === undefined ? undefined : sentence.mentions[index];
  if (index === undefined || mention === undefined || mention.role === "document") return undefined;
  const speaks = mentionStarting(sentence, content);
  const isClause = (factsAt(sentence, content + 1) & anyVerb) !== 0;
  if (speaks === undefined || !isClause) return undefined;
  // “DSL: I am worried …” is how practitioners sign what they write themselves.
  if (speaks?.role === "writer" && mention.role === "professional") return undefined;
  const { first, last } = mention;
  return { first, last, trigger: mention, speaker: voiceOf(sentence, index), content, from: undefined, brief: false };
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

/** Back over the subject of a verb: “…, | her mum also says”. */
function startOfClause(sentence: Sentence, verb: number): number {
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

/** The last word of who hears it: “told | her foster carer”; the verb itself when nobody does. */
function endOfHearer(sentence: Sentence, verb: number): number {
  const named = endOfNamedHearer(sentence, verb);
  if (named > verb) return named;
  // “told several people that”: nobody the lexicon knows.
  for (let word = verb + 1; word < verb + 5 && word <= sentence.last; word++) {
    if (written(sentence, word) === "that" && word > verb + 1) return word - 1;
    if ((factsAt(sentence, word) & (finite | WordFact.Pronoun)) !== 0 || sentence.tokens.before[word] !== 0) break;
  }
  return verb;
}

function endOfNamedHearer(sentence: Sentence, verb: number): number {
  const first = written(sentence, verb + 1) === "to" ? verb + 2 : verb + 1;
  if (first > sentence.last) return verb;
  const fact = factsAt(sentence, first);
  const index = mentionWithin(sentence, first - 1, 3);
  const mention = index === undefined ? undefined : (sentence.mentions[index] as Mention);
  const isObject = (fact & WordFact.ObjectPronoun) !== 0;
  if (mention !== undefined && mention.role !== "pronoun" && isInPhraseFrom(sentence, first, mention.first)) {
    return mention.last;
  }
  return isObject ? first : verb;
}

function isInPhraseFrom(sentence: Sentence, first: number, noun: number): boolean {
  for (let word = first; word < noun; word++) {
    if (
      (factsAt(sentence, word) & (WordFact.Determiner | WordFact.Number)) === 0 &&
      !isPartOfPhrase(sentence, word + 1)
    ) {
      return false;
    }
  }
  return true;
}

/** The person named within some words after this one, with nothing but their own phrase between. */
function mentionWithin(sentence: Sentence, word: number, most: number): number | undefined {
  const index = firstFrom(sentence.mentions, word + 1);
  const one = sentence.mentions[index];
  if (one === undefined || one.first > word + most) return undefined;
  for (let at = word + 2; at <= one.first; at++) if (sentence.tokens.before[at] !== 0) return undefined;
  return index;
}

function speakerAfter(sentence: Sentence, word: number, most: number): Voice | undefined {
  const by = (factsAt(sentence, word + 1) & WordFact.Preposition) !== 0 ? word + 1 : word;
  const index = mentionWithin(sentence, by, most);
  if (index === undefined || sentence.mentions[index]?.role === "pronoun") return undefined;
  return voiceOf(sentence, index);
}

/** “According to the hairdresser”; not “according to my notes”. */
function unknownAfter(sentence: Sentence, word: number): Voice | undefined {
  const next = written(sentence, word + 1);
  if (next === "my" || next === "our") return undefined;
  return (factsAt(sentence, word + 1) & WordFact.Determiner) !== 0 ? "unknown" : undefined;
}

function endOfSpeaker(sentence: Sentence, word: number, most: number): number {
  const index = mentionWithin(sentence, word, most);
  return index === undefined ? word : (sentence.mentions[index] as Mention).last;
}

/** “Was told”, “is said to be”; in notes also “believed to be” and, with its agent, “reported by staff”. */
function isPassive(sentence: Sentence, { first, last }: WordSpan): boolean {
  const fact = factsAt(sentence, first);
  if ((fact & WordFact.Participle) === 0) return false;
  const next = written(sentence, last + 1);
  if (next === "by") return true;
  for (let word = first - 1; word >= sentence.first && word > first - 4; word--) {
    const before = factsAt(sentence, word);
    if ((before & WordFact.Auxiliary) !== 0)
      return (before & WordFact.Be) !== 0 && !isHaveBefore(sentence, word, before);
    if ((before & (WordFact.Adverb | WordFact.Negation)) === 0) break;
  }
  return next === "to" && (factsAt(sentence, last + 2) & (WordFact.Base | WordFact.Auxiliary)) !== 0;
}

/** “She's said”: has, before a verb of saying. */
function isHaveBefore(sentence: Sentence, word: number, fact: number): boolean {
  return (fact & WordFact.Have) !== 0 && (fact & WordFact.Be) !== 0 && isAttached(sentence, word);
}

function nearestBefore(sentence: Sentence, word: number): Mention | undefined {
  return sentence.mentions[firstFrom(sentence.mentions, word) - 1];
}

/** The index of the person whose mention ends at this word. */
function mentionAt(sentence: Sentence, word: number): number | undefined {
  const index = firstFrom(sentence.mentions, word + 1) - 1;
  const one = sentence.mentions[index];
  return one !== undefined && one.last >= word ? index : undefined;
}

function mentionStarting(sentence: Sentence, word: number): Mention | undefined {
  const one = sentence.mentions[firstFrom(sentence.mentions, word)];
  return one !== undefined && one.first === word ? one : undefined;
}

/** Whose words they are when this person tells. */
export function voiceOf(sentence: Sentence, index: number): Voice {
  const one = sentence.mentions[index] as Mention; // callers pass an index they have read
  switch (one.role) {
    case "writer":
      return "writer";
    case "child":
      return "child";
    case "family":
    case "sibling":
      return "family";
    case "professional":
    case "document":
      return "professional";
    case "pronoun":
      // “Her mum came in and she said …” may be either; without another person before it, it is the child.
      return index > 0 && hasOther(sentence, index) ? "unknown" : "child";
    case "adult":
    case "friend":
    case "name":
      return "unknown";
  }
}

function hasOther(sentence: Sentence, index: number): boolean {
  const { role } = sentence.mentions[index - 1] as Mention; // index > 0
  return role !== "child" && role !== "name" && role !== "pronoun" && role !== "document";
}
