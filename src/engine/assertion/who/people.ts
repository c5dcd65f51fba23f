import { firstIndex } from "../../../base/first-index";
import { WordFact, type Role, type Sex } from "../../compiled";
import type { WordSpan } from "../../pattern/matcher";
import { isCapital, isDigit } from "../../text/characters";
import { isUnknown, type Tokens } from "../../text/tokens";

/** A person named: by a word of a role, a pronoun, or a capitalised word that no phrase knows. */
export type Mention = WordSpan &
  Readonly<{
    role: Role | "pronoun" | "name";
    /** Whether “she” or “he” may stand for them, where their own words say so: “mum”, “Mr Hale (invented)”, “he”. */
    sex?: Sex;
  }>;

/** One named by a word of a role. */
export type RoleMention = WordSpan & Readonly<{ role: Role }>;

/** Words that say whether somebody is a she or a he. */
export type SexedWords = WordSpan & Readonly<{ sex: Sex }>;

/** The words of a sentence. */
export type Words = Readonly<{
  text: string;
  tokens: Tokens;
  facts: Int32Array;
  range: Readonly<{ first: number; last: number }>;
}>;

/** “foster carer” is a professional, though “carer” alone is listed too; of equal ones the first role listed counts. */
function longestOf<Span extends WordSpan>(spans: Span[]): readonly Span[] {
  const kept: Span[] = [];
  let reached = -1;
  for (const one of spans.sort((a, b) => a.first - b.first || b.last - a.last)) {
    if (one.last <= reached) continue;
    reached = one.last;
    kept.push(one);
  }
  return kept;
}

/**
 * Everybody whom a sentence names, in order.
 * @param named the words for who somebody is, as they were found.
 * @param saidSex those that say whether it is a she or a he.
 */
export function people(read: Words, named: RoleMention[], saidSex: SexedWords[]): readonly Mention[] {
  const roles = longestOf(named);
  const sexed = longestOf(saidSex);
  const mentions: Mention[] = [];
  const { range } = read;
  let next = 0;
  for (let word = range.first; word <= range.last; word++) {
    const role = roles[next];
    if (role !== undefined && role.first === word) {
      const last = takesName(role) ? endOfName(read, role.last) : role.last;
      const own = roleOf(read, role);
      const isOne = own === "child" && isAnother(read, role);
      const named = { first: isOne ? role.first - 1 : role.first, last };
      // Of “his mate's sister” the last word says who it is.
      mentions.push({ ...named, role: isOne ? "friend" : own, ...sexOf(sexed, role.first, role.last) });
      word = last;
      while (next < roles.length && (roles[next] as RoleMention).first <= last) next++;
      continue;
    }
    const fact = factOf(read, word);
    if ((fact & WordFact.Pronoun) !== 0) {
      mentions.push({ first: word, last: word, role: "pronoun", ...sexOfPronoun(fact) });
    } else if ((fact & WordFact.Title) !== 0 && endOfName(read, word) > word) {
      mentions.push({ first: word, last: endOfName(read, word), role: "adult", ...sexOf(sexed, word, word) });
      word = endOfName(read, word);
    } else if (isName(read, word)) {
      mentions.push({ first: word, last: endOfName(read, word), role: "name" });
      word = endOfName(read, word);
    }
  }
  return mentions;
}

function sexOf(sexed: readonly SexedWords[], first: number, last: number): Readonly<{ sex?: Sex }> {
  const found = sexed[firstIndex(0, sexed.length, (index) => (sexed[index] as SexedWords).first > last) - 1];
  return found === undefined || found.first < first ? {} : { sex: found.sex };
}

function sexOfPronoun(fact: number): Readonly<{ sex?: Sex }> {
  if ((fact & WordFact.She) !== 0) return { sex: "woman" };
  return (fact & WordFact.He) !== 0 ? { sex: "man" } : {};
}

function roleOf(read: Words, mention: RoleMention): Role {
  if (mention.role === "writer" && isSomeOf(read, mention)) return "adult";
  if (mention.role === "adult" && hasChildAge(read, mention)) return "child";
  return mention.role === "child" && hasGrownAge(read, mention) ? "adult" : mention.role;
}

