import * as v from "valibot";
import type { Additions, HeadingEntry, Lexicon, TriggerEntry, VerbForms, WordKind } from "../types/lexicon";
import type { Agrees } from "./agrees";
import { listOf, someOf, text } from "./common";

const groupName = v.pipe(v.string(), v.regex(/^[a-z]+(-[a-z]+)*$/, "must be small letters, like `put` or `child`"));

const speaker = v.picklist(["child", "family", "professional", "unknown"]);

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
    "naming",
    "source",
    "pseudo",
    "end",
  ]),
  phrases: someOf(text),
  direction: v.exactOptional(v.picklist(["forward", "backward", "both", "answer", "previous"])),
  within: v.exactOptional(v.pipe(v.number(), v.integer("must be a whole number"), v.minValue(1, "must be 1 or more"))),
  speaker: v.exactOptional(speaker),
  teller: v.exactOptional(v.picklist(["subject", "hearer", "clause", "after", "owner"])),
  marked: v.exactOptional(v.boolean()),
});

const heading = v.strictObject({
  phrases: someOf(text),
  sets: v.picklist([
    "historical",
    "child-words",
    "family-words",
    "professional-words",
    "mail",
    "source",
    "hypothetical",
    "other-person",
    "label",
  ]),
});

const additions = v.strictObject({
  child: listOf(text),
  family: listOf(text),
  professional: listOf(text),
  unknown: listOf(text),
});

const kind = v.strictObject({ has: someOf(text), and: v.exactOptional(someOf(text)), means: someOf(text) });

const words = v.record(groupName, someOf(text));

/** The whole lexicon, as a built pack carries it. */
export const lexiconSchema = v.strictObject({
  verbs: v.record(groupName, verbForms),
  words,
  families: words,
  kinds: listOf(kind),
  shortened: v.record(groupName, text),
  lookalikes: listOf(text),
  triggers: listOf(trigger),
  abbreviations: listOf(text),
  headings: listOf(heading),
  additions,
});

const formInFile = v.union([text, someOf(text)]);
const verbInFile = v.pipe(
  v.strictTuple([formInFile, formInFile, formInFile, formInFile, formInFile]),
  v.description("Five forms: base, s, past, part, ing; a form may be a list of spellings, British first."),
);

/** The files of `lexicon/`, by the field of the lexicon that each one fills. Verbs are shorter in the file. */
export const lexiconFileSchemas = {
  ...lexiconSchema.entries,
  verbs: v.record(groupName, verbInFile),
} as const;

/** The verbs of the file as the lexicon has them. */
export function verbFormsOf(verbs: v.InferOutput<typeof lexiconFileSchemas.verbs>): Lexicon["verbs"] {
  const spellings = (form: string | readonly string[]) => (typeof form === "string" ? [form] : form);
  return Object.fromEntries(
    Object.entries(verbs).map(([name, [base, s, past, part, ing]]) => [
      name,
      {
        base: spellings(base),
        s: spellings(s),
        past: spellings(past),
        part: spellings(part),
        ing: spellings(ing),
      },
    ]),
  );
}

export const lexiconAgrees: Agrees<v.InferOutput<typeof lexiconSchema>, Lexicon> = true;
export const verbFormsAgree: Agrees<v.InferOutput<typeof verbForms>, VerbForms> = true;
export const triggerAgrees: Agrees<v.InferOutput<typeof trigger>, TriggerEntry> = true;
export const kindAgrees: Agrees<v.InferOutput<typeof kind>, WordKind> = true;
export const headingAgrees: Agrees<v.InferOutput<typeof heading>, HeadingEntry> = true;
export const additionsAgree: Agrees<v.InferOutput<typeof additions>, Additions> = true;
