import { startHostBench, type HostBench } from "../support/host-in-browser";
import { p, smallDocxBytes, table } from "../workbench/host/small-docx";
import { objectMembers } from "./support/object-members";

// Real pages under the real office.js: nothing here is faster than a busy machine lets it be.
let bench: HostBench;

beforeAll(async () => {
  bench = await startHostBench();
});

afterEach(() => bench.closeAll());
afterAll(() => bench.close());

it("builds a section of a heading, a table and controls in two round trips, and reads it back", async () => {
  const { page, pane, errors } = await bench.open(smallDocxBytes(p("Before") + p("After")));
  await page.evaluate(() => window.host.counters.reset());
  const ids = await pane.evaluate(() =>
    Word.run(async (context) => {
      const heading = context.document.body.paragraphs.getFirst().insertParagraph("Signs", "After");
      heading.styleBuiltIn = "Heading2";
      const table = heading.insertTable(2, 3, "After", [
        ["Sign", "Present now", "Otherwise"],
        ["Late home", "", ""],
      ]);
      table.headerRowCount = 1;
      const box = table.getCell(1, 1).body.getRange("Start").insertContentControl("CheckBox");
      box.tag = "rw:1:cse:ab12cd:1.now";
      box.title = "Present now: late home";
      const list = table.getCell(1, 2).body.getRange("Start").insertContentControl("DropDownList");
      list.tag = "rw:1:cse:ab12cd:1.else";
      list.placeholderText = "Choose";
      list.dropDownListContentControl.addListItem("not present", "absent");
      list.dropDownListContentControl.addListItem("not known", "unknown");
      const wrapper = heading.getRange().expandTo(table.getRange()).insertContentControl();
      wrapper.tag = "rw:1:cse:ab12cd";
      wrapper.appearance = "Hidden";
      heading.getRange().insertBookmark("_rw_ab12cd_1");
      box.load("id");
      list.load("id");
      await context.sync();
      return [box.id, list.id];
    }),
  );
  expect(new Set(ids).size).toBe(2);
  expect(await page.evaluate(() => [window.host.counters.batches(), window.host.counters.releases()])).toEqual([2, 1]);

  const read = await pane.evaluate(() =>
    Word.run(async (context) => {
      const all = context.document.getContentControls({
        types: [
          Word.ContentControlType.richText,
          Word.ContentControlType.checkBox,
          Word.ContentControlType.dropDownList,
        ],
      });
      all.load("items/tag,items/type,items/text,items/title");
      const bookmark = context.document.getBookmarkRangeOrNullObject("_rw_ab12cd_1");
      bookmark.load("text");
      const none = context.document.getBookmarkRangeOrNullObject("_rw_none");
      await context.sync();
      const box = all.items.find(({ type }) => type === "CheckBox");
      const list = all.items.find(({ type }) => type === "DropDownList");
      if (box === undefined || list === undefined) throw new Error("not listed");
      box.checkboxContentControl.isChecked = true;
      list.dropDownListContentControl.listItems.load("items/displayText,items/value");
      await context.sync();
      list.dropDownListContentControl.listItems.items[1]?.select();
      box.checkboxContentControl.load("isChecked");
      list.load("text");
      await context.sync();
      return {
        listed: all.items.map(({ type, tag }) => `${type} ${tag}`),
        bookmark: bookmark.text,
        none: none.isNullObject,
        ticked: box.checkboxContentControl.isChecked,
        chosen: list.text,
      };
    }),
  );
  expect(read).toEqual({
    listed: ["RichText rw:1:cse:ab12cd", "CheckBox rw:1:cse:ab12cd:1.now", "DropDownList rw:1:cse:ab12cd:1.else"],
    bookmark: "Signs",
    none: true,
    ticked: true,
    chosen: "not known",
  });
  expect(await page.evaluate(() => window.texts())).toEqual([
    "Before",
    "Signs",
    "Sign",
    "Present now",
    "Otherwise",
    "Late home",
    "\u2612",
    "not known",
    "After",
  ]);
  expect(await page.evaluate(() => window.host.troubles())).toEqual([]);
  expect(await page.evaluate(() => window.host.keptReferences())).toBe(0);
  expect(errors).toEqual([]);
});

