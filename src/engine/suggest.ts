import { WordFact, type CompiledPack, type CompiledRule, type Gender } from "./compiled";
import type { Speech, Suggestion } from "./finding";
import { factsAt, firstFrom, isAttached, type Sentence } from "./assertion/sentence";
import { verbForms, type VerbForm } from "./pattern/phrase";
import type { WordSpan } from "./pattern/matcher";
import { isCapital } from "./text/characters";
import { fold } from "./text/words";

/** Who a verb agrees with. */
type Agreement = "singular" | "plural" | "first";

type Filling = Readonly<{ form: VerbForm; agreement: Agreement; gender?: Gender; reflexive?: string }>;

/** In words; also keeps the work bounded in a sentence without end. */
const furthestPronoun = 40;

const slots = ["they", "them", "their", "theirs", "themself"];

/**
 * The wordings to offer for a match in the writer's own voice, with slots filled from what the writer wrote
 * (docs/writing-rules.md).
 */
export function replacements(
  pack: Pick<CompiledPack, "verbs" | "pronouns">,
  rule: CompiledRule,
  sentence: Sentence,
  hit: WordSpan,
): readonly Suggestion[] {
  const filling = readFilling(pack, rule, sentence, hit);
  const capital = beginsWithCapital(sentence, hit);
  // “She's promiscuous” is found from its “'s” on, and the new words need a space where the apostrophe had none.
  const tail = isAttached(sentence, hit.first) && (factsAt(sentence, hit.first) & WordFact.Negation) === 0;
  const gap = tail ? " " : "";
  return rule.suggest.map(({ text, form }) => {
    const filled = fill(text, pack, filling);
    return { text: gap + (capital ? withCapital(filled) : filled), form };
  });
}

/** What may be added after somebody's exact words: the rule's own, else the pack's for that speaker. */
export function additions(
  pack: Pick<CompiledPack, "verbs" | "pronouns" | "additions">,
  rule: CompiledRule,
  sentence: Sentence,
  hit: WordSpan,
  speech: Speech | undefined,
): readonly Suggestion[] {
  const filling = readFilling(pack, rule, sentence, hit);
  const texts = rule.afterQuote.length > 0 ? rule.afterQuote : pack.additions[speech?.speaker ?? "unknown"];
  return texts.map((text) => ({ text: withCapital(fill(text, pack, filling)), form: "addition" }));
}

function fill(template: string, pack: Pick<CompiledPack, "verbs" | "pronouns">, filling: Filling): string {
  let text = "";
  let at = 0;
  while (at < template.length) {
    const open = template.indexOf("{", at);
    const close = open < 0 ? -1 : template.indexOf("}", open);
    if (open < 0 || close < 0) return text + template.slice(at);
    text += template.slice(at, open) + fillSlot(template.slice(open + 1, close), pack, filling);
    at = close + 1;
  }
  return text;
}

function fillSlot(slot: string, pack: Pick<CompiledPack, "verbs" | "pronouns">, filling: Filling): string {
  const pronoun = slots.indexOf(slot);
  if (pronoun >= 0) return pronounFor(pronoun, pack, filling);
  const verb = pack.verbs[slot];
  if (verb === undefined) return `{${slot}}`; // the content gate refuses such a template
  return inflect(slot, verb, filling);
}

function pronounFor(slot: number, pack: Pick<CompiledPack, "pronouns">, filling: Filling): string {
  if (filling.gender === undefined) return slot === 2 || slot === 3 ? "[child]’s" : "[child]";
  if (slot === 4 && filling.reflexive !== undefined) return filling.reflexive;
  return pack.pronouns[filling.gender][slot] ?? "[child]";
}

/**
 * The spelling of a form that agrees with the subject. Only be has more than one: its `s` lists is, am, are, and its
 * `past` was, were, in this order.
 */
function inflect(name: string, verb: CompiledPack["verbs"][string], { form, agreement }: Filling): string {
  const spellings = verb[form];
  if (name !== "be") return spellings[0] ?? name;
  if (form === "s") return spellings[agreement === "plural" ? 2 : agreement === "first" ? 1 : 0] ?? name;
  if (form === "past") return spellings[agreement === "plural" ? 1 : 0] ?? name;
  return spellings[0] ?? name;
}

function readFilling(
  pack: Pick<CompiledPack, "verbs" | "pronouns">,
  rule: CompiledRule,
  sentence: Sentence,
  hit: WordSpan,
): Filling {
  const verb = findVerb(pack, rule, sentence, hit);
  const before = verb === undefined ? hit.first : verb.word;
  const agreement = agreementAt(sentence, before);
  const gender = genderOf(sentence, hit);
  const reflexive = reflexiveIn(pack, sentence, hit);
  return {
    form: verb === undefined ? "s" : formOf(sentence, verb.word, verb.forms, agreement),
    agreement,
    ...(gender === undefined ? {} : { gender }),
    ...(reflexive === undefined ? {} : { reflexive }),
  };
}

