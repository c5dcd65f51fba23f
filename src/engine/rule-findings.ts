import type { ParagraphReader } from "./assertion/paragraph";
import { factsAt, firstFrom, written, type Sentence } from "./assertion/sentence";
import type { Status } from "./assertion/evidence";
import { statuses } from "./assertion/status";
import { isObject } from "./assertion/clause";
import { anyVerb } from "./assertion/verb";
import { namesTheChild } from "./assertion/who/about";
import { tellsItself } from "./assertion/within";
import { WordFact, type CompiledPack, type CompiledRule } from "./compiled";
import type { Finding, Suggestion } from "./finding";
import { createNaming, inOrder, saidIn } from "./finding-list";
import { sectionsAt } from "./lines";
import type { WordSpan } from "./pattern/matcher";
import { decide, type CheckOptions } from "./policy";
import type { ReadText } from "./read-text";
import type { Hit } from "./rule-hits";
import { additions, replacements, wholeWords } from "./suggest";
import { leadsToAnswer } from "./text/answer";

type Rules = Pick<CompiledPack, "rules" | "wording">;

/** A sentence with its matches, and what is said of each. */
type ToldSentence = Readonly<{
  read: ReadText;
  sentence: Sentence;
  hits: readonly Hit[];
  told: readonly Status[];
}>;

/** One match with its rule, and what is said of it. */
type ToldHit = Readonly<{ hit: Hit; rule: CompiledRule; status: Status }>;

/**
 * The findings that the matches of a paragraph make.
 * @param hits in order.
 */
export function ruleFindings(
  pack: Rules,
  read: ReadText,
  reader: ParagraphReader,
  hits: readonly Hit[],
  options: CheckOptions,
): readonly Finding[] {
  const { tokens, quotes, isHeading } = read;
  const findings: Finding[] = [];
  const nameOf = createNaming();
  let next = 0;
  for (let index = 0; index < tokens.sentences.length && next < hits.length; index++) {
    const last = (tokens.sentences[index + 1] ?? tokens.count) - 1;
    const own: Hit[] = [];
    for (; next < hits.length && (hits[next] as Hit).first <= last; next++) own.push(hits[next] as Hit);
    if (own.length === 0) continue;
    const sentence = reader.sentence(index, own);
    const said = saidIn(read, index);
    const sections = sectionsAt(read.lines, sentence.first, read.sections);
    const around = { quotes, sections, isHeading, ...reader.neighbours(sentence, index) };
    const among = { read, sentence, hits: own, told: statuses(sentence, own, around) };
    among.told.forEach((status, at) => {
      const hit = own[at] as Hit; // one status for each
      const one = { hit, rule: pack.rules[hit.rule] as CompiledRule, status };
      if (status.assertion === "other-person" && isWithinAnother(pack, among, at)) return;
      if (one.rule.subject === "child" && isOfNoChild(sentence, one)) return;
      findings.push(findingOf(pack, among, one, nameOf(one.rule.id, said), options));
    });
  }
  return findings.sort(inOrder);
}

/** “[Mum's [drinking]]”: what a wider match says of the home is not said once more of somebody else. */
function isWithinAnother({ rules }: Rules, { hits, told }: ToldSentence, at: number): boolean {
  const { first, last, rule } = hits[at] as Hit; // callers pass an index of a match
  const categoryOf = (number: number) => (rules[number] as CompiledRule).category;
  return hits.some(
    (other, index) =>
      other.first <= first &&
      other.last >= last &&
      told[index]?.assertion !== "other-person" &&
      categoryOf(other.rule) === categoryOf(rule),
  );
}

/** What `subject: child` cancels; not “the man | [recruited her]”, “police | [found him safe and well]”. */
function isOfNoChild(sentence: Sentence, { hit, rule, status }: ToldHit): boolean {
  const isWording = rule.category === "wording";
  if (isAdult(status, isWording)) {
    // “Mum | [said she is pregnant]”: what is found tells itself of whom.
    if (tellsItself(sentence, hit) && namesTheChild(sentence, hit, status.owner?.mention)) return false;
    return !isWording || !actsOnChild(sentence, hit, status);
  }
  return isWording && isOfNobody(sentence, hit, status);
}

/** “[Recruited her]”, “[found him safe]”: the child is the object of the match's own verb; not “[submits to him]”. */
function actsOnChild(sentence: Sentence, hit: Hit, { owner }: Status): boolean {
  const { first } = hit;
  if (owner === undefined || first === hit.last || (factsAt(sentence, first) & anyVerb) === 0) return false;
  return namesTheChild(sentence, { first: first + 1, last: first + 1 }, owner.mention) || isObject(sentence, first + 1);
}

