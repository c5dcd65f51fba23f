import { viewChecklist } from "../../../src/features/sections/checklist-view";
import { documentSections } from "../../../src/features/sections/document-sections";
import { planSections } from "../../../src/features/sections/plan-sections";
import { answersInTables } from "../../../src/features/sections/row-answers";
import { createSections } from "../../../src/features/sections/sections";
import { bristol as pack } from "../../support/bristol-pack";
import { createMemorySections, type MemorySectionOptions } from "../../support/memory-sections";

const plans = planSections(pack.sections, pack);
const [plan] = plans;
if (plan === undefined) throw new Error("the Bristol pack has no section");
const checklist = plan;
const id = checklist.sectionId;

function open(options: MemorySectionOptions = {}) {
  const host = createMemorySections(options);
  const said: string[] = [];
  let made = 0;
  const sections = createSections({
    host,
    plans,
    newInstance: () => `inst0${String((made += 1))}`,
    announce: (words) => void said.push(words),
  });
  return { host, said, sections };
}

/** A document with one checklist in it, read. */
async function inserted(options: MemorySectionOptions = {}) {
  const all = open(options);
  await all.sections.refresh();
  await all.sections.insert(id);
  const found = () => all.sections.state().found?.find(({ ref }) => ref.instance === "inst01");
  const row = (key: string) => {
    const section = found();
    return (
      section &&
      viewChecklist(checklist, section)
        .groups.flatMap(({ rows }) => rows)
        .find((one) => one.key === key)
    );
  };
  return { ...all, found, row };
}

describe("inserting", () => {
  it("puts in an empty section and reads it back", async () => {
    const { sections, found, said } = await inserted();
    expect(sections.state().notice).toEqual({ kind: "inserted" });
    expect(said).toEqual(["Inserted. Your cursor is in the first answer."]);
    const section = found();
    expect(section && viewChecklist(checklist, section)).toMatchObject({ answered: 0 });
  });

  it("asks before a second one, and inserts it only when told to (B-3)", async () => {
    const { host, sections } = await inserted();
    await sections.insert(id);
    expect(sections.state().asking).toBe(id);
    expect(host.sections()).toHaveLength(1);
    sections.leaveQuestion();
    expect(sections.state().asking).toBeUndefined();
    await sections.insertAnother(id);
    expect(host.sections()).toHaveLength(2);
    expect(documentSections(plans, sections.state().found ?? []).map(({ name }) => name)).toEqual([
      "CSE checklist, 1 of 2",
      "CSE checklist, 2 of 2",
    ]);
  });

  it("asks too when somebody else inserted one meanwhile", async () => {
    const { host, sections } = open();
    await sections.refresh();
    host.put({ ref: { sectionId: id, instance: "theirs", schema: 1 }, strategy: "bookmarks", answers: [] });
    await sections.insert(id);
    expect(sections.state().asking).toBe(id);
    expect(host.calls).not.toContain("insert");
  });

  it("inserts once, however often it is pressed", async () => {
    const { host, sections } = open();
    await sections.refresh();
    await Promise.all([sections.insertAnother(id), sections.insertAnother(id), sections.insert(id)]);
    expect(host.calls.filter((call) => call === "insert")).toHaveLength(1);
  });

  it.each([
    ["not-here", "The section could not go here. Put your cursor in the main text and try again."],
    ["read-only", "You can compare, but not insert or tick."],
  ] as const)("says so when it is refused: %s", async (outcome, words) => {
    const { sections, said } = open({ insert: outcome });
    await sections.insert(id);
    expect(sections.state().notice).toEqual({ kind: outcome });
    expect(sections.state().inserting).toBeUndefined();
    expect(sections.state().abilities?.canEdit).toBe(outcome !== "read-only");
    expect(said).toEqual([words]);
  });

  it("shows a code, and can go on, when the host fails", async () => {
    const { host, sections } = open();
    host.failNext("insert");
    await sections.insert(id);
    expect(sections.state().notice).toEqual({ kind: "problem", code: "RW-W-050" });
    await sections.insert(id);
    expect(host.sections()).toHaveLength(1);
  });

  it("inserts nothing when it could not look whether there is one", async () => {
    const { host, sections } = open();
    host.failNext("read");
    await sections.insert(id);
    expect(host.calls).not.toContain("insert");
  });

  it("is taken back whole, but only while it reads as it was inserted", async () => {
    const { host, sections } = await inserted();
    await sections.undoInsert();
    expect(host.sections()).toEqual([]);
    expect(sections.state()).toMatchObject({ notice: { kind: "undone" }, insertion: undefined });

    const other = await inserted();
    other.host.edit("inst01", { name: "today-date", words: "22/11/2026" });
    await other.sections.undoInsert();
    expect(other.host.sections()).toHaveLength(1);
    expect(other.sections.state().notice).toEqual({ kind: "undo-changed" });
  });
});

