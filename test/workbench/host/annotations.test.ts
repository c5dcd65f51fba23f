import type { HostOptions } from "../../../src/workbench/host/options";
import type { BatchBuilder } from "./batch-builder";
import { p } from "./small-docx";
import { wordInNode, type WordInNode } from "./word-in-node";

const names = [
  "AnnotationInserted",
  "AnnotationRemoved",
  "AnnotationClicked",
  "AnnotationHovered",
  "AnnotationPopupAction",
];
const number = (name: string): number => names.indexOf(name) + 1;

const body = p("She put herself at risk.") + p("") + p("Two");
const words = { colorScheme: "Berry", start: 4, length: 11 }; // "put herself"
const popupOptions = {
  brandingTextResourceId: "Popup.Brand",
  titleResourceId: "Popup.Title",
  subtitleResourceId: "Popup.Subtitle",
  suggestions: ["was placed", "was put", "is being put", "a fourth"],
};

function paragraph(b: BatchBuilder, index: number): number {
  return b.method(b.property(b.property(b.document, "Body"), "Paragraphs"), "GetItemAt", index);
}

/** A Word whose add-in listens to all that happens to annotations. */
function open(options: Partial<HostOptions> = {}, content = body, settings = ""): WordInNode {
  const word = wordInNode(content, options, settings);
  word.run((b) => names.forEach((name) => void b.call(b.document, "_RegisterEvent", "", name, number(name))));
  return word;
}

/** @returns the new ids, or the code of the refusal. */
function insert(word: WordInNode, critiques: readonly unknown[], index = 0): readonly string[] | string {
  let action = 0;
  const outcome = word.run((b) => {
    action = b.call(paragraph(b, index), "InsertAnnotations", { critiques });
  });
  return outcome.answer.Error?.Code ?? (outcome.value(action) as readonly string[]); // what inserting gives
}

/** What the add-in can read of a paragraph's annotations. */
function annotated(word: WordInNode, index = 0): unknown {
  let action = 0;
  const outcome = word.run((b) => {
    action = b.load(b.method(paragraph(b, index), "GetAnnotations"), [
      "id",
      "state",
      "critiqueAnnotation/critique",
      "critiqueAnnotation/range/text",
    ]);
  });
  if (outcome.answer.Error !== undefined) return outcome.answer.Error.Code;
  type Item = { Id: string; State: string; CritiqueAnnotation: { Critique: unknown; Range: { Text: string } } };
  const { _Items: items } = outcome.value(action) as { _Items: readonly Item[] }; // the names just loaded
  return items.map(({ Id, State, CritiqueAnnotation: { Critique, Range } }) => [Id, State, Critique, Range.Text]);
}

function first(word: WordInNode): Element {
  const [paragraphElement] = word.model.paragraphs();
  if (paragraphElement === undefined) throw new Error("The document is empty.");
  return paragraphElement;
}

function events(word: WordInNode): unknown {
  return word.messages().flatMap((rows) => rows.map(([type, argument]) => [names[type - 1], argument]));
}

const idOf = (word: WordInNode): string => word.service.annotations.all()[0]?.id ?? "";

