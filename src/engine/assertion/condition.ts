import { WordFact } from "../compiled";
import type { WordSpan } from "../pattern/matcher";
import { Gap } from "../text/tokens";
import { beginsTrigger, factsAt, firstFrom, written, type Sentence } from "./sentence";

/**
 * For each match, the “if”, “unless” or “should she …” that it stands under: the condition itself and what hangs on it
 * are told alike (docs/decisions/0012). It reaches to the end of the sentence or a semicolon, and back to the last cut:
 * “she is well | and goes missing if he calls”.
 */
export function conditions(
  sentence: Sentence,
  cuts: readonly boolean[],
  hits: readonly WordSpan[],
): readonly (WordSpan | undefined)[] {
  const marker = firstCondition(sentence, cuts);
  if (marker === undefined) return [];
  const first = startOfMain(sentence, cuts, marker.first);
  let last = sentence.last;
  for (let word = marker.last + 1; word <= last; word++) {
    if (((sentence.tokens.before[word] as number) & Gap.Semicolon) !== 0) last = word - 1;
  }
  return hits.map((hit) => (hit.first >= first && hit.first <= last ? marker : undefined));
}

function firstCondition(sentence: Sentence, cuts: readonly boolean[]): WordSpan | undefined {
  const said = opening(sentence) ?? saidCondition(sentence);
  const inverted = sentence.question ? undefined : firstInversion(sentence, cuts);
  if (said === undefined || inverted === undefined) return said ?? inverted;
  return said.first < inverted.first ? said : inverted;
}

/** “If not home by ten, …”, “if any more comes to light, …”; not “if not, …”, “if anything she …”. */
function opening(sentence: Sentence): WordSpan | undefined {
  const { first, last, triggers, tokens } = sentence;
  const one = triggers[0];
  if (one === undefined || one.first !== first || one.trigger.kind !== "pseudo") return undefined;
  if (!isIf(sentence, first) || one.last >= last || ["not", "any"].indexOf(written(sentence, one.last)) < 0)
    return undefined;
  return tokens.before[one.last + 1] === 0 ? { first, last: first } : undefined;
}

/**
 * Also one that a match at the beginning begins with: “[if they come to the house]”; not “[told to keep quiet | if asked]”, nor “[if I talk
 * they hurt him]”, which names what hangs on it too.
 */
function saidCondition(sentence: Sentence): WordSpan | undefined {
  const { triggers, inner, mentions } = sentence;
  const free = triggers.find(({ trigger }) => trigger.kind === "conditional");
  const own = inner.find(({ trigger, first, from, until }) => {
    const opens = first === from && first === sentence.first && isIf(sentence, first);
    if (trigger.kind !== "conditional" || !opens) return false;
    return firstFrom(mentions, until + 1) - firstFrom(mentions, from) <= 1;
  });
  if (free === undefined || own === undefined) return free ?? own;
  return own.first < free.first ? own : free;
}

function isIf(sentence: Sentence, word: number): boolean {
  return written(sentence, word) === "if" || written(sentence, word) === "unless";
}

/** “Should she go missing”, “had the child gone with him”: the verb before its subject, and no question. */
function firstInversion(sentence: Sentence, cuts: readonly boolean[]): WordSpan | undefined {
  for (let word = sentence.first; word < sentence.last; word++) {
    if ((factsAt(sentence, word) & WordFact.Inverting) === 0) continue;
    // “All, should she be dropped back …”: after whom it is said to.
    const parted = Gap.Colon | (word === sentence.first + 1 ? Gap.Comma : 0);
    const isParted = ((sentence.tokens.before[word] as number) & parted) !== 0;
    const opens = word === sentence.first || cuts[word - sentence.first] === true || isParted;
    if (opens && isSubject(sentence, word + 1) && !isWhatTheyHad(sentence, word)) return { first: word, last: word };
  }
  return undefined;
}

/** “Had a miscarriage”, “had the flu”: notes leave the subject out, and this is what they had. */
function isWhatTheyHad(sentence: Sentence, verb: number): boolean {
  if ((factsAt(sentence, verb) & WordFact.Have) === 0) return false;
  if ((factsAt(sentence, verb + 1) & WordFact.Determiner) === 0) return false;
  return sentence.mentions[firstFrom(sentence.mentions, verb)]?.first !== verb + 2;
}

/** A pronoun, a person, a “the”; at the beginning of the sentence also a word that is not known: “should intelligence …”. */
function isSubject(sentence: Sentence, word: number): boolean {
  const fact = factsAt(sentence, word);
  if ((fact & (WordFact.Pronoun | WordFact.EmptySubject | WordFact.Determiner)) !== 0) return true;
  const mention = sentence.mentions[firstFrom(sentence.mentions, word)];
  if (mention !== undefined && mention.first === word) return true;
  return fact === 0 && word === sentence.first + 1;
}

function startOfMain(sentence: Sentence, cuts: readonly boolean[], before: number): number {
  for (let word = before; word > sentence.first; word--) {
    if (cuts[word - sentence.first] === true || goesOn(sentence, word)) return word;
  }
  return sentence.first;
}

/**
 * “She takes her plate upstairs, and | jumps if the phone rings”, “…, | send plain clothes if you can”, “she did it by
 * saying | she would run unless”: what hangs on the condition begins at its own verb, or with what is said.
 */
function goesOn(sentence: Sentence, word: number): boolean {
  const fact = factsAt(sentence, word);
  const isAfterComma = ((sentence.tokens.before[word] as number) & Gap.Comma) !== 0;
  const isAfterAnd = (factsAt(sentence, word - 1) & WordFact.Coordinator) !== 0;
  const verb = WordFact.Singular | WordFact.Past | (isAfterComma ? WordFact.Base : 0);
  if ((isAfterComma || isAfterAnd) && (fact & verb) !== 0 && (fact & WordFact.Determiner) === 0) return true;
  return isSaying(sentence, word - 1);
}

function isSaying(sentence: Sentence, word: number): boolean {
  if ((factsAt(sentence, word) & WordFact.Ing) === 0) return false;
  return beginsTrigger(sentence, word, "speech");
}
