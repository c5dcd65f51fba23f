/**
 * Printable, and left as they are by JSON and by a script: no quotation mark, backslash or `<`. Three such characters,
 * `{`, `}` and `~`, are no digits, so that they can stand between numbers as marks.
 */
const digits = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz !#$%&'()*+,-./:;=>?@[]^_`|";
const base = 89;
/** How many numbers one character can stand for. */
export const digitCount: number = base;
/** Numbers below this take one character. */
const narrow = 48;
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

/**
 * Reads the numbers of a text that `packNumbers` wrote.
 * @param mark a character that is no digit and may stand between numbers; it comes as -1.
 */
export function unpackNumbers(text: string, mark = ""): Int32Array {
  const values = new Int32Array(text.length);
  const marked = mark === "" ? -1 : mark.charCodeAt(0);
  let count = 0;
  // Most numbers are short. Where these lines are new to a host, each call would cost more than what it does.
  for (let at = 0; at < text.length;) {
    const unit = text.charCodeAt(at);
    const first = valueOf[unit & 127] as number;
    if (unit === marked) {
      values[count++] = -1;
      at++;
    } else if (first < narrow) {
      values[count++] = first;
      at++;
    } else if (first < three) {
      values[count++] = narrow + (first - narrow) * base + (valueOf[text.charCodeAt(at + 1) & 127] as number);
      at += 2;
    } else {
      values[count++] = numberAt(text, at);
      at += widthAt(text, at);
    }
  }
  return values.subarray(0, count);
}

/** The number that begins at this place. */
export function numberAt(text: string, at: number): number {
  const first = digitAt(text, at);
  if (first < narrow) return first;
  if (first < three) return narrow + (first - narrow) * base + digitAt(text, at + 1);
  if (first < five) return wide + ((first - three) * base + digitAt(text, at + 1)) * base + digitAt(text, at + 2);
  const high = digitAt(text, at + 1) * base + digitAt(text, at + 2);
  return widest + (high * base + digitAt(text, at + 3)) * base + digitAt(text, at + 4);
}

/**
 * Writes whole numbers from 0 up in so many characters each.
 * @throws Error for a number that does not fit.
 */
export function packDigits(values: readonly number[], width = 1): string {
  let text = "";
  for (const value of values) {
    if (!(value >= 0) || value % 1 !== 0 || value >= Math.pow(base, width)) throw new Error("A number is no digit.");
    text += inDigits(value, width);
  }
  return text;
}

/** What `digitAt` looks a character up in, by the last seven bits of its code, for who has very many to read. */
export function digitsByCode(): Uint8Array {
  return valueOf;
}

/** How many characters the number takes that begins at this place. */
export function widthAt(text: string, at: number): number {
  const first = digitAt(text, at);
  if (first < narrow) return 1;
  if (first < three) return 2;
  return first < five ? 3 : 5;
}

const valueOf = new Uint8Array(128);
for (let value = 0; value < base; value++) valueOf[digits.charCodeAt(value)] = value;

/** The digit at this place; 0 for a character that is none. */
export function digitAt(text: string, at: number): number {
  return valueOf[text.charCodeAt(at) & 127] as number;
}
