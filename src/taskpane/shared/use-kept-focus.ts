import { useLayoutEffect, useRef, type FocusEvent } from "react";

type Holder = Readonly<{ element: HTMLElement; item: HTMLElement | null; view: Element; row: number }>;

type Kept = Readonly<{ onBlur: (event: FocusEvent) => void; onFocus: (event: FocusEvent) => void }>;

/**
 * Keeps the focus near its place when what has it goes by itself or can't be used any more, as a row does whose words have
 * left the draft: on what is left of its row, if that takes the focus and says what became of it; else on the row that is
 * there now; else on the view's heading. Only while the pane has the focus; it is never taken from the document.
 *
 * @param home where it goes from what stands in no row
 * @returns handlers for the element round it all
 */
export function useKeptFocus(home: "first-row" | "heading" = "first-row"): Kept {
  const held = useRef<Holder>(undefined);
  const last = useRef<Holder>(undefined);
  useLayoutEffect(() => {
    if (!held.current || isUsable(held.current.element)) return;
    const { item, row, view } = held.current;
    held.current = undefined;
    if (item?.isConnected === true && item.hasAttribute("tabindex")) {
      item.focus();
      return;
    }
    const rows = row < 0 && home === "heading" ? [] : view.querySelectorAll<HTMLElement>("li button");
    const next = rows[Math.min(Math.max(row, 0), rows.length - 1)] ?? view.querySelector<HTMLElement>("h2");
    next?.focus();
  });
  return {
    onFocus: ({ currentTarget, target }) => {
      const element = target as HTMLElement;
      if (element.closest("[role='menu']") && last.current) {
        // A menu has the place of the row that it was opened from.
        held.current = { ...last.current, element };
        return;
      }
      const row = [...currentTarget.querySelectorAll("li button")].indexOf(element);
      held.current = { element, item: element.closest("li"), view: currentTarget, row };
      last.current = held.current;
    },
    onBlur: ({ target }) => {
      // Some browsers tell of the blur when the element is taken out; then it is still to be seen to.
      if (isUsable(target)) held.current = undefined;
    },
  };
}

function isUsable(element: Element): boolean {
  return element.isConnected && !element.matches(":disabled");
}
