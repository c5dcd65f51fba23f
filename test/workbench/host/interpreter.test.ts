import { objectAt } from "./batch-builder";
import { p, table } from "./small-docx";
import { wordInNode } from "./word-in-node";

const searchOptions = "Microsoft.WordServices.SearchOptions";

type Loaded = Readonly<{ _Items: readonly Readonly<Record<string, unknown>>[] }>;

/** Texts of a loaded collection. */
function itemTexts(value: unknown): readonly unknown[] {
  return (value as Loaded)._Items.map((item) => item["Text"]);
}

describe("paths and loading", () => {
  it("loads properties of items by any spelling, with a reference for each", () => {
    const word = wordInNode(p("One") + p("Two"));
    let load = 0;
    const outcome = word.run((b) => {
      const list = b.property(b.property(b.document, "Body"), "Paragraphs");
      load = b.load(list, ["items/text", "outlineLevel"]);
    });
    expect((outcome.value(load) as Loaded)._Items).toEqual([
      { _ReferenceId: "Paragraph{1}", Text: "One", OutlineLevel: 10 },
      { _ReferenceId: "Paragraph{2}", Text: "Two", OutlineLevel: 10 },
    ]);
  });

  it("pages by top and skip", () => {
    const word = wordInNode(["a", "b", "c", "d"].map((text) => p(text)).join(""));
    let load = 0;
    const outcome = word.run((b) => {
      load = b.load(b.property(b.property(b.document, "Body"), "Paragraphs"), ["text"], { Top: 2, Skip: 1 });
    });
    expect(itemTexts(outcome.value(load))).toEqual(["b", "c"]);
  });

  it("answers every scalar it knows when nothing is named, and no newer one than it claims", () => {
    const word = wordInNode(p("One"), { wordApi: "1.4" });
    let load = 0;
    const outcome = word.run((b) => {
      const first = b.method(b.property(b.property(b.document, "Body"), "Paragraphs"), "GetFirst");
      load = b.load(first, []);
    });
    expect(outcome.value(load)).toEqual({
      Text: "One",
      Style: "Normal",
      StyleBuiltIn: "Normal",
      OutlineLevel: 10,
      IsListItem: false,
      TableNestingLevel: 0,
      IsLastParagraph: true,
    });
    expect(word.log.troubles()).toEqual([]);
  });

  it("acts once for a method in a path, however often the path is used", () => {
    const word = wordInNode(p("One"));
    word.run((b) => {
      const first = b.method(b.property(b.property(b.document, "Body"), "Paragraphs"), "GetFirst");
      const added = b.method(first, "InsertParagraph", "Two", "After");
      b.instantiate(added);
      b.load(added, ["text"]);
      b.instantiate(added);
    });
    expect(word.texts()).toEqual(["One", "Two"]);
  });

  it("reaches items by index and by GetItemAt", () => {
    const word = wordInNode(p("One") + p("Two"));
    let loads: number[] = [];
    const outcome = word.run((b) => {
      const list = b.property(b.property(b.document, "Body"), "Paragraphs");
      loads = [b.load(b.item(list, 1), ["text"]), b.load(b.method(list, "GetItemAt", 0), ["text"])];
    });
    expect(loads.map(outcome.value)).toEqual([{ Text: "Two" }, { Text: "One" }]);
  });

  it("follows links given with a slash", () => {
    const word = wordInNode(table(p("In a cell")) + p("After"));
    let load = 0;
    const outcome = word.run((b) => {
      const first = b.method(b.property(b.property(b.document, "Body"), "Paragraphs"), "GetFirst");
      load = b.load(first, ["parentTableOrNullObject/rowCount", "parentBody/type"]);
    });
    expect(outcome.value(load)).toMatchObject({
      ParentTableOrNullObject: { RowCount: 1 },
      ParentBody: { Type: "TableCell" },
    });
  });

  it("gives trace actions a row and a trace id", () => {
    const word = wordInNode(p("One"));
    let trace = 0;
    const outcome = word.run((b) => {
      trace = b.trace();
    });
    expect(outcome.answer).toEqual({ Results: [{ ActionId: trace, Value: null }], TraceIds: [trace] });
  });
});

