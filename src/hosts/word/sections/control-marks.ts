import { answerTag, sectionTag, type SectionRef } from "../../../features/sections/names";
import type { PlannedAnswer } from "../../../features/sections/plan";
import { inserted as words } from "../../../features/strings";
import type { PlacedSection } from "./place-blocks";
import type { SectionSets } from "./section-sets";

/**
 * Queues a tagged content control in every answer's cell and one round the whole (WordApi 1.1; plain text 1.5, check boxes
 * 1.7, lists 1.9, else the next simpler kind). Everything said of a control is said in this batch and never again: on the
 * web it can't be changed later (#2241, #2052, #2742). No locks: they break table styles (#6590).
 *
 * @returns reads the words of the whole after the next sync
 */
export function markWithControls(placed: PlacedSection, ref: SectionRef, sets: SectionSets): () => string {
  let isFirst = true;
  for (const { answers } of placed.rows) {
    for (const { answer, cell } of answers) {
      const control = insertControl(cell, answer, sets);
      control.tag = answerTag(ref, answer.name);
      control.title = answer.title;
      control.appearance = "BoundingBox";
      if (isFirst) control.select("Start");
      isFirst = false;
    }
  }
  const whole = placed.first.getRange("Whole").expandTo(placed.last.getRange("Whole")).insertContentControl("RichText");
  whole.tag = sectionTag(ref);
  whole.title = words.wholeTitle;
  whole.appearance = "Hidden";
  whole.load("text");
  return () => whole.text;
}

function insertControl(cell: Word.TableCell, answer: PlannedAnswer, sets: SectionSets): Word.ContentControl {
  const range = cell.body.getRange("Content");
  if (answer.kind === "tick") return range.insertContentControl(sets.checkBoxes ? "CheckBox" : wordsType(sets));
  if (answer.kind === "choice" && sets.lists) {
    const control = range.insertContentControl("DropDownList");
    // The way back to "not answered", for the writer as for us: a list can't be emptied otherwise.
    for (const option of [words.choose, ...answer.options]) control.dropDownListContentControl.addListItem(option);
    control.placeholderText = words.choose;
    return control;
  }
  const control = range.insertContentControl(wordsType(sets));
  // Without a list the words to choose from stand where the answer goes.
  control.placeholderText = answer.kind === "choice" ? answer.options.join(" / ") : words.write;
  return control;
}

function wordsType({ plainText }: SectionSets): "PlainText" | "RichText" {
  return plainText ? "PlainText" : "RichText";
}
