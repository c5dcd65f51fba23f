import { startHostBench, type HostBench } from "../support/host-in-browser";
import { p, smallDocxBytes } from "../workbench/host/small-docx";

// Real pages under the real office.js: nothing here is faster than a busy machine lets it be.
jest.setTimeout(60_000);

let bench: HostBench;

beforeAll(async () => {
  bench = await startHostBench();
});

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
