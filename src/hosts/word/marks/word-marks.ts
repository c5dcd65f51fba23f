import type { DrawOutcome, MarkedParagraph, MarkEvent, MarkHost } from "../../../features/ports/mark-host";
import { runInWord, wordSets } from "../word-run";
import { createActivePlace } from "./active-place";
import { drawMarks, type DrawnMark } from "./draw-marks";
import { markSets, probeMarks } from "./probe-marks";
import { readMarked } from "./read-marked";

/** So many paragraphs are tried one by one before Word is believed to take no marks at all. */
const triesApart = 3;

/** Word's annotations as marks (office-platform.md 1). Call after `Office.onReady()`; nothing is asked of Word before `probe`. */
export function createWordMarks(): MarkHost {
  const sets = markSets();
  const active = createActivePlace(wordSets());
  const listeners = new Set<(event: MarkEvent) => void>();
  /**
   * By annotation id; what Word tells of annotations that are not in it is not about ours. One that does not stand was
   * perhaps accepted before it was read back or taken away, and Word may still be about to say so.
   */
  const drawnMarks = new Map<string, DrawnMark>();
  const standing = () => [...drawnMarks.values()].filter(({ stands }) => stands);

  /** What Word tells of a mark can come after another took its place. One drawing later nothing comes any more. */
  function retire(own: DrawnMark): void {
    if (own.stands) drawnMarks.set(own.annotation, { ...own, stands: false });
    else drawnMarks.delete(own.annotation);
  }

  /** Ends when the drawing that is going on has ended. */
  let drawing: Promise<unknown> = Promise.resolve();

  const tell = async (annotation: string, eventOf: (id: string) => MarkEvent): Promise<void> => {
    // A mark can be pressed as soon as Word shows it, which may be before Word has answered with its id.
    if (!drawnMarks.has(annotation)) await drawing;
    const known = drawnMarks.get(annotation);
    if (known) for (const listener of listeners) listener(eventOf(known.mark.id));
  };

  function hearMarks(context: Word.RequestContext): void {
    const { document } = context;
    document.onAnnotationClicked.add(({ id }) => tell(id, (mark) => ({ kind: "clicked", id: mark })));
    if (!sets.popups) return;
    document.onAnnotationPopupAction.add(({ id, action, critiqueSuggestion }) =>
      tell(id, (mark) =>
        action === "Accept"
          ? { kind: "accepted", id: mark, wording: critiqueSuggestion }
          : { kind: "rejected", id: mark },
      ),
    );
  }

  function drawTogether(paragraphs: readonly MarkedParagraph[], carefully: boolean): Promise<readonly DrawnMark[]> {
    return runInWord("drawing underlines", async (context) => {
      const read = await readMarked(context, paragraphs);
      const ownIds = (key: string) => standing().flatMap((own) => (own.key === key ? own.annotation : []));
      const drawn = await drawMarks(context, read, { popups: sets.popups, ownIds, carefully });
      const keys = new Set(paragraphs.map(({ paragraph }) => paragraph.key));
      for (const own of [...drawnMarks.values()]) if (keys.has(own.key)) retire(own);
      for (const own of drawn) drawnMarks.set(own.annotation, own);
      return drawn;
    });
  }

  /**
   * After Word failed the whole: each paragraph by itself, so that one cannot spoil the others. Between them other work
   * gets its turn, since on the Mac each round trip may take most of a second. When Word refuses the first few it will
   * take none.
   */
  async function drawApart(paragraphs: readonly MarkedParagraph[]): Promise<DrawOutcome> {
    const marks: DrawnMark[] = [];
    let refused = 0;
    for (const each of paragraphs) {
      const wantsMarks = each.marks.length > 0;
      const isHopeless = wantsMarks && marks.length === 0 && refused >= triesApart;
      const drawn = isHopeless ? undefined : await drawTogether([each], true).catch(() => undefined);
      if (drawn) marks.push(...drawn);
      else if (wantsMarks) refused += 1;
    }
    return { standing: idsOf(marks), refused };
  }

  return {
    probe: () => probeMarks(sets, hearMarks),
    draw: (paragraphs) => {
      const outcome = drawTogether(paragraphs, false).then(
        (marks) => ({ standing: idsOf(marks), refused: 0 }),
        () => drawApart(paragraphs),
      );
      drawing = outcome.catch(() => undefined);
      return outcome;
    },
    areStanding: () =>
      runInWord("looking for underlines", async (context) => {
        const keys = new Set(standing().map(({ key }) => key));
        const listed = [...keys].map((key) => {
          const annotations = context.document.getParagraphByUniqueLocalId(key.slice(3)).getAnnotations();
          annotations.load("items/id");
          return annotations;
        });
        await context.sync();
        const ids = new Set(listed.flatMap(({ items }) => items.map(({ id }) => id)));
        return standing().every(({ annotation }) => ids.has(annotation));
      }),
    showActive: (place) => active.show(place),
    listen: (listener) => void listeners.add(listener),
  };
}

function idsOf(marks: readonly DrawnMark[]): readonly string[] {
  return marks.filter(({ stands }) => stands).map(({ mark }) => mark.id);
}
