import { WordFact } from "../../compiled";
import type { WordSpan } from "../../pattern/matcher";
import { type FoundTrigger, type Mention, type Sentence, factsAt, firstFrom, isAttached, written } from "../sentence";
import { type Telling, isAside, toldFrom } from "./told";
import { finite } from "../verb";
import {
  type Voice,
  endOfSpeaker,
  mentionAt,
  mentionStarting,
  speakerAfter,
  unknownAfter,
  voiceInside,
  voiceOf,
} from "./voice";

/** How far after a source the rest of its phrase may reach, in words: “the manager of the unit in Bath”. */
const longestRest = 6;

/** “According to mum”, “described by staff as”, “by his own account”: who tells stands after it or in it. */
export function tellingBefore(
  sentence: Sentence,
  cuts: readonly boolean[],
  trigger: FoundTrigger,
): Telling | undefined {
  // “Hear from | her aunt | that”, “by | the other lads' | own account”.
  const isFrom = written(sentence, trigger.last) === "that";
  const own = isFrom ? undefined : ownVoice(sentence, trigger);
  const inside = own === undefined ? (voiceInside(sentence, trigger) ?? (isFrom ? "unknown" : undefined)) : undefined;
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
  return toldFrom(sentence, trigger, last, by, startOfAttributed(sentence, cuts, trigger, last));
}

/** The first of the words before an aside that it attributes; none when that is after the aside. */
function startOfAttributed(
  sentence: Sentence,
  cuts: readonly boolean[],
  trigger: FoundTrigger,
  last: number,
): number | undefined {
  // “Missing again, per the log”: where the writer found it, in the writer's own words.
  if (written(sentence, trigger.last) === "per") return last + 1;
  if ((factsAt(sentence, trigger.first) & WordFact.Participle) === 0) return sentence.first;
  const start = cutBefore(sentence, cuts, trigger.first);
  // “As reported by school, | she is …”
  const isFronted = start === sentence.first && trigger.first <= start + 1 && written(sentence, start) === "as";
  return isFronted ? undefined : start;
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
export function firstAs(sentence: Sentence, { first, last }: WordSpan): number {
  let word = first;
  while (word < last && written(sentence, word) !== "as") word++;
  return word;
}

function cutBefore(sentence: Sentence, cuts: readonly boolean[], word: number): number {
  let first = word;
  while (first > sentence.first && cuts[first - sentence.first] !== true) first--;
  return first;
}
