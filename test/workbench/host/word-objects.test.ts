import { fixturePackage } from "../../../src/tools/fixtures/package";
import { bodyMarkup } from "../../support/body-markup";
import { opened } from "../../support/docx-files";
import { paragraphsWithMarks } from "../../support/paragraphs-with-marks";
import { objectAt, type BatchBuilder } from "./batch-builder";
import { p, table } from "./small-docx";
import { wordInNode, type WordInNode } from "./word-in-node";

/** The path of the nth paragraph of the body. */
function paragraph(b: BatchBuilder, index: number): number {
  return b.method(b.property(b.property(b.document, "Body"), "Paragraphs"), "GetItemAt", index);
}

/** The first hit of a search in the body, as a path. */
function hit(b: BatchBuilder, words: string): number {
  return b.method(b.method(b.property(b.document, "Body"), "Search", words), "GetFirst");
}

/** Runs a batch that ends in one load of `names`, and gives what was loaded. */
function loaded(word: WordInNode, names: readonly string[], path: (b: BatchBuilder) => number): unknown {
  let action = 0;
  const outcome = word.run((b) => {
    action = b.load(path(b), names);
  });
  if (outcome.answer.Error !== undefined) throw new Error(outcome.answer.Error.Code);
  return outcome.value(action);
}

function errorOf(word: WordInNode, fill: (b: BatchBuilder) => void): string | undefined {
  return word.run(fill).answer.Error?.Code;
}

