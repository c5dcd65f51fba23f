import { simulatedMembers } from "../../src/workbench/host/word/simulated-members";
import { startHostBench, type HostBench, type OpenHost } from "../support/host-in-browser";
import { p, smallDocxBytes, table } from "../workbench/host/small-docx";
import { commentMembers, objectMembers } from "./support/object-members";
import { eventMembers } from "../support/event-members";
import { besideTheBody, manyStories } from "../support/many-stories";

// Real pages under the real office.js: nothing here is faster than a busy machine lets it be.
let bench: HostBench;

beforeAll(async () => {
  bench = await startHostBench();
});

afterEach(() => bench.closeAll());
afterAll(() => bench.close());

const story =
  p("Anna was last seen on Tuesday.") + p("She “put herself” at risk.") + table(p("In a cell")) + p("The end.");

function open(body = story, options: Parameters<HostBench["open"]>[1] = {}, settings = ""): Promise<OpenHost> {
  return bench.open(smallDocxBytes(body, settings), options);
}

/** Runs a snippet that is expected to fail in the pane, and gives what the add-in gets to see of it. */
function failure(
  pane: OpenHost["pane"],
  snippet: (context: Word.RequestContext) => Promise<unknown>,
): Promise<{ code: string; location: string } | "no failure"> {
  return pane.evaluate(
    (source) =>
      Word.run(new Function(`return (${source})`)() as (context: Word.RequestContext) => Promise<unknown>).then(
        () => "no failure" as const,
        (error: OfficeExtension.Error) => ({
          code: error.code,
          location: (error.debugInfo as { errorLocation?: string } | undefined)?.errorLocation ?? "",
        }),
      ),
    snippet.toString(),
  );
}

describe("start", () => {
  it("makes the real office.js believe it is in Word on the web", async () => {
    const { pane, page, outside, errors } = await open();
    const facts = await pane.evaluate(() => ({
      host: Office.context.host,
      platform: Office.context.platform,
      sets: ["1.3", "1.7", "1.9"].map((version) => Office.context.requirements.isSetSupported("WordApi", version)),
      url: Office.context.document.url,
      mode: Office.context.document.mode,
    }));
    expect(facts).toEqual({
      host: "Word",
      platform: "OfficeOnline",
      sets: [true, true, true],
      url: "https://localhost/probe.docx",
      mode: "readWrite",
    });
    expect(await page.evaluate(() => window.host.registeredEvents())).toContain("appCommandInvoked");
    expect(await page.evaluate(() => window.host.troubles())).toEqual([]);
    expect(outside).toEqual([]);
    expect(errors).toEqual([]);
  });

  it("claims no more than it was told to", async () => {
    const { pane, page } = await open(story, { wordApi: "1.4" });
    const sets = await pane.evaluate(() =>
      ["1.4", "1.5", "1.7"].map((version) => Office.context.requirements.isSetSupported("WordApi", version)),
    );
    expect(sets).toEqual([true, false, false]);
    // The client lets such calls through (its own check is switched off in this build), so Word must refuse them.
    const method = await failure(pane, async (context) => {
      context.document.body.paragraphs.getFirst().getText();
      await context.sync();
    });
    expect(method).toEqual({ code: "ApiNotFound", location: "Paragraph.getText" });
    const property = await failure(pane, async (context) => {
      context.document.body.paragraphs.load("items/uniqueLocalId");
      await context.sync();
    });
    expect(property).toEqual({ code: "ApiNotFound", location: "Paragraph.uniqueLocalId" });
    expect(await page.evaluate(() => window.host.troubles())).toEqual([
      { kind: "not-offered", what: "Paragraph.getText (WordApi 1.7)" },
      { kind: "not-offered", what: "Paragraph.uniqueLocalId (WordApi 1.6)" },
    ]);
  });
});

