import * as v from "valibot";
import type { HeadingEntry, Lexicon, TriggerEntry, VerbForms } from "../types/lexicon";
import type { Agrees } from "./agrees";
import { listOf, someOf, text } from "./common";

const groupName = v.pipe(v.string(), v.regex(/^[a-z]+(-[a-z]+)*$/, "must be small letters, like `put` or `child`"));

const verbForms = v.strictObject({
  base: someOf(text),
  s: someOf(text),
  past: someOf(text),
  part: someOf(text),
  ing: someOf(text),
});

const trigger = v.strictObject({
  kind: v.picklist([
    "absent",
    "possible",
    "hypothetical",
    "conditional",
    "historical",
    "other-person",
    "child",
    "speech",
    "critique",
    "pseudo",
    "end",
  ]),
  phrases: someOf(text),
  direction: v.exactOptional(v.picklist(["forward", "backward", "both"])),
  within: v.exactOptional(v.pipe(v.number(), v.integer("must be a whole number"), v.minValue(1, "must be 1 or more"))),
  speaker: v.exactOptional(v.picklist(["child", "family", "professional", "unknown"])),
});

const heading = v.strictObject({
  phrases: someOf(text),
  sets: v.picklist([
    "historical",
    "child-words",
    "family-words",
    "professional-words",
    "hypothetical",
    "other-person",
    "label",
  ]),
});

/** The files of `lexicon/`, by the field of the lexicon that each one fills. */
export const lexiconFileSchemas = {
  verbs: v.record(groupName, verbForms),
  words: v.record(groupName, someOf(text)),
  triggers: listOf(trigger),
  abbreviations: listOf(text),
  headings: listOf(heading),
} as const;

/** The whole lexicon, as a built pack carries it. */
export const lexiconSchema = v.strictObject(lexiconFileSchemas);

export const lexiconAgrees: Agrees<v.InferOutput<typeof lexiconSchema>, Lexicon> = true;
export const verbFormsAgree: Agrees<v.InferOutput<typeof verbForms>, VerbForms> = true;
export const triggerAgrees: Agrees<v.InferOutput<typeof trigger>, TriggerEntry> = true;
export const headingAgrees: Agrees<v.InferOutput<typeof heading>, HeadingEntry> = true;
