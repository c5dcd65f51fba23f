import { WordFact } from "../compiled";
import type { WordSpan } from "../pattern/matcher";
import { Gap } from "../text/tokens";
import { without, type Reached } from "./scope";
import { factsAt, firstFrom, written, type SaidWords, type Sentence } from "./sentence";
import { finite } from "./verb";
import { hasNegation } from "./within";

/** In words: “at the party”, up to its noun. */
const longestPlace = 2;
/** How far after a question its answer may begin, in words. */
const longestAnswer = 12;

/** “Unclear whether the bruising | is new”: what the clause is about is taken for granted, and only the rest is asked. */
export function withoutTakenForGranted(sentence: Sentence, hit: SaidWords, reached: Reached): Reached {
  if (reached.hypothetical !== undefined && isAskedAbout(sentence, hit, reached.hypothetical))
    return without(reached, "hypothetical");
  // “No contact with | [dad, who hit him]”: what is told of somebody is told of them all the same.
  if (reached.absent !== undefined && reached.absent.last < hit.first && hasAside(sentence, hit))
    return without(reached, "absent");
  if (reached.possible !== undefined && isWorryAbout(sentence, hit, reached.possible))
    return without(reached, "possible");
  if (hit.wording || !isDefinite(sentence, hit.first - 1)) return reached;
  // “We were not told about | the self-harm”: what is denied is something else.
  const { absent } = reached;
  // “Any of the | known places”: none of them.
  const isAny = written(sentence, hit.first - 2) === "of" && written(sentence, hit.first - 3) === "any";
  const isPlain =
    !isAny &&
    absent !== undefined &&
    absent.last - absent.first <= 1 &&
    hasNegation(sentence, absent.first, absent.last);
  if (isPlain && absent.last < hit.first - 2 && !isOfPlace(sentence, absent, hit)) return without(reached, "absent");
  if ((factsAt(sentence, hit.last + 1) & finite) === 0) return reached;
  const by = reached.possible;
  if (by === undefined || by.last !== hit.first - 2) return reached;
  const asks = written(sentence, by.last);
  if (asks !== "whether" && asks !== "if") return reached;
  return without(reached, "possible");
}

/** “Concerns about | her drinking”, “worried about his [truancy]”: that they do is what the worry comes from. */
function isWorryAbout(sentence: Sentence, hit: SaidWords, by: WordSpan): boolean {
  const at = isOwned(sentence, hit.first) ? hit.first : hit.first - 1;
  if (!isOwned(sentence, at) || by.last >= at || by.last < at - 2) return false;
  // “Worried about her | being moved”: what may come.
  if ((factsAt(sentence, at + 1) & WordFact.Be) !== 0) return false;
  return ["about", "around", "re", "regarding", "over", "with"].indexOf(written(sentence, at - 1)) >= 0;
}

/** “Her”, “his”: what somebody has or does. */
function isOwned(sentence: Sentence, word: number): boolean {
  const fact = factsAt(sentence, word);
  return (fact & WordFact.Determiner) !== 0 && (fact & (WordFact.She | WordFact.He | WordFact.They)) !== 0;
}

/** “[Dad, who hit him]”. */
function hasAside(sentence: Sentence, { first, last }: WordSpan): boolean {
  for (let word = first + 1; word <= last; word++) {
    const isParted = ((sentence.tokens.before[word] as number) & Gap.Comma) !== 0;
    if (isParted && (factsAt(sentence, word) & WordFact.Relative) !== 0) return true;
  }
  return false;
}

/** “When asked about | the new phone”, “looking for | his third SIM”: that there is one is taken for granted. */
function isAskedAbout(sentence: Sentence, hit: SaidWords, by: WordSpan): boolean {
  // “Asked why | he walks out”: that he does is taken for granted.
  if (by.last < hit.first && written(sentence, by.last) === "why") return true;
  if (isAnswered(sentence, hit, by)) return true;
  const isOwn = by.last === hit.first - 1 && isDefinite(sentence, hit.first);
  if (hit.wording || (!isOwn && (by.last !== hit.first - 2 || !isDefinite(sentence, hit.first - 1)))) return false;
  if (["about", "for", "re", "regarding", "around", "on"].indexOf(written(sentence, by.last)) < 0) return false;
  const verb = written(sentence, by.first);
  return verb === "asked" || verb === "looking" || verb === "questioned";
}

/** “When asked about money he shrugged and | left”, “was asked about it and said that | …”: what came of the asking. */
function isAnswered(sentence: Sentence, { first }: WordSpan, by: WordSpan): boolean {
  if (["asked", "questioned"].indexOf(written(sentence, by.first)) < 0 || written(sentence, by.last) !== "about")
    return false;
  for (let word = by.last + 1; word < first && word <= by.last + longestAnswer; word++) {
    const fact = factsAt(sentence, word);
    // “Asked about the man who had been texting her and | …”: said of what is asked about.
    if ((fact & WordFact.Relative) !== 0) return false;
    if ((fact & WordFact.Past) !== 0 && (fact & WordFact.Auxiliary) === 0) return true;
  }
  return false;
}

/** “He was not | at the party”, “in the car”: what is denied is that they were there. */
function isOfPlace(sentence: Sentence, denial: WordSpan, hit: WordSpan): boolean {
  const word = denial.last + 1;
  return (
    hit.first <= word + longestPlace &&
    ["at", "in", "inside", "with", "near", "on"].indexOf(written(sentence, word)) >= 0
  );
}

/** “The”, “her”, “these”. */
export function isDefinite(sentence: Sentence, word: number): boolean {
  const fact = factsAt(sentence, word);
  if ((fact & WordFact.Determiner) === 0) return false;
  if ((fact & (WordFact.She | WordFact.He | WordFact.They)) !== 0) return true;
  return ["the", "this", "that", "these", "those"].indexOf(written(sentence, word)) >= 0;
}

/** “Has anyone noticed that | she …?”, “did you know | he …?”: a factive verb asks who knows it, not whether it is so. */
export function isNews(sentence: Sentence, hit: WordSpan): boolean {
  for (let word = sentence.first + 1; word < hit.first - 1 && word <= sentence.first + furthestFactive; word++) {
    if (["noticed", "know", "realise", "aware"].indexOf(written(sentence, word)) < 0) continue;
    if (written(sentence, word + 1) === "that") return true;
    return sentence.mentions[firstFrom(sentence.mentions, word + 1)]?.first === word + 1;
  }
  return false;
}

/** In words: “has anyone else at home noticed”. */
const furthestFactive = 5;

/** “Where did | the trainers | come from?”: that there are any is taken for granted. */
export function isAskedOf(sentence: Sentence, { first }: WordSpan): boolean {
  return (
    sentence.question &&
    ["where", "who", "why", "when", "how", "whose"].indexOf(written(sentence, sentence.first)) >= 0 &&
    first <= sentence.first + 4
  );
}
