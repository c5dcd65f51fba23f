import * as v from "valibot";
import type {
  Answer,
  NumberPrompt,
  RecordingPrompt,
  Shorthand,
  ShorthandPrompt,
  StatementPrompt,
} from "../types/recording";
import type { Agrees } from "./agrees";
import { givenDate, id, reference, someOf, sourceId, text } from "./common";
import { examplesSchema } from "./rule-fields";

const promptFields = {
  id: v.pipe(id, v.description("The file's name without ending; never used again for something else.")),
  ref: v.pipe(reference("REC", 2), v.description("REC01: a number of its own, since there is no reference table.")),
  title: v.pipe(text, v.description("Short name for lists.")),
  reason: v.pipe(text, v.description("Why it is shown: effect, not intent; 60 words at most.")),
  ask: v.pipe(text, v.description("One question for the writer.")),
  record: v.pipe(someOf(text), v.description("What a full record of it holds.")),
  sources: v.pipe(someOf(sourceId), v.description("Ids in sources.yaml.")),
  checked: v.pipe(givenDate, v.description('The date a source gives, or "unknown".')),
  reviewed: v.pipe(givenDate, v.description('The date somebody reviewed it, or "unknown".')),
  examples: v.pipe(examplesSchema, v.description("Sentences that are this item's tests.")),
} as const;

const except = v.exactOptional(v.pipe(someOf(text), v.description("Phrases that cancel a match they overlap.")));

const answer = v.strictObject({
  gives: v.pipe(text, v.description("What it gives, in a word or two: a reason, when.")),
  phrases: v.pipe(someOf(text), v.description("Phrases that give it.")),
  reach: v.pipe(
    v.picklist(["near", "entry"]),
    v.description("near: the same sentence or the next. entry: the paragraph, or the heading or label above it."),
  ),
});

const statement = v.strictObject({
  ...promptFields,
  looksFor: v.literal("statement"),
  match: v.pipe(someOf(text), v.description("Phrases to find (docs/writing-rules.md).")),
  except,
  answers: v.pipe(someOf(answer), v.description("What a reader needs; the prompt stands while one is missing.")),
});

const shorthand = v.strictObject({
  short: v.pipe(someOf(text), v.description("As written; =EHCP for exactly these capitals.")),
  means: v.pipe(someOf(text), v.description("The words it stands for.")),
});

const shorthandPrompt = v.strictObject({
  ...promptFields,
  looksFor: v.literal("shorthand"),
  shorthand: v.pipe(someOf(shorthand), v.description("Letters that people outside the work do not know.")),
  except,
});

const numberPrompt = v.strictObject({
  ...promptFields,
  looksFor: v.literal("service-number"),
  between: v.pipe(someOf(text), v.description("Single words that may stand between a service's name and its number.")),
});

/** A prompt about recording: one file of `recording/`. */
export const recordingSchema = v.variant("looksFor", [statement, shorthandPrompt, numberPrompt]);

export const recordingAgrees: Agrees<v.InferOutput<typeof recordingSchema>, RecordingPrompt> = true;
export const answerAgrees: Agrees<v.InferOutput<typeof answer>, Answer> = true;
export const shorthandAgrees: Agrees<v.InferOutput<typeof shorthand>, Shorthand> = true;
export const statementPromptAgrees: Agrees<v.InferOutput<typeof statement>, StatementPrompt> = true;
export const shorthandPromptAgrees: Agrees<v.InferOutput<typeof shorthandPrompt>, ShorthandPrompt> = true;
export const numberPromptAgrees: Agrees<v.InferOutput<typeof numberPrompt>, NumberPrompt> = true;
