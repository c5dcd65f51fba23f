import type { AnswerValue, AnswerWriteOutcome, FoundAnswer, FoundSection } from "../../../features/ports/section-host";
import { answerTag, readTag, sectionTag, type SectionRef } from "../../../features/sections/names";
import type { SectionPlan } from "../../../features/sections/plan";
import { answersInTables } from "../../../features/sections/row-answers";
import { inserted as words } from "../../../features/strings";
import { knownTypes, type SectionSets } from "./section-sets";

/** The words of a section from its beginning to its end. */
export type WholeWords = Readonly<{ ref: SectionRef; words: string }>;

/** Sections, and the words of each whole of the same moment; none for a section that has lost the mark round the whole. */
export type ReadSections = Readonly<{ sections: readonly FoundSection[]; wholes: readonly WholeWords[] }>;

/**
 * Queues the reading of every control of ours (WordApi 1.1: rich text only; 1.5 all types). `document.contentControls`
 * never lists other types, whatever the set.
 *
 * @returns reads their tags and answers after the next sync
 */
export function queueControls(context: Word.RequestContext, sets: SectionSets): () => ReadSections {
  const wholes = queueWholes(context);
  const texts = listed(context, sets);
  texts.load("items/tag,items/text,items/placeholderText");
  const boxes = sets.checkBoxes ? context.document.getContentControls({ types: [checkBox] }) : undefined;
  boxes?.load("items/tag,items/text,items/checkboxContentControl/isChecked");
  return () => {
    const sections = new Map<string, { ref: SectionRef; answers: FoundAnswer[] }>();
    const put = (tag: string, answer: (name: string) => FoundAnswer): void => {
      const { name, ref } = readTag(tag) ?? {};
      if (ref === undefined) return;
      const section = sections.get(ref.instance) ?? { ref, answers: [] };
      sections.set(ref.instance, section);
      if (name !== undefined) section.answers.push(answer(name));
    };
    for (const control of texts.items) put(control.tag, (name) => ({ name, words: written(control) }));
    for (const box of boxes?.items ?? []) put(box.tag, (name) => tickOf(name, box));
    return {
      sections: [...sections.values()].map((section) => ({ ...section, strategy: "controls" as const })),
      wholes: wholes(),
    };
  };
}

/**
 * Queues the words of every section of ours that is a control (WordApi 1.1).
 *
 * @returns reads them after the next sync
 */
export function queueWholes(context: Word.RequestContext): () => readonly WholeWords[] {
  const { contentControls } = context.document;
  contentControls.load("items/tag,items/text");
  return () =>
    contentControls.items.flatMap(({ tag, text }) => {
      const { name, ref } = readTag(tag) ?? {};
      return ref === undefined || name !== undefined ? [] : [{ ref, words: text }];
    });
}

/**
 * Fills in, from the tables' own words, sections of which no answer is listed: some clients leave controls in tables out of
 * every list (#2040). One round trip, only then.
 */
export async function fillFromTables(
  context: Word.RequestContext,
  read: ReadSections,
  plans: readonly SectionPlan[],
): Promise<ReadSections> {
  const queued = read.sections.map((section) => {
    const plan = plans.find(({ sectionId }) => sectionId === section.ref.sectionId);
    if (section.answers.length > 0 || plan === undefined) return undefined;
    const { tables } = context.document.contentControls.getByTag(sectionTag(section.ref)).getFirst();
    tables.load("items/values");
    return { plan, tables };
  });
  if (queued.every((one) => one === undefined)) return read;
  const wholes = queueWholes(context);
  await context.sync();
  const sections = read.sections.map((section, index) => {
    const one = queued[index];
    if (one === undefined) return section;
    return {
      ...section,
      wordsOnly: true as const,
      answers: answersInTables(
        one.plan,
        one.tables.items.map(({ values }) => values),
      ),
    };
  });
  return { sections, wholes: wholes() };
}