function findVerb(
  pack: Pick<CompiledPack, "verbs">,
  rule: CompiledRule,
  sentence: Sentence,
  hit: WordSpan,
): Readonly<{ word: number; forms: readonly VerbForm[] }> | undefined {
  for (let word = hit.first; word <= hit.last; word++) {
    const written = folded(sentence, word);
    for (const name of rule.verbs) {
      const verb = pack.verbs[name];
      const forms = verb === undefined ? [] : verbForms.filter((form) => verb[form].indexOf(written) >= 0);
      if (forms.length > 0) return { word, forms };
    }
  }
  return undefined;
}

/** Which form a verb has that could be several (“put”): what stands before it decides. */
function formOf(sentence: Sentence, word: number, forms: readonly VerbForm[], agreement: Agreement): VerbForm {
  const auxiliary = auxiliaryBefore(sentence, word);
  const wants: readonly VerbForm[] =
    (auxiliary & (WordFact.Have | WordFact.Be)) !== 0
      ? ["part", "ing"]
      : auxiliary !== 0
        ? ["base"]
        : ["s", "past", "ing", "base", "part"];
  const form = wants.find((one) => forms.indexOf(one) >= 0) ?? forms[0] ?? "s";
  // A finite “place” after “they” asks for “are”, not for “be”.
  return form === "base" && auxiliary === 0 && agreement !== "singular" ? "s" : form;
}

/** Facts of the auxiliary, modal or “to” that governs the verb; 0 when there is none. */
function auxiliaryBefore(sentence: Sentence, word: number): number {
  for (let at = word - 1; at >= sentence.first && at > word - 4; at--) {
    const fact = factsAt(sentence, at);
    if ((fact & (WordFact.Auxiliary | WordFact.Modal)) !== 0) return fact;
    if (folded(sentence, at) === "to") return WordFact.Modal;
    if ((fact & (WordFact.Adverb | WordFact.Negation)) === 0) return 0;
  }
  return 0;
}

function agreementAt(sentence: Sentence, word: number): Agreement {
  for (let at = word - 1; at >= sentence.first && at > word - 6; at--) {
    const fact = factsAt(sentence, at);
    if ((fact & WordFact.Plural) !== 0) return "plural";
    const mention = sentence.mentions[firstFrom(sentence.mentions, at + 1) - 1];
    if (mention !== undefined && mention.last === at) return mention.role === "writer" ? "first" : "singular";
    if ((fact & (WordFact.Adverb | WordFact.Auxiliary | WordFact.Modal | WordFact.Negation)) === 0) break;
  }
  return "singular";
}

/** From the match's own pronouns, else the nearest before it, else the first after it; undefined when none is known. */
function genderOf(sentence: Sentence, hit: WordSpan): Gender | undefined {
  for (let word = hit.first; word <= hit.last; word++) {
    const gender = genderAt(sentence, word);
    if (gender !== undefined) return gender;
  }
  for (let word = hit.first - 1; word >= sentence.first && word > hit.first - furthestPronoun; word--) {
    const gender = genderAt(sentence, word);
    if (gender !== undefined) return gender;
  }
  for (let word = hit.last + 1; word <= sentence.last && word < hit.last + furthestPronoun; word++) {
    const gender = genderAt(sentence, word);
    if (gender !== undefined) return gender;
  }
  return undefined;
}

function genderAt(sentence: Sentence, word: number): Gender | undefined {
  const fact = factsAt(sentence, word);
  if ((fact & WordFact.She) !== 0) return "she";
  if ((fact & WordFact.He) !== 0) return "he";
  return (fact & WordFact.They) !== 0 ? "they" : undefined;
}

function reflexiveIn(pack: Pick<CompiledPack, "pronouns">, sentence: Sentence, hit: WordSpan): string | undefined {
  for (let word = hit.first; word <= hit.last; word++) {
    const written = folded(sentence, word);
    if (pack.pronouns.they.slice(4).indexOf(written) >= 0) return written;
  }
  return undefined;
}

/** A capital is carried over where it only marks a beginning; “LAC” and “PUT” are capitals for other reasons. */
function beginsWithCapital(sentence: Sentence, hit: WordSpan): boolean {
  const start = sentence.tokens.start[hit.first] as number;
  if (!isCapital(sentence.text.charCodeAt(start))) return false;
  const isAllCapitals = start + 1 < sentence.text.length && isCapital(sentence.text.charCodeAt(start + 1));
  return hit.first === sentence.first || !isAllCapitals;
}

function withCapital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

function folded(sentence: Sentence, word: number): string {
  return fold(sentence.text.slice(sentence.tokens.start[word], sentence.tokens.end[word]));
}
