import type { DraftParagraph, DraftPart } from "../../features/ports/record-host";
import { otherKey } from "./find-other-paragraph";
import { readTexts, textSources, type OtherText, type TextSource } from "./other-texts";
import { runInWord, type WordSets } from "./word-run";

/** What stands beside the body, and which parts of the file were not read. */
export type OtherTexts = Readonly<{ paragraphs: readonly DraftParagraph[]; unread: readonly DraftPart[] }>;

/** Word on the web gives no text boxes, and what colleagues say in comments is not the record. */
const neverRead: readonly DraftPart[] = ["text-boxes", "comments"];

/**
 * Reads headers, footers and notes, all at once; when that fails, each by itself, so that one which this Word cannot give
 * (office-js-docs-reference #1202: a first page's header that is not there) costs no other. Never throws: a check of the
 * body stands whatever becomes of these.
 *
 * Not below WordApi 1.5: there asking for a header that goes on with the one before could empty it (office-js #272).
 */
export async function readOtherTexts(sets: WordSets): Promise<OtherTexts> {
  if (!sets.notes) return { paragraphs: [], unread: [...new Set(textSources.map(({ part }) => part)), ...neverRead] };
  const all = await attempt(textSources, sets);
  if (all !== undefined) return { paragraphs: inOrder(all), unread: neverRead };
  const texts: OtherText[] = [];
  const unread: DraftPart[] = [];
  for (const source of textSources) {
    const read = await attempt([source], sets);
    if (read === undefined) unread.push(source.part);
    else texts.push(...read);
  }
  return { paragraphs: inOrder(texts), unread: [...new Set(unread), ...neverRead] };
}

async function attempt(sources: readonly TextSource[], sets: WordSets): Promise<readonly OtherText[] | undefined> {
  try {
    // What is handed on is plain data: Word's objects do not outlive their batch.
    return await runInWord("reading headers and notes", (context) => readTexts(context, sources, sets));
  } catch {
    return undefined; // the caller says which part was not read
  }
}

const stories = ["header", "footer", "footnote", "endnote"] as const;

/** Story by story; within headers and footers by sections, as the command line counts them. */
function inOrder(texts: readonly OtherText[]): readonly DraftParagraph[] {
  return stories.flatMap((story) => {
    const own = texts.filter(({ source }) => source.story === story).sort((a, b) => a.place - b.place);
    const read = new Map<TextSource, number>();
    let index = 0;
    return own.flatMap(({ source, paragraphs }, at) =>
      paragraphs.map(({ text, look }): DraftParagraph => {
        const inSource = read.get(source) ?? 0;
        read.set(source, inSource + 1);
        return {
          ref: { story, index: index++ },
          key: otherKey(source, inSource),
          text,
          part: at + 1,
          ...look,
        };
      }),
    );
  });
}