describe("reading", () => {
  it("gives body, paragraphs and getText in two round trips, and keeps nothing afterwards", async () => {
    const { pane, page } = await open();
    await page.evaluate(() => window.host.counters.reset());
    const read = await pane.evaluate(() =>
      Word.run(async (context) => {
        const paragraphs = context.document.body.paragraphs;
        paragraphs.load("items/text,items/uniqueLocalId,items/tableNestingLevel");
        await context.sync();
        const texts = paragraphs.items.map((paragraph) => paragraph.getText());
        await context.sync();
        return paragraphs.items.map((paragraph, index) => ({
          text: paragraph.text,
          same: texts[index]?.value === paragraph.text,
          hasId: /^[0-9a-f-]{36}$/.test(paragraph.uniqueLocalId),
          depth: paragraph.tableNestingLevel,
        }));
      }),
    );
    expect(read.map(({ text }) => text)).toEqual([
      "Anna was last seen on Tuesday.",
      "She “put herself” at risk.",
      "In a cell",
      "The end.",
    ]);
    expect(read.every(({ same, hasId }) => same && hasId)).toBe(true);
    expect(read.map(({ depth }) => depth)).toEqual([0, 0, 1, 0]);
    // Two of ours, and one in which office.js releases what it kept.
    const counts = await page.evaluate(() => [window.host.counters.batches(), window.host.counters.releases()]);
    expect(counts).toEqual([3, 1]);
    expect(await page.evaluate(() => window.host.keptReferences())).toBe(0);
    expect(await page.evaluate(() => window.host.counters.uses("Paragraph.getText"))).toBe(4);
  });

  it("lets nothing be read that was not loaded", async () => {
    const { pane } = await open();
    const codes = await pane.evaluate(() =>
      Word.run(async (context) => {
        const paragraph = context.document.body.paragraphs.getFirst();
        paragraph.load("text");
        await context.sync();
        const reading = (read: () => unknown): unknown => {
          try {
            return read();
          } catch (error) {
            return (error as OfficeExtension.Error).code;
          }
        };
        return [
          reading(() => paragraph.text),
          reading(() => paragraph.style), // the client's own
          reading(() => paragraph.uniqueLocalId), // declared by the shim
          reading(() => paragraph.getText().value),
        ];
      }),
    );
    expect(codes).toEqual([
      "Anna was last seen on Tuesday.",
      "PropertyNotLoaded",
      "PropertyNotLoaded",
      "ValueNotLoaded",
    ]);
  });
});

/** Members of headers, footers and notes, which have a test of their own below. */
const storyMembers = simulatedMembers
  .map(({ name }) => name)
  .filter((name) => /^(Section|NoteItem)|\.sections$|\.(foot|end)notes$/.test(name));
/** Members that the great test does not use: those of other tests, and options that are only ever off. */
const notReached = [
  ...eventMembers,
  ...storyMembers,
  ...objectMembers,
  ...commentMembers,
  "SearchOptions.ignorePunct",
  "SearchOptions.ignoreSpace",
  "SearchOptions.matchWildcards",
];

