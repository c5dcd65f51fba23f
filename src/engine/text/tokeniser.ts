import { hashStart, hashUnit } from "../../base/hash";
import { foldUnit, isCapital, Kind, kindOf } from "./characters";
import { otherReadings, createClitics, longestRead } from "./contractions";
import type { Misspellings } from "./misspellings";
import { BesideName, type Names } from "./names";
import type { MarkPassing } from "./passing";
import { createTokens, Gap, grow, type Tokens } from "./tokens";
import { isUnseen, type WordTable } from "./words";

// A bundler may make each use of an imported name a call, and the loops below use these for every code unit.
const kindOfUnit = kindOf;
const fold = foldUnit;
const mix = hashUnit;
const space = Kind.Space;
const letter = Kind.Letter;
const digit = Kind.Digit;
const stop = Kind.Stop;
const sentenceBreak: number = Gap.End | Gap.Line;

/** In code units; the finder has its own limit, in letters. */
/** In characters: “15yrs”. */
const longestAge = 5;
const shortestMisspelling = 5;

/** In code units; text that was wrapped at a margin has longer lines, lists have shorter ones. */
const shortLine = 45;

/** Abbreviations by word number: 1 when its full stop never ends a sentence, 2 when it does not before a figure. */
export type Abbreviations = ReadonlyMap<number, 1 | 2>;

/** Reads texts into words, one pass, one look-up a word. */
export interface Tokeniser {
  read(text: string, into: Tokens): void;
}

/** Single capitals that stand for one: ecstasy, GHB, ketamine. */
const drugs = "EGK";

/**
 * @param markPassing asked once a text is read; without it phrases mind each word.
 * @param misspellings asked about each word that no phrase knows; none are found without it.
 * @param names what a name is known by; without it a name is a word that no phrase knows.
 * @param shortened short forms and what they are read as, as `CompiledPack.shortened`.
 * @param onUnit told of each code unit looked at; for the tests that count work.
 */
