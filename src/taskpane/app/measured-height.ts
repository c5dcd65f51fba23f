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
  return useCallback(
    (element: HTMLElement | null) => {
      if (!element) return undefined;
      const { style } = document.documentElement;
      const measure = () => style.setProperty(variable, `${Math.ceil(element.getBoundingClientRect().height)}px`);
      const observer = new ResizeObserver(measure);
      observer.observe(element);
      measure();
      return () => {
        observer.disconnect();
        style.removeProperty(variable);
      };
    },
    [variable],
  );
}