describe("inserting annotations", () => {
  it("gives ids, and the words that they lie on can be read back", () => {
    const word = open();
    const ids = insert(word, [words, { colorScheme: "Green", start: 19, length: 4 }]);
    expect(ids).toHaveLength(2);
    expect(annotated(word)).toEqual([
      [ids[0], "Created", words, "put herself"],
      [ids[1], "Created", { colorScheme: "Green", start: 19, length: 4 }, "risk"],
    ]);
    expect(annotated(word, 2)).toEqual([]);
    expect(events(word)).toEqual([["AnnotationInserted", { ids }]]);
    expect(word.log.troubles()).toEqual([]);
  });

  it("leaves the file alone, also where changes are tracked and where nothing may be written", () => {
    const word = open({ readOnly: true }, body, "<w:trackRevisions/>");
    const before = word.model.docx.save();
    insert(word, [words]);
    expect(word.model.docx.save()).toEqual(before);
    expect(word.model.canUndo()).toBe(false);
    expect(annotated(word)).toHaveLength(1);
  });

  it.each([
    ["beyond the text", { ...words, start: 20 }],
    ["before it", { ...words, start: -1 }],
    ["without length", { ...words, length: 0 }],
    ["half a character", { ...words, start: 1.5 }],
    ["in a colour that Word lacks", { ...words, colorScheme: "Orange" }],
    ["with a string that the manifest lacks", { ...words, popupOptions: { ...popupOptions, titleResourceId: "Nope" } }],
    ["with suggestions that are no texts", { ...words, popupOptions: { ...popupOptions, suggestions: [1] } }],
  ])("refuses the whole call for one critique %s", (_, wrong) => {
    const word = open();
    expect(insert(word, [words, wrong])).toBe("InvalidArgument");
    expect(word.service.annotations.all()).toEqual([]);
  });

  it("refuses an empty paragraph", () => {
    expect(insert(open(), [{ ...words, start: 0, length: 1 }], 1)).toBe("InvalidArgument");
  });

  it("finds the strings of the pop-up in the manifest and shows three suggestions", () => {
    const word = open();
    insert(word, [{ ...words, popupOptions }]);
    expect(word.service.annotations.all()[0]?.popup).toEqual({
      branding: "Recordwell",
      title: "Wording",
      subtitle: "Consider another wording",
      suggestions: ["was placed", "was put", "is being put"],
    });
    expect(annotated(word)).toMatchObject([[expect.any(String), "Created", { popupOptions }, "put herself"]]);
  });

  it("has pop-ups from WordApi 1.8 on, and nothing before 1.7", () => {
    const seven = open({ wordApi: "1.8" });
    seven.setOptions({ wordApi: "1.7" });
    expect(insert(seven, [{ ...words, popupOptions }])).toBe("ApiNotFound");
    expect(insert(seven, [words])).toHaveLength(1);
    seven.setOptions({ wordApi: "1.6" });
    expect(insert(seven, [words])).toBe("ApiNotFound");
    expect(annotated(seven)).toBe("ApiNotFound");
  });
});

describe("an annotation", () => {
  it.each([
    ["before its words", { start: 0, end: 3 }, "Anna", "put herself"],
    ["right before them", { start: 4, end: 4 }, "often ", "put herself"],
    ["right after them", { start: 15, end: 15 }, " again", "put herself"],
  ])("stays while the paragraph is edited %s", (_, span, text, expected) => {
    const word = open();
    insert(word, [words]);
    word.model.replaceText(first(word), span, text, "writer");
    expect(annotated(word)).toMatchObject([[expect.any(String), "Created", words, expected]]);
  });

  it.each([
    ["changes", (word: WordInNode) => word.model.replaceText(first(word), { start: 8, end: 8 }, "x", "writer")],
    ["is cut short", (word: WordInNode) => word.model.replaceText(first(word), { start: 10, end: 24 }, "", "writer")],
    ["is parted", (word: WordInNode) => word.model.splitParagraph(first(word), 8, "writer")],
    ["is deleted", (word: WordInNode) => word.model.removeParagraph(first(word), "co-author")],
  ])("goes when its own text %s, and says so", (_, edit) => {
    const word = open();
    const ids = insert(word, [words]);
    word.messages();
    edit(word);
    expect(word.service.annotations.all()).toEqual([]);
    expect(events(word)).toEqual([["AnnotationRemoved", { ids }]]);
    word.model.undo("writer");
    expect(word.service.annotations.all()).toEqual([]);
  });

  it("moves with its words into a paragraph of their own", () => {
    const word = open();
    insert(word, [words]);
    word.model.splitParagraph(first(word), 4, "writer");
    expect(annotated(word)).toEqual([]);
    expect(annotated(word, 1)).toMatchObject([[expect.any(String), "Created", words, "put herself"]]);
  });

  it("is found by its id, and deleted", () => {
    const word = open();
    const ids = insert(word, [words]) as readonly string[]; // it fits
    const found = (id: string): string | undefined => {
      let load = 0;
      const outcome = word.run((b) => {
        load = b.load(b.method(b.document, "GetAnnotationById", id), ["state"]);
      });
      return outcome.answer.Error?.Code ?? (outcome.value(load) as { State: string }).State; // the name just loaded
    };
    expect(found(ids[0] ?? "")).toBe("Created");
    word.run((b) => void b.call(b.method(b.document, "GetAnnotationById", ids[0] ?? ""), "Delete"));
    expect(found(ids[0] ?? "")).toBe("ItemNotFound");
    expect(events(word)).toEqual([
      ["AnnotationInserted", { ids }],
      ["AnnotationRemoved", { ids }],
    ]);
  });

  it.each([
    ["Accept", "Accepted"],
    ["Reject", "Rejected"],
  ])("takes %s from the add-in: its line goes, the words stay", (call, state) => {
    const word = open();
    insert(word, [words]);
    word.run((b) => {
      const annotation = b.method(b.method(paragraph(b, 0), "GetAnnotations"), "GetFirst");
      b.call(b.property(annotation, "CritiqueAnnotation"), call);
    });
    expect(annotated(word)).toMatchObject([[expect.any(String), state, words, "put herself"]]);
    expect(word.service.annotations.all()[0]?.isDrawn).toBe(false);
    expect(word.texts()[0]).toBe("She put herself at risk.");
  });
});

