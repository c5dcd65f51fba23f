import { firstIndex } from "../../base/first-index";
import { WordFact, type Accept, type CompiledPack, type CompiledTrigger } from "../compiled";
import type { Ends } from "../pattern/ends";
import type { Matcher, WordSpan } from "../pattern/matcher";
import { Kind, kindOf } from "../text/characters";
import type { Tables } from "../tables";
import type { Tokens } from "../text/tokens";
import { people, type Mention, type RoleMention, type SexedWords } from "./who/people";

export type { Mention } from "./who/people";

/** A trigger where it stands; word indexes of the paragraph. */
export type FoundTrigger = WordSpan & Readonly<{ trigger: CompiledTrigger }>;

/**
 * A match; whether its own phrase says “no”, whether that denies what the rest of it names (“is not | manipulative”), whether
 * it is wording, which alone can be questioned as such, and whether it is a sign, which tells what is done to a child by
 * others too; whether it is how things are at the child's home, whoever there it is said of.
 */
export type SaidWords = WordSpan &
  Readonly<{ negating: boolean; denied?: boolean; wording: boolean; sign?: boolean; home?: boolean }>;

/**
 * A trigger inside a match of a rule. About that match it decides nothing; about other rules' matches it does, unless it
 * is `spent`: then only about those that overlap the words from `from` to `until`.
 */
export type InnerTrigger = FoundTrigger & Readonly<{ spent: boolean; from: number; until: number }>;

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
  inner: readonly InnerTrigger[];
  mentions: readonly Mention[];
  /** Told of each word looked at; for the tests that count work. */
  onLook: (() => void) | undefined;
}>;

/** Which triggers can hide one another: a negation and a reporting verb do not compete for the same words. */
function layer({ kind, direction }: CompiledTrigger): number {
  switch (kind) {
    case "speech":
      return 1;
    case "naming":
      return 2;
    case "other-person":
      return 3;
    case "source":
      return 4;
    default:
      // A remark on what stands before says nothing about its own sentence.
      return direction === "previous" ? 5 : 0;
  }
}

/**
 * The layers in which a trigger hides shorter ones. What is no trigger at all hides reporting verbs too (“reported
 * missing”), and so does what questions them (“cannot be described as”).
 */
function hides(trigger: CompiledTrigger): readonly number[] {
  const own = layer(trigger);
  return own === 0 && (trigger.kind === "pseudo" || trigger.kind === "critique") ? [0, 1] : [own];
}

/**
 * Collects the triggers and people of one sentence.
 * @param matcher for triggers and people.
 * @param hits matches of rules; a trigger that is part of one says nothing about it.
 */
export function readSentence(
  text: string,
  tokens: Tokens,
  matcher: Matcher,
  pack: Pick<CompiledPack, "triggers"> & Pick<Tables, "accepts" | "facts">,
  range: Readonly<{ first: number; last: number; question: boolean }>,
  hits: readonly SaidWords[],
  onLook: (() => void) | undefined,
): Sentence {
  const endings = matcher.scan(tokens, range.first, range.last);
  const triggers: FoundTrigger[] = [];
  const roles: RoleMention[] = [];
  const sexed: SexedWords[] = [];
  for (const number of Array.from(endings.keys()).sort((a, b) => a - b)) {
    const accept = pack.accepts[number] as Accept; // accept numbers come from the same pack
    for (const span of matcher.resolve(tokens, number, endings.get(number) as Ends)) {
      if (accept.kind === "trigger") {
        triggers.push({ ...span, trigger: pack.triggers[accept.trigger] as CompiledTrigger });
      } else if (accept.kind === "role") roles.push({ ...span, role: accept.role });
      else if (accept.kind === "sex") sexed.push({ ...span, sex: accept.sex });
    }
  }
  const isWhole = ({ last }: WordSpan) => last === range.last || tokens.before[last + 1] !== 0;
  const { free, inner } = byHits(longestOnly(triggers, isWhole), hits, (word) =>
    text.slice(tokens.start[word], tokens.end[word]).toLowerCase(),
  );
  const { facts } = pack;
  return {
    text,
    tokens,
    facts,
    ...range,
    triggers: watched(free, onLook),
    inner: watched(inner, onLook),
    mentions: watched(people({ text, tokens, facts, range }, roles, sexed), onLook),
    onLook,
  };
}

/** Where work is counted, whoever goes through a list is counted too. */
function watched<Item>(items: readonly Item[], onLook: (() => void) | undefined): readonly Item[] {
  if (onLook === undefined) return items;
  return new Proxy(items, {
    get(list, key): unknown {
      onLook();
      return Reflect.get(list, key);
    },
  });
}

