import type { Category } from "../../content/types/category";
import { categories } from "../../content/types/category";
import type { Mark, MarkedParagraph } from "../ports/mark-host";
import type { Item, ReviewState } from "../review/review-state";
import { statusesOf } from "../review/selectors";

/** What the writer, and the pack, let stand in the document. */
export type HighlightChoices = Readonly<{
  /** False is "Pane only (no underlines)": nothing of the host's marks is used at all. */
  underlines: boolean;
  marked: Readonly<Record<Category, boolean>>;
}>;

/** Underlines in one document at most; the list has the rest (product.md 4.6). */
export const mostMarks = 200;

/** Wordings that Word shows in its pop-up at most (office-platform.md 1.1). */
const mostSuggestions = 3;

export type WantedMarks = Readonly<{
  /** In document order, only paragraphs with marks. */
  paragraphs: readonly MarkedParagraph[];
  /** Whether there are prompts beyond the first 200, which only the list has. */
  rest: boolean;
}>;

/**
 * The marks that are to stand, from the decisions made: the first 200 open prompts of the chosen kinds. A dismissed one
 * has none, nor has one whose sentence has changed, since its words are no longer those that were checked. Notes,
 * headers and text boxes are left to the list: positions in notes shift (office-platform.md 1.1).
 *
 * @param setAside ids whose underline the writer waved away in the document
 */
export function wantedMarks(state: ReviewState, choices: HighlightChoices, setAside: ReadonlySet<string>): WantedMarks {
  if (!choices.underlines) return { paragraphs: [], rest: false };
  const statusNow = statusesOf(state);
  const open = state.items.filter(
    (item) =>
      item.paragraph.ref.story === "body" &&
      choices.marked[item.finding.category] &&
      !setAside.has(item.id) &&
      statusNow(item).kind === "prompt",
  );
  const paragraphs: MarkedParagraph[] = [];
  let left = mostMarks;
  let rest = false;
  for (const items of byParagraph(open)) {
    const standing = withoutOverlaps(items);
    const marks = standing.slice(0, left).map((item) => markOf(item, state.readOnly));
    left -= marks.length;
    rest ||= marks.length < standing.length;
    const paragraph = items[0]?.paragraph;
    if (paragraph && marks.length > 0) paragraphs.push({ paragraph, marks });
  }
  return { paragraphs, rest };
}

/** Items of one paragraph together. One that was read at another time than the first is left to the list. */
function byParagraph(items: readonly Item[]): readonly (readonly Item[])[] {
  const groups = new Map<string, Item[]>();
  for (const item of items) {
    const group = groups.get(item.paragraph.key);
    if (!group) groups.set(item.paragraph.key, [item]);
    else if (group[0]?.paragraph.text === item.paragraph.text) group.push(item);
  }
  return [...groups.values()];
}

/**
 * No words get two underlines: Word doesn't say what it does then, and one refused underline takes its whole paragraph
 * along. Wording goes first, since it alone has a pop-up; the list has them all.
 */
function withoutOverlaps(items: readonly Item[]): readonly Item[] {
  const rank = (item: Item) => categories.indexOf(item.finding.category);
  const kept: Item[] = [];
  for (const item of [...items].sort((a, b) => rank(a) - rank(b))) {
    const { start, end } = item.finding;
    if (kept.every(({ finding }) => end <= finding.start || start >= finding.end)) kept.push(item);
  }
  return items.filter((item) => kept.includes(item));
}

function markOf({ id, finding }: Item, readOnly: boolean): Mark {
  const offered = finding.category === "wording" && finding.replaceable && !readOnly ? finding.suggestions : [];
  return {
    id,
    category: finding.category,
    span: { start: finding.start, end: finding.end },
    suggestions: offered
      .filter(({ form }) => form !== "addition")
      .slice(0, mostSuggestions)
      .map(({ text }) => text),
  };
}