describe("a paragraph", () => {
  const heading = p("Heading", `<w:pPr><w:pStyle w:val="Heading1"/></w:pPr>`);
  const item = p("Item", `<w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr>`);
  const note = p("Note", `<w:pPr><w:pStyle w:val="Agency"/></w:pPr>`);
  const names = ["style", "styleBuiltIn", "outlineLevel", "isListItem", "tableNestingLevel", "isLastParagraph"];

  it.each([
    [0, { Style: "Heading 1", StyleBuiltIn: "Heading1", OutlineLevel: 1, IsListItem: false, TableNestingLevel: 0 }],
    [1, { Style: "Normal", StyleBuiltIn: "Normal", OutlineLevel: 10, IsListItem: true, TableNestingLevel: 0 }],
    [2, { Style: "Agency note", StyleBuiltIn: "Other", OutlineLevel: 10, IsListItem: false, TableNestingLevel: 0 }],
    [3, { TableNestingLevel: 1, IsLastParagraph: false }],
    [4, { TableNestingLevel: 2, IsLastParagraph: false }],
    [6, { TableNestingLevel: 0, IsLastParagraph: true }],
  ])("tells its look and place (%i)", (index, expected) => {
    const nested = table(p("Outer") + table(p("Inner")) + p("Outer again"));
    const word = wordInNode(heading + item + note + nested + p("Last"));
    expect(loaded(word, names, (b) => paragraph(b, index))).toMatchObject(expected);
  });

  it("takes the style it is given, and loses its numbering", () => {
    const word = wordInNode(heading + item);
    word.run((b) => {
      b.set(paragraph(b, 0), "StyleBuiltIn", "Normal");
      b.set(paragraph(b, 1), "Style", "Heading 1");
    });
    expect(loaded(word, names, (b) => paragraph(b, 0))).toMatchObject({ StyleBuiltIn: "Normal", OutlineLevel: 10 });
    expect(loaded(word, names, (b) => paragraph(b, 1))).toMatchObject({ StyleBuiltIn: "Heading1", IsListItem: false });
    expect(errorOf(word, (b) => void b.set(paragraph(b, 0), "Style", "No such style"))).toBe("InvalidArgument");
    word.model.undo("writer");
    expect(loaded(word, names, (b) => paragraph(b, 1))).toMatchObject({ StyleBuiltIn: "Normal", IsListItem: true });
  });

  it("has neighbours, to the edge of the document", () => {
    const word = wordInNode(p("One") + table(p("Two")) + p("Three"));
    const text = (member: string, from: number) =>
      loaded(word, ["text"], (b) => b.method(paragraph(b, from), member)) as { Text: string } | null;
    expect([text("GetNext", 0)?.Text, text("GetPrevious", 2)?.Text]).toEqual(["Two", "Two"]);
    expect([text("GetNextOrNullObject", 2), text("GetPreviousOrNullObject", 0)]).toEqual([null, null]);
  });

  it("gives points and stretches of itself", () => {
    const word = wordInNode(p("One") + p("Two"));
    const part = (...args: unknown[]) => {
      let relation = 0;
      const outcome = word.run((b) => {
        const whole = b.method(paragraph(b, 0), "GetRange", "Content");
        relation = b.call(b.method(paragraph(b, 0), "GetRange", ...args), "CompareLocationWith", objectAt(whole));
      });
      return outcome.value(relation);
    };
    expect([part(), part("Start"), part("End"), part("After")]).toEqual([
      "Equal",
      "AdjacentBefore",
      "AdjacentAfter",
      "After",
    ]);
    expect(errorOf(word, (b) => void b.instantiate(b.method(paragraph(b, 0), "GetRange", "Middle")))).toBe(
      "InvalidArgument",
    );
  });

  it("takes text at its start, at its end, and in its place", () => {
    const word = wordInNode(p("middle") + p("old"));
    word.run((b) => {
      b.instantiate(b.method(paragraph(b, 0), "InsertText", "start ", "Start"));
      b.instantiate(b.method(paragraph(b, 0), "InsertText", " end", "End"));
      b.instantiate(b.method(paragraph(b, 1), "InsertText", "new", "Replace"));
    });
    expect(word.texts()).toEqual(["start middle end", "new"]);
    expect(errorOf(word, (b) => void b.instantiate(b.method(paragraph(b, 0), "InsertText", "x", "Before")))).toBe(
      "InvalidArgument",
    );
  });

  it("is gone for good after delete, and says so", () => {
    const word = wordInNode(p("One") + p("Two"));
    let loading = 0;
    const outcome = word.run((b) => {
      const first = paragraph(b, 0);
      b.call(first, "Delete");
      loading = b.load(first, ["text"]);
    });
    expect(outcome.answer.Error?.Code).toBe("ItemNotFound");
    expect(outcome.value(loading)).toBeUndefined();
    expect(word.texts()).toEqual(["Two"]);
  });

  it("is found by its id as long as it is there", () => {
    const word = wordInNode(p("One") + p("Two"));
    const id = (loaded(word, ["uniqueLocalId"], (b) => paragraph(b, 1)) as { UniqueLocalId: string }).UniqueLocalId;
    const byId = (b: BatchBuilder) => b.method(b.document, "GetParagraphByUniqueLocalId", id);
    word.run((b) => b.instantiate(b.method(paragraph(b, 0), "InsertParagraph", "Before", "Before")));
    expect(loaded(word, ["text"], byId)).toEqual({ Text: "Two" });
    word.run((b) => b.call(byId(b), "Delete"));
    expect(errorOf(word, (b) => void b.instantiate(byId(b)))).toBe("ItemNotFound");
  });

  it("loses its id to a neighbour where Word does so (#5784)", () => {
    const word = wordInNode(p("One"), { idsMoveOnInsert: true });
    const { UniqueLocalId: id } = loaded(word, ["uniqueLocalId"], (b) => paragraph(b, 0)) as { UniqueLocalId: string };
    word.run((b) => b.instantiate(b.method(paragraph(b, 0), "InsertParagraph", "New", "After")));
    expect(loaded(word, ["text"], (b) => b.method(b.document, "GetParagraphByUniqueLocalId", id))).toEqual({
      Text: "New",
    });
  });

  it("shows deletions and note marks in text, where asked to, and never in getText", () => {
    const marked =
      `<w:p><w:r><w:t xml:space="preserve">Seen </w:t></w:r>` +
      `<w:del w:id="1" w:author="B (invented)"><w:r><w:delText xml:space="preserve">late </w:delText></w:r></w:del>` +
      `<w:r><w:t>today</w:t></w:r><w:r><w:footnoteReference w:id="2"/></w:r></w:p>`;
    const word = wordInNode(marked);
    const read = () => {
      let actions: number[] = [];
      const outcome = word.run((b) => {
        actions = [b.load(paragraph(b, 0), ["text"]), b.call(paragraph(b, 0), "GetText")];
      });
      return actions.map(outcome.value);
    };
    expect(read()).toEqual([{ Text: "Seen today" }, "Seen today"]);
    word.setOptions({ textShowsMarks: true });
    expect(read()).toEqual([{ Text: "Seen late today\u0002" }, "Seen today"]);
  });
});

