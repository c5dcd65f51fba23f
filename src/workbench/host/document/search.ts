import type { Span } from "../../../base/span";

/** The options of Find that this Word knows. */
export type SearchWishes = Readonly<{
  matchCase: boolean;
  matchWholeWord: boolean;
  matchPrefix: boolean;
  matchSuffix: boolean;
}>;

/** What one place of a pattern accepts. `paragraph-end` takes no character. */
type Token =
  | Readonly<{ kind: "character"; character: string }>
  | Readonly<{ kind: "test"; accepts: (character: string) => boolean }>
  | Readonly<{ kind: "white-space" }>
  | Readonly<{ kind: "paragraph-end" }>;

/** A search text, read. `undefined` where Word refuses it. */
export type SearchPattern = readonly Token[];

/** Longest search text that Word takes, in UTF-16 code units with its escapes. */
export const longestSearch = 255;

const literalCodes: Readonly<Record<string, string>> = {
  "^": "^",
  t: "\t",
  l: "\u000b",
  m: "\f",
  s: "\u00a0",
  "~": "\u2011",
  "-": "\u00ad",
  "=": "\u2013",
  "+": "\u2014",
};

const testCodes: Readonly<Record<string, (character: string) => boolean>> = {
  "?": () => true,
  "#": (character) => /\p{Nd}/u.test(character),
  $: (character) => /\p{L}/u.test(character),
};

/**
 * Reads a search text as Word's Find does without wildcards: a caret begins a code (`^^`, `^t`, `^p`, `^?` …; those that
 * take letters in either case). Undefined for a text that is empty, too long, or holds a code that Find does not have.
 */
export function readPattern(text: string): SearchPattern | undefined {
  if (text === "" || text.length > longestSearch) return undefined;
  const tokens: Token[] = [];
  for (let index = 0; index < text.length; index += 1) {
    const character = text.charAt(index);
    if (character !== "^") {
      tokens.push({ kind: "character", character });
      continue;
    }
    index += 1;
    const token = readCode(text.charAt(index).toLowerCase());
    if (token === undefined) return undefined;
    tokens.push(token);
  }
  return tokens;
}

function readCode(code: string): Token | undefined {
  const accepts = testCodes[code];
  if (accepts !== undefined) return { kind: "test", accepts };
  if (code === "w") return { kind: "white-space" };
  if (code === "p") return { kind: "paragraph-end" };
  const character = literalCodes[code];
  // As a test and not as a character, because control characters are found by their code alone.
  return character === undefined ? undefined : { kind: "test", accepts: (candidate) => candidate === character };
}

/**
 * All hits in one paragraph, leftmost first, none overlapping another, in UTF-16 code units. `^p` stands for the end of
 * the paragraph, which is not part of its text, so such a hit ends there.
 *
 * @param barriers offsets that no hit may lie across.
 */
export function findAll(
  text: string,
  pattern: SearchPattern,
  wishes: SearchWishes,
  barriers: readonly number[] = [],
): readonly Span[] {
  const hits: Span[] = [];
  for (let start = 0; start <= text.length;) {
    const end = matchAt(text, start, pattern, wishes.matchCase);
    const isHit =
      end !== undefined &&
      fitsWords(text, start, end, wishes) &&
      !barriers.some((barrier) => start < barrier && barrier < end);
    if (isHit) hits.push({ start, end });
    start = isHit && end > start ? end : start + 1;
  }
  return hits;
}

function matchAt(text: string, start: number, pattern: SearchPattern, matchCase: boolean): number | undefined {
  let at = start;
  for (const token of pattern) {
    if (token.kind === "paragraph-end") {
      if (at !== text.length || token !== pattern.at(-1)) return undefined;
      continue;
    }
    if (at >= text.length) return undefined;
    const character = text.charAt(at);
    if (token.kind === "white-space") {
      const length = /^[ \t\u00a0]+/.exec(text.slice(at))?.[0].length ?? 0;
      if (length === 0) return undefined;
      at += length;
      continue;
    }
    const isMatch = token.kind === "test" ? token.accepts(character) : areAlike(character, token.character, matchCase);
    if (!isMatch) return undefined;
    at += 1;
  }
  return at;
}

/** Straight and curly marks find one another; a control character typed as such finds nothing (#2331). */
function areAlike(found: string, wanted: string, matchCase: boolean): boolean {
  if (wanted < " ") return false;
  const left = straight(found);
  const right = straight(wanted);
  return left === right || (!matchCase && folded(left) === folded(right));
}

function straight(character: string): string {
  if (/[\u2018\u2019\u201a\u201b]/.test(character)) return "'";
  return /[\u201c\u201d\u201e\u201f]/.test(character) ? '"' : character;
}

/** One code unit in lower case; letters whose lower case is longer stay, so that offsets hold. */
function folded(character: string): string {
  const lower = character.toLowerCase();
  return lower.length === 1 ? lower : character;
}

function fitsWords(text: string, start: number, end: number, wishes: SearchWishes): boolean {
  const opens = !isWordCharacter(text.charAt(start - 1));
  const closes = !isWordCharacter(text.charAt(end));
  if (wishes.matchWholeWord && !(opens && closes)) return false;
  if (wishes.matchPrefix && !opens) return false;
  return !wishes.matchSuffix || closes;
}

function isWordCharacter(character: string): boolean {
  return /[\p{L}\p{N}_]/u.test(character);
}
