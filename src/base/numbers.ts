/** Printable, and left as they are by JSON and by a script: no quotation mark, backslash or `<`. */
const digits = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz !#$%&'()*+,-./:;=>?@[]^_`{|}~";
const base = 92;
/** Numbers below this take one character; up to `wide`, two; all others four. */
const narrow = 20;
const lead = base - 1;
const wide = narrow + (lead - narrow) * base;

/**
 * Writes whole numbers from 0 up, in order, as a short text that compresses well.
 * @throws Error for a number that does not fit: a fraction, below 0, or above some 780,000.
 */
export function packNumbers(values: readonly number[]): string {
  let text = "";
  for (const value of values) text += packed(value);
  return text;
}

function packed(value: number): string {
  const rest = value - wide;
  if (!(value >= 0) || value % 1 !== 0 || rest >= base * base * base) throw new Error("A number cannot be packed.");
  if (value < narrow) return digit(value);
  if (rest < 0) return digit(narrow + Math.floor((value - narrow) / base)) + digit((value - narrow) % base);
  return (
    digit(lead) + digit(Math.floor(rest / (base * base))) + digit(Math.floor(rest / base) % base) + digit(rest % base)
  );
}

function digit(value: number): string {
  return digits.charAt(value);
}

/** Reads the numbers of a text that `packNumbers` wrote. */
export function unpackNumbers(text: string): Int32Array {
  const values = new Int32Array(text.length);
  let count = 0;
  let at = 0;
  while (at < text.length) {
    const first = valueAt(text, at);
    if (first < narrow) {
      values[count++] = first;
      at += 1;
    } else if (first < lead) {
      values[count++] = narrow + (first - narrow) * base + valueAt(text, at + 1);
      at += 2;
    } else {
      values[count++] = wide + (valueAt(text, at + 1) * base + valueAt(text, at + 2)) * base + valueAt(text, at + 3);
      at += 4;
    }
  }
  return values.subarray(0, count);
}

const valueOf = new Uint8Array(128);
for (let value = 0; value < base; value++) valueOf[digits.charCodeAt(value)] = value;

function valueAt(text: string, at: number): number {
  return valueOf[text.charCodeAt(at) & 127] as number;
}
