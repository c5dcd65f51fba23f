import type { Span } from "../../base/span";
import { isDigit, Kind, kindOf } from "../text/characters";

/** A number as somebody would dial it in the United Kingdom: its digits, from 0 where it has an area code. */
export type PhoneNumber = Span & Readonly<{ digits: string }>;

/** From 0: as many as any number has. */
const mostDigits = 11;
const fewestDigits = 3;
/** Of a number with an area code or a dialling code; 999 and its like have fewer. */
export const shortest = 8;
/** Between two groups of digits: “0117) 903”, “0117 - 903”. */
const longestBreak = 3;
const plus = 0x2b;

/** A group of digits, and how far the number reaches with it. */
type Reached = Readonly<{ digits: string; end: number }>;

/**
 * The phone numbers of a text, in order. A number that is among `known` counts even when more digits follow it
 * (“0800 1111 24 hours”); any other must be whole: 0 and nine or ten digits more, or 0800 and four.
 */
export function phoneNumbers(text: string, known: ReadonlySet<string>, onUnit?: () => void): readonly PhoneNumber[] {
  const found: PhoneNumber[] = [];
  let at = 0;
  while (at < text.length) {
    if (onUnit !== undefined) onUnit();
    const start = at;
    if (!isDigitAt(text, at) || isInWord(text, at)) {
      at++;
      continue;
    }
    const groups = groupsFrom(text, start);
    const number = numberOf(groups, known);
    if (number !== undefined && !goesOn(text, number)) {
      found.push({ start: startOf(text, start, number.end), ...number });
    }
    at = number?.end ?? (groups[0] as Reached).end; // a digit stands at `start`, so there is a group
  }
  return found;
}

/** The numbers of a contact's `phone`, which may hold several and says whom they reach: “116 000 (call or text)”. */
export function numbersOfContact(phone: string): readonly string[] {
  const numbers: string[] = [];
  let at = 0;
  while (at < phone.length) {
    if (!isDigitAt(phone, at)) {
      at++;
      continue;
    }
    const last = groupsFrom(phone, at).slice(-1)[0] as Reached; // a digit stands at `at`
    if (last.digits.length >= fewestDigits) numbers.push(last.digits);
    at = last.end;
  }
  return numbers;
}

/** Each reading of the digits from here, shortest first. */
function groupsFrom(text: string, start: number): readonly Reached[] {
  const groups: Reached[] = [];
  let written = "";
  let at = start;
  const abroad = text.charCodeAt(start - 1) === plus;
  for (;;) {
    let group = "";
    while (isDigitAt(text, at) && group.length <= mostDigits) group += text.charAt(at++);
    written += group;
    const digits = national(written, abroad);
    if (digits.length > mostDigits) return groups.length > 0 ? groups : [{ digits, end: at }];
    groups.push({ digits, end: at });
    const next = overBreak(text, at);
    if (next === undefined) return groups;
    at = next;
  }
}

/** +44 117 …, 0044 117 … and +44 (0)117 … are 0117 …; the digits of any other country stay as they are. */
function national(digits: string, abroad: boolean): string {
  const rest =
    abroad && digits.slice(0, 2) === "44"
      ? digits.slice(2)
      : digits.slice(0, 4) === "0044"
        ? digits.slice(4)
        : undefined;
  if (rest === undefined) return digits;
  return rest.charAt(0) === "0" ? rest : `0${rest}`;
}

/** The first digit of the next group, when only what may part a number stands before it. */
function overBreak(text: string, from: number): number | undefined {
  let at = from;
  while (at < text.length && at - from <= longestBreak && partsNumber(text, at)) at++;
  return at > from && at - from <= longestBreak && isDigitAt(text, at) ? at : undefined;
}

function partsNumber(text: string, at: number): boolean {
  const kind = kindOf(text.charCodeAt(at));
  if (kind === Kind.Stop) return isDigitAt(text, at - 1) && isDigitAt(text, at + 1);
  // “/” is a space to the reader of words, and parts dates.
  if (kind === Kind.Space) return text.charAt(at) !== "/" && text.charAt(at) !== "+";
  return (
    kind === Kind.Hyphen || kind === Kind.Dash || kind === Kind.Open || kind === Kind.Close || kind === Kind.Ignorable
  );
}

function numberOf(groups: readonly Reached[], known: ReadonlySet<string>): Reached | undefined {
  for (let index = groups.length - 1; index >= 0; index--) {
    const reading = groups[index] as Reached; // index < length
    if (known.has(reading.digits)) return reading;
  }
  const whole = groups[groups.length - 1] as Reached; // there is always one
  return isWhole(whole.digits) ? whole : undefined;
}

function isWhole(digits: string): boolean {
  if (digits.charAt(0) !== "0" || digits.charAt(1) === "0") return false;
  return digits.length === 10 || digits.length === 11 || (digits.length === 8 && digits.slice(0, 4) === "0800");
}

/** “101/3”, “101:30”: a short number that goes on so is something else. */
function goesOn(text: string, { digits, end }: Reached): boolean {
  const next = text.charAt(end);
  return digits.length < shortest && (next === "/" || next === ":") && isDigitAt(text, end + 1);
}

/** A plus before the digits belongs to the number, and a bracket that closes within it. */
function startOf(text: string, first: number, end: number): number {
  const start = text.charCodeAt(first - 1) === plus ? first - 1 : first;
  const closes = text.slice(start, end).indexOf(")");
  const opens = text.slice(start, end).indexOf("(");
  const isClosed = closes >= 0 && (opens < 0 || closes < opens);
  return isClosed && text.charAt(start - 1) === "(" ? start - 1 : start;
}

function isDigitAt(text: string, at: number): boolean {
  return at >= 0 && at < text.length && isDigit(text.charCodeAt(at));
}

/** “S47”, “£101”, “10:101”, “12/101”: digits that go on with something are no number by themselves. */
function isInWord(text: string, at: number): boolean {
  if (at === 0) return false;
  const kind = kindOf(text.charCodeAt(at - 1));
  if (kind === Kind.Letter || kind === Kind.Digit || kind === Kind.Mark) return true;
  if (text.charAt(at - 1) === "£" || text.charAt(at - 1) === "/") return true;
  return (kind === Kind.Colon || kind === Kind.Stop) && isDigitAt(text, at - 2);
}
