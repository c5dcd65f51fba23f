import type { Span } from "../../base/span";
import type { Category } from "../../content/types/category";
import type { Assertion } from "../../engine";

/** Whose words a span is: the writer's own, inside marks or a block of somebody's words, or reported without marks. */
export type Voice = "own" | "quoted" | "reported";

/** What an annotator says of one stretch of words; the statuses are those of a `Finding`. */
export type GoldSpan = Span &
  Readonly<{
    /** Index of the paragraph within its item. */
    paragraph: number;
    category: Category;
    assertion: Assertion;
    historical: boolean;
    voice: Voice;
    critique: boolean;
    prompt: boolean;
  }>;

/** One annotated text, checked by itself: a sentence or two, or a longer passage. */
export type GoldItem = Readonly<{
  /** `file:line`, for whoever looks it up. */
  place: string;
  paragraphs: readonly string[];
  spans: readonly GoldSpan[];
}>;

const categoryNames: readonly Category[] = ["wording", "sign", "circumstance"];
const assertions: readonly Assertion[] = [
  "other-person",
  "absent",
  "conditional",
  "hypothetical",
  "possible",
  "present",
];
const flagOrder: readonly string[] = ["historical", "quoted", "reported", "critique"];

/**
 * Reads one text in the notation of test/gold/README.md.
 * @param lines each is one paragraph, or several joined by ` ¶ `.
 * @throws Error naming the place and what is wrong; a gold set that is read wrongly is worse than none.
 */
export function readGoldItem(place: string, lines: readonly string[]): GoldItem {
  const paragraphs: string[] = [];
  const spans: GoldSpan[] = [];
  lines.forEach((line, index) => {
    const parts = line.split(" ¶ ");
    for (const part of parts) {
      const paragraph = paragraphs.length;
      const read = readParagraph(place, part);
      paragraphs.push(read.text);
      spans.push(...read.spans.map((span) => ({ ...span, paragraph })));
    }
    // In a passage a heading is joined to its block, so the block ends with the line; in a document, an empty
    // paragraph says so.
    if (parts.length > 1 && index < lines.length - 1) paragraphs.push("");
  });
  return { place, paragraphs, spans };
}

function readParagraph(
  place: string,
  marked: string,
): Readonly<{ text: string; spans: readonly Omit<GoldSpan, "paragraph">[] }> {
  const spans: Omit<GoldSpan, "paragraph">[] = [];
  let text = "";
  let from = 0;
  for (const match of marked.matchAll(/\[([^[\]|]+)\|([^[\]|]+)\]/g)) {
    text += plain(marked.slice(from, match.index));
    const words = plain(match[1] ?? "");
    const start = text.length;
    text += words;
    spans.push({ start, end: text.length, ...readLabels(place, match[2] ?? "") });
    from = match.index + match[0].length;
  }
  text += plain(marked.slice(from));
  if (/[[\]|¶]/.test(text)) throw new Error(`${place}: a bracket, a bar or a ¶ is left over`); // without the words: a test split stays unread
  return { text, spans };
}

function plain(text: string): string {
  return text.replace(/⏎/g, "\u000b");
}

function readLabels(place: string, labels: string): Omit<GoldSpan, "paragraph" | "start" | "end"> {
  const names = labels.split(",");
  const category = categoryNames.find((name) => name === names[0]);
  const assertion = assertions.find((name) => name === names[1]);
  const last = names[names.length - 1];
  const flags = names.slice(2, -1);
  const places = flags.map((flag) => flagOrder.indexOf(flag));
  const inOrder = places.every((at, index) => at >= 0 && at > (places[index - 1] ?? -1));
  if (category === undefined || assertion === undefined || !inOrder || (last !== "prompt" && last !== "no-prompt")) {
    throw new Error(`${place}: “${labels}” is not category,status,flags…,prompt or no-prompt`);
  }
  return {
    category,
    assertion,
    historical: flags.includes("historical"),
    voice: flags.includes("quoted") ? "quoted" : flags.includes("reported") ? "reported" : "own",
    critique: flags.includes("critique"),
    prompt: last === "prompt",
  };
}
