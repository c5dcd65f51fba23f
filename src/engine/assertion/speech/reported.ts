import { WordFact } from "../../compiled";
import type { WordSpan } from "../../pattern/matcher";
import { Gap } from "../../text/tokens";
import { isOther } from "../who/person";
import { beginsTrigger, factsAt, firstFrom, written, type SaidWords, type Sentence } from "../sentence";
import { endsLabel, isAfterMark, startOfClause } from "./teller";
import type { Telling } from "./told";
import { finite } from "../verb";

/** “Mum says all is well, | however he …”: the writer sets something against it. */
const contrasts: readonly string[] = ["however", "yet", "nevertheless", "nonetheless", "whereas"];
/** “Although mum says all is well, | he …”: what is told stands under one of these, up to the next clause. */
const concessions: readonly string[] = ["although", "though", "while", "whilst", "whereas", "despite", "whatever"];
/** In words: “although her mum has always | said”. */
const longestConcession = 6;

/** In words: “the older of the two girls”. */
const longestSubject = 6;

/**
 * For each match, the telling that it is part of, when it has no marks: after the verb up to where the writer speaks
 * again (“mum said that …”), or before it when the telling stands aside (“…, mum says”).
 * @param told in order, the writer's own ones included: these end what somebody else tells.
 * @param quoteStarts the word at which each quotation begins, in order: “said “an uber” but he …” tells no more than that.
 * @param hits sorted by their first word.
 */
export function reportedHits(
  sentence: Sentence,
  cuts: readonly boolean[],
  told: readonly Telling[],
  quoteStarts: ReadonlySet<number>,
  hits: readonly SaidWords[],
): readonly (Telling | undefined)[] {
  // “Out late and, | school say, | she is …”: what is set into a clause that goes on tells nothing of what stands before.
  const asides = told.filter((one) => one.from !== undefined && !interrupts(sentence, one));
  let open: Telling | undefined;
  // The one that the open one stands in: “the view was that she sees herself as a runner and | is …”.
  let outer: Telling | undefined;
  let isLoose = false;
  let isConceded = false;
  let next = 0;
  let aside = 0;
  let hit = 0;
  // Whether what is told has had a verb of its own yet.
  let hasVerb = false;
  const found: (Telling | undefined)[] = [];
  for (let word = sentence.first; word <= sentence.last && hit < hits.length; word++) {
    if (open !== undefined && isOver(open, isLoose, word)) open = outer = undefined;
    if (open !== undefined && !hasVerb && joinsTeller(sentence, open, word)) open = outer;
    hasVerb = hasVerb || (factsAt(sentence, word) & finite) !== 0;
    for (; next < told.length && (told[next] as Telling).content <= word; next++) {
      const one = told[next] as Telling; // next < length
      const isAside = one.from !== undefined && !interrupts(sentence, one);
      isLoose = isAside || quoteStarts.has(one.content);
      hasVerb = (factsAt(sentence, one.content) & finite) !== 0;
      isConceded = isUnderConcession(sentence, one);
      outer = open;
      // “Mum said that, | in her view, | she is …”: mum still tells.
      open = isAside && startsAnew(sentence, cuts, word) && !leadsOn(sentence, word) ? outer : one;
    }
    while (aside < asides.length && (asides[aside] as Telling).content <= word) aside++;
    const around = asides[aside];
    for (; hit < hits.length && (hits[hit] as WordSpan).first === word; hit++) {
      const by = around !== undefined && around.from !== undefined && around.from <= word ? (open ?? around) : open;
      const last = by ?? within(sentence, hits[hit] as SaidWords, told[next]);
      found[hit] = last?.speaker === "writer" ? undefined : last;
    }
  }
  return found;

  function isOver(one: Telling, loose: boolean, word: number): boolean {
    if (loose) return startsAnew(sentence, cuts, word);
    if (
      isConceded &&
      cuts[word - sentence.first] === true &&
      ((sentence.tokens.before[word] as number) & Gap.Comma) !== 0
    )
      return true;
    if (isOpinion(sentence, one) && isReason(sentence, cuts, word)) return true;
    return one.brief ? beginsAnew(sentence, cuts, word) : endsReport(sentence, cuts, word);
  }
}