describe("null objects", () => {
  it("answers null for a missing …OrNullObject and everything below it", () => {
    const word = wordInNode(p("Alone"));
    const ids: number[] = [];
    const outcome = word.run((b) => {
      const first = b.method(b.property(b.property(b.document, "Body"), "Paragraphs"), "GetFirst");
      const next = b.method(first, "GetNextOrNullObject");
      const below = b.method(next, "GetNextOrNullObject");
      ids.push(b.instantiate(next), b.load(next, ["text"]), b.instantiate(below), b.call(next, "Delete"));
      b.set(next, "Style", "Normal");
    });
    expect(ids.map(outcome.value)).toEqual([null, null, null, { _IsNull: true }]);
    expect(outcome.answer.Error).toBeUndefined();
  });

  it("fails with ItemNotFound where the member promises an object", () => {
    const word = wordInNode(p("Alone"));
    const outcome = word.run((b) => {
      const first = b.method(b.property(b.property(b.document, "Body"), "Paragraphs"), "GetFirst");
      b.instantiate(first);
      b.instantiate(b.method(first, "GetNext"));
      b.call(first, "Delete");
    });
    expect(outcome.answer.Error).toMatchObject({
      Code: "ItemNotFound",
      Location: "Paragraph.getNext",
      ActionIndex: 1,
      HttpStatusCode: 404,
    });
    expect(outcome.answer.Results).toHaveLength(1);
    expect(word.texts()).toEqual(["Alone"]);
  });
});

describe("references", () => {
  it("gives a new id for each keep, and releases them one by one", () => {
    const word = wordInNode(p("One"));
    const keep = (): string => {
      let after = 0;
      const outcome = word.run((b) => {
        const body = b.property(b.document, "Body");
        b.instantiate(body);
        b.call(body, "_KeepReference");
        after = b.instantiate(body);
      });
      return (outcome.value(after) as { _ReferenceId: string })._ReferenceId;
    };
    const [first, second] = [keep(), keep()];
    expect(first).not.toBe(second);
    expect(word.service.references().size()).toBe(2);

    word.run((b) => b.call(b.document, "_RemoveReference", first));
    expect(word.service.references().size()).toBe(1);
    const gone = word.run((b) => b.instantiate(b.reference(first)));
    expect(gone.answer.Error?.Code).toBe("InvalidObjectPath");
    const kept = word.run((b) => b.instantiate(b.reference(second)));
    expect(kept.answer.Error).toBeUndefined();
  });

  it("forgets them when the pane is loaded again", () => {
    const word = wordInNode(p("One"));
    word.run((b) => b.load(b.property(b.property(b.document, "Body"), "Paragraphs"), ["text"]));
    expect(word.service.references().size()).toBe(1);
    word.service.paneReloaded();
    expect(word.service.references().size()).toBe(0);
  });
});

describe("what this Word does not have", () => {
  it.each([
    ["method", "Paragraph.getOoxml"],
    ["property", "Document.properties"],
    ["load", "Body.style"],
    ["class", "Microsoft.WordServices.Nonsense"],
  ])("refuses an unknown %s, naming it, and keeps it for the tests", (kind, name) => {
    const word = wordInNode(p("One"));
    const outcome = word.run((b) => {
      const body = b.property(b.document, "Body");
      const first = b.method(b.property(body, "Paragraphs"), "GetFirst");
      if (kind === "method") b.call(first, "GetOoxml");
      if (kind === "property") b.instantiate(b.property(b.document, "Properties"));
      if (kind === "load") b.load(body, ["style"]);
      if (kind === "class") b.instantiate(b.create(name));
    });
    expect(outcome.answer.Error).toMatchObject({ Code: "ApiNotFound", Message: `${name} is not simulated.` });
    expect(word.log.troubles()).toEqual([{ kind: "not-simulated", what: name }]);
  });

  it("refuses members that the Word it plays is too old for", () => {
    const word = wordInNode(p("One"), { wordApi: "1.5" });
    const outcome = word.run((b) =>
      b.load(b.property(b.property(b.document, "Body"), "Paragraphs"), ["uniqueLocalId"]),
    );
    expect(outcome.answer.Error?.Code).toBe("ApiNotFound");
    expect(word.log.troubles()).toEqual([{ kind: "not-offered", what: "Paragraph.uniqueLocalId (WordApi 1.6)" }]);
  });

  it("refuses to write what can only be read", () => {
    const word = wordInNode(p("One"));
    const outcome = word.run((b) => {
      b.set(b.method(b.property(b.property(b.document, "Body"), "Paragraphs"), "GetFirst"), "Text", "New");
    });
    expect(outcome.answer.Error?.Code).toBe("ApiNotFound");
    expect(word.texts()).toEqual(["One"]);
  });
});

