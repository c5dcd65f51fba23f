import { CONTROL_ATTRIBUTE } from "./draw-choice";
import type { Edits } from "./edits";

/**
 * Lets a person tick the check boxes of the document and choose from its lists, by pointer and keyboard.
 *
 * @returns a function that takes the listeners away
 */
export function listenForChoices(root: HTMLElement, edits: Edits): () => void {
  const stop = new AbortController();
  const options = { signal: stop.signal };

  function tick(id: string): void {
    edits.tick(Number(id));
    focusOn(id);
  }

  /** The paragraph has been drawn anew, and with it what had the focus. */
  function focusOn(id: string): void {
    root.querySelector<HTMLElement>(`[${CONTROL_ATTRIBUTE}="${CSS.escape(id)}"]`)?.focus();
  }

  root.addEventListener(
    "click",
    (event) => {
      const box = boxAround(event.target);
      if (box !== undefined) tick(box);
    },
    options,
  );
  root.addEventListener(
    "keydown",
    (event) => {
      const box = boxAround(event.target);
      if (event.key !== " " || box === undefined) return;
      event.preventDefault();
      tick(box);
    },
    options,
  );
  root.addEventListener(
    "change",
    (event) => {
      const list = event.target;
      const id = list instanceof HTMLSelectElement ? list.getAttribute(CONTROL_ATTRIBUTE) : null;
      if (id === null || !(list instanceof HTMLSelectElement)) return;
      if (!edits.choose(Number(id), Number(list.value)))
        list.selectedIndex = [...list.options].findIndex((one) => one.defaultSelected);
      focusOn(id);
    },
    options,
  );
  return () => {
    stop.abort();
  };
}

function boxAround(target: EventTarget | null): string | undefined {
  const box = target instanceof Element ? target.closest(`[role="checkbox"][${CONTROL_ATTRIBUTE}]`) : null;
  return box?.getAttribute(CONTROL_ATTRIBUTE) ?? undefined;
}