/** “Feels that”, “is worried that”: what is in somebody's mind. */
function isOpinion(sentence: Sentence, { trigger, inward }: Telling): boolean {
  return inward || beginsTrigger(sentence, trigger.first, "possible");
}

/** “Is worried that he is low, | as he has lost weight”: what the opinion rests on is what anybody could see. */
function isReason(sentence: Sentence, cuts: readonly boolean[], word: number): boolean {
  return cuts[word - sentence.first] === true && ["as", "because", "since"].indexOf(written(sentence, word)) >= 0;
}

/** “Although | mum says”, “while her school | say”: set in before the main clause. */
function isUnderConcession(sentence: Sentence, { trigger, by }: Telling): boolean {
  if (by !== "subject") return false;
  for (let word = trigger.first - 1; word >= sentence.first && word >= trigger.first - longestConcession; word--) {
    if (concessions.indexOf(written(sentence, word)) >= 0)
      return word === sentence.first || sentence.tokens.before[word] !== 0;
    if (sentence.tokens.before[word] !== 0) return false;
  }
  return false;
}

/** “She is, | school tell us, | secretive”: what was begun before it goes on after it. */
function interrupts(sentence: Sentence, { first, last }: Telling): boolean {
  if (last >= sentence.last) return false;
  // “And, | according to her tutor, | she is …”, “a flat in which, | he says, | …”
  const unfinished =
    WordFact.Auxiliary |
    WordFact.Modal |
    WordFact.Pronoun |
    WordFact.Preposition |
    WordFact.Coordinator |
    WordFact.Relative;
  const start = startOfClause(sentence, first);
  if (start === sentence.first) return false;
  if ((factsAt(sentence, start - 1) & unfinished) === 0)
    return written(sentence, start - 1) === "which" || isOnlySubject(sentence, start, last + 1);
  // “Against her will, | by her own account, | yet …”: a noun.
  return (factsAt(sentence, start - 2) & WordFact.Determiner) === 0;
}

/** “Ella, | her tutor says, | is secretive”: nothing but a subject before what is set in, and its verb after it. */
function isOnlySubject(sentence: Sentence, start: number, verb: number): boolean {
  const parted = sentence.tokens.before[verb] as number;
  if ((parted & (Gap.Comma | Gap.Dash | Gap.Close)) === 0 || (factsAt(sentence, verb) & finite) === 0) return false;
  if (start - sentence.first > longestSubject) return false;
  const subject = sentence.mentions[0];
  if (subject === undefined || subject.last !== start - 1) return false;
  for (let word = sentence.first; word < subject.first; word++)
    if ((factsAt(sentence, word) & finite) !== 0) return false;
  return true;
}

/**
 * “[described in the referral as manipulative]”: a match that holds the telling and what is told; not “[would not say where
 * she was]”, in which nothing is.
 */
function within(sentence: Sentence, hit: SaidWords, next: Telling | undefined): Telling | undefined {
  if (next === undefined || next.content > hit.last || isPartOfSign(sentence, hit, next)) return undefined;
  if (isWayOfTelling(sentence, hit, next)) return undefined;
  const open = WordFact.Negation | WordFact.Modal;
  return (factsAt(sentence, next.first - 1) & open) === 0 ? next : undefined;
}

/**
 * “[A bruise, says she fell]”, “her [friends say they never see her]”: what is told is less than what the match names, and
 * that it is told is a part of it; not “staff [describe her as wild]”, nor “[mum says she can't control him]”.
 */
function isPartOfSign(sentence: Sentence, hit: WordSpan, { trigger, by, content }: Telling): boolean {
  if (by !== "subject" || trigger.first <= hit.first) return false;
  // Not “[her coach messages her at night]”, nor what the child's friends say.
  const isClause = written(sentence, content - 1) === "that" || (factsAt(sentence, content) & WordFact.Pronoun) !== 0;
  const teller = sentence.mentions[firstFrom(sentence.mentions, hit.first)];
  const isFirst = teller !== undefined && teller.first === hit.first && teller.last < trigger.first;
  return !isClause || !isFirst || (teller.role !== "family" && teller.role !== "professional");
}