describe("switches", () => {
  it("counts round trips and members, and starts again on request", () => {
    const word = wordInNode(p("One") + p("Two"));
    word.run((b) => b.load(b.property(b.property(b.document, "Body"), "Paragraphs"), ["text"]));
    expect(word.tally.batches()).toBe(1);
    expect(word.tally.all()).toEqual({
      "Body.paragraphs": 1,
      "Document.body": 1,
      "Paragraph.text": 2,
      "ParagraphCollection.items": 1,
    });
    word.tally.reset();
    expect([word.tally.batches(), word.tally.uses("Paragraph.text")]).toEqual([0, 0]);
  });

  it("fails the named member once", () => {
    const word = wordInNode(p("One"));
    const load = () => word.run((b) => b.load(b.property(b.document, "Body"), ["text"])).answer.Error?.Code;
    word.failures.plan("Body.text", "GeneralException");
    expect([load(), load()]).toEqual(["GeneralException", undefined]);
    word.failures.plan("*", "ActivityLimitReached");
    expect([load(), load()]).toEqual(["ActivityLimitReached", undefined]);
    expect(word.log.troubles()).toEqual([]);
  });

  it("refuses every write in a read-only document, and no reading or selecting", () => {
    const word = wordInNode(p("One two"), { readOnly: true });
    const write = (fill: (b: Parameters<Parameters<typeof word.run>[0]>[0], first: number) => void) =>
      word.run((b) => fill(b, b.method(b.property(b.property(b.document, "Body"), "Paragraphs"), "GetFirst"))).answer
        .Error?.Code;
    expect([
      write((b, first) => b.instantiate(b.method(first, "InsertText", "x", "End"))),
      write((b, first) => b.instantiate(b.method(first, "InsertParagraph", "x", "After"))),
      write((b, first) => b.call(first, "Delete")),
      write((b, first) => b.set(first, "StyleBuiltIn", "Normal")),
      write((b) => b.set(b.document, "ChangeTrackingMode", "TrackAll")),
      write((b, first) => b.call(first, "Select")),
      write((b, first) => b.call(first, "GetText")),
    ]).toEqual([...Array<string>(5).fill("AccessDenied"), undefined, undefined]);
    expect(word.texts()).toEqual(["One two"]);
    expect(word.model.canUndo()).toBe(false);
  });

  it("plays a licence without subscription: no ids, and annotations that fail although the set is claimed", () => {
    const word = wordInNode(p("One"), { subscription: false });
    let load = 0;
    const read = word.run((b) => {
      load = b.load(b.method(b.property(b.property(b.document, "Body"), "Paragraphs"), "GetFirst"), ["uniqueLocalId"]);
    });
    expect(read.value(load)).toEqual({ UniqueLocalId: null });
    const probe = word.run((b) => {
      const first = b.method(b.property(b.property(b.document, "Body"), "Paragraphs"), "GetFirst");
      b.instantiate(b.method(first, "GetAnnotations"));
    });
    expect(probe.answer.Error?.Code).toBe("GeneralException");
    expect(word.log.troubles()).toEqual([]);
  });
});

it("takes search options as an object of its own, as office.js sends them", () => {
  const word = wordInNode(p("Fox and fox"));
  const loads: number[] = [];
  const outcome = word.run((b) => {
    const body = b.property(b.document, "Body");
    const options = b.create(searchOptions);
    b.instantiate(options);
    b.set(options, "MatchCase", true);
    loads.push(b.load(b.method(body, "Search", "fox"), ["items/text"]));
    loads.push(b.load(b.method(body, "Search", "fox", objectAt(options)), ["items/text"]));
  });
  expect(loads.map((id) => itemTexts(outcome.value(id)))).toEqual([["Fox", "fox"], ["fox"]]);
});
