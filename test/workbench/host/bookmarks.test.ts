import { bodyMarkup } from "../../support/body-markup";
import { p } from "./small-docx";
import { wordInNode, type WordInNode } from "./word-in-node";

/** Bookmarks the first hit of a search. */
function bookmark(word: WordInNode, words: string, name: string): string | undefined {
  const { answer } = word.run((batch) => {
    const hits = batch.method(batch.property(batch.document, "Body"), "Search", words, {
      objectAt: batch.create("Microsoft.WordServices.SearchOptions"),
    });
    batch.call(batch.method(hits, "GetFirst"), "InsertBookmark", name);
  });
  return answer.Error?.Code;
}

function textOf(word: WordInNode, name: string): unknown {
  let loaded = 0;
  const { answer, value } = word.run((batch) => {
    loaded = batch.load(batch.method(batch.document, "GetBookmarkRangeOrNullObject", name), ["Text"]);
  });
  return answer.Error?.Code ?? (value(loaded) as { Text: string } | null)?.Text;
}

function names(word: WordInNode, includeHidden: boolean): unknown {
  let result = 0;
  const { value } = word.run((batch) => {
    const whole = batch.method(batch.property(batch.document, "Body"), "GetRange");
    result = batch.call(whole, "GetBookmarks", includeHidden, false);
  });
  return value(result);
}

it("is found again by its name, whatever the case, and follows its words", () => {
  const word = wordInNode(p("The child said so.") + p("Second"));
  expect(bookmark(word, "child", "_rw_ab12cd_1")).toBeUndefined();
  expect(textOf(word, "_RW_ab12cd_1")).toBe("child");
  const [first] = word.model.paragraphs();
  if (first === undefined) throw new Error("no paragraph");
  word.model.replaceText(first, { start: 0, end: 3 }, "Then the young", "writer");
  expect(textOf(word, "_rw_ab12cd_1")).toBe("child");
  expect(names(word, false)).toEqual([]);
  expect(names(word, true)).toEqual(["_rw_ab12cd_1"]);
});

it("moves to where its name is given again", () => {
  const word = wordInNode(p("One two") + p("Three"));
  bookmark(word, "One", "mark");
  bookmark(word, "Three", "mark");
  expect(textOf(word, "mark")).toBe("Three");
  expect(bodyMarkup(word.model.docx).match(/bookmarkStart/g)).toHaveLength(1);
  word.model.undo("writer");
  expect(textOf(word, "mark")).toBe("One");
});

it("takes 40 letters, digits and underscores, and nothing else", () => {
  const word = wordInNode(p("One"));
  expect(bookmark(word, "One", "a".repeat(40))).toBeUndefined();
  expect(bookmark(word, "One", "a".repeat(41))).toBe("InvalidArgument");
  expect(bookmark(word, "One", "1a")).toBe("InvalidArgument");
  expect(bookmark(word, "One", "a-b")).toBe("InvalidArgument");
});

it("is taken away, and then nobody finds it", () => {
  const word = wordInNode(p("One"));
  bookmark(word, "One", "mark");
  word.run((batch) => batch.call(batch.document, "DeleteBookmark", "mark"));
  expect(textOf(word, "mark")).toBeUndefined();
  expect(bodyMarkup(word.model.docx)).not.toContain("bookmark");
  const { answer } = word.run((batch) => batch.call(batch.document, "DeleteBookmark", "mark"));
  expect(answer.Error).toBeUndefined();
});

it("may be empty, and may reach over paragraphs", () => {
  const word = wordInNode(p("One") + p("") + p("Three"));
  const { answer } = word.run((batch) => {
    const paragraphs = batch.property(batch.property(batch.document, "Body"), "Paragraphs");
    const second = batch.method(batch.method(paragraphs, "GetFirst"), "GetNext");
    batch.call(batch.method(second, "GetRange"), "InsertBookmark", "empty");
    batch.call(batch.method(batch.property(batch.document, "Body"), "GetRange"), "InsertBookmark", "all");
  });
  expect(answer.Error).toBeUndefined();
  expect(textOf(word, "empty")).toBe("");
  expect(textOf(word, "all")).toBe("One\r\rThree");
});
