import { startHostBench, type HostBench } from "../support/host-in-browser";
import { p, smallDocxBytes } from "../workbench/host/small-docx";
import { commentMembers } from "./support/object-members";

// Real pages under the real office.js: nothing here is faster than a busy machine lets it be.
let bench: HostBench;

beforeAll(async () => {
  bench = await startHostBench();
});

afterEach(() => bench.closeAll());
afterAll(() => bench.close());

it("works through the real client, every member of comments", async () => {
  const { page, pane, errors } = await bench.open(smallDocxBytes(p("The child said so.") + p("Two")));
  await page.evaluate(() => window.host.counters.reset());
  const begun = await pane.evaluate(() =>
    Word.run(async (context) => {
      const { body } = context.document;
      const first = body.paragraphs.getFirst();
      const control = first.insertContentControl();
      const comment = body.search("child").getFirst().insertComment("Which child?");
      const reply = comment.reply("The elder");
      comment.load("id,content,authorName,authorEmail,creationDate,resolved");
      reply.load("id,content,authorName,authorEmail,creationDate");
      reply.parentComment.load("content");
      comment.contentRange.load("text,isEmpty");
      const words = comment.getRange();
      words.load("text");
      const lists = [body, first, first.getRange(), control].map((holder) => {
        const list = holder.getComments();
        list.load("items/id");
        return list;
      });
      const none = body.paragraphs.getLast().getComments().getFirstOrNullObject();
      none.load("id");
      await context.sync();
      return {
        comment: comment.toJSON(),
        isDate: comment.creationDate instanceof Date && reply.creationDate instanceof Date,
        reply: [reply.content, reply.authorName, reply.authorEmail, reply.parentComment.content],
        range: [comment.contentRange.text, comment.contentRange.isEmpty, words.text],
        listed: lists.map(({ items }) => items.map(({ id }) => id === comment.id)),
        none: none.isNullObject,
      };
    }),
  );
  expect(begun).toMatchObject({
    comment: { content: "Which child?", authorEmail: "", resolved: false },
    isDate: true,
    range: ["Which child?", false, "child"],
    listed: [[true], [true], [true], [true]],
    none: true,
  });
  expect(begun.reply).toEqual(["The elder", begun.comment.authorName, "", "Which child?"]);

  const changed = await pane.evaluate(() =>
    Word.run(async (context) => {
      const comments = context.document.body.getComments();
      const comment = comments.getFirst();
      comment.content = "Which of them?";
      comment.resolved = true;
      comment.contentRange.insertText(" (asked)", "End").load("text");
      const reply = comment.replies.getFirst();
      reply.content = "The elder one";
      reply.contentRange.load("text");
      comment.replies.getFirstOrNullObject().load("id");
      comment.reply("Thanks");
      comments.load("items/content,items/resolved,items/replies/items/content");
      await context.sync();
      const read = comments.items.map(({ content, resolved, replies }) => ({
        content,
        resolved,
        replies: replies.items.map((one) => one.content),
      }));
      reply.delete();
      comment.load("replies/items/content");
      await context.sync();
      const left = comment.replies.items.map((one) => one.content);
      comment.delete();
      comments.load("items/id");
      await context.sync();
      return { read, range: reply.contentRange.text, left, gone: comments.items.length };
    }),
  );
  expect(changed).toEqual({
    read: [{ content: "Which of them? (asked)", resolved: true, replies: ["The elder one", "Thanks"] }],
    range: "The elder one",
    left: ["Thanks"],
    gone: 0,
  });
  expect(await page.evaluate(() => window.texts())).toEqual(["The child said so.", "Two"]);
  const used = await page.evaluate(() => Object.keys(window.host.counters.all()));
  expect(commentMembers.filter((name) => !used.includes(name))).toEqual([]);
  expect(await page.evaluate(() => window.host.troubles())).toEqual([]);
  expect(await page.evaluate(() => window.host.keptReferences())).toBe(0);
  expect(errors).toEqual([]);
});

it("tells the add-in that a comment has gone, and that an older Word has none", async () => {
  const { page, pane } = await bench.open(smallDocxBytes(p("One")));
  const code = await pane.evaluate(() =>
    Word.run(async (context) => {
      const comment = context.document.body.getRange().insertComment("x");
      comment.track();
      await context.sync();
      comment.delete();
      comment.load("content");
      await context.sync();
    }).then(
      () => "done",
      (error: OfficeExtension.Error) => error.code,
    ),
  );
  expect(code).toBe("ItemNotFound");
  expect(await page.evaluate(() => window.host.troubles())).toEqual([]);

  const old = await bench.open(smallDocxBytes(p("One")), { wordApi: "1.3" });
  const refused = await old.pane.evaluate(() =>
    Word.run(async (context) => {
      context.document.body.getRange().insertComment("x");
      await context.sync();
    }).then(
      () => "done",
      (error: OfficeExtension.Error) => error.code,
    ),
  );
  expect(refused).toBe("ApiNotFound");
  expect(await old.page.evaluate(() => window.texts())).toEqual(["One"]);
});
