import { bodyMarkup } from "../../support/body-markup";
import { p, table } from "./small-docx";
import { wordInNode, type WordInNode } from "./word-in-node";

/** Runs one call on a path and gives what it answers about the control it made. */
function insert(word: WordInNode, type: string | undefined, facts: Readonly<Record<string, unknown>> = {}): unknown {
  let loaded = 0;
  const { answer, value } = word.run((batch) => {
    const paragraph = batch.method(batch.property(batch.property(batch.document, "Body"), "Paragraphs"), "GetFirst");
    const range = batch.method(paragraph, "GetRange", "Start");
    const control = batch.method(range, "InsertContentControl", ...(type === undefined ? [] : [type]));
    for (const [name, wanted] of Object.entries(facts)) batch.set(control, name, wanted);
    loaded = batch.load(control, ["Type", "Subtype", "Text", "Tag", "Title", "PlaceholderText", "Appearance"]);
  });
  return answer.Error ?? value(loaded);
}

/** The tags of the controls that the document lists. */
function listed(word: WordInNode, types?: readonly string[]): unknown {
  let loaded = 0;
  const { answer, value } = word.run((batch) => {
    const controls =
      types === undefined
        ? batch.property(batch.document, "ContentControls")
        : batch.method(batch.document, "GetContentControls", { types });
    loaded = batch.load(controls, ["Tag", "Type"]);
  });
  return answer.Error?.Code ?? (value(loaded) as { _Items: { Tag: string }[] })._Items.map(({ Tag }) => Tag);
}

describe("inserting a content control", () => {
  it("puts each type into the paragraph as Word does, with its placeholder or box", () => {
    const word = wordInNode(p(""));
    expect(insert(word, "DropDownList", { Tag: "d" })).toMatchObject({ Type: "DropDownList", Text: "Choose an item." });
    expect(insert(word, "PlainText", { Tag: "t", Title: "Evidence" })).toMatchObject({
      Type: "PlainText",
      Subtype: "PlainTextInline",
      Title: "Evidence",
      PlaceholderText: "Click or tap here to enter text.",
      Appearance: "BoundingBox",
    });
    expect(insert(word, "CheckBox", { Tag: "c" })).toMatchObject({ Type: "CheckBox", Text: "\u2610" });
    expect(insert(word, undefined, { Tag: "r" })).toMatchObject({ Type: "RichText", Subtype: "RichTextInline" });
    expect(word.log.troubles()).toEqual([]);
    expect(bodyMarkup(word.model.docx)).toContain('<w14:checkbox><w14:checked w14:val="0"/>');
  });

  it("lists rich text alone, and every other type only to those who name it", () => {
    const word = wordInNode(p(""));
    for (const [type, tag] of [
      ["RichText", "r"],
      ["PlainText", "p"],
      ["CheckBox", "c"],
      ["DropDownList", "d"],
    ] as const) {
      insert(word, type, { Tag: tag });
    }
    expect(listed(word)).toEqual(["r"]);
    expect(listed(word, ["PlainText", "CheckBox"])).toEqual(["c", "p"]);
    expect(listed(word, ["DatePicker"])).toBe("InvalidArgument");
    word.setOptions({ wordApi: "1.7" });
    expect(listed(word, ["DropDownList"])).toBe("InvalidArgument");
  });

  it("refuses a type of a later set, and says which", () => {
    const word = wordInNode(p("One"), { wordApi: "1.6" });
    expect(insert(word, "CheckBox")).toMatchObject({ Code: "ApiNotFound" });
    expect(word.log.troubles()).toEqual([
      { kind: "not-offered", what: 'Range.insertContentControl("CheckBox") (WordApi 1.7)' },
    ]);
  });

  it("takes 64 characters of tag and no more", () => {
    const word = wordInNode(p(""));
    expect(insert(word, "PlainText", { Tag: "x".repeat(64) })).toMatchObject({ Tag: "x".repeat(64) });
    expect(insert(word, "PlainText", { Tag: "x".repeat(65) })).toMatchObject({ Code: "InvalidArgument" });
  });

  it("goes round whole blocks for a paragraph and for a range over several", () => {
    const word = wordInNode(p("One") + table(p("cell")) + p("Two") + p("Three"));
    word.run((batch) => {
      const paragraphs = batch.property(batch.property(batch.document, "Body"), "Paragraphs");
      const first = batch.method(paragraphs, "GetFirst");
      const third = batch.method(batch.method(first, "GetNext"), "GetNext");
      const range = batch.method(batch.method(first, "GetRange"), "ExpandTo", {
        objectAt: batch.method(third, "GetRange"),
      });
      batch.set(batch.method(range, "InsertContentControl"), "Tag", "all");
    });
    const bare = bodyMarkup(word.model.docx).replace(/<w:sdtPr>.*?<\/w:sdtPr>/g, "");
    expect(bare).toMatch(
      /^<w:sdt><w:sdtContent><w:p>.*One.*<w:tbl>.*Two.*<\/w:p><\/w:sdtContent><\/w:sdt><w:p>.*Three/,
    );
    word.model.undo("writer");
    word.model.undo("writer");
    expect(bodyMarkup(word.model.docx)).not.toContain("w:sdt");
    expect(word.texts()).toEqual(["One", "cell", "Two", "Three"]);
    word.model.redo("writer");
    word.model.redo("writer");
    expect(listed(word)).toEqual(["all"]);
    expect(word.texts()).toEqual(["One", "cell", "Two", "Three"]);
  });
});

