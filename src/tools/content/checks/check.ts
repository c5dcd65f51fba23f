import type { LoadedPack } from "../loaded-pack";
import type { Problem } from "../problem";

/** One promise about the content of a pack: what breaks it, each with file, line and what to do. */
export type ContentCheck = (loaded: LoadedPack) => readonly Problem[];

/** The words of a sentence or text, as a reader counts them. */
export function wordsOf(text: string): readonly string[] {
  return text.split(/\s+/).filter((word) => /[\p{L}\p{N}]/u.test(word));
}

/** The sentences of a text, roughly: parted after a full stop, question mark or exclamation mark before a space. */
export function sentencesOf(text: string): readonly string[] {
  return text.split(/(?<=[.!?])\s+/).filter((sentence) => sentence.trim() !== "");
}
