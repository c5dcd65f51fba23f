import type { DraftParagraph, DraftPart } from "../../features/ports/record-host";
import type { Story } from "../../engine/finding";
import { lookOf, lookProperties } from "./paragraph-look";
import { queueText } from "./paragraph-text";
import type { WordSets } from "./word-run";

/** Where texts beside the body are to be had: one kind of page's headers or footers, or one kind of notes. */
export type TextSource = Readonly<{
  /** Unique, for the key of a paragraph. */
  name: string;
  story: Exclude<Story, "body" | "textbox">;
  /** What is said to be unread when it fails. */
  part: DraftPart;
  /** The bodies, by section or by note, once the lists are loaded. */
  bodies: (lists: Lists) => readonly Word.Body[];
  list: "sections" | "footnotes" | "endnotes";
}>;

type Lists = Readonly<{
  sections: Word.SectionCollection;
  footnotes: Word.NoteItemCollection;
  endnotes: Word.NoteItemCollection;
}>;

/** A paragraph beside the body, as it stands in this batch. */
export type FoundText = Readonly<{
  paragraph: Word.Paragraph;
  text: string;
  look: Pick<DraftParagraph, "headingLevel" | "markedAsQuote">;
}>;

/** One header, footer or note. `place` counts sections or notes from 0. */
export type OtherText = Readonly<{ source: TextSource; place: number; paragraphs: readonly FoundText[] }>;

const pages = ["FirstPage", "Primary", "EvenPages"] as const;

/** In the order of the command line: headers and footers by sections, then notes. */
export const textSources: readonly TextSource[] = [
  ...pages.map((page): TextSource => ({
    name: `header/${page}`,
    story: "header",
    part: "headers",
    list: "sections",
    bodies: ({ sections }) => sections.items.map((section) => section.getHeader(page)),
  })),
  ...pages.map((page): TextSource => ({
    name: `footer/${page}`,
    story: "footer",
    part: "footers",
    list: "sections",
    bodies: ({ sections }) => sections.items.map((section) => section.getFooter(page)),
  })),
  {
    name: "footnotes",
    story: "footnote",
    part: "footnotes",
    list: "footnotes",
    bodies: ({ footnotes }) => footnotes.items.map(({ body }) => body),
  },
  {
    name: "endnotes",
    story: "endnote",
    part: "endnotes",
    list: "endnotes",
    bodies: ({ endnotes }) => endnotes.items.map(({ body }) => body),
  },
];

/** Texts in one batch, so that a record with a thousand notes does not go to Word as one request. */
const textsAtOnce = 300;

/**
 * Reads headers, footers and notes (WordApi 1.1; notes 1.5): one round trip for how many there are, then two for each
 * three hundred, one below WordApi 1.7. Nothing is changed. A header that says what the one of an earlier section says
 * is that header, gone on with; a text without words is left out.
 */
export async function readTexts(
  context: Word.RequestContext,
  sources: readonly TextSource[],
  sets: WordSets,
): Promise<readonly OtherText[]> {
  const { document } = context;
  const lists = { sections: document.sections, footnotes: document.body.footnotes, endnotes: document.body.endnotes };
  for (const name of new Set(sources.map(({ list }) => list))) lists[name].load("items");
  await context.sync();
  const wanted = sources.flatMap((source) => source.bodies(lists).map((body, place) => ({ source, body, place })));
  const found: OtherText[] = [];
  for (let from = 0; from < wanted.length; from += textsAtOnce) {
    const part = wanted.slice(from, from + textsAtOnce).map((text) => ({ ...text, all: text.body.paragraphs }));
    for (const { all } of part) all.load([...lookProperties, ...(sets.getText ? [] : ["items/text"])].join(","));
    // One round trip for hundreds of texts, not one each.
    // eslint-disable-next-line office-addins/no-context-sync-in-loop
    await context.sync();
    const read = part.map(({ source, place, all }) => ({
      source,
      place,
      items: all.items.map((paragraph) => ({ paragraph, text: queueText(paragraph, sets) })),
    }));
    // eslint-disable-next-line office-addins/no-context-sync-in-loop
    if (sets.getText) await context.sync();
    for (const { source, place, items } of read) {
      const paragraphs = items.map(({ paragraph, text }) => ({
        paragraph,
        text: text(),
        look: lookOf(paragraph),
      }));
      found.push({ source, place, paragraphs });
    }
  }
  return withoutRepeats(found);
}

function withoutRepeats(texts: readonly OtherText[]): readonly OtherText[] {
  const seen = new Set<string>();
  return texts.filter(({ source, paragraphs }) => {
    const said = paragraphs.map(({ text }) => text).join("\r");
    if (source.list !== "sections") return true;
    const key = `${source.name}\r${said}`;
    if (said.trim() === "" || seen.has(key)) return false;
    seen.add(key);
    return true;
  });
}
