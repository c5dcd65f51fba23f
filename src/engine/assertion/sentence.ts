import { WordFact, type Accept, type CompiledPack, type CompiledTrigger, type Role } from "../compiled";
import type { Ending, Matcher, WordSpan } from "../pattern/matcher";
import { isCapital, Kind, kindOf } from "../text/characters";
import type { Tokens } from "../text/tokens";

/** A trigger where it stands; word indexes of the paragraph. */
export type FoundTrigger = WordSpan & Readonly<{ trigger: CompiledTrigger }>;

/** A person named: by a word of a role, a pronoun, or a capitalised word that no phrase knows. */
export type Mention = WordSpan & Readonly<{ role: Role | "pronoun" | "name" }>;

/** One sentence with everything that can decide a status in it. */
export type Sentence = Readonly<{
  text: string;
  tokens: Tokens;
  facts: Int32Array;
  first: number;
  last: number;
  question: boolean;
  /** In order; those that lie inside a longer one, or inside a match, are left out. */
  triggers: readonly FoundTrigger[];
  /** Those inside a match, which decide about it only when its phrase left their place open (“is not secretive”). */
  inner: readonly FoundTrigger[];
  mentions: readonly Mention[];
  /** Told of each word looked at; for the tests that count work. */
  onLook: (() => void) | undefined;
}>;

/** Which triggers can hide one another: a negation and a reporting verb do not compete for the same words. */
function layer(trigger: CompiledTrigger): number {
  return trigger.kind === "speech" ? 1 : trigger.kind === "critique" ? 2 : 0;
}

/**
 * Collects the triggers and people of one sentence.
 * @param endings those of the sentence's words, in order.
 * @param hits matches of rules; a trigger that is part of one says nothing.
 */
export function readSentence(
  text: string,
  tokens: Tokens,
  matcher: Matcher,
  pack: Pick<CompiledPack, "accepts" | "triggers"> & Readonly<{ facts: Int32Array }>,
  range: Readonly<{ first: number; last: number; question: boolean }>,
  endings: readonly Ending[],
  hits: readonly WordSpan[],
  onLook: (() => void) | undefined,
): Sentence {
  const ends = new Map<number, number[]>();
  for (const ending of endings) {
    for (const accept of ending.accepts) {
      const { kind } = pack.accepts[accept] as Accept; // accept numbers come from the same pack
      if (kind !== "trigger" && kind !== "role") continue;
      const known = ends.get(accept);
      if (known === undefined) ends.set(accept, [ending.word]);
      else known.push(ending.word);
    }
  }
  const triggers: FoundTrigger[] = [];
  const roles: Mention[] = [];
  for (const number of Array.from(ends.keys()).sort((a, b) => a - b)) {
    const accept = pack.accepts[number] as Accept;
    for (const span of matcher.resolve(tokens, number, ends.get(number) ?? [])) {
      if (accept.kind === "trigger") {
        triggers.push({ ...span, trigger: pack.triggers[accept.trigger] as CompiledTrigger });
      } else if (accept.kind === "role") roles.push({ ...span, role: accept.role });
    }
  }
  const { free, inner } = byHits(longestOnly(triggers), hits);
  const { facts } = pack;
  return {
    text,
    tokens,
    facts,
    ...range,
    triggers: free,
    inner,
    mentions: people(text, tokens, facts, range, longestMentions(roles)),
    onLook,
  };
}

function byPlace(a: WordSpan, b: WordSpan): number {
  return a.first - b.first || b.last - a.last;
}

function longestOnly(triggers: FoundTrigger[]): readonly FoundTrigger[] {
  const kept: FoundTrigger[] = [];
  const reached: { first: number; last: number }[] = [];
  for (const one of triggers.sort(byPlace)) {
    const by = reached[layer(one.trigger)];
    if (by !== undefined && one.last <= by.last && !(one.first === by.first && one.last === by.last)) continue;
    if (by === undefined || one.last > by.last) reached[layer(one.trigger)] = one;
    kept.push(one);
  }
  return kept;
}

