import type { Anchor, SearchPlan } from "./search-plan";

/**
 * Queues the searches of a plan (WordApi 1.1; `expandTo` 1.3); call the result after the next sync. It answers
 * undefined when Word's hits are not those that the text promises: then the place is not certain and is refused.
 */
export function queueSearch(paragraph: Word.Paragraph, plan: SearchPlan): () => Word.Range | undefined {
  const first = queueAnchor(paragraph, plan.first);
  if (plan.last === undefined) return first;
  const last = queueAnchor(paragraph, plan.last);
  return () => {
    const from = first();
    const to = last();
    return from === undefined || to === undefined ? undefined : from.expandTo(to);
  };
}

function queueAnchor(paragraph: Word.Paragraph, anchor: Anchor): () => Word.Range | undefined {
  const hits = paragraph.search(anchor.query, { matchCase: true });
  hits.load("items/text");
  return () => {
    // Find takes straight and curly quotation marks for the same; we don't.
    const exact = hits.items.filter((hit) => hit.text === anchor.words);
    return exact.length === anchor.of ? exact[anchor.nth] : undefined;
  };
}
