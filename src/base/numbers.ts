/**
 * Printable, and left as they are by JSON and by a script: no quotation mark, backslash or `<`. Three such characters,
 * `{`, `}` and `~`, are no digits, so that they can stand between numbers as marks.
 */
const digits = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz !#$%&'()*+,-./:;=>?@[]^_`|";
const base = 89;
/** Numbers below this take one character. */
const narrow = 16;
/** First characters from here on begin three; numbers from `wide` up take so many. */
const three = 85;
const wide = narrow + (three - narrow) * base;
/** The last one begins five; numbers from `widest` up take so many. */
const five = base - 1;
const widest = wide + (five - three) * base * base;

/**
 * Writes whole numbers from 0 up, in order, as a short text that compresses well.
 * @throws Error for a number that does not fit: a fraction, below 0, or above some 62 million.
 */
export function packNumbers(values: readonly number[]): string {
  let text = "";
  for (const value of values) text += packed(value);
  return text;
}

function packed(value: number): string {
  if (!(value >= 0) || value % 1 !== 0 || value >= widest + Math.pow(base, 4)) {
    throw new Error("A number cannot be packed.");
  }
  if (value < narrow) return digit(value);
  if (value < wide) return inDigits(value - narrow + narrow * base, 2);
  if (value < widest) return inDigits(value - wide + three * base * base, 3);
  return digit(five) + inDigits(value - widest, 4);
}

function inDigits(value: number, count: number): string {
  return (count > 1 ? inDigits(Math.floor(value / base), count - 1) : "") + digit(value % base);
}

function digit(value: number): string {
  return digits.charAt(value);
}

/** Reads the numbers of a text that `packNumbers` wrote. */
export function unpackNumbers(text: string): Int32Array {
  const values = new Int32Array(text.length);
  let count = 0;
  for (let at = 0; at < text.length; at += widthAt(text, at)) values[count++] = numberAt(text, at);
  return values.subarray(0, count);
}

/** The number that begins at this place. */
export function numberAt(text: string, at: number): number {
  const first = valueAt(text, at);
  if (first < narrow) return first;
  if (first < three) return narrow + (first - narrow) * base + valueAt(text, at + 1);
  if (first < five) return wide + ((first - three) * base + valueAt(text, at + 1)) * base + valueAt(text, at + 2);
  const high = valueAt(text, at + 1) * base + valueAt(text, at + 2);
  return widest + (high * base + valueAt(text, at + 3)) * base + valueAt(text, at + 4);
}

/** How many characters the number takes that begins at this place. */
export function widthAt(text: string, at: number): number {
  const first = valueAt(text, at);
  if (first < narrow) return 1;
  if (first < three) return 2;
  return first < five ? 3 : 5;
}

const valueOf = new Uint8Array(128);
for (let value = 0; value < base; value++) valueOf[digits.charCodeAt(value)] = value;

function valueAt(text: string, at: number): number {
  return valueOf[text.charCodeAt(at) & 127] as number;
}
