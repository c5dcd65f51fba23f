import { WordFact, type CompiledWording, type Gender } from "./compiled";
import { factsAt, firstFrom, isAttached, type Mention, type Sentence } from "./assertion/sentence";
import type { WordSpan } from "./pattern/matcher";
import { verbForms, type VerbForm } from "./net/phrase";
import { isDigit } from "./text/characters";
import { mayLeave, Omission } from "./text/omissions";
import { fold } from "./text/words";

/** Who a verb agrees with; `plural` is also “you”. */
export type Agreement = "singular" | "plural" | "first";

/** The word before a match that asks its verb for a form; `modal` is also “to”. */
export type Governor = "be" | "have" | "do" | "modal";

/** The grammar around a match: what may stand in its place, and in which form. */
export type Place = Readonly<{
  form: VerbForm;
  agreement: Agreement;
  governor?: Governor;
  /** The match holds a verb, so `form` is that verb's. */
  hasVerb: boolean;
  /** The match begins with its own subject. */
  hasSubject: boolean;
  /** “Promiscuous, seen three times”: the words are no predicate, and nothing before them makes them one. */
  isLabel: boolean;
  /** The words are a predicate whose “is” the writer left out: “Mia | promiscuous”. */
  isNote: boolean;
  /** “her”, “the”, “Jade's” stand right before the match and belong to its noun. */
  afterDeterminer: boolean;
  /** The child's, as far as the sentence tells. */
  gender?: Gender;
  reflexive?: string;
}>;

type Words = Pick<CompiledWording, "verbs" | "pronouns">;

/** In words; also keeps the work bounded in a sentence without end. */
const furthestPronoun = 40;

/** The determiners with which a time seldom begins. */
const phraseStarts: readonly string[] = ["a", "an", "the", "her", "his", "their", "my", "our", "your"];
const timeOrders: readonly string[] = ["next", "following", "same", "other", "whole", "entire", "day", "night", "week"];

const linking: number = WordFact.Adverb | WordFact.Negation;
const auxiliary: number = WordFact.Auxiliary | WordFact.Modal;
const anyVerb: number =
  WordFact.Base | WordFact.Singular | WordFact.Past | WordFact.Participle | WordFact.Ing | WordFact.Modal;

/** Reads the place of a match, “won't” taken whole. */
export function readPlace(
  pack: Words,
  rule: CompiledWording["rules"][number],
  sentence: Sentence,
  hit: WordSpan,
): Place {
  const verb = findVerb(pack, rule, sentence, hit);
  const head = verb === undefined ? hit.first : headOf(sentence, hit, verb.word);
  const governing = auxiliaryBefore(sentence, head);
  const forms = verb === undefined ? [] : head === verb.word ? verb.forms : formsOfHead(pack, sentence, head);
  const form = verb === undefined ? "s" : formOf(sentence, head, forms, governing);
  const governor = governorOf(governing, verb === undefined ? undefined : form);
  const reflexive = reflexiveIn(pack, sentence, hit);
  const gender = genderOf(sentence, hit, head);
  const afterDeterminer = followsDeterminer(sentence, hit.first);
  const isLabel = verb === undefined && governor === undefined && !beginsPredicate(sentence, hit.first);
  return {
    form,
    agreement: agreementOf(pack, sentence, head, form, reflexive),
    ...(governor === undefined ? {} : { governor }),
    hasVerb: verb !== undefined,
    isLabel,
    isNote: isLabel && mayLeave(sentence.tokens.passing[hit.first] as number, Omission.Being),
    afterDeterminer,
    hasSubject: holdsSubject(sentence, hit.first, afterDeterminer) || isClause(sentence, hit, verb),
    ...(gender === undefined ? {} : { gender }),
    ...(reflexive === undefined ? {} : { reflexive }),
  };
}

/**
 * Whether what comes next, with no mark before it, belongs to the words of the match: “| the men”, “| she meets”, “| to men
 * in the park”, “| by going back”. “This month” and “the next day” only say when, “to get money” only what for.
 */
