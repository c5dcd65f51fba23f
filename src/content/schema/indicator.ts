import * as v from "valibot";
import type { Indicator } from "../types/rule";
import type { Agrees } from "./agrees";
import { someOf, text } from "./common";
import { ruleFields } from "./rule-fields";

/** An indicator: one file of `indicators/`. */
export const indicatorSchema = v.strictObject({
  ...ruleFields("IND"),
  category: v.pipe(
    v.picklist(["sign", "circumstance"]),
    v.description("A sign may show exploitation; a circumstance can raise risk and is no sign by itself."),
  ),
  groups: v.pipe(someOf(text), v.description("Groups of the seed slides it belongs to.")),
  inSeed: v.pipe(v.boolean(), v.description("Whether the seed slides name it.")),
  record: v.pipe(someOf(text), v.description("What a full record of it holds.")),
});

export const indicatorAgrees: Agrees<v.InferOutput<typeof indicatorSchema>, Indicator> = true;
