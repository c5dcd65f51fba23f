import type { CompiledTrigger } from "../compiled";
import type { WordSpan } from "../pattern/matcher";
import { Gap } from "../text/tokens";
import { WordFact } from "../compiled";
import { isLackOver } from "./lack";
import { factsAt, written, type FoundTrigger, type InnerTrigger, type SaidWords, type Sentence } from "./sentence";
import { endsIn, isUntil, isYear, labels, lastsInto } from "./time";
import { finite } from "./verb";

/** What a trigger can decide by reaching over words. */
export type Axis = "absent" | "possible" | "hypothetical" | "historical" | "other-person" | "critique";

/** For each match, the trigger that reaches it on each axis. */
export type Reached = Readonly<Partial<Record<Axis, FoundTrigger>>>;

/** Brackets inside brackets; deeper ones are mistakes of typing. */
const deepestBracket = 4;

const axes: readonly Axis[] = ["absent", "possible", "hypothetical", "historical", "other-person", "critique"];

/**
 * Two sweeps over the sentence, after ConText: forward triggers lie open until a cut, backward ones the other way
 * round; on one axis a forward trigger wins. Work grows with words, triggers and matches added up, never multiplied.
 * @param hits sorted by their first word.
 */
export function reach(sentence: Sentence, cuts: readonly boolean[], hits: readonly SaidWords[]): readonly Reached[] {
  const backward = sweepBackward(sentence, cuts, hits);
  const forward = sweepForward(sentence, cuts, hits);
  return hits.map((_, index) => ({ ...backward[index], ...forward[index] }));
}

type Registers = Partial<Record<Axis, FoundTrigger>>;

/**
 * Registers of one sweep: what lies open, what a match begins inside, what only matches beside it may take, and what a
 * match begins inside that a longer one has used up.
 */
type Sweep = { open: Registers; crossing: Registers; spent: Registers; crossingSpent: Registers };

function sweepForward(sentence: Sentence, cuts: readonly boolean[], hits: readonly SaidWords[]): Reached[] {
  const triggers = all(sentence).filter(
    ({ trigger }) => trigger.direction === "forward" || trigger.direction === "both",
  );
  const byStart = triggers.slice().sort((a, b) => a.first - b.first);
  const byEnd = triggers.slice().sort((a, b) => a.last - b.last);
  const reached: Reached[] = [];
  // Triggers that a match begins inside: “has not been | seen getting into cars”.
  const sweep: Sweep = { open: {}, crossing: {}, spent: {}, crossingSpent: {} };
  const brackets: Registers[] = [];
  let ended = 0;
  let begun = 0;
  let hit = 0;
  let isFronted = true;
  // “When she was six, | …”: the verb of the time itself.
  const timeBefore =
    byStart.find(({ trigger, first }) => trigger.kind === "historical" && first === sentence.first)?.last ?? -1;
  let isAside = false;
  let asideFrom: number | undefined;
  let thatAt = -1; // the first one
  for (let word = sentence.first; word <= sentence.last && hit < hits.length; word++) {
    const gaps = sentence.tokens.before[word] as number;
    // What is opened inside brackets closes with them: “(not a pupil) was …”.
    if ((gaps & Gap.Close) !== 0) sweep.open = brackets.pop() ?? sweep.open;
    const isCut = cuts[word - sentence.first] === true;
    // “Three years ago, | there was …”, “Things to ask: | how …”: what stands before its sentence holds for all of it.
    const lasting = isCut
      ? (lastingOver(sentence, gaps, isFronted, sweep.open) ??
        (lastsInto(sentence, word, sweep.open.historical) ? "historical" : undefined))
      : undefined;
    if (isCut)
      sweep.open = { ...kept(sentence, sweep.open, lasting, word), ...saidAgain(sentence, sweep.open, word, thatAt) };
    if (thatAt < 0 && written(sentence, word) === "that") thatAt = word;
    for (; ended < byEnd.length && (byEnd[ended] as FoundTrigger).last < word; ended++) {
      const trigger = byEnd[ended] as FoundTrigger;
      // A cut at this very word closes what was opened before it.
      if (isMonth(sentence, trigger)) continue;
      const isKept = !isCut || trigger.trigger.kind === lasting || isLabel(sentence, trigger, word);
      if (isKept && (gaps & Gap.Close) === 0) put(sweep, trigger);
      // “He was never any bother until January and now …”: a denial holds no longer.
      if (trigger.trigger.kind === "historical" && isUntil(sentence, trigger)) delete sweep.open.absent;
    }
    // “Has stopped wearing it | and changes on the way”: what is so now is not over.
    if (isSaidOfNow(sentence, word) || isAfterStop(sentence, word, sweep.open.historical)) delete sweep.open.historical;
    // “Does not eat | and goes missing”, “nobody shouts | and they give me drink”: the denial is of the first alone.
    if (isSaidAnew(sentence, word, sweep.open.absent)) delete sweep.open.absent;
    if (isLackOver(sentence, sweep.open.absent, word)) delete sweep.open.absent;
    // “…, whom she has never met, | texts her”, “told me, not him, | that …”: a denial within an aside ends with it.
    if ((gaps & Gap.Comma) !== 0 && isWithin(sentence, sweep.open.absent, asideFrom, word)) delete sweep.open.absent;
    if ((gaps & Gap.Comma) !== 0) asideFrom = (factsAt(sentence, word) & WordFact.Relative) !== 0 ? word : undefined;
    // “Previously, | as the file shows, | she …”
    if ((gaps & Gap.Comma) !== 0) isAside = isFronted && written(sentence, word) === "as";
    const isVerb = (factsAt(sentence, word) & finite) !== 0 && !isAside && word > timeBefore;
    if (isVerb || (hits[hit] as WordSpan).first <= word) isFronted = false;
    if ((gaps & Gap.Open) !== 0 && brackets.length < deepestBracket) brackets.push({ ...sweep.open });
    for (; begun < byStart.length && (byStart[begun] as FoundTrigger).first < word; begun++) {
      cross(sweep, byStart[begun] as FoundTrigger);
    }
    for (; hit < hits.length && (hits[hit] as WordSpan).first === word; hit++) {
      reached[hit] = within(
        sentence,
        sweep,
        hits[hit] as SaidWords,
        isAny(sentence, word),
        (trigger) => word - trigger.last,
      );
    }
  }
  return reached;
}