export function beginsComplement(sentence: Sentence, word: number): boolean {
  if (word > sentence.last || (sentence.tokens.before[word] as number) !== 0) return false;
  // “Manipulative with | staff”
  if ((factsAt(sentence, word - 1) & WordFact.Preposition) !== 0) return true;
  if ((factsAt(sentence, word) & WordFact.Pronoun) !== 0) return true;
  const next = folded(sentence, word);
  if (next === "by") return true;
  if (next === "to") return (factsAt(sentence, word + 1) & WordFact.Base) === 0;
  return phraseStarts.indexOf(next) >= 0 && timeOrders.indexOf(folded(sentence, word + 1)) < 0;
}

/** A verb, or what may stand before one: “never kept”, “clearly chose”. */
function beginsPredicate(sentence: Sentence, word: number): boolean {
  return (factsAt(sentence, word) & (anyVerb | linking | auxiliary)) !== 0;
}

/** “nobody forced her”, “her | behaviour was poor”: a predicate in its place would leave the clause without a subject. */
function holdsSubject(sentence: Sentence, first: number, afterDeterminer: boolean): boolean {
  const fact = factsAt(sentence, first);
  if ((fact & (WordFact.Pronoun | WordFact.EmptySubject)) !== 0) return true;
  return afterDeterminer && !beginsPredicate(sentence, first);
}

/** “[Her behaviour puts her at risk]”, “[trouble finds him]”: what stands before the finite verb is its subject. */
function isClause(
  sentence: Sentence,
  hit: WordSpan,
  verb: Readonly<{ word: number; forms: readonly VerbForm[] }> | undefined,
): boolean {
  if (verb === undefined || verb.word === hit.first || beginsPredicate(sentence, hit.first)) return false;
  return verb.forms.indexOf("s") >= 0 || verb.forms.indexOf("past") >= 0;
}

/** The spelling of a form that agrees with the subject. */
export function inflect(pack: Words, name: string, form: VerbForm, agreement: Agreement): string {
  const verb = pack.verbs[name];
  if (verb === undefined) return name;
  if (name === "be") {
    // Only be has more: its `s` lists is, am, are, and its `past` was, were, in this order.
    if (form === "s") return verb.s[agreement === "plural" ? 2 : agreement === "first" ? 1 : 0] ?? name;
    if (form === "past") return verb.past[agreement === "plural" ? 1 : 0] ?? name;
  }
  const agreed = form === "s" && agreement !== "singular" ? "base" : form;
  return verb[agreed][0] ?? name;
}

function findVerb(
  pack: Words,
  rule: CompiledWording["rules"][number],
  sentence: Sentence,
  hit: WordSpan,
): Readonly<{ word: number; forms: readonly VerbForm[] }> | undefined {
  for (let word = hit.first; word <= hit.last; word++) {
    // “In love”, where notes left the verb out.
    if (word > hit.first && (factsAt(sentence, word - 1) & WordFact.Preposition) !== 0) continue;
    const written = folded(sentence, word);
    for (const name of rule.verbs) {
      const verb = pack.verbs[name];
      const forms = verb === undefined ? [] : verbForms.filter((form) => verb[form].indexOf(written) >= 0);
      if (forms.length > 0) return { word, forms };
    }
  }
  // “would not do her interview”, where no verb of the phrase is one of a group.
  const isAuxiliary = (factsAt(sentence, hit.first) & auxiliary) !== 0;
  return isAuxiliary ? { word: hit.first, forms: formsOfHead(pack, sentence, hit.first) } : undefined;
}

/** The first word of the verb's own chain inside the match: “does” of “does not engage”, which goes with the match. */
function headOf(sentence: Sentence, hit: WordSpan, verb: number): number {
  let head = verb;
  for (let at = verb - 1; at >= hit.first; at--) {
    const fact = factsAt(sentence, at);
    if ((fact & auxiliary) !== 0) head = at;
    else if ((fact & linking) === 0) break;
  }
  return head;
}

/** The forms of an auxiliary; “would” and “could” tell of the past, other modals do not. */
function formsOfHead(pack: Words, sentence: Sentence, head: number): readonly VerbForm[] {
  const written = folded(sentence, head);
  for (const name of ["be", "have", "do"]) {
    const verb = pack.verbs[name];
    const forms = verb === undefined ? [] : verbForms.filter((form) => verb[form].indexOf(written) >= 0);
    if (forms.length > 0) return forms;
  }
  return written === "would" || written === "could" || written === "'d" ? ["past"] : ["s"];
}

