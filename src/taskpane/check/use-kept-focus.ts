import { useLayoutEffect, useRef, type FocusEvent } from "react";

type Kept = Readonly<{ onBlur: (event: FocusEvent) => void; onFocus: (event: FocusEvent) => void }>;

/**
 * Keeps the focus near its place when what has it goes by itself, as a row does whose words have left the draft: on the
 * row that is there now, else on the view's heading. Only while the pane has the focus; it is never taken from the
 * document.
 *
 * @returns handlers for the element round it all
 */
export function useKeptFocus(): Kept {
  const held = useRef<Readonly<{ element: HTMLElement; view: Element; row: number }>>(undefined);
  useLayoutEffect(() => {
    if (!held.current || held.current.element.isConnected) return;
    const { view, row } = held.current;
    held.current = undefined;
    const rows = view.querySelectorAll<HTMLElement>("li button");
    const next = rows[Math.min(Math.max(row, 0), rows.length - 1)] ?? view.querySelector<HTMLElement>("h2");
    next?.focus();
  });
  return {
    onFocus: ({ currentTarget, target }) => {
      const element = target as HTMLElement;
      const row = [...currentTarget.querySelectorAll("li button")].indexOf(element);
      held.current = { element, view: currentTarget, row };
    },
    onBlur: ({ target }) => {
      // Some browsers tell of the blur when the element is taken out; then it is still to be seen to.
      if (target.isConnected) held.current = undefined;
    },
  };
}