describe("every simulated member", () => {
  it("works through the real client", async () => {
    const { pane, page } = await open(
      p("One fox") + p("Two foxes") + table(p("In a cell") + table(p("Deep"))) + p("End"),
    );
    await page.evaluate(() => window.host.counters.reset());
    const seen = await pane.evaluate(() =>
      Word.run(async (context) => {
        const { document } = context;
        document.load("changeTrackingMode");
        const body = document.body;
        body.load("text,type");
        const paragraphs = body.paragraphs;
        paragraphs.load("items");
        const first = paragraphs.getFirst();
        first.load("text,uniqueLocalId,style,styleBuiltIn,outlineLevel,isListItem,tableNestingLevel,isLastParagraph");
        const words = first.getText();
        const second = first.getNext();
        const gone = first.getPreviousOrNullObject();
        const last = paragraphs.getLast();
        const before = last.getPrevious();
        const noTable = first.parentTableOrNullObject;
        const inner = before.parentTable;
        const outer = inner.parentTable;
        inner.load("nestingLevel,rowCount");
        const beyond = outer.parentTableOrNullObject;
        const cell = inner.parentBody;
        cell.load("type");
        const main = outer.parentBody;
        main.load("type");
        for (const object of [gone, noTable, beyond]) object.load("isNullObject");
        const same = [
          paragraphs.getFirstOrNullObject(),
          paragraphs.getLastOrNullObject(),
          second.getNextOrNullObject(),
        ];
        for (const object of same) object.load("text");
        await context.sync();

        const byId = document.getParagraphByUniqueLocalId(first.uniqueLocalId);
        byId.load("text");
        const hits = body.search("fox", { matchCase: true, matchPrefix: true });
        hits.load("items/text,items/isEmpty");
        const whole = body.search("fox", { matchWholeWord: true, matchSuffix: true }).getFirst();
        const none = second.search("nothing of the kind").getFirstOrNullObject();
        none.load("isNullObject");
        const inHit = whole.search("o").getFirst();
        const relation = inHit.compareLocationWith(whole);
        const across = whole.expandTo(second.getRange("Start"));
        across.load("text");
        const also = whole.expandToOrNullObject(body.getRange("End"));
        also.paragraphs.load("items/text");
        const parts = first.getTextRanges([" "], true);
        parts.load("items/text");
        const again = whole.getRange("Content").getTextRanges(["o"], false);
        again.load("items/text");
        const table = whole.parentTableOrNullObject;
        table.load("isNullObject");
        const around = outer.getRange().paragraphs;
        around.load("items/text");
        const written = whole.getOoxml();
        whole.parentBody.load("type");
        first.parentBody.load("type");
        const deep = body.search("Deep").getFirst();
        deep.parentTable.load("nestingLevel");
        await context.sync();

        whole.insertText("dog", "Replace");
        whole.insertParagraph("Beside", "After").styleBuiltIn = "Normal";
        second.insertText("!", "End");
        second.insertParagraph("Between", "Before").delete();
        body.insertText(".", "End");
        body.insertParagraph("Last", "End").style = "Normal";
        outer.insertParagraph("After the table", "After");
        inHit.delete();
        second.select("End");
        whole.select();
        const selection = document.getSelection();
        selection.load("text");
        document.changeTrackingMode = "TrackAll";
        await context.sync();
        return {
          tracking: document.changeTrackingMode,
          body: [body.text, body.type],
          first: first.toJSON(),
          words: words.value,
          written: /<w:t[^>]*>([^<]*)</u.exec(written.value)?.[1],
          nulls: [gone, noTable, beyond, none, table].map((object) => object.isNullObject),
          same: same.map(({ text }) => text),
          inner: [inner.nestingLevel, inner.rowCount, cell.type, main.type],
          byId: byId.text,
          hits: hits.items.map(({ text, isEmpty }) => [text, isEmpty]),
          relation: relation.value,
          across: across.text,
          also: also.paragraphs.items.length,
          parts: parts.items.map(({ text }) => text),
          again: again.items.map(({ text }) => text),
          around: around.items.map(({ text }) => text),
          where: [whole.parentBody.type, first.parentBody.type, deep.parentTable.nestingLevel],
          selected: selection.text,
        };
      }),
    );
    expect(seen).toMatchObject({
      body: ["One fox\rTwo foxes\rIn a cell\rDeep\rEnd", "MainDoc"],
      first: {
        text: "One fox",
        style: "Normal",
        styleBuiltIn: "Normal",
        outlineLevel: 10,
        isListItem: false,
        tableNestingLevel: 0,
        isLastParagraph: false,
      },
      words: "One fox",
      written: "fox",
      nulls: [true, true, true, true, true],
      same: ["One fox", "End", "In a cell"],
      inner: [2, 1, "TableCell", "MainDoc"],
      byId: "One fox",
      hits: [
        ["fox", false],
        ["fox", false],
      ],
      relation: "Inside",
      across: "fox\r",
      also: 5,
      parts: ["One", "fox"],
      again: ["fo", "x"],
      around: ["In a cell", "Deep"],
      where: ["MainDoc", "MainDoc", 2],
      selected: "dog",
    });
    expect(await page.evaluate(() => window.texts())).toEqual([
      "One dog",
      "Beside",
      "Two foxes!",
      "In a cell",
      "Deep",
      "After the table",
      "End.",
      "Last",
    ]);
    expect(await page.evaluate(() => window.host.document.isTracking())).toBe(true);
    expect(await page.evaluate(() => window.host.troubles())).toEqual([]);
    expect(await page.evaluate(() => window.host.keptReferences())).toBe(0);
    const used = await page.evaluate(() => Object.keys(window.host.counters.all()));
    const untouched = simulatedMembers.map(({ name }) => name).filter((name) => !used.includes(name));
    expect([...untouched].sort()).toEqual([...notReached].sort());
  });
});

