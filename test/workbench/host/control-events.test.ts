import type { HostOptions } from "../../../src/workbench/host/options";
import { p } from "./small-docx";
import { wordInNode, type WordInNode } from "./word-in-node";

const numbers = { DataChanged: 1, Deleted: 2, Entered: 3, Exited: 4, SelectionChanged: 5 } as const;

const control = (id: number, tag: string, text: string): string =>
  `<w:sdt><w:sdtPr><w:tag w:val="${tag}"/><w:id w:val="${id}"/></w:sdtPr>` +
  `<w:sdtContent><w:r><w:t>${text}</w:t></w:r></w:sdtContent></w:sdt>`;
const body =
  `<w:p><w:r><w:t xml:space="preserve">Who: </w:t></w:r>${control(7, "who", "Anna")}<w:r><w:t>.</w:t></w:r></w:p>` +
  `<w:p>${control(8, "when", "Today")}</w:p>` +
  p("Two");

/** A Word whose add-in listens to every event of the controls with these tags. */
function listening(tags: readonly string[], options: Partial<HostOptions> = {}): WordInNode {
  const word = wordInNode(body, options);
  for (const tag of tags) {
    let found = 0;
    const { value } = word.run((batch) => {
      const all = batch.property(batch.document, "ContentControls");
      found = batch.load(batch.method(all, "GetByTag", tag), ["items/id"]);
    });
    const [item] = (value(found) as { _Items: { _ReferenceId: string }[] })._Items;
    const { answer } = word.run((batch) => {
      for (const [name, type] of Object.entries(numbers)) {
        batch.call(batch.document, "_RegisterEvent", item?._ReferenceId, name, type);
      }
    });
    expect(answer.Error).toBeUndefined();
  }
  return word;
}

function at(word: WordInNode, index: number): Element {
  const paragraph = word.model.paragraphs()[index];
  if (paragraph === undefined) throw new Error(`There is no paragraph ${index}.`);
  return paragraph;
}

function cursor(word: WordInNode, index: number, offset: number): void {
  const place = { paragraph: at(word, index), offset };
  word.model.setSelection({ start: place, end: place }, "writer");
}

const event = (kind: keyof typeof numbers, id: number, source: "Local" | "Remote" = "Local"): unknown => [
  numbers[kind],
  { eventType: `ContentControl${kind}`, source, ids: [id] },
  source === "Remote",
];

/** The events that have left since the last call. */
const heard = (word: WordInNode): unknown => word.messages().flat();

