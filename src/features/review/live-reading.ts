import type { Story } from "../../engine/finding";
import type { LiveHost, ParagraphReading } from "../ports/live-host";
import { isPlaceKey } from "../ports/paragraph-key";
import type { DraftParagraph, DraftPart, RecordHost } from "../ports/record-host";
import type { ToRead } from "./live-queue";

/** The paragraphs of the sheet as they stand now, and how many the whole draft has. */
export type LiveReading = Readonly<{ paragraphs: readonly DraftParagraph[]; total: number }>;

/** What is known of the draft: the checked paragraphs in order, whether that is all, and how many there are in all. */
export type Known = Readonly<{ paragraphs: readonly DraftParagraph[]; complete: boolean; total: number }>;

/**
 * Reads what was reported, in one round trip.
 *
 * @returns undefined when the reports do not fit what is known, so that everything has to be read
 */
export async function readReported(
  host: Pick<LiveHost, "readKeys">,
  { keys, gone, sweep }: ToRead,
  known: Known,
): Promise<LiveReading | undefined> {
  if (sweep !== "none" || keys.some(isPlaceKey)) return undefined;
  const readings = keys.length === 0 ? [] : await host.readKeys(keys);
  return readings && withReadings(known, readings, gone);
}

/**
 * Puts paragraphs that were read one by one into their places. Each says what stands before it; where that is not so in
 * what is known, a report was missed.
 */
export function withReadings(
  { paragraphs: before, complete, total }: Known,
  readings: readonly ParagraphReading[],
  gone: readonly string[],
): LiveReading | undefined {
  const goneKeys = new Set(gone);
  const byKey = new Map(readings.map((reading) => [reading.key, reading]));
  const list: DraftParagraph[] = before
    .filter(({ key }) => !goneKeys.has(key))
    .map((old) => {
      const now = byKey.get(old.key);
      return now ? asParagraph(now, old.ref.story, old.ref.index) : old;
    });
  const present = new Set(list.map(({ key }) => key));
  let left = readings.filter(({ key }) => !present.has(key));
  for (let placed = true; placed && left.length > 0;) {
    const waiting: ParagraphReading[] = [];
    for (const reading of left) if (!insert(list, reading, complete)) waiting.push(reading);
    placed = waiting.length < left.length;
    left = waiting;
  }
  // In a draft of which only a part was checked, what is new elsewhere is not our business yet.
  if (complete && left.length > 0) return undefined;
  if (!fits(list, byKey, complete)) return undefined;
  const first = new Map<Story, number>();
  for (const { ref } of before) if (!first.has(ref.story)) first.set(ref.story, complete ? 0 : ref.index);
  return { paragraphs: numbered(list, first), total: total + list.length - before.length };
}

/**
 * Reads the body again, or as much of it as takes to see everything known, and finds the stretch that was checked.
 *
 * @param sweep with `everything` headers and notes too, at the cost of a whole check; else they stay as they are known
 * @param goOn asked after each part; false gives up
 * @returns undefined when given up
 */
export async function readAll(
  host: Pick<RecordHost, "readDraft">,
  sweep: ToRead["sweep"],
  { paragraphs: known, complete }: Known,
  goOn: () => boolean,
): Promise<LiveReading | undefined> {
  const unseen = new Set(known.map(({ key }) => key));
  const read: DraftParagraph[] = [];
  let total = 0;
  let givenUp = false;
  const unread = await host.readDraft((part, ofTotal) => {
    total = ofTotal;
    for (const paragraph of part) {
      read.push(paragraph);
      unseen.delete(paragraph.key);
    }
    givenUp = !goOn();
    const enough = complete ? sweep !== "everything" && read.length >= total : unseen.size === 0;
    return givenUp || enough ? "stop" : "go-on";
  });
  if (givenUp) return undefined;
  if (!complete) return { paragraphs: stretchOf(read, known), total };
  // What was not read, now or at all, stays as it was known.
  const body = read.filter(({ ref }) => ref.story === "body");
  const beside = storiesBeside.flatMap(([story, part]) => {
    const from = sweep === "everything" && !unread.includes(part) ? read : known;
    return from.filter(({ ref }) => ref.story === story);
  });
  return { paragraphs: [...body, ...beside], total: body.length + beside.length };
}

/** In the order of the draft, with the name of the part that says whether the host gave it. */
const storiesBeside: readonly (readonly [Story, DraftPart])[] = [
  ["header", "headers"],
  ["footer", "footers"],
  ["footnote", "footnotes"],
  ["endnote", "endnotes"],
  ["textbox", "text-boxes"],
];

/** From the first to the last of the known paragraphs, with what has come in between. */
function stretchOf(all: readonly DraftParagraph[], known: readonly DraftParagraph[]): readonly DraftParagraph[] {
  const first = known[0]?.ref.index ?? 0;
  if (known.some(({ key }) => isPlaceKey(key))) return all.slice(first, first + known.length);
  const keys = new Set(known.map(({ key }) => key));
  const from = all.findIndex(({ key }) => keys.has(key));
  if (from < 0) return [];
  let until = all.length;
  while (!keys.has(all[until - 1]?.key ?? "")) until -= 1;
  return all.slice(from, until);
}

/** @returns false when the paragraph before it is not in the list (yet) */
function insert(list: DraftParagraph[], reading: ParagraphReading, complete: boolean): boolean {
  if (reading.previous === undefined) {
    if (!complete && list[0]?.ref.index !== 0) return false;
    list.unshift(asParagraph(reading, "body", 0));
    return true;
  }
  const before = list.findIndex(({ key }) => key === reading.previous);
  const story = list[before]?.ref.story;
  if (story === undefined) return false;
  list.splice(before + 1, 0, asParagraph(reading, story, 0));
  return true;
}

/** Whether everything that was read stands behind the paragraph it says it does. */
function fits(
  list: readonly DraftParagraph[],
  readings: ReadonlyMap<string, ParagraphReading>,
  complete: boolean,
): boolean {
  return list.every(({ key, ref }, at) => {
    const reading = readings.get(key);
    if (!reading || (at === 0 && !complete)) return true;
    const previous = list[at - 1];
    return reading.previous === (previous?.ref.story === ref.story ? previous.key : undefined);
  });
}

function asParagraph({ previous: _previous, ...rest }: ParagraphReading, story: Story, index: number): DraftParagraph {
  return { ...rest, ref: { story, index } };
}

function numbered(list: readonly DraftParagraph[], first: ReadonlyMap<Story, number>): readonly DraftParagraph[] {
  const next = new Map(first);
  return list.map((paragraph) => {
    const { story } = paragraph.ref;
    const index = next.get(story) ?? 0;
    next.set(story, index + 1);
    return paragraph.ref.index === index ? paragraph : { ...paragraph, ref: { story, index } };
  });
}
