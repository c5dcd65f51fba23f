import { bodyMarkup } from "../../support/body-markup";
import { fixture, opened } from "../../support/docx-files";
import { unsafeThings } from "../../support/docx-safety";
import { convertWithLibreOffice, findLibreOffice } from "../../support/libreoffice";
import { manyStories } from "../../support/many-stories";
import { validateDocx } from "../../support/openxml-validator";
import type { BatchBuilder } from "./batch-builder";
import { p } from "./small-docx";
import { wordInNode, type WordInNode } from "./word-in-node";

function hit(batch: BatchBuilder, words: string): number {
  const hits = batch.method(batch.property(batch.document, "Body"), "Search", words, {
    objectAt: batch.create("Microsoft.WordServices.SearchOptions"),
  });
  return batch.method(hits, "GetFirst");
}

/** Comments on the first hit of a search. */
function comment(word: WordInNode, words: string, text: string): void {
  const { answer } = word.run(
    (batch) => void batch.load(batch.method(hit(batch, words), "InsertComment", text), ["Id"]),
  );
  expect(answer.Error).toBeUndefined();
}

/** Does something to the first comment of the body. */
function onFirst(word: WordInNode, act: (batch: BatchBuilder, first: number) => void): string | undefined {
  const { answer } = word.run((batch) => {
    act(batch, batch.method(batch.method(batch.property(batch.document, "Body"), "GetComments"), "GetFirst"));
  });
  return answer.Error?.Code;
}

const reply = (text: string) => (batch: BatchBuilder, first: number) =>
  void batch.instantiate(batch.method(first, "Reply", text));

type Thread = Readonly<{ on: string; Content: string; AuthorName: string; Resolved: boolean; replies: string[] }>;

/** The threads of the body: the words they are about, what they say, and the replies. */
function threads(word: WordInNode): readonly Thread[] {
  let list = 0;
  const { answer, value } = word.run((batch) => {
    list = batch.load(batch.method(batch.property(batch.document, "Body"), "GetComments"), [
      "items/Content",
      "items/AuthorName",
      "items/Resolved",
      "items/Replies/Content",
    ]);
  });
  expect(answer.Error).toBeUndefined();
  const items = (value(list) as { _Items: (Thread & { Replies: { _Items: { Content: string }[] } })[] })._Items;
  return items.map(({ Content, AuthorName, Resolved, Replies }, index) => {
    let at = 0;
    const seen = word.run((batch) => {
      const comments = batch.method(batch.property(batch.document, "Body"), "GetComments");
      at = batch.load(batch.method(batch.item(comments, index), "GetRange"), ["Text"]);
    });
    const { Text } = seen.value(at) as { Text: string };
    return { on: Text, Content, AuthorName, Resolved, replies: Replies._Items.map((one) => one.Content) };
  });
}

const author = "A. Writer (invented)";
const plain = { AuthorName: author, Resolved: false, replies: [] };

it("stands on its words, and follows them", () => {
  const word = wordInNode(p("The child said so.") + p("Second"));
  comment(word, "child", "Which child?");
  const [first] = word.model.paragraphs();
  if (first === undefined) throw new Error("no paragraph");
  word.model.replaceText(first, { start: 0, end: 3 }, "Then the young", "writer");
  expect(threads(word)).toEqual([{ ...plain, on: "child", Content: "Which child?" }]);
  expect(word.texts()).toEqual(["Then the young child said so.", "Second"]);
});

it("is listed where it is asked for, in the order of the text", () => {
  const word = wordInNode(p("One two") + p("Three"));
  comment(word, "Three", "later");
  comment(word, "two", "earlier");
  expect(threads(word).map(({ Content }) => Content)).toEqual(["earlier", "later"]);
  const counts: number[] = [];
  const { value } = word.run((batch) => {
    for (const words of ["One", "two", "One two", "Three"]) {
      counts.push(batch.load(batch.method(hit(batch, words), "GetComments"), ["items/Content"]));
    }
  });
  expect(counts.map((count) => (value(count) as { _Items: unknown[] })._Items.length)).toEqual([0, 1, 1, 1]);
});