/** “She [complains when they respond]”, “[claims] she was asleep”: the writer's word for how the child tells it. */
function isWayOfTelling(sentence: Sentence, hit: SaidWords, { trigger, by, speaker }: Telling): boolean {
  if (!hit.wording || by !== "subject" || speaker !== "child" || trigger.first !== hit.first) return false;
  // “[Regards it as a relationship]”: what the child calls it.
  return !endsLabel(sentence, trigger.last);
}

/** “… described as lively, but | she …”; not “described as lively and | as naive”. */
function beginsAnew(sentence: Sentence, cuts: readonly boolean[], word: number): boolean {
  if (cuts[word - sentence.first] !== true) return false;
  const subject = WordFact.Pronoun | WordFact.EmptySubject;
  if ((factsAt(sentence, word) & subject) !== 0 || (factsAt(sentence, word + 1) & subject) !== 0) return true;
  const mention = sentence.mentions[firstFrom(sentence.mentions, word)];
  return mention !== undefined && mention.first <= word + 2;
}

/** After a quotation or an aside (“…, she says, though …”) any clause is the writer's again. */
function startsAnew(sentence: Sentence, cuts: readonly boolean[], word: number): boolean {
  // “Said “…” and that she …” goes on telling.
  const isJoined = (factsAt(sentence, word) & WordFact.Coordinator) !== 0;
  if (written(sentence, word + 1) === "that" && isJoined) return false;
  // “Says “he's my mate” | and shows …”
  if (isJoined && isAfterMark(sentence, word) && (factsAt(sentence, word + 1) & finite) !== 0) return true;
  return cuts[word - sentence.first] === true || ((sentence.tokens.before[word] as number) & Gap.Comma) !== 0;
}

/**
 * “She reported the assault | and withdrew”: what is told has no verb that another could be joined to, so the one who tells is
 * the subject of this one.
 */
function joinsTeller(sentence: Sentence, { by }: Telling, word: number): boolean {
  if (by !== "subject" || !joins(sentence, word)) return false;
  const verb = factsAt(sentence, word + 1);
  return (verb & (WordFact.Singular | WordFact.Past)) !== 0 && (verb & WordFact.Determiner) === 0;
}

/** “And”, “or”, and “but”, which may be said as well. */
function joins(sentence: Sentence, word: number): boolean {
  return (factsAt(sentence, word) & WordFact.Coordinator) !== 0 || written(sentence, word) === "but";
}

/** “It was him, she says, | because he'd …”, “sweeping up, he says, | for cash”: the same clause goes on after what is set in. */
function leadsOn(sentence: Sentence, word: number): boolean {
  return (factsAt(sentence, word) & WordFact.Preposition) !== 0 || written(sentence, word) === "because";
}

/**
 * A reason, a contrast or a comma inside what was said is still said. The writer's own words begin again after a
 * semicolon, and with a clause about somebody else: “mum said no, and | we found …”.
 */
function endsReport(sentence: Sentence, cuts: readonly boolean[], word: number): boolean {
  const gaps = sentence.tokens.before[word] as number;
  const isCut = cuts[word - sentence.first] === true;
  if ((isCut || (gaps & Gap.Comma) !== 0) && contrasts.indexOf(written(sentence, word)) >= 0) return true;
  if (!isCut) return false;
  if ((gaps & Gap.Semicolon) !== 0) return true;
  if ((gaps & Gap.Comma) !== 0 && written(sentence, word) === "which") return true;
  if (!joins(sentence, word)) return false;
  // “Mum said that she'd changed, and she would not stay in”: a pronoun goes on with those who were told of.
  if ((factsAt(sentence, word + 1) & WordFact.Pronoun) !== 0) return false;
  if ((gaps & Gap.Comma) !== 0) return written(sentence, word + 1) !== "that";
  const mention = sentence.mentions[firstFrom(sentence.mentions, word + 1)];
  if (mention === undefined || mention.role === "pronoun") return false;
  if (mention.first === word + 1) return true;
  // “Mum says he is well | but the school say …”
  const isOfOthers = isOther(mention) && (factsAt(sentence, word + 1) & WordFact.Determiner) !== 0;
  return isOfOthers && mention.first === word + 2 && written(sentence, word) === "but";
}
