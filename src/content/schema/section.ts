import * as v from "valibot";
import type { IndicatorPart, ListPart, OptionPart, QuestionPart, Section } from "../types/section";
import type { Agrees } from "./agrees";
import { givenDate, id, reference, someOf, sourceId, text } from "./common";

/** Longest name of an answer: a tag of 64 characters also holds the section's id and the instance. */
const longestItem = 20;

/** Longest name of a list and of its columns: the answer's name is both, with the number of the row between. */
const longestListItem = 12;

/** Longest id of a section, for the same reason, and for the 40 characters of a bookmark. */
const longestSectionId = 24;

/** The name of an answer, or of what makes one up; `longest` in characters. */
function name(longest: number) {
  return v.pipe(
    v.string(),
    v.regex(/^[a-z]+(-[a-z0-9]+)*$/, "must begin with a letter: small letters and numbers with single hyphens"),
    v.maxLength(longest, `is longer than ${longest} characters; shorten it`),
    v.description("The answer's name; stands in documents, so never used again for something else."),
  );
}

const item = name(longestItem);

const partFields = {
  title: v.pipe(text, v.description("Heading of the part.")),
  note: v.exactOptional(v.pipe(text, v.description("A paragraph under that heading."))),
} as const;

const prompt = v.pipe(text, v.description("What to write, in a few words; printed under the label."));

const questionPart = v.strictObject({
  ...partFields,
  kind: v.literal("questions"),
  columns: v.strictTuple([text, text]),
  rows: someOf(
    v.strictObject({
      item,
      label: text,
      prompt: v.exactOptional(prompt),
      options: v.exactOptional(v.pipe(someOf(text), v.description("Answers to choose from; free words if absent."))),
    }),
  ),
});

const indicatorPart = v.strictObject({
  ...partFields,
  kind: v.literal("indicators"),
  columns: v.pipe(
    v.strictTuple([text, text, text, text]),
    v.description("Heads of the columns: what is asked, there now, otherwise, facts."),
  ),
  rows: someOf(
    v.strictObject({
      ref: v.pipe(reference("IND", 3), v.description("The indicator that it asks about.")),
      label: v.pipe(text, v.description("Our own words for it.")),
      prompt,
    }),
  ),
});

const optionPart = v.strictObject({
  ...partFields,
  kind: v.literal("options"),
  columns: v.strictTuple([text, text, text]),
  rows: someOf(v.strictObject({ item, label: text, prompt: v.exactOptional(prompt) })),
});

const listPart = v.strictObject({
  ...partFields,
  kind: v.literal("list"),
  item: name(longestListItem),
  columns: someOf(v.strictObject({ item: name(longestListItem), label: text })),
  rows: v.pipe(
    v.number(),
    v.integer("must be a whole number"),
    v.minValue(1, "must be 1 to 9"),
    v.maxValue(9, "must be 1 to 9"),
  ),
});

/** A section to insert: one file of `sections/`. */
export const sectionSchema = v.strictObject({
  id: v.pipe(
    id,
    v.maxLength(longestSectionId, `is longer than ${longestSectionId} characters; shorten it`),
    v.description("The file's name without ending; never used again for something else."),
  ),
  ref: v.pipe(reference("CHK", 2), v.description("Chapter of the reference checklists, CHK01.")),
  title: v.pipe(text, v.description("Heading in the document.")),
  summary: v.pipe(text, v.description("One line in the list of sections.")),
  intro: v.pipe(someOf(text), v.description("How to fill it in, a paragraph each.")),
  asksWholeSeed: v.pipe(v.boolean(), v.description("Whether it must ask about every indicator of the seed slides.")),
  parts: someOf(v.variant("kind", [questionPart, indicatorPart, optionPart, listPart])),
  sources: v.pipe(someOf(sourceId), v.description("Ids in sources.yaml.")),
  checked: v.pipe(givenDate, v.description('The date a source gives, or "unknown".')),
  reviewed: v.pipe(givenDate, v.description('The date somebody reviewed it, or "unknown".')),
});

export const sectionAgrees: Agrees<v.InferOutput<typeof sectionSchema>, Section> = true;
export const questionPartAgrees: Agrees<v.InferOutput<typeof questionPart>, QuestionPart> = true;
export const indicatorPartAgrees: Agrees<v.InferOutput<typeof indicatorPart>, IndicatorPart> = true;
export const optionPartAgrees: Agrees<v.InferOutput<typeof optionPart>, OptionPart> = true;
export const listPartAgrees: Agrees<v.InferOutput<typeof listPart>, ListPart> = true;
