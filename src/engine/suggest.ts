import type { CompiledSuggestion, CompiledWording } from "./compiled";
import { WordFact } from "./compiled";
import type { Speech, Suggestion } from "./finding";
import { factsAt, isAttached, type Sentence } from "./assertion/sentence";
import type { WordSpan } from "./pattern/matcher";
import { beginsComplement, inflect, readPlace, type Place } from "./grammar";
import { oneVoice } from "./one-voice";
import type { Hit } from "./rule-hits";
import { fillTemplate, pronounBlank, pronounSlots } from "./template";
import { isCapital } from "./text/characters";

type Words = Pick<CompiledWording, "verbs" | "pronouns">;

/**
 * The wordings to offer for a match in the writer's own voice, with slots filled from what the writer wrote
 * (docs/writing-rules.md). A wording that would not be good English in this place is left out; so are all when the
 * match holds a “not” that its phrase does not (“is not always promiscuous”), since they would say the opposite, or says
 * when it was (“put herself on Friday night at risk”), since that would be lost.
 */
export function replacements(
  pack: Words,
  rule: CompiledWording["rules"][number],
  sentence: Sentence,
  hit: Hit,
): readonly Suggestion[] {
  const whole = wholeWords(sentence, hit);
  if (hit.passesOver || (!hit.denial && holdsNegation(sentence, whole))) return [];
  const place = readPlace(pack, rule, sentence, whole);
  const capital = beginsWithCapital(sentence, hit);
  // “She's promiscuous” is found from its “'s” on, and the new words need a space where the apostrophe had none.
  const gap = isAttached(sentence, whole.first) ? " " : "";
  const isFollowed = beginsComplement(sentence, whole.last + 1);
  return rule.suggest
    .filter((one) => fits(one, place) && !(isFollowed && !isOpen(one.text)))
    .map((one) => {
      const filled = fill(fitted(one, place), pack, place);
      return { text: gap + (capital ? withCapital(filled) : filled), form: one.form };
    });
}

/** Words of a suggestion after which its sentence has to go on: “exploited by | two men”, “told [who] that | he …”. */
const openEnds: readonly string[] = ["by", "with", "that", "to", "of", "for", "from", "gave", "giving", "send", "been"];

function isOpen(text: string): boolean {
  return openEnds.indexOf(text.slice(text.lastIndexOf(" ") + 1)) >= 0;
}

/**
 * What may be added after somebody's exact words: the rule's own, else the pack's for that speaker. Words are called the
 * child's own only where one person alone can be meant: in “pupils say that she …” the child is not the one who speaks.
 */
export function additions(
  pack: Words & Pick<CompiledWording, "additions">,
  rule: CompiledWording["rules"][number],
  sentence: Sentence,
  hit: WordSpan,
  speech: Speech | undefined,
): readonly Suggestion[] {
  const voice = oneVoice(sentence, hit.last);
  // “In their view it is …” names nobody; under a heading for the child's words it is theirs all the same.
  const isOwn = voice !== undefined && (voice.isNamed || speech?.kind === "quoted");
  const speaker = speech?.speaker === "child" && !isOwn ? "unknown" : (speech?.speaker ?? "unknown");
  const read = readPlace(pack, rule, sentence, wholeWords(sentence, hit));
  const place = voice?.gender === undefined ? read : { ...read, gender: voice.gender };
  const texts = rule.afterQuote.length > 0 ? rule.afterQuote : pack.additions[speaker];
  return texts.map((text) => ({ text: withCapital(fill(text, pack, place)), form: "addition" }));
}

/** A match may begin with the “n't” of “won't”; what is shown, and replaced, is the whole word. */
export function wholeWords(sentence: Sentence, hit: WordSpan): WordSpan {
  const isTail = (factsAt(sentence, hit.first) & WordFact.Negation) !== 0 && isAttached(sentence, hit.first);
  return isTail ? { first: hit.first - 1, last: hit.last } : hit;
}

