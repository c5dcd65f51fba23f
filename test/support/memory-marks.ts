import type { Mark, MarkAbilities, MarkedParagraph, MarkEvent, MarkHost } from "../../src/features/ports/mark-host";
import type { Place } from "../../src/features/ports/record-host";
import type { MemoryHost } from "./memory-host";

/** Marks in memory over a draft in memory: drawn only on words that are still there, and counted. */
export type MemoryMarks = MarkHost & {
  /** The marked words in document order, as "wording: putting herself at risk". */
  marked(): readonly string[];
  /** The words that the one active mark stands on. */
  active(): string | undefined;
  /** Every draw asked for: how many paragraphs, how many marks. */
  readonly draws: { paragraphs: number; marks: number }[];
  probes(): number;
  looks(): number;
  /** The mark on these words, as it was asked for. */
  mark(words: string): Mark;
  /** What the writer does in the document. */
  press(event: MarkEvent): void;
  /** All marks go, as Word drops them after half an hour. */
  expire(): void;
  failNextDraw(): void;
  /** From now on the host cannot tell which marks stand. */
  sayNothing(): void;
};

export type MemoryMarksOptions = Readonly<{
  abilities?: MarkAbilities;
  probeThrows?: boolean;
  /** The licence says no only at the first mark. */
  refusesMarks?: boolean;
}>;

/** Makes them; nothing stands yet. */
export function createMemoryMarks(host: MemoryHost, options: MemoryMarksOptions = {}): MemoryMarks {
  const { abilities = { underlines: true, active: false }, probeThrows = false, refusesMarks = false } = options;
  const standing = new Map<string, { index: number; marks: readonly Mark[]; words: readonly string[] }>();
  const listeners: ((event: MarkEvent) => void)[] = [];
  const draws: { paragraphs: number; marks: number }[] = [];
  let expected = 0;
  let active: Place | undefined;
  let probes = 0;
  let looks = 0;
  let failing = false;
  let wontSay = false;

  const wordsAt = (text: string, { span }: Mark) => text.slice(span.start, span.end);
  const inOrder = () => [...standing.values()].sort((a, b) => a.index - b.index);
  const count = () => inOrder().reduce((total, { marks }) => total + marks.length, 0);

  async function drawOne({ paragraph, marks }: MarkedParagraph): Promise<readonly string[] | "refused"> {
    standing.delete(paragraph.key);
    const now = await host.readAgain(paragraph);
    if (marks.length === 0 || now?.text !== paragraph.text) return [];
    if (refusesMarks) return "refused";
    const words = marks.map((mark) => wordsAt(now.text, mark));
    standing.set(paragraph.key, { index: paragraph.ref.index, marks, words });
    return marks.map(({ id }) => id);
  }

  return {
    draws,
    marked: () =>
      inOrder().flatMap(({ marks, words }) => marks.map(({ category }, at) => `${category}: ${words[at] ?? ""}`)),
    active: () => active && active.paragraph.text.slice(active.span.start, active.span.end),
    probes: () => probes,
    looks: () => looks,
    mark: (words) => {
      const found = inOrder().flatMap((each) => each.marks.filter((_, at) => each.words[at] === words))[0];
      if (!found) throw new Error(`Nothing is marked on ${words}.`);
      return found;
    },
    press: (event) => listeners.forEach((listener) => listener(event)),
    expire: () => standing.clear(),
    failNextDraw: () => {
      failing = true;
    },
    sayNothing: () => {
      wontSay = true;
    },
    probe() {
      probes += 1;
      return probeThrows ? Promise.reject(new Error("The host could not do it.")) : Promise.resolve(abilities);
    },
    async draw(paragraphs) {
      if (failing) {
        failing = false;
        throw new Error("The host could not do it.");
      }
      draws.push({
        paragraphs: paragraphs.length,
        marks: paragraphs.reduce((total, { marks }) => total + marks.length, 0),
      });
      const outcomes = [];
      for (const each of paragraphs) outcomes.push(await drawOne(each));
      expected = count();
      return {
        standing: outcomes.flatMap((outcome) => (outcome === "refused" ? [] : outcome)),
        refused: outcomes.filter((outcome) => outcome === "refused").length,
      };
    },
    areStanding() {
      looks += 1;
      return wontSay ? Promise.reject(new Error("The host could not do it.")) : Promise.resolve(count() === expected);
    },
    showActive(place) {
      active = place;
      return Promise.resolve();
    },
    listen: (listener) => void listeners.push(listener),
  };
}
