import type { HostOptions } from "../../../src/workbench/host/options";
import { p, table } from "./small-docx";
import { wordInNode, type WordInNode } from "./word-in-node";

const numbers: Readonly<Record<string, number>> = { ParagraphAdded: 1, ParagraphChanged: 2, ParagraphDeleted: 3 };

/** A Word whose add-in listens to the paragraph events; the paragraphs' ids are P1, P2 … in order. */
function listening(body: string, options: Partial<HostOptions> = {}, settings = ""): WordInNode {
  const word = wordInNode(body, options, settings);
  word.run((b) => {
    b.load(b.property(b.property(b.document, "Body"), "Paragraphs"), ["uniqueLocalId"]);
    for (const [name, type] of Object.entries(numbers)) b.call(b.document, "_RegisterEvent", "", name, type);
    b.trace();
  });
  return word;
}

function change(name: keyof typeof numbers, ids: readonly string[], source: "Local" | "Remote" = "Local"): unknown {
  return [numbers[name], { type: name, source, uniqueLocalIds: ids }, source === "Remote"];
}

function at(word: WordInNode, index: number): Element {
  const paragraph = word.model.paragraphs()[index];
  if (paragraph === undefined) throw new Error(`There is no paragraph ${index}.`);
  return paragraph;
}

const three = p("One") + p("Two") + p("Three");
const start = { start: 0, end: 0 };

describe("paragraph events", () => {
  it("tell of the writer's edits, after they are done", () => {
    const word = listening(three);
    word.model.replaceText(at(word, 1), start, "Number ", "writer");
    expect(word.service.events.waiting()).toBe(1);
    expect(word.messages()).toEqual([[change("ParagraphChanged", ["P2"])]]);
    expect(word.messages()).toEqual([]);
  });

  it("tell of the add-in's own edits too", () => {
    const word = listening(three);
    word.run((b) => {
      const first = b.method(b.property(b.property(b.document, "Body"), "Paragraphs"), "GetFirst");
      b.instantiate(b.method(first, "InsertParagraph", "New", "After"));
      b.instantiate(b.method(first, "InsertText", "!", "End"));
    });
    expect(word.messages()).toEqual([[change("ParagraphAdded", ["P4"]), change("ParagraphChanged", ["P1"])]]);
  });

  it("say which edits a co-author made, wherever in the document", () => {
    const word = listening(p("One") + table(p("In a cell")));
    word.model.replaceText(at(word, 1), start, "Deep ", "co-author");
    word.model.replaceText(at(word, 0), start, "Day ", "writer");
    expect(word.messages()).toEqual([
      [change("ParagraphChanged", ["P2"], "Remote"), change("ParagraphChanged", ["P1"])],
    ]);
  });

  it("gather the paragraphs of one burst in one event", () => {
    const word = listening(three);
    for (const index of [0, 2, 0]) word.model.replaceText(at(word, index), start, "x", "writer");
    expect(word.messages()).toEqual([[change("ParagraphChanged", ["P1", "P3"])]]);
  });

  it("tell of paragraphs that came and went", () => {
    const word = listening(three);
    word.model.splitParagraph(at(word, 0), 2, "writer");
    expect(word.messages()).toEqual([[change("ParagraphAdded", ["P4"]), change("ParagraphChanged", ["P1"])]]);
    word.model.joinWithNext(at(word, 0), "writer");
    expect(word.messages()).toEqual([[change("ParagraphChanged", ["P1"]), change("ParagraphDeleted", ["P4"])]]);
    word.model.removeParagraph(at(word, 2), "writer");
    expect(word.messages()).toEqual([[change("ParagraphDeleted", ["P3"])]]);
  });

  it("are silent about undo and redo, as Word on the web is, until the switch says otherwise", () => {
    const word = listening(three);
    word.model.replaceText(at(word, 0), start, "x", "writer");
    word.messages();
    word.model.undo("writer");
    word.model.redo("writer");
    expect(word.messages()).toEqual([]);
    word.setOptions({ silentUndo: false });
    word.model.undo("writer");
    expect(word.messages()).toEqual([[change("ParagraphChanged", ["P1"])]]);
  });

  it("stop when they are no longer listened to, and when the pane is loaded again", () => {
    const word = listening(three);
    expect(word.service.subscriptions.names()).toEqual(Object.keys(numbers));
    word.run((b) => void b.call(b.document, "_UnregisterEvent", "", "ParagraphChanged", 2));
    word.model.replaceText(at(word, 0), start, "x", "writer");
    expect(word.messages()).toEqual([]);
    word.model.splitParagraph(at(word, 0), 2, "writer");
    word.service.paneReloaded();
    expect(word.messages()).toEqual([]);
    expect(word.service.subscriptions.names()).toEqual([]);
  });

  it("need WordApi 1.6, and are refused by name where there are none", () => {
    const old = wordInNode(three, { wordApi: "1.5" });
    const refused = old.run((b) => void b.call(b.document, "_RegisterEvent", "", "ParagraphChanged", 2));
    expect(refused.answer.Error?.Code).toBe("ApiNotFound");
    expect(old.log.troubles()).toEqual([{ kind: "not-offered", what: "Document.onParagraphChanged (WordApi 1.6)" }]);
    const word = wordInNode(three);
    const unknown = word.run((b) => void b.call(b.document, "_RegisterEvent", "", "ParagraphPainted", 9));
    expect(unknown.answer.Error?.Code).toBe("ApiNotFound");
    expect(word.log.troubles()).toEqual([{ kind: "not-simulated", what: "Document.onParagraphPainted" }]);
  });
});

