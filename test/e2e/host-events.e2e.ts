import type { HostOptions } from "../../src/workbench/host";
import { eventMembers } from "../support/event-members";
import { startHostBench, type HostBench, type OpenHost } from "../support/host-in-browser";
import { p, smallDocxBytes } from "../workbench/host/small-docx";

// Real pages under the real office.js: nothing here is faster than a busy machine lets it be.
let bench: HostBench;

beforeAll(async () => {
  bench = await startHostBench();
});

afterEach(() => bench.closeAll());
afterAll(() => bench.close());

/** What the pane's handlers have heard, in order: the name of the event and its argument. */
type Heard = readonly (readonly [name: string, argument: unknown])[];

/** A document whose pane listens to every event that this Word has. */
async function listening(options: Partial<HostOptions> = {}): Promise<OpenHost> {
  const opened = await bench.open(smallDocxBytes(p("She put herself at risk.") + p("Two")), options);
  await opened.pane.evaluate(() =>
    Word.run(async (context) => {
      const seen = window as unknown as { heard: [string, unknown][]; listeners: Record<string, { remove(): void }> };
      seen.heard = [];
      const { document } = context;
      const note = (name: string) => (argument: unknown) => {
        seen.heard.push([name, argument]);
        return Promise.resolve();
      };
      seen.listeners = {
        added: document.onParagraphAdded.add(note("added")),
        changed: document.onParagraphChanged.add(note("changed")),
        deleted: document.onParagraphDeleted.add(note("deleted")),
        inserted: document.onAnnotationInserted.add(note("inserted")),
        removed: document.onAnnotationRemoved.add(note("removed")),
        clicked: document.onAnnotationClicked.add(note("clicked")),
        hovered: document.onAnnotationHovered.add(note("hovered")),
        popup: document.onAnnotationPopupAction.add(note("popup")),
      };
      await context.sync();
    }),
  );
  return opened;
}

/** Waits until the pane has heard so many events. */
async function heard({ pane }: OpenHost, count: number): Promise<Heard> {
  await pane.waitForFunction((least) => (window as unknown as { heard: Heard }).heard.length >= least, count);
  return pane.evaluate(() => (window as unknown as { heard: Heard }).heard);
}

it("brings paragraph events to the handlers that the real client keeps, and stops when they are removed", async () => {
  const opened = await listening();
  const { pane, page } = opened;
  const ids = await pane.evaluate(() =>
    Word.run(async (context) => {
      const { paragraphs } = context.document.body;
      paragraphs.load("items/uniqueLocalId");
      await context.sync();
      return paragraphs.items.map(({ uniqueLocalId }) => uniqueLocalId);
    }),
  );
  await page.evaluate(() => {
    const { document: model } = window.host;
    const [first] = model.paragraphs();
    if (first !== undefined) model.replaceText(first, { start: 0, end: 3 }, "Anna", "writer");
    window.host.editRemotely(1, { start: 3, end: 3 }, "!");
  });
  expect(await heard(opened, 2)).toEqual([
    ["changed", { type: "ParagraphChanged", source: "Local", uniqueLocalIds: [ids[0]] }],
    ["changed", { type: "ParagraphChanged", source: "Remote", uniqueLocalIds: [ids[1]] }],
  ]);

  await pane.evaluate(() =>
    Word.run(async (context) => {
      context.document.body.paragraphs.getFirst().insertParagraph("Between", "After").delete();
      await context.sync();
    }),
  );
  expect((await heard(opened, 4)).slice(2).map(([name]) => name)).toEqual(["added", "deleted"]);

  await pane.evaluate(async () => {
    const { listeners } = window as unknown as {
      listeners: Record<string, OfficeExtension.EventHandlerResult<unknown>>;
    };
    const { changed } = listeners;
    if (changed === undefined) return;
    // The documented way; the declarations of `run` forget that it takes a context too.
    await Word.run(changed.context as unknown as OfficeExtension.ClientObject, async (context) => {
      changed.remove();
      await context.sync();
    });
  });
  await page.evaluate(() => window.host.editRemotely(0, { start: 0, end: 0 }, "x"));
  expect(await page.evaluate(() => window.host.waitingEvents())).toBe(0);
  expect(await page.evaluate(() => window.host.registeredEvents())).not.toContain("ParagraphChanged");
  expect(await page.evaluate(() => window.host.troubles())).toEqual([]);
  expect(opened.errors).toEqual([]);
});

