import type { DraftEvent, LiveHost, ParagraphReading } from "../../features/ports/live-host";
import { isGone } from "../host-error";
import { idKey, idOf } from "./find-paragraph";
import { lookOf } from "./paragraph-look";
import { queueText } from "./paragraph-text";
import { runInWord, type WordSets } from "./word-run";

/** What Word hands to a paragraph handler; the same for all three events. */
type ParagraphEvent = Readonly<{ source: "Local" | "Remote" | Word.EventSource; uniqueLocalIds: string[] }>;

/**
 * Listens to paragraphs being added, changed and deleted (WordApi 1.6). Handlers die with the page; until then they are
 * removed in the context that they were added in, which is the only one that knows them.
 *
 * @throws HostError
 */
export const watch =
  (sets: WordSets): LiveHost["watch"] =>
  async (listener) => {
    if (!sets.ids) return undefined;
    const tell = (kind: DraftEvent["kind"]) => (event: ParagraphEvent) => {
      listener({
        kind,
        source: event.source === "Remote" ? "remote" : "local",
        // Some builds give no ids here either (office-platform.md 2.6): then all that is known is that something changed.
        keys: (event.uniqueLocalIds ?? []).filter(Boolean).map(idKey),
      });
      return Promise.resolve();
    };
    const { document, handlers } = await runInWord("listening to the document", async (context) => {
      const { document } = context;
      const added = [
        document.onParagraphAdded.add(tell("added")),
        document.onParagraphChanged.add(tell("changed")),
        document.onParagraphDeleted.add(tell("deleted")),
      ];
      await context.sync();
      return { document, handlers: added };
    });
    return () =>
      runInWord(
        "no longer listening to the document",
        async (context) => {
          for (const handler of handlers) handler.remove();
          await context.sync();
        },
        document,
      );
  };

/**
 * Reads paragraphs by their ids, with the id of the one before each, in one round trip (WordApi 1.6). One id that is
 * gone fails the batch; then everything has to be read.
 *
 * @throws HostError
 */
export const readKeys =
  (sets: WordSets): LiveHost["readKeys"] =>
  async (keys) => {
    const ids = keys.flatMap((key) => idOf(key) ?? []);
    if (!sets.ids || ids.length < keys.length) return undefined;
    try {
      return await runInWord("reading paragraphs", async (context) => {
        const queued = ids.map((id) => queueReading(context, id, sets));
        await context.sync();
        const read = queued.map(({ id, paragraph, text, previous }) => readingOf(id, paragraph, text(), previous));
        return read.includes(undefined) ? undefined : (read as readonly ParagraphReading[]); // none is undefined now
      });
    } catch (thrown) {
      if (isGone(thrown)) return undefined;
      throw thrown;
    }
  };

function queueReading(context: Word.RequestContext, id: string, sets: WordSets) {
  const paragraph = context.document.getParagraphByUniqueLocalId(id);
  paragraph.load({ outlineLevel: true, styleBuiltIn: true });
  const text = queueText(paragraph, sets);
  const previous = paragraph.getPreviousOrNullObject();
  // A plain property, which the rule's list of them does not know.
  // eslint-disable-next-line office-addins/no-navigational-load
  previous.load("uniqueLocalId");
  return { id, paragraph, text, previous };
}

/** @returns undefined when Word gives no id for the paragraph before it, though there is one: its place is not known */
function readingOf(
  id: string,
  paragraph: Readonly<{ outlineLevel: number; styleBuiltIn: string }>,
  text: string,
  previous: Readonly<{ isNullObject: boolean; uniqueLocalId: string }>,
): ParagraphReading | undefined {
  if (!previous.isNullObject && !previous.uniqueLocalId) return undefined;
  return {
    key: idKey(id),
    text,
    ...lookOf(paragraph),
    previous: previous.isNullObject ? undefined : idKey(previous.uniqueLocalId),
  };
}
