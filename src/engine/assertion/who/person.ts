import { WordFact } from "../../compiled";
import { Gap } from "../../text/tokens";
import { startOfPhrase } from "../clause";
import { factsAt, isAttached, written, type Mention, type Sentence } from "../sentence";

/** Pronouns and unknown names are taken for the child, whom the record is about. */
export function isChild(mention: Mention): boolean {
  const { role } = mention;
  return role === "child" || role === "pronoun" || role === "name" || role === "document";
}

/** Neither the child nor the writer; a name alone is taken for the child. */
export function isOther({ role }: Mention): boolean {
  return role !== "child" && role !== "pronoun" && role !== "name" && role !== "writer";
}

export function isPronoun(mention: Mention | undefined): boolean {
  return mention?.role === "pronoun";
}

/** Whether a person is named only to say who another is: “of Jade's | friend”, “, Efe,”; not “with Jade”, who is there too. */
export function isOfPhrase(sentence: Sentence, mention: Mention, subject: Mention): boolean {
  const before = sentence.tokens.before[mention.first] as number;
  const after = mention.last < sentence.last ? (sentence.tokens.before[mention.last + 1] as number) : Gap.Comma;
  if (mention.role === "name" && (before & Gap.Comma) !== 0) return (after & (Gap.Comma | Gap.Open)) !== 0;
  const first = startOfPhrase(sentence, mention);
  if (first - 1 <= subject.last || (factsAt(sentence, first - 1) & WordFact.Preposition) === 0) return false;
  return first - 1 > subject.last + 1 || written(sentence, first - 1) !== "with";
}

/** “At his cousin's”, “in mum's car”: whose place it is does not make what happens there theirs. */
export function isPlaceOf(sentence: Sentence, mention: Mention): boolean {
  if (!isAttached(sentence, mention.last + 1)) return false;
  const joins = written(sentence, startOfPhrase(sentence, mention) - 1);
  return ["at", "in", "into", "inside", "outside", "near"].indexOf(joins) >= 0;
}

/** “Noor and her siblings lived with …”: said of the child too. */
export function isJoinedToChild(sentence: Sentence, mentions: readonly Mention[], index: number): boolean {
  const mention = mentions[index] as Mention; // the caller has just read it
  const before = mentions[index - 1];
  const first = startOfPhrase(sentence, mention);
  if (before === undefined || !isChild(before) || before.last !== first - 2) return false;
  return (factsAt(sentence, first - 1) & WordFact.Coordinator) !== 0;
}