export function createTokeniser(
  words: WordTable,
  abbreviations: Abbreviations,
  markPassing?: MarkPassing,
  misspellings?: Misspellings,
  names?: Names,
  shortened = "",
  onUnit?: () => void,
): Tokeniser {
  const clitics = createClitics(words);
  const readings = otherReadings(words, clitics, shortened);
  const query = words.idOf("?");
  const ages = new Map([
    ["yo", words.idOf("yo")],
    ["yr", words.idOf("year")],
    ["yrs", words.idOf("years")],
  ]);
  const written = {
    and: words.idOf("and"),
    with: words.idOf("with"),
    without: words.idOf("without"),
    no: words.idOf("no"),
    number: words.idOf("number"),
  };
  let text = "";
  let tokens = createTokens();
  let gaps = 0;
  let sentence = 0;
  let lineStart = 0;
  // The last word that was a short form whose full stop ends no sentence.
  let stopped = -1;

  function read(newText: string, into: Tokens): void {
    text = newText;
    tokens = into;
    gaps = 0;
    sentence = 0;
    lineStart = 0;
    stopped = -1;
    tokens.count = 0;
    tokens.name = names === undefined ? 0 : names.name;
    tokens.sentences.length = 0;
    tokens.questions.length = 0;
    tokens.marks.length = 0;
    let at = 0;
    while (at < text.length) {
      if (onUnit !== undefined) onUnit();
      const kind = kindOfUnit(text.charCodeAt(at));
      if (kind === space) at++;
      else at = kind === letter || kind === digit ? readWord(at) : readMark(kind, at);
    }
    tokens.after = gaps;
    if (markPassing === undefined) tokens.passing.fill(0, 0, tokens.count);
    else markPassing(tokens, text);
  }

  function readMark(kind: Kind, at: number): number {
    switch (kind) {
      case Kind.Apostrophe:
      case Kind.Quote:
        tokens.marks.push(at);
        break;
      case Kind.Hyphen:
        if (isSpaceAt(at - 1) && isSpaceAt(at + 1)) gaps |= Gap.Dash;
        break;
      case Kind.Dash:
        if (text.charCodeAt(at) >= 0x2014 || isSpaceAt(at - 1) || isSpaceAt(at + 1)) gaps |= Gap.Dash;
        break;
      case Kind.Comma:
        if (!(isDigitAt(at - 1) && isDigitAt(at + 1))) gaps |= Gap.Comma;
        break;
      case Kind.Colon:
        if (!(isDigitAt(at - 1) && isDigitAt(at + 1))) gaps |= Gap.Colon;
        break;
      case Kind.Semicolon:
        gaps |= Gap.Semicolon;
        break;
      case Kind.Open:
        gaps |= Gap.Open;
        break;
      case Kind.Close:
        gaps |= Gap.Close;
        break;
      case Kind.Line:
        if (!isInSentence(at)) gaps |= Gap.Line;
        else if (at - indented() < shortLine) gaps |= Gap.Wrap;
        lineStart = at + 1;
        break;
      case Kind.Exclamation:
        gaps |= isInsideSentence(at + 1) ? Gap.Comma : Gap.End;
        break;
      case Kind.Question:
        return readQuestion(at);
      case Kind.Stop:
      case Kind.Ellipsis:
        return readStop(kind, at);
      default:
    }
    return at + 1;
  }

  /** Where the words of a line begin: how far it is moved in says nothing of where it was wrapped. */
  function indented(): number {
    let first = lineStart;
    while (kindAt(first) === space) first++;
    return first;
  }

  /** “… and was found\nwith him”: one line end, with a word or comma before it and a small letter after it. */
  function isInSentence(at: number): boolean {
    let before = at - 1;
    while (before >= lineStart && kindAt(before) === space) before--;
    let after = at + 1;
    while (after < text.length && kindAt(after) === space) after++;
    if (before < lineStart || after >= text.length || !isSmallLetterAt(after)) return false;
    const kind = kindAt(before);
    return kind === letter || kind === digit || kind === Kind.Comma;
  }

  /** `?CSE` and `query CSE` are the same to a reader of notes; a mark after a word ends a sentence. */
  function readQuestion(at: number): number {
    const previous = at === 0 ? Kind.Space : kindOfUnit(text.charCodeAt(at - 1));
    const opens =
      previous === Kind.Space || previous === Kind.Open || previous === Kind.Question || previous === Kind.Line;
    let next = at + 1;
    while (next < text.length && kindOfUnit(text.charCodeAt(next)) === Kind.Question) next++;
    const nextKind = kindAt(next);
    const wordFollows = nextKind === letter || (isSpaceAt(next) && kindAt(next + 1) === letter);
    if (opens && wordFollows) {
      add(at, next, query);
      return next;
    }
    if (isInsideSentence(next)) {
      gaps |= Gap.Comma;
      return next;
    }
    if (tokens.questions.length > 0 && (gaps & (Gap.End | Gap.Line)) === 0) {
      tokens.questions[tokens.questions.length - 1] = true;
    }
    gaps |= Gap.End;
    return next;
  }

  function readStop(kind: Kind, at: number): number {
    let next = at + 1;
    while (next < text.length && isStop(kindOfUnit(text.charCodeAt(next)))) next++;
    if (kind === Kind.Ellipsis || next > at + 1) {
      gaps |= isSmallLetterAt(afterSpace(next)) ? Gap.Comma : Gap.End;
    } else if (isListNumber(at)) {
      gaps |= Gap.Dash;
    } else if (isInsideSentence(next)) {
      gaps |= Gap.Comma;
    } else if (endsSentence(at)) {
      gaps |= Gap.End;
    }
    return next;
  }

  /** “Why?” she said: a mark inside a quotation, and the sentence around it goes on. */
  function isInsideSentence(next: number): boolean {
    const kind = kindAt(next);
    return (kind === Kind.Quote || kind === Kind.Apostrophe) && isSmallLetterAt(afterSpace(next));
  }

  function endsSentence(at: number): boolean {
    const next = kindAt(at + 1);
    if (next === digit) return false;
    if (next === letter) {
      // "left.She went" lacks its space; "nspcc.org.uk" does not.
      return isCapital(text.charCodeAt(at + 1)) && isSmallLetterAt(at - 1);
    }
    const follower = afterSpace(at + 1);
    if (follower >= text.length) return true;
    const last = tokens.count - 1;
    if (last < 0 || tokens.end[last] !== at) return true;
    const start = tokens.start[last] as number; // last < count
    if (at - start === 1 && kindAt(start) === letter) {
      return text.charAt(start) === "I" || (isSmallLetterAt(start) && kindAt(start - 1) !== Kind.Stop);
    }
    if (last === stopped) return false;
    const abbreviation = abbreviations.get(tokens.word[last] as number);
    if (abbreviation !== 2) return abbreviation === undefined;
    if (!isDigitAt(follower)) return true;
    // “Attendance no. 6” denies nothing.
    if (tokens.word[last] === written.no && written.number !== 0) tokens.word[last] = written.number;
    return false;
  }

  function isListNumber(at: number): boolean {
    const last = tokens.count - 1;
    if (last < 0 || tokens.end[last] !== at || tokens.sentences[tokens.sentences.length - 1] !== last) return false;
    const start = tokens.start[last] as number;
    return at - start <= 2 && isDigitAt(start) && isDigitAt(at - 1) && isSpaceAt(at + 1);
  }

  function readWord(start: number): number {
    let hash = hashStart;
    let previousHash = hash;
    let apostrophe = -1;
    let hashAtApostrophe = 0;
    let hashBeforeN = 0;
    let end = start;
    let at = start;
    let letters = 0;
    let dotted = false;
    for (; at < text.length; at++) {
      if (onUnit !== undefined) onUnit();
      const unit = text.charCodeAt(at);
      const kind = kindOfUnit(unit);
      if (kind === letter || kind === digit) {
        if (dotted && letters > 0 && kindAt(at - 1) !== stop) break;
        previousHash = hash;
        hash = mix(hash, fold(unit));
        letters++;
        end = at + 1;
      } else if (kind === Kind.Mark) {
        end = at + 1;
      } else if (kind === Kind.Apostrophe && kindAt(at + 1) === letter && end === at) {
        apostrophe = at;
        hashAtApostrophe = hash;
        hashBeforeN = previousHash;
        hash = mix(hash, 0x27);
        end = at + 1;
      } else if (kind === Kind.Stop && (letters === 1 || dotted) && joinsCapitals(at)) {
        dotted = true;
      } else if (kind !== Kind.Ignorable) {
        break;
      }
    }
    const short = letters === 1 && apostrophe < 0 ? readShort(start, at) : 0;
    if (short > 0) return short;
    if (apostrophe < 0) {
      const isRead = (letters <= longestRead && addRead(start, end, hash)) || addAge(start, end);
      if (!isRead) add(start, end, words.find(hash, text, start, end));
    } else addSplit(start, end, apostrophe, hash, hashAtApostrophe, hashBeforeN);
    return at;
  }

  /** “&”, “w/” and “w/o” of notes. Where to read on; 0 when it is a word like any other. */
  function readShort(start: number, end: number): number {
    const unit = fold(text.charCodeAt(start));
    if (unit === 0x26) return readAs(written.and, start, end);
    if (unit !== 0x77 || text.charCodeAt(end) !== 0x2f) return 0;
    if (!isWordAt(end + 1)) return readAs(written.with, start, end + 1);
    const isWithout = fold(text.charCodeAt(end + 1)) === 0x6f && !isWordAt(end + 2);
    return isWithout ? readAs(written.without, start, end + 2) : 0;
  }

  function readAs(word: number, start: number, end: number): number {
    add(start, end, word);
    return end;
  }

  function isWordAt(at: number): boolean {
    const kind = kindAt(at);
    return kind === letter || kind === digit;
  }

  /** `C.S.E.` is one word; `J. Smith` and `e.g.` are not. */
  function joinsCapitals(at: number): boolean {
    const next = kindAt(at + 2);
    return isCapitalAt(at - 1) && isCapitalAt(at + 1) && next !== letter && next !== digit && next !== Kind.Apostrophe;
  }

  function addSplit(start: number, end: number, at: number, hash: number, baseHash: number, hashBeforeN: number): void {
    let tail = "";
    for (let unit = at + 1; unit < end && tail.length < 3; unit++) {
      const code = text.charCodeAt(unit);
      if (!isUnseen(code)) tail += String.fromCharCode(fold(code));
    }
    if (tail === "t" && at - start > 1 && fold(text.charCodeAt(at - 1)) === 0x6e) {
      add(start, at - 1, words.find(hashBeforeN, text, start, at - 1));
      add(at - 1, end, clitics.t);
    } else if (tail === "s" || tail === "re" || tail === "ve" || tail === "ll" || tail === "d" || tail === "m") {
      add(start, at, words.find(baseHash, text, start, at), tail === "s");
      if (tail === "s") takeNameBefore(tokens.count - 1, clitics.s);
      const isOfName = tail === "s" && tokens.name !== 0 && tokens.word[tokens.count - 1] === tokens.name;
      add(at, end, isOfName && names !== undefined ? names.clitic : clitics[tail]);
    } else {
      add(start, end, words.find(hash, text, start, end));
    }
  }

  /** “Dont”, “shes”, “ur”; not “IM”, a message, nor the “U” of “unit U”. False when it is none. */
  function addRead(start: number, end: number, hash: number): boolean {
    const contraction = readings.get(hash);
    if (contraction === undefined) return false;
    const { written, cut, base, clitic, anyCase, isStopped } = contraction;
    const own = text.slice(start, end);
    if (own.toLowerCase() !== written) return false;
    if (own !== written && (!anyCase || own === "IM")) return false;
    add(start, start + cut, base);
    if (isStopped) stopped = tokens.count - 1;
    if (clitic !== 0) add(start + cut, end, clitic);
    return true;
  }

  /** “15yo”, “15yr old”. False when it is none. */
  function addAge(start: number, end: number): boolean {
    if (end - start > longestAge || !isDigitAt(start) || isDigitAt(end - 1)) return false;
    let cut = start + 1;
    while (isDigitAt(cut)) cut++;
    const unit = ages.get(text.slice(cut, end).toLowerCase());
    if (unit === undefined) return false;
    add(start, cut, words.idOf(text.slice(start, cut)));
    add(cut, end, unit);
    return true;
  }

  /** A name in the midst of a sentence is nobody's typing error. */
  function meantBy(start: number, end: number): number {
    if (misspellings === undefined || end - start < shortestMisspelling) return 0;
    const isName = hasNameShape(start) && tokens.count > 0 && (gaps & sentenceBreak) === 0;
    return isName ? 0 : misspellings.find(text, start, end);
  }

  /** “Jade”, “JADE” and “JS” of a police log, and the “J” of notes. */
  function isName(start: number, end: number, isOwner: boolean): boolean {
    if (!isCapitalAt(start)) return false;
    const bars = isOwner ? BesideName.Bars : BesideName.Bars | BesideName.Places;
    if (gaps === 0 && tokens.count > 0 && isBeside(tokens.word[tokens.count - 1] as number, bars)) return false;
    return end - start > 1 ? kindAt(start + 1) === letter : isInitial(start, end);
  }

  /** “I” and “A” are words. */
  function isInitial(start: number, end: number): boolean {
    const letter = text.charAt(start);
    return end - start === 1 && isCapitalAt(start) && letter !== "I" && letter !== "A";
  }

  function isBeside(word: number, what: number): boolean {
    return names !== undefined && ((names.beside[word] as number) & what) !== 0;
  }

  /** “Recruited B”, “with K”: a letter that phrases know; not “class B”, and not “took K”, which is a drug. */
  function isInitialAfter(start: number, end: number): boolean {
    if (end - start !== 1 || gaps !== 0 || tokens.count === 0 || !isInitial(start, end)) return false;
    if (kindAt(start - 1) === letter) return false; // the “S” of “SHES”
    const before = tokens.word[tokens.count - 1] as number;
    if (isBeside(before, BesideName.BeforePerson)) return true;
    const isDrug = drugs.indexOf(text.charAt(start)) >= 0;
    return !isDrug && !isBeside(before, BesideName.Lettered | BesideName.Bars | BesideName.Places);
  }

  /** “To Grace”, “with Will”: a capital within a sentence. */
  function isNameWithin(start: number, word: number): boolean {
    if (!isBeside(word, BesideName.AlsoName) || !hasNameShape(start)) return false;
    if (tokens.count === 0 || (gaps & sentenceBreak) !== 0) return false;
    return gaps !== 0 || !isBeside(tokens.word[tokens.count - 1] as number, BesideName.Bars | BesideName.Places);
  }

  /** Capital first, small after. */
  function hasNameShape(start: number): boolean {
    return isCapitalAt(start) && isSmallLetterAt(start + 1);
  }

  /** “K was”, “Hope is”: letters and names that phrases know as something else, before their verb or with their “'s”. */
  function takeNameBefore(index: number, next: number): void {
    if (tokens.name === 0 || !isBeside(next, BesideName.HasSubject)) return;
    const start = tokens.start[index] as number;
    const also = next === clitics.s ? BesideName.AlsoName : BesideName.NameBeforeVerb;
    const isAlso = isBeside(tokens.word[index] as number, also) && hasNameShape(start);
    if (isAlso || isInitial(start, tokens.end[index] as number)) tokens.word[index] = tokens.name;
  }

  /** @param isOwner whether a “'s” comes after it. */
  function add(start: number, end: number, known: number, isOwner = false): void {
    const index = tokens.count;
    const meant = known === 0 ? meantBy(start, end) : known;
    const isSomebody =
      meant === 0 ? isName(start, end, isOwner) : isInitialAfter(start, end) || isNameWithin(start, meant);
    const word = tokens.name !== 0 && isSomebody ? tokens.name : meant;
    if (index > 0 && gaps === 0) takeNameBefore(index - 1, word);
    if (index === tokens.start.length) grow(tokens);
    tokens.start[index] = start;
    tokens.end[index] = end;
    tokens.word[index] = word;
    tokens.before[index] = gaps;
    if (index === 0 || (gaps & sentenceBreak) !== 0) {
      tokens.sentences[sentence] = index;
      tokens.questions[sentence] = false;
      sentence++;
    }
    gaps = 0;
    tokens.count = index + 1;
  }

  function kindAt(at: number): Kind {
    return at >= 0 && at < text.length ? kindOfUnit(text.charCodeAt(at)) : Kind.Space;
  }

  function isSpaceAt(at: number): boolean {
    const kind = kindAt(at);
    return kind === Kind.Space || kind === Kind.Line;
  }

  function isDigitAt(at: number): boolean {
    return kindAt(at) === digit;
  }

  function isCapitalAt(at: number): boolean {
    return kindAt(at) === letter && isCapital(text.charCodeAt(at));
  }

  function isSmallLetterAt(at: number): boolean {
    return kindAt(at) === letter && !isCapital(text.charCodeAt(at));
  }

  /** The first place from `at` on that is no space, quotation mark or closing bracket; a line end is looked at. */
  function afterSpace(at: number): number {
    let place = at;
    while (place < text.length) {
      const kind = kindOfUnit(text.charCodeAt(place));
      if (kind !== Kind.Space && kind !== Kind.Quote && kind !== Kind.Apostrophe && kind !== Kind.Close) break;
      place++;
    }
    return place;
  }

  return { read };
}

function isStop(kind: Kind): boolean {
  return kind === Kind.Stop || kind === Kind.Ellipsis;
}
