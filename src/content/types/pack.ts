import type { Lexicon } from "./lexicon";
import type { Indicator, WordingRule } from "./rule";
import type { Contact, Definition, Source } from "./reference";

/**
 * A practice pack as the product uses it: the national core with what one partnership adds, replaces or turns off.
 * Plain data, the same whether it was built with the product or loaded from a file.
 */
export type Pack = Readonly<{
  id: string;
  /** Three numbers, for example "0.1.0"; raised with each change of content. */
  version: string;
  title: string;
  /** Who answers for it, and whether a partnership has adopted it. */
  owner: string;
  area: string;
  language: string;
  licence: string;
  /** `checked` and `reviewed`: a date as the source gives it, or "unknown"; never the date of building. */
  checked: string;
  reviewed: string;
  /** The contact whose number stands in the safety strip beside 999 and 101; absent when no pack is loaded. */
  frontDoor?: string;
  wording: readonly WordingRule[];
  indicators: readonly Indicator[];
  contacts: readonly Contact[];
  definitions: readonly Definition[];
  sources: readonly Source[];
  lexicon: Lexicon;
}>;