describe("a range", () => {
  it.each([
    ["Replace", "a new dog", "new"],
    ["Start", "a newold dog", "newold"],
    ["End", "a oldnew dog", "oldnew"],
    ["Before", "a newold dog", "old"],
    ["After", "a oldnew dog", "old"],
  ])("takes text (%s), and lies where Word would have it", (place, text, own) => {
    const word = wordInNode(p("a old dog"));
    let loads: number[] = [];
    const outcome = word.run((b) => {
      const range = hit(b, "old");
      loads = [b.load(b.method(range, "InsertText", "new", place), ["text"]), b.load(range, ["text", "isEmpty"])];
    });
    expect(word.texts()).toEqual([text]);
    expect(loads.map(outcome.value)).toEqual([{ Text: "new" }, { Text: own, IsEmpty: false }]);
  });

  it("stays on its words while other text comes and goes", () => {
    const word = wordInNode(p("one two three"));
    let load = 0;
    const outcome = word.run((b) => {
      const range = hit(b, "three");
      b.instantiate(range);
      b.instantiate(b.method(hit(b, "one"), "InsertText", "twenty-one", "Replace"));
      b.instantiate(b.method(hit(b, "two"), "InsertText", "", "Replace"));
      load = b.load(range, ["text"]);
    });
    expect(outcome.value(load)).toEqual({ Text: "three" });
    expect(word.texts()).toEqual(["twenty-one  three"]);
  });

  it("begins new paragraphs at line ends, as one step to undo", () => {
    const word = wordInNode(p("before after"));
    let load = 0;
    const outcome = word.run((b) => {
      load = b.load(b.method(hit(b, " "), "InsertText", "\none\r\ntwo\n", "Replace"), ["text"]);
    });
    expect(word.texts()).toEqual(["before", "one", "two", "after"]);
    expect(outcome.value(load)).toEqual({ Text: "\rone\rtwo\r" });
    word.model.undo("writer");
    expect(word.texts()).toEqual(["before after"]);
  });

  it("covers several paragraphs after expandTo, and can replace them", () => {
    const word = wordInNode(p("start here") + p("middle") + p("end there"));
    let load = 0;
    const outcome = word.run((b) => {
      const both = b.method(hit(b, "here"), "ExpandTo", objectAt(hit(b, "end")));
      load = b.load(both, ["text"]);
      b.instantiate(b.method(both, "InsertText", "X", "Replace"));
    });
    expect(outcome.value(load)).toEqual({ Text: "here\rmiddle\rend" });
    expect(word.texts()).toEqual(["start X there"]);
  });

  it("refuses loudly to replace over the edge of a table", () => {
    const word = wordInNode(p("outside") + table(p("inside")) + p("after"));
    const code = errorOf(word, (b) => {
      const both = b.method(hit(b, "outside"), "ExpandTo", objectAt(hit(b, "inside")));
      b.instantiate(b.method(both, "InsertText", "X", "Replace"));
    });
    expect(code).toBe("ApiNotFound");
    expect(word.texts()).toEqual(["outside", "inside", "after"]);
    expect(word.log.troubles()).toHaveLength(1);
  });

  it.each([
    ["one", "one", "Equal"],
    ["one", "three", "Before"],
    ["three", "one", "After"],
    ["one", " ", "AdjacentBefore"],
    ["two", "one ", "AdjacentAfter"],
    ["one two", "one", "ContainsStart"],
    ["one two", "two", "ContainsEnd"],
    ["one two three", "two", "Contains"],
    ["one", "one two", "InsideStart"],
    ["two", "one two", "InsideEnd"],
    ["two", "one two three", "Inside"],
    ["one two", "two three", "OverlapsBefore"],
    ["two three", "one two", "OverlapsAfter"],
  ])("“%s” lies to “%s” as %s", (a, b, expected) => {
    const word = wordInNode(p("one two three"));
    let relation = 0;
    const outcome = word.run((batch) => {
      relation = batch.call(hit(batch, a), "CompareLocationWith", objectAt(hit(batch, b)));
    });
    expect(outcome.value(relation)).toBe(expected);
  });

  it("splits at marks, trimmed on request", () => {
    const word = wordInNode(p("First. Second! Third"));
    const split = (...args: unknown[]) => {
      const list = loaded(word, ["text"], (b) =>
        b.method(b.method(paragraph(b, 0), "GetRange"), "GetTextRanges", ...args),
      );
      return (list as { _Items: { Text: string }[] })._Items.map((item) => item.Text);
    };
    expect(split([".", "!"], false)).toEqual(["First.", " Second!", " Third"]);
    expect(split([".", "!"], true)).toEqual(["First.", "Second!", "Third"]);
    expect(errorOf(word, (b) => void b.instantiate(b.method(paragraph(b, 0), "GetTextRanges", ".")))).toBe(
      "InvalidArgument",
    );
  });

  it("searches only within itself, and finds nothing across a tracked deletion", () => {
    const word = wordInNode(
      `<w:p><w:r><w:t xml:space="preserve">risk at </w:t></w:r>` +
        `<w:del w:id="1" w:author="B (invented)"><w:r><w:delText>great </w:delText></w:r></w:del>` +
        `<w:r><w:t>risk</w:t></w:r></w:p>`,
    );
    const hits = (words: string) =>
      (
        loaded(word, ["text"], (b) => b.method(b.property(b.document, "Body"), "Search", words)) as {
          _Items: unknown[];
        }
      )._Items.length;
    expect([hits("risk"), hits("at risk")]).toEqual([2, 0]);
    word.setOptions({ deletionsSplitSearch: false });
    expect(hits("at risk")).toBe(1);
    const within = loaded(word, ["text"], (b) => b.method(hit(b, "at risk"), "Search", "risk"));
    expect((within as { _Items: unknown[] })._Items).toHaveLength(1);
  });

  it("knows its paragraphs, its table and its body", () => {
    const word = wordInNode(p("outside") + table(p("inside")) + p("after"));
    expect(loaded(word, ["type"], (b) => b.property(hit(b, "outside"), "ParentBody"))).toEqual({ Type: "MainDoc" });
    expect(loaded(word, ["type"], (b) => b.property(hit(b, "inside"), "ParentBody"))).toEqual({ Type: "TableCell" });
    expect(loaded(word, ["nestingLevel", "rowCount"], (b) => b.property(hit(b, "inside"), "ParentTable"))).toEqual({
      NestingLevel: 1,
      RowCount: 1,
    });
    expect(loaded(word, [], (b) => b.property(hit(b, "outside"), "ParentTableOrNullObject"))).toBeNull();
    expect(errorOf(word, (b) => void b.instantiate(b.property(hit(b, "outside"), "ParentTable")))).toBe("ItemNotFound");
    const both = (b: BatchBuilder) => b.method(hit(b, "outside"), "ExpandTo", objectAt(hit(b, "after")));
    const list = loaded(word, ["text"], (b) => b.property(both(b), "Paragraphs")) as { _Items: { Text: string }[] };
    expect(list._Items.map((item) => item.Text)).toEqual(["outside", "inside", "after"]);
  });
});