/** “Two of | us think …”: the writer need not be one of them. */
function isSomeOf(read: Words, { first }: WordSpan): boolean {
  if (first < read.range.first + 2 || wordOf(read, first - 1) !== "of") return false;
  return (factOf(read, first - 2) & WordFact.Number) !== 0;
}

/** “My client, aged 46”: no child. */
function hasGrownAge(read: Words, { last }: WordSpan): boolean {
  if (!isAged(read, last + 1)) return false;
  const figure = wordOf(read, last + 2);
  return figure.length === 2 && figuresIn(figure) === 2 && (figure >= "20" || figure === "18" || figure === "19");
}

/** “The other lad”, “a second boy”, “a different girl”: not the child that the record is about. */
function isAnother(read: Words, { first }: WordSpan): boolean {
  if (first === read.range.first || read.tokens.before[first] !== 0) return false;
  return ["another", "other", "different", "second", "third"].indexOf(wordOf(read, first - 1)) >= 0;
}

/** “Female, 14”, “male aged 16”, “15 year old female”: reports call a child so. */
function hasChildAge(read: Words, { first, last }: WordSpan): boolean {
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

function isAged(read: Words, word: number): boolean {
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

function wordOf({ text, tokens }: Words, word: number): string {
  return text.slice(tokens.start[word], tokens.end[word]).toLowerCase();
}

function factOf({ facts, tokens }: Words, word: number): number {
  return facts[tokens.word[word] as number] ?? 0;
}

/** “her friend Jade”, “PC Odell”: one person, not two. */
function takesName(role: Mention): boolean {
  return role.role !== "writer" && role.role !== "document";
}

/** The last word of a name that may follow `word`; `word` itself when none does. Four words are enough for any name. */
function endOfName(read: Words, word: number): number {
  let last = word;
  while (
    last < read.range.last &&
    last < word + 4 &&
    read.tokens.before[last + 1] === 0 &&
    (hasNameShape(read, last + 1) ||
      isTitled(read, last + 1) ||
      (hasNameShape(read, last) && isInitial(read, last + 1)))
  ) {
    last++;
  }
  return last;
}

/** The “Price” of “Mr Price”, though it is a word too. */
function isTitled(read: Words, word: number): boolean {
  return (factOf(read, word - 1) & WordFact.Title) !== 0 && isCapitalised(read, word);
}

/** The “P” of “Lewis P”. */
function isInitial({ text, tokens }: Words, word: number): boolean {
  const start = tokens.start[word] as number;
  if ((tokens.end[word] as number) - start !== 1 || !isCapital(text.charCodeAt(start))) return false;
  return text.charAt(start) !== "I" && text.charAt(start) !== "A";
}

/**
 * Capital first, small after, and no word of the lexicon: “Jade”. The first word of a sentence always has a capital, so
 * there a verb has to follow, or a mark.
 */
function isName(read: Words, word: number): boolean {
  if (!hasNameShape(read, word)) return false;
  if (word > read.range.first || word === read.range.last) return true;
  const follows = factOf(read, word + 1);
  const usual = anyVerb | WordFact.Modal | WordFact.Adverb | WordFact.Coordinator | WordFact.Negation;
  return (follows & usual) !== 0 || read.tokens.before[word + 1] !== 0 || hasNameShape(read, word + 1);
}

const anyVerb = WordFact.Singular | WordFact.Past | WordFact.Base | WordFact.Participle | WordFact.Auxiliary;

function hasNameShape(read: Words, word: number): boolean {
  return isUnknown(read.tokens, word) && isCapitalised(read, word);
}

/** “Jade”; not “CSE” nor “J”. */
function isCapitalised({ text, tokens }: Words, word: number): boolean {
  const start = tokens.start[word] as number;
  if ((tokens.end[word] as number) - start < 2) return false;
  return isCapital(text.charCodeAt(start)) && !isCapital(text.charCodeAt(start + 1));
}