function isSaidOfNow(sentence: Sentence, word: number): boolean {
  if ((factsAt(sentence, word) & WordFact.Coordinator) === 0) return false;
  const fact = factsAt(sentence, word + 1);
  return (fact & WordFact.Singular) !== 0 && (fact & (WordFact.Plural | WordFact.Past | WordFact.Base)) === 0;
}

/** “Has stopped seeing his friends and | dropped out”: only another “-ing” would be what was stopped. */
function isAfterStop(sentence: Sentence, word: number, past: FoundTrigger | undefined): boolean {
  if (past === undefined || (factsAt(sentence, word) & WordFact.Coordinator) === 0) return false;
  if (["stopped", "ceased"].indexOf(written(sentence, past.last)) < 0) return false;
  return (factsAt(sentence, word + 1) & (WordFact.Past | WordFact.Participle)) !== 0;
}

/**
 * Whether an “and” goes on with what is so: with a verb that its “does not” cannot be part of (“does not eat and | goes”,
 * where “does not eat and | go” would be denied), or with a subject of its own after “nobody”.
 */
function isSaidAnew(sentence: Sentence, word: number, denial: FoundTrigger | undefined): boolean {
  if (denial === undefined || denial.last >= word || written(sentence, word) === "or") return false;
  if ((factsAt(sentence, word) & WordFact.Coordinator) === 0) return false;
  const denies = written(sentence, denial.last);
  if (denies === "nobody" || denies === "one") return (factsAt(sentence, word + 1) & WordFact.Pronoun) !== 0;
  const isPlain = denial.first === denial.last && (factsAt(sentence, denial.first) & WordFact.Negation) !== 0;
  const isDo = (factsAt(sentence, denial.first - 1) & (WordFact.Auxiliary | WordFact.Modal)) !== 0;
  return isPlain && isDo && isOnlyVerb(sentence, word + 1);
}

/** “Goes”, “hides her phone”; not “bruises” nor “calls from men”, which are nouns as often. */
function isOnlyVerb(sentence: Sentence, word: number): boolean {
  const fact = factsAt(sentence, word);
  const other = WordFact.Base | WordFact.Past | WordFact.Participle | WordFact.Auxiliary | WordFact.Plural;
  if ((fact & WordFact.Singular) === 0 || (fact & other) !== 0) return false;
  if (neverNouns.indexOf(written(sentence, word)) >= 0) return true;
  const objects = WordFact.Determiner | WordFact.ObjectPronoun | WordFact.Ing | WordFact.Number;
  return (factsAt(sentence, word + 1) & objects) !== 0;
}

