import { firstIndex } from "../../base/first-index";
import { WordFact, type Accept, type CompiledPack, type CompiledTrigger, type Role } from "../compiled";
import type { Matcher, WordSpan } from "../pattern/matcher";
import { isCapital, isDigit, Kind, kindOf } from "../text/characters";
import type { Tables } from "../tables";
import type { Tokens } from "../text/tokens";

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

/** A person named: by a word of a role, a pronoun, or a capitalised word that no phrase knows. */
export type Mention = WordSpan & Readonly<{ role: Role | "pronoun" | "name" }>;

/** One named by a word of a role. */
type RoleMention = WordSpan & Readonly<{ role: Role }>;

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
  const ends = new Map<number, number[]>();
  for (const ending of matcher.scan(tokens, range.first, range.last)) {
    for (const accept of ending.accepts) {
      const known = ends.get(accept);
      if (known === undefined) ends.set(accept, [ending.word]);
      else known.push(ending.word);
    }
  }
  const triggers: FoundTrigger[] = [];
  const roles: RoleMention[] = [];
  for (const number of Array.from(ends.keys()).sort((a, b) => a - b)) {
    const accept = pack.accepts[number] as Accept; // accept numbers come from the same pack
    for (const span of matcher.resolve(tokens, number, ends.get(number) ?? [])) {
      if (accept.kind === "trigger") {
        triggers.push({ ...span, trigger: pack.triggers[accept.trigger] as CompiledTrigger });
      } else if (accept.kind === "role") roles.push({ ...span, role: accept.role });
    }
  }
  const { free, inner } = byHits(longestOnly(triggers), hits, (word) => wordAt(text, tokens, word));
  const { facts } = pack;
  return {
    text,
    tokens,
    facts,
    ...range,
    triggers: watched(free, onLook),
    inner: watched(inner, onLook),
    mentions: watched(people(text, tokens, facts, range, longestMentions(roles)), onLook),
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

function longestOnly(triggers: FoundTrigger[]): readonly FoundTrigger[] {
  const kept: FoundTrigger[] = [];
  const reached: { first: number; last: number }[] = [];
  for (const one of triggers.sort(byPlace)) {
    const by = reached[layer(one.trigger)];
    if (by !== undefined && one.last <= by.last && !(one.first === by.first && one.last === by.last)) continue;
    for (const each of hides(one.trigger)) {
      const known = reached[each];
      if (known === undefined || one.last > known.last) reached[each] = one;
    }
    kept.push(one);
  }
  return kept;
}

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
      const isUsual = trigger.first === furthest.first && wordOf(trigger.last) === "to";
      const spent = isSpent(trigger, furthest) && !(isUsual && trigger.trigger.kind === "historical");
      inner.push({ ...trigger, spent, from: furthest.first, until: furthest.last });
    }
  }
  return { free, inner };
}

/** The “not” of “does not keep safe” and the “no longer” of “no longer eats” are used up by what they are part of. */
function isSpent({ trigger }: FoundTrigger, by: SaidWords): boolean {
  return trigger.kind === "historical" || trigger.kind === "critique" || by.negating;
}

/** “foster carer” is a professional, though “carer” alone is listed too; of equal ones the first role listed counts. */
function longestMentions(roles: RoleMention[]): readonly RoleMention[] {
  const kept: RoleMention[] = [];
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
  roles: readonly RoleMention[],
): readonly Mention[] {
  const mentions: Mention[] = [];
  const read: NameReader = { text, tokens, facts, range };
  let next = 0;
  for (let word = range.first; word <= range.last; word++) {
    const role = roles[next];
    if (role !== undefined && role.first === word) {
      const last = takesName(role) ? endOfName(read, role.last) : role.last;
      const isOne = role.role === "child" && isAnother(read, role);
      mentions.push({ first: isOne ? role.first - 1 : role.first, last, role: isOne ? "friend" : roleOf(read, role) });
      word = last;
      while (next < roles.length && (roles[next] as RoleMention).first <= last) next++;
      continue;
    }
    const fact = factOf(read, word);
    if ((fact & WordFact.Pronoun) !== 0) mentions.push({ first: word, last: word, role: "pronoun" });
    else if ((fact & WordFact.Title) !== 0 && endOfName(read, word) > word) {
      mentions.push({ first: word, last: endOfName(read, word), role: "adult" });
      word = endOfName(read, word);
    } else if (isName(read, word)) {
      mentions.push({ first: word, last: endOfName(read, word), role: "name" });
      word = endOfName(read, word);
    }
  }
  return mentions;
}

function roleOf(read: NameReader, mention: RoleMention): Role {
  if (mention.role === "writer" && isSomeOf(read, mention)) return "adult";
  if (mention.role === "adult" && hasChildAge(read, mention)) return "child";
  return mention.role === "child" && hasGrownAge(read, mention) ? "adult" : mention.role;
}