function byHits(
  triggers: readonly FoundTrigger[],
  hits: readonly WordSpan[],
): Readonly<{ free: readonly FoundTrigger[]; inner: readonly FoundTrigger[] }> {
  const sorted = hits.slice().sort(byPlace);
  const free: FoundTrigger[] = [];
  const inner: FoundTrigger[] = [];
  let next = 0;
  let furthest = -1;
  for (const trigger of triggers) {
    while (next < sorted.length && (sorted[next] as WordSpan).first <= trigger.first) {
      furthest = Math.max(furthest, (sorted[next] as WordSpan).last);
      next++;
    }
    if (trigger.last > furthest) free.push(trigger);
    else inner.push(trigger);
  }
  return { free, inner };
}

/** “foster carer” is a professional, though “carer” alone is listed too; of equal ones the first role listed counts. */
function longestMentions(roles: Mention[]): readonly Mention[] {
  const kept: Mention[] = [];
  let reached = -1;
  for (const one of roles.sort(byPlace)) {
    if (one.last <= reached) continue;
    reached = one.last;
    kept.push(one);
  }
  return kept;
}

function people(
  text: string,
  tokens: Tokens,
  facts: Int32Array,
  range: Readonly<{ first: number; last: number }>,
  roles: readonly Mention[],
): readonly Mention[] {
  const mentions: Mention[] = [];
  let next = 0;
  for (let word = range.first; word <= range.last; word++) {
    const role = roles[next];
    if (role !== undefined && role.first === word) {
      mentions.push(role);
      word = role.last;
      next++;
      continue;
    }
    const fact = facts[tokens.word[word] as number] ?? 0;
    if ((fact & WordFact.Pronoun) !== 0) mentions.push({ first: word, last: word, role: "pronoun" });
    else if (isName(text, tokens, word)) mentions.push({ first: word, last: word, role: "name" });
  }
  return mentions;
}

/** Capital first, small after, and no word of the lexicon: “Jade”. Also at the beginning, where it is less sure. */
function isName(text: string, tokens: Tokens, word: number): boolean {
  const start = tokens.start[word] as number;
  if (tokens.word[word] !== 0 || (tokens.end[word] as number) - start < 2) return false;
  return isCapital(text.charCodeAt(start)) && !isCapital(text.charCodeAt(start + 1));
}

/** Facts about a word of the sentence; none outside it. */
export function factsAt(sentence: Sentence, word: number): number {
  if (sentence.onLook !== undefined) sentence.onLook();
  if (word < sentence.first || word > sentence.last) return 0;
  return sentence.facts[sentence.tokens.word[word] as number] ?? 0;
}

/** Index of the first span, of spans in order, that begins at this word or later. */
export function firstFrom(spans: readonly WordSpan[], word: number): number {
  let low = 0;
  let high = spans.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((spans[middle] as WordSpan).first < word) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Index of the first word of the sentence that begins at this offset or later; one past the last when none does. */
export function wordFrom(sentence: Sentence, offset: number): number {
  let low = sentence.first;
  let high = sentence.last + 1;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sentence.tokens.start[middle] as number) < offset) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** The words of a span, as written. */
export function writtenWords(sentence: Pick<Sentence, "text" | "tokens">, span: WordSpan): string {
  return sentence.text.slice(sentence.tokens.start[span.first], sentence.tokens.end[span.last]);
}

/** True for the second part of a contraction: the “'s” of “she's”, the “n't” of “won't”. */
export function isAttached(sentence: Sentence, word: number): boolean {
  if (word <= sentence.first || word > sentence.last) return false;
  const { start, end, before } = sentence.tokens;
  if (end[word - 1] !== start[word] || before[word] !== 0) return false;
  const kind = kindOf(sentence.text.charCodeAt(start[word] as number));
  return kind === Kind.Apostrophe || (factsAt(sentence, word) & WordFact.Negation) !== 0;
}