describe("body and table", () => {
  it("takes paragraphs at the very start and end, tables or not", () => {
    const word = wordInNode(table(p("cell")) + p("last"));
    word.run((b) => {
      const body = b.property(b.document, "Body");
      b.instantiate(b.method(body, "InsertParagraph", "first", "Start"));
      b.instantiate(b.method(body, "InsertParagraph", "very last", "End"));
    });
    expect(word.texts()).toEqual(["first", "cell", "last", "very last"]);
    expect(loaded(word, ["text"], (b) => b.property(b.document, "Body"))).toEqual({
      Text: "first\rcell\rlast\rvery last",
    });
  });

  it("takes a paragraph after a table, from a range inside it, also a nested one", () => {
    const word = wordInNode(table(p("outer") + table(p("inner")) + p("rest")) + p("after"));
    word.run((b) => {
      const inner = b.property(hit(b, "inner"), "ParentTable");
      b.instantiate(b.method(inner, "InsertParagraph", "below inner", "After"));
      b.instantiate(b.method(b.property(inner, "ParentTable"), "InsertParagraph", "below outer", "After"));
    });
    expect(word.texts()).toEqual(["outer", "inner", "below inner", "rest", "below outer", "after"]);
  });

  it("refuses what the file does not allow", () => {
    const locked = `<w:sdt><w:sdtPr><w:lock w:val="sdtContentLocked"/></w:sdtPr><w:sdtContent>${p("locked words")}</w:sdtContent></w:sdt>`;
    const word = wordInNode(locked + p("free"));
    expect(errorOf(word, (b) => void b.instantiate(b.method(hit(b, "words"), "InsertText", "x", "Replace")))).toBe(
      "AccessDenied",
    );
    expect(word.texts()).toEqual(["locked words", "free"]);
    expect(word.log.troubles()).toEqual([]);
  });
});

