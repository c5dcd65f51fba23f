import { textBoxesIn } from "./anchors";
import { paragraphsIn, rootAround } from "./story";
import { elementsOf, isW, nameOf } from "./wml";

/**
 * The paragraph that repeats this one for programs of before 2010, when it lies in a text box that Word wrote twice;
 * undefined when there is none. Whoever changes the one changes the other, else the old words stay in the file.
 */
export function fallbackOf(paragraph: Element): Element | undefined {
  const box = rootAround(paragraph);
  if (!box || !isW(box, "txbxContent")) return undefined;
  const choice = outermostChoice(box);
  const fallback = choice?.parentElement
    ? elementsOf(choice.parentElement).find((branch) => nameOf(branch) === "mc:Fallback")
    : undefined;
  if (!choice || !fallback) return undefined;
  const [boxes, others] = [textBoxesIn(choice), textBoxesIn(fallback)];
  const other = boxes.length === others.length ? others[boxes.indexOf(box)] : undefined;
  if (!other) return undefined;
  const [ours, theirs] = [paragraphsIn(box), paragraphsIn(other)];
  return ours.length === theirs.length ? theirs[ours.indexOf(paragraph)] : undefined;
}

/** A group of shapes is written twice as a whole, so it is the outermost choice of the drawing's run that counts. */
function outermostChoice(box: Element): Element | undefined {
  let outermost: Element | undefined;
  for (let up = box.parentElement; up && !isW(up, "r"); up = up.parentElement) {
    if (nameOf(up) === "mc:Choice") outermost = up;
  }
  return outermost;
}