it("draws, reads back, finds and deletes annotations, and tells what the person does with them", async () => {
  const opened = await listening();
  const { pane, page } = opened;
  await page.evaluate(() => window.host.counters.reset());
  const read = await pane.evaluate(() =>
    Word.run(async (context) => {
      const first = context.document.body.paragraphs.getFirst();
      const ids = first.insertAnnotations({
        critiques: [
          { colorScheme: Word.CritiqueColorScheme.berry, start: 4, length: 11 },
          { colorScheme: "Green", start: 19, length: 4 },
        ],
      });
      const annotations = first.getAnnotations();
      annotations.load("items/id,items/state,items/critiqueAnnotation/critique,items/critiqueAnnotation/range/text");
      await context.sync();
      return {
        same: annotations.items.every(({ id }, index) => id === ids.value[index]),
        read: annotations.items.map(({ state, critiqueAnnotation }) => [
          state,
          critiqueAnnotation.critique,
          critiqueAnnotation.range.text,
        ]),
      };
    }),
  );
  expect(read).toEqual({
    same: true,
    read: [
      ["Created", { colorScheme: "Berry", start: 4, length: 11 }, "put herself"],
      ["Created", { colorScheme: "Green", start: 19, length: 4 }, "risk"],
    ],
  });
  const counts = await page.evaluate(() => [
    window.host.counters.batchesOf("annotate"),
    window.host.counters.batches() - window.host.counters.releases(),
    window.host.keptReferences(),
  ]);
  expect(counts).toEqual([1, 1, 0]);
  const [inserted] = await heard(opened, 1);
  const ids = (inserted?.[1] as { ids: string[] } | undefined)?.ids ?? []; // what an inserted event has
  expect(ids).toHaveLength(2);

  await page.evaluate(([id]) => {
    window.host.popup.hovered(id ?? "");
    window.host.popup.clicked(id ?? "");
    window.host.popup.accept(id ?? "", "was placed");
  }, ids);
  expect((await heard(opened, 5)).slice(1, 4)).toEqual([
    ["hovered", { id: ids[0] }],
    ["clicked", { id: ids[0] }],
    ["popup", { id: ids[0], action: "Accept", critiqueSuggestion: "was placed" }],
  ]);
  expect((await page.evaluate(() => window.texts()))[0]).toBe("She was placed at risk.");

  const outcome = await pane.evaluate(
    ([, id]) =>
      Word.run(async (context) => {
        const first = context.document.body.paragraphs.getFirst();
        const one = context.document.getAnnotationById(id ?? "");
        one.critiqueAnnotation.reject();
        one.load("state");
        const head = first.getAnnotations().getFirst();
        head.critiqueAnnotation.accept();
        head.load("state");
        const hit = context.document.body.search("placed").getFirst();
        hit.highlight();
        hit.removeHighlight();
        const none = context.document.body.paragraphs.getLast().getAnnotations().getFirstOrNullObject();
        none.load("isNullObject");
        await context.sync();
        one.delete();
        head.delete();
        await context.sync();
        return [one.state, head.state, none.isNullObject];
      }),
    ids,
  );
  expect(outcome).toEqual(["Rejected", "Accepted", true]);
  expect((await heard(opened, 6)).at(-1)).toEqual(["removed", { ids: [ids[1], ids[0]] }]);
  expect(await page.evaluate(() => window.host.annotations.all())).toEqual([]);

  const used = await page.evaluate(() => Object.keys(window.host.counters.all()));
  const listened = await page.evaluate(() => window.host.registeredEvents());
  const isReached = (name: string): boolean =>
    used.includes(name) || listened.includes(name.replace("Document.on", ""));
  const own = eventMembers.filter((name) => !name.includes("ContentControl"));
  expect(own.filter((name) => !isReached(name))).toEqual([]);
  expect(await page.evaluate(() => window.host.troubles())).toEqual([]);
  expect(opened.errors).toEqual([]);
});

it("gives the add-in the code of a refused set of critiques, and of a missing licence", async () => {
  const opened = await listening();
  const insert = (length: number): Promise<string> =>
    opened.pane.evaluate(
      (wanted) =>
        Word.run(async (context) => {
          const critique = { colorScheme: "Berry", start: 0, length: wanted } as const;
          context.document.body.paragraphs.getFirst().insertAnnotations({ critiques: [critique] });
          await context.sync();
          return "inserted";
        }).catch(({ code }: OfficeExtension.Error) => code),
      length,
    );
  expect([await insert(3), await insert(99)]).toEqual(["inserted", "InvalidArgument"]);
  await opened.page.evaluate(() => window.host.setOptions({ subscription: false }));
  expect(await insert(3)).toBe("GeneralException");
  const claims = await opened.pane.evaluate(() => Office.context.requirements.isSetSupported("WordApi", "1.8"));
  expect(claims).toBe(true);
});