describe("selection", () => {
  it("is shared with the page, both ways", () => {
    const word = wordInNode(p("one two") + p("three"));
    const heard: string[] = [];
    word.model.onSelectionChanged((_selection, by) => heard.push(by));
    word.run((b) => b.call(hit(b, "two"), "Select"));
    expect(word.model.selection()).toMatchObject({ start: { offset: 4 }, end: { offset: 7 } });
    word.run((b) => b.call(hit(b, "two"), "Select", "End"));
    expect(word.model.selection()).toMatchObject({ start: { offset: 7 }, end: { offset: 7 } });

    const second = word.model.paragraphs()[1];
    if (second === undefined) throw new Error("There are two paragraphs.");
    word.model.setSelection(
      { start: { paragraph: second, offset: 1 }, end: { paragraph: second, offset: 4 } },
      "writer",
    );
    expect(loaded(word, ["text"], (b) => b.method(b.document, "GetSelection"))).toEqual({ Text: "hre" });
    expect(heard).toEqual(["add-in", "add-in", "writer"]);
  });
});

describe("change tracking", () => {
  it("is read and set, and records the add-in's edits", () => {
    const word = wordInNode(p("She put herself at risk."));
    expect(loaded(word, ["changeTrackingMode"], (b) => b.document)).toEqual({ ChangeTrackingMode: "Off" });
    word.run((b) => {
      b.set(b.document, "ChangeTrackingMode", "TrackAll");
      b.instantiate(b.method(hit(b, "put herself"), "InsertText", "was placed", "Replace"));
    });
    expect(loaded(word, ["changeTrackingMode"], (b) => b.document)).toEqual({ ChangeTrackingMode: "TrackAll" });
    expect(word.texts()).toEqual(["She was placed at risk."]);
    const [first] = word.model.paragraphs();
    const names = Array.from(first?.getElementsByTagName("*") ?? [], (node) => node.nodeName);
    expect(names.filter((name) => name === "w:ins" || name === "w:del")).toEqual(["w:del", "w:ins"]);
    expect(first?.getElementsByTagName("w:ins")[0]?.getAttribute("w:author")).toBe("A. Writer (invented)");
    expect(word.model.undo("writer")).toBe(true);
    expect(word.texts()).toEqual(["She put herself at risk."]);
    expect(first?.getElementsByTagName("w:del")).toHaveLength(0);
  });
});

describe("replacing words that have a note between them", () => {
  const run = (content: string): string => `<w:r>${content}</w:r>`;
  const words = (text: string): string => run(`<w:t xml:space="preserve">${text}</w:t>`);
  const noted =
    `<w:p>${run('<w:footnoteReference w:id="1"/>')}${words("Seen ")}${run('<w:footnoteReference w:id="2"/>')}` +
    `${words("today.")}${run('<w:footnoteReference w:id="3"/>')}</w:p>`;
  const notes = (word: WordInNode): readonly (string | null)[] =>
    Array.from(word.model.docx.body.getElementsByTagName("w:footnoteReference"), (note) => note.getAttribute("w:id"));

  it.each([
    [false, ["1", "2", "3"]],
    [true, ["1", "3"]],
  ])("keeps it, or loses it as Word does (#2749: %s)", (replaceLosesNotes, left) => {
    const word = wordInNode(noted, { replaceLosesNotes });
    word.run((b) => void b.instantiate(b.method(paragraph(b, 0), "InsertText", "Met today.", "Replace")));
    expect(word.texts()).toEqual(["Met today."]);
    expect(notes(word)).toEqual(left);
    word.model.undo("writer");
    expect(word.texts()).toEqual(["Seen today."]);
    expect(notes(word)).toEqual(["1", "2", "3"]);
  });
});