describe("headers, footers and notes", () => {
  it("are read through the real client, every member of theirs", async () => {
    const { pane, page } = await bench.open(manyStories());
    await page.evaluate(() => window.host.counters.reset());
    const seen = await pane.evaluate(() =>
      Word.run(async (context) => {
        const { sections, body } = context.document;
        sections.load("items");
        const first = sections.getFirst();
        const header = first.getHeader("FirstPage");
        header.load("text");
        const footer = sections.getFirstOrNullObject().getFooter("Primary");
        footer.load("text");
        const footnotes = body.footnotes;
        footnotes.load("items/type,items/body/text");
        const note = footnotes.getFirst();
        note.load("type");
        const endnote = body.endnotes.getFirstOrNullObject();
        endnote.body.load("text");
        const within = [body.getRange(), body.paragraphs.getFirst().getRange()].flatMap((range) => {
          const both = [range.footnotes, range.endnotes];
          for (const notes of both) notes.load("items/type");
          return both;
        });
        await context.sync();
        return {
          sections: sections.items.length,
          margins: [header.text, footer.text],
          footnotes: footnotes.items.map((item) => [item.type, item.body.text]),
          note: note.type,
          endnote: endnote.body.text,
          within: within.map(({ items }) => items.length),
        };
      }),
    );
    const [one, ...two] = besideTheBody.footnote;
    expect(seen).toEqual({
      sections: 3,
      margins: [besideTheBody.header[0], besideTheBody.footer[0]],
      footnotes: [
        ["Footnote", one],
        ["Footnote", two.join("\r")],
      ],
      note: "Footnote",
      endnote: besideTheBody.endnote[0],
      // The mark of the first paragraph stands at its very end.
      within: [2, 1, 0, 0],
    });
    const used = await page.evaluate(() => Object.keys(window.host.counters.all()));
    expect(storyMembers.filter((name) => !used.includes(name))).toEqual([]);
    expect(await page.evaluate(() => window.host.troubles())).toEqual([]);
  });
});

describe("what goes wrong", () => {
  it("reaches the add-in with code and place, and what was done before stays done", async () => {
    const { pane, page } = await open();
    const missing = await failure(pane, async (context) => {
      const first = context.document.body.paragraphs.getFirst();
      first.insertText("So: ", "Start");
      first.getPrevious().load("text");
      await context.sync();
    });
    expect(missing).toEqual({ code: "ItemNotFound", location: "Paragraph.getPrevious" });
    expect((await page.evaluate(() => window.texts()))[0]).toBe("So: Anna was last seen on Tuesday.");
    const long = await failure(pane, async (context) => {
      context.document.body.search("x".repeat(256)).load("items");
      await context.sync();
    });
    expect(long.valueOf()).toMatchObject({ code: "SearchStringInvalidOrTooLong" });
    expect(await page.evaluate(() => window.host.troubles())).toEqual([]);
  });

  it("is loud when a member is not simulated", async () => {
    const { pane, page } = await open();
    const outcome = await failure(pane, async (context) => {
      context.document.body.getHtml();
      await context.sync();
    });
    expect(outcome).toEqual({ code: "ApiNotFound", location: "Body.getHtml" });
    const call = await pane.evaluate(
      () =>
        new Promise((done) => {
          Office.context.document.getSelectedDataAsync(Office.CoercionType.Text, (result) => done(result.status));
        }),
    );
    expect(call).toBe("failed");
    const event = await pane.evaluate(
      () =>
        new Promise((done) => {
          Office.context.document.addHandlerAsync(
            Office.EventType.ActiveViewChanged,
            () => undefined,
            (result) => done(result.status),
          );
        }),
    );
    expect(event).toBe("failed");
    const troubles = await page.evaluate(() => window.host.troubles());
    expect(troubles[0]).toEqual({ kind: "not-simulated", what: "Body.getHtml" });
    expect(troubles[1]).toEqual({ kind: "not-simulated", what: "executeMethod 64" });
    expect(troubles.every(({ kind }) => kind === "not-simulated")).toBe(true);
    expect(await page.evaluate(() => window.logged.filter(({ kind }) => kind === "error").length)).toBe(
      troubles.length,
    );
  });

  it("can be asked for", async () => {
    const { pane, page } = await open();
    await page.evaluate(() => window.host.failNext("Paragraph.search", "GeneralException"));
    const search = async (context: Word.RequestContext): Promise<void> => {
      context.document.body.paragraphs.getFirst().search("Anna").load("items");
      await context.sync();
    };
    expect(await failure(pane, search)).toEqual({ code: "GeneralException", location: "Paragraph.search" });
    expect(await failure(pane, search)).toBe("no failure");
  });

  it("is refused in a read-only document, which says so from the start", async () => {
    const { pane, page } = await open(story, { readOnly: true });
    expect(await pane.evaluate(() => Office.context.document.mode)).toBe("readOnly");
    const write = await failure(pane, async (context) => {
      context.document.body.paragraphs.getFirst().insertText("x", "End");
      await context.sync();
    });
    expect(write).toEqual({ code: "AccessDenied", location: "Paragraph.insertText" });
    expect((await page.evaluate(() => window.texts()))[0]).toBe("Anna was last seen on Tuesday.");
  });

  it("is refused in a file that is protected against changes, whatever the switch says", async () => {
    const protection = `<w:documentProtection w:edit="readOnly" w:enforcement="1"/>`;
    const { pane } = await open(story, {}, protection);
    expect(await pane.evaluate(() => Office.context.document.mode)).toBe("readOnly");
  });
});

