import { WordFact } from "../compiled";
import { Gap } from "../text/tokens";
import { beginsTrigger, factsAt, written, type Mention, type Sentence } from "./sentence";
import { finite } from "./verb";

/**
 * Before which words a scope ends (true), by word index less the sentence's first: at a semicolon, colon, dash or short line, at an
 * `end` trigger, and where a comma or “and” begins a clause of its own. “No drugs, alcohol or self-harm” goes on; “he
 * did not run, and there were two men” does not.
 */
export function findCuts(sentence: Sentence): readonly boolean[] {
  const cuts: boolean[] = [];
  for (let word = sentence.first; word <= sentence.last; word++) cuts.push(false);
  let heard = -1;
  for (const { trigger, first, last } of sentence.triggers) {
    // “Do not see this | as”: part of the telling.
    if (trigger.kind === "speech" && last > first) heard = Math.max(heard, last);
    const isPart = heard >= first && written(sentence, first) === "as";
    if (trigger.kind === "end" && !isPart && !isSetIn(sentence, first)) cuts[first - sentence.first] = true;
  }
  // “Hasn't eaten | [since the funeral]”: a match may begin with such a word.
  for (const { trigger, first, from } of sentence.inner) {
    if (trigger.kind === "end" && first === from && opening.indexOf(written(sentence, first)) >= 0)
      cuts[first - sentence.first] = true;
  }
  const starts = mentionStarts(sentence);
  let deniedDo = false;
  let underIf = isIf(sentence, sentence.first);
  for (let word = sentence.first + 1; word <= sentence.last; word++) {
    const gaps = sentence.tokens.before[word] as number;
    const coordinated = (factsAt(sentence, word) & WordFact.Coordinator) !== 0;
    if ((factsAt(sentence, word) & WordFact.Negation) !== 0) deniedDo = isDo(sentence, word - 1);
    if (isIf(sentence, word)) underIf = true;
    // “If he didn't go | they would hurt him”: what hangs on a condition begins with its own subject.
    else if (underIf && isSubjectOfModal(sentence, word)) {
      cuts[word - sentence.first] = true;
      underIf = false;
    }
    if ((gaps & (Gap.Semicolon | Gap.Colon | Gap.Dash | Gap.Wrap)) !== 0) cuts[word - sentence.first] = true;
    else if (
      coordinated &&
      (beginsClause(sentence, starts, word + 1, true) ||
        goesOn(sentence, word) ||
        isNow(sentence, word + 1) ||
        isTold(sentence, word + 1))
    )
      cuts[word - sentence.first] = true;
    // “Texts girls he does not know | and asking them for pictures”: what goes on with “does not” has no -ing.
    else if (deniedDo && written(sentence, word) === "and" && isOnlyIng(sentence, word + 1))
      cuts[word - sentence.first] = true;
    else if ((gaps & Gap.Comma) !== 0 && beginsAfterComma(sentence, starts, word)) cuts[word - sentence.first] = true;
  }
  return cuts;
}

/** “Not, | then, | a lad …”: set in between commas, it begins nothing. */
function isSetIn(sentence: Sentence, word: number): boolean {
  if (word === sentence.first || word >= sentence.last) return false;
  const { before } = sentence.tokens;
  return ((before[word] as number) & Gap.Comma) !== 0 && ((before[word + 1] as number) & Gap.Comma) !== 0;
}

/** “No club, no licence, | and collects boys”: after a comma and an “and” a verb is no more of the list. */
function goesOn(sentence: Sentence, coordinator: number): boolean {
  if (((sentence.tokens.before[coordinator] as number) & Gap.Comma) === 0) return false;
  const fact = factsAt(sentence, coordinator + 1);
  return (fact & WordFact.Singular) !== 0 && (fact & WordFact.Plural) === 0;
}

/** “Denied it and | said she …”: a verb of telling with a clause after it is a participle of nothing. */
function isTold(sentence: Sentence, verb: number): boolean {
  if ((factsAt(sentence, verb) & WordFact.Past) === 0 || !beginsTrigger(sentence, verb, "speech")) return false;
  return (factsAt(sentence, verb + 1) & WordFact.Pronoun) !== 0 || written(sentence, verb + 1) === "that";
}