describe("events of content controls", () => {
  it("tell of other words in a control, whoever wrote them, and not of words beside it", () => {
    const word = listening(["who", "when"]);
    word.model.replaceText(at(word, 0), { start: 0, end: 3 }, "Whom", "writer");
    expect(heard(word)).toEqual([]);
    word.model.replaceText(at(word, 0), { start: 7, end: 8 }, "bb", "writer");
    expect(heard(word)).toEqual([event("DataChanged", 7)]);
    word.model.replaceText(at(word, 1), { start: 0, end: 2 }, "Mon", "co-author");
    expect(heard(word)).toEqual([event("DataChanged", 8, "Remote")]);
    word.run((batch) => {
      const all = batch.property(batch.document, "ContentControls");
      batch.instantiate(batch.method(batch.method(all, "GetFirst"), "InsertText", "Ben", "Replace"));
    });
    expect(heard(word)).toEqual([event("DataChanged", 7)]);
  });

  it("come once the cursor has left, where Word is on the desktop", () => {
    const word = listening(["who"], { dataChangedOnExit: true });
    cursor(word, 0, 7);
    word.messages();
    word.model.replaceText(at(word, 0), { start: 7, end: 7 }, "x", "writer");
    word.model.replaceText(at(word, 0), { start: 8, end: 8 }, "y", "writer");
    expect(heard(word)).toEqual([]);
    cursor(word, 2, 1);
    expect(heard(word)).toEqual([event("DataChanged", 7), event("Exited", 7)]);
    cursor(word, 0, 7);
    cursor(word, 2, 1);
    expect(heard(word)).not.toContainEqual(event("DataChanged", 7));
    word.model.replaceText(at(word, 0), { start: 7, end: 7 }, "z", "co-author");
    expect(heard(word)).toEqual([event("DataChanged", 7, "Remote")]);
  });

  it("tell when the cursor comes, moves within, and goes", () => {
    const word = listening(["who", "when"]);
    cursor(word, 0, 2);
    expect(heard(word)).toEqual([]);
    cursor(word, 0, 7);
    expect(heard(word)).toEqual([event("Entered", 7), event("SelectionChanged", 7)]);
    cursor(word, 0, 8);
    expect(heard(word)).toEqual([event("SelectionChanged", 7)]);
    cursor(word, 1, 2);
    expect(heard(word)).toEqual([event("Exited", 7), event("Entered", 8), event("SelectionChanged", 8)]);
  });

  it("tell once that a control has gone, with its words or without", () => {
    const word = listening(["who", "when"]);
    word.run((batch) => {
      const all = batch.property(batch.document, "ContentControls");
      batch.call(batch.method(batch.method(all, "GetByTag", "who"), "GetFirst"), "Delete", true);
      batch.call(batch.method(batch.method(all, "GetByTag", "when"), "GetFirst"), "Delete", false);
    });
    expect(heard(word)).toEqual([event("Deleted", 7), event("Deleted", 8)]);
    word.model.replaceText(at(word, 0), { start: 5, end: 9 }, "Ben", "writer");
    expect(heard(word)).toEqual([]);
  });

  it("are silent about undo, until the switch says otherwise", () => {
    const word = listening(["who"]);
    word.model.replaceText(at(word, 0), { start: 7, end: 7 }, "x", "writer");
    word.messages();
    word.model.undo("writer");
    expect(heard(word)).toEqual([]);
    word.setOptions({ silentUndo: false });
    word.model.redo("writer");
    expect(heard(word)).toEqual([event("DataChanged", 7)]);
  });

  it("end when the add-in gives the control back, as it does after a run that did not track it", () => {
    const word = listening(["who"]);
    const [subscription] = word.service.subscriptions.to("DataChanged");
    word.run((batch) => batch.call(batch.document, "_RemoveReference", subscription?.target));
    word.model.replaceText(at(word, 0), { start: 7, end: 7 }, "x", "writer");
    expect(heard(word)).toEqual([]);
    expect(word.service.subscriptions.names()).toEqual([]);
  });

  it("tell the document of a control that the add-in inserts", () => {
    const word = wordInNode(p("One"));
    let made = 0;
    word.run((batch) => batch.call(batch.document, "_RegisterEvent", "", "ContentControlAdded", 9));
    const { value } = word.run((batch) => {
      const first = batch.method(batch.property(batch.property(batch.document, "Body"), "Paragraphs"), "GetFirst");
      made = batch.load(batch.method(first, "InsertContentControl"), ["Id"]);
    });
    const { Id } = value(made) as { Id: number };
    expect(heard(word)).toEqual([[9, { eventType: "ContentControlAdded", source: "Local", ids: [Id] }, false]]);
  });

  it("are refused by a Word that is older than they are", () => {
    const word = wordInNode(body, { wordApi: "1.4" });
    let found = 0;
    const { value } = word.run((batch) => {
      found = batch.load(batch.property(batch.document, "ContentControls"), ["items/id"]);
    });
    const [item] = (value(found) as { _Items: { _ReferenceId: string }[] })._Items;
    const { answer } = word.run((batch) =>
      batch.call(batch.document, "_RegisterEvent", item?._ReferenceId, "DataChanged", 1),
    );
    expect(answer.Error?.Code).toBe("ApiNotFound");
  });
});
