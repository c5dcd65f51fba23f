import { overlaps, type Span } from "../../base/span";
import type { Category } from "../../content/types/category";
import type { Checker, Finding } from "../../engine";
import type { GoldItem, GoldSpan } from "./gold-item";

/** One annotated span and what was found of it. */
export type MatchedSpan = Readonly<{
  gold: GoldSpan;
  /** The finding of the same category that shares most with it; its statuses are the ones judged. */
  finding?: Finding;
  /** Whether some finding of the same category has exactly this span. */
  exact: boolean;
  /**
   * Whether it is put before the writer by some finding of the same category. One that also covers a span that should be
   * put before the writer says nothing about one that should not.
   */
  prompted: boolean;
}>;

/** What the engine made of one gold item. */
export type ItemOutcome = Readonly<{
  item: GoldItem;
  spans: readonly MatchedSpan[];
  /** Findings that share no word with any span; those on a span of another category are neither right nor wrong. */
  falseAlarms: readonly Finding[];
  /** Findings that offer to replace words annotated as somebody's own. */
  replaceableSpeech: readonly Readonly<{ gold: GoldSpan; finding: Finding }>[];
}>;

/** Checks an item as a document of its own. */
export function evaluateItem(checker: Pick<Checker, "check">, item: GoldItem): ItemOutcome {
  const texts = item.paragraphs.map((text, index) => ({ ref: { story: "body" as const, index }, text }));
  return matchItem(item, checker.check(texts));
}

/** Compares findings with annotation. Findings about recording have no annotation and are left out. */
export function matchItem(item: GoldItem, allFindings: readonly Finding[]): ItemOutcome {
  const findings = allFindings.filter(({ category }) => category !== "recording");
  const touching = (finding: Finding) => item.spans.filter((gold) => shareWord(item, gold, finding));
  const falseAlarms = findings.filter((finding) => touching(finding).length === 0);
  const replaceableSpeech = findings
    .filter(({ replaceable }) => replaceable)
    .flatMap((finding) =>
      touching(finding)
        .filter(({ voice }) => voice !== "own")
        .map((gold) => ({ gold, finding })),
    );
  const spans = item.spans.map((gold): MatchedSpan => {
    const own = findings.filter((finding) => finding.category === gold.category && shareWord(item, gold, finding));
    const [best] = [...own].sort((a, b) => shared(gold, b) - shared(gold, a) || length(a) - length(b));
    const prompting = own.filter((finding) => finding.prompt && (gold.prompt || !coversPrompt(item, finding)));
    return {
      gold,
      ...(best === undefined ? {} : { finding: best }),
      exact: own.some(({ start, end }) => start === gold.start && end === gold.end),
      prompted: prompting.length > 0,
    };
  });
  return { item, spans, falseAlarms, replaceableSpeech };
}

/** The share of a word is enough: annotators and rules rarely draw the same borders. */
function shareWord(item: GoldItem, gold: GoldSpan, finding: Finding): boolean {
  if (gold.paragraph !== finding.paragraph.index || !overlaps(gold, finding)) return false;
  const text = item.paragraphs[gold.paragraph] ?? "";
  return /[\p{L}\p{N}]/u.test(text.slice(Math.max(gold.start, finding.start), Math.min(gold.end, finding.end)));
}

function coversPrompt(item: GoldItem, finding: Finding): boolean {
  return item.spans.some((gold) => gold.prompt && gold.category === finding.category && shareWord(item, gold, finding));
}

function shared(a: Span, b: Span): number {
  return Math.min(a.end, b.end) - Math.max(a.start, b.start);
}

function length(span: Span): number {
  return span.end - span.start;
}

/** What is right, missed and too much of one kind of thing. */
export type Counts = Readonly<{ found: number; missed: number; falseAlarms: number }>;

/** Counts of an item's findings of one category, whether or not they are put before the writer. */
export function countFound(outcome: ItemOutcome, category: Category): Counts {
  const spans = outcome.spans.filter(({ gold }) => gold.category === category);
  const found = spans.filter(({ finding }) => finding !== undefined).length;
  const falseAlarms = outcome.falseAlarms.filter((finding) => finding.category === category).length;
  return { found, missed: spans.length - found, falseAlarms };
}

/** Counts of what is put before the writer; a prompt over a span that should stay quiet is a false alarm too. */
export function countPrompts(outcome: ItemOutcome, category: Category): Counts {
  const spans = outcome.spans.filter(({ gold }) => gold.category === category);
  const wanted = spans.filter(({ gold }) => gold.prompt);
  const found = wanted.filter(({ prompted }) => prompted).length;
  const unwanted = spans.filter(({ gold, prompted }) => !gold.prompt && prompted).length;
  const elsewhere = outcome.falseAlarms.filter((finding) => finding.category === category && finding.prompt).length;
  return { found, missed: wanted.length - found, falseAlarms: unwanted + elsewhere };
}
