import type { Lexicon } from "./lexicon";
import type { RecordingPrompt } from "./recording";
import type { Indicator, WordingRule } from "./rule";
import type { Contact, Definition, Source } from "./reference";
import type { Section } from "./section";

/** An item of the core pack that a partnership does not use, and why. */
export type TurnedOff = Readonly<{ id: string; reason: string }>;

/** What the file pack.yaml says about a pack. */
export type PackHead = Readonly<{
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
  /** "Pane only" for everyone who has this pack: the document is never underlined. Absent: as each person sets it. */
  underlines?: "off";
  /** Core items that this pack turns off; absent in core. */
  off?: readonly TurnedOff[];
}>;

/** The items of a pack, by kind. */
export type PackItems = Readonly<{
  wording: readonly WordingRule[];
  indicators: readonly Indicator[];
  recording: readonly RecordingPrompt[];
  contacts: readonly Contact[];
  definitions: readonly Definition[];
  sections: readonly Section[];
  sources: readonly Source[];
}>;

/**
 * A practice pack as the product uses it: the national core with what one partnership adds, replaces or turns off.
 * Plain data, the same whether it was built with the product or loaded from a file. A built pack carries no examples
 * (both lists are empty): they are tests, and stay in the pack's folder.
 */
export type Pack = PackHead & PackItems & Readonly<{ lexicon: Lexicon }>;

/** What the pane shows of a pack before anything is checked: the first paint waits for it, so it goes without the rules. */
export type PagePack = PackHead & Pick<PackItems, "contacts" | "definitions" | "sources">;

/** What is said about a finding of one rule: the part of a rule that a person reads. */
export type RuleText = Readonly<
  Pick<WordingRule, "id" | "reason" | "ask" | "sources" | "checked" | "reviewed"> &
    Partial<Pick<Indicator, "record">> & {
      /** Wording rules: what could be written instead, with its verbs as in a dictionary, to be fitted in by hand. */
      ways?: readonly string[];
    }
>;

/** What one partnership's own folder holds, before it is merged with core. */
export type LocalPack = PackHead & PackItems & Readonly<{ lexicon: Partial<Lexicon> }>;