describe("known gaps", () => {
  it("edits in quick succession are missed until the add-in has looked (#4874)", () => {
    const word = listening(three, { loseQuickEdits: true });
    word.model.replaceText(at(word, 0), start, "x", "writer");
    word.model.replaceText(at(word, 1), start, "x", "writer");
    expect(word.messages()).toEqual([[change("ParagraphChanged", ["P1"])]]);
    word.model.replaceText(at(word, 2), start, "x", "writer");
    expect(word.messages()).toEqual([]);
    word.run((b) => void b.instantiate(b.document));
    word.model.replaceText(at(word, 2), start, "x", "writer");
    expect(word.messages()).toEqual([[change("ParagraphChanged", ["P3"])]]);
  });

  it("deletions under change tracking are missed, insertions are not (#3864)", () => {
    const word = listening(three, { silentDeletions: true }, "<w:trackRevisions/>");
    word.model.replaceText(at(word, 0), { start: 0, end: 1 }, "", "writer");
    word.model.removeParagraph(at(word, 1), "writer");
    expect(word.messages()).toEqual([]);
    word.model.replaceText(at(word, 2), start, "x", "writer");
    expect(word.messages()).toEqual([[change("ParagraphChanged", ["P3"])]]);
    word.model.setTracking(false);
    word.model.replaceText(at(word, 2), { start: 0, end: 1 }, "", "writer");
    expect(word.messages()).toEqual([[change("ParagraphChanged", ["P3"])]]);
  });

  it.each([{ nullIds: true }, { subscription: false }])("without ids an event names no paragraph (%o)", (options) => {
    const word = listening(three, options);
    word.model.replaceText(at(word, 0), start, "x", "writer");
    expect(word.messages()).toEqual([[change("ParagraphChanged", [])]]);
  });

  it("events can arrive late, all in one message", () => {
    const word = listening(three);
    word.service.events.hold();
    word.model.replaceText(at(word, 0), start, "x", "writer");
    word.afterwards();
    word.model.replaceText(at(word, 1), start, "x", "co-author");
    word.model.replaceText(at(word, 2), start, "x", "writer");
    expect(word.messages()).toEqual([]);
    expect(word.service.events.waiting()).toBe(3);
    word.service.events.release();
    expect(word.messages()).toEqual([
      [
        change("ParagraphChanged", ["P1"]),
        change("ParagraphChanged", ["P2"], "Remote"),
        change("ParagraphChanged", ["P3"]),
      ],
    ]);
  });

  it("a document can let itself be written in and refuse it all the same", () => {
    const word = wordInNode(three, { writesRefused: true });
    const refused = word.run((b) => {
      const first = b.method(b.property(b.property(b.document, "Body"), "Paragraphs"), "GetFirst");
      b.instantiate(b.method(first, "InsertText", "!", "End"));
    });
    expect(refused.answer.Error?.Code).toBe("AccessDenied");
    expect(word.texts()).toEqual(["One", "Two", "Three"]);
  });
});
