import * as v from "valibot";
import type { Definition } from "../types/reference";
import type { Agrees } from "./agrees";
import { givenDate, id, someOf, sourceId, text } from "./common";

/** A term explained: one file of `definitions/`. */
export const definitionSchema = v.strictObject({
  id: v.pipe(id, v.description("The file's name without ending.")),
  term: text,
  plain: v.pipe(text, v.description("One plain sentence of our own.")),
  official: v.exactOptional(
    v.pipe(
      v.strictObject({ words: text, source: sourceId, date: text }),
      v.description("The official words, word for word; leave out unless they were read."),
    ),
  ),
  practice: v.pipe(text, v.description("In practice.")),
  notTheSameAs: v.exactOptional(v.pipe(text, v.description("Not the same as."))),
  sources: v.pipe(someOf(sourceId), v.description("Ids in sources.yaml.")),
  checked: v.pipe(givenDate, v.description('The date a source gives, or "unknown".')),
  reviewed: v.pipe(givenDate, v.description('The date somebody reviewed it, or "unknown".')),
});

export const definitionAgrees: Agrees<v.InferOutput<typeof definitionSchema>, Definition> = true;