/** Which form a verb has that could be several (“put”): what stands before it decides. */
function formOf(sentence: Sentence, head: number, forms: readonly VerbForm[], governing: number): VerbForm {
  const afterObject = (factsAt(sentence, head - 1) & WordFact.ObjectPronoun) !== 0;
  const wants: readonly VerbForm[] =
    (governing & (WordFact.Have | WordFact.Be)) !== 0
      ? ["part", "ing"]
      : governing !== 0 || afterObject
        ? ["base"]
        : ["s", "past", "ing", "base", "part"];
  const form = wants.find((one) => forms.indexOf(one) >= 0) ?? forms[0] ?? "s";
  // A finite “place” after “they” asks for “are”, not for “be”; “made him place” asks for “be”.
  return form === "base" && governing === 0 && !afterObject ? "s" : form;
}

/**
 * “’s” is “has” before a participle and “is” before an -ing form. What a verb does not agree with does not govern it:
 * “what he did | is only …”.
 */
function governorOf(governing: number, form: VerbForm | undefined): Governor | undefined {
  const isParticiple = form === "part" || form === "ing";
  const isGoverned = form === undefined || form === "base" || isParticiple;
  if (governing === 0 || !isGoverned) return undefined;
  const isHave = (governing & WordFact.Have) !== 0;
  if (isHave && ((governing & WordFact.Be) === 0 || form === "part")) return "have";
  if ((governing & WordFact.Be) !== 0) return "be";
  if (isParticiple) return undefined;
  return (governing & WordFact.Auxiliary) !== 0 ? "do" : "modal";
}

/** Facts of the auxiliary, modal or “to” that governs the verb; 0 when there is none. */
function auxiliaryBefore(sentence: Sentence, word: number): number {
  for (let at = word - 1; at >= sentence.first && at > word - 4; at--) {
    const fact = factsAt(sentence, at);
    if ((fact & auxiliary) !== 0) return fact;
    if (folded(sentence, at) === "to") return WordFact.Modal;
    if ((fact & linking) === 0) return 0;
  }
  return 0;
}

/** The written verb tells most (“are”, “were”, “go”), then the match's reflexive, then the words before it. */
function agreementOf(
  pack: Words,
  sentence: Sentence,
  head: number,
  form: VerbForm,
  reflexive: string | undefined,
): Agreement {
  const written = folded(sentence, head);
  const be = pack.verbs["be"];
  if (be !== undefined && (be.s.indexOf(written) >= 0 || be.past.indexOf(written) >= 0)) {
    if (written === "am" || written === "'m") return "first";
    return written === "are" || written === "'re" || written === "were" ? "plural" : "singular";
  }
  const subject = subjectBefore(sentence, head);
  if (subject === "first") return subject;
  const fact = factsAt(sentence, head);
  if (form === "s" && (fact & WordFact.Singular) !== 0) return "singular";
  if (form === "s" && (fact & WordFact.Base) !== 0 && (fact & WordFact.Past) === 0) return "plural";
  if (reflexive === "themselves" || reflexive === "them selves") return "plural";
  return reflexive !== undefined && pack.pronouns.they.indexOf(reflexive) < 0 ? "singular" : subject;
}

function subjectBefore(sentence: Sentence, word: number): Agreement {
  for (let at = word - 1; at >= sentence.first && at > word - 6; at--) {
    const fact = factsAt(sentence, at);
    if ((fact & WordFact.Plural) !== 0) return "plural";
    const mention = mentionEndingAt(sentence, at);
    if (mention !== undefined) {
      if (mention.role === "writer") return "first";
      return mention.role !== "pronoun" && isOneOfTwo(sentence, mention) ? "plural" : "singular";
    }
    if ((fact & (linking | auxiliary)) === 0) break;
  }
  return "singular";
}

/** “Jade and Ella put …” */
function isOneOfTwo(sentence: Sentence, mention: Mention): boolean {
  const joined = (factsAt(sentence, mention.first - 1) & WordFact.Coordinator) !== 0;
  return joined && mentionEndingAt(sentence, mention.first - 2) !== undefined;
}

function mentionEndingAt(sentence: Sentence, word: number): Mention | undefined {
  const mention = sentence.mentions[firstFrom(sentence.mentions, word + 1) - 1];
  return mention !== undefined && mention.last === word ? mention : undefined;
}

/**
 * “her”, “her new”, “Jade's” before a noun that has no “a” or “the” of its own; “that” may as well begin a clause, so it
 * does not count.
 */