/** “Two of | us think …”: the writer need not be one of them. */
function isSomeOf(read: NameReader, { first }: WordSpan): boolean {
  if (first < read.range.first + 2 || wordOf(read, first - 1) !== "of") return false;
  return (factOf(read, first - 2) & WordFact.Number) !== 0;
}

/** “My client, aged 46”: no child. */
function hasGrownAge(read: NameReader, { last }: WordSpan): boolean {
  if (!isAged(read, last + 1)) return false;
  const figure = wordOf(read, last + 2);
  return figure.length === 2 && figuresIn(figure) === 2 && (figure >= "20" || figure === "18" || figure === "19");
}

/** “The other lad”, “a second boy”, “a different girl”: not the child that the record is about. */
function isAnother(read: NameReader, { first }: WordSpan): boolean {
  if (first === read.range.first || read.tokens.before[first] !== 0) return false;
  return ["another", "other", "different", "second", "third"].indexOf(wordOf(read, first - 1)) >= 0;
}

/** “Female, 14”, “male aged 16”, “15 year old female”: reports call a child so. */
function hasChildAge(read: NameReader, { first, last }: WordSpan): boolean {
  const follows = isAged(read, last + 1) ? last + 2 : last + 1;
  const isParted = follows === last + 2 || (read.tokens.before[follows] as number) !== 0;
  if (follows <= read.range.last && isParted && isChildAge(wordOf(read, follows))) return true;
  for (let word = first - 1; word >= read.range.first && word >= first - 3; word--) {
    if ((read.tokens.before[word + 1] as number) !== 0) return false;
    const figure = wordOf(read, word);
    if (isChildAge(figure)) return figuresIn(figure) < figure.length || yearWords.indexOf(wordOf(read, word + 1)) >= 0;
  }
  return false;
}

function isAged(read: NameReader, word: number): boolean {
  return word < read.range.last && wordOf(read, word) === "aged";
}

/** After a figure: “14 y”, “15 year old”. */
const yearWords: readonly string[] = ["y", "yo", "yr", "yrs", "year", "years"];

/** How many figures a word begins with. */
function figuresIn(word: string): number {
  let figures = 0;
  while (figures < word.length && isDigit(word.charCodeAt(figures))) figures++;
  return figures;
}

/** “14”, “14yo”; smaller figures count other things as often as years. */
function isChildAge(word: string): boolean {
  const figures = figuresIn(word);
  const figure = word.slice(0, figures);
  const isSmall = figure === "8" || figure === "9" || (figures === 2 && figure >= "10" && figure <= "17");
  return isSmall && (word.length === figures || ["yo", "yr", "yrs"].indexOf(word.slice(figures)) >= 0);
}

function wordOf({ text, tokens }: NameReader, word: number): string {
  return wordAt(text, tokens, word);
}

function wordAt(text: string, tokens: Tokens, word: number): string {
  return text.slice(tokens.start[word], tokens.end[word]).toLowerCase();
}

type NameReader = Readonly<{
  text: string;
  tokens: Tokens;
  facts: Int32Array;
  range: Readonly<{ first: number; last: number }>;
}>;

function factOf({ facts, tokens }: NameReader, word: number): number {
  return facts[tokens.word[word] as number] ?? 0;
}

/** “her friend Jade”, “PC Odell”: one person, not two. */
function takesName(role: Mention): boolean {
  return role.role !== "writer" && role.role !== "document";
}

/** The last word of a name that may follow `word`; `word` itself when none does. Four words are enough for any name. */
function endOfName(read: NameReader, word: number): number {
  let last = word;
  while (
    last < read.range.last &&
    last < word + 4 &&
    read.tokens.before[last + 1] === 0 &&
    (hasNameShape(read, last + 1) || (hasNameShape(read, last) && isInitial(read, last + 1)))
  ) {
    last++;
  }
  return last;
}

/** The “P” of “Lewis P”. */
function isInitial({ text, tokens }: NameReader, word: number): boolean {
  const start = tokens.start[word] as number;
  if ((tokens.end[word] as number) - start !== 1 || !isCapital(text.charCodeAt(start))) return false;
  return text.charAt(start) !== "I" && text.charAt(start) !== "A";
}

/**
 * Capital first, small after, and no word of the lexicon: “Jade”. The first word of a sentence always has a capital, so
 * there a verb has to follow, or a mark.
 */
function isName(read: NameReader, word: number): boolean {
  if (!hasNameShape(read, word)) return false;
  if (word > read.range.first || word === read.range.last) return true;
  const follows = factOf(read, word + 1);
  const usual = anyVerb | WordFact.Modal | WordFact.Adverb | WordFact.Coordinator | WordFact.Negation;
  return (follows & usual) !== 0 || read.tokens.before[word + 1] !== 0 || hasNameShape(read, word + 1);
}

const anyVerb = WordFact.Singular | WordFact.Past | WordFact.Base | WordFact.Participle | WordFact.Auxiliary;

function hasNameShape({ text, tokens }: NameReader, word: number): boolean {
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