describe("what a control holds", () => {
  function fill(word: WordInNode, tag: string, text: string, place = "Replace"): string | undefined {
    const { answer } = word.run((batch) => {
      const all = batch.method(batch.document, "GetContentControls", { types: ["PlainText", "RichText"] });
      const control = batch.method(batch.method(all, "GetByTag", tag), "GetFirst");
      batch.instantiate(batch.method(control, "InsertText", text, place));
    });
    return answer.Error?.Code;
  }

  it("takes the place of the placeholder, grows inside the control, and gives the placeholder back when emptied", () => {
    const word = wordInNode(p("Name: "));
    insert(word, "PlainText", { Tag: "n", PlaceholderText: "Who?" });
    expect(word.texts()).toEqual(["Who?Name: "]);
    expect(fill(word, "n", "Ann")).toBeUndefined();
    expect(fill(word, "n", "a", "End")).toBeUndefined();
    expect(word.texts()).toEqual(["AnnaName: "]);
    expect(bodyMarkup(word.model.docx)).toMatch(/<w:sdtContent><w:r><w:t>Anna<\/w:t><\/w:r><\/w:sdtContent>/);
    expect(fill(word, "n", "")).toBeUndefined();
    expect(word.texts()).toEqual(["Who?Name: "]);
    for (let step = 0; step < 3; step += 1) word.model.undo("writer");
    expect(word.texts()).toEqual(["Who?Name: "]);
    for (let step = 0; step < 3; step += 1) word.model.redo("writer");
    expect(word.texts()).toEqual(["Who?Name: "]);
  });

  it("is written by the person where the cursor is drawn", () => {
    const word = wordInNode(p("."));
    insert(word, "PlainText", { Tag: "n" });
    const [paragraph] = word.model.paragraphs();
    if (paragraph === undefined) throw new Error("no paragraph");
    word.model.replaceText(paragraph, { start: 3, end: 3 }, "A", "writer");
    word.model.replaceText(paragraph, { start: 1, end: 1 }, "nn", "writer");
    expect(word.texts()).toEqual(["Ann."]);
    expect(bodyMarkup(word.model.docx)).toMatch(/<w:t>Ann<\/w:t><\/w:r><\/w:sdtContent>/);
    word.model.replaceText(paragraph, { start: 0, end: 3 }, "", "writer");
    expect(word.texts()).toEqual(["Click or tap here to enter text.."]);
  });

  it("is ticked, chosen from, and taken back", () => {
    const word = wordInNode(p(""));
    insert(word, "CheckBox", { Tag: "c" });
    insert(word, "DropDownList", { Tag: "d" });
    let checked = 0;
    let items = 0;
    const { answer, value } = word.run((batch) => {
      const all = batch.method(batch.document, "GetContentControls", { types: ["CheckBox", "DropDownList"] });
      const box = batch.property(
        batch.method(batch.method(all, "GetByTag", "c"), "GetFirst"),
        "CheckboxContentControl",
      );
      batch.set(box, "IsChecked", true);
      checked = batch.load(box, ["IsChecked"]);
      const list = batch.property(
        batch.method(batch.method(all, "GetByTag", "d"), "GetFirst"),
        "DropDownListContentControl",
      );
      batch.instantiate(batch.method(list, "AddListItem", "not present", "absent"));
      const known = batch.method(list, "AddListItem", "not known", "unknown");
      batch.call(known, "Select");
      items = batch.load(batch.property(list, "ListItems"), ["DisplayText", "Value", "Index"]);
    });
    expect(answer.Error).toBeUndefined();
    expect(value(checked)).toEqual({ IsChecked: true });
    expect(value(items)).toEqual({
      _Items: [
        expect.objectContaining({ DisplayText: "not present", Value: "absent", Index: 0 }) as unknown,
        expect.objectContaining({ DisplayText: "not known", Value: "unknown", Index: 1 }) as unknown,
      ],
    });
    expect(word.texts()).toEqual(["not known\u2612"]);
    word.model.undo("writer");
    expect(word.texts()).toEqual(["Choose an item.\u2612"]);
  });
});

