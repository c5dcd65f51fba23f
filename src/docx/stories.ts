import { anchorsOf } from "./anchors";
import { bodyParagraphs, paragraphsIn } from "./story";
import { marginParts, notesById, noteParts, type StoryPart } from "./story-parts";
import type { Docx, PartStory, Story } from "./types";

/** A paragraph of any text in the file. */
export type StoryParagraph = Readonly<{
  story: Story;
  /** From 0 within the story, over all its headers, notes or text boxes. */
  index: number;
  paragraph: Element;
  /** The one body, header, footer, note or text box that holds it: only within this does a sentence run on. */
  root: Element;
  /** The name of the part that it lies in. */
  part: string;
}>;

/** One body, header, footer, note or text box. */
type Text = Readonly<{ story: Story; root: Element; part: string; paragraphs: readonly Element[] }>;

/**
 * The paragraphs of every text in the file, story by story: body, headers, footers, footnotes, endnotes, text boxes.
 *
 * The index of a paragraph counts, from 0, through
 * - `body`: as `bodyParagraphs` does
 * - `header`, `footer`: each that a section refers to, once; by sections, within one first page, default, even pages
 * - `footnote`, `endnote`: the notes in order of their marks in the body, which is how Word numbers them. Notes without
 *   a mark are out, since Word shows them nowhere and drops them; so are those whose mark is a tracked deletion
 * - `textbox`: those of the body, then of headers, footers, footnotes and endnotes, each where it is anchored; a box
 *   within a box comes after the words of the outer one
 *
 * The work is linear in the file. The list is made anew each time, and is out of date once paragraphs come or go.
 */
export function storyParagraphs(docx: Docx): readonly StoryParagraph[] {
  const body: Text = { story: "body", root: docx.body, part: docx.mainPart, paragraphs: bodyParagraphs(docx) };
  const margins = [...marginParts(docx, "header"), ...marginParts(docx, "footer")].flatMap(textOfPart);
  const marks: NoteMark[] = [];
  const boxes: Text[] = [];
  for (const text of [body, ...margins]) gather(docx, text, boxes, marks);
  const notes = [...notesOf(docx, "footnote", marks), ...notesOf(docx, "endnote", marks)];
  for (const note of notes) gather(docx, note, boxes, []);
  return numbered([body, ...margins, ...notes, ...boxes]);
}

/** Stories that the file has, but of which a part is damaged: what they say is not among `storyParagraphs`. */
export function unreadStories(docx: Docx): readonly PartStory[] {
  const parts = [
    ...marginParts(docx, "header"),
    ...marginParts(docx, "footer"),
    ...noteParts(docx, "footnote"),
    ...noteParts(docx, "endnote"),
  ];
  return [...new Set(parts.filter(({ root }) => root === undefined).map(({ story }) => story))];
}

type NoteMark = Readonly<{ kind: "footnote" | "endnote"; id: string }>;

/** Adds the text boxes anchored in a text, with those within them, and the marks of its notes. */
function gather(docx: Docx, { part, paragraphs }: Text, boxes: Text[], marks: NoteMark[]): void {
  for (const paragraph of paragraphs) {
    for (const anchor of anchorsOf(docx, paragraph)) {
      if (anchor.kind === "textbox") {
        const box: Text = { story: "textbox", root: anchor.root, part, paragraphs: paragraphsIn(anchor.root) };
        boxes.push(box);
        gather(docx, box, boxes, marks);
      } else marks.push(anchor);
    }
  }
}

function textOfPart({ story, part, root }: StoryPart): readonly Text[] {
  return root ? [{ story, part, root, paragraphs: paragraphsIn(root) }] : [];
}

function notesOf(docx: Docx, story: NoteMark["kind"], marks: readonly NoteMark[]): readonly Text[] {
  return noteParts(docx, story).flatMap(({ part, root }) => {
    const byId = root ? notesById(root, story) : new Map<string, Element>();
    const marked = new Set(marks.filter(({ kind }) => kind === story).map(({ id }) => byId.get(id)));
    return [...marked].flatMap((note) => (note ? [{ story, part, root: note, paragraphs: paragraphsIn(note) }] : []));
  });
}

function numbered(texts: readonly Text[]): readonly StoryParagraph[] {
  const next = new Map<Story, number>();
  const all: StoryParagraph[] = [];
  for (const { story, root, part, paragraphs } of texts) {
    let index = next.get(story) ?? 0;
    for (const paragraph of paragraphs) all.push({ story, index: index++, paragraph, root, part });
    next.set(story, index);
  }
  return all;
}