describe("taking an insertion back", () => {
  it("stays possible while the writer looks at other screens and at the question", async () => {
    const { sections } = await inserted();
    sections.open({ kind: "checklist", instance: "inst01" });
    expect(sections.state().notice).toBeUndefined();
    sections.open({ kind: "list" });
    expect(sections.state().notice).toEqual({ kind: "can-undo" });
    await sections.insert(id);
    expect(sections.state().notice).toBeUndefined();
    sections.leaveQuestion();
    await sections.goTo("inst01");
    expect(sections.state().notice).toEqual({ kind: "can-undo" });
    await sections.undoInsert();
    sections.open({ kind: "list" });
    expect(sections.state().notice).toBeUndefined();
  });

  it("is no longer offered once an answer was given in the pane, or the section has gone", async () => {
    const answered = await inserted();
    await answered.sections.tick("inst01", "IND001.now", true);
    answered.sections.open({ kind: "list" });
    expect(answered.sections.state()).toMatchObject({ insertion: undefined, notice: undefined });

    const gone = await inserted();
    await gone.host.remove({ sectionId: id, instance: "inst01", schema: 1 }, JSON.stringify(gone.host.sections()));
    await gone.sections.sweep();
    expect(gone.sections.state()).toMatchObject({ insertion: undefined, notice: undefined });
  });

  it("is done once, however often it is pressed", async () => {
    const { host, said, sections } = await inserted();
    await Promise.all([sections.undoInsert(), sections.undoInsert()]);
    expect(host.calls.filter((call) => call === "remove")).toHaveLength(1);
    expect(said[said.length - 1]).toBe("The section is taken out again.");
  });
});

describe("looking at the document", () => {
  it("says once that it can't, tries again by itself, and takes the message back when it can", async () => {
    const { host, said, sections } = open();
    host.failNext("read");
    await sections.refresh();
    host.failNext("read");
    await sections.sweep();
    expect(sections.state().notice).toEqual({ kind: "problem", code: "RW-W-010" });
    expect(said).toHaveLength(1);
    await sections.sweep();
    expect(sections.state()).toMatchObject({ found: [], notice: undefined });
  });
});

