import { makeButton } from "./elements";
import { WORDS } from "./words";

/** CSS pixels: Word's narrowest pane, its usual one, and a wide one. */
const WIDTHS = [270, 340, 500] as const;
const USUAL = 340;

/** Buttons that set the pane's width; dragging is never needed. */
export function drawPaneWidths(buttons: HTMLElement, pane: HTMLElement): void {
  const made = WIDTHS.map((width) => {
    const button = makeButton(WORDS.paneWidth(width), () => {
      choose(width);
    });
    return { width, button };
  });
  function choose(width: number): void {
    pane.style.setProperty("--pane-width", `${String(width)}px`);
    for (const entry of made) entry.button.setAttribute("aria-pressed", String(entry.width === width));
  }
  buttons.replaceChildren(...made.map(({ button }) => button));
  choose(USUAL);
}