describe("the pop-up", () => {
  it("tells of clicks and of the pointer", () => {
    const word = open();
    insert(word, [words]);
    word.messages();
    const id = idOf(word);
    word.service.popup.hovered(id);
    word.service.popup.clicked(id);
    expect(events(word)).toEqual([
      ["AnnotationHovered", { id }],
      ["AnnotationClicked", { id }],
    ]);
  });

  it.each([
    ["replaces", "She was placed at risk."],
    ["leaves", "She put herself at risk."],
    ["duplicates", "She was placedwas placed at risk."],
  ] as const)("on accept tells the add-in and %s the words", (popupAccept, expected) => {
    const word = open({ popupAccept });
    insert(word, [{ ...words, popupOptions }]);
    word.messages();
    const id = idOf(word);
    word.service.popup.accept(id, "was placed");
    expect(word.texts()[0]).toBe(expected);
    expect(events(word)).toEqual([
      ["AnnotationPopupAction", { id, action: "Accept", critiqueSuggestion: "was placed" }],
    ]);
    expect(word.service.annotations.find(id)?.state).toBe("Accepted");
  });

  it("makes the writer's own, tracked edit, and one undo takes it back", () => {
    const word = open({}, body, "<w:trackRevisions/>");
    insert(word, [{ ...words, popupOptions }]);
    word.service.popup.accept(idOf(word), "was placed");
    const marks = Array.from(first(word).getElementsByTagName("*")).map(({ localName }) => localName);
    expect(marks.filter((name) => name === "ins" || name === "del").sort()).toEqual(["del", "ins"]);
    word.model.undo("writer");
    expect(word.texts()[0]).toBe("She put herself at risk.");
  });

  it("on reject tells the add-in and leaves the words", () => {
    const word = open();
    insert(word, [{ ...words, popupOptions }]);
    word.messages();
    const id = idOf(word);
    word.service.popup.reject(id);
    expect(events(word)).toEqual([["AnnotationPopupAction", { id, action: "Reject", critiqueSuggestion: "" }]]);
    expect(word.texts()[0]).toBe("She put herself at risk.");
    expect(word.service.annotations.find(id)?.isDrawn).toBe(false);
  });
});

describe("known defects of annotations", () => {
  it("without a licence every call fails, though the set is claimed (#4953)", () => {
    const word = wordInNode(body, { subscription: false });
    expect(insert(word, [words])).toBe("GeneralException");
    expect(annotated(word)).toBe("GeneralException");
    const byId = word.run((b) => void b.instantiate(b.method(b.document, "GetAnnotationById", "x")));
    const listen = word.run((b) => void b.call(b.document, "_RegisterEvent", "", "AnnotationClicked", 3));
    expect([byId, listen].map(({ answer }) => answer.Error?.Code)).toEqual(["GeneralException", "GeneralException"]);
    expect(word.log.troubles()).toEqual([]);
  });

  it("one batch deletes one annotation only (#4319)", () => {
    const word = open({ batchDeleteFails: true });
    const ids = insert(word, [words, { ...words, start: 0, length: 3 }]) as readonly string[]; // they fit
    const outcome = word.run((b) => {
      for (const id of ids) b.call(b.method(b.document, "GetAnnotationById", id), "Delete");
    });
    expect(outcome.answer.Error?.Code).toBe("ItemNotFound");
    expect(word.service.annotations.all()).toHaveLength(1);
    const again = word.run((b) => void b.call(b.method(b.document, "GetAnnotationById", ids[1] ?? ""), "Delete"));
    expect(again.answer.Error).toBeUndefined();
    expect(word.service.annotations.all()).toEqual([]);
  });

  it("annotations can be inserted and not read (#4624)", () => {
    const word = open({ getAnnotationsFails: true });
    expect(insert(word, [words])).toHaveLength(1);
    expect(annotated(word)).toBe("GeneralException");
  });

  it.each([
    ["at-once", true, true],
    ["late", false, true],
    ["never", false, false],
  ] as const)("while the pane opens lines are drawn %s (#6595)", (drawAtStart, before, after) => {
    const word = open({ drawAtStart });
    word.service.paneReloaded();
    insert(word, [words]);
    const isDrawn = (): boolean | undefined => word.service.annotations.all()[0]?.isDrawn;
    expect(isDrawn()).toBe(before);
    word.service.annotations.paneSettled();
    expect(isDrawn()).toBe(after);
    insert(word, [words], 0);
    expect(word.service.annotations.all()[1]?.isDrawn).toBe(true);
  });

  it("all vanish after a long pause, and nobody is told (#5364)", () => {
    const word = open();
    insert(word, [words]);
    word.messages();
    word.service.annotations.expire();
    expect(annotated(word)).toEqual([]);
    expect(events(word)).toEqual([]);
  });

  it("offsets can count note marks (#4997), which reading back shows", () => {
    const note = `<w:p><w:r><w:t>Seen</w:t></w:r><w:r><w:footnoteReference w:id="1"/></w:r><w:r><w:t xml:space="preserve"> alone today</w:t></w:r></w:p>`;
    const today = { colorScheme: "Berry", start: 11, length: 5 };
    const right = open({}, note);
    insert(right, [today]);
    expect(annotated(right)).toMatchObject([[expect.any(String), "Created", today, "today"]]);
    const shifted = open({ noteMarksShift: true }, note);
    insert(shifted, [today]);
    expect(annotated(shifted)).toMatchObject([[expect.any(String), "Created", today, " toda"]]);
  });
});