it("keeps custom XML, and gives an error that the add-in can read where the file forbids", async () => {
  const { page, pane } = await bench.open(smallDocxBytes(p("One")));
  const xml = await pane.evaluate(() =>
    Word.run(async (context) => {
      const part = context.document.customXmlParts.add('<state xmlns="urn:example:sections"/>');
      part.load("id");
      await context.sync();
      const found = context.document.customXmlParts.getByNamespace("urn:example:sections").getOnlyItemOrNullObject();
      found.load("id");
      await context.sync();
      const text = found.getXml();
      await context.sync();
      return { same: found.id === part.id, text: text.value };
    }),
  );
  expect(xml).toEqual({ same: true, text: '<state xmlns="urn:example:sections"/>' });
  const refused = await pane.evaluate(() =>
    Word.run(async (context) => {
      const control = context.document.body.paragraphs.getFirst().insertContentControl();
      control.cannotDelete = true;
      control.delete(false);
      await context.sync();
    }).then(
      () => "done",
      (error: OfficeExtension.Error) => error.code,
    ),
  );
  expect(refused).toBe("AccessDenied");
  expect(await page.evaluate(() => window.host.troubles())).toEqual([]);
});

it("answers an older Word's add-in that lists and boxes are not there yet", async () => {
  const { page, pane } = await bench.open(smallDocxBytes(p("One")), { wordApi: "1.7" });
  const code = await pane.evaluate(() =>
    Word.run(async (context) => {
      context.document.body.paragraphs.getFirst().getRange("Start").insertContentControl("DropDownList");
      await context.sync();
    }).then(
      () => "done",
      (error: OfficeExtension.Error) => error.code,
    ),
  );
  expect(code).toBe("ApiNotFound");
  expect(await page.evaluate(() => window.host.troubles())).toEqual([
    { kind: "not-offered", what: 'Range.insertContentControl("DropDownList") (WordApi 1.9)' },
  ]);
});

