import * as v from "valibot";
import type { Source } from "../types/reference";
import type { Agrees } from "./agrees";
import { listOf, sourceId, text } from "./common";

/** A publication that content rests on: one entry of sources.yaml. */
export const sourceSchema = v.strictObject({
  id: v.pipe(sourceId, v.description("How content refers to it.")),
  title: text,
  publisher: text,
  year: v.pipe(text, v.description('Year or date as the source gives it, in double quotes, or "unknown" / "undated".')),
  url: v.pipe(
    v.string(),
    v.regex(
      /^(https?:\/\/[^\s<>"]+|\([^<>()]+\)|unknown)$/,
      'must be an address beginning with http:// or https://, a remark in (round brackets), or "unknown"',
    ),
  ),
  used: v.exactOptional(v.pipe(text, v.description("What was taken from it; not carried into built packs."))),
  access: v.pipe(v.picklist(["read", "cited-by"]), v.description("Whether its text was seen, at least in part.")),
});

/** The file sources.yaml. */
export const sourcesSchema = listOf(sourceSchema);

export const sourceAgrees: Agrees<v.InferOutput<typeof sourceSchema>, Source> = true;