function byPlace(a: WordSpan, b: WordSpan): number {
  return a.first - b.first || b.last - a.last;
}

/** @param isWhole whether nothing follows some words: an answer that goes on hides nothing (“was | not asked | for nudes”). */
function longestOnly(triggers: FoundTrigger[], isWhole: (words: WordSpan) => boolean): readonly FoundTrigger[] {
  const kept: FoundTrigger[] = [];
  const reached: { first: number; last: number }[] = [];
  for (const one of triggers.sort(byPlace)) {
    const by = reached[layer(one.trigger)];
    if (by !== undefined && one.last <= by.last && !(one.first === by.first && one.last === by.last)) continue;
    const hidden = one.trigger.direction !== "answer" || isWhole(one) ? hides(one.trigger) : [];
    for (const each of hidden) {
      const known = reached[each];
      if (known === undefined || one.last > known.last) reached[each] = one;
    }
    kept.push(one);
  }
  return kept;
}

/** In words: “[the girl | used to run away]”. */
export const furthestSubject = 2;

function byHits(
  triggers: readonly FoundTrigger[],
  hits: readonly SaidWords[],
  wordOf: (word: number) => string,
): Readonly<{ free: readonly FoundTrigger[]; inner: readonly InnerTrigger[] }> {
  const sorted = hits.slice().sort(byPlace);
  const free: FoundTrigger[] = [];
  const inner: InnerTrigger[] = [];
  let next = 0;
  let furthest: SaidWords | undefined;
  for (const trigger of triggers) {
    while (next < sorted.length && (sorted[next] as SaidWords).first <= trigger.first) {
      const one = sorted[next] as SaidWords; // next < length
      if (furthest === undefined || one.last > furthest.last) furthest = one;
      next++;
    }
    if (furthest === undefined || trigger.last > furthest.last) free.push(trigger);
    else {
      // “[Used to hide food] and | wet the bed”: it is said of both verbs.
      const isUsual = trigger.first <= furthest.first + furthestSubject && wordOf(trigger.last) === "to";
      const spent = isSpent(trigger, furthest) && !(isUsual && trigger.trigger.kind === "historical");
      inner.push({ ...trigger, spent, from: furthest.first, until: furthest.last });
    }
  }
  return { free, inner };
}

/** The “not” of “does not keep safe” and the “no longer” of “no longer eats” are used up by what they are part of. */
function isSpent({ trigger }: FoundTrigger, by: SaidWords): boolean {
  const { kind } = trigger;
  // “[Exploring her sexuality]”: what is judged is not planned.
  return (
    kind === "historical" ||
    kind === "critique" ||
    (by.negating && by.denied !== true) ||
    (kind === "hypothetical" && by.wording)
  );
}

/** Facts about a word of the sentence; none outside it. */
export function factsAt(sentence: Sentence, word: number): number {
  if (sentence.onLook !== undefined) sentence.onLook();
  if (word < sentence.first || word > sentence.last) return 0;
  return sentence.facts[sentence.tokens.word[word] as number] ?? 0;
}

/** Index of the first span, of spans in order, that begins at this word or later. */
export function firstFrom(spans: readonly WordSpan[], word: number): number {
  return firstIndex(0, spans.length, (index) => (spans[index] as WordSpan).first >= word);
}

/** Whether a trigger of this kind begins at this word. */
export function beginsTrigger(sentence: Sentence, word: number, kind: CompiledTrigger["kind"]): boolean {
  for (let index = firstFrom(sentence.triggers, word); index < sentence.triggers.length; index++) {
    const found = sentence.triggers[index] as FoundTrigger; // index < length
    if (found.first !== word) return false;
    if (found.trigger.kind === kind) return true;
  }
  return false;
}

/** Index of the first word of the sentence that begins at this offset or later; one past the last when none does. */
export function wordFrom(sentence: Sentence, offset: number): number {
  const { first, last, tokens } = sentence;
  return firstIndex(first, last + 1, (word) => (tokens.start[word] as number) >= offset);
}

/** A word in small letters; "" outside the sentence. For the few words of grammar that no list can replace: “that”, “by”. */
export function written(sentence: Sentence, word: number): string {
  if (word < sentence.first || word > sentence.last) return "";
  return sentence.text.slice(sentence.tokens.start[word], sentence.tokens.end[word]).toLowerCase();
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
