/**
 * Keeps keys that belong to the pane from Office.js, which listens at the window. Its client for the web
 * (word-web-16.00, `onWindowKeydown`) answers every Tab itself: from a heading, which is no tab stop of its list, it
 * leaves the pane at once, and it stops at Fluent's invisible focus helpers. It takes Escape for leaving the pane, also
 * when that had just closed a menu. With the browser's own order Tab still leaves the pane at both ends, and Office.js
 * hears of it by the lost focus.
 */
export function keepKeys(page: Document): void {
  page.addEventListener("keydown", (event) => {
    if (event.key === "Tab" || event.defaultPrevented) event.stopPropagation();
  });
}