it("begins a thread that is replied to, resolved and opened again", () => {
  const word = wordInNode(p("The child said so."));
  comment(word, "child", "Which?");
  expect(onFirst(word, reply("The elder"))).toBeUndefined();
  expect(onFirst(word, reply("Thanks"))).toBeUndefined();
  expect(onFirst(word, (batch, first) => void batch.set(first, "Resolved", true))).toBeUndefined();
  const thread = { on: "child", Content: "Which?", AuthorName: author, replies: ["The elder", "Thanks"] };
  expect(threads(word)).toEqual([{ ...thread, Resolved: true }]);
  onFirst(word, (batch, first) => void batch.set(first, "Resolved", false));
  expect(threads(word)).toEqual([{ ...thread, Resolved: false }]);
  let parent = 0;
  const { value } = word.run((batch) => {
    const first = batch.method(batch.method(batch.property(batch.document, "Body"), "GetComments"), "GetFirst");
    const answer = batch.method(batch.property(first, "Replies"), "GetFirst");
    parent = batch.load(batch.property(answer, "ParentComment"), ["Content"]);
  });
  expect(value(parent)).toMatchObject({ Content: "Which?" });
});

it("takes other words, as a whole and at its ends", () => {
  const word = wordInNode(p("One"));
  comment(word, "One", "first");
  onFirst(word, (batch, first) => {
    batch.set(first, "Content", "second\nline");
    batch.instantiate(batch.method(batch.property(first, "ContentRange"), "InsertText", "!", "End"));
    batch.instantiate(batch.method(batch.property(first, "ContentRange"), "InsertText", "> ", "Start"));
  });
  expect(threads(word)).toEqual([{ ...plain, on: "One", Content: "> second\rline!" }]);
});

it("goes with its replies, and comes back with them when that is undone", () => {
  const word = wordInNode(p("The child said so."));
  comment(word, "child", "Which?");
  onFirst(word, reply("The elder"));
  const before = threads(word);
  expect(onFirst(word, (batch, first) => void batch.call(first, "Delete"))).toBeUndefined();
  expect(threads(word)).toEqual([]);
  expect(bodyMarkup(word.model.docx)).not.toContain("comment");
  expect(partText(word, "word/comments.xml")).not.toContain("Which?");
  expect(partText(word, "word/commentsExtended.xml")).not.toContain("commentEx ");
  expect(onFirst(word, (batch, first) => void batch.call(first, "Delete"))).toBe("ItemNotFound");
  word.model.undo("writer");
  expect(threads(word)).toEqual(before);
  word.model.redo("writer");
  expect(threads(word)).toEqual([]);
});

it("is taken out of the file by one undo of its insertion", () => {
  const word = wordInNode(p("One") + p("Two"));
  word.run((batch) => {
    const whole = batch.method(batch.property(batch.document, "Body"), "GetRange");
    batch.instantiate(batch.method(whole, "InsertComment", "over both"));
  });
  expect(threads(word)).toEqual([{ ...plain, on: "One\rTwo", Content: "over both" }]);
  word.model.undo("writer");
  expect(threads(word)).toEqual([]);
  expect(bodyMarkup(word.model.docx)).not.toContain("comment");
  expect(partText(word, "word/comments.xml")).not.toContain("over both");
  expect(word.model.canUndo()).toBe(false);
});

it("raises no paragraph event, since no words change", () => {
  const word = wordInNode(p("One"));
  word.run((batch) => {
    batch.call(batch.document, "_RegisterEvent", "", "ParagraphChanged", 1);
    batch.trace();
  });
  comment(word, "One", "Note");
  expect(word.messages()).toEqual([]);
});

it("is refused in a file that is only read, and in headers by Word itself", () => {
  const word = wordInNode(p("One"), { readOnly: true });
  const { answer } = word.run((batch) => void batch.instantiate(batch.method(hit(batch, "One"), "InsertComment", "x")));
  expect(answer.Error?.Code).toBe("AccessDenied");
  const other = wordInNode(opened(manyStories()));
  const inHeader = other.run((batch) => {
    const section = batch.method(batch.property(batch.document, "Sections"), "GetFirst");
    const header = batch.method(batch.method(section, "GetHeader", "Primary"), "GetRange");
    batch.instantiate(batch.method(header, "InsertComment", "x"));
  });
  expect(inHeader.answer.Error?.Code).toBe("NotAllowed");
  expect(other.log.troubles()).toEqual([]);
});

