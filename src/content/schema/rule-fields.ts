import * as v from "valibot";
import type { Examples } from "../types/rule";
import type { Agrees } from "./agrees";
import { givenDate, id, listOf, reference, someOf, sourceId, text } from "./common";

/** Example sentences. How many there must be is judged by `npm run check:content`: a built pack carries none. */
export const examplesSchema = v.strictObject({
  flags: v.pipe(listOf(text), v.description("Must prompt; what is found stands in [square brackets].")),
  allows: v.pipe(listOf(text), v.description("Must not prompt: near misses, denials, somebody else, another meaning.")),
  quotes: v.exactOptional(
    v.pipe(listOf(text), v.description("Wording only: found, but somebody's exact words, so never replaceable.")),
  ),
});

/** The fields that wording rules and indicators share; `table` is the letters of their reference table. */
export function ruleFields(table: "LNG" | "IND") {
  return {
    id: v.pipe(id, v.description("The file's name without ending; never used again for something else.")),
    ref: v.pipe(reference(table, 3), v.description(`Row of the reference table, ${table}001.`)),
    title: v.pipe(text, v.description("Short name for lists.")),
    match: v.pipe(someOf(text), v.description("Phrases to find (docs/writing-rules.md).")),
    except: v.exactOptional(v.pipe(someOf(text), v.description("Phrases that cancel a match they overlap."))),
    subject: v.exactOptional(
      v.pipe(
        v.picklist(["child", "home"]),
        v.description(
          "child: drops a match whose subject is plainly an adult or a professional. home: said of a relation it is the child's circumstance.",
        ),
      ),
    ),
    reason: v.pipe(text, v.description("Why it is shown: effect, not intent; 60 words at most.")),
    ask: v.pipe(text, v.description("One question for the writer.")),
    sources: v.pipe(someOf(sourceId), v.description("Ids in sources.yaml.")),
    checked: v.pipe(givenDate, v.description('The date a source gives, or "unknown".')),
    reviewed: v.pipe(givenDate, v.description('The date somebody reviewed it, or "unknown".')),
    examples: v.pipe(examplesSchema, v.description("Sentences that are this item's tests.")),
  } as const;
}

export const examplesAgree: Agrees<v.InferOutput<typeof examplesSchema>, Examples> = true;
