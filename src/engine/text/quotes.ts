import { Kind, kindOf } from "./characters";

/** Words between quotation marks: `start` is the opening mark, `end` is after the closing one or the end of the text. */
export type Quote = Readonly<{ start: number; end: number; closed: boolean }>;

/** What is found of quotation in one paragraph; `open` is the mark that was opened and never closed, or "". */
export type Quotes = Readonly<{ quotes: readonly Quote[]; open: string }>;

/** Quotations inside quotations; deeper ones are mistakes of typing, and searching them would not be linear. */
const deepest = 8;

type Shape = "double-open" | "double-close" | "double-straight" | "single-open" | "single-close" | "single-straight";

type Opening = Readonly<{ at: number; single: boolean; mark: string }>;

const shapes: Readonly<Record<string, Shape>> = {
  "“": "double-open",
  "„": "double-open",
  "‟": "double-open",
  "«": "double-open",
  "‹": "double-open",
  "”": "double-close",
  "»": "double-close",
  "›": "double-close",
  '"': "double-straight",
  "＂": "double-straight",
  "″": "double-straight",
  "‘": "single-open",
  "‚": "single-open",
  "‛": "single-open",
  "’": "single-close",
  "'": "single-straight",
  "`": "single-straight",
  "´": "single-straight",
};

/**
 * Finds quotations, outermost ones only, in order. Double marks pair up; a single mark opens only before a word, and
 * only when one that can close it follows, since most single marks are apostrophes. What is never closed runs to the
 * end of the paragraph.
 * @param marks where marks stand that are not inside a word.
 * @param continued the mark that an earlier paragraph left open, or "".
 */
export function findQuotes(text: string, marks: readonly number[], continued: string): Quotes {
  if (marks.length === 0) return continuedOnly(text, continued);
  const closers = closersAfter(text, marks);
  const quotes: Quote[] = [];
  let open: Opening[] =
    opensByItself(text, marks) || continued === "" ? [] : [{ at: 0, single: false, mark: continued }];

  function push(opening: Opening): void {
    if (open.length < deepest) open.push(opening);
  }

  function close(keep: number, end: number): void {
    const opening = open[keep] as Opening; // callers pass an index found in `open`
    open = open.slice(0, keep);
    if (keep === 0) quotes.push({ start: opening.at, end, closed: true });
  }

  marks.forEach((at, index) => {
    const mark = text.charAt(at);
    const shape = shapes[mark];
    if (shape === undefined) return;
    const single = shape.charAt(0) === "s";
    const matching = lastIndex(open, single);
    if (shape === "double-open") push({ at, single, mark });
    else if (shape === "double-close" || shape === "double-straight") {
      if (matching >= 0 && (shape === "double-close" || !opensWord(text, at) || closesWord(text, at)))
        close(matching, at + 1);
      else if (opensWord(text, at)) push({ at, single, mark });
    } else if (matching >= 0 && canClose(text, at, shape) && !isPossessive(text, at, closers[index] === true)) {
      close(matching, at + 1);
    } else if (canOpen(text, at, shape) && matching < 0 && (closers[index] === true || at === firstSeen(text))) {
      push({ at, single, mark });
    }
  });

  const [left] = open;
  if (left === undefined) return { quotes, open: "" };
  quotes.push({ start: left.at, end: text.length, closed: false });
  return { quotes, open: left.mark };
}

/** A paragraph without marks in the midst of a quotation; only a mark with a direction says so beyond doubt. */
function continuedOnly(text: string, continued: string): Quotes {
  if (continued === "" || shapes[continued] === "double-straight" || text.length === 0) return { quotes: [], open: "" };
  return { quotes: [{ start: 0, end: text.length, closed: false }], open: continued };
}

/** Novel style: each paragraph of a long quotation opens with a mark of its own. */
function opensByItself(text: string, marks: readonly number[]): boolean {
  const [first] = marks;
  return first === undefined || !closesWord(text, first) || shapes[text.charAt(first)] === "double-open";
}

/** For each mark, whether a single mark that can close a quotation follows it. */
function closersAfter(text: string, marks: readonly number[]): readonly boolean[] {
  // Filled from its end, which a list that grew would make slow.
  const after = marks.map(() => false);
  let found = false;
  for (let index = marks.length - 1; index >= 0; index--) {
    after[index] = found;
    const at = marks[index] as number;
    const shape = shapes[text.charAt(at)];
    if ((shape === "single-close" || shape === "single-straight") && canClose(text, at, shape)) found = true;
  }
  return after;
}

function canOpen(text: string, at: number, shape: Shape): boolean {
  return shape !== "single-close" && opensWord(text, at);
}

function canClose(text: string, at: number, shape: Shape): boolean {
  return shape !== "single-open" && closesWord(text, at);
}

/** “The parents' views” inside single marks: after an s, before a small letter, with another closer to come. */
function isPossessive(text: string, at: number, closerFollows: boolean): boolean {
  if (!closerFollows || (text.charAt(at - 1) !== "s" && text.charAt(at - 1) !== "S")) return false;
  const next = text.charAt(at + 2);
  return text.charAt(at + 1) === " " && next === next.toLowerCase() && kindAt(text, at + 2) === Kind.Letter;
}

function opensWord(text: string, at: number): boolean {
  const before = kindAt(text, at - 1);
  const after = kindAt(text, at + 1);
  const free = before !== Kind.Letter && before !== Kind.Digit && !isClosing(before);
  return free && after !== Kind.Space && after !== Kind.Line;
}

function closesWord(text: string, at: number): boolean {
  const before = kindAt(text, at - 1);
  const after = kindAt(text, at + 1);
  return before !== Kind.Space && before !== Kind.Line && after !== Kind.Letter && after !== Kind.Digit;
}

function isClosing(kind: Kind): boolean {
  return kind === Kind.Stop || kind === Kind.Comma || kind === Kind.Question || kind === Kind.Exclamation;
}

function kindAt(text: string, at: number): Kind {
  return at >= 0 && at < text.length ? kindOf(text.charCodeAt(at)) : Kind.Space;
}

function firstSeen(text: string): number {
  let at = 0;
  while (at < text.length && kindOf(text.charCodeAt(at)) === Kind.Space) at++;
  return at;
}

function lastIndex(open: readonly Opening[], single: boolean): number {
  for (let at = open.length - 1; at >= 0; at--) if (open[at]?.single === single) return at;
  return -1;
}
