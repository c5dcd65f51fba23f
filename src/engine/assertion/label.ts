import { WordFact } from "../compiled";
import { Gap } from "../text/tokens";
import { standsAsSubject, startOfPhrase } from "./clause";
import { isOther } from "./who/person";
import { type Mention, type Sentence, factsAt, isAttached, written } from "./sentence";
import { anyVerb, finite } from "./verb";
import { type Voice, mentionAt, mentionStarting, voiceOf } from "./speech/voice";

/** The beginning of an entry that says who told what follows: “Mum to EDT: …”, “Dev: …”. */
export type Label = Readonly<{
  who: Mention;
  speaker: Voice;
  /** The first word after the colon. */
  content: number;
}>;

/** In words; longer ones are sentences. */
export const longestLabel = 6;

/** The label that a sentence begins with, if what follows it is told. */
export function labelOf(sentence: Sentence): Label | undefined {
  return sentOn(sentence) ?? labelled(sentence);
}

/** “Mum to EDT: …”, “14/3 School to police, cc SW: …”: who sends it, who gets it, and a colon. */
function sentOn(sentence: Sentence): Label | undefined {
  const [sender, receiver] = sentence.mentions;
  if (sender === undefined || receiver === undefined || !isOther(sender) || sender.role === "document")
    return undefined;
  if (!standsAsSubject(sentence, [], sender) || receiver.first > sender.last + longestLabel) return undefined;
  const to = startOfPhrase(sentence, receiver) - 1;
  if (to <= sender.last || written(sentence, to) !== "to") return undefined;
  for (let word = sender.last + 1; word < to; word++) if ((factsAt(sentence, word) & anyVerb) !== 0) return undefined;
  const furthest = Math.min(sentence.last, receiver.last + longestLabel);
  let content = receiver.last + 1;
  while (content < furthest && ((sentence.tokens.before[content] as number) & Gap.Colon) === 0) {
    if ((factsAt(sentence, content) & finite) !== 0) return undefined;
    content++;
  }
  if (content > sentence.last || ((sentence.tokens.before[content] as number) & Gap.Colon) === 0) return undefined;
  return { who: sender, speaker: voiceOf(sentence, 0), content };
}

/** “Dev: I used to run for them”: a person, a colon, and a whole clause. */
function labelled(sentence: Sentence): Label | undefined {
  let content = sentence.first + 1;
  const furthest = Math.min(sentence.last, sentence.first + longestLabel);
  while (content < furthest && ((sentence.tokens.before[content] as number) & Gap.Colon) === 0) content++;
  if (content >= sentence.last || ((sentence.tokens.before[content] as number) & Gap.Colon) === 0) return undefined;
  const direct = mentionAt(sentence, content - 1);
  const index = direct ?? onlyOther(sentence, content);
  const mention = index === undefined ? undefined : sentence.mentions[index];
  if (index === undefined || mention === undefined || mention.role === "document") return undefined;
  const speaks = mentionStarting(sentence, content);
  const last = speaks?.last;
  const verb = direct === undefined ? finite : anyVerb;
  const isClause = last !== undefined && (factsAt(sentence, last + 1) & verb) !== 0;
  // “Anon caller: girls drinking in the yard”: who is no colleague and no relation is named for what they told.
  if (!isClause && (mention.role !== "adult" || speaks?.role === "name")) return undefined;
  const isBare = direct !== undefined && (factsAt(sentence, mention.first - 1) & WordFact.Determiner) === 0;
  // “EDT: she ran off at ten”, “DSL: I am worried …” is how an entry says which colleague it comes from, or who writes it;
  // not “the tutor: she …”, as nobody heads an entry.
  if (mention.role === "professional" && (isBare || speaks?.role === "writer")) return undefined;
  return { who: mention, speaker: voiceOf(sentence, index), content };
}

/** “Carer, by phone: she is …”: the one person a label without a verb of its own begins with; not “police intelligence:”. */
function onlyOther(sentence: Sentence, colon: number): number | undefined {
  // “Sister phoned in | from Leeds: …”: a place.
  const [mention, next] = sentence.mentions.filter(
    ({ role, first }) => role !== "name" || (factsAt(sentence, first - 1) & WordFact.Preposition) === 0,
  );
  if (mention === undefined || !isOther(mention) || mention.first > sentence.first + 1) return undefined;
  if (mention.last >= colon - 1 || (next !== undefined && next.first < colon)) return undefined;
  const opens = WordFact.Preposition | anyVerb;
  const after = mention.last + 1;
  if (sentence.tokens.before[after] === 0 && (factsAt(sentence, after) & opens) === 0) return undefined;
  for (let word = after; word < colon; word++) {
    const closed = WordFact.Auxiliary | WordFact.Modal | WordFact.Negation;
    if ((factsAt(sentence, word) & closed) !== 0 || isAttached(sentence, word)) return undefined;
  }
  return 0;
}