describe("replacing words in a link", () => {
  const link =
    `<w:p><w:r><w:t xml:space="preserve">See </w:t></w:r><w:hyperlink w:anchor="x">` +
    `<w:r><w:rPr><w:rStyle w:val="Hyperlink"/></w:rPr><w:t>the old page</w:t></w:r></w:hyperlink></w:p>`;

  it.each([
    [false, true],
    [true, false],
  ])("leads where it led, and keeps its look or loses it (#4276: %s)", (replaceLosesLinkLook, isKept) => {
    const word = wordInNode(link, { replaceLosesLinkLook });
    word.run((b) => {
      const hits = b.method(paragraph(b, 0), "Search", "the old page", {
        objectAt: b.create("Microsoft.WordServices.SearchOptions"),
      });
      b.instantiate(b.method(b.method(hits, "GetFirst"), "InsertText", "this page", "Replace"));
    });
    expect(word.texts()).toEqual(["See this page"]);
    const markup = bodyMarkup(word.model.docx).replace(/<w:rPr\/>/g, "");
    expect(markup).toMatch(/<w:hyperlink w:anchor="x">.*this page.*<\/w:hyperlink>/);
    expect(markup.includes("rStyle")).toBe(isKept);
  });
});

describe("a range written out as OOXML", () => {
  const { run, note, endnote, commented } = paragraphsWithMarks;
  const record = fixturePackage({
    title: "Marks",
    body:
      `<w:p>${run("Seen ", "<w:b/>")}${note(1)}${run("alone &lt;today&gt; ")}${commented(1, run("in "))}${endnote(1)}` +
      `${run("town")}${commented(2, run("."))}</w:p>${p("Two")}`,
    footnotes: ["Said the carer."],
    endnotes: ["See the plan."],
    comments: [1, 2].map((id) => ({ author: "B. Reader (invented)", initials: "BR", text: `Comment ${id}` })),
  });

  /** The XML of some words; of what comes of a longer way, its error code. */
  function written(words: string, fill?: (b: BatchBuilder, range: number) => number): Document | string {
    const docx = opened(record);
    const word = wordInNode(docx);
    let action = 0;
    const outcome = word.run((b) => {
      const found = hit(b, words);
      action = b.call(fill === undefined ? found : fill(b, found), "GetOoxml");
    });
    const xml = outcome.value(action);
    return outcome.answer.Error?.Code ?? docx.parseXml(String(xml)) ?? "not well-formed";
  }
  const read = (words: string) => {
    const xml = written(words);
    if (typeof xml === "string") throw new Error(xml);
    const body = xml.getElementsByTagName("w:body")[0];
    const all = (name: string) => Array.from(body?.getElementsByTagName(name) ?? []);
    return {
      words: all("w:t").map(({ textContent }) => textContent),
      bold: all("w:b").length,
      notes: [...all("w:footnoteReference"), ...all("w:endnoteReference")].length,
      comments: all("w:commentReference").map((one) => one.getAttribute("w:id")),
      parts: Array.from(xml.getElementsByTagName("pkg:part"), (part) => part.getAttribute("pkg:name")),
    };
  };

  it("has the words with their look, and the marks that stand among them, and no others", () => {
    expect(read("een alone")).toMatchObject({ words: ["een ", "alone"], bold: 1, notes: 1, comments: [] });
    expect(read("alone <today>")).toMatchObject({ words: ["alone <today>"], bold: 0, notes: 0, comments: [] });
    expect(read("in town")).toMatchObject({ words: ["in ", "town"], notes: 1, comments: ["1"] });
    expect(read("town")).toMatchObject({ words: ["town"], notes: 0, comments: [] });
  });

  it("has the notes and comments of the whole file beside it, whatever the words refer to", () => {
    expect(read("town").parts).toEqual(
      expect.arrayContaining(["/word/document.xml", "/word/footnotes.xml", "/word/endnotes.xml", "/word/comments.xml"]),
    );
  });

  it("is refused loudly over several paragraphs", () => {
    const both = (b: BatchBuilder, range: number) => b.method(range, "ExpandTo", objectAt(hit(b, "Two")));
    expect(written("town", both)).toBe("ApiNotFound");
  });
});