it("works through the real client, every member of controls, tables, bookmarks and custom XML", async () => {
  const { page, pane } = await bench.open(smallDocxBytes(p("One two three") + table(p("cell")) + p("Last")));
  await page.evaluate(() => window.host.counters.reset());

  const tables = await pane.evaluate(() =>
    Word.run(async (context) => {
      const { body } = context.document;
      const first = body.paragraphs.getFirst();
      const made = first.insertTable(2, 2, "After", [
        ["a", "b"],
        ["c", "d"],
      ]);
      made.headerRowCount = 1;
      made.styleBuiltIn = "GridTable1Light";
      made.styleFirstColumn = false;
      made.styleLastColumn = true;
      made.styleTotalRow = true;
      made.styleBandedColumns = true;
      made.styleBandedRows = false;
      made.getCell(0, 0).columnWidth = 100;
      made.load(
        "values,width,headerRowCount,isUniform,style,styleBuiltIn,styleFirstColumn,styleLastColumn,styleTotalRow,styleBandedColumns,styleBandedRows",
      );
      made.rows.load("items/values,items/isHeader,items/rowIndex,items/cellCount");
      const row = made.rows.getFirst();
      row.cells.load("items/value");
      row.parentTable.load("rowCount");
      const noRow = made.rows.getFirstOrNullObject();
      noRow.load("rowIndex");
      const cell = made.getCell(1, 1);
      cell.value = "changed";
      cell.load("value,rowIndex,cellIndex");
      cell.body.load("text");
      cell.parentRow.load("rowIndex");
      cell.parentTable.load("rowCount");
      const corner = row.cells.getFirst();
      corner.load("value");
      const same = row.cells.getFirstOrNullObject();
      same.load("value");
      const beyond = made.getCellOrNullObject(5, 5);
      beyond.load("isNullObject");
      const before = made.getParagraphBefore();
      const after = made.getParagraphAfter();
      const alsoBefore = made.getParagraphBeforeOrNullObject();
      const alsoAfter = made.getParagraphAfterOrNullObject();
      for (const paragraph of [before, after, alsoBefore, alsoAfter]) paragraph.load("text");
      const found = made.search("changed").getFirst();
      found.load("text");
      found.parentTableCell.load("rowIndex");
      const around = cell.body.paragraphs.getFirst().parentTableCell;
      around.load("cellIndex");
      const out = first.parentTableCellOrNullObject;
      const alsoOut = first.getRange().parentTableCellOrNullObject;
      const free = made.parentContentControlOrNullObject;
      for (const object of [out, alsoOut, free]) object.load("isNullObject");
      made.select();
      const all = body.tables;
      all.load("items/rowCount");
      const inRange = body.getRange().tables.getFirst();
      inRange.load("rowCount");
      const none = first.getRange().tables.getFirstOrNullObject();
      none.load("isNullObject");
      await context.sync();
      made.values = [
        ["A", "B"],
        ["C", "D"],
      ];
      made.load("values");
      const second = made.insertTable(1, 1, "After", [["second"]]);
      const third = body.insertTable(1, 1, "End", [["third"]]);
      const fourth = first.getRange().insertTable(1, 1, "Before", [["fourth"]]);
      const wrapper = second.insertContentControl();
      const tagged = second.parentContentControl;
      tagged.load("id");
      wrapper.load("id");
      wrapper.tables.load("items/values");
      await context.sync();
      const values = made.values;
      third.delete();
      fourth.rows.getFirst().delete(); // the only row, which takes the table along
      fourth.load("rowCount");
      const ends = await context.sync().then(
        () => "still there",
        (thrown: OfficeExtension.Error) => thrown.code,
      );
      return {
        looks: made.toJSON(),
        ends,
        values,
        rows: made.rows.items.map((one) => [one.isHeader, one.rowIndex, one.cellCount, one.values]),
        cells: row.cells.items.map((one) => one.value),
        cell: [cell.value, cell.rowIndex, cell.cellIndex, cell.body.text, cell.parentRow.rowIndex],
        beside: [before, after, alsoBefore, alsoAfter].map((one) => one.text),
        found: [found.text, found.parentTableCell.rowIndex, around.cellIndex, corner.value, same.value, noRow.rowIndex],
        counts: [row.parentTable.rowCount, cell.parentTable.rowCount, all.items.length, inRange.rowCount],
        nulls: [beyond, out, alsoOut, free, none].map((one) => one.isNullObject),
        wrapped: [tagged.id === wrapper.id, wrapper.tables.items.length],
      };
    }),
  );
  expect(tables).toMatchObject({
    ends: "ItemNotFound",
    looks: {
      headerRowCount: 1,
      isUniform: true,
      style: "Grid Table 1 Light",
      styleBuiltIn: "GridTable1Light",
      styleFirstColumn: false,
      styleLastColumn: true,
      styleTotalRow: true,
      styleBandedColumns: true,
      styleBandedRows: false,
    },
    values: [
      ["A", "B"],
      ["C", "D"],
    ],
    rows: [
      [true, 0, 2, [["a", "b"]]],
      [false, 1, 2, [["c", "d"]]],
    ],
    cells: ["a", "b"],
    cell: ["changed", 1, 1, "changed", 1],
    beside: ["One two three", "", "One two three", ""],
    found: ["changed", 1, 1, "a", "a", 0],
    counts: [2, 2, 2, 2],
    nulls: [true, true, true, true, true],
    wrapped: [true, 1],
  });

  const controls = await pane.evaluate(() =>
    Word.run(async (context) => {
      const { document } = context;
      const { body } = document;
      const first = body.paragraphs.getFirst();
      const two = first.search("two").getFirst();
      const rich = two.insertContentControl();
      rich.tag = "rich";
      rich.title = "Rich";
      rich.appearance = "Tags";
      rich.cannotDelete = true;
      rich.cannotDelete = false;
      rich.cannotEdit = false;
      rich.load("id,type,subtype,text,tag,title,appearance,cannotDelete,cannotEdit,placeholderText");
      const inner = rich.search("two").getFirst();
      inner.parentContentControl.load("tag");
      const noParent = rich.parentContentControlOrNullObject;
      const noTable = rich.parentTableOrNullObject;
      const noCell = rich.parentTableCellOrNullObject;
      const plain = first.getRange("Start").parentContentControlOrNullObject;
      const bare = first.parentContentControlOrNullObject;
      for (const object of [noParent, noTable, noCell, plain, bare]) object.load("isNullObject");
      rich.parentBody.load("type");
      rich.paragraphs.load("items/text");
      const range = rich.getRange("Content");
      range.load("text");
      const whole = body.paragraphs.getLast().insertContentControl("RichText");
      whole.tag = "whole";
      const inWhole = body.paragraphs.getLast();
      inWhole.parentContentControl.load("tag");
      const nested = inWhole.insertContentControl("RichText");
      nested.tag = "nested";
      nested.parentContentControl.load("tag");
      whole.contentControls.load("items/tag");
      const below = whole.getContentControls({ types: [Word.ContentControlType.richText] });
      below.load("items/tag");
      const cell = body.tables.getFirst().getCell(0, 0);
      const boxed = cell.body.insertContentControl("PlainText");
      boxed.tag = "boxed";
      boxed.parentTable.load("rowCount");
      boxed.parentTableCell.load("cellIndex");
      cell.body.contentControls.load("items/tag");
      await context.sync();

      const all = document.contentControls;
      all.load("items/tag");
      const byId = all.getById(rich.id);
      const byIdToo = all.getByIdOrNullObject(-1);
      const byTag = all.getByTag("rich");
      const byTitle = all.getByTitle("Rich");
      const byType = all.getByTypes([Word.ContentControlType.richText]);
      for (const list of [byTag, byTitle, byType]) list.load("items/tag");
      byId.load("tag");
      byIdToo.load("isNullObject");
      const one = all.getFirst();
      const oneToo = all.getFirstOrNullObject();
      one.load("tag");
      oneToo.load("tag");
      const lists = [
        body.contentControls,
        first.contentControls,
        first.getRange().contentControls,
        document.getContentControls(),
        body.getContentControls(),
        first.getContentControls(),
        first.getRange().getContentControls(),
      ];
      for (const list of lists) list.load("items/tag");
      rich.insertText("zwei", "Replace").load("text");
      rich.select("End");
      await context.sync();

      rich.clear();
      rich.load("text");
      const list = body.insertParagraph("", "End").getRange("Start").insertContentControl("DropDownList");
      const { dropDownListContentControl: choices } = list;
      choices.addListItem("x");
      choices.deleteAllListItems();
      choices.addListItem("yes", "y");
      const added = choices.addListItem("no", "n");
      added.load("displayText,value,index");
      choices.listItems.load("items/value");
      const firstChoice = choices.listItems.getFirst();
      firstChoice.load("value");
      const alsoFirst = choices.listItems.getFirstOrNullObject();
      alsoFirst.load("value");
      const box = body.insertParagraph("", "End").getRange("Start").insertContentControl("CheckBox");
      box.checkboxContentControl.isChecked = true;
      box.checkboxContentControl.load("isChecked");
      await context.sync();
      firstChoice.select();
      added.delete();
      list.load("text");
      nested.delete(true);
      await context.sync();
      return {
        rich: rich.toJSON(),
        nulls: [noParent, noTable, noCell, plain, bare, byIdToo].map((object) => object.isNullObject),
        parents: [inner.parentContentControl.tag, inWhole.parentContentControl.tag, nested.parentContentControl.tag],
        below: [whole.contentControls.items.length, below.items.length],
        boxed: [boxed.parentTable.rowCount, boxed.parentTableCell.cellIndex, cell.body.contentControls.items.length],
        found: [byId.tag, one.tag, oneToo.tag, ...[byTag, byTitle].map(({ items }) => items.length)],
        sizes: [all, byType, ...lists].map(({ items }) => items.length),
        words: [range.text, rich.paragraphs.items.length, rich.parentBody.type],
        choice: [added.displayText, added.value, added.index, firstChoice.value, alsoFirst.value],
        ends: [choices.listItems.items.length, list.text, box.checkboxContentControl.isChecked],
      };
    }),
  );
  expect(controls).toEqual({
    rich: expect.objectContaining({
      type: "RichText",
      subtype: "RichTextInline",
      tag: "rich",
      title: "Rich",
      appearance: "Tags",
      cannotDelete: false,
      text: "Click or tap here to enter text.",
    }) as unknown,
    nulls: [true, true, true, true, true, true],
    parents: ["rich", "whole", "whole"],
    below: [1, 1],
    boxed: [2, 0, 0],
    found: ["rich", "rich", "rich", 1, 1],
    sizes: [4, 4, 4, 1, 1, 5, 5, 1, 1],
    words: ["two", 1, "MainDoc"],
    choice: ["no", "n", 1, "y", "y"],
    ends: [2, "yes", true],
  });

  const others = await pane.evaluate(() =>
    Word.run(async (context) => {
      const { document } = context;
      const first = document.body.paragraphs.getFirst();
      first.search("three").getFirst().insertBookmark("mark");
      const marked = document.getBookmarkRange("mark");
      marked.load("text");
      const names = first.getRange().getBookmarks(false, false);
      await context.sync();
      document.deleteBookmark("mark");
      const gone = document.getBookmarkRangeOrNullObject("mark");
      gone.load("isNullObject");
      const parts = document.customXmlParts;
      const part = parts.add('<a xmlns="urn:example:a"/>');
      part.load("id,namespaceUri");
      await context.sync();
      parts.load("items/id");
      const count = parts.getCount();
      const byId = parts.getItem(part.id);
      byId.setXml('<a xmlns="urn:example:a"><b/></a>');
      const xml = parts.getItemOrNullObject(part.id).getXml();
      const scoped = parts.getByNamespace("urn:example:a");
      scoped.load("items/id");
      const scopedCount = scoped.getCount();
      const only = scoped.getOnlyItem();
      const alsoOnly = scoped.getOnlyItemOrNullObject();
      const item = scoped.getItem(part.id);
      const alsoItem = scoped.getItemOrNullObject(part.id);
      for (const one of [only, alsoOnly, item, alsoItem]) one.load("id");
      await context.sync();
      byId.delete();
      const left = parts.getCount();
      await context.sync();
      return {
        marked: [marked.text, names.value, gone.isNullObject],
        part: [part.namespaceUri, count.value, xml.value, scopedCount.value, left.value],
        same: [only, alsoOnly, item, alsoItem, ...parts.items, ...scoped.items].every(({ id }) => id === part.id),
      };
    }),
  );
  expect(others).toEqual({
    marked: ["three", ["mark"], true],
    part: ["urn:example:a", 1, '<a xmlns="urn:example:a"><b/></a>', 1, 0],
    same: true,
  });

  expect(await page.evaluate(() => window.host.troubles())).toEqual([]);
  expect(await page.evaluate(() => window.host.keptReferences())).toBe(0);
  const used = await page.evaluate(() => Object.keys(window.host.counters.all()));
  expect(objectMembers.filter((name) => !used.includes(name))).toEqual([]);
});

it("gives the columns of a table their widths, which the table's own follows", async () => {
  const { pane, page } = await bench.open(smallDocxBytes(p("Before") + p("After")));
  const widths = await pane.evaluate(() =>
    Word.run(async (context) => {
      const table = context.document.body.paragraphs.getFirst().insertTable(2, 2, "After", [["a", "b"]]);
      table.getCell(0, 0).columnWidth = 100;
      table.getCell(0, 1).columnWidth = 250.5;
      const below = table.getCell(1, 0);
      below.load("columnWidth");
      table.load("width");
      await context.sync();
      return [below.columnWidth, table.width];
    }),
  );
  expect(widths).toEqual([100, 350.5]);
  expect(await page.evaluate(() => window.host.troubles())).toEqual([]);
});