describe("a temporary highlight", () => {
  const hit = (b: BatchBuilder): number =>
    b.method(b.method(b.property(b.document, "Body"), "Search", "herself"), "GetFirst");

  it("is taken away by the range that shows it, and by no other on the same words (#6044)", () => {
    const word = open();
    const before = word.model.docx.save();
    const outcome = word.run((b) => {
      const range = hit(b);
      b.call(range, "_KeepReference");
      b.instantiate(range);
      b.call(range, "Highlight");
    });
    const kept = outcome.answer.Results.map(({ Value }) => (Value as { _ReferenceId?: string } | null)?._ReferenceId);
    const shown = (): readonly string[] =>
      word.service.highlights
        .all()
        .map(({ start, end }) => word.model.textOf(start.paragraph).slice(start.offset, end.offset));
    expect(shown()).toEqual(["herself"]);
    expect(word.model.docx.save()).toEqual(before);
    word.model.replaceText(first(word), { start: 0, end: 3 }, "Anna", "writer");
    expect(shown()).toEqual(["herself"]);
    word.run((b) => void b.call(hit(b), "RemoveHighlight"));
    expect(shown()).toEqual(["herself"]);
    word.run((b) => void b.call(b.reference(kept.find((id) => id !== undefined) ?? ""), "RemoveHighlight"));
    expect(shown()).toEqual([]);
  });

  it("leaves the selection alone, unless it selects as on the web (#6141)", () => {
    const word = open();
    word.run((b) => void b.call(hit(b), "Highlight"));
    expect(word.model.selection().start.offset).toBe(0);
    word.setOptions({ highlightScrolls: true });
    word.run((b) => void b.call(hit(b), "Highlight"));
    expect(word.model.selection().start.offset).toBe(8);
  });

  it("goes when the pane is loaded again, since nothing could take it away", () => {
    const word = open();
    word.run((b) => void b.call(hit(b), "Highlight"));
    word.service.paneReloaded();
    expect(word.service.highlights.all()).toEqual([]);
  });

  it("needs a licence (#6168)", () => {
    const word = wordInNode(body, { subscription: false });
    expect(word.run((b) => void b.call(hit(b), "Highlight")).answer.Error?.Code).toBe("GeneralException");
  });
});

describe("counting", () => {
  it("tells what each round trip was for", () => {
    const word = open();
    word.tally.reset();
    insert(word, [words]);
    annotated(word);
    word.run((b) => void b.load(paragraph(b, 0), ["text"]));
    word.run((b) => void b.instantiate(b.method(paragraph(b, 0), "InsertText", "!", "End")));
    word.run((b) => void b.call(b.document, "_RegisterEvent", "", "ParagraphChanged", 9));
    word.run((b) => void b.call(b.document, "_RemoveReference", "Paragraph{1}"));
    const kinds = (["annotate", "read", "write", "listen", "release"] as const).map((kind) =>
      word.tally.batchesOf(kind),
    );
    expect(kinds).toEqual([2, 1, 1, 1, 1]);
    expect(word.tally.batchesUsing("Paragraph.insertAnnotations")).toBe(1);
    expect(word.tally.batches()).toBe(6);
  });
});