describe("objects that outlive a run", () => {
  it("are kept as long as they are tracked", async () => {
    const { pane, page } = await open();
    await pane.evaluate(() =>
      Word.run(async (context) => {
        const hit = context.document.body.search("Tuesday").getFirst();
        hit.track();
        await context.sync();
        (window as unknown as { hit: Word.Range }).hit = hit;
      }),
    );
    expect(await page.evaluate(() => window.host.keptReferences())).toBe(1);
    await page.evaluate(() => {
      const { document: model } = window.host;
      const [first] = model.paragraphs();
      if (first !== undefined) model.replaceText(first, { start: 0, end: 0 }, "Yesterday: ", "writer");
    });
    const text = await pane.evaluate(() => {
      const { hit } = window as unknown as { hit: Word.Range };
      return Word.run(hit, async (context) => {
        hit.load("text");
        await context.sync();
        const now = hit.text;
        hit.untrack();
        await context.sync();
        return now;
      });
    });
    expect(text).toBe("Tuesday");
    expect(await page.evaluate(() => window.host.keptReferences())).toBe(0);
  });
});

describe("between read and write", () => {
  it("somebody else can change the paragraph", async () => {
    const { pane, page } = await open();
    await page.evaluate(() => {
      let batch = 0;
      window.host.beforeBatch((model) => {
        batch += 1;
        const [first] = model.paragraphs();
        if (batch === 2 && first !== undefined) model.replaceText(first, { start: 0, end: 4 }, "Beth", "writer");
      });
    });
    const texts = await pane.evaluate(() =>
      Word.run(async (context) => {
        const first = context.document.body.paragraphs.getFirst();
        const before = first.getText();
        await context.sync();
        const after = first.getText();
        await context.sync();
        return [before.value, after.value];
      }),
    );
    expect(texts).toEqual(["Anna was last seen on Tuesday.", "Beth was last seen on Tuesday."]);
  });

  it("a slow Word can be held, and let go when the test has looked", async () => {
    const { pane, page } = await open();
    await page.evaluate(() => window.host.hold());
    const writing = pane.evaluate(() =>
      Word.run(async (context) => {
        context.document.body.insertText(" More.", "End");
        await context.sync();
      }),
    );
    await page.waitForFunction(() => window.host.waiting() === 1);
    expect((await page.evaluate(() => window.texts())).at(-1)).toBe("The end.");
    await page.evaluate(() => window.host.release());
    await writing;
    expect((await page.evaluate(() => window.texts())).at(-1)).toBe("The end. More.");
  });
});