describe("answers", () => {
  it("a press ticks that row in the document and no other (B-7)", async () => {
    const { host, row, sections } = await inserted();
    const before = host.sections()[0]?.answers ?? [];
    await sections.tick("inst01", "IND001.now", true);
    const changed = host.sections()[0]?.answers.filter((answer, index) => answer !== before[index]);
    expect(changed).toEqual([{ name: "IND001.now", ticked: true, words: "☒" }]);
    expect(row("IND001")?.answers[0]?.answer).toEqual({ kind: "tick", ticked: true });
  });

  it("never writes by itself: reading, sweeping and looking write nothing", async () => {
    const { host, sections } = await inserted();
    host.edit("inst01", { name: "IND001.facts", words: "Went missing on Tuesday; carer rang 101." });
    await sections.refresh();
    await sections.sweep();
    sections.open({ kind: "checklist", instance: "inst01" });
    expect(host.calls).not.toContain("write");
  });

  it("a tick in the document is a tick in the pane at the next look, and looking costs one call until then", async () => {
    const { host, row, sections } = await inserted();
    await sections.sweep();
    const calls = host.calls.length;
    await sections.sweep();
    expect(host.calls.slice(calls)).toEqual(["glance"]);
    host.edit("inst01", { name: "IND014.now", ticked: true, words: "☒" });
    await sections.sweep();
    expect(row("IND014")?.answers[0]?.answer).toEqual({ kind: "tick", ticked: true });
  });

  const ticked = { name: "IND014.now", ticked: true, words: "☒" };
  const blank = { name: "IND014.now", words: "☐", ticked: false }; // in the order of the memory host, whose glance is its JSON

  it.each(["after the document was looked at", "while its words are on their way"] as const)(
    "a tick made %s, and taken back at once, does not stay in the pane",
    async (when) => {
      const { host, row, sections } = await inserted();
      await sections.sweep();
      host.edit("inst01", { name: "IND001.now", ticked: true, words: "☒" }); // so that the next look reads
      const { glance, read } = host;
      jest.spyOn(host, "glance").mockImplementationOnce(async () => {
        const before = await glance();
        host.edit("inst01", ticked);
        return before;
      });
      jest.spyOn(host, "read").mockImplementationOnce(async () => {
        const found = await read();
        if (when === "while its words are on their way") host.edit("inst01", blank);
        return found;
      });
      await sections.sweep();
      expect(row("IND014")?.answers[0]?.answer).toEqual({ kind: "tick", ticked: true });
      host.edit("inst01", blank);
      await sections.sweep();
      expect(row("IND014")?.answers[0]?.answer).toEqual({ kind: "tick", ticked: false });
    },
  );

  it("a tick of the pane that is taken back in the document before the next look does not stay in the pane", async () => {
    const { host, row, sections } = await inserted();
    await sections.sweep();
    await sections.tick("inst01", "IND014.now", true);
    host.edit("inst01", blank);
    await sections.sweep();
    expect(row("IND014")?.answers[0]?.answer).toEqual({ kind: "tick", ticked: false });
  });

  it("refuses when the answer is not what the pane showed, and shows what it is", async () => {
    const { host, row, sections, said } = await inserted();
    host.edit("inst01", { name: "IND001.now", ticked: true, words: "☒" });
    await sections.tick("inst01", "IND001.now", true);
    expect(sections.state().notice).toEqual({ kind: "stale" });
    expect(row("IND001")?.answers[0]?.answer).toEqual({ kind: "tick", ticked: true });
    expect(said[said.length - 1]).toBe("This answer has changed in the document. Look at it again.");
  });

  it("does two quick presses one after the other", async () => {
    const { host, sections } = await inserted();
    await Promise.all([sections.tick("inst01", "IND001.now", true), sections.tick("inst01", "IND002.now", true)]);
    expect(host.sections()[0]?.answers.filter(({ ticked }) => ticked)).toHaveLength(2);
  });

  it("chooses and takes the choice back", async () => {
    const { row, sections } = await inserted();
    await sections.choose("inst01", "IND002.else", "not-known");
    expect(row("IND002")?.answers[1]?.answer).toEqual({ kind: "choice", choice: "not-known", words: "Not known" });
    await sections.choose("inst01", "IND002.else", "none");
    expect(row("IND002")?.answers[1]?.answer).toEqual({ kind: "choice", choice: "none", words: "" });
  });

  it("keeps words that are none of the choices", async () => {
    const { host, row, sections } = await inserted();
    host.edit("inst01", { name: "IND002.else", words: "ask school" });
    await sections.refresh();
    expect(row("IND002")?.answers[1]?.answer).toEqual({ kind: "choice", choice: undefined, words: "ask school" });
  });

  it.each([["☒"], ["☑"], ["x"], ["✓"]])("reads the typed tick %s, and ticks with characters", async (mark) => {
    const { host, row, sections } = await inserted({ checkBoxes: false });
    await sections.tick("inst01", "IND003.now", true);
    expect(host.sections()[0]?.answers.find(({ name }) => name === "IND003.now")?.words).toBe("☒");
    host.edit("inst01", { name: "IND004.now", words: mark });
    await sections.refresh();
    expect(row("IND004")?.answers[0]?.answer).toEqual({ kind: "tick", ticked: true });
  });

  it("a deleted row is said to be gone, and counts no more (B-11)", async () => {
    const { found, host, row, sections } = await inserted();
    const all = found();
    const total = all && viewChecklist(checklist, all).total;
    for (const part of ["now", "else", "facts"]) host.drop("inst01", `IND005.${part}`);
    await sections.tick("inst01", "IND005.now", true);
    expect(sections.state().notice).toEqual({ kind: "row-removed" });
    await sections.refresh();
    expect(row("IND005")).toMatchObject({ removed: true });
    const now = found();
    expect(now && viewChecklist(checklist, now).total).toBe((total ?? 0) - 1);
  });

  it.each([
    ["IND005.now", "box-removed"],
    ["IND005.else", "place-removed"],
  ] as const)("says that of a row no more than %s is gone", async (name, kind) => {
    const { host, row, said, sections } = await inserted();
    host.drop("inst01", name);
    if (kind === "box-removed") await sections.tick("inst01", name, true);
    else await sections.choose("inst01", name, "past");
    expect(sections.state().notice).toEqual({ kind });
    expect(said[said.length - 1]).toMatch(/^Not found in the document: the (tick box|place)/);
    expect(row("IND005")).toMatchObject({ removed: false });
  });

  it("writes the last of several quick choices in one row", async () => {
    const { host, row, sections } = await inserted();
    const choices = ["not-present", "not-known", "past"] as const;
    await Promise.all(choices.map((choice) => sections.choose("inst01", "IND002.else", choice)));
    expect(row("IND002")?.answers[1]?.answer).toMatchObject({ choice: "past" });
    expect(host.calls.filter((call) => call === "write").length).toBeLessThan(choices.length);
  });

  it("changes nothing where only the words of answers can be seen (#2040)", async () => {
    const { host, sections } = open();
    const answers = [{ name: "IND001.now", words: "☐" }];
    const ref = { sectionId: id, instance: "unseen", schema: 1 };
    host.put({ ref, strategy: "controls", answers, wordsOnly: true });
    await sections.refresh();
    await sections.tick("unseen", "IND001.now", true);
    expect(host.calls).not.toContain("write");
  });

  it("leaves alone what a later version wrote", async () => {
    const { host, sections } = open();
    const answers = [{ name: "IND001.now", ticked: false, words: "☐" }];
    host.put({ ref: { sectionId: id, instance: "later1", schema: 2 }, strategy: "controls", answers });
    await sections.refresh();
    await sections.tick("later1", "IND001.now", true);
    expect(host.calls).not.toContain("write");
  });

  it("turns to read-only at the first refused write", async () => {
    const { host, sections } = await inserted();
    host.refuseWrites();
    await sections.tick("inst01", "IND001.now", true);
    expect(sections.state()).toMatchObject({ notice: { kind: "read-only" }, abilities: { canEdit: false } });
  });
});

describe("showing", () => {
  it("counts ticks and answers by group, and makes no score of them", async () => {
    const { found, sections } = await inserted();
    await sections.tick("inst01", "IND001.now", true);
    await sections.choose("inst01", "IND011.else", "past");
    const section = found();
    const view = section && viewChecklist(checklist, section);
    expect(view?.groups.find(({ title }) => title === "Signs")).toMatchObject({ ticked: 1, answered: 2 });
    expect(view?.answered).toBe(2);
  });

  it("says so when the place to go to is gone", async () => {
    const { host, sections } = await inserted();
    host.drop("inst01", "today-date");
    await sections.goTo("inst01", "today-date");
    expect(sections.state().notice).toEqual({ kind: "not-shown" });
  });
});

it("reads answers out of plain tables by their labels", () => {
  const answers = answersInTables(checklist, [
    [
      ["Sign", "There now", "If not ticked", "Facts"],
      ["Injuries What the child says", "☒", "", "Seen by Sam (invented)"],
    ],
  ]);
  expect(answers).toEqual([
    { name: "IND018.now", words: "☒" },
    { name: "IND018.else", words: "" },
    { name: "IND018.facts", words: "Seen by Sam (invented)" },
  ]);
});