describe("deleting a control", () => {
  function remove(word: WordInNode, keeps: boolean, facts: Readonly<Record<string, unknown>> = {}): string | undefined {
    const { answer } = word.run((batch) => {
      const paragraph = batch.method(batch.property(batch.property(batch.document, "Body"), "Paragraphs"), "GetFirst");
      const control = batch.method(paragraph, "InsertContentControl");
      for (const [name, wanted] of Object.entries(facts)) batch.set(control, name, wanted);
      batch.call(control, "Delete", keeps);
    });
    return answer.Error?.Code;
  }

  it("keeps the words or takes them, and leaves the body a paragraph", () => {
    const kept = wordInNode(p("One") + p("Two"));
    expect(remove(kept, true)).toBeUndefined();
    expect(bodyMarkup(kept.model.docx)).not.toContain("w:sdt");
    expect(kept.texts()).toEqual(["One", "Two"]);

    const gone = wordInNode(p("One"));
    expect(remove(gone, false)).toBeUndefined();
    expect(gone.texts()).toEqual([""]);
    gone.model.undo("writer");
    expect(gone.texts()).toEqual(["One"]);
  });

  it("is refused when the control says so", () => {
    const word = wordInNode(p("One") + p("Two"));
    expect(remove(word, false, { CannotDelete: true })).toBe("AccessDenied");
    expect(word.texts()).toEqual(["One", "Two"]);
  });

  it("takes the control out of every list", () => {
    const word = wordInNode(p("One") + p("Two"));
    remove(word, true);
    expect(listed(word)).toEqual([]);
  });
});

describe("known defects", () => {
  it("#2241: what a control says of itself can be set while it is made, and never again", () => {
    const word = wordInNode(p(""), { controlFactsOnce: true });
    expect(insert(word, "RichText", { Tag: "a", Title: "A", PlaceholderText: "Say" })).toMatchObject({ Tag: "a" });
    const { answer } = word.run((batch) => {
      const control = batch.method(batch.property(batch.document, "ContentControls"), "GetFirst");
      batch.set(control, "Tag", "b");
    });
    expect(answer.Error).toMatchObject({ Code: "NotAllowed", Location: "ContentControl.tag" });
    expect(listed(word)).toEqual(["a"]);
  });

  it("#2040: controls in tables are in no list", () => {
    const word = wordInNode(table(p("")) + p(""), { controlsInTablesUnlisted: true });
    insert(word, "CheckBox", { Tag: "in" });
    expect(listed(word, ["CheckBox"])).toEqual([]);
    word.setOptions({ controlsInTablesUnlisted: false });
    expect(listed(word, ["CheckBox"])).toEqual(["in"]);
  });

  it("#6590: from the first control on, nothing reaches the server", () => {
    const word = wordInNode(p("One"), { controlsStopSaving: true });
    const before = word.saved.bytes();
    insert(word, "RichText");
    expect(word.saved.isSaving()).toBe(false);
    expect(word.saved.bytes()).toEqual(before);
    expect(word.model.docx.save()).not.toEqual(before);
  });
});
