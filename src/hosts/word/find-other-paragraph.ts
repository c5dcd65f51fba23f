import type { DraftParagraph } from "../../features/ports/record-host";
import { nearest } from "./nearest";
import { readTexts, textSources, type TextSource } from "./other-texts";
import { queueText, type FoundParagraph } from "./paragraph-text";
import type { WordSets } from "./word-run";

/**
 * How a paragraph beside the body is found again: by its source, its place there, and its words. Word's own ids are not
 * used: whether a document looks them up beyond its body is not said anywhere.
 *
 * @param at among the paragraphs of its source, from 0
 */
export function otherKey(source: TextSource, at: number): string {
  return `at:${source.name}:${at}`;
}

/** Reads the source again and looks for the paragraph, in three round trips; undefined when no one paragraph fits. */
export async function findOtherParagraph(
  context: Word.RequestContext,
  wanted: DraftParagraph,
  sets: WordSets,
): Promise<FoundParagraph | undefined> {
  const [, name = "", place = ""] = wanted.key.split(":");
  const source = textSources.find((one) => one.name === name);
  if (source === undefined) return undefined;
  const found = (await readTexts(context, [source], sets)).flatMap(({ paragraphs }) => paragraphs);
  const at = nearest(
    found.map(({ text }) => text),
    Number(place),
    wanted.text,
  );
  const paragraph = at === undefined ? undefined : found[at]?.paragraph;
  return paragraph === undefined ? undefined : { paragraph, text: queueText(paragraph, sets) };
}
