import type { Page } from "playwright-core";

/** What stands round the label of a row: all of the section, the row, or the first control of the row, its tick box. */
export type SectionPart = "section" | "row" | "box";

/**
 * Somebody else deletes a part of a section; the view has no commands of its own for it, and what counts is the file
 * without it.
 *
 * @param label the words of the row's first paragraph, or of the section's heading
 * @param atNextBatch as the next call of the add-in arrives, between its last look and its write
 */
export function removeInDocument(page: Page, label: string, part: SectionPart, atNextBatch = false): Promise<void> {
  return page.evaluate(
    ([words, what, waits]) => {
      const host = window.workbench?.host();
      if (host === undefined) throw new Error("There is no document.");
      const remove = () => {
        const model = host.document;
        const paragraph = model.paragraphs().find((one) => model.textOf(one) === words);
        const round = what === "section" ? paragraph?.closest("*|sdt") : paragraph?.closest("*|tr");
        const gone = what === "box" ? round?.getElementsByTagName("w:sdt")[0] : round;
        const last = model.paragraphs().at(-1);
        if (paragraph === undefined || !gone || last === undefined) throw new Error(`There is no “${words}”.`);
        model.restyle(paragraph, () => gone.remove(), "co-author");
        // The paragraphs are counted anew after an edit of theirs, which `restyle` is not.
        const added = model.insertParagraph(last, "after", "", "co-author");
        if (added) model.removeParagraph(added, "co-author");
      };
      if (!waits) return remove();
      host.beforeBatch(() => {
        host.beforeBatch(undefined);
        remove();
      });
    },
    [label, part, atNextBatch] as const,
  );
}
