import fc from "fast-check";
import {
  createDocumentModel,
  type DocumentChange,
  type DocumentModel,
} from "../../../src/workbench/host/document/document-model";
import { tableAround } from "../../../src/workbench/host/document/tables";
import { within } from "../../../src/workbench/host/document/position";
import { p, smallDocx, table } from "./small-docx";

function open(body: string, settings = ""): DocumentModel {
  return createDocumentModel(smallDocx(body, settings), () => ({
    author: "A (invented)",
    date: "2026-01-05T09:00:00Z",
  }));
}

function texts(model: DocumentModel): readonly string[] {
  return model.paragraphs().map(model.textOf);
}

function nth(model: DocumentModel, index: number): Element {
  const found = model.paragraphs()[index];
  if (found === undefined) throw new Error(`There is no paragraph ${index}.`);
  return found;
}

function markup(model: DocumentModel): string {
  const serialise = (node: Node): string =>
    node.nodeType === 3
      ? (node.textContent ?? "")
      : `<${node.nodeName}${Array.from((node as Element).attributes, ({ name, value }) => ` ${name}="${value}"`).join("")}>` +
        `${Array.from(node.childNodes, serialise).join("")}</${node.nodeName}>`;
  return serialise(model.docx.body);
}

describe("undo and redo", () => {
  const body =
    p("one") +
    `<w:bookmarkStart w:id="1" w:name="a"/>` +
    p("two") +
    `<w:bookmarkEnd w:id="1"/>` +
    table(p("cell") + p("more")) +
    p("end");

  it.each<[string, (model: DocumentModel) => void]>([
    ["replacing", (model) => model.replaceText(nth(model, 0), { start: 1, end: 2 }, "XYZ", "writer")],
    ["splitting", (model) => model.splitParagraph(nth(model, 0), 2, "writer")],
    ["splitting at the start", (model) => model.splitParagraph(nth(model, 0), 0, "writer")],
    ["joining over a bookmark", (model) => model.joinWithNext(nth(model, 0), "writer")],
    ["joining in a cell", (model) => model.joinWithNext(nth(model, 2), "writer")],
    ["removing", (model) => model.removeParagraph(nth(model, 1), "writer")],
    [
      "inserting after a table",
      (model) => model.insertParagraph(tableAround(nth(model, 2)) ?? nth(model, 4), "after", "new", "writer"),
    ],
  ])("takes %s back, mark for mark, and does it again", (_name, edit) => {
    for (const settings of ["", "<w:trackRevisions/>"]) {
      const model = open(body, settings);
      const elements = model.paragraphs();
      const before = markup(model);
      edit(model);
      const after = markup(model);
      expect(after).not.toBe(before);
      expect(model.undo("writer")).toBe(true);
      expect(markup(model)).toBe(before);
      expect(model.paragraphs()).toEqual(elements); // the very same elements
      expect(model.redo("writer")).toBe(true);
      expect(markup(model)).toBe(after);
      expect([model.canUndo(), model.canRedo()]).toEqual([true, false]);
    }
  });

  it("takes a whole step back at once, and forgets the redo at the next edit", () => {
    const model = open(p("abc"));
    model.asOneStep(() => {
      model.replaceText(nth(model, 0), { start: 0, end: 1 }, "A", "writer");
      model.splitParagraph(nth(model, 0), 2, "writer");
    });
    expect(texts(model)).toEqual(["Ab", "c"]);
    expect([model.undo("writer"), model.undo("writer")]).toEqual([true, false]);
    expect(texts(model)).toEqual(["abc"]);
    model.replaceText(nth(model, 0), { start: 0, end: 0 }, "x", "writer");
    expect(model.redo("writer")).toBe(false);
  });

  it("undoes any series of edits to the very beginning", () => {
    const edit = fc.record({
      kind: fc.nat(4),
      place: fc.nat(20),
      start: fc.nat(9),
      length: fc.nat(3),
      text: fc.string({ maxLength: 3, unit: fc.constantFrom("a", "é", " ") }),
    });
    fc.assert(
      fc.property(fc.array(edit, { maxLength: 12 }), fc.boolean(), (edits, tracks) => {
        const model = open(body, tracks ? "<w:trackRevisions/>" : "");
        const before = markup(model);
        for (const { kind, place, start, length, text } of edits) {
          const paragraph = nth(model, place % model.paragraphs().length);
          const size = model.textOf(paragraph).length;
          const from = Math.min(start, size);
          if (kind === 0)
            model.replaceText(paragraph, { start: from, end: Math.min(from + length, size) }, text, "writer");
          if (kind === 1) model.splitParagraph(paragraph, from, "writer");
          if (kind === 2) model.joinWithNext(paragraph, "writer");
          if (kind === 3) model.removeParagraph(paragraph, "writer");
          if (kind === 4) model.insertParagraph(paragraph, "after", text, "add-in");
        }
        const after = markup(model);
        let steps = 0;
        while (model.undo("writer")) steps += 1;
        expect(markup(model)).toBe(before);
        while (model.redo("writer")) steps -= 1;
        expect([markup(model), steps]).toEqual([after, 0]);
      }),
      { numRuns: 60, seed: 7 },
    );
  });
});