/** A clause with its subject or, as in notes, without it (“without leave, | chose to ignore …”), and what is so instead. */
function beginsAfterComma(sentence: Sentence, starts: readonly (Mention | undefined)[], word: number): boolean {
  if (beginsClause(sentence, starts, word, false) || isContrast(sentence, word) || isNow(sentence, word)) return true;
  // “No ticket, | with an older man”: what came with it all.
  if (written(sentence, word) === "with") return true;
  return isSurelyFinite(factsAt(sentence, word));
}

const opening: readonly string[] = ["since", "because", "after", "when"];

function isIf(sentence: Sentence, word: number): boolean {
  const opens = written(sentence, word);
  return opens === "if" || opens === "unless";
}

function isSubjectOfModal(sentence: Sentence, word: number): boolean {
  if ((factsAt(sentence, word) & WordFact.Pronoun) === 0) return false;
  return !isIf(sentence, word - 1) && (factsAt(sentence, word + 1) & WordFact.Modal) !== 0;
}

function isDo(sentence: Sentence, word: number): boolean {
  const fact = factsAt(sentence, word);
  return (fact & WordFact.Auxiliary) !== 0 && (fact & (WordFact.Be | WordFact.Have)) === 0;
}

function isOnlyIng(sentence: Sentence, word: number): boolean {
  return (factsAt(sentence, word) & (WordFact.Ing | WordFact.Preposition)) === WordFact.Ing;
}

/** “He was never any bother then, and | now hardly speaks”: another time. */
function isNow(sentence: Sentence, word: number): boolean {
  return written(sentence, word) === "now";
}

/** “He is not a bad lad, | just easily led”, “no harm in it, | only that …”. */
function isContrast(sentence: Sentence, word: number): boolean {
  return (factsAt(sentence, word) & WordFact.Contrasting) !== 0;
}

/** For each word, the person named there, so that a clause's subject is found without searching. */
function mentionStarts(sentence: Sentence): readonly (Mention | undefined)[] {
  const starts: (Mention | undefined)[] = [];
  for (const mention of sentence.mentions) starts[mention.first - sentence.first] = mention;
  return starts;
}

function beginsClause(
  sentence: Sentence,
  starts: readonly (Mention | undefined)[],
  at: number,
  verbAlone: boolean,
): boolean {
  const fact = factsAt(sentence, at);
  if (verbAlone && (fact & (WordFact.Auxiliary | WordFact.Modal)) !== 0 && (fact & WordFact.Ing) === 0) return true;
  if (!verbAlone && opensWithoutSubject(sentence, at)) return true;
  if (verbAlone && (isSurelyFinite(fact) || takesObject(sentence, at))) return true;
  let subject = at;
  while (subject < at + 3 && (factsAt(sentence, subject) & (WordFact.Determiner | WordFact.Number)) !== 0) subject++;
  const mention = starts[subject - sentence.first] ?? starts[at - sentence.first];
  const isEmpty = (fact & WordFact.EmptySubject) !== 0;
  if (mention === undefined && !isEmpty) return false;
  const after = mention === undefined ? at + 1 : mention.last + 1;
  for (let word = after; word < after + 3; word++) {
    const one = factsAt(sentence, word);
    if ((one & finite) !== 0) return true;
    if ((one & (WordFact.Adverb | WordFact.Negation)) === 0) return false;
  }
  return false;
}

/** “And went”; not “and exploited”, which may belong to what stands before, nor “or bruises”, which may be a noun. */
function isSurelyFinite(fact: number): boolean {
  if ((fact & WordFact.Past) === 0) return false;
  return (fact & (WordFact.Participle | WordFact.Base | WordFact.Determiner | WordFact.Preposition)) === 0;
}

/** “…, can't remember the night”: notes leave the subject out. */
function opensWithoutSubject(sentence: Sentence, at: number): boolean {
  const fact = factsAt(sentence, at);
  const isFinite = (fact & (WordFact.Singular | WordFact.Past)) !== 0 && (fact & WordFact.Auxiliary) !== 0;
  return isFinite || ((fact & WordFact.Modal) !== 0 && (factsAt(sentence, at + 1) & WordFact.Negation) !== 0);
}

/** “does not listen and refuses all help”: “refuses” has an object, so it is no noun of the list before it. */
function takesObject(sentence: Sentence, at: number): boolean {
  if ((factsAt(sentence, at) & WordFact.Singular) === 0) return false;
  const object = WordFact.Determiner | WordFact.ObjectPronoun | WordFact.Pronoun;
  return (factsAt(sentence, at + 1) & object) !== 0 || written(sentence, at + 1) === "all";
}
