import type { DocumentChange, Editor } from "../../../src/workbench/host/document/document-model";
import type { TreeChanges } from "../../../src/workbench/view/block-tree";
import { createChangeDrawing } from "../../../src/workbench/view/change-drawing";
import { wordDocument } from "./word-fragment";

const body = wordDocument("body", "<w:p/><w:p/><w:p/>").documentElement;
const [first, second, third] = Array.from(body.children);
if (first === undefined || second === undefined || third === undefined) throw new Error("Three paragraphs are needed.");

const change = (by: Editor, what: Partial<TreeChanges>): DocumentChange => ({
  changed: [],
  added: [],
  removed: [],
  rearranged: [],
  kind: "text",
  ...what,
  by,
});

function start() {
  const updates: TreeChanges[] = [];
  let drawn = 0;
  const tree = { redraw: () => undefined, update: (one: TreeChanges) => void updates.push(one), drawnCount: () => 0 };
  const drawing = createChangeDrawing(body, tree, () => (drawn += 1));
  return { drawing, updates, drawn: () => drawn };
}

describe("drawing what changed", () => {
  it("draws an add-in's batch once, after it, each element once", async () => {
    const { drawing, updates, drawn } = start();
    drawing.take(change("add-in", { changed: [first], added: [second] }));
    drawing.take(change("add-in", { changed: [first, third], rearranged: [body] }));
    expect(updates).toEqual([]);
    await Promise.resolve();
    expect(updates).toEqual([{ changed: [first, third], added: [second], removed: [], rearranged: [body] }]);
    expect(drawn()).toBe(1);
  });

  it("draws the document as it stands then", async () => {
    const { drawing, updates } = start();
    drawing.take(change("add-in", { added: [third] }));
    third.remove();
    drawing.take(change("add-in", { removed: [third] }));
    drawing.take(change("add-in", { removed: [second] })); // taken out and put back
    await Promise.resolve();
    body.append(third);
    expect(updates).toEqual([{ changed: [], added: [], removed: [third], rearranged: [] }]);
  });

  it.each(["writer", "co-author"] as const)("draws what a %s does at once, with what was waiting", async (by) => {
    const { drawing, updates } = start();
    drawing.take(change("add-in", { changed: [first] }));
    drawing.take(change(by, { changed: [second] }));
    expect(updates).toEqual([{ changed: [first, second], added: [], removed: [], rearranged: [] }]);
    await Promise.resolve();
    expect(updates.flatMap(({ changed }) => changed)).toEqual([first, second]);
  });

  it("draws nothing more once the view is gone", async () => {
    const { drawing, updates } = start();
    drawing.take(change("add-in", { changed: [first] }));
    drawing.dispose();
    await Promise.resolve();
    expect(updates).toEqual([]);
  });
});