it("delivers late events all at once, and none to a page that has gone", async () => {
  const opened = await listening();
  await opened.page.evaluate(() => {
    window.host.holdEvents();
    for (const index of [0, 1]) window.host.editRemotely(index, { start: 0, end: 0 }, "x");
  });
  expect(await opened.page.evaluate(() => window.host.waitingEvents())).toBe(1);
  await opened.page.evaluate(() => window.host.releaseEvents());
  expect(await heard(opened, 1)).toMatchObject([["changed", { source: "Remote" }]]);
  await opened.page.evaluate(() => {
    const pane = document.getElementById("pane");
    if (pane !== null) window.host.mountPane(pane, "/probe/probe.html?again");
  });
  await bench.paneOf(opened.page);
  expect(await opened.page.evaluate(() => window.host.registeredEvents())).not.toContain("ParagraphChanged");
});

it("brings the events of content controls to the handlers of those that the add-in tracks", async () => {
  const opened = await bench.open(smallDocxBytes(p("Who: ") + p("Two")));
  const { pane, page } = opened;
  const id = await pane.evaluate(async () => {
    const seen = window as unknown as {
      heard: [string, unknown][];
      handlers: OfficeExtension.EventHandlerResult<unknown>[];
    };
    seen.heard = [];
    const note = (name: string) => (argument: unknown) => {
      seen.heard.push([name, argument]);
      return Promise.resolve();
    };
    await Word.run(async (context) => {
      context.document.onContentControlAdded.add(note("added"));
      await context.sync();
    });
    return Word.run(async (context) => {
      const made = context.document.body.paragraphs.getFirst().getRange("End").insertContentControl("PlainText");
      made.insertText("Anna", "Replace");
      made.load("id");
      await context.sync();
      seen.handlers = [
        made.onDataChanged.add(note("data")),
        made.onEntered.add(note("entered")),
        made.onExited.add(note("exited")),
        made.onSelectionChanged.add(note("selection")),
        made.onDeleted.add(note("deleted")),
      ];
      made.track();
      // One that is not tracked is given back as the run ends, and nobody hears of it any more.
      const other = context.document.body.paragraphs.getLast().insertContentControl();
      other.load("id");
      await context.sync();
      other.onDataChanged.add(note("of another"));
      await context.sync();
      return made.id;
    });
  });
  const event = (kind: string, source = "Local") => ({ eventType: `ContentControl${kind}`, source, ids: [id] });
  expect((await heard(opened, 2)).map(([name]) => name)).toEqual(["added", "added"]);
  const listened = await page.evaluate(() => window.host.registeredEvents());
  const wire = (name: string): string => name.replace(/^\w+\.on/, "");
  const named = eventMembers.filter((name) => name.includes("ContentControl.on") || /onContentControl/.test(name));
  expect(named).toHaveLength(6);
  expect(named.filter((name) => !listened.includes(wire(name)))).toEqual([]);
  expect(listened.filter((name) => name === "DataChanged")).toHaveLength(1);

  await page.evaluate(() => {
    const { document: model } = window.host;
    const [first, last] = model.paragraphs();
    if (first === undefined || last === undefined) return;
    const go = (paragraph: Element, offset: number) => {
      const place = { paragraph, offset };
      model.setSelection({ start: place, end: place }, "writer");
    };
    go(first, 7);
    model.replaceText(first, { start: 7, end: 7 }, "x", "writer");
    go(last, 1);
    model.replaceText(last, { start: 1, end: 1 }, "x", "writer");
    window.host.editRemotely(0, { start: 7, end: 8 }, "");
  });
  expect((await heard(opened, 7)).slice(2)).toEqual([
    ["entered", event("Entered")],
    ["selection", event("SelectionChanged")],
    ["data", event("DataChanged")],
    ["exited", event("Exited")],
    ["data", event("DataChanged", "Remote")],
  ]);

  await pane.evaluate(async () => {
    const { handlers } = window as unknown as { handlers: OfficeExtension.EventHandlerResult<unknown>[] };
    const [data] = handlers;
    if (data === undefined) return;
    await Word.run(data.context as unknown as OfficeExtension.ClientObject, async (context) => {
      data.remove();
      await context.sync();
    });
  });
  await page.evaluate(() => window.host.editRemotely(0, { start: 7, end: 7 }, "y"));
  await pane.evaluate(() =>
    Word.run(async (context) => {
      context.document
        .getContentControls({ types: [Word.ContentControlType.plainText] })
        .getFirst()
        .delete(false);
      await context.sync();
    }),
  );
  expect((await heard(opened, 8)).slice(7)).toEqual([["deleted", event("Deleted")]]);
  expect(await page.evaluate(() => window.host.troubles())).toEqual([]);
  expect(opened.errors).toEqual([]);
});
