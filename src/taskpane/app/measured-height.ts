import { useCallback, type RefCallback } from "react";

/** What stays in sight over the page, each with the variable of the page that holds its height. */
export const stayingHeights = {
  header: "--rw-header-height",
  notice: "--rw-notice-height",
  strip: "--rw-strip-height",
};

/**
 * Keeps the height of what stays in sight, so that focus is never hidden behind it (WCAG 2.4.11): with large text and in a
 * narrow pane it is several times what it is at first.
 */
export function useMeasuredHeight(variable: string): RefCallback<HTMLElement> {
  return useMeasured(
    useCallback((element: HTMLElement) => setHeight(variable, heightOf(element)), [variable]),
    variable,
  );
}

/**
 * The same for a notice, which stays in sight only where it leaves the better part of the room between header and strip to
 * the list. Where it would not, it is marked with `data-scrolls`, for the style sheet to let it go with the page.
 */
export function useMeasuredNotice(): RefCallback<HTMLElement> {
  return useMeasured(measureNotice, stayingHeights.notice);
}

function measureNotice(notice: HTMLElement): void {
  const { style } = document.documentElement;
  const taken = [stayingHeights.header, stayingHeights.strip].map(
    (name) => parseFloat(style.getPropertyValue(name)) || 0,
  );
  const room = taken.reduce((left, height) => left - height, window.innerHeight);
  const height = heightOf(notice);
  const scrolls = height > room / 2;
  notice.toggleAttribute("data-scrolls", scrolls);
  setHeight(stayingHeights.notice, scrolls ? 0 : height);
}

function heightOf(element: HTMLElement): number {
  return Math.ceil(element.getBoundingClientRect().height);
}

function setHeight(variable: string, height: number): void {
  document.documentElement.style.setProperty(variable, `${height}px`);
}

/** Measures at first, and whenever the element or the window has another size. */
function useMeasured(measure: (element: HTMLElement) => void, variable: string): RefCallback<HTMLElement> {
  return useCallback(
    (element: HTMLElement | null) => {
      if (!element) return undefined;
      const again = () => measure(element);
      const observer = new ResizeObserver(again);
      observer.observe(element);
      window.addEventListener("resize", again);
      again();
      return () => {
        observer.disconnect();
        window.removeEventListener("resize", again);
        document.documentElement.style.removeProperty(variable);
      };
    },
    [measure, variable],
  );
}
