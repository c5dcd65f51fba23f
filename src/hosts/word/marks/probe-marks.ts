import type { MarkAbilities } from "../../../features/ports/mark-host";
import { runInWord } from "../word-run";

/** What Word may do with marks on this platform, if the probe lets it. */
export type MarkSets = Readonly<{
  /** WordApi 1.7, which a one-time licence claims too. */
  annotations: boolean;
  /** WordApi 1.8, and not on an iPad, which never read the strings from the manifest (office-platform.md 1.1, 6.3). */
  popups: boolean;
  /** WordApi 1.8; on the web it would select and scroll (#6141). */
  highlight: boolean;
}>;

/** What Office says of itself; for annotations that is not to be trusted. */
export function markSets(): MarkSets {
  const supports = (version: string) => Office.context.requirements.isSetSupported("WordApi", version);
  const { platform } = Office.context;
  return {
    annotations: supports("1.7"),
    popups: supports("1.8") && platform !== Office.PlatformType.iOS,
    highlight: supports("1.8") && platform !== Office.PlatformType.OfficeOnline,
  };
}

/**
 * Tries whether annotations are there at all (WordApi 1.7): without a Microsoft 365 subscription they throw although
 * the set is claimed (#4953, #5179). One round trip, and `onUnderlines` may queue what it needs in a second. Where
 * listing fails, paragraph ids decide, which come with the same subscription: in some documents only the listing is
 * broken (#4624), and the first marks will show.
 */
export async function probeMarks(
  sets: MarkSets,
  onUnderlines: (context: Word.RequestContext) => void,
): Promise<MarkAbilities> {
  const active = sets.highlight;
  if (!sets.annotations) return { underlines: false, active };
  try {
    const underlines = await tryFirst(true, onUnderlines).catch(() => tryFirst(false, onUnderlines));
    return { underlines, active };
  } catch {
    return { underlines: false, active };
  }
}

function tryFirst(listing: boolean, onUnderlines: (context: Word.RequestContext) => void): Promise<boolean> {
  return runInWord("trying underlines", async (context) => {
    const first = context.document.body.paragraphs.getFirst();
    // The rule takes the id for an object to navigate to; it is a text.
    // eslint-disable-next-line office-addins/no-navigational-load
    first.load("uniqueLocalId");
    if (listing) first.getAnnotations().load("items/id");
    await context.sync();
    if (!first.uniqueLocalId) return false;
    onUnderlines(context);
    await context.sync();
    return true;
  });
}