function followsDeterminer(sentence: Sentence, first: number): boolean {
  if ((factsAt(sentence, first) & WordFact.Determiner) !== 0) return false;
  if ((sentence.tokens.before[first] as number) !== 0) return false;
  if (isAttached(sentence, first - 1) && folded(sentence, first - 1) === "'s") return true;
  const before = factsAt(sentence, first - 1);
  // “three | older boyfriends”; a figure is as likely a date or an age.
  if ((before & WordFact.Number) !== 0)
    return !isDigit(sentence.text.charCodeAt(sentence.tokens.start[first - 1] as number));
  if ((before & WordFact.Determiner) !== 0) return folded(sentence, first - 1) !== "that";
  const isPlain = before === 0 && first - 1 > sentence.first && mentionEndingAt(sentence, first - 1) === undefined;
  if (!isPlain || (sentence.tokens.before[first - 1] as number) !== 0) return false;
  return (factsAt(sentence, first - 2) & WordFact.Determiner) !== 0 && folded(sentence, first - 2) !== "that";
}

/**
 * The child's pronoun: the match's own reflexive or possessive, else the possessive right before it, else the subject
 * of its verb. An object pronoun (“going back to him”) is as likely somebody else's, and says nothing.
 */
function genderOf(sentence: Sentence, hit: WordSpan, head: number): Gender | undefined {
  for (let word = hit.first; word <= hit.last; word++) {
    const gender = genderAt(sentence, word);
    const isObject = (factsAt(sentence, word) & (WordFact.ObjectPronoun | WordFact.Pronoun)) !== 0;
    if (gender !== undefined && (!isObject || isPossessive(sentence, word, hit.last))) return gender;
  }
  const own = (factsAt(sentence, hit.first - 1) & WordFact.Determiner) !== 0;
  return (own ? genderAt(sentence, hit.first - 1) : undefined) ?? genderOfSubject(sentence, head);
}

/** “her boyfriend”, not “her to a hotel”: a noun follows. */
function isPossessive(sentence: Sentence, word: number, last: number): boolean {
  if ((factsAt(sentence, word) & WordFact.Determiner) === 0 || word === last) return false;
  const closed = WordFact.Preposition | WordFact.Coordinator | WordFact.Determiner | WordFact.Modal | linking;
  return (sentence.tokens.before[word + 1] as number) === 0 && (factsAt(sentence, word + 1) & closed) === 0;
}

/** Of the nearest person before the verb who is not the object of another word. */
function genderOfSubject(sentence: Sentence, head: number): Gender | undefined {
  for (let index = firstFrom(sentence.mentions, head) - 1; index >= 0; index--) {
    const mention = sentence.mentions[index] as Mention; // 0 <= index < length
    if (head - mention.last > furthestPronoun) return undefined;
    if (mention.role === "pronoun") return genderAt(sentence, mention.last);
    if (!isObject(sentence, mention)) return undefined;
  }
  return undefined;
}

function isObject(sentence: Sentence, mention: Mention): boolean {
  let first = mention.first;
  while (first > sentence.first && (factsAt(sentence, first - 1) & (WordFact.Determiner | WordFact.Number)) !== 0) {
    first--;
  }
  if (first === sentence.first || (sentence.tokens.before[first] as number) !== 0) return false;
  return (factsAt(sentence, first - 1) & (WordFact.Preposition | anyVerb)) !== 0;
}

/** The gender that a pronoun tells. */
export function genderAt(sentence: Sentence, word: number): Gender | undefined {
  const fact = factsAt(sentence, word);
  if ((fact & WordFact.She) !== 0) return "she";
  if ((fact & WordFact.He) !== 0) return "he";
  return (fact & WordFact.They) !== 0 ? "they" : undefined;
}

function reflexiveIn(pack: Words, sentence: Sentence, hit: WordSpan): string | undefined {
  for (let word = hit.first; word <= hit.last; word++) {
    const written = folded(sentence, word);
    const { she, he, they } = pack.pronouns;
    if ([she, he, they].some((pronouns) => pronouns.slice(4).indexOf(written) >= 0)) return written;
  }
  return undefined;
}

function folded(sentence: Sentence, word: number): string {
  if (word < sentence.first || word > sentence.last) return "";
  return fold(sentence.text.slice(sentence.tokens.start[word], sentence.tokens.end[word]));
}