describe("anchors", () => {
  it.each<[string, (model: DocumentModel) => void, string]>([
    ["text before", (model) => model.replaceText(nth(model, 0), { start: 0, end: 0 }, "12", "writer"), "word"],
    ["text after", (model) => model.replaceText(nth(model, 0), { start: 9, end: 9 }, "12", "writer"), "word"],
    [
      "text exactly at its start",
      (model) => model.replaceText(nth(model, 0), { start: 4, end: 4 }, "12", "writer"),
      "word",
    ],
    [
      "text exactly at its end",
      (model) => model.replaceText(nth(model, 0), { start: 8, end: 8 }, "12", "writer"),
      "word",
    ],
    ["text inside", (model) => model.replaceText(nth(model, 0), { start: 6, end: 6 }, "12", "writer"), "wo12rd"],
    ["its own words replaced", (model) => model.replaceText(nth(model, 0), { start: 4, end: 8 }, "12", "writer"), "12"],
    ["everything replaced", (model) => model.replaceText(nth(model, 0), { start: 0, end: 12 }, "12", "writer"), ""],
    ["a split before", (model) => model.splitParagraph(nth(model, 0), 2, "writer"), "word"],
    ["a split at its start", (model) => model.splitParagraph(nth(model, 0), 4, "writer"), "word"],
    ["a split at its end", (model) => model.splitParagraph(nth(model, 0), 8, "writer"), "word"],
    ["a join", (model) => model.joinWithNext(nth(model, 0), "writer"), "word"],
  ])("stay on their words through %s, and through its undo", (_name, edit, expected) => {
    const model = open(p("the word fits") + p("next"));
    const anchor = model.anchor(within(nth(model, 0), 4, 8));
    edit(model);
    const words = (): string => {
      const { start, end } = anchor.now();
      expect(start.paragraph).toBe(end.paragraph);
      return model.textOf(start.paragraph).slice(start.offset, end.offset);
    };
    expect(words()).toBe(expected);
    if (expected !== "word") return; // words that were written over do not come back into an anchor
    model.undo("writer");
    expect(words()).toBe("word");
  });

  it("follow their words into another paragraph and back", () => {
    const model = open(p("first") + p("second"));
    const second = nth(model, 1);
    const anchor = model.anchor(within(second, 0, 6));
    model.joinWithNext(nth(model, 0), "writer");
    expect(anchor.now()).toEqual(within(nth(model, 0), 5, 11));
    model.undo("writer");
    expect(anchor.now()).toEqual(within(second, 0, 6));
  });
});

describe("listeners", () => {
  it("hear what every edit touched, and who made it", () => {
    const model = open(p("one") + p("two"));
    const [one, two] = model.paragraphs();
    const heard: DocumentChange[] = [];
    const stop = model.onParagraphsChanged((change) => heard.push(change));
    model.replaceText(nth(model, 0), { start: 0, end: 1 }, "O", "add-in");
    model.joinWithNext(nth(model, 0), "writer");
    model.undo("writer");
    stop();
    model.undo("writer");
    expect(heard).toEqual([
      { changed: [one], added: [], removed: [], rearranged: [], by: "add-in", kind: "text" },
      { changed: [one], added: [], removed: [two], rearranged: [], by: "writer", kind: "deletion" },
      { changed: [one], added: [two], removed: [], rearranged: [], by: "writer", kind: "undo" },
    ]);
  });

  it("hear of nothing when nothing changes", () => {
    const model = open(p("one"));
    const heard: DocumentChange[] = [];
    model.onParagraphsChanged((change) => heard.push(change));
    expect(model.replaceText(nth(model, 0), { start: 0, end: 3 }, "one", "writer")).toBe(true);
    expect([heard, model.canUndo()]).toEqual([[], false]);
  });

  it("hear why an edit was refused, and nothing is left to undo", () => {
    const model = open(table(p("only")) + p("end"));
    const heard: string[] = [];
    model.onRefused((why, by) => heard.push(`${why} ${by}`));
    expect(model.removeParagraph(nth(model, 0), "writer")).toBe(false);
    expect(model.joinWithNext(nth(model, 0), "add-in")).toBe(false);
    expect(model.replaceText(nth(model, 1), { start: 2, end: 9 }, "x", "writer")).toBe(false);
    expect(heard).toEqual(["only-paragraph writer", "not-adjacent add-in", "bad-span writer"]);
    expect(model.canUndo()).toBe(false);
  });
});

it("puts the selection at the start when its paragraph is gone", () => {
  const model = open(p("one") + p("two"));
  model.setSelection(within(nth(model, 1), 1, 2), "writer");
  model.removeParagraph(nth(model, 1), "writer");
  expect(model.selection()).toEqual(within(nth(model, 0), 0, 0));
});
