/**
 * Lets the person choose light or dark for this page and the pane in it. Nothing is remembered: the page keeps nothing in
 * the browser. The pane follows because a frame takes its preferred colours from the `color-scheme` of the element that
 * holds it.
 */
export function listenForTheme(page: Document): void {
  for (const choice of page.querySelectorAll<HTMLInputElement>('input[name="theme"]')) {
    choice.addEventListener("change", () => {
      if (choice.checked) page.documentElement.dataset["theme"] = choice.value;
    });
  }
}
