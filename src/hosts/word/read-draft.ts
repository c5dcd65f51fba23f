import type { DraftPart, RecordHost } from "../../features/ports/record-host";
import { queueBody, readParts } from "./read-body";
import { readOtherTexts } from "./read-other-texts";
import { runInWord, type WordSets } from "./word-run";

type OnPart = Parameters<RecordHost["readDraft"]>[0];

/**
 * Reads the body, then what stands beside it. Headers and notes come after all of the body, so that they hold up no
 * prompt in it.
 *
 * @returns the parts that were not read
 * @throws HostError when the body cannot be read
 */
export async function readDraft(sets: WordSets, onPart: OnPart): Promise<readonly DraftPart[]> {
  const inBody = await readBody(sets, onPart);
  if (inBody === "stop") return [];
  const { paragraphs, unread } = await readOtherTexts(sets);
  if (paragraphs.length > 0) await onPart(paragraphs, inBody + paragraphs.length);
  return unread;
}

/**
 * @returns how many paragraphs the body has, or that the reading was stopped
 * @throws HostError
 */
function readBody(sets: WordSets, onPart: OnPart): Promise<number | "stop"> {
  return runInWord("reading the document", async (context) => {
    const all = queueBody(context, sets);
    await context.sync();
    const { length } = all.items;
    const answer = await readParts(context, all.items, { from: 0, until: length }, sets, ({ paragraphs }) =>
      onPart(paragraphs, length),
    );
    return answer === "stop" ? "stop" : length;
  });
}