const neverNouns: readonly string[] = [
  ...["goes", "comes", "gets", "keeps", "says", "tells", "takes", "makes", "spends", "sleeps", "sends", "meets"],
  ...["minimises", "disengages", "refuses", "becomes", "carries", "hides", "steals", "uses", "self-harms", "absconds"],
];

/** Whether a denial belongs to the relative clause that a comma ends, or is itself set between two commas. */
function isWithin(
  sentence: Sentence,
  denial: FoundTrigger | undefined,
  asideFrom: number | undefined,
  comma: number,
): boolean {
  if (denial === undefined) return false;
  if (asideFrom !== undefined) return denial.first >= asideFrom;
  const isSetOff = ((sentence.tokens.before[denial.first] as number) & Gap.Comma) !== 0;
  return isSetOff && comma - denial.last <= longestSetOff && written(sentence, denial.first) === "not";
}

/** In words: “not | me”, “not | the lad”, with the word after. */
const longestSetOff = 3;

/** “Ruled out: | …”, “considered and not present: | …”; not “no concerns: …”, which says what it is that concerns nobody. */
function isLabel(sentence: Sentence, { trigger: { kind }, first, last }: FoundTrigger, word: number): boolean {
  // “Dec 2020: …”, “2016–2018 – …”: the date of an entry.
  const isDate = kind === "historical" && first === sentence.first && last === word - 1;
  if (isDate && first < last && isYear(written(sentence, last))) return true;
  if (((sentence.tokens.before[word] as number) & Gap.Colon) === 0 || last !== word - 1) return false;
  if (kind === "historical") return first === last && labels.indexOf(written(sentence, first)) >= 0;
  if (kind !== "absent" && kind !== "possible") return false;
  // “What are we worried about: …” is asked of all that follows, which is what is known.
  if (kind === "possible" && written(sentence, sentence.first) === "what") return false;
  // “Please don't: …” asks for something.
  if (first === last && (factsAt(sentence, first) & WordFact.Negation) !== 0) return false;
  const opens = written(sentence, first);
  return opens !== "no" && opens !== "nil" && opens !== "none";
}

/** “Was | [frightened to say no]”: the fear is what the match tells, and no doubt of the writer's. */
function isFearOf(sentence: Sentence, { first, last }: FoundTrigger, hit: WordSpan): boolean {
  if (last !== hit.first || first >= last) return false;
  return ["anxious", "afraid", "frightened", "scared", "terrified", "petrified"].indexOf(written(sentence, last)) >= 0;
}

/** “The second week of May”: no modal. */
export function isMonth({ text, tokens, first }: Sentence, trigger: FoundTrigger): boolean {
  if (trigger.first !== trigger.last || trigger.first === first) return false;
  return text.slice(tokens.start[trigger.first], tokens.end[trigger.last]) === "May";
}

/** What can hold for a sentence that it stands before: a time and its comma, a question and its colon. */
function lastingOver(
  sentence: Sentence,
  gaps: number,
  isFronted: boolean,
  { historical }: Registers,
): Axis | undefined {
  if ((gaps & Gap.Comma) !== 0) return isFronted ? "historical" : undefined;
  // “Autumn 2019: …”, “2012–14 – …”: the date of an entry.
  const isDated = isFronted && historical !== undefined && isYear(written(sentence, historical.last));
  if (isDated && historical.first === sentence.first) return "historical";
  return (gaps & Gap.Colon) !== 0 ? "hypothetical" : undefined;
}

/** What still lies open at a cut. */
function kept(sentence: Sentence, open: Registers, lasting: Axis | undefined, word: number): Registers {
  const left = lasting === undefined ? {} : only(open, lasting);
  if (!isSecondVerb(sentence, word)) return left;
  return {
    ...left,
    ...asked(sentence, open),
    ...(written(sentence, word) === "or" ? deniedClause(sentence, open) : {}),
  };
}