function holdsNegation(sentence: Sentence, { first, last }: WordSpan): boolean {
  for (let word = first; word <= last; word++) if ((factsAt(sentence, word) & WordFact.Negation) !== 0) return true;
  return false;
}

/** Whether a wording is good English where the match stood. */
function fits({ begins, as }: CompiledSuggestion, place: Place): boolean {
  if (as === "label" && !place.isLabel) return false;
  switch (begins) {
    case "noun":
      return !place.afterDeterminer && !isFinite(place); // “Jade's [who]”, “he | a child who”
    case "passive":
    case "state":
      return place.isNote || (isPredicate(place) && place.governor !== "do"); // “does not be”
    case "finite": // “has may be”, “by may be”
      return isPredicate(place) && place.governor === undefined && (place.form === "s" || place.form === "past");
    case "perfect": // “does have been missing”, “is have been missing”
      return isPredicate(place) && place.governor !== "do" && place.governor !== "be";
    case "verb": // “is very shows”; “is described as …” is passive, and “is asked for …” would turn it round
      return isPredicate(place) && (place.governor !== "be" || (place.hasVerb && place.form !== "part"));
    case "other": // “Her | outfit left little …” is a whole clause, and “clothes that …” is none
      return !(place.hasSubject && place.hasVerb);
  }
}

/** Whether the match is a verb with what belongs to it, and its subject stands before. */
function isFinite({ hasVerb, hasSubject, governor, form }: Place): boolean {
  return hasVerb && !hasSubject && governor === undefined && (form === "s" || form === "past");
}

function isPredicate({ isLabel, hasSubject }: Place): boolean {
  return !isLabel && !hasSubject;
}

/**
 * “Mia | promiscuous” does without an “is”; “She is | promiscuous” has its “is” already, and so has “is | associating with …”
 * when what follows is no participle:
 * “is in contact with”, not “is being in contact with”.
 */
function fitted({ text, begins }: CompiledSuggestion, place: Place): string {
  // “has | gone missing” has its “has” already: “has | been missing”.
  if (begins === "perfect" && place.governor === "have") return text.slice("{have} ".length);
  if ((place.governor !== "be" && !place.isNote) || (begins !== "passive" && begins !== "state")) return text;
  const isThere = !place.hasVerb || place.form === "part" || begins === "state";
  const rest = text.slice("{be} ".length);
  return isThere && rest !== "" ? rest : text;
}

function fill(template: string, pack: Words, place: Place): string {
  return fillTemplate(template, (slot) => {
    const pronoun = pronounSlots.indexOf(slot);
    return pronoun >= 0 ? pronounFor(pronoun, pack, place) : inflect(pack, slot, place.form, place.agreement);
  });
}

function pronounFor(slot: number, pack: Words, { gender, reflexive }: Place): string {
  if (gender === undefined) return pronounBlank(slot);
  const isReflexive = slot === 4 && gender === "they" && reflexive !== undefined;
  return (isReflexive ? reflexive : pack.pronouns[gender][slot]) ?? "[child]";
}

/** A capital is carried over where it only marks a beginning; “LAC” and “PUT” are capitals for other reasons. */
function beginsWithCapital(sentence: Sentence, hit: WordSpan): boolean {
  const first = wholeWords(sentence, hit).first;
  const start = sentence.tokens.start[first] as number;
  if (!isCapital(sentence.text.charCodeAt(start))) return false;
  const isAllCapitals = start + 1 < sentence.text.length && isCapital(sentence.text.charCodeAt(start + 1));
  return first === sentence.first || !isAllCapitals;
}

/** The capital of a blank goes inside its bracket. */
function withCapital(text: string): string {
  const at = text.charAt(0) === "[" ? 1 : 0;
  return text.slice(0, at) + text.charAt(at).toUpperCase() + text.slice(at + 1);
}