/** What is plainly said of a grown-up; friends and siblings may be children. */
function isAdult(status: Status, isWording: boolean): boolean {
  if (status.owner?.isTopic === true) return false;
  const role = status.owner?.mention.role;
  // “CAMHS have diagnosed [generalised anxiety]”: what they did to or for the child is no doing of theirs alone.
  if (role === "professional" && !isWording) return status.owner?.near === true;
  return role === "adult" || role === "professional" || role === "family";
}

/**
 * “it is difficult”, “we refused”: words about a child are not what follows a subject that is no person, or the writer.
 * In somebody's own words “I” may be the child.
 */
function isOfNobody(sentence: Sentence, span: WordSpan, { quoted }: Status): boolean {
  let word = span.first - 1;
  const passed = WordFact.Adverb | WordFact.Auxiliary | WordFact.Modal | WordFact.Negation;
  while (word > sentence.first && (factsAt(sentence, word) & passed) !== 0) word--;
  if (word < sentence.first) return false;
  // “there is | a lack of motivation”: it is there with the child.
  if (written(sentence, word) === "there" && (factsAt(sentence, span.first) & anyVerb) === 0) return false;
  // “that” and “these” may as well begin a clause, or a noun.
  const fact = factsAt(sentence, word);
  if ((fact & WordFact.EmptySubject) !== 0 && (fact & WordFact.Determiner) === 0) return true;
  const mention = sentence.mentions[firstFrom(sentence.mentions, word + 1) - 1];
  // “Told us | she worships him”: an object, after which a clause of its own begins.
  const isToldTo = ["me", "us"].indexOf(written(sentence, word)) >= 0;
  return !quoted && !isToldTo && mention !== undefined && mention.last === word && mention.role === "writer";
}

function findingOf(pack: Rules, among: ToldSentence, one: ToldHit, id: string, options: CheckOptions): Finding {
  const { read, sentence } = among;
  const { hit, rule, status } = one;
  const { assertion, historical, quoted, speech, critique, because, uncertain } = status;
  const { category, strength } = rule;
  const said = { assertion, historical, quoted, ...(speech === undefined ? {} : { speech }), critique, because };
  const decision = decide({ category, ...(strength === undefined ? {} : { strength }), ...said, uncertain }, options);
  const offers = pack.wording.rules[hit.rule];
  const suggestions = suggestionsFor(pack, sentence, one, decision.replaceable);
  // No wording of the rule fits this sentence: the writer is asked, and writes it anew.
  const unfit = offers !== undefined && offers.suggest.length > 0 && suggestions.length === 0;
  return {
    id,
    ruleId: rule.id,
    ref: rule.ref,
    category,
    paragraph: read.ref,
    start: read.tokens.start[wholeWords(sentence, hit).first] as number,
    end: endOf(among, one),
    ...said,
    prompt: decision.prompt,
    replaceable: decision.replaceable && !unfit,
    suggestions,
  };
}

/** What is offered in place of the words or, where they are somebody's, after them. */
function suggestionsFor(
  { wording }: Rules,
  sentence: Sentence,
  { hit, rule, status }: ToldHit,
  replaceable: boolean,
): readonly Suggestion[] {
  const offers = wording.rules[hit.rule];
  if (rule.category !== "wording" || status.critique || offers === undefined) return [];
  // “The man | [recruited her]”: what is offered in place of a child's verb is not said of him.
  if (rule.subject === "child" && isAdult(status, true)) return [];
  if (replaceable) return replacements(wording, offers, sentence, hit);
  return status.uncertain ? [] : additions(wording, offers, sentence, hit, status.speech);
}

/** “[Self-harm: none]”: of a form's line the answer is found with its label, since it is what was written. */
function endOf({ read: { text, tokens }, hits }: ToldSentence, { hit, rule, status }: ToldHit): number {
  const end = tokens.end[hit.last] as number;
  if (rule.category === "wording") return end;
  const by = status.because.find(({ decides }) => decides === "assertion");
  if (by === undefined || by.span.start <= end) return end;
  // “cannabis Substance use: none”, “substance use: [none drunk]”: the answer belongs to the nearest, and one rule never
  // overlaps itself.
  const isNearer = ({ first }: Hit) =>
    (tokens.start[first] as number) >= end && (tokens.start[first] as number) < by.span.end;
  if (hits.some(isNearer)) return end;
  return leadsToAnswer(text, end, by.span.start) ? by.span.end : end;
}