/** “Denies that she was hit | or that he …”: what stood before the first “that” holds for the next one. */
function saidAgain(sentence: Sentence, open: Registers, word: number, thatAt: number): Registers {
  const isAgain = (factsAt(sentence, word) & WordFact.Coordinator) !== 0 && written(sentence, word + 1) === "that";
  const left: Registers = {};
  if (!isAgain || thatAt < 0) return left;
  for (const axis of axes) {
    const by = open[axis];
    if (by !== undefined && by.last <= thatAt) left[axis] = by;
  }
  return left;
}

/** “Whether he was filmed | and is being blackmailed”, “nothing to suggest that he carries a knife | or is …”: the same subject goes on. */
function isSecondVerb(sentence: Sentence, word: number): boolean {
  if ((factsAt(sentence, word) & WordFact.Coordinator) === 0) return false;
  const verb = factsAt(sentence, word + 1);
  return (verb & WordFact.Auxiliary) !== 0 && (verb & (WordFact.Be | WordFact.Have)) !== 0;
}

/** What is asked by a “whether” or an “if”. */
function asked(sentence: Sentence, open: Registers): Registers {
  const left: Registers = {};
  for (const axis of ["hypothetical", "possible"] as const) {
    const by = open[axis];
    if (by !== undefined && ["whether", "if"].indexOf(written(sentence, by.last)) >= 0) left[axis] = by;
  }
  return left;
}

/** What is denied with “nothing to suggest”, “no evidence that”. */
function deniedClause(sentence: Sentence, { absent }: Registers): Registers {
  if (absent === undefined || ["suggest", "indicate", "show", "that"].indexOf(written(sentence, absent.last)) < 0)
    return {};
  return { absent };
}

function only(open: Registers, axis: Axis): Registers {
  const one = open[axis];
  return one === undefined ? {} : { [axis]: one };
}

function sweepBackward(sentence: Sentence, cuts: readonly boolean[], hits: readonly SaidWords[]): Reached[] {
  const triggers = all(sentence).filter(({ trigger, first }) => {
    if (trigger.direction === "answer") return isAnswer(sentence, first);
    return trigger.direction === "backward" || trigger.direction === "both";
  });
  const byStart = triggers.slice().sort((a, b) => b.first - a.first);
  const byEnd = triggers.slice().sort((a, b) => b.last - a.last);
  const order = hits.map((_, index) => index).sort((a, b) => (hits[b] as WordSpan).last - (hits[a] as WordSpan).last);
  const reached: Reached[] = [];
  const sweep: Sweep = { open: {}, crossing: {}, spent: {}, crossingSpent: {} };
  const brackets: Registers[] = [];
  let started = 0;
  let ended = 0;
  let at = 0;
  for (let word = sentence.last; word >= sentence.first && at < order.length; word--) {
    for (; started < byStart.length && (byStart[started] as FoundTrigger).first > word; started++) {
      const trigger = byStart[started] as FoundTrigger;
      const answers = trigger.trigger.direction === "answer";
      if (answers || cuts[trigger.first - sentence.first] !== true) put(sweep, trigger);
    }
    for (; ended < byEnd.length && (byEnd[ended] as FoundTrigger).last > word; ended++) {
      cross(sweep, byEnd[ended] as FoundTrigger);
    }
    // “Hid under the bed (dad was deported in 2022)”: a bracket that says more than the time keeps the time for itself.
    if (word < sentence.last) {
      const gaps = sentence.tokens.before[word + 1] as number;
      if ((gaps & Gap.Open) !== 0) sweep.open = outOf(sweep.open, brackets.pop(), word + 1);
      if ((gaps & Gap.Close) !== 0 && brackets.length < deepestBracket) brackets.push({ ...sweep.open });
    }
    // “[Agreed to it and] | has not reported …”: the match took in the “and” that the next clause begins with.
    if (cuts[word - sentence.first] === true && (factsAt(sentence, word) & WordFact.Coordinator) !== 0) sweep.open = {};
    for (; at < order.length && (hits[order[at] as number] as WordSpan).last === word; at++) {
      const index = order[at] as number; // at < length
      reached[index] = within(sentence, sweep, hits[index] as SaidWords, false, (trigger) => trigger.first - word);
    }
    if (cuts[word - sentence.first] === true) sweep.open = {};
  }
  return reached;
}

