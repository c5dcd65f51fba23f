import * as v from "valibot";
import type { Pack, PackHead, TurnedOff } from "../types/pack";
import type { Agrees } from "./agrees";
import { givenDate, id, listOf, text } from "./common";
import { contactSchema } from "./contact";
import { definitionSchema } from "./definition";
import { indicatorSchema } from "./indicator";
import { lexiconSchema } from "./lexicon";
import { recordingSchema } from "./recording";
import { sectionSchema } from "./section";
import { sourceSchema } from "./source";
import { wordingRuleSchema } from "./wording-rule";

const turnedOffSchema = v.strictObject({
  id: v.pipe(id, v.description("The item of the core pack that this partnership does not use.")),
  reason: v.pipe(text, v.description("Why not, in a sentence; it is shown.")),
});

const headFields = {
  id: v.pipe(id, v.description("The folder's name.")),
  version: v.pipe(
    v.string(),
    v.regex(/^[0-9]+\.[0-9]+\.[0-9]+$/, 'must be three numbers in double quotes, like "0.1.0"'),
    v.description("Three numbers; raised with each change of content."),
  ),
  title: text,
  owner: v.pipe(text, v.description("Who answers for it, and whether a partnership has adopted it.")),
  area: text,
  language: v.pipe(v.string(), v.regex(/^[a-z]{2}(-[A-Z]{2})?$/, "must be a language tag, like en-GB")),
  licence: text,
  checked: givenDate,
  reviewed: givenDate,
  frontDoor: v.exactOptional(v.pipe(id, v.description("The contact that stands in the safety strip."))),
  underlines: v.exactOptional(
    v.pipe(
      v.literal("off"),
      v.description("No underlines in the document, for everyone: prompts stand in the pane only."),
    ),
  ),
  off: v.exactOptional(v.pipe(listOf(turnedOffSchema), v.description("Core items turned off, each with a reason."))),
} as const;

/** The file pack.yaml. */
export const packHeadSchema = v.strictObject(headFields);

/** A whole pack, as a built file carries it. */
export const packSchema = v.strictObject({
  ...headFields,
  wording: listOf(wordingRuleSchema),
  indicators: listOf(indicatorSchema),
  // Packs built before there were such prompts have none.
  recording: v.optional(listOf(recordingSchema), []),
  contacts: listOf(contactSchema),
  definitions: listOf(definitionSchema),
  sections: listOf(sectionSchema),
  sources: listOf(sourceSchema),
  lexicon: lexiconSchema,
});

export const turnedOffAgrees: Agrees<v.InferOutput<typeof turnedOffSchema>, TurnedOff> = true;
export const packHeadAgrees: Agrees<v.InferOutput<typeof packHeadSchema>, PackHead> = true;
export const packAgrees: Agrees<v.InferOutput<typeof packSchema>, Pack> = true;
