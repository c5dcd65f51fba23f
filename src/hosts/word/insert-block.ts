import type { InsertOutcome, PlainBlock } from "../../features/ports/record-host";
import { HostError, isRefusedWrite } from "../host-error";
import { outermostTable } from "./outermost-table";
import { runInWord } from "./word-run";

/**
 * Inserts paragraphs after the one that holds the end of the selection, or after the outermost table round it, in
 * Normal style (WordApi 1.3). Headers, footers and notes are refused: what we insert belongs in the main text.
 *
 * @throws HostError
 */
export async function insertBlock(block: PlainBlock): Promise<InsertOutcome> {
  try {
    return await runInWord("inserting text", async (context) => {
      const selection = context.document.getSelection();
      const paragraph = selection.paragraphs.getLast();
      const body = selection.parentBody;
      const table = selection.parentTableOrNullObject;
      body.load("type");
      table.load("nestingLevel");
      await context.sync();
      if (!table.isNullObject) {
        insertAll(outermostTable(table).insertParagraph("", "After"), block, true);
      } else if (body.type === "MainDoc") {
        insertAll(paragraph, block, false);
      } else {
        return "not-here";
      }
      await context.sync();
      return "inserted";
    });
  } catch (thrown) {
    if (isRefusedWrite(thrown)) return "read-only";
    if (thrown instanceof HostError && thrown.code === "InvalidArgument") return "not-here";
    throw thrown;
  }
}

/** @param reuse whether `start` is an empty paragraph of our own that takes the first text */
function insertAll(start: Word.Paragraph, block: PlainBlock, reuse: boolean): void {
  let at = start;
  block.paragraphs.forEach((text, index) => {
    if (index === 0 && reuse) at.insertText(text, "Start");
    else at = at.insertParagraph(text, "After");
    // A paragraph inserted after a heading or in a list would take over its look.
    at.styleBuiltIn = "Normal";
  });
  at.select("End");
}