/** Triggers of the sentence, also those inside matches: they may decide about another one. */
function all({ triggers, inner }: Sentence): readonly (FoundTrigger | InnerTrigger)[] {
  return inner.length === 0 ? triggers : [...triggers, ...inner];
}

function isSpent(trigger: FoundTrigger | InnerTrigger): trigger is InnerTrigger {
  return "spent" in trigger && trigger.spent;
}

/** What lies open before a bracket: what lay open behind it, and the time with which the bracket begins. */
function outOf(open: Registers, behind: Registers | undefined, first: number): Registers {
  const { historical } = open;
  if (behind === undefined || historical === undefined || historical.first === first) return open;
  const left: Registers = { ...open };
  if (behind.historical === undefined) delete left.historical;
  else left.historical = behind.historical;
  return left;
}

function put(sweep: Sweep, trigger: FoundTrigger | InnerTrigger): void {
  const axis = axisOf(trigger.trigger);
  if (axis === undefined) return;
  const registers = isSpent(trigger) ? sweep.spent : sweep.open;
  const known = registers[axis];
  // “Likely” reaches any distance forward, and some words either way: of the same words the furthest reach counts.
  const isSame = known !== undefined && known.first === trigger.first && known.last === trigger.last;
  if (isSame && (known.trigger.within ?? Infinity) > (trigger.trigger.within ?? Infinity)) return;
  registers[axis] = trigger;
}

function cross(sweep: Sweep, trigger: FoundTrigger | InnerTrigger): void {
  const axis = axisOf(trigger.trigger);
  if (axis !== undefined) (isSpent(trigger) ? sweep.crossingSpent : sweep.crossing)[axis] = trigger;
}

function axisOf(trigger: CompiledTrigger): Axis | undefined {
  if (trigger.marked === true) return undefined;
  for (const axis of axes) if (axis === trigger.kind) return axis;
  return undefined;
}

/** “[Has not come home] with | any gifts”: only a denial lets one say “any” so, also one that another match has used up. */
function isAny(sentence: Sentence, word: number): boolean {
  return written(sentence, word - 1) === "any" || written(sentence, word) === "any";
}

/** @param distance in words from the trigger to the match; not above 0 for one that they share words with. */
function within(
  sentence: Sentence,
  sweep: Sweep,
  hit: SaidWords,
  any: boolean,
  distance: (trigger: FoundTrigger) => number,
): Reached {
  const reached: Registers = {};
  for (const axis of axes) {
    const shared = sweep.crossing[axis];
    const spent = sweep.spent[axis];
    // “[no evidence [of grooming]]”: used up by the longer match, and yet said of the shorter one.
    const around = axis === "absent" ? sweep.crossingSpent[axis] : undefined;
    const isAround = around !== undefined && around.first < hit.first && distance(around) <= 0;
    const isOpen = axis === "absent" && any;
    const beside = isAround ? around : spent !== undefined && (isOpen || isBeside(spent, hit)) ? spent : undefined;
    const isOwn = axis === "historical" && shared !== undefined && endsIn(sentence, shared, hit);
    const isFear = axis === "possible" && shared !== undefined && isFearOf(sentence, shared, hit);
    const isShared = shared !== undefined && distance(shared) <= 0 && !isOwn && !isFear;
    const trigger = isShared ? shared : (sweep.open[axis] ?? beside);
    if (trigger === undefined) continue;
    const most = trigger.trigger.within;
    if (most === undefined || distance(trigger) <= most) reached[axis] = trigger;
  }
  return reached;
}

/** Whether the match shares words with the one that used the trigger up, and does not use it up itself. */
function isBeside(spent: FoundTrigger | InnerTrigger, hit: SaidWords): boolean {
  const isIts = hit.negating && spent.trigger.kind === "absent" && spent.first >= hit.first && spent.last <= hit.last;
  if (isIts) return false;
  return isSpent(spent) && hit.first <= spent.until && hit.last >= spent.from;
}

/** “Substance use: none”, “CSE concerns - nil”. */
export function isAnswer(sentence: Sentence, word: number): boolean {
  return word > sentence.first && ((sentence.tokens.before[word] as number) & (Gap.Colon | Gap.Dash)) !== 0;
}

/** The same less one axis. */
export function without(reached: Reached, axis: Axis): Reached {
  const left: Partial<Record<Axis, FoundTrigger>> = { ...reached };
  delete left[axis];
  return left;
}