describe("selection, settings and buttons", () => {
  it("tells the add-in when the writer selects something else", async () => {
    const { pane, page } = await open();
    await pane.evaluate(
      () =>
        new Promise<void>((done) => {
          const seen = window as unknown as { changes: number };
          seen.changes = 0;
          Office.context.document.addHandlerAsync(
            Office.EventType.DocumentSelectionChanged,
            () => (seen.changes += 1),
            () => done(),
          );
        }),
    );
    await page.evaluate(() => {
      const { document: model } = window.host;
      const [, second] = model.paragraphs();
      if (second === undefined) return;
      model.setSelection({ start: { paragraph: second, offset: 4 }, end: { paragraph: second, offset: 17 } }, "writer");
    });
    await pane.waitForFunction(() => (window as unknown as { changes: number }).changes === 1);
    const selected = await pane.evaluate(() =>
      Word.run(async (context) => {
        const selection = context.document.getSelection();
        selection.load("text");
        await context.sync();
        return selection.text;
      }),
    );
    expect(selected).toBe("“put herself”");
  });

  it("keeps the add-in's settings in the document, over a reload of the pane", async () => {
    const { pane, page } = await open();
    await pane.evaluate(
      () =>
        new Promise<void>((done) => {
          const { settings } = Office.context.document;
          settings.set("profile", { name: "police" });
          settings.saveAsync(() => done());
        }),
    );
    await page.evaluate(() => {
      const pane = document.getElementById("pane");
      if (pane !== null) window.host.mountPane(pane, "/probe/probe.html?again");
    });
    const again = await bench.paneOf(page);
    expect(again.url()).toContain("?again");
    expect(await again.evaluate(() => Office.context.document.settings.get("profile") as unknown)).toEqual({
      name: "police",
    });
  });

  it("loads the page of the button that was pressed, with a conversation of its own", async () => {
    const { page } = await open();
    const press = async (view: string): Promise<string> => {
      await page.evaluate((chosen) => {
        const pane = document.getElementById("pane");
        const url = new URL(`/probe/probe.html?view=${chosen}`, location.href).href;
        const action = { kind: "show-task-pane", taskPaneId: "Probe", url } as const;
        const command = { id: chosen, tab: "TabHome", group: "Probe", label: chosen, tip: "", icons: {}, action };
        if (pane !== null) window.host.press(command, pane);
      }, view);
      const pane = await bench.paneOf(page);
      return `${pane.url().split("?")[1] ?? ""} ${await pane.evaluate(() => Office.context.host)}`;
    };
    expect([await press("check"), await press("learn")]).toEqual([
      "view=check&sections=controls Word",
      "view=learn&sections=controls Word",
    ]);
    expect(await page.evaluate(() => document.querySelectorAll("#pane iframe").length)).toBe(1);
    expect(await page.evaluate(() => window.host.troubles())).toEqual([]);
  });
});

describe("change tracking", () => {
  it("writes the add-in's edits as insertions and deletions", async () => {
    const { pane, page } = await open(story, {}, "<w:trackRevisions/>");
    const seen = await pane.evaluate(() =>
      Word.run(async (context) => {
        context.document.load("changeTrackingMode");
        const hit = context.document.body.search("put herself").getFirst();
        hit.insertText("was placed", "Replace");
        const text = context.document.body.paragraphs.getFirst().getNext().getText();
        await context.sync();
        return [context.document.changeTrackingMode, text.value];
      }),
    );
    expect(seen).toEqual(["TrackAll", "She “was placed” at risk."]);
    const marks = await page.evaluate(() => {
      const second = window.host.document.paragraphs()[1];
      return Array.from(second?.querySelectorAll("*") ?? [], ({ nodeName, textContent }) => [
        nodeName,
        textContent,
      ]).filter(([name]) => name === "w:ins" || name === "w:del");
    });
    expect(marks).toEqual([
      ["w:del", "put herself"],
      ["w:ins", "was placed"],
    ]);
  });
});