describe("on words that are replaced", () => {
  const replaced = (replaceLosesComments: boolean): WordInNode => {
    const word = wordInNode(p("The child said so."), { replaceLosesComments });
    comment(word, "child", "on them");
    onFirst(word, reply("too"));
    comment(word, "The child said", "further");
    comment(word, "so", "beside");
    word.run((batch) => batch.instantiate(batch.method(hit(batch, "child"), "InsertText", "boy", "Replace")));
    return word;
  };
  const left = (word: WordInNode) => threads(word).map(({ Content, on }) => `${Content}: ${on}`);

  it("stays", () => {
    expect([...left(replaced(false))].sort()).toEqual(["beside: so", "further: The boy said", "on them: boy"]);
  });

  it("goes as Word lets it go, and no other does (#2574)", () => {
    const word = replaced(true);
    expect(word.texts()).toEqual(["The boy said so."]);
    expect([...left(word)].sort()).toEqual(["beside: so", "further: The boy said"]);
    expect(partText(word, "word/comments.xml")).not.toMatch(/on them|too/);
    word.model.undo("writer");
    expect(word.texts()).toEqual(["The child said so."]);
    expect(left(word)).toContain("on them: child");
  });
});

function partText(word: WordInNode, name: string): string {
  return new TextDecoder().decode(word.model.docx.partBytes(name));
}

/** A document with two threads, one about no words, one resolved with replies; changes are tracked. */
function discussed(): WordInNode {
  const word = wordInNode(opened(fixture("assessment-example.docx")));
  comment(word, "missing", "Is this since May?");
  word.run((batch) => {
    const start = batch.method(batch.method(batch.property(batch.document, "Body"), "GetRange"), "GetRange", "Start");
    batch.instantiate(batch.method(start, "InsertComment", "For the whole\nof this page"));
  });
  onFirst(word, reply("Agreed (invented)"));
  onFirst(word, (batch, first) => void batch.set(first, "Resolved", true));
  return word;
}

it("is saved as Word saves it: valid, safe, and with what other comments say untouched", () => {
  const word = discussed();
  expect(threads(word).map(({ Content, replies, Resolved }) => [Content, replies, Resolved])).toEqual([
    ["For the whole\rof this page", ["Agreed (invented)"], true],
    ["Is this since May?", [], false],
    ["Can we say who saw this, and when?", [], false],
  ]);
  const file = word.saved.bytes();
  expect(unsafeThings(file)).toEqual([]);
  expect(validateDocx(new Map([["discussed", file]])).get("discussed")).toEqual([]);
});

const office = findLibreOffice();
(office === undefined ? it.skip : it)("is shown by LibreOffice, with its author, reply and state", () => {
  const shown = convertWithLibreOffice(office ?? "", new Map([["discussed", discussed().saved.bytes()]]), "fodt");
  const text = new TextDecoder().decode(shown.get("discussed"));
  const notes = [...text.matchAll(/<office:annotation (.*?)<\/office:annotation>/gs)].map(([whole]) => whole);
  const words = notes.map((note) =>
    [...note.matchAll(/<text:p[^>]*>(.*?)<\/text:p>/gs)]
      .map(([, inside = ""]) => inside.replace(/<[^>]*>/g, ""))
      .join("|"),
  );
  expect([...words].sort()).toEqual([
    "Agreed (invented)",
    "Can we say who saw this, and when?",
    "For the whole|of this page",
    "Is this since May?",
  ]);
  expect(notes.filter((note) => note.includes(`<dc:creator>${author}</dc:creator>`))).toHaveLength(3);
  expect(notes.filter((note) => note.includes('loext:resolved="true"'))).not.toHaveLength(0);
});
