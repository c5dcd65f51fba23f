/** What a UTF-16 code unit does in a text. Built in here, since no host can be asked: the same everywhere, no `Intl`. */
export const enum Kind {
  /** Space of any sort, tab included, and anything without a meaning of its own; words end here. */
  Space = 0,
  Letter = 1,
  Digit = 2,
  Apostrophe = 3,
  /** Inside a word, without being part of how it reads: soft hyphen, zero-width characters. */
  Ignorable = 4,
  Hyphen = 5,
  /** En and em dash. */
  Dash = 6,
  Stop = 7,
  Question = 8,
  Exclamation = 9,
  Comma = 10,
  Colon = 11,
  Semicolon = 12,
  Open = 13,
  Close = 14,
  /** Double quotation marks and guillemets. */
  Quote = 15,
  /** Line feed, carriage return, U+000B (Word's line break) and their kin. */
  Line = 16,
  Ellipsis = 17,
  /** Combining marks and variation selectors: they belong to the letter before them. */
  Mark = 18,
}

const tableSize = 0x2100;
const kinds = new Uint8Array(tableSize);
const folds = new Uint16Array(tableSize);

/** Letters with marks, by the plain letter they fold to, so that `naïve` and `naive` are one word. */
const marked: readonly (readonly [string, string])[] = [
  ["a", "àáâãäåāăą"],
  ["c", "çćĉċč"],
  ["d", "ďđ"],
  ["e", "èéêëēĕėęě"],
  ["g", "ĝğġģ"],
  ["i", "ìíîïĩīĭį"],
  ["l", "ĺļľł"],
  ["n", "ñńņň"],
  ["o", "òóôõöøōŏő"],
  ["r", "ŕŗř"],
  ["s", "śŝşšș"],
  ["t", "ţťŧț"],
  ["u", "ùúûüũūŭůűų"],
  ["y", "ýÿŷ"],
  ["z", "źżž"],
];

function set(kind: Kind, units: string): void {
  for (let at = 0; at < units.length; at++) kinds[units.charCodeAt(at)] = kind;
}

function setRange(kind: Kind, from: number, to: number): void {
  for (let unit = from; unit <= to; unit++) kinds[unit] = kind;
}

function fillTables(): void {
  for (let unit = 0; unit < tableSize; unit++) folds[unit] = lowerUnit(unit);
  for (const [plain, letters] of marked) {
    for (const letter of letters + letters.toUpperCase()) folds[letter.charCodeAt(0)] = plain.charCodeAt(0);
  }
  folds[0x130] = 0x69; // İ, whose small form is two code units
  setRange(Kind.Letter, 0xc0, 0x1fff);
  setRange(Kind.Letter, 0x41, 0x5a);
  setRange(Kind.Letter, 0x61, 0x7a);
  set(Kind.Letter, "_@&ªµº");
  setRange(Kind.Digit, 0x30, 0x39);
  set(Kind.Space, "×÷\u037e\u1680");
  setRange(Kind.Mark, 0x300, 0x36f);
  setRange(Kind.Ignorable, 0x200b, 0x200f);
  setRange(Kind.Ignorable, 0x202a, 0x202e);
  setRange(Kind.Ignorable, 0x2060, 0x206f);
  setRange(Kind.Mark, 0x20d0, 0x20ff);
  set(Kind.Ignorable, "\u00ad\u034f\u061c\u180e");
  set(Kind.Apostrophe, "'`´\u02bc\u2018\u2019\u201a\u201b\u2032");
  set(Kind.Quote, '"«»\u201c\u201d\u201e\u201f\u2033\u2039\u203a');
  set(Kind.Hyphen, "-\u2010\u2011\u2043");
  set(Kind.Dash, "\u2012\u2013\u2014\u2015");
  set(Kind.Line, "\n\r\v\f\u0085\u2028\u2029");
  set(Kind.Open, "([{");
  set(Kind.Close, ")]}");
  set(Kind.Stop, ".");
  set(Kind.Question, "?");
  set(Kind.Exclamation, "!");
  set(Kind.Comma, ",");
  set(Kind.Colon, ":");
  set(Kind.Semicolon, ";");
  set(Kind.Ellipsis, "\u2026");
}

function lowerUnit(unit: number): number {
  const lower = String.fromCharCode(unit).toLowerCase();
  return lower.length === 1 ? lower.charCodeAt(0) : unit;
}

/** What the code unit does. Surrogates (so all emoji) stand between words. */
export function kindOf(unit: number): Kind {
  if (unit < tableSize) return kinds[unit] as Kind; // inside the table, so never undefined
  if (unit < 0x2c00) return Kind.Space;
  if (unit >= 0x3000 && unit <= 0x303f) return Kind.Space;
  if (unit >= 0xd800 && unit <= 0xf8ff) return Kind.Space;
  if ((unit >= 0xfe00 && unit <= 0xfe0f) || (unit >= 0xfe20 && unit <= 0xfe2f)) return Kind.Mark;
  if (unit === 0xfeff) return Kind.Ignorable;
  if (unit === 0xff07) return Kind.Apostrophe;
  if (unit === 0xff02) return Kind.Quote;
  if (unit === 0xff0c) return Kind.Comma;
  if (unit === 0xff0e || unit === 0xff61) return Kind.Stop;
  if (unit === 0xff1f) return Kind.Question;
  if (unit >= 0xfff0) return Kind.Space;
  return Kind.Letter;
}

/** Whether the code unit is a figure, 0 to 9. */
export function isDigit(unit: number): boolean {
  return kindOf(unit) === Kind.Digit;
}

/** The code unit as words are compared: small, without accents, one kind of apostrophe. */
export function foldUnit(unit: number): number {
  if (unit < 0x80) return folds[unit] as number;
  if (kindOf(unit) === Kind.Apostrophe) return 0x27;
  return unit < tableSize ? (folds[unit] as number) : lowerUnit(unit);
}

/** True for a capital letter. */
export function isCapital(unit: number): boolean {
  if (unit < 0x80) return unit >= 0x41 && unit <= 0x5a;
  const letter = String.fromCharCode(unit);
  return letter.toLowerCase() !== letter;
}

fillTables();