/** Changes one answer in two or three round trips, after reading that it is still what it was. */
export async function writeControl(
  context: Word.RequestContext,
  ref: SectionRef,
  was: FoundAnswer,
  to: AnswerValue,
  sets: SectionSets,
): Promise<AnswerWriteOutcome> {
  const tag = answerTag(ref, was.name);
  const isBox = "ticked" in to;
  const control = (isBox ? context.document.getContentControls({ types: [checkBox] }) : listed(context, sets))
    .getByTag(tag)
    .getFirstOrNullObject();
  const read = (): FoundAnswer => (isBox ? tickOf(was.name, control) : { name: was.name, words: written(control) });
  queueAnswer(control, isBox);
  await context.sync();
  if (control.isNullObject) return { kind: "removed" };
  const now = read();
  if (now.words !== was.words || now.ticked !== was.ticked) return { kind: "moved", now };
  if ("ticked" in to) control.checkboxContentControl.isChecked = to.ticked;
  else if (control.type === "DropDownList") await pick(context, control, to.words);
  else if (to.words === "") control.clear();
  else control.insertText(to.words, "Replace");
  queueAnswer(control, isBox);
  await context.sync();
  return { kind: "written", now: read() };
}

function queueAnswer(control: Word.ContentControl, isBox: boolean): void {
  if (isBox) control.load("text,checkboxContentControl/isChecked");
  else control.load("text,placeholderText,type");
}

async function pick(context: Word.RequestContext, control: Word.ContentControl, wanted: string): Promise<void> {
  const { listItems } = control.dropDownListContentControl;
  listItems.load("items/displayText");
  await context.sync();
  listItems.items.find(({ displayText }) => displayText === (wanted === "" ? words.choose : wanted))?.select();
}

/** Selects an answer's control, or the beginning of the section; false when it is not there. */
export async function showControl(
  context: Word.RequestContext,
  ref: SectionRef,
  name: string | undefined,
  sets: SectionSets,
): Promise<boolean> {
  const tag = name === undefined ? sectionTag(ref) : answerTag(ref, name);
  const text = listed(context, sets).getByTag(tag).getFirstOrNullObject();
  const box = sets.checkBoxes
    ? context.document
        .getContentControls({ types: [checkBox] })
        .getByTag(tag)
        .getFirstOrNullObject()
    : undefined;
  text.load("id");
  box?.load("id");
  await context.sync();
  const control = text.isNullObject ? box : text;
  if (control === undefined || control.isNullObject) return false;
  control.select(name === undefined ? "Start" : "Select");
  await context.sync();
  return true;
}

/** Takes the whole section out while it reads as it did, with the empty paragraph that came with it. */
export async function removeControls(
  context: Word.RequestContext,
  ref: SectionRef,
  reads: string,
): Promise<"removed" | "changed"> {
  const whole = context.document.contentControls.getByTag(sectionTag(ref)).getFirstOrNullObject();
  whole.load("text");
  await context.sync();
  if (whole.isNullObject || whole.text !== reads) return "changed";
  const after = whole.paragraphs.getLast().getNextOrNullObject();
  after.load("text");
  await context.sync();
  whole.delete(false);
  if (!after.isNullObject && after.text === "") after.delete();
  await context.sync();
  return "removed";
}

// By name: an older client's enumeration has no members for later types.
const checkBox = "CheckBox" as Word.ContentControlType;

function listed(context: Word.RequestContext, sets: SectionSets): Word.ContentControlCollection {
  return sets.plainText
    ? context.document.getContentControls({ types: [...knownTypes(sets)] })
    : context.document.contentControls;
}

/** What is written in a control; one that shows its placeholder is empty. */
function written({ placeholderText, text }: Word.ContentControl): string {
  return text === placeholderText ? "" : text;
}

function tickOf(name: string, box: Word.ContentControl): FoundAnswer {
  return { name, ticked: box.checkboxContentControl.isChecked, words: box.text };
}
